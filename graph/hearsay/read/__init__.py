"""Files, folders or standard input in, a stream of articles out; a bad one is reported and the rest goes on.

Metadata comes first from an input's own fields (front matter, columns, HTML meta), then from `defaults` (the command
line gives what an input lacks), then from what an address or a feed's title suggests, then from the text. What is
unknown stays None. Positions count the code points of `Article.text`: of `.txt` the whole file and of `.md` what
follows the front matter, as they are stored but for the mark of byte order (CRLF stays, nothing is normalised); of HTML
and feeds the extracted text.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from hearsay.errors import ArticleError
from hearsay.read.drafts import MAX_CHARACTERS, Draft, Report, Source
from hearsay.read.encoding import replace_unreadable
from hearsay.read.feed import read_feed
from hearsay.read.html import read_html
from hearsay.read.inputs import KINDS, find_sources
from hearsay.read.json_lines import read_json_lines, read_packed_json_lines
from hearsay.read.language import has_english_words, is_english
from hearsay.read.metadata import FIELDS, Metadata, merge_metadata, metadata_from_fields
from hearsay.read.parquet import read_parquet
from hearsay.read.plain import read_markdown, read_text
from hearsay.read.table import read_csv
from hearsay.read.text_metadata import read_text_metadata
from hearsay.read.warc import read_warc
from hearsay.records import Article
from hearsay.vocabulary import article_key

__all__ = ["KINDS", "READERS", "Metadata", "read_articles"]

Reader = Callable[[Source, Report], Iterator[Draft]]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_text,
        ".md": read_markdown,
        ".html": read_html,
        ".htm": read_html,
        ".jsonl": read_json_lines,
        ".jsonl.gz": read_packed_json_lines,
        ".csv": read_csv,
        ".parquet": read_parquet,
        ".warc": read_warc,
        ".warc.gz": read_warc,
        ".xml": read_feed,
    }
)


def read_articles(
    inputs: Sequence[str | Path],
    *,
    defaults: Metadata | None = None,
    strict: bool = False,
    on_error: Callable[[ArticleError], None] | None = None,
    on_warning: Callable[[str], None] | None = None,
) -> Iterator[Article]:
    """Yield the articles of files, folders or standard input ("-"), one at a time and in a fixed order.

    `on_error` is told each bad input or record that is skipped; `on_warning` what was read but not taken as it stands.
    Without them both become Python warnings. With `strict` the first bad input ends the run.

    Raises:
        ArticleError: `defaults` can't be used, or `strict` is set and an input is bad.
    """
    warn = on_warning or _warn
    skip = _raise if strict else on_error or _warn
    return _read(inputs, _check_defaults(defaults or Metadata()), Report(skip, warn))


def _read(inputs: Sequence[str | Path], defaults: Metadata, report: Report) -> Iterator[Article]:
    for source, kind in find_sources(inputs, report):
        try:
            for draft in _drafts(source, kind, report):
                yield from _finish(draft, source, defaults, report)
        except ArticleError as error:
            report.skip(error)


def _drafts(source: Source, kind: str, report: Report) -> Iterator[Draft]:
    """Yield what a reader finds; a source of which nothing is heard, good or bad, is an error too."""
    heard: set[str] = set()

    def skip(error: ArticleError) -> None:
        heard.add("error")
        report.skip(error)

    for draft in READERS[kind](source, Report(skip, report.warn)):
        heard.add("draft")
        yield draft
    if not heard:
        raise ArticleError(f"{source.place}: no articles in it, expected at least one; skipped")


def _finish(draft: Draft, source: Source, defaults: Metadata, report: Report) -> Iterator[Article]:
    try:
        _check_text(draft)
        text = replace_unreadable(draft.text, draft.place, report.warn)
        known = merge_metadata([draft.stated, defaults, draft.hinted, read_text_metadata(text)])
        _check_language(text, known.language, draft.place)
    except ArticleError as error:
        report.skip(error)
        return
    yield Article(
        article_key(text, known.outlet),
        text,
        source.name,
        **{name: getattr(known, name) for name in FIELDS},
        id=draft.id,
        place=draft.place,
    )


def _check_text(draft: Draft) -> None:
    if not draft.text.strip():
        raise ArticleError(f"{draft.place}: empty, expected an article's text; skipped")
    if len(draft.text) > MAX_CHARACTERS:
        found = f"{len(draft.text):,} characters, expected at most {MAX_CHARACTERS:,}"
        raise ArticleError(f"{draft.place}: {found} in one article; split it")


def _check_language(text: str, language: str | None, place: str) -> None:
    if language and not is_english(language):
        raise ArticleError(f"{place}: its language is '{language}', expected English ('en'); skipped")
    if not has_english_words(text):
        raise ArticleError(f"{place}: no English by its words (hardly any 'the', 'and', 'that'), expected it; skipped")


def _check_defaults(defaults: Metadata) -> Metadata:
    def refuse(message: str) -> None:
        raise ArticleError(message.removesuffix("; taken as unknown"))

    return metadata_from_fields({name: getattr(defaults, name) for name in FIELDS}, "command line", refuse)


def _raise(error: ArticleError) -> None:
    raise error


def _warn(message: object) -> None:
    warnings.warn(str(message), stacklevel=2)
