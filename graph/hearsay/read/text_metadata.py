"""What a text says of itself: title line, byline, dateline, a line with its date, a closing credit to its source.

Only what stands in one of these fixed forms is taken; the text itself is never changed.
"""

from __future__ import annotations

import re

from hearsay.read.dates import parse_date
from hearsay.read.metadata import Metadata

_HEAD_LINES, _TAIL_LINES = 6, 3
_MAX_TITLE = 160
_MAX_HEAD_LINE = 300
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_PLACE_WORD = r"[^\W\d_a-z][\w.'’-]*"
_PLACE = rf"{_PLACE_WORD}(?:[ /](?:de |la |of |on |au |el )?{_PLACE_WORD}){{0,4}}"
_AGENCY = r"(?![RDI]-)(?:[A-Z][\w&.'’-]*(?: [\w&.'’-]+){0,4}|[a-z]{3,5})"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:, {_PLACE}){{0,2}})??[.,]? ?(?P<day>{_DAY})?[.,]? ?"
    rf"(?:\((?P<agency>{_AGENCY})\)\s?[-–—―:]|/(?P<slashed>{_AGENCY})/)"
)
_NAME = r"[A-Z][\w.'’-]*(?: (?:(?:de|van|von|der|al|bin|da|di|la|le) )?[A-Z][\w.-]*){1,3}"
_BYLINE = re.compile(
    rf"(?:By|BY|by) (?P<names>{_NAME}(?:(?:, {_NAME}){{0,5}},? (?:and|&|AND) {_NAME})?)"
    r"(?:,.{0,40}| (?:in|for|at) .{0,40})?"
)
_WHOLE_DAY = rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}})"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DATED = re.compile(
    rf"(?!(?:On|In|By|At|Since|From|Until|Updated|{_WEEKDAY})\b){_PLACE}(?:, {_PLACE}){{0,2}}"
    rf"(?:, |\. | \()(?:{_WEEKDAY},? )?(?P<day>{_WHOLE_DAY})\)?(?:\s?[-–—―:]+\s|[.,]?$)"
)
_SAID_TO_BE = r"(?:(?:First )?(?:Published|Posted|Issued)(?: on)?|Date):?\s+"
_DATE_LINE = re.compile(rf"(?P<label>{_SAID_TO_BE})?(?:on )?(?P<day>.{{8,40}})", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[|·•]\s*|[,;]?\s\(?(?=(?:last )?(?:updated|modified)\b)", re.IGNORECASE)
_SOURCE_LINE = re.compile(
    rf"\(?\W{{0,3}}Sources?:\s*(?P<names>[^()]{{2,100}}?)"
    rf"(?:[,;]? \(?(?P<day>{_WHOLE_DAY}|\d{{4}}-\d\d-\d\d))?\W{{0,3}}",
    re.IGNORECASE,
)
_OUTLET = re.compile(r"[A-Z][\w&.'’-]*(?: [\w&.'’-]+){0,4}")
_PLATFORMS = frozenset({"x", "twitter", "facebook", "instagram", "telegram", "youtube", "reddit", "own", "own work"})
_FIRST = re.compile(r"[\w\"'“‘«„$£€]")
_MIN_SENTENCE = 60
_SENTENCE_END = re.compile(r"[.!?][\"'”’»)]*(?:\s|$)")
_STOP = re.compile(r"[.:;,…—–-][\"'”’»)]*$")


def read_text_metadata(text: str) -> Metadata:
    r"""Find title, outlet, author and date that a text states in its first and last lines.

    >>> read_text_metadata("Rates rise again\n\nLONDON, March 12, 2025 (Reuters) - The bank raised its rate.").outlet
    'Reuters'
    """
    lines = [line for line in (part.strip() for part in text.splitlines()) if line]
    head = [line[:_MAX_HEAD_LINE] for line in lines[:_HEAD_LINES]]
    title = _title(lines)
    dateline = next(filter(None, map(_dateline, head)), None)
    credit = Metadata() if dateline else _credited(lines)
    return Metadata(
        title=title,
        outlet=(dateline["agency"] or dateline["slashed"]) if dateline else credit.outlet,
        author=next(
            (_author(match) for line in head for part in _BETWEEN.split(line) if (match := _BYLINE.fullmatch(part))),
            None,
        ),
        published=(parse_date(dateline["day"]) if dateline and dateline["day"] else None)
        or next(filter(None, map(_day_of_line, head)), None)
        or next((day for line in lines[-_TAIL_LINES:] if (day := _day_of_line(line, labelled=True))), None)
        or credit.published,
    )


def _dateline(line: str) -> re.Match[str] | None:
    """Match "LUND, March 12 (Reuters) -", but not a person with party or age: "Ana Sousa (Labour) -"."""
    match = _DATELINE.match(line)
    if match is None or not (place := match["place"]) or match["day"] or match["slashed"]:
        return match
    return match if place.split(",")[0].isupper() or match["agency"].isupper() else None


def _title(lines: list[str]) -> str | None:
    """Take the first line for the title if it is short, has no final stop, and an article follows."""
    if len(lines) < 2:
        return None
    line, rest = lines[0].lstrip("# ").rstrip("# "), lines[1:]
    if len(line) > _MAX_TITLE or " " not in line or _STOP.search(line) or not _FIRST.match(line):
        return None
    if _dateline(line) or _BYLINE.fullmatch(line) or _SOURCE_LINE.fullmatch(line) or _day_of_line(line):
        return None
    return line if any(len(each) > _MIN_SENTENCE and _SENTENCE_END.search(each) for each in rest) else None


def _author(match: re.Match[str]) -> str:
    names = match["names"]
    # Agencies write names in capitals: "By JANE DOE".
    return names.title() if names.isupper() else names


def _day_of_line(line: str, *, labelled: bool = False) -> str | None:
    """Give the date of "LUND, 12 March 2025 —", or of a line that says no more than who wrote and when."""
    if not labelled and (dated := _DATED.match(line)):
        return parse_date(dated["day"])
    matches = map(_DATE_LINE.fullmatch, _BETWEEN.split(line))
    days = (parse_date(match["day"]) for match in matches if match and (match["label"] or not labelled))
    return next(filter(None, days), None)


def _credited(lines: list[str]) -> Metadata:
    """Give the first outlet of a closing credit, "Source: PAP/Reuters", and its date, unless the text reports about it.

    An outlet does not write "PAP reports" of itself: there the credit names what others wrote.
    """
    for place in range(max(1, len(lines) - _TAIL_LINES), len(lines)):
        if match := _SOURCE_LINE.fullmatch(lines[place]):
            name = re.split(r"\s*[/,;|]\s*|\s+and\s+", match["names"])[0].strip()
            if _OUTLET.fullmatch(name) and name.lower() not in _PLATFORMS and not _is_reported(name, lines[:place]):
                return Metadata(outlet=name, published=parse_date(match["day"] or ""))
    return Metadata()


def _is_reported(name: str, lines: list[str]) -> bool:
    spoken_to = r"(?<!told )(?<!tell )(?<!tells )(?<!telling )(?<!with )(?<!to )"
    pattern = re.compile(rf"{spoken_to}\b{re.escape(name)}\b")
    return any(pattern.search(line) for line in lines)
