"""`hearsay forget` and `hearsay statements`: what a person takes out of a dataset."""

from __future__ import annotations

from typing import Annotated

import typer

from hearsay.cli.app import OUTPUT, AsJson, DatasetFolder, Gazetteers, Quiet, app
from hearsay.cli.printing import progress_bar, tell, write_json
from hearsay.counting import counted

NoExport = Annotated[bool, typer.Option("--no-export", help="Leave the exported files as they are.")]
Statement = Annotated[str, typer.Argument(metavar="ID", help="A statement's IRI, or the last part of it.")]
Reason = Annotated[str, typer.Option(help="Why, for those who come after.")]

statements = typer.Typer(
    help="Call statements wrong. What you say is kept as data and replayed at every build.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(statements, name="statements")


@app.command()
def forget(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="IRI, id, file name or path.")],
    dataset: DatasetFolder = OUTPUT,
    gazetteer: Gazetteers = None,
    no_export: NoExport = False,  # noqa: FBT002
    quiet: Quiet = False,  # noqa: FBT002
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Take articles, and what rests on them alone, out again.

    Example: hearsay forget withdrawn-story.md
    """
    from hearsay.pipeline import Options
    from hearsay.pipeline import forget as run

    with progress_bar(quiet=quiet) as progress:
        options = Options(gazetteers=tuple(gazetteer or ()), progress=progress)
        count = run(dataset, articles, options, export=not no_export)
    if as_json:
        write_json({"forgotten": count})
    else:
        tell(f"forgotten: {counted(count, 'articles')}", quiet=quiet)


@statements.command()
def reject(
    statement: Statement,
    dataset: DatasetFolder = OUTPUT,
    reason: Reason = "",
    gazetteer: Gazetteers = None,
    no_export: NoExport = False,  # noqa: FBT002
    quiet: Quiet = False,  # noqa: FBT002
) -> None:
    """Take a wrong statement out, for this build and all to come.

    Example: hearsay statements reject 3f2c90d1e55ab0c4d7e1 --reason "irony"
    """
    from hearsay.deciding import reject_statement
    from hearsay.pipeline import Options

    options = Options(gazetteers=tuple(gazetteer or ()))
    found = reject_statement(dataset, statement, reason, options=options, export=not no_export)
    tell(f"rejected: {found}", quiet=quiet)


@statements.command()
def restore(
    statement: Statement,
    dataset: DatasetFolder = OUTPUT,
    gazetteer: Gazetteers = None,
    no_export: NoExport = False,  # noqa: FBT002
    quiet: Quiet = False,  # noqa: FBT002
) -> None:
    """Take a rejection back.

    Example: hearsay statements restore 3f2c90d1e55ab0c4d7e1
    """
    from hearsay.deciding import restore_statement
    from hearsay.pipeline import Options

    options = Options(gazetteers=tuple(gazetteer or ()))
    found = restore_statement(dataset, statement, options=options, export=not no_export)
    tell(f"restored: {found}", quiet=quiet)
