"""Cuts a Doc into windows that the network reads at once, and reads them; a sentence is not cut while it fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from hearsay.model.paragraphs import paragraph_starts
from hearsay.model.reader import Reader, Reading
from hearsay.model.sentences import directed_quotes

USUAL, LARGEST = 110, 420
"""Pieces of a window: whole paragraphs up to the first; a single sentence may fill the second.

Longer windows were rare in training: at 280 pieces trees and spans are worse, at 50 context is lacking.
"""
_CONTEXT = 40


@dataclass(frozen=True, slots=True)
class Window:
    """Neighbouring words of a Doc (their token indices and texts), and what the network says of them."""

    words: Sequence[int]
    texts: Sequence[str]
    reading: Reading
    ends_paragraph: bool


@dataclass(frozen=True, slots=True)
class _Text:
    """A Doc's words, where paragraphs begin, and how many pieces each word has."""

    words: Sequence[str]
    starts: Sequence[bool]
    sizes: Sequence[int]

    def read(self, reader: Reader, before: int, at: int, end: int) -> Reading:
        """Read the words from `at` on, with those from `before` on as context."""
        breaks = frozenset(i - before for i in range(before + 1, end) if self.starts[i])
        reading = reader.read(self.words[before:end], breaks)
        return reading.cut(at - before, end - before) if before < at else reading


def read_windows(reader: Reader, doc: Doc, words: Sequence[int]) -> Iterator[Window]:
    """Read a Doc's words window by window.

    A window that ends inside a paragraph leaves its last sentence to the next one, which reads the sentence before as
    context.
    """
    texts = [doc[i].text for i in words]
    marked = directed_quotes(doc, words)
    text = _Text(marked, paragraph_starts(doc, words), [len(reader.pieces.of(own)[0]) for own in marked])
    at = before = 0
    while at < len(words):
        end, reading = _read_next(reader, text, before, at)
        whole = _is_paragraph_end(text.starts, end)
        yield Window(words[at:end], texts[at:end], reading, whole)
        last = at + int(reading.sentence.nonzero()[0][-1])
        at, before = end, end if whole else max(last, end - _CONTEXT)


def _read_next(reader: Reader, text: _Text, before: int, at: int) -> tuple[int, Reading]:
    """Return the end and the reading of the window from `at` on: longer than usual if no sentence ends in it."""
    for most in (USUAL, LARGEST):
        end = _window_end(text.starts, text.sizes, at, most)
        reading = text.read(reader, before, at, end)
        if _is_paragraph_end(text.starts, end):
            break
        begins = reading.sentence.nonzero()[0]
        if len(begins) > 1:
            return at + int(begins[-1]), reading.cut(0, int(begins[-1]))
    return end, reading


def _is_paragraph_end(starts: Sequence[bool], end: int) -> bool:
    return end >= len(starts) or starts[end]


def _window_end(starts: Sequence[bool], sizes: Sequence[int], at: int, most: int) -> int:
    """Return the end of the window: after the last paragraph that fits, or where it is full if not one fits."""
    size, whole, i = 2, at, at
    while i < len(sizes):
        size += sizes[i] + (starts[i] and i > at)
        if i > at and starts[i]:
            whole = i
        if size > most and i > at:
            return whole if whole > at else i
        i += 1
    return i
