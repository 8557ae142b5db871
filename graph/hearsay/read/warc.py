"""Web archives in, a draft of an article for each page they hold, record by record."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

from hearsay.errors import ArticleError
from hearsay.read.drafts import MAX_BYTES, Draft, Report, Source
from hearsay.read.html import decode_page, draft_from_page

_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def read_warc(source: Source, report: Report) -> Iterator[Draft]:
    """Read one article a record: responses with status 200 that are HTML; other records are passed over.

    Raises:
        ArticleError: the file can't be read or is no web archive; a bad page is reported and passed over.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    with source.open() as stream:
        try:
            for record in ArchiveIterator(stream):
                if record.rec_type == "response" and _is_page(record.http_headers):
                    yield from _draft(record, source, report)
        except (ArchiveLoadFailed, EOFError, zlib.error) as error:
            problem = " ".join(str(error).split())[:120]
            raise ArticleError(f"{source.place}: broken web archive ({problem}); the rest is skipped") from error


def _is_page(headers: Any) -> bool:
    if headers is None or headers.get_statuscode() != "200":
        return False
    return (headers.get_header("Content-Type") or "").split(";")[0].strip().lower() in _PAGES


def _draft(record: Any, source: Source, report: Report) -> Iterator[Draft]:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    place = f"{source.place}, {url or 'a page without address'}"
    data = record.content_stream().read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        report.skip(ArticleError(f"{place}: more than {MAX_BYTES:,} bytes, expected an article; skipped"))
        return
    _check_end(record, place)
    try:
        page = decode_page(data, place, report.warn, _charset(record.http_headers.get_header("Content-Type")))
        yield draft_from_page(page, place, report, url=url or None)
    except ArticleError as error:
        report.skip(error)


def _check_end(record: Any, place: str) -> None:
    """Refuse a page that the archive cuts off: warcio takes that for its end."""
    record.raw_stream.read(MAX_BYTES)
    if getattr(record.raw_stream, "limit", 0):
        raise ArticleError(f"{place}: broken web archive (ends in the middle of this page); the rest is skipped")


def _charset(content_type: str) -> str | None:
    _, _, charset = content_type.partition("charset=")
    return charset.split(";")[0].strip(" \"'") or None
