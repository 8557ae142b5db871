"""Chains of attributions in, origins out: the first outlet, document or named speaker at the root of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hearsay.lexicon import Lexicon
from hearsay.resolve.summaries import AttributionSummary, StatementSummary, Summary


@dataclass(frozen=True, slots=True)
class Tracer:
    """Finds the origins of an article's statements.

    `chains` maps those known beyond the article to their entities; `voice` is whom the article speaks for.
    """

    summary: Summary
    chains: Mapping[int, str]
    voice: str
    lexicon: Lexicon

    def origin(self, statement: StatementSummary) -> str:
        """Go from the article inwards along the chain and stop before the first source without a name."""
        found = self.voice
        for attribution in reversed(list(chain_of(self.summary, statement))):
            source = self._named_source(attribution)
            if source is None:
                break
            found = source
        return found

    def sources(self, statement: StatementSummary) -> list[str]:
        """Give the keys of all named sources of a statement, innermost first."""
        named = (self._named_source(attribution) for attribution in chain_of(self.summary, statement))
        return [source for source in named if source]

    def _named_source(self, attribution: AttributionSummary) -> str | None:
        if attribution.chain is None:
            return None
        chain = self.summary.chains[attribution.chain]
        key = self.chains.get(attribution.chain)
        if key or chain.anonymous:
            return None if chain.anonymous else key
        is_document = any(noun.document for head in chain.heads if (noun := self.lexicon.noun_of(head)))
        return self.summary.keys[attribution.chain] if is_document else None


@dataclass(frozen=True, slots=True)
class Print:
    """One of several near-identical articles: the entities of its outlet and of all that it names."""

    article: str
    outlet: str | None
    published: str | None
    named: frozenset[str]


def first_voice(prints: Sequence[Print]) -> str:
    """Give whom near-identical articles speak for: the outlet that most of the others name, else of the earliest."""
    naming = Counter(entity for one in prints for entity in one.named)

    def precedence(one: Print) -> tuple[int, str, str]:
        others = naming[one.outlet] - (one.outlet in one.named) if one.outlet else 0
        return -others, one.published or "9999", one.article

    first = min(prints, key=precedence)
    return first.outlet or first.article


def chain_of(summary: Summary, statement: StatementSummary) -> Iterator[AttributionSummary]:
    """Give a statement's attributions, innermost first."""
    seen: set[int] = set()
    index = statement.attribution
    while index is not None and index not in seen:
        seen.add(index)
        yield summary.attributions[index]
        index = summary.attributions[index].via
