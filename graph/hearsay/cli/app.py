"""The application that commands hang on, and the options that several of them share."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from hearsay.cli.streams import open_streams
from hearsay.days import first_day, last_day
from hearsay.errors import HearsayError

DatasetFolder = Annotated[Path, typer.Option("--dataset", "-d", help="Folder of the dataset.", metavar="FOLDER")]
KINDS = "Files, folders or - : .txt .md .html .jsonl .jsonl.gz .csv .parquet .warc.gz .xml"
Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help=KINDS,
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write the result as JSON, for programs.")]
Strict = Annotated[bool, typer.Option("--strict", help="End the run at the first bad input.")]
Model = Annotated[
    str | None,
    typer.Option(help="Another spaCy pipeline of Universal Dependencies labels, by name or folder.", metavar="NAME"),
]
Gazetteers = Annotated[
    list[Path] | None,
    typer.Option("--gazetteer", help="More known names: Turtle or CSV; may be given several times.", metavar="FILE"),
]
Base = Annotated[str | None, typer.Option(help="How the IRIs of the data begin; it ends in / or #.", metavar="IRI")]


def read_day(read: Callable[[str], date]) -> Callable[[str], date]:
    """Make a function that reads a day, whose complaint is one of wrong usage."""

    def reads(text: str) -> date:
        try:
            return read(text)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error

    return reads


def read_published(text: str) -> str:
    """Read a date as articles may write it.

    Raises:
        BadParameter: it is none.
    """
    from hearsay.read.dates import parse_date

    if (found := parse_date(text)) is None:
        raise typer.BadParameter(f"found {text!r}, expected a date as YYYY-MM-DD")
    return found


Since = Annotated[
    date | None,
    typer.Option(
        parser=read_day(first_day), metavar="DATE", help="Only what was said since then: YYYY-MM-DD, YYYY-MM or YYYY."
    ),
]
Until = Annotated[
    date | None,
    typer.Option(
        parser=read_day(last_day), metavar="DATE", help="Only what was said until then: YYYY-MM-DD, YYYY-MM or YYYY."
    ),
]
Published = Annotated[
    str | None,
    typer.Option(parser=read_published, help="The date, where an input doesn't tell it.", metavar="YYYY-MM-DD"),
]
Outlet = Annotated[str | None, typer.Option(help="The outlet, where an input doesn't tell it.")]
Processes = Annotated[int | None, typer.Option(min=1, help="Processes that extract; as many as cores if not given.")]


def file_option(help_: str, metavar: str = "FILE") -> Any:
    """Make the option that names a file to write; "-" stands for standard output, as nothing does."""
    standard = Path("-")
    return typer.Option(
        "--output", "-o", help=help_, metavar=metavar, callback=lambda path: None if path == standard else path
    )


Output = Annotated[Path | None, file_option("File to write; standard output if not given.")]

OUTPUT = Path("output")

app = typer.Typer(
    name="hearsay",
    help="News articles in, a graph of statements with their sources out: who says what, according to whom.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def main() -> None:
    """Run the command line."""
    _load_commands()
    open_streams()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except HearsayError as error:
        typer.echo(f"error: {' '.join(str(error).split())}", err=True)
        sys.exit(1)


def _load_commands() -> None:
    package = importlib.import_module("hearsay.cli")
    names = (found.name for found in pkgutil.iter_modules(package.__path__))
    for module in sorted(name for name in names if not name.startswith("_")):
        importlib.import_module(f"hearsay.cli.{module}")


@app.callback(invoke_without_command=True)
def hearsay(
    version: Annotated[bool, typer.Option("--version", help="Show the version and end.", is_eager=True)] = False,  # noqa: FBT002
) -> None:
    """News articles in, a graph of statements with their sources out: who says what, according to whom.

    Example: hearsay build articles/ && hearsay query --list
    """
    if version:
        from hearsay.versions import package_version

        typer.echo(f"hearsay {package_version()}")
        raise typer.Exit
