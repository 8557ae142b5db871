"""Says which attribution a statement stands in: the innermost that holds its predicate, its own cue's excepted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hearsay.records import Attribution, Span

_SLACK = 4  # code points that quotation marks and spaces may make of difference
_BLOCK = 256  # code points, so that a statement is compared with the attributions near it only


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The attributions of an article, how deep they are nested, and which of them give what block of the text."""

    attributions: tuple[Attribution, ...]
    contents: tuple[tuple[Span, ...], ...]
    sizes: tuple[int, ...]  # code points of their contents
    depths: tuple[int, ...]
    blocks: Mapping[int, Sequence[int]]
    cues: Mapping[int, Attribution]  # those that give something as said, by where their cues end

    def of(self, words: Sequence[Span], vouches: Callable[[Attribution], bool]) -> int | None:
        """Find the innermost attribution of a predicate by its words, head first; any of them may be a cue itself."""
        near = self.blocks.get(words[0].start // _BLOCK, ())
        holding = [
            number
            for number in near
            if self._holds(number, words[0]) and not self._is_cue(number, words) and vouches(self.attributions[number])
        ]
        return min(holding, key=self._rank) if holding else None

    def gives(self, cue: Span, part: Span) -> bool:
        """Tell whether an attribution by this cue gives a part of the text, and more, as said."""
        return any(
            self._holds(number, part)
            and self.sizes[number] > part.end - part.start + _SLACK
            and self._is_cue(number, (cue,))
            for number in self.blocks.get(part.start // _BLOCK, ())
        )

    def speaks(self, cue: Span, word: Span | None) -> bool:
        """Tell whether a verb only says who speaks, and with this word to whom: "Ito went on:", "told the paper"."""
        said = self.cues.get(cue.end)
        if said is None or word is None:
            return said is not None
        return said.addressee is not None and said.addressee.span.start <= word.start < said.addressee.span.end

    def _is_cue(self, number: int, words: Sequence[Span]) -> bool:
        cue = self.attributions[number].cue
        return cue is not None and any(cue.span.start < word.end and word.start < cue.span.end for word in words)

    def _holds(self, number: int, word: Span) -> bool:
        return any(part.start <= word.start and word.end <= part.end for part in self.contents[number])

    def _rank(self, number: int) -> tuple[int, int, int]:
        return (-self.depths[number], self.sizes[number], number)


def innermost_attributions(attributions: Sequence[Attribution]) -> Sourcing:
    """Prepare to look up the attributions of an article."""
    blocks: dict[int, list[int]] = {}
    contents = tuple(_content(attribution) for attribution in attributions)
    for number, attribution in enumerate(attributions):
        for part in contents[number] if attribution.reports else ():
            for block in range(part.start // _BLOCK, part.end // _BLOCK + 1):
                blocks.setdefault(block, []).append(number)
    sizes = tuple(sum(part.end - part.start for part in parts) for parts in contents)
    depths = tuple(_depth(attributions, number) for number in range(len(attributions)))
    cues = {one.cue.span.end: one for one in attributions if one.cue is not None and one.content is not None}
    return Sourcing(tuple(attributions), contents, sizes, depths, blocks, cues)


def _content(attribution: Attribution) -> tuple[Span, ...]:
    content = attribution.content
    return (content.parts or (content.span,)) if content else ()


def _depth(attributions: Sequence[Attribution], number: int) -> int:
    depth = 0
    outer = attributions[number].via
    while outer is not None and depth < len(attributions):
        depth, outer = depth + 1, attributions[outer].via
    return depth
