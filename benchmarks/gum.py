"""GUM's coreference annotation: CoNLL-U with `Entity=` -> texts with the heads of their mentions, chain by chain."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_BRACKET = re.compile(r"\([^()]*\)|\([^()]*|[^()]*\)")


@dataclass
class GoldText:
    """A text; `heads` gives the chain of each mention's head by the head's first character."""

    name: str
    text: str = ""
    heads: dict[int, str] = field(default_factory=dict)
    names_and_pronouns: set[int] = field(default_factory=set)

    @property
    def genre(self) -> str:
        """The genre, as the text's name tells it."""
        return self.name.split("_")[1]


@dataclass
class _Token:
    start: int
    pos: str
    relation: str
    governor: int
    entities: str


def read_gold(path: Path) -> Iterator[GoldText]:
    """Read a gzipped CoNLL-U file with Entity= annotation, text by text."""
    gold: GoldText | None = None
    tokens: list[_Token] = []
    paragraph = False
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for block in _blocks(lines):
            for line in block:
                if line.startswith("# newdoc id"):
                    if gold:
                        yield _finished(gold, tokens)
                    gold, tokens = GoldText(line.split(" = ")[1]), []
                paragraph |= line == "# newpar" or line.startswith("# newpar ")
            if gold:
                if gold.text and paragraph:
                    gold.text = gold.text.rstrip() + "\n\n"
                _add_sentence(gold, tokens, [line.split("\t") for line in block if line[0] != "#"])
                paragraph = False
    if gold:
        yield _finished(gold, tokens)


def _blocks(lines: Iterator[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line.rstrip("\n"))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _add_sentence(gold: GoldText, tokens: list[_Token], rows: list[list[str]]) -> None:
    base = len(tokens)
    joined: dict[int, bool] = {}  # words that no space follows
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            joined |= dict.fromkeys(range(first, last), True) | {last: "SpaceAfter=No" in row[9]}
    for row in rows:
        if not row[0].isdigit():
            continue
        number, governor = int(row[0]), int(row[6])
        entity = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        place = base + governor - 1 if governor else base + number - 1
        tokens.append(_Token(len(gold.text), row[3], row[7], place, entity))
        gold.text += row[1] + ("" if joined.get(number, "SpaceAfter=No" in row[9]) else " ")


def _finished(gold: GoldText, tokens: list[_Token]) -> GoldText:
    widest: dict[int, int] = {}
    for start, end, chain in _mentions(tokens):
        head = _head(tokens, start, end)
        if end - start >= widest.get(head, 0):
            widest[head] = end - start
            gold.heads[tokens[head].start] = chain
            if tokens[head].pos in ("PROPN", "PRON"):
                gold.names_and_pronouns.add(tokens[head].start)
    return gold


def _mentions(tokens: list[_Token]) -> Iterator[tuple[int, int, str]]:
    """Give mentions as token ranges, both ends included, with their chains; each part of a split one counts."""
    open_: list[tuple[int, str]] = []
    for place, token in enumerate(tokens):
        for bracket in _BRACKET.findall(token.entities):
            chain = bracket.strip("()").split("-")[0].split("[")[0]
            if bracket.startswith("("):
                open_.append((place, chain))
            if bracket.endswith(")"):
                at = max((i for i, (_, other) in enumerate(open_) if other == chain), default=None)
                if at is not None:
                    yield open_.pop(at)[0], place, chain


def _head(tokens: list[_Token], start: int, end: int) -> int:
    inside = range(start, end + 1)
    head = next(i for i in inside if tokens[i].governor not in inside or tokens[i].governor == i)
    conjuncts = [i for i in inside if tokens[i].relation == "conj" and tokens[i].governor == head]
    conjunctions = [i for i in inside if tokens[i].relation == "cc" and tokens[i].governor in conjuncts]
    return conjunctions[-1] if conjunctions else head
