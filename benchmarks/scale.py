"""Measure how resolution across articles grows: generated articles of 1,000, 10,000, 100,000, and one more each time.

    python benchmarks/scale.py [SIZE …]

Each article is generated as the summary that resolution reads (no model runs): 12 chains and 20 statements. People have
given and family names drawn from lists by a Zipf law, one in fifty misspelt; outlets, places and governments come from
the gazetteer; what is said is drawn from 40 relations and 5,000 nouns, so that the more frequent claims recur in many
articles. One article in forty reprints an earlier one. The random generator has a fixed seed. Every size is resolved in
a process of its own, into a ledger on disk.
"""

from __future__ import annotations

import multiprocessing
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hearsay.archive_file import connect
from hearsay.gazetteer import load_gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.resolve import Knowledge, Ledger, Summary, bring_up_to_date
from hearsay.resolve.summaries.copies import sketch
from hearsay.resolve.summaries.summary import ArgumentSummary, AttributionSummary, ChainSummary, StatementSummary

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


@dataclass
class Archive:
    """Summaries packed on disk, as a dataset's archive keeps them."""

    connection: sqlite3.Connection

    def fill(self, summaries: Iterator[Summary]) -> None:
        """Keep summaries by their articles."""
        self.connection.execute("CREATE TABLE summaries (article TEXT PRIMARY KEY, body BLOB)")
        rows = ((summary.article, msgspec.json.encode(summary)) for summary in summaries)
        self.connection.executemany("INSERT INTO summaries VALUES (?, ?)", rows)

    def summary(self, article: str) -> Summary:
        """Give the summary of an article."""
        (body,) = self.connection.execute("SELECT body FROM summaries WHERE article = ?", (article,)).fetchone()
        return msgspec.json.decode(body, type=Summary)


def measure(size: int) -> None:
    """Resolve so many articles, then one more, and print time and memory."""
    known = Knowledge(load_gazetteer(), load_lexicon())
    with tempfile.TemporaryDirectory() as folder:
        connection = connect(Path(folder) / "ledger.sqlite", create=True)
        archive, ledger = Archive(connection), Ledger(connection)
        archive.fill(generate(size + 1))
        ledger.make_tables()
        articles = ledger.column("SELECT article FROM summaries ORDER BY article")
        before = _megabytes()
        seconds = []
        for marks in (dict.fromkeys(articles[:-1], ""), {articles[-1]: ""}):
            start = time.process_time()
            with ledger.large_cache(), ledger.transaction():
                bring_up_to_date(ledger, marks, (), archive.summary, known)
            seconds.append(time.process_time() - start)
            ledger.write("PRAGMA wal_checkpoint(TRUNCATE)")
        entities, claims = (ledger.value(f"SELECT count(*) FROM {table}") for table in ("entities", "claims"))
    print(
        f"{size:>8,} articles: {seconds[0]:7.1f} s ({1000 * seconds[0] / size:.2f} ms each), "
        f"one more {seconds[1]:.2f} s; {_megabytes() - before:,} MB more than before; "
        f"{entities:,} entities, {claims:,} claims",
        flush=True,
    )


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Measure each size in a process of its own."""
    context = multiprocessing.get_context("spawn")
    for size in [int(argument) for argument in sys.argv[1:]] or [1_000, 10_000, 100_000]:
        process = context.Process(target=measure, args=(size,))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
