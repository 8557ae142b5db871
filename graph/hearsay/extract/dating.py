"""The parts of an expression of date or time in, its EDTF values (ISO 8601-2) out, as rules for `expressions`.

A rule is given the parts by name, in lower case, and the day of publication, if it is known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from hearsay.extract.calendar import (
    MONTHS,
    NUMBERS,
    SEASONS,
    WEEKDAYS,
    day_value,
    iso,
    month_part,
    month_value,
    rounded,
    shift,
    week_value,
    year_part,
)

Groups = Mapping[str, str]
Reading = tuple[str | None, str | None]
"""What an expression means of the past, and of the future; None where nothing anchors it."""
Rule = Callable[[Groups, date | None], Reading | None]
"""Reads an expression; None where it is no date after all."""

_UNDATED: Reading = (None, None)
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}


def _relative(read: Callable[[Groups, date], Reading]) -> Rule:
    """Make a rule of how to read what the day of publication alone anchors."""

    def rule(groups: Groups, published: date | None) -> Reading:
        return _UNDATED if published is None else read(groups, published)

    return rule


def _both(value: str | None) -> Reading:
    return value, value


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.rstrip(".")[:3]))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text]


def _part(groups: Groups) -> str:
    return "".join(groups.get("part", "").removeprefix("the ").split()[:1])


def read_full_date(groups: Groups, published: date | None) -> Reading | None:
    """Read "March 12, 2025"."""
    value = day_value(int(groups["year"]), _month_number(groups["month"]), int(groups["day"]))
    return _both(value) if value else None


def read_numeric_date(groups: Groups, published: date | None) -> Reading | None:
    """Read "2025-03-12"."""
    value = day_value(int(groups["year"]), int(groups["m"]), int(groups["day"]))
    return _both(value) if value else None


def read_month_of_year(groups: Groups, published: date | None) -> Reading:
    """Read "late March 2025"."""
    return _both(month_part(int(groups["year"]), _month_number(groups["month"]), _part(groups)))


def read_day_of_month(groups: Groups, published: date | None) -> Reading | None:
    """Read "March 12", the nearest not after and not before the day of publication."""
    month, day = _month_number(groups["month"]), int(groups["day"])
    if not 1 <= day <= 31:
        return None
    if published is None:
        return _UNDATED
    if groups.get("this"):
        return _both(day_value(published.year, month, day))
    here = (published.month, published.day)
    past, future = published.year - ((month, day) > here), published.year + ((month, day) < here)
    return day_value(past, month, day), day_value(future, month, day)


@_relative
def read_month(groups: Groups, published: date) -> Reading:
    """Read "early March", "last March"."""
    month, part, which = _month_number(groups["month"]), _part(groups), groups.get("which")
    past = published.year - (month > published.month)
    future = published.year + (month < published.month)
    if which == "last":
        past = future = published.year - (month >= published.month)
    if which == "next":
        past = future = published.year + (month <= published.month)
    return month_part(past, month, part), month_part(future, month, part)


@_relative
def read_weekday(groups: Groups, published: date) -> Reading:
    """Read "Friday", "next Friday"."""
    offset = (published.weekday() - WEEKDAYS.index(groups["weekday"])) % 7
    ahead, whole = (7 - offset) % 7, 0 if offset else 7
    if groups.get("which") in ("last", "this past"):
        return _both(iso(shift(published, -offset - whole, "day")))
    if groups.get("which") in ("next", "this coming"):
        return _both(iso(shift(published, ahead + whole, "day")))
    return iso(shift(published, -offset, "day")), iso(shift(published, ahead, "day"))


@_relative
def read_day_word(groups: Groups, published: date) -> Reading:
    """Read "yesterday", "this morning"."""
    days = {"yesterday": -1, "tomorrow": 1}.get(groups["word"], 0)
    return _both(iso(shift(published, days, "day")))


@_relative
def read_unit(groups: Groups, published: date) -> Reading:
    """Read "early next year", "this week"."""
    unit, part = groups["unit"], _part(groups)
    day = shift(published, _STEPS.get(groups["which"], 0), unit)
    if unit == "year":
        return _both(year_part(day.year, part))
    return _both(month_part(day.year, day.month, part) if unit == "month" else week_value(day))


@_relative
def read_ago(groups: Groups, published: date) -> Reading:
    """Read "two years ago"."""
    return _both(rounded(shift(published, -_number(groups["number"]), groups["unit"]), groups["unit"]))


@_relative
def read_ahead(groups: Groups, published: date) -> Reading:
    """Read "in two years", "within two years"."""
    day = shift(published, _number(groups["number"]), groups["unit"])
    return _both(f"{iso(published)}/{iso(day)}") if groups.get("within") else (None, rounded(day, groups["unit"]))


@_relative
def read_past_span(groups: Groups, published: date) -> Reading:
    """Read "the past two years"."""
    return _both(f"{iso(shift(published, -_number(groups['number']), groups['unit']))}/{iso(published)}")


def read_season(groups: Groups, published: date | None) -> Reading:
    """Read "spring 2025", "last spring"."""
    code = SEASONS[groups["season"]]
    if groups.get("year"):
        return _both(f"{groups['year']}-{code}")
    if published is None:
        return _UNDATED
    first = 3 * (code - 20)  # month in which it begins
    step = {"last": -(published.month < first + 3), "next": published.month >= first}.get(groups["which"], 0)
    return _both(f"{published.year + step}-{code}")


def read_quarter(groups: Groups, published: date | None) -> Reading:
    """Read "the first quarter of 2025", "Q1 2025"."""
    quarter = int(groups["q"]) if groups.get("q") else _QUARTERS[groups["ordinal"]]
    year = int(groups["year"]) if groups.get("year") else published.year if published else None
    if year is None:
        return _UNDATED
    return _both(f"{month_value(year, 3 * quarter - 2)}/{month_value(year, 3 * quarter)}")


def read_year(groups: Groups, published: date | None) -> Reading:
    """Read "2025", "early 2025"."""
    return _both(year_part(int(groups["year"]), _part(groups)))


def read_decade(groups: Groups, published: date | None) -> Reading:
    """Read "the 2020s"."""
    return _both(f"{groups['decade'][:3]}X")


def read_unanchored(groups: Groups, published: date | None) -> Reading:
    """Read "two years later", which is after something else."""
    return _UNDATED
