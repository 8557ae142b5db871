"""Finds what is told by "did" or "has" alone of someone else: "Oslo signed the treaty, but Bergen | did not"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.extract.arguments import Arguments
from hearsay.extract.clauses import Clause
from hearsay.extract.negation import is_denied
from hearsay.extract.nouns import VAGUE
from hearsay.extract.places import Filler, coordinated
from hearsay.extract.syntax import Tree
from hearsay.extract.verbforms import FINITE
from hearsay.lexicon import Lexicon

_HELPING = frozenset({"do", "have"})
_BESIDE = frozenset({"nsubj", "advmod", "cc", "punct"})
_LIKEWISE = frozenset({"so", "neither", "nor", "too"})


def find_echoes(
    tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon
) -> Iterator[tuple[Clause, Arguments]]:
    """Find who else did what a clause tells, or did not, where only "did" or "has" says so."""
    if clause.kind != "verb" or clause.passive:
        return
    for helper in tree.all(clause.top, "conj", "parataxis"):
        subject = tree.child(helper, "nsubj")
        if subject is None or not _stands_alone(tree, helper) or tree.word[subject] in VAGUE:
            continue
        likewise = any(tree.word[word] in _LIKEWISE for word in tree.children[helper])
        if likewise or is_denied(tree, lexicon, helper) != is_denied(tree, lexicon, clause.top):
            things = [replace(place, filler=Filler(place.filler.word, implicit=True)) for place in arguments.objects]
            told = replace(clause, head=helper, first=helper, last=helper, members=(helper,), complement=None)
            yield told, Arguments(subjects=coordinated(tree, Filler(subject)), objects=things)


def _stands_alone(tree: Tree, helper: int) -> bool:
    """Tell whether a verb that helps others has none beside it: "but Bergen | did not", "so | has Bergen"."""
    finite = tree.lemma[helper] in _HELPING and tree.tag[helper] in FINITE
    return finite and all(tree.dep[child] in _BESIDE for child in tree.children[helper])
