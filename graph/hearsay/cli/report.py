"""`hearsay report`: an entity or claim in, a dossier out."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from hearsay.cli.app import OUTPUT, DatasetFolder, Output, app
from hearsay.cli.printing import write_blocks


class DossierFormat(StrEnum):
    """The formats of a dossier."""

    MARKDOWN = "markdown"
    HTML = "html"


Thing = Annotated[str, typer.Argument(metavar="ENTITY|CLAIM", help="Its IRI, its label or one of its aliases.")]


@app.command()
def report(
    thing: Thing,
    dataset: DatasetFolder = OUTPUT,
    output: Output = None,
    format_: Annotated[DossierFormat, typer.Option("--format", help="How it is written.")] = DossierFormat.MARKDOWN,
) -> None:
    """Write a dossier: positions over time, who confirms, who denies, evidence.

    Example: hearsay report "Dmitry Peskov" -o peskov.md
    """
    from hearsay.dataset import dataset as open_dataset
    from hearsay.report import report as write_report

    with open_dataset(dataset) as source:
        write_blocks([write_report(source, thing, format_.value).encode()], output)
