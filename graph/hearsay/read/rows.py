"""A row of a table or an object of JSON Lines in, a draft of an article out."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.errors import ArticleError
from hearsay.read.drafts import Draft, Report
from hearsay.read.metadata import describe, metadata_from_fields


def draft_from_row(row: Mapping[str, object], place: str, report: Report) -> Draft:
    """Make a draft of the field `text` and the fields of metadata.

    Raises:
        ArticleError: there is no text.
    """
    text = row.get("text")
    if not isinstance(text, str):
        found = f"'text' is {describe(text)}" if "text" in row else f"no 'text' among {_names(row)}"
        raise ArticleError(f"{place}: {found}, expected the article's text; skipped")
    identifier = row.get("id")
    return Draft(
        place,
        text,
        metadata_from_fields(row, place, report.warn),
        id=str(identifier) if isinstance(identifier, (str, int)) and identifier != "" else None,
    )


def _names(row: Mapping[str, object]) -> str:
    names = sorted(map(str, row))
    return (", ".join(name[:20] for name in names[:6]) + (", …" if len(names) > 6 else "")) or "no fields at all"
