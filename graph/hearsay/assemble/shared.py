"""Entities, claims and decisions in, the triples of the graphs that articles share out, node by node."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from hearsay import terms as t
from hearsay.assemble.article import decimal
from hearsay.lexicon import third_person
from hearsay.records import Change, Claim, Decision, Entity
from hearsay.vocabulary import Iris, decision_key, is_entity_key, prefixes

_WIKIDATA = prefixes()["wd"]

NodeLines = tuple[str, list[str]]  # a node's IRI and the triples that describe it


def entity_nodes(entities: Iterable[Entity], iris: Iris) -> Iterator[NodeLines]:
    """Describe entities, in the order of their keys."""
    for entity in sorted(entities, key=lambda each: each.key):
        node = _Node(iris.entity(entity.key))
        node.add(t.TYPE, t.TYPES[entity.type])
        node.add(t.LABEL, t.literal(entity.label))
        for alias in sorted(set(entity.aliases) - {entity.label}):
            node.add(t.ALIAS, t.literal(alias))
        if entity.wikidata:
            node.add(t.SAME_AS, t.node(f"{_WIKIDATA}{entity.wikidata}"))
        for predicate, other in (
            (t.METONYM_OF, entity.metonym_of),
            (t.NATIONALITY, entity.nationality),
            (t.CLOSE_TO, entity.close_to),
        ):
            if other:
                node.add(predicate, t.node(iris.entity(other)))
        if entity.count is not None:
            node.add(t.COUNT, t.literal(str(entity.count), t.INTEGER))
        if entity.source_role:
            node.add(t.SOURCE_ROLE, t.literal(entity.source_role))
        for office in sorted({iris.office(office.title) for office in entity.offices}):
            node.add(t.HOLDS_OFFICE, t.node(office))
        yield node.iri, node.lines


def office_nodes(titles: Iterable[str], iris: Iris) -> Iterator[NodeLines]:
    """Describe offices, each labelled with that of its titles which has the fewest capitals."""
    labels: dict[str, str] = {}
    for title in sorted(titles, reverse=True):
        labels.setdefault(iris.office(title), title)
    for iri in sorted(labels):
        node = _Node(iri)
        node.add(t.TYPE, t.OFFICE)
        node.add(t.LABEL, t.literal(labels[iri]))
        yield node.iri, node.lines


def predicate_nodes(lemmas: Iterable[str], iris: Iris) -> Iterator[NodeLines]:
    """Describe the predicates that the lexicon does not have."""
    labels: dict[str, str] = {}
    for lemma in sorted(lemmas):
        labels.setdefault(iris.predicate(lemma), lemma)
    for iri in sorted(labels):
        node = _Node(iri)
        node.add(t.TYPE, t.PREDICATE_TYPE)
        node.add(t.LABEL, t.literal(third_person(labels[iri])))
        node.add(t.LEMMA, t.literal(labels[iri]))
        yield node.iri, node.lines


def claim_nodes(claims: Iterable[Claim], iris: Iris, relations: Collection[str] = ()) -> Iterator[NodeLines]:
    """Describe claims, in the order of their keys; `relations` has the names of the lexicon's relations."""
    for claim in sorted(claims, key=lambda each: each.key):
        node = _Node(iris.claim(claim.key))
        node.add(t.TYPE, t.CLAIM)
        if claim.label:
            node.add(t.LABEL, t.literal(claim.label))
        if claim.subject:
            subject = iris.entity(claim.subject) if claim.subject_kind == "entity" else iris.claim(claim.subject)
            node.add(t.SUBJECT, t.node(subject))
        node.add(
            t.PREDICATE,
            t.node(iris.predicate(claim.predicate, claim.predicate if claim.predicate in relations else None)),
        )
        object_ = _claim_object(claim, iris)
        if object_:
            node.add(t.OBJECT, object_)
        node.add(t.POLARITY, t.literal(claim.polarity))
        node.add(t.OUTLET_COUNT, t.literal(str(len(set(claim.outlets))), t.INTEGER))
        node.add(t.ORIGIN_COUNT, t.literal(str(len(set(claim.origins))), t.INTEGER))
        for predicate, day in ((t.FIRST_SEEN, claim.first_seen), (t.LAST_SEEN, claim.last_seen)):
            if day:
                node.add(predicate, t.literal(day[:10], t.DATE))
        for other in sorted(set(claim.contradicts)):
            node.add(t.CONTRADICTS, t.node(iris.claim(other)))
        for outlet in claim.circular:
            node.add(t.CITED_IN_CIRCLE_BY, t.node(iris.entity(outlet)))
        yield node.iri, node.lines


def copy_nodes(copies: Mapping[str, Sequence[str]], iris: Iris) -> Iterator[NodeLines]:
    """Link articles to the first of those nearly identical to them: links among all would grow as a square."""
    for article, group in sorted(copies.items()):
        if article != group[0]:
            node = _Node(iris.article(article))
            node.add(t.NEARLY_IDENTICAL_TO, t.node(iris.article(group[0])))
            yield node.iri, node.lines


def change_nodes(changes: Iterable[Change], iris: Iris) -> Iterator[NodeLines]:
    """Link statements to what their speakers said earlier."""
    nodes: dict[str, _Node] = {}
    for change in changes:
        iri = iris.statement(change.later_key)
        node = nodes.setdefault(iri, _Node(iri))
        node.add(t.CHANGES[change.kind], t.node(iris.statement(change.earlier_key)))
    for iri in sorted(nodes):
        yield iri, nodes[iri].lines


def decision_nodes(
    decisions: Iterable[Decision], iris: Iris, is_article: Callable[[str], bool] = lambda key: False
) -> Iterator[NodeLines]:
    """Describe decisions about who is who and which statements are wrong; `is_article` knows an article's key."""
    keyed = {decision_key(each.action, each.left, each.right): each for each in decisions}
    for key in sorted(keyed):
        decision = keyed[key]
        node = _Node(iris.decision(key))
        node.add(t.TYPE, t.DECISION)
        node.add(t.ACTION, t.literal(decision.action))
        node.add(t.LEFT, _side(decision.left, iris, is_article))
        if decision.action == "split" and not (is_entity_key(decision.right) or is_article(decision.right)):
            node.add(t.SPLIT_NAME, t.literal(decision.right))
        elif decision.right:
            node.add(t.RIGHT, _side(decision.right, iris, is_article))
        if decision.reason:
            node.add(t.REASON, t.literal(decision.reason))
        node.add(t.DECIDED_BY, t.literal(decision.by))
        node.add(t.SCORE, t.literal(decimal(decision.score), t.DECIMAL))
        yield node.iri, node.lines


class _Node:
    """One node of a shared graph in the making."""

    def __init__(self, iri: str) -> None:
        self.iri = iri
        self.lines: list[str] = []
        self._node = t.node(iri)

    def add(self, predicate: str, object_: str) -> None:
        self.lines.append(f"{self._node} {predicate} {object_}")


def _claim_object(claim: Claim, iris: Iris) -> str | None:
    if claim.object_kind == "none":
        return None
    if claim.object_kind == "entity":
        return t.node(iris.entity(claim.object))
    return t.node(iris.claim(claim.object)) if claim.object_kind == "claim" else t.literal(claim.object)


def _side(side: str, iris: Iris, is_article: Callable[[str], bool]) -> str:
    if side.startswith(iris.base):
        return t.node(side)
    return t.node(iris.article(side) if is_article(side) else iris.entity(side))
