"""Mends what is coordinated with what: verbs with verbs of their form, nouns with nouns."""

from __future__ import annotations

from hearsay.extract.parses import BESIDE, NOUNS, SUBJECTS, Parse

_OWN = ("obj", "obl", "xcomp", "ccomp", "compound:prt")
_CLAUSAL = ("case", "mark", *BESIDE, *SUBJECTS, "obj", "obl", "orphan")
_LOOSE = frozenset({"nsubj", "nsubj:pass", "parataxis"})
_BARE = frozenset({"VB", "VBP"})
_ALIKE = {"VB": _BARE, "VBP": _BARE, **{tag: frozenset({tag}) for tag in ("VBZ", "VBD", "VBN")}}
_GERUND_PLACES = ("ccomp", "xcomp", "advcl")


def lift_finite(parse: Parse, index: int) -> None:
    """Hang a verb on the one above where it can't be coordinated with a bare one: "demands that he go | and waits"."""
    first = parse.head[index]
    if parse.dep[first] != "ccomp" or parse.has(index, "nsubj", "nsubj:pass", "expl"):
        return
    tags = (parse.tag[index], parse.tag[first])
    if tags in (("VBZ", "VB"), ("VBZ", "VBP"), ("VBD", "VB")):
        parse.lift(index, parse.head[first])


def coordinate_verb(parse: Parse, index: int) -> None:
    """Hang a verb on the verb above where a parser coordinated it with its object: "raises goats | and sells milk"."""
    noun = parse.head[index]
    if parse.pos[index] != "VERB" or parse.pos[noun] not in NOUNS or not parse.has(index, *_OWN):
        return
    verb = _verb_alike(parse, noun, _ALIKE.get(parse.tag[index], frozenset()))
    if verb is not None:
        parse.lift(index, verb)


def _verb_alike(parse: Parse, noun: int, tags: frozenset[str]) -> int | None:
    """Find the nearest verb over a noun that stands in one of these forms, with no copula's complement between them."""
    word = noun
    while not parse.has(word, "cop") and parse.head[word] != word and parse.dep[word] not in _LOOSE:
        word = parse.head[word]
        if parse.pos[word] == "VERB" and parse.tag[word] in tags:
            return word if word < noun else None
    return None


def lower_gerund(parse: Parse, index: int) -> None:
    """Hang a gerund on the one before it, not on a verb that it isn't coordinated with: "likes rowing | and diving"."""
    verb = parse.head[index]
    if parse.tag[index] != "VBG" or parse.tag[verb] not in ("VBD", "VBZ", "VBP", "VB") or _is_full(parse, index):
        return
    gerunds = (child for child in reversed(parse.all(verb, *_GERUND_PLACES)) if verb < child < index)
    gerund = next((child for child in gerunds if parse.tag[child] == "VBG" and not _is_full(parse, child)), None)
    if gerund is not None:
        parse.lift(index, gerund)


def coordinate_noun(parse: Parse, index: int) -> None:
    """Hang a noun on the object before it where a parser coordinated it with the verb: "sold milk | and bread"."""
    verb = parse.head[index]
    if parse.pos[index] not in ("NOUN", "PROPN") or parse.pos[verb] != "VERB" or not parse.has(index, "cc"):
        return
    between = [child for child in parse.children[verb] if verb < child < index and parse.dep[child] != "punct"]
    alone = not parse.has(index, *_CLAUSAL)
    if alone and between and parse.dep[between[-1]] == "obj" and parse.pos[between[-1]] in NOUNS:
        parse.hang(index, between[-1], "conj")


def _is_full(parse: Parse, verb: int) -> bool:
    return parse.has(verb, *BESIDE, *SUBJECTS, "csubj", "csubj:pass", "expl")
