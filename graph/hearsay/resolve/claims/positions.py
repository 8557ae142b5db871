"""Who said what when in, changes of position out: reaffirmed, softened, reversed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from hearsay.lexicon import Relation
from hearsay.records import Change, Modality
from hearsay.resolve.claims.wordings import Wording
from hearsay.resolve.summaries.summary import Summary

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

_STANCES = frozenset({"AGREE", "SUPPORT", "REJECT", "DISAPPROVE", "DEMAND", "THREATEN"})

Place = tuple[str, int]
ChangeKind = Literal["reaffirms", "softens", "reverses"]


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """What a speaker says on a day: the number of the wording that leads the claim."""

    day: str
    place: Place
    claim: int


def takes_position(relation: Relation | None) -> bool:
    """Tell whether the subject of a relation commits themselves by it, as who denies, demands or supports does."""
    return relation is not None and (relation.speech is not None or relation.plover in _STANCES)


def positions_of(summary: Summary) -> list[int]:
    """Give the statements that say something for themselves, not as a part of what the same source says."""
    parts = {
        filler.statement
        for outer in summary.statements
        for filler in (outer.subject, outer.object, *(filler for _, filler in outer.roles))
        if filler and filler.statement is not None
        if outer.attribution is not None and outer.attribution == summary.statements[filler.statement].attribution
    }
    return [index for index in range(len(summary.statements)) if index not in parts]


def find_changes(
    positions: Mapping[str, Iterable[Position]], wordings: Sequence[Wording], contradicting: Mapping[int, Iterable[int]]
) -> Iterator[Change]:
    """Compare each position of a speaker with their last one before it on the same matter."""
    for speaker in sorted(positions):
        last: dict[int, Position] = {}
        firmest: dict[Wording, Position] = {}
        for position in sorted(positions[speaker]):
            wording = wordings[position.claim]
            neutral = wording._replace(modality="asserted", time="")
            found = _latest(
                position,
                {
                    "reaffirms": [last.get(position.claim)],
                    "reverses": [last.get(other) for other in contradicting.get(position.claim, ())],
                    "softens": [
                        before for before in [firmest.get(neutral)] if before and _is_firmer(before, wording, wordings)
                    ],
                },
            )
            if found:
                kind, before = found
                yield Change(position.place, before.place, kind, speaker)
            last[position.claim] = firmest[neutral] = position


def _latest(
    position: Position, candidates: Mapping[ChangeKind, Iterable[Position | None]]
) -> tuple[ChangeKind, Position] | None:
    """Choose the last position before this one, told on another day in another article."""
    earlier = [
        (before, kind)
        for kind, found in candidates.items()
        for before in found
        if before and before.day < position.day and before.place[0] != position.place[0]
    ]
    if not earlier:
        return None
    before, kind = max(earlier)
    return kind, before


def _is_firmer(before: Position, wording: Wording, wordings: Sequence[Wording]) -> bool:
    return _FIRMNESS[wordings[before.claim].modality] > _FIRMNESS[wording.modality]
