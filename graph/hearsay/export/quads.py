"""A dataset in, RDF out: graph by graph, in an order that the content alone decides, never all in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import BinaryIO

import pyoxigraph as ox

from hearsay import terms as t
from hearsay.dataset import Dataset
from hearsay.export.turtle import TurtleWriter
from hearsay.tally import Tally

GraphWriter = Callable[[str, Sequence[str]], object]  # a graph's name, as a term, and its triples
Facts = dict[str, str]  # objects by predicates, as N-Triples has them

_TRIPLE = (t.SUBJECT, t.PREDICATE, t.OBJECT)


def write_nquads(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write N-Quads, one named graph after the other."""
    _write_graphs(dataset, [_nquads_into(stream)], with_ontology=with_ontology)


def write_trig(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write TriG."""
    _write_graphs(dataset, [_trig_into(stream, dataset)], with_ontology=with_ontology)


def write_nquads_and_trig(dataset: Dataset, nquads: BinaryIO, trig: BinaryIO) -> None:
    """Write both, reading each graph once."""
    _write_graphs(dataset, [_nquads_into(nquads), _trig_into(trig, dataset)], with_ontology=False)


def write_json_ld(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write JSON-LD with named graphs."""
    quads = (
        quad
        for graph, lines in dataset.graphs(ontology=with_ontology)
        for quad in ox.parse(t.nquads(lines, t.node(graph)), format=ox.RdfFormat.N_QUADS, lenient=True)
    )
    ox.serialize(quads, stream, format=ox.RdfFormat.JSON_LD)


def write_turtle(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write Turtle: no named graphs, so of what articles report only their own voice stands as plain triples."""
    writer = TurtleWriter(dataset.prefixes)
    stream.write(writer.header().encode())
    for lines in _flat(dataset, with_ontology=with_ontology):
        stream.write(writer.triples(lines).encode())


def write_ntriples(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write N-Triples, with plain triples as in Turtle."""
    for lines in _flat(dataset, with_ontology=with_ontology):
        stream.write("".join(f"{line} .\n" for line in lines).encode())


def write_rdf12(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write N-Quads 1.2: every statement that has subject and object also says which triple it reifies."""
    for graph, lines in dataset.graphs(ontology=with_ontology):
        reifying = [f"{node} {t.REIFIES} <<( {triple} )>>" for node, triple in _reified(lines)]
        stream.write(t.nquads(sorted([*lines, *reifying]), t.node(graph)).encode())


def _write_graphs(dataset: Dataset, writers: Sequence[GraphWriter], *, with_ontology: bool) -> None:
    for graph, lines in dataset.graphs(ontology=with_ontology):
        for write in writers:
            write(t.node(graph), lines)


def _nquads_into(stream: BinaryIO) -> GraphWriter:
    return lambda graph, lines: stream.write(t.nquads(lines, graph).encode())


def _trig_into(stream: BinaryIO, dataset: Dataset) -> GraphWriter:
    writer = TurtleWriter(dataset.prefixes)
    stream.write(writer.header().encode())
    return lambda graph, lines: stream.write(writer.graph(graph, lines).encode())


def _flat(dataset: Dataset, *, with_ontology: bool) -> Iterator[list[str]]:
    # Nothing but a plain triple can stand in several articles' graphs.
    seen = Tally()
    for _, lines in dataset.graphs(ontology=with_ontology):
        plain = {line for line in lines if line.split(" ", 2)[1].startswith(dataset.plain_prefixes)}
        new = seen.add_new(plain & _own_voice(lines))
        yield [line for line in lines if line not in plain or line in new]


def _own_voice(lines: Iterable[str]) -> set[str]:
    """Give the triples that an article states itself: where there are no graphs, a reported one would be asserted."""
    nodes = _facts(lines, (*_TRIPLE, t.POLARITY, t.MODALITY, t.ATTRIBUTION)).values()
    return {" ".join(facts[place] for place in _TRIPLE) for facts in nodes if _is_stated(facts)}


def _is_stated(facts: Facts) -> bool:
    asserted = facts.get(t.POLARITY) == '"positive"' and facts.get(t.MODALITY) == '"asserted"'
    return asserted and t.ATTRIBUTION not in facts and facts.keys() >= set(_TRIPLE)


def _reified(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give each statement or claim that has subject, predicate and object, with the triple that these make."""
    for node, facts in _facts(lines, _TRIPLE).items():
        if len(facts) == len(_TRIPLE):
            yield node, " ".join(facts[place] for place in _TRIPLE)


def _facts(lines: Iterable[str], predicates: Collection[str]) -> dict[str, Facts]:
    """Give of each node what it has of these predicates."""
    found: dict[str, Facts] = {}
    for line in lines:
        node, predicate, object_ = line.split(" ", 2)
        if predicate in predicates:
            found.setdefault(node, {})[predicate] = object_
    return found
