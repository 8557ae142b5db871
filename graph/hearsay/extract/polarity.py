"""Whether a statement is denied: by its verb, by what it is read through or embedded in, by a "no" in a place."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.clauses import NEGATIVE_MARKS, Clause
from hearsay.extract.infinitives import is_excluded
from hearsay.extract.nouns import is_indefinite
from hearsay.extract.passages import embedding_at, judge_of
from hearsay.extract.predicates import sharing_first, words_beside
from hearsay.extract.syntax import Tree, first_conjunct
from hearsay.lexicon import Lexicon
from hearsay.records import Polarity

_ADDING = frozenset({"only", "just", "merely", "simply"})
_MERELY = _ADDING - {"only"}
_DENYING = frozenset({"advmod", "neg", "cc:preconj", "cc", "aux", "advcl", "obl", "obl:unmarked"})
_EITHER = frozenset({"or", "let alone"})
_NONE = frozenset({"det", "advmod", "amod"})
_JOINED = frozenset({"cc:preconj", "cc"})
_ANY = frozenset({"anything", "anyone", "anybody"})
_SHORT = ("n't", "n’t")
_NOT = frozenset({"not", *_SHORT})
_ABLE = frozenset({"can", "ca", "could"})
_EMBEDDED = frozenset({"ccomp", "xcomp", "advcl", "obl", "acl"})
_LINKING = frozenset({"if", "because", "when", "until", "unless", "since", "after", "before", "while"})
_MARKING = frozenset({"mark", "cc", "case"})
_DESCRIBING = frozenset({"acl", "acl:relcl"})
_HAVING = frozenset({"be", "have", "exist", "remain", "find", "see", "know"})  # "there is no one who sings"
_PENDING = frozenset({"have", "be", "remain"})
_CONTENTS = frozenset({"ccomp", "xcomp", "csubj"})
_NAMED = frozenset({"obj", "nsubj:pass"})  # where an event noun is embedded: "denied the annexation"


def polarity_of(
    tree: Tree, lexicon: Lexicon, clause: Clause, fillers: Sequence[int], thing: int | None = None
) -> Polarity:
    """Count what denies a clause whose places these words fill, `thing` its object's; two denials make an assertion."""
    denials = [_is_member_denied(tree, lexicon, clause, member) for member in clause.members]
    denials += [is_failing(tree, lexicon, member) for member in clause.chain]
    denials += [_is_complement_denied(tree, lexicon, clause)]
    denials += [_is_described_as_none(tree, lexicon, clause.top)]
    denials += [_is_denied_from_above(tree, lexicon, clause)]
    denials += [_is_any_none(tree, lexicon, clause, fillers, again=any(denials))]
    if any(denials) and thing is not None and _is_contrast(tree, thing):
        return "positive"
    return "negative" if sum(denials) % 2 else "positive"


def _is_member_denied(tree: Tree, lexicon: Lexicon, clause: Clause, member: int) -> bool:
    """Tell whether a word of the clause is denied; who "doesn't think that it is so" thinks that it is not."""
    cue = lexicon.cue_of(tree.lemma[member]) if tree.lemma[member] in lexicon.words("raising-denial") else None
    raised = cue is not None and cue.kind == "thinking" and tree.has(member, "ccomp")
    raised = raised and not (tree.has(member, "compound:prt") or _is_amazed(tree, member))
    return not raised and _is_denied_beside(tree, lexicon, member, words_beside(tree, clause, member))


def _is_any_none(tree: Tree, lexicon: Lexicon, clause: Clause, fillers: Sequence[int], *, again: bool) -> bool:
    """Tell whether a place says that there is none; of "no one who sings" someone sings.

    `again`: whether the verb is denied already, so that "neither" and "nor" only join what it is denied of.
    """
    noun = tree.head[clause.top] if tree.dep[clause.top] in _DESCRIBING else None
    absent = noun is None or tree.lemma[tree.head[noun]] in _HAVING or tree.word[noun] in lexicon.negations
    complement = clause.head if clause.kind == "copula" else None
    if complement is not None and any(tree.word[word] == "no" for word in tree.all(complement, "det")):
        return True
    places = [word for word in fillers if word != complement and (absent or word != noun)]
    return any(is_none(tree, lexicon, word, joined=not again) for word in places)


