"""How commands speak: data to standard output, words and progress bars to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from hearsay.dataset import Dataset

STAGES = {"extract": "Extracting", "assemble": "Writing the graph", "export": "Exporting"}


def tell(words: str, *, quiet: bool = False) -> None:
    """Say something to the person at the terminal."""
    if not quiet:
        typer.echo(words, err=True)


def write_bytes(data: bytes) -> None:
    """Write data to standard output, as it is."""
    sys.stdout.buffer.write(data)


def write_blocks(blocks: Iterable[bytes], output: Path | None) -> None:
    """Write data to a file, which is there whole or stays as it was, or to standard output.

    Raises:
        DatasetError: the file can't be written.
    """
    if output is None:
        for block in blocks:
            sys.stdout.buffer.write(block)
        return
    from hearsay.export import write_whole

    write_whole(output, lambda stream: stream.writelines(blocks))


def write_json(value: Any) -> None:
    """Write a value to standard output as JSON."""
    write_bytes(f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode())


@contextmanager
def open_dataset(folder: Path) -> Iterator[Dataset]:
    """Open a dataset for reading, and say where it lacks what a build has read.

    Raises:
        DatasetError: there is none to read.
    """
    from hearsay.dataset import dataset

    with dataset(folder) as source:
        if source.archive.is_ahead():
            found = "a run is under way or was cut off, not all that it took in is here yet"
            tell(f"warning: {folder}: {found}; give 'hearsay build -o {folder}' the same inputs again to complete it")
        yield source


@contextmanager
def progress_bar(*, quiet: bool = False) -> Iterator[Callable[[str, int, int], None]]:
    """Give a function that shows how far a stage is: on a terminal only, and gone when all is done."""
    if quiet or not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(STAGES.get(stage, stage), total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield show
