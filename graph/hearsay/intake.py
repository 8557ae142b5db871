"""Inputs in, the archive filled: what is new or changed is read, what has to be extracted is extracted."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from hearsay.archive import Archive
from hearsay.errors import ArticleError
from hearsay.read import Metadata, read_articles
from hearsay.read.drafts import Report, Source
from hearsay.read.inputs import find_sources

BATCH = 200  # articles in one transaction
MOST_TOLD = 20  # messages about one source

Progress = Callable[[str, int, int], None]


@dataclass(slots=True)
class Intake:
    """What a run found in its inputs, counted."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    duplicates: int = 0  # the same text of the same outlet once more
    skipped: int = 0
    removed: int = 0

    @property
    def found(self) -> int:
        """How many articles the inputs hold."""
        return self.new + self.changed + self.unchanged + self.duplicates

    def fail(self) -> None:
        """Count an article as skipped that was read but can't be extracted."""
        self.skipped += 1
        for name in ("new", "changed", "unchanged"):
            if count := getattr(self, name):
                setattr(self, name, count - 1)
                return


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are read: what the command line knows of them, whether a bad one ends the run, whom to tell."""

    defaults: Metadata = field(default_factory=Metadata)
    strict: bool = False
    warn: Callable[[str], None] = lambda message: None

    def skip(self, error: ArticleError) -> None:
        """Tell what is skipped.

        Raises:
            ArticleError: a bad input ends the run.
        """
        if self.strict:
            raise error
        self.warn(str(error))


@dataclass(slots=True)
class Duplicates:
    """How many articles of a source stand in it more than once, and how many in another one already."""

    here: int = 0
    elsewhere: int = 0


def take_in(archive: Archive, inputs: Sequence[str | Path], reading: Reading) -> Intake:
    """Read what is new or changed in the inputs into the archive.

    Raises:
        ArticleError: `reading.strict` is set and an input is bad.
    """
    intake = Intake()

    def skip(error: ArticleError) -> None:
        reading.skip(error)
        intake.skipped += 1

    for source, _ in find_sources(inputs, Report(skip, reading.warn)):
        teller = _Teller(reading, intake)
        _take_in_source(archive, source, reading, Report(teller.skip, teller.warn), intake)
        teller.end(source)
    return intake


@dataclass(slots=True)
class _Teller:
    """Counts what is skipped, and tells the first things about a source: a file of many may be bad all through."""

    reading: Reading
    intake: Intake
    told: int = 0

    def skip(self, error: ArticleError) -> None:
        if self._is_told():
            self.reading.skip(error)
        self.intake.skipped += 1

    def warn(self, message: str) -> None:
        if self._is_told():
            self.reading.warn(message)

    def end(self, source: Source) -> None:
        if self.told > MOST_TOLD:
            self.reading.warn(f"{source.place}: {self.told - MOST_TOLD:,} more messages about it are left out")

    def _is_told(self) -> bool:
        self.told += 1
        return self.told <= MOST_TOLD


def _take_in_source(archive: Archive, source: Source, reading: Reading, report: Report, intake: Intake) -> None:
    file = str(source.path.resolve()) if source.path else "-"
    known = archive.readings(file)
    try:
        fingerprint = _fingerprint(source, reading.defaults) if source.path else ""
    except ArticleError as error:
        report.skip(error)
        return
    if fingerprint and archive.file_fingerprint(file) == fingerprint:
        intake.unchanged += len(known)
        return
    skipped = intake.skipped
    keys, duplicates = _read_source(archive, source, file, reading, report)
    _count(intake, known, keys, duplicates)
    # A file with something bad in it stays unfinished, so that every run names what is bad.
    if source.path and keys:
        archive.finish_file(file, fingerprint if intake.skipped == skipped else "", keys)


def _read_source(
    archive: Archive, source: Source, file: str, reading: Reading, report: Report
) -> tuple[dict[str, str], Duplicates]:
    """Keep the articles of a source and give the ranks of their readings, and what is not read for the first time."""
    known = archive.readings(file)
    ranks: dict[str, str] = {}
    duplicates = Duplicates()
    articles = read_articles(
        [source.path or "-"], defaults=reading.defaults, on_error=report.skip, on_warning=report.warn
    )
    done = False
    while not done:
        done = True
        with archive.transaction():
            for article in articles:
                if article.key in ranks:
                    duplicates.here += 1
                elif article.key not in known and archive.is_article(article.key):
                    duplicates.elsewhere += 1
                ranks[article.key] = archive.add_reading(file, replace(article, place=""))
                if len(ranks) % BATCH == 0:
                    done = False
                    break
    return ranks, duplicates


def _count(intake: Intake, known: dict[str, str], found: dict[str, str], duplicates: Duplicates) -> None:
    gone = len(known.keys() - found.keys())
    added = len(found.keys() - known.keys())
    fresh = added - duplicates.elsewhere
    renewed = sum(1 for key, rank in found.items() if known.get(key, rank) != rank)
    # A text that takes the place of another in the same file is that article, changed.
    corrected = min(gone, fresh)
    intake.new += fresh - corrected
    intake.changed += corrected + renewed
    intake.unchanged += len(found) - added - renewed
    intake.duplicates += duplicates.here + duplicates.elsewhere
    intake.removed += gone - corrected


def _fingerprint(source: Source, defaults: Metadata) -> str:
    digest = hashlib.blake2b(repr(defaults).encode(), digest_size=16)
    with source.open() as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
