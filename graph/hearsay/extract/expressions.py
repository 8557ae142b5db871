"""English text in, its expressions of date and time out, with EDTF values (ISO 8601-2) relative to publication.

Knows calendars only, no syntax: an expression whose direction the verb's tense decides ("on Friday", "in March")
carries both values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from hearsay.extract import dating
from hearsay.extract.calendar import NUMBERS, SEASONS, WEEKDAYS


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
_PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"
_DAY_WORD = r"(?P<word>yesterday|today|tonight|tomorrow|overnight|this (?:morning|afternoon|evening))"
_WHICH_DAY = r"(?:(?P<which>last|this past|this coming|next|this) )?"
_RULES: tuple[tuple[str, re.Pattern[str], dating.Rule], ...] = tuple(
    (anchor, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), rule)
    for anchor, pattern, rule in (
        ("month", rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY},? {_YEAR}", dating.read_full_date),
        ("month", rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? {_MONTH},? {_YEAR}", dating.read_full_date),
        ("year", rf"{_YEAR}-(?P<m>[01]\d)-(?P<day>[0-3]\d)", dating.read_numeric_date),
        ("month", rf"(?:{_PART})?{_MONTH},? (?:of )?{_YEAR}", dating.read_month_of_year),
        ("month", rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?![\d:,]\d)(?P<this>,? this year)?", dating.read_day_of_month),
        (
            "month",
            rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? {_MONTH}(?P<this>,? this year)?",
            dating.read_day_of_month,
        ),
        ("weekday", rf"{_WHICH_DAY}{_WEEKDAY}{_PART_OF_DAY}", dating.read_weekday),
        ("word", rf"{_DAY_WORD}{_PART_OF_DAY}", dating.read_day_word),
        ("unit", rf"(?:over |in |during |for )?the (?:last|past) {_NUMBER} {_UNIT}s", dating.read_past_span),
        ("unit", rf"{_NUMBER} {_UNIT}s? (?:ago|earlier)", dating.read_ago),
        ("unit", rf"(?P<within>within )(?:the next )?{_NUMBER} {_UNIT}s?", dating.read_ahead),
        ("unit", rf"(?<!time )(?<!first )(?<!once )in {_NUMBER} {_UNIT}s?(?: time)?", dating.read_ahead),
        (
            "unit",
            rf"(?:{_PART})?(?:the )?(?P<which>last|past|previous|this|next|coming) (?P<unit>week|month|year)",
            dating.read_unit,
        ),
        ("season", rf"{_SEASON}(?: of)? {_YEAR}", dating.read_season),
        ("season", rf"(?P<which>last|this|next) {_SEASON}", dating.read_season),
        (
            "quarter",
            rf"(?:the )?(?P<ordinal>first|second|third|fourth|last|final) quarter(?:(?: of)? {_YEAR})?",
            dating.read_quarter,
        ),
        ("quarter", rf"Q(?P<q>[1-4]) {_YEAR}", dating.read_quarter),
        ("year", r"(?:the )?(?P<decade>(?:1[5-9]|20)\d0)s", dating.read_decade),
        ("year", rf"(?:{_PART})(?:the )?{_YEAR}", dating.read_year),
        ("month", rf"(?:{_PART}|(?:(?P<which>last|next|this) ))?{_MONTH}", dating.read_month),
        ("year", rf"{_YEAR}", dating.read_year),
        ("unit", rf"(?<!for ){_NUMBER} {_UNIT}s? (?:later|before|after|earlier|in(?=,|$))", dating.read_unanchored),
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
_RANGE = re.compile(r"^\s*(?:-|–|to|until|till|through|and)\s*$", re.IGNORECASE)
_OPENER = re.compile(r"\b(?P<word>between|from|since|until|till|by|before|after)\s+(?:the\s+)?$", re.IGNORECASE)


def _is_plausible(text: str, match: re.Match[str], rule: dating.Rule) -> bool:
    """Tell whether a bare month, year or weekday is meant as a date, judged by its neighbours."""
    before, word = text[max(0, match.start() - 12) : match.start()], match.group()
    if rule is dating.read_weekday:
        return not before.endswith(_NAMING_DAYS)
    if match.re.groupindex.get("number") and before.endswith("-") and before[-2:-1].isalpha():
        return False  # "twenty-two years ago"
    if rule is dating.read_day_word and word[0].isupper():
        return not re.search(r"[\w’'] $", before)  # "told News This Morning" names a programme
    if rule is dating.read_month and " " not in word:
        return word[0].isupper() and (not _BARE_MONTH.match(word) or bool(_BEFORE_DATE.search(before)))
    if rule is dating.read_year and word.isdigit():
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
            overlaps = any(match.start() < e.end and e.start < match.end() for e in taken)
            if overlaps or not _is_plausible(text, match, rule):
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
