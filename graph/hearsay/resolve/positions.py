"""Who said what when in, changes of position out: reaffirmed, softened, reversed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from hearsay.records import Change, Modality
from hearsay.resolve.wordings import Wording

# How far a speaker commits themselves; what is asked commits to nothing.
_FIRMNESS: dict[Modality, int] = {
    "asserted": 3,
    "necessary": 3,
    "future": 3,
    "intended": 2,
    "conditional": 1,
    "possible": 1,
    "hypothetical": 0,
    "asked": 0,
}

Place = tuple[str, int]


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """What a speaker says on a day."""

    day: str
    place: Place
    wording: Wording  # that leads the claim


def find_changes(
    positions: Mapping[str, Iterable[Position]], contradicting: Mapping[Wording, frozenset[Wording]]
) -> Iterator[Change]:
    """Compare each position of a speaker with their last one before it on the same matter."""
    for speaker in sorted(positions):
        matters: dict[tuple[str, str], list[Position]] = defaultdict(list)
        for position in sorted(positions[speaker]):
            earlier = matters[position.wording.matter]
            yield from _change(speaker, position, earlier, contradicting)
            earlier.append(position)


def _change(
    speaker: str, later: Position, earlier: list[Position], contradicting: Mapping[Wording, frozenset[Wording]]
) -> Iterator[Change]:
    for before in reversed(earlier):
        if before.day == later.day or before.place[0] == later.place[0]:
            continue
        kind = _kind(before.wording, later.wording, contradicting)
        if kind:
            yield Change(later.place, before.place, kind, speaker)
            return


def _kind(
    before: Wording, later: Wording, contradicting: Mapping[Wording, frozenset[Wording]]
) -> Literal["reaffirms", "softens", "reverses"] | None:
    if before == later:
        return "reaffirms"
    if later in contradicting.get(before, frozenset()):
        return "reverses"
    told = (before.about, before.words, before.inner, before.numbers, before.polarity)
    same = told == (later.about, later.words, later.inner, later.numbers, later.polarity)
    return "softens" if same and _FIRMNESS[later.modality] < _FIRMNESS[before.modality] else None
