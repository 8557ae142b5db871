"""Stretches of tokens: what they hold, where they begin and end, which of their words governs the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hearsay.extract.grammar.syntax import Tree

MARKS = frozenset("\"'“”„«»‘’") | {"''", "``"}
DASHES = frozenset("-–—―") | {"--"}
_LOOSE = frozenset({"PUNCT", "SPACE"})
_FUNCTIONAL = frozenset({"DET", "ADP", "CCONJ"})


class Piece(NamedTuple):
    """A stretch of tokens, half-open."""

    start: int
    end: int

    def holds(self, word: int) -> bool:
        """Tell whether a token is in it."""
        return self.start <= word < self.end

    def meets(self, other: Piece) -> bool:
        """Tell whether both have tokens in common."""
        return max(self.start, other.start) < min(self.end, other.end)


def trim_spaces(tree: Tree, piece: Piece) -> Piece:
    """Take whitespace tokens off both ends."""
    start, end = piece
    while start < end and tree.pos[start] == "SPACE":
        start += 1
    while end > start and tree.pos[end - 1] == "SPACE":
        end -= 1
    return Piece(start, end) if (start, end) != piece else piece


def root_of(tree: Tree, piece: Piece) -> int:
    """Find the word of a piece that governs it from outside: the first that is no function word."""
    return root_among(tree, piece, outer_words(tree, piece))


def outer_words(tree: Tree, piece: Piece) -> list[int]:
    """List the words of a piece that hang on none of its words."""
    start, end = piece
    heads = enumerate(tree.head[start:end], start)
    return [index for index, head in heads if not start <= head < end or head == index]


def root_among(tree: Tree, piece: Piece, outer: Sequence[int]) -> int:
    """Choose the root of a piece among its outer words."""
    solid = [index for index in outer if tree.pos[index] not in _LOOSE]
    return next((index for index in solid if tree.pos[index] not in _FUNCTIONAL), solid[0] if solid else piece.start)
