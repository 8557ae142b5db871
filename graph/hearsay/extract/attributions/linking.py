"""The model's SOURCE, CUE and CONTENT spans -> links: which source and which contents go with which cue.

A small logistic model over syntax, distance and order, learnt by training/linker.py; linker.json holds its weights.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from math import exp

from msgspec import Struct
from msgspec.structs import astuple
from spacy.tokens import Doc

from hearsay.extract.grammar.pieces import DASHES, MARKS, Piece, outer_words, root_among, trim_spaces
from hearsay.extract.grammar.syntax import Tree

Kind = str  # "SOURCE", "CUE", "CONTENT"
_REACH = 80  # words between a cue and what belongs to it, at most
_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34)
_NONE = (0, 0, 0)


class Link(Struct, frozen=True, gc=False):
    """One attribution as token pieces; what is not there is None or empty."""

    cue: Piece | None
    source: Piece | None
    contents: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the features look up: pieces by kind in order, what governs them, what stands before, what is quoted."""

    tree: Tree
    pieces: Mapping[Kind, Sequence[Piece]]
    before: Sequence[Sequence[int]]  # for each kind: how many of its pieces start before each token
    outer: Mapping[Piece, Sequence[int]]  # the words of a piece that hang on none of its words
    roots: Mapping[Piece, int]
    beside: Mapping[Piece, tuple[bool, bool]]  # cues by whether quoted words stand near before them and near after them
    quoted: Sequence[bool]


def read_setting(doc: Doc, tree: Tree, quoted: Sequence[bool]) -> Setting:
    """Collect the pieces of `doc.spans["attribution"]`, trimmed of spaces."""
    pieces: dict[Kind, list[Piece]] = {"SOURCE": [], "CUE": [], "CONTENT": []}
    for span in doc.spans.get("attribution", ()):
        piece = _with_bracket(tree, trim_spaces(tree, Piece(span.start, span.end)))
        if piece.start < piece.end:
            pieces[span.label_].append(piece)
    pieces["CUE"] += _signs(tree, pieces)
    for found in pieces.values():
        found.sort()
    before = [_counts_before(len(tree), found) for found in pieces.values()]
    outer = {piece: outer_words(tree, piece) for found in pieces.values() for piece in found}
    roots = {piece: root_among(tree, piece, words) for piece, words in outer.items()}
    beside = {cue: _beside(quoted, cue) for cue in pieces["CUE"]}
    return Setting(tree, pieces, before, outer, roots, beside, quoted)


def _counts_before(size: int, pieces: Sequence[Piece]) -> list[int]:
    starting = [0] * (size + 1)
    for piece in pieces:
        starting[piece.start + 1] += 1
    return list(accumulate(starting))


def _signs(tree: Tree, pieces: Mapping[Kind, Sequence[Piece]]) -> list[Piece]:
    """Find the signs that stand for a cue: the colon of "Mayor: …", the dash of "“…” – A. Reader"."""
    taken = {index for piece in pieces["CUE"] for index in range(*piece)}
    starts, ends = ({piece[side] for piece in pieces["CONTENT"]} for side in (0, 1))
    signs = []
    for start, end in pieces["SOURCE"]:
        if (
            end + 1 < len(tree)
            and tree.word[end] == ":"
            and (starts & {end + 1, end + 2} or tree.word[end + 1] in MARKS)
        ):
            signs.append(end)
        dash = start - 1
        if dash > 0 and tree.word[dash] in DASHES and (dash in ends or tree.word[dash - 1] in MARKS):
            signs.append(dash)
    return [Piece(sign, sign + 1) for sign in signs if sign not in taken]


def _with_bracket(tree: Tree, piece: Piece) -> Piece:
    """Take in the bracket that closes one inside: "Ito (D-Ohio | )"."""
    words = tree.word[piece.start : piece.end]
    if words.count("(") > words.count(")") and tree.word[piece.end : piece.end + 1] == [")"]:
        return Piece(piece.start, piece.end + 1)
    return piece


def link_spans(setting: Setting, *, threshold: float = 0.5, leftover: float = 0.1) -> tuple[Link, ...]:
    """Join the pieces: a cue takes its likeliest source, a content goes to its likeliest cue.

    Each must be likelier than `threshold`; what is left over on both sides is joined if likelier than `leftover`.
    """
    cues = setting.pieces["CUE"]
    sources: dict[Piece, Piece] = {}
    contents: dict[Piece, list[Piece]] = {}
    for limit in (threshold, leftover):
        for cue in [cue for cue in cues if cue not in sources]:
            rest = (
                setting.pieces["SOURCE"] if limit == threshold else _unused(setting.pieces["SOURCE"], sources.values())
            )
            if best := _best(setting, "SOURCE", cue, rest, limit):
                sources[cue] = best
        given = [piece for some in contents.values() for piece in some]
        for content in _unused(setting.pieces["CONTENT"], given):
            rest = cues if limit == threshold else [cue for cue in cues if cue not in contents]
            if best := _best(setting, "CONTENT", content, rest, limit):
                contents.setdefault(best, []).append(content)
    return tuple(Link(cue, sources.get(cue), tuple(contents.get(cue, ()))) for cue in cues)


def _unused(pieces: Sequence[Piece], used: Iterable[Piece]) -> list[Piece]:
    taken = set(used)
    return [piece for piece in pieces if piece not in taken]


