"""A dossier on an entity or a claim, in Markdown or HTML: positions over time, who confirms, who denies, evidence."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from hearsay.dataset import Dataset
from hearsay.errors import QueryError

_STATEMENT = """
SELECT DISTINCT ?date ?basis ?label ?chain ?outlet ?title ?url ?evidence ?statement ?confidence ?carried
WHERE {
  VALUES ?thing { %(thing)s }
  %(pattern)s
  ?statement rdfs:label ?label ; hs:chain ?chain ; prov:hadPrimarySource ?article ;
    hs:evidence ?place ; hs:confidence ?confidence .
  ?place oa:hasSelector/oa:exact ?evidence ; oa:hasSelector/oa:start ?position .
  OPTIONAL { ?statement hs:expresses/hs:outletCount ?carried }
  OPTIONAL { ?statement hs:date ?date ; hs:dateBasis ?basis }
  %(dates)s
  OPTIONAL { ?article schema:publisher/rdfs:label ?outlet }
  OPTIONAL { ?article schema:headline ?title }
  OPTIONAL { ?article schema:url ?url }
}
ORDER BY ?date ?article ?position ?statement
"""
_ACTS = "rel:demand rel:call-for rel:urge rel:propose rel:promise rel:threaten rel:warn rel:accuse rel:condemn rel:deny"
_ACTS += " rel:reject rel:refuse rel:agree rel:accept"
_ACTED = f"?statement rdf:subject ?thing ; rdf:predicate ?act . VALUES ?act {{ {_ACTS} }}"
_NO_ACT = f"FILTER NOT EXISTS {{ {_ACTED} }}"
_SAID_BY = f"?statement hs:attribution ?any ; hs:saidBy ?thing . {_NO_ACT}"
_DONE_BY = f"""?statement rdf:subject ?thing . {_NO_ACT}
  FILTER NOT EXISTS {{ ?statement hs:attribution ?any ; hs:saidBy ?thing }}"""
_SPOKEN_OF = """{ ?statement rdf:object ?thing } UNION { ?statement hs:role/hs:filler ?thing }
  UNION { ?statement hs:attribution/hs:addressee ?thing }
  FILTER NOT EXISTS { ?statement hs:saidBy ?thing } FILTER NOT EXISTS { ?statement rdf:subject ?thing }"""
_COUNTED = """
SELECT (COUNT(DISTINCT ?statement) AS ?statements) (COUNT(DISTINCT ?article) AS ?articles)
  (MIN(COALESCE(STR(?date), "9999")) AS ?first) (MAX(COALESCE(STR(?date), "")) AS ?last)
