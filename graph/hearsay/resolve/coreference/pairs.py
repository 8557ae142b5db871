"""Mentions in, which of two "the former" and "the latter" mean: of two joined by "and", else of two names alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from hearsay.records import Mention

_PLACES = {"the former": 0, "the latter": 1}


def members_of_pairs(mentions: Sequence[Mention], group_of: Mapping[int, int]) -> dict[int, int]:
    """Find whom each "the former" and "the latter" means, in its sentence or the one before: mention → mention.

    `group_of` tells which mentions bear names of one entity.
    """
    found: dict[int, int] = {}
    last: tuple[int, tuple[int, ...]] | None = None  # the pair met last, and the sentence that speaks of one of it
    for index, mention in enumerate(mentions):
        place = _PLACES.get(mention.text.lower())
        if place is None:
            continue
        near = (
            [other for other in range(index) if mentions[other].sentence == sentence]
            for sentence in (mention.sentence, mention.sentence - 1)
        )
        pair = next(filter(None, (_pair_of(before, mentions, group_of) for before in near)), None)
        if pair is None and last is not None and mention.sentence - last[0] <= 1:
            pair = last[1]  # "The former lost. The latter won."
        if pair is not None:
            found[index], last = pair[place], (mention.sentence, pair)
    return found


def _pair_of(before: Sequence[int], mentions: Sequence[Mention], group_of: Mapping[int, int]) -> tuple[int, ...] | None:
    joined = [mentions[index].members for index in before if len(mentions[index].members) == 2]
    if joined:
        return joined[0] if len(joined) == 1 else None
    alike: dict[str, dict[int, int]] = defaultdict(dict)
    for index in before:
        if index in group_of and mentions[index].name:
            alike[mentions[index].type].setdefault(group_of[index], index)
    pairs = [tuple(each.values()) for each in alike.values() if len(each) == 2]
    return pairs[0] if len(pairs) == 1 else None
