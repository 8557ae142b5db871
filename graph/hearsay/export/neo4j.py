"""A dataset in, a property graph out: nodes and relationships as `neo4j-admin database import` takes them.

Who says what according to whom:

    MATCH (s:Statement)-[:ATTRIBUTION]->(a:Attribution)-[:SOURCE]->(who)
    OPTIONAL MATCH (a)-[:VIA]->(:Attribution)-[:SOURCE]->(whom)
    RETURN who.label, s.says, whom.label
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, BinaryIO

from hearsay import terms as t
from hearsay.dataset import Dataset
from hearsay.export.fields import node_of, role_words, said_by, source_labels, things
from hearsay.export.tables import write_rows
from hearsay.facts import ArticleFacts, Facts, facts_of
from hearsay.tally import Tally

NODES = "nodes.csv"
RELATIONSHIPS = "relationships.csv"

NODE_COLUMNS = (
    "id:ID", "label", "published:date", "polarity", "modality", "text", ":LABEL", "says", "predicate", "lemma",
    "subjectText", "objectText", "time", "date:date", "dateBasis", "confidence:double", "start:int", "end:int",
    "sources", "manner", "cue", "cueLemma", "count:int", "outletCount:int", "originCount:int", "firstSeen:date",
    "lastSeen:date", "title", "url", "roles",
)  # fmt: skip
RELATIONSHIP_COLUMNS = (":START_ID", ":END_ID", ":TYPE", "label", "depth:int")

Node = dict[str, object]  # by the names of the columns
Link = tuple[str, str | None, str, str | None, int | None]  # without an end where there is nothing

_OF_CLAIMS = {
    t.LABEL: "label",
    t.POLARITY: "polarity",
    t.OUTLET_COUNT: "outletCount:int",
    t.ORIGIN_COUNT: "originCount:int",
    t.FIRST_SEEN: "firstSeen:date",
    t.LAST_SEEN: "lastSeen:date",
}
_SHARED = {
    t.CONTRADICTS: "CONTRADICTS",
    t.NEARLY_IDENTICAL_TO: "NEARLY_IDENTICAL_TO",
    **{term: name.upper() for name, term in t.CHANGES.items()},
}


@dataclass(frozen=True, slots=True)
class _Report:
    """An article with its statements."""

    iri: str
    facts: ArticleFacts
    statements: list[dict[str, Any]]

    def chain(self, statement: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        """Give the attributions of a statement with their IRIs, innermost first."""
        return zip(self.facts.chain(statement["id"]), statement["attribution"], strict=True)

    def attributions(self) -> dict[str, dict[str, Any]]:
        """Give all attributions by their IRIs."""
        return {iri: each for statement in self.statements for iri, each in self.chain(statement)}


def write_nodes(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write the nodes: articles, statements, attributions, claims and entities."""
    nodes = chain(_article_nodes(dataset), _claim_nodes(dataset))
    write_rows(stream, NODE_COLUMNS, ([_in_one_line(node.get(name)) for name in NODE_COLUMNS] for node in nodes))


