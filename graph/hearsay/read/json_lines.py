"""JSON Lines in (plain or gzip), one draft of an article for each line, streamed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from hearsay.errors import ArticleError
from hearsay.read.drafts import Draft, Report, Source
from hearsay.read.encoding import decode_bytes
from hearsay.read.lines import MAX_LINE, check_mark, read_lines, tell_once, unpack
from hearsay.read.metadata import describe
from hearsay.read.rows import draft_from_row


def read_json_lines(source: Source, report: Report) -> Iterator[Draft]:
    """Read one article a line.

    Raises:
        ArticleError: the file can't be read or isn't JSON Lines; a bad line is reported and passed over.
    """
    with source.open() as stream:
        yield from drafts_from_stream(stream, source, report)


def read_packed_json_lines(source: Source, report: Report) -> Iterator[Draft]:
    """Read one article a line of a gzip file, never more than a line at a time.

    Raises:
        ArticleError: as for `read_json_lines`, or the archive is broken.
    """
    with source.open() as stream, unpack(stream, source.place) as unpacked:
        yield from drafts_from_stream(unpacked, source, report)


def drafts_from_stream(stream: BinaryIO, source: Source, report: Report) -> Iterator[Draft]:
    """Read one article a line of an open stream.

    Raises:
        ArticleError: the stream isn't JSON Lines.
    """
    tell = Report(report.skip, tell_once(report.warn, source.place))
    for number, line in read_lines(stream, source.place):
        if number == 1:
            _check_first_line(line or b"", source.place)
        if line is None or line.strip(b" \t\r\n\xef\xbb\xbf"):
            try:
                yield _draft(line, f"{source.place}, line {number}", tell, report)
            except ArticleError as error:
                report.skip(error)


def _check_first_line(line: bytes, place: str) -> None:
    check_mark(line, place)
    if line.lstrip(b"\xef\xbb\xbf \t").startswith(b"["):
        raise ArticleError(f"{place}: a JSON list, expected one object a line; convert it (jq -c '.[]')")


def _draft(line: bytes | None, place: str, tell: Report, report: Report) -> Draft:
    if line is None:
        raise ArticleError(f"{place}: longer than {MAX_LINE:,} bytes, expected one article; split it")
    text = decode_bytes(line, place, tell.warn)
    try:
        row = json.loads(text)
    except RecursionError as error:
        raise ArticleError(f"{place}: nested too deeply, expected an object with a field 'text'") from error
    except ValueError as error:
        problem = f"{error.msg}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        raise ArticleError(f"{place}: not JSON ({problem}), expected an object with a field 'text'") from error
    if not isinstance(row, dict):
        raise ArticleError(f"{place}: {describe(row)}, expected an object with a field 'text'")
    return draft_from_row(row, place, report)
