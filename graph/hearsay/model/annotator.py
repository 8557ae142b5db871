"""The spaCy component: a tokenised Doc in; tags, lemmas, trees, sentences, names and attribution spans set on it."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy import attrs
from spacy.language import Language
from spacy.parts_of_speech import IDS as POS_IDS
from spacy.tokens import Doc, Span

from hearsay.model.decoding import Indices, labelled_spans
from hearsay.model.lexicon import Lemmatizer, read_lexicon
from hearsay.model.reader import FILES, Reader
from hearsay.model.windows import Window, read_windows

SPANS = "attribution"
"""The key in `doc.spans` of the spans SOURCE, CUE, CONTENT."""
CERTAINTY = "certainty"
"""The key in `doc.user_data` of how likely the head and relation of each token are right, from 0 to 1."""
ENTITY_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "EVENT": "EVENT", "MISC": "MISC"}
_COLUMNS = [attrs.TAG, attrs.POS, attrs.MORPH, attrs.LEMMA, attrs.DEP, attrs.HEAD, attrs.ENT_IOB, attrs.ENT_TYPE]
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3
_MOST_WAITING = 64  # windows of a paragraph: a text without line ends must not keep all of them in memory


class Annotator:
    """Sets every annotation of the model in one pass.

    Spans of `doc.spans["attribution"]` carry in `id_` the numbers of the attributions they belong to, counted by cues:
    "3", or "3 4" for a source of two cues; a content whose cue was not found has "".
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.name, self.vocab = name, nlp.vocab
        self._folder: Path | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the labels of the entities and attribution spans that the component sets."""
        return (*ENTITY_LABELS.values(), "SOURCE", "CUE", "CONTENT")

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a Doc in place."""
        words = [token.i for token in doc if not token.is_space]
        table = _Table(doc)
        spans: list[Span] = []
        waiting: list[Window] = []
        for window in read_windows(self._reader, doc, words):
            self._fill(table, window)
            waiting.append(window)
            # A content may run over the border of two windows in one paragraph: they are decoded together.
            if window.ends_paragraph or len(waiting) == _MOST_WAITING:
                spans += self._attributions(doc, waiting, cues=sum(span.label_ == "CUE" for span in spans))
                waiting = []
        table.write()
        doc.spans[SPANS] = spans
        return doc

    def _fill(self, table: "_Table", window: Window) -> None:
        """Set one window's annotations in the table."""
        reader, reading, at = self._reader, window.reading, np.array(window.words)
        heads, relations, certainty = reader.trees(reading)
        tags = [reader.labels["xpos"][i] for i in reading.xpos]
        rules = [reader.labels["lemma"][i] for i in reading.lemma]
        lemma_of = self._lemmatizer.lemma_of
        lemmas = [lemma_of(word, tag, rule) for word, tag, rule in zip(window.texts, tags, rules, strict=True)]
        deps = self._relations[relations]
        deps[heads == 0] = self._root
        add = self.vocab.strings.add
        table.set(at, attrs.TAG, self._tags[reading.xpos])
        table.set(at, attrs.POS, self._pos[reading.upos])
        table.set(at, attrs.MORPH, self._morphs[reading.feats])
        table.set(at, attrs.LEMMA, np.array([add(lemma) for lemma in lemmas], np.uint64))
        table.set(at, attrs.DEP, deps)
        table.set(at, attrs.HEAD, np.where(heads == 0, 0, at[heads - 1] - at).astype(np.int64).astype(np.uint64))
        for begin, end, kind in labelled_spans(reader.name_labels(reading)):
            table.set(at[begin:end], attrs.ENT_TYPE, np.uint64(add(ENTITY_LABELS[kind])))
            # White space inside a name belongs to it: spaCy's entities are unbroken runs.
            table.set(slice(at[begin], at[end - 1] + 1), attrs.ENT_IOB, np.uint64(_INSIDE))
            table.set(slice(at[begin], at[end - 1] + 1), attrs.ENT_TYPE, np.uint64(add(ENTITY_LABELS[kind])))
            table.set(at[begin : begin + 1], attrs.ENT_IOB, np.uint64(_BEGIN))
        table.vectors[at] = reading.vectors
        table.certainty[at] = certainty

    def _attributions(self, doc: Doc, windows: Sequence[Window], *, cues: int) -> Iterator[Span]:
        """Yield the source, cue and content spans, numbered by their cues, of which so many stand before them."""
        words = [word for window in windows for word in window.words]
        found = labelled_spans(self._reader.span_labels([window.reading for window in windows]))
        for (begin, end, kind), own in zip(found, _numbered(found, _Links(windows)), strict=True):
            identity = " ".join(str(cues + number) for number in own)
            yield Span(doc, words[begin], words[end - 1] + 1, label=kind, span_id=identity)

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Copy the model's files into a folder."""
        if self._folder is not None:
            Path(path).mkdir(parents=True, exist_ok=True)
            for name in FILES:
                shutil.copyfile(self._folder / name, Path(path) / name)

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> "Annotator":
        """Load the model's files from a folder."""
        self._folder = Path(path)
        self._reader = Reader(self._folder)
        self._lemmatizer = Lemmatizer(read_lexicon(self._folder / "lexicon.json.gz"))
        strings, labels = self.vocab.strings, self._reader.labels
        self._tags = np.array([strings.add(label) for label in labels["xpos"]], np.uint64)
        self._relations = np.array([strings.add(label) for label in labels["relation"]], np.uint64)
        self._root = np.uint64(strings.add("ROOT"))
        self._pos = np.array([POS_IDS[label] for label in labels["upos"]], np.uint64)
        morphs = [self.vocab.morphology.add("" if label == "_" else label) for label in labels["feats"]]
        self._morphs = np.array(morphs, np.uint64)
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return the model's folder as bytes, for pickling into other processes."""
        return str(self._folder or "").encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> "Annotator":
        """Load the model from the folder that the bytes name."""
        return self.from_disk(data.decode()) if data else self


