"""English text in, its expressions of date and time out, with EDTF values (ISO 8601-2) relative to publication.

Knows calendars only, no syntax: an expression whose direction the verb's tense decides ("on Friday", "in March")
carries both values.
"""

from __future__ import annotations

import re
from datetime import date

from hearsay.extract.dates import dating, periods
from hearsay.extract.dates.calendar import NUMBERS, SEASONS, WEEKDAYS
from hearsay.extract.dates.ranges import join_dates
from hearsay.extract.dates.readings import Expression, Rule

_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)|apr(?:il|\.)|may|june?|july?|aug(?:ust|\.)"
    r"|sept?(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_PART = (
    r"(?P<part>(?:early|mid|late)(?: in)?"
    r"|(?:the )?(?:start|beginning|middle|end|(?:first|second|latter) half) of)[ -]"
)
_NUMBER = r"(?P<number>\d+|a couple of|" + "|".join(n for n in NUMBERS if " " not in n) + ")"
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade)"
_SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
_PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"
_DAY_WORD = r"(?P<word>yesterday|today|tonight|last night|tomorrow|overnight|this (?:morning|afternoon|evening))"
_LAST_DAY = r"(?P<link>-|–|to|through|until|and) ?(?:the )?(?P<last_day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|:)"
_OPENED = r"(?:(?P<opener>between|from) (?:the )?)?"
_WHOSE = rf"(?: (?:of )?(?:{_YEAR}|(?P<whose>this|last|next|the) year))"
_HOURS = r"(?:(?:the )?(?:early hours|small hours|morning|afternoon|evening|night) of |overnight (?:on )?)?"
_OTHER_MONTHS = (_MONTH.replace("<month>", "<first>"), _MONTH.replace("<month>", "<last>"))
_FEAST = r"(?P<feast>christmas (?:day|eve)|boxing day|new year['’]s (?:day|eve))"
_WHICH_QUARTER = "first|second|third|fourth|last|final|this|next|current|previous|coming"
_FISCAL = r"(?: (?:of )?(?:the )?(?P<fiscal>fiscal|financial)(?: year)?)"
_FISCAL_YEAR = r"(?:(?:fiscal|financial)(?: year)? \d{4}|\d{4} (?:fiscal|financial) year)"
_WHICH_DAY = r"(?:(?P<which>last|this past|this coming|next|this) )?"
_OF_WEEK = r"(?: (?:of )?(?P<week>last|this|next) week(?!['’]))?"
_TOLD_YEAR = rf",? (?:of )?(?:{_YEAR}|(?P<whose>this|last|next) year)"
_THAT_YEAR = r"(?!,? (?:of )?(?:that|the) (?:same |following |next |previous )?year)"  # that dates it as well as can be
_THIS_YEAR = rf"(?:,? (?:of )?(?P<whose>this|last|next) year)?{_THAT_YEAR}"
_RULES: tuple[tuple[str, re.Pattern[str], Rule], ...] = tuple(
    (anchor, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), rule)
    for anchor, pattern, rule in (
        ("month", rf"(?P<span>week|weekend) of {_MONTH} {_DAY}(?:,? {_YEAR})?", dating.read_week_of),
        ("month", rf"{_OPENED}{_MONTH} {_DAY} ?{_LAST_DAY}(?:,? {_YEAR})?", dating.read_days_of_month),
        (
            "month",
            rf"{_OPENED}{_HOURS}(?:the )?{_DAY} ?{_LAST_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?",
            dating.read_days_of_month,
        ),
        ("month", rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY},? {_YEAR}", dating.read_full_date),
        ("month", rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? {_MONTH},? {_YEAR}", dating.read_full_date),
        ("year", rf"{_YEAR}-(?P<m>[01]\d)-(?P<day>[0-3]\d)", dating.read_numeric_date),
        ("year", rf"{_YEAR}[-–/](?P<short>\d\d)(?![-–/]?\d)", periods.read_year_span),
        (
            "month",
            rf"(?:the )?{_OTHER_MONTHS[0]} ?[-–] ?{_OTHER_MONTHS[1]} quarter{_WHOSE}?",
            periods.read_named_months,
        ),
        (
            "month",
            rf"(?:the )?(?:{_NUMBER} months|(?:financial |fiscal )?year) (?:to|ending|ended)(?: in)? {_MONTH}"
            rf"(?: {_YEAR})?",
            periods.read_months_to,
        ),
        ("month", rf"(?:{_PART})?{_MONTH}{_TOLD_YEAR}", dating.read_month_of_year),
        ("month", rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?![\d:,]\d){_THIS_YEAR}", dating.read_day_of_month),
        (
            "month",
            rf"(?:{_WEEKDAY},? )?{_HOURS}(?:the )?{_DAY}(?: of)? {_MONTH}{_THIS_YEAR}",
            dating.read_day_of_month,
        ),
        ("unit", r"(?:the )?day (?P<beyond>before yesterday|after tomorrow)", dating.read_beyond_day),
        ("unit", rf"{_NUMBER} years? ago (?P<this>this (?:week|month)|today)", dating.read_anniversary),
        ("quarter", rf"(?:the )?(?P<ordinal>{_WHICH_QUARTER}) quarter{_FISCAL}?{_WHOSE}?", periods.read_quarter),
        ("quarter", rf"Q(?P<q>[1-4]){_FISCAL}?(?: (?:of )?{_YEAR})?", periods.read_quarter),
        ("half", rf"(?:the )?(?P<ordinal>first|second) half{_WHOSE}", periods.read_half),
        ("half", rf"H(?P<h>[12]) {_YEAR}", periods.read_half),
        ("weekday", rf"{_HOURS}{_WHICH_DAY}{_WEEKDAY}{_PART_OF_DAY}{_OF_WEEK}", dating.read_weekday),
        ("word", rf"{_DAY_WORD}{_PART_OF_DAY}", dating.read_day_word),
        ("feast", rf"{_FEAST}(?:,? {_YEAR})?", dating.read_feast),
        ("unit", r"(?:over )?(?:the |(?P<which>this|last|next|this past|this coming) )weekend", dating.read_weekend),
        ("unit", rf"(?:over |in |during |for )?the (?:last|past) {_NUMBER} {_UNIT}s", dating.read_past_span),
        ("unit", rf"(?:over|in|during|for|within) the (?P<number>)(?:last|past) {_UNIT}", dating.read_past_span),
        ("unit", r"the (?P<number>)(?:last|past) (?P<unit>decade)", dating.read_past_span),
        ("unit", rf"(?:over |in |during |for )?the (?:next|coming) {_NUMBER} {_UNIT}s", dating.read_coming_span),
        ("unit", rf"(?:over|in|during|for) the (?P<number>)(?:next|coming) {_UNIT}", dating.read_coming_span),
        ("unit", rf"{_NUMBER} {_UNIT}s? ago", dating.read_ago),
        ("unit", rf"(?P<within>within )(?:the next )?{_NUMBER} {_UNIT}s?(?! of\b)", dating.read_ahead),
        ("hour", rf"within (?:the next )?{_NUMBER} hours(?! of\b)", dating.read_coming_hours),
        ("hour", rf"(?:(?:over|in|during) )?the (?:next|coming) {_NUMBER} hours", dating.read_coming_hours),
        ("hour", rf"(?:(?:over|in|during) )?the (?:last|past) {_NUMBER} hours", dating.read_past_hours),
        ("unit", rf"(?<!time )(?<!first )(?<!once )in {_NUMBER} {_UNIT}s?(?:['’]s?)?(?: time)?", dating.read_ahead),
        ("unit", r"(?P<side>earlier|later) this (?P<unit>week|month|year)", dating.read_side_of_unit),
        (
            "unit",
            rf"(?:the )?(?P<ordinal>first|last) {_NUMBER} months{_WHOSE}",
            periods.read_months_of_year,
        ),
        ("unit", rf"(?:the|that) (?:very )?(?:same|following|(?P<which>next|previous)) {_UNIT}", dating.read_sequel),
        ("unit", rf"that {_UNIT}(?!['’])", dating.read_sequel),
        ("unit", rf"the {_UNIT} (?:before|after)(?=\s*(?:$|[.,;:!?)”\"]|(?:and|but)\b))", dating.read_sequel),
        (
            "unit",
            rf"(?:{_PART})?(?:the )?(?P<which>last|past|previous|this|next|coming) (?P<unit>week|month|year)",
            dating.read_unit,
        ),
        ("unit", rf"{_PART}the (?P<which>)(?P<unit>year)(?! \d)", dating.read_unit),
        ("season", rf"{_SEASON}(?: of)? {_YEAR}", periods.read_season),
        ("season", rf"(?P<which>last|this|next) {_SEASON}", periods.read_season),
        ("year", rf"(?:{_PART})?(?:the )?(?P<decade>(?:1[5-9]|20)\d0)s", periods.read_decade),
        ("unit", rf"{_PART}(?:the|this) decade", periods.read_this_decade),
        ("century", r"(?:the )?(?P<century>1?\d|2[01])(?:st|nd|rd|th)[- ]century", periods.read_century),
        ("year", rf"(?:{_PART})(?:the )?{_YEAR}", periods.read_year),
        ("month", rf"(?:{_PART}|(?:(?P<which>last|next|this) ))?{_MONTH}{_THAT_YEAR}", dating.read_month),
        ("year", rf"(?:the )?{_FISCAL_YEAR}", dating.read_unanchored),
        ("year", rf"{_YEAR}", periods.read_year),
        ("unit", rf"(?<!for ){_NUMBER} {_UNIT}s? (?:later|before|after|earlier|in(?=,|$))", dating.read_unanchored),
    )
)
# Words of which each expression has one; `_RULES` name the kind, so that a rule is tried near such words only.
_ANCHOR = re.compile(
    rf"\b(?=[bcdefhijmnoqstwyalf12])(?:{_MONTH}|{_WEEKDAY}|{_YEAR}|{_UNIT}|{_DAY_WORD}|{_SEASON}|{_FEAST}"
    r"|(?P<quarter>quarter|q[1-4])|(?P<half>half|h[12])|(?P<hour>hour)|(?P<century>century))",
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
_OF_2001 = re.compile(r"sept(?:ember|\.)? 11(?:th)?$", re.IGNORECASE)  # "after Sept. 11", of whatever year
_NAMING_DAYS = ("Super ", "Black ", "Cyber ", "Ash ", "Good ", "Bloody ", "News ")  # "Super Tuesday", no weekday


def _is_plausible(text: str, match: re.Match[str], rule: Rule) -> bool:
    """Tell whether a bare month, year or weekday is meant as a date, judged by its neighbours."""
    before, word = text[max(0, match.start() - 12) : match.start()], match.group()
    if rule is dating.read_weekday:
        return not before.endswith(_NAMING_DAYS)
    if match.re.groupindex.get("number") and before.endswith("-") and before[-2:-1].isalpha():
        return False  # "twenty-two years ago"
    if rule is dating.read_day_word and word[0].isupper():
        return not re.search(r"[\w’'] $", before)  # "told News This Morning" names a programme
    if rule is dating.read_day_of_month and _OF_2001.match(word):
        return not re.search(r"\b(?:since|after|before|of|post|pre|the)[ -]$", before, re.IGNORECASE)
    if rule is periods.read_quarter and word[0] == "q":
        return False
    if rule is dating.read_month and not re.search(r"[ -]", word):
        return word[0].isupper() and (not _BARE_MONTH.match(word) or bool(_BEFORE_DATE.search(before)))
    if rule is periods.read_year and word.isdigit():
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
    return tuple(join_dates(text, sorted(taken, key=lambda e: e.start)))


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
