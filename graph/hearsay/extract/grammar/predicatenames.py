"""How a predicate is named, by verb and particle or adjective and degree, and which words show it."""

from __future__ import annotations

from hearsay.extract.grammar.parses import HELPERS
from hearsay.extract.grammar.syntax import Tree, first_conjunct
from hearsay.lexicon import Lexicon

_LINKS = frozenset({"to", "of"})
_DEGREES = frozenset({"more", "less", "most", "least", "too"})
_PARTICLES = ("compound:prt", "advmod")


def particles_of(tree: Tree, lexicon: Lexicon, index: int) -> list[int]:
    """List a verb's particles, those too that a parser took for adverbs: "roll back", "drive prices up"."""
    if not tree.has(index, *_PARTICLES):
        return []
    strayed = [child for child in tree.all(index, "advmod") if _is_particle(tree, lexicon, index, child)]
    return sorted([child for child in tree.all(index, "compound:prt") if child > index] + strayed)


def with_particles(tree: Tree, lexicon: Lexicon, verb: int) -> str:
    """Name a verb with its particles: "rule out"."""
    return " ".join([tree.lemma[verb], *(tree.word[particle] for particle in particles_of(tree, lexicon, verb))])


def _is_particle(tree: Tree, lexicon: Lexicon, verb: int, adverb: int) -> bool:
    known = tree.word[adverb] in lexicon.words("adverbial-particles") and not tree.children[adverb]
    return tree.tag[adverb] == "RP" or (adverb == verb + 1 and known)


def joined_verb(tree: Tree, index: int) -> str:
    """Name a verb with what a hyphen joins to it: "jump-start"."""
    joined = index > 1 and is_joined(tree, index - 2)
    return f"{tree.word[index - 2]}-{tree.lemma[index]}" if joined else tree.lemma[index]


def is_joined(tree: Tree, index: int) -> bool:
    """Tell whether a hyphen joins a word to a verb after it."""
    if index + 2 >= len(tree) or tree.tag[index + 1] != "HYPH" or tree.pos[index + 2] != "VERB":
        return False
    return tree.end[index] == tree.start[index + 1] and tree.end[index + 1] == tree.start[index + 2]


def name_adjective(tree: Tree, index: int) -> str:
    """Name an adjective with its degree, and by its form where its lemma means less or other: "better", "worried"."""
    participle = tree.pos[index] in ("ADJ", "VERB") and tree.word[index].endswith(("ing", "ed"))
    own = tree.tag[index] in ("JJR", "JJS", "VBN") or participle
    name = tree.word[index] if own else tree.lemma[index]
    first = first_part(tree, index)
    particle = [tree.word[child] for child in tree.all(index, "fixed") if tree.tag[child] == "RP"]  # "fed up"
    return " ".join([*_degree_of(tree, index), "".join([*tree.word[first:index], name]), *particle])


def first_part(tree: Tree, index: int) -> int:
    """Find where a word joined by hyphens begins: "time-consuming"."""
    first = index
    while first > 1 and tree.word[first - 1] == "-" and tree.end[first - 2] + 1 == tree.start[first]:
        first -= 2
    return first


def _degree_of(tree: Tree, index: int) -> list[str]:
    """Give the adverb without which an adjective says too much; a second one shares it: "more open and honest"."""
    first = first_conjunct(tree, index)
    holder = index if tree.has(index, "advmod") or tree.pos[first] != "ADJ" else first
    return [tree.word[adverb] for adverb in tree.all(holder, "advmod") if tree.word[adverb] in _DEGREES][:1]


def shown_copula(tree: Tree, index: int, anchor: int, chain: tuple[int, ...]) -> tuple[int, int]:
    """Find the words that show a copula: auxiliaries and what its complement is read through."""
    group = {anchor, *chain}
    for member in (*chain, index):
        group.update(tree.all(member, *HELPERS))
        if chain:
            group.update(child for child in tree.all(member, "mark") if tree.word[child] == "to")
    return _grow(tree, anchor, group, right=False)


def shown_verb(tree: Tree, lexicon: Lexicon, members: tuple[int, ...], preposition: str) -> tuple[int, int]:
    """Find the words that show a verb: auxiliaries, what it is read through, particle, the preposition it goes with."""
    head = members[-1]
    group = set(members)
    for member in members:
        group.update([*tree.all(member, *HELPERS), *particles_of(tree, lexicon, member)])
        if member != members[0]:
            group.update(child for child in tree.all(member, "mark") if tree.word[child] in _LINKS)
        if member != head and tree.pos[member] == "NOUN":
            group.update(tree.all(member, "case", "det", "amod"))  # "is on the verge of"
    for child in tree.all(head, "obl", "obl:agent") if preposition else ():
        if tree.marker(child) == preposition:
            group.update(tree.all(child, "case"))
    return _grow(tree, head, group, right=True)


def _grow(tree: Tree, head: int, group: set[int], *, right: bool) -> tuple[int, int]:
    """Grow a stretch over the words of a group and the adverbs between them."""
    first = last = head
    index = head - 1
    while index >= 0 and (index in group or tree.pos[index] in ("ADV", "PART")):
        first = index if index in group else first
        index -= 1
    while right and last + 1 < len(tree) and last + 1 in group:
        last += 1
    return first, last
