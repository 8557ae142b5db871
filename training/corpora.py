"""Reads the training corpora (CoNLL-U, BIO, standoff attributions) into paragraphs of labelled words."""

import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from hearsay.model.lemmas import lemma_rule
from spacy.language import Language

NAME_LABELS = ["O", *(b + kind for kind in ("PER", "ORG", "LOC", "EVENT", "MISC") for b in ("B-", "I-"))]
SPAN_LABELS = ["O", *(b + kind for kind in ("SOURCE", "CUE", "CONTENT") for b in ("B-", "I-"))]
PLACES_ONLY = frozenset({"uner-ewt-dev", "uner-ewt-test"})
WITHOUT_EVENTS = frozenset({"wikigold-train", "wnut17-train"})
EDGE = " \n\t\"'“”‘’`.,;:—–-()[]"


@dataclass
class Passage:
    """Labelled words that belong together: a sentence, or a paragraph of an article."""

    words: list[str]
    starts_document: bool = False
    starts_paragraph: bool = False
    tree: dict[str, list[str]] = field(default_factory=dict)
    heads: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    naming: str = "all"
    spans: list[str] = field(default_factory=list)
    ids: list[int] = field(default_factory=list)
    links: dict[int, list[int]] = field(default_factory=dict)


def opened(path: Path) -> Iterator[str]:
    """Yield the lines of a gzip file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from lines


def read_trees(folder: Path, name: str) -> list[Passage]:
    """Read the sentences of a Universal Dependencies file, and the names of the BIO file that is parallel to it."""
    passages = list(_sentences(opened(folder / "ud" / f"{name}.conllu.gz")))
    parallel = {"ewt-dev": "uner-ewt-dev", "ewt-test": "uner-ewt-test"}.get(name, name)
    bio = folder / "ner" / f"{parallel}.iob.gz"
    if bio.exists():
        # The files' order differs, so sentences are matched by their words.
        named = {tuple(p.words): p for p in read_names(folder, parallel)}
        for passage in passages:
            if found := named.get(tuple(passage.words)):
                passage.names, passage.naming = found.names, found.naming
    return passages


def _sentences(lines: Iterable[str]) -> Iterator[Passage]:
    rows: list[list[str]] = []
    document = paragraph = False
    for line in lines:
        if line.startswith("#"):
            document |= line.startswith("# newdoc")
            paragraph |= line.startswith("# newpar")
        elif line.strip():
            rows.append(line.rstrip("\n").split("\t"))
        elif rows:
            yield _sentence(rows, document=document, paragraph=paragraph)
            rows, document, paragraph = [], False, False
    if rows:
        yield _sentence(rows, document=document, paragraph=paragraph)


def _sentence(rows: list[list[str]], *, document: bool, paragraph: bool) -> Passage:
    rows = [row for row in rows if row[0].isdigit()]
    words = [row[1] for row in rows]
    tree = {
        "upos": [row[3] for row in rows],
        "xpos": [row[4] for row in rows],
        "feats": [row[5] for row in rows],
        "lemma": [lemma_rule(row[1], row[2]) for row in rows],
        "lemmas": [row[2] for row in rows],
        "relation": [row[7] for row in rows],
    }
    return Passage(words, document, paragraph or document, tree, [int(row[6]) - 1 for row in rows])


def read_names(folder: Path, name: str) -> list[Passage]:
    """Read the sentences of a BIO file of names."""
    naming = "places" if name in PLACES_ONLY else "no events" if name in WITHOUT_EVENTS else "all"
    passages, rows = [], []
    for line in [*opened(folder / "ner" / f"{name}.iob.gz"), "\n"]:
        if line.strip():
            rows.append(line.rstrip("\n").split("\t"))
        elif rows:
            passages.append(Passage([row[0] for row in rows], names=[row[1] for row in rows], naming=naming))
            rows = []
    return passages


def read_attributions(folder: Path, part: str, nlp: Language | None = None) -> list[Passage]:
    """Read the paragraphs of an attribution corpus: words, spans, and the links from spans to their cues."""
    nlp = nlp or spacy.blank("en")
    files = defaultdict(list)
    for path in sorted((folder / "polnear" / part / "attributions").glob("*.ann")):
        files[path.name.rsplit("_", 1)[0]].append(path)
    passages: list[Passage] = []
    for stem, paths in sorted(files.items()):
        with (folder / "polnear" / part / "text" / f"{stem}.txt").open(encoding="utf-8", newline="") as file:
            text = file.read()
        passages += _paragraphs(text, *_standoff(paths[0]), nlp)
    return passages


def _standoff(path: Path) -> tuple[dict[str, tuple[str, list[tuple[int, int]]]], list[dict[str, list[str]]]]:
    spans, events = {}, []
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 2:  # the text of a span that runs over several lines
                continue
            if fields[0].startswith("T"):
                kind, _, offsets = fields[1].partition(" ")
                spans[fields[0]] = kind.upper(), [tuple(map(int, p.split())) for p in offsets.split(";")]
            elif fields[0].startswith("E"):
                event = defaultdict(list)
                for argument in fields[1].split():
                    role, _, reference = argument.partition(":")
                    event[role.rstrip("0123456789").upper()].append(reference)
                events.append(event)
    return spans, events


def _paragraphs(text, spans, events, nlp) -> list[Passage]:
    doc = nlp.make_doc(text)
    words = [token for token in doc if not token.is_space]
    labels = ["O"] * len(words)
    begins = {offset: i for i, token in enumerate(words) for offset in range(token.idx, token.idx + len(token))}
    # Longest first, so that what nests inside keeps its own labels where the layers collide.
    used = {ref for event in events for role in event.values() for ref in role}
    starts: dict[str, list[int]] = defaultdict(list)
    placed = sorted(((kind, s, e, ref) for ref, (kind, parts) in spans.items() if ref in used for s, e in parts),
                    key=lambda item: (item[1] - item[2], item[1]))
    for kind, s, e, ref in placed:
        if kind not in ("SOURCE", "CUE", "CONTENT"):
            continue
        for a, b in _lines(text, s, e):
            inside = sorted({begins[at] for at in range(a, b) if at in begins})
            if not inside:
                continue
            for n, i in enumerate(inside):
                labels[i] = ("I-" if n else "B-") + kind
            starts[ref].append(inside[0])
    links: dict[int, set[int]] = defaultdict(set)
    for event in events:
        cues = [i for ref in event["CUE"] for i in starts[ref]][:1]
        sources = [i for ref in event["SOURCE"] for i in starts[ref]][:1]
        contents = [i for ref in event["CONTENT"] for i in starts[ref]]
        for cue in cues:
            links[cue] |= set(sources)
            for content in contents:
                links[content].add(cue)
    passages, current, first = [], None, True
    for i, token in enumerate(words):
        if current is None or "\n" in text[words[i - 1].idx + len(words[i - 1]) : token.idx]:
            current = Passage([], starts_document=first, starts_paragraph=True)
            passages.append(current)
            first = False
        label = labels[i]
        if label[0] == "I" and (not current.spans or current.spans[-1][2:] != label[2:]):
            label = "B" + label[1:]
        current.words.append(token.text)
        current.spans.append(label)
        current.ids.append(i)
        if i in links:
            current.links[i] = sorted(links[i])
    return passages


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a span at line breaks and take marks off its ends."""
    for found in re.finditer(r"[^\n]+", text[start:end]):
        a, b = start + found.start(), start + found.end()
        while a < b and text[a] in EDGE:
            a += 1
        while b > a and text[b - 1] in EDGE:
            b -= 1
        if a < b:
            yield a, b
