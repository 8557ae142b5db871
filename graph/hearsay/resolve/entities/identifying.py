"""Changed articles in, entities brought up to date: the ledger's half of who is who."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from hearsay.gazetteer import Gazetteer
from hearsay.records import Decision, Entity
from hearsay.resolve.entities.describing import Sightings, describe, describe_entry
from hearsay.resolve.entities.grouping import group
from hearsay.resolve.entities.joining import smallest_key
from hearsay.resolve.entities.linking import Linker
from hearsay.resolve.ledger import Ledger
from hearsay.resolve.summaries.summary import Summary
from hearsay.vocabulary import Iris

_TITLES = """
SELECT titles, published, min(article) FROM chains JOIN resolved USING (article)
WHERE chains.part = ? AND titles != '' GROUP BY titles, published
"""
_IN_USE = """
SELECT 1 FROM parts WHERE entity = ?1 UNION ALL SELECT 1 FROM nationalities WHERE entity = ?1
UNION ALL SELECT 1 FROM entities WHERE metonym = ?1 LIMIT 1
"""
_OFFICE = Iris("")


@dataclass(slots=True)
class Touched:
    """What changed articles touch: nodes whose chains come or go, and countries that nationalities refer to."""

    nodes: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)


def register(ledger: Ledger, summary: Summary, mark: str, linker: Linker, touched: Touched) -> None:
    """Write down what an article's chains link to."""
    linked = linker.link_article(summary)
    outlet = linker.link_outlet(summary.outlet) if summary.outlet else None
    touched.nodes.update(linked.values(), [outlet] if outlet else [])
    row = (summary.article, mark, summary.published, summary.outlet, outlet)
    ledger.write("INSERT INTO resolved VALUES (?, ?, ?, ?, ?)", *row)
    ledger.write_all("INSERT INTO chains VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", _chain_rows(summary, linked))
    words = {word.lower() for chain in summary.chains if chain.anonymous for word in chain.nationalities}
    countries = {word: country.key for word in words if (country := linker.gazetteer.country_of(word))}
    touched.countries.update(countries.values())
    rows = ((summary.article, word, key) for word, key in sorted(countries.items()))
    ledger.write_all("INSERT INTO nationalities VALUES (?, ?, ?)", rows)


def withdraw(ledger: Ledger, article: str, touched: Touched) -> None:
    """Strike what was written down of an article."""
    touched.nodes.update(ledger.column("SELECT node FROM chains WHERE article = ?", article))
    touched.nodes.update(ledger.column("SELECT part FROM resolved WHERE article = ? AND part IS NOT NULL", article))
    touched.countries.update(ledger.column("SELECT entity FROM nationalities WHERE article = ?", article))
    for table in ("resolved", "chains", "nationalities"):
        ledger.write(f"DELETE FROM {table} WHERE article = ?", article)  # noqa: S608 - one of our own names


def _chain_rows(summary: Summary, linked: Mapping[int, str]) -> Iterator[tuple[object, ...]]:
    for index, node in sorted(linked.items()):
        chain = summary.chains[index]
        texts = (chain.names or chain.descriptions[:1], chain.titles, chain.nationalities)
        names, titles, nationalities = (json.dumps(each, ensure_ascii=False) if each else "" for each in texts)
        yield summary.article, index, node, node, chain.type, names, titles, chain.sex, nationalities


def identify(ledger: Ledger, gazetteer: Gazetteer, decisions: Sequence[Decision], touched: Touched) -> set[str]:
    """Bring entities up to date; give the articles where a chain or the outlet is another, or is called otherwise."""
    grouped = group(ledger, gazetteer, decisions, touched.nodes)
    keys, articles = grouped.keys, grouped.articles
    for head in sorted(grouped.heads):
        parts = ledger.rows("SELECT part, entity FROM parts WHERE head = ? ORDER BY part", head)
        keys.update(entity for _, entity in parts)
        if parts:
            articles |= _describe(ledger, head, [part for part, _ in parts], gazetteer)
    _describe_referred(ledger, keys | touched.countries, gazetteer)
    return articles


