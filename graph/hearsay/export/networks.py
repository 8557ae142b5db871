"""A dataset in, networks of actors out as GraphML and GEXF: entities are nodes, statements are edges.

A statement about a statement ("demands that they withdraw") leads to whom that one is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from hearsay.dataset import Dataset
from hearsay.export.tables import things
from hearsay.tally import Tally

NODE_FIELDS = ("label", "type")
EDGE_FIELDS = ("predicate", "polarity", "modality", "published", "sources", "article", "text", "evidence")

_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_GEXF = "http://www.gexf.net/1.2draft"


@dataclass(frozen=True, slots=True)
class Edge:
    """One statement between two entities."""

    id: str
    source: str
    target: str
    label: str
    values: tuple[str, ...]  # of EDGE_FIELDS


def write_graphml(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write GraphML."""
    _write(stream, f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="{_GRAPHML}">\n')
    for kind, fields in (("node", NODE_FIELDS), ("edge", EDGE_FIELDS)):
        for name in fields:
            _write(stream, f'<key id="{kind}_{name}" for="{kind}" attr.name="{name}" attr.type="string"/>\n')
    _write(stream, '<graph edgedefault="directed">\n')
    for node, *values in _nodes(dataset):
        _write(stream, f"<node id={quoteattr(node)}>{_data('node', NODE_FIELDS, values)}</node>\n")
    for edge in _edges(dataset):
        ends = f"id={quoteattr(edge.id)} source={quoteattr(edge.source)} target={quoteattr(edge.target)}"
        _write(stream, f"<edge {ends}>{_data('edge', EDGE_FIELDS, edge.values)}</edge>\n")
    _write(stream, "</graph>\n</graphml>\n")


def write_gexf(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write GEXF, as Gephi reads it."""
    _write(stream, f'<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="{_GEXF}" version="1.2">\n')
    _write(stream, '<graph defaultedgetype="directed">\n')
    for kind, fields in (("node", ("type",)), ("edge", EDGE_FIELDS)):
        names = "".join(f'<attribute id="{name}" title="{name}" type="string"/>' for name in fields)
        _write(stream, f'<attributes class="{kind}">{names}</attributes>\n')
    _write(stream, "<nodes>\n")
    for node, label, type_ in _nodes(dataset):
        named = f"id={quoteattr(node)} label={quoteattr(_printable(label))}"
        _write(stream, f"<node {named}>{_values(('type',), (type_,))}</node>\n")
    _write(stream, "</nodes>\n<edges>\n")
    for edge in _edges(dataset):
        ends = f"id={quoteattr(edge.id)} source={quoteattr(edge.source)} target={quoteattr(edge.target)}"
        label = f"label={quoteattr(_printable(edge.label))}"
        _write(stream, f"<edge {ends} {label}>{_values(EDGE_FIELDS, edge.values)}</edge>\n")
    _write(stream, "</edges>\n</graph>\n</gexf>\n")


def _nodes(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    seen = Tally()
    for statements in dataset.statements_by_article():
        named = [thing for statement in statements for thing in things(statement)]
        new = seen.add_new(thing["id"] for thing in named)
        for thing in named:
            if thing["id"] in new:
                new.remove(thing["id"])
                yield thing["id"], thing["label"], thing.get("type", "Outlet")


def _edges(dataset: Dataset) -> Iterator[Edge]:
    for statements in dataset.statements_by_article():
        by_id = {statement["id"]: statement for statement in statements}
        for statement in statements:
            source = (statement["subject"] or {}).get("id")
            target = _target(statement, by_id)
            if source and target:
                yield _edge(statement, source, target)


def _target(statement: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> str | None:
    """Follow the object down to the first entity: whom or what the statement is about in the end."""
    passed: set[str] = set()
    while statement and statement["id"] not in passed:
        passed.add(statement["id"])
        object_ = statement["object"] or {}
        if "statement" not in object_:
            found = object_.get("id")
            return str(found) if found else None
        statement = by_id.get(object_["statement"], {})
        subject = (statement.get("subject") or {}).get("id") if statement else None
        if subject:
            return str(subject)
    return None


def _edge(statement: dict[str, Any], source: str, target: str) -> Edge:
    label = statement["predicate"]["label"]
    sources = " < ".join((each["source"] or {}).get("label", "?") for each in statement["attribution"])
    values = (
        label,
        statement["polarity"],
        statement["modality"],
        statement["published"] or "",
        sources,
        statement["article"],
        (statement["object"] or {}).get("text", ""),
        statement["evidence"]["text"],
    )
    return Edge(statement["id"], source, target, label, values)


def _data(kind: str, fields: tuple[str, ...], values: Any) -> str:
    pairs = zip(fields, values, strict=True)
    return "".join(f'<data key="{kind}_{name}">{escape(_printable(value))}</data>' for name, value in pairs if value)


def _values(fields: tuple[str, ...], values: tuple[str, ...]) -> str:
    pairs = zip(fields, values, strict=True)
    shown = "".join(f'<attvalue for="{name}" value={quoteattr(_printable(value))}/>' for name, value in pairs if value)
    return f"<attvalues>{shown}</attvalues>"


def _printable(value: str) -> str:
    """Leave out the characters that XML can't hold."""
    return "".join(letter for letter in value if letter >= " " or letter in "\t\n\r" if letter not in "\ufffe\uffff")


def _write(stream: BinaryIO, text: str) -> None:
    stream.write(text.encode())
