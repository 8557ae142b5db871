"""Gazetteer files in, one row for each entity out: Turtle in SKOS terms, or CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox

from hearsay.errors import LexiconError
from hearsay.records import EntityType
from hearsay.vocabulary import HS, prefixes

_PREFIXES = prefixes()
_SCHEMA, _SKOS, _WIKIDATA = _PREFIXES["schema"], _PREFIXES["skos"], _PREFIXES["wd"]
_TYPE, _SAME_AS = f"{_PREFIXES['rdf']}type", f"{_PREFIXES['owl']}sameAs"
_LABEL, _ALIAS, _HIDDEN = f"{_SKOS}prefLabel", f"{_SKOS}altLabel", f"{_SKOS}hiddenLabel"
_METONYM, _OFFICE, _DEMONYM = str(HS.metonymOf), str(HS.holdsOffice), str(HS.demonym)
_TITLE, _BODY = f"{_SCHEMA}roleName", f"{_SCHEMA}memberOf"
_START, _END = f"{_SCHEMA}startDate", f"{_SCHEMA}endDate"
_ROLE = f"{_SCHEMA}Role"
_TYPES: dict[str, EntityType] = {
    f"{_SCHEMA}Person": "Person",
    f"{_SCHEMA}Organization": "Organization",
    f"{_SCHEMA}GovernmentOrganization": "Organization",
    f"{_SCHEMA}Place": "Place",
    f"{_SCHEMA}Country": "Place",
    f"{_SCHEMA}Event": "Event",
    str(HS.Outlet): "Outlet",
    str(HS.Group): "Group",
}
_CSV_COLUMNS = ("label", "type", "aliases", "wikidata")
_CSV_TYPES = {kind.lower(): kind for kind in _TYPES.values()}


class Row(NamedTuple):
    """An entity as read; references are IRIs of the files, and CSV has none. A term is (titles, body, start, end)."""

    iri: str
    label: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    wikidata: str = ""
    metonym_of: str = ""
    demonyms: tuple[str, ...] = ()
    terms: tuple[tuple[tuple[str, ...], str, str, str], ...] = ()


def read_rows(paths: Sequence[Path]) -> Iterator[Row]:
    """Read the entities of some files, in their order.

    Raises:
        LexiconError: a file can't be read, or an entity lacks its label or has an unknown type.
    """
    for path in paths:
        try:
            yield from _read_csv(path) if path.suffix.lower() == ".csv" else _read_turtle(path)
        except (OSError, SyntaxError, UnicodeDecodeError, csv.Error) as error:
            raise LexiconError(f"{path}: {error}, expected a gazetteer in Turtle or CSV") from error


def _read_turtle(path: Path) -> Iterator[Row]:
    # An office is described after or before who holds it, so people with one wait for the end of the file.
    roles: dict[str, dict[str, list[str]]] = {}
    waiting: list[tuple[str, dict[str, list[str]]]] = []
    triples = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
    for subject, group in groupby(triples, key=lambda triple: triple.subject):
        fields = _collect(group)
        name = subject.value
        if _ROLE in fields.get(_TYPE, ()):
            roles[name] = fields
        elif _OFFICE in fields:
            waiting.append((name, fields))
        elif _LABEL in fields:
            yield _row(path, name, fields, ())
    for name, fields in waiting:
        missing = [office for office in fields[_OFFICE] if office not in roles]
        if missing:
            raise LexiconError(f"{path}: {name} holds {missing[0]}, expected a schema:Role of that name in the file")
        yield _row(path, name, fields, [roles[office] for office in sorted(fields[_OFFICE])])


def _collect(triples: Iterable[ox.Triple]) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for triple in triples:
        fields.setdefault(triple.predicate.value, []).append(getattr(triple.object, "value", ""))
    return fields


def _row(path: Path, iri: str, fields: dict[str, list[str]], roles: Sequence[dict[str, list[str]]]) -> Row:
    kinds = [_TYPES[kind] for kind in fields.get(_TYPE, ()) if kind in _TYPES]
    if not kinds:
        expected = "schema:Person, schema:Organization, schema:Place, schema:Event, hs:Group or hs:Outlet"
        raise LexiconError(f"{path}: {iri} has types {fields.get(_TYPE, [])}, expected one of {expected}")
    wikidata = [same.removeprefix(_WIKIDATA) for same in fields.get(_SAME_AS, ()) if same.startswith(_WIKIDATA)]
    return Row(
        iri,
        fields[_LABEL][0],
        kinds[0],
        tuple(sorted({*fields.get(_ALIAS, ()), *fields.get(_HIDDEN, ())})),
        wikidata[0] if wikidata else "",
        _one(fields, _METONYM),
        tuple(fields.get(_DEMONYM, ())),
        tuple((tuple(role.get(_TITLE, ())), _one(role, _BODY), _one(role, _START), _one(role, _END)) for role in roles),
    )


def _one(fields: dict[str, list[str]], term: str) -> str:
    return "".join(fields.get(term, ())[:1])


def _read_csv(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        records = csv.reader(lines)
        columns = next(records, [])
        missing = [column for column in _CSV_COLUMNS[:2] if column not in columns]
        if missing:
            raise LexiconError(f"{path}: no column {missing[0]!r}, expected the columns {', '.join(_CSV_COLUMNS)}")
        # What a row lacks, or the file has no column for, is empty.
        places = [columns.index(column) if column in columns else -1 for column in _CSV_COLUMNS]
        short = [""] * (len(columns) + 1)
        for record in records:
            if not record:
                continue
            label, type_, aliases, wikidata = ((record + short)[place].strip() for place in places)
            kind = _CSV_TYPES.get(type_.lower())
            if not label or kind is None:
                found = f"label {label!r}, type {type_!r}"
                expected = f"a label and one of the types {', '.join(_CSV_TYPES.values())}"
                raise LexiconError(f"{path}, line {records.line_num}: found {found}, expected {expected}")
            names = tuple([alias for each in aliases.split("|") if (alias := each.strip())])
            yield Row("", label, kind, names, wikidata)
