"""Who stands where: links in, positions out; the main actors by stress majorization, the others around them.

The same links give the same positions: nothing is random, and positions are whole pixels.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Position = tuple[int, int]
Positions = NDArray[np.float64]

UNIT = 115.0  # pixels between two actors that are linked
STRETCH = 1.2  # pictures are wider than high
CORE = 250  # stress majorization is quadratic
ROUNDS = 120
GAP = 10.0
CELL = UNIT * 0.4  # room of an actor beside the main ones
FAR = 1 << 32  # more cells than stand in a row: a cell's number is its column's times this and its row's
BLOCK = 256  # turns of a spiral that are looked at together
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


@dataclass(frozen=True, slots=True)
class Box:
    """The room that an actor and its name take, in pixels."""

    width: float
    height: float


def lay_out(boxes: Sequence[Box], links: Mapping[tuple[int, int], int], shown: int) -> list[Position]:
    """Place actors, given by falling weight; `links` has the number of statements between two, `shown` come first."""
    core = min(shown, CORE, len(boxes))
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(core))
    graph.add_weighted_edges_from(
        (one, other, weight) for (one, other), weight in sorted(links.items()) if max(one, other) < core
    )
    parts = [_place_part(graph.subgraph(part), boxes) for part in _parts(graph)]
    placed = _pack(parts)
    places = np.array([placed[number] for number in range(core)]).reshape(-1, 2)
    return _add_satellites(places, boxes, links)


def _parts(graph: nx.Graph[int]) -> list[list[int]]:
    parts = [sorted(part) for part in nx.connected_components(graph)]
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _place_part(graph: nx.Graph[int], boxes: Sequence[Box]) -> dict[int, tuple[float, float]]:
    nodes = sorted(graph.nodes)
    places = _turn(_majorize(_distances(graph, nodes))) * (UNIT * STRETCH, UNIT)
    places = _spread(places, np.array([(boxes[node].width, boxes[node].height) for node in nodes]))
    return dict(zip(nodes, map(tuple, places.tolist()), strict=True))


def _distances(graph: nx.Graph[int], nodes: Sequence[int]) -> Positions:
    """Give the lengths of the shortest ways; a link between two hubs is longer, so that they have room."""
    longer = {
        (one, other): 1 + 0.25 * math.log2(min(graph.degree[one], graph.degree[other])) for one, other in graph.edges
    }
    nx.set_edge_attributes(graph, longer, "length")
    ways = dict(nx.all_pairs_dijkstra_path_length(graph, weight="length"))
    return np.array([[ways[one][other] for other in nodes] for one in nodes])


def _majorize(distances: Positions) -> Positions:
    """Find places whose distances are near the given ones (SMACOF with weights of the inverse square)."""
    count: int = len(distances)
    angles = np.arange(count) * GOLDEN_ANGLE
    places: Positions = np.sqrt(np.arange(count))[:, None] * np.column_stack((np.cos(angles), np.sin(angles)))
    if count == 1:
        return places
    np.fill_diagonal(distances, 1)
    weights: Positions = distances**-2.0
    np.fill_diagonal(weights, 0)
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _ in range(ROUNDS):
        actual = np.linalg.norm(places[:, None] - places[None], axis=2)
        ratios = -weights * distances / np.maximum(actual, 1e-9)
        np.fill_diagonal(ratios, 0)
        np.fill_diagonal(ratios, -ratios.sum(axis=1))
        places = inverse @ (ratios @ places)
    return np.asarray(places)


def _turn(places: Positions) -> Positions:
    """Lay the longest side level."""
    centered = places - places.mean(axis=0)
    _, axes = np.linalg.eigh(centered.T @ centered)
    turned = centered @ axes[:, ::-1]
    # An axis has no sign of its own: the weightiest actor stands in the upper left.
    signs = np.where(turned[0] > 0, -1.0, 1.0)
    return np.array(turned * signs)


def _spread(places: Positions, sizes: Positions) -> Positions:
    """Push boxes that overlap apart, each along the shorter way."""
    wanted = (sizes[:, None] + sizes[None]) / 2 + GAP
    others = ~np.eye(len(places), dtype=bool)
    for _ in range(ROUNDS):
        offsets = places[:, None] - places[None]
        missing = wanted - np.abs(offsets)
        overlapping = np.all(missing > 0, axis=2) & others
        if not overlapping.any():
            break
        shorter = missing[..., 0] / STRETCH < missing[..., 1]
        # Those in the very same place go apart by their order.
        order = np.sign(np.arange(len(places))[:, None] - np.arange(len(places))[None])
        signs = np.where(offsets == 0, order[..., None], np.sign(offsets))
        push = signs * missing * overlapping[..., None] * np.stack((shorter, ~shorter), axis=2)
        places = places + push.sum(axis=1) * 0.35
    return places


def _pack(parts: Sequence[Mapping[int, tuple[float, float]]]) -> dict[int, tuple[float, float]]:
    """Set the unconnected parts below the largest, in lines of its width."""
    placed: dict[int, tuple[float, float]] = {}
    width, left, top, line = 0.0, 0.0, 0.0, 0.0
    for number, part in enumerate(parts):
        corner = (min(x for x, _ in part.values()), min(y for _, y in part.values()))
        wide = max(x for x, _ in part.values()) - corner[0] + UNIT
        high = max(y for _, y in part.values()) - corner[1] + UNIT * 0.7
        if number and left + wide > width:
            left, top, line = 0.0, top + line, 0.0
        placed.update({node: (x - corner[0] + left, y - corner[1] + top) for node, (x, y) in part.items()})
        width, left, line = max(width, wide, 8 * UNIT), left + wide, max(line, high)
    return placed


def _add_satellites(places: Positions, boxes: Sequence[Box], links: Mapping[tuple[int, int], int]) -> list[Position]:
    """Place each further actor on the first free spot around the one before it that it has most to do with."""
    found = [(round(x), round(y)) for x, y in places.tolist()]
    anchors = _anchors(links, len(boxes))
    taken = {round(x / CELL) * FAR + round(y / CELL) for x, y in found}
    turns: dict[int, int] = {}
    for number in range(len(found), len(boxes)):
        anchor = anchors.get(number, 0)
        x, y = found[anchor] if found else (0, 0)
        turn, cell = _free_turn(x, y, turns.get(anchor, 2), taken)
        turns[anchor] = turn
        taken.add(cell)
        across, down = _spiral(turn // BLOCK)[turn % BLOCK]
        found.append((round(x + across), round(y + down)))
    return found


def _free_turn(x: int, y: int, last: int, taken: set[int]) -> tuple[int, int]:
    """Give the first turn after the last one of the spiral around a place that leads into a free cell, and the cell."""
    while True:
        block, first = divmod(last + 1, BLOCK)
        columns, rows = np.rint((_spiral(block)[first:] + np.array((x, y))) / CELL).astype(np.int64).T
        for turn, cell in enumerate((columns * FAR + rows).tolist(), start=last + 1):
            if cell not in taken:
                return turn, cell
        last = (block + 1) * BLOCK - 1


@cache
def _spiral(block: int) -> Positions:
    """Give where the turns of a block lead from the middle; the same for all actors, so worked out once."""
    turns = range(block * BLOCK, (block + 1) * BLOCK)
    radii = [CELL * 0.75 * math.sqrt(turn) for turn in turns]
    # Not by numpy, whose last digits differ between processors.
    across = [radius * STRETCH * math.cos(turn * GOLDEN_ANGLE) for turn, radius in zip(turns, radii, strict=True)]
    down = [radius * math.sin(turn * GOLDEN_ANGLE) for turn, radius in zip(turns, radii, strict=True)]
    return np.column_stack((across, down))


def _anchors(links: Mapping[tuple[int, int], int], count: int) -> dict[int, int]:
    best: dict[int, tuple[int, int]] = {}
    for (one, other), weight in links.items():
        earlier, later = sorted((one, other))
        if later < count:
            best[later] = max(best.get(later, (0, 0)), (weight, -earlier))
    return {later: -earlier for later, (_, earlier) in best.items()}
