"""A dataset in, the interactive picture out: one HTML page that works offline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hearsay.dataset import Dataset
from hearsay.facts import Facts, facts_of
from hearsay.view.lines import Line, read_lines
from hearsay.view.network import build_network
from hearsay.view.render import render_page
from hearsay.view.selection import EVERYTHING, Articles, Wanted, select_statements

SHOWN = 50
STATEMENTS = 20_000

__all__ = ["SHOWN", "STATEMENTS", "Wanted", "render_statements", "render_view"]


def render_view(
    dataset: Dataset,
    *,
    wanted: Wanted = EVERYTHING,
    max_nodes: int = SHOWN,
    max_statements: int = STATEMENTS,
) -> Iterator[bytes]:
    """Write the page, piece by piece: on one entity and those around it, and between two dates, if told so.

    It draws the `max_nodes` actors of whom most is said and folds the others; of the statements it holds
    the weightiest `max_statements`, and says so where there are more.

    Raises:
        QueryError: none or several entities have the name that is wanted.
    """

    def articles() -> Iterable[Sequence[Line]]:
        return read_lines(dataset.lines())

    return render_statements(
        articles,
        facts_of(dataset),
        dataset.prefixes,
        total=dataset.archive.counts()["statements"],
        wanted=wanted,
        max_nodes=max_nodes,
        max_statements=max_statements,
    )


def render_statements(
    articles: Articles,
    facts: Facts,
    prefixes: dict[str, str],
    *,
    total: int,
    wanted: Wanted = EVERYTHING,
    max_nodes: int = SHOWN,
    max_statements: int = STATEMENTS,
) -> Iterator[bytes]:
    """Write the page of the statements that `articles` reads, `total` of them at most; else as `render_view`.

    Raises:
        QueryError: none or several entities have the name that is wanted.
    """
    chosen = select_statements(articles, facts, total=total, wanted=wanted, budget=max_statements)
    network = build_network(chosen.articles, facts)
    kept = len(network.tables["statements"])
    about = {
        "shown": max_nodes,
        "kept": kept,
        "found": kept + chosen.left,
        "focus": chosen.focus,
        "prefixes": prefixes,
    }
    return render_page(network, about, shown=max_nodes)
