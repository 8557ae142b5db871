"""A resolution in, the store brought up to it: only graphs and nodes that differ are written, each one whole.

What is in the store is noted in the archive after it is written, so a killed run is made good by the next one: quads
that were written but not noted are compared with what they should be.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import compress

import pyoxigraph as ox

from hearsay.archive import Assembled
from hearsay.assemble import (
    NodeQuads,
    article_quads,
    claim_nodes,
    decision_nodes,
    entity_nodes,
    office_nodes,
    predicate_nodes,
)
from hearsay.dataset import Dataset
from hearsay.export.jsonl import article_lines
from hearsay.naming import NamedArticle, name_article
from hearsay.records import Entity, Resolution
from hearsay.vocabulary import Iris
from hearsay.writing import StoreWriter

Progress = Callable[[str, int, int], None]
Change = tuple[str, list[ox.Quad] | None, bytes | None]  # a node, its quads and their digest; None where it is gone


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
    removed = _remove_articles(dataset, dataset.archive.drop_unread())
    families = _families(dataset, resolution, relations)
    gone = [(name, node) for name, nodes in families.items() for node in _sync_nodes(dataset, writer, name, nodes)]
    written = _write_articles(dataset, writer, resolution, relations, progress)
    lemmas = predicate_nodes(dataset.archive.lemmas(), dataset.iris)
    gone += [("predicate", node) for node in _sync_nodes(dataset, writer, "predicate", lemmas)]
    _remove_nodes(dataset, writer, gone)
    return Merged(written, removed)


def _families(dataset: Dataset, resolution: Resolution, relations: Mapping[str, str]) -> dict[str, Iterator[NodeQuads]]:
    iris = dataset.iris
    decisions = (*resolution.decisions, *dataset.archive.decisions())
    return {
        "entity": entity_nodes(resolution.entities.values(), iris),
        "office": office_nodes(resolution, iris),
        "claim": claim_nodes(resolution.claims.values(), iris, relations),
        "decision": decision_nodes(decisions, iris),
    }


# Articles


def _write_articles(
    dataset: Dataset,
    writer: StoreWriter,
    resolution: Resolution,
    relations: Mapping[str, str],
    progress: Progress,
) -> int:
    rejected = _rejected(dataset)
    changed = list(_changed_articles(dataset, resolution, relations, rejected))
    noted: list[Assembled] = []
    for done, (key, digest) in enumerate(changed, start=1):
        extraction = dataset.archive.extraction(key)
        wrong = rejected.get(dataset.iris.article(key), ())
        named = name_article(extraction, resolution, dataset.iris, relations=relations, rejected=wrong)
        noted.append(_assembled(named, digest, _write_article(dataset, writer, named)))
        if writer.is_full():
            writer.flush()
            dataset.archive.keep_graphs(noted)
            noted = []
        progress("assemble", done, len(changed))
    writer.flush()
    dataset.archive.keep_graphs(noted)
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


def _write_article(dataset: Dataset, writer: StoreWriter, named: NamedArticle) -> tuple[str, ...]:
    """Write an article's graph and the entities that it alone has, and give the keys of these."""
    iris, key = dataset.iris, named.article.key
    graph = ox.NamedNode(iris.article(key))
    quads = article_quads(named)
    local = {each.key: each for each in named.entities if each and each.key in named.local}
    own = _used(local, quads, iris)
    for _, described in entity_nodes((local[each] for each in own), iris):
        quads += described
    if writer.fresh or not dataset.store.contains_named_graph(graph):
        writer.add(quads)
        return own
    former = list(dataset.graph(graph.value))
    for node in sorted({*dataset.archive.own_nodes(key), *local}):
        former += _described(dataset, iris.entity(node), "entities")
    writer.replace(former, quads)
    return own


def _used(local: Mapping[str, Entity], quads: Sequence[ox.Quad], iris: Iris) -> tuple[str, ...]:
    """Give the keys of the local entities that the quads name, and of those that these are close to."""
    named = {node.value for quad in quads for node in (quad.subject, quad.object) if isinstance(node, ox.NamedNode)}
    used = {key for key in local if iris.entity(key) in named}
    near = {entity.close_to for key, entity in local.items() if key in used and entity.close_to in local}
    return tuple(sorted(used | {key for key in near if key}))


def _assembled(named: NamedArticle, digest: str, own: tuple[str, ...]) -> Assembled:
    lemmas = {each.predicate.lemma for _, each in named.kept() if not each.predicate.relation}
    lines = compress(article_lines(named), 1)
    return Assembled(named.article.key, digest, named.article.source_file, lines, own, tuple(sorted(lemmas)))


def _remove_articles(dataset: Dataset, keys: Sequence[str]) -> int:
    for key in keys:
        own = [dataset.iris.entity(node) for node in dataset.archive.own_nodes(key)]
        former = [quad for node in own for quad in _described(dataset, node, "entities")]
        StoreWriter(dataset.store).replace_now(former, [])
        dataset.store.remove_graph(ox.NamedNode(dataset.iris.article(key)))
        dataset.archive.drop_graphs([key])
    return len(keys)


def _rejected(dataset: Dataset) -> dict[str, list[str]]:
    rejected: dict[str, list[str]] = defaultdict(list)
    for decision in sorted(dataset.archive.decisions(), key=lambda each: each.left):
        if decision.action == "reject":
            rejected[decision.right].append(decision.left)
    return rejected


# Nodes of the graphs that articles share

_GRAPHS = {
    "entity": "entities",
    "office": "entities",
    "predicate": "entities",
    "claim": "claims",
    "decision": "decisions",
}


def _sync_nodes(dataset: Dataset, writer: StoreWriter, family: str, nodes: Iterable[NodeQuads]) -> list[str]:
    """Write the nodes that are new or changed and give those that are gone."""
    gone: list[str] = []
    noted: list[tuple[str, bytes | None]] = []
    for node, quads, digest in _compare(dataset.archive.node_digests(family), nodes):
        if quads is None:
            gone.append(node)
            continue
        former = [] if writer.fresh else _described(dataset, node, _GRAPHS[family])
        if former:
            writer.replace(former, quads)
        else:
            writer.add(quads)
        noted.append((node, digest))
        if writer.is_full():
            writer.flush()
            dataset.archive.keep_nodes(family, noted)
            noted = []
    writer.flush()
    dataset.archive.keep_nodes(family, noted)
    return gone


def _compare(known: Iterator[tuple[str, bytes]], nodes: Iterable[NodeQuads]) -> Iterator[Change]:
    """Walk through what is noted and what should be, both in the order of the nodes, and give what differs."""
    old = next(known, None)
    for node, quads in nodes:
        while old and old[0] < node:
            yield old[0], None, None
            old = next(known, None)
        digest = hashlib.blake2b("\n".join(map(str, quads)).encode(), digest_size=8).digest()
        if not old or old != (node, digest):
            yield node, quads, digest
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


def _described(dataset: Dataset, node: str, graph: str) -> list[ox.Quad]:
    name = ox.NamedNode(f"{dataset.iris.base}graph/{graph}")
    return list(dataset.store.quads_for_pattern(ox.NamedNode(node), None, None, name))
