"""A dossier on an entity or a claim, in Markdown or HTML: positions over time, who confirms, who denies, evidence."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from hearsay.dataset import Dataset
from hearsay.errors import QueryError

_STATEMENT = """
SELECT DISTINCT ?date ?basis ?label ?chain ?outlet ?title ?url ?evidence ?statement
WHERE {
  VALUES ?thing { %(thing)s }
  %(pattern)s
  ?statement rdfs:label ?label ; hs:chain ?chain ; prov:hadPrimarySource ?article ;
    hs:evidence ?place .
  ?place oa:hasSelector/oa:exact ?evidence ; oa:hasSelector/oa:start ?position .
  OPTIONAL { ?statement hs:date ?date ; hs:dateBasis ?basis }
  OPTIONAL { ?article schema:publisher/rdfs:label ?outlet }
  OPTIONAL { ?article schema:headline ?title }
  OPTIONAL { ?article schema:url ?url }
}
ORDER BY ?date ?article ?position ?statement
"""
_SAID_BY = "?statement hs:attribution ?any ; hs:saidBy ?thing ."
_DONE_BY = "?statement rdf:subject ?thing . FILTER NOT EXISTS { ?statement hs:attribution ?any ; hs:saidBy ?thing }"
_SPOKEN_OF = """?statement hs:saidBy ?speaker . FILTER(?speaker != ?thing)
  FILTER NOT EXISTS { ?statement rdf:subject ?thing }
  { ?statement rdf:object ?thing } UNION { ?statement hs:role/hs:filler ?thing }"""
_CONFIRMED = "?statement hs:expresses ?thing ."
_DENIED = "?thing hs:contradicts ?other . ?statement hs:expresses ?other ."
_FIND = """
SELECT DISTINCT ?thing ?label
WHERE {
  BIND(%(wanted)s AS ?wanted)
  ?thing rdfs:label ?label ; a ?kind .
  FILTER(?kind IN (schema:Person, schema:Organization, schema:Place, schema:Event, hs:Group, hs:Outlet, hs:Claim))
  OPTIONAL { ?thing skos:altLabel ?alias }
  FILTER(LCASE(?label) = LCASE(?wanted) || LCASE(?alias) = LCASE(?wanted))
}
ORDER BY ?label ?thing
"""
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
    "blockquote{margin:.2rem 0 1rem;padding-left:.8rem;border-left:3px solid #8888;opacity:.85}"
)
_SAFE_LINK = re.compile(r"https?://[^\s<>\"]+")


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


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a dossier: facts, or entries in the order of time."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is known of an entity or a claim."""

    title: str
    sections: tuple[Section, ...]


def report(dataset: Dataset, wanted: str, format_: str = "markdown") -> str:
    """Write the dossier on an entity or claim, named by its IRI, label or one of its aliases.

    Raises:
        QueryError: nothing or more than one thing has that name, or there is no such format.
    """
    if format_ not in RENDERERS:
        raise QueryError(f"--format is {format_!r}, expected one of {', '.join(RENDERERS)}")
    return RENDERERS[format_](make_dossier(dataset, find_thing(dataset, wanted)))


def find_thing(dataset: Dataset, wanted: str) -> str:
    """Find the IRI of an entity or claim by its IRI, label or alias.

    Raises:
        QueryError: nothing or more than one thing has that name.
    """
    if wanted.startswith(dataset.iris.base):
        return wanted
    found = {row[0]: row[1] for row in dataset.rows(_FIND % {"wanted": ox.Literal(wanted)})}
    if not found:
        raise QueryError(f"{wanted}: no entity or claim of that name, look for it with 'hearsay query names --name …'")
    if len(found) > 1:
        raise QueryError(
            f"{wanted}: {len(found)} things have that name, give the IRI of one: {', '.join(map(str, found))}"
        )
    return str(next(iter(found)))


def make_dossier(dataset: Dataset, thing: str) -> Dossier:
    """Gather what is known of an entity or a claim.

    Raises:
        QueryError: the dataset knows no such thing.
    """
    labels = [row[0] for row in dataset.rows(f"SELECT ?label WHERE {{ {_node(thing)} rdfs:label ?label }}")]
    if not labels:
        raise QueryError(
            f"{thing}: nothing is known of it, was it merged into another? Look with 'hearsay query names'"
        )
    is_claim = thing.startswith(dataset.iris.claim(""))
    sections = _claim_sections(dataset, thing) if is_claim else _entity_sections(dataset, thing)
    return Dossier(str(labels[0]), tuple(section for section in sections if section.facts or section.entries))


