"""Summaries and who is who in, claims with their outlets, origins, contradictions and changes of position out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import networkx as nx
from msgspec.structs import replace

from hearsay.gazetteer import Gazetteer
from hearsay.lexicon import Lexicon, third_person
from hearsay.records import Change, Claim, Entity
from hearsay.resolve.claims import cluster_wordings
from hearsay.resolve.contradictions import Denials, Opponents, Period
from hearsay.resolve.origins import Place, Tracer, chain_of
from hearsay.resolve.positions import Position, find_changes, positions_of, takes_position
from hearsay.resolve.summaries import ArgumentSummary, StatementSummary, Summary
from hearsay.resolve.wordings import Folder, Wording
from hearsay.vocabulary import claim_key


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of entities and articles when claims are made."""

    entities: Mapping[str, Entity]
    chains: Mapping[Place, str]
    outlets: Mapping[str, str]
    copies: Mapping[str, tuple[str, ...]]
    gazetteer: Gazetteer
    lexicon: Lexicon


@dataclass(slots=True)
class Claims:
    """The claims and what follows from them, as a Resolution has them."""

    claims: dict[str, Claim] = field(default_factory=dict)
    expresses: dict[Place, str] = field(default_factory=dict)
    origins: dict[Place, str] = field(default_factory=dict)
    contradictions: tuple[tuple[Place, Place], ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(slots=True)
class _Gathered:
    """What the statements of one claim have in common."""

    members: list[Place] = field(default_factory=list)
    outlets: set[str] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)
    days: list[str] = field(default_factory=list)
    cites: set[tuple[str, str]] = field(default_factory=set)  # (outlet, outlet)

    @property
    def period(self) -> Period:
        return (min(self.days), max(self.days)) if self.days else (None, None)


def make_claims(summaries: Sequence[Summary], known: Known) -> Claims:
    """Put statements that say the same thing together and find what contradicts what."""
    folder = Folder(
        known.gazetteer, known.lexicon, known.entities, lambda article, chain: known.chains.get((article, chain))
    )
    told = {summary.article: folder.wordings(summary) for summary in summaries}
    wordings = sorted({wording for each in told.values() for wording in each})
    numbers = {wording: number for number, wording in enumerate(wordings)}
    leaders = cluster_wordings(wordings)
    claim_of = {
        (article, index): leaders[numbers[wording]]
        for article, each in told.items()
        for index, wording in enumerate(each)
    }
    gathered, origins = _gather(summaries, known, claim_of)
    keys = {leader: _key(wordings[leader]) for leader in gathered}
    expresses = {place: keys[leader] for place, leader in claim_of.items()}
    opposed = Opponents(wordings, {leader: each.period for leader, each in gathered.items()}, known.lexicon).pairs()
    first = {leader: min(each.members) for leader, each in gathered.items()}
    pairs = [(min(first[one], first[other]), max(first[one], first[other])) for one, other in opposed]
    pairs += _denials(summaries, known.lexicon)
    against = _against(pairs, expresses)
    by_article = {summary.article: summary for summary in summaries}
    claims = {
        keys[leader]: _claim(keys[leader], each, by_article, known, expresses, against)
        for leader, each in gathered.items()
    }
    contradicting: dict[int, set[int]] = defaultdict(set)
    for one, other in opposed:
        contradicting[one].add(other)
        contradicting[other].add(one)

    def key_of(place: Place) -> str:
        return by_article[place[0]].statement_keys[place[1]]

    changes = find_changes(_positions(summaries, known, claim_of), wordings, contradicting)
    return Claims(
        claims,
        expresses,
        origins,
        tuple(sorted(set(pairs))),
        tuple(
            replace(change, later_key=key_of(change.later), earlier_key=key_of(change.earlier)) for change in changes
        ),
    )


def _gather(
    summaries: Iterable[Summary], known: Known, claim_of: Mapping[Place, int]
) -> tuple[dict[int, _Gathered], dict[Place, str]]:
    published = {summary.article: summary.published for summary in summaries}
    tracer = Tracer(known.chains, known.outlets, known.copies, published, known.lexicon)
    all_outlets = set(known.outlets.values())
    gathered: dict[int, _Gathered] = defaultdict(_Gathered)
    origins: dict[Place, str] = {}
    for summary in summaries:
        outlet = known.outlets.get(summary.article)
        for index, statement in enumerate(summary.statements):
            place = (summary.article, index)
            each = gathered[claim_of[place]]
            origins[place] = tracer.origin(summary, statement)
            each.members.append(place)
            each.origins.add(origins[place])
            if summary.published:
                each.days.append(summary.published[:10])
            if outlet:
                each.outlets.add(outlet)
                if statement.attribution is not None:
                    cited = all_outlets.intersection(tracer.sources(summary, statement)) - {outlet}
                    each.cites.update((outlet, source) for source in cited)
    return gathered, origins


