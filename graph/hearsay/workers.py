"""Articles in, their extractions out, packed for the archive; on several processes, in the order of the articles."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from msgspec.structs import replace
from spacy.language import Language

from hearsay.annotate import annotate, load_model
from hearsay.archived import Extracted, Pending, pack
from hearsay.characters import is_plain, plain_text
from hearsay.errors import HearsayError, ModelError
from hearsay.extract import extract_statements
from hearsay.gazetteer import load_gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.records import Article, Extraction
from hearsay.resolve import resolve_article, summarise

AHEAD = 4  # articles in work or waiting for each process: enough to keep it busy, few enough to stay small
PER_PROCESS = 12  # articles that repay the start of one more process
LONGEST_REASON = 200  # characters of what an exception says

Extractor = Callable[[Article], Extraction]


@dataclass(frozen=True, slots=True)
class Failed:
    """An article that can't be extracted: no input may end a run or block a dataset."""

    key: str
    source_file: str
    reason: str


@dataclass(frozen=True, slots=True)
class ModelExtractor:
    """Extracts articles with a language model: the packaged one, or the spaCy pipeline of that name."""

    model: str | None = None
    gazetteers: tuple[Path, ...] = ()  # a user's own, beside the one shipped

    def __call__(self, article: Article) -> Extraction:
        """Extract one article, as a person reads it, and resolve who is who inside it."""
        if is_plain(article.text):
            return self._extract(article)
        plain = plain_text(article.text)
        return replace(plain.restore(self._extract(replace(article, text=plain.text))), article=article)

    def _extract(self, article: Article) -> Extraction:
        doc = annotate(article, _load(self.model))
        return resolve_article(extract_statements(article, doc, load_lexicon()), load_gazetteer(self.gazetteers))

    def load(self) -> None:
        """Load the model now, so that a bad one is told before anything is read.

        Raises:
            ModelError: it can't be loaded.
        """
        _load(self.model)


Mapper = Callable[[Iterable[Pending]], Iterator[Extracted | Failed]]


@contextmanager
def extraction_pool(extractor: Extractor, *, articles: int, processes: int | None = None) -> Iterator[Mapper]:
    """Give a function that extracts a stream of articles, on as many processes as their number is worth."""
    count = min(processes or _cores(), max(1, articles // PER_PROCESS))
    if count == 1:
        yield partial(map, partial(extract_packed, extractor))
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, context)
    try:
        yield partial(_map_ahead, pool, extractor, count * AHEAD)
    except BrokenProcessPool as error:
        raise ModelError(
            f"a process of {count} was killed while it extracted, likely for want of memory, use --processes 1"
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def extract_packed(extractor: Extractor, pending: Pending) -> Extracted | Failed:
    """Extract one article and pack what is kept of it: done in the worker, so that little crosses between processes.

    Raises:
        HearsayError: the model or the lexicon can't be used, and no other article fares better.
    """
    article = pending.article
    try:
        extraction = extractor(article)
        counts = len(extraction.chains), len(extraction.statements)
        return Extracted(article.key, pending.mark, *counts, pack(extraction), pack(summarise(extraction)))
    except HearsayError:
        raise
    except Exception as error:
        words = " ".join(str(error).split())[:LONGEST_REASON]
        return Failed(article.key, article.source_file, f"{type(error).__name__}: {words}")


def _map_ahead(
    pool: ProcessPoolExecutor, extractor: Extractor, ahead: int, articles: Iterable[Pending]
) -> Iterator[Extracted | Failed]:
    waiting: deque[Future[Extracted | Failed]] = deque()
    for article in articles:
        with _interrupts_held():
            waiting.append(pool.submit(extract_packed, extractor, article))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


@cache
def _load(model: str | None) -> Language:
    return load_model(model)


def _cores() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


@contextmanager
def _interrupts_held() -> Iterator[None]:
    # Ctrl-C reaches every process of the terminal, and the parent alone ends the run: a process that starts here
    # inherits that the signal is held back, from its first moment on.
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)
