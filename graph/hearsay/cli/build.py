"""`hearsay build` and `hearsay extract`: articles in, a dataset or JSON Lines out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hearsay.cli.app import (
    KINDS,
    OUTPUT,
    AsJson,
    Base,
    Gazetteers,
    Inputs,
    Model,
    Outlet,
    Output,
    Processes,
    Published,
    Quiet,
    Strict,
    app,
)
from hearsay.cli.printing import progress_bar, tell, write_blocks, write_json
from hearsay.counting import counted

if TYPE_CHECKING:
    from hearsay.pipeline import Built, Options

Folder = Annotated[Path, typer.Option("--output", "-o", help="Folder of the dataset.", metavar="FOLDER")]
NoExport = Annotated[bool, typer.Option("--no-export", help="Leave only the store: no files, no view.")]
Attributions = Annotated[bool, typer.Option("--attributions", help="Give who said what, one attribution a line.")]

_TOLD = {"duplicates": "there already (same text and outlet)"}


@app.command()
def build(
    inputs: Annotated[list[str] | None, typer.Argument(metavar="INPUT...", help=KINDS)] = None,
    output: Folder = OUTPUT,
    model: Model = None,
    gazetteer: Gazetteers = None,
    base: Base = None,
    outlet: Outlet = None,
    published: Published = None,
    processes: Processes = None,
    strict: Strict = False,  # noqa: FBT002
    no_export: NoExport = False,  # noqa: FBT002
    quiet: Quiet = False,  # noqa: FBT002
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Take articles into a dataset, with its exports and the view.

    The articles are English: those in another language are skipped, as are datasets inside a folder. A second run takes
    only what is new or changed; an article that its file no longer holds is removed, that of a file that is gone stays
    until 'hearsay forget' takes it out. Without input the graphs that articles share are made anew.

    Example: hearsay build articles/ -o output/ --outlet "Example Times"
    """
    from hearsay.pipeline import build as run

    with progress_bar(quiet=quiet) as progress:
        options = make_options(
            (model, gazetteer, base), (outlet, published), strict=strict, processes=processes, progress=progress
        )
        built = run(inputs or [], output, options, export=not no_export)
    _tell_result(built, output, as_json=as_json, quiet=quiet)


@app.command()
def extract(
    inputs: Inputs,
    output: Output = None,
    model: Model = None,
    gazetteer: Gazetteers = None,
    base: Base = None,
    outlet: Outlet = None,
    published: Published = None,
    processes: Processes = None,
    strict: Strict = False,  # noqa: FBT002
    attributions: Attributions = False,  # noqa: FBT002
    quiet: Quiet = False,  # noqa: FBT002
) -> None:
    """Give the statements of articles as JSON Lines.

    The articles are English; no dataset is touched.

    Example: hearsay extract article.txt | head -1
    """
    from hearsay.pipeline import extract_lines

    with progress_bar(quiet=quiet) as progress:
        options = make_options(
            (model, gazetteer, base), (outlet, published), strict=strict, processes=processes, progress=progress
        )
        write_blocks(extract_lines(inputs, options, attributions=attributions), output)


def make_options(
    made_with: tuple[str | None, list[Path] | None, str | None],
    known: tuple[str | None, str | None],
    *,
    strict: bool = False,
    processes: int | None = None,
    progress: Callable[[str, int, int], None],
) -> Options:
    """Put together what the options of a command say: model, gazetteers and base; outlet and date."""
    from hearsay.intake import Reading
    from hearsay.pipeline import Options
    from hearsay.read import Metadata

    model, gazetteers, base = made_with
    outlet, published = known
    reading = Reading(Metadata(outlet=outlet, published=published), strict, lambda words: tell(f"warning: {words}"))
    return Options(reading, model, tuple(gazetteers or ()), base, processes, progress=progress)


def _tell_result(built: Built, output: Path, *, as_json: bool, quiet: bool) -> None:
    intake = asdict(built.intake)
    if as_json:
        write_json({"dataset": str(output), "inputs": intake, **built.counts, "files": [str(f) for f in built.files]})
        return
    told = {name: f"{count:,} {_TOLD.get(name, name)}" for name, count in intake.items()}
    found = (words for name, words in told.items() if intake[name] or name != "duplicates")
    tell(f"articles: {', '.join(found)}", quiet=quiet)
    tell("dataset: " + ", ".join(counted(count, name) for name, count in built.counts.items()), quiet=quiet)
    tell(f"left in {output}/: store/ {' '.join(file.name for file in built.files)}".rstrip(), quiet=quiet)