def write_relationships(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write the relationships."""
    links = chain(_article_links(dataset), _shared_links(dataset))
    write_rows(stream, RELATIONSHIP_COLUMNS, ([_in_one_line(cell) for cell in link] for link in links if link[1]))


def _in_one_line(cell: object) -> object:
    # The importer takes a line for a row unless it is told otherwise.
    return " ".join(cell.split()) if isinstance(cell, str) else cell


def _reports(dataset: Dataset, facts: Facts) -> Iterator[_Report]:
    for key, statements in zip(dataset.article_keys(), dataset.statements_by_article(), strict=True):
        iri = dataset.iris.article(key)
        yield _Report(iri, facts.article(iri), statements)


def _article_nodes(dataset: Dataset) -> Iterator[Node]:
    seen, facts = Tally(), facts_of(dataset)
    for report in _reports(dataset, facts):
        yield {
            "id:ID": report.iri,
            "label": report.facts.file,
            "published:date": report.facts.published[:10],
            ":LABEL": "Article",
            "title": report.facts.title,
            "url": report.facts.url,
        }
        entities = _entities(report, facts, dataset.iris.article(""))
        yield from (_entity_node(iri, entities[iri]) for iri in sorted(seen.add_new(entities)))
        yield from (_statement_node(statement, report) for statement in report.statements)
        yield from (_attribution_node(iri, each) for iri, each in report.attributions().items())


def _entities(report: _Report, facts: Facts, articles: str) -> dict[str, dict[str, Any]]:
    """Give whom an article names and whom it goes back to, by their IRIs; `articles` is how those of articles begin."""
    found: dict[str, dict[str, Any]] = {}
    for thing in (thing for statement in report.statements for thing in things(statement)):
        found[thing["id"]] = found.get(thing["id"], {}) | thing  # only a source tells of how many it is
    for iri in {report.facts.publisher, *report.facts.origins.values()} - found.keys() - {""}:
        if not iri.startswith(articles):
            found[iri] = {"label": facts.label(iri), "type": facts.type(iri)}
    return found


def _entity_node(iri: str, thing: dict[str, Any]) -> Node:
    return {
        "id:ID": iri,
        "label": thing["label"],
        "count:int": thing.get("count"),
        ":LABEL": f"Entity;{thing.get('type', 'Outlet')}",
    }


def _statement_node(statement: dict[str, Any], report: _Report) -> Node:
    this, evidence, time = statement["id"], statement["evidence"], statement["time"] or {}
    return {
        "id:ID": this,
        "label": statement["predicate"]["label"],
        "published:date": statement["published"],
        "polarity": statement["polarity"],
        "modality": statement["modality"],
        "text": evidence["text"],
        ":LABEL": "Statement",
        "says": report.facts.labels.get(this),
        "predicate": statement["predicate"]["id"],
        "lemma": statement["predicate"]["lemma"],
        "subjectText": (statement["subject"] or {}).get("text"),
        "objectText": (statement["object"] or {}).get("text"),
        "roles": role_words(statement),
        "time": time.get("value") or time.get("text"),
        "date:date": report.facts.dates.get(this),
        "dateBasis": report.facts.bases.get(this),
        "confidence:double": statement["confidence"],
        "start:int": evidence["start"],
        "end:int": evidence["end"],
        "sources": source_labels(statement),
    }


def _attribution_node(iri: str, attribution: dict[str, Any]) -> Node:
    cue = attribution["cue"] or {}
    return {
        "id:ID": iri,
        "label": cue.get("text"),
        "text": (attribution["content"] or {}).get("text"),
        ":LABEL": "Attribution",
        "manner": attribution["manner"],
        "cue": cue.get("text"),
        "cueLemma": cue.get("lemma"),
    }


def _claim_nodes(dataset: Dataset) -> Iterator[Node]:
    for node, facts in _shared_nodes(dataset):
        if (t.TYPE, t.CLAIM) in facts:
            known = {_OF_CLAIMS[predicate]: t.value(term) for predicate, term in facts if predicate in _OF_CLAIMS}
            yield {"id:ID": node, ":LABEL": "Claim", **known}


def _article_links(dataset: Dataset) -> Iterator[Link]:
    for report in _reports(dataset, facts_of(dataset)):
        yield report.iri, report.facts.publisher, "PUBLISHED_BY", None, None
        for statement in report.statements:
            yield from _statement_links(statement, report)
        for iri, each in report.attributions().items():
            yield iri, node_of(each["source"]), "SOURCE", None, None
            yield iri, node_of(each["addressee"]), "ADDRESSEE", None, None
            yield iri, report.facts.outwards.get(iri), "VIA", None, None


def _statement_links(statement: dict[str, Any], report: _Report) -> Iterator[Link]:
    this, label = statement["id"], statement["predicate"]["label"]
    yield this, report.iri, "REPORTED_IN", None, None
    yield this, node_of(statement["subject"]), "SUBJECT", label, None
    yield this, node_of(statement["object"]), "OBJECT", label, None
    for role in statement["roles"]:
        yield this, node_of(role), "ROLE", role["role"], None
    for depth, each in enumerate(statement["attribution"]):
        yield this, node_of(each["source"]), "ATTRIBUTED_TO", (each["cue"] or {}).get("text"), depth
    yield this, report.facts.attributions.get(this), "ATTRIBUTION", None, None
    yield this, node_of(said_by(statement)), "SAID_BY", None, None
    yield this, report.facts.origins.get(this), "ORIGIN", None, None
    yield this, report.facts.claims.get(this), "EXPRESSES", None, None


def _shared_links(dataset: Dataset) -> Iterator[Link]:
    for node, facts in _shared_nodes(dataset):
        for predicate, term in facts:
            if predicate in _SHARED:
                yield node, t.value(term), _SHARED[predicate], None, None


def _shared_nodes(dataset: Dataset) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Give each node of the graph of claims with its predicates and objects, as N-Triples have them."""
    for node in dataset.claims():
        yield node.iri, node.facts()
