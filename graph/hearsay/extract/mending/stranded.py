"""Mends what a preposition is for that stands alone after its verb: "the plan | that he relied on"."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.parses import Parse

_EVERY = frozenset({"every", "each", "all"})
_PRONOUNS = frozenset({"WP", "WDT"})


def hang_stranded(parse: Parse, index: int) -> None:
    """Give a preposition left alone after its verb to the pronoun, or to the verb: "the plan | that he relied on"."""
    if parse.dep[index] == "nmod":
        return _lift_alone(parse, index)
    verb = parse.head[index]
    if parse.pos[index] != "ADP" or index < verb or parse.children[index] or parse.pos[verb] not in ("VERB", "ADJ"):
        return
    after = next((word for word in parse.all(verb, "obl") if word > index and not parse.has(word, "case")), None)
    if after is not None and parse.first(after) == index + 1 and not _is_repeated(parse, after):
        parse.hang(index, after, "case")
        return
    places = ("obl", "obj") if len(parse.all(verb, "obj")) > 1 else ("obl",)  # "the tools | that he has access to"
    pronouns = [
        word for word in parse.all(verb, *places) if parse.tag[word] in _PRONOUNS and not parse.has(word, "case")
    ]
    if pronouns and pronouns[0] < verb:
        parse.hang(index, pronouns[0], "case")
        parse.relate(pronouns[0], "obl")
    elif (pronoun := _pronoun_above(parse, verb)) is not None:
        parse.hang(pronoun, verb, "obl")
        parse.hang(index, pronoun, "case")
        parse.settled.update((index, pronoun))
    elif parse.pos[verb] == "VERB" and not parse.has(verb, "obj", "ccomp", "xcomp") and _is_open(parse, index, verb):
        parse.relate(index, "compound:prt")


def _lift_alone(parse: Parse, index: int) -> None:
    """Hang on a verb the preposition that a parser hung on its object: "the man that he owes favours | to"."""
    thing = parse.head[index]
    verb = parse.head[thing]
    bare = parse.pos[index] == "ADP" and thing == index - 1 and not parse.children[index]
    if bare and parse.dep[thing] == "obj" and parse.pos[verb] == "VERB" and verb < thing:
        parse.hang(index, verb, "obl")
        hang_stranded(parse, index)


def _is_repeated(parse: Parse, time: int) -> bool:
    """Tell whether a phrase tells how often, which no preposition left alone is for: "relied on | every day"."""
    return parse.lemma[time] in DATES and any(parse.word[one] in _EVERY for one in parse.all(time, "det"))


def _pronoun_above(parse: Parse, verb: int) -> int | None:
    """Find the pronoun over an infinitive that its preposition is for: "a plan | that he refused to agree to"."""
    top = verb
    while parse.dep[top] == "xcomp" and parse.mark(top) == "to":
        top = parse.head[top]
    if top == verb or parse.dep[top] != "acl:relcl" or parse.has(verb, "ccomp", "xcomp", "aux:pass"):
        return None
    places = ("obl",) if parse.has(verb, "obj") else ("obl", "obj")
    above = [word for word in parse.all(top, *places) if word < top and parse.tag[word] in _PRONOUNS]
    return next((word for word in above if not parse.has(word, "case")), None)


def _is_open(parse: Parse, index: int, verb: int) -> bool:
    """Tell whether what a verb's preposition is for stands before it: "the plan he relied on", "Ito was talked to"."""
    if parse.has(verb, "aux:pass", "nsubj:pass") or (parse.dep[verb] == "acl" and parse.tag[verb] == "VBN"):
        return parse.dep[verb] != "acl:relcl" and parse.word[index] != "by"
    return parse.dep[verb] == "acl:relcl" or (parse.dep[verb] in ("acl", "xcomp") and parse.mark(verb) == "to")
