"""The words of a phrase in, the same out with its numbers written one way: "two thousand" and "2,000" are "=2000"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

_FIGURE = re.compile(r"(\d[\d,]*(?:\.\d+)?)([kmbt]n?)?[.,]*$")
_SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {word: 10 * tens for tens, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SUFFIXES = {"": 1, "k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_PERCENT = frozenset({"percent", "pct", "%"})


class _Number(NamedTuple):
    value: Decimal
    spelt: bool  # in words alone, which a smaller word may continue: "twenty" and "five"


def fold_numbers(words: Iterable[str]) -> Iterator[str]:
    """Give the words with each run of words that makes a number as one, marked "=".

    >>> list(fold_numbers("about two thousand jobs and 61 percent".split()))
    ['about', '=2000', 'jobs', 'and', '=61%']
    >>> list(fold_numbers("4 million of 1.2bn twenty five three 5 per cent".split()))
    ['=4000000', 'of', '=1200000000', '=25', '=3', '=5%']
    """
    number: _Number | None = None
    for word in _joined(words):
        longer = _continued(number, word) if number else None
        if longer:
            number = longer
            continue
        if number:
            yield _write(number, "%" if word in _PERCENT else "")
            if word in _PERCENT:
                number = None
                continue
        number = _begun(word)
        if number is None:
            yield f"={word}" if word[0].isdigit() else word
    if number:
        yield _write(number)


def is_unit(word: str) -> bool:
    """Tell whether a word is a percentage or a part of one: "percent", "cent", "61%"."""
    return word in _PERCENT or word == "cent" or word.endswith("%")


def _joined(words: Iterable[str]) -> Iterator[str]:
    """Take "per cent" for one word and "61%" for two."""
    before = ""
    for word in words:
        if (before, word) == ("per", "cent"):
            before = "percent"
            continue
        if before:
            yield before
        before = word
        if word[0].isdigit() and word.endswith("%"):
            yield word[:-1]
            before = "%"
    if before:
        yield before


def _begun(word: str) -> _Number | None:
    figure = _FIGURE.match(word)
    if figure:
        return _Number(Decimal(figure[1].replace(",", "")) * _SUFFIXES[(figure[2] or "")[:1]], spelt=False)
    small = _SMALL.get(word, _SCALES.get(word))
    return None if small is None else _Number(Decimal(small), spelt=True)


def _continued(number: _Number, word: str) -> _Number | None:
    """Give the number that a word makes with the one before it, if it belongs to it: "two" and "thousand"."""
    value, spelt = number
    if word in _SCALES:
        return _Number(value * _SCALES[word], spelt)
    small = _SMALL.get(word)
    if not small or not spelt:
        return None
    follows = small < 10 and value % 10 == 0 if 20 <= value < 100 else value >= 100 and value % 100 == 0
    return _Number(value + small, spelt) if follows else None


def _write(number: _Number, unit: str = "") -> str:
    return f"={number.value.normalize():f}{unit}"
