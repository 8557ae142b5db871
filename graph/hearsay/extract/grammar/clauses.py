"""The record of a predicate found in a tree, before its arguments are known, and the words that are its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Relation

ClauseKind = Literal["verb", "copula", "noun", "apposition"]
NEGATIVE_MARKS = frozenset(
    {"without", "instead of", "rather than", "instead", "short of", "as opposed to", "so as not", "far from"}
)
"""Conjunctions and prepositions before what is not the case."""
CONDITIONAL_MARKS = frozenset({"if", "unless"})


class Clause(Struct, frozen=True, gc=False):
    """A predicate in its place: its head word, the words it is read through, how it is shown and how it is named.

    Of a copula the head is the complement, which is the last of the `members`.
    """

    head: int
    kind: ClauseKind
    first: int  # word of what shows the predicate
    last: int
    lemma: str
    members: tuple[int, ...]  # the words whose auxiliaries, adverbs and obliques belong to it, outermost first
    relation: Relation | None = None
    passive: bool = False
    preposition: str = ""  # that marks its object: "for" of "call for"
    thing: int | None = None  # a verb's direct object
    complement: int | None = None  # what it says of its subject or object: "remains uncertain", "call it a failure"

    @property
    def top(self) -> int:
        """The word by which the clause hangs in the tree."""
        return self.members[0]

    @property
    def chain(self) -> tuple[int, ...]:
        """The words that the clause is read through, outermost first."""
        return self.members[:-1]


def words_beside(tree: Tree, clause: Clause, member: int) -> Sequence[int]:
    """List what hangs on a word of a clause: of "the aim is not to win" copula and verb hang all on one word."""
    words = tree.children[member]
    if tree.pos[member] != "VERB":
        return words
    outside = words_outside(tree, member)
    if not outside:
        return words
    return outside if clause.kind == "copula" else [word for word in words if word > outside[-1]]


def words_outside(tree: Tree, member: int) -> list[int]:
    """List what hangs on a word as complement of the clause around its own: of "the aim is not | to win"."""
    words = tree.children[member]
    copula = tree.child(member, "cop") if "nsubj:outer" in tree.below[member] else None
    if copula is None:
        return []
    inner = next((word for word in words if word > copula and tree.dep[word] not in ("advmod", "punct")), member)
    return [word for word in words if word < inner]
