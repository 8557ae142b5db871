"""Reads trees of the attribution corpus with a model, to train on: `python silver.py DATA MODEL FILE`.

Self-training (McClosky, Charniak and Johnson 2006): treebanks hold little news. Each sentence is read alone, where the
model is surest, and kept if its tree is sure enough; training then meets it in windows of many sentences.
"""

import argparse
import pickle
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from corpora import Passage, read_attributions

from hearsay.annotate import load_model
from hearsay.model.reader import Reader

LEAST_CERTAINTY = 0.75
TASKS = ("upos", "xpos", "feats", "lemma")


def silver_trees(reader: Reader, paragraph: Passage) -> Iterator[Passage]:
    """Yield the sentences of a paragraph whose trees are sure."""
    words = paragraph.words
    begins = np.flatnonzero(reader.read(words, frozenset()).sentence).tolist()
    for begin, end in zip([0, *begins[1:]], [*begins[1:], len(words)], strict=True):
        reading = reader.read(words[begin:end], frozenset())
        reading.sentence[:] = False
        reading.sentence[0] = True
        heads, relations, certainty = reader.trees(reading)
        if certainty.mean() >= LEAST_CERTAINTY:
            tree = {task: [reader.labels[task][label] for label in getattr(reading, task)] for task in TASKS}
            tree["relation"] = [reader.labels["relation"][label] for label in relations]
            starts = paragraph.starts_document and begin == 0
            yield Passage(words[begin:end], starts, begin == 0, tree, [int(head) - 1 for head in heads])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", help="a pipeline's folder")
    parser.add_argument("file", type=Path)
    parser.add_argument("--words", type=float, default=2e5, help="stop after so many")
    options = parser.parse_args()
    reader = load_model(options.model).get_pipe("annotator")._reader
    found: list[Passage] = []
    words = 0
    for paragraph in read_attributions(options.data, "train"):
        if 2 < len(paragraph.words) <= 160 and words < options.words:
            found += silver_trees(reader, paragraph)
            words = sum(len(passage.words) for passage in found)
    options.file.write_bytes(pickle.dumps(found))
    print(f"{len(found):,} sentences, {words:,} words")


if __name__ == "__main__":
    main()
