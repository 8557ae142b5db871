"""Whether something was done before a deed could be: "fled before police could stop him"."""

from __future__ import annotations

from hearsay.extract.grammar.infinitives import SPANS
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import is_over

WAITING = frozenset({"take", "wait", "hesitate", "have"})
"""Verbs under which what follows is what someone waits or means for."""


def is_forestalled(tree: Tree, top: int) -> bool:
    """Tell whether something was done before a deed could be: "fled before police could stop him"."""
    governor, could = tree.head[top], any(tree.word[aux] == "could" for aux in tree.all(top, "aux"))
    could = could or tree.word[top] == "able"
    empty = tree.is_about_it(governor) and tree.pos[governor] != "VERB"
    waited = empty or tree.lemma[governor] in WAITING or _lasts(tree, governor)  # "it took years before he could"
    before = tree.dep[top] == "advcl" and tree.marker(top, "mark") == "before" and is_over(tree, governor)
    return could and before and not waited


def _lasts(tree: Tree, verb: int) -> bool:
    """Tell whether a verb tells for how long: "trained for years", "spent ten months in jail"."""
    spans = (
        *tree.all(verb, "obj", "obl:unmarked"),
        *(one for one in tree.all(verb, "obl") if tree.marker(one) == "for"),
    )
    return any(tree.lemma[one] in SPANS for one in spans)
