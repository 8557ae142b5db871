"""`hearsay validate`: a dataset or the ontology in, a report of unmet shapes out."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from hearsay.cli.app import OUTPUT, AsJson, DatasetFolder, app
from hearsay.cli.printing import open_dataset, write_json

Ontology = Annotated[bool, typer.Option("--ontology", help="Check vocabulary and lexicon instead of a dataset.")]
Limit = Annotated[int, typer.Option(min=0, help="How many breaches of one constraint to show.")]


@app.command()
def validate(
    dataset: DatasetFolder = OUTPUT,
    ontology: Ontology = False,  # noqa: FBT002
    limit: Limit = 20,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Check a dataset against the SHACL shapes.

    The exit code is 1 where one is unmet.

    Example: hearsay validate -d output/
    """
    from hearsay.validate import validate_dataset, validate_ontology

    if ontology:
        report = validate_ontology(limit=limit)
    else:
        with open_dataset(dataset) as source:
            report = validate_dataset(source.store, base=source.iris.base, limit=limit)
    if as_json:
        write_json({"conforms": report.conforms, **asdict(report)})
    else:
        typer.echo("\n".join(report.lines()))
    if not report.conforms:
        raise typer.Exit(1)
