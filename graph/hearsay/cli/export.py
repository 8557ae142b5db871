"""`hearsay export`: a dataset in, one of its formats out."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli.app import OUTPUT, DatasetFolder, app, file_option
from hearsay.cli.printing import open_dataset


class Format(StrEnum):
    """The formats of `hearsay export`, as they are named there."""

    NQUADS = "nquads"
    TRIG = "trig"
    TURTLE = "turtle"
    NTRIPLES = "ntriples"
    JSONLD = "jsonld"
    RDF12 = "rdf12"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    NEO4J_CSV = "neo4j-csv"
    JSONL = "jsonl"


Target = Annotated[Path | None, file_option("File to write (neo4j-csv: folder); standard output if not given.")]


@app.command()
def export(
    format_: Annotated[Format, typer.Option("--format", "-f", help="The format to write.")],
    dataset: DatasetFolder = OUTPUT,
    output: Target = None,
    with_ontology: Annotated[bool, typer.Option("--with-ontology", help="Write the ontology's graph too.")] = False,  # noqa: FBT002
) -> None:
    """Write the dataset in one of many formats.

    Example: hearsay export -f turtle -o statements.ttl
    """
    from hearsay.export import EXPORTERS, FOLDERS, export_file, export_folder

    if format_ in FOLDERS and output is None:
        raise typer.BadParameter(f"{format_.value} has several files: name a folder for them", param_hint="--output")
    with open_dataset(dataset) as source:
        if format_ in FOLDERS:
            export_folder(source, format_, output or OUTPUT, with_ontology=with_ontology)
        elif output:
            export_file(source, format_, output, with_ontology=with_ontology)
        else:
            EXPORTERS[format_](source, sys.stdout.buffer, with_ontology)
