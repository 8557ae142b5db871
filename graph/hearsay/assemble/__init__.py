"""Extractions and a resolution in, quads out: one named graph for each article, one each for what articles share."""

from hearsay.assemble.article import article_quads, assemble_article
from hearsay.assemble.shared import (
    NodeQuads,
    assemble_claims,
    assemble_decisions,
    assemble_entities,
    claim_nodes,
    decision_nodes,
    entity_nodes,
    office_nodes,
    predicate_nodes,
)

__all__ = [
    "NodeQuads",
    "article_quads",
    "assemble_article",
    "assemble_claims",
    "assemble_decisions",
    "assemble_entities",
    "claim_nodes",
    "decision_nodes",
    "entity_nodes",
    "office_nodes",
    "predicate_nodes",
]
