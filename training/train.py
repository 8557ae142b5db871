"""Trains the model, or a teacher of it; resumable: `python train.py DATA RUN --words N`."""

import argparse
import json
import os
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import torch
from batches import Batch, moved
from losses import Reading, halved, label_losses, teachers_losses
from network import ENCODERS, Network
from progress import measure
from starting import STARTING, minilm_folder
from streams import Corpora, Mixture, label_lists
from torch import Tensor
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
    encoding = Encoding(_labels(options, corpora), WordPieces(minilm_folder() / "tokenizer.json"))
    network = _network(options, encoding.labels)
    if not corpora.spans:
        network.silence_spans()
    network.to(device)
    teachers = [load_network(run).to(device) for run in options.teachers]
    run = Run(options, network, _optimizer(network, options))
    # A resumed run draws other batches than the broken one would have: their seed holds the step.
    shares = [float(share) for share in options.mix.split(",")]
    seed = 1000 * options.seed + 100 * run.step
    mixture = Mixture(corpora, encoding, shares, seed=seed, batch_words=options.batch_words)
    loader = DataLoader(mixture, batch_size=None, num_workers=options.workers, pin_memory=device.type == "cuda")
    network.train()
    for task, words, batch in loader:
        run.set_rates()
        found = _losses(network, teachers, moved(batch, device))
        run.take_step(found)
        run.count(task, words, found)
        if run.step % options.report_every == 0:
            run.report()
        if run.step % options.save_every == 0 or run.done >= 1:
            run.save()
            with run.averaged():
                save(network, options.run, encoding.labels, options.encoder)
                print(
                    f"{time.strftime('%H:%M:%S')} HELD step {run.step}", measure(network, encoding, corpora), flush=True
                )
        if run.done >= 1:
            return


def _labels(options: argparse.Namespace, corpora: Corpora) -> dict[str, list[str]]:
    """Return the run's labels: its own, or those of the run that it goes on from."""
    listed = options.run / "labels.json"
    if not listed.exists():
        begun = options.start and json.loads((options.start / "labels.json").read_text())
        listed.write_text(json.dumps(begun or label_lists(corpora.trees)))
    return json.loads(listed.read_text())


def _network(options: argparse.Namespace, labels: dict[str, list[str]]) -> Network:
    if options.start:
        return load_network(options.start).train()
    network = Network(labels, options.encoder)
    network.encoder.start_from(STARTING[options.encoder]())
    return network


def _losses(network: Network, teachers: list[Network], batch: Batch) -> dict[str, Tensor]:
    with halved(batch["pieces"].device):
        reading = Reading(network, batch)
        found = label_losses(reading, batch)
        return found | teachers_losses(reading, teachers, batch) if teachers else found


class Run:
    """Where a run stands: steps, words read, the schedule, averaged weights; kept in `checkpoint.pt`."""

    def __init__(self, options: argparse.Namespace, network: Network, optimizer: torch.optim.Optimizer) -> None:
        self.options, self.network, self.optimizer = options, network, optimizer
        self.trained = [p for group in optimizer.param_groups for p in group["params"]]
        self.average = Average(network)
        self.step, self.read = 0, Counter()
        self.path = options.run / "checkpoint.pt"
        if self.path.exists():
            self._resume()
        self.began, self.before = time.time(), sum(self.read.values())
        self.sums: Counter = Counter()
        self.counts: Counter = Counter()

    def _resume(self) -> None:
        state = torch.load(self.path, weights_only=False, map_location=self.options.device)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average.weights, self.step, self.read = state["average"], state["step"], state["read"]
        print(f"resumed at step {self.step}, {sum(self.read.values()):,} words", flush=True)

    @property
    def done(self) -> float:
        """Return how much of the run is over, from 0 to 1, by words or by time, whichever is further."""
        minutes = (time.time() - self.began) / 60
        return max(sum(self.read.values()) / self.options.words, minutes / self.options.minutes)

    def set_rates(self) -> None:
        """Set the learning rates: up in the first steps, then down with what is left of the run."""
        rate = min(1.0, (self.step + 1) / self.options.warm_up) * max(FLOOR, 1 - self.done)
        for group in self.optimizer.param_groups:
            group["lr"] = group["highest"] * rate

    def take_step(self, found: dict[str, Tensor]) -> None:
        """Change the weights by one batch's losses."""
        self.optimizer.zero_grad(set_to_none=True)
        sum(found.values()).backward()
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        self.optimizer.step()
        self.step += 1
        if self.step % AVERAGE_EVERY == 0:
            self.average.update(self.network, self.step)

    def count(self, task: str, words: int, found: dict[str, Tensor]) -> None:
        """Add up what one batch was and cost."""
        self.read[task] += words
        for name, loss in found.items():
            self.sums[name] += loss.detach()
            self.counts[name] += 1

    def report(self) -> None:
        """Print words and mean losses since the last report."""
        words = sum(self.read.values())
        speed = (words - self.before) / (time.time() - self.began)
        means = " ".join(f"{name} {self.sums[name].item() / self.counts[name]:.3f}" for name in sorted(self.sums))
        read = f"step {self.step} words {words:,} {dict(self.read)} {speed:.0f}/s"
        print(time.strftime("%H:%M:%S"), read, "|", means, flush=True)
        self.sums.clear()
        self.counts.clear()

    def save(self) -> None:
        """Write all that the run needs to go on."""
        state = {"network": self.network.state_dict(), "optimizer": self.optimizer.state_dict()}
        _write(state | {"average": self.average.weights, "step": self.step, "read": self.read}, self.path)

    @contextmanager
    def averaged(self) -> Iterator[None]:
        """Give the network its averaged weights, for reading only."""
        self.average.swap(self.network)
        self.network.eval()
        yield
        self.network.train()
        self.average.swap(self.network)


def save(network: Network, run: Path, labels: dict[str, list[str]], encoder: str) -> None:
    """Write what `load_network` reads."""
    _write({"labels": labels, "encoder": encoder, "network": network.state_dict()}, run / "average.pt")


def _optimizer(network: Network, options: argparse.Namespace) -> torch.optim.Optimizer:
    """Return AdamW with two rates: what is pretrained moves slower than what is new."""
    slow, fast = (float(rate) for rate in options.rates.split(","))
    trained = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    tuned = [p for name, p in trained if name.startswith("encoder.") and not name.startswith("encoder.shape")]
    inside = {id(p) for p in tuned}
    fresh = [p for _, p in trained if id(p) not in inside]
    groups = [{"params": tuned, "highest": slow}, {"params": fresh, "highest": fast}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def _write(state: dict, path: Path) -> None:
    """Write a file in one step, so that a broken run leaves the one before."""
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


if __name__ == "__main__":
    main()