def _is_contrast(tree: Tree, word: int) -> bool:
    """Tell whether a word is what stands instead: "not gold but silver"; a clause stands for itself."""
    alone = tree.dep[word] == "conj" and not tree.has(word, "cop", "nsubj")
    return alone and any(tree.word[child] == "but" for child in tree.all(word, "cc"))


def is_failing(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a word says that what is under it does not hold: "unable to", "fails to"."""
    embedding = embedding_at(tree, word, lexicon)
    return embedding is not None and embedding.negates


def is_denied(tree: Tree, lexicon: Lexicon, member: int) -> bool:
    """Tell whether a word is denied by one beside it: "not", "never", "without"; a second verb with its first."""
    return _is_denied_beside(tree, lexicon, member, tree.children[member])


def _is_denied_beside(tree: Tree, lexicon: Lexicon, member: int, words: Sequence[int]) -> bool:
    return any(denies(tree, lexicon, member, child) for child in words) or _is_denied_with_first(tree, lexicon, member)


def _is_denied_with_first(tree: Tree, lexicon: Lexicon, member: int) -> bool:
    """Tell whether a second verb is denied with the first: "did not eat or drink"."""
    first = sharing_first(tree, member)
    if first is not None and tree.pos[first] == tree.pos[member] == "ADJ" and tree.marker(member, "cc") == "and":
        return any(denies(tree, lexicon, first, child) for child in tree.children[first])  # "not rich and famous"
    if first is None or all(tree.marker(other, "cc") not in _EITHER for other in tree.all(first, "conj")):
        return False
    return any(denies(tree, lexicon, first, child) for child in tree.children[first])


def denies(tree: Tree, lexicon: Lexicon, member: int, child: int) -> bool:
    """Tell whether a word denies the one that it hangs on."""
    dep, word = tree.dep[child], tree.word[child]
    if word == "yet" and is_outstanding(tree, child):
        return True
    if word in _SHORT and child > member + 1:
        return False  # another verb's, that is left out: "acts when they won't"
    if word == "not" and _LINKING.intersection(tree.word[child + 1 : child + 2]) and tree.dep[child + 1] == "mark":
        return False  # "not if it rains"
    if dep in _DENYING and _negates(tree, lexicon, child):
        return True
    return dep in _MARKING and tree.marker(member, dep) in NEGATIVE_MARKS


def is_hindered(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a participle says what one is kept or keeps from: "kept the dog from barking", "refrain from"."""
    governor = tree.head[top]
    if tree.tag[top] != "VBG" or tree.marker(top, "mark", "case") != "from":
        return False
    kept = tree.lemma[governor] in lexicon.words("hindering") and tree.has(governor, "obj", "nsubj:pass")
    return kept or is_failing(tree, lexicon, governor)


def is_outstanding(tree: Tree, word: int) -> bool:
    """Tell whether a word says that what follows has not come about: "has yet to sing"."""
    return tree.word[word : word + 2] == ["yet", "to"] and tree.lemma[tree.head[word]] in _PENDING


def _is_complement_denied(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether the complement in a verb's predicate is denied: "plead guilty" in "pleaded not guilty"."""
    complement = clause.complement
    if complement is None or clause.kind != "verb" or tree.lemma[complement] not in clause.lemma.split():
        return False
    return is_denied(tree, lexicon, complement)


def _negates(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether an adverb or conjunction denies ("not", "never", "no longer"); "not only" adds."""
    if tree.dep[word] == "advmod" and any(tree.word[child] == "no" for child in tree.children[word]):
        return tree.word[word] not in lexicon.words("indifference") and tree.word[word + 1 : word + 2] != ["than"]
    known = tree.lemma[word] in lexicon.negations or tree.word[word].endswith(_SHORT)  # one word in capitals
    return known and tree.pos[word] not in ("NOUN", "PROPN", "VERB") and not adds(tree, word)


def adds(tree: Tree, word: int) -> bool:
    """Tell whether "not" only adds: "not only", "not just"."""
    following = tree.word[word + 1] if word + 1 < len(tree) else ""
    if following in _MERELY and any(tree.tag[verb] == "MD" for verb in tree.all(tree.head[word], "aux")):
        _, last = tree.sentences[tree.sentence[word]]
        return "but" in tree.word[word:last]  # "can't just leave"
    return following in _ADDING or any(tree.word[child] in _ADDING for child in tree.children[word])


def is_none(tree: Tree, lexicon: Lexicon, word: int, *, joined: bool = True) -> bool:
    """Tell whether the filler of a place says that there is none: "no reason", "nobody", if `joined` "nor wine"."""
    if tree.dep[word].startswith("obl") and (
        tree.word[word] in lexicon.words("indifference") or (tree.marker(word) == "with" and tree.pos[word] == "NOUN")
    ):
        return False  # "to no avail", "left with no money"
    negations = lexicon.negations
    if tree.word[word] in negations and tree.pos[word] in ("PRON", "NOUN", "DET"):
        return True
    denying = [
        child
        for child in tree.children[word]
        if tree.word[child] in negations and tree.word[child + 2 : child + 3] != ["than"]  # "no fewer than ten"
    ]
    if not denying or _is_only_quoted(tree, lexicon, word, denying[0]):
        return False
    if any(_is_not_one(tree, child) for child in denying):
        return True
    contrasted = tree.dep[word] == "conj" or any(_is_contrast(tree, other) for other in tree.all(word, "conj"))
    if contrasted and any(tree.word[child] == "not" and not adds(tree, child) for child in denying):
        return True  # "gold, not silver", "not gold but silver"
    relations = _NONE | _JOINED if joined else _NONE
    return any(tree.dep[child] in relations and tree.word[child] not in _NOT for child in denying)


def _is_not_one(tree: Tree, word: int) -> bool:
    """Tell whether "not" makes a number none: "not one baker", "not a single loaf"."""
    one, next_word = (*tree.word[word + 1 : word + 3], "", "")[:2]
    return tree.word[word] == "not" and ((one, next_word) == ("a", "single") or (one == "one" and next_word != "but"))


def _is_only_quoted(tree: Tree, lexicon: Lexicon, word: int, no: int) -> bool:
    """Tell whether a "no" is among the words that someone is said to have said: "he said “no more songs”"."""
    said = tree.tag[no - 1] == "``" and tree.head[word] < no
    cue = lexicon.cue_of(tree.lemma[tree.head[word]]) if said else None
    return cue is not None and cue.kind == "saying"


def _is_denied_from_above(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether a word above denies the clause: "denies that …", "stops them from …", "no reason to …"."""
    top = first_conjunct(tree, clause.top)
    governor, dep = tree.head[top], tree.dep[top]
    if governor == top or not (dep in _EMBEDDED or (clause.kind == "noun" and dep in _NAMED)):
        return False
    denied = is_denied(tree, lexicon, governor)
    if top == clause.top and is_excluded(tree, top):
        return not denied
    marker = tree.marker(top, "mark", "case")
    if marker == "against" and tree.tag[top] == "VBG" and clause.kind != "noun":
        return not denied  # "decided against singing"
    if dep in _CONTENTS and _raises_denial(tree, lexicon, top, governor):
        return denied
    denied = denied or any(is_none(tree, lexicon, word) for word in tree.all(governor, "nsubj"))
    if is_hindered(tree, lexicon, top):
        return not denied
    if (marker == "to" or _is_noun_gerund(tree, top, marker)) and _is_out_of_reach(tree, lexicon, top, governor):
        return True
    return not denied and _is_avoided(tree, lexicon, top, marker)


def _is_avoided(tree: Tree, lexicon: Lexicon, top: int, marker: str) -> bool:
    """Tell whether a word says that what is under it does not come about: "denies", "fails to", "retreats from"."""
    governor, dep = tree.head[top], tree.dep[top]
    if dep in ("advcl", "obl") and marker not in ("from", "out of"):
        return False
    if _implies_negation(tree, lexicon, governor):
        return True
    # "forgets that it is so", not "to do so"
    held = dep == "ccomp" and tree.pos[governor] == "VERB" and marker == "that"
    return dep not in _NAMED and not held and is_failing(tree, lexicon, judge_of(tree, top))


def _implies_negation(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    relation = lexicon.relation_of(tree.lemma[word], tree.pos[word])
    return relation is not None and relation.implies_negation


def is_avoiding(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a word says that what is under it does not come about: "refuses to", "her refusal to"."""
    return is_failing(tree, lexicon, word) or _implies_negation(tree, lexicon, word)


def _raises_denial(tree: Tree, lexicon: Lexicon, top: int, governor: int) -> bool:
    """Tell whether who denies a word denies what is under it: "isn't meant to", not "doesn't mean that"."""
    inferred = tree.dep[top] != "xcomp" and tree.lemma[governor] in lexicon.words("proving")
    return (
        not inferred
        and tree.lemma[governor] in lexicon.words("raising-denial")
        and not (tree.dep[top] == "ccomp" and _is_amazed(tree, governor))
    )


def _is_amazed(tree: Tree, verb: int) -> bool:
    """Tell whether someone who denies a belief holds it for so: "I can't believe that he won"."""
    able = any(tree.word[aux] in _ABLE for aux in tree.all(verb, "aux"))
    return tree.lemma[verb] == "believe" and able and tree.word[tree.child(verb, "nsubj") or 0] in ("i", "we")


def _is_presented(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether there is no such thing where no one shows it: "did not unveil plans to", "proposed no bill"."""
    shown = tree.dep[noun] == "obj" and tree.lemma[tree.head[noun]] in lexicon.words("presenting")
    return shown and (is_indefinite(tree, noun) or tree.word[noun] in _ANY)


def _is_described_as_none(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a clause tells of what no one shows: "hasn't proposed anything that would help"."""
    noun = tree.head[top]
    return (
        tree.dep[top] == "acl:relcl"
        and _is_presented(tree, lexicon, noun)
        and is_denied(tree, lexicon, tree.head[noun])
    )


def _is_noun_gerund(tree: Tree, top: int, marker: str) -> bool:
    """Tell whether a gerund says what a noun is of: "no way of knowing"."""
    return tree.dep[top] == "acl" and tree.tag[top] == "VBG" and marker in ("of", "in")


def _is_out_of_reach(tree: Tree, lexicon: Lexicon, top: int, governor: int) -> bool:
    """Tell whether what it takes is missing: "has no time to", "does nothing to", "is not strong enough to"."""
    above = tree.head[governor]
    if tree.dep[top] == "acl":
        had = tree.dep[governor] == "obj" and (tree.lemma[above] == "have" or tree.lemma[above] in lexicon.light_verbs)
        had = had or _is_presented(tree, lexicon, governor)
        return is_none(tree, lexicon, governor) or (had and is_denied(tree, lexicon, above))
    done = tree.all(governor, "obj") if tree.lemma[governor] == "do" else ()
    if any(is_none(tree, lexicon, thing) for thing in done):
        return True
    measured = governor if tree.pos[governor] not in ("ADV", "ADJ") or tree.has(governor, "cop") else above
    enough = any(tree.word[word] == "enough" for word in range(governor, top))
    return enough and is_denied(tree, lexicon, measured)
