"""Says which attribution a statement stands in: the innermost one whose content holds its predicate, its own cue's excepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.records import Attribution, Span


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The attributions of an article with the stretches of text that each gives as said."""

    attributions: tuple[Attribution, ...]
    contents: tuple[tuple[Span, ...], ...]
    depths: tuple[int, ...]

    def of(self, predicate: Span, *, also: Sequence[Span] = ()) -> int | None:
        """Find the innermost attribution of what a predicate says; `also` are other words of it that may be a cue."""
        holding = [
            number
            for number in range(len(self.attributions))
            if self._holds(number, predicate) and not self._is_cue(number, (predicate, *also))
        ]
        return min(holding, key=self._rank) if holding else None

    def _is_cue(self, number: int, words: Sequence[Span]) -> bool:
        cue = self.attributions[number].cue
        return cue is not None and any(cue.span.start < word.end and word.start < cue.span.end for word in words)

    def _holds(self, number: int, predicate: Span) -> bool:
        return any(part.start <= predicate.start and predicate.end <= part.end for part in self.contents[number])

    def _rank(self, number: int) -> tuple[int, int, int]:
        size = sum(part.end - part.start for part in self.contents[number])
        return (-self.depths[number], size, number)


def innermost_attributions(attributions: Sequence[Attribution]) -> Sourcing:
    """Prepare to look up the attributions of an article."""
    contents = tuple(
        (attribution.content.parts or (attribution.content.span,)) if attribution.content else ()
        for attribution in attributions
    )
    return Sourcing(
        tuple(attributions), contents, tuple(_depth(attributions, number) for number in range(len(attributions)))
    )


def _depth(attributions: Sequence[Attribution], number: int) -> int:
    depth = 0
    outer = attributions[number].via
    while outer is not None and depth < len(attributions):
        depth, outer = depth + 1, attributions[outer].via
    return depth
