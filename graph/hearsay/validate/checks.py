"""Shapes in SHACL in, queries out that find where they are unmet; what is not understood is an error, never skipped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
from rdflib import RDF, SH, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from hearsay.errors import OntologyError


@dataclass(frozen=True, slots=True)
class Check:
    """One constraint as a query that finds ?this, and ?value where there is one, wherever it is unmet."""

    shape: str
    message: str
    query: str


def read_checks(path: Path) -> tuple[Check, ...]:
    """Read a file of shapes into queries, in a steady order.

    Raises:
        OntologyError: it can't be read, or uses a part of SHACL that is not understood here.
    """
    try:
        # Oxigraph is the stricter reader of the two; rdflib breaks off a truncated file with an IndexError.
        for _ in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            pass
        graph = Graph().parse(path, format="turtle")
    except (OSError, SyntaxError, ValueError) as error:
        raise OntologyError(f"{path}: can't be read as Turtle ({error}), mend the line") from error
    shapes = sorted(shape for shape in graph.subjects(RDF.type, SH.NodeShape) if isinstance(shape, URIRef))
    return tuple(check for shape in shapes for check in _Shape(path, graph, shape).checks())


class _Shape:
    """One node shape of a file, as queries."""

    def __init__(self, path: Path, graph: Graph, node: URIRef) -> None:
        self._path, self._graph, self._node = path, graph, node
        self._name = node.rsplit("/", 1)[-1]
        self._target = _target(graph, node)
        if not self._target:
            raise OntologyError(
                f"{path}: shape {self._name} has no target, expected sh:targetClass or sh:targetObjectsOf"
            )

    def checks(self) -> Iterator[Check]:
        """Give the checks of the shape itself, then of its properties in the order of their paths."""
        yield from self._constraints(self._node, None)
        properties = [(self._path_of(node), node) for node in self._graph.objects(self._node, SH.property)]
        for path, node in sorted(properties, key=lambda item: item[0]):
            yield from self._constraints(node, path)

    def _constraints(self, node: Node, path: str | None) -> Iterator[Check]:
        message = self._graph.value(node, SH.message)
        for predicate, value in sorted(self._graph.predicate_objects(node), key=self._order):
            if predicate in _NOT_CONSTRAINTS:
                continue
            if predicate == SH.sparql:
                yield self._sparql(value)
            elif predicate == SH.closed:
                yield self._closed()
            elif predicate in _CONSTRAINTS:
                pattern, told = _CONSTRAINTS[predicate](path or "", self._values(predicate, value))
                if path is None:
                    pattern = f"BIND(?this AS ?value) {pattern.replace('?this  ?value .', '')}"
                shown = str(message) if message else f"{_plain(path)}{told}"
                yield Check(self._name, shown, f"SELECT DISTINCT ?this ?value WHERE {{ {self._target} {pattern} }}")
            else:
                raise OntologyError(f"{self._path}: shape {self._name} uses {predicate}, which hearsay does not check")

    def _order(self, fact: tuple[Node, Node]) -> tuple[str, str]:
        # Nodes without IRI have another name at each reading.
        predicate, value = fact
        return str(predicate), str(self._graph.value(value, SH.select) or value)

    def _values(self, predicate: Node, value: Node) -> str:
        if predicate == SH["in"]:
            return ", ".join(item.n3() for item in Collection(self._graph, value))
        return value.n3()

    def _sparql(self, node: Node) -> Check:
        select = str(self._graph.value(node, SH.select)).replace("$this", "?this")
        message = str(self._graph.value(node, SH.message))
        return Check(self._name, message, f"SELECT DISTINCT * WHERE {{ {self._target} {{ {select} }} }}")

    def _closed(self) -> Check:
        ignored = self._graph.value(self._node, SH.ignoredProperties)
        known = [] if ignored is None else [item.n3() for item in Collection(self._graph, ignored)]
        known += [self._path_of(node) for node in self._graph.objects(self._node, SH.property)]
        pattern = f"?this ?value ?any FILTER(?value NOT IN ({', '.join(sorted(known))}))"
        query = f"SELECT DISTINCT ?this ?value WHERE {{ {self._target} {pattern} }}"
        return Check(self._name, "has a property that such an entry does not have", query)

    def _path_of(self, node: Node) -> str:
        path = self._graph.value(node, SH.path)
        inverse = None if path is None else self._graph.value(path, SH.inversePath)
        if inverse is not None:
            return f"^{inverse.n3()}"
        if not isinstance(path, URIRef):
            raise OntologyError(
                f"{self._path}: shape {self._name} has a path {path}, expected a property or its inverse"
            )
        return path.n3()


def _target(graph: Graph, node: URIRef) -> str:
    """Give a pattern that binds ?this to each node that a shape is about."""
    parts = [f"{{ ?this a {each.n3()} }}" for each in sorted(graph.objects(node, SH.targetClass), key=str)]
    parts += [f"{{ ?one {each.n3()} ?this }}" for each in sorted(graph.objects(node, SH.targetObjectsOf), key=str)]
    if len(parts) == 1 and "?one" not in parts[0]:
        return f"{parts[0][2:-2]} ."
    return f"{{ SELECT DISTINCT ?this WHERE {{ {' UNION '.join(parts)} }} }}" if parts else ""


def _plain(path: str | None) -> str:
    """Name a path in a message: the last part of its IRI."""
    if path is None:
        return ""
    name = path.strip("^<>").replace("#", "/").rsplit("/", 1)[-1]
    return f"{name} of something: " if path.startswith("^") else f"{name}: "


_Constraint = Callable[[str, str], tuple[str, str]]


def _where(condition: str, told: str) -> _Constraint:
    """Make a constraint that a value breaks if `condition` holds; {} stands for the constraint's argument."""

    def constrain(path: str, argument: str) -> tuple[str, str]:
        return f"?this {path} ?value . FILTER({condition.format(argument)})", told.format(_strip(argument))

    return constrain


