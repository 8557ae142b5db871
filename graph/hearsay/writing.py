"""Triples in, the store written in transactions that keep every article whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from io import BytesIO

import pyoxigraph as ox

from hearsay import terms as t

# Half as many at once take a fifth more time, more of them as much time and more memory: it grows by leaps, since the
# tables of what is loaded are doubled beyond 57,344, and one article more must have room below that.
FULL = 55_000
SMALL = 5_000  # a bulk load has a fixed cost that few quads don't repay


class StoreWriter:
    """Gathers quads and writes them in large transactions; what is given in one call is never split between two."""

    def __init__(self, store: ox.Store) -> None:
        # Nothing that is written can be there already.
        self.fresh = next(store.quads_for_pattern(None, None, None, None), None) is None
        self._store = store
        self._new = BytesIO()  # read as it stands, while a text would be copied twice
        self._size = 0
        self._removed: list[ox.Quad] = []
        self._added: list[ox.Quad] = []

    def add(self, lines: Sequence[str], graph: str) -> None:
        """Take triples of something that the store does not have yet; `graph` is a term, as the lines have them."""
        self._new.write(t.nquads(lines, graph).encode())
        self._size += len(lines)

    def replace(self, former: Iterable[ox.Quad], quads: Iterable[ox.Quad]) -> None:
        """Take quads that stand in place of former ones."""
        old, new = dict.fromkeys(former), dict.fromkeys(quads)
        self._removed.extend(quad for quad in old if quad not in new)
        self._added.extend(quad for quad in new if quad not in old)

    def is_full(self) -> bool:
        """Tell whether it is time to write."""
        return self._size + len(self._added) + len(self._removed) >= FULL

    def flush(self) -> None:
        """Write all that was gathered: each of the two transactions is kept whole or not at all."""
        load = self._store.bulk_load if self._size > SMALL else self._store.load
        if self._size:
            self._new.seek(0)
            load(self._new, format=ox.RdfFormat.N_QUADS, lenient=True)
        if self._removed:
            # One update is one transaction: no reader and no killed run sees half of it.
            self._store.update(f"DELETE DATA {{ {_graphs(self._removed)} }}; INSERT DATA {{ {_graphs(self._added)} }}")
        elif self._added:
            self._store.extend(self._added)
        self._new, self._size, self._removed, self._added = BytesIO(), 0, [], []


def _graphs(quads: Iterable[ox.Quad]) -> str:
    triples: dict[str, list[str]] = defaultdict(list)
    for quad in quads:
        triples[str(quad.graph_name)].append(f"{quad.triple} .")
    return "\n".join(f"GRAPH {graph} {{ {' '.join(lines)} }}" for graph, lines in triples.items())
