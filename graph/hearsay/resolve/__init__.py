"""Extractions in, who is who and what is the same out: within an article first, then across all of them.

Across articles only summaries are kept, and what they lead to stands in a ledger: `bring_up_to_date` changes it where
articles have changed, `Resolved` reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hearsay.gazetteer import Gazetteer, load_gazetteer
from hearsay.identity import local_entity, local_entity_key
from hearsay.lexicon import Lexicon, load_lexicon
from hearsay.records import Decision, Extraction, Resolution
from hearsay.resolve.coreference.resolving import resolve_article as resolve_chains
from hearsay.resolve.decisions import review
from hearsay.resolve.entities.dividing import divide_chains
from hearsay.resolve.ledger import Ledger
from hearsay.resolve.resolution import Resolved
from hearsay.resolve.summaries.summary import Summary, summarise
from hearsay.resolve.updating import Knowledge, bring_up_to_date

__all__ = [
    "Knowledge",
    "Ledger",
    "Resolved",
    "Summary",
    "bring_up_to_date",
    "divide_chains",
    "local_entity",
    "local_entity_key",
    "resolve_article",
    "resolve_summaries",
    "review",
    "summarise",
]


def resolve_article(extraction: Extraction, gazetteer: Gazetteer | None = None) -> Extraction:
    """Fill the chains of an extraction: each mention is in exactly one; without a gazetteer by the one shipped."""
    known = gazetteer or load_gazetteer()
    return divide_chains(resolve_chains(extraction, known), known)


def resolve_summaries(
    summaries: Iterable[Summary],
    *,
    gazetteer: Gazetteer | None = None,
    decisions: Sequence[Decision] = (),
    lexicon: Lexicon | None = None,
) -> Resolution:
    """Resolve entities and claims over some articles, in memory; the order of the summaries changes nothing."""
    by_article = {summary.article: summary for summary in summaries}
    ledger = Ledger.in_memory()
    known = Knowledge(gazetteer or load_gazetteer(), lexicon or load_lexicon(), decisions)
    with ledger.transaction():
        bring_up_to_date(ledger, dict.fromkeys(by_article, ""), (), by_article.__getitem__, known)
    return Resolved(ledger).everything()
