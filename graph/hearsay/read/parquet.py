"""Parquet in, one draft of an article for each row, read by small batches of the columns that matter."""

from __future__ import annotations

import io
from collections.abc import Iterator

from hearsay.errors import ArticleError
from hearsay.read.drafts import Draft, Report, Source
from hearsay.read.metadata import FIELDS
from hearsay.read.rows import draft_from_row

_ROWS_AT_ONCE = 64


def read_parquet(source: Source, report: Report) -> Iterator[Draft]:
    """Read one article a row; one of the columns is `text`.

    Raises:
        ArticleError: pyarrow isn't installed, the file isn't Parquet, or it has no such column.
    """
    try:
        import pyarrow as arrow  # an extra: large, and only this kind of input needs it
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise ArticleError(f"{source.place}: Parquet needs pyarrow; pip install 'hearsay[parquet]'") from error
    with source.open() as stream:
        try:
            # Its index stands at the end, and a pipe can't be searched.
            table = parquet.ParquetFile(stream if stream.seekable() else io.BytesIO(stream.read()))
            columns = _columns(table.schema_arrow.names, source.place)
            number = 0
            for batch in table.iter_batches(batch_size=_ROWS_AT_ONCE, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    yield from _draft(row, f"{source.place}, row {number}", report)
        except arrow.ArrowException as error:
            problem = " ".join(str(error).split())[:120]
            raise ArticleError(f"{source.place}: can't be read as Parquet ({problem}); the rest is skipped") from error


def _columns(names: list[str], place: str) -> list[str]:
    if "text" not in names:
        raise ArticleError(f"{place}: its columns are {', '.join(names)[:80]}; expected one named 'text'")
    return [name for name in names if name in {"text", "id", *FIELDS}]


def _draft(row: dict[str, object], place: str, report: Report) -> Iterator[Draft]:
    try:
        yield draft_from_row(row, place, report)
    except ArticleError as error:
        report.skip(error)
