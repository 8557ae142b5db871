"""The dataset: an Oxigraph store and an archive in one folder, opened for reading or for one writer."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import rdflib

from hearsay import terms as t
from hearsay.archive import Archive, open_archive
from hearsay.archive_file import ARCHIVE, STORE, holds_dataset
from hearsay.archived import Described
from hearsay.bridge import rdflib_dataset
from hearsay.errors import DatasetError, QueryError
from hearsay.records import Article, Extraction
from hearsay.sparql import check_query, names_graphs, told_in_one_line
from hearsay.vocabulary import DEFAULT_BASE, REL, GraphName, Iris, prefixes

_DATA_FILES = ("*.sst", "*.log", "MANIFEST-*")
SHARED_GRAPHS: tuple[GraphName, ...] = ("entities", "claims", "decisions")

Value = str | ox.NamedNode | ox.Literal
Solutions = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Graphs:
    """The graphs that a query runs over, by their IRIs: those of its default graph, and those that GRAPH finds."""

    default: Sequence[str] = ()
    named: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Dataset:
    """An open dataset: `store` holds the quads, `archive` what they are made from."""

    folder: Path
    store: ox.Store
    archive: Archive
    iris: Iris

    def files(self) -> frozenset[tuple[str, int, int]]:
        """Give the files that the store's data stand in, with sizes and times: they are others once it is written to.

        Raises:
            OSError: one of them went while they were looked at.
        """
        found = (path for pattern in _DATA_FILES for path in (self.folder / STORE).glob(pattern))
        return frozenset((path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in found)

    def reopened(self) -> Dataset:
        """Open the store again, for reading: an open one stays as it was when others write.

        Raises:
            DatasetError: it can't be opened just now.
        """
        return replace(self, store=_open_store(self.folder / STORE, write=False))

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that queries and files may use."""
        return prefixes(self.iris.base)

    @property
    def plain_prefixes(self) -> tuple[str, str]:
        """How predicates begin, as N-Triples has them, in triples that state plainly what an article reports."""
        return f"<{REL}", f"<{self.iris.predicate('')}"

    def query(
        self, query: str, *, substitutions: Mapping[str, Value] | None = None, graphs: Graphs | None = None
    ) -> Solutions:
        """Run a SPARQL query over the union of all graphs, or over those that it or `graphs` names, all prefixes bound.

        `substitutions` gives values to variables; a plain string stands for a literal.

        Raises:
            QueryError: the query is malformed, asks another host or is an update.
        """
        query = query.removeprefix("\ufeff")
        check_query(query)
        values: Any = {ox.Variable(name): _term(value) for name, value in (substitutions or {}).items()}
        with told_in_one_line():
            return self.store.query(
                query,
                use_default_graph_as_union=graphs is None and not names_graphs(query),
                default_graph=[ox.NamedNode(name) for name in graphs.default] if graphs else None,
                named_graphs=[ox.NamedNode(name) for name in graphs.named] if graphs else None,
                prefixes=self.prefixes,
                substitutions=values or None,
            )

    def rows(self, query: str, **values: Value) -> Iterator[tuple[str | None, ...]]:
        """Run a SELECT query and give its rows as plain strings, None where a variable is unbound."""
        solutions = self.query(query, substitutions=values)
        if not isinstance(solutions, ox.QuerySolutions):
            raise QueryError("query: found ASK or CONSTRUCT, expected SELECT, its rows are what is asked for")
        for solution in solutions:
            yield tuple(None if term is None else _text(term) for term in solution)

    def article_keys(self) -> tuple[str, ...]:
        """Give the keys of all articles, by their files' names, then by key."""
        return self.archive.graph_keys()

    def articles(self) -> Iterator[Article]:
        """Give all articles, text included."""
        return (self.archive.extraction(key).article for key in self.article_keys())

    def extractions(self) -> Iterator[Extraction]:
        """Give what was found in each article."""
        return (self.archive.extraction(key) for key in self.article_keys())

    def lines(self) -> Iterator[bytes]:
        """Give each article's statements as JSON Lines, one block an article."""
        return (self.archive.lines(key) for key in self.article_keys())

    def statements(self) -> Iterator[dict[str, Any]]:
        """Give all statements as the objects of the JSON Lines."""
        return (statement for statements in self.statements_by_article() for statement in statements)

    def article_of(self, statement: str) -> str | None:
        """Give the IRI of the article that a statement stands in."""
        found = self.store.quads_for_pattern(ox.NamedNode(statement), ox.NamedNode(t.PRIMARY_SOURCE[1:-1]), None, None)
        return next((str(quad.object.value) for quad in found if isinstance(quad.object, ox.NamedNode)), None)

    def statements_by_article(self) -> Iterator[list[dict[str, Any]]]:
        """Give the statements of each article as the objects of the JSON Lines."""
        return ([json.loads(line) for line in block.splitlines()] for block in self.lines())

    def graphs(self, *, ontology: bool = False) -> Iterator[tuple[str, list[str]]]:
        """Give each named graph's IRI with its triples as lines of N-Triples without the dot.

        Articles come first, sorted by IRI, their lines sorted. The graphs that articles share grow with the dataset, so
        they come in parts, sorted by what they describe. All this comes from the archive: the store would read every
        term from another place, which takes longer, and more memory the larger it is.
        """
        for key in sorted(self.article_keys()):
            yield self.iris.article(key), self.archive.triples(key)
        for name in SHARED_GRAPHS:
            yield from ((self.iris.graph(name), part) for part in _parts(self.archive.all_described(name)))
        if ontology:
            iri = self.iris.graph("ontology")
            yield iri, [str(quad.triple) for quad in self.graph(iri)]

    def claims(self) -> Iterator[Described]:
        """Give what the graph of claims says, node by node."""
        return self.archive.all_described("claims")

    def facts(self, node: str) -> list[tuple[str, str]]:
        """Give predicates and objects of an entity or a claim, as N-Triples has them; none of another node."""
        graph: GraphName = "claims" if node.startswith(self.iris.claim("")) else "entities"
        found = self.archive.described(graph, node)
        return found.facts() if found else []

    def triples(self, article: str) -> list[str]:
        """Give the triples of an article's graph, by its IRI, as lines of N-Triples without the dot."""
        return self.archive.triples(article.removeprefix(self.iris.article("")))

    def origin_counts(self, article: str) -> dict[str, int]:
        """Give on how many origins each statement of an article rests, both by their IRIs."""
        counts = self.archive.origin_counts(article.removeprefix(self.iris.article("")))
        return {self.iris.statement(key): count for key, count in counts.items()}

    def graph(self, name: str) -> Iterator[ox.Quad]:
        """Give the quads of one named graph, in the store's own steady order."""
        return self.store.quads_for_pattern(None, None, None, ox.NamedNode(name))

    def load_ontology(self, files: Iterable[Path]) -> None:
        """Put these Turtle files into the ontology's graph in place of what it held."""
        name = ox.NamedNode(self.iris.graph("ontology"))
        self.store.remove_graph(name)
        for file in files:
            self.store.load(path=str(file), format=ox.RdfFormat.TURTLE, to_graph=name)

    def counts(self) -> dict[str, int]:
        """Count what the dataset holds: articles, statements, entities, claims, quads."""
        counts = self.archive.counts()
        ontology = sum(1 for _ in self.graph(self.iris.graph("ontology")))
        return {**counts, "quads": counts["quads"] + ontology}


