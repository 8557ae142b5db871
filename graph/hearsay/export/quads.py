"""A dataset in, RDF out: graph by graph, in an order that the content alone decides, never all in memory."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import pyoxigraph as ox

from hearsay import terms as t
from hearsay.dataset import Dataset

_PREFIX = b"@prefix "


def write_nquads(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write N-Quads, one named graph after the other."""
    for graph in _graphs(dataset, with_ontology=with_ontology):
        stream.write("".join(f"{quad} .\n" for quad in graph).encode())


def write_trig(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write TriG."""
    _serialize(dataset, _quads(dataset, with_ontology=with_ontology), stream, ox.RdfFormat.TRIG)


def write_json_ld(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write JSON-LD with named graphs."""
    _serialize(dataset, _quads(dataset, with_ontology=with_ontology), stream, ox.RdfFormat.JSON_LD)


def write_turtle(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write Turtle: no named graphs, so of what articles report only their own voice stands as plain triples."""
    _serialize(dataset, _triples(dataset, with_ontology=with_ontology), stream, ox.RdfFormat.TURTLE)


def write_ntriples(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write N-Triples, with plain triples as in Turtle."""
    for triple in _triples(dataset, with_ontology=with_ontology):
        stream.write(f"{triple} .\n".encode())


def write_rdf12(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write N-Quads 1.2: every statement that has subject and object also says which triple it reifies."""
    for graph in _graphs(dataset, with_ontology=with_ontology):
        quads = [*graph, *_reifying(graph)]
        stream.write("".join(sorted(f"{quad} .\n" for quad in quads)).encode())


def flat_triples(dataset: Dataset, graph: list[ox.Quad]) -> Iterator[ox.Triple]:
    """Give the triples of one graph for a place without graphs: a reported plain triple would be asserted there."""
    own = _own_voice(graph)
    for quad in graph:
        if not _is_plain(dataset, quad) or quad.triple in own:
            yield quad.triple


def _graphs(dataset: Dataset, *, with_ontology: bool) -> Iterator[list[ox.Quad]]:
    shared = dataset.graph_names(ontology=with_ontology)
    for name in shared:
        if name.startswith(dataset.iris.article("")):
            yield sorted(dataset.graph(name), key=str)
        else:
            # The shared graphs grow with the dataset: they are taken in the store's order, which is steady too.
            yield from _chunks(dataset.graph(name))


def _chunks(quads: Iterator[ox.Quad], size: int = 10_000) -> Iterator[list[ox.Quad]]:
    chunk: list[ox.Quad] = []
    for quad in quads:
        # A node is never cut in two: what is said of it may be needed together.
        if len(chunk) >= size and quad.subject != chunk[-1].subject:
            yield chunk
            chunk = []
        chunk.append(quad)
    if chunk:
        yield chunk


def _quads(dataset: Dataset, *, with_ontology: bool) -> Iterator[ox.Quad]:
    return (quad for graph in _graphs(dataset, with_ontology=with_ontology) for quad in graph)


def _triples(dataset: Dataset, *, with_ontology: bool) -> Iterator[ox.Triple]:
    seen: set[int] = set()
    for graph in _graphs(dataset, with_ontology=with_ontology):
        for triple in flat_triples(dataset, graph):
            # Only the plain triples and what is said of entities can stand in several graphs.
            if triple.predicate.value.startswith(dataset.plain_prefixes):
                mark = hash(triple)
                if mark in seen:
                    continue
                seen.add(mark)
            yield triple


def _own_voice(graph: Iterable[ox.Quad]) -> set[ox.Triple]:
    graph = list(graph)
    attributed = {quad.subject for quad in graph if quad.predicate == t.ATTRIBUTION}
    return {triple for node, _, triple in _parts(graph) if node not in attributed}


def _reifying(graph: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    return (ox.Quad(node, t.REIFIES, triple, name) for node, name, triple in _parts(graph))


def _parts(graph: Iterable[ox.Quad]) -> Iterator[tuple[Any, Any, ox.Triple]]:
    """Put subject, predicate and object of each statement and claim together; those that lack one have no triple."""
    places = (t.SUBJECT, t.PREDICATE, t.OBJECT)
    found: dict[tuple[Any, Any], dict[ox.NamedNode, Any]] = {}
    for quad in graph:
        if quad.predicate in places:
            found.setdefault((quad.subject, quad.graph_name), {})[quad.predicate] = quad.object
    for (node, name), parts in found.items():
        if len(parts) == len(places):
            yield node, name, ox.Triple(*(parts[place] for place in places))


def _is_plain(dataset: Dataset, quad: ox.Quad) -> bool:
    return quad.predicate.value.startswith(dataset.plain_prefixes)


def _serialize(
    dataset: Dataset, statements: Iterator[ox.Quad] | Iterator[ox.Triple], stream: BinaryIO, format_: ox.RdfFormat
) -> None:
    header = _SortedHeader(stream)
    ox.serialize(statements, header, format=format_, prefixes=dataset.prefixes)
    header.close()


class _SortedHeader(io.RawIOBase):
    """Puts the prefixes at the head of a file in order: Oxigraph writes them in a different one each time."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self._head: list[bytes] | None = []
        self._rest = b""

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        if self._head is None:
            self._stream.write(data)
            return len(data)
        *lines, self._rest = (self._rest + bytes(data)).splitlines(keepends=True) or [b""]
        for index, line in enumerate(lines):
            if not line.startswith(_PREFIX):
                self._pass_on(b"".join(lines[index:]))
                break
            self._head.append(line)
        return len(data)

    def close(self) -> None:
        if not self.closed and self._head is not None:
            self._pass_on(b"")
        super().close()

    def _pass_on(self, rest: bytes) -> None:
        self._stream.write(b"".join(sorted(self._head or [])) + rest + self._rest)
        self._head, self._rest = None, b""
