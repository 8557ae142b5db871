"""`hearsay info`: what a dataset holds and what made it."""

from __future__ import annotations

from typing import Annotated

import typer

from hearsay.cli.app import OUTPUT, AsJson, DatasetFolder, app
from hearsay.cli.printing import open_dataset, write_json


@app.command()
def info(
    dataset: DatasetFolder = OUTPUT,
    articles: Annotated[bool, typer.Option("--articles", help="List the articles.")] = False,  # noqa: FBT002
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Tell what a dataset holds and what made it.

    That is the versions of model, lexicon and ontology; with --articles the articles instead.

    Example: hearsay info -d output/
    """
    with open_dataset(dataset) as source:
        if articles:
            found = [(source.iris.article(each.key), each.source_file, each.title) for each in source.articles()]
            if as_json:
                write_json([{"id": id_, "source_file": file, "title": title} for id_, file, title in found])
            for id_, file, title in () if as_json else found:
                typer.echo(f"{id_}\t{file}\t{title or ''}".rstrip())
            return
        counts, versions, complete = source.counts(), source.archive.settings(), not source.archive.is_ahead()
    if as_json:
        write_json({"counts": counts, "versions": versions, "complete": complete})
        return
    for name, value in (*((name, f"{count:,}") for name, count in counts.items()), *sorted(versions.items())):
        typer.echo(f"{name:12} {value}")
