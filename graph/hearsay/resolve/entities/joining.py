"""Nodes of names in, who is who out: names of one entity are joined, each with its reason.

Names are compared only within blocks that share a misspelling of the family name: work grows with the number of names.
What is joined depends on nothing but the nodes that blocks connect, so a change is settled among those alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hearsay.gazetteer import Entry, Gazetteer, name_key
from hearsay.givennames import first_name_gender
from hearsay.records import Decision
from hearsay.resolve.coreference.names import acronyms, is_short_form, same_person_name, skeleton, typo_keys
from hearsay.vocabulary import entity_key

_CLEAR_MAJORITY = 0.8
_SHORTEST_ACRONYM = 3  # that means one body in all articles: of two letters there are too many
_RARE = 0.25  # of the frequent spelling's articles, for a spelling to be taken for a typing error


@dataclass(slots=True)
class Nodes:
    """Nodes with the number of articles in which each stands, and how they are joined."""

    articles: Counter[str] = field(default_factory=Counter)
    ambiguous: set[str] = field(default_factory=set)  # short names of several people
    outlets: set[str] = field(default_factory=set)  # that publish articles
    forbidden: Sequence[tuple[str, str]] = ()  # never to be joined by a rule
    leader: dict[str, str] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)

    def find(self, node: str) -> str:
        """Find the node that stands for all that this one is joined with."""
        leader = self.leader
        while (above := leader.get(node, node)) != node:
            leader[node] = leader.get(above, above)
            node = above
        return node

    def join(self, left: str, right: str, reason: str, score: float) -> None:
        """Join two nodes unless they are two entries of the gazetteer; an entry leads, else the smaller one."""
        one, other = sorted((self.find(left), self.find(right)), key=_rank)
        if one == other or (one.startswith("=") and other.startswith("=")) or self._keeps_apart(one, other):
            return
        self.leader[other] = one
        self.decisions.append(Decision("merge", node_key(left), node_key(right), reason, "rule", score))

    def _keeps_apart(self, one: str, other: str) -> bool:
        return any({self.find(left), self.find(right)} == {one, other} for left, right in self.forbidden)


def entry_node(entry: Entry) -> str:
    """Give the node of what the gazetteer knows."""
    return f"={entry.key}"


def entry_of(node: str, gazetteer: Gazetteer) -> Entry | None:
    """Find the entry that a node stands for, if it stands for one."""
    return gazetteer.entry(node[1:]) if node.startswith("=") else None


def node_key(node: str) -> str:
    """Give the key that an entity of this node alone would have."""
    return node[1:] if node.startswith("=") else entity_key(node.replace("?|", "|", 1))


def smallest_key(nodes: Iterable[str]) -> str:
    """Give the key of an entity of several nodes: an entry's own, else that of the smallest name."""
    first = min(nodes, key=lambda node: (not node.startswith("="), node.replace("?|", "|", 1)))
    return node_key(first)


def short_name(node: str) -> tuple[str, str]:
    """Give the name of a node that awaits a fuller one, and the sex that is told of its bearer, if any."""
    name, _, sex = node.partition("|")[2].partition("|")
    return name, sex


