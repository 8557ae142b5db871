"""Cuts a Doc into windows that the network reads at once, and reads them; a sentence is not cut while it fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from hearsay.model.paragraphs import paragraph_starts
from hearsay.model.reader import Reader, Reading

USUAL, LARGEST = 280, 480
"""Pieces of a window: whole paragraphs up to the first; a single sentence may fill the second."""


@dataclass(frozen=True, slots=True)
class Window:
    """Neighbouring words of a Doc (their token indices and texts), and what the network says of them."""

    words: Sequence[int]
    texts: Sequence[str]
    reading: Reading


def read_windows(reader: Reader, doc: Doc, words: Sequence[int]) -> Iterator[Window]:
    """Read a Doc's words window by window; one that ends inside a paragraph gives its last sentence to the next."""
    texts = [doc[i].text for i in words]
    starts = paragraph_starts(doc, words)
    sizes = [len(reader.pieces.of(text)[0]) for text in texts]
    at = 0
    while at < len(words):
        end = _window_end(starts, sizes, at, USUAL)
        reading = _read(reader, texts, starts, at, end)
        if not _is_paragraph_end(starts, end):
            keep = _last_start(reading)
            if keep is None:
                end = _window_end(starts, sizes, at, LARGEST)
                reading = _read(reader, texts, starts, at, end)
                keep = None if _is_paragraph_end(starts, end) else _last_start(reading)
            if keep is not None:
                end, reading = at + keep, reading.cut(keep)
        yield Window(words[at:end], texts[at:end], reading)
        at = end


def _read(reader: Reader, texts: Sequence[str], starts: Sequence[bool], at: int, end: int) -> Reading:
    breaks = frozenset(i - at for i in range(at + 1, end) if starts[i])
    return reader.read(texts[at:end], breaks)


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


def _last_start(reading: Reading) -> int | None:
    """Return where the last sentence begins, unless it is the only one."""
    found = [i for i in range(1, len(reading.sentence)) if reading.sentence[i]]
    return found[-1] if found else None
