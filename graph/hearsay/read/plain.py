"""Plain text and Markdown in, one draft of an article each; Markdown may begin with YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml

from hearsay.read.drafts import Draft, Report, Source
from hearsay.read.encoding import decode_bytes
from hearsay.read.metadata import FIELDS, describe, metadata_from_fields

_OPENING = r"\s*---[ \t]*\r?\n"
_FRONT_MATTER = re.compile(rf"{_OPENING}(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_MAX_FRONT_MATTER = 100_000  # characters; what is longer is no metadata, and YAML is slow
_UNCLOSED = re.compile(rf"{_OPENING}(?P<yaml>(?:{'|'.join(FIELDS)})[ \t]*:.*\n(?:[\w-]+[ \t]*:.*\n)*)")
_PLAIN_FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]+(?P<quote>[\"']?)(\w[^\"\n]*?)(?P=quote)[ \t]*\r?$", re.MULTILINE)


def read_text(source: Source, report: Report) -> Iterator[Draft]:
    """Read a file as one article, whose text is the whole file.

    Raises:
        ArticleError: the file can't be read or holds no text.
    """
    yield Draft(source.place, decode_bytes(source.read(), source.place, report.warn))


def read_markdown(source: Source, report: Report) -> Iterator[Draft]:
    """Read a Markdown file as one article, whose text is what follows the front matter, exactly.

    Front matter that is broken is told, and what can be read of it is taken: the text is worth more than that.

    Raises:
        ArticleError: the file can't be read.
    """
    text = decode_bytes(source.read(), source.place, report.warn)
    match = _FRONT_MATTER.match(text) or _match_unclosed(text, source.place, report)
    values = _parse_front_matter(match, source.place, report) if match else None
    if match is None or values is None:
        yield Draft(source.place, text)
    else:
        stated = metadata_from_fields(values, source.place, report.warn)
        yield Draft(source.place, text[match.end() :], stated, id=_identifier(values))


def _match_unclosed(text: str, place: str, report: Report) -> re.Match[str] | None:
    match = _UNCLOSED.match(text)
    if match:
        line = _line(match, match.end())
        report.warn(f"{place}, line {line}: front matter without an end, taken to end here; put a line '---' after it")
    return match


def _parse_front_matter(match: re.Match[str], place: str, report: Report) -> Mapping[str, object] | None:
    """Give the fields; None where the text between two rules is prose and no front matter at all."""
    text = match["yaml"]
    if len(text) > _MAX_FRONT_MATTER:
        return None
    try:
        # BaseLoader makes texts only: a title "No" stays one and a date stays as it was written.
        values = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError) as error:
        line = _line(match, match.start("yaml")) + getattr(getattr(error, "problem_mark", None), "line", 0)
        problem = getattr(error, "problem", None) or "nested too deeply"
        found = f"front matter is not YAML ({problem}), read line by line"
        report.warn(f"{place}, line {line}: {found}; put the value in quotes")
        return {found[1]: found[3] for found in _PLAIN_FIELD.finditer(text)}
    if isinstance(values, list):
        found = f"front matter is {describe(values)}, expected lines 'title: …', 'outlet: …'"
        report.warn(f"{place}: {found}; taken for text")
    return values if isinstance(values, dict) else {} if not text.strip() else None


def _line(match: re.Match[str], position: int) -> int:
    return match.string.count("\n", 0, position) + 1


def _identifier(values: Mapping[str, object]) -> str | None:
    value = values.get("id")
    return value if isinstance(value, str) and value else None
