"""How each kind of store takes a graph and counts it: `PROFILES`, name → profile.

`graph-store` and `update` follow SPARQL 1.1 (Graph Store HTTP Protocol, Update) and nothing else; `oxigraph` and
`virtuoso` know where these servers keep their endpoints and what they can't do.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from hearsay.errors import StoreError
from hearsay.load.transport import Transport

TRIPLES_PER_UPDATE = 1000  # Virtuoso 7.2 takes no more in one INSERT DATA
DEFAULT_GRAPH = "default"
_JSON = "application/sparql-results+json"


class Store(Protocol):
    """A store that takes graphs."""

    def replace(self, graph: str, lines: Sequence[bytes]) -> None:
        """Put a graph, as N-Triples lines, in the place of what has its name."""

    def count(self, graph: str) -> int | None:
        """Count the triples of a graph; None where the store can't be asked."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A kind of store: how to connect to it and what is known of it."""

    connect: Callable[[Transport, str, str | None], Store]
    meaning: str


class GraphStore:
    """SPARQL 1.1 Graph Store HTTP Protocol: PUT a graph to the endpoint."""

    def __init__(self, transport: Transport, endpoint: str, query: str | None, *, parameter: str = "graph") -> None:
        self._transport = transport
        self._endpoint = endpoint
        self._query = query
        self._parameter = parameter

    def replace(self, graph: str, lines: Sequence[bytes]) -> None:
        """Put a graph in the place of what has its name."""
        parameters = {"default": ""} if graph == DEFAULT_GRAPH else {self._parameter: graph}
        body = b"".join(lines)
        self._transport.send(
            "PUT", self._endpoint, parameters=parameters, content=body, content_type="application/n-triples"
        )

    def count(self, graph: str) -> int | None:
        """Count the triples of a graph at the query endpoint, if there is one."""
        return None if self._query is None else _count(self._transport, self._query, graph)


class UpdateStore:
    """SPARQL 1.1 Update: DROP the graph, then INSERT DATA in small batches."""

    def __init__(self, transport: Transport, endpoint: str, query: str | None) -> None:
        self._transport = transport
        self._endpoint = endpoint
        self._query = query

    def replace(self, graph: str, lines: Sequence[bytes]) -> None:
        """Put a graph in the place of what has its name."""
        self._update("DROP SILENT DEFAULT" if graph == DEFAULT_GRAPH else f"DROP SILENT GRAPH <{graph}>")
        for start in range(0, len(lines), TRIPLES_PER_UPDATE):
            triples = b"".join(lines[start : start + TRIPLES_PER_UPDATE]).decode()
            data = triples if graph == DEFAULT_GRAPH else f"GRAPH <{graph}> {{\n{triples}}}"
            self._update(f"INSERT DATA {{ {data} }}")

    def count(self, graph: str) -> int | None:
        """Count the triples of a graph at the query endpoint, if there is one."""
        return None if self._query is None else _count(self._transport, self._query, graph)

    def _update(self, update: str) -> None:
        self._transport.send(
            "POST", self._endpoint, content=update.encode(), content_type="application/sparql-update; charset=utf-8"
        )


def _count(transport: Transport, query: str, graph: str) -> int:
    pattern = "?s ?p ?o" if graph == DEFAULT_GRAPH else f"GRAPH <{graph}> {{ ?s ?p ?o }}"
    asked = {"query": f"SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}"}
    body = transport.send("GET", query, parameters=asked, accept=_JSON)
    try:
        return int(json.loads(body)["results"]["bindings"][0]["n"]["value"])
    except (ValueError, KeyError, IndexError) as error:
        raise StoreError(f"{query}: the answer to a COUNT is no SPARQL JSON, is this the query endpoint?") from error


def _connect_oxigraph(transport: Transport, endpoint: str, query: str | None) -> Store:
    base = endpoint.rstrip("/").removesuffix("/store")
    return GraphStore(transport, f"{base}/store", query or f"{base}/query")


def _connect_virtuoso(transport: Transport, endpoint: str, query: str | None) -> Store:
    # Its Graph Store endpoint with authentication has another path than the standard's, and calls the graph graph-uri.
    base = endpoint.rstrip("/").removesuffix("/sparql-graph-crud-auth")
    return GraphStore(transport, f"{base}/sparql-graph-crud-auth", query or f"{base}/sparql", parameter="graph-uri")


PROFILES: dict[str, Profile] = {
    "graph-store": Profile(GraphStore, "SPARQL 1.1 Graph Store HTTP Protocol; ENDPOINT takes PUT ?graph="),
    "update": Profile(UpdateStore, "SPARQL 1.1 Update; ENDPOINT takes DROP and INSERT DATA"),
    "oxigraph": Profile(_connect_oxigraph, "Oxigraph server; ENDPOINT is its address"),
    "virtuoso": Profile(_connect_virtuoso, "Virtuoso; ENDPOINT is its address, authentication is Digest"),
}
