"""Dates as news metadata writes them, in; ISO 8601, out; what could mean two days means none."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})"
_TIME_OF_DAY = r"(?:,?\s+(?:at\s+)?\d{1,2}(?:[:.]\d{2})+.{0,20}|,?\s+(?:at\s+)?\d{1,2}\s*[ap]\.?m\.?.{0,20})?"

_ISO_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}")
_RFC_822 = re.compile(r"(?:[a-z]{3},\s*)?\d{1,2} [a-z]{3} \d{2,4} \d{1,2}:\d{2}", re.IGNORECASE)
_NUMERIC = re.compile(rf"(\d{{1,2}})([/.-])(\d{{1,2}})\2(\d{{4}}){_TIME_OF_DAY}", re.IGNORECASE)
_WHOLE = tuple(
    re.compile(pattern + _TIME_OF_DAY, re.IGNORECASE)
    for pattern in (
        r"(?P<year>\d{4})(?P<mark>[-/.]?)(?P<month>\d{2})(?P=mark)(?P<day>\d{2})",
        rf"{_WEEKDAY}{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    )
)


def parse_date(text: str) -> str | None:
    """Give a date, with its time where one is given exactly, as ISO 8601; None where it isn't certain.

    >>> parse_date("March 12, 2025"), parse_date("Wed, 12 Mar 2025 10:00:00 GMT"), parse_date("12/5/2025")
    ('2025-03-12', '2025-03-12T10:00:00Z', None)
    """
    text = " ".join(text.split())
    if _ISO_TIME.match(text):
        return _parse_iso(text)
    if _RFC_822.match(text):
        return _parse_mail_date(text)
    if numeric := _NUMERIC.fullmatch(text):
        return _numeric_date(int(numeric[1]), numeric[2], int(numeric[3]), int(numeric[4]))
    match = next(filter(None, (pattern.fullmatch(text) for pattern in _WHOLE)), None)
    return _iso_date(int(match["year"]), _month_number(match["month"]), int(match["day"])) if match else None


def _parse_iso(text: str) -> str | None:
    text = re.sub(r"\s?(?:UTC|GMT)$", "Z", text)
    try:
        return _iso_time(datetime.fromisoformat(re.sub(r"\s(?=[+-]\d{2}:?\d{2}$)", "", text)))
    except ValueError:
        return None


def _parse_mail_date(text: str) -> str | None:
    try:
        return _iso_time(parsedate_to_datetime(text))
    except ValueError:
        return None


def _numeric_date(first: int, mark: str, second: int, year: int) -> str | None:
    # With dots the day stands first everywhere; with slashes and dashes it depends on the country.
    if mark == "." or first > 12 or first == second:
        return _iso_date(year, second, first)
    return _iso_date(year, first, second) if second > 12 else None


def _month_number(month: str) -> int:
    return int(month) if month.isdecimal() else _MONTHS.index(month[:3].lower()) + 1


def _iso_date(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if _plausible(year) else None
    except ValueError:
        return None


def _iso_time(moment: datetime) -> str | None:
    if not _plausible(moment.year):
        return None
    return moment.isoformat(timespec="seconds").removesuffix("+00:00") + ("Z" if _is_utc(moment) else "")


def _is_utc(moment: datetime) -> bool:
    offset = moment.utcoffset()
    return offset is not None and not offset


def _plausible(year: int) -> bool:
    """Tell a year of news from a program's zero ("0001-01-01") or a slip ("20225")."""
    return 1600 <= year <= 2200
