"""Whether a clause is as open as the one above it: how far a modality passes from one to the other."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.negation import is_avoiding, is_denied, is_hindered, is_regretted
from hearsay.extract.grammar.nouns import is_ranked
from hearsay.extract.grammar.parses import SUBJECTS
from hearsay.extract.grammar.passages import embedding_at
from hearsay.extract.grammar.purposes import is_brought_about
from hearsay.extract.grammar.syntax import Tree, first_conjunct
from hearsay.extract.grammar.verbforms import TENSED, is_over, is_perfect, is_present, sharing_first
from hearsay.extract.meaning.adverbials import TIMES, adverbial_marker, is_set_off
from hearsay.lexicon import Lexicon
from hearsay.records import Modality

WOULD = frozenset({"would", "'d", "’d"})
WILL = frozenset({"will", "'ll", "’ll"})
_MAY = frozenset({"may", "might", "can", "could"})
_NOW = frozenset({"still", "already", "now", "currently"})
AWAITED = frozenset({"until", "till", "once", "as soon as"})
"""Conjunctions before what is waited for."""
_CONTENTS = frozenset({"xcomp", "ccomp", "csubj"})
_ALONG = frozenset({"while", "before"})
_INSTEAD = frozenset({"without", "instead of", "rather than"})
_FINITE = frozenset({"VBZ", "VBD"})
_UNSAID = frozenset({"hypothetical", "asked"})
_OPEN = frozenset({"conditional", "possible", "future"})
_AHEAD = _OPEN | {"hypothetical", "intended", "necessary"}


def lets_through(tree: Tree, lexicon: Lexicon, modality: Modality, above: Clause, top: int) -> bool:
    """Tell whether the clause above lends its modality: "may win and go", "would try to win", not "may say that …"."""
    dep, governor = tree.dep[top], tree.head[top]
    if dep == "acl:relcl":
        dated = tree.lemma[governor] in DATES and any(tree.word[word] == "the" for word in tree.all(governor, "det"))
        dated = dated and is_present(tree, top)  # "will leave by the time it ends"
        occasion = tree.lemma[governor] == "time" and is_ranked(tree, lexicon, governor)
        return _would(tree, modality, top) or (modality == "future" and dated) or (occasion and modality in _OPEN)
    avoided = (tree.tag[top] == "VBG" or dep == "xcomp") and is_avoiding(tree, lexicon, governor)
    if avoided or is_hindered(tree, lexicon, top):
        return True  # "could prevent him from going", "will refuse to go": he would not go
    if is_regretted(tree, lexicon, governor):
        return False
    if dep == "advcl":
        return _goes_along(tree, lexicon, modality, above, top)
    if dep == "conj":
        return _is_second(tree, modality, top)
    return dep in _CONTENTS and (modality in _UNSAID or _is_as_open(tree, lexicon, modality, top))


def is_told_ahead(tree: Tree, top: int, marker: str) -> bool:
    """Tell whether a clause in the past awaits what someone would do: "said he would not go before she had paid"."""
    verb = tree.head[top]
    if marker not in (*AWAITED, "before") or not is_over(tree, top):
        return False
    would = any(tree.word[aux] in WOULD and tree.tag[aux] == "MD" for aux in tree.all(verb, "aux"))
    return would and (tree.dep[first_conjunct(tree, verb)] == "ccomp" or tree.is_perfect(top))


def is_yet_to_be_shown(tree: Tree, lexicon: Lexicon, modality: Modality, top: int) -> bool:
    """Tell whether nobody has shown yet that a clause is so: "must prove that he lied", "until Ito confirms that"."""
    verb = tree.head[top]
    shown = tree.dep[top] == "ccomp" and tree.lemma[verb] in lexicon.words("verifying")
    awaited = tree.dep[verb] == "advcl" and adverbial_marker(tree, verb) in AWAITED
    return shown and not is_denied(tree, lexicon, verb) and (awaited or modality in _AHEAD)


def _would(tree: Tree, modality: Modality, top: int) -> bool:
    """Tell whether a clause repeats the "would" of the one above: "would build a bridge that would carry trucks"."""
    return modality == "conditional" and any(tree.word[word] in WOULD for word in tree.all(top, "aux"))


def _is_second(tree: Tree, modality: Modality, top: int) -> bool:
    """Tell whether a verb shares what stands before the first: "may win and go", "plans to build and to sell it"."""
    if tree.tag[top] == "VBG" and tree.has(top, "mark"):  # "dreams of winning and of selling"
        return tree.marker(top, "mark") == tree.marker(tree.head[top], "mark")
    if modality == "possible" and _is_feared_too(tree, top):
        return True
    if tree.has(top, "mark"):
        return all(any(tree.word[mark] == "to" for mark in tree.all(verb, "mark")) for verb in (top, tree.head[top]))
    undergone = tree.has(top, *SUBJECTS) and sharing_first(tree, top) is not None  # "be sold and it moved"
    if modality == "possible" and _is_doubted_too(tree, top):
        return True
    if modality in _UNSAID or undergone or (modality == "future" and _is_awaited_too(tree, top)):
        return True
    verb, first = (tree.child(word, "cop", "aux:pass") or word for word in (top, tree.head[top]))  # "win and be glad"
    shares = not tree.has(top, *SUBJECTS, "aux") and tree.tag[verb] not in _FINITE
    bare = tree.tag[verb] == tree.tag[first] == "VB"
    marked = tree.tag[verb] == tree.tag[first] == "VBG" and tree.has(first, "mark")  # "risks of losing and of paying"
    return shares and (modality == "intended" or bare or (modality == "possible" and marked))


def _is_feared_too(tree: Tree, top: int) -> bool:
    """Tell whether a second clause is as open as the first: "a risk that it rains | and that it floods"."""
    verbs = (top, tree.head[top])
    marked = all("that" in [tree.word[mark] for mark in tree.all(verb, "mark")] for verb in verbs)
    own = any(tree.word[aux] in _MAY for aux in tree.all(tree.head[top], "aux"))
    return marked and not own and (is_over(tree, tree.head[top]) or not is_over(tree, top))


def _is_doubted_too(tree: Tree, top: int) -> bool:
    """Tell whether a second verb is as open as a first without a modal: "not mean that he goes | and pays"."""
    first = tree.head[top]
    finite = all(tree.tag[verb] in TENSED for verb in (top, first))
    return finite and tree.dep[first] in _CONTENTS and not tree.has(top, *SUBJECTS, "aux")


def _is_awaited_too(tree: Tree, top: int) -> bool:
    """Tell whether a second clause is awaited with the first: "will go once Ito pays | and the guards leave"."""
    first = tree.head[top]
    if tree.dep[first] != "advcl" or adverbial_marker(tree, first) not in TIMES:
        return False
    if is_perfect(tree, first):
        return tree.tag[top] == "VBN" and not tree.has(top, *SUBJECTS, "aux")  # "has eaten and slept"
    return is_present(tree, first) and is_present(tree, top)


def _is_as_open(tree: Tree, lexicon: Lexicon, modality: Modality, top: int) -> bool:
    """Tell whether a content clause is no surer than its verb: "may make him go", not "can be heard yelling"."""
    caused = is_brought_about(tree, lexicon, tree.head[top])
    if tree.dep[top] == "csubj" and tree.pos[tree.head[top]] != "ADJ" and modality in _OPEN:
        return tree.marker(top, "mark") in ("to", "for")  # "could take years for it to end"
    if tree.dep[top] != "xcomp":
        return _would(tree, modality, top) or (caused and tree.dep[top] == "ccomp")
    had = tree.tag[top] == "VBG" and tree.lemma[tree.head[top]] == "have"  # "will have them counting"
    bare = had or (tree.tag[top] in ("VB", "VBN") and (caused or not adverbial_marker(tree, top)))
    return bare or modality == "conditional" or (modality == "possible" and tree.tag[top] == "VB")


def _goes_along(tree: Tree, lexicon: Lexicon, modality: Modality, above: Clause, top: int) -> bool:
    """Tell whether an adverbial clause is as open as its main one: "will go, leaving", "will go when it ends"."""
    if tree.tag[top] == "VBG":
        return _gerund_goes_along(tree, lexicon, modality, above, top)
    marker = adverbial_marker(tree, top)
    if marker == "while":  # "will vote, while Oslo rejects it", "will vote while Oslo has rejected it"
        return modality == "future" and is_present(tree, top) and not is_set_off(tree, top)
    dated = tree.word[min(tree.children[top], default=top) - 1] == ","  # "on May 9, when they march"
    present = is_present(tree, top) or is_perfect(tree, top)  # "will go when it has ended"
    if marker in TIMES and _is_awaited_deed(tree, top):
        return modality in _OPEN
    return present and modality == "future" and marker in TIMES and not dated


def _is_awaited_deed(tree: Tree, top: int) -> bool:
    """Tell whether a participle alone tells what is waited for: "once elected", no "once hailed as a hero"."""
    alone = tree.tag[top] == "VBN" and not tree.has(top, *SUBJECTS, "aux", "aux:pass", "xcomp", "obj")
    return alone and all(tree.marker(place) != "as" for place in tree.all(top, "obl"))


def _gerund_goes_along(tree: Tree, lexicon: Lexicon, modality: Modality, above: Clause, top: int) -> bool:
    """Tell whether a gerund is as open as its main clause: "may win by waiting", "will go without paying"."""
    marker, after = adverbial_marker(tree, top), tree.head[top] < top
    own = tree.has(top, *SUBJECTS, "aux")
    seems = any(tree.lemma[word] in lexicon.words("seeming") for word in above.chain)
    if marker == "by":
        looked_back = seems and is_over(tree, above.head)  # "by waiting, he seems to have won"
        return not looked_back and (modality != "intended" or not _is_being_tried(tree, lexicon, above))
    if after and (
        modality in _UNSAID or (marker in _ALONG and not own) or _tells_in_what(tree, marker, tree.head[top])
    ):
        return True
    set_off = tree.word[min(tree.children[top], default=top) - 1] == "," or tree.word[top - 1] == ","
    if seems or (set_off and lexicon.cue_of(tree.lemma[top]) is not None):
        return False
    if marker == "with" and own:
        helpers = {tree.word[aux] for aux in tree.all(tree.head[top], "aux")}
        to_come = not helpers.isdisjoint(WOULD) or (is_set_off(tree, top) and not helpers.isdisjoint(WILL))
        to_come = to_come and not _is_so_already(tree, lexicon, top)
        return after and to_come and not is_denied(tree, lexicon, tree.head[top])  # "will withdraw, with Oslo paying"
    if modality == "intended":
        return after and (marker in _INSTEAD or (not marker and _is_meant(tree, lexicon, tree.head[top])))
    return marker in _INSTEAD or (not marker and after)


def _is_so_already(tree: Tree, lexicon: Lexicon, gerund: int) -> bool:
    """Tell whether a gerund tells what someone wants or is at now: "with Oslo | seeking aid", "still paying"."""
    relation = lexicon.relation_of(tree.lemma[gerund])
    meant = relation is not None and bool(relation.speech or relation.embeds)
    meant = meant or lexicon.cue_of(tree.lemma[gerund]) is not None
    return meant or any(tree.word[word] in _NOW for word in tree.all(gerund, "advmod"))


def _is_being_tried(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether someone is at it, so that what it is done by is done: "tries to win by waiting"."""
    if not clause.chain:
        return False
    verb = clause.chain[0]
    embedding = embedding_at(tree, verb, lexicon)
    tried = embedding is not None and embedding.modality == "intended"
    return tried and tree.tag[verb] != "VB"


def _tells_in_what(tree: Tree, marker: str, governor: int) -> bool:
    """Tell whether a gerund says in what something is so: "may be good at singing", "may join them in singing"."""
    return marker == "in" or (tree.pos[governor] == "ADJ" and marker in ("at", "about"))


def _is_meant(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether an infinitive is what someone plans or promises: "plans to go", not "tries to go"."""
    above = lexicon.relation_of(tree.lemma[tree.head[verb]]) if tree.dep[verb] == "xcomp" else None
    return above is not None and above.embeds == "intended"
