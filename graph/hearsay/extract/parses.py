"""A parse as lists that repairs mend in place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
BESIDE = frozenset({"aux", "aux:pass", "cop"})
NOUNS = frozenset({"NOUN", "PROPN"})
THINGS = NOUNS | {"PRON"}
ACTIVE = frozenset({"VB", "VBG", "VBP", "VBZ", "VBD"})
GENITIVES = frozenset({"'s", "’s", "'", "’"})
QUOTES = frozenset("\"'“”„‟«»‘’`") | {"``", "''"}
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Parse:
    """The words of an article as lists that are mended in place."""

    word: list[str]  # lower case
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]

    def hang(self, index: int, governor: int, dep: str) -> None:
        """Hang a word on another."""
        self.head[index], self.dep[index] = governor, dep

    def first(self, index: int) -> int:
        """Find where a word's phrase begins."""
        first = index
        while first and self.is_under(first - 1, index):
            first -= 1
        while first < index and self.pos[first] in ("PUNCT", "SPACE"):
            first += 1
        return first

    def is_under(self, word: int, top: int, deepest: int = _DEEPEST) -> bool:
        """Tell whether a word stands under another, not too deep, or is it."""
        for _ in range(deepest):
            if word == top or self.head[word] == word:
                break
            word = self.head[word]
        return word == top

    def left(self, index: int, deps: frozenset[str]) -> Iterator[int]:
        """List what hangs on a word before it in some relation, the nearest first."""
        first = self.first(index)
        return (word for word in range(index - 1, first - 1, -1) if self.head[word] == index and self.dep[word] in deps)