WHERE {
  { ?statement rdf:subject ?thing } UNION { ?statement rdf:object ?thing } UNION { ?statement hs:role/hs:filler ?thing }
  UNION { ?statement hs:attribution ?any ; hs:saidBy ?thing } UNION { ?statement hs:attribution/hs:addressee ?thing }
  ?statement prov:hadPrimarySource ?article .
  OPTIONAL { ?statement hs:date ?date }
  VALUES ?thing { %(thing)s }
}
"""
_DEALT_WITH = """
SELECT ?label (COUNT(DISTINCT ?statement) AS ?times)
WHERE {
  VALUES ?thing { %(thing)s }
  { ?statement rdf:subject ?thing ; rdf:object|hs:role/hs:filler|rdf:object/rdf:subject ?other }
  UNION { ?statement rdf:object ?thing ; rdf:subject ?other }
  UNION { ?link hs:source ?thing ; hs:addressee ?other . ?statement hs:attribution ?link }
  UNION { ?link hs:addressee ?thing ; hs:source ?other . ?statement hs:attribution ?link }
  ?other a ?kind ; rdfs:label ?label .
  FILTER(?kind IN (schema:Person, schema:Organization, schema:Place, hs:Group, hs:Outlet) && ?other != ?thing)
}
GROUP BY ?other ?label ORDER BY DESC(?times) ?label LIMIT 8
"""
_CONTRADICTED = (
    """?statement rdf:subject|hs:saidBy ?thing ; hs:attribution ?any ; hs:expresses/hs:contradicts ?other ."""
)
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
MOST = 50
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


def report(dataset: Dataset, wanted: str, format_: str = "markdown", extent: Wanted | None = None) -> str:
    """Write the dossier on an entity or claim, named by its IRI, label or one of its aliases.

    Raises:
        QueryError: nothing or more than one thing has that name, or there is no such format.
    """
    if format_ not in RENDERERS:
        raise QueryError(f"--format is {format_!r}, expected one of {', '.join(RENDERERS)}")
    return RENDERERS[format_](make_dossier(dataset, find_thing(dataset, wanted), extent))


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


def make_dossier(dataset: Dataset, thing: str, extent: Wanted | None = None) -> Dossier:
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
    make = _claim_sections if is_claim else _entity_sections
    sections = make(dataset, thing, extent or Wanted())
    return Dossier(str(labels[0]), tuple(section for section in sections if section.facts or section.entries))


def _entity_sections(dataset: Dataset, thing: str, extent: Wanted) -> tuple[Section, ...]:
    facts = (
        *_facts(dataset, thing, "also called", "skos:altLabel"),
        *_facts(dataset, thing, "office", "hs:holdsOffice/rdfs:label"),
        *_facts(dataset, thing, "the same as", "owl:sameAs"),
        ("IRI", thing),
    )
    return (
        Section("Who or what", (*facts, *_summary(dataset, thing))),
        _section(dataset, thing, extent, "Demands, promises, warnings, denials", _ACTED),
        _section(dataset, thing, extent, "What contradicts others", _CONTRADICTED),
        _section(dataset, thing, extent, "Said otherwise", _SAID_BY),
        _section(dataset, thing, extent, "Said by others about what was done", _DONE_BY),
        _section(dataset, thing, extent, "Said by others besides", _SPOKEN_OF),
    )


def _summary(dataset: Dataset, thing: str) -> Iterator[tuple[str, str]]:
    """Give counts, first and last day, and who is dealt with most."""
    statements, articles, first, last = next(dataset.rows(_COUNTED % {"thing": _node(thing)}))
    yield "statements", f"{statements} in {articles} article{'' if articles == '1' else 's'}"
    if last:
        yield "dates", f"{first} to {last}"
    others = [f"{label} ({times})" for label, times in dataset.rows(_DEALT_WITH % {"thing": _node(thing)})]
    if others:
        yield "dealings with", ", ".join(others)


def _claim_sections(dataset: Dataset, thing: str, extent: Wanted) -> tuple[Section, ...]:
    facts = (
        *_facts(dataset, thing, "outlets", "hs:outletCount"),
        *_facts(dataset, thing, "independent origins", "hs:originCount"),
        *_facts(dataset, thing, "first seen", "hs:firstSeen"),
        *_facts(dataset, thing, "last seen", "hs:lastSeen"),
        ("IRI", thing),
    )
    return (
        Section("The claim", facts),
        _section(dataset, thing, extent, "Who says so", _CONFIRMED),
        _section(dataset, thing, extent, "Who denies or contradicts it", _DENIED),
    )


def _facts(dataset: Dataset, thing: str, name: str, path: str) -> tuple[tuple[str, str], ...]:
    rows = dataset.rows(f"SELECT DISTINCT ?value WHERE {{ {_node(thing)} {path} ?value }} ORDER BY ?value")
    values = ", ".join(str(row[0]) for row in rows)
    return ((name, values),) if values else ()


def _section(dataset: Dataset, thing: str, extent: Wanted, title: str, pattern: str) -> Section:
    """Give the most telling entries in the order of time: what most outlets carry, then what is surest."""
    query = _STATEMENT % {"pattern": pattern, "thing": _node(thing), "dates": extent.dates()}
    rows = list(dataset.rows(query))
    telling = sorted(
        range(len(rows)), key=lambda place: (-int(rows[place][-1] or 0), -float(rows[place][-2] or 0), place)
    )
    kept = sorted(telling[: extent.most])
    return Section(title, entries=tuple(_entry(rows[place]) for place in kept), left_out=len(rows) - len(kept))


def _entry(row: tuple[str | None, ...]) -> Entry:
    date, basis, label, chain, outlet, title, url, evidence, statement, *_ = (each or "" for each in row)
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
        lines += [f"- {_told_left_out(section)}"] if section.left_out else []
        lines.append("")
    return "\n".join(lines)


def _told_left_out(section: Section) -> str:
    most = len(section.entries) + section.left_out
    return f"{section.left_out:,} more, less sure or in fewer outlets: --most {most}"


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
    more = f"<li>{_told_left_out(section)}</li>" if section.left_out else ""
    return f"<h2>{html.escape(section.title)}</h2><ul>{facts}{entries}{more}</ul>"


def _html_entry(entry: Entry) -> str:
    outlet = html.escape(entry.outlet)
    if _SAFE_LINK.fullmatch(entry.link):
        outlet = f'<a href="{html.escape(entry.link)}" rel="noreferrer">{outlet}</a>'
    words = f"<b>{html.escape(entry.date)}</b> {html.escape(entry.text)} — {html.escape(entry.through)}, in {outlet}"
    return f"<li>{words}<blockquote>{html.escape(entry.evidence)}</blockquote></li>"


RENDERERS: dict[str, Callable[[Dossier], str]] = {"markdown": _markdown, "html": _html}
