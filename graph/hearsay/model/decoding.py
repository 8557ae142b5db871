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
    """Return the heads of a sentence's words (0 the root, words from 1): the best tree with one root and no crossing.

    `scores[i, j]` is how well head `j` suits word `i + 1`. Arcs cross in few right trees, but in many wrong ones.
    """
    heads: Indices = scores.argmax(1)
    if np.count_nonzero(heads == 0) == 1 and _is_tree(heads) and not _has_crossing_arcs(heads):
        return heads
    peak = scores.max(1, keepdims=True)
    return _projective_tree(scores - peak - np.log(np.exp(scores - peak).sum(1, keepdims=True)))


def certainty_of(scores: Scores, chosen: Indices) -> Scores:
    """Return how likely the choice of each row is, from 0 to 1, by the scores of all that could be chosen (softmax)."""
    shares = np.exp(scores - scores.max(1, keepdims=True))
    found: Scores = shares[np.arange(len(chosen)), chosen] / shares.sum(1)
    return found


def _is_tree(heads: Indices) -> bool:
    above = np.concatenate([[0], heads])
    for _ in range(len(above).bit_length()):
        above = above[above]
    return bool(not above.any())


def _has_crossing_arcs(heads: Indices) -> bool:
    words = np.arange(1, len(heads) + 1)
    first, last = np.minimum(heads, words), np.maximum(heads, words)
    opens_inside = (first[:, None] < first) & (first < last[:, None])
    return bool((opens_inside & (last[:, None] < last)).any())


def _projective_tree(scores: Scores) -> Indices:
    """Return the heads of the best tree without crossing arcs (Eisner's algorithm).

    Stretches are built from shorter ones: a whole one hangs on the word at its left or right end, an open one is an arc
    between its ends and what is inside. `*_at` is the word where a stretch is best divided.
    """
    count = len(scores)
    arcs = scores[:, 1:].T
    left_whole, right_whole, left_open, right_open = np.full((4, count, count), float(_NEVER))
    left_at, right_at, open_at = np.zeros((3, count, count), np.int64)
    np.fill_diagonal(left_whole, 0)
    np.fill_diagonal(right_whole, 0)
    for size in range(1, count):
        begin = np.arange(count - size)
        end = begin + size
        a, b = begin[:, None], end[:, None]
        inside = a + np.arange(size)
        open_at[begin, end], best = _divided(left_whole[a, inside] + right_whole[inside + 1, b], begin)
        left_open[begin, end] = best + arcs[begin, end]
        right_open[begin, end] = best + arcs[end, begin]
        left_at[begin, end], best = _divided(left_open[a, inside + 1] + left_whole[inside + 1, b], begin + 1)
        left_whole[begin, end] = best
        right_at[begin, end], best = _divided(right_whole[a, inside] + right_open[inside, b], begin)
        right_whole[begin, end] = best
    root = int((right_whole[0] + left_whole[:, -1] + scores[:, 0]).argmax())
    return _arcs_of(root, left_at, right_at, open_at)


def _divided(totals: NDArray[np.float64], first: Indices) -> tuple[Indices, NDArray[np.float64]]:
    """Return for each stretch where it is best divided, counted from `first`, and what that is worth."""
    found = totals.argmax(1)
    return first + found, totals[np.arange(len(totals)), found]


def _arcs_of(root: int, left_at: Indices, right_at: Indices, open_at: Indices) -> Indices:
    """Return the heads of the tree that the divisions of its stretches make."""
    heads = np.zeros(len(open_at), np.int64)
    whole = [(0, root, root), (root, root, len(heads) - 1)]  # first word, head, last word
    while whole:
        begin, head, end = whole.pop()
        if begin == end:
            continue
        child = int((left_at if head == begin else right_at)[begin, end])
        heads[child] = head + 1
        low, high = sorted((head, child))
        middle = int(open_at[low, high])
        whole += [(low, low, middle), (middle + 1, high, high)]
        whole.append((child, child, end) if head == begin else (begin, child, child))
    return heads
