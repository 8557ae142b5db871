"""Measure how resolution across articles grows: generated articles of 1,000, 10,000, 100,000.

    python benchmarks/scale.py [SIZE …]

Each article is generated as the summary that resolution reads (no model runs): 12 chains and 20 statements. People have
given and family names drawn from lists by a Zipf law, one in fifty misspelt; outlets, places and governments come from
the gazetteer; what is said is drawn from 40 relations and 5,000 nouns, so that the more frequent claims recur in many
articles. One article in forty reprints an earlier one. The random generator has a fixed seed.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator

from hearsay.gazetteer import load_gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.resolve import Summary, resolve_summaries
from hearsay.resolve.copies import sketch
from hearsay.resolve.summaries import ArgumentSummary, AttributionSummary, ChainSummary, StatementSummary

CHAINS, STATEMENTS = 12, 20
SYLLABLES = (
    "ba be bo da de do fa ga ha ka ke ko la le lo ma me mo na ne no pa ra re ro sa se ta te to va vi wa za zo".split()
)
OUTLETS = "Reuters,Associated Press,BBC,Financial Times,The Guardian,Le Monde,Der Spiegel,CNN".split(",")
PLACES = "Russia,Ukraine,United States,Germany,France,Poland,China,Moscow,Kyiv,Washington,Berlin,Paris".split(",")


def generate(size: int) -> Iterator[Summary]:
    """Generate the summaries of some articles, always the same."""
    chance = random.Random(7)
    relations = sorted(load_lexicon().relations)[:40]
    given, family, nouns = _words(chance, 300, 2), _words(chance, 20_000, 3), _words(chance, 5_000, 3)
    texts: list[str] = []
    for number in range(size):
        chains = tuple(_chain(chance, given, family) for _ in range(CHAINS))
        statements = tuple(_statement(chance, relations, nouns) for _ in range(STATEMENTS))
        copied = texts and chance.random() < 1 / 40
        text = chance.choice(texts[-500:]) if copied else " ".join(chance.choices(nouns, k=120))
        texts.append(text)
        yield Summary(
            f"{number:08x}",
            chance.choice(OUTLETS),
            f"2025-{1 + number % 12:02d}-{1 + number % 28:02d}",
            chains,
            tuple(f"{number:08x}-{index}" for index in range(CHAINS)),
            statements,
            tuple(AttributionSummary(index, None) for index in range(CHAINS)),
            sketch(text),
            tuple(f"{number:08x}s{index}" for index in range(STATEMENTS)),
        )


def _words(chance: random.Random, count: int, syllables: int) -> list[str]:
    return ["".join(chance.choices(SYLLABLES, k=syllables)).capitalize() for _ in range(count)]


def _zipf(chance: random.Random, count: int) -> int:
    return min(count - 1, int(count ** chance.random()) - 1)


def _chain(chance: random.Random, given: list[str], family: list[str]) -> ChainSummary:
    kind = chance.random()
    if kind < 0.3:
        return ChainSummary((chance.choice(PLACES),), "Place", acts=chance.random() < 0.5)
    if kind < 0.5:
        return ChainSummary((), "Group", descriptions=("officials",), heads=("official",), anonymous=kind < 0.4)
    number = _zipf(chance, len(family))
    name = f"{given[number % len(given)]} {family[number]}"
    if chance.random() < 0.02:
        place = chance.randrange(1, len(name))
        name = name[:place] + name[place + 1 :]
    return ChainSummary((name,), "Person")


def _statement(chance: random.Random, relations: list[str], nouns: list[str]) -> StatementSummary:
    relation = relations[_zipf(chance, len(relations))]
    words = tuple(nouns[_zipf(chance, len(nouns))].lower() for _ in range(3))
    return StatementSummary(
        relation,
        relation,
        ArgumentSummary(chance.randrange(CHAINS)),
        ArgumentSummary(None, None, (*words, f"#{chance.randrange(CHAINS)}"), words[-1], " ".join(words)),
        (),
        "negative" if chance.random() < 0.1 else "positive",
        "asserted",
        None,
        chance.randrange(CHAINS) if chance.random() < 0.5 else None,
    )


def main() -> None:
    """Print time and memory for each size."""
    load_gazetteer()
    for size in [int(argument) for argument in sys.argv[1:]] or [1_000, 10_000, 100_000]:
        summaries = list(generate(size))
        start = time.process_time()
        resolution = resolve_summaries(summaries)
        seconds = time.process_time() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        found = f"{len(resolution.entities):,} entities, {len(resolution.claims):,} claims"
        print(
            f"{size:>8,} articles: {seconds:7.1f} s ({1000 * seconds / size:.2f} ms each), {memory:,.0f} MB, {found}",
            flush=True,
        )


if __name__ == "__main__":
    main()
