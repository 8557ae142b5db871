"""`hearsay report`: an entity or claim in, a dossier out."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from hearsay.cli.app import OUTPUT, DatasetFolder, Output, app
from hearsay.cli.printing import open_dataset, write_blocks


class DossierFormat(StrEnum):
    """The formats of a dossier."""

    MARKDOWN = "markdown"
    HTML = "html"


Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Leave out what is of other days or undated.")]
Most = Annotated[int, typer.Option(min=1, help="Entries a section: the most telling ones.")]
Thing = Annotated[str, typer.Argument(metavar="ENTITY|CLAIM", help="Its IRI, its label or one of its aliases.")]


@app.command()
def report(
    thing: Thing,
    dataset: DatasetFolder = OUTPUT,
    output: Output = None,
    format_: Annotated[DossierFormat, typer.Option("--format", help="How it is written.")] = DossierFormat.MARKDOWN,
    since: Day = None,
    until: Day = None,
    most: Most = 50,
) -> None:
    """Write a dossier: positions over time, who confirms, who denies, evidence.

    Example: hearsay report "Dmitry Peskov" -o peskov.md
    """
    from hearsay.report import Wanted
    from hearsay.report import report as write_report

    extent = Wanted(since.date() if since else None, until.date() if until else None, most)

    with open_dataset(dataset) as source:
        write_blocks([write_report(source, thing, format_.value, extent).encode()], output)
