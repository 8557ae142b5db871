"""What a rule of syntax finds of who says what, and words that several rules look for."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from hearsay.extract.cues.said import CLAUSES, follows_colon, framed, pieces_around
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.extract.grammar.verbforms import is_gerund
from hearsay.lexicon import Cue, Lexicon

_CHARGING = frozenset({"saying", "charging"})


class Finding(Struct, frozen=True, gc=False):
    """An attribution by rule: `word` heads its cue, `outer` the cue that reports this one, if it says so."""

    word: int
    cue: Piece
    entry: Cue
    source: int | None = None
    contents: tuple[Piece, ...] = ()
    addressee: int | None = None
    outer: int | None = None
    unsaid: bool = False  # a passive that names no one: "is said to be"


def deeds_charged(tree: Tree, lexicon: Lexicon, entry: Cue, word: int) -> list[int]:
    """Find what someone is said to have done: "accused of lying", "charges of lying", not "criticized for lying"."""
    if entry.kind not in _CHARGING or entry.relation in lexicon.words("stances"):
        return []
    return [child for child in framed(tree, entry, word) if is_gerund(tree, child)]


def after_colon(tree: Tree, index: int) -> list[int]:
    """List the words of the clause that a colon parts from a word before it."""
    after = (child for child in tree.all(index, *CLAUSES, "parataxis") if child > index)
    spelt = next((child for child in after if follows_colon(tree, child)), None)
    return [] if spelt is None else subtree(tree, spelt)[1:]


def matrix_around(tree: Tree, clause: int, own: Collection[int]) -> tuple[Piece, ...]:
    """Span what a whole sentence says around the words that tell only who says it."""
    linked, first = tree.child(clause, "cc"), min(own)
    second = tree.dep[clause] == "conj" and linked is not None and linked < first < clause
    whole = clause if second else _matrix(tree, clause)  # "the mill fell, but, according to Ito, | the house stood"
    words = [i for i in subtree(tree, whole) if i not in own and tree.dep[i] != "mark"]
    return pieces_around(tree, words, own)


def _matrix(tree: Tree, clause: int) -> int:
    """Climb from a coordinated clause to the first of its sentence; what is said "according to" covers them all."""
    while tree.dep[clause] in ("conj", "nmod", "obl", "obj") and tree.head[clause] != clause:
        clause = tree.head[clause]
    return clause
