"""What the view shows beside the statements: articles, claims, dates and other names, looked up in the store."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox
from rdflib.namespace import RDFS, SDO, SKOS

from hearsay.vocabulary import HS


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """A claim: how it is put, how many stand behind it, and the claims that say the contrary."""

    label: str = ""
    origins: int = 0
    outlets: int = 0
    contradicts: tuple[str, ...] = ()


class Facts:
    """Looks up what is known of articles, claims, statements and entities by their IRIs; nothing is kept in memory."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def title(self, article: str) -> str:
        """Give the headline of an article."""
        return self._value(article, _HEADLINE)

    def url(self, article: str) -> str:
        """Give the address of an article."""
        return self._value(article, _URL)

    def date(self, statement: str) -> tuple[str, str]:
        """Give the date of a statement and its basis, both empty where unknown."""
        return self._value(statement, _DATE), self._value(statement, _BASIS)

    def claim(self, statement: str) -> str:
        """Give the claim that a statement expresses."""
        return self._value(statement, _EXPRESSES)

    def origin(self, statement: str) -> str:
        """Give the entity or article that a statement goes back to."""
        return self._value(statement, _ORIGIN)

    def origin_count(self, statement: str) -> int:
        """Give the number of origins of the claim that a statement expresses."""
        return int(self._value(self.claim(statement), _ORIGINS) or 0)

    def claim_facts(self, claim: str) -> ClaimFacts:
        """Describe a claim."""
        origins, outlets = (int(self._value(claim, each) or 0) for each in (_ORIGINS, _OUTLETS))
        return ClaimFacts(self._value(claim, _LABEL), origins, outlets, self._values(claim, _CONTRADICTS))

    def aliases(self, entity: str) -> tuple[str, ...]:
        """Give the other names of an entity."""
        return self._values(entity, _ALIAS)

    def _value(self, node: str, predicate: ox.NamedNode) -> str:
        return next(iter(self._values(node, predicate)), "")

    def _values(self, node: str, predicate: ox.NamedNode) -> tuple[str, ...]:
        if not node:
            return ()
        found = self._store.quads_for_pattern(ox.NamedNode(node), predicate, None, None)
        return tuple(sorted({quad.object.value for quad in found if not isinstance(quad.object, ox.Triple)}))


_HEADLINE, _URL = ox.NamedNode(SDO.headline), ox.NamedNode(SDO.url)
_LABEL, _ALIAS = ox.NamedNode(RDFS.label), ox.NamedNode(SKOS.altLabel)
_DATE, _BASIS = ox.NamedNode(HS.date), ox.NamedNode(HS.dateBasis)
_EXPRESSES, _ORIGIN = ox.NamedNode(HS.expresses), ox.NamedNode(HS.origin)
_ORIGINS, _OUTLETS = ox.NamedNode(HS.originCount), ox.NamedNode(HS.outletCount)
_CONTRADICTS = ox.NamedNode(HS.contradicts)
