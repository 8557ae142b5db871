"""Mends what comes of something, or of what it comes: "so angry with Ito | that they left", "ill | because of it"."""

from __future__ import annotations

from hearsay.extract.grammar.parses import SUBJECTS, Parse

_NEAR = 14  # words from "so" to "that"
_OF_NOUNS = frozenset({"acl", "acl:relcl"})
_INSIDE = frozenset({"nmod", "appos", "conj"})


def hang_result(parse: Parse, index: int) -> None:
    """Hang what something comes to on how much it is so, not on a noun: "so angry with the choice | that they left"."""
    if parse.word[index - 2 : index] == ["so", "much"]:
        return _free_result(parse, index)
    degree = parse.head[index]
    if degree != index + 1 or parse.pos[degree] not in ("ADJ", "ADV"):
        return None
    for that in range(degree + 2, min(degree + _NEAR, len(parse.word))):
        clause = parse.head[that]
        if parse.word[that] == "that" and parse.dep[that] == "mark" and parse.dep[clause] in _OF_NOUNS:
            noun = parse.head[clause]
            while parse.dep[noun] in _INSIDE and noun > degree:
                noun = parse.head[noun]
            whole = degree < parse.head[clause] < that and parse.has(clause, *SUBJECTS)
            if whole and degree in (parse.head[noun], *parse.children[noun]):
                top = degree if parse.head[noun] == degree else parse.head[noun]
                return parse.hang(clause, top, "advcl")
    return None


def _free_result(parse: Parse, index: int) -> None:
    """Take "so much so that" for no purpose: "it is used, so much so | that it breaks"."""
    that, clause = index + 1, parse.head[index]
    if parse.word[that : that + 1] == ["that"] and that < clause:
        parse.hang(index, index - 1, "advmod")
        parse.hang(that, clause, "mark")


def raise_reason(parse: Parse, index: int) -> None:
    """Hang on a predicate, not on a noun, what it is so because of: "is in trouble | because of its debts"."""
    phrase = parse.head[index]
    top = parse.head[phrase]
    if parse.dep[phrase] != "nmod" or parse.word[index + 1 : index + 2] != ["of"]:
        return None
    told = [clause for clause in parse.all(top, *_OF_NOUNS) if clause < index]
    if told:
        return parse.hang(phrase, told[-1], "obl")
    while parse.pos[top] != "VERB" and not parse.has(top, "cop") and parse.head[top] != top:
        top = parse.head[top]
    return parse.hang(phrase, top, "obl")
