"""Dates that stand together in a text -> one each: ranges, lists, open ends, and days of a story of another year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from hearsay.extract.dates.calendar import MONTHS, WEEKDAYS, beside, iso, shift
from hearsay.extract.dates.readings import Expression
from hearsay.extract.dates.sequels import follow_dates

_RANGE = re.compile(r"^\s*(?:-|–|to|until|till|through|and)(?: at least)?\s*$", re.IGNORECASE)
_JOINING = frozenset(("-", "–", "to", "through"))  # that make a range without "from" before it
_OPENER = re.compile(
    r"\b(?P<word>between|from|since|until|till|through|not before|not until|not? (?:earlier|later) than|by|before"
    r"|after)"
    r"\s+(?:at least\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_LONGEST = 8  # dates in a list
_STOP = re.compile(r"[.!?][”\"’')]*\s")
_FRAME = re.compile(r"(?:^|[.!?”\"’')\n])\s*In $")
_STORY = 150  # characters between two dates of one story
_MONTH_NAME = re.compile(rf"\b(?:{'|'.join(month[:3] for month in MONTHS)})", re.IGNORECASE)
_HAS_YEAR = re.compile(r"\d{4}")
_LISTED = re.compile(r"^\s*(?:,|,? ?and|,? ?or)\s*$", re.IGNORECASE)


def join_dates(text: str, dates: Sequence[Expression]) -> Iterator[Expression]:
    """Join the dates of a text, given in its order: "from A to B", "A, B and C", and give "since A" its open end."""
    found, index = [*follow_dates(text, [_within_story(text, dates, each) for each in range(len(dates))])], 0
    while index < len(found):
        here = found[index]
        opener = _OPENER.search(text, max(0, here.start - 24), here.start)
        word = " ".join(opener["word"].lower().split()) if opener else ""
        after = found[index + 1] if index + 1 < len(found) else None
        gap = text[here.end : after.start] if after else ""
        if after and _RANGE.match(gap) and (word in ("between", "from") or gap.strip().lower() in _JOINING):
            past = _interval(_ends(here.past)[0], _ends(after.past)[1])
            future = _interval(_ends(here.future)[0], _ends(after.future)[1], ahead=True)
            yield Expression(opener.start() if opener else here.start, after.end, past, future)
            index += 2
        elif listed := _listed(text, found[index : index + _LONGEST]):
            past, future = (_all_of([_ends(each) for each in values]) for values in zip(*listed, strict=True))
            yield Expression(here.start, found[index + len(listed) - 1].end, past, future)
            index += len(listed)
        elif opener and word != "between":
            future = here.past if word == "since" else here.future
            yield Expression(opener.start(), here.end, _bounded(word, here.past), _bounded(word, future))
            index += 1
        else:
            yield here
            index += 1


def _within_story(text: str, found: Sequence[Expression], index: int) -> Expression:
    """Take the values from a date without a year that may go on with an earlier one: "left in May 2019. In June …".

    A year alone does so in a sentence that it opens: "In 2019 she left, and in June …".
    """
    here, before = found[index], found[index - 1] if index else None
    told = before is not None and before.past == before.future and _has_year(text, before)
    if before is None or not told or here.past == here.future or _has_year(text, here):
        return here
    between = text[before.end : here.start]
    near = len(between) < _STORY and "\n" not in between and not _RANGE.match(between)
    framed = _FRAME.search(text, max(0, before.start - 8), before.start) and not _STOP.search(between)
    near &= _MONTH_NAME.search(text, before.start, before.end) is not None or bool(framed)
    opened = _OPENER.search(text, max(0, before.start - 24), before.start)
    earlier = (before.past or "")[:4] < min(here.past or "", here.future or "")[:4]
    dated = _MONTH_NAME.search(text, here.start, here.end) is not None
    return Expression(here.start, here.end, None, None) if near and dated and earlier and not opened else here


def _has_year(text: str, expression: Expression) -> bool:
    return _HAS_YEAR.search(text, expression.start, expression.end) is not None


def _ends(value: str | None) -> tuple[str | None, str | None]:
    if value is None:
        return None, None
    first, _, last = value.partition("/")
    last = last or first
    return first.replace("X", "0"), last.replace("X", "9")


def _bounded(opener: str, value: str | None) -> str | None:
    """Give what is open at an end its other end: "since 2010", "before 2010", of which 2010 is no part."""
    first, last = _ends(value)
    if first is None or last is None:
        return None
    if opener in ("since", "from", "not before", "not until") or opener.endswith("earlier than"):
        return f"{first}/.."
    if opener == "after":
        return f"{beside(last, 1) or last}/.."
    return f"../{(beside(first, -1) if opener == 'before' else None) or last}"


def _interval(first: str | None, last: str | None, *, ahead: bool = False) -> str | None:
    """Close an interval whose ends are in disorder: by a week, or by the year that "March" has of "June 2024"."""
    if first and last and first > last:
        days = _days_between(last, first)
        if days is not None and days < len(WEEKDAYS):
            first, last = (first, _in_days(last, 7)) if ahead else (_in_days(first, -7), last)
        else:
            first = last[:4] + first[4:]
    return f"{first}/{last}" if first and last and first <= last else None


def _days_between(first: str, last: str) -> int | None:
    """Count the days from one to another; None where they are no days."""
    days = [date.fromisoformat(day) for day in (first, last) if len(day) == len("2025-03-12")]
    return (days[1] - days[0]).days if len(days) > 1 else None


def _in_days(day: str, number: int) -> str:
    return iso(shift(date.fromisoformat(day), number, "day"))


def _listed(text: str, found: list[Expression]) -> list[tuple[str | None, str | None]]:
    """List the values of dates of one kind joined by commas and "and" or "or", the first among them."""
    run = found[:1]
    for each in found[1:]:
        gap = _LISTED.match(text[run[-1].end : each.start])
        if gap is None or len(each.past or "") != len(run[-1].past or ""):
            return []
        run.append(each)
        if gap.group().strip() != ",":
            return [_in_year_of(text, one, each) for one in run]
    return []


def _in_year_of(text: str, one: Expression, last: Expression) -> tuple[str | None, str | None]:
    """Give a date without a year that of the last of its list: "February" of "February and March 2023"."""
    shared = not _has_year(text, one) and _has_year(text, last)
    if not shared or one.past is None or last.past is None:
        return one.past, one.future
    value = last.past[:4] + one.past[4:]
    return value, value


def _all_of(ends: Sequence[tuple[str | None, str | None]]) -> str | None:
    """Write what follows upon one another as one interval; None for what has gaps, which no interval tells."""
    for (_, last), (first, _) in pairwise(ends):
        if last is None or first is None or beside(last, 1) != first:
            return None
    return _interval(ends[0][0], ends[-1][1])