def join_people(groups: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Join pairs of leading nodes that a person calls one, whatever they are, and give each node's new leader.

    >>> join_people([("person|b", "person|a"), ("=Q7", "person|b")])
    {'person|b': '=Q7', 'person|a': '=Q7', '=Q7': '=Q7'}
    """
    nodes = Nodes()
    for left, right in groups:
        one, other = sorted((nodes.find(left), nodes.find(right)), key=_rank)
        if one != other:
            nodes.leader[other] = one
    return {node: nodes.find(node) for pair in groups for node in pair}


def _rank(node: str) -> tuple[bool, bool, bool, str]:
    """Rank entries first, full names of people second, names that await a fuller one last."""
    return not node.startswith("="), "?|" in node, not node.startswith("person|"), node


def blocks_of(node: str, gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    """Give the blocks by which a node meets those that it may be joined with, each with its side.

    In a block "full" and "short" names meet each other, "both" meets all.
    """
    kind, _, name = node.partition("|")
    for full in _full_person_names(node, gazetteer):
        given, *_, family = full.split()
        for key in typo_keys(skeleton(family)):
            yield f"spelling|{given[0]}|{key}", "both"
        yield f"family|{family}", "full"
    if kind == "person?":
        yield f"family|{short_name(node)[0].split()[-1]}", "short"
    elif kind == "organization":
        yield from ((f"acronym|{acronym}", "full") for acronym in acronyms(name) if len(acronym) >= _SHORTEST_ACRONYM)
    elif kind == "organization?" and len(name) >= _SHORTEST_ACRONYM:
        yield f"acronym|{name}", "short"
    if name:
        yield f"name|{short_name(node)[0]}", "both"


def join_nodes(nodes: Nodes, gazetteer: Gazetteer) -> None:
    """Join the nodes of one entity: spellings of a full name, then short names with the full ones they stand for."""
    full_names = {node: names for node in sorted(nodes.articles) if (names := _full_person_names(node, gazetteer))}
    _join_spellings(nodes, full_names)
    _join_short_names(nodes, full_names)
    _join_acronyms(nodes)
    for node in sorted(node for node in nodes.articles if "?|" in node):
        if node not in nodes.ambiguous and (whole := node.replace("?|", "|", 1)) in nodes.articles:
            nodes.join(node, whole, "one name", 1.0)
    _join_kinds(nodes)


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
    """Join family names with the full names that end in them as they stand: bare, a misspelling tells too little."""
    by_family: dict[str, set[tuple[str, str]]] = defaultdict(set)  # (node, full name)
    for node, names in full_names.items():
        for name in names:
            by_family[name.split()[-1]].add((node, name))
    for node in sorted(node for node in nodes.articles if node.startswith("person?|")):
        short, sex = short_name(node)
        fitting = {
            other
            for other, name in by_family.get(short.split()[-1], ())
            if is_short_form(short, name) and not (sex and first_name_gender(name) not in ("", sex))
        }
        counts = Counter[str]()
        for other in fitting:
            counts[nodes.find(other)] += nodes.articles[other]
        if counts:
            _join_short_name(nodes, node, counts)


def _join_short_name(nodes: Nodes, node: str, fitting: Counter[str]) -> None:
    best, share = min(fitting, key=lambda other: (-fitting[other], other)), max(fitting.values()) / fitting.total()
    short = short_name(node)[0]
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
        acronym = node.partition("|")[2]
        fitting = full.get(acronym) if len(acronym) >= _SHORTEST_ACRONYM else None
        if fitting:
            _join_short_name(nodes, node, fitting)


def _join_kinds(nodes: Nodes) -> None:
    """Join what bears one name and was taken for different kinds: by several words, or where one alone is told.

    Nothing tells the kind of a thing, nor that a person is one whom nobody names in full and an outlet is called like.
    """
    named: dict[str, list[str]] = defaultdict(list)
    for node in sorted(nodes.articles, key=_rank):
        if not node.startswith("=") and node not in nodes.ambiguous:
            named[short_name(node)[0]].append(node)
    for name, same in sorted(named.items()):
        guessed = ("thing?|",) if nodes.outlets.isdisjoint(same) else ("thing?|", "person?|")
        told = [node for node in same if not node.startswith(guessed) or nodes.find(node) != node]
        if " " in name or len({nodes.find(node) for node in told}) == 1:
            for node in same:
                nodes.join((told or same)[0], node, f"one name of what was taken for different kinds: {name}", 0.9)


def _full_person_names(node: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    entry = entry_of(node, gazetteer)
    if entry:
        names = (entry.label, *entry.aliases) if entry.type == "Person" else ()
        return tuple(key for name in names if " " in (key := name_key(name)))
    name = node.partition("|")[2]
    return (name,) if node.startswith("person|") and " " in name else ()
