"""Nodes that changes touch in, parts with the heads of their entities out: the ledger's half of joining and dividing.

What a change bears on is the closure of its nodes by blocks; of the rest not a row is read.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from hearsay.gazetteer import Gazetteer, mention_key, name_key
from hearsay.records import Decision
from hearsay.resolve.entities.joining import Nodes, blocks_of, join_nodes, join_people, node_key
from hearsay.resolve.entities.namesakes import Place, Portrait, is_portrayed, part_namesakes
from hearsay.resolve.ledger import Ledger
from hearsay.vocabulary import decision_key

_NEIGHBOURS = """
SELECT DISTINCT there.node FROM blocks here JOIN blocks there ON there.block = here.block
WHERE here.node = ? AND (here.side = 'both' OR here.side != there.side)
"""
_ARTICLES = """
SELECT count(*) FROM (SELECT article FROM chains WHERE node = ?1 UNION SELECT article FROM resolved WHERE part = ?1)
"""
_COMPANY = """
SELECT here.article, leader
FROM chains here CROSS JOIN chains there USING (article) CROSS JOIN nodes ON nodes.node = there.node
WHERE here.node = ?
"""
# A node is found even where all of it is split off.
_OF_KEY = """
SELECT leader, owner FROM (
  SELECT node AS part, CASE leader WHEN '' THEN node ELSE leader END AS leader,
         CASE leader WHEN '' THEN node ELSE leader END AS owner FROM nodes WHERE key = ?1
  UNION SELECT part, leader, owner FROM parts WHERE key = ?1
) ORDER BY part LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Grouped:
    """The heads of entities that are to be described, and what may have lost its entity: keys, and articles' chains.

    A head may have lost all its parts; of the keys some may still be an entity's.
    """

    heads: set[str]
    keys: set[str]
    articles: set[str]


def group(ledger: Ledger, gazetteer: Gazetteer, decisions: Sequence[Decision], touched: Iterable[str]) -> Grouped:
    """Join and divide what touched nodes bear on."""
    grouping = _Grouping(ledger, gazetteer, decisions)
    owners = grouping.join(set(touched))
    former = [row for owner in owners for row in ledger.rows("SELECT head, entity FROM parts WHERE owner = ?", owner)]
    grouping.divide(owners)
    heads = grouping.lead(owners)
    return Grouped(heads | {head for head, _ in former}, {entity for _, entity in former}, grouping.articles)


