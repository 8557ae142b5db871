"""Prepositions of several words, as roles are named by them: "in response to", "more than", "next to"."""

from __future__ import annotations

from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.nouns import ARTICLES
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

_INSIDE = frozenset(
    "addition behalf case charge connection course event exchange expense face favor favour front hands light line "
    "name part place regard relation request response result return support terms view violation wake".split()
)
_AT = frozenset({"expense", "request", "hands"})
_AS = frozenset({"part", "result"})
_NEVER = frozenset({"from", "to", "through", "for"})  # "replied to a request for comment"
_LINKS = frozenset({"of", "to", "for", "with", "from", "by", "against", "between"})
_LEFT_BEHIND = frozenset({"to", "about", "in"})  # "a subject she devoted time to | on the trail"
_NEARNESS = frozenset({"about", "around", "under", "over", "within", "between", "near"})
_COMPARATIVE = frozenset({"more", "less"})


def whole_preposition(tree: Tree, index: int, marker: str) -> tuple[str, int]:
    """Read "in response to X" and "ahead of X" as one preposition before X."""
    first, *others = tree.all(index, "case")
    if others and others[0] == first + 1:
        other = tree.word[others[0]]
        left = marker in _LEFT_BEHIND and other not in _NEARNESS
        return other if left else f"{marker} {other}", index
    below = tree.all(index, "nmod")
    if tree.word[index] not in _INSIDE or len(below) != 1 or tree.has(index, "amod", "nmod:poss", "conj"):
        return marker, index
    noun, chosen = tree.word[index], any(tree.word[word] not in ARTICLES for word in tree.all(index, "det"))
    placed = marker in _NEVER or (marker == "at" and noun not in _AT) or (marker == "as" and noun not in _AS)
    if placed or chosen or tree.marker(below[0]) not in _LINKS:
        return marker, index  # "at an event in Oslo"
    words = [tree.word[word] for word in (first, *tree.all(index, "det"), index)]  # "in the wake of"
    return " ".join([*words, tree.marker(below[0])]), below[0]


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
