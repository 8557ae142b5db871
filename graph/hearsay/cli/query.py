"""`hearsay query`: a named question or a SPARQL query in, a table out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli.app import OUTPUT, DatasetFolder, app
from hearsay.cli.printing import open_dataset


class TableFormat(StrEnum):
    """The formats of an answer."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    MARKDOWN = "markdown"


Name = Annotated[str | None, typer.Argument(metavar="NAME", help="A named question.", show_default=False)]
QueryFile = Annotated[
    Path | None, typer.Option("--file", "-f", metavar="FILE.rq", help="A file with a SPARQL 1.1 query; - for stdin.")
]
AnswerFormat = Annotated[TableFormat, typer.Option("--format", help="How the answer is written.")]
Listing = Annotated[bool, typer.Option("--list", help="List the named questions and their parameters.")]
Timeout = Annotated[float, typer.Option(min=0.1, help="Seconds after which to give up.")]


@app.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
def query(
    context: typer.Context,
    name: Name = None,
    file: QueryFile = None,
    format_: AnswerFormat = TableFormat.TABLE,
    list_: Listing = False,  # noqa: FBT002
    timeout: Timeout = 60.0,
    dataset: DatasetFolder = OUTPUT,
) -> None:
    """Answer a named question, or any SPARQL 1.1 query.

    A question is narrowed down by its parameters: --list names them all.

    Example: hearsay query who-said-what --speaker Peskov --since 2025-04-01
    """
    from hearsay.query import answer_query, answer_question, render_table

    if list_:
        typer.echo(_list_questions(format_), nl=False)
        return
    if (name is None) == (file is None):
        raise typer.BadParameter("give a question's NAME (see --list) or a query with --file", param_hint="NAME")
    parameters = _parse_parameters(name, context.args) if name is not None else {}
    with open_dataset(dataset) as source:
        if name is not None:
            table = answer_question(source, name, parameters, seconds=timeout)
        else:
            _parse_no_parameters(context.args)
            table = answer_query(source, _read_query(file), seconds=timeout)
    width = None if not sys.stdout.isatty() else _terminal_width()
    typer.echo(render_table(table, format_.value, width=width), nl=False)


def _list_questions(format_: TableFormat) -> str:
    from hearsay.query import Table, render_questions, render_table
    from hearsay.questions import list_questions

    questions = list_questions()
    if format_ is TableFormat.JSON:
        return render_questions(questions)
    rows = tuple(
        (question.name, question.title, " ".join(f"--{parameter.name}" for parameter in question.parameters))
        for question in questions
    )
    return render_table(Table(("name", "title", "parameters"), rows), format_.value)


def _parse_parameters(question: str, words: Sequence[str]) -> dict[str, str]:
    """Read `--name value` and `--name=value`, where the question has parameters of these names."""
    from hearsay.errors import QueryError
    from hearsay.questions import find_question

    asked = find_question(question)
    values: dict[str, str] = {}
    rest = list(words)
    while rest:
        option, equals, value = rest.pop(0).partition("=")
        if not option.startswith("--") or (not equals and not rest):
            raise typer.BadParameter(f"found {option!r}, expected --parameter value", param_hint="parameters")
        values[option[2:]] = value if equals else rest.pop(0)
        try:
            asked.write(option[2:], values[option[2:]])
        except QueryError as error:
            raise typer.BadParameter(str(error), param_hint="parameters") from error
    return values


def _parse_no_parameters(words: Sequence[str]) -> None:
    if words:
        raise typer.BadParameter(f"found {words[0]!r}: a query from a file takes no parameters", param_hint="--file")


def _read_query(file: Path | None) -> str:
    from hearsay.errors import QueryError

    if file is None or str(file) == "-":
        return sys.stdin.read()
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{file}: can't be read ({error}), expected a UTF-8 file with a SPARQL query") from error


def _terminal_width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size().columns
