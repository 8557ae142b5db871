"""Chains of attributions in, origins out: the first outlet, document or named speaker at the root of a report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hearsay.lexicon import Lexicon
from hearsay.resolve.summaries.summary import AttributionSummary, StatementSummary, Summary

UNNAMED, DOCUMENT = "?", "~"
"""Before the keys of sources that are no entities: who has no name, of whom only a cue may tell; a document."""
_PEOPLE = frozenset({"Person", "Group", "AnonymousSource"})


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
        """Go from the article inwards along the chain and stop before the first source without a name.

        A body or a thing that is not named ("the company", "the questions") hides nobody and is passed over.
        """
        found = self.voice
        for attribution in reversed(list(chain_of(self.summary, statement))):
            named = self._named(attribution)
            if named is None and self._hides(attribution):
                break
            found = named or found
        return found

    def sources(self, statement: StatementSummary) -> list[str]:
        """Give the keys of all sources of a statement, innermost first; what is no entity of its own is marked."""
        return [self._marked(attribution) for attribution in chain_of(self.summary, statement)]

    def _named(self, attribution: AttributionSummary) -> str | None:
        """Give the key of a source that is named, or is a document: its owner's, if other articles may know that."""
        number = attribution.chain
        if number is None or self.summary.chains[number].anonymous:
            return None
        if number in self.chains or not self._is_document(number):
            return self.chains.get(number)
        owner = None if attribution.owner is None else self.chains.get(attribution.owner)
        return owner or self.summary.keys[number]

    def _is_document(self, number: int) -> bool:
        heads = self.summary.chains[number].heads
        return any(noun.document for head in heads if (noun := self.lexicon.noun_of(head)))

    def _hides(self, attribution: AttributionSummary) -> bool:
        chain = None if attribution.chain is None else self.summary.chains[attribution.chain]
        return chain is None or chain.anonymous or chain.type in _PEOPLE

    def _marked(self, attribution: AttributionSummary) -> str:
        named = self._named(attribution)
        own = "" if attribution.chain is None else self.summary.keys[attribution.chain]
        if named is None:
            return f"{UNNAMED}{own}"
        return f"{DOCUMENT}{own}" if named == own else named


class Independent:
    """Gathers the origins on which one claim rests, each once."""

    def __init__(self) -> None:
        self._own: dict[str, set[str]] = defaultdict(set)  # by article: of what it says in its own voice
        self._told: dict[str, set[str]] = defaultdict(set)  # of what it has from others
        self._documents: dict[str, set[str]] = defaultdict(set)  # of nobody's

    def add(self, article: str, origin: str, sources: Sequence[str]) -> None:
        """Take one more statement, with the marked keys of its sources."""
        told = self._told if any(source != UNNAMED for source in sources) else self._own
        (self._documents if f"{DOCUMENT}{origin}" in sources else told)[article].add(origin)

    def keys(self) -> list[str]:
        """List the origins, sorted.

        An article that says in its own voice what it has from others, as its headline does, adds nothing to these.
        Documents of nobody's that several articles cite for one claim are taken for the same: "a report", "the report".
        """
        told = {origin for origins in self._told.values() for origin in origins}
        own = (self._own[article] for article in self._own.keys() - self._told.keys() - self._documents.keys())
        same = max(sorted(map(sorted, self._documents.values())), key=len, default=())
        return sorted(told.union(same, *own))


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