@Language.factory(
    "hearsay_annotator",
    assigns=[f"token.{name}" for name in ("tag", "pos", "morph", "lemma", "dep", "head")] + ["doc.ents", "doc.spans"],
)
def make_annotator(nlp: Language, name: str) -> Annotator:
    """Make the component; its data comes from disk."""
    return Annotator(nlp, name)


class _Links:
    """The link scores of neighbouring windows: a word knows those of its own window only."""

    def __init__(self, windows: Sequence[Window]) -> None:
        self._places = [(window, i) for window in windows for i in range(len(window.words))]

    def best(self, word: int, targets: list[int]) -> int | None:
        """Return the target that a word's span belongs to, if it belongs to any."""
        window, own = self._places[word]
        scores = window.reading.links[own]
        near = [target for target in targets if self._places[target][0] is window]
        best = max(near, key=lambda target: float(scores[self._places[target][1] + 1]), default=None)
        return best if best is not None and scores[self._places[best][1] + 1] > scores[0] else None


def _numbered(spans: list[tuple[int, int, str]], links: _Links) -> list[list[int]]:
    """Return for each span the numbers of its cues, from 1."""
    starts = {kind: [begin for begin, _, own in spans if own == kind] for kind in ("SOURCE", "CUE", "CONTENT")}
    number = {cue: i for i, cue in enumerate(starts["CUE"], 1)}
    sources: dict[int, list[int]] = {}
    for cue in starts["CUE"]:
        source = links.best(cue, starts["SOURCE"])
        if source is not None:
            sources.setdefault(source, []).append(number[cue])
    numbers = []
    for begin, _, kind in spans:
        if kind == "SOURCE":
            numbers.append(sources.get(begin, []))
        else:
            own = begin if kind == "CUE" else links.best(begin, starts["CUE"])
            numbers.append([] if own is None else [number[own]])
    return numbers


class _Table:
    """A Doc's annotations as columns, written at once; white space hangs on the word before it."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.values = np.zeros((len(doc), len(_COLUMNS)), np.uint64)
        self.vectors = np.zeros((len(doc), 384), np.float32)
        self.certainty = np.ones(len(doc), np.float32)
        strings = doc.vocab.strings
        self.set(slice(None), attrs.TAG, np.uint64(strings.add("_SP")))
        self.set(slice(None), attrs.POS, np.uint64(POS_IDS["SPACE"]))
        self.set(slice(None), attrs.DEP, np.uint64(strings.add("dep")))
        self.set(slice(None), attrs.ENT_IOB, np.uint64(_OUTSIDE))
        self.set(slice(None), attrs.LEMMA, doc.to_array([attrs.ORTH]).reshape(-1))
        self._attach_spaces()

    def _attach_spaces(self) -> None:
        spaces = [token.i for token in self.doc if token.is_space]
        first = next((token.i for token in self.doc if not token.is_space), 0)
        heads = np.array([max(i - 1, 0) if i > first else first for i in spaces], np.int64) - np.array(spaces, np.int64)
        self.set(np.array(spaces, np.int64), attrs.HEAD, heads.astype(np.uint64))

    def set(self, rows: slice | Indices, attribute: int, values: NDArray[Any] | np.uint64) -> None:
        """Set a column of some tokens."""
        self.values[rows, _COLUMNS.index(attribute)] = values

    def write(self) -> None:
        """Write the columns into the Doc."""
        if len(self.doc):
            self.doc.from_array(_COLUMNS, cast(Any, self.values))
        self.doc.tensor = cast(Any, self.vectors)
        self.doc.user_data[CERTAINTY] = self.certainty
