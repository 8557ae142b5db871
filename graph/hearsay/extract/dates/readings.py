"""What a rule gives for an expression of date or time: its EDTF values (ISO 8601-2) of the past and of the future."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct

from hearsay.extract.dates.calendar import MONTHS, NUMBERS

Groups = Mapping[str, str]
Reading = tuple[str | None, str | None]
"""What an expression means of the past, and of the future; None where nothing anchors it."""
Rule = Callable[[Groups, date | None], Reading | None]
"""Reads an expression; None where it is no date after all."""


class Expression(Struct, frozen=True, gc=False):
    """An expression at text[start:end]; `past` and `future` are EDTF readings, None where nothing anchors them."""

    start: int
    end: int
    past: str | None
    future: str | None


UNDATED: Reading = (None, None)
STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}


def relative(read: Callable[[Groups, date], Reading]) -> Rule:
    """Make a rule of how to read what the day of publication alone anchors."""

    def rule(groups: Groups, published: date | None) -> Reading:
        return UNDATED if published is None else read(groups, published)

    return rule


def both(value: str | None) -> Reading:
    """Give one value for past and future."""
    return value, value


def month_number(name: str) -> int:
    """Give the number of a month by its name or abbreviation, in lower case."""
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.rstrip(".")[:3]))


def read_number(text: str) -> int:
    """Read a number in figures or words."""
    return int(text) if text.isdigit() else NUMBERS[text]


def year_told(groups: Groups, published: date | None) -> int | None:
    """Give the year that an expression tells: "2024", "last year"; None where it tells none."""
    if groups.get("year"):
        return int(groups["year"])
    whose = groups.get("whose")
    return published.year + STEPS.get(whose, 0) if whose and published else None


def part_of(groups: Groups) -> str:
    """Give the part of a month, year or decade that is told: "early"; empty for all of it."""
    return groups.get("part", "").removeprefix("the ").removesuffix(" of").removesuffix(" in")
