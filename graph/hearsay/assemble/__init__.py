"""Extractions and a resolution in, quads out: one named graph for each article, one each for what articles share."""

from hearsay.assemble.article import article_triples, assemble_article, quads_of
from hearsay.assemble.shared import (
    NodeLines,
    assemble_claims,
    assemble_decisions,
    assemble_entities,
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
    "assemble_article",
    "assemble_claims",
    "assemble_decisions",
    "assemble_entities",
    "change_nodes",
    "claim_nodes",
    "copy_nodes",
    "decision_nodes",
    "entity_nodes",
    "office_nodes",
    "predicate_nodes",
    "quads_of",
]
