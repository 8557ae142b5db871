"""What a network is taught by: the corpora's labels, and the probabilities that teachers give."""

from functools import cached_property

import torch
from batches import CLOSED, TAGS, Batch
from network import Network
from torch import Tensor
from torch.nn import functional
from windows import IGNORED

WEIGHTS = {"feats": 0.5, "lemma": 0.5, "sentence": 0.5, "names": 1.5, "spans": 1.5, "links": 0.3}
CHAINED = ("names", "spans")
TAUGHT = 2.0
"""How much a teacher's word counts against a label's."""


def halved(device: torch.device) -> torch.autocast:
    """Return a context that computes in bfloat16 where the device has it; elsewhere it would be slower."""
    fast = device.type == "cuda" or torch.cpu.get_capabilities().get("avx512_bf16", False)
    return torch.autocast(device.type, torch.bfloat16, enabled=fast)


class Reading:
    """What a network makes of a batch; each task's scores are computed when first asked for."""

    def __init__(self, network: Network, batch: Batch) -> None:
        self.network = network
        self.words = network.words(batch["pieces"], batch["shapes"], batch["mask"], batch["first"])
        self._scores: dict[str, Tensor] = {}

    def scores(self, task: str) -> Tensor:
        """Return a task's label scores [windows, words, labels]."""
        if task not in self._scores:
            self._scores[task] = self.network.classify(task, self.words).float()
        return self._scores[task]

    @cached_property
    def parse(self) -> tuple[Tensor, Tensor, Tensor]:
        """Return arc scores [windows, words, heads; 0 the root] and the relations' features of heads and words."""
        scores, of_head, of_word = self.network.parse(self.words)
        return scores.float(), of_head, of_word

    def arcs(self, sentences: Tensor) -> Tensor:
        """Return arc scores that never leave a word's sentence."""
        inside = sentences[:, :, None] == sentences[:, None, :]
        inside = torch.cat([torch.ones_like(inside[:, :, :1]), inside], 2)
        return self.parse[0].masked_fill(~inside, CLOSED)

    def relations(self, heads: Tensor) -> Tensor:
        """Return relation scores of words with these heads."""
        return self.network.relations(*self.parse[1:], heads).float()


def label_losses(reading: Reading, batch: Batch) -> dict[str, Tensor]:
    """Return the losses of all tasks that the batch is labelled for."""
    found: dict[str, Tensor] = {}
    if "head" in batch:
        found |= {task: _entropy(reading.scores(task), batch[task]) for task in TAGS}
        found["arc"] = _entropy(reading.arcs(batch["sentences"]), batch["head"])
        found["relation"] = _entropy(reading.relations(batch["head"].clamp(min=0)), batch["relation"])
    if "named" in batch:
        longest = batch["allowed_names"].shape[1]
        emissions = reading.scores("names")[batch["named"], :longest]
        found["names"] = reading.network.names_chain.loss(
            emissions, batch["allowed_names"], batch["possible_names"], batch["lengths"][batch["named"]]
        )
    if "spans" in batch:
        open_ = torch.ones_like(batch["spans"])
        found["spans"] = reading.network.spans_chain.loss(
            reading.scores("spans"), batch["spans"], open_, batch["lengths"]
        )
    if "open_links" in batch:
        rows = reading.network.links(reading.words).float()[batch["link_windows"], batch["link_words"]]
        every, right = (torch.logsumexp(rows + batch[name], 1) for name in ("open_links", "right_links"))
        found["links"] = (every - right).mean()
    return {task: WEIGHTS.get(task, 1.0) * loss for task, loss in found.items()}


def teachers_losses(reading: Reading, teachers: list[Network], batch: Batch) -> dict[str, Tensor]:
    """Return the cross entropies of the reading to its teachers' mean probabilities, whatever the labels.

    Knowledge distillation (Hinton, Vinyals and Dean 2015), of a parser as in Kuncoro et al. 2016.
    """
    with torch.no_grad():
        taught = [Reading(teacher, batch) for teacher in teachers]
        sentences = batch["sentences"] if "sentences" in batch else _sentences(taught, batch)
        arcs = _mean([each.arcs(sentences) for each in taught])
        heads = arcs.argmax(-1)
        relations = _mean([each.relations(heads) for each in taught])
        marks = {task: _mean([each.scores(task) for each in taught]) for task in (*TAGS, *CHAINED)}
    words = torch.arange(heads.shape[1], device=heads.device) < batch["lengths"][:, None]
    found = {task: _divergence(reading.scores(task), marks[task], words) for task in marks}
    found["arc"] = _divergence(reading.arcs(sentences), arcs, words)
    found["relation"] = _divergence(reading.relations(heads), relations, words)
    return {f"taught {task}": TAUGHT * WEIGHTS.get(task, 1.0) * loss for task, loss in found.items()}


def _entropy(scores: Tensor, target: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=IGNORED)


def _mean(scores: list[Tensor]) -> Tensor:
    return torch.stack([torch.softmax(each, -1) for each in scores]).mean(0)


def _sentences(taught: list[Reading], batch: Batch) -> Tensor:
    """Return the number of each word's sentence, as the teachers see them."""
    starts = _mean([each.scores("sentence") for each in taught])[..., 1] > 0.5
    numbers = starts.long().cumsum(1)
    words = torch.arange(numbers.shape[1], device=numbers.device) < batch["lengths"][:, None]
    return numbers.masked_fill(~words, -1)


def _divergence(scores: Tensor, target: Tensor, words: Tensor) -> Tensor:
    entropy = -(target * functional.log_softmax(scores, -1)).sum(-1)
    return (entropy * words).sum() / words.sum()
