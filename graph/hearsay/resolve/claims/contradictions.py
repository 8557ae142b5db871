"""Claims in, pairs that can't both be true out: opposite polarity, other numbers, opposite relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from hearsay.lexicon import Lexicon
from hearsay.resolve.claims.joining import (
    TokenIndex,
    akin,
    comparable,
    numbers_agree,
    same_matter,
    times_meet,
    tokens_of,
)
from hearsay.resolve.claims.wordings import Wording
from hearsay.resolve.summaries.numbers import ROUGH, value_of

_ACTUAL = frozenset({"asserted", "future", "necessary"})
_REJECTING = frozenset({"oppose"})  # the group of those that reject
_VALUE_DAYS = 7  # later reports of another number tell of what happened since
_RELATION_DAYS = 30
_DENIAL_DAYS = 30  # later he may have left after all
_TELLING = 2  # rarest tokens of a wording that are looked up
_LARGEST = 1000  # claims that a denial of a few words ("he did not resign") is compared with

Period = tuple[str | None, str | None]
"""First and last day on which a claim was seen."""


class Opponents:
    """Finds the claims that contradict those about one matter, of the same predicate or an opposite one."""

    def __init__(self, wordings: Sequence[Wording], periods: Sequence[Period], tolls: Collection[str] = ()) -> None:
        """Take the wordings that lead a claim, sorted, when each claim was seen, and predicates that only add up."""
        self._wordings, self._periods, self._tolls = wordings, periods, tolls

    def pairs(self, predicate: str) -> set[tuple[int, int]]:
        """Give the numbers of each pair of which one has this predicate, the smaller first.

        All wordings have one subject; those of other predicates are opposite to it.
        """
        actual = [number for number, wording in enumerate(self._wordings) if wording.modality in _ACTUAL]
        block = [number for number in actual if self._wordings[number].predicate == predicate]
        opposed = [number for number in actual if self._wordings[number].predicate != predicate]
        return {(min(pair), max(pair)) for pair in self._within(block, opposed)}

    def _within(self, block: Sequence[int], opposed: Sequence[int]) -> Iterator[tuple[int, int]]:
        negative = [number for number in block if self._wordings[number].polarity == "negative"]
        bare = [number for number in negative if tokens_of(self._wordings[number]) == ("",)]
        yield from ((one, other) for one in bare for other in block[:_LARGEST] if self._contradict(one, other))
        counting = [number for number in block if self._wordings[number].numbers]
        denying = [number for number in block if any(inner[0] == "-" for inner in self._wordings[number].inner)]
        # Only what differs in a telling way is looked up, so a block of like statements costs little.
        telling = sorted({*negative, *counting, *denying, *opposed})
        if not telling or len(block) + len(opposed) == 1:
            return
        index = TokenIndex(self._wordings, {*block, *opposed})
        for number in block:
            index.add(number)
        for number in telling:
            for other in index.candidates(number, _TELLING):
                if self._contradict(number, other):
                    yield number, other

    def _contradict(self, one: int, other: int) -> bool:
        left, right = self._wordings[one], self._wordings[other]
        if not (akin(left, right) and self._of_one_time(one, other)):
            return False
        if left.predicate != right.predicate:
            return _say_the_opposite(left, right) and self._near(one, other, _RELATION_DAYS)
        if left.polarity != right.polarity:
            denied, claimed = (left, right) if left.polarity == "negative" else (right, left)
            if not denied.limits <= claimed.limits:
                return False  # who did not sink it deliberately may have sunk it
            near = denied.modality == "future" or self._near(one, other, _DENIAL_DAYS)
            return same_matter(left, right) or (near and _denies_more(denied, claimed))
        if left.inner != right.inner:
            flipped = bool(_flipped(left.inner) & set(right.inner))
            return flipped and numbers_agree(left, right) and comparable(left, right)
        exact = left.numbers and right.numbers and ROUGH not in left.numbers + right.numbers
        other_value = exact and not set(left.numbers) & set(right.numbers)
        alike = left.about == right.about and left.words == right.words and left.roles == right.roles
        if not other_value or not alike or not _tells_what_is_counted(left, right):
            return False
        near = self._near(one, other, _VALUE_DAYS) and not self._has_risen(one, other)
        return near and comparable(left, right)

    def _of_one_time(self, one: int, other: int) -> bool:
        """Tell whether two claims speak of one time: what was not done will be done, what will not be done was done."""
        left, right = self._wordings[one], self._wordings[other]
        if left.modality == right.modality:
            return True
        later, sooner = (one, other) if left.modality == "future" else (other, one)
        if {left.modality, right.modality} != {"asserted", "future"} or self._wordings[later].polarity == "positive":
            return False
        foretold, told = self._periods[later][0], self._periods[sooner][0]
        return not (foretold and told) or foretold <= told

    def _has_risen(self, one: int, other: int) -> bool:
        """Tell whether the higher of two numbers came later, of what only becomes more: "12 died", "15 died"."""
        low, high = sorted((one, other), key=lambda number: value_of(self._wordings[number].numbers[0]))
        before, after = self._periods[low][0], self._periods[high][0]
        later = before is not None and after is not None and before[:10] < after[:10]
        return later and self._wordings[one].predicate in self._tolls

    def _near(self, one: int, other: int, days: int) -> bool:
        (start, end), (other_start, other_end) = self._periods[one], self._periods[other]
        if not (start and end and other_start and other_end):
            return True
        gap = max(_day(other_start) - _day(end), _day(start) - _day(other_end))
        return gap <= days


def opposite_groups(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Give for each group of relations those that say the opposite: "support" and "oppose"."""
    opposites: dict[str, set[str]] = defaultdict(set)
    for relation in lexicon.relations.values():
        for other in relation.opposites:
            one, two = relation.group or relation.name, lexicon.groups.get(other) or other
            if one != two:
                opposites[one].add(two)
                opposites[two].add(one)
    return {group: frozenset(others) for group, others in opposites.items()}


