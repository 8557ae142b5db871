"""Entities, claims and decisions in, the quads of the graphs that articles share out, node by node."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import pyoxigraph as ox

from hearsay import terms as t
from hearsay.assemble.article import Node, decimal
from hearsay.lexicon import third_person
from hearsay.records import Claim, Decision, Entity, Resolution
from hearsay.vocabulary import Iris, decision_key, prefixes

_WIKIDATA = prefixes()["wd"]

NodeQuads = tuple[str, list[ox.Quad]]  # a node's IRI and the quads that describe it


def assemble_entities(resolution: Resolution, iris: Iris) -> Iterator[ox.Quad]:
    """Give the quads of the entities graph, apart from what is local to an article."""
    for _, quads in (*entity_nodes(resolution.entities.values(), iris), *office_nodes(resolution, iris)):
        yield from quads


def assemble_claims(resolution: Resolution, iris: Iris) -> Iterator[ox.Quad]:
    """Give the quads of the claims graph."""
    for _, quads in claim_nodes(resolution.claims.values(), iris):
        yield from quads


def assemble_decisions(decisions: Iterable[Decision], iris: Iris) -> Iterator[ox.Quad]:
    """Give the quads of the decisions graph."""
    for _, quads in decision_nodes(decisions, iris):
        yield from quads


def entity_nodes(entities: Iterable[Entity], iris: Iris) -> Iterator[NodeQuads]:
    """Describe entities, in the order of their keys."""
    for entity in sorted(entities, key=lambda each: each.key):
        node = _Node(iris.entity(entity.key), iris.graph("entities"))
        node.add(t.TYPE, t.TYPES[entity.type])
        node.add(t.LABEL, ox.Literal(entity.label))
        for alias in sorted(set(entity.aliases) - {entity.label}):
            node.add(t.ALIAS, ox.Literal(alias))
        if entity.wikidata:
            node.add(t.SAME_AS, ox.NamedNode(f"{_WIKIDATA}{entity.wikidata}"))
        for predicate, other in (
            (t.METONYM_OF, entity.metonym_of),
            (t.NATIONALITY, entity.nationality),
            (t.CLOSE_TO, entity.close_to),
        ):
            if other:
                node.add(predicate, ox.NamedNode(iris.entity(other)))
        if entity.count is not None:
            node.add(t.COUNT, ox.Literal(str(entity.count), datatype=t.INTEGER))
        if entity.source_role:
            node.add(t.SOURCE_ROLE, ox.Literal(entity.source_role))
        for office in sorted({iris.office(office.title) for office in entity.offices}):
            node.add(t.HOLDS_OFFICE, ox.NamedNode(office))
        yield node.iri, node.quads


def office_nodes(resolution: Resolution, iris: Iris) -> Iterator[NodeQuads]:
    """Describe the offices that entities hold."""
    titles = {office.title for entity in resolution.entities.values() for office in entity.offices}
    labels: dict[str, str] = {}
    for title in sorted(titles):
        labels.setdefault(iris.office(title), title)
    for iri in sorted(labels):
        node = _Node(iri, iris.graph("entities"))
        node.add(t.TYPE, t.OFFICE)
        node.add(t.LABEL, ox.Literal(labels[iri]))
        yield node.iri, node.quads


def predicate_nodes(lemmas: Iterable[str], iris: Iris) -> Iterator[NodeQuads]:
    """Describe the predicates that the lexicon does not have."""
    labels: dict[str, str] = {}
    for lemma in sorted(lemmas):
        labels.setdefault(iris.predicate(lemma), lemma)
    for iri in sorted(labels):
        node = _Node(iri, iris.graph("entities"))
        node.add(t.TYPE, t.PREDICATE_TYPE)
        node.add(t.LABEL, ox.Literal(third_person(labels[iri])))
        node.add(t.LEMMA, ox.Literal(labels[iri]))
        yield node.iri, node.quads


def claim_nodes(claims: Iterable[Claim], iris: Iris, relations: Collection[str] = ()) -> Iterator[NodeQuads]:
    """Describe claims, in the order of their keys; `relations` has the names of the lexicon's relations."""
    for claim in sorted(claims, key=lambda each: each.key):
        node = _Node(iris.claim(claim.key), iris.graph("claims"))
        node.add(t.TYPE, t.CLAIM)
        if claim.label:
            node.add(t.LABEL, ox.Literal(claim.label))
        if claim.subject:
            node.add(t.SUBJECT, ox.NamedNode(iris.entity(claim.subject)))
        node.add(
            t.PREDICATE,
            ox.NamedNode(iris.predicate(claim.predicate, claim.predicate if claim.predicate in relations else None)),
        )
        object_ = _claim_object(claim, iris)
        if object_:
            node.add(t.OBJECT, object_)
        node.add(t.POLARITY, ox.Literal(claim.polarity))
        node.add(t.OUTLET_COUNT, ox.Literal(str(len(set(claim.outlets))), datatype=t.INTEGER))
        node.add(t.ORIGIN_COUNT, ox.Literal(str(len(set(claim.origins))), datatype=t.INTEGER))
        for predicate, day in ((t.FIRST_SEEN, claim.first_seen), (t.LAST_SEEN, claim.last_seen)):
            if day:
                node.add(predicate, ox.Literal(day[:10], datatype=t.DATE))
        for other in sorted(set(claim.contradicts)):
            node.add(t.CONTRADICTS, ox.NamedNode(iris.claim(other)))
        yield node.iri, node.quads


def decision_nodes(decisions: Iterable[Decision], iris: Iris) -> Iterator[NodeQuads]:
    """Describe decisions about who is who and which statements are wrong."""
    keyed = {decision_key(each.action, each.left, each.right): each for each in decisions}
    for key in sorted(keyed):
        decision = keyed[key]
        node = _Node(iris.decision(key), iris.graph("decisions"))
        node.add(t.TYPE, t.DECISION)
        node.add(t.ACTION, ox.Literal(decision.action))
        for predicate, side in ((t.LEFT, decision.left), (t.RIGHT, decision.right)):
            if side:
                node.add(predicate, _side(side, decision, iris))
        if decision.reason:
            node.add(t.REASON, ox.Literal(decision.reason))
        node.add(t.DECIDED_BY, ox.Literal(decision.by))
        node.add(t.SCORE, ox.Literal(decimal(decision.score), datatype=t.DECIMAL))
        yield node.iri, node.quads


class _Node:
    """One node of a shared graph in the making."""

    def __init__(self, iri: str, graph: str) -> None:
        self.iri = iri
        self.quads: list[ox.Quad] = []
        self._node = ox.NamedNode(iri)
        self._graph = ox.NamedNode(graph)

    def add(self, predicate: ox.NamedNode, object_: Node) -> None:
        self.quads.append(ox.Quad(self._node, predicate, object_, self._graph))


def _claim_object(claim: Claim, iris: Iris) -> Node | None:
    if claim.object_kind == "none":
        return None
    if claim.object_kind == "entity":
        return ox.NamedNode(iris.entity(claim.object))
    return ox.NamedNode(iris.claim(claim.object)) if claim.object_kind == "claim" else ox.Literal(claim.object)


def _side(side: str, decision: Decision, iris: Iris) -> Node:
    if decision.action in {"reject", "restore"} or side.startswith(iris.base):
        return ox.NamedNode(side)
    return ox.NamedNode(iris.entity(side))
