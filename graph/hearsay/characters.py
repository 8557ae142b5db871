"""Characters that hide in news text: which ones a reader doesn't see, and how a word looks without them.

An article's text keeps every code point of its input, since positions count them; whoever reads words asks here.
"""

from __future__ import annotations

import unicodedata

_INVISIBLE = (
    *range(0x200B, 0x2010),  # zero-width space and joiners, marks of direction
    *range(0x202A, 0x202F),  # embedding of direction
    *range(0x2060, 0x2065),  # word joiner, invisible operators
    *range(0x2066, 0x206A),  # isolation of direction
    *range(0xFE00, 0xFE10),  # variation selectors
    *(0x00AD, 0x034F, 0x061C, 0x180E, 0xFEFF),  # soft hyphen, grapheme joiner, Arabic mark, Mongolian separator, BOM
)
INVISIBLE = frozenset(map(chr, _INVISIBLE))
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

_SPACES = (0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_LINE_ENDS = (0x000B, 0x000C, 0x001C, 0x001D, 0x001E, 0x0085, 0x2028, 0x2029)
_CONTROLS = (*range(0x09), *range(0x0E, 0x1C), 0x1F, *range(0x7F, 0x85), *range(0x86, 0xA0))
_SAME_LENGTH: dict[int, str] = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_LINE_ENDS, "\n"),
    **dict.fromkeys(_CONTROLS, " "),
    **dict.fromkeys((0x2010, 0x2011, 0x2212, 0xFE63), "-"),
    **dict.fromkeys((0x2012,), "–"),
    **dict.fromkeys((0x2015,), "—"),
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},  # full-width forms of ASCII
}
_WORD = {ord(character): "" for character in INVISIBLE} | {ord(one): many for one, many in LIGATURES.items()}


def normalise_characters(text: str) -> str:
    r"""Give a text of the same length whose spaces, line ends, hyphens and dashes are the usual ones.

    Quotation marks stay as they are; so do soft hyphens and ligatures, which `plain_word` takes out of a word.

    >>> normalise_characters("10\u202f000\u00a0people \u2015 no\u2011one\u2028")
    '10 000 people — no-one\n'
    """
    return text.translate(_SAME_LENGTH)


def plain_word(word: str) -> str:
    r"""Give a word as it is read: no invisible characters, ligatures as letters, accents composed.

    >>> plain_word("of\u00ad\ufb01cials"), plain_word("Zele\u0301")
    ('officials', 'Zelé')
    """
    return unicodedata.normalize("NFC", word.translate(_WORD))
