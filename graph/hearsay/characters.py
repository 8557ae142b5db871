"""What of a news text is no words: how it reads without that, and where what was found in it stands in the text.

An article's text keeps every code point of its input, since positions count them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
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
# UTF-8 read as Windows-1252: "PeÃ±a", "donâ€™t"; not what may well stand there, as "Ã”" for "Ô".
_GARBLED = {letter.encode().decode("cp1252"): letter for letter in "áâãäåæçèéêëìîïðñòóôõöøùúûüý’‘“–—…"}
_GARBLED |= {"Ã\u00ad": "í", "Ã\u00a0": "à", "Â\u00a0": "\u00a0", "â€\u009d": "”"}
_APOSTROPHES = "‘`´′"
_APOSTROPHE = rf"(?<=[a-zA-Z])[{_APOSTROPHES}](?=(?:s|t|m|d|ll|re|ve)\b)"  # "Ito‘s", "wouldn`t"
_HIDDEN = re.compile(
    f"{'|'.join(_GARBLED)}|{_APOSTROPHE}|[{_INVISIBLE}]+|[{''.join(_LIGATURES)}]|[^\\W\\d_][\u0300-\u036f]+"
)
_HIDES = re.compile(
    f"[{_INVISIBLE}{''.join(_LIGATURES)}\u0300-\u036f]|Ã[\u00a0-\u00bf]|â€|Â\u00a0|{_APOSTROPHE}|[*]\\S|__\\S|^#",
    re.MULTILINE,
)  # quicker
# Markdown: "**Ito:** We won", "*never*", "__Ito__", "## A heading"; no "5*3", no "* an item".
_EMPHASIS = re.compile(r"(?<![\w*])(?P<opening>\*{1,3})(?=\S)[^*\n]+?(?<=\S)(?P<closing>(?P=opening))(?![\w*])")
_STRONG = re.compile(r"(?<!\w)(?P<opening>__)(?=\S)[^_\n]+?(?<=\S)(?P<closing>__)(?!\w)")
_HEADING = re.compile(r"^#{1,6} +(?=\S)", re.MULTILINE)
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_PLACE = r"[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w.’]+(?: [A-Z][\w.’]+)?){0,2}"
# A place without an agency is easily taken for who acts: "LUND — The mayor said".
_DATELINE = re.compile(rf"^{_PLACE}(?:,? {_DAY})?(?:,? ?[–—―] ?|,? --? )(?=[A-Z“‘\"'].{{60}})", re.MULTILINE)
_HEAD = 1000  # characters in which a dateline stands


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text as it is read: without dateline and invisible characters, ligatures as letters, accents composed.

    And without marks of emphasis, and with apostrophes and letters for what a keyboard or a wrong encoding put in
    their place.
    """

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


def is_plain(text: str) -> bool:
    r"""Tell whether a text reads as it stands.

    >>> is_plain("of\u00adficials"), is_plain("officials")
    (False, True)
    """
    return _HIDES.search(text) is None and _dateline(text) is None


def plain_text(text: str) -> PlainText:
    r"""Give a text as it is read, with the places of its characters in the original.

    >>> plain_text("of\u00ad\ufb01cials of Zele\u0301").text
    'officials of Zelé'
    """
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for begin, end, read in _hidden(text):
        pieces += (text[at:begin], read)
        starts += (*range(at, begin), *[begin] * len(read))
        ends += (*range(at + 1, begin + 1), *[end] * len(read))
        at = end
    pieces.append(text[at:])
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return PlainText("".join(pieces), tuple(starts), tuple(ends))


def _hidden(text: str) -> list[tuple[int, int, str]]:
    """List what reads otherwise than it stands: where it begins and ends, and how it reads."""
    found = [(*hidden.span(), _read(hidden[0])) for hidden in _HIDDEN.finditer(text)]
    found += [(*mark, "") for mark in _markup(text)]
    dateline = _dateline(text)
    if dateline is None:
        return sorted(found)
    begin, end = dateline.span()
    return sorted([*(each for each in found if not begin <= each[0] < end), (begin, end, "")])


def _markup(text: str) -> Iterator[tuple[int, int]]:
    """List where the marks of Markdown stand that show emphasis and headings."""
    yield from (heading.span() for heading in _HEADING.finditer(text))
    for pattern in (_EMPHASIS, _STRONG):
        for marked in pattern.finditer(text):
            yield marked.span("opening")
            yield marked.span("closing")


def _dateline(text: str) -> re.Match[str] | None:
    """Find the one dateline in a text's head; where several lines look like one, people speak in turn."""
    found = list(islice(_DATELINE.finditer(text), 2))
    return found[0] if len(found) == 1 and found[0].start() < _HEAD else None


def _read(hidden: str) -> str:
    if hidden in _LIGATURES or hidden in _GARBLED:
        return _LIGATURES.get(hidden) or _GARBLED[hidden]
    if hidden in _APOSTROPHES:
        return "’"
    return unicodedata.normalize("NFC", hidden) if hidden[0].isalpha() else ""
