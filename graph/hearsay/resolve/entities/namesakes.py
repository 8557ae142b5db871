"""Bearers of one name in, those told apart whom articles describe as different: by gender, country or calling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hearsay.records import Decision
from hearsay.resolve.entities.joining import node_key

Place = tuple[str, int]
"""An article's key and a chain's index."""


@dataclass(slots=True)
class Portrait:
    """What one or several articles tell of a bearer of a name."""

    articles: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)
    nationalities: set[str] = field(default_factory=set)
    callings: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)  # who else these articles mention
    full: bool = False  # by the full name

    def add(self, other: Portrait) -> None:
        """Take what another portrait tells as told of the same person."""
        for mine, theirs in (
            (self.articles, other.articles),
            (self.genders, other.genders),
            (self.nationalities, other.nationalities),
            (self.callings, other.callings),
            (self.company, other.company),
        ):
            mine |= theirs
        self.places += other.places
        self.full |= other.full

    def fits(self, other: Portrait) -> bool:
        """Tell whether both may be portraits of one person.

        Two signs part full names, one a family name; a calling is none by itself, as people change theirs.
        """
        strange = self.company.isdisjoint(other.company)
        signs = _differ(self.genders, other.genders) + (strange and _differ(self.nationalities, other.nationalities))
        if self.full and other.full:
            return signs + (strange and _differ(self.callings, other.callings)) < 2
        return not signs

    def add_chain(self, place: Place, gender: str, nationalities: Iterable[str], titles: Iterable[str]) -> None:
        """Take what a chain of an article tells."""
        self.articles.add(place[0])
        self.places.append(place)
        self.genders |= {gender} & {"female", "male"}
        self.nationalities.update(word.lower() for word in nationalities)
        self.callings.update(word for title in titles for word in title.lower().split())


def _differ(one: set[str], other: set[str]) -> bool:
    return bool(one and other and one.isdisjoint(other))


def is_portrayed(node: str) -> bool:
    """Tell whether a leading node is a full name of a person whom the gazetteer does not know."""
    return node.startswith("person|") and " " in node


def part_namesakes(node: str, portraits: Iterable[Portrait]) -> tuple[dict[Place, str], list[Decision]]:
    """Give each further bearer of a name a node of their own; what is not given stays with the name."""
    people: list[Portrait] = []
    for portrait in sorted(portraits, key=lambda each: (not each.full, -_telling(each), min(each.articles))):
        same = max(
            (person for person in people if person.fits(portrait)),
            key=lambda person: (len(person.company & portrait.company), len(person.articles)),
            default=None,
        )
        if same:
            same.add(portrait)
        else:
            people.append(portrait)
    return _part(node, people)


def _telling(portrait: Portrait) -> int:
    return len(portrait.genders) + len(portrait.nationalities) + len(portrait.callings)


def _part(node: str, people: Sequence[Portrait]) -> tuple[dict[Place, str], list[Decision]]:
    parts: dict[Place, str] = {}
    decisions = []
    ordered = sorted(people, key=lambda person: (-len(person.articles), min(person.articles)))
    for person in ordered[1:]:
        # Named by what tells them apart, so the key stays when further articles come.
        mark = min(person.nationalities or person.callings or person.genders or person.articles)
        apart = f"{node}|{mark}"
        parts.update(dict.fromkeys(person.places, apart))
        reason = f"kept apart, described as another person of the same name: {mark}"
        decisions.append(Decision("split", node_key(node), node_key(apart), reason, "rule", 0.7))
    return parts, decisions
