"""What a dataset knows beside the JSON Lines: articles, claims, dates, origins and other names, looked up by IRI."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from hearsay import terms as t
from hearsay.dataset import Dataset

Triples = Callable[[str], Sequence[str]]  # an article's IRI → the triples of its graph as N-Triples has them
NodeFacts = Callable[[str], Sequence[tuple[str, str]]]  # an entity's or claim's IRI → its predicates and objects
OriginCounts = Callable[[str], Mapping[str, int]]  # an article's IRI → on how many origins its statements rest


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """An article, and what it has on its statements by their IRIs."""

    title: str
    url: str
    file: str
    published: str
    publisher: str  # IRI
    dates: Mapping[str, str]
    bases: Mapping[str, str]  # of the dates
    claims: Mapping[str, str]  # that the statements express
    origins: Mapping[str, str]  # entities or articles that the statements go back to
    labels: Mapping[str, str]  # how the statements are put
    attributions: Mapping[str, str]  # innermost ones, of the statements
    outwards: Mapping[str, str]  # attributions, by those that are next inwards

    def chain(self, statement: str) -> Iterator[str]:
        """Give the attributions of a statement, innermost first."""
        link = self.attributions.get(statement)
        while link:
            yield link
            link = self.outwards.get(link)


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """A claim: how it is put, how many stand behind it, and the claims that say the contrary."""

    label: str = ""
    origins: int = 0
    outlets: int = 0
    contradicts: tuple[str, ...] = ()


def facts_of(dataset: Dataset) -> Facts:
    """Look facts up in a dataset's archive."""
    return Facts(dataset.store, dataset.triples, dataset.facts, dataset.origin_counts)


class Facts:
    """Looks up what is known of articles, claims and entities by their IRIs; only the latest articles are kept.

    `triples`, `facts` and `origin_counts` read it from where that is quicker than from the store.
    """

    def __init__(
        self,
        store: ox.Store,
        triples: Triples | None = None,
        facts: NodeFacts | None = None,
        origin_counts: OriginCounts | None = None,
    ) -> None:
        self._store = store
        self._triples = triples or self._stored_triples
        self._facts = facts or self._stored_facts
        self.origin_counts = origin_counts or self._stored_origin_counts
        self._latest: dict[str, ArticleFacts] = {}

    def article(self, article: str) -> ArticleFacts:
        """Describe an article, and give what it has on its statements."""
        # All statements of an article ask in turn, for the article that they go back to as well.
        if article not in self._latest:
            if len(self._latest) == _LATEST:
                self._latest.clear()
            self._latest[article] = self._read_article(article)
        return self._latest[article]

    def claims(self, claims: Collection[str]) -> dict[str, ClaimFacts]:
        """Describe claims."""
        return {claim: self._claim(claim) for claim in claims}

    def aliases(self, entities: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Give the other names of those entities that have some."""
        found = ((entity, self._values(entity, t.ALIAS)) for entity in entities)
        return {entity: names for entity, names in found if names}

    def label(self, node: str) -> str:
        """Give what a node is called: an article by its headline, else by its file."""
        return next(iter(self._values(node, t.LABEL)), "") or self._name_of_article(node)

    def type(self, entity: str) -> str:
        """Give the type of an entity, as the JSON Lines have it."""
        return next((_TYPES[type_] for type_ in self._values(entity, t.TYPE) if type_ in _TYPES), "Thing")

    def actor(self, place: str) -> str | None:
        """Give the government that a place stands for."""
        return next(iter(self._values(place, t.METONYM_OF)), None)

    def _name_of_article(self, node: str) -> str:
        article = self.article(node)
        return article.title or article.file

    def _claim(self, claim: str) -> ClaimFacts:
        told: dict[str, set[str]] = {}
        for predicate, term in self._facts(claim):
            told.setdefault(predicate, set()).add(t.value(term))
        label, origins, outlets = (
            min(told.get(predicate, {default}))
            for predicate, default in ((t.LABEL, ""), (t.ORIGIN_COUNT, "0"), (t.OUTLET_COUNT, "0"))
        )
        return ClaimFacts(label, int(origins), int(outlets), tuple(sorted(told.get(t.CONTRADICTS, ()))))

    def _values(self, node: str, predicate: str) -> tuple[str, ...]:
        return tuple(sorted({t.value(term) for found, term in self._facts(node) if found == predicate}))

    def _read_article(self, article: str) -> ArticleFacts:
        found: dict[str, dict[str, str]] = {predicate: {} for predicate in (*_OF_ITSELF, *_OF_STATEMENTS)}
        for line in self._triples(article):
            node, predicate, term = line.split(" ", 2)
            if predicate in found:
                found[predicate][t.value(node)] = t.value(term)
        title, url, file, published, publisher = (found[predicate].get(article, "") for predicate in _OF_ITSELF)
        of_statements = (found[predicate] for predicate in _OF_STATEMENTS)
        return ArticleFacts(title, url, file, published, publisher, *of_statements)

    def _stored_triples(self, article: str) -> list[str]:
        return [str(quad.triple) for quad in self._store.quads_for_pattern(None, None, None, ox.NamedNode(article))]

    def _stored_facts(self, node: str) -> list[tuple[str, str]]:
        quads = self._store.quads_for_pattern(ox.NamedNode(node), None, None)
        return [(str(quad.predicate), str(quad.object)) for quad in quads]

    def _stored_origin_counts(self, article: str) -> dict[str, int]:
        told = f"GRAPH {t.node(article)} {{ ?statement {t.EXPRESSES} ?claim }}"
        query = f"SELECT ?statement ?count {{ {told} ?claim {t.ORIGIN_COUNT} ?count }}"
        return {statement: int(count) for statement, count in self._select(query)}

    def _select(self, query: str) -> Iterator[tuple[str, ...]]:
        solutions = self._store.query(query, use_default_graph_as_union=True)
        assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - so does a SELECT
        return (tuple(term.value for term in row) for row in solutions)


_LATEST = 4
_OF_ITSELF = (t.HEADLINE, t.URL, t.SOURCE_FILE, t.DATE_PUBLISHED, t.PUBLISHER)
_OF_STATEMENTS = (t.SAID_ON, t.DATE_BASIS, t.EXPRESSES, t.ORIGIN, t.LABEL, t.ATTRIBUTION, t.VIA)
_TYPES = {t.value(term): name for name, term in t.TYPES.items()}
