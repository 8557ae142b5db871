"""Reads the training corpora (CoNLL-U, BIO, standoff attributions) into paragraphs of labelled words."""

import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Token

import hearsay.model  # noqa: F401  registers the tokenizer
from hearsay.model.lemmas import lemma_rule

NAME_LABELS = ["O", *(b + kind for kind in ("PER", "ORG", "LOC", "EVENT", "MISC") for b in ("B-", "I-"))]
KINDS = ("SOURCE", "CUE", "CONTENT")
SPAN_LABELS = ["O", *(b + kind for kind in KINDS for b in ("B-", "I-"))]
Spans = dict[str, tuple[str, list[tuple[int, int]]]]
Events = list[dict[str, list[str]]]
PLACES_ONLY = frozenset({"uner-ewt-dev", "uner-ewt-test"})
WITHOUT_EVENTS = frozenset({"wikigold-train", "wnut17-train"})
UNKNOWN = "?"
"""The label of a lemma that is not annotated."""
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
        "lemma": [lemma_rule(row[1], row[2]) if row[2] != "_" or row[1] == "_" else UNKNOWN for row in rows],
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
    nlp = nlp or spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "hearsay.Tokenizer.v1"}}})
    files = defaultdict(list)
    for path in sorted((folder / "polnear" / part / "attributions").glob("*.ann")):
        files[path.name.rsplit("_", 1)[0]].append(path)
    passages: list[Passage] = []
    for stem, paths in sorted(files.items()):
        with (folder / "polnear" / part / "text" / f"{stem}.txt").open(encoding="utf-8", newline="") as file:
            text = file.read()
        passages += _paragraphs(text, *_standoff(paths[0]), nlp)
    return passages


def _offsets(part: str) -> tuple[int, int]:
    start, end = part.split()
    return int(start), int(end)


def _standoff(path: Path) -> tuple[Spans, Events]:
    spans: Spans = {}
    events: Events = []
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 2:  # the text of a span that runs over several lines
                continue
            if fields[0].startswith("T"):
                kind, _, offsets = fields[1].partition(" ")
                spans[fields[0]] = kind.upper(), [_offsets(part) for part in offsets.split(";")]
            elif fields[0].startswith("E"):
                event = defaultdict(list)
                for argument in fields[1].split():
                    role, _, reference = argument.partition(":")
                    event[role.rstrip("0123456789").upper()].append(reference)
                events.append(event)
    return spans, events


def _paragraphs(text: str, spans: Spans, events: Events, nlp: Language) -> list[Passage]:
    words = [token for token in nlp.make_doc(text) if not token.is_space]
    labels, starts = _placed(text, spans, events, words)
    links: dict[int, set[int]] = defaultdict(set)
    for event in events:
        for cue in [i for ref in event["CUE"] for i in starts[ref]][:1]:
            links[cue] |= {i for ref in event["SOURCE"] for i in starts[ref][:1]}
            for content in (i for ref in event["CONTENT"] for i in starts[ref]):
                links[content].add(cue)
    passages: list[Passage] = []
    for i, token in enumerate(words):
        if not i or "\n" in text[words[i - 1].idx + len(words[i - 1]) : token.idx]:
            passages.append(Passage([], starts_document=not i, starts_paragraph=True))
        passages[-1].words.append(token.text)
        passages[-1].spans.append(labels[i])
        passages[-1].ids.append(i)
        if i in links:
            passages[-1].links[i] = sorted(links[i])
    return passages


def _placed(text: str, spans: Spans, events: Events, words: list[Token]) -> tuple[list[str], dict[str, list[int]]]:
    """Return the words' labels, and each span's first words: one for each of its lines and parts."""
    labels = ["O"] * len(words)
    starts: dict[str, list[int]] = defaultdict(list)
    at_offset = {offset: i for i, token in enumerate(words) for offset in range(token.idx, token.idx + len(token))}
    used = {ref for event in events for role in event.values() for ref in role}
    parts = [(kind, *part, ref) for ref, (kind, own) in spans.items() if ref in used and kind in KINDS for part in own]
    # Longest first, so that what nests inside keeps its own labels where the layers collide.
    for kind, start, end, ref in sorted(parts, key=lambda part: (part[1] - part[2], part[1])):
        for a, b in _lines(text, start, end):
            inside = sorted({at_offset[at] for at in range(a, b) if at in at_offset})
            for n, i in enumerate(inside):
                labels[i] = ("I-" if n else "B-") + kind
            starts[ref] += inside[:1]
    return labels, starts


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
