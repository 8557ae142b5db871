"""The network at work: words in, scores of one window out, through ONNX Runtime on one thread."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from hearsay.model.decoding import Indices, Scores, best_heads, best_labels, certainty_of
from hearsay.model.sentences import sentence_starts
from hearsay.model.wordpieces import WordPieces

_NEVER = np.float32(-1e4)
_BY_WORD = ("paragraph", "sentence", "upos", "xpos", "feats", "lemma", "names", "spans", "of_word", "vectors")
FEW = 8  # rows that BLAS multiplies on one thread
FILES = ("network.onnx", "wordpieces.json", "labels.json", "chains.npz", "lexicon.json.gz")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network says of one window's words."""

    paragraph: NDArray[np.bool_]
    sentence: NDArray[np.bool_]
    upos: Indices
    xpos: Indices
    feats: Indices
    lemma: Indices
    names: Scores
    spans: Scores
    arcs: Scores
    of_head: Scores
    of_word: Scores
    links: Scores
    vectors: Scores

    def cut(self, begin: int, end: int) -> "Reading":
        """Return the reading of some of its words; the first of them begins a sentence."""
        rooted = np.array([0, *range(begin + 1, end + 1)])
        square: dict[str, Any] = {"arcs": self.arcs[begin:end, rooted], "links": self.links[begin:end, rooted]}
        by_word: dict[str, Any] = {name: getattr(self, name)[begin:end] for name in _BY_WORD}
        by_word["sentence"] = by_word["sentence"] | (np.arange(end - begin) == 0)
        return replace(self, of_head=self.of_head[rooted], **square, **by_word)


class Trees(NamedTuple):
    """The trees of one window's sentences."""

    heads: Indices
    relations: Indices
    certainty: Scores  # how likely head and relation of a word are right, from 0 to 1


class Reader:
    """The network, its labels and its chains."""

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # Windows differ in size: patterns of memory kept for each size would only grow.
        options.enable_mem_pattern = False
        options.enable_cpu_mem_arena = False
        # A processor whose products of eight bits overflow takes a slower way, so that all of them count alike.
        options.add_session_config_entry("session.x64quantprecision", "1")
        path = str(folder / "network.onnx")
        self.session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self.outputs = [output.name for output in self.session.get_outputs()]
        self.pieces = WordPieces(folder / "wordpieces.json")
        self.labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        with np.load(folder / "chains.npz") as arrays:
            self.arrays: dict[str, NDArray[np.float32]] = {name: arrays[name] for name in arrays.files}

    def read(self, words: Sequence[str], breaks: frozenset[int]) -> Reading:
        """Run the network over one window; a paragraph begins before each word in `breaks`."""
        pieces, shapes, first = self.pieces.encode(words, breaks)
        given: dict[str, Any] = {"pieces": [pieces], "shapes": [shapes], "first": [first]}
        found = self.session.run(None, {name: np.array(value, np.int64) for name, value in given.items()})
        scores = {name: value[0] for name, value in zip(self.outputs, found, strict=True)}
        paragraph = np.zeros(len(words), bool)
        paragraph[list(breaks)] = True
        starts = paragraph | sentence_starts(words, scores.pop("sentence").tolist())
        return Reading(paragraph, starts, **scores)

    def trees(self, reading: Reading) -> Trees:
        """Return each word's head (0 the root, words of the window from 1) and relation."""
        heads, certainty = np.zeros(len(reading.sentence), np.int64), np.empty(len(reading.sentence), np.float32)
        bounds = [*np.flatnonzero(reading.sentence).tolist(), len(heads)]
        for begin, end in pairwise(bounds):
            own = np.concatenate([reading.arcs[begin:end, :1], reading.arcs[begin:end, begin + 1 : end + 1]], 1)
            found = best_heads(own)
            heads[begin:end] = np.where(found == 0, 0, found + begin)
            certainty[begin:end] = certainty_of(own, found)
        above = reading.of_head[heads]
        features = np.concatenate([np.maximum(above + reading.of_word, 0), above * reading.of_word], 1)
        scores = _multiply(features, self.arrays["relation_weight"]) + self.arrays["relation_bias"]
        relations = scores.argmax(1)
        return Trees(heads, relations, certainty * certainty_of(scores, relations))

    def name_labels(self, reading: Reading) -> list[str]:
        """Return the best BIO labels of names, none of which runs over a sentence's end."""
        return self._chain("names", reading.names, reading.sentence)

    def span_labels(self, readings: Sequence[Reading]) -> list[str]:
        """Return the best BIO labels of sources, cues and contents in neighbouring windows.

        None of them runs over a paragraph's end.
        """
        emissions = np.concatenate([reading.spans for reading in readings])
        return self._chain("spans", emissions, np.concatenate([reading.paragraph for reading in readings]))

    def _chain(self, task: str, emissions: Scores, starts: NDArray[np.bool_]) -> list[str]:
        inside = np.array([label[0] == "I" for label in self.labels[task]])
        emissions = np.where(starts[:, None] & inside, _NEVER, emissions)
        best = best_labels(emissions, self.arrays[f"{task}_transitions"], self.arrays[f"{task}_start"])
        labels = self.labels[task]
        return [labels[i] for i in best]


def _multiply(rows: Scores, weight: NDArray[np.float32]) -> Scores:
    """Multiply a few rows at a time.

    For more, BLAS wakes a thread on each core, and these go on spinning when it is done: that costs as much as the
    whole network does, and leaves nothing to other processes.
    """
    product = np.empty((len(rows), weight.shape[1]), np.float32)
    for first in range(0, len(rows), FEW):
        np.matmul(rows[first : first + FEW], weight, out=product[first : first + FEW])
    return product
