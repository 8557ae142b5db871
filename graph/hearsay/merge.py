"""What is resolved in, the store brought up to it: only graphs and nodes that are stale are written, each one whole.

What is in the store is noted in the archive after it is written, so a killed run is made good by the next one: quads
that were written but not noted are compared with what they should be.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import compress

import pyoxigraph as ox

from hearsay import terms as t
from hearsay.archived import Assembled, Described
from hearsay.assemble import (
    NodeLines,
    article_triples,
    change_nodes,
    claim_nodes,
    copy_nodes,
    decision_nodes,
    entity_nodes,
    office_nodes,
    predicate_nodes,
    quads_of,
)
from hearsay.dataset import Dataset
from hearsay.export.jsonl import article_lines
from hearsay.naming import NamedArticle, name_article
from hearsay.records import Decision, Entity, Resolution
from hearsay.resolve import Ledger, Resolved
from hearsay.resolve.ledger import Kind
from hearsay.vocabulary import GraphName, Iris, decision_key
from hearsay.writing import StoreWriter

Progress = Callable[[str, int, int], None]
Lines = Callable[[str], Iterable[NodeLines]]

_GRAPHS: Mapping[Kind, GraphName] = {
    "entity": "entities",
    "office": "entities",
    "claim": "claims",
    "copy": "claims",
    "change": "claims",
    "decision": "decisions",
}


@dataclass(frozen=True, slots=True)
class Merged:
    """How many articles' graphs were written and removed."""

    written: int
    removed: int


def merge_resolution(dataset: Dataset, ledger: Ledger, relations: Mapping[str, str], progress: Progress) -> Merged:
    """Bring the store up to what is resolved.

    `relations` has the labels of the lexicon's relations, by name.
    """
    merging = _Merging(dataset, ledger, relations)
    removed = merging.remove_articles(dataset.archive.graphs_without_article())
    gone = [node for kind in _GRAPHS for node in merging.write_stale(kind)]
    written = merging.write_articles(progress)
    gone += merging.write_predicates()
    merging.remove_nodes(gone)
    return Merged(written, removed)


@dataclass(frozen=True, slots=True)
class _Gone:
    """A node that is to be removed once nothing points to it, and what is stale until then."""

    kind: Kind
    node: str
    graph: GraphName
    key: str


