"""Measure claim matching: labelled sentence pairs through the whole pipeline, each side an article of one sentence.

    python benchmarks/claims.py [-v]

A pair is found "contradictory" if two of their statements contradict each other, else "same" if both express one claim,
one side at least by a main statement (one that stands in no other), else "different". The file has three parts: pairs
written beside the rules; pairs written blind, by whose faults the rules were then mended ("seen"); pairs written blind
by which no rule was mended ("held-out").
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from hearsay.annotate import annotate, load_model
from hearsay.extract import extract_statements
from hearsay.lexicon import load_lexicon
from hearsay.records import Article
from hearsay.resolve import Summary, resolve_article, resolve_summaries, summarise
from hearsay.vocabulary import article_key

PAIRS = Path(__file__).with_name("claim_pairs.tsv")
LABELS = ("same", "different", "contradictory")


model = cache(load_model)


@cache
def summary_of(text: str, side: str) -> Summary:
    """Take one sentence through the pipeline as an article of its own; `side` keeps equal sentences two articles."""
    article = Article(article_key(text, side), text, outlet=side, published="2025-03-12")
    return summarise(resolve_article(extract_statements(article, annotate(article, model()), load_lexicon())))


def judge(left: str, right: str) -> str:
    """Say how two sentences stand to each other."""
    summaries = [summary_of(left, "Left"), summary_of(right, "Right")]
    resolution = resolve_summaries(summaries)
    if any(one[0] != other[0] for one, other in resolution.contradictions):
        return "contradictory"
    main = {place for summary in summaries for place in _main_statements(summary)}
    shared = any(
        len({article for article, _ in claim.members}) > 1 and main & set(claim.members)
        for claim in resolution.claims.values()
    )
    return "same" if shared else "different"


def _main_statements(summary: Summary) -> set[tuple[str, int]]:
    arguments = [
        filler
        for each in summary.statements
        for filler in (each.subject, each.object, *(role for _, role in each.roles))
    ]
    nested = {filler.statement for filler in arguments if filler}
    main = [index for index in range(len(summary.statements)) if index not in nested]
    # What an apposition says beside it ("the editor Mara Quist") is not what the sentence says.
    telling = [index for index in main if summary.statements[index].lemma != "be"]
    return {(summary.article, index) for index in telling or main}


def measure(pairs: Iterable[Mapping[str, str]], *, verbose: bool) -> Counter[tuple[str, str]]:
    """Count the pairs by label and verdict."""
    found: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        verdict = judge(pair["left"], pair["right"])
        found[pair["label"], verdict] += 1
        if verbose and verdict != pair["label"]:
            print(f"{pair['label']:13} judged {verdict:13} {pair['left']} | {pair['right']}")
    return found


def main() -> None:
    """Print precision and recall by label, of each part of the file and of all."""
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        pairs = list(csv.DictReader(lines, delimiter="\t"))
    whole: Counter[tuple[str, str]] = Counter()
    for part in dict.fromkeys(pair["part"] for pair in pairs):
        found = measure((pair for pair in pairs if pair["part"] == part), verbose="-v" in sys.argv)
        show(part, found)
        whole += found
    show("all", whole)


def show(part: str, found: Counter[tuple[str, str]]) -> None:
    """Print the figures of a part."""
    print(f"{part}: {found.total()} pairs, {sum(found[label, label] for label in LABELS)} judged right")
    for label in LABELS:
        right = found[label, label]
        judged, labelled = (sum(found[key] for key in found if key[place] == label) for place in (1, 0))
        precision, recall = right / max(1, judged), right / max(1, labelled)
        print(f"  {label:13} precision {precision:.3f} ({right}/{judged}), recall {recall:.3f} ({right}/{labelled})")


if __name__ == "__main__":
    main()
