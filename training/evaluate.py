"""Prints the table of final scores of a pipeline on the test files: `python evaluate.py DATA [--model FOLDER]`."""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from card import write_section
from corpora import Passage, opened, read_names, read_trees
from spacy.language import Language
from spacy.tokens import Doc
from windows import group_passages

from hearsay.annotate import load_model
from hearsay.model.annotator import Annotator

NAMES = {"PERSON": "PER", "ORG": "ORG", "LOC": "LOC"}


def f1(right: int, guessed: int, gold: int) -> float:
    """Return the F1 score as a percentage."""
    return 200 * right / max(1, guessed + gold)


def tree_scores(annotator: Annotator, passages: list[Passage]) -> dict[str, float]:
    """Return accuracies of tags, trees and lemmas with gold words and gold sentences."""
    reader, lemmatizer, counts = annotator._reader, annotator._lemmatizer, Counter()
    for run in group_passages(passages, 150, 10, 150, reader.pieces):
        words = [word for p in run for word in p.words]
        starts = np.cumsum([0, *(len(p.words) for p in run)])[:-1]
        breaks = frozenset(int(at) for at, p in zip(starts, run, strict=True) if at and p.starts_paragraph)
        reading = reader.read(words, breaks)
        reading.sentence[:] = False
        reading.sentence[starts] = True
        heads, relations, _ = reader.trees(reading)
        gold_heads = [0 if h < 0 else h + at + 1 for at, p in zip(starts, run, strict=True) for h in p.heads]
        gold = {
            task: [x for p in run for x in p.tree[task]] for task in ("upos", "xpos", "feats", "relation", "lemmas")
        }
        for i, word in enumerate(words):
            tag = reader.labels["xpos"][reading.xpos[i]]
            lemma = lemmatizer.lemma_of(word, tag, reader.labels["lemma"][reading.lemma[i]])
            right = heads[i] == gold_heads[i]
            counts["words"] += 1
            counts["UPOS"] += reader.labels["upos"][reading.upos[i]] == gold["upos"][i]
            counts["XPOS"] += tag == gold["xpos"][i]
            counts["FEATS"] += reader.labels["feats"][reading.feats[i]] == gold["feats"][i]
            counts["UAS"] += bool(right)
            counts["LAS"] += bool(right and reader.labels["relation"][relations[i]] == gold["relation"][i])
            counts["lemma"] += lemma == gold["lemmas"][i]
    return {task: 100 * n / counts["words"] for task, n in counts.items() if task != "words"}


def raw_documents(path: Path) -> Iterator[tuple[str, str, list[tuple[int, int]]]]:
    """Yield each document of a CoNLL-U file: its name, its text, its sentences' places."""
    name, text, places, gap = "", "", [], ""
    for line in opened(path):
        if line.startswith("# newdoc"):
            if places:
                yield name, text, places
            name, text, places, gap = line.partition("=")[2].strip(), "", [], ""
        elif line.startswith("# newpar") and not line.startswith("# newpar_"):
            gap = "\n\n" if text else ""
        elif line.startswith("# text ="):
            own = line.partition("=")[2].strip()
            text += gap
            places.append((len(text), len(text) + len(own)))
            text += own
            gap = " "
    if places:
        yield name, text, places


def sentence_scores(nlp: Language, path: Path, only: Callable[[str], bool] = bool) -> str:
    """Return the F1 scores of whole sentences and of sentence starts found in raw text."""
    counts: Counter[str] = Counter()
    for name, text, places in raw_documents(path):
        if not only(name):
            continue
        found = set()
        for sentence in nlp(text).sents:
            begin = sentence.start_char + len(sentence.text) - len(sentence.text.lstrip())
            found.add((begin, begin + len(sentence.text.strip())))
        begun = {begin for begin, _ in found} & {begin for begin, _ in places}
        counts.update(right=len(found & set(places)), begun=len(begun), guessed=len(found), gold=len(places))
    return " / ".join(f"{f1(counts[right], counts['guessed'], counts['gold']):.1f}" for right in ("right", "begun"))


def name_score(nlp: Language, passages: list[Passage]) -> float:
    """Return the F1 score of persons, organizations and places, sentence by sentence, with gold words."""
    counts: Counter[str] = Counter()
    for passage in passages:
        doc = nlp(Doc(nlp.vocab, passage.words))
        found = {(e.start, e.end, NAMES[e.label_]) for e in doc.ents if e.label_ in NAMES}
        gold, begin = set(), -1
        for i, label in enumerate([*passage.names, "O"]):
            if begin >= 0 and label[0] != "I":
                gold.add((begin, i, passage.names[begin][2:]))
                begin = -1
            if label[0] == "B" and label[2:] in NAMES.values():
                begin = i
        counts.update(right=len(found & gold), guessed=len(found), gold=len(gold))
    return f1(counts["right"], counts["guessed"], counts["gold"])