def _best(setting: Setting, kind: Kind, anchor: Piece, others: Sequence[Piece], threshold: float) -> Piece | None:
    """Find the likeliest partner of a cue (a source) or of a content (a cue)."""
    scored = []
    for other in near(others, anchor):
        cue, piece = (anchor, other) if kind == "SOURCE" else (other, anchor)
        scored.append((_probability(_traits(setting, kind, cue, piece)), other))
    best = max(scored, default=None, key=lambda pair: (pair[0], -abs(pair[1].start - anchor.start)))
    return best[1] if best and best[0] >= threshold else None


def near(pieces: Sequence[Piece], anchor: Piece) -> Iterator[Piece]:
    """Yield the pieces within reach of the anchor, and at most six on either side."""
    at = bisect_left(pieces, anchor)
    for piece in pieces[max(0, at - 6) : at + 6]:
        if piece.start - anchor.end <= _REACH and anchor.start - piece.end <= _REACH and piece != anchor:
            yield piece


@cache
def _weights() -> dict[Kind, dict[str, float]]:
    loaded: dict[Kind, dict[str, float]] = json.loads(
        (files("hearsay.extract.attributions") / "linker.json").read_text("utf-8")
    )
    return loaded


def pair_features(setting: Setting, kind: Kind, cue: Piece, piece: Piece) -> list[str]:
    """Name what a cue and a source or content have in common: the features of the linker."""
    return _features(_traits(setting, kind, cue, piece))


class _Traits(Struct, frozen=True, gc=False):
    """What a cue and a piece show together, each trait one of few."""

    kind: Kind
    side: str
    gap: int
    apart: int
    same: str
    between: tuple[int, ...]  # the pieces of each kind, each up to two
    grammar: str
    rank: int
    tag: str
    quoted: tuple[bool, ...] = ()


def _traits(setting: Setting, kind: Kind, cue: Piece, piece: Piece) -> _Traits:
    tree, (start, end), (first, after) = setting.tree, cue, piece
    low, high = (end, first) if start < first else (after, start)
    apart = tree.sentence[first] - tree.sentence[start]
    content = kind == "CONTENT"
    return _Traits(
        kind,
        "after" if first >= start else "before",
        bisect_left(_STEPS, high - low) if high > low else 0,
        max(-3, min(3, apart)) if apart else 0,
        "same" if tree.paragraph[first] == tree.paragraph[start] else "other",
        tuple([min(2, before[high] - before[low]) for before in setting.before]) if high > low else _NONE,
        _grammar(setting, cue, piece),
        _rank(setting, kind, cue, piece),
        tree.tag[setting.roots[cue]],
        (setting.quoted[first], setting.quoted[after - 1], *setting.beside[cue]) if content else (),
    )


@lru_cache(maxsize=1 << 16)
def _probability(traits: _Traits) -> float:
    """Tell how likely a cue and a piece with these traits belong together."""
    weights = _weights()[traits.kind]
    return 1.0 / (1.0 + exp(-sum(weights.get(feature, 0.0) for feature in _features(traits))))


def _features(traits: _Traits) -> list[str]:
    kind, side, gap, apart, same, counts, grammar, rank, tag, quotes = astuple(traits)
    between = [f"{name}{count}" for name, count in zip(("SO", "CU", "CO"), counts, strict=True)]
    names = [
        "bias",
        f"side {side}",
        f"gap {side} {gap}",
        f"apart {apart} {same}",
        f"between {side} {'-'.join(between)}",
        f"grammar {grammar}",
        f"rank {side} {rank}",
        f"tag {tag} {side}",
        f"rank {side} {rank} {grammar}",
        f"grammar {grammar} {side} {same}",
        *(f"between {side} {count}" for count in between),
    ]
    if kind == "CONTENT":
        first, last, before, after = quotes
        quoted = f"{first:d}{last:d}"
        names += [
            f"quoted {quoted}",
            f"quoted {quoted} {side} {apart} {same}",
            f"quoted {quoted} {rank} {side} {before:d}{after:d}",
        ]
    return names


def _rank(setting: Setting, kind: Kind, cue: Piece, piece: Piece) -> int:
    """Count how many pieces of the kind stand nearer to the cue on the same side, up to two."""
    pieces = setting.pieces[kind]
    steps = bisect_left(pieces, piece) - bisect_left(pieces, cue)
    return min(2, steps if piece.start >= cue.start else -steps - 1)


def _grammar(setting: Setting, cue: Piece, piece: Piece) -> str:
    """Name the syntactic relation of two pieces: "<nsubj" where the piece depends, ">parataxis" where the cue does."""
    tree, apart = setting.tree, cue.end <= piece.start or piece.end <= cue.start
    heads, (start, end), (first, after) = tree.head, cue, piece
    for index in setting.outer[piece] if apart else range(first, after):
        if start <= heads[index] < end:
            return f"<{tree.dep[index]}"
    for index in setting.outer[cue] if apart else range(start, end):
        if first <= heads[index] < after:
            return f">{tree.dep[index]}"
    return _second_grammar(tree, setting.roots[cue], setting.roots[piece])


def _second_grammar(tree: Tree, cue: int, piece: int) -> str:
    """Name the relation over one word between: a shared governor, or a subject that is passed on."""
    over_cue, over_piece = tree.head[cue], tree.head[piece]
    if over_piece == over_cue and over_cue != cue and over_piece != piece:
        return f"={tree.dep[piece]}+{tree.dep[cue]}"
    if over_piece == tree.head[over_cue]:
        return f"^{tree.dep[piece]}+{tree.dep[cue]}"
    if tree.head[over_piece] == cue:
        return f"<<{tree.dep[piece]}+{tree.dep[over_piece]}"
    return "none"


def _beside(quoted: Sequence[bool], cue: Piece) -> tuple[bool, bool]:
    return True in quoted[max(0, cue.start - 12) : cue.start], True in quoted[cue.end : cue.end + 12]