class _Grouping:
    """One run over what is touched."""

    def __init__(self, ledger: Ledger, gazetteer: Gazetteer, decisions: Sequence[Decision]) -> None:
        self._ledger, self._gazetteer, self._decisions = ledger, gazetteer, decisions
        self._entities: dict[str, str] = {}  # that parts were of before
        self.articles: set[str] = set()  # where a chain went from one part to another

    # Joining: nodes to leaders

    def join(self, touched: set[str]) -> set[str]:
        """Join the nodes that touched ones bear on, and give the leaders whose parts are to be settled anew."""
        for node in sorted(touched):
            self._count(node)
        forbidden = self._forbidden()
        closure = self._closure(touched, forbidden)
        nodes = Nodes(forbidden=forbidden)
        for node in sorted(closure):
            count = self._ledger.value("SELECT articles FROM nodes WHERE node = ?", node)
            if count:
                nodes.articles[node] = count
                nodes.outlets.update([node] if self._publishes(node) else [])
        join_nodes(nodes, self._gazetteer)
        self._rule("join", {node_key(node) for node in closure}, nodes.decisions)
        return self._settle_leaders(nodes, closure, touched)

    def _count(self, node: str) -> None:
        """Note in how many articles a node stands, and by which blocks it meets others."""
        ledger = self._ledger
        count = ledger.value(_ARTICLES, node)
        known = ledger.value("SELECT 1 FROM nodes WHERE node = ?", node)
        ledger.write(
            "INSERT INTO nodes VALUES (?, ?, ?, NULL) ON CONFLICT DO UPDATE SET articles = excluded.articles",
            *(node, node_key(node), count),
        )
        if count and not known:
            blocks = sorted({(*block, node) for block in blocks_of(node, self._gazetteer)})
            ledger.write_all("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?)", blocks)

    def _forbidden(self) -> list[tuple[str, str]]:
        """Give the nodes that a person keeps apart."""
        find = "SELECT min(node) FROM nodes WHERE key = ? AND articles > 0"
        splits = [each for each in self._decisions if each.action == "split"]
        pairs = [(self._ledger.value(find, each.left), self._ledger.value(find, each.right)) for each in splits]
        return [(left, right) for left, right in pairs if left and right]

    def _closure(self, touched: Iterable[str], forbidden: Sequence[tuple[str, str]]) -> set[str]:
        found, waiting = set(touched), list(touched)
        while waiting:
            node = waiting.pop()
            near = self._ledger.column(_NEIGHBOURS, node)
            near += [other for pair in forbidden if node in pair for other in pair]
            fresh = set(near) - found
            found |= fresh
            waiting += fresh
        return found

    def _settle_leaders(self, nodes: Nodes, closure: Iterable[str], touched: set[str]) -> set[str]:
        ledger = self._ledger
        owners: set[str] = set()
        for node in sorted(closure):
            former = ledger.value("SELECT leader FROM nodes WHERE node = ?", node)
            # A short name of several people leads nobody: each article's is its own.
            now = None if node not in nodes.articles else "" if node in nodes.ambiguous else nodes.find(node)
            if former != now or node in touched:
                owners.update(node if leader is None or leader == "" else leader for leader in (former, now))
            if former is not None and former != now:
                company = {leader for _, leader in ledger.rows(_COMPANY, node)}
                owners.update(leader for leader in company if leader and is_portrayed(leader))
            if now is None:
                ledger.write("DELETE FROM nodes WHERE node = ?", node)
                ledger.write("DELETE FROM blocks WHERE node = ?", node)
            elif former != now:
                ledger.write("UPDATE nodes SET leader = ? WHERE node = ?", now, node)
        return owners

    def _rule(self, how: str, keys: Iterable[str], decisions: Iterable[Decision]) -> None:
        """Put the decisions of a rule about some keys in place of its former ones."""
        ledger = self._ledger
        former: dict[str, bytes] = {}
        for key in sorted(keys):
            former.update(ledger.rows("SELECT decision, body FROM rulings WHERE owner = ?", f"{how}|{key}"))
        now = {decision_key(each.action, each.left, each.right): each for each in decisions}
        bodies = {decision: msgspec.json.encode(each) for decision, each in now.items()}
        gone = former.keys() - now.keys()
        changed = [decision for decision, body in bodies.items() if former.get(decision) != body]
        ledger.write_all("DELETE FROM rulings WHERE decision = ?", ((decision,) for decision in gone))
        rows = ((decision, f"{how}|{now[decision].left}", bodies[decision]) for decision in changed)
        ledger.write_all("INSERT OR REPLACE INTO rulings VALUES (?, ?, ?)", rows)
        ledger.mark("decision", gone.union(changed))

    # Dividing: leaders to parts

    def divide(self, owners: Iterable[str]) -> None:
        """Settle the parts of leaders: namesakes, names of several people, what a person has split off."""
        for owner in sorted(owners):
            self._entities.update(self._ledger.rows("SELECT part, entity FROM parts WHERE owner = ?", owner))
            self._ledger.write("DELETE FROM parts WHERE owner = ?", owner)
        for owner in sorted(owners):
            self._divide(owner)
        self._split(set(owners))

    def _divide(self, owner: str) -> None:
        ledger = self._ledger
        leader = ledger.value("SELECT leader FROM nodes WHERE node = ?", owner)
        nodes = ledger.column("SELECT node FROM nodes WHERE leader = ? ORDER BY node", owner)
        wanted: dict[Place, str] = {}
        if leader == "":
            articles = ledger.rows("SELECT article, chain FROM chains WHERE node = ?", owner)
            wanted = {(article, chain): f"{owner}|{article}" for article, chain in articles}
        elif is_portrayed(owner):
            wanted, decisions = part_namesakes(owner, self._portraits(owner, nodes))
            self._rule("part", [node_key(owner)], decisions)
        for node in nodes if leader != "" else [owner]:
            divided = "" if wanted else " AND part != node"
            query = f"SELECT article, chain, part FROM chains WHERE node = ?{divided}"  # noqa: S608 - our own names
            for article, chain, part in ledger.rows(query, node):
                self._move((article, chain), part, wanted.get((article, chain), node))
        kept = [node for node in nodes if not wanted or self._is_shown(node)]
        self._put_parts(kept, owner, leader=owner)
        self._put_parts(sorted(set(wanted.values())), owner)

    def _move(self, place: Place, former: str, part: str) -> None:
        if former != part:
            self._ledger.write("UPDATE chains SET part = ? WHERE article = ? AND chain = ?", part, *place)
            self.articles.add(place[0])

    def _portraits(self, owner: str, nodes: Iterable[str]) -> list[Portrait]:
        ledger = self._ledger
        portraits: dict[str, Portrait] = defaultdict(Portrait)
        query = (
            "SELECT article, chain, gender, nationalities, titles FROM chains WHERE node = ? ORDER BY article, chain"
        )
        for node in nodes:
            for article, chain, gender, *texts in ledger.rows(query, node):
                nationalities, titles = (json.loads(text) if text else () for text in texts)
                portraits[article].add_chain((article, chain), gender, nationalities, titles)
                portraits[article].full |= "?|" not in node
        if len(portraits) < 2:
            return []
        for node in nodes:
            for article, leader in ledger.rows(_COMPANY, node):
                if leader and leader != owner:
                    portraits[article].company.add(leader)
        return list(portraits.values())

    def _is_shown(self, part: str) -> bool:
        return bool(self._ledger.value("SELECT 1 FROM chains WHERE part = ?", part)) or self._publishes(part)

    def _publishes(self, part: str) -> bool:
        return bool(self._ledger.value("SELECT 1 FROM resolved WHERE part = ?", part))

    def _put_parts(self, parts: Iterable[str], owner: str, leader: str | None = None) -> None:
        rows = ((part, node_key(part), owner, leader or part, self._entities.get(part, "")) for part in parts)
        self._ledger.write_all("INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, '', ?)", rows)

    def _split(self, owners: set[str]) -> None:
        """Take out what a person has split off by an article or by a name as it was read."""
        ledger = self._ledger
        merged = self._merged()
        apart: dict[str, set[str]] = defaultdict(set)
        for each in self._decisions:
            left = self._part(each.left) if each.action == "split" else None
            if left and self._part(each.right) is None:
                head = merged.get(left[0], left[0])
                for leader in {left[0], *(other for other, its in merged.items() if its == head)}:
                    apart[leader].update((each.right, name_key(each.right)))
        for leader, others in sorted(apart.items()):
            for part, owner in ledger.rows("SELECT part, owner FROM parts WHERE leader = ? ORDER BY part", leader):
                if owner in owners:
                    self._split_part(part, owner, others)

    def _split_part(self, part: str, owner: str, others: set[str]) -> None:
        ledger = self._ledger
        query = "SELECT article, chain, type, names FROM chains WHERE part = ? ORDER BY article, chain"
        for article, chain, kind, text in ledger.rows(query, part):
            names = json.loads(text) if text else [""]
            mark = article if article in others else "apart" if others & set(map(name_key, names)) else None
            if mark is not None:
                other = f"{mention_key(kind, names[0])}|{mark}"
                self._move((article, chain), part, other)
                self._put_parts([other], owner)
        if not self._is_shown(part):
            ledger.write("DELETE FROM parts WHERE part = ?", part)

    def _part(self, key: str) -> tuple[str, str] | None:
        """Find the leader and the owner of the smallest node or part that has this key of its own."""
        found = self._ledger.rows(_OF_KEY, key)
        return found[0] if found else None

    # Leading: parts to heads

    def lead(self, owners: Iterable[str]) -> set[str]:
        """Note the head of each part, as a person has merged them, and give the heads of what was settled or merged."""
        ledger = self._ledger
        merged = self._merged()
        heads: set[str] = set()
        for owner in owners:
            leaders = set(ledger.column("SELECT leader FROM parts WHERE owner = ?", owner))
            for leader in leaders - merged.keys():
                ledger.write("UPDATE parts SET head = leader WHERE leader = ?", leader)
            heads |= {merged.get(leader, leader) for leader in leaders}
        for leader, head in ledger.rows("SELECT DISTINCT leader, head FROM parts WHERE head != leader AND head != ''"):
            if leader not in merged:  # the other side is undone or gone
                heads |= {leader, head}
                ledger.write("UPDATE parts SET head = leader WHERE leader = ?", leader)
        for leader, head in merged.items():
            heads.update(ledger.column("SELECT head FROM parts WHERE leader = ? AND head != ''", leader))
            heads.add(head)
            ledger.write("UPDATE parts SET head = ? WHERE leader = ?", head, leader)
        return heads

    def _merged(self) -> dict[str, str]:
        """Give the head of each leader that a person has merged with others."""
        sides = [(self._part(each.left), self._part(each.right)) for each in self._decisions if each.action == "merge"]
        return join_people([(left[0], right[0]) for left, right in sides if left and right])