def attributions(doc: Doc) -> Iterator[dict[str, dict[str, object] | None]]:
    """Yield the attributions that the model's own links make of its spans, as `hearsay extract --attributions` does."""
    roles: dict[str, dict[str, list[tuple[int, int]]]] = {}
    spare = 0
    for span in doc.spans["attribution"]:
        for number in span.id_.split() or [f"-{(spare := spare + 1)}"]:
            own = roles.setdefault(number, {})
            own.setdefault(span.label_.lower(), []).append((span.start_char, span.end_char))
    for own in roles.values():
        record: dict[str, dict[str, object] | None] = {"source": None, "cue": None, "content": None}
        for role, parts in own.items():
            start, end = min(a for a, _ in parts), max(b for _, b in parts)
            record[role] = {"start": start, "end": end, "text": doc.text[start:end], "parts": parts}
        yield record


def attribution_scores(nlp: Language, gold: Path, scorer: Path) -> str:
    """Return what the scorer prints of the model's own attributions."""
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        with predicted.open("w", encoding="utf-8") as lines:
            for path in sorted((gold / "text").glob("*.txt")):
                text = path.read_bytes().decode("utf-8")
                lines.writelines(json.dumps(r | {"source_file": path.name}) + "\n" for r in attributions(nlp(text)))
        return subprocess.run(
            [sys.executable, scorer, gold, predicted], check=True, capture_output=True, text=True
        ).stdout


SENTENCES = "sentences F1 from raw text: whole / starts"
Row = tuple[str, str]
"""Task and data of a measured value."""


def measure(nlp: Language, data: Path, scorer: Path, *, dev: bool) -> Iterator[tuple[Row, str]]:
    """Yield every row's figures for one pipeline."""
    annotator = next(component for _, component in nlp.pipeline if isinstance(component, Annotator))
    names = ("ewt-dev", "gum-nonnc-dev") if dev else ("ewt-test", "gum-nonnc-test", "pud-test")
    for name in names:
        # Of the dev files only the ends are held out of training.
        passages = read_trees(data, name)[-500 if dev else 0 :]
        found = tree_scores(annotator, passages)
        for tasks in (("UPOS", "UAS", "LAS"), ("XPOS", "FEATS"), ("lemma",)):
            yield (" / ".join(tasks) + ", gold sentences", name), " / ".join(f"{found[task]:.1f}" for task in tasks)
    for name in names:
        yield (SENTENCES, name), sentence_scores(nlp, data / "ud" / f"{name}.conllu.gz")
    if not dev:
        news = sentence_scores(nlp, data / "ud" / "gum-nonnc-test.conllu.gz", lambda name: "_news_" in name)
        yield (SENTENCES, "gum-nonnc-test, news documents"), news
        seen = {tuple(p.words) for p in read_names(data, "crossner-train")}
        for name in ("uner-ewt-test", "crossner-politics-test"):
            passages = [p for p in read_names(data, name) if tuple(p.words) not in seen]
            yield ("names F1 (PER, ORG, LOC)", name), f"{name_score(nlp, passages):.1f}"
    if scorer.exists() and nlp("Officials said that they knew.").spans["attribution"]:
        yield from attribution_rows(attribution_scores(nlp, data / "polnear" / "dev", scorer))


def attribution_rows(printed: str) -> Iterator[tuple[Row, str]]:
    """Turn what the scorer prints into rows."""
    found = {}
    for line in printed.splitlines():
        role, _, rest = line.partition(" ")
        if role in ("source", "cue", "content", "linked"):
            found[role] = [f"{100 * float(value):.1f}" for value in re.findall(r"F1 ([0-9.]+)", rest)]
    for place, how in enumerate(("exact", "overlapping")):
        value = " / ".join(found[role][place] for role in ("source", "cue", "content"))
        yield (f"{how} F1 source / cue / content", "PolNeAR dev"), value
    yield ("linked attributions F1, by the model's own links", "PolNeAR dev"), found["linked"][0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", help="a pipeline's folder; the packaged one if not given")
    parser.add_argument("--also", action="append", default=[], metavar="TITLE=FOLDER", help="a column for another one")
    parser.add_argument("--scorer", type=Path, help="the attribution scorer (default: DATA/../eval/attribution.py)")
    parser.add_argument("--card", type=Path, help="write the table into this file too")
    parser.add_argument("--dev", action="store_true", help="held-out development passages instead of the test files")
    options = parser.parse_args()
    scorer = options.scorer or options.data.parent / "eval" / "attribution.py"
    columns = {"packaged": options.model} | dict(other.split("=", 1) for other in options.also)
    table: dict[Row, dict[str, str]] = {}
    for title, folder in columns.items():
        for row, value in measure(load_model(folder), options.data, scorer, dev=options.dev):
            table.setdefault(row, {})[title] = value
            print(f"{title}: {row[0]}, {row[1]}: {value}", flush=True)
    lines = ["| task | data | " + " | ".join(columns) + " |", "|---" * (2 + len(columns)) + "|"]
    lines += [
        f"| {row[0]} | {row[1]} | " + " | ".join(own.get(t, "–") for t in columns) + " |" for row, own in table.items()
    ]
    print("\n" + "\n".join(lines))
    if options.card:
        write_section(options.card, "Scores", lines)


if __name__ == "__main__":
    main()
