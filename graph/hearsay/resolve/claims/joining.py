"""Wordings in, claims out: statements that say the same thing, whatever their words, are put together.

Only wordings of one subject, predicate, pivot, polarity and modality are compared, and only those that share a telling
word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hearsay.resolve.claims.wordings import Wording

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_ENOUGH_OF_SHORTER = 0.6
_ENOUGH_WHERE_BOTH_DIFFER = 0.75  # one word in another's place makes a short phrase another: "the school", "the clinic"
_ENOUGH_OF_BOTH = 0.4
_TELLING = 3  # rarest tokens of a wording that are looked up


def cluster_wordings(wordings: Sequence[Wording]) -> list[int]:
    """Give for each of the sorted, distinct wordings the number of the one that leads its claim."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        blocks[wording.predicate, wording.subject, wording.pivot, wording.polarity, wording.modality].append(number)
    leaders = list(range(len(wordings)))
    for block in blocks.values():
        if len(block) > 1:
            _cluster_block(wordings, block, leaders)
    return leaders


def _cluster_block(wordings: Sequence[Wording], block: list[int], leaders: list[int]) -> None:
    index = TokenIndex(wordings, block)
    joined: dict[int, list[Wording]] = {}  # by their leaders
    for number in block:
        wording = wordings[number]
        alike = [leader for leader in index.candidates(number) if same_matter(wordings[leader], wording)]
        # "She won" leads "she won in 2008" or "she won in 2012", but not both.
        open_ = [leader for leader in alike if all(_go_together(wording, other) for other in joined[leader])]
        if open_:
            leader = min(open_, key=lambda leader: (-closeness(wordings[leader], wording), leader))
            leaders[number] = leader
            joined[leader].append(wording)
        else:
            index.add(number)
            joined[number] = []


class TokenIndex:
    """Finds, by number, the wordings worth a comparison with another.

    They share one of its rarest tokens, and an entity where both are about some: else neither says less than the other.
    """

    def __init__(self, wordings: Sequence[Wording], block: Iterable[int]) -> None:
        """Count the tokens of all the wordings there will be."""
        self._tokens = {number: tokens_of(wordings[number]) for number in block}
        self._about = {number: wordings[number].about for number in self._tokens}
        self._counts = Counter(token for tokens in self._tokens.values() for token in tokens)
        self._holders: dict[str, list[int]] = defaultdict(list)
        self._unrelated: dict[str, list[int]] = defaultdict(list)  # holders that are about no entity
        self._related: dict[str, list[int]] = defaultdict(list)  # by the entities that they are about

    def add(self, number: int) -> None:
        """Make a wording known."""
        for entity in self._about[number]:
            self._related[entity].append(number)
        for token in self._tokens[number]:
            self._holders[token].append(number)
            if not self._about[number]:
                self._unrelated[token].append(number)

    def candidates(self, number: int, telling: int = _TELLING) -> list[int]:
        """Give the known wordings worth a comparison, by so many rarest tokens, sorted."""
        tokens = self._tokens[number]
        if len(tokens) > telling:
            tokens = tuple(sorted(tokens, key=lambda token: (self._counts[token], token))[:telling])
        about = self._about[number]
        if not about:
            return sorted({holder for token in tokens for holder in self._holders.get(token, ())})
        found = {holder for token in tokens for holder in self._unrelated.get(token, ())}
        related = {holder for entity in about for holder in self._related.get(entity, ())}
        shared = set(tokens)
        found.update(holder for holder in related if not shared.isdisjoint(self._tokens[holder]))
        return sorted(found)


def tokens_of(wording: Wording) -> tuple[str, ...]:
    """Give what a wording is found by; one that says nothing beyond subject and predicate is found by that."""
    return (*wording.about, *wording.words, *wording.inner) or ("",)


def same_matter(left: Wording, right: Wording) -> bool:
    """Tell whether two wordings of one subject and predicate say it of the same things, numbers and times."""
    return numbers_agree(left, right) and left.inner == right.inner and comparable(left, right)


def numbers_agree(left: Wording, right: Wording) -> bool:
    """Tell whether all numbers of one wording are among the other's; to have none agrees with none only."""
    one, other = set(left.numbers), set(right.numbers)
    return one == other or (bool(one and other) and (one <= other or other <= one))


def _go_together(left: Wording, right: Wording) -> bool:
    """Tell whether nothing that two wordings name, count or date keeps them apart, whatever their words."""
    return (
        _nested(left.about, right.about)
        and _nested(left.numbers, right.numbers)
        and _roles_agree(left, right)
        and times_meet(left.time, right.time)
    )


def comparable(left: Wording, right: Wording) -> bool:
    """Tell whether two wordings speak of the same things at the same time, whatever the numbers."""
    if not _nested(left.about, right.about):
        return False
    alike = akin(left, right) and left.pivot == right.pivot and _roles_agree(left, right) and _words_agree(left, right)
    return alike and times_meet(left.time, right.time)


def _nested(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether all of one are among the other."""
    one, other = set(left), set(right)
    return left == right or one <= other or other <= one


def closeness(left: Wording, right: Wording) -> float:
    """Measure how much of what two wordings say is shared, between 0 and 1."""
    one, other = set(tokens_of(left)), set(tokens_of(right))
    return len(one & other) / len(one | other)


def times_meet(left: str, right: str) -> bool:
    """Tell whether two EDTF times may be one; an unknown time meets every other.

    >>> times_meet("2014", "2014-03-18"), times_meet("2022-10/2022-12", "2014")
    (True, False)
    """
    one, other = _days(left), _days(right)
    return not (one and other) or (one[0] <= other[1] and other[0] <= one[1])


def _days(time: str) -> tuple[str, str] | None:
    dates = [[part or "" for part in match.groups()] for match in _DATE.finditer(time)]
    if not dates:
        return None
    first, last = dates[0], dates[-1]
    return "-".join(part or "00" for part in first), "-".join(part or "99" for part in last)


def akin(left: Wording, right: Wording) -> bool:
    """Tell whether both name what they are about, or their articles tell mostly of the same entities."""
    one, other = set(left.scene), set(right.scene)
    return left.scene == right.scene or 2 * len(one & other) > min(len(one), len(other))


def _roles_agree(left: Wording, right: Wording) -> bool:
    if left.polarity == right.polarity == "negative" and left.limits != right.limits:
        return False  # who did not sink it deliberately may have sunk it
    one: Mapping[str, str] = dict(left.roles)
    return all(one.get(role, filler) == filler for role, filler in right.roles)


def _words_agree(left: Wording, right: Wording) -> bool:
    one, other = set(left.words), set(right.words)
    if not one or not other:
        objects = {dict(wording.roles).get("object") for wording in (left, right)}
        told = len(objects) == 1 and None not in objects
        return (one == other and (told or left.about == right.about)) or (told and len(one | other) == 1)
    shared, shorter = len(one & other), min(len(one), len(other))
    enough = _ENOUGH_OF_SHORTER if one <= other or other <= one else _ENOUGH_WHERE_BOTH_DIFFER
    return shared / shorter >= enough and shared / len(one | other) >= _ENOUGH_OF_BOTH and not _contrasted(one, other)


def _contrasted(left: set[str], right: set[str]) -> bool:
    """Tell whether a word of one rules out a word of the other: "northern" and "southern"."""
    one, other = (dict(word.split(":") for word in words if ":" in word) for words in (left - right, right - left))
    return not one.keys().isdisjoint(other)
