"""Trains the model, or a teacher of it; resumable: `python train.py DATA RUN --words N`."""

import argparse
import json
import os
import time
from collections import Counter
from pathlib import Path

import torch
from batches import moved
from losses import Reading, halved, label_losses, teachers_losses
from network import ENCODERS, Network
from progress import measure
from starting import STARTING, minilm_folder
from streams import Corpora, Mixture, label_lists
from torch.utils.data import DataLoader
from windows import Encoding

from hearsay.model.wordpieces import WordPieces

AVERAGE_EVERY, AVERAGE_DECAY = 5, 0.995
FLOOR = 0.01


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
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop by then, the rate decaying faster")
    parser.add_argument("--mix", default="0.45,0.13,0.42", help="shares of words: trees, names, spans")
    parser.add_argument("--without-polnear", action="store_true")
    parser.add_argument("--silver", type=Path, help="more trees, from silver.py")
    parser.add_argument(
        "--encoder", choices=list(ENCODERS), default="minilm", help="minilm: the model; mpnet: a teacher"
    )
    parser.add_argument("--start", type=Path, help="a run to go on from with its averaged weights, in a new schedule")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="runs whose networks teach this one")
    parser.add_argument("--rates", default="2e-4,1e-3", help="highest learning rates: encoder, heads")
    parser.add_argument("--warm-up", type=int, default=300, help="steps until the highest rates")
    parser.add_argument("--batch-words", type=int, default=1000)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--workers", type=int, default=0, help="processes that make batches")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report-every", type=int, default=100)
    parser.add_argument("--save-every", type=int, default=500)
    options = parser.parse_args()
    options.run.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    torch.manual_seed(options.seed)
    train(options)


def load_network(run: Path) -> Network:
    """Return the network of a run, with its averaged weights."""
    state = torch.load(run / "average.pt", weights_only=True)
    network = Network(state["labels"], state["encoder"])
    network.load_state_dict(state["network"])
    return network.eval()


def train(options: argparse.Namespace) -> None:
    device = torch.device(options.device)
    corpora = Corpora(options.data, with_polnear=not options.without_polnear, silver=options.silver)
    listed = options.run / "labels.json"
    if not listed.exists():
        begun = options.start and json.loads((options.start / "labels.json").read_text())
        listed.write_text(json.dumps(begun or label_lists(corpora.trees)))
    labels = json.loads(listed.read_text())
    encoding = Encoding(labels, WordPieces(minilm_folder() / "tokenizer.json"))
    if options.start:
        network = load_network(options.start)
    else:
        network = Network(labels, options.encoder)
        network.encoder.start_from(STARTING[options.encoder]())
    if not corpora.spans:
        network.silence_spans()
    network.to(device)
    teachers = [load_network(run).to(device) for run in options.teachers]
    optimizer = _optimizer(network, options)
    average = Average(network)
    step, read, saved = 0, Counter(), options.run / "checkpoint.pt"
    if saved.exists():
        state = torch.load(saved, weights_only=False, map_location=device)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        average.weights, step, read = state["average"], state["step"], state["read"]
        print(f"resumed at step {step}, {sum(read.values()):,} words", flush=True)
    # A resumed run draws other batches than the broken one would have: their seed holds the step.
    shares = [float(share) for share in options.mix.split(",")]
    mixture = Mixture(corpora, encoding, shares, seed=1000 * options.seed + 100 * step, batch_words=options.batch_words)
    loader = iter(DataLoader(mixture, batch_size=None, num_workers=options.workers, pin_memory=device.type == "cuda"))
    sums, counts, began, before = Counter(), Counter(), time.time(), sum(read.values())
    trained = [p for group in optimizer.param_groups for p in group["params"]]
    done = 0.0
    network.train()
    while done < 1:
        rate = min(1.0, (step + 1) / options.warm_up) * max(FLOOR, 1 - done)
        for group in optimizer.param_groups:
            group["lr"] = group["highest"] * rate
        task, words, batch = next(loader)
        batch = moved(batch, device)
        with halved(device):
            reading = Reading(network, batch)
            found = label_losses(reading, batch)
            if teachers:
                found |= teachers_losses(reading, teachers, batch)
        optimizer.zero_grad(set_to_none=True)
        sum(found.values()).backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        step += 1
        read[task] += words
        if step % AVERAGE_EVERY == 0:
            average.update(network, step)
        for name, loss in found.items():
            sums[name] += loss.detach()
            counts[name] += 1
        done = max(sum(read.values()) / options.words, (time.time() - began) / 60 / options.minutes)
        if step % options.report_every == 0:
            speed = (sum(read.values()) - before) / (time.time() - began)
            means = " ".join(f"{name} {sums[name].item() / counts[name]:.3f}" for name in sorted(sums))
            done_words = f"{sum(read.values()):,} {dict(read)} {speed:.0f}/s"
            print(time.strftime("%H:%M:%S"), f"step {step} words {done_words} | {means}", flush=True)
            sums.clear()
            counts.clear()
        if step % options.save_every == 0 or done >= 1:
            state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "average": average.weights,
                     "step": step, "read": read}  # fmt: skip
            _save(state, saved)
            average.swap(network)
            network.eval()
            state = {"labels": labels, "encoder": options.encoder, "network": network.state_dict()}
            _save(state, options.run / "average.pt")
            print(f"{time.strftime('%H:%M:%S')} HELD step {step}", measure(network, encoding, corpora), flush=True)
            network.train()
            average.swap(network)


def _optimizer(network: Network, options: argparse.Namespace) -> torch.optim.Optimizer:
    """Return AdamW with two rates: what is pretrained moves slower than what is new."""
    slow, fast = (float(rate) for rate in options.rates.split(","))
    trained = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    tuned = [p for name, p in trained if name.startswith("encoder.") and not name.startswith("encoder.shape")]
    inside = {id(p) for p in tuned}
    fresh = [p for _, p in trained if id(p) not in inside]
    groups = [{"params": tuned, "highest": slow}, {"params": fresh, "highest": fast}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def _save(state: dict, path: Path) -> None:
    """Write a file in one step, so that a broken run leaves the one before."""
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


if __name__ == "__main__":
    main()
