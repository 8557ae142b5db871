"""Characters that hide in news text: how it reads without them, and where what was found in it stands in the text.

An article's text keeps every code point of its input, since positions count them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TypeVar, cast

from hearsay.records import Record, Span

Value = TypeVar("Value")

_INVISIBLE = (
    "\u200b-\u200f"  # zero-width space and joiners, marks of direction
    "\u202a-\u202e"  # embedding of direction
    "\u2060-\u2064"  # word joiner, invisible operators
    "\u2066-\u2069"  # isolation of direction
    "\ufe00-\ufe0f"  # variation selectors
    "\u00ad\u034f\u061c\u180e\ufeff"  # soft hyphen, grapheme joiner, Arabic mark, Mongolian separator, BOM
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_HIDDEN = re.compile(f"[{_INVISIBLE}]+|[{''.join(_LIGATURES)}]|[^\\W\\d_][\u0300-\u036f]+")
_HIDES = re.compile(f"[{_INVISIBLE}{''.join(_LIGATURES)}\u0300-\u036f]")  # quicker


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text as it is read: without invisible characters, ligatures as letters, accents composed."""

    text: str
    starts: tuple[int, ...]  # of each character: where the original has what it stands for, and where that ends
    ends: tuple[int, ...]

    def restore(self, value: Value) -> Value:
        """Give what was found in the plain text with the places that it has in the original; its words stay plain."""
        found: object = value
        if isinstance(value, Span):
            start = self.starts[value.start] if value.start < len(self.starts) else (self.ends or (0,))[-1]
            found = Span(start, self.ends[value.end - 1] if value.end > value.start else start)
        elif isinstance(value, Record):
            found = type(value)(*(self.restore(getattr(value, name)) for name in value.__struct_fields__))
        elif isinstance(value, tuple):
            found = tuple(map(self.restore, value))
        return cast("Value", found)


def hides_characters(text: str) -> bool:
    r"""Tell whether a text holds something that readers do not see, or see otherwise.

    >>> hides_characters("of\u00adficials"), hides_characters("officials")
    (True, False)
    """
    return _HIDES.search(text) is not None


def plain_text(text: str) -> PlainText:
    r"""Give a text as it is read, with the places of its characters in the original.

    >>> plain_text("of\u00ad\ufb01cials of Zele\u0301").text
    'officials of Zelé'
    """
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for hidden in _HIDDEN.finditer(text):
        begin, end = hidden.span()
        read = _read(hidden[0])
        pieces += (text[at:begin], read)
        starts += (*range(at, begin), *[begin] * len(read))
        ends += (*range(at + 1, begin + 1), *[end] * len(read))
        at = end
    pieces.append(text[at:])
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return PlainText("".join(pieces), tuple(starts), tuple(ends))


def _read(hidden: str) -> str:
    if hidden in _LIGATURES:
        return _LIGATURES[hidden]
    return unicodedata.normalize("NFC", hidden) if hidden[0].isalpha() else ""