def _entity_sections(dataset: Dataset, thing: str) -> tuple[Section, ...]:
    facts = (
        *_facts(dataset, thing, "also called", "skos:altLabel"),
        *_facts(dataset, thing, "office", "hs:holdsOffice/rdfs:label"),
        *_facts(dataset, thing, "the same as", "owl:sameAs"),
        ("IRI", thing),
    )
    return (
        Section("Who or what", facts),
        Section("What it said, over time", entries=_entries(dataset, thing, _SAID_BY)),
        Section("What others say that it did", entries=_entries(dataset, thing, _DONE_BY)),
        Section("What others say about it", entries=_entries(dataset, thing, _SPOKEN_OF)),
    )


def _claim_sections(dataset: Dataset, thing: str) -> tuple[Section, ...]:
    facts = (
        *_facts(dataset, thing, "outlets", "hs:outletCount"),
        *_facts(dataset, thing, "independent origins", "hs:originCount"),
        *_facts(dataset, thing, "first seen", "hs:firstSeen"),
        *_facts(dataset, thing, "last seen", "hs:lastSeen"),
        ("IRI", thing),
    )
    return (
        Section("The claim", facts),
        Section("Who says so", entries=_entries(dataset, thing, _CONFIRMED)),
        Section("Who denies or contradicts it", entries=_entries(dataset, thing, _DENIED)),
    )


def _facts(dataset: Dataset, thing: str, name: str, path: str) -> tuple[tuple[str, str], ...]:
    rows = dataset.rows(f"SELECT DISTINCT ?value WHERE {{ {_node(thing)} {path} ?value }} ORDER BY ?value")
    values = ", ".join(str(row[0]) for row in rows)
    return ((name, values),) if values else ()


def _entries(dataset: Dataset, thing: str, pattern: str) -> tuple[Entry, ...]:
    query = _STATEMENT % {"pattern": pattern, "thing": _node(thing)}
    return tuple(_entry(row) for row in dataset.rows(query))


def _entry(row: tuple[str | None, ...]) -> Entry:
    date, basis, label, chain, outlet, title, url, evidence, statement = (each or "" for each in row)
    when = f"{date} ({basis})" if date else "no date"
    return Entry(when, label, chain, outlet or title or "unknown outlet", url, " ".join(evidence.split()), statement)


def _node(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"{iri}: no IRI ({error}), copy one from an answer of 'hearsay query'") from error


def _markdown(dossier: Dossier) -> str:
    lines = [f"# {_plain(dossier.title)}", ""]
    for section in dossier.sections:
        lines += [f"## {section.title}", ""]
        lines += [f"- {name}: {_plain(value)}" for name, value in section.facts]
        lines += [line for entry in section.entries for line in _markdown_entry(entry)]
        lines.append("")
    return "\n".join(lines)


def _markdown_entry(entry: Entry) -> Iterable[str]:
    outlet = f"[{_plain(entry.outlet)}](<{entry.link}>)" if _SAFE_LINK.fullmatch(entry.link) else _plain(entry.outlet)
    yield f"- **{entry.date}** {_plain(entry.text)} — {_plain(entry.through)}, in {outlet}"
    yield f"  > {_plain(entry.evidence)}"
    yield ""


def _plain(text: str) -> str:
    """Write text so that Markdown shows it as it is."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)


def _html(dossier: Dossier) -> str:
    title = html.escape(dossier.title)
    body = "".join(_html_section(section) for section in dossier.sections)
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body><h1>{title}</h1>{body}</body></html>\n'


def _html_section(section: Section) -> str:
    facts = "".join(f"<li>{html.escape(name)}: {html.escape(value)}</li>" for name, value in section.facts)
    entries = "".join(_html_entry(entry) for entry in section.entries)
    return f"<h2>{html.escape(section.title)}</h2><ul>{facts}{entries}</ul>"


def _html_entry(entry: Entry) -> str:
    outlet = html.escape(entry.outlet)
    if _SAFE_LINK.fullmatch(entry.link):
        outlet = f'<a href="{html.escape(entry.link)}" rel="noreferrer">{outlet}</a>'
    words = f"<b>{html.escape(entry.date)}</b> {html.escape(entry.text)} — {html.escape(entry.through)}, in {outlet}"
    return f"<li>{words}<blockquote>{html.escape(entry.evidence)}</blockquote></li>"


RENDERERS: dict[str, Callable[[Dossier], str]] = {"markdown": _markdown, "html": _html}
