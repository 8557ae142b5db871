"""Extractions in, who is who and what is the same out: within an article first, then across all of them.

Across articles only summaries are kept: `resolve_summaries(summarise(extraction) for …)`.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from hearsay.gazetteer import Gazetteer, load_gazetteer
from hearsay.identity import local_entity, local_entity_key
from hearsay.lexicon import Lexicon, load_lexicon
from hearsay.records import Decision, Extraction, Resolution
from hearsay.resolve.claiming import Known, make_claims
from hearsay.resolve.copies import group_copies
from hearsay.resolve.coreference import resolve_article as resolve_chains
from hearsay.resolve.decisions import apply_decisions, forbid_joins, review
from hearsay.resolve.describing import describe_entities
from hearsay.resolve.dividing import divide_chains
from hearsay.resolve.entities import gather_nodes, join_nodes
from hearsay.resolve.linking import Linker
from hearsay.resolve.namesakes import part_namesakes
from hearsay.resolve.summaries import Summary, summarise

__all__ = [
    "Summary",
    "divide_chains",
    "local_entity",
    "local_entity_key",
    "resolve_article",
    "resolve_summaries",
    "review",
    "summarise",
]


def resolve_article(extraction: Extraction) -> Extraction:
    """Fill the chains of an extraction: each mention is in exactly one."""
    return divide_chains(resolve_chains(extraction))


def resolve_summaries(
    summaries: Iterable[Summary],
    *,
    gazetteer: Gazetteer | None = None,
    decisions: Sequence[Decision] = (),
    lexicon: Lexicon | None = None,
) -> Resolution:
    """Resolve entities and claims over all articles; the order of the summaries changes nothing."""
    with without_collection():
        return _resolve(summaries, gazetteer or load_gazetteer(), decisions, lexicon or load_lexicon())


@contextmanager
def without_collection() -> Iterator[None]:
    """Pause the collection of garbage: millions of records without a cycle would be gone through again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _resolve(
    summaries: Iterable[Summary], known: Gazetteer, decisions: Sequence[Decision], words: Lexicon
) -> Resolution:
    ordered = sorted(summaries, key=lambda summary: summary.article)
    nodes = gather_nodes(ordered, Linker(known, words))
    forbid_joins(nodes, decisions)
    join_nodes(nodes, known)
    part_namesakes(nodes, ordered)
    apply_decisions(nodes, ordered, decisions)
    entities, keys = describe_entities(ordered, nodes, known)
    chains = {place: keys[nodes.find(node)] for place, node in nodes.of_chain.items()}
    outlets = {
        summary.article: keys[nodes.find(nodes.of_outlet[summary.outlet])] for summary in ordered if summary.outlet
    }
    copies = group_copies({summary.article: summary.sketch for summary in ordered})
    found = make_claims(ordered, Known(entities, chains, outlets, copies, known, words))
    return Resolution(
        entities=entities,
        chains=chains,
        outlets=outlets,
        claims=found.claims,
        expresses=found.expresses,
        origins=found.origins,
        contradictions=found.contradictions,
        decisions=tuple(nodes.decisions),
        changes=found.changes,
        copies=copies,
        nationalities=nodes.nationalities,
    )
