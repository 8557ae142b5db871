"""A dataset in, tables out: statements as CSV, and nodes and relationships as Neo4j's importer takes them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from hearsay.dataset import Dataset
from hearsay.tally import Tally

NODES = "nodes.csv"
RELATIONSHIPS = "relationships.csv"

COLUMNS = (
    "id", "article", "source_file", "outlet", "published", "subject", "subject_label", "subject_text", "predicate",
    "predicate_label", "object", "object_label", "object_text", "roles", "polarity", "modality", "time", "sources",
    "cues", "manner", "confidence", "evidence", "evidence_start", "evidence_end",
)  # fmt: skip

Row = Sequence[object]

_RUN = ("=", "+", "-", "@", "\t", "\r")


def write_csv(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write one row for each statement."""
    _write_rows(stream, COLUMNS, (_statement_row(statement) for statement in dataset.statements()))


def write_nodes(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write the nodes of a property graph: articles, statements and the entities that they are about."""
    _write_rows(stream, ("id:ID", "label", "published:DATE", "polarity", "modality", "text", ":LABEL"), _nodes(dataset))


def write_relationships(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write the relationships of a property graph."""
    _write_rows(stream, (":START_ID", ":END_ID", ":TYPE", "label", "depth:INT"), _relationships(dataset))


def _statement_row(statement: dict[str, Any]) -> Row:
    subject, predicate, object_ = statement["subject"] or {}, statement["predicate"], statement["object"] or {}
    chain, evidence, time = statement["attribution"], statement["evidence"], statement["time"] or {}
    return (
        statement["id"],
        statement["article"],
        statement["source_file"],
        (statement["outlet"] or {}).get("label"),
        statement["published"],
        subject.get("id") or subject.get("statement"),
        subject.get("label"),
        subject.get("text"),
        predicate["id"],
        predicate["label"],
        object_.get("id") or object_.get("statement"),
        object_.get("label"),
        object_.get("text"),
        "; ".join(f"{role['role']}: {role.get('text', '')}" for role in statement["roles"]),
        statement["polarity"],
        statement["modality"],
        time.get("value") or time.get("text"),
        " < ".join((each["source"] or {}).get("label", "?") for each in chain),
        " < ".join((each["cue"] or {}).get("text", "?") for each in chain),
        chain[0]["manner"] if chain else None,
        statement["confidence"],
        evidence["text"],
        evidence["start"],
        evidence["end"],
    )


def _nodes(dataset: Dataset) -> Iterator[Row]:
    seen = Tally()
    for statements in dataset.statements_by_article():
        for first in statements[:1]:
            yield first["article"], first["source_file"], first["published"], None, None, None, "Article"
        new = seen.add_new(thing["id"] for statement in statements for thing in things(statement))
        for statement in statements:
            for thing in things(statement):
                if thing["id"] in new:
                    new.remove(thing["id"])
                    yield thing["id"], thing["label"], None, None, None, None, f"Entity;{thing.get('type', 'Outlet')}"
            label = statement["predicate"]["label"]
            meant = statement["polarity"], statement["modality"], statement["evidence"]["text"]
            yield statement["id"], label, statement["published"], *meant, "Statement"


def _relationships(dataset: Dataset) -> Iterator[Row]:
    for statement in dataset.statements():
        this = statement["id"]
        yield this, statement["article"], "REPORTED_IN", None, None
        for place in ("subject", "object"):
            target = (statement[place] or {}).get("id") or (statement[place] or {}).get("statement")
            if target:
                yield this, target, place.upper(), statement["predicate"]["label"], None
        for role in statement["roles"]:
            target = role.get("id") or role.get("statement")
            if target:
                yield this, target, "ROLE", role["role"], None
        for depth, each in enumerate(statement["attribution"]):
            if each["source"] and each["source"].get("id"):
                yield this, each["source"]["id"], "ATTRIBUTED_TO", (each["cue"] or {}).get("text"), depth


def things(statement: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the entities that a statement names, in its subject, object, roles, chain of sources and outlet."""
    named = [statement["subject"], statement["object"], *statement["roles"], statement["outlet"]]
    for each in statement["attribution"]:
        named += (each["source"], each["addressee"])
    return (thing for thing in named if thing and thing.get("id"))


def _write_rows(stream: BinaryIO, header: Sequence[str], rows: Iterator[Row]) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    text.detach()


def _inert(cell: object) -> object:
    """Put an apostrophe before text that a spreadsheet would run."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RUN) else cell