def _describe(ledger: Ledger, head: str, parts: Sequence[str], gazetteer: Gazetteer) -> set[str]:
    entity = describe(smallest_key(parts), head, _sightings(ledger, parts), gazetteer)
    renamed = _keep(ledger, entity)
    articles: set[str] = set()
    for part in parts:
        if renamed or ledger.value("SELECT entity FROM parts WHERE part = ?", part) != entity.key:
            articles.update(ledger.column("SELECT article FROM chains WHERE part = ?", part))
            articles.update(ledger.column("SELECT article FROM resolved WHERE part = ?", part))
            ledger.write("UPDATE parts SET entity = ? WHERE part = ?", entity.key, part)
    return articles


def _sightings(ledger: Ledger, parts: Iterable[str]) -> Sightings:
    found = Sightings()
    for part in parts:
        for kind, names, count in ledger.rows(
            "SELECT type, names, count(*) FROM chains WHERE part = ? GROUP BY type, names", part
        ):
            found.add(json.loads(names) if names else (), kind, count)
        for titles, published, article in ledger.rows(_TITLES, part):
            for title in json.loads(titles):
                found.add_office(title, published, article)
    outlets = {
        name for part in parts for name in ledger.column("SELECT DISTINCT outlet FROM resolved WHERE part = ?", part)
    }
    for outlet in sorted(outlets):
        found.add_outlet(outlet)
    return found


def _keep(ledger: Ledger, entity: Entity) -> bool:
    """Keep an entity's record in place of its former one; tell whether it is new or called otherwise."""
    body, shown = msgspec.json.encode(entity), f"{entity.label}\x1f{entity.type}"
    former = ledger.rows("SELECT body, shown FROM entities WHERE entity = ?", entity.key)
    if former and former[0][0] == body:
        return False
    ledger.write("INSERT OR REPLACE INTO entities VALUES (?, ?, ?, ?)", entity.key, shown, entity.metonym_of, body)
    _keep_offices(ledger, entity.key, {(_OFFICE.office(office.title), office.title) for office in entity.offices})
    ledger.mark("entity", [entity.key])
    return not former or former[0][1] != shown


def _keep_offices(ledger: Ledger, entity: str, offices: set[tuple[str, str]]) -> None:
    former = set(ledger.rows("SELECT office, title FROM offices WHERE entity = ?", entity))
    rows = [(*office, entity) for office in former - offices], [(*office, entity) for office in offices - former]
    ledger.write_all("DELETE FROM offices WHERE office = ? AND title = ? AND entity = ?", rows[0])
    ledger.write_all("INSERT INTO offices VALUES (?, ?, ?)", rows[1])
    ledger.mark("office", {office for office, _ in former ^ offices})


def _describe_referred(ledger: Ledger, keys: Iterable[str], gazetteer: Gazetteer) -> None:
    """Describe what is only referred to, and drop what is no longer: a country by a nationality, a government."""
    waiting = {key for key in keys if key}
    waiting.update(ledger.column("SELECT metonym FROM entities WHERE metonym IS NOT NULL"))
    while waiting:
        key = min(waiting)
        waiting.discard(key)
        if ledger.value("SELECT 1 FROM parts WHERE entity = ?", key):
            continue
        former = ledger.value("SELECT metonym FROM entities WHERE entity = ?", key)
        entry = describe_entry(key, gazetteer) if ledger.value(_IN_USE, key) else None
        if entry:
            _keep(ledger, entry)
        else:
            ledger.write("DELETE FROM entities WHERE entity = ?", key)
            _keep_offices(ledger, key, set())
            ledger.mark("entity", [key])
        # What it stands for is perhaps referred to by it alone.
        other = former if entry is None else entry.metonym_of
        if other and (entry is None or other != former):
            waiting.add(other)


def entities_of(ledger: Ledger, article: str) -> dict[int, str]:
    """Give the entities of an article's chains that are known beyond it."""
    return dict(ledger.rows("SELECT chain, entity FROM chains JOIN parts USING (part) WHERE article = ?", article))
