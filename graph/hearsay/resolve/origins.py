"""Chains of attributions in, origins out: the first outlet, document or named speaker at the root of a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from hearsay.lexicon import Lexicon
from hearsay.resolve.summaries import AttributionSummary, StatementSummary, Summary

Place = tuple[str, int]


class Tracer:
    """Finds the origin of every statement, reprints sharing that of the first of them."""

    def __init__(
        self,
        chains: Mapping[Place, str],
        outlets: Mapping[str, str],
        copies: Mapping[str, tuple[str, ...]],
        published: Mapping[str, str | None],
        lexicon: Lexicon,
    ) -> None:
        self._chains, self._outlets, self._copies = chains, outlets, copies
        self._published, self._lexicon = published, lexicon
        self._voices: dict[str, str] = {}
        self._named: dict[str, set[str]] = defaultdict(set)  # by copied article, the entities it names
        for (article, _), key in chains.items():
            if article in copies:
                self._named[article].add(key)

    def origin(self, summary: Summary, statement: StatementSummary) -> str:
        """Go from the article inwards along the chain and stop before the first source without a name."""
        found = self._voice(summary.article)
        if statement.attribution is None:
            return found
        for attribution in reversed(list(chain_of(summary, statement))):
            source = self._named_source(summary, attribution)
            if source is None:
                break
            found = source
        return found

    def sources(self, summary: Summary, statement: StatementSummary) -> list[str]:
        """Give the keys of all named sources of a statement, innermost first."""
        named = (self._named_source(summary, attribution) for attribution in chain_of(summary, statement))
        return [source for source in named if source]

    def _named_source(self, summary: Summary, attribution: AttributionSummary) -> str | None:
        if attribution.chain is None:
            return None
        chain = summary.chains[attribution.chain]
        key = self._chains.get((summary.article, attribution.chain))
        if key or chain.anonymous:
            return None if chain.anonymous else key
        is_document = any(noun.document for head in chain.heads if (noun := self._lexicon.noun_of(head)))
        return summary.keys[attribution.chain] if is_document else None

    def _voice(self, article: str) -> str:
        """Give whom an article speaks for: its outlet; of a reprint, the outlet of the first print."""
        if article not in self._voices:
            first = min(self._copies.get(article, (article,)), key=self._precedence)
            self._voices[article] = self._outlets.get(first, first)
        return self._voices[article]

    def _precedence(self, article: str) -> tuple[int, str, str]:
        """Rank reprints: the outlet that most others name comes first, then the earliest."""
        outlet = self._outlets.get(article)
        others = sum(outlet in self._named.get(copy, ()) for copy in self._copies.get(article, ()) if copy != article)
        return -others, self._published.get(article) or "9999", article


def chain_of(summary: Summary, statement: StatementSummary) -> Iterator[AttributionSummary]:
    """Give a statement's attributions, innermost first."""
    seen: set[int] = set()
    index = statement.attribution
    while index is not None and index not in seen:
        seen.add(index)
        yield summary.attributions[index]
        index = summary.attributions[index].via
