"""What rules decided about who is who in, what is worth a person's look out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.records import Decision

_DOUBTFUL = 0.95
"""Rules this sure of themselves are not put up for review."""


def review(decisions: Sequence[Decision], weights: Mapping[str, int]) -> tuple[Decision, ...]:
    """List what rules decided without being sure, the most doubtful and the most widely felt first.

    `weights` are the numbers of chains of each entity, by key.
    """

    def order(each: Decision) -> tuple[float, int, str, str]:
        return each.score, -weights.get(each.left, 0) - weights.get(each.right, 0), each.left, each.right

    return tuple(sorted((each for each in decisions if each.score < _DOUBTFUL), key=order))
