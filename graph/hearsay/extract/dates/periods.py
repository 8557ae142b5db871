"""The parts of an expression of a period in, a quarter, season, decade …; its EDTF values out: rules for `expressions`.

A rule is given the parts by name, in lower case, and the day of publication, if it is known.
"""

from __future__ import annotations

from datetime import date

from hearsay.extract.dates.calendar import SEASONS, decade_value, months_value, shift, year_part
from hearsay.extract.dates.readings import (
    STEPS,
    UNDATED,
    Groups,
    Reading,
    both,
    month_number,
    part_of,
    read_number,
    relative,
    year_told,
)

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}


def _months(groups: Groups, first: int, last: int, published: date | None) -> Reading:
    """Read months of a year that is told or, where none is, the nearest ones not after and not before publication.

    Months before the first of a year are those of the year before.
    """
    year = year_told(groups, published)
    if year is not None:
        return both(months_value(year, first, last))
    if published is None or groups.get("fiscal") or groups.get("whose"):
        return UNDATED
    past, future = published.year - (first > published.month), published.year + (last < published.month)
    return months_value(past, first, last), months_value(future, first, last)


def read_season(groups: Groups, published: date | None) -> Reading:
    """Read "spring 2025", "last spring"."""
    code = SEASONS[groups["season"]]
    if groups.get("year"):
        return both(f"{groups['year']}-{code}")
    if published is None:
        return UNDATED
    first = 3 * (code - 20)  # month in which it begins
    step = {"last": -(published.month < first + 3), "next": published.month >= first}.get(groups["which"], 0)
    return both(f"{published.year + step}-{code}")


def read_quarter(groups: Groups, published: date | None) -> Reading:
    """Read "the first quarter of 2025", "Q1 2025", "last quarter"; a fiscal year begins anywhere."""
    if groups.get("fiscal"):
        return UNDATED
    which, told = groups.get("ordinal", ""), bool(groups.get("year") or groups.get("whose"))
    if which in ("this", "current", *STEPS) and not told:
        if published is None:
            return UNDATED
        day = shift(published, 3 * STEPS.get(which, 0), "month")
        return both(months_value(day.year, *_quarter((day.month + 2) // 3)))
    if which not in ("", *_ORDINALS):
        return UNDATED
    return _months(groups, *_quarter(int(groups["q"]) if groups.get("q") else _ORDINALS[which]), published)


def _quarter(number: int) -> tuple[int, int]:
    return 3 * number - 2, 3 * number


def read_half(groups: Groups, published: date | None) -> Reading:
    """Read "the first half of 2025", "H1 2025"."""
    half = int(groups["h"]) if groups.get("h") else _ORDINALS[groups["ordinal"]]
    return _months(groups, 6 * half - 5, 6 * half, published)


def read_months_of_year(groups: Groups, published: date | None) -> Reading | None:
    """Read "the first five months of the year"."""
    number = read_number(groups["number"])
    if not 1 <= number <= 12:
        return None
    first, last = (1, number) if groups["ordinal"] == "first" else (13 - number, 12)
    return _months(groups, first, last, published)


def read_months_to(groups: Groups, published: date | None) -> Reading:
    """Read "the six months to May", "the year to March 2024"."""
    last = month_number(groups["month"])
    number = read_number(groups["number"]) if groups.get("number") else 12
    return _months(groups, last - number + 1, last, published)


def read_named_months(groups: Groups, published: date | None) -> Reading | None:
    """Read "the July-September quarter"."""
    first, last = month_number(groups["first"]), month_number(groups["last"])
    return _months(groups, first, last, published) if first < last else None


def read_year(groups: Groups, published: date | None) -> Reading:
    """Read "2025", "early 2025"."""
    return both(year_part(int(groups["year"]), part_of(groups)))


def read_decade(groups: Groups, published: date | None) -> Reading:
    """Read "the 2020s", "the early 1990s"."""
    return both(decade_value(int(groups["decade"]), part_of(groups)))


@relative
def read_this_decade(groups: Groups, published: date) -> Reading:
    """Read "the end of the decade"."""
    return both(decade_value(published.year // 10 * 10, part_of(groups)))


def read_century(groups: Groups, published: date | None) -> Reading:
    """Read "the 19th century"."""
    return both(f"{int(groups['century']) - 1:02d}XX")


def read_year_span(groups: Groups, published: date | None) -> Reading | None:
    """Read "2024-25", "2015/16"."""
    first, last = int(groups["year"]), int(groups["year"][:2] + groups["short"])
    return both(f"{first:04d}/{last:04d}") if first < last else None
