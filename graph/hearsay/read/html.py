"""HTML pages in, a draft of an article out: main text, title, author, date, outlet, address, language."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from lxml import etree, html

from hearsay.errors import ArticleError
from hearsay.read.dates import parse_date
from hearsay.read.drafts import MAX_BYTES, Draft, Report, Source
from hearsay.read.encoding import decode_bytes
from hearsay.read.metadata import Metadata, metadata_from_fields
from hearsay.read.page_fields import read_page_fields

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_LATIN = frozenset({"iso8859-1", "ascii", "cp1252"})  # all three mean Windows-1252 on the web
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_URL_DATE = re.compile(r"/(20\d{2}|19\d{2})[/-](\d{2})[/-](\d{2})(?=[/-])")


def read_html(source: Source, report: Report) -> Iterator[Draft]:
    """Read a page as one article.

    Raises:
        ArticleError: the page can't be read or has no main text.
    """
    yield draft_from_page(decode_page(source.read(MAX_BYTES), source.place, report.warn), source.place, report)


def decode_page(data: bytes, place: str, warn: Callable[[str], None], charset: str | None = None) -> str:
    """Decode a page by the encoding that its server or its head names, or as any text.

    Raises:
        ArticleError: the bytes are no text.
    """
    match = _CHARSET.search(data[:4096])
    name = charset or (match[1].decode("ascii") if match else None)
    try:
        codec = codecs.lookup(name or "utf-8").name
        return data.decode("cp1252" if codec in _LATIN else codec).removeprefix("\ufeff")
    except (LookupError, UnicodeDecodeError):
        return decode_bytes(data, place, warn)


def draft_from_page(page: str, place: str, report: Report, url: str | None = None) -> Draft:
    """Take the main text and the metadata out of a page.

    Raises:
        ArticleError: there is no main text in it.
    """
    import trafilatura  # slow to import, and most runs read no page
    from trafilatura.settings import Document

    tree = _parse(page, place)
    found = trafilatura.bare_extraction(
        page,
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        # Its search would take any date on the page, up to today's; ours reads what the page says of itself.
        date_extraction_params={"extensive_search": False, "max_date": "2200-01-01", "original_date": True},
    )
    if not isinstance(found, Document) or not found.text:
        raise ArticleError(f"{place}: no main text found in this page, expected an article; skipped")
    values = {"title": found.title, "author": found.author, "url": url or found.url} | read_page_fields(tree)
    stated = metadata_from_fields(values, place, report.warn)
    return Draft(place, found.text, stated, _hints(stated.url, found.sitename))


def _hints(url: str | None, site: str | None) -> Metadata:
    """Take what the address alone suggests: its host, and a date in its path."""
    address = urlsplit(url or "")
    day = _URL_DATE.search(address.path)
    return Metadata(
        outlet=site if site and "." not in site else (address.hostname or "").removeprefix("www.") or None,
        published=parse_date("-".join(day.groups())) if day else None,
    )


def _parse(page: str, place: str) -> html.HtmlElement:
    try:
        return html.document_fromstring(_DECLARATION.sub("", page))
    except (etree.LxmlError, ValueError) as error:
        raise ArticleError(f"{place}: not HTML ({str(error)[:80]}), expected a page; skipped") from error
