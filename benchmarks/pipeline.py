"""Measures a build: what comes after the model against the model's own time, speed, memory, and adding one article.

python benchmarks/pipeline.py 200          # the whole build, one process
python benchmarks/pipeline.py 10000 --toy  # without the model: what a large dataset costs
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).resolve().parent))

from articles import make_articles

from hearsay.annotate import annotate, load_model
from hearsay.extract import extract_statements
from hearsay.lexicon import load_lexicon
from hearsay.pipeline import Options, build
from hearsay.records import Article, Extraction
from hearsay.resolve import resolve_article


@dataclass
class TimedExtractor:
    """Does what the pipeline's own extractor does, and counts the CPU seconds of each step."""

    seconds: dict[str, float] = field(default_factory=dict)
    sentences: int = 0
    words: int = 0

    def __post_init__(self) -> None:
        self.nlp = load_model()
        self.nlp("Warm.")

    def __call__(self, article: Article) -> Extraction:
        doc = self._timed("model", lambda: annotate(article, self.nlp))
        self.sentences += sum(1 for _ in doc.sents)
        self.words += len(doc)
        extraction = self._timed("extract", lambda: extract_statements(article, doc, load_lexicon()))
        return self._timed("resolve within articles", lambda: resolve_article(extraction))

    def _timed(self, step: str, work):
        start = time.process_time()
        result = work()
        self.seconds[step] = self.seconds.get(step, 0.0) + time.process_time() - start
        return result


@dataclass
class CopyingExtractor:
    """Extracts a hundred generated articles with the model once and gives their extractions again and again."""

    known: list[Extraction]
    number: int = 0

    def __call__(self, article: Article) -> Extraction:
        self.number += 1
        return replace(self.known[self.number % len(self.known)], article=article)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("--toy", action="store_true")
    arguments = parser.parse_args()
    timed = TimedExtractor()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        written = [_write(place / f"{name}.jsonl", articles) for name, articles in _inputs(arguments.count)]
        extractor = CopyingExtractor(_extractions(timed)) if arguments.toy else timed
        memory = Memory()
        options = Options(extractor=extractor, processes=1, progress=memory.note)
        cpu, wall = time.process_time(), time.time()
        built = build([written[0]], place / "output", options)
        cpu, wall = time.process_time() - cpu, time.time() - wall
        print(f"dataset: {built.counts}")
        print(
            f"build: {cpu:.1f} s CPU, {wall:.1f} s; memory after 10 %: {memory.early} MB, at the end: {_megabytes()} MB"
        )
        if not arguments.toy:
            _tell(timed, cpu)
        before = timed.seconds.get("model", 0.0)
        wall = time.time()
        build([written[1]], place / "output", options, export=False)
        model = timed.seconds.get("model", 0.0) - before
        print(f"one article more, --no-export: {time.time() - wall - model:.2f} s beyond the model's time")


@dataclass
class Memory:
    """Notes how much memory is taken when a tenth of the articles is extracted."""

    early: int = 0

    def note(self, stage: str, done: int, total: int) -> None:
        if stage == "extract" and done == total // 10:
            self.early = _megabytes()


def _inputs(count: int):
    articles = list(make_articles(count + 1))
    return ("all", articles[:-1]), ("one", articles[-1:])


def _extractions(timed: TimedExtractor) -> list[Extraction]:
    return [timed(Article(f"{number}", each["text"])) for number, each in enumerate(make_articles(100))]


def _tell(timed: TimedExtractor, cpu: float) -> None:
    model = timed.seconds["model"]
    steps = {**timed.seconds, "all else (read, resolve, assemble, export)": cpu - sum(timed.seconds.values())}
    for step, seconds in steps.items():
        print(f"  {step}: {seconds:.2f} s CPU, {seconds / model:.1%} of the model's")
    print(f"  after the model: {cpu - model:.2f} s CPU, {(cpu - model) / model:.1%} of the model's")
    print(f"  speed: {timed.sentences / cpu:.0f} sentences/s, {timed.words / cpu:.0f} words/s on one core")


def _write(path: Path, articles: list[dict[str, str]]) -> Path:
    path.write_text("".join(f"{json.dumps(article)}\n" for article in articles))
    return path


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
