"""Quads in, the store written in transactions that keep every article whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

FULL = 60_000
SMALL = 5_000  # a bulk load has a fixed cost that few quads don't repay


class StoreWriter:
    """Gathers quads and writes them in large transactions; what is given in one call is never split between two."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self.fresh = len(store) == 0  # nothing that is written can be there already
        self._new: list[ox.Quad] = []
        self._removed: list[ox.Quad] = []
        self._added: list[ox.Quad] = []

    def add(self, quads: Iterable[ox.Quad]) -> None:
        """Take quads of something that the store does not have yet."""
        self._new.extend(quads)

    def replace(self, former: Iterable[ox.Quad], quads: Iterable[ox.Quad]) -> None:
        """Take quads that stand in place of former ones."""
        old, new = dict.fromkeys(former), dict.fromkeys(quads)
        self._removed.extend(quad for quad in old if quad not in new)
        self._added.extend(quad for quad in new if quad not in old)

    def replace_now(self, former: Iterable[ox.Quad], quads: Iterable[ox.Quad]) -> None:
        """Replace quads at once."""
        self.replace(former, quads)
        self.flush()

    def is_full(self) -> bool:
        """Tell whether it is time to write."""
        return len(self._new) + len(self._added) + len(self._removed) >= FULL

    def flush(self) -> None:
        """Write all that was gathered: each of the two transactions is kept whole or not at all."""
        if len(self._new) > SMALL:
            self._store.bulk_extend(self._new)
        elif self._new:
            self._store.extend(self._new)
        if self._removed:
            # One update is one transaction: no reader and no killed run sees half of it.
            self._store.update(f"DELETE DATA {{ {_graphs(self._removed)} }}; INSERT DATA {{ {_graphs(self._added)} }}")
        elif self._added:
            self._store.extend(self._added)
        self._new, self._removed, self._added = [], [], []


def _graphs(quads: Iterable[ox.Quad]) -> str:
    triples: dict[str, list[str]] = defaultdict(list)
    for quad in quads:
        triples[str(quad.graph_name)].append(f"{quad.triple} .")
    return "\n".join(f"GRAPH {graph} {{ {' '.join(lines)} }}" for graph, lines in triples.items())