def _strip(argument: str) -> str:
    words = [part.strip("<>").replace("#", "/").rsplit("/", 1)[-1] for part in argument.split(", ")]
    return " ".join(words) if argument.startswith("<") else argument


def _min_count(path: str, argument: str) -> tuple[str, str]:
    count = _read_count(argument)
    if count == 1:
        return f"FILTER NOT EXISTS {{ ?this {path} ?any }}", "none found, expected one"
    return _having(path, f"< {count}"), f"fewer than {count} found"


def _max_count(path: str, argument: str) -> tuple[str, str]:
    count = _read_count(argument)
    if count == 1:
        return f"?this {path} ?value, ?other . FILTER(!sameTerm(?value, ?other))", "several found, expected one at most"
    return _having(path, f"> {count}"), f"more than {count} found"


def _read_count(argument: str) -> int:
    return int(argument.split('"')[1]) if '"' in argument else int(argument)


def _having(path: str, bound: str) -> str:
    return f"{{ SELECT ?this WHERE {{ ?this {path} ?any }} GROUP BY ?this HAVING(COUNT(DISTINCT ?any) {bound}) }}"


_NODE_KINDS = {SH.IRI: "isIRI(?value)", SH.Literal: "isLiteral(?value)", SH.IRIOrLiteral: "!isBlank(?value)"}


def _node_kind(path: str, argument: str) -> tuple[str, str]:
    kind = URIRef(argument.strip("<>"))
    return f"?this {path} ?value . FILTER(!({_NODE_KINDS[kind]}))", f"expected {_strip(argument)}"


def _less_than(path: str, argument: str) -> tuple[str, str]:
    return f"?this {path} ?value ; {argument} ?other . FILTER(!(?value < ?other))", f"not less than {_strip(argument)}"


def _of_class(path: str, argument: str) -> tuple[str, str]:
    return f"?this {path} ?value . FILTER NOT EXISTS {{ ?value a {argument} }}", f"not of class {_strip(argument)}"


_CONSTRAINTS: Mapping[Node, _Constraint] = {
    SH.minCount: _min_count,
    SH.maxCount: _max_count,
    SH.nodeKind: _node_kind,
    SH.lessThan: _less_than,
    SH["class"]: _of_class,
    SH.datatype: _where("!isLiteral(?value) || datatype(?value) != {}", "expected {}"),
    SH["in"]: _where("?value NOT IN ({})", "expected one of {}"),
    SH.pattern: _where("!regex(str(?value), {})", "expected the form {}"),
    SH.minInclusive: _where("?value < {}", "less than {}"),
    SH.maxInclusive: _where("?value > {}", "more than {}"),
}
_NOT_CONSTRAINTS = {
    RDF.type, SH.path, SH.message, SH.property, SH.targetClass, SH.targetObjectsOf, SH.ignoredProperties, SH.prefixes,
}  # fmt: skip
