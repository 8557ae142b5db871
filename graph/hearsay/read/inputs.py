"""Inputs as the user names them (files, folders, standard input) in, sources with their kind out, in a fixed order."""

from __future__ import annotations

import io
import re
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from hearsay.archive_file import STORE, holds_dataset
from hearsay.counting import counted
from hearsay.errors import ArticleError
from hearsay.read.drafts import Report, Source

KINDS = (".txt", ".md", ".html", ".htm", ".jsonl", ".jsonl.gz", ".csv", ".parquet", ".warc", ".warc.gz", ".xml")
EXPECTED = "expected .txt .md .html .jsonl .jsonl.gz .csv .parquet .warc.gz or .xml"
_NAMED = 5
_PEEKED = 8192  # bytes
_BEFORE_ROOT = rb"(?:<\?.*?\?>\s*|<!--.*?-->\s*)*"
_COLUMN = rb"\"?[\w ]{1,30}\"?"
_OPENINGS = tuple(
    (kind, re.compile(pattern, re.DOTALL | re.IGNORECASE))
    for kind, pattern in (
        (".jsonl", rb"\{|\[\s*\{"),
        (".warc", rb"WARC/\d"),
        (".parquet", rb"PAR1"),
        (".xml", _BEFORE_ROOT + rb"<(?:rss|feed|rdf:RDF)\b"),
        (
            ".html",
            _BEFORE_ROOT
            + rb"<(?:!doctype\s+html|(?:html|head|meta|title|body|main|article|section|div|h[1-6]|p)[\s>])",
        ),
        (".xml", rb"<\?xml\b"),
        (".md", rb"---[ \t]*\r?\n\s*[\w-]+[ \t]*:"),
        (".csv", rb"(?=[^\n]*[,;\t|])(?:" + _COLUMN + rb"[,;\t|])*\"?text\"?(?:[,;\t|]" + _COLUMN + rb")*\r?\n"),
    )
)
_LEFT_BY_BUILD = frozenset({STORE, "statements.jsonl", "hearsay.nq", "hearsay.trig", "view.html"})


def find_sources(inputs: Sequence[str | Path], report: Report) -> Iterator[tuple[Source, str]]:
    """Yield each file to read with its kind; folders are walked sorted by name, without the datasets in them."""
    for each in inputs:
        try:
            if str(each) == "-":
                source = Source("standard input", "-")
                yield source, sniff_kind()
            else:
                yield from _find(Path(each), report)
        except ArticleError as error:
            report.skip(error)


def kind_of(name: str) -> str | None:
    """Give a file's kind by the end of its name, None for one that isn't known.

    >>> kind_of("news.JSONL.gz"), kind_of("notes.txt.gz")
    ('.jsonl.gz', None)
    """
    return next((kind for kind in sorted(KINDS, key=len, reverse=True) if name.lower().endswith(kind)), None)


def sniff_kind() -> str:
    """Tell the kind of what comes on standard input by its first bytes, which stay unread.

    Raises:
        ArticleError: standard input is closed.
    """
    if sys.stdin is None:
        raise ArticleError("standard input: closed, expected an article; send one to it or name a file")
    stream = sys.stdin.buffer
    return kind_of_content(stream.peek(_PEEKED) if isinstance(stream, io.BufferedReader) else b"")


def kind_of_content(start: bytes) -> str:
    """Give the kind of an input by its first bytes: what looks like no other kind is plain text.

    >>> kind_of_content(b'  {"text": "Rates rise."}'), kind_of_content(b"<!DOCTYPE html><p>"), kind_of_content(b"Rates")
    ('.jsonl', '.html', '.txt')
    """
    if start.startswith(b"\x1f\x8b"):
        return {".warc": ".warc.gz", ".jsonl": ".jsonl.gz"}.get(kind_of_content(_unpacked(start)), ".txt")
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    return next((kind for kind, opening in _OPENINGS if opening.match(bare)), ".txt")


def _unpacked(start: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(start, _PEEKED)
    except zlib.error:
        return b""


def _find(path: Path, report: Report) -> Iterator[tuple[Source, str]]:
    try:
        if path.is_dir():
            yield from _walk(path, report)
            return
        path.stat()
    except OSError as error:
        raise ArticleError(f"{path}: can't be read ({error.strerror or error}), expected a file or a folder") from error
    kind = kind_of(path.name)
    if kind is None:
        raise ArticleError(f"{path}: unknown kind of file, {EXPECTED}; skipped")
    yield _source(path), kind


def _walk(folder: Path, report: Report) -> Iterator[tuple[Source, str]]:
    unknown: list[str] = []
    found = 0
    for path in _files(folder, report):
        kind = kind_of(path.name)
        if kind:
            found += 1
            yield _source(path), kind
        else:
            unknown.append(str(path.relative_to(folder)))
    if unknown:
        names = ", ".join(unknown[:_NAMED]) + (", …" if len(unknown) > _NAMED else "")
        report.warn(f"{folder}: {counted(len(unknown), 'files of unknown kind')} passed over ({names}), {EXPECTED}")
    if not found:
        raise ArticleError(f"{folder}: no articles in this folder, {EXPECTED}")


def _files(folder: Path, report: Report) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        report.skip(ArticleError(f"{folder}: can't be read ({error.strerror or error}), skipped"))
        return
    left_by_build = _LEFT_BY_BUILD if holds_dataset(folder) else frozenset()
    for path in entries:
        if path.name.startswith(".") or path.name in left_by_build:
            continue
        # A link to a folder may lead back here; a pipe or device would wait for ever.
        if path.is_dir():
            if not path.is_symlink() and not holds_dataset(path):
                yield from _files(path, report)
        elif path.is_file() or path.is_symlink():
            yield path


def _source(path: Path) -> Source:
    return Source(_printable(str(path)), _printable(path.name), path)


def _printable(name: str) -> str:
    """Give a file's name as text that can be written, whatever bytes it is made of."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
