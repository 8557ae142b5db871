"""Features of anaphor and candidates -> how well each suits, by a small network.

The weights are antecedents.npz beside this file, learnt by training/coreference.py. What the features of an aspect add
up to in the network is remembered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from hearsay.resolve.coreference.antecedents import Row, features_of
from hearsay.resolve.coreference.clusters import Aspect


class Ranker:
    """A network of one hidden layer over the features; its answer is how well a candidate suits, higher is better."""

    def __init__(self, index: Mapping[str, int], hidden: np.ndarray, bias: np.ndarray, out: np.ndarray) -> None:
        self._sums = _Sums(index, hidden)
        self._bias, self._out = bias, out

    def scores(self, anaphor: Aspect, rows: Sequence[Row]) -> np.ndarray:
        """Score the candidates for one mention; their rows are of one length."""
        places = self._sums
        own, pairs = places[anaphor], [places[aspect] for row in rows for aspect in row]
        sums = np.add.reduce(places.table.take(pairs, axis=0).reshape(len(rows), -1, len(self._bias)), axis=1)
        sums += places.table[own] + self._bias
        scores: np.ndarray = np.maximum(sums, 0, out=sums) @ self._out
        return scores


class _Sums(dict[Aspect, int]):
    """What the features of each aspect met so far add to the hidden layer together: its row in `table`."""

    def __init__(self, index: Mapping[str, int], hidden: np.ndarray) -> None:
        super().__init__()
        self._index, self._hidden = index, hidden
        self.table = np.zeros((1024, hidden.shape[1]), hidden.dtype)

    def __missing__(self, aspect: Aspect) -> int:
        place = self[aspect] = len(self)
        if place == len(self.table):
            self.table = np.concatenate([self.table, np.zeros_like(self.table)])
        known = [self._index[name] for name in features_of(aspect) if name in self._index]
        self.table[place] = self._hidden[known].sum(axis=0)
        return place


@cache
def load_ranker() -> Ranker:
    """Load the weights that are shipped."""
    with files("hearsay.resolve.coreference").joinpath("antecedents.npz").open("rb") as file:
        data = np.load(file)
        names = bytes(data["names"]).decode("utf-8").split("\n")
        index = {name: place for place, name in enumerate(names)}
        return Ranker(index, data["hidden"].astype(np.float32), data["bias"], data["out"])
