"""Dates that go by the one before them -> their values: "a week earlier", "the next day", "that year"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hearsay.extract.dates.calendar import NUMBERS, first_day, month_value, rounded, shift, week_value
from hearsay.extract.dates.readings import Expression, read_number

_STEPS = {"later": 1, "after": 1, "next": 1, "following": 1, "same": 0, "that": 0}  # else one back
_SEQUEL = re.compile(
    r"(?:the|that) (?:very )?(?P<which>same|next|following|previous) (?P<calendar>day|week|month|year)"
    r"|the (?P<whole>day|week|month|year) (?P<beyond>before|after)|(?P<that>that) (?P<told>day|week|month|year)"
    rf"|(?P<number>\d+|{'|'.join(NUMBERS)}) (?P<unit>day|week|fortnight|month|year|decade)s?"
    r" (?P<side>later|earlier|before|after)",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?:(?<=[a-z]{3})|(?<=[\d)”\"’']))[.!?][)”\"’']*\s+[(“\"‘'A-Z]")
_ROUGHLY = re.compile(r"\b(?:than|almost|nearly|about|over|around|roughly|least|from|some)\s+$", re.IGNORECASE)
_ALONE = re.compile(r"\s*(?:$|[.,;:!?)”\"]|(?:and|but)\b)")
_FINER = {"day": ("day",), "month": ("day", "month"), "year": ("day", "month", "year")}


def follow_dates(text: str, dates: Iterable[Expression]) -> Iterator[Expression]:
    """Give each date that goes by the one right before it in the text its values."""
    before: Expression | None = None
    for date in dates:
        here = date
        sequel = _SEQUEL.fullmatch(text, date.start, date.end)
        if sequel and before and _goes_by(text, before, date, sequel):
            here = Expression(date.start, date.end, _follow(before.past, sequel), _follow(before.future, sequel))
        yield here
        before = here


def _goes_by(text: str, before: Expression, date: Expression, sequel: re.Match[str]) -> bool:
    """Tell whether a date goes by one near before it, and by no event: "a day after the vote"."""
    near = "\n" not in text[before.end : date.start] and len(_STOP.findall(text, before.end, date.start + 1)) <= 1
    if not near or _ROUGHLY.search(text, before.end, date.start):
        return False
    beyond = (sequel["side"] or sequel["beyond"] or "").lower() in ("before", "after")
    return bool(_ALONE.match(text, date.end)) if beyond else not text.startswith(" than", date.end)


def _follow(value: str | None, sequel: re.Match[str]) -> str | None:
    """Move a date in ISO 8601 as a sequel tells; None for an interval, and for what is told less exactly than it."""
    told = first_day(value) if value else None
    unit = next(filter(None, sequel.group("unit", "calendar", "whole", "told"))).lower()
    step = _STEPS.get(next(filter(None, sequel.group("side", "which", "beyond", "that"))).lower(), -1)
    counted = {"week": "day", "fortnight": "day", "decade": "year"}.get(unit, unit)
    if told is None or told[1] not in _FINER[counted]:
        return None
    day = shift(told[0], step * read_number((sequel["number"] or "one").lower()), unit)
    if unit == "week" and not sequel["number"]:
        return week_value(day)
    return month_value(day.year, day.month) if unit == "month" else rounded(day, unit)
