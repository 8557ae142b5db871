"""The order of the stages and nothing else: read, annotate, extract, resolve, assemble, export."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hearsay.archive import Archive, open_archive
from hearsay.archive_file import ARCHIVE
from hearsay.archived import unpack
from hearsay.dataset import Dataset, dataset
from hearsay.errors import ArticleError, DatasetError
from hearsay.export import EXPORTED_BY_BUILD, export_build, write_whole
from hearsay.export.jsonl import article_lines, attribution_lines
from hearsay.gazetteer import load_gazetteer
from hearsay.intake import Intake, Reading, take_in
from hearsay.lexicon import load_lexicon
from hearsay.merge import merge_resolution
from hearsay.naming import name_article
from hearsay.read.inputs import EXPECTED
from hearsay.records import Resolution
from hearsay.resolve import Knowledge, Ledger, Resolved, Summary, bring_up_to_date
from hearsay.versions import digest_files, extraction_versions, ontology_files, ontology_version
from hearsay.view import render_view
from hearsay.vocabulary import DEFAULT_BASE, Iris, is_iri, ontology_folder
from hearsay.workers import Extractor, Failed, ModelExtractor, extraction_pool

VIEW = "view.html"


def _tell_nothing(stage: str, done: int, total: int) -> None:
    """Take no notice of progress."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is done; none of it but the model, the gazetteers and the base changes what comes out."""

    reading: Reading = field(default_factory=Reading)
    model: str | None = None
    gazetteers: tuple[Path, ...] = ()
    base: str | None = None
    processes: int | None = None
    extractor: Extractor | None = None  # in place of the model: for tests and for other languages
    progress: Callable[[str, int, int], None] = _tell_nothing

    def make_extractor(self) -> Extractor:
        """Give what extracts one article."""
        return self.extractor or ModelExtractor(self.model, self.gazetteers)


@dataclass(frozen=True, slots=True)
class Built:
    """What a run of `build` did, and what the dataset holds after it."""

    intake: Intake
    counts: dict[str, int]
    files: tuple[Path, ...]


def build(
    inputs: Sequence[str | Path],
    output: str | Path = "output",
    options: Options | None = None,
    *,
    export: bool = True,
) -> Built:
    """Take articles into the dataset in `output`: only what is new or changed is extracted and written.

    Without inputs the graphs that articles share are made anew.

    Raises:
        HearsayError: the dataset, the model, the lexicon or, in a strict run, an input can't be used.
    """
    options = options or Options()
    check(options)
    with dataset(output, write=True, make=bool(inputs), base=options.base) as target:
        intake = take_in(target.archive, inputs, options.reading)
        _expect_articles(intake, inputs)
        extract_pending(target.archive, options, intake)
        files = finish(target, options, export=export)
        return Built(intake, target.counts(), files)


def check(options: Options) -> None:
    """Find out before anything is changed whether what only later stages need can be used.

    Raises:
        HearsayError: a gazetteer can't be read, or the base is no IRI, or ends in neither / nor #.
    """
    load_gazetteer(options.gazetteers)
    if options.base is not None and not (is_iri(options.base) and options.base.endswith(("/", "#"))):
        wanted = "how IRIs begin, with / or # at its end: https://example.org/id/"
        raise DatasetError(f"--base is {options.base!r}, expected {wanted}")


def _expect_articles(intake: Intake, inputs: Sequence[str | Path]) -> None:
    if inputs and not intake.found:
        raise ArticleError(f"no article found in {' '.join(map(str, inputs))}, {EXPECTED}")


def extract_pending(archive: Archive, options: Options, intake: Intake) -> None:
    """Extract the articles that no extraction of this version's exists for.

    One that can't be extracted is named, counted and taken out again: it never keeps others from theirs.

    Raises:
        HearsayError: the model can't be used or, in a strict run, an article can't be extracted.
    """
    versions = extraction_versions(options.model, options.gazetteers)
    version = json.dumps(versions, sort_keys=True)
    total = archive.count_pending(version)
    if not total:
        return
    with extraction_pool(options.make_extractor(), articles=total, processes=options.processes) as extract:
        for done, extracted in enumerate(extract(archive.pending(version)), start=1):
            if isinstance(extracted, Failed):
                archive.forget_reading(extracted.key)
                wanted = "expected news in prose; skipped"
                options.reading.skip(
                    ArticleError(f"{extracted.source_file}: can't be extracted ({extracted.reason}), {wanted}")
                )
                intake.fail()
            else:
                archive.keep_extraction(extracted)
            options.progress("extract", done, total)
    for name, value in versions.items():
        archive.set_setting(name, value)


