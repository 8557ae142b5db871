"""The corpora as endless batches: groups of passages, changed and masked anew in every pass."""

import pickle
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from augment import Augmentation
from batches import Batch, collate
from corpora import NAME_LABELS, SPAN_LABELS, UNKNOWN, Passage, read_attributions, read_names, read_trees
from torch.utils.data import IterableDataset, get_worker_info
from windows import Encoding, Window, group_passages


class Corpora:
    """All training passages by task, and the held-out ones."""

    def __init__(self, data: Path, *, with_polnear: bool, silver: Path | None = None) -> None:
        ewt, gum = read_trees(data, "ewt-dev"), read_trees(data, "gum-nonnc-dev")
        cut = next(i for i in range(1500, len(ewt)) if ewt[i].starts_document)
        half = next(i for i in range(500, len(gum)) if gum[i].starts_document)
        self.trees = read_trees(data, "ewt-train") + read_trees(data, "gum-nonnc-train") + ewt[:cut] + gum[:half]
        if silver:
            self.trees += pickle.loads(silver.read_bytes())
        self.held_trees, self.held_gum = ewt[cut:], gum[half:]
        named = [p for p in ewt[:cut] if p.names]
        self.names = [
            read_names(data, "crossner-train"),
            read_names(data, "wikigold-train"),
            read_names(data, "wnut17-train"),
            [Passage(p.words, names=p.names, naming=p.naming) for p in named],
        ]
        self.spans = read_attributions(data, "train") if with_polnear else []
        self.held_spans = read_attributions(data, "dev")


def label_lists(trees: list[Passage]) -> dict[str, list[str]]:
    """Return the labels of each task, most frequent first, leaving out very rare ones."""
    lists = {"names": NAME_LABELS, "spans": SPAN_LABELS, "sentence": ["0", "1"]}
    for task, least in (("upos", 1), ("xpos", 1), ("feats", 3), ("lemma", 3), ("relation", 3)):
        counts = Counter(label for p in trees for label in p.tree[task] if label != UNKNOWN)
        lists[task] = [label for label, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= least]
    return lists


class Stream:
    """Endless batches of one task; groups, order and changes differ from pass to pass."""

    def __init__(self, task: str, corpora: Corpora, encoding: Encoding, seed: int, batch_words: int) -> None:
        self.task, self.corpora, self.encoding, self.batch_words = task, corpora, encoding, batch_words
        self.random = random.Random(seed)
        self.augmentation = Augmentation(seed + 1)

    def _runs(self) -> list[list[Passage]]:
        pieces, noise = self.encoding.pieces, self.random
        if self.task == "trees":
            groups = [self.corpora.trees]
            limits = [(120, 8), (60, 4), (200, 20), (220, 40), (40, 1)]
        elif self.task == "spans":
            groups = [self.corpora.spans]
            limits = [(210, 40), (210, 40), (150, 40)]
        else:
            groups = self.corpora.names
            limits = [(60, 1), (120, 4), (200, 8)]
        runs = []
        for group in groups:
            longest, most = noise.choice(limits)
            if self.task == "names" and not group[0].starts_document:
                group = [Passage(p.words, starts_paragraph=True, names=p.names, naming=p.naming) for p in group]
            shift = noise.randrange(min(20, len(group)))
            runs += group_passages(group[:shift], longest, most, longest, pieces)
            # A document's limit is drawn anew, so that windows of one pass differ in length.
            for document in _documents(self._joined(group[shift:])):
                longest, most = noise.choice(limits)
                runs += group_passages(document, longest, most, longest, pieces)
        return runs

    def _joined(self, passages: list[Passage]) -> list[Passage]:
        """Join half of the documents with trees to the one before: most are far shorter than a window."""
        if self.task != "trees":
            return passages
        return [
            replace(p, starts_document=False) if p.starts_document and self.random.random() < 0.5 else p
            for p in passages
        ]

    def batches(self) -> Iterator[list[Window]]:
        while True:
            runs = self._runs()
            self.random.shuffle(runs)
            ready = []
            pool_size = 400 * self.batch_words // 1000
            for at in range(0, len(runs), pool_size):
                pool = sorted(runs[at : at + pool_size], key=lambda run: sum(len(p.words) for p in run))
                batch, longest = [], 0
                for run in pool:
                    size = sum(len(p.words) for p in run)
                    if batch and max(longest, size) * (len(batch) + 1) > self.batch_words:
                        ready.append(batch)
                        batch, longest = [], 0
                    batch.append(run)
                    longest = max(longest, size)
                ready.append(batch)
            self.random.shuffle(ready)
            masked = 0.08 if self.task == "trees" else 0.05
            for batch in ready:
                changed = [self.augmentation.change(run) for run in batch]
                yield [self.encoding.window(run, masked=masked, noise=self.random) for run in changed]


class Mixture(IterableDataset):
    """Endless batches of all tasks in their shares of words; each worker draws its own."""

    def __init__(
        self, corpora: Corpora, encoding: Encoding, shares: list[float], *, seed: int, batch_words: int
    ) -> None:
        self.corpora, self.encoding, self.seed, self.batch_words = corpora, encoding, seed, batch_words
        self.tasks = ["trees", "names", *(["spans"] if corpora.spans else [])]
        self.shares = shares[: len(self.tasks)]

    def __iter__(self) -> Iterator[tuple[str, int, Batch]]:
        worker = get_worker_info()
        seed = self.seed + 10 * (worker.id if worker else 0)
        streams = [Stream(t, self.corpora, self.encoding, seed + n, self.batch_words) for n, t in enumerate(self.tasks)]
        batches = {stream.task: stream.batches() for stream in streams}
        chooser = random.Random(seed)
        while True:
            task = chooser.choices(self.tasks, self.shares)[0]
            windows = next(batches[task])
            yield task, sum(w.size for w in windows), collate(windows, self.encoding.labels)


def _documents(passages: list[Passage]) -> Iterator[list[Passage]]:
    current: list[Passage] = []
    for passage in passages:
        if current and (passage.starts_document or len(current) >= 60):
            yield current
            current = []
        current.append(passage)
    if current:
        yield current
