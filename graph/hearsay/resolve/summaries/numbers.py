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
ROUGH = "=~"
"""Stands before a number that is only a bound or near the mark."""
_ROUGHLY = "circa"
_VAGUE = re.compile(
    r"\b(?:(?:more|less|fewer|greater|higher|lower) than|at (?:least|most)|as (?:many|much|few|little) as"
    r"|close to|up to|about|around|over|under|nearly|almost|some|roughly|approximately|an estimated)"
    rf"\s+(?=[$€£]?\d|(?:a\s+)?(?:{'|'.join((*_SMALL, *_SCALES))})s?\b)",
    re.I,
)
_PERCENT = frozenset({"percent", "pct", "%"})


def mark_rough(text: str) -> str:
    """Write one word for all that makes the number after it rough.

    >>> mark_rough("more than 40 of about forty ships, some of them old")
    'circa 40 of circa forty ships, some of them old'
    """
    return _VAGUE.sub(f"{_ROUGHLY} ", text)


class _Number(NamedTuple):
    value: Decimal
    spelt: bool  # in words alone, which a smaller word may continue: "twenty" and "five"


def fold_numbers(words: Iterable[str]) -> Iterator[str]:
    """Give the words with each run of words that makes a number as one, marked "="; "=~" goes before a rough one.

    >>> list(fold_numbers("circa two thousand jobs and 61 percent".split()))
    ['=~', '=2000', 'jobs', 'and', '=61%']
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
            yield ROUGH if word == _ROUGHLY else f"={word}" if word[0].isdigit() else word
    if number:
        yield _write(number)


def value_of(number: str) -> Decimal:
    """Give the value of a number as it is written once folded; of what is none ("=3-0"), nothing.

    >>> value_of("=1200"), value_of("=61%")
    (Decimal('1200'), Decimal('61'))
    """
    figure = _FIGURE.match(number.strip("=%"))
    return Decimal(figure[1]) if figure else Decimal()


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
