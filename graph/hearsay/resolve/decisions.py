"""A person's decisions about who is who in, joined and divided nodes out; rules never undo them.

Both sides are entity keys: that of the entity as it was seen, or that of any of its names, so a decision still holds
when more articles have given the entity another key. The right side of a split may also be an article's key (what this
article says of the entity is about another) or a name as it was read (whoever is called so is another).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hearsay.gazetteer import mention_key, name_key
from hearsay.records import Decision, Resolution
from hearsay.resolve.entities import Nodes, node_key
from hearsay.resolve.summaries import ChainSummary, Summary

_DOUBTFUL = 0.95
"""Rules this sure of themselves are not put up for review."""


def forbid_joins(nodes: Nodes, decisions: Iterable[Decision]) -> None:
    """Keep apart what a person has split, before rules join anything."""
    by_key = _nodes_by_key(nodes)
    for decision in decisions:
        if decision.action == "split" and decision.left in by_key and decision.right in by_key:
            nodes.forbidden.append((by_key[decision.left], by_key[decision.right]))


def apply_decisions(nodes: Nodes, summaries: Iterable[Summary], decisions: Sequence[Decision]) -> None:
    """Join what a person has merged, and take out of an entity what a person has split off by article or by name."""
    by_key = _nodes_by_key(nodes)
    for decision in decisions:
        if decision.action == "merge" and decision.left in by_key and decision.right in by_key:
            nodes.join_by_person(by_key[decision.left], by_key[decision.right])
    splits: dict[str, set[str]] = defaultdict(set)
    for decision in decisions:
        if decision.action == "split" and decision.left in by_key and decision.right not in by_key:
            splits[nodes.find(by_key[decision.left])].update((decision.right, name_key(decision.right)))
    if splits:
        _split_chains(nodes, summaries, splits)


def review(resolution: Resolution) -> tuple[Decision, ...]:
    """List what rules decided without being sure, the most doubtful and the most widely felt first."""
    weight: dict[str, int] = defaultdict(int)
    for key in resolution.chains.values():
        weight[key] += 1
    doubtful = [decision for decision in resolution.decisions if decision.score < _DOUBTFUL]
    return tuple(
        sorted(doubtful, key=lambda each: (each.score, -weight[each.left] - weight[each.right], each.left, each.right))
    )


def _nodes_by_key(nodes: Nodes) -> dict[str, str]:
    known = sorted({*nodes.of_chain.values(), *nodes.of_outlet.values()}, reverse=True)
    return {node_key(node): node for node in known}


def _split_chains(nodes: Nodes, summaries: Iterable[Summary], splits: Mapping[str, set[str]]) -> None:
    for summary in summaries:
        for index, chain in enumerate(summary.chains):
            node = nodes.of_chain.get((summary.article, index))
            apart = splits.get(nodes.find(node), ()) if node else ()
            if summary.article in apart:
                nodes.of_chain[summary.article, index] = f"{_name_node(chain)}|{summary.article}"
            elif any(name_key(name) in apart for name in chain.names):
                nodes.of_chain[summary.article, index] = f"{_name_node(chain)}|apart"


def _name_node(chain: ChainSummary) -> str:
    return mention_key(chain.type, (*chain.names, *chain.descriptions, "")[0])
