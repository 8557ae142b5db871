"""What every reader shares: an input's source, the draft of an article it yields, whom it tells of problems, limits."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from hearsay.errors import ArticleError
from hearsay.read.metadata import Metadata

MAX_CHARACTERS = 5_000_000  # of one article; the longest books have fewer
MAX_BYTES = 4 * MAX_CHARACTERS


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its kind of input gives it; `stated` is what fields say, `hinted` what is only likely."""

    place: str
    text: str
    stated: Metadata = field(default_factory=Metadata)
    hinted: Metadata = field(default_factory=Metadata)
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Whom a reader tells what it skips and what it could not take as it stands."""

    skip: Callable[[ArticleError], None]
    warn: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Source:
    """An input: `place` names it in messages, `name` in the data; without a path it is standard input."""

    place: str
    name: str
    path: Path | None = None

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Open the input's bytes.

        Raises:
            ArticleError: the input can't be opened or read.
        """
        try:
            with self.path.open("rb") if self.path else nullcontext(sys.stdin.buffer) as stream:
                yield stream
        except OSError as error:
            raise ArticleError(f"{self.place}: can't be read ({error.strerror or error}), skipped") from error

    def read(self, limit: int = MAX_BYTES) -> bytes:
        """Read the whole input, which holds one article.

        Raises:
            ArticleError: the input can't be read, or has more than `limit` bytes.
        """
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise ArticleError(f"{self.place}: more than {limit:,} bytes, expected one article; split it")
        return data
