"""Windows to tensors: what a step of training reads."""

import torch
from torch import Tensor
from torch.nn import functional
from windows import IGNORED, Window

from hearsay.model.wordpieces import PADDING_SHAPE

Batch = dict[str, Tensor]
TAGS = ("upos", "xpos", "feats", "lemma", "sentence")
CLOSED = -1e4
"""The score of what can't be chosen."""


def collate(windows: list[Window], labels: dict[str, list[str]]) -> Batch:
    """Return a batch; a task's tensors are absent when its windows are not labelled for it.

    Shapes: `pieces`, `shapes`, `mask` [windows, pieces]; `first`, `inside` and labels [windows, words].
    """
    pieces = _padded([w.pieces for w in windows], 0)
    batch = {
        "pieces": pieces,
        "shapes": _padded([w.shapes for w in windows], PADDING_SHAPE),
        "mask": (pieces != 0).float(),
        "first": _padded([w.first for w in windows], 0),
        "lengths": torch.tensor([w.size for w in windows]),
    }
    if "head" in windows[0].labels:
        batch |= {task: _padded([w.labels[task] for w in windows], IGNORED) for task in (*TAGS, "head", "relation")}
        batch["sentences"] = _padded([w.sentence for w in windows], -1)
    named = [i for i, w in enumerate(windows) if w.allowed_names]
    if named:
        batch |= _names([windows[i] for i in named], len(labels["names"])) | {"named": torch.tensor(named)}
    if "spans" in windows[0].labels:
        spans = _padded([w.labels["spans"] for w in windows], 0)
        batch["spans"] = functional.one_hot(spans, len(labels["spans"])).bool()
        batch |= _links(windows, spans.shape[1] + 1)
    return batch


def moved(batch: Batch, device: torch.device) -> Batch:
    """Return the batch on a device."""
    return {name: values.to(device, non_blocking=True) for name, values in batch.items()}


def _padded(rows: list[list[int]], filler: int) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [filler] * (longest - len(row)) for row in rows])


def _names(windows: list[Window], count: int) -> Batch:
    """Return the labels that each word may have: partial annotation leaves several open.

    Corpora without the label EVENT leave it out of the sum over all sequences (`possible_names`).
    """
    powers = 1 << torch.arange(count)
    allowed = _padded([w.allowed_names for w in windows], (1 << count) - 1)
    possible = torch.tensor([w.possible_names for w in windows])
    return {
        "allowed_names": (allowed[:, :, None] & powers) > 0,
        "possible_names": (possible[:, None, None] & powers) > 0,
    }


def _links(windows: list[Window], targets: int) -> Batch:
    """Return, for each word that has links, the scores to add for all targets it may have and for the right ones."""
    linked = [(b, i) for b, w in enumerate(windows) for i in w.links]
    if not linked:
        return {}
    open_ = torch.full((len(linked), targets), CLOSED)
    right = open_.clone()
    for n, (b, i) in enumerate(linked):
        window = windows[b]
        nearby = window.cues if i in set(window.contents) else window.sources
        open_[n, [0, *(t + 1 for t in nearby)]] = 0.0
        right[n, [h + 1 for h in window.links[i]] or [0]] = 0.0
    places = torch.tensor(linked)
    return {"link_windows": places[:, 0], "link_words": places[:, 1], "open_links": open_, "right_links": right}