def merge(target: Dataset, options: Options) -> None:
    """Resolve who is who over the whole dataset and bring its graphs up to that."""
    target.archive.drop_unread()
    ledger = resolve(target.archive, options)
    merge_resolution(target, ledger, relation_labels(), options.progress)
    _load_ontology(target)


def resolve(archive: Archive, options: Options) -> Ledger:
    """Bring the ledger of who is who and what is the same up to an archive, a person's decisions held to."""
    ledger = Ledger(archive.connection)
    with ledger.large_cache(), archive.transaction():
        ledger.make_tables()
        known = digest_files([ontology_folder() / "gazetteer.ttl", *options.gazetteers])
        if ledger.fact("gazetteers") != known:
            ledger.clear()
            ledger.note("gazetteers", known)
        resolved = dict(ledger.rows("SELECT article, mark FROM resolved"))
        marks = dict(archive.marks())
        # Sorted, so that the order in which a person took them changes nothing either.
        decisions = sorted(archive.decisions(), key=lambda each: (each.action, each.left, each.right))
        bring_up_to_date(
            ledger,
            {key: mark for key, mark in marks.items() if resolved.get(key) != mark},
            resolved.keys() - marks.keys(),
            lambda key: unpack(archive.summary(key), Summary),
            Knowledge(load_gazetteer(options.gazetteers), load_lexicon(), decisions),
            progress=options.progress,
        )
    return ledger


def export_all(target: Dataset, options: Options) -> Iterator[Path]:
    """Write the files that `build` leaves beside the store: exports and the view."""
    total = len(EXPORTED_BY_BUILD) + 1
    options.progress("export", 0, total)
    for done, file in enumerate(export_build(target), start=1):
        options.progress("export", done, total)
        yield file
    yield write_view(target)
    options.progress("export", total, total)


def write_view(target: Dataset) -> Path:
    """Write the interactive picture beside the store."""
    return write_whole(target.folder / VIEW, lambda stream: stream.writelines(render_view(target)))


def extract_lines(
    inputs: Sequence[str | Path], options: Options | None = None, *, attributions: bool = False
) -> Iterator[bytes]:
    """Give the statements of articles as JSON Lines, one block an article; no dataset is touched.

    Who is who is resolved over all inputs, so these are read and extracted to disk before the first line comes.

    Raises:
        HearsayError: the model, the lexicon or, in a strict run, an input can't be used.
    """
    options = options or Options()
    check(options)
    with tempfile.TemporaryDirectory(prefix="hearsay-") as folder:
        archive = open_archive(Path(folder) / ARCHIVE, create=True)
        try:
            intake = take_in(archive, inputs, options.reading)
            _expect_articles(intake, inputs)
            extract_pending(archive, options, intake)
            yield from _resolved_lines(archive, options, attributions=attributions)
        finally:
            archive.close()


def _resolved_lines(archive: Archive, options: Options, *, attributions: bool) -> Iterator[bytes]:
    iris, relations = Iris(options.base or DEFAULT_BASE), relation_labels()
    resolved = None if attributions else Resolved(resolve(archive, options))
    write = attribution_lines if attributions else article_lines
    for key in archive.read_keys():
        resolution = resolved.article(key) if resolved else Resolution()
        yield write(name_article(archive.extraction(key), resolution, iris, relations=relations))


def forget(folder: str | Path, names: Sequence[str], options: Options | None = None, *, export: bool = True) -> int:
    """Take articles, by id, IRI or file name, and all that rests on them alone out of a dataset.

    Raises:
        DatasetError: one of them is not in the dataset; then nothing is forgotten.
    """
    options = options or Options()
    check(options)
    keys: set[str] = set()
    with dataset(folder, write=True, make=False) as target:
        for name in names:
            key = name.removeprefix(target.iris.article(""))
            found = target.archive.find_articles(key) or target.archive.find_articles(str(Path(name).resolve()))
            if not found:
                raise DatasetError(f"{name}: no such article in {folder}, expected an id, IRI, file's name or path")
            keys.update(found)
        for key in sorted(keys):
            target.archive.forget_reading(key)
        finish(target, options, export=export)
    return len(keys)


def finish(target: Dataset, options: Options, *, export: bool) -> tuple[Path, ...]:
    """Bring a dataset's graphs, and its exported files, up to what its archive holds."""
    target.archive.note_ahead()
    merge(target, options)
    files = tuple(export_all(target, options)) if export else ()
    target.archive.note_brought_up()
    return files


def relation_labels() -> dict[str, str]:
    """Give the labels of the lexicon's relations, by name."""
    return {name: relation.label for name, relation in sorted(load_lexicon().relations.items())}


def _load_ontology(target: Dataset) -> None:
    version = ontology_version()
    if target.archive.setting("ontology") != version:
        target.load_ontology(ontology_files())
        target.archive.set_setting("ontology", version)
