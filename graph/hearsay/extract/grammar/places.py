"""The places of a statement: the words that fill them, one for each member of a coordination."""

from __future__ import annotations

from msgspec import Struct

from hearsay.extract.grammar.syntax import Tree, first_conjunct

_PLACING = frozenset({"in", "on", "at", "from", "to", "into"})
_SINGLE = frozenset({"NN", "JJ"})
_QUALITIES = frozenset({"ADJ", "VERB"})


class Filler(Struct, frozen=True, gc=False):
    """A word that fills a place; understood where it doesn't stand there itself."""

    word: int
    implicit: bool = False
    clause: bool = False  # it heads a clause, all of which is meant


class Place(Struct, frozen=True, gc=False):
    """One place of a statement: the word that fills it, or the clause under it, and how much of the text it takes."""

    filler: Filler
    clause: bool = False  # the word heads a clause, whose whole text is taken
    start: int | None = None  # first word, where the text begins before the clause ("Ukraine to cede control")
    last: int | None = None  # last member of a coordination that is one text ("between Oslo and Bergen")
    role: str = ""
    bare: bool = False  # without appositions and participles
    told: bool = False  # it says what something is, and names no one
    marked: bool = False  # the preposition belongs to the text ("in late 2022")


def coordinated(tree: Tree, filler: Filler, *, whole: bool = False) -> list[Place]:
    """Give a place for each member of a coordination of nouns; an understood filler stands for itself.

    `whole`: with its adjectives, which else stand before a noun that a parser coordinated with them.
    """
    if filler.clause:
        return [Place(filler, clause=True)]
    clause = tree.dep[filler.word] in ("csubj", "csubj:pass")
    if filler.implicit and names_one(tree, filler.word):
        return [Place(filler)]
    if clause or "conj" not in tree.below[filler.word] or (filler.implicit and tree.dep[filler.word] == "conj"):
        return [Place(filler, clause=clause)]
    members = [filler.word]
    for member in members:
        members.extend(child for child in tree.all(member, "conj") if not _is_clause(tree, child))
    if not tree.has(filler.word, "case"):  # "an office in Oslo and | on the coast"
        members = [member for member in members if tree.marker(member) not in _PLACING]
    described = tree.child(filler.word, "acl:relcl") if filler.implicit else None
    if described is not None:  # of "men who sing, and women" men sing
        members = [member for member in members if member < described]
    if not whole and any(tree.pos[member] in ("NOUN", "PROPN") for member in members):
        members = [
            member for member in members if tree.pos[member] not in _QUALITIES or tree.has(member, "det", "nmod:poss")
        ]
    return [Place(Filler(member, filler.implicit), clause=clause) for member in sorted(members)]


def names_one(tree: Tree, noun: int) -> bool:
    """Tell whether nouns joined to one all say what one is: "is | a liar and a bully", "Ito, | a poet and baker"."""
    first = first_conjunct(tree, noun)
    if tree.tag[first] not in _SINGLE or tree.dep[noun] == "conj":
        return False
    others = tree.all(first, "conj")
    if any(tree.marker(other, "cc") == "or" for other in others):
        return False
    if tree.dep[first] == "appos" and tree.pos[tree.head[first]] == "PROPN":
        return all(tree.tag[other] == "NN" and not tree.has(other, "det", "nmod:poss") for other in others)
    return tree.has(first, "cop") and all(tree.tag[other] in _SINGLE for other in others)


def _is_clause(tree: Tree, index: int) -> bool:
    """Tell whether a word that a parser coordinated with a noun heads a clause: "is a sailor and sold milk"."""
    acts = tree.pos[index] == "VERB" and tree.tag[index] != "VBG" and tree.has(index, "obj", "obl", "xcomp", "ccomp")
    return acts or tree.has(index, "nsubj", "cop", "nsubj:pass", "aux")


def asked_clause(tree: Tree, word: int, role: str = "") -> Place | None:
    """Take a question word with the clause that it opens for one place: "talks about | how they sing"."""
    clause = tree.child(word, "advcl:relcl", "acl:relcl") if tree.tag[word] == "WRB" else None
    return None if clause is None else Place(Filler(clause), clause=True, start=word, role=role)


def is_sign(tree: Tree, place: Place) -> bool:
    """Tell whether a punctuation mark fills a place, which a parser took for a word."""
    word = place.filler.word
    return tree.pos[word] == "PUNCT" and not any(letter.isalnum() for letter in tree.word[word])