def _claim(
    key: str,
    each: _Gathered,
    by_article: Mapping[str, Summary],
    known: Known,
    expresses: Mapping[Place, str],
    against: Mapping[str, set[str]],
) -> Claim:
    article, index = min(each.members)
    summary = by_article[article]
    statement = summary.statements[index]
    first, last = each.period
    object_, kind = _object(summary, statement.object, known, expresses)
    return Claim(
        key,
        _entity_of(summary, statement.subject, known),
        statement.predicate,
        object_,
        statement.polarity,
        tuple(sorted(each.members)),
        tuple(sorted(each.outlets)),
        tuple(sorted(each.origins)),
        tuple(sorted(against.get(key, ()))),
        first,
        last,
        kind,
        _label(summary, statement, known),
        _circle(each.cites) if each.cites else (),
    )


def _object(
    summary: Summary, object_: ArgumentSummary | None, known: Known, expresses: Mapping[Place, str]
) -> tuple[str, Literal["entity", "claim", "literal", "none"]]:
    if object_ is None:
        return "", "none"
    if object_.statement is not None:
        return expresses[summary.article, object_.statement], "claim"
    entity = _entity_of(summary, object_, known)
    return (entity, "entity") if entity else (" ".join(object_.text.split()), "literal")


def _entity_of(summary: Summary, argument: ArgumentSummary | None, known: Known) -> str | None:
    return known.chains.get((summary.article, argument.chain)) if argument and argument.chain is not None else None


def _label(summary: Summary, statement: StatementSummary, known: Known) -> str:
    def shown(argument: ArgumentSummary | None) -> str:
        entity = _entity_of(summary, argument, known)
        return known.entities[entity].label if entity else " ".join(argument.text.split()) if argument else ""

    verb = third_person(statement.lemma)
    if statement.polarity == "negative":
        verb = f"{verb} not" if verb.split()[0] == "is" else f"does not {statement.lemma}"
    return " ".join(part for part in (shown(statement.subject), verb, shown(statement.object)) if part)


def _circle(cites: set[tuple[str, str]]) -> tuple[str, ...]:
    """Give the outlets that cite one another for a claim in a circle, so that none of them is its origin."""
    circles = nx.strongly_connected_components(nx.DiGraph(sorted(cites)))
    return tuple(sorted(outlet for circle in circles if len(circle) > 1 for outlet in circle))


def _denials(summaries: Iterable[Summary], lexicon: Lexicon) -> list[tuple[Place, Place]]:
    denials = Denials(lexicon)
    return [
        ((summary.article, denying), (summary.article, denied))
        for summary in summaries
        for denying, denied in denials.denied(summary)
    ]


def _against(pairs: Iterable[tuple[Place, Place]], expresses: Mapping[Place, str]) -> dict[str, set[str]]:
    against: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        left, right = expresses[one], expresses[other]
        if left != right:
            against[left].add(right)
            against[right].add(left)
    return against


def _positions(summaries: Iterable[Summary], known: Known, claim_of: Mapping[Place, int]) -> dict[str, list[Position]]:
    positions: dict[str, list[Position]] = defaultdict(list)
    for summary in summaries:
        if not summary.published:
            continue
        for index in positions_of(summary):
            speaker = _speaker(summary, summary.statements[index], known)
            place = (summary.article, index)
            if speaker:
                positions[speaker].append(Position(summary.published[:10], place, claim_of[place]))
    return positions


def _speaker(summary: Summary, statement: StatementSummary, known: Known) -> str | None:
    """Give who takes the position: who demands, denies, hopes; else the innermost source."""
    relation = known.lexicon.relations.get(statement.predicate)
    if takes_position(relation):
        return _entity_of(summary, statement.subject, known)
    innermost = next(chain_of(summary, statement), None)
    return (
        None if innermost is None or innermost.chain is None else known.chains.get((summary.article, innermost.chain))
    )


def _key(leader: Wording) -> str:
    fields = (leader.about, leader.words, leader.numbers, leader.inner, leader.roles, leader.modality, leader.time)
    return claim_key(leader.subject, leader.predicate, repr(fields), leader.polarity)