class _Merging:
    """One run."""

    def __init__(self, dataset: Dataset, ledger: Ledger, relations: Mapping[str, str]) -> None:
        self._dataset, self._archive, self._ledger = dataset, dataset.archive, ledger
        self._relations, self._resolved = relations, Resolved(ledger)
        self._writer = StoreWriter(dataset.store)
        self._decisions = dataset.archive.decisions()
        # What is gathered to be written, by the keys that were stale; None where nothing has to be.
        self._nodes: dict[Kind, list[tuple[str, Described | None]]] = defaultdict(list)
        self._articles: list[tuple[str, Assembled | None]] = []

    # Nodes of the graphs that articles share

    def write_stale(self, kind: Kind) -> Iterator[_Gone]:
        """Write the nodes of a kind that are new or changed and give those that are gone."""
        describe, name = self._lines(kind), self._names(kind)
        for key in self._ledger.stale(kind):
            node = name(key)
            lines = next((lines for _, lines in describe(key)), None)
            if lines is None:
                yield _Gone(kind, node, _GRAPHS[kind], key)
                continue
            self._nodes[kind].append((key, self._write_node(node, lines, _GRAPHS[kind])))
            if self._writer.is_full():
                self._note()

    def write_predicates(self) -> list[_Gone]:
        """Write the predicates outside the lexicon that are new and give those that are gone."""
        nodes = dict(predicate_nodes(self._archive.lemmas(), self._dataset.iris))
        written = [self._write_node(node, lines, "entities") for node, lines in nodes.items()]
        self._writer.flush()
        self._archive.keep_nodes("predicate", "entities", filter(None, written))
        former = self._archive.nodes("predicate")
        return [_Gone("predicate", node, "entities", "") for node in former if node not in nodes]

    def remove_nodes(self, gone: Sequence[_Gone]) -> None:
        """Remove nodes that nothing points to any more."""
        for each in gone:
            self._writer.replace(self._described(each.node, each.graph), [])
        self._writer.flush()
        with self._archive.transaction():
            for each in gone:
                self._archive.drop_node(each.graph, each.node)
                self._ledger.unmark(each.kind, [each.key])
        for name in sorted({self._dataset.iris.graph(graph) for graph in _GRAPHS.values()}):
            if next(self._dataset.graph(name), None) is None:
                self._dataset.store.remove_graph(ox.NamedNode(name))

    def _write_node(self, node: str, lines: Sequence[str], graph: GraphName) -> Described | None:
        """Write a node and give what is to be noted of it; None where it is what it was."""
        written = Described.from_lines(node, lines)
        if not self._writer.fresh and self._archive.described(graph, node) == written:
            return None
        former = [] if self._writer.fresh else self._described(node, graph)
        term = t.node(self._dataset.iris.graph(graph))
        if former:
            self._writer.replace(former, quads_of(lines, term))
        else:
            self._writer.add(lines, term)
        return written

    def _note(self) -> None:
        """Write what was gathered, of whatever kind, and note that it is written: few large loads cost least."""
        self._writer.flush()
        with self._archive.transaction():
            for kind, nodes in self._nodes.items():
                self._archive.keep_nodes(kind, _GRAPHS[kind], (node for _, node in nodes if node))
                self._ledger.unmark(kind, [key for key, _ in nodes])
            if self._articles:
                self._archive.keep_graphs(graph for _, graph in self._articles if graph)
                self._ledger.unmark("article", [key for key, _ in self._articles])
        self._nodes.clear()
        self._articles.clear()

    def _names(self, kind: Kind) -> Callable[[str], str]:
        iris = self._dataset.iris
        names: dict[Kind, Callable[[str], str]] = {
            "entity": iris.entity,
            "office": iris.under,
            "claim": iris.claim,
            "copy": iris.article,
            "change": iris.statement,
            "decision": iris.decision,
        }
        return names[kind]

    def _lines(self, kind: Kind) -> Lines:
        iris, found = self._dataset.iris, self._resolved
        lines: dict[Kind, Lines] = {
            "entity": lambda key: entity_nodes(filter(None, [found.entity(key)]), iris),
            "office": lambda key: office_nodes(filter(None, [found.office(key)]), iris),
            "claim": lambda key: claim_nodes(filter(None, [found.claim(key)]), iris, self._relations),
            "copy": lambda key: copy_nodes({key: (first, key)} if (first := found.first_print(key)) else {}, iris),
            "change": lambda key: change_nodes(found.changes(key), iris),
            "decision": lambda key: decision_nodes(self._decided(key), iris, self._archive.is_article),
        }
        return lines[kind]

    def _decided(self, key: str) -> Iterator[Decision]:
        """Give a decision; a person's outweighs a rule's."""
        own = (each for each in self._decisions if decision_key(each.action, each.left, each.right) == key)
        found = next(own, None) or self._resolved.decision(key)
        if found:
            yield found

    def _described(self, node: str, graph: GraphName) -> list[ox.Quad]:
        name = ox.NamedNode(self._dataset.iris.graph(graph))
        return list(self._dataset.store.quads_for_pattern(ox.NamedNode(node), None, None, name))

    # Articles

    def write_articles(self, progress: Progress) -> int:
        """Write the graphs of articles that are new or changed, and give their number."""
        rejected = rejected_by_article(self._decisions)
        total = self._ledger.count_stale("article")
        written = 0
        for done, key in enumerate(self._ledger.stale("article"), start=1):
            graph = self._write_article(key, rejected.get(self._dataset.iris.article(key), ()))
            self._articles.append((key, graph))
            written += graph is not None
            if self._writer.is_full():
                self._note()
            progress("assemble", done, total)
        self._note()
        return written

    def _write_article(self, key: str, rejected: Sequence[str]) -> Assembled | None:
        """Write an article's graph and give what is to be noted of it; None where it is what it was, or is gone."""
        mark = self._ledger.value("SELECT mark FROM resolved WHERE article = ?", key)
        if mark is None:
            return None
        resolution = self._resolved.article(key)
        digest = _digest(mark, resolution, rejected)
        if self._archive.digest(key) == digest:
            return None
        extraction = self._archive.extraction(key)
        named = name_article(extraction, resolution, self._dataset.iris, relations=self._relations, rejected=rejected)
        return self._write_named(named, digest)

    def _write_named(self, named: NamedArticle, digest: str) -> Assembled:
        iris, key = self._dataset.iris, named.article.key
        graph, entities = t.node(iris.article(key)), t.node(iris.graph("entities"))
        local = {each.key: each for each in named.entities if each and each.key in named.local}
        lines = article_triples(named)
        text = "\n".join(lines)
        own = _used(local, text, iris)
        described = list(entity_nodes((local[each] for each in own), iris))
        about = [line for _, node in described for line in node]
        if self._writer.fresh or not self._dataset.store.contains_named_graph(ox.NamedNode(graph[1:-1])):
            self._writer.add(lines, graph)
            self._writer.add(about, entities)
        else:
            former = list(self._dataset.graph(graph[1:-1]))
            for node in sorted({*self._archive.own_nodes(key), *map(iris.entity, local)}):
                former += self._described(node, "entities")
            self._writer.replace(former, [*quads_of(lines, graph), *quads_of(about, entities)])
        lemmas = {each.predicate.lemma for _, each in named.kept() if not each.predicate.relation}
        packed = compress(article_lines(named), 1), compress(text.encode(), 1)
        nodes = tuple(Described.from_lines(*node) for node in described)
        return Assembled(key, digest, named.article.source_file, *packed, len(lines), nodes, tuple(sorted(lemmas)))

    def remove_articles(self, keys: Sequence[str]) -> int:
        """Remove the graphs of articles that are no longer there, and what they alone brought."""
        for key in keys:
            for node in self._archive.own_nodes(key):
                self._writer.replace(self._described(node, "entities"), [])
            self._writer.flush()
            self._dataset.store.remove_graph(ox.NamedNode(self._dataset.iris.article(key)))
            self._archive.drop_graphs([key])
        return len(keys)


