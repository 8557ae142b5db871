"""Claims in, pairs that can't both be true out: opposite polarity, other numbers, opposite relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from hearsay.lexicon import Lexicon
from hearsay.resolve.claims import TokenIndex, comparable, numbers_agree, same_matter, times_meet, tokens_of
from hearsay.resolve.denials import Denials
from hearsay.resolve.wordings import Wording

__all__ = ["Denials", "Opponents", "Period"]

_ACTUAL = frozenset({"asserted", "future", "necessary"})
_VALUE_DAYS = 7  # later reports of another number tell of what happened since
_RELATION_DAYS = 30
_TELLING = 2  # rarest tokens of a wording that are looked up
_LARGEST = 1000  # claims that a denial of a few words ("he did not resign") is compared with

Period = tuple[str | None, str | None]
"""First and last day on which a claim was seen."""


class Opponents:
    """Finds the claims that contradict one another among those of one subject and like or opposite predicates."""

    def __init__(self, wordings: Sequence[Wording], periods: Mapping[int, Period], lexicon: Lexicon) -> None:
        """Take the wordings and, by number, when each that leads a claim was seen."""
        self._wordings, self._periods = wordings, periods
        self._opposites = _opposite_groups(lexicon)

    def pairs(self) -> list[tuple[int, int]]:
        """Give the numbers of each contradicting pair once, the smaller first, sorted."""
        blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number in sorted(self._periods):
            if self._wordings[number].modality in _ACTUAL:
                blocks[self._wordings[number].matter].append(number)
        found = {(min(pair), max(pair)) for matter in blocks for pair in self._within(matter, blocks)}
        return sorted(found)

    def _within(
        self, matter: tuple[str, str], blocks: Mapping[tuple[str, str], list[int]]
    ) -> Iterator[tuple[int, int]]:
        predicate, subject = matter
        block = blocks[matter]
        negative = [number for number in block if self._wordings[number].polarity == "negative"]
        bare = [number for number in negative if tokens_of(self._wordings[number]) == ("",)]
        yield from ((one, other) for one in bare for other in block[:_LARGEST] if self._contradict(one, other))
        counting = [number for number in block if self._wordings[number].numbers]
        denying = [number for number in block if any(inner[0] == "-" for inner in self._wordings[number].inner)]
        opposed = [other for group in self._opposites.get(predicate, ()) for other in blocks.get((group, subject), ())]
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
        if left.predicate != right.predicate:
            return _say_the_opposite(left, right) and self._near(one, other, _RELATION_DAYS)
        if left.polarity != right.polarity:
            denied, claimed = (left, right) if left.polarity == "negative" else (right, left)
            return same_matter(left, right) or _denies_more(denied, claimed)
        if left.inner != right.inner:
            flipped = bool(_flipped(left.inner) & set(right.inner))
            return flipped and numbers_agree(left, right) and comparable(left, right)
        other_value = left.numbers and right.numbers and not set(left.numbers) & set(right.numbers)
        told = left.words or all(number.endswith("%") for number in left.numbers + right.numbers)
        if not other_value or left.about != right.about or not told:
            return False
        return comparable(left, right) and self._near(one, other, _VALUE_DAYS)

    def _near(self, one: int, other: int, days: int) -> bool:
        (start, end), (other_start, other_end) = self._periods[one], self._periods[other]
        if not (start and end and other_start and other_end):
            return True
        gap = max(_day(other_start) - _day(end), _day(start) - _day(other_end))
        return gap <= days


def _opposite_groups(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    opposites: dict[str, set[str]] = defaultdict(set)
    for relation in lexicon.relations.values():
        for other in relation.opposites:
            one, two = relation.group or relation.name, lexicon.groups.get(other) or other
            if one != two:
                opposites[one].add(two)
                opposites[two].add(one)
    return {group: frozenset(others) for group, others in opposites.items()}


def _say_the_opposite(left: Wording, right: Wording) -> bool:
    """Tell whether two wordings of opposite predicates, one perhaps with fewer details, can't both hold."""
    positive = left.polarity == right.polarity == "positive"
    alike = numbers_agree(left, right) or not (left.numbers and right.numbers)
    return positive and alike and left.inner == right.inner and comparable(left, right)


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
