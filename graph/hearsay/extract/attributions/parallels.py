"""What a document says of another side as well: "the plan says Oslo gets the ships, | while Bergen keeps the port"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.grammar.parses import SUBJECTS
from hearsay.extract.grammar.pieces import MARKS, Piece, root_of
from hearsay.extract.grammar.syntax import Tree, clause_words
from hearsay.extract.grammar.verbforms import PRESENT
from hearsay.lexicon import Lexicon


def with_parallels(
    tree: Tree, lexicon: Lexicon, source: Piece | None, verb: int, contents: Sequence[Piece]
) -> tuple[Piece, ...]:
    """Let what a document lays down end with its second side, but not with what others do about it."""
    if source is None or not _lays_down(tree, lexicon, root_of(tree, source)):
        return tuple(contents)
    return tuple(_with_parallel(tree, lexicon, piece) if piece.start > verb else piece for piece in contents)


def _lays_down(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    known = lexicon.noun_of(tree.lemma[noun]) if tree.pos[noun] == "NOUN" else None
    return tree.lemma[noun] in lexicon.words("binding") or (known is not None and known.document)


def _with_parallel(tree: Tree, lexicon: Lexicon, piece: Piece) -> Piece:
    root = root_of(tree, piece)
    if not _is_ongoing(tree, root) or any(tree.word[i] in MARKS for i in range(*piece)):
        return piece
    for clause in tree.all(root, "advcl"):
        beside = clause >= piece.end and tree.marker(clause, "mark") == "while" and tree.has(clause, *SUBJECTS)
        tells = lexicon.cue_of(tree.lemma[clause]) is not None
        if beside and not tells and _is_ongoing(tree, clause):
            return Piece(piece.start, clause_words(tree, clause)[1] + 1)
    return piece


def _is_ongoing(tree: Tree, clause: int) -> bool:
    """Tell whether a clause is in the present or tells what is to come: "gets", "would get", no "has got"."""
    return tree.tag[tree.opening(clause)] in PRESENT and not tree.is_perfect(clause)
