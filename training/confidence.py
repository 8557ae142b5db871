"""Learn how sure a statement is from readers' verdicts: -> graph/hearsay/extract/propositions/confidence.json.

usage: python training/confidence.py FOLDER VERDICTS.tsv … [-o confidence.json]

FOLDER holds the articles as text files. A verdict line is: source file, start and end of the predicate, start of the
subject and of the object (- for none), a verdict, why; "right" and "nearly" count as right. Printed is, over articles
left out of the fit in turn, how many of the statements that are surer than a bound are right.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from hearsay.annotate import annotate, load_model
from hearsay.extract import extract_statements
from hearsay.extract.grammar.predicates import find_clauses
from hearsay.extract.grammar.quotations import read_quotations
from hearsay.extract.grammar.time import find_times
from hearsay.extract.propositions.confidence import signs_of
from hearsay.extract.propositions.finding import find_propositions, find_told
from hearsay.extract.propositions.statements import Mentions
from hearsay.extract.reading import read_tree
from hearsay.lexicon import load_lexicon
from hearsay.read import read_articles
from hearsay.records import Argument, Statement

FOLDS = 8
BOUNDS = (0.0, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)

Place = tuple[str, ...]
Signs = dict[str, float]


def read_verdicts(files: Sequence[Path]) -> dict[Place, str]:
    """Read the verdict on the statement in each place."""
    lines = [line for file in files for line in file.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {tuple(row[:5]): row[5] for row in (line.split("\t") for line in lines)}


def signs_in(folder: Path) -> Iterator[tuple[Place, Signs]]:
    """Give the signs of each statement of a folder's articles, and its place."""
    nlp, lexicon = load_model(), load_lexicon()
    for article in read_articles([folder]):
        doc = annotate(article, nlp)
        tree = read_tree(doc, lexicon, article.text)
        found = extract_statements(article, doc, lexicon)
        told = find_told(
            tree, find_clauses(tree, lexicon), Mentions.of(found.mentions), found.attributions, lexicon,
            quotations=read_quotations(tree, lexicon), times=find_times(doc, tree, lexicon, article.published),
        )  # fmt: skip
        statements = find_propositions(article, doc, found.mentions, found.attributions, lexicon, tree=tree, most=None)
        for (draft, _), statement in zip(told, statements, strict=True):
            signs: Signs = defaultdict(float)
            for sign, amount in signs_of(tree, draft.clause, draft.subject, draft.object):
                signs[sign] += amount
            yield (article.source_file, *place_of(statement)), signs


def place_of(statement: Statement) -> Place:
    """Name a statement by its places, which say nothing of the text."""
    span = statement.predicate.span
    return str(span.start), str(span.end), _start(statement.subject), _start(statement.object)


def _start(argument: Argument | None) -> str:
    return "-" if argument is None else str(argument.span.start)


def learn(rows: Sequence[tuple[Signs, str, str]], *, c: float) -> dict[str, float]:
    """Fit a logistic regression to (signs, verdict, article), and print what it is worth on articles left out."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold, cross_val_predict

    vectors = DictVectorizer(sparse=False)
    matrix = vectors.fit_transform([signs for signs, _, _ in rows])
    verdicts = np.array([verdict for _, verdict, _ in rows])
    good = verdicts != "wrong"
    model = LogisticRegression(C=c, max_iter=5000)
    groups = [article for _, _, article in rows]
    sure = cross_val_predict(model, matrix, good, groups=groups, cv=GroupKFold(FOLDS), method="predict_proba")[:, 1]
    for bound in BOUNDS:
        kept = sure >= bound
        share, right, nearly = kept.mean(), (verdicts[kept] == "right").mean(), (verdicts[kept] == "nearly").mean()
        print(f"at least {bound:.2f}: {share:.0%} of {len(rows)} statements, {right:.0%} right, {nearly:.0%} nearly")
    model.fit(matrix, good)
    named = zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    weights = {name: round(float(weight), 3) for name, weight in sorted(named) if abs(weight) >= 0.02}
    return {"": round(float(model.intercept_[0]), 3), **weights}


def main() -> None:
    """Read the verdicts, extract, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("verdicts", type=Path, nargs="+")
    parser.add_argument("--c", type=float, default=0.3)
    target = Path(__file__).parents[1] / "graph" / "hearsay" / "extract" / "propositions" / "confidence.json"
    parser.add_argument("-o", "--output", type=Path, default=target)
    options = parser.parse_args()
    verdicts = read_verdicts(options.verdicts)
    found = [(signs, verdicts[place], place[0]) for place, signs in signs_in(options.folder) if place in verdicts]
    weights = learn(found, c=options.c)
    options.output.write_text(json.dumps(weights, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
