"""What articles say in, claims brought up to date: the ledger's half of what is the same.

Statements of one subject, predicate, pivot, polarity and modality make a matter; claims never span two of them, so a
change is settled matter by matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import msgspec
import networkx as nx

from hearsay.gazetteer import Gazetteer
from hearsay.lexicon import Lexicon
from hearsay.phrasing import CIRCUMSTANCES, limit_shown, preposition_of
from hearsay.resolve.claims.denials import Denials
from hearsay.resolve.claims.joining import cluster_wordings
from hearsay.resolve.claims.origins import Independent, Tracer, chain_of
from hearsay.resolve.claims.positions import positions_of, takes_position
from hearsay.resolve.claims.wordings import Folder, Wording
from hearsay.resolve.ledger import Ledger
from hearsay.resolve.summaries.summary import ArgumentSummary, StatementSummary, Summary
from hearsay.vocabulary import claim_key

_MEMBERS = """
SELECT place, article, number, wording, origin, cites, claim, day, entity
FROM matters CROSS JOIN statements USING (subject, predicate, pivot, polarity, modality)
JOIN resolved USING (article) LEFT JOIN parts USING (part) WHERE place BETWEEN ? AND ? ORDER BY place, article, number
"""
_FORMER = """
SELECT place, claims.* FROM matters CROSS JOIN claims USING (subject, predicate, pivot, polarity, modality)
WHERE place BETWEEN ? AND ?
"""
_MATTERS = "SELECT place, subject, predicate, pivot, polarity, modality FROM matters WHERE place BETWEEN ? AND ?"
_SIZES = """
SELECT place, count(article) FROM matters
LEFT JOIN statements USING (subject, predicate, pivot, polarity, modality) GROUP BY place
"""
_TOGETHER = 1000  # statements whose matters are settled at once

# Whose subject is a claim changes with it too; few have one, so it has no column.
_ACTED_ON = """INSERT OR IGNORE INTO stale SELECT 'claim', claim FROM statements
WHERE article IN (SELECT article FROM moved) AND json_extract(CAST(shown AS TEXT), '$[8]') IS NOT NULL"""


class Shown(msgspec.Struct, array_like=True, frozen=True):
    """What a claim shows of the first statement that expresses it."""

    subject: str | None  # entity key
    subject_text: str
    lemma: str
    predicate: str  # relation or lemma
    object: str | None  # entity key
    object_text: str | None  # None where there is no object
    plural: bool = False  # whether the verb stands in the plural
    role: tuple[str, str] = ("", "")  # what stands in an object's place: "out of", "order"
    acting: int | None = None  # number of the statement that is the subject: "to leave | would hurt"
    adverb: str = ""  # that a denial is limited to: "did not | deliberately | sink it"


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of an article when its statements are worded."""

    entities: Mapping[int, str]  # of its chains
    voice: str  # whom it speaks for
    rejected: frozenset[str] = frozenset()  # keys of statements


