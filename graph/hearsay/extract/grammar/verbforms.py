"""Which form the verb of a clause has: finite, so that it wants a subject, past, a gerund, imperative, or another's."""

from __future__ import annotations

from hearsay.extract.grammar.parses import ANY_SUBJECT, HELPERS, QUESTIONS, SUBJECTS, VERBS
from hearsay.extract.grammar.syntax import Tree, first_conjunct

TENSED = frozenset({"VBZ", "VBP", "VBD"})
PRESENT = frozenset({"VBZ", "VBP", "MD"})
FINITE = PRESENT | TENSED
PENDING = frozenset({"have", "be", "remain"})
"""Verbs under which something has not come about yet: "has yet to sing"."""
_PLAIN = frozenset({"VB", "VBP"})
_BREAKS = frozenset({",", ":"})
_SHARING = frozenset({"VB", "VBN", "VBG", "JJ", "NN"})
_US = frozenset({"'s", "’s"})
_SINGLE = frozenset({"i", "he", "she", "it", "this", "that"})


def is_predicate(tree: Tree, index: int) -> bool:
    """Tell whether a word heads a clause, by its verb or by its copula."""
    return tree.pos[index] in VERBS or tree.has(index, "cop")


def is_finite(tree: Tree, index: int) -> bool:
    """Tell whether a clause has a verb that must have a subject of its own, which was not found."""
    finite = tree.tag[index] in FINITE and tree.pos[index] in VERBS
    if not finite and all(tree.tag[verb] not in FINITE for verb in tree.all(index, *HELPERS)):
        return False
    return all(tree.word[mark] != "to" for mark in tree.all(index, "mark"))


def is_gerund(tree: Tree, index: int) -> bool:
    """Tell whether a verb or its first helper ends in -ing: "lying", "having lied", "being late"."""
    return tree.tag[tree.child(index, *HELPERS) or index] == "VBG"


def is_bare_gerund(tree: Tree, index: int) -> bool:
    """Tell whether a verb ends in -ing and has no helper: "making", no "is making"."""
    return tree.tag[index] == "VBG" and not tree.has(index, *HELPERS)


def is_beside_object(tree: Tree, index: int) -> bool:
    """Tell whether a gerund names a deed beside its verb's object: "denied the theft | and having sold the bell"."""
    return tree.dep[index] == "xcomp" and tree.has(index, "cc") and is_gerund(tree, index)


def is_minded(tree: Tree, index: int) -> bool:
    """Tell whether an adjective tells beside a clause what someone thinks: "| worried that it may rain, Ito left"."""
    beside = tree.pos[index] == "ADJ" and tree.dep[index] in ("advcl", "acl") and not tree.has(index, "mark", *HELPERS)
    return beside and any(is_finite(tree, clause) for clause in tree.all(index, "ccomp"))


def is_imperative(tree: Tree, index: int) -> bool:
    """Tell whether a clause calls on someone, whom it does not name: "stop the cuts", "don't be late", "let's go"."""
    verb, governor, dep = tree.child(index, "cop") or index, tree.head[index], tree.dep[index]
    if dep in ("xcomp", "ccomp") and tree.lemma[governor] == "let" and not is_finite(tree, index):
        return is_imperative(tree, governor)
    if tree.tag[verb] not in _PLAIN or tree.has(index, "mark", "expl", *ANY_SUBJECT):
        return False
    if tree.lemma[verb] == "let" and any(tree.word[us] in _US for us in tree.all(verb, "obj")):
        return True  # "the port is shut, but let's wait"
    helped = any(tree.lemma[auxiliary] != "do" for auxiliary in tree.all(index, "aux", "aux:pass"))
    if helped or any(tree.tag[child] in QUESTIONS for child in tree.children[index]):  # "why go?"
        return False
    if tree.tag[verb] == "VBP":
        return dep == "ROOT" and index == tree.sentence_start(index)  # "thank you"
    if dep == "conj":
        return is_imperative(tree, first_conjunct(tree, index))
    if dep == "ccomp":  # quoted, no "made him leave"
        return index < governor or not _BREAKS.isdisjoint(tree.word[governor:index])
    return dep in ("ROOT", "parataxis")


