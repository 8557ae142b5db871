"""Learn which source and content spans go with which cue: PolNeAR train folder -> linker.json of extract/attributions.

usage: python training/linker.py POLNEAR_TRAIN_FOLDER [--c 0.3] [-o linker.json]

Examples are the language model's own spans, labelled by overlap with the gold: the linker learns to refuse false ones.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.tokens import Doc

from hearsay.extract.attributions.linking import Setting, near, pair_features, read_setting
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.quotations import find_quotations, quoted_tokens
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.reading import read_tree
from hearsay.lexicon import load_lexicon

Parts = list[tuple[int, int]]
Gold = list[dict[str, Parts]]


def read_annotations(path: Path) -> Gold:
    """Read one standoff file: each attribution as character parts by role."""
    spans: dict[str, Parts] = {}
    found: Gold = []
    for line in path.read_text("utf-8").split("\n"):
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            offsets = rest.split("\t")[0].partition(" ")[2]
            spans[name] = [(int(a), int(b)) for a, b in (part.split() for part in offsets.split(";") if part)]
        elif name.startswith("E"):
            roles: dict[str, Parts] = {}
            for argument in rest.split():
                role, _, reference = argument.partition(":")
                role = role.rstrip("0123456789").upper()
                if role in {"SOURCE", "CUE", "CONTENT"} and reference in spans:
                    roles.setdefault(role, []).extend(spans[reference])
            found.append(roles)
    return found


def read_corpus(folder: Path) -> Iterator[tuple[str, Gold]]:
    """Yield each text with its first annotator's attributions."""
    annotations: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotations.setdefault(path.name.rsplit("_", 1)[0], path)
    for path in sorted((folder / "text").glob("*.txt")):
        if path.stem in annotations:
            yield path.read_bytes().decode("utf-8"), read_annotations(annotations[path.stem])


def matches(tree: Tree, piece: Piece, parts: Parts) -> bool:
    """Tell whether a piece shares most of the shorter one's characters with one of the gold parts."""
    start, end = tree.start[piece.start], tree.end[piece.end - 1]
    shared = [(min(end, b) - max(start, a), min(end - start, b - a)) for a, b in parts]
    return any(both > 0 and both * 2 >= shorter for both, shorter in shared)


def examples(setting: Setting, gold: Gold) -> Iterator[tuple[str, list[str], bool]]:
    """Yield (kind, features, belongs together) for each pair of a cue and a near source or content."""
    for cue in setting.pieces["CUE"]:
        same = [a for a in gold if "CUE" in a and matches(setting.tree, cue, a["CUE"])]
        for kind in ("SOURCE", "CONTENT"):
            for piece in near(setting.pieces[kind], cue):
                yield (
                    kind,
                    pair_features(setting, kind, cue, piece),
                    any(matches(setting.tree, piece, a.get(kind, [])) for a in same),
                )


def learn(pairs: Iterable[tuple[Doc, Gold]], *, c: float) -> dict[str, dict[str, float]]:
    """Fit one logistic regression a kind; weights that are nearly nothing are dropped."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    data: dict[str, tuple[list[list[str]], list[bool]]] = {"SOURCE": ([], []), "CONTENT": ([], [])}
    for doc, gold in pairs:
        tree = read_tree(doc, load_lexicon())
        setting = read_setting(doc, tree, quoted_tokens(tree, find_quotations(doc.text)))
        for kind, features, label in examples(setting, gold):
            data[kind][0].append(features)
            data[kind][1].append(label)
    weights = {}
    for kind, (rows, labels) in data.items():
        vectors = CountVectorizer(analyzer=lambda row: row, min_df=3, binary=True)
        matrix = vectors.fit_transform(rows)
        model = LogisticRegression(C=c, max_iter=2000, fit_intercept=False, solver="liblinear").fit(matrix, labels)
        fit = model.score(matrix, labels)
        print(f"{kind}: {len(labels)} pairs, {sum(labels)} together, {matrix.shape[1]} features, fit {fit:.4f}")
        named = zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
        weights[kind] = {name: round(float(weight), 3) for name, weight in sorted(named) if abs(weight) >= 0.02}
    return weights


def main() -> None:
    """Annotate the corpus with the packaged model, learn, write."""
    from hearsay.annotate import annotate, load_model
    from hearsay.records import Article

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--c", type=float, default=0.3)
    target = Path(__file__).parents[1] / "graph" / "hearsay" / "extract" / "attributions" / "linker.json"
    parser.add_argument("-o", "--output", type=Path, default=target)
    options = parser.parse_args()
    nlp = load_model()
    pairs = ((annotate(Article("", text), nlp), gold) for text, gold in read_corpus(options.folder))
    weights = learn(pairs, c=options.c)
    options.output.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
