"""Code events by PLOVER from the output of `hearsay extract` and compare them with gold records.

    benchmarks/plover.py GSR.json [--statements STATEMENTS.jsonl] [--show]

GSR.json is a list of records with id, text, event and source (github.com/openeventdata/PLOVER). Each text is an article
of one sentence; it is extracted here unless --statements has what `hearsay extract` gave for a folder of files ID.txt.
One event is coded for each sentence: that of the first outermost statement whose relation has a category, read by
PLOVER's own rules on what is promised, threatened, refused or demanded. An actor is found if all its words stand in the
event's subject, or the other way round.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hearsay.lexicon import load_lexicon
from hearsay.vocabulary import REL

Statement = dict[str, Any]

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "INVESTIGATE"})
HOSTILE = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "FIGHT", "DISAPPROVE", "REJECT"})
SMALL = frozenset("a an the of in by from for to its his her their and several some senior top leading".split())


@dataclass(frozen=True)
class Event:
    """A coded event: its category and those who may be its source."""

    category: str
    actors: tuple[str, ...]
    statement: Statement


class Sentence:
    """The statements of one sentence, ready to be coded."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.statements = sorted(statements, key=lambda each: each["predicate"]["start"])
        self.by_id = {each["id"]: each for each in self.statements}

    def event(self) -> Event | None:
        """Code the first outermost statement that has a category."""
        embedded = {each["object"].get("statement") for each in self.statements if each["object"]}
        outermost = [each for each in self.statements if each["id"] not in embedded]
        for group in (outermost, self.statements):
            for statement in group:
                category = self._category(statement)
                if category:
                    return Event(category, tuple(self._actors(statement, category)), statement)
        return None

    def _category(self, statement: Statement, depth: int = 0) -> str | None:
        category = self._plain_category(statement)
        inner = self.by_id.get((statement["object"] or {}).get("statement") or "")
        if category is None and inner is not None and depth < 3:
            category = self._category(inner, depth + 1)
        return self._as_meant(statement, category)

    def _plain_category(self, statement: Statement) -> str | None:
        iri = statement["predicate"]["id"]
        relation = load_lexicon().relations.get(iri.removeprefix(REL)) if iri.startswith(REL) else None
        return relation.plover if relation else None

    def _as_meant(self, statement: Statement, category: str | None) -> str | None:
        """Apply PLOVER's rules: what must be is demanded, what will be promised or threatened, what won't refused."""
        if statement["modality"] == "necessary" and statement["attribution"]:
            return "DEMAND"
        if category in COOPERATIVE and statement["polarity"] == "negative":
            return "REJECT"
        if statement["modality"] in {"future", "intended", "conditional"}:
            if category in COOPERATIVE:
                return "AGREE"
            if category in HOSTILE:
                return "THREATEN"
        return category

    def _actors(self, statement: Statement, category: str) -> Iterator[str]:
        same = [each for each in self.statements if each["predicate"]["start"] == statement["predicate"]["start"]]
        for each in same:
            if each["subject"]:
                yield each["subject"]["text"]
                yield each["subject"]["label"]
        if category == "DEMAND" or not any(each["subject"] for each in same):
            yield from (link["source"]["text"] for link in statement["attribution"] if link["source"])


def words(text: str) -> frozenset[str]:
    """Give the words by which two names of an actor are compared."""
    return frozenset(re.findall(r"\w+", text.lower())) - SMALL


def found(actor: str, actors: Iterable[str]) -> bool:
    """Tell whether an actor of the record is among those of the event."""
    wanted = words(actor)
    return any(wanted <= given or (given and given <= wanted) for given in map(words, actors))


def extract(records: list[dict[str, Any]]) -> Iterator[Statement]:
    """Run `hearsay extract` over the sentences, each an article of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for record in records:
            Path(folder, f"{record['id']}.txt").write_text(record["text"].strip("{} "), encoding="utf-8")
        command = [sys.executable, "-m", "hearsay.cli", "extract", folder]
        result = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, encoding="utf-8")
    return map(json.loads, result.stdout.splitlines())


def main() -> None:
    """Read the command line, code, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path)
    parser.add_argument("--statements", type=Path, help="what hearsay extract gave, to save the time")
    parser.add_argument("--show", action="store_true", help="print each record that is wrong")
    given = parser.parse_args()
    records = json.loads(given.records.read_text(encoding="utf-8"))
    lines = map(json.loads, given.statements.read_text(encoding="utf-8").splitlines()) if given.statements else None
    sentences: dict[str, list[Statement]] = defaultdict(list)
    for statement in lines or extract(records):
        sentences[Path(statement["source_file"]).stem].append(statement)
    report(records, {name: Sentence(statements).event() for name, statements in sentences.items()}, show=given.show)


def report(records: list[dict[str, Any]], events: dict[str, Event | None], *, show: bool) -> None:
    """Print how many categories and source actors are right."""
    right, wrong, some, every = Counter[str](), Counter[str](), 0, 0
    for record in records:
        event, gold = events.get(record["id"]), record["event"]
        hits = [found(actor["actorText"], event.actors if event else ()) for actor in record.get("source") or ()]
        some, every = some + any(hits), every + (bool(hits) and all(hits))
        (right if event and event.category == gold else wrong)[gold] += 1
        if show and (not event or event.category != gold or not any(hits)):
            told = f"{event.category} {event.statement['predicate']['lemma']} {event.actors[:1]}" if event else "none"
            actors = [actor["actorText"] for actor in record.get("source") or ()]
            print(f"{gold:11} {told}\n            {actors} | {record['text']}")
    sourced = sum(bool(record.get("source")) for record in records)
    for category in sorted(right.keys() | wrong.keys()):
        print(f"{category:12}{right[category]:4} of {right[category] + wrong[category]}")
    print(f"category     {right.total() / len(records):.1%} of {len(records)} records")
    print(f"source actor {some / sourced:.1%} of {sourced} records with one (all of its actors: {every / sourced:.1%})")


if __name__ == "__main__":
    main()
