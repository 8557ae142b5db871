"""From scores to structure: the best label sequences of a chain, and the best tree of a sentence."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Indices = NDArray[np.int64]
_NEVER = np.float32(-1e9)


def best_labels(emissions: Scores, transitions: Scores, start: Scores) -> list[int]:
    """Return the best label of each word under a linear chain (Viterbi); `transitions` forbids with large negatives."""
    length, count = emissions.shape
    if not length:
        return []
    back = np.empty((length, count), np.int64)
    incoming = np.ascontiguousarray(transitions.T)
    score = start + emissions[0]
    for i in range(1, length):
        paths = incoming + score
        back[i] = paths.argmax(1)
        score = paths.max(1) + emissions[i]
    labels = [int(score.argmax())]
    for i in range(length - 1, 0, -1):
        labels.append(int(back[i, labels[-1]]))
    return labels[::-1]


def labelled_spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return (first, after last, kind) of the spans that BIO labels mark.

    >>> labelled_spans(["B-PER", "I-PER", "O", "B-LOC"])
    [(0, 2, 'PER'), (3, 4, 'LOC')]
    """
    spans, begin = [], -1
    for i, label in enumerate([*labels, "O"]):
        if begin >= 0 and (label[0] != "I" or label[2:] != labels[begin][2:]):
            spans.append((begin, i, labels[begin][2:]))
            begin = -1
        if label[0] == "B" or (label[0] == "I" and begin < 0):
            begin = i
    return spans


def best_heads(scores: Scores) -> Indices:
    """Return the heads of a sentence's words (0 the root, then words from 1): the best tree with a single root.

    `scores[i, j]` is how well head `j` suits word `i + 1`.
    """
    heads: Indices = scores.argmax(1)
    if np.count_nonzero(heads == 0) == 1 and _is_tree(heads):
        return heads
    count = len(scores)
    peak = scores.max(1, keepdims=True)
    shares = scores - peak - np.log(np.exp(scores - peak).sum(1, keepdims=True))
    full = np.full((count + 1, count + 1), _NEVER, np.float64)
    full[1:] = shares
    best: Indices = _spanning_tree(full)[1:]
    if np.count_nonzero(best == 0) > 1:
        # A price that no sum of arcs outweighs lets exactly one word hang on the root; it makes many cycles, so it is
        # asked only where the best of all trees has several.
        full[1:, 0] -= 1e5
        best = _spanning_tree(full)[1:]
    return best


def _is_tree(heads: Indices) -> bool:
    above = np.concatenate([[0], heads])
    for _ in range(len(above).bit_length()):
        above = above[above]
    return bool(not above.any())


def _spanning_tree(scores: NDArray[np.float64]) -> Indices:
    """Return the heads of the maximum spanning tree (Chu-Liu-Edmonds); node 0 is the root."""
    scores = scores.copy()
    np.fill_diagonal(scores, _NEVER * 10)
    heads: Indices = scores.argmax(1)
    heads[0] = 0
    if _is_tree(heads[1:]):
        return heads
    cycle = _find_cycle(heads)
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    size = len(rest)
    # The cycle becomes one node, the last: entering it at a word costs what that word's arc in the cycle was worth.
    smaller = np.full((size + 1, size + 1), float(_NEVER) * 10)
    smaller[:size, :size] = scores[np.ix_(rest, rest)]
    entering = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    entry = entering.argmax(0)
    smaller[size, :size] = entering[entry, np.arange(size)]
    leaving = scores[np.ix_(rest, cycle)]
    exits = leaving.argmax(1)
    smaller[:size, size] = leaving[np.arange(size), exits]
    found = _spanning_tree(smaller)
    result = heads.copy()
    for i in range(1, size):
        result[rest[i]] = cycle[exits[i]] if found[i] == size else rest[found[i]]
    result[cycle[entry[found[size]]]] = rest[found[size]]
    return result


def _find_cycle(heads: Indices) -> Indices:
    at = heads.copy()
    for _ in range(len(heads).bit_length()):
        at = at[at]
    node = int(at[at > 0][0])
    cycle = [node]
    while (node := int(heads[node])) != cycle[0]:
        cycle.append(node)
    return np.array(cycle)
