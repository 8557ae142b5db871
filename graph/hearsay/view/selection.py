"""Statements in, those that the view has room for out: since a date, around an entity, within a budget."""

from __future__ import annotations

import heapq
import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from hearsay.errors import QueryError
from hearsay.facts import Facts
from hearsay.tally import Tally
from hearsay.view.lines import Line, Thing

Articles = Callable[[], Iterable[Sequence[Line]]]  # each call reads them anew: they may not fit into memory


@dataclass(frozen=True, slots=True)
class Selection:
    """The statements to show, article by article and once, and how many more there would have been."""

    articles: Iterator[Sequence[Line]]
    left: int = 0
    focus: str | None = None  # IRI


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a view is asked for: an entity (name, alias or IRI), the first and the last day."""

    focus: str | None = None
    since: date | None = None
    until: date | None = None


EVERYTHING = Wanted()


def select_statements(
    articles: Articles, facts: Facts, *, total: int, wanted: Wanted = EVERYTHING, budget: int
) -> Selection:
    """Choose statements: those between two dates, of an entity and its neighbours, the weightiest first.

    There are no more than `total` of them: where all have room, they are read but once.

    Raises:
        QueryError: none or several entities have the name.
    """
    focus, dated = wanted.focus, _between(articles, facts, wanted)
    center = None if focus is None else find_entity(dated(), facts, focus)
    chosen = dated if center is None else _around(dated, center)
    if total <= budget:
        return Selection(iter(chosen()), focus=center)
    counts, found = _count(chosen())
    if found <= budget:
        return Selection(iter(chosen()), focus=center)
    kept = _weightiest(chosen(), facts, counts, budget)
    return Selection(_numbered(chosen(), kept), found - len(kept), center)


def find_entity(articles: Iterable[Sequence[Line]], facts: Facts, name: str) -> str:
    """Give the IRI of the entity of this name, alias or IRI.

    Raises:
        QueryError: there is none, or several.
    """
    labels: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for thing in _things(articles):
        labels[thing.id or ""] = thing.label
        counts[thing.id or ""] += 1
    wanted = name.casefold()

    aliases = facts.aliases(labels)

    def fits(iri: str, label: str) -> bool:
        names = (iri, label, *aliases.get(iri, ()))
        return wanted in {known.casefold() for known in names} or iri.casefold().endswith(f"/{wanted}")

    named = {iri for iri, label in labels.items() if fits(iri, label)}
    # Of a country and its government the one that acts is meant.
    named -= {iri for iri in named if facts.actor(iri) in named}
    found = sorted(named, key=lambda iri: (-counts[iri], iri))
    if not found:
        hint = _hint(wanted, [labels[iri] for iri, _ in counts.most_common()])
        raise QueryError(f"focus: no entity '{name}' found, expected a name, an alias or an IRI; {hint}")
    if len(found) > 1:
        candidates = ", ".join(f"{labels[iri]} {iri}" for iri in found)
        raise QueryError(f"focus: {len(found)} things have the name '{name}', give the IRI of one: {candidates}")
    return found[0]


def _hint(wanted: str, labels: Sequence[str]) -> str:
    words: dict[str, str] = {}
    for label in labels:
        for word in (label, *label.split()):
            words.setdefault(word.casefold(), label)
    close = dict.fromkeys(words[word] for word in get_close_matches(wanted, words, n=3, cutoff=0.7))
    return f"did you mean {' or '.join(close)}?" if close else "'hearsay query names' lists them"


def _things(articles: Iterable[Sequence[Line]]) -> Iterator[Thing]:
    for lines in articles:
        for line in lines:
            sources = (thing for each in line.attribution for thing in (each.source, each.addressee))
            outlet = Thing(id=line.outlet.id, label=line.outlet.label) if line.outlet else None
            yield from (each for each in (line.subject, line.object, *line.roles, *sources, outlet) if each and each.id)


def _between(articles: Articles, facts: Facts, wanted: Wanted) -> Articles:
    if not wanted.since and not wanted.until:
        return articles
    since, until = str(wanted.since or date.min), str(wanted.until or date.max)

    def fits(line: Line) -> bool:
        said = (facts.article(line.article).dates.get(line.id) or line.published or "")[:10]
        return since <= said <= until

    return lambda: ([line for line in lines if fits(line)] for lines in articles())


def _around(articles: Articles, center: str) -> Articles:
    """Keep the statements that an entity has a part in or publishes, and those between two that it is named with."""
    near = {center}
    for _, entities in _with_entities(articles()):
        if center in entities:
            near |= entities

    def close(line: Line, entities: set[str]) -> bool:
        published = line.outlet is not None and line.outlet.id == center
        return published or center in entities or len(entities & near) > 1

    return lambda: (
        [line for line, entities in _with_entities([lines]) if close(line, entities)] for lines in articles()
    )


def _with_entities(articles: Iterable[Sequence[Line]]) -> Iterator[tuple[Line, set[str]]]:
    """Give each statement with the entities that act in it, suffer it or pass it on; not the outlet of the article."""
    for lines in articles:
        for line in lines:
            told = (thing for each in line.attribution for thing in (each.source, each.addressee))
            things = (line.subject, line.target, line.object, *line.roles, *told)
            yield line, {thing.id for thing in things if thing and thing.id}


def _count(articles: Iterable[Sequence[Line]]) -> tuple[Tally, int]:
    """Count the statements that each entity has a part in, and all."""
    counts = Tally()
    found = 0
    for lines in articles:
        counts.add(Counter(entity for _, entities in _with_entities([lines]) for entity in entities))
        found += len(lines)
    return counts, found


def _weightiest(articles: Iterable[Sequence[Line]], facts: Facts, counts: Tally, budget: int) -> Set[int]:
    """Choose as many as there is room for: of claims with many origins first, then those among the main actors.

    Gives their numbers, as they come.
    """
    weights = enumerate(weight for lines in articles if lines for weight in _weights(lines, facts, counts))
    chosen = heapq.nlargest(budget, ((*weight, -number) for number, weight in weights))
    return {-number for *_, number in chosen}


def _weights(lines: Sequence[Line], facts: Facts, counts: Tally) -> Iterator[tuple[int, int, float]]:
    """Weigh the statements of one article."""
    origins = facts.origin_counts(lines[0].article)
    acting = list(_with_entities([lines]))
    known = counts.among({entity for _, entities in acting for entity in entities})
    for line, entities in acting:
        actors = sorted((known[entity] for entity in entities), reverse=True)
        yield origins.get(line.id, 1), sum(actors[:2]), line.confidence


def _numbered(articles: Iterable[Sequence[Line]], numbers: Set[int]) -> Iterator[Sequence[Line]]:
    """Keep the statements of these numbers, and the articles that have some."""
    number = itertools.count()
    for lines in articles:
        if kept := [line for line in lines if next(number) in numbers]:
            yield kept
