"""Summaries of many articles in, who is who out: names of one entity are joined, each with its reason.

Names are compared only within blocks that share a misspelling of the family name: work grows with the number of names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from hearsay.gazetteer import Gazetteer, name_key
from hearsay.records import Decision
from hearsay.resolve.linking import Linker
from hearsay.resolve.names import acronyms, is_misspelt_short_form, is_short_form, same_person_name, skeleton, typo_keys
from hearsay.resolve.summaries import Summary
from hearsay.vocabulary import entity_key

_CLEAR_MAJORITY = 0.8
_RARE = 0.25  # of the frequent spelling's articles, for a spelling to be taken for a typing error

Place = tuple[str, int]
"""An article's key and a chain's index."""


@dataclass(slots=True)
class Nodes:
    """What is gathered of each node over all articles, and how nodes are joined."""

    of_chain: dict[Place, str] = field(default_factory=dict)
    of_outlet: dict[str, str] = field(default_factory=dict)  # by the outlet's name
    articles: Counter[str] = field(default_factory=Counter)
    ambiguous: set[str] = field(default_factory=set)  # short names of several people
    forbidden: list[tuple[str, str]] = field(default_factory=list)  # never to be joined by a rule
    leader: dict[str, str] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)
    nationalities: dict[str, str] = field(default_factory=dict)  # "russian" → key of the country

    def find(self, node: str) -> str:
        """Find the node that stands for all that this one is joined with."""
        leader = self.leader
        while (above := leader.get(node, node)) != node:
            leader[node] = leader.get(above, above)
            node = above
        return node

    def join(self, left: str, right: str, reason: str, score: float) -> None:
        """Join two nodes unless they are two entries of the gazetteer; an entry leads, else the smaller one."""
        one, other = sorted((self.find(left), self.find(right)), key=lambda node: (not node.startswith("="), node))
        if one == other or (one.startswith("=") and other.startswith("=")) or self._keeps_apart(one, other):
            return
        self.leader[other] = one
        self.decisions.append(Decision("merge", node_key(left), node_key(right), reason, "rule", score))

    def join_by_person(self, left: str, right: str) -> None:
        """Join two nodes whatever they are."""
        one, other = sorted((self.find(left), self.find(right)), key=lambda node: (not node.startswith("="), node))
        if one != other:
            self.leader[other] = one

    def _keeps_apart(self, one: str, other: str) -> bool:
        return any({self.find(left), self.find(right)} == {one, other} for left, right in self.forbidden)


def node_key(node: str) -> str:
    """Give the key that an entity of this node alone would have."""
    return node[1:] if node.startswith("=") else entity_key(node.replace("?|", "|", 1))


def gather_nodes(summaries: Iterable[Summary], linker: Linker) -> Nodes:
    """Link every article by itself and count in how many articles each node stands."""
    nodes = Nodes()
    for summary in summaries:
        linked = linker.link_article(summary)
        nodes.of_chain.update({(summary.article, index): node for index, node in linked.items()})
        if summary.outlet and summary.outlet not in nodes.of_outlet:
            nodes.of_outlet[summary.outlet] = linker.link_outlet(summary.outlet)
        nodes.articles.update(set(linked.values()))
        for word in {word for chain in summary.chains if chain.anonymous for word in chain.nationalities}:
            country = linker.gazetteer.country_of(word)
            if country:
                nodes.nationalities[word.lower()] = country.key
    return nodes


def join_nodes(nodes: Nodes, gazetteer: Gazetteer) -> None:
    """Join the nodes of one entity: spellings of a full name, then short names with the full ones they stand for."""
    full_names = {node: names for node in nodes.articles if (names := _full_person_names(node, gazetteer))}
    _join_spellings(nodes, full_names)
    _join_short_names(nodes, full_names)
    _join_acronyms(nodes)
    for node in sorted(node for node in nodes.articles if "?|" in node):
        if node not in nodes.ambiguous and (whole := node.replace("?|", "|", 1)) in nodes.articles:
            nodes.join(node, whole, "one name", 1.0)
    # A short name that fits several people about as often stays within its article.
    for (article, index), node in nodes.of_chain.items():
        if node in nodes.ambiguous:
            nodes.of_chain[article, index] = f"{node}|{article}"


def _join_spellings(nodes: Nodes, full_names: Mapping[str, Sequence[str]]) -> None:
    blocks: dict[str, set[tuple[str, str]]] = defaultdict(set)  # (name, node)
    for node, names in full_names.items():
        for name in names:
            given, *_, family = name.split()
            for key in typo_keys(skeleton(family)):
                blocks[f"{given[0]}|{key}"].add((name, node))
    seen: set[tuple[str, str]] = set()
    for block in sorted(blocks):
        members = sorted(blocks[block])
        for place, (name, node) in enumerate(members):
            for other_name, other in members[place + 1 :]:
                if node != other and (name, other_name) not in seen and same_person_name(name, other_name):
                    seen.add((name, other_name))
                    _join_spelling(nodes, (name, node), (other_name, other))


def _join_spelling(nodes: Nodes, left: tuple[str, str], right: tuple[str, str]) -> None:
    (name, node), (other_name, other) = left, right
    if [skeleton(word) for word in name.split()] == [skeleton(word) for word in other_name.split()]:
        nodes.join(node, other, f"transliterations of one name: {name} / {other_name}", 0.95)
        return
    rare, frequent = sorted((nodes.articles[node], nodes.articles[other]))
    known = node.startswith("=") or other.startswith("=")
    if len(name.split()) != len(other_name.split()):
        nodes.join(node, other, f"one name with and without a middle name: {name} / {other_name}", 0.9)
    elif known or rare == 1 or rare <= _RARE * frequent:
        nodes.join(node, other, f"spellings of one name: {name} / {other_name}", 0.8)
    else:
        reason = f"kept apart, both spellings are frequent: {name} / {other_name}"
        nodes.decisions.append(Decision("split", node_key(node), node_key(other), reason, "rule", 0.6))


def _join_short_names(nodes: Nodes, full_names: Mapping[str, Sequence[str]]) -> None:
    by_family: dict[str, set[str]] = defaultdict(set)
    for node, names in full_names.items():
        for name in names:
            for key in typo_keys(skeleton(name.split()[-1])):
                by_family[key].add(node)
    for node in sorted(node for node in nodes.articles if node.startswith("person?|")):
        short = node.partition("|")[2]
        nearby = {other for key in typo_keys(skeleton(short)) for other in by_family.get(key, ())}
        for fits in (is_short_form, is_misspelt_short_form):
            fitting = Counter[str]()
            for other in nearby:
                if any(fits(short, name) for name in full_names[other]):
                    fitting[nodes.find(other)] += nodes.articles[other]
            if fitting:
                _join_short_name(nodes, node, fitting)
                break


def _join_short_name(nodes: Nodes, node: str, fitting: Counter[str]) -> None:
    best, share = min(fitting, key=lambda other: (-fitting[other], other)), max(fitting.values()) / fitting.total()
    short = node.partition("|")[2]
    if len(fitting) == 1:
        nodes.join(node, best, f"{short} fits one full name", 0.9)
    elif share >= _CLEAR_MAJORITY:
        nodes.join(node, best, f"{short} fits {len(fitting)} full names, {share:.0%} of the articles mean one", share)
    else:
        nodes.ambiguous.add(node)
        others = sorted(fitting, key=lambda other: (-fitting[other], other))[:2]
        reason = f"kept apart, {short} fits {len(fitting)} full names about as often"
        nodes.decisions.append(Decision("split", node_key(others[0]), node_key(others[1]), reason, "rule", 0.5))


def _join_acronyms(nodes: Nodes) -> None:
    full: dict[str, Counter[str]] = defaultdict(Counter)
    for node in nodes.articles:
        if node.startswith("organization|"):
            for acronym in acronyms(node.partition("|")[2]):
                full[acronym][nodes.find(node)] += nodes.articles[node]
    for node in sorted(node for node in nodes.articles if node.startswith("organization?|")):
        fitting = full.get(node.partition("|")[2])
        if fitting:
            _join_short_name(nodes, node, fitting)


def _full_person_names(node: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    if node.startswith("="):
        entry = gazetteer.entry(node[1:])
        names = (entry.label, *entry.aliases) if entry and entry.type == "Person" else ()
        return tuple(key for name in names if " " in (key := name_key(name)))
    name = node.partition("|")[2]
    return (name,) if node.startswith("person|") and " " in name else ()
