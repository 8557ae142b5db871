"""Mends what comes of something, or of what it comes: "so angry with Ito | that they left", "ill | because of it"."""

from __future__ import annotations

from hearsay.extract.grammar.parses import SUBJECTS, Parse

_NEAR = 14  # words from "so" to "that"
_OF_NOUNS = frozenset({"acl", "acl:relcl"})
_INSIDE = frozenset({"nmod", "appos", "conj"})


def free_result(parse: Parse, index: int) -> None:
    """Take what comes of a deed that is done "so" for no content of it: "so angered the bakers | that they left"."""
    verb = parse.head[index]
    come = next((clause for clause in parse.all(verb, "ccomp") if parse.mark(clause) == "that"), None)
    patients = parse.all(verb, "obj", "iobj")
    if verb == index + 1 and parse.pos[verb] == "VERB" and come is not None and patients:
        parse.relate(come, "advcl")
        parse.relate(patients[0], "obj")


def hang_result(parse: Parse, index: int) -> None:
    """Hang what something comes to on how much it is so, not on a noun: "so angry with the choice | that they left"."""
    if parse.word[index - 2 : index] == ["so", "much"]:
        return _read_so_that(parse, index)
    degree = parse.head[index]
    if degree != index + 1 or parse.pos[degree] not in ("ADJ", "ADV"):
        return None
    for that in range(degree + 2, min(degree + _NEAR, len(parse.word))):
        top = _top_over(parse, that, degree)
        if top is not None:
            return parse.hang(parse.head[that], top, "advcl")
    return None


def _top_over(parse: Parse, that: int, degree: int) -> int | None:
    """Find the word over the noun on which a "that" clause hangs, if the noun goes with what is so."""
    clause = parse.head[that]
    noun = parse.head[clause]
    marked = parse.word[that] == "that" and parse.dep[that] == "mark" and parse.dep[clause] in _OF_NOUNS
    if not marked or not degree < noun < that or not parse.has(clause, *SUBJECTS):
        return None
    while parse.dep[noun] in _INSIDE and noun > degree:
        noun = parse.head[noun]
    return parse.head[noun] if degree in (parse.head[noun], *parse.children[noun]) else None


def _read_so_that(parse: Parse, index: int) -> None:
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
        return
    told = [clause for clause in parse.all(top, *_OF_NOUNS) if clause < index]
    while not told and parse.pos[top] != "VERB" and not parse.has(top, "cop") and parse.head[top] != top:
        top = parse.head[top]
    parse.hang(phrase, told[-1] if told else top, "obl")
