"""Draw statements at random to be read beside their sentences, and count the verdicts.

    benchmarks/precision.py STATEMENTS.jsonl --draw 100 > sheet.txt     # read it, write a verdict for each number
    benchmarks/precision.py STATEMENTS.jsonl --verdicts benchmarks/precision.tsv --again benchmarks/precision_again.tsv

STATEMENTS.jsonl is what `hearsay extract` gave for a folder of articles. A verdict line is: source file, start and end
of the predicate, start of the subject and of the object (- for none), a digest of all that was told there, a verdict,
and what is wrong. Texts are not kept. A verdict holds as long as a statement tells what it told when it was read: those
that tell something else by now, or are no longer stated, are counted apart.

"right": true to the sentence in who, what, to whom, polarity, modality and who says so. "nearly": but for one thing
beside the core: a role, the lemma, whom one name stands for, a modality one step off. "wrong": the rest. What is wrong:
subj, obj, pred, role, pol, mod, time; -ref: the right words, the wrong entity; -open: none, where the text makes clear
which; src-none: a source not found; src-false: one that doesn't say this; src-who: another one; src-chain: a link
missing or too many; noprop: no proposition. A quoted "we" is its speaker.

`--again` holds verdicts of other readers who had not seen the first: how often they agree, and Cohen's kappa (1960).
"""

from __future__ import annotations

import argparse
import hashlib
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


def told_by(statement: dict[str, Any]) -> str:
    """Give a digest of what a statement tells: who does what to whom, how it is meant, who says so."""
    return hashlib.sha256(_tell_all(statement).encode()).hexdigest()[:10]


def word(node: dict[str, Any] | None) -> str:
    """Show an argument: what stands there, and who it was taken to be."""
    if node is None:
        return "–"
    label = node.get("label", node["text"])
    return node["text"] if label == node["text"] else f"{node['text']} [{label}]"


def show(number: int, statement: dict[str, Any]) -> str:
    """Show a statement beside its sentence."""
    key = " ".join((*place_of(statement), told_by(statement)))
    return f"{number}. {statement['evidence']['text']}\n{_tell_all(statement)}\n   {key}\n"


def _tell_all(statement: dict[str, Any]) -> str:
    chain = " ← ".join(word(link["source"]) for link in statement["attribution"]) or "own voice"
    roles = "; ".join(f"{role['role']}: {word(role)}" for role in statement["roles"])
    time = f"; when: {statement['time']['value']}" if statement["time"] else ""
    triple = f"({word(statement['subject'])}) ({statement['predicate']['lemma']}) ({word(statement['object'])})"
    return f"   {triple} {roles}{time}\n   {statement['polarity']}, {statement['modality']}; {chain}"


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
    confidence = {(*place_of(each), told_by(each)): each["confidence"] for each in statements}
    stated, verdicts = {place_of(each) for each in statements}, _read(options.verdicts)
    print(f"as read: {_tell([verdict for verdict, _ in verdicts.values()])}")
    gone = sum(key[:5] not in stated for key in verdicts)
    print(f"no longer stated: {gone}; telling something else by now: {len(verdicts.keys() - confidence.keys()) - gone}")
    for bound in BOUNDS:
        surer = [verdict for key, (verdict, _) in verdicts.items() if confidence.get(key, 0.0) >= bound]
        if surer:
            print(f"confidence at least {bound}: {_tell(surer)}")
    faults = Counter(fault.split(",")[0] for verdict, fault in verdicts.values() if verdict != "right")
    print("first of what is wrong: " + ", ".join(f"{fault} {count}" for fault, count in faults.most_common()))
    if options.again:
        second = _read(options.again)
        _compare([(verdicts[key][0], second[key][0]) for key in verdicts if key in second])


def _read(file: Path) -> dict[tuple[str, ...], tuple[str, str]]:
    """Read verdicts and faults by what was read: place and digest."""
    rows = (line.split("\t") for line in file.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {tuple(row[:6]): (row[6], row[7]) for row in rows}


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
