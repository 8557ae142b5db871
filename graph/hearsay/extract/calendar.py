"""Expressions of date and time in English text → EDTF values (ISO 8601-2), absolute or relative to publication.

Knows calendars only, no syntax: an expression whose direction the verb's tense decides ("on Friday", "in March")
carries both values.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from msgspec import Struct

FIRST_HALF = ("january", "february", "march", "april", "may", "june")
SECOND_HALF = ("july", "august", "september", "october", "november", "december")
MONTHS = FIRST_HALF + SECOND_HALF
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DATES = frozenset({*MONTHS, *WEEKDAYS, *"second minute hour day week month year decade time moment way today".split()})
"""Nouns that tell when, or how, and name no one."""
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}  # ISO 8601-2 codes
_SPELLED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: number for number, word in enumerate(_SPELLED, 1)}
NUMBERS |= {"a": 1, "an": 1, "a couple of": 2, "couple of": 2}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
UNITS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}
PART_OF_YEAR = {"early": (1, 3), "start": (1, 3), "beginning": (1, 3), "mid": (5, 8), "middle": (5, 8)}
PART_OF_YEAR |= {"late": (10, 12), "end": (10, 12)}
PART_OF_MONTH = {"early": (1, 10), "start": (1, 10), "beginning": (1, 10), "mid": (11, 20), "middle": (11, 20)}
PART_OF_MONTH |= {"late": (21, 31), "end": (21, 31)}


class Expression(Struct, frozen=True, gc=False):
    """An expression at text[start:end]; `past` and `future` are EDTF readings, None where nothing anchors them."""

    start: int
    end: int
    past: str | None
    future: str | None


_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)|apr(?:il|\.)|may|june?|july?|aug(?:ust|\.)"
    r"|sept?(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_PART = r"(?P<part>early|mid|late|(?:the )?(?:start|beginning|middle|end) of)[ -]"
_NUMBER = r"(?P<number>\d+|a couple of|" + "|".join(n for n in NUMBERS if " " not in n) + ")"
_UNIT = r"(?P<unit>day|week|month|year|decade)"
_SEASON = rf"(?P<season>{'|'.join(SEASONS)})"


def iso(day: date) -> str:
    """Write a day as ISO 8601."""
    return day.isoformat()


def month_value(year: int, month: int) -> str:
    """Write a month as ISO 8601."""
    return f"{year:04d}-{month:02d}"


def shift_months(day: date, months: int) -> date:
    """Move a day by months, to the month's last day where it has fewer days."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: date, number: int, unit: str) -> date:
    """Move a day by a number of units; days outside the calendar stay at its ends."""
    try:
        if unit in ("month", "year", "decade"):
            return shift_months(day, number * {"month": 1, "year": 12, "decade": 120}[unit])
        return day + timedelta(days=number * UNITS[unit])
    except (OverflowError, ValueError):
        return date.max if number > 0 else date.min


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.rstrip(".")[:3]))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text]


def _in_month(year: int, month: int, part: str | None) -> str:
    if part is None:
        return month_value(year, month)
    first, last = PART_OF_MONTH[part]
    return f"{year:04d}-{month:02d}-{first:02d}/{year:04d}-{month:02d}-{min(last, monthrange(year, month)[1]):02d}"


def _part(groups: dict[str, str]) -> str | None:
    words = groups.get("part", "").replace("the ", "").split()
    return words[0] if words else None


def _week(day: date) -> str:
    monday = day - timedelta(days=day.weekday())
    return f"{iso(monday)}/{iso(monday + timedelta(days=6))}"


def _day_of(year: int, month: int, day: int) -> str | None:
    try:
        return iso(date(year, month, day))
    except ValueError:
        return None


Reading = tuple[str | None, str | None]
Rule = Callable[[dict[str, str], date | None], Reading | None]


def _both(value: str | None) -> Reading:
    return value, value


def _full_date(groups: dict[str, str], published: date | None) -> Reading | None:
    value = _day_of(int(groups["year"]), _month_number(groups["month"]), int(groups["day"]))
    return _both(value) if value else None


def _numeric_date(groups: dict[str, str], published: date | None) -> Reading | None:
    value = _day_of(int(groups["year"]), int(groups["m"]), int(groups["day"]))
    return _both(value) if value else None


def _month_year(groups: dict[str, str], published: date | None) -> Reading | None:
    return _both(_in_month(int(groups["year"]), _month_number(groups["month"]), _part(groups)))