def rejected_by_article(decisions: Iterable[Decision]) -> Mapping[str, Sequence[str]]:
    """Give the IRIs of the rejected statements by those of their articles, sorted."""
    rejected: dict[str, list[str]] = defaultdict(list)
    for decision in sorted(decisions, key=lambda each: each.left):
        if decision.action == "reject":
            rejected[decision.right].append(decision.left)
    return rejected


def _digest(mark: str, resolution: Resolution, rejected: Collection[str]) -> str:
    """Make a digest of all that an article's graph is made from: its extraction's mark, and what is resolved of it."""
    shown = {key: (entity.label, entity.type) for key, entity in resolution.entities.items()}
    told = resolution.expresses, resolution.origins, resolution.denials
    resolved = (resolution.chains, resolution.outlets, *told, shown)
    parts = [mark, *rejected, *(repr(sorted(each.items())) for each in resolved)]
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=12).hexdigest()


def _used(local: Mapping[str, Entity], text: str, iris: Iris) -> tuple[str, ...]:
    """Give the keys of the local entities that an article's triples name, and of those that these are close to."""
    named = {after.partition(">")[0] for after in text.split(f"<{iris.entity('')}")}
    used = {key for key in local if key in named}
    near = {entity.close_to for key, entity in local.items() if key in used and entity.close_to in local}
    return tuple(sorted(used | {key for key in near if key}))
