"""A resolution in, the store brought up to it: only graphs and nodes that differ are written, each one whole.

What is in the store is noted in the archive after it is written, so a killed run is made good by the next one: quads
that were written but not noted are compared with what they should be.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import compress

import pyoxigraph as ox

from hearsay import terms as t
from hearsay.archive import Assembled
from hearsay.assemble import (
    NodeLines,
    article_triples,
    claim_nodes,
    decision_nodes,
    entity_nodes,
    link_nodes,
    office_nodes,
    predicate_nodes,
    quads_of,
)
from hearsay.dataset import Dataset
from hearsay.export.jsonl import article_lines
from hearsay.naming import NamedArticle, name_article
from hearsay.records import Entity, Resolution
from hearsay.rejection import rejected_by_article, without_rejected
from hearsay.vocabulary import GraphName, Iris
from hearsay.writing import StoreWriter

Progress = Callable[[str, int, int], None]
Change = tuple[str, list[str] | None, bytes | None]  # a node, its triples and their digest; None where it is gone


@dataclass(frozen=True, slots=True)
class Merged:
    """How many articles' graphs were written and removed."""

    written: int
    removed: int


def merge_resolution(
    dataset: Dataset, resolution: Resolution, relations: Mapping[str, str], progress: Progress
) -> Merged:
    """Bring the store up to a resolution over all its articles.

    `relations` has the labels of the lexicon's relations, by name.
    """
    writer = StoreWriter(dataset.store)
    resolution = without_rejected(resolution, dataset.archive, dataset.iris)
    removed = _remove_articles(dataset, writer, dataset.archive.graphs_without_article())
    families = _families(dataset, resolution, relations)
    gone = [(name, node) for name, nodes in families.items() for node in _sync_nodes(dataset, writer, name, nodes)]
    written = _write_articles(dataset, writer, resolution, relations, progress)
    lemmas = predicate_nodes(dataset.archive.lemmas(), dataset.iris)
    gone += [("predicate", node) for node in _sync_nodes(dataset, writer, "predicate", lemmas)]
    _remove_nodes(dataset, writer, gone)
    return Merged(written, removed)


def _families(dataset: Dataset, resolution: Resolution, relations: Mapping[str, str]) -> dict[str, Iterator[NodeLines]]:
    iris = dataset.iris
    decisions = (*resolution.decisions, *dataset.archive.decisions())
    return {
        "entity": entity_nodes(resolution.entities.values(), iris),
        "office": office_nodes(resolution, iris),
        "claim": claim_nodes(resolution.claims.values(), iris, relations),
        "link": link_nodes(resolution, iris),
        "decision": decision_nodes(decisions, iris, dataset.archive.is_article),
    }


# Articles


def _write_articles(
    dataset: Dataset,
    writer: StoreWriter,
    resolution: Resolution,
    relations: Mapping[str, str],
    progress: Progress,
) -> int:
    rejected = rejected_by_article(dataset.archive.decisions())
    changed = list(_changed_articles(dataset, resolution, relations, rejected))
    noted: list[Assembled] = []
    for done, (key, digest) in enumerate(changed, start=1):
        extraction = dataset.archive.extraction(key)
        wrong = rejected.get(dataset.iris.article(key), ())
        named = name_article(extraction, resolution, dataset.iris, relations=relations, rejected=wrong)
        noted.append(_write_article(dataset, writer, named, digest))
        if writer.is_full() or done == len(changed):
            writer.flush()
            dataset.archive.keep_graphs(noted)
            noted = []
        progress("assemble", done, len(changed))
    return len(changed)


def _changed_articles(
    dataset: Dataset, resolution: Resolution, relations: Mapping[str, str], rejected: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str]]:
    known = dataset.archive.digests()
    labels = repr(sorted(relations.items()))
    for key, mark, chains, statements in dataset.archive.extracted():
        named = _entity_parts(resolution.entities.get(resolution.outlets.get(key, "")))
        parts = [mark, labels, named, *rejected.get(dataset.iris.article(key), ())]
        for index in range(chains):
            parts.append(_entity_parts(resolution.entities.get(resolution.chains.get((key, index), ""))))
        for index in range(statements):
            parts += (resolution.expresses.get((key, index), ""), resolution.origins.get((key, index), ""))
        digest = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=12).hexdigest()
        if known.get(key) != digest:
            yield key, digest


def _entity_parts(entity: Entity | None) -> str:
    return f"{entity.key}\x1e{entity.label}\x1e{entity.type}" if entity else ""


