"""A dataset in, the interactive picture out: one HTML page that works offline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
) -> Iterator[bytes]:
    """Write the page, piece by piece: on one entity and those around it, and since a date, if told so.

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
        total=dataset.archive.counts()["statements"],
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
    total: int,
    focus: str | None = None,
    since: str | None = None,
    max_nodes: int = SHOWN,
    max_statements: int = STATEMENTS,
) -> Iterator[bytes]:
    """Write the page of the statements that `articles` reads, `total` of them at most; else as `render_view`.

    Raises:
        QueryError: no entity has the name `focus`, or `since` is no date.
    """
    chosen = select_statements(articles, facts, total=total, focus=focus, since=since, budget=max_statements)
    network = build_network(chosen.articles, facts)
    kept = len(network.tables["statements"])
    about = {
        "shown": max_nodes,
        "kept": kept,
        "found": kept + chosen.left,
        "focus": chosen.focus,
        "since": since,
        "prefixes": prefixes,
    }
    return render_page(network, about, shown=max_nodes)
