"""Finds with whom each of several does what they do with each other: "| Ito | met | Lind", of "Ito and Lind met"."""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.extract.arguments.finding import Arguments
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.control import RECIPROCAL
from hearsay.extract.grammar.places import Place
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

_APART = frozenset({"both", "each", "separately", "or", "nor"})
_OTHERS = frozenset({"with", "to", "against", "between"})


def one_by_one(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> list[Arguments]:
    """Give what is told of each of two who do it with each other, in one where they don't."""
    if (
        len(arguments.subjects) != 2
        or clause.kind != "verb"
        or clause.passive
        or _is_done_alone(tree, clause, arguments)
    ):
        return [arguments]
    words = [place.filler.word for place in arguments.objects]
    reciprocal = len(words) == 1 and tree.word[words[0] : words[0] + 2] in RECIPROCAL
    reciprocal = reciprocal and tree.head[words[0]] == clause.head  # "win and face each other"
    beside = any(place.role in _OTHERS for place in arguments.roles)  # "met with Mora"
    if not reciprocal and (words or beside or clause.lemma not in lexicon.words("mutual")):
        return [arguments]
    first, second = arguments.subjects
    return [_with_other(arguments, *pair, clause) for pair in ((first, second), (second, first))]


def _is_done_alone(tree: Tree, clause: Clause, arguments: Arguments) -> bool:
    """Tell whether each of two does it alone: "both Ito and Lind met", "Ito or Lind"."""
    first, second = (place.filler.word for place in arguments.subjects)
    words = [*tree.all(first, "cc:preconj"), *tree.all(second, "cc"), *tree.all(clause.head, "advmod")]
    return any(tree.word[word] in _APART for word in words)


def _with_other(arguments: Arguments, one: Place, other: Place, clause: Clause) -> Arguments:
    """Give what one of two does to the other, or with him where no relation tells that: "merged"."""
    if arguments.objects or clause.relation is not None:
        return Arguments([one], [other], arguments.roles)
    return Arguments([one], roles=[*arguments.roles, replace(other, role="with")])
