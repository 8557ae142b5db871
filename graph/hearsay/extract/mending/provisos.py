"""Mends what a condition limits that stands apart from it: "will sign, | but only if they leave"."""

from __future__ import annotations

from hearsay.extract.grammar.parses import SUBJECTS, Parse

_APART = frozenset({"conj", "ccomp", "parataxis", "advcl"})
_LIMITING = frozenset({"but", "and", "though"})


def hang_proviso(parse: Parse, index: int) -> None:
    """Hang "but only if" on what it limits, also beyond the saying: "“We will sign,” he said, “| but only if …”"."""
    clause = parse.head[index]
    limited = _limited(parse, clause)
    only = index - 1
    if limited is None or parse.word[only] != "only" or parse.word[only - 1] not in _LIMITING:
        return
    if parse.word[only - 1] != "but" and not parse.has(clause, *SUBJECTS):
        return  # "an offer, and only if accompanied by a rise"
    parse.hang(clause, limited, "advcl")
    for word in (only, only - 1):
        parse.hang(word, clause, "advmod" if word == only else "cc")


def _limited(parse: Parse, clause: int) -> int | None:
    """Find the verb that a clause limits: the one before that it was joined to, or another content of one saying."""
    above = parse.head[clause]
    if parse.dep[clause] not in _APART or above == clause:
        return None
    if parse.dep[clause] != "conj" and (before := parse.before(clause, "ccomp")) is not None:
        return before
    return above if above < clause and parse.dep[clause] != "ccomp" else None
