"""Where a text's paragraphs begin: line breaks divide, except in a text that is wrapped at a fixed width."""

import re
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

_LINE = re.compile(r"[^\n]*\n")
_ENDS = frozenset(".!?:;\"'”’)")
_NARROWEST, _WIDEST = 40, 110


def is_wrapped(text: str) -> bool:
    r"""Tell whether single line breaks only wrap the text's lines at one width.

    >>> is_wrapped("Short title\nA paragraph of one line.\nAnother one.\n")
    False
    """
    lines = [found.group().rstrip("\n\r ") for found in _LINE.finditer(text)]
    inner = [line for line, after in pairwise(lines) if line and after]
    if len(inner) < 4:
        return False
    longest = max(map(len, inner))
    if not _NARROWEST <= longest <= _WIDEST:
        return False
    full = sum(len(line) > longest - 20 for line in inner)
    broken = sum(line[-1] not in _ENDS for line in inner)
    return full * 10 >= len(inner) * 7 and broken * 2 >= len(inner)


def paragraph_starts(doc: Doc, words: Sequence[int]) -> list[bool]:
    """Return for each word (an index into the doc) whether a paragraph begins with it."""
    text, wrapped = doc.text, None
    starts, end = [True] * len(words), 0
    for number, index in enumerate(words):
        token = doc[index]
        gap = text[end : token.idx] if number else ""
        if number:
            breaks = gap.count("\n") + gap.count("\u2029") * 2
            if breaks == 1:
                if wrapped is None:
                    wrapped = is_wrapped(text)
                goes_on = text[token.idx].islower() and text[end - 1] not in _ENDS
                breaks = 0 if wrapped or goes_on else 1
            starts[number] = breaks > 0
        end = token.idx + len(token)
    return starts