def _nearest_year(published: date, month: int, day: int) -> tuple[int, int]:
    """Years of the nearest such day not after, and not before, the day of publication."""
    here = (published.month, published.day)
    return published.year - ((month, day) > here), published.year + ((month, day) < here)


def _month_day(groups: dict[str, str], published: date | None) -> Reading | None:
    month, day = _month_number(groups["month"]), int(groups["day"])
    if not 1 <= day <= 31:
        return None
    if published is None:
        return _both(None)
    if groups.get("this"):
        return _both(_day_of(published.year, month, day))
    past, future = _nearest_year(published, month, day)
    return _day_of(past, month, day), _day_of(future, month, day)


def _month_only(groups: dict[str, str], published: date | None) -> Reading | None:
    if published is None:
        return _both(None)
    month, part = _month_number(groups["month"]), _part(groups)
    past = published.year - (month > published.month)
    future = published.year + (month < published.month)
    if groups.get("which") == "last":
        past = future = published.year - (month >= published.month)
    if groups.get("which") == "next":
        past = future = published.year + (month <= published.month)
    return _in_month(past, month, part), _in_month(future, month, part)


def _weekday(groups: dict[str, str], published: date | None) -> Reading | None:
    if published is None:
        return _both(None)
    offset = (published.weekday() - WEEKDAYS.index(groups["weekday"])) % 7
    past, future = published - timedelta(days=offset), published + timedelta(days=(7 - offset) % 7)
    if groups.get("which") in ("last", "this past"):
        return _both(iso(past - timedelta(days=7 if offset == 0 else 0)))
    if groups.get("which") in ("next", "this coming"):
        return _both(iso(future + timedelta(days=7 if offset == 0 else 0)))
    return iso(past), iso(future)


def _relative_day(groups: dict[str, str], published: date | None) -> Reading | None:
    if published is None:
        return _both(None)
    days = {"yesterday": -1, "tomorrow": 1, "overnight": 0}.get(groups["word"].split()[0], 0)
    return _both(iso(published + timedelta(days=days)))


def _relative_unit(groups: dict[str, str], published: date | None) -> Reading | None:
    if published is None:
        return _both(None)
    unit, step = groups["unit"], {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}
    day = shift(published, step.get(groups["which"], 0), unit)
    part = _part(groups)
    if unit == "year":
        return _both(_part_of_year(day.year, part))
    if unit == "month":
        return _both(_in_month(day.year, day.month, part))
    if unit == "week":
        return _both(_week(day))
    return None


def _part_of_year(year: int, part: str | None) -> str:
    if part is None:
        return f"{year:04d}"
    first, last = PART_OF_YEAR[part]
    return f"{month_value(year, first)}/{month_value(year, last)}"


def _ago(groups: dict[str, str], published: date | None) -> Reading | None:
    if published is None:
        return _both(None)
    unit, number = groups["unit"], _number(groups["number"])
    return _both(_rounded(shift(published, -number, unit), unit))


def _rounded(day: date, unit: str) -> str:
    """Write a day as exactly as what it was counted in: who was there two years ago was there that year."""
    year = f"{day.year:04d}"
    return {"decade": year, "year": year, "month": month_value(day.year, day.month)}.get(unit) or iso(day)


def _ahead(groups: dict[str, str], published: date | None) -> Reading | None:
    if published is None:
        return _both(None)
    day = shift(published, _number(groups["number"]), groups["unit"])
    return _both(f"{iso(published)}/{iso(day)}") if groups.get("within") else (None, _rounded(day, groups["unit"]))


def _past_span(groups: dict[str, str], published: date | None) -> Reading | None:
    if published is None:
        return _both(None)
    return _both(f"{iso(shift(published, -_number(groups['number'] or '1'), groups['unit'] or ''))}/{iso(published)}")


def _season(groups: dict[str, str], published: date | None) -> Reading | None:
    code = SEASONS[groups["season"]]
    if groups.get("year"):
        return _both(f"{groups['year']}-{code}")
    if published is None:
        return _both(None)
    first = 3 * (code - 20)  # month in which it begins
    step = {"last": -(published.month < first + 3), "next": published.month >= first}.get(groups.get("which", ""), 0)
    return _both(f"{published.year + step}-{code}")


def _quarter(groups: dict[str, str], published: date | None) -> Reading | None:
    quarter = int(groups["q"]) if groups.get("q") else ORDINALS[groups["ordinal"]]
    year = int(groups["year"]) if groups.get("year") else published.year if published else None
    if year is None:
        return _both(None)
    return _both(f"{month_value(year, 3 * quarter - 2)}/{month_value(year, 3 * quarter)}")


