"""Named articles and what they share in, triples out: of each article's graph, and of the nodes of shared graphs."""

from hearsay.assemble.article import article_triples, quads_of
from hearsay.assemble.shared import (
    NodeLines,
    change_nodes,
    claim_nodes,
    copy_nodes,
    decision_nodes,
    entity_nodes,
    office_nodes,
    predicate_nodes,
)

__all__ = [
    "NodeLines",
    "article_triples",
    "change_nodes",
    "claim_nodes",
    "copy_nodes",
    "decision_nodes",
    "entity_nodes",
    "office_nodes",
    "predicate_nodes",
    "quads_of",
]
