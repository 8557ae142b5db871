"""Learn to rank antecedents: GUM's coreference -> graph/hearsay/resolve/coreference/antecedents.npz.

    training/coreference.py GUM-train.conllu.gz [GUM-dev.conllu.gz] [-o antecedents.npz] [--hidden 64] [--passes 8]

The texts are annotated by the packaged model, and the resolver reads them as it reads any article, with the gold chains
telling it where each mention belongs; every choice between candidates that it meets is an example.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import nn

from hearsay.annotate import annotate, load_model
from hearsay.extract import extract_statements
from hearsay.gazetteer import load_gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.records import Article, Extraction
from hearsay.resolve.coreference.antecedents import features_of
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.resolving import Resolver

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))
from gum import GoldText, read_gold

_RAREST = 20  # a feature seen less often is left out
_BATCH = 64
Choice = tuple[list[list[str]], list[bool]]  # features of each candidate, the last one "none"; which are right


def read_choices(path: Path) -> list[Choice]:
    """Meet all the choices in a file."""
    nlp, lexicon = load_model(), load_lexicon()
    found: list[Choice] = []
    for gold in read_gold(path):
        article = Article(gold.name, gold.text)
        found += choices(extract_statements(article, annotate(article, nlp), lexicon), gold)
    return found


def choices(extraction: Extraction, gold: GoldText) -> Iterator[Choice]:
    """Walk through one article with its gold chains."""
    resolver = Resolver(extraction, load_gazetteer())
    right = [gold.heads.get(mention.head.start) for mention in extraction.mentions]
    cluster_of: dict[str, Cluster] = {}
    for index, answer in enumerate(right):
        known = resolver.certain(index)
        if known is None:
            candidates = resolver.candidates(index)
            fits = [answer is not None and any(right[i] == answer for i in each.mentions) for each in candidates]
            if candidates:
                own, rows = resolver.rows(index, candidates)
                spelt = [[name for aspect in (own, *row) for name in features_of(aspect)] for row in rows]
                yield spelt, [*fits, not any(fits)]
            known = cluster_of.get(answer) if answer else None
        placed = resolver.place(index, known)
        if answer:
            cluster_of[answer] = placed


class Network(nn.Module):
    """The sum of the features' vectors, one hidden layer, one number out."""

    def __init__(self, features: int, hidden: int) -> None:
        super().__init__()
        self.hidden = nn.EmbeddingBag(features, hidden, mode="sum")
        nn.init.normal_(self.hidden.weight, 0, 0.15)
        self.bias = nn.Parameter(torch.zeros(hidden))
        self.drop = nn.Dropout(0.3)
        self.out = nn.Linear(hidden, 1, bias=False)

    def forward(self, features: torch.Tensor, starts: torch.Tensor) -> torch.Tensor:
        """Score candidates given as one flat run of feature numbers."""
        scores: torch.Tensor = self.out(self.drop(torch.relu(self.hidden(features, starts) + self.bias)))[:, 0]
        return scores


def pack(examples: list[Choice], index: dict[str, int]) -> tuple[torch.Tensor, ...]:
    """Write choices as tensors: features, starts of candidates, which choice, whether right."""
    features: list[int] = []
    starts, groups, labels = [], [], []
    for number, (rows, fits) in enumerate(examples):
        for row, fit in zip(rows, fits, strict=True):
            starts.append(len(features))
            features += [index[name] for name in row if name in index]
            groups.append(number)
            labels.append(fit)
    return torch.tensor(features), torch.tensor(starts), torch.tensor(groups), torch.tensor(labels)


def loss_of(scores: torch.Tensor, groups: torch.Tensor, labels: torch.Tensor, count: int) -> torch.Tensor:
    """Give the negative log likelihood that some right candidate is chosen."""
    return (_log_sum(scores, groups, count) - _log_sum(scores.masked_fill(~labels, -1e9), groups, count)).mean()


def _log_sum(scores: torch.Tensor, groups: torch.Tensor, count: int) -> torch.Tensor:
    top = torch.full((count,), -1e9).scatter_reduce(0, groups, scores, "amax").detach()
    return top + torch.log(torch.zeros(count).index_add(0, groups, torch.exp(scores - top[groups])) + 1e-12)


def accuracy(network: Network, examples: list[Choice], index: dict[str, int]) -> float:
    """Give the share of choices that come out right."""
    network.eval()
    features, starts, groups, labels = pack(examples, index)
    with torch.no_grad():
        scores = network(features, starts)
    network.train()
    best: dict[int, int] = {}
    for place, group in enumerate(groups.tolist()):
        if group not in best or scores[place] > scores[best[group]]:
            best[group] = place
    return sum(bool(labels[place]) for place in best.values()) / len(best)


def train(examples: list[Choice], dev: list[Choice], hidden: int, passes: int) -> tuple[Network, list[str]]:
    """Fit the network."""
    counts = Counter(name for rows, _ in examples for row in rows for name in row)
    names = sorted(name for name, count in counts.items() if count >= _RAREST)
    index = {name: place for place, name in enumerate(names)}
    network = Network(len(names), hidden)
    optimizer = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, passes)
    for number in range(passes):
        random.shuffle(examples)
        for start in range(0, len(examples), _BATCH):
            batch = examples[start : start + _BATCH]
            features, starts, groups, labels = pack(batch, index)
            loss = loss_of(network(features, starts), groups, labels, len(batch))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
        print(f"pass {number + 1}: loss {loss.item():.3f}", f"dev {accuracy(network, dev, index):.3f}" if dev else "")
    return network, names


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("dev", type=Path, nargs="?")
    parser.add_argument("-o", "--output", type=Path, default=Path("graph/hearsay/resolve/coreference/antecedents.npz"))
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--passes", type=int, default=8)
    options = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    examples = read_choices(options.train)
    network, names = train(examples, read_choices(options.dev) if options.dev else [], options.hidden, options.passes)
    np.savez_compressed(
        options.output,
        names=np.frombuffer("\n".join(names).encode(), np.uint8),
        hidden=network.hidden.weight.detach().numpy().astype(np.float16),
        bias=network.bias.detach().numpy(),
        out=network.out.weight.detach().numpy()[0],
    )


if __name__ == "__main__":
    main()
