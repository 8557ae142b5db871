"""The days that a person names: one, or the first or last of a month or year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_WRITTEN = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


def first_day(text: str) -> date:
    """Read the first day of what is named.

    >>> first_day("2025"), first_day("2025-03-12")
    (datetime.date(2025, 1, 1), datetime.date(2025, 3, 12))

    Raises:
        ValueError: it is no date.
    """
    return _day(text, last=False)


def last_day(text: str) -> date:
    """Read the last day of what is named.

    >>> last_day("2024-02")
    datetime.date(2024, 2, 29)

    Raises:
        ValueError: it is no date.
    """
    return _day(text, last=True)


def _day(text: str, *, last: bool) -> date:
    expected = f"found {text!r}, expected a date as YYYY-MM-DD, YYYY-MM or YYYY"
    if (found := _WRITTEN.fullmatch(text.strip())) is None:
        raise ValueError(expected)
    year, month = int(found["year"]), int(found["month"] or (12 if last else 1))
    try:
        return date(year, month, int(found["day"] or (monthrange(year, month)[1] if last else 1)))
    except ValueError as error:
        raise ValueError(expected) from error
