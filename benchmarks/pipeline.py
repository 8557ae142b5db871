"""Measures a build: what comes after the model against the model's own time, speed, memory, and adding one article.

python benchmarks/pipeline.py 200          # the whole build, one process
python benchmarks/pipeline.py 10000 --toy  # without the model: what a large dataset costs
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).resolve().parent))
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # before numpy starts a thread for each core

from articles import make_articles

from hearsay import pipeline
from hearsay.annotate import annotate, load_model
from hearsay.extract import extract_statements
from hearsay.lexicon import load_lexicon
from hearsay.pipeline import Options
from hearsay.records import Article, Extraction
from hearsay.resolve import resolve_article

MODEL = "the model"
STEPS = {
    "take_in": "read",
    "extract_pending": "summarise and pack",
    "resolve": "resolve across articles",
    "merge_resolution": "assemble and store",
    "_load_ontology": "the ontology",
    "finish": "export",  # but for the others
    "write_view": "the view",
}
"""What the functions of the pipeline do beside one another."""


@dataclass
class Stopwatch:
    """Counts the CPU seconds of steps; what one does inside another is not counted twice.

    Beside them stands the most memory that was ever taken when a step ended.
    """

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    megabytes: dict[str, int] = field(default_factory=dict)
    _running: list[str] = field(default_factory=lambda: ["all else"])
    _since: float = field(default_factory=time.process_time)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        self.charge()
        self._running.append(name)
        yield
        self.charge()
        self.megabytes[name] = _megabytes()
        self._running.pop()

    def charge(self) -> None:
        """Count the time that has passed to the step that runs."""
        now = time.process_time()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now

    def watch(self, function: str, name: str) -> None:
        """Count what a function of the pipeline does as a step."""
        watched = getattr(pipeline, function)

        def count(*arguments: Any, **options: Any) -> Any:
            with self.step(name):
                return watched(*arguments, **options)

        setattr(pipeline, function, count)


@dataclass
class TimedExtractor:
    """Does what the pipeline's own extractor does, and counts the CPU seconds of each step."""

    watch: Stopwatch
    sentences: int = 0
    words: int = 0

    def __post_init__(self) -> None:
        self.nlp = load_model()
        self.nlp("Warm.")

    def __call__(self, article: Article) -> Extraction:
        with self.watch.step(MODEL):
            doc = annotate(article, self.nlp)
        self.sentences += sum(1 for _ in doc.sents)
        self.words += len(doc)
        with self.watch.step("extract"):
            extraction = extract_statements(article, doc, load_lexicon())
        with self.watch.step("resolve within articles"):
            return resolve_article(extraction)


@dataclass
class CopyingExtractor:
    """Extracts a hundred generated articles with the model once and gives them again and again, as others' articles."""

    known: list[Extraction]
    number: int = 0

    def __call__(self, article: Article) -> Extraction:
        self.number += 1
        known = self.known[self.number % len(self.known)]
        return replace(known, article=replace(article, text=known.article.text))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("--toy", action="store_true")
    arguments = parser.parse_args()
    watch = Stopwatch()
    timed = None if arguments.toy else TimedExtractor(watch)
    for function, step in STEPS.items():
        watch.watch(function, step)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        articles = make_articles(arguments.count + 1)
        written = [
            _write(place / "all.jsonl", islice(articles, arguments.count)),
            _write(place / "one.jsonl", articles),
        ]
        options = Options(extractor=timed or CopyingExtractor(_extract_aside()), processes=1)
        before = _megabytes()
        watch.charge()
        watch.seconds.clear()
        wall = time.time()
        built = pipeline.build([written[0]], place / "output", options)
        watch.charge()
        wall, cpu = time.time() - wall, sum(watch.seconds.values())
        print(f"dataset: {built.counts}")
        print(f"build: {cpu:.1f} s CPU, {wall:.1f} s")
        print(f"memory: {_megabytes()} MB at most, {before} MB before{_files_in_memory()}")
        _tell(watch, timed)
        watch.seconds.clear()
        pipeline.build([written[1]], place / "output", options, export=False)
        watch.charge()
        more = sum(watch.seconds.values()) - watch.seconds[MODEL]
        print(f"one article more, --no-export: {more:.2f} s CPU beyond the model's")


def _extract_aside() -> list[Extraction]:
    """Extract in a process of its own: the model's memory is not what is measured."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_extractions)


def _extractions() -> list[Extraction]:
    timed = TimedExtractor(Stopwatch())
    return [timed(Article(f"{number}", each["text"])) for number, each in enumerate(make_articles(100))]


def _tell(watch: Stopwatch, timed: TimedExtractor | None) -> None:
    cpu, model = sum(watch.seconds.values()), watch.seconds[MODEL]
    for step, spent in sorted(watch.seconds.items(), key=itemgetter(1), reverse=True):
        share = f", {spent / model:.1%} of the model" if model else ""
        most = f"; memory at most {watch.megabytes[step]} MB so far" if step in watch.megabytes else ""
        print(f"  {step}: {spent:.2f} s CPU{share}{most}")
    if timed:
        print(f"  after the model: {cpu - model:.2f} s CPU, {(cpu - model) / model:.1%} of the model")
        print(f"  speed: {timed.sentences / cpu:.0f} sentences/s, {timed.words / cpu:.0f} words/s on one core")


def _write(path: Path, articles: Iterable[dict[str, str]]) -> Path:
    with path.open("w") as stream:
        stream.writelines(f"{json.dumps(article)}\n" for article in articles)
    return path


def _files_in_memory() -> str:
    """Tell how much of what is taken now are pages of files, which the system can drop: libraries, mostly."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.is_file() else []
    kilobytes = {
        name: int(value.split()[0]) for name, _, value in (line.partition(":") for line in lines) if "Rss" in name
    }
    return f"; now {kilobytes['RssAnon'] >> 10} MB and {kilobytes['RssFile'] >> 10} MB of files" if kilobytes else ""


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
