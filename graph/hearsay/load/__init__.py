"""Sends a dataset to an external triple store, graph by graph, and counts what arrived.

A graph replaces its namesake in the store, so a load can be repeated. Each graph that arrived whole is written into a
journal in the dataset's folder; after a cut the same command goes on where it stopped.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from hearsay.dataset import SHARED_GRAPHS, Dataset
from hearsay.errors import StoreError
from hearsay.export import EXPORTERS
from hearsay.load.profiles import PROFILES, Profile
from hearsay.load.transport import Credentials, Transport

__all__ = ["PROFILES", "Credentials", "LoadReport", "load_dataset"]

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did: graphs sent and skipped (they were there already), and triples now in the store."""

    sent: int
    skipped: int
    triples: int


@dataclass(frozen=True, slots=True)
class _Shipment:
    """One graph on its way: its name in the store, its triples as sorted N-Triples lines, and a hash of them."""

    graph: str
    lines: tuple[bytes, ...]

    @property
    def digest(self) -> str:
        return hashlib.sha256(b"".join(self.lines)).hexdigest()


def load_dataset(
    dataset: Dataset,
    endpoint: str,
    *,
    profile: str = "graph-store",
    credentials: Credentials | None = None,
    flat_graph: str | None = None,
    query_endpoint: str | None = None,
    with_ontology: bool = False,
    progress: Progress = lambda stage, done, total: None,
) -> LoadReport:
    """Send a dataset to the store at `endpoint`.

    `flat_graph` puts everything into that one graph, for stores without named graphs: then plain triples are those of
    the articles' own voice alone. `query_endpoint` overrides where the profile counts.

    Raises:
        StoreError: an address holds a secret, or the store can't be reached, refuses a graph, or counts other than what
            was sent.
    """
    for address in filter(None, (endpoint, query_endpoint)):
        if _has_secret(address):
            raise _secret_found(address)
    chosen = find_profile(profile)
    journal = _Journal(dataset.folder / "store" / "loads.tsv", endpoint)
    with Transport(credentials) as transport:
        store = chosen.connect(transport, endpoint, query_endpoint)
        shipments = _flat(dataset, flat_graph) if flat_graph else _by_graph(dataset, with_ontology=with_ontology)
        total = 1 if flat_graph else len(dataset.article_keys()) + len(SHARED_GRAPHS) + with_ontology
        sent = skipped = triples = 0
        for done, shipment in enumerate(shipments, 1):
            expected = len(shipment.lines)
            if journal.has(shipment) and store.count(shipment.graph) in (expected, None):
                skipped += 1
            else:
                store.replace(shipment.graph, shipment.lines)
                _verify(endpoint, shipment, store.count(shipment.graph))
                journal.add(shipment)
                sent += 1
            triples += expected
            progress("load", done, total)
    return LoadReport(sent, skipped, triples)


def _has_secret(address: str) -> bool:
    """Tell whether a user or password stands in an address, as addresses are printed and kept."""
    return "@" in _host(address)


def _host(address: str) -> str:
    return re.split("[/?#]", address.partition("://")[2], maxsplit=1)[0]


def _secret_found(address: str) -> StoreError:
    place = f"{address.partition('://')[0]}://…@{_host(address).rpartition('@')[2]}"
    return StoreError(
        f"{place}: a user or password found in the address, expected none: set HEARSAY_USER and HEARSAY_PASSWORD and"
        " give --auth"
    )


def find_profile(name: str) -> Profile:
    """Find a profile by name.

    Raises:
        StoreError: there is none of that name.
    """
    if name not in PROFILES:
        raise StoreError(f"--profile is {name!r}, expected one of {', '.join(PROFILES)}")
    return PROFILES[name]


def _verify(endpoint: str, shipment: _Shipment, found: int | None) -> None:
    expected = len(shipment.lines)
    if found is not None and found != expected:
        raise StoreError(
            f"{endpoint}: graph {shipment.graph} holds {found} triples after the load, expected {expected}:"
            " the store said yes and kept something else, look at its log and load again"
        )


def _by_graph(dataset: Dataset, *, with_ontology: bool) -> Iterator[_Shipment]:
    for name, parts in groupby(dataset.graphs(ontology=with_ontology), key=lambda part: part[0]):
        yield _Shipment(name, tuple(f"{line} .\n".encode() for _, lines in parts for line in lines))


def _flat(dataset: Dataset, graph: str) -> Iterator[_Shipment]:
    buffer = io.BytesIO()
    EXPORTERS["ntriples"](dataset, buffer, False)  # noqa: FBT003
    yield _Shipment(graph, tuple(sorted(set(buffer.getvalue().splitlines(keepends=True)))))


class _Journal:
    """Which graphs arrived whole at an endpoint, with the hash of what was sent: a line each, the last one counts."""

    def __init__(self, path: Path, endpoint: str) -> None:
        self._path = path
        self._endpoint = endpoint
        self._arrived = dict(self._read())

    def has(self, shipment: _Shipment) -> bool:
        return self._arrived.get(shipment.graph) == shipment.digest

    def add(self, shipment: _Shipment) -> None:
        self._arrived[shipment.graph] = shipment.digest
        with self._path.open("a", encoding="utf-8") as journal:
            journal.write(f"{self._endpoint}\t{shipment.graph}\t{shipment.digest}\n")

    def _read(self) -> Iterator[tuple[str, str]]:
        if not self._path.is_file():
            return
        lines = self._path.read_text("utf-8").splitlines(keepends=True)
        safe = [line for line in lines if not _has_secret(line.partition("\t")[0])]
        if len(safe) < len(lines):  # former versions took addresses with passwords
            self._path.write_text("".join(safe), "utf-8")
        for line in safe:
            fields = line.rstrip("\n").split("\t")
            # A line cut off by a crash counts for nothing: its graph is sent again, which does no harm.
            if len(fields) == 3 and fields[0] == self._endpoint:
                yield fields[1], fields[2]
