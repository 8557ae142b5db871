"""Whether a clause is asked, not said: in a question, or under a word of asking or of not knowing."""

from __future__ import annotations

from hearsay.extract.grammar.negation import is_avoiding, is_denied, is_none, is_outstanding
from hearsay.extract.grammar.parses import HELPERS, QUESTIONS, SUBJECTS
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.extract.grammar.verbforms import is_finite, is_over, is_past
from hearsay.lexicon import Lexicon

_UPWARDS = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "conj", "parataxis"})
_ASIDE = ("parataxis", "ccomp", "conj")
_STOPS = frozenset({".", "?", "!", "?!", "…", "..."})
_SINGLE = frozenset({"'", "‘", "’", "`"})
_WH = frozenset({"WRB", "WP", "WP$"})
_ABOUT = frozenset({"about", "on", "over", "regarding", "of"})
_CONTENTS = frozenset({"ccomp", "csubj"})
_DETERMINED = frozenset({"ccomp", "acl", "advcl"})
_ASKED = _CONTENTS | {"acl", "advcl", "conj"}
_WILL = frozenset({"will", "'ll", "’ll", "would", "must", "should"})
_OPENERS = frozenset({"should", "had", "were"})
_CHECKS = frozenset({"okay", "ok", "right", "huh", "yeah", "correct", "eh"})
_BESIDE = frozenset({"acl", "advcl"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def is_asked(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether the clause that a word heads is a question, direct or indirect."""
    return _is_indirectly_asked(tree, lexicon, top) or _is_directly_asked(tree, top)


def is_open_infinitive(tree: Tree, top: int) -> bool:
    """Tell whether a clause says what is yet to be found: "how to win", "what to say", "whether to go"."""
    marks = tree.all(top, "mark")
    return any(tree.word[mark] == "to" and _asks_what_to_do(tree, mark - 1) for mark in marks)


def is_skill(tree: Tree, top: int) -> bool:
    """Tell whether a clause says what someone is able to do: "knows how to win"."""
    to = tree.child(top, "mark")
    return to is not None and tree.word[to - 1 : to + 1] == ["how", "to"] and tree.lemma[to - 2] == "know"


def _asks_what_to_do(tree: Tree, before: int) -> bool:
    return tree.tag[before] in _WH or tree.word[before] == "whether"


def _is_indirectly_asked(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    dep, marks = tree.dep[top], [tree.word[mark] for mark in tree.all(top, "mark")]
    if "whether" in marks or (dep in _DETERMINED and _has_which(tree, top)):
        return not is_either_way(tree, lexicon, top)
    if (
        "if" in marks
        and dep in _ASKED
        and tree.marker(top, "mark") == "if"
        and _is_indirect_question(tree, lexicon, top)
    ):
        return True
    if dep in _DETERMINED and _is_asked_about(tree, lexicon, top):
        return True
    if tree.has(top, "nsubj:outer") and _is_spelt_out(tree, lexicon, top):
        return True
    open_ = dep in _CONTENTS and is_finite(tree, top) and _has_question_word(tree, top)
    unsettled = dep == "csubj" and not _is_known(tree, top)  # "how it goes will decide the vote"
    return open_ and (unsettled or _is_unknown(tree, lexicon, tree.head[top]) or _is_to_be_found(tree, lexicon, top))


def _is_asked_about(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a clause after a preposition is a question: "a debate over | who should pay", no "his talk on"."""
    above, first = tree.head[top], next(word for word in subtree(tree, top) if tree.pos[word] != "PUNCT")
    begin = first + (tree.word[first] in _ABOUT)
    spelt = tree.word[begin - 1] == ":" and tree.lemma[above] in lexicon.words("wonder")  # "a question: | who pays"
    if tree.tag[begin] not in QUESTIONS or not (spelt or tree.word[begin - 1] in _ABOUT) or not above < begin < top:
        return False
    cue = lexicon.cue_of(tree.lemma[above], tree.pos[above])
    told = cue is not None and cue.kind != "hearsay" and not is_none(tree, lexicon, above)
    open_ = tree.lemma[above] in lexicon.words("wonder") or (tree.pos[above] == "NOUN" and not told)
    known = tree.word[begin] == "why" or (tree.tag[begin] == "WRB" and is_over(tree, top))
    return open_ and is_finite(tree, top) and not known


def _is_spelt_out(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a clause says which question there is: "the question is | how they will pay"."""
    named = any(tree.lemma[noun] in lexicon.words("wonder") for noun in tree.all(top, "nsubj:outer"))
    opened = any(tree.tag[copula + 1] in QUESTIONS for copula in tree.all(top, "cop"))
    return named and opened and is_finite(tree, top)


def is_either_way(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a clause says that it does not matter which: "whether it rains or snows, they play"."""
    mark, governor = tree.child(top, "mark"), tree.head[top]
    if tree.dep[top] != "advcl" or mark is None or tree.word[mark] != "whether" or tree.pos[mark - 1] == "ADP":
        return False
    rival = any(
        tree.marker(word, "cc") == "or" for child in (top, *tree.children[top]) for word in tree.all(child, "conj")
    )
    apart = top < governor or tree.word[mark - 1] == ","
    return rival and apart and tree.lemma[governor] not in lexicon.words("wonder")


def _has_which(tree: Tree, top: int) -> bool:
    """Tell whether a clause opens with a noun that is asked for: "which side won"."""
    return any(tree.word[word] == "which" for child in tree.all(top, "nsubj", "obj") for word in tree.all(child, "det"))


def _has_question_word(tree: Tree, top: int) -> bool:
    places = tree.all(top, "advmod", "obj", "obl", "nsubj")
    return any(
        tree.tag[place] in _WH or any(tree.tag[word] in QUESTIONS for word in tree.children[place])
        for place in places
        if place < top
    )


def _is_unknown(tree: Tree, lexicon: Lexicon, governor: int) -> bool:
    """Tell whether someone asks, or does not know: "wonders why …", "can't see where …", "has yet to say who …"."""
    if tree.lemma[governor] in lexicon.words("wonder"):
        return True
    no_one = any(is_none(tree, lexicon, word) for word in tree.all(governor, "nsubj"))
    if no_one or is_denied(tree, lexicon, governor):
        return tree.lemma[governor] not in lexicon.words("presupposing")
    above = tree.head[governor]
    if tree.dep[governor] != "xcomp" or tree.marker(governor, "mark") != "to":
        return False
    return is_avoiding(tree, lexicon, above) or any(is_outstanding(tree, word) for word in tree.all(above, "advmod"))


def _is_to_be_found(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether it is yet to be found out how something is: "we'll see how it goes", not why or how it went."""
    governor = tree.head[top]
    found = tree.lemma[governor] in lexicon.words("finding-out") and _is_ahead(tree, governor)
    return found and not _is_known(tree, top)


def _is_known(tree: Tree, top: int) -> bool:
    """Tell whether a question takes for so what it asks the reason or manner of: "why it goes", "how it went"."""
    asking = [tree.word[word] for word in tree.all(top, "advmod") if tree.tag[word] == "WRB"]
    return "why" in asking or (bool(asking) and is_past(tree, top))


def _is_ahead(tree: Tree, verb: int) -> bool:
    """Tell whether what a verb says is yet to be done: "we'll see", "trying to learn", not "hard to see"."""
    sought = tree.marker(verb, "mark") == "to" and tree.pos[tree.head[verb]] == "VERB"
    return sought or any(tree.word[aux] in _WILL for aux in tree.all(verb, "aux"))


def _is_indirect_question(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell "asks if …", "doesn't know if …" from a condition that a parser hung too high."""
    governor = tree.head[top]
    judged = "it" in tree.word[governor + 1 : top]
    before = governor < top or (tree.pos[governor] not in _NOUNS and tree.dep[top] != "advcl")  # "if …, they will ask"
    asks = before and tree.lemma[governor] in lexicon.words("wonder") and not judged  # "considers it a pity if"
    told = not tree.is_beside_be(governor) or is_denied(tree, lexicon, governor)  # "isn't saying if", "not sure if"
    settled = tree.dep[top] == "csubj" and tree.lemma[governor] in lexicon.words("proving")  # "it is not clear if"
    inside = (
        (tree.dep[top] == "ccomp" or settled) and told and not tree.text[tree.start[tree.all(top, "mark")[0]]].isupper()
    )
    return asks or (inside and governor < top)


def _is_directly_asked(tree: Tree, top: int) -> bool:
    _, last = tree.sentences[tree.sentence[top]]
    if "?" not in tree.text[tree.start[top] : tree.end[last]]:
        return False
    stop = next((word for word in range(top, last + 1) if tree.word[word] in _STOPS), last)
    if "?" not in tree.word[stop] or _is_outside(tree, top, stop) or _is_only_checked(tree, top, stop):
        return False
    while tree.dep[top] in _UPWARDS and tree.head[top] < stop and tree.head[top] != top:
        if not is_inverted(tree, top) and _is_asked_later(tree, tree.head[top], max(top, tree.head[top]), stop):
            return False
        top = tree.head[top]
    turn = tree.dep[top] == "appos" and tree.word[tree.head[top] + 1 : tree.head[top] + 2] == [":"]  # "Q: Did he go?"
    return tree.head[top] == top or tree.head[top] > stop or turn


def _is_only_checked(tree: Tree, top: int, stop: int) -> bool:
    """Tell whether a speaker only checks that the hearer follows: "you are late, okay?"."""
    return (
        tree.word[stop - 1] in _CHECKS and tree.word[stop - 2] == "," and top < stop - 2 and not is_inverted(tree, top)
    )


def _is_outside(tree: Tree, top: int, stop: int) -> bool:
    """Tell whether only a later part of a sentence is asked: "she asked, “Why?”", "he is ill, but is he mad?"."""
    opened: list[bool] = []  # whether the quotation marks are single, which stand for an apostrophe as well
    for tag, word in zip(tree.tag[top:stop], tree.word[top:stop], strict=True):
        if tag == "``":
            opened.append(word in _SINGLE)
        elif tag == "''" and opened and (opened[-1] or word not in _SINGLE):
            opened.pop()
    return bool(opened) or _is_asked_later(tree, top, top, stop)


def _is_asked_later(tree: Tree, top: int, after: int, stop: int) -> bool:
    """Tell whether what is asked comes only after these words: "I want to know, who did it?"."""
    if is_inverted(tree, top):
        return False
    if any(_opens_question(tree, child) for child in tree.all(top, *_ASIDE) if after < child < stop):
        return True
    return any(_is_asked_later(tree, child, child, stop) for child in tree.all(top, "xcomp") if after < child < stop)


def _opens_question(tree: Tree, top: int) -> bool:
    """Tell whether a clause beside another asks: "but is he mad?", "but who sang?"."""
    subject = tree.child(top, *SUBJECTS)
    who = subject is not None and tree.tag[subject] == "WP" and tree.dep[top] != "ccomp"
    return who or is_inverted(tree, top)


def is_inverted(tree: Tree, top: int) -> bool:
    """Tell whether a clause has the order of a question: a verb before its subject."""
    subject = tree.child(top, *SUBJECTS)
    return subject is not None and any(verb < subject for verb in tree.all(top, *HELPERS))


def is_inverted_condition(tree: Tree, top: int) -> bool:
    """Tell whether a clause beside another opens with its verb for "if": "should the levee break", "had he known"."""
    subject = tree.child(top, *SUBJECTS)
    if subject is None or tree.dep[top] not in _BESIDE or tree.marker(top, "mark") not in ("", "that"):
        return False
    opener = subtree(tree, subject)[0] - 1
    asked = any(tree.tag[child] in _WH for child in tree.all(top, "advmod", "obj", "obl"))
    return opener >= 0 and not asked and tree.word[opener] in _OPENERS and tree.head[opener] == top
