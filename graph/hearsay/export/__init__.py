"""A dataset in, files of all formats out, streaming, the same bytes each time: `EXPORTERS` has a function for each."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from hearsay.dataset import Dataset
from hearsay.errors import DatasetError
from hearsay.export.jsonl import write_json_lines
from hearsay.export.neo4j import NODES, RELATIONSHIPS, write_nodes, write_relationships
from hearsay.export.networks import write_gexf, write_graphml
from hearsay.export.quads import (
    write_json_ld,
    write_nquads,
    write_nquads_and_trig,
    write_ntriples,
    write_rdf12,
    write_trig,
    write_turtle,
)
from hearsay.export.tables import write_csv

__all__ = ["EXPORTED_BY_BUILD", "EXPORTERS", "FOLDERS", "export_build", "export_file", "export_folder", "write_whole"]

Exporter = Callable[[Dataset, BinaryIO, bool], None]  # the flag: with the ontology

EXPORTERS: Mapping[str, Exporter] = MappingProxyType(
    {
        "nquads": write_nquads,
        "trig": write_trig,
        "turtle": write_turtle,
        "ntriples": write_ntriples,
        "jsonld": write_json_ld,
        "rdf12": write_rdf12,
        "graphml": write_graphml,
        "gexf": write_gexf,
        "csv": write_csv,
        "jsonl": write_json_lines,
    }
)

FOLDERS: Mapping[str, Mapping[str, Exporter]] = MappingProxyType(
    {"neo4j-csv": MappingProxyType({NODES: write_nodes, RELATIONSHIPS: write_relationships})}
)
"""Formats of several files."""

EXPORTED_BY_BUILD = ("statements.jsonl", "hearsay.nq", "hearsay.trig")


def export_file(dataset: Dataset, format_: str, path: Path, *, with_ontology: bool = False) -> Path:
    """Write a dataset to a file, which is there whole or not at all.

    Raises:
        DatasetError: the file can't be written.
    """
    return write_whole(path, lambda stream: EXPORTERS[format_](dataset, stream, with_ontology))


def export_folder(dataset: Dataset, format_: str, folder: Path, *, with_ontology: bool = False) -> tuple[Path, ...]:
    """Write a dataset to the files of a format that has several.

    Raises:
        DatasetError: the folder or a file can't be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatasetError(f"{folder}: can't be made a folder ({error.strerror}), give another one with -o") from error
    for name, write in FOLDERS[format_].items():
        write_whole(folder / name, lambda stream, write=write: write(dataset, stream, with_ontology))  # type: ignore[misc]
    return tuple(folder / name for name in FOLDERS[format_])


def export_build(dataset: Dataset) -> Iterator[Path]:
    """Write the files that `build` leaves beside the store and give them as they are done.

    Raises:
        DatasetError: one of them can't be written.
    """
    statements, quads, trig = (dataset.folder / name for name in EXPORTED_BY_BUILD)
    yield export_file(dataset, "jsonl", statements)
    # Reading a graph costs as much as writing it.
    with whole_file(quads) as quads_stream, whole_file(trig) as trig_stream:
        write_nquads_and_trig(dataset, quads_stream, trig_stream)
    yield from (quads, trig)


def write_whole(path: Path, write: Callable[[BinaryIO], object]) -> Path:
    """Write a file that is there whole or not at all.

    Raises:
        DatasetError: it can't be written.
    """
    with whole_file(path) as stream:
        write(stream)
    return path


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing that will be there whole or not at all; a link stays one, and a file keeps its mode.

    A pipe or device is written to as it is.

    Raises:
        DatasetError: it can't be written.
    """
    try:
        mode = path.stat().st_mode if path.exists() else None
        if mode is not None and not stat.S_ISREG(mode):
            with path.open("wb") as stream:
                yield stream
        else:
            with _unfinished(path.resolve(), mode) as stream:
                yield stream
    except OSError as error:
        raise DatasetError(
            f"{path}: can't be written ({error.strerror or error}), give another place with -o"
        ) from error


@contextmanager
def _unfinished(path: Path, mode: int | None) -> Iterator[BinaryIO]:
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        with unfinished.open("wb") as stream:
            if mode is not None:
                unfinished.chmod(stat.S_IMODE(mode))
            yield stream
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
