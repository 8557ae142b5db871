"""Streams of lines with bounded memory: a line that is too long is passed over, a broken archive ends the stream."""

from __future__ import annotations

import codecs
import gzip
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from hearsay.errors import ArticleError

MAX_LINE = 32 * 2**20  # bytes; an article of the largest size with every character escaped
MAX_PASSED_OVER = 2**30
_STEP = 2**20


@contextmanager
def unpack(stream: BinaryIO, place: str) -> Iterator[BinaryIO]:
    """Open a gzip stream inside a stream.

    Raises:
        ArticleError: the archive is broken; what was read before stays read.
    """
    try:
        with gzip.GzipFile(fileobj=stream) as unpacked:
            yield cast("BinaryIO", unpacked)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise ArticleError(f"{place}: broken gzip ({error}); the rest is skipped, fetch it again") from error


def read_lines(stream: BinaryIO, place: str, *, limit: int = MAX_LINE) -> Iterator[tuple[int, bytes | None]]:
    """Yield number and bytes of each line, None for one longer than the limit.

    Raises:
        ArticleError: a line has no end in sight (an archive made to burst).
    """
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            _pass_over(stream, f"{place}, line {number}")
            yield number, None
        else:
            yield number, line


def _pass_over(stream: BinaryIO, place: str) -> None:
    passed = 0
    while (part := stream.readline(_STEP)) and not part.endswith(b"\n"):
        passed += len(part)
        if passed > MAX_PASSED_OVER:
            raise ArticleError(f"{place}: more than {MAX_PASSED_OVER:,} bytes without a line end; the rest is skipped")


def tell_once(warn: Callable[[str], None], place: str) -> Callable[[str], None]:
    """Give a function that passes on only its first message, for a whole file."""
    told: list[str] = []

    def tell(message: str) -> None:
        if not told:
            warn(f"{message} (told once for {place})")
        told.append(message)

    return tell


def check_mark(line: bytes, place: str) -> None:
    """Refuse UTF-16, whose bytes can't be cut into lines.

    Raises:
        ArticleError: the file begins with the mark of UTF-16.
    """
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ArticleError(f"{place}: UTF-16, expected UTF-8; convert it (iconv -f UTF-16 -t UTF-8)")
