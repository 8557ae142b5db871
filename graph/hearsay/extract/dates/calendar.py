"""Months, weekdays and units of time, and how days, weeks and parts of a year are moved and written in ISO 8601."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hearsay import days

MONTHS = tuple("january february march april may june july august september october november december".split())
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DATES = frozenset({*MONTHS, *WEEKDAYS, *"second minute hour day week month year decade time moment way today".split()})
"""Nouns that tell when, or how, and name no one."""
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}  # ISO 8601-2 codes
_SPELLED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {word: number for number, word in enumerate(_SPELLED, 1)}
NUMBERS |= {word: 10 * number for number, word in enumerate(_TENS, 2)} | {"a": 1, "an": 1, "a couple of": 2}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS_OF = {"month": 1, "year": 12, "decade": 120}
_PARTS = {"early": 0, "start": 0, "beginning": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
_PARTS |= {"first half": 3, "second half": 4, "latter half": 4}
_OF_YEAR = ((1, 3), (5, 8), (10, 12), (1, 6), (7, 12))  # first and last month of each part
_OF_MONTH = ((1, 10), (11, 20), (21, 31), (1, 15), (16, 31))
_OF_DECADE = ((0, 3), (4, 6), (7, 9), (0, 4), (5, 9))


def iso(day: date) -> str:
    """Write a day as ISO 8601."""
    return day.isoformat()


def month_value(year: int, month: int) -> str:
    """Write a month as ISO 8601."""
    return f"{year:04d}-{month:02d}"


def month_part(year: int, month: int, part: str) -> str:
    """Write a month, or a part of it ("early", "middle"), as ISO 8601."""
    if not part:
        return month_value(year, month)
    first, last = _OF_MONTH[_PARTS[part]]
    return f"{year:04d}-{month:02d}-{first:02d}/{year:04d}-{month:02d}-{min(last, monthrange(year, month)[1]):02d}"


def year_part(year: int, part: str) -> str:
    """Write a year, or a part of it ("early", "middle"), as ISO 8601."""
    if not part:
        return f"{year:04d}"
    first, last = _OF_YEAR[_PARTS[part]]
    return f"{month_value(year, first)}/{month_value(year, last)}"


def decade_value(first: int, part: str) -> str:
    """Write a decade by its first year, or a part of it ("early", "middle"), as ISO 8601-2."""
    if not part:
        return f"{first // 10:03d}X"
    start, end = _OF_DECADE[_PARTS[part]]
    return f"{first + start:04d}/{first + end:04d}"


def weekend_value(saturday: date) -> str:
    """Write the two days from a Saturday on as ISO 8601."""
    return f"{iso(saturday)}/{iso(shift(saturday, 1, 'day'))}"


def months_value(year: int, first: int, last: int) -> str:
    """Write the months from the first to the last of a year as ISO 8601; months count on beyond December."""
    (start, begin), (stop, end) = divmod(first - 1, 12), divmod(last - 1, 12)
    return f"{month_value(year + start, begin + 1)}/{month_value(year + stop, end + 1)}"


def beside(value: str, step: int) -> str | None:
    """Give the year, month or day right before or after one in ISO 8601; None for what is none of them.

    >>> beside("2010", -1), beside("2025-12", 1), beside("2025-03-01", -1)
    ('2009', '2026-01', '2025-02-28')
    """
    piece = first_day(value)
    return rounded(shift(piece[0], step, piece[1]), piece[1]) if piece else None


def first_day(value: str) -> tuple[date, str] | None:
    """Give the first day of a year, month or day in ISO 8601, and which of them it is; None for what is none."""
    try:
        return days.first_day(value), ("year", "month", "day")[value.count("-")]
    except ValueError:
        return None


def days_between(day: date, value: str) -> int | None:
    """Count the days from a day to the nearer end of a date or interval in ISO 8601; None for what has none.

    >>> days_between(date(2025, 3, 12), "2025-05"), days_between(date(2025, 3, 12), "../2025-03-10")
    (50, 2)
    """
    pieces = [piece for end in value.split("/") if (piece := first_day(end))]
    ends = [end for first, unit in pieces for end in (first, shift(shift(first, 1, unit), -1, "day"))]
    return min((abs((end - day).days) for end in ends), default=None)


def week_value(day: date) -> str:
    """Write the week around a day, from Monday on, as ISO 8601."""
    monday = shift(day, -day.weekday(), "day")
    return f"{iso(monday)}/{iso(shift(monday, 6, 'day'))}"


def day_value(year: int, month: int, day: int) -> str | None:
    """Write a day as ISO 8601; None where the calendar has no such day."""
    try:
        return iso(date(year, month, day))
    except ValueError:
        return None


def rounded(day: date, unit: str) -> str:
    """Write a day as exactly as what it was counted in: who was there two years ago was there that year."""
    year = f"{day.year:04d}"
    return {"decade": year, "year": year, "month": month_value(day.year, day.month)}.get(unit) or iso(day)


def shift(day: date, number: int, unit: str) -> date:
    """Move a day by a number of units; days outside the calendar stay at its ends."""
    try:
        if unit in _MONTHS_OF:
            return _shift_months(day, number * _MONTHS_OF[unit])
        return day + timedelta(days=number * _DAYS[unit])
    except (OverflowError, ValueError):
        return date.max if number > 0 else date.min


def _shift_months(day: date, months: int) -> date:
    """Move a day by months, to the month's last day where it has fewer days."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
