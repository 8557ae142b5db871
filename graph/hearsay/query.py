"""Answers SPARQL over a dataset with a table: columns of plain strings, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox
from rich import box
from rich.console import Console
from rich.table import Table as RichTable

from hearsay.dataset import Dataset
from hearsay.errors import QueryError
from hearsay.questions import bind_parameters, find_question

PIPE_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of an answer; None stands for what is unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]


def answer_question(
    dataset: Dataset, name: str, values: Mapping[str, str] | None = None, *, seconds: float | None = None
) -> Table:
    """Answer a named question, over everything or narrowed down by parameters.

    Raises:
        QueryError: no such question or parameter, or the time ran out.
    """
    return answer_query(dataset, bind_parameters(find_question(name), values or {}), seconds=seconds)


def answer_query(dataset: Dataset, sparql: str, *, seconds: float | None = None) -> Table:
    """Answer a SPARQL 1.1 query; ASK gives one cell, CONSTRUCT and DESCRIBE give triples.

    Raises:
        QueryError: the query is malformed (the message points at its place) or the time ran out.
    """
    return _within(seconds, lambda: _collect(dataset, sparql))


def _collect(dataset: Dataset, sparql: str) -> Table:
    solutions = dataset.query(sparql)
    if isinstance(solutions, ox.QueryBoolean):
        return Table(("answer",), (("true" if solutions else "false",),))
    if isinstance(solutions, ox.QueryTriples):
        triples = tuple(tuple(_text(term) for term in triple) for triple in solutions)
        return Table(("subject", "predicate", "object"), triples)
    columns = tuple(variable.value for variable in solutions.variables)
    return Table(columns, tuple(tuple(_text(term) for term in solution) for solution in solutions))


def _text(term: object) -> str | None:
    if term is None:
        return None
    if isinstance(term, ox.NamedNode | ox.Literal):
        return str(term.value)
    return str(term)


def _within(seconds: float | None, work: Callable[[], Table]) -> Table:
    """Give up after so many seconds; Oxigraph can't be interrupted, so its thread ends with the process."""
    if seconds is None:
        return work()
    outcome: list[Table | BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            outcome.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if not outcome:
        raise QueryError(f"query: no answer within {seconds:g} s, narrow it down or give more with --timeout")
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def render_table(table: Table, format_: str, *, width: int | None = None) -> str:
    """Write a table as `table` (for people), `csv`, `json` (a list of objects) or `markdown`.

    Raises:
        QueryError: there is no such format.
    """
    if format_ not in RENDERERS:
        raise QueryError(f"--format is {format_!r}, expected one of {', '.join(RENDERERS)}")
    return RENDERERS[format_](table, width or PIPE_WIDTH)


def _render_csv(table: Table, width: int) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(tuple("" if cell is None else cell for cell in row) for row in table.rows)
    return out.getvalue()


def _render_json(table: Table, width: int) -> str:
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _render_markdown(table: Table, width: int) -> str:
    def line(cells: tuple[str, ...]) -> str:
        return "| " + " | ".join(cells) + " |\n"

    rows = (tuple((cell or "").replace("|", "\\|").replace("\n", " ") for cell in row) for row in table.rows)
    return line(table.columns) + line(("---",) * len(table.columns)) + "".join(line(row) for row in rows)


def _render_people(table: Table, width: int) -> str:
    """Lay out the short columns as a table and put each row's evidence sentence and IRI below it."""
    below = [i for i, name in enumerate(table.columns) if name.startswith(("evidence", "statement"))]
    if len(below) == len(table.columns):
        below = []
    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    beside = [i for i in range(len(table.columns)) if i not in below]
    for i in beside:
        grid.add_column(table.columns[i], overflow="fold")
    out = io.StringIO()
    console = Console(
        file=out, width=width, no_color=True, highlight=False, markup=False, emoji=False, legacy_windows=False
    )
    if not below:
        for row in table.rows:
            grid.add_row(*(_cell(row[i]) for i in beside))
        console.print(grid)
    else:
        for row in table.rows:
            _print_record(console, table, row, beside, below)
    out.write(f"{len(table.rows)} row{'' if len(table.rows) == 1 else 's'}\n")
    return out.getvalue()


def _cell(value: str | None) -> str:
    return "" if value is None else " ".join(value.split())


def _print_record(
    console: Console, table: Table, row: tuple[str | None, ...], beside: list[int], below: list[int]
) -> None:
    console.print(" · ".join(f"{_cell(row[i])}" for i in beside if row[i] not in (None, "")), soft_wrap=False)
    for i in below:
        if row[i]:
            text = _cell(row[i])
            console.print(f"    {text}" if table.columns[i].startswith("statement") else f"    “{text}”")
    console.print()


RENDERERS: dict[str, Callable[[Table, int], str]] = {
    "table": _render_people,
    "csv": _render_csv,
    "json": _render_json,
    "markdown": _render_markdown,
}
