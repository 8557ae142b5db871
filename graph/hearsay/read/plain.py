"""Plain text and Markdown in, one draft of an article each; Markdown may begin with YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml

from hearsay.errors import ArticleError
from hearsay.read.drafts import Draft, Report, Source
from hearsay.read.encoding import decode_bytes
from hearsay.read.metadata import FIELDS, describe, metadata_from_fields

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_MAX_FRONT_MATTER = 100_000  # characters; what is longer is no metadata, and YAML is slow
_OPENING = re.compile(rf"---[ \t]*\r?\n\s*(?:{'|'.join(FIELDS)})\s*:")


def read_text(source: Source, report: Report) -> Iterator[Draft]:
    """Read a file as one article, whose text is the whole file.

    Raises:
        ArticleError: the file can't be read or holds no text.
    """
    yield Draft(source.place, decode_bytes(source.read(), source.place, report.warn))


def read_markdown(source: Source, report: Report) -> Iterator[Draft]:
    """Read a Markdown file as one article, whose text is what follows the front matter, exactly.

    Raises:
        ArticleError: the file can't be read or its front matter is malformed.
    """
    text = decode_bytes(source.read(), source.place, report.warn)
    match = _FRONT_MATTER.match(text)
    if match is None and _OPENING.match(text):
        raise ArticleError(f"{source.place}: front matter without an end, expected a line '---' after it")
    values = _parse_front_matter(match["yaml"], source.place) if match else None
    if match is None or values is None:
        yield Draft(source.place, text)
    else:
        stated = metadata_from_fields(values, source.place, report.warn)
        yield Draft(source.place, text[match.end() :], stated, id=_identifier(values))


def _parse_front_matter(text: str, place: str) -> Mapping[str, object] | None:
    """Give the fields; None where the text between two rules is prose and no front matter at all."""
    if len(text) > _MAX_FRONT_MATTER:
        return None
    try:
        # BaseLoader makes texts only: a title "No" stays one and a date stays as it was written.
        values = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        problem = getattr(error, "problem", None) or "nested too deeply"
        found = f"front matter is not YAML ({problem})"
        raise ArticleError(f"{place}, line {line}: {found}; put the value in quotes") from error
    if isinstance(values, list):
        raise ArticleError(f"{place}: front matter is {describe(values)}, expected lines 'title: …', 'outlet: …'")
    return values if isinstance(values, dict) else {} if not text.strip() else None


def _identifier(values: Mapping[str, object]) -> str | None:
    value = values.get("id")
    return value if isinstance(value, str) and value else None
