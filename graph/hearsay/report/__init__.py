"""A dossier on an entity or a claim, in Markdown or HTML: positions over time, who confirms, who denies, evidence."""

from __future__ import annotations

from hearsay.dataset import Dataset
from hearsay.errors import QueryError
from hearsay.report.dossier import Dossier, Entry, Section, Wanted, find_thing, make_dossier
from hearsay.report.rendering import RENDERERS

__all__ = ["Dossier", "Entry", "Section", "Wanted", "find_thing", "make_dossier", "report"]


def report(dataset: Dataset, wanted: str, format_: str = "markdown", extent: Wanted | None = None) -> str:
    """Write the dossier on an entity or claim, named by its IRI, label or one of its aliases.

    Raises:
        QueryError: nothing or more than one thing has that name, or there is no such format.
    """
    if format_ not in RENDERERS:
        raise QueryError(f"--format is {format_!r}, expected one of {', '.join(RENDERERS)}")
    return RENDERERS[format_](make_dossier(dataset, find_thing(dataset, wanted), extent))
