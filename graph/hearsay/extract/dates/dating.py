"""The parts of an expression of a day, or of days counted from one, in; its EDTF values out: rules for `expressions`.

A rule is given the parts by name, in lower case, and the day of publication, if it is known.
"""

from __future__ import annotations

from datetime import date

from hearsay.extract.dates.calendar import (
    MONTHS,
    WEEKDAYS,
    day_value,
    iso,
    month_part,
    month_value,
    rounded,
    shift,
    week_value,
    weekend_value,
    year_part,
)
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

_FEASTS = {"christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26)}
_FEASTS |= {"new year's day": (1, 1), "new year's eve": (12, 31)}


def read_full_date(groups: Groups, published: date | None) -> Reading | None:
    """Read "March 12, 2025"."""
    value = day_value(int(groups["year"]), month_number(groups["month"]), int(groups["day"]))
    return both(value) if value else None


def read_numeric_date(groups: Groups, published: date | None) -> Reading | None:
    """Read "2025-03-12"."""
    value = day_value(int(groups["year"]), int(groups["m"]), int(groups["day"]))
    return both(value) if value else None


def read_days_of_month(groups: Groups, published: date | None) -> Reading | None:
    """Read "May 3-7", "between 3 and 7 May 2024"; of "May 3 and 9" no value tells all."""
    first, last = int(groups["day"]), int(groups["last_day"])
    if not 1 <= first < last <= 31:
        return None
    readings = [read_day_of_month({**groups, "day": str(day)}, published) for day in (first, last)]
    if groups.get("year"):
        readings = [read_full_date({**groups, "day": str(day)}, published) for day in (first, last)]
    begin, end = readings
    if begin is None or end is None:
        return None
    apart = groups["link"] == "and" and not groups.get("opener") and last - first > 1
    past, future = (f"{one}/{other}" if one and other else None for one, other in zip(begin, end, strict=True))
    return UNDATED if apart else (past, future)


def read_feast(groups: Groups, published: date | None) -> Reading:
    """Read "Christmas Day", "New Year's Eve 2024"."""
    month, day = _FEASTS[groups["feast"].replace("’", "'")]
    named = {**groups, "month": MONTHS[month - 1], "day": str(day)}
    return (read_full_date if groups.get("year") else read_day_of_month)(named, published) or UNDATED


def read_month_of_year(groups: Groups, published: date | None) -> Reading:
    """Read "late March 2025", "March of last year"."""
    year = year_told(groups, published)
    return UNDATED if year is None else both(month_part(year, month_number(groups["month"]), part_of(groups)))


def read_day_of_month(groups: Groups, published: date | None) -> Reading | None:
    """Read "March 12", the nearest not after and not before the day of publication."""
    month, day = month_number(groups["month"]), int(groups["day"])
    if not 1 <= day <= 31:
        return None
    if published is None:
        return UNDATED
    year = year_told(groups, published)
    if year is not None:
        return both(day_value(year, month, day))
    here = (published.month, published.day)
    past, future = published.year - ((month, day) > here), published.year + ((month, day) < here)
    return day_value(past, month, day), day_value(future, month, day)


@relative
def read_month(groups: Groups, published: date) -> Reading:
    """Read "early March", "last March"."""
    month, part, which = month_number(groups["month"]), part_of(groups), groups.get("which")
    past = published.year - (month > published.month)
    future = published.year + (month < published.month)
    if which == "last":
        past = future = published.year - (month >= published.month)
    if which == "next":
        past = future = published.year + (month <= published.month)
    return month_part(past, month, part), month_part(future, month, part)


@relative
def read_weekday(groups: Groups, published: date) -> Reading:
    """Read "Friday", "next Friday", "Friday last week"."""
    if groups["week"]:
        monday = shift(published, -published.weekday(), "day")
        there = shift(monday, WEEKDAYS.index(groups["weekday"]), "day")
        return both(iso(shift(there, STEPS.get(groups["week"], 0), "week")))
    offset = (published.weekday() - WEEKDAYS.index(groups["weekday"])) % 7
    ahead, whole = (7 - offset) % 7, 0 if offset else 7
    if groups.get("which") in ("last", "this past"):
        return both(iso(shift(published, -offset - whole, "day")))
    if groups.get("which") in ("next", "this coming"):
        return both(iso(shift(published, ahead + whole, "day")))
    return iso(shift(published, -offset, "day")), iso(shift(published, ahead, "day"))


@relative
def read_day_word(groups: Groups, published: date) -> Reading:
    """Read "yesterday", "this morning"."""
    days = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(groups["word"], 0)
    return both(iso(shift(published, days, "day")))


@relative
def read_beyond_day(groups: Groups, published: date) -> Reading:
    """Read "the day before yesterday", "the day after tomorrow"."""
    return both(iso(shift(published, -2 if groups["beyond"] == "before yesterday" else 2, "day")))


@relative
def read_weekend(groups: Groups, published: date) -> Reading:
    """Read "this weekend", "over the weekend", "last weekend"."""
    since = (published.weekday() - 5) % 7  # days since Saturday
    here, within = shift(published, -since, "day"), since < 2
    before, after = here if not within else shift(here, -1, "week"), shift(here, 1, "week")
    if groups.get("which") in ("last", "next"):
        return both(weekend_value(before if groups["which"] == "last" else after))
    return weekend_value(here), weekend_value(here if within else after)


def read_week_of(groups: Groups, published: date | None) -> Reading | None:
    """Read "week of June 9", "weekend of June 7"."""
    reading = (read_full_date if groups.get("year") else read_day_of_month)(groups, published)
    if reading is None:
        return None
    past, future = (date.fromisoformat(value) if value else None for value in reading)
    write = week_value if groups["span"] == "week" else _weekend_around
    return write(past) if past else None, write(future) if future else None


def _weekend_around(day: date) -> str:
    return weekend_value(shift(day, -((day.weekday() - 5) % 7), "day"))


@relative
def read_side_of_unit(groups: Groups, published: date) -> Reading:
    """Read "earlier this week", "later this year": the part of it before or after the day of publication."""
    first, last = _bounds_of(groups["unit"], published)
    return both(f"{iso(first)}/{iso(published)}" if groups["side"] == "earlier" else f"{iso(published)}/{iso(last)}")


def _bounds_of(unit: str, day: date) -> tuple[date, date]:
    """Give the first and the last day of the week, month or year around a day."""
    if unit == "week":
        first = shift(day, -day.weekday(), "day")
        return first, shift(first, 6, "day")
    first = day.replace(day=1) if unit == "month" else date(day.year, 1, 1)
    return first, shift(shift(first, 1, unit), -1, "day")


@relative
def read_unit(groups: Groups, published: date) -> Reading:
    """Read "early next year", "this week"."""
    unit, part = groups["unit"], part_of(groups)
    day = shift(published, STEPS.get(groups["which"], 0), unit)
    if unit == "year":
        return both(year_part(day.year, part))
    return both(month_part(day.year, day.month, part) if unit == "month" else week_value(day))


@relative
def read_ago(groups: Groups, published: date) -> Reading:
    """Read "two years ago"."""
    return both(rounded(shift(published, -read_number(groups["number"]), groups["unit"]), groups["unit"]))


@relative
def read_anniversary(groups: Groups, published: date) -> Reading:
    """Read "two years ago this month", "ten years ago today"."""
    day = shift(published, -read_number(groups["number"]), "year")
    if groups["this"] == "today":
        return both(iso(day))
    return both(week_value(day) if groups["this"].endswith("week") else month_value(day.year, day.month))


@relative
def read_ahead(groups: Groups, published: date) -> Reading:
    """Read "in two years", "within two years"."""
    day = shift(published, read_number(groups["number"]), groups["unit"])
    return None, f"{iso(published)}/{iso(day)}" if groups.get("within") else rounded(day, groups["unit"])


@relative
def read_past_span(groups: Groups, published: date) -> Reading:
    """Read "the past two years", "over the past year"."""
    return both(f"{iso(shift(published, -read_number(groups['number'] or 'one'), groups['unit']))}/{iso(published)}")


@relative
def read_coming_span(groups: Groups, published: date) -> Reading:
    """Read "the next five years"."""
    return both(f"{iso(published)}/{iso(shift(published, read_number(groups['number'] or 'one'), groups['unit']))}")


@relative
def read_past_hours(groups: Groups, published: date) -> Reading:
    """Read "the last 24 hours"."""
    return both(f"{iso(shift(published, -_days_of(groups), 'day'))}/{iso(published)}")


@relative
def read_coming_hours(groups: Groups, published: date) -> Reading:
    """Read "within 48 hours", "in the next 24 hours"."""
    return None, f"{iso(published)}/{iso(shift(published, _days_of(groups), 'day'))}"


def _days_of(groups: Groups) -> int:
    return -(-read_number(groups["number"]) // 24)


def read_sequel(groups: Groups, published: date | None) -> Reading:
    """Read "the next day", "that year", which go by the date before, and "the previous week", which may do so."""
    counted = groups.get("which") and groups["unit"] in ("week", "month", "year")
    return read_unit(groups, published) or UNDATED if counted else UNDATED


def read_unanchored(groups: Groups, published: date | None) -> Reading:
    """Read "two years later", "a year earlier", which go by something else."""
    return UNDATED
