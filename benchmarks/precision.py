"""Draw statements at random to be read beside their sentences, and count the verdicts.

    benchmarks/precision.py STATEMENTS.jsonl --draw 100 > sheet.txt     # read it, write a verdict for each number
    benchmarks/precision.py STATEMENTS.jsonl --verdicts benchmarks/precision.tsv --again benchmarks/precision_again.tsv

STATEMENTS.jsonl is what `hearsay extract` gave for a folder of articles. A verdict line is: source file, start and end
of the predicate, start of the subject and of the object (- for none), a verdict, and what is wrong. Texts
are not kept.

"right": true to the sentence in who, what, to whom, polarity, modality and who says so. "nearly": but for one thing
beside the core: a role, the lemma, whom one name stands for, a modality one step off. "wrong": the rest. What is wrong:
subj, obj, pred, role, pol, mod, time; -ref: the right words, the wrong entity; src-none: a source not found; src-false:
one that doesn't say this; src-who: another one; src-chain: a link missing or too many; noprop: no proposition.

`--again` holds verdicts of other readers who had not seen the first: how often they agree, and Cohen's kappa (1960).
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

SEED = 20261128
BOUNDS = (0.75, 0.8, 0.85, 0.9)


def place_of(statement: dict[str, Any]) -> tuple[str, ...]:
    """Name a statement by its file and places, which say nothing of the text."""
    predicate, arguments = statement["predicate"], (statement["subject"], statement["object"])
    starts = (str(argument["start"]) if argument else "-" for argument in arguments)
    return statement["source_file"], str(predicate["start"]), str(predicate["end"]), *starts


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
    parser.add_argument("--again", type=Path, help="verdicts of a second reading of some of the same statements")
    options = parser.parse_args()
    statements = [json.loads(line) for line in options.statements.read_text("utf-8").splitlines()]
    if options.verdicts is None:
        drawn = random.Random(SEED).sample(statements, options.draw)
        print("\n".join(show(number, statement) for number, statement in enumerate(drawn, 1)))
        return
    confidence = {place_of(statement): statement["confidence"] for statement in statements}
    rows = _read(options.verdicts)
    print(f"{_tell([row[5] for row in rows])}; {sum(tuple(row[:5]) in confidence for row in rows)} are still stated")
    for bound in BOUNDS:
        surer = [row[5] for row in rows if confidence.get(tuple(row[:5]), 0.0) >= bound]
        if surer:
            print(f"confidence at least {bound}: {_tell(surer)}")
    faults = Counter(row[6].split(",")[0] for row in rows if row[5] != "right")
    print("first of what is wrong: " + ", ".join(f"{fault} {count}" for fault, count in faults.most_common()))
    if options.again:
        second = {tuple(row[:5]): row[5] for row in _read(options.again)}
        _compare([(row[5], second[tuple(row[:5])]) for row in rows if tuple(row[:5]) in second])


def _read(file: Path) -> list[list[str]]:
    return [line.split("\t") for line in file.read_text("utf-8").splitlines() if not line.startswith("#")]


def _compare(pairs: list[tuple[str, str]]) -> None:
    every = len(pairs)
    same = sum(first == second for first, second in pairs) / every
    firsts, seconds = (Counter(verdicts) for verdicts in zip(*pairs, strict=True))
    chance = sum(count * seconds[verdict] for verdict, count in firsts.items()) / every**2
    right = sum((first == "right") == (second == "right") for first, second in pairs) / every
    print(
        f"read again: {every}; the same verdict {same:.0%}, kappa {(same - chance) / (1 - chance):.2f}; "
        f"right or not the same {right:.0%}; {_tell([second for _, second in pairs])} the second time"
    )


def _tell(verdicts: list[str]) -> str:
    counts, every = Counter(verdicts), len(verdicts)
    right, nearly = counts["right"], counts["nearly"]
    return f"{right} of {every} right ({right / every:.0%}), {nearly} more nearly ({(right + nearly) / every:.0%})"


if __name__ == "__main__":
    main()
