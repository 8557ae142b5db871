"""Answers SPARQL over a dataset with a table: columns of plain strings, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
import re
import textwrap
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest

import pyoxigraph as ox

from hearsay.counting import counted
from hearsay.dataset import Dataset, Solutions
from hearsay.errors import QueryError
from hearsay.questions import Question, bind_parameters, find_question
from hearsay.sparql import told_in_one_line

PIPE_WIDTH = 160
_BELOW = re.compile(r"(?:says|(?:evidence|statement)\d?)")
_GAP = "  "
_NARROWEST = 6


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
    with told_in_one_line():
        return _tabulate(dataset.query(sparql))


def _tabulate(solutions: Solutions) -> Table:
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


def render_questions(questions: Iterable[Question]) -> str:
    """Write a list of named questions as JSON, for programs."""
    rows = [
        {"name": each.name, "title": each.title, "parameters": [parameter.name for parameter in each.parameters]}
        for each in questions
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


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
    """Lay out the short columns side by side and put each row's evidence and statement below it, in full."""
    below = [i for i, name in enumerate(table.columns) if _BELOW.fullmatch(name)]
    beside = [i for i in range(len(table.columns)) if i not in below]
    rows = [tuple(" ".join((cell or "").split()) for cell in row) for row in table.rows]
    widths = _column_widths([[table.columns[i], *(row[i] for row in rows)] for i in beside], width)
    lines = _lay_out([table.columns[i] for i in beside], widths)
    lines.append(_GAP.join("─" * wide for wide in widths))
    for row in rows:
        lines += _lay_out([row[i] for i in beside], widths)
        lines += [line for i in below if row[i] for line in _indent(table.columns[i], row[i], width)]
        if below:
            lines.append("")
    lines.append(counted(len(rows), "rows"))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _column_widths(columns: list[list[str]], width: int) -> list[int]:
    """Give each column what it needs, capped alike where the sum is more than there is."""
    needed = [max(map(len, column)) for column in columns]
    room = width - len(_GAP) * (len(columns) - 1)
    caps = (cap for cap in range(max(needed, default=1), 0, -1) if sum(min(cap, need) for need in needed) <= room)
    cap = max(next(caps, 1), _NARROWEST)
    return [min(cap, need) for need in needed]


def _lay_out(cells: list[str], widths: list[int]) -> list[str]:
    wrapped = [textwrap.wrap(cell, wide) or [""] for cell, wide in zip(cells, widths, strict=True)]
    return [
        _GAP.join(part.ljust(wide) for part, wide in zip(parts, widths, strict=True))
        for parts in zip_longest(*wrapped, fillvalue="")
    ]


def _indent(column: str, text: str, width: int) -> list[str]:
    shown = f"“{text}”" if column.startswith("evidence") else text
    return textwrap.wrap(shown, width, initial_indent="    ", subsequent_indent="    ", break_long_words=False)


RENDERERS: dict[str, Callable[[Table, int], str]] = {
    "table": _render_people,
    "csv": _render_csv,
    "json": _render_json,
    "markdown": _render_markdown,
}
