"""Measures a network during training on held-out passages: quick, greedy trees, decoded chains."""

from collections import Counter

import torch
from batches import Batch, collate, moved
from corpora import Passage
from losses import Reading, halved
from network import Network
from streams import Corpora
from windows import Encoding, group_passages

from hearsay.model.decoding import best_labels, labelled_spans


@torch.no_grad()
def measure(network: Network, encoding: Encoding, corpora: Corpora) -> dict[str, float]:
    """Return percentages by task."""
    with halved(network.root.device):
        return _measure(network, encoding, corpora)


def _measure(network: Network, encoding: Encoding, corpora: Corpora) -> dict[str, float]:
    found = {}
    for name, passages in (("ewt", corpora.held_trees), ("gum", corpora.held_gum)):
        counts = _trees(network, encoding, passages)
        found |= {f"{name}_{k}": round(100 * counts[k] / counts["words"], 2) for k in ("upos", "lemma", "uas", "las")}
        found[f"{name}_sentence"] = _f1(counts["st"], counts["sp"], counts["sg"])
    named = [p for p in corpora.held_trees if p.names]
    found["ewt_names"] = _chain(network, encoding, named, "names", {"PER", "ORG", "LOC"})[""]
    found |= {
        f"span_{k}": v
        for k, v in _chain(
            network, encoding, corpora.held_spans[::1][: len(corpora.held_spans) // 3], "spans", None
        ).items()
    }
    return found


def _f1(right: int, guessed: int, gold: int) -> float:
    return round(200 * right / max(1, guessed + gold), 2)


def _read(network: Network, encoding: Encoding, run: list[Passage]) -> tuple[Batch, Reading]:
    batch = moved(collate([encoding.window(run)], encoding.labels), network.root.device)
    return batch, Reading(network, batch)


def _trees(network: Network, encoding: Encoding, passages: list[Passage]) -> Counter:
    counts = Counter()
    for run in group_passages(passages, 150, 10, 150, encoding.pieces):
        gold, reading = _read(network, encoding, run)
        heads = reading.arcs(gold["sentences"]).argmax(-1)
        relations = reading.relations(heads).argmax(-1)
        right = heads == gold["head"]
        counts["words"] += int(gold["lengths"])
        counts["uas"] += int(right.sum())
        counts["las"] += int((right & (relations == gold["relation"])).sum())
        for task in ("upos", "lemma"):
            counts[task] += int((reading.scores(task).argmax(-1) == gold[task]).sum())
        starts = reading.scores("sentence").argmax(-1) == 1
        counts["st"] += int((starts & (gold["sentence"] == 1)).sum())
        counts["sp"] += int(starts.sum())
        counts["sg"] += int(gold["sentence"].sum())
    return counts


def _chain(
    network: Network, encoding: Encoding, passages: list[Passage], task: str, kinds: set[str] | None
) -> dict[str, float]:
    chain = network.names_chain if task == "names" else network.spans_chain
    transitions, start = (x.float().cpu().numpy() for x in chain.masked())
    counts = Counter()
    for run in group_passages(passages, 200, 40, 200, encoding.pieces):
        emissions = _read(network, encoding, run)[1].scores(task)[0].cpu().numpy()
        labels = encoding.labels[task]
        guess = set(labelled_spans([labels[i] for i in best_labels(emissions, transitions, start)]))
        gold = set(labelled_spans([labels[i] for i in encoding.window(run).labels[task]]))
        for label, own in ((span[2], span) for span in guess | gold):
            if kinds and label not in kinds:
                continue
            key = "" if kinds else label
            counts[key, "p"] += own in guess
            counts[key, "g"] += own in gold
            counts[key, "t"] += own in guess and own in gold
    return {key: _f1(counts[key, "t"], counts[key, "p"], counts[key, "g"]) for key in sorted({k for k, _ in counts})}
