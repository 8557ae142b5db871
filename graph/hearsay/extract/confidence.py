"""How sure a statement is, by its construction and the certainty of its tree.

A logistic model over signs, learnt from readers' verdicts by training/confidence.py; confidence.json holds its weights.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import exp

from hearsay.extract.clauses import Clause
from hearsay.extract.roles import Place
from hearsay.extract.syntax import Tree

_FARTHEST = 30  # words from the predicate: beyond, it makes no difference
_BRANCHES = frozenset(
    {"root", "ccomp", "advcl", "acl:relcl", "conj", "acl", "xcomp", "parataxis", "obj", "obl", "appos"}
)


def confidence_of(tree: Tree, clause: Clause, subject: Place | None, thing: Place | None) -> float:
    """Give the probability that a statement is right, or nearly."""
    weights = _load_weights()
    odds = weights[""] + sum(weights.get(sign, 0.0) * amount for sign, amount in signs_of(tree, clause, subject, thing))
    return round(1 / (1 + exp(-odds)), 2)


def signs_of(tree: Tree, clause: Clause, subject: Place | None, thing: Place | None) -> Iterator[tuple[str, float]]:
    """Give the signs by which a statement is judged, and how much there is of each."""
    yield clause.kind, 1
    branch = tree.dep[clause.top].lower()
    yield branch if branch in _BRANCHES else "other branch", 1
    yield "depth", _depth(tree, clause.head)
    yield "predicate certain", tree.certainty[clause.head]
    for name, place in (("subject", subject), ("object", thing)):
        if place is None:
            yield f"no {name}", 1
            continue
        word = place.filler.word
        yield f"{name} certain", tree.certainty[word]
        yield f"{name} understood", place.filler.implicit
        yield f"{name} clause", place.clause
        yield f"{name} pronoun", tree.pos[word] == "PRON"
        yield f"{name} coordinated", tree.dep[word] == "conj"
        yield f"{name} far", min(abs(word - clause.head), _FARTHEST) / _FARTHEST
    first, last = tree.sentences[tree.sentence[clause.head]]
    yield "sentence certain", sum(tree.certainty[first : last + 1]) / (last + 1 - first)


@cache
def _load_weights() -> Mapping[str, float]:
    """Load what each sign adds to the log-odds; "" names what there is without any."""
    loaded: dict[str, float] = json.loads((files("hearsay.extract") / "confidence.json").read_text("utf-8"))
    return loaded


def _depth(tree: Tree, word: int) -> int:
    depth = 0
    while (governor := tree.head[word]) != word:
        word, depth = governor, depth + 1
    return depth
