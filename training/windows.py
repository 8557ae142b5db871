"""Passages to windows: groups of neighbouring passages that the encoder reads at once, with numeric labels."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpora import Passage

from hearsay.model.wordpieces import MASK, WordPieces

IGNORED = -100


@dataclass
class Window:
    """One input of the encoder and all that is known of it; a task without labels is absent from `labels`."""

    pieces: list[int]
    shapes: list[int]
    first: list[int]
    labels: dict[str, list[int]] = field(default_factory=dict)
    sentence: list[int] = field(default_factory=list)
    allowed_names: list[int] = field(default_factory=list)
    possible_names: int = 0
    links: dict[int, list[int]] = field(default_factory=dict)
    sources: list[int] = field(default_factory=list)
    cues: list[int] = field(default_factory=list)
    contents: list[int] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Return the number of words."""
        return len(self.first)


def group_passages(
    passages: list[Passage], longest: int, most: int, limit: int, pieces: WordPieces
) -> Iterator[list[Passage]]:
    """Yield runs of neighbouring passages of one document that together stay under the limits."""
    run: list[Passage] = []
    words = size = 0
    for passage in passages:
        for part in _cut(passage, limit):
            cost = sum(len(pieces.of(word)[0]) for word in part.words) + 1
            full = words + len(part.words) > longest or size + cost > 380 or len(run) >= most
            if run and (part.starts_document or full):
                yield run
                run, words, size = [], 0, 0
            run.append(part)
            words += len(part.words)
            size += cost
    if run:
        yield run


def _cut(passage: Passage, limit: int) -> Iterator[Passage]:
    """Cut a paragraph that is longer than a window after a sentence's end; trees are never cut."""
    if passage.heads or len(passage.words) <= limit:
        yield passage
        return
    at = 0
    while at < len(passage.words):
        end = min(at + limit, len(passage.words))
        if end < len(passage.words):
            stops = [i for i in range(at + limit // 2, end) if passage.words[i] in (".", "!", "?", ".”", "”")]
            end = stops[-1] + 1 if stops else end
        yield Passage(
            passage.words[at:end],
            passage.starts_document and at == 0,
            at == 0,
            names=passage.names[at:end],
            naming=passage.naming,
            spans=passage.spans[at:end],
            ids=passage.ids[at:end],
            links=passage.links,
        )
        at = end


class Encoding:
    """Turns runs of passages into windows, by the label lists of the model."""

    def __init__(self, labels: dict[str, list[str]], pieces: WordPieces) -> None:
        self.labels = labels
        self.index = {task: {label: i for i, label in enumerate(own)} for task, own in labels.items()}
        self.pieces = pieces
        names = labels["names"]
        everything = (1 << len(names)) - 1
        events = sum(1 << i for i, label in enumerate(names) if label.endswith("EVENT"))
        unsure = sum(1 << i for i, label in enumerate(names) if label.endswith(("EVENT", "MISC")) or label == "O")
        self.outside = {"all": 1, "no events": 1, "places": unsure}
        self.everything = {"all": everything, "no events": everything & ~events, "places": everything}

    def window(self, run: list[Passage], *, masked: float = 0.0, noise: random.Random | None = None) -> Window:
        """Encode one run; with `masked`, that share of the pieces is hidden from the encoder."""
        words = [word for passage in run for word in passage.words]
        breaks, at = set(), 0
        for passage in run:
            if at and passage.starts_paragraph:
                breaks.add(at)
            at += len(passage.words)
        pieces, shapes, first = self.pieces.encode(words, frozenset(breaks))
        if noise is not None and masked:
            pieces = [MASK if p > MASK and noise.random() < masked else p for p in pieces]
        window = Window(pieces, shapes, first)
        if all(p.heads for p in run):
            self._trees(window, run)
        if all(p.names for p in run):
            self._names(window, run)
        if all(p.spans for p in run):
            self._spans(window, run)
        return window

    def _trees(self, window: Window, run: list[Passage]) -> None:
        for task in ("upos", "xpos", "feats", "lemma", "relation"):
            known = self.index[task]
            window.labels[task] = [known.get(label, IGNORED) for p in run for label in p.tree[task]]
        heads, at = [], 0
        for number, passage in enumerate(run):
            heads += [0 if head < 0 else head + at + 1 for head in passage.heads]
            window.sentence += [number] * len(passage.words)
            at += len(passage.words)
        window.labels["head"] = heads
        window.labels["sentence"] = [int(i == 0) for p in run for i in range(len(p.words))]

    def _names(self, window: Window, run: list[Passage]) -> None:
        """Write the set of labels that each word may have, as bits: partial annotation leaves several open."""
        known = self.index["names"]
        window.possible_names = self.everything[run[0].naming]
        for passage in run:
            whole = self.everything[passage.naming]
            for label in _begun(passage.names):
                bits = whole if label == "X" else self.outside[passage.naming] if label == "O" else 1 << known[label]
                window.allowed_names.append(bits)
        window.labels["names"] = [self.index["names"].get(label, 0) for p in run for label in _begun(p.names)]

    def _spans(self, window: Window, run: list[Passage]) -> None:
        known = self.index["spans"]
        labels = _begun([label for p in run for label in p.spans])
        window.labels["spans"] = [known[label] for label in labels]
        local = {own: i for i, own in enumerate(own for p in run for own in p.ids)}
        for kind, into in (("SOURCE", window.sources), ("CUE", window.cues), ("CONTENT", window.contents)):
            into += [i for i, label in enumerate(labels) if label == "B-" + kind]
        targets = {"CUE": set(window.sources), "CONTENT": set(window.cues)}
        for passage in run:
            for own, heads in passage.links.items():
                label = labels[local[own]] if own in local else "O"
                if label[0] == "B" and label[2:] in targets:
                    allowed = targets[label[2:]]
                    window.links[local[own]] = [local[h] for h in heads if h in local and local[h] in allowed]


def _begun(labels: list[str]) -> list[str]:
    """Return BIO labels in which a span that has lost its beginning begins anew."""
    begun: list[str] = []
    for label in labels:
        goes_on = bool(begun) and (begun[-1] == "X" or begun[-1][2:] == label[2:])
        begun.append("B" + label[1:] if label[0] == "I" and not goes_on else label)
    return begun
