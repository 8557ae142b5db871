"""A dataset in, the interactive picture out: one HTML page that works offline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hearsay.dataset import Dataset
from hearsay.view.facts import Facts
from hearsay.view.lines import Line, read_lines
from hearsay.view.network import build_network
from hearsay.view.render import render_page
from hearsay.view.selection import Articles, select_statements

SHOWN = 50
STATEMENTS = 20_000

__all__ = ["SHOWN", "STATEMENTS", "render_statements", "render_view"]


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
        QueryError: no entity has the name `focus`, or `since` is no date.
    """

    def articles() -> Iterable[Sequence[Line]]:
        return read_lines(dataset.lines())

    return render_statements(
        articles,
        Facts(dataset.store, dataset.triples, dataset.origin_counts),
        dataset.prefixes,
        focus=focus,
        since=since,
        max_nodes=max_nodes,
        max_statements=max_statements,
    )


def render_statements(
    articles: Articles,
    facts: Facts,
    prefixes: dict[str, str],
    *,
    focus: str | None = None,
    since: str | None = None,
    max_nodes: int = SHOWN,
    max_statements: int = STATEMENTS,
) -> str:
    """Write the page of statements that `articles` reads, article by article; else as `render_view`.

    Raises:
        QueryError: no entity has the name `focus`, or `since` is no date.
    """
    chosen = select_statements(articles, facts, focus=focus, since=since, budget=max_statements)
    about = {
        "shown": max_nodes,
        "kept": chosen.kept,
        "found": chosen.found,
        "focus": chosen.focus,
        "since": since,
        "prefixes": prefixes,
    }
    return render_page(build_network(chosen.articles, facts), about, shown=max_nodes)
