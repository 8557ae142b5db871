"""`hearsay view`: a dataset in, the interactive picture out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli.app import OUTPUT, DatasetFolder, Since, Until, app, file_option
from hearsay.cli.printing import open_dataset, write_blocks

Target = Annotated[Path | None, file_option("HTML file; standard output if not given.", "FILE.html")]
Focus = Annotated[str | None, typer.Option(help="Only this entity and those around it: name or IRI.", metavar="ENTITY")]
MaxNodes = Annotated[int, typer.Option("--max-nodes", min=5, max=2000, help="Actors that are drawn at first.")]


@app.command()
def view(
    dataset: DatasetFolder = OUTPUT,
    output: Target = None,
    focus: Focus = None,
    since: Since = None,
    until: Until = None,
    max_nodes: MaxNodes = 50,
) -> None:
    """Write the interactive picture of a dataset.

    It is one HTML file that works offline.

    Example: hearsay view -o output/zelensky.html --focus "Volodymyr Zelensky" --since 2025-04-01
    """
    from hearsay.view import Wanted, render_view

    with open_dataset(dataset) as source:
        wanted = Wanted(focus, since, until)
        write_blocks(render_view(source, wanted=wanted, max_nodes=max_nodes), output)