class Teller:
    """Writes down what articles say, and which matters that touches."""

    def __init__(self, ledger: Ledger, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        """Begin a run."""
        self._ledger, self._lexicon = ledger, lexicon
        self._entities: Mapping[int, str] = {}
        self._folder = Folder(gazetteer, lexicon, lambda article, chain: self._entities.get(chain))
        self._denials = Denials(lexicon)

    def withdraw(self, article: str) -> None:
        """Strike what an article says."""
        ledger = self._ledger
        self._touch(article)
        speakers = "SELECT DISTINCT speaker FROM statements WHERE article = ? AND speaker IS NOT NULL"
        ledger.write(f"INSERT OR IGNORE INTO speakers {speakers}", article)
        for one, other in ledger.rows("SELECT one, other FROM denials WHERE article = ?", article):
            ledger.mark("claim", (one, other))
        ledger.write("DELETE FROM statements WHERE article = ?", article)
        ledger.write("DELETE FROM denials WHERE article = ?", article)

    def tell(self, summary: Summary, told: Told) -> None:
        """Write down what an article says, in place of what was written before."""
        self.withdraw(summary.article)
        self._entities = told.entities
        rows = [
            row for row in self._rows(summary, Tracer(summary, told.entities, told.voice, self._lexicon))
            if row[2] not in told.rejected
        ]  # fmt: skip
        places = ",".join("?" * 16)
        self._ledger.write_all(f"INSERT INTO statements VALUES ({places})", rows)  # noqa: S608 - marks alone
        kept = {row[1] for row in rows}
        denials = [pair for pair in set(self._denials.denied(summary)) if kept.issuperset(pair)]
        rows_of_denials = ((summary.article, *pair) for pair in sorted(denials))
        self._ledger.write_all("INSERT INTO denials VALUES (?, ?, ?, '', '')", rows_of_denials)
        self._touch(summary.article)

    def _touch(self, article: str) -> None:
        matters = "SELECT subject, predicate, pivot, polarity, modality FROM statements WHERE article = ?"
        columns = "subject, predicate, pivot, polarity, modality"
        self._ledger.write(f"INSERT OR IGNORE INTO matters ({columns}) {matters}", article)

    def _rows(self, summary: Summary, tracer: Tracer) -> Iterator[tuple[object, ...]]:
        wordings = self._folder.wordings(summary)
        positions = set(positions_of(summary))
        for number, (statement, wording) in enumerate(zip(summary.statements, wordings, strict=True)):
            object_ = statement.object.statement if statement.object else None
            day = statement.said or (summary.published or "")[:10] or None
            yield (
                summary.article,
                number,
                summary.statement_keys[number],
                wording.subject,
                wording.predicate,
                wording.pivot,
                wording.polarity,
                wording.modality,
                msgspec.json.encode(wording),
                msgspec.json.encode(self._shown(summary, statement)),
                object_,
                tracer.origin(statement),
                " ".join(tracer.sources(statement)),
                self._speaker(summary, statement) if number in positions and day else None,
                None,
                day,
            )

    def _shown(self, summary: Summary, statement: StatementSummary) -> Shown:
        subject, object_ = statement.subject, statement.object
        known = object_ and object_.chain is not None and summary.chains[object_.chain].someone
        first = subject or object_
        return Shown(
            self._entity(subject) or _local(summary, subject),
            subject.text if subject else "",
            statement.lemma,
            statement.predicate,
            self._entity(object_) or (_local(summary, object_) if known else None),
            object_.text if object_ else None,
            first is not None and first.plural,
            ("", "") if object_ else _role_shown(statement),
            subject.statement if subject else None,
            limit_shown([(role, filler.text) for role, filler in statement.roles], statement.polarity),
        )

    def _speaker(self, summary: Summary, statement: StatementSummary) -> str | None:
        """Give who takes the position: who demands, denies, hopes; else the innermost source."""
        relation = self._lexicon.relations.get(statement.predicate)
        if takes_position(relation):
            return self._entity(statement.subject)
        innermost = next(chain_of(summary, statement), None)
        return None if innermost is None or innermost.chain is None else self._entities.get(innermost.chain)

    def _entity(self, argument: ArgumentSummary | None) -> str | None:
        return self._entities.get(argument.chain) if argument and argument.chain is not None else None


def _role_shown(statement: StatementSummary) -> tuple[str, str]:
    """Give the preposition and the words of the first phrase that is no circumstance."""
    told = ((preposition_of(role), filler.text) for role, filler in statement.roles if role not in CIRCUMSTANCES)
    return next(told, ("", ""))


def _local(summary: Summary, argument: ArgumentSummary | None) -> str | None:
    return summary.keys[argument.chain] if argument and argument.chain is not None else None


class Member(NamedTuple):
    """A statement of a matter."""

    article: str
    number: int
    wording: bytes
    origin: str
    cites: str  # its sources, innermost first, marked where they are no entities
    claim: str | None  # that it expressed before
    day: str | None  # on which it was said, or else published
    outlet: str | None


@dataclass(slots=True)
class _Gathered:
    """What the statements of one claim have in common."""

    leader: Wording
    members: list[Member] = field(default_factory=list)
    outlets: set[str] = field(default_factory=set)
    origins: Independent = field(default_factory=Independent)
    days: list[str] = field(default_factory=list)
    cites: set[tuple[str, str]] = field(default_factory=set)  # (outlet, outlet)

    def add(self, member: Member, outlets: frozenset[str]) -> None:
        """Take one more statement."""
        self.members.append(member)
        self.origins.add(member.article, member.origin, member.cites.split())
        if member.day:
            self.days.append(member.day)
        if member.outlet:
            self.outlets.add(member.outlet)
            if member.cites:
                cited = outlets.intersection(member.cites.split()) - {member.outlet}
                self.cites.update((member.outlet, source) for source in cited)


def settle_claims(ledger: Ledger) -> None:
    """Put the statements of all touched matters together into claims, and mark what that changes."""
    outlets = frozenset(outlets_of(ledger))
    for first, last in list(_batches(ledger)):
        _settle_matters(ledger, first, last, outlets)
    # What a claim shows may have changed though its statements did not; one whose object is a claim changes with it.
    ledger.write("INSERT OR IGNORE INTO stale SELECT 'claim', claim FROM moved JOIN statements USING (article, number)")
    ledger.write(
        "INSERT OR IGNORE INTO stale SELECT 'claim', claim FROM moved JOIN statements USING (article) "
        "WHERE statements.object = moved.number"
    )
    ledger.write(_ACTED_ON)
    ledger.write("INSERT OR IGNORE INTO stale SELECT DISTINCT 'article', article FROM moved")
    ledger.write(
        "INSERT OR IGNORE INTO speakers SELECT speaker FROM moved JOIN statements USING (article, number) "
        "WHERE speaker IS NOT NULL"
    )
    for article in ledger.column("SELECT DISTINCT article FROM moved JOIN denials USING (article)"):
        _settle_denials(ledger, article)


def _batches(ledger: Ledger) -> Iterator[tuple[int, int]]:
    """Give ranges of matters, each with few enough statements to be held at once unless a single matter has more."""
    first, place, together = 1, 0, 0
    for place, size in ledger.stream(_SIZES):
        if together + size > _TOGETHER and place > first:
            yield first, place - 1
            first, together = place, 0
        together += size + 1
    if place:
        yield first, place


def outlets_of(ledger: Ledger) -> list[str]:
    """Give the entities that publish articles."""
    return ledger.column("SELECT DISTINCT entity FROM resolved JOIN parts USING (part)")


def _settle_matters(ledger: Ledger, first: int, last: int, outlets: frozenset[str]) -> None:
    """Settle so many matters at once: what is read and written for one alone costs more than what is done with it."""
    former: dict[str, tuple[object, ...]] = {row[1]: row for row in ledger.rows(_FORMER, first, last)}
    matters = {place: matter for place, *matter in ledger.rows(_MATTERS, first, last)}
    now: dict[str, tuple[object, ...]] = {}
    moved: list[tuple[str, str, int]] = []
    for place, members in groupby(ledger.rows(_MEMBERS, first, last), key=itemgetter(0)):
        rows = [Member(*row) for _, *row in members]
        for key, each in _cluster(rows, outlets).items():
            now[key] = (place, key, *matters[place], *_claim_row(each))
            moved += ((key, one.article, one.number) for one in each.members if one.claim != key)
    gone = former.keys() - now.keys()
    changed = [row for key, row in now.items() if former.get(key) != row]
    ledger.write_all("DELETE FROM claims WHERE claim = ?", ((key,) for key in gone))
    ledger.write_all(f"INSERT OR REPLACE INTO claims VALUES ({','.join('?' * 14)})", (row[1:] for row in changed))  # noqa: S608
    ledger.mark("claim", [*gone, *(str(row[1]) for row in changed)])
    # Claims that stay as they are may have found other voices.
    disputes = (matter[:3] for matter in matters.values())
    ledger.write_all("INSERT OR IGNORE INTO disputes (subject, predicate, pivot) VALUES (?, ?, ?)", disputes)
    ledger.write_all("INSERT OR IGNORE INTO moved VALUES (?, ?)", (place for _, *place in moved))
    ledger.write_all("UPDATE statements SET claim = ? WHERE article = ? AND number = ?", moved)


def _cluster(members: Sequence[Member], outlets: frozenset[str]) -> dict[str, _Gathered]:
    worded = [msgspec.json.decode(member.wording, type=Wording) for member in members]
    wordings = sorted(set(worded))
    leaders = cluster_wordings(wordings) if len(wordings) > 1 else [0]
    leader_of = {wording: wordings[leader] for wording, leader in zip(wordings, leaders, strict=True)}
    keys = {leader: _key(leader) for leader in set(leader_of.values())}
    found: dict[str, _Gathered] = {}
    for wording, member in zip(worded, members, strict=True):
        leader = leader_of[wording]
        found.setdefault(keys[leader], _Gathered(leader)).add(member, outlets)
    return found


def _claim_row(each: _Gathered) -> tuple[object, ...]:
    days = (min(each.days), max(each.days)) if each.days else (None, None)
    lists = (" ".join(found) for found in (sorted(each.outlets), each.origins.keys()))
    first = each.members[0]  # in the order of the articles
    return msgspec.json.encode(each.leader), first.article, first.number, *lists, *days, " ".join(_circle(each.cites))


def _circle(cites: set[tuple[str, str]]) -> tuple[str, ...]:
    """Give the outlets that cite one another for a claim in a circle, so that none of them is its origin."""
    if len(cites) < 2:
        return ()
    circles = nx.strongly_connected_components(nx.DiGraph(sorted(cites)))
    return tuple(sorted(outlet for circle in circles if len(circle) > 1 for outlet in circle))


def _key(leader: Wording) -> str:
    return claim_key(leader.subject, leader.predicate, repr(leader[2:8] + leader[9:]), leader.polarity)


def _settle_denials(ledger: Ledger, article: str) -> None:
    claims: dict[int, str] = dict(ledger.rows("SELECT number, claim FROM statements WHERE article = ?", article))
    for denying, denied, *former in ledger.rows(
        "SELECT denying, denied, one, other FROM denials WHERE article = ?", article
    ):
        now = [claims[denying], claims[denied]]
        if former != now:
            query = "UPDATE denials SET one = ?, other = ? WHERE article = ? AND denying = ? AND denied = ?"
            ledger.write(query, *now, article, denying, denied)
            ledger.mark("claim", [key for key in (*former, *now) if key])
