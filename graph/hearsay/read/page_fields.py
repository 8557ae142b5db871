"""What a page says of itself in its head and markup: date, outlet and language, as it states them."""

from __future__ import annotations

import re

from lxml import html

from hearsay.read.dates import parse_date

_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "citation_publication_date",
    "date",
)
_OUTLET_NAMES = ("og:site_name", "dc.publisher", "citation_journal_title")
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


def read_page_fields(tree: html.HtmlElement) -> dict[str, str | None]:
    """Give date, outlet and language of a page, where it states them; the date as it is written."""
    said = _said_in_head(tree)
    return {
        "published": _published(tree, said),
        "outlet": next((said[name] for name in _OUTLET_NAMES if name in said), None),
        "language": tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
    }


def _said_in_head(tree: html.HtmlElement) -> dict[str, str]:
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            said.setdefault(name.lower(), content)
    return said


def _published(tree: html.HtmlElement, said: dict[str, str]) -> str | None:
    dates = [said[name] for name in _DATE_NAMES if name in said]
    dates += _linked_dates(tree) + _marked_dates(tree) + _timed_dates(tree)
    return next((text for text in dates if parse_date(text)), next(iter(dates), None))


def _linked_dates(tree: html.HtmlElement) -> list[str]:
    """Find the date in JSON-LD; several different ones belong to several articles and say nothing."""
    scripts = tree.xpath("//script[@type='application/ld+json']/text()")
    dates = {date for script in scripts for date in _JSON_DATE.findall(script)}
    return list(dates) if len(dates) == 1 else []


def _marked_dates(tree: html.HtmlElement) -> list[str]:
    marked = tree.xpath("//*[@itemprop='datePublished'][not(self::meta)] | //time[@pubdate]")
    return [each.get("datetime") or each.get("content") or each.text_content().strip() for each in marked[:1]]


def _timed_dates(tree: html.HtmlElement) -> list[str]:
    """Find the one day that the times of the only article, or else of the page, mean; several ones say nothing."""
    articles = tree.xpath("//article")
    written = (articles[0] if len(articles) == 1 else tree).xpath(".//time/@datetime")
    times = [time for time in map(parse_date, written) if time]
    return times[:1] if len({time[:10] for time in times}) == 1 else []
