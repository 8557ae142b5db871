"""Words to word pieces and shape classes, the encoder's two inputs; training and runtime share it."""

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

START, SEPARATOR, UNKNOWN, MASK = 101, 102, 100, 103
PADDING_SHAPE = 7
LONGEST_WORD = 8
"""Pieces of a word that are looked at: a 100 kB word must not fill the window."""

# MiniLM is uncased and saw hardly any typographic marks: they are folded, and the shape class keeps what folding loses.
_FOLDED = str.maketrans({
    "’": "'", "‘": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
    "–": "-", "—": "-", "−": "-", "‑": "-", "…": ".", "\u00a0": " ",
})  # fmt: skip
_LONGEST_READ = 64
_OPENING, _CLOSING = frozenset(("“", "„", "«", "``")), frozenset(("”", "»", "''"))


def shape_class(word: str) -> int:
    """Return the class of a word's letter case, or of its marks where it has no letters.

    >>> [shape_class(word) for word in ("talks", "Kyiv", "NATO", "A", "iPhone", "2014", "-", "“", "”")]
    [0, 1, 2, 3, 4, 5, 6, 8, 9]
    """
    if word in _OPENING:
        return 8
    if word in _CLOSING:
        return 9
    if any(c.isdigit() for c in word):
        return 5
    if not any(c.isalpha() for c in word):
        return 6
    if word.islower():
        return 0
    if len(word) == 1:
        return 3
    if word.isupper():
        return 2
    return 1 if word[0].isupper() and word[1:].islower() else 4


class WordPieces:
    """The pieces and shape class of words, remembered up to a bound."""

    def __init__(self, path: Path, *, remembered: int = 200_000) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._known: dict[str, tuple[tuple[int, ...], int]] = {}
        self._remembered = remembered

    def of(self, word: str) -> tuple[tuple[int, ...], int]:
        """Return a word's piece numbers (at least one, at most `LONGEST_WORD`) and its shape class."""
        found = self._known.get(word)
        if found is None:
            text = word[:_LONGEST_READ].translate(_FOLDED)
            if text in ("``", "''"):
                text = '"'
            pieces = self._tokenizer.encode(text, add_special_tokens=False).ids[:LONGEST_WORD]
            found = (tuple(pieces) or (UNKNOWN,), shape_class(word))
            if len(self._known) >= self._remembered:
                self._known.clear()
            self._known[word] = found
        return found

    def encode(self, words: Sequence[str], breaks: frozenset[int]) -> tuple[list[int], list[int], list[int]]:
        """Return pieces, shapes and each word's first position; a separator stands before the words in `breaks`."""
        pieces, shapes, first = [START], [PADDING_SHAPE], []
        for number, word in enumerate(words):
            if number in breaks:
                pieces.append(SEPARATOR)
                shapes.append(PADDING_SHAPE)
            own, shape = self.of(word)
            first.append(len(pieces))
            pieces.extend(own)
            shapes.extend([shape] * len(own))
        return [*pieces, SEPARATOR], [*shapes, PADDING_SHAPE], first