def _write_article(dataset: Dataset, writer: StoreWriter, named: NamedArticle, digest: str) -> Assembled:
    iris, key = dataset.iris, named.article.key
    graph, entities = t.node(iris.article(key)), t.node(iris.graph("entities"))
    local = {each.key: each for each in named.entities if each and each.key in named.local}
    lines = article_triples(named)
    text = "\n".join(lines)
    own = _used(local, text, iris)
    described = [line for _, node in entity_nodes((local[each] for each in own), iris) for line in node]
    if writer.fresh or not dataset.store.contains_named_graph(ox.NamedNode(graph[1:-1])):
        writer.add(lines, graph)
        writer.add(described, entities)
    else:
        former = list(dataset.graph(graph[1:-1]))
        for node in sorted({*dataset.archive.own_nodes(key), *local}):
            former += _described(dataset, iris.entity(node), "entities")
        writer.replace(former, [*quads_of(lines, graph), *quads_of(described, entities)])
    lemmas = {each.predicate.lemma for _, each in named.kept() if not each.predicate.relation}
    packed = compress(article_lines(named), 1), compress(text.encode(), 1)
    return Assembled(key, digest, named.article.source_file, *packed, own, tuple(sorted(lemmas)))


def _used(local: Mapping[str, Entity], text: str, iris: Iris) -> tuple[str, ...]:
    """Give the keys of the local entities that an article's triples name, and of those that these are close to."""
    named = set(re.findall(rf"<{re.escape(iris.entity(''))}(\w+)>", text))
    used = {key for key in local if key in named}
    near = {entity.close_to for key, entity in local.items() if key in used and entity.close_to in local}
    return tuple(sorted(used | {key for key in near if key}))


def _remove_articles(dataset: Dataset, writer: StoreWriter, keys: Sequence[str]) -> int:
    for key in keys:
        own = [dataset.iris.entity(node) for node in dataset.archive.own_nodes(key)]
        writer.replace([quad for node in own for quad in _described(dataset, node, "entities")], [])
        writer.flush()
        dataset.store.remove_graph(ox.NamedNode(dataset.iris.article(key)))
        dataset.archive.drop_graphs([key])
    return len(keys)


# Nodes of the graphs that articles share

_GRAPHS: Mapping[str, GraphName] = {
    "entity": "entities",
    "office": "entities",
    "predicate": "entities",
    "claim": "claims",
    "link": "claims",
    "decision": "decisions",
}


def _sync_nodes(dataset: Dataset, writer: StoreWriter, family: str, nodes: Iterable[NodeLines]) -> list[str]:
    """Write the nodes that are new or changed and give those that are gone."""
    graph = t.node(dataset.iris.graph(_GRAPHS[family]))
    gone: list[str] = []
    noted: list[tuple[str, bytes | None]] = []
    for node, lines, digest in _compare(dataset.archive.node_digests(family), nodes):
        if lines is None:
            gone.append(node)
            continue
        former = [] if writer.fresh else _described(dataset, node, _GRAPHS[family])
        if former:
            writer.replace(former, quads_of(lines, graph))
        else:
            writer.add(lines, graph)
        noted.append((node, digest))
        if writer.is_full():
            writer.flush()
            dataset.archive.keep_nodes(family, noted)
            noted = []
    writer.flush()
    dataset.archive.keep_nodes(family, noted)
    return gone


def _compare(known: Iterator[tuple[str, bytes]], nodes: Iterable[NodeLines]) -> Iterator[Change]:
    """Walk through what is noted and what should be, both in the order of the nodes, and give what differs."""
    old = next(known, None)
    for node, lines in nodes:
        while old and old[0] < node:
            yield old[0], None, None
            old = next(known, None)
        digest = hashlib.blake2b("\n".join(lines).encode(), digest_size=8).digest()
        if not old or old != (node, digest):
            yield node, lines, digest
        if old and old[0] == node:
            old = next(known, None)
    while old:
        yield old[0], None, None
        old = next(known, None)


def _remove_nodes(dataset: Dataset, writer: StoreWriter, gone: Iterable[tuple[str, str]]) -> None:
    for family, node in gone:
        writer.replace(_described(dataset, node, _GRAPHS[family]), [])
        dataset.archive.keep_nodes(family, [(node, None)])
    writer.flush()
    for name in {dataset.iris.graph(graph) for graph in _GRAPHS.values()}:
        if next(dataset.graph(name), None) is None:
            dataset.store.remove_graph(ox.NamedNode(name))


def _described(dataset: Dataset, node: str, graph: GraphName) -> list[ox.Quad]:
    name = ox.NamedNode(dataset.iris.graph(graph))
    return list(dataset.store.quads_for_pattern(ox.NamedNode(node), None, None, name))
