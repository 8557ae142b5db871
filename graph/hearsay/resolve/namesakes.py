"""People of one name in, those told apart whom articles describe as different: by gender, country or calling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from hearsay.records import Decision
from hearsay.resolve.entities import Nodes, Place, node_key
from hearsay.resolve.summaries import ChainSummary, Summary


@dataclass(slots=True)
class _Portrait:
    """What one or several articles tell of a bearer of a name."""

    articles: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)
    nationalities: set[str] = field(default_factory=set)
    callings: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)  # who else these articles mention

    def add(self, other: _Portrait) -> None:
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

    def fits(self, other: _Portrait) -> bool:
        """Tell whether both may be portraits of one person."""
        if self.genders and other.genders and not self.genders & other.genders:
            return False
        if self.company & other.company:
            return True
        foreign = self.nationalities and other.nationalities and not self.nationalities & other.nationalities
        unlike = self.callings and other.callings and not self.callings & other.callings
        return not foreign and not unlike


def part_namesakes(nodes: Nodes, summaries: Iterable[Summary]) -> None:
    """Give each further bearer of a full name, whom the gazetteer does not know, a node of their own."""
    for node, portraits in sorted(_portray(nodes, summaries).items()):
        people: list[_Portrait] = []
        for portrait in sorted(portraits.values(), key=lambda each: (-_telling(each), min(each.articles))):
            same = max(
                (person for person in people if person.fits(portrait)),
                key=lambda person: (len(person.company & portrait.company), len(person.articles)),
                default=None,
            )
            if same:
                same.add(portrait)
            else:
                people.append(portrait)
        _part(nodes, node, people)


def _portray(nodes: Nodes, summaries: Iterable[Summary]) -> dict[str, dict[str, _Portrait]]:
    portraits: dict[str, dict[str, _Portrait]] = defaultdict(lambda: defaultdict(_Portrait))
    for summary in summaries:
        here = {
            index: nodes.find(node)
            for index in range(len(summary.chains))
            if (node := nodes.of_chain.get((summary.article, index)))
        }
        for index, node in here.items():
            if node.startswith("person|") and " " in node:
                portrait = portraits[node][summary.article]
                _add(portrait, summary.chains[index], (summary.article, index))
                portrait.company |= set(here.values()) - {node}
    return {node: by_article for node, by_article in portraits.items() if len(by_article) > 1}


def _add(portrait: _Portrait, chain: ChainSummary, place: Place) -> None:
    portrait.articles.add(place[0])
    portrait.places.append(place)
    portrait.genders |= {chain.gender} & {"female", "male"}
    portrait.nationalities.update(word.lower() for word in chain.nationalities)
    portrait.callings.update(word for title in chain.titles for word in title.lower().split())


def _telling(portrait: _Portrait) -> int:
    return len(portrait.genders) + len(portrait.nationalities) + len(portrait.callings)


def _part(nodes: Nodes, node: str, people: list[_Portrait]) -> None:
    ordered = sorted(people, key=lambda person: (-len(person.articles), min(person.articles)))
    for person in ordered[1:]:
        # Named by what tells them apart, so the key stays when further articles come.
        mark = min(person.nationalities or person.callings or person.genders or person.articles)
        apart = f"{node}|{mark}"
        for place in person.places:
            nodes.of_chain[place] = apart
        reason = f"kept apart, described as another person of the same name: {mark}"
        nodes.decisions.append(Decision("split", node_key(node), node_key(apart), reason, "rule", 0.7))
