"""Mends notes beside a sentence that are no part of it: the hour of an entry, a politician's party and state."""

from __future__ import annotations

import re

from hearsay.extract.parses import SUBJECTS, Parse

_PARTY = re.compile(r"[A-Z]([-–][A-Z][\w. ]*)?")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.][0-5]\d")
_LONGEST = 4  # words in the brackets and the closing one


def free_party(parse: Parse, bracket: int) -> None:
    """Free from any role the party and state after a politician's name: "Lind | (D-Ohio) left"."""
    party = bracket + 1
    inside = range(party, min(party + _LONGEST, len(parse.word)))
    close = next((index for index in inside if parse.word[index] == ")"), party)
    if (
        close == party
        or parse.pos[bracket - 1] != "PROPN"
        or not _PARTY.fullmatch(parse.text, parse.start[party], parse.end[close - 1])
    ):
        return
    for index in range(party, close):
        if parse.pos[index] != "PUNCT":
            parse.relate(index, "discourse")


def free_clock(parse: Parse, index: int) -> None:
    """Free from any role the time at which an entry of a running report was written: "09:15 BST | Ito has left"."""
    if not _CLOCK.fullmatch(parse.word[index]) or parse.text[: parse.start[index]].rpartition("\n")[2].strip():
        return
    zone = parse.head[index]
    zoned = zone == index + 1 and parse.pos[zone] == "PROPN" and parse.dep[index] == "nummod"
    word = zone if zoned else index
    second = parse.dep[word] in SUBJECTS and len(parse.all(parse.head[word], *SUBJECTS)) > 1
    if second or parse.dep[word] == "obl:unmarked":
        parse.relate(word, "discourse")
