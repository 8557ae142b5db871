"""CSV in, one draft of an article for each row, streamed; fields may be as large as an article."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from hearsay.errors import ArticleError
from hearsay.read.drafts import MAX_CHARACTERS, Draft, Report, Source
from hearsay.read.encoding import decode_bytes
from hearsay.read.lines import MAX_LINE, check_mark, read_lines, tell_once
from hearsay.read.rows import draft_from_row

_DELIMITERS = ",;\t|"


def read_csv(source: Source, report: Report) -> Iterator[Draft]:
    """Read one article a row; the first row names the columns, one of them `text`.

    Raises:
        ArticleError: the file can't be read, has no such column, or its quotation marks don't match.
    """
    csv.field_size_limit(max(csv.field_size_limit(), MAX_CHARACTERS + 1))
    with source.open() as stream:
        lines = _decoded(stream, source, report)
        header = next(lines, "")
        delimiter = max(_DELIMITERS, key=header.count)
        names = _names(header, delimiter, source.place)
        if "text" not in names:
            found = ", ".join(names)[:80] or "nothing"
            raise ArticleError(f"{source.place}: its columns are {found}; expected one named 'text' in the first row")
        yield from _drafts(csv.reader(lines, delimiter=delimiter), names, source, report)


def _names(header: str, delimiter: str, place: str) -> list[str]:
    try:
        return [name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter), [])]
    except csv.Error as error:
        raise ArticleError(f"{place}, row 1: {error}; end its lines with line feeds, mend its quotes") from error


def _drafts(rows: Iterator[list[str]], names: list[str], source: Source, report: Report) -> Iterator[Draft]:
    number = 1
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            # The reader can't tell where the next row begins, so the rest would be rubbish.
            place = f"{source.place}, row {number + 1}"
            raise ArticleError(f"{place}: {error}; the rest is skipped, mend its quotes") from error
        if row is None:
            return
        number += 1
        if row:
            yield from _draft(row, names, f"{source.place}, row {number}", report)


def _draft(row: list[str], names: list[str], place: str, report: Report) -> Iterator[Draft]:
    if len(row) > len(names):
        found = f"{len(row)} fields, expected {len(names)}"
        report.skip(ArticleError(f"{place}: {found}; quote fields that hold a delimiter"))
        return
    try:
        yield draft_from_row(dict(zip(names, row, strict=False)), place, report)
    except ArticleError as error:
        report.skip(error)


def _decoded(stream: BinaryIO, source: Source, report: Report) -> Iterator[str]:
    warn = tell_once(report.warn, source.place)
    for number, line in read_lines(stream, source.place):
        if number == 1:
            check_mark(line or b"", source.place)
        if line is None:
            raise ArticleError(f"{source.place}, line {number}: longer than {MAX_LINE:,} bytes; the rest is skipped")
        yield decode_bytes(line, f"{source.place}, line {number}", warn)
