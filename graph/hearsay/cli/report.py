"""`hearsay report`: an entity or claim in, a dossier out."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from hearsay.cli.app import OUTPUT, DatasetFolder, Output, Since, Until, app
from hearsay.cli.printing import open_dataset, write_blocks


class DossierFormat(StrEnum):
    """The formats of a dossier."""

    MARKDOWN = "markdown"
    HTML = "html"


Most = Annotated[int, typer.Option(min=1, help="Entries a section: the most telling ones.")]
Thing = Annotated[str, typer.Argument(metavar="ENTITY|CLAIM", help="Its IRI, its label or one of its aliases.")]


@app.command()
def report(
    thing: Thing,
    dataset: DatasetFolder = OUTPUT,
    output: Output = None,
    format_: Annotated[DossierFormat, typer.Option("--format", help="How it is written.")] = DossierFormat.MARKDOWN,
    since: Since = None,
    until: Until = None,
    most: Most = 50,
) -> None:
    """Write a dossier on an entity or a claim.

    It holds positions over time, who confirms, who denies, and the evidence.

    Example: hearsay report "Dmitry Peskov" -o peskov.md
    """
    from hearsay.report import Wanted
    from hearsay.report import report as write_report

    with open_dataset(dataset) as source:
        write_blocks([write_report(source, thing, format_.value, Wanted(since, until, most)).encode()], output)
