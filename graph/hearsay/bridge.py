"""The rdflib side of a dataset: one thin store over oxrdflib that behaves as rdflib users expect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import groupby
from typing import Any

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from oxrdflib._converter import from_ox
from rdflib import XSD, Dataset, Graph, Literal, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Identifier, Node

from hearsay.errors import QueryError
from hearsay.sparql import check_query, names_graphs


class PlainStore(OxigraphStore):
    """oxrdflib's store with its traps mended.

    Plain strings equal `Literal("…")`, `len` counts without a query, a prepared query runs in Oxigraph or says why
    it can't, and a union of graphs holds each triple once.
    """

    def triples(self, triple_pattern: Any, context: Graph | None = None) -> Iterator[Any]:
        """Give the triples that fit, each once even where several graphs hold it."""
        if context is not None:
            return ((_plain_triple(triple), graphs) for triple, graphs in super().triples(triple_pattern, context))
        # Oxigraph's indexes over all graphs end with the graph, so what is equal stands side by side: but for the one
        # that a pattern without any term takes, which is asked subject by subject.
        patterns = self._subject_patterns() if triple_pattern == (None, None, None) else iter([triple_pattern])
        found = (
            (_plain_triple(triple), graphs)
            for pattern in patterns
            for triple, graphs in super(PlainStore, self).triples(pattern, None)
        )
        return ((triple, (graph for _, graphs in same for graph in graphs)) for triple, same in groupby(found, _first))

    def _subject_patterns(self) -> Iterator[Any]:
        subjects = self._inner.query("SELECT DISTINCT ?s { ?s ?p ?o }", use_default_graph_as_union=True)
        return ((from_ox(subject), None, None) for (subject,) in subjects)  # type: ignore[union-attr]

    def add_graph(self, graph: Graph) -> None:
        """Make an empty graph; one that exists, and any in a dataset opened for reading, is taken as it is."""
        name = _graph_name(graph)
        if isinstance(name, ox.DefaultGraph) or self._inner.contains_named_graph(name):
            return
        with suppress(RuntimeError):
            self._inner.add_graph(name)

    def __len__(self, context: Graph | None = None) -> int:
        """Count the quads, or the triples of one graph."""
        if context is None:
            return len(self._inner)
        pattern = self._inner.quads_for_pattern(None, None, None, _graph_name(context))
        return sum(1 for _ in pattern)

    def query(
        self,
        query: Query | str,
        initNs: Mapping[str, Any],  # noqa: N803
        initBindings: Mapping[str, Identifier],  # noqa: N803
        queryGraph: str,  # noqa: N803
        **kwargs: object,
    ) -> Result:
        """Run a query in Oxigraph.

        Raises:
            QueryError: it asks another host, or was prepared by rdflib without its text, so Oxigraph can't have it.
        """
        text = query if isinstance(query, str) else _prepared_text(query)
        check_query(text)
        if names_graphs(text):
            queryGraph = ""  # noqa: N806 - a union of all graphs would outweigh those that the query names
        if not isinstance(query, str):
            initNs = {**initNs, **dict(query.prologue.namespace_manager.namespaces())}  # noqa: N806
        result = super().query(text, initNs, initBindings, queryGraph, **kwargs)
        if result.type == "SELECT":
            result.bindings = [{name: _plain(term) for name, term in row.items()} for row in result.bindings]
        elif result.graph is not None:
            plain = Graph()
            for triple in result.graph:
                plain.add(_plain_triple(triple))
            result.graph = plain
        return result


def rdflib_dataset(store: ox.Store, prefixes: Mapping[str, str]) -> Dataset:
    """Give the rdflib API over an Oxigraph store; the default graph is the union of the named ones."""
    dataset = Dataset(store=PlainStore(store=store), default_union=True)
    for prefix, namespace in prefixes.items():
        dataset.bind(prefix, URIRef(namespace), override=True, replace=True)
    return dataset


def _prepared_text(query: Query) -> str:
    text, _, _ = query._original_args
    if not isinstance(text, str):
        raise QueryError("prepared query: its text is not kept, expected one from prepareQuery, pass it as a string")
    return text


def _first(found: tuple[Any, Any]) -> Any:
    return found[0]


def _graph_name(graph: Graph) -> ox.NamedNode | ox.BlankNode | ox.DefaultGraph:
    identifier = graph.identifier
    if identifier == DATASET_DEFAULT_GRAPH_ID:
        return ox.DefaultGraph()
    return ox.NamedNode(str(identifier)) if isinstance(identifier, URIRef) else ox.BlankNode(str(identifier))


def _plain(term: Any) -> Any:
    if isinstance(term, Literal) and term.datatype == XSD.string:
        return Literal(str(term))
    return _plain_triple(term) if isinstance(term, tuple) else term


def _plain_triple(triple: tuple[Node, Node, Node]) -> tuple[Node, Node, Node]:
    subject, predicate, object_ = triple
    return subject, predicate, _plain(object_)
