"""Chooses among the subjects that a parser gave one verb."""

from __future__ import annotations

from hearsay.extract.grammar.antecedents import RELATIVES
from hearsay.extract.grammar.syntax import Tree, subtree, trim

_NOMINATIVE = frozenset({"i", "we", "he", "she", "they"})


def likeliest(tree: Tree, found: list[int], index: int) -> int:
    """Choose of the subjects that a parser gave a verb the noun next to it, no aside, no other verb's object."""
    chosen = found[0]
    for other in found[1:]:
        verbs = any(tree.pos[word] == "VERB" for word in range(chosen, other))
        unfit = tree.word[other] in RELATIVES or tree.pos[other] in ("ADJ", "DET") or tree.has(other, "case")
        near = other < index and not (verbs or unfit or _is_aside(tree, other, index))
        if near or (tree.word[other] in _NOMINATIVE and chosen < other < index):
            chosen = other  # "a man who lies, we won't support"
    return chosen


def _is_aside(tree: Tree, word: int, verb: int) -> bool:
    """Tell whether the same mark stands before a phrase and after it: "Ito, her shoes in hand, left"."""
    before = trim(tree, subtree(tree, word))[0] - 1
    after = next((other for other in range(verb - 1, word, -1) if tree.pos[other] == "PUNCT"), None)
    return before >= 0 and after is not None and tree.word[before] == tree.word[after]
