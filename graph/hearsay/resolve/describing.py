"""Joined nodes and the articles' words for them in, entity records out: label, type, aliases, offices."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hearsay.gazetteer import Gazetteer, name_key
from hearsay.records import Entity, EntityType, Office
from hearsay.resolve.entities import Nodes, node_key
from hearsay.resolve.summaries import ChainSummary, Summary

_MOST_WORDS = 4  # of a label: more are rather a sentence than a name


@dataclass(slots=True)
class _Gathered:
    names: Counter[str] = field(default_factory=Counter)
    types: Counter[EntityType] = field(default_factory=Counter)
    offices: dict[str, tuple[str, str]] = field(default_factory=dict)  # title → first seen (published, article)
    nodes: set[str] = field(default_factory=set)


def describe_entities(
    summaries: Iterable[Summary], nodes: Nodes, gazetteer: Gazetteer
) -> tuple[dict[str, Entity], dict[str, str]]:
    """Make the record of every entity that is known beyond its article, and map each leading node to its key."""
    gathered: dict[str, _Gathered] = defaultdict(_Gathered)
    for summary in summaries:
        for index, chain in enumerate(summary.chains):
            node = nodes.of_chain.get((summary.article, index))
            if node is not None:
                _gather(gathered[nodes.find(node)], node, chain, summary)
    for name, node in nodes.of_outlet.items():
        found = gathered[nodes.find(node)]
        found.names[name] += 1
        found.types["Outlet"] += found.types.total() + 1  # that it publishes outweighs what it looks like elsewhere
        found.nodes.add(node)
    keys = {node: _key(node, found) for node, found in gathered.items()}
    entities = {key: _describe(key, node, gathered[node], gazetteer) for node, key in keys.items()}
    referred = {entity.metonym_of for entity in entities.values()} | set(nodes.nationalities.values())
    for key in sorted(key for key in referred if key and key not in entities):
        entities.update(_from_gazetteer(key, gazetteer))
    return dict(sorted(entities.items())), keys


def _gather(found: _Gathered, node: str, chain: ChainSummary, summary: Summary) -> None:
    found.nodes.add(node)
    found.types[chain.type] += 1
    found.names.update(chain.names or chain.descriptions[:1])
    for title in chain.titles:
        seen = (summary.published or "9999", summary.article)
        found.offices[title] = min(seen, found.offices.get(title, seen))


def _key(node: str, found: _Gathered) -> str:
    """Make the key: an entry's own, else that of the smallest name."""
    return node_key(node if node.startswith("=") else min(each.replace("?|", "|", 1) for each in found.nodes))


def _describe(key: str, node: str, found: _Gathered, gazetteer: Gazetteer) -> Entity:
    entry = gazetteer.entry(node[1:]) if node.startswith("=") else None
    label = entry.label if entry else _label(found.names)
    offices = tuple(
        Office(title, article, None if day == "9999" else day)
        for title, (day, article) in sorted(found.offices.items())
    )
    return Entity(
        key,
        label,
        entry.type if entry else _type(node, found.types),
        tuple(sorted({name for name in found.names if name != label})),
        entry.wikidata if entry else None,
        entry.metonym_of if entry else None,
        offices=offices,
    )


def _from_gazetteer(key: str, gazetteer: Gazetteer) -> dict[str, Entity]:
    """Describe an entity that is only referred to: a country by a nationality, a government by its seat."""
    entry = gazetteer.entry(key)
    if entry is None:
        return {}
    government = _from_gazetteer(entry.metonym_of, gazetteer) if entry.metonym_of else {}
    return {key: Entity(key, entry.label, entry.type, (), entry.wikidata, entry.metonym_of), **government}


def _label(names: Mapping[str, int]) -> str:
    """Choose the most complete name, of equally complete ones the most frequent."""
    return min(names, key=lambda name: (-min(len(name_key(name).split()), _MOST_WORDS), -names[name], len(name), name))


def _type(node: str, types: Counter[EntityType]) -> EntityType:
    if node.startswith("group|"):
        return "Group"
    return min(types, key=lambda kind: (-types[kind], kind))
