"""A dataset and an entity or a claim in, the dossier on it out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from hearsay.counting import counted
from hearsay.dataset import Dataset
from hearsay.errors import QueryError
from hearsay.report.queries import (
    COMPANY,
    DIFFERING,
    FITTING,
    NAMESAKES,
    OF_CLAIMS,
    OF_ENTITIES,
    PLACES,
    SHARED,
    STATEMENTS,
)

MOST = 50
MOST_NOTED = 3
MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a dossier with what it rests on."""

    date: str
    text: str
    through: str
    outlet: str
    link: str
    evidence: str
    statement: str
    notes: tuple[str, ...] = ()  # what it contradicts or changes, who else says so


@dataclass(frozen=True, slots=True)
class _Row:
    """A statement as the query finds it; what is unknown is empty."""

    statement: str
    article: str
    inner: str  # statement that its object is
    date: str
    basis: str
    label: str
    chain: str
    outlet: str
    title: str
    file: str
    url: str
    evidence: str
    confidence: str
    carried: str  # by how many outlets


Parts = Mapping[str, Sequence[_Row]]  # by the titles of the sections


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a dossier: facts, or entries in the order of time."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    entries: tuple[Entry, ...] = ()
    left_out: int = 0  # entries that tell less


@dataclass(frozen=True, slots=True)
class Wanted:
    """How much of a dossier is asked for: from which day to which, and how many entries a section."""

    since: date | None = None
    until: date | None = None
    most: int = MOST

    def dates(self) -> str:
        """Give the conditions on dates; without any, what has no date counts too."""
        days = ((">=", self.since), ("<=", self.until))
        return " ".join(f'FILTER(?date {sign} "{day}"^^xsd:date)' for sign, day in days if day)


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is known of an entity or a claim."""

    title: str
    sections: tuple[Section, ...]


def find_thing(dataset: Dataset, wanted: str) -> str:
    """Find the IRI of an entity or claim by its IRI, label or alias.

    Raises:
        QueryError: nothing or more than one thing has that name.
    """
    if wanted.startswith(dataset.iris.base):
        return wanted
    rows = list(dataset.rows(NAMESAKES % {"wanted": ox.Literal(wanted)}))
    kinds = {str(thing): re.split("[/#]", kind or "")[-1] for thing, kind, _ in rows}
    # Of a country and its government the one that acts is meant.
    found = sorted(kinds.keys() - {str(thing) for thing, _, actor in rows if actor in kinds})
    if not found:
        raise QueryError(f"{wanted}: no entity or claim of that name, look for it with 'hearsay query names --name …'")
    if len(found) > 1:
        candidates = [f"{iri} ({_told_apart(dataset, iri, kinds[iri])})" for iri in found[:MOST_NAMED]]
        more = [f"{len(found) - MOST_NAMED:,} more"] if len(found) > MOST_NAMED else []
        named = ", ".join(candidates + more)
        raise QueryError(f"{wanted}: {len(found):,} things have that name, give the IRI of one: {named}")
    return found[0]


def _told_apart(dataset: Dataset, thing: str, kind: str) -> str:
    """Say of one of several namesakes what it is, and where it stands."""
    articles = [str(row[0]) for row in dataset.rows(PLACES % {"thing": _node(thing)})]
    return "".join((kind, f" in {articles[0]}" if articles else "", " and elsewhere" if articles[1:] else ""))


def make_dossier(dataset: Dataset, thing: str, extent: Wanted | None = None) -> Dossier:
    """Gather what is known of an entity or a claim.

    Raises:
        QueryError: the dataset knows no such thing.
    """
    labels = [str(row[0]) for row in dataset.rows(f"SELECT ?label WHERE {{ {_node(thing)} rdfs:label ?label }}")]
    if not labels:
        raise QueryError(
            f"{thing}: nothing is known of it, was it merged into another? Look with 'hearsay query names'"
        )
    extent = extent or Wanted()
    is_claim = thing.startswith(dataset.iris.claim(""))
    parts = _find_statements(dataset, thing, extent, OF_CLAIMS if is_claim else OF_ENTITIES)
    facts = _claim_facts(dataset, thing) if is_claim else _entity_facts(dataset, thing, parts)
    about = Section("The claim" if is_claim else "Who or what", (*facts, ("IRI", thing)))
    told = (section for section in _sections(dataset, labels[0], extent, parts) if section.entries)
    return Dossier(labels[0], (about, *told))


def _claim_facts(dataset: Dataset, thing: str) -> Iterator[tuple[str, str]]:
    yield from _values(dataset, thing, "outlets", "hs:outletCount")
    yield from _values(dataset, thing, "independent origins", "hs:originCount")
    yield from _values(dataset, thing, "first seen", "hs:firstSeen")
    yield from _values(dataset, thing, "last seen", "hs:lastSeen")


def _entity_facts(dataset: Dataset, thing: str, parts: Parts) -> Iterator[tuple[str, str]]:
    yield from _values(dataset, thing, "also called", "skos:altLabel")
    yield from _values(dataset, thing, "office", "hs:holdsOffice/rdfs:label")
    yield from _values(dataset, thing, "how many", "hs:count")
    yield from _values(dataset, thing, "nationality", "schema:nationality/rdfs:label")
    yield from _values(dataset, thing, "close to", "hs:closeTo/rdfs:label")
    rows = {row.statement: row for part in parts.values() for row in part}
    articles = len({row.article for row in rows.values()})
    yield "statements", f"{len(rows):,} in {counted(articles, 'articles')}"
    days = sorted(row.date for row in rows.values() if row.date)
    if days:
        yield "dates", f"{days[0]} to {days[-1]}"
    company = COMPANY % {"statements": _nodes(rows), "thing": _node(thing)}
    others = [f"{label} ({times})" for label, times in dataset.rows(company)]
    if others:
        yield "named with", ", ".join(others)
    yield from _values(dataset, thing, "the same as", "owl:sameAs")


def _values(dataset: Dataset, thing: str, name: str, path: str) -> Iterator[tuple[str, str]]:
    rows = dataset.rows(f"SELECT DISTINCT ?value WHERE {{ {_node(thing)} {path} ?value }} ORDER BY ?value")
    values = ", ".join(str(row[0]) for row in rows)
    if values:
        yield name, values


def _find_statements(dataset: Dataset, thing: str, extent: Wanted, patterns: Mapping[str, str]) -> Parts:
    """Give the statements that fit each pattern, in the order of time, by the titles of the patterns."""
    place = {"thing": _node(thing)}
    fitting = {
        title: {str(row[0]) for row in dataset.rows(FITTING % {"pattern": pattern % place})}
        for title, pattern in patterns.items()
    }
    query = STATEMENTS % {"statements": _nodes(sorted(set().union(*fitting.values()))), "dates": extent.dates()}
    rows = [_Row(*(cell or "" for cell in row)) for row in dataset.rows(query)]
    return {title: [row for row in rows if row.statement in statements] for title, statements in fitting.items()}


def _sections(dataset: Dataset, label: str, extent: Wanted, parts: Parts) -> Iterator[Section]:
    """Give the sections of a dossier; a statement stands once, in the first of them or in the words of another."""
    told: set[str] = set()
    for title, rows in parts.items():
        told |= {row.inner for row in rows if row.inner}
        new = [row for row in rows if row.statement not in told]
        told |= {row.statement for row in new}
        kept = _most_telling(new, extent.most)
        notes = _notes(dataset, kept)
        entries = tuple(_entry(row, notes.get(row.statement, ()), label) for row in kept)
        yield Section(title, entries=entries, left_out=len(new) - len(kept))


def _most_telling(rows: Sequence[_Row], most: int) -> list[_Row]:
    """Choose what most outlets carry, then what is surest, and leave it in its order."""
    telling = sorted(
        range(len(rows)), key=lambda place: (-int(rows[place].carried or 0), -float(rows[place].confidence), place)
    )
    return [rows[place] for place in sorted(telling[:most])]


def _notes(dataset: Dataset, rows: Iterable[_Row]) -> dict[str, list[str]]:
    """Tell of statements what they contradict or change, and from whom else the same comes."""
    found: dict[tuple[str, str], list[str]] = {}
    place = {"statements": _nodes(row.statement for row in rows)}
    noted = (row for query in (DIFFERING, SHARED) for row in dataset.rows(query % place))
    for statement, note, told, day in noted:
        found.setdefault((str(statement), str(note)), []).append(f"{told} ({day})" if day else str(told))
    notes: dict[str, list[str]] = {}
    for (of, kind), all_told in found.items():
        more = f"; {len(all_told) - MOST_NOTED:,} more" if len(all_told) > MOST_NOTED else ""
        notes.setdefault(of, []).append(f"{kind}: {'; '.join(all_told[:MOST_NOTED])}{more}")
    return notes


def _entry(row: _Row, notes: Iterable[str], label: str) -> Entry:
    when = f"{row.date} ({row.basis})" if row.date else "no date"
    through = "" if row.chain == label else row.chain
    outlet = row.outlet or row.title or row.file or "unknown outlet"
    return Entry(when, row.label, through, outlet, row.url, " ".join(row.evidence.split()), row.statement, tuple(notes))


def _nodes(iris: Iterable[str]) -> str:
    return " ".join(str(_node(iri)) for iri in iris)


def _node(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"{iri}: no IRI ({error}), copy one from an answer of 'hearsay query'") from error
