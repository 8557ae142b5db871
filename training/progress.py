"""Measures a network during training on held-out passages: quick, greedy trees, decoded chains."""

from collections import Counter

import torch
from windows import group_passages

from hearsay.model.decoding import best_labels, labelled_spans


@torch.no_grad()
def measure(network, encoding, corpora) -> dict[str, float]:
    """Return percentages by task."""
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


def _run(network, encoding, run):
    window = encoding.window(run)
    shape = [torch.tensor([x]) for x in (window.pieces, window.shapes)]
    mask = torch.ones(1, len(window.pieces))
    with torch.autocast("cpu", torch.bfloat16):
        return window, network.words(*shape, mask, torch.tensor([window.first]))


def _trees(network, encoding, passages) -> Counter:
    counts = Counter()
    for run in group_passages(passages, 150, 10, 150, encoding.pieces):
        window, words = _run(network, encoding, run)
        with torch.autocast("cpu", torch.bfloat16):
            scores, of_head, of_word = network.parse(words)
            sentence = torch.tensor(window.sentence)
            inside = torch.cat([torch.ones(window.size, 1, dtype=torch.bool), sentence[:, None] == sentence], 1)
            heads = scores[0].float().masked_fill(~inside, -1e4).argmax(-1)
            relations = network.relations(of_head, of_word, heads[None])[0].argmax(-1)
            best = {task: network.classify(task, words)[0].argmax(-1) for task in ("upos", "lemma", "sentence")}
        gold = {task: torch.tensor(own) for task, own in window.labels.items() if task != "names"}
        right = heads == gold["head"]
        counts["words"] += window.size
        counts["uas"] += int(right.sum())
        counts["las"] += int((right & (relations == gold["relation"])).sum())
        for task in ("upos", "lemma"):
            counts[task] += int((best[task] == gold[task]).sum())
        starts = best["sentence"] == 1
        counts["st"] += int((starts & (gold["sentence"] == 1)).sum())
        counts["sp"] += int(starts.sum())
        counts["sg"] += int(gold["sentence"].sum())
    return counts


def _chain(network, encoding, passages, task, kinds) -> dict[str, float]:
    chain = network.names_chain if task == "names" else network.spans_chain
    transitions, start = (x.numpy() for x in chain.masked())
    counts = Counter()
    for run in group_passages(passages, 200, 40, 200, encoding.pieces):
        window, words = _run(network, encoding, run)
        with torch.autocast("cpu", torch.bfloat16):
            emissions = network.classify(task, words)[0].float().numpy()
        labels = encoding.labels[task]
        guess = set(labelled_spans([labels[i] for i in best_labels(emissions, transitions, start)]))
        gold = set(labelled_spans([labels[i] for i in window.labels[task]]))
        for label, own in ((span[2], span) for span in guess | gold):
            if kinds and label not in kinds:
                continue
            key = "" if kinds else label
            counts[key, "p"] += own in guess
            counts[key, "g"] += own in gold
            counts[key, "t"] += own in guess and own in gold
    return {key: _f1(counts[key, "t"], counts[key, "p"], counts[key, "g"]) for key in sorted({k for k, _ in counts})}
