"""A dataset in, the interactive picture out: one HTML page that works offline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hearsay.dataset import Dataset
from hearsay.view.facts import Facts
from hearsay.view.lines import Line, read_lines
from hearsay.view.network import build_network
from hearsay.view.render import render_page
from hearsay.view.selection import Selection, select_statements

SHOWN = 70
STATEMENTS = 20_000

__all__ = ["SHOWN", "STATEMENTS", "render_view"]


def render_view(
    dataset: Dataset,
    *,
    focus: str | None = None,
    since: str | None = None,
    max_nodes: int = SHOWN,
    max_statements: int = STATEMENTS,
) -> str:
    """Write the page: on one entity and those around it, and since a date, if told so.

    It draws the `max_nodes` actors of whom most is said and folds the others; of the statements it holds
    the weightiest `max_statements`, and says so where there are more.

    Raises:
        QueryError: no entity has the name `focus`.
    """
    facts = Facts(dataset.store)

    def articles() -> Iterable[Sequence[Line]]:
        return read_lines(dataset.lines())

    selection = select_statements(articles, facts, focus=focus, since=since, budget=max_statements)
    network = build_network(selection.articles, facts)
    return render_page(network, _describe(dataset, selection, since, max_nodes), shown=max_nodes)


def _describe(dataset: Dataset, selection: Selection, since: str | None, shown: int) -> dict[str, Any]:
    return {
        "base": dataset.iris.base,
        "shown": shown,
        "kept": selection.kept,
        "found": selection.found,
        "focus": selection.focus,
        "since": since,
        "prefixes": dataset.prefixes,
    }
