"""Check whom pronouns that are sources name, against verdicts read by hand.

    benchmarks/pronoun_sources.py POLNEAR_FOLDER [benchmarks/pronoun_sources.tsv] [--model NAME]

POLNEAR_FOLDER holds the folder `text` of github.com/networkdynamics/PolNeAR's dev part. A row of the table names an
article and gives, by code points, the pronoun and the nearest phrase before it that names who is meant; no phrase: the
author, whom the article does not name. Right is a pronoun whose chain has a mention that overlaps the phrase, or, for
the author, one without any name.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path

from hearsay.annotate import annotate, load_model
from hearsay.extract import extract_statements
from hearsay.lexicon import load_lexicon
from hearsay.records import Article, Extraction, Span
from hearsay.resolve.coreference.resolving import resolve_article

TABLE = Path(__file__).with_suffix(".tsv")


def is_right(resolved: Extraction, pronoun: Span, antecedent: Span | None) -> bool:
    """Tell whether the chain of a pronoun is that of its antecedent."""
    mentions = resolved.mentions
    found = [chain for chain in resolved.chains if any(mentions[i].head.start == pronoun.start for i in chain.mentions)]
    if not found:
        return False
    if antecedent is None:
        return not found[0].names
    own = (mentions[i].span for i in found[0].mentions if mentions[i].head.start != pronoun.start)
    return any(span.start < antecedent.end and antecedent.start < span.end for span in own)


def main() -> None:
    """Resolve each article of the table and count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("table", type=Path, nargs="?", default=TABLE)
    parser.add_argument("--model")
    options = parser.parse_args()
    nlp, lexicon = load_model(options.model), load_lexicon()
    rows = defaultdict(list)
    with options.table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            rows[row["article"]].append(row)
    right = total = 0
    for name, own in sorted(rows.items()):
        article = Article(name, options.polnear.joinpath("text", name).read_text("utf-8"))
        resolved = resolve_article(extract_statements(article, annotate(article, nlp), lexicon))
        for row in own:
            pronoun = Span(int(row["start"]), int(row["end"]))
            known = row["antecedent_start"]
            antecedent = Span(int(known), int(row["antecedent_end"])) if known else None
            verdict = is_right(resolved, pronoun, antecedent)
            right, total = right + verdict, total + 1
            if not verdict:
                print(f"wrong: {name} {pronoun.start}-{pronoun.end}")
    print(f"{right} of {total} right, {right / total:.1%}")


if __name__ == "__main__":
    main()
