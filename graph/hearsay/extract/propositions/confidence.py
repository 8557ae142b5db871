"""How sure a statement is, by its construction and the certainty of its tree.

A logistic model over signs, learnt from readers' verdicts by training/confidence.py; confidence.json holds its weights.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.places import Place
from hearsay.extract.grammar.syntax import Tree

_FARTHEST = 30  # words from the predicate: beyond, it makes no difference
_BRANCHES = frozenset(
    {"root", "ccomp", "advcl", "acl:relcl", "conj", "acl", "xcomp", "parataxis", "obj", "obl", "appos"}
)
_SUBJECT, _OBJECT = (
    (f"no {name}", *(f"{name} {sign}" for sign in "certain understood clause pronoun coordinated far".split()))
    for name in ("subject", "object")
)


def confidence_of(tree: Tree, clause: Clause, subject: Place | None, thing: Place | None) -> float:
    """Give the probability that a statement is right, or nearly."""
    weights = _load_weights()
    signs = signs_of(tree, clause, subject, thing)
    odds = weights[""] + sum([weights[sign] * amount for sign, amount in signs if sign in weights])
    return round(1 / (1 + exp(-odds)), 2)


def signs_of(tree: Tree, clause: Clause, subject: Place | None, thing: Place | None) -> list[tuple[str, float]]:
    """Give the signs by which a statement is judged, and how much there is of each."""
    branch = tree.dep[clause.top].lower()
    first, last = tree.sentences[tree.sentence[clause.head]]
    return [
        (clause.kind, 1),
        (branch if branch in _BRANCHES else "other branch", 1),
        ("depth", _depth(tree, clause.head)),
        ("predicate certain", tree.certainty[clause.head]),
        *_signs_of_place(tree, clause.head, subject, _SUBJECT),
        *_signs_of_place(tree, clause.head, thing, _OBJECT),
        ("sentence certain", sum(tree.certainty[first : last + 1]) / (last + 1 - first)),
    ]


def _signs_of_place(
    tree: Tree, predicate: int, place: Place | None, names: tuple[str, ...]
) -> Sequence[tuple[str, float]]:
    none, certain, understood, clause, pronoun, coordinated, far = names
    if place is None:
        return ((none, 1),)
    word = place.filler.word
    return (
        (certain, tree.certainty[word]),
        (understood, place.filler.implicit),
        (clause, place.clause),
        (pronoun, tree.pos[word] == "PRON"),
        (coordinated, tree.dep[word] == "conj"),
        (far, min(abs(word - predicate), _FARTHEST) / _FARTHEST),
    )


@cache
def _load_weights() -> Mapping[str, float]:
    """Load what each sign adds to the log-odds; "" names what there is without any."""
    loaded: dict[str, float] = json.loads(
        (files("hearsay.extract.propositions") / "confidence.json").read_text("utf-8")
    )
    return loaded


def _depth(tree: Tree, word: int) -> int:
    depth = 0
    while (governor := tree.head[word]) != word:
        word, depth = governor, depth + 1
    return depth
