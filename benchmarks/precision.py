"""Draw statements at random to be read beside their sentences, and count the verdicts.

    benchmarks/precision.py STATEMENTS.jsonl --draw 100 > sheet.txt     # read it, write a verdict for each number
    benchmarks/precision.py STATEMENTS.jsonl --verdicts benchmarks/precision.tsv

STATEMENTS.jsonl is what `hearsay extract` gave for a folder of articles. A verdict line is: source file, start and end
of the predicate, start of the subject (- for none), then a verdict and why. The texts themselves are not kept.

"right": all of it, who each word stands for, lemma, roles, polarity, modality, time and the chain of sources too.
"nearly": but for one role, the lemma, or who one word stands for. "wrong": the rest.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

SEED = 20261130


def place_of(statement: dict[str, Any]) -> tuple[str, str, str, str]:
    """Name a statement by its file and places, which say nothing of the text."""
    predicate, subject = statement["predicate"], statement["subject"]
    start = str(subject["start"]) if subject else "-"
    return statement["source_file"], str(predicate["start"]), str(predicate["end"]), start


def word(node: dict[str, Any] | None) -> str:
    """Show an argument: what stands there, and who it was taken to be."""
    if node is None:
        return "–"
    label = node.get("label", node["text"])
    return node["text"] if label == node["text"] else f"{node['text']} [{label}]"


def show(number: int, statement: dict[str, Any]) -> str:
    """Show a statement beside its sentence."""
    chain = " ← ".join(word(link["source"]) for link in statement["attribution"]) or "own voice"
    roles = "; ".join(f"{role['role']}: {word(role)}" for role in statement["roles"])
    time = f"; when: {statement['time']['value']}" if statement["time"] else ""
    triple = f"({word(statement['subject'])}) ({statement['predicate']['lemma']}) ({word(statement['object'])})"
    return (
        f"{number}. {statement['evidence']['text']}\n"
        f"   {triple} {roles}{time}\n"
        f"   {statement['polarity']}, {statement['modality']}; {chain}\n   {' '.join(place_of(statement))}\n"
    )


def main() -> None:
    """Draw or count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statements", type=Path)
    parser.add_argument("--draw", type=int, default=100)
    parser.add_argument("--verdicts", type=Path)
    options = parser.parse_args()
    statements = [json.loads(line) for line in options.statements.read_text("utf-8").splitlines()]
    if options.verdicts is None:
        drawn = random.Random(SEED).sample(statements, options.draw)
        print("\n".join(show(number, statement) for number, statement in enumerate(drawn, 1)))
        return
    found = {place_of(statement) for statement in statements}
    rows = [line.split("\t") for line in options.verdicts.read_text("utf-8").splitlines() if not line.startswith("#")]
    verdicts = Counter(row[4] for row in rows)
    still = sum(tuple(row[:4]) in found for row in rows)
    right, nearly = verdicts["right"], verdicts["nearly"]
    print(f"{right} of {len(rows)} right, {nearly} more nearly; {still} of them are in {options.statements}")


if __name__ == "__main__":
    main()
