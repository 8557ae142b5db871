"""The ledger in, records out: of one article, of one node, or of everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Literal

import msgspec

from hearsay.phrasing import put_into_words, shorten, stays_plural
from hearsay.records import Change, Claim, Decision, Entity, Polarity, Resolution
from hearsay.resolve.claims.claiming import Shown
from hearsay.resolve.claims.reprints import group_of
from hearsay.resolve.entities.identifying import entities_of
from hearsay.resolve.ledger import Ledger

_AGAINST = """
SELECT other FROM contradictions WHERE one = ?1 UNION ALL SELECT one FROM contradictions WHERE other = ?1
UNION ALL SELECT other FROM denials WHERE one = ?1 UNION ALL SELECT one FROM denials WHERE other = ?1
"""
_DENIALS = "SELECT article, denying, denied FROM denials"
_OUTLET = "SELECT entity FROM resolved JOIN parts USING (part) WHERE article = ?"
_CLAIM = """
SELECT polarity, outlets, origins, first, last, circular, shown, object, claims.article, claims.number
FROM claims JOIN statements USING (article, number, polarity) WHERE claims.claim = ?
"""
_MOST_REMEMBERED = 10_000


def _by_denying(rows: Iterable[tuple[str, int, int]]) -> dict[tuple[str, int], tuple[int, ...]]:
    together = groupby(rows, key=itemgetter(0, 1))
    return {place: tuple(denied for *_, denied in denials) for place, denials in together}


_READ = """SELECT names, type FROM chains JOIN nodes USING (node) WHERE nodes.key = ?
GROUP BY names, type ORDER BY count(*) DESC, names, type LIMIT 1"""
_READ_AS_PART = """SELECT names, type FROM chains JOIN parts USING (part) WHERE parts.key = ?
GROUP BY names, type ORDER BY count(*) DESC, names, type LIMIT 1"""


class Resolved:
    """Reads what a ledger holds; entities that come again are remembered."""

    def __init__(self, ledger: Ledger) -> None:
        """Take a ledger that nothing is written into meanwhile."""
        self._ledger = ledger
        self._entities: dict[str, Entity | None] = {}

    def entity(self, key: str) -> Entity | None:
        """Give an entity that is known beyond its article."""
        if key not in self._entities:
            if len(self._entities) >= _MOST_REMEMBERED:
                self._entities.clear()
            body = self._ledger.value("SELECT body FROM entities WHERE entity = ?", key)
            self._entities[key] = msgspec.json.decode(body, type=Entity) if body else None
        return self._entities[key]

    def article(self, article: str) -> Resolution:
        """Give what is resolved of one article: its chains, its outlet, its statements' claims and origins."""
        ledger = self._ledger
        chains = {(article, chain): entity for chain, entity in entities_of(ledger, article).items()}
        outlet = ledger.value(_OUTLET, article)
        told = ledger.rows("SELECT number, claim, origin FROM statements WHERE article = ?", article)
        keys = {*chains.values(), *(origin for *_, origin in told), *([outlet] if outlet else [])}
        entities = {key: entity for key in sorted(keys) if (entity := self.entity(key))}
        words = "SELECT word, entity FROM nationalities WHERE article = ? ORDER BY word"
        return Resolution(
            entities,
            chains,
            {article: outlet} if outlet else {},
            expresses={(article, number): claim for number, claim, _ in told},
            origins={(article, number): origin for number, _, origin in told},
            denials=_by_denying(ledger.rows(f"{_DENIALS} WHERE article = ? ORDER BY denying, denied", article)),
            nationalities=dict(ledger.rows(words, article)),
        )

    def claim(self, key: str, *, members: bool = False) -> Claim | None:
        """Give a claim, with the statements that express it if asked for."""
        row = next(iter(self._ledger.rows(_CLAIM, key)), None)
        if row is None:
            return None
        polarity, outlets, origins, first, last, circular, body, embedded, article, number = row
        shown = msgspec.json.decode(body, type=Shown)
        object_, kind = self._object(shown, article, embedded)
        acting = self._claim_of(article, shown.acting) if shown.subject is None else None
        query = "SELECT article, number FROM statements WHERE claim = ? ORDER BY article, number"
        return Claim(
            key,
            acting or shown.subject,
            shown.predicate,
            object_,
            polarity,
            tuple(self._ledger.rows(query, key)) if members else ((article, number),),
            tuple(outlets.split()),
            tuple(origins.split()),
            tuple(sorted({other for other in self._ledger.column(_AGAINST, key) if other not in ("", key)})),
            first,
            last,
            kind,
            self._label(shown, polarity, embeds=embedded is not None),
            "claim" if acting else "entity",
            tuple(circular.split()),
        )

    def _object(
        self, shown: Shown, article: str, embedded: int | None
    ) -> tuple[str, Literal["entity", "claim", "literal", "none"]]:
        if shown.object_text is None:
            return "", "none"
        if claim := self._claim_of(article, embedded):  # else the statement is rejected: its words are left
            return claim, "claim"
        return (shown.object, "entity") if shown.object else (shown.object_text, "literal")

    def _claim_of(self, article: str, number: int | None) -> str | None:
        query = "SELECT claim FROM statements WHERE article = ? AND number = ?"
        found = None if number is None else self._ledger.value(query, article, number)
        return str(found) if found else None

    def _label(self, shown: Shown, polarity: Polarity, *, embeds: bool) -> str:
        def name(key: str | None, text: str | None) -> str:
            entity = self.entity(key) if key else None
            return entity.label if entity else shorten(text or "")

        acted = bool(shown.subject or shown.subject_text) or shown.lemma.partition(" ")[0] == "be"
        passive = not acted and not embeds and bool(shown.object_text)
        return put_into_words(
            name(shown.subject, shown.subject_text),
            shown.lemma,
            name(shown.object, shown.object_text) or shown.role[1],
            preposition=shown.role[0],
            adverb=shown.adverb,
            passive=passive,
            plural=shown.plural and stays_plural(self.entity(shown.subject or ""), shown.subject_text),
            polarity=polarity,
        )

    def decisions(self) -> tuple[Decision, ...]:
        """Give all that rules decided, in the order of its keys."""
        bodies = self._ledger.column("SELECT body FROM rulings ORDER BY decision")
        return tuple(msgspec.json.decode(body, type=Decision) for body in bodies)

    def weights(self) -> dict[str, int]:
        """Give the number of chains of each entity, by key."""
        query = "SELECT entity, count(*) FROM chains JOIN parts USING (part) GROUP BY entity"
        return dict(self._ledger.rows(query))

    def name(self, key: str) -> str:
        """Give what was read that a key stands for, and for what it was taken: "Norvik Steel (Person)"."""
        read = list(self._ledger.rows(_READ, key)) or list(self._ledger.rows(_READ_AS_PART, key))
        if read:
            names, type_ = read[0]
            spellings = msgspec.json.decode(names, type=list[str]) if names else []
            return f"{max(spellings, key=len, default=key)} ({type_})"
        entity = self.entity(key)
        return f"{entity.label} ({entity.type})" if entity else key

    def decision(self, key: str) -> Decision | None:
        """Give what a rule decided, by its key."""
        body = self._ledger.value("SELECT body FROM rulings WHERE decision = ?", key)
        return msgspec.json.decode(body, type=Decision) if body else None

    def office(self, office: str) -> str | None:
        """Give the title of an office, of its spellings the one with the fewest capitals."""
        found = self._ledger.value("SELECT max(title) FROM offices WHERE office = ?", office)
        return None if found is None else str(found)

    def copies(self, article: str) -> tuple[str, ...]:
        """Give the articles nearly identical to one, itself included; none where it is alone."""
        group = group_of(self._ledger, article)
        return group if len(group) > 1 else ()

    def first_print(self, article: str) -> str | None:
        """Give the article of which one is a reprint; None where it is the first, or alone."""
        found = self._ledger.value("SELECT first FROM sketches WHERE article = ? AND first != article", article)
        return None if found is None else str(found)

    def changes(self, later: str) -> tuple[Change, ...]:
        """Give how a statement, by its key, stands to what its speakers said earlier."""
        bodies = self._ledger.column("SELECT body FROM changes WHERE later = ? ORDER BY speaker, place", later)
        return tuple(msgspec.json.decode(body, type=Change) for body in bodies)

    def everything(self) -> Resolution:
        """Give all that is resolved: for datasets that fit in memory."""
        ledger = self._ledger
        chains = "SELECT article, chain, entity FROM chains JOIN parts USING (part) ORDER BY article, chain"
        outlets = "SELECT article, entity FROM resolved JOIN parts USING (part) ORDER BY article"
        told = ledger.rows("SELECT article, number, claim, origin FROM statements ORDER BY article, number")
        keys = ledger.column("SELECT claim FROM claims ORDER BY claim")
        entities = ledger.column("SELECT entity FROM entities ORDER BY entity")
        copies = ledger.column("SELECT article FROM sketches ORDER BY article")
        bodies = ledger.column("SELECT body FROM changes ORDER BY speaker, place")
        return Resolution(
            {key: entity for key in entities if (entity := self.entity(key))},
            {(article, chain): entity for article, chain, entity in ledger.rows(chains)},
            dict(ledger.rows(outlets)),
            {key: claim for key in keys if (claim := self.claim(key, members=True))},
            {(article, number): claim for article, number, claim, _ in told},
            {(article, number): origin for article, number, _, origin in told},
            tuple(sorted(set(self._contradictions()))),
            _by_denying(ledger.rows(f"{_DENIALS} ORDER BY article, denying, denied")),
            self.decisions(),
            tuple(msgspec.json.decode(body, type=Change) for body in bodies),
            {article: group for article in copies if (group := self.copies(article))},
            dict(ledger.rows("SELECT DISTINCT word, entity FROM nationalities ORDER BY word")),
        )

    def _contradictions(self) -> Iterator[tuple[tuple[str, int], tuple[str, int]]]:
        first = "SELECT article, number FROM claims WHERE claim = ?"
        for claims in self._ledger.rows("SELECT DISTINCT one, other FROM contradictions"):
            one, other = sorted(self._ledger.rows(first, claim)[0] for claim in claims)
            yield one, other
        for article, one, other in self._ledger.rows(_DENIALS):
            yield (article, one), (article, other)
