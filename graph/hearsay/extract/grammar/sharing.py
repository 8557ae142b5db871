"""What coordinated nouns share: whose they are, and what is told of them all: "| her | names and ages | of the men"."""

from __future__ import annotations

from hearsay.extract.grammar.nouns import A_OR_AN
from hearsay.extract.grammar.parses import QUOTES
from hearsay.extract.grammar.syntax import ASIDE, NOMINALS, Tree, first_conjunct, phrase, subtree

_TELLING = ("nmod", "acl", "acl:relcl")
_OWN = ("det", "nmod:poss", "nummod", "case")
_FULL = (*_OWN, *_TELLING, "mark", "nsubj", "cop", "appos")


def complements_after(tree: Tree, noun: int, *deps: str) -> list[int]:
    """List what a parser hung on the first of several nouns and tells of this one too: "names and ages | of the men".

    All of them share it where the last has no article of its own: "a poet and a friend of the mayor".
    """
    if tree.pos[noun] != "NOUN" or (tree.dep[noun] != "conj" and "conj" not in tree.below[noun]):
        return []
    first = first_conjunct(tree, noun)
    told = [child for child in tree.all(first, *(deps or _TELLING)) if child > noun]
    if not told or tree.pos[first] not in NOMINALS:
        return []
    members = tree.conjuncts(first)
    last = max(member for member in members if member < told[0])
    begin = min(subtree(tree, told[0]))
    if last == first or phrase(tree, last)[1] + 1 != begin or tree.pos[begin] == "PUNCT":
        return []
    shared = last == members[-1] and not tree.has(first, "nmod:poss") and not _shares_nothing(tree, last)
    full = any(own < begin for own in tree.all(noun, "nmod"))
    return told if noun == last or (shared and not full) else []


def shared_owner(tree: Tree, noun: int) -> int | None:
    """Find whose something is that stands after another of his: "| her | house and car"."""
    if tree.dep[noun] != "conj" or tree.pos[noun] != "NOUN" or tree.has(noun, *_FULL) or _shares_nothing(tree, noun):
        return None
    first = first_conjunct(tree, noun)
    owner = tree.owner(first) if tree.pos[first] == "NOUN" else None
    before = [member for member in tree.conjuncts(first) if member < noun]
    if owner is None or owner > first or any(tree.has(member, *_TELLING) for member in before):
        return None
    listed = not tree.has(noun, "cc") or len(before) > 1
    if (listed and tree.has(noun, "amod", "compound")) or not QUOTES.isdisjoint(tree.word[first:noun]):
        return None
    new = any(tree.word[word] in A_OR_AN for word in (*tree.all(first, "det"), *subtree(tree, owner)))
    return None if new else owner  # "a farmer's wife, mayor and poet"


def _shares_nothing(tree: Tree, noun: int) -> bool:
    """Tell whether a noun shares nothing with those before it: "a poet | and a friend", "gold, | as well as coal"."""
    link = tree.child(noun, "cc")
    new = tree.has(noun, *_OWN) or tree.pos[noun] != "NOUN" or tree.word[noun] == "others"
    return new or (link is not None and (tree.word[link - 1] == "," or tree.has(link, "fixed")))


def with_shared(tree: Tree, noun: int, first: int, last: int, *, bare: bool) -> list[tuple[int, int]]:
    """Give the stretches of a phrase with what its noun shares with others: "| the names | and ages | of the men".

    A bare phrase has no participle or relative clause.
    """
    stretches = [(first, last)]
    owner = shared_owner(tree, noun)
    if owner is not None:
        stretches.insert(0, (min(subtree(tree, owner)), max(subtree(tree, owner))))
    told = complements_after(tree, noun, *(("nmod",) if bare else ()))
    if told:
        begin, end = min(subtree(tree, told[0])), max(last, _end(tree, told[-1]))
        stretches[-1:] = [(first, end)] if begin <= last + 1 else [(first, last), (begin, end)]
    return stretches


def _end(tree: Tree, told: int) -> int:
    if tree.dep[told] == "nmod":
        others = (member for member in tree.all(told, "conj") if tree.pos[member] in NOMINALS)
        return max(phrase(tree, member)[1] for member in (told, *others))
    return subtree(tree, told, dropped=ASIDE)[-1]
