"""Contents as the model marks them -> contents that end where their clause or phrase does."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.linking import MARKS, Piece
from hearsay.extract.syntax import Tree

_STOPPING = frozenset({"PUNCT", "SPACE"})
_LEADING = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "case"})


def mend(tree: Tree, cue: int, contents: Sequence[Piece], ruled: Sequence[Piece]) -> tuple[Piece, ...]:
    """Mend by syntax the end of contents: where a clause or phrase ends, or where the cue's own goes on."""
    said = [piece for piece in contents if tree.word[piece.start : piece.end + 1] != ["that", ","]]
    return tuple(_whole(tree, _shortened(tree, cue, _lengthened(tree, piece, ruled))) for piece in said)


def _shortened(tree: Tree, cue: int, piece: Piece) -> Piece:
    """Cut off what follows a comma and hangs on the cue: "…, but the mayor …", "…, leaving the room"."""
    if piece.start < cue or any(tree.word[i] in MARKS for i in range(*piece)):
        return piece
    if tree.word[piece.end - 1] == ")" and "(" in tree.word[piece.start + 1 : piece.end]:
        aside = piece.start + 1 + tree.word[piece.start + 1 : piece.end].index("(")
        if any(tree.pos[i] in ("VERB", "AUX") for i in range(aside, piece.end)):
            return Piece(piece.start, aside)  # what stands in parentheses is the writer's own
    for comma in range(piece.start + 1, piece.end - 1):
        if tree.word[comma] != ",":
            continue
        after = range(comma + 1, piece.end)
        roots = [i for i in after if tree.head[i] not in after and tree.pos[i] not in _STOPPING]
        thatless = tree.word[piece.start] != "that"
        if roots and all(tree.head[root] == cue and _goes_on(tree, root, thatless=thatless) for root in roots):
            return Piece(piece.start, comma)
    return piece


def _goes_on(tree: Tree, root: int, *, thatless: bool) -> bool:
    """Tell whether a clause is the cue's neighbour, no content: a "that" reaches over what is coordinated."""
    if tree.dep[root] == "conj":
        linked = tree.child(root, "cc")
        return thatless and tree.has(root, "nsubj", "nsubj:pass") and (linked is None or tree.word[linked] != "but")
    return tree.dep[root] == "advcl" and tree.tag[root] == "VBG"


def _lengthened(tree: Tree, piece: Piece, ruled: Sequence[Piece]) -> Piece:
    for rule in ruled:
        if _first(tree, piece) == _first(tree, rule) and rule.end > piece.end and tree.pos[piece.end] not in _STOPPING:
            return Piece(piece.start, rule.end)
    return piece


def _first(tree: Tree, piece: Piece) -> int:
    """Find the first word that is no mark: contents may begin with "that" or not."""
    return next((i for i in range(*piece) if tree.pos[i] not in _STOPPING and tree.dep[i] != "mark"), piece.start)


def _whole(tree: Tree, piece: Piece) -> Piece:
    """Take in the head of a phrase whose beginning ends the content ("parts of the"); let a last conjunction go."""
    last = piece.end - 1
    head = tree.head[last]
    if tree.dep[last] in _LEADING and last < head <= last + 6 and tree.sentence[head] == tree.sentence[last]:
        return Piece(piece.start, head + 1)
    while last > piece.start and tree.dep[last] in ("cc", "mark"):
        last -= 1
        while last > piece.start and tree.word[last] == ",":
            last -= 1
    return Piece(piece.start, last + 1)
