"""Words that only hold a place, "it" and "there", and the clauses that an empty "it" stands for."""

from __future__ import annotations

from hearsay.extract.grammar.nouns import is_ranked
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

NEEDING = frozenset({"take", "cost"})
_POINTING = frozenset({"it", "this", "that"})


def is_existential(tree: Tree, index: int) -> bool:
    """Tell whether a clause says that there is something: "there is a way"."""
    return "expl" in tree.below[index] and any(tree.word[child] == "there" for child in tree.all(index, "expl"))


def is_expletive(tree: Tree, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a word is an "it" or "there" that only holds the subject's place."""
    if tree.dep[index] == "expl":
        return True
    governor = tree.head[index]
    if tree.lemma[governor] == "time" and tree.word[index] in _POINTING and is_ranked(tree, lexicon, governor):
        return tree.has(governor, "acl", "acl:relcl")  # "this is the first time that he sang"
    if tree.word[index] != "it":
        return False
    seems = tree.pos[governor] == "ADJ" or tree.lemma[governor] in lexicon.words("appearing")
    if tree.has(governor, "csubj", "csubj:pass") or (seems and tree.has(governor, "ccomp")):
        return True
    if tree.lemma[governor] in NEEDING and tree.has(governor, "obj"):  # "it takes years to learn"
        return any(tree.marker(child, "mark") in ("to", "for") for child in tree.all(governor, "advcl", "xcomp"))
    if extraposed_verb_clause(tree, lexicon, governor) is not None:
        return True
    return tree.has(governor, "cop") and extraposed_noun_clause(tree, lexicon, governor) is not None


def is_extraposed(tree: Tree, lexicon: Lexicon, child: int) -> bool:
    """Tell whether a clause stands in an object's place after an empty "it": "it is good to know"."""
    governor = tree.head[child]
    named = tree.has(governor, "obj") or tree.pos[governor] in ("NOUN", "PROPN")  # "it takes time", "it is a pity"
    if named or child < governor or not tree.dep[child].startswith("csubj"):
        return False
    return any(is_expletive(tree, lexicon, other) for other in tree.children[governor])


def extraposed_noun_clause(tree: Tree, lexicon: Lexicon, noun: int) -> int | None:
    """Find the clause that "it" stands for beside a noun: "it is a pleasure to sing", "it was a pity that he left"."""
    if tree.lemma[noun] not in lexicon.words("judgements") or tree.has(noun, "case"):
        return None
    clauses = tree.all(noun, "csubj", "acl", "advcl", "ccomp")
    return next((child for child in clauses if child > noun and tree.marker(child, "mark") in ("to", "that")), None)


def extraposed_verb_clause(tree: Tree, lexicon: Lexicon, verb: int) -> int | None:
    """Find the clause that "it" stands for beside a verb: "it amazed me how they ran", "it struck her that he left"."""
    if tree.pos[verb] != "VERB" or tree.lemma[verb] not in lexicon.words("affecting"):
        return None
    before = [child for child in tree.all(verb, "nsubj", "expl") if child < verb and tree.word[child] == "it"]
    clauses = [child for child in tree.all(verb, "ccomp", "csubj") if child > verb] if before else ()
    return next((child for child in clauses if tree.tag[child] != "VB" or tree.has(child, "aux", "mark")), None)


def is_cleft(tree: Tree, head: int) -> bool:
    """Tell whether an "it" that stands for nothing only points out whom a clause is about: "it was Ito who sang"."""
    named = (head, *tree.all(head, "conj"))
    if not tree.has(head, "cop") or not any(tree.has(word, "acl:relcl", "advcl:relcl") for word in named):
        return False
    picked = tree.pos[head] == "PROPN" or tree.tag[head] == "NNS" or tree.owner(head) is not None or len(named) > 1
    return picked and tree.is_about_it(head)
