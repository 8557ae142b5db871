"""A dataset in, networks out as GraphML and GEXF: entities are nodes, each statement is an edge.

It leads from its subject to the first entity that it names beside it: a statement about a statement ("demands that
they withdraw") to whom that one is about, one about a mere phrase to who stands in a role. An end that names no entity
is a node of the statement's own, of the type Phrase: who leaves these out has the network of actors.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from hearsay.dataset import Dataset
from hearsay.export.fields import Statement, fields_of, things
from hearsay.facts import facts_of
from hearsay.tally import Tally

NODE_FIELDS = ("label", "type")
EDGE_FIELDS = (
    "predicate", "polarity", "modality", "published", "sources", "article", "text", "evidence", "says", "date",
    "date_basis", "time", "manner", "addressees", "said_by_label", "origin_label", "claim", "claim_origin_count",
    "roles", "outlet", "confidence",
)  # fmt: skip
PHRASE = "Phrase"

_FIELDS = {"predicate": "predicate_label", "text": "object_text"}  # where an edge has another name for them
_NUMBERS = {"claim_origin_count": "integer", "confidence": "double"}
_GRAPHML_TYPES = {"integer": "int"}
_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_GEXF = "http://www.gexf.net/1.2draft"


@dataclass(frozen=True, slots=True)
class Node:
    """An entity, or a phrase that stands where none is named."""

    id: str
    label: str
    type: str


@dataclass(frozen=True, slots=True)
class Edge:
    """One statement."""

    id: str
    source: Node
    target: Node
    values: tuple[object, ...]  # of EDGE_FIELDS


def write_graphml(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write GraphML."""
    _write(stream, f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="{_GRAPHML}">\n')
    for kind, fields in (("node", NODE_FIELDS), ("edge", EDGE_FIELDS)):
        for name in fields:
            type_ = _NUMBERS.get(name, "string")
            typed = f'attr.name="{name}" attr.type="{_GRAPHML_TYPES.get(type_, type_)}"'
            _write(stream, f'<key id="{kind}_{name}" for="{kind}" {typed}/>\n')
    _write(stream, '<graph edgedefault="directed">\n')
    for node in _nodes(dataset):
        data = _data("node", NODE_FIELDS, (node.label, node.type))
        _write(stream, f"<node id={quoteattr(node.id)}>{data}</node>\n")
    for edge in _edges(dataset):
        _write(stream, f"<edge {_attributes(edge)}>{_data('edge', EDGE_FIELDS, edge.values)}</edge>\n")
    _write(stream, "</graph>\n</graphml>\n")


def write_gexf(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write GEXF, as Gephi reads it."""
    _write(stream, f'<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="{_GEXF}" version="1.2">\n')
    _write(stream, '<graph defaultedgetype="directed">\n')
    for kind, fields in (("node", ("type",)), ("edge", EDGE_FIELDS)):
        typed = ((name, _NUMBERS.get(name, "string")) for name in fields)
        names = "".join(f'<attribute id="{name}" title="{name}" type="{type_}"/>' for name, type_ in typed)
        _write(stream, f'<attributes class="{kind}">{names}</attributes>\n')
    _write(stream, "<nodes>\n")
    for node in _nodes(dataset):
        named = f"id={quoteattr(node.id)} label={quoteattr(_printable(node.label))}"
        _write(stream, f"<node {named}>{_values(('type',), (node.type,))}</node>\n")
    _write(stream, "</nodes>\n<edges>\n")
    for edge in _edges(dataset):
        label = f"label={quoteattr(_printable(str(edge.values[0])))}"
        _write(stream, f"<edge {_attributes(edge)} {label}>{_values(EDGE_FIELDS, edge.values)}</edge>\n")
    _write(stream, "</edges>\n</graph>\n</gexf>\n")


def _nodes(dataset: Dataset) -> Iterator[Node]:
    seen = Tally()
    for statements in dataset.statements_by_article():
        entities = {thing["id"]: _entity(thing) for statement in statements for thing in things(statement)}
        new = seen.add_new(entities)
        yield from (node for iri, node in entities.items() if iri in new)
        for ends in _ends(statements):
            yield from (end for end in ends if end.type == PHRASE)


def _edges(dataset: Dataset) -> Iterator[Edge]:
    facts = facts_of(dataset)
    for statements in dataset.statements_by_article():
        for statement, (source, target) in zip(statements, _ends(statements), strict=True):
            fields = fields_of(statement, facts)
            values = tuple(fields[_FIELDS.get(name, name)] for name in EDGE_FIELDS)
            yield Edge(statement["id"], source, target, values)


def _ends(statements: list[Statement]) -> Iterator[tuple[Node, Node]]:
    """Give from whom and to whom each statement of an article leads."""
    by_id = {statement["id"]: statement for statement in statements}
    for statement in statements:
        subject, target = statement["subject"] or {}, _target(statement, by_id)
        unnamed = Node(f"{statement['id']}#subject", subject.get("text", "unnamed"), PHRASE)
        phrase = Node(f"{statement['id']}#object", _phrase(statement), PHRASE)
        yield _entity(subject) if subject.get("id") else unnamed, _entity(target) if target else phrase


def _entity(thing: dict[str, Any]) -> Node:
    return Node(thing["id"], thing["label"], thing.get("type", "Outlet"))


def _target(statement: Statement, by_id: dict[str, Statement]) -> dict[str, Any] | None:
    """Follow the object down to the first entity, or give the first one in a role."""
    passed: set[str] = set()
    found: Statement | None = statement
    while found and found["id"] not in passed:
        passed.add(found["id"])
        object_ = found["object"] or {}
        for thing in (object_,) if found is statement else (found["subject"] or {}, object_):
            if thing.get("id"):
                return thing
        found = by_id.get(object_.get("statement", ""))
    return next((role for role in statement["roles"] if role.get("id")), None)


def _phrase(statement: Statement) -> str:
    """Give the words of the object, else those of a role, else of the predicate."""
    first = statement["roles"][0] if statement["roles"] else None
    beside = f"{first['role']}: {first['text']}" if first else statement["predicate"]["text"]
    return str((statement["object"] or {}).get("text") or beside)


def _attributes(edge: Edge) -> str:
    ends = ("id", edge.id), ("source", edge.source.id), ("target", edge.target.id)
    return " ".join(f"{name}={quoteattr(value)}" for name, value in ends)


def _data(kind: str, fields: Sequence[str], values: Sequence[object]) -> str:
    pairs = _told(fields, values)
    return "".join(f'<data key="{kind}_{name}">{escape(text)}</data>' for name, text in pairs)


def _values(fields: Sequence[str], values: Sequence[object]) -> str:
    shown = "".join(f'<attvalue for="{name}" value={quoteattr(text)}/>' for name, text in _told(fields, values))
    return f"<attvalues>{shown}</attvalues>"


def _told(fields: Sequence[str], values: Sequence[object]) -> Iterator[tuple[str, str]]:
    pairs = zip(fields, values, strict=True)
    return ((name, _printable(str(value))) for name, value in pairs if value not in (None, ""))


def _printable(value: str) -> str:
    """Leave out the characters that XML can't hold."""
    return "".join(letter for letter in value if letter >= " " or letter in "\t\n\r" if letter not in "\ufffe\uffff")


def _write(stream: BinaryIO, text: str) -> None:
    stream.write(text.encode())