def open_folder(folder: str | Path, *, write: bool = False, make: bool = True, base: str | None = None) -> Dataset:
    """Open the dataset in `folder`, for reading unless told otherwise; a writer makes it where there is none.

    Raises:
        DatasetError: there is none to read, another process writes to it, or its IRIs have another base.
    """
    path = Path(folder)
    place = path / STORE
    if write and make:
        _make_folder(place)
    elif not holds_dataset(path):
        raise DatasetError(f"{path}: no dataset found, make one with 'hearsay build INPUT -o {path}'")
    # The store is opened first: its lock keeps a second writer from the archive too.
    store = _open_store(place, write=write)
    archive = open_archive(place / ARCHIVE, create=write, write=write)
    return Dataset(path, store, archive, Iris(_settle_base(path, archive, base, write=write)))


@contextmanager
def dataset(
    folder: str | Path, *, write: bool = False, make: bool = True, base: str | None = None
) -> Iterator[Dataset]:
    """Open the dataset in `folder` for the length of a with block; a writer makes it unless told not to.

    One that was made for nothing, as no article was found, is gone afterwards.

    Raises:
        DatasetError: as `open_folder` says.
    """
    path = Path(folder)
    made = [each for each in (path / STORE, path) if not each.exists()]
    opened = open_folder(folder, write=write, make=make, base=base)
    try:
        yield opened
    finally:
        empty = opened.archive.is_empty()
        opened.archive.close()
        if empty and made:
            shutil.rmtree(made[-1], ignore_errors=True)


def open_dataset(folder: str | Path) -> rdflib.Dataset:
    """Open the dataset in `folder` for reading, with rdflib's API; its default graph is the union of all graphs.

    Raises:
        DatasetError: there is none.
    """
    opened = open_folder(folder)
    opened.archive.close()
    return rdflib_dataset(opened.store, opened.prefixes)


def _parts(nodes: Iterable[Described], size: int = 10_000) -> Iterator[list[str]]:
    part: list[str] = []
    for node in nodes:
        # A node is never cut in two: what is said of it may be needed together.
        if len(part) >= size:
            yield part
            part = []
        part += node.lines()
    if part:
        yield part


def _make_folder(place: Path) -> None:
    if place.is_dir() and any(place.iterdir()) and not (place / ARCHIVE).exists() and not (place / "CURRENT").exists():
        raise DatasetError(f"{place}: found other files, expected a dataset or nothing, give another folder with -o")
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatasetError(f"{place}: can't be made a folder ({error.strerror}), give another one with -o") from error


def _open_store(place: Path, *, write: bool) -> ox.Store:
    try:
        return ox.Store(str(place)) if write else ox.Store.read_only(str(place))
    except (OSError, RuntimeError) as error:  # the latter where a writer has just put files together
        if "lock" in str(error).lower():
            raise DatasetError(f"{place}: another process writes to it, wait for its end and try again") from error
        raise DatasetError(f"{place}: the store can't be opened ({error}), build into another folder") from error


def _settle_base(folder: Path, archive: Archive, base: str | None, *, write: bool) -> str:
    found = archive.setting("base")
    if found is None:
        found = base or DEFAULT_BASE
        if write:
            archive.set_setting("base", found)
    if base is not None and base != found:
        raise DatasetError(f"{folder}: its IRIs begin with {found}, --base says {base}, build into another folder")
    return found


def _term(value: Value) -> ox.NamedNode | ox.Literal:
    return ox.Literal(value) if isinstance(value, str) else value


def _text(term: object) -> str:
    return str(term.value) if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else str(term)