def sharing_first(tree: Tree, top: int) -> int | None:
    """Find the first verb whose auxiliaries a second one shares: "will come and stay", "will be sold and it moved"."""
    shares = tree.dep[top] == "conj" and tree.tag[top] in _SHARING and not is_finite(tree, top)
    bare = _has_bare_be(tree, top)
    if not shares or tree.has(top, "aux", "mark") or (tree.has(top, "aux:pass") and not bare):
        return None
    first = first_conjunct(tree, top)
    undergone = bare or (tree.has(top, "nsubj:pass") and tree.has(first, "aux:pass"))
    if tree.has(top, *SUBJECTS) and not undergone:
        return None
    mistaken = tree.tag[first] == "VB" and tree.tag[top] == "VBN"  # a past form: "did not bake or sold"
    return None if mistaken and not tree.is_beside_be(first) else first


def _has_bare_be(tree: Tree, top: int) -> bool:
    """Tell whether a clause with a subject has no verb but "be", so that another's helper goes for it: "it be sold"."""
    be = tree.child(top, "aux:pass", "cop")
    return be is not None and tree.word[be] == "be" and tree.has(top, *SUBJECTS)


def sharing_to(tree: Tree, verb: int) -> int:
    """Give the first infinitive whose "to" a second one shares: "declined | to confirm or deny"."""
    first = sharing_first(tree, verb) if tree.tag[verb] == "VB" else None
    return verb if first is None or tree.marker(first, "mark") != "to" else first


def is_mandated(tree: Tree, top: int, marker: str) -> bool:
    """Tell whether a clause has the bare verb of what is to be done: "suggests that he go", "that it be sold"."""
    if marker != "that" or tree.dep[top] != "ccomp":
        return False
    verb = tree.child(top, "aux:pass", "cop", "aux") or top
    subject = tree.child(top, *SUBJECTS)
    if subject is None:
        return False
    single = tree.tag[subject] in ("NN", "NNP") and _has_single_subject(tree, top)
    return tree.tag[verb] == "VB" or (tree.tag[verb] == "VBP" and single)


def is_past(tree: Tree, top: int) -> bool:
    """Tell whether a clause is in the past tense; "he were" is in none."""
    verbs = [word for word in (top, *tree.all(top, *HELPERS)) if tree.tag[word] == "VBD"]
    return bool(verbs) and not any(tree.word[word] == "were" for word in verbs if _has_single_subject(tree, top))


def is_over(tree: Tree, top: int) -> bool:
    """Tell whether a clause is in the past tense or the perfect: "sold it", "has sold it"."""
    return is_past(tree, top) or any(tree.lemma[verb] == "have" for verb in tree.all(top, "aux"))


def is_present(tree: Tree, top: int) -> bool:
    """Tell whether a clause is in the present tense, not in the perfect: "sells it", "has it"."""
    verbs = (top, *(verb for verb in tree.all(top, *HELPERS) if tree.lemma[verb] != "have"))
    return any(tree.tag[verb] in ("VBZ", "VBP") for verb in verbs)


def is_perfect(tree: Tree, top: int) -> bool:
    """Tell whether a clause is in the present perfect: "has sold it"."""
    return any(tree.lemma[verb] == "have" and tree.tag[verb] in ("VBZ", "VBP") for verb in tree.all(top, "aux"))


def is_yet_to_come(tree: Tree, top: int, marker: str) -> bool:
    """Tell whether a clause beside what was done tells of what is not done yet: "was put off until the rain stops"."""
    governor = tree.head[top]
    return is_present(tree, top) and (is_past(tree, governor) or (marker == "until" and is_over(tree, governor)))


def _has_single_subject(tree: Tree, top: int) -> bool:
    subject = tree.child(top, *SUBJECTS)
    if subject is None or tree.has(subject, "conj", "nummod", "nmod"):
        return False
    return tree.tag[subject] in ("NN", "NNP") or tree.word[subject] in _SINGLE
