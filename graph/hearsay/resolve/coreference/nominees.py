"""Mentions and who bears which names in, whom "the Green nominee" means out: who alone is told to be a party's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from hearsay.lexicon import load_lexicon
from hearsay.records import Mention

_FOR = " for "
_FOR_PRESIDENT = " for president"
_PASSING = frozenset(("the", "a", "presidential", "party", "presumptive", "vice", "vice-presidential"))
Bid = tuple[str, bool]
"""A party, and whether it is for the second place on its ticket."""


def nominees_of(mentions: Sequence[Mention], group_of: Mapping[int, int]) -> dict[int, int]:
    """Find the descriptions of a party's candidate who was named as such before: mention → group of names."""
    told: dict[Bid, set[int]] = defaultdict(set)
    found: dict[int, int] = {}
    for index, mention in enumerate(mentions):
        for bearer, calling in _callings(index, mentions):
            if bearer in group_of and (bid := _bid_in(calling)):
                told[bid].add(group_of[bearer])
        described = mention.kind == "nominal" and mention.number == "singular" and mention.possessor is None
        meant = _bid_in(_until_head(mention)) if described and mention.definite else None
        if meant in told and len(told[meant]) == 1:
            found[index] = next(iter(told[meant]))
    return found


def _callings(index: int, mentions: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    """List whom a mention calls what before or beside a name."""
    mention = mentions[index]
    if mention.name and mention.title:
        yield index, mention.title
    if mention.same_as is not None:
        other = mentions[mention.same_as]
        if mention.kind == "nominal" and other.name:
            yield mention.same_as, mention.text
        elif mention.name and other.kind == "nominal":
            yield index, other.text


def _until_head(mention: Mention) -> str:
    """Give what a description tells up to its noun; nothing where it tells for which other office someone stands."""
    end = mention.head.end - mention.span.start
    rest = mention.text[end:].lower()
    return "" if rest.startswith(_FOR) and rest != _FOR_PRESIDENT else mention.text[:end]


def _bid_in(calling: str) -> Bid | None:
    """Read "the GOP presidential nominee" as the Republican one; what tells more may be another's."""
    lexicon = load_lexicon()
    *before, noun = calling.lower().removesuffix(_FOR_PRESIDENT).split() or [""]
    parties = [word for word in before if word not in _PASSING]
    if noun not in lexicon.words("contenders") or len(parties) != 1 or parties[0] not in lexicon.words("parties"):
        return None
    return lexicon.synonyms.get(parties[0], parties[0]), any(word.startswith("vice") for word in before)
