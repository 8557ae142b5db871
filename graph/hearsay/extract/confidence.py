"""How sure a statement is, from the signs that its reading may have gone wrong; the factors are told in the table below."""

from __future__ import annotations

from hearsay.extract.roles import Place
from hearsay.extract.predicates import Clause
from hearsay.extract.syntax import Tree

_KINDS = {"verb": 0.95, "copula": 0.93, "apposition": 0.85, "noun": 0.7}
_WEAK_RELATIONS = frozenset({"dep", "parataxis", "orphan", "list", "appos", "nmod", "obl", "nsubj", "obj"})
NO_SUBJECT, IMPLICIT, NO_OBJECT, WEAK, CROWDED, DISTANT = 0.85, 0.92, 0.95, 0.85, 0.93, 0.93
"""Factors: no subject, an understood argument, no object, a loose place in the tree, a sentence over 40 words, 15 words between."""


def confidence_of(tree: Tree, clause: Clause, subject: Place | None, thing: Place | None) -> float:
    """Multiply the base of the construction by a factor for each sign of doubt."""
    first, last = tree.sentences[tree.sentence[clause.head]]
    fillers = [place.filler for place in (subject, thing) if place]
    signs = {
        NO_SUBJECT: subject is None,
        NO_OBJECT: thing is None,
        WEAK: clause.kind == "verb" and tree.dep[clause.top] in _WEAK_RELATIONS,
    }
    value = _KINDS[clause.kind]
    for factor, shown in signs.items():
        value *= factor if shown else 1.0
    value *= IMPLICIT if any(filler.implicit for filler in fillers) else 1.0
    value *= CROWDED if last - first > 40 else 1.0
    value *= DISTANT if any(abs(filler.word - clause.head) > 15 for filler in fillers) else 1.0
    return round(value, 2)
