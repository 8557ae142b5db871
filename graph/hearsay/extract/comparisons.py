"""How a comparison measures a deed: the degree before "than" and "as", the distance before a preposition."""

from __future__ import annotations

from hearsay.extract.clauses import Clause
from hearsay.extract.syntax import Tree
from hearsay.lexicon import Lexicon

_COMPARATIVE = frozenset({"more", "less"})


def measured(tree: Tree, lexicon: Lexicon, clause: Clause, first: int | None, preposition: str) -> str:
    """Name a preposition with the adverb before it that it measures or goes with: "more than", "as far as", "next to".

    What a copula says has its degree already: "is older than".
    """
    adverbs = [] if first is None else [adverb for adverb in tree.all(clause.head, "advmod") if adverb < first]
    if first is None or clause.kind == "copula" or not adverbs:
        return preposition
    start = preposition.split()[0]
    if start not in ("than", "as"):
        whole = f"{tree.word[adverbs[-1]]} {preposition}"
        return whole if adverbs[-1] == first - 1 and whole in lexicon.words("distances") else preposition
    for adverb in reversed(adverbs):
        degree = _degree(tree, adverb, start)
        if degree is not None:
            return f"{degree} {preposition}"
    return preposition


def _degree(tree: Tree, adverb: int, start: str) -> str | None:
    """Tell what an adverb measures by: "more", "more loudly", or "as loudly" before another "as"."""
    beside = tree.word[adverb - 1] if adverb - 1 in tree.all(adverb, "advmod") else ""
    if start == "than":
        if beside in _COMPARATIVE:
            return f"{beside} {tree.word[adverb]}"
        return tree.word[adverb] if tree.tag[adverb] == "RBR" else None
    return f"as {tree.word[adverb]}" if beside == "as" else None