def _year(groups: dict[str, str], published: date | None) -> Reading | None:
    return _both(_part_of_year(int(groups["year"]), _part(groups)))


def _decade(groups: dict[str, str], published: date | None) -> Reading | None:
    return _both(f"{(groups['decade'] or '')[:3]}X")


def _unanchored(groups: dict[str, str], published: date | None) -> Reading | None:
    return _both(None)


_PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"
_DAY_WORD = r"(?P<word>yesterday|today|tonight|tomorrow|overnight|this (?:morning|afternoon|evening))"
_WHICH_DAY = r"(?:(?P<which>last|this past|this coming|next|this) )?"
_RULES: tuple[tuple[str, re.Pattern[str], Rule], ...] = tuple(
    (anchor, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), rule)
    for anchor, pattern, rule in (
        ("month", rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY},? {_YEAR}", _full_date),
        ("month", rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? {_MONTH},? {_YEAR}", _full_date),
        ("year", rf"{_YEAR}-(?P<m>[01]\d)-(?P<day>[0-3]\d)", _numeric_date),
        ("month", rf"(?:{_PART})?{_MONTH},? (?:of )?{_YEAR}", _month_year),
        ("month", rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?![\d:,]\d)(?P<this>,? this year)?", _month_day),
        ("month", rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? {_MONTH}(?P<this>,? this year)?", _month_day),
        ("weekday", rf"{_WHICH_DAY}{_WEEKDAY}{_PART_OF_DAY}", _weekday),
        ("word", rf"{_DAY_WORD}{_PART_OF_DAY}", _relative_day),
        ("unit", rf"(?:over |in |during |for )?the (?:last|past) {_NUMBER} {_UNIT}s", _past_span),
        ("unit", rf"{_NUMBER} {_UNIT}s? (?:ago|earlier)", _ago),
        ("unit", rf"(?P<within>within )(?:the next )?{_NUMBER} {_UNIT}s?", _ahead),
        ("unit", rf"(?<!time )(?<!first )(?<!once )in {_NUMBER} {_UNIT}s?(?: time)?", _ahead),
        (
            "unit",
            rf"(?:{_PART})?(?:the )?(?P<which>last|past|previous|this|next|coming) (?P<unit>week|month|year)",
            _relative_unit,
        ),
        ("season", rf"{_SEASON}(?: of)? {_YEAR}", _season),
        ("season", rf"(?P<which>last|this|next) {_SEASON}", _season),
        (
            "quarter",
            rf"(?:the )?(?P<ordinal>first|second|third|fourth|last|final) quarter(?:(?: of)? {_YEAR})?",
            _quarter,
        ),
        ("quarter", rf"Q(?P<q>[1-4]) {_YEAR}", _quarter),
        ("year", r"(?:the )?(?P<decade>(?:1[5-9]|20)\d0)s", _decade),
        ("year", rf"(?:{_PART})(?:the )?{_YEAR}", _year),
        ("month", rf"(?:{_PART}|(?:(?P<which>last|next|this) ))?{_MONTH}", _month_only),
        ("year", rf"{_YEAR}", _year),
        ("unit", rf"(?<!for ){_NUMBER} {_UNIT}s? (?:later|before|after|earlier|in(?=,|$))", _unanchored),
    )
)
# Words of which each expression has one; `_RULES` name the kind, so that a rule is tried near such words only.
_ANCHOR = re.compile(
    rf"\b(?=[jfmasondtwyq12])(?:{_MONTH}|{_WEEKDAY}|{_YEAR}|{_UNIT}|{_DAY_WORD}|{_SEASON}|(?P<quarter>quarter|q[1-4]))",
    re.IGNORECASE,
)
_REACH = 40  # characters of an expression on either side of its anchor, at most
# Words that need a preposition or article before them to be dates: "may", "march" are verbs, 1900 may be a count.
_BARE_MONTH = re.compile(r"(?:may|march|mar|sun|sat|dec|jan)\.?$", re.IGNORECASE)
_BEFORE_DATE = re.compile(
    r"\b(?:in|since|until|till|by|before|after|during|from|to|and|through|of|for|between"
    r"|last|next|this|early|mid|late|or)[ -]$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s*(?:%|percent\b|per cent\b|people\b|(?!(?:is|was|has|as|its|his|this|us)\b)[a-z]+s\b(?! (?:was|were|had|have))"
    r"|km\b|dollars\b|euros\b)",
    re.IGNORECASE,
)


_NAMING_DAYS = ("Super ", "Black ", "Cyber ", "Ash ", "Good ", "Bloody ", "News ")  # "Super Tuesday", no weekday


def _plausible(text: str, match: re.Match[str], rule: Rule) -> bool:
    """Whether a bare month, year or weekday is meant as a date, judged by its neighbours."""
    before, word = text[max(0, match.start() - 12) : match.start()], match.group()
    if rule is _weekday:
        return not before.endswith(_NAMING_DAYS)
    if match.re.groupindex.get("number") and before.endswith("-") and before[-2:-1].isalpha():
        return False  # "twenty-two years ago"
    if rule is _relative_day and word[0].isupper():
        return not re.search(r"[\w’'] $", before)  # "told News This Morning" names a programme
    if rule is _month_only and " " not in word:
        return word[0].isupper() and (not _BARE_MONTH.match(word) or bool(_BEFORE_DATE.search(before)))
    if rule is _year and word.isdigit():
        if before[-1:] in "$€£#.," and before[-1:]:
            return False
        return bool(_BEFORE_DATE.search(before)) or not _COUNTED.match(text, match.end())
    return True


def find_expressions(text: str, published: date | None) -> tuple[Expression, ...]:
    """Find the expressions of date and time in a text, leftmost and longest rules first, without overlaps.

    >>> [(e.past, e.future) for e in find_expressions("They met on Friday and in late 2022.", date(2025, 3, 12))]
    [('2025-03-07', '2025-03-14'), ('2022-10/2022-12', '2022-10/2022-12')]
    """
    taken: list[Expression] = []
    anchored = _anchored(text)
    for anchor, pattern, rule in _RULES:
        for match in (found for start, end in anchored.get(anchor, ()) for found in pattern.finditer(text, start, end)):
            if any(match.start() < e.end and e.start < match.end() for e in taken) or not _plausible(text, match, rule):
                continue
            groups = {name: (value or "").lower() for name, value in match.groupdict().items()}
            reading = rule(groups, published)
            if reading is not None:
                taken.append(Expression(match.start(), match.end(), *reading))
    return tuple(_join_ranges(text, sorted(taken, key=lambda e: e.start)))


def _anchored(text: str) -> dict[str, list[tuple[int, int]]]:
    """Find the stretches of a text within reach of an anchor, by its kind."""
    stretches: dict[str, list[tuple[int, int]]] = {}
    for match in _ANCHOR.finditer(text):
        near = stretches.setdefault(match.lastgroup or "", [])
        start, end = max(0, match.start() - _REACH), match.end() + _REACH
        if near and start <= near[-1][1]:
            start, _ = near.pop()
        near.append((start, end))
    return stretches


_RANGE = re.compile(r"^\s*(?:-|–|to|until|till|through|and)\s*$", re.IGNORECASE)
_OPENER = re.compile(r"\b(?P<word>between|from|since|until|till|by|before|after)\s+(?:the\s+)?$", re.IGNORECASE)


def _ends(value: str | None) -> tuple[str | None, str | None]:
    if value is None:
        return None, None
    first, _, last = value.partition("/")
    return first, last or first


def _bounded(opener: str, value: str | None) -> str | None:
    first, last = _ends(value)
    if first is None:
        return None
    return {"since": f"{first}/..", "after": f"{last}/..", "from": f"{first}/.."}.get(opener, f"../{last}")


def _interval(first: str | None, last: str | None) -> str | None:
    """Close an interval; a first day later than the last takes its year: "between March and June 2024"."""
    if first and last and first > last:
        first = last[:4] + first[4:]
    return f"{first}/{last}" if first and last and first <= last else None


def _join_ranges(text: str, found: list[Expression]) -> Iterator[Expression]:
    """Join "from A to B" into one interval and give "since A", "until B" their open ends."""
    skip = False
    for index, here in enumerate(found):
        if skip:
            skip = False
            continue
        opener = _OPENER.search(text, max(0, here.start - 16), here.start)
        word = opener["word"].lower() if opener else ""
        after = found[index + 1] if index + 1 < len(found) else None
        gap = text[here.end : after.start] if after else ""
        if after and _RANGE.match(gap) and (word in ("between", "from") or gap.strip() in "-–"):
            value = _interval(_ends(here.past)[0], _ends(after.past)[1])
            skip = True
            start = opener.start() if opener else here.start
            yield Expression(start, after.end, value, value)
        elif opener and word != "between":
            future = here.past if word == "since" else here.future
            yield Expression(opener.start(), here.end, _bounded(word, here.past), _bounded(word, future))
        else:
            yield here