def _tells_what_is_counted(left: Wording, right: Wording) -> bool:
    """Tell whether numbers are of something: an object's words, a subject without a name, or shares of a whole."""
    counted = left.words or (left.subject and not left.subject.startswith("@"))
    return bool(counted) or all(number.endswith("%") for number in left.numbers + right.numbers)


def _say_the_opposite(left: Wording, right: Wording) -> bool:
    """Tell whether two wordings of opposite predicates, one perhaps with fewer details, can't both hold."""
    positive = left.polarity == right.polarity == "positive"
    alike = numbers_agree(left, right) or not (left.numbers and right.numbers)
    return positive and alike and _meant(left) == _meant(right) and comparable(left, right)


def _meant(wording: Wording) -> set[str]:
    """Give what is rejected as it would be: that it won't be is said by the predicate already."""
    if wording.predicate not in _REJECTING:
        return set(wording.inner)
    return {predicate.removeprefix("-") for predicate in wording.inner}


def _denies_more(denied: Wording, claimed: Wording) -> bool:
    """Tell whether what is denied is more general: who did not leave did not leave by night."""
    narrower = all(set(few) <= set(many) for few, many in zip(denied[2:5], claimed[2:5], strict=True))
    alike = denied.head == claimed.head and denied.inner == claimed.inner
    objects = {dict(wording.roles).get("object") for wording in (denied, claimed)}
    return (
        narrower
        and alike
        and len(objects) == 1
        and set(denied.roles) <= set(claimed.roles)
        and times_meet(denied.time, claimed.time)
    )


def _flipped(inner: tuple[str, ...]) -> set[str]:
    return {predicate[1:] if predicate.startswith("-") else f"-{predicate}" for predicate in inner}


def _day(published: str) -> int:
    return date.fromisoformat(published[:10]).toordinal()
