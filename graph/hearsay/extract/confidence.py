"""How sure a statement is, by the signs that its reading may have gone wrong."""

from __future__ import annotations

from hearsay.extract.clauses import Clause
from hearsay.extract.roles import Place
from hearsay.extract.syntax import Tree

KINDS = {"verb": 0.95, "copula": 0.93, "apposition": 0.85, "noun": 0.7}
"""Where each construction begins; every sign of doubt below multiplies it."""
NO_SUBJECT, NO_OBJECT, IMPLICIT, LOOSE, LONG, DISTANT, TORN = 0.85, 0.95, 0.92, 0.85, 0.93, 0.93, 0.8
"""No subject; no object; an understood one; a loose place; a long sentence; an argument far off; two of one."""
_LOOSE_RELATIONS = frozenset({"dep", "parataxis", "orphan", "list", "appos", "nmod", "obl", "nsubj", "obj"})
_LONG_SENTENCE = 40
_FAR = 15


def confidence_of(tree: Tree, clause: Clause, subject: Place | None, thing: Place | None) -> float:
    """Multiply the construction's base by a factor for each sign of doubt."""
    first, last = tree.sentences[tree.sentence[clause.head]]
    implicit = distant = False
    for place in (subject, thing):
        if place is not None:
            implicit |= place.filler.implicit
            distant |= abs(place.filler.word - clause.head) > _FAR
    signs = (
        (NO_SUBJECT, subject is None),
        (NO_OBJECT, thing is None),
        (IMPLICIT, implicit),
        (LOOSE, clause.kind == "verb" and tree.dep[clause.top] in _LOOSE_RELATIONS),
        (LONG, last - first > _LONG_SENTENCE),
        (DISTANT, distant),
        (TORN, len(tree.all(clause.head, "nsubj")) > 1 or len(tree.all(clause.head, "obj")) > 1),
    )
    value = KINDS[clause.kind]
    for factor, shown in signs:
        if shown:
            value *= factor
    return round(value, 2)
