"""Mends surnames that a tagger took for verbs: "Omar | Said, a lawyer, left"."""

from __future__ import annotations

from functools import partial
from itertools import chain, takewhile

from hearsay.extract.grammar.parses import NOUNS, SUBJECTS, Parse
from hearsay.extract.grammar.verbforms import FINITE
from hearsay.givennames import first_name_gender

_SOLID = frozenset({"VERB", "NOUN", "ADJ"})
_STOPS = frozenset(".!?")
_NEAR = 8  # words around a name that tell a sentence from a title
_IN_NAMES = frozenset({"flat", "compound"})


def read_surname(parse: Parse, index: int) -> None:
    """Take a verb with a capital after a first name for the rest of the name: "Omar | Said was calm"."""
    first = index - 1
    if index == 0 or not _is_capitalized(parse, index) or parse.pos[first] != "PROPN" or _is_in_title(parse, index):
        return
    if first not in parse.people and not first_name_gender(parse.word[first]):
        return
    if parse.pos[index] == "VERB":
        _hang_name(parse, first, index)
    _name(parse, index)


def read_bare_surname(parse: Parse, index: int) -> None:
    """Take "Said" that opens a sentence before another verb for who does what that tells: "| Said added that"."""
    verb = index + 1
    if not _is_capitalized(parse, index) or verb >= len(parse.word):
        return
    past = parse.tag[verb] in ("VBD", "VBZ") or (parse.tag[verb] == "VBN" and parse.has(verb, "ccomp", "obj"))
    if not past or parse.pos[verb] != "VERB" or parse.head[verb] != index or parse.has(index, *SUBJECTS):
        return
    parse.take_place(verb, index)
    for child in [*parse.children[index]]:
        parse.lift(child, verb)
    parse.hang(index, verb, "nsubj")
    _name(parse, index)


def _name(parse: Parse, index: int) -> None:
    parse.pos[index], parse.lemma[index] = "PROPN", parse.word[index]
    parse.retag(index, "NNP")
    parse.settled.update((index, parse.head[index]))


def _is_capitalized(parse: Parse, index: int) -> bool:
    return parse.text[parse.start[index] : parse.end[index]].istitle()


def _is_in_title(parse: Parse, index: int) -> bool:
    """Tell whether the words around have capitals too, as in a headline."""
    before = takewhile(partial(_is_inside, parse), range(index - 1, max(-1, index - _NEAR), -1))
    after = takewhile(partial(_is_inside, parse), range(index + 1, min(index + _NEAR, len(parse.word))))
    solid = (word for word in chain(before, after) if parse.pos[word] in _SOLID)
    return not any(parse.text[parse.start[word]].islower() for word in solid)


def _is_inside(parse: Parse, word: int) -> bool:
    """Tell whether a word ends no sentence or line."""
    return parse.word[word] not in _STOPS and not (parse.pos[word] == "SPACE" and "\n" in parse.word[word])


def _hang_name(parse: Parse, first: int, index: int) -> None:
    """Let a first name stand where its surname was taken for a verb, and what hangs on that hang beside it."""
    others = [child for child in parse.children[index] if child != first]
    if parse.head[first] == index:
        verb = next((child for child in others if child == index + 1 and parse.tag[child] in FINITE), None)
        described = _noun_before(parse, first)
        if verb is not None:
            parse.take_place(verb, index)
            parse.hang(first, verb, "nsubj")
        elif described is not None:
            parse.hang(first, described, "appos")
            parse.settled.update((described, parse.head[described]))
        else:
            parse.take_place(first, index)
    over = first if parse.head[first] == first else parse.head[first]
    for child in [child for child in others if parse.head[child] == index]:
        parse.lift(child, over)
    parse.hang(index, first, "flat")


def _noun_before(parse: Parse, name: int) -> int | None:
    """Find the noun that a comma parts from a name: "her deputy, | Omar"."""
    noun = name - 2
    if noun < 0 or parse.word[name - 1] != "," or parse.pos[noun] not in NOUNS:
        return None
    while parse.dep[noun] in _IN_NAMES:
        noun = parse.head[noun]
    return noun
