"""Mends where clauses hang: under the verb whose object they tell of, where a parser hung them on another."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.parses import Parse
from hearsay.lexicon import Lexicon

_FURTHEST = 60  # words between a verb and the clause that tells what it prevents or causes
_DEEPEST = 11
_INSIDE_NAMES = frozenset({"flat", "compound", "nmod:desc"})
_STRAYED = {"who": ("advcl", "parataxis", "conj"), "which": ("conj",)}  # a loose "which" may tell of all that was said
_QUESTIONS = frozenset({"what", "whatever"})


def mend_attachments(parse: Parse, lexicon: Lexicon) -> None:
    """Hang clauses where they belong."""
    objects: dict[int, int] = {}
    marks: dict[int, int] = {}
    for index, governor in enumerate(parse.head):
        if parse.dep[index] == "obj":
            objects.setdefault(governor, index)
        elif parse.dep[index] in ("mark", "case"):
            marks.setdefault(governor, index)
    preventing, moving = lexicon.words("preventing"), lexicon.words("causing") | lexicon.words("steering")
    for index, mark in marks.items():
        if parse.dep[index] != "advcl" or mark > index:
            continue
        if parse.word[mark] == "from" and parse.tag[index] == "VBG":
            _hang_prevented(parse, index, mark, objects, preventing)
        elif parse.word[mark] == "to" and parse.lemma[parse.head[index]] in moving and _follows(parse, index, objects):
            parse.dep[index] = "xcomp"
    _free_questions(parse)
    _hang_relatives(parse)


def _hang_prevented(parse: Parse, index: int, mark: int, objects: dict[int, int], preventing: frozenset[str]) -> None:
    """Hang what is prevented on the nearest verb of preventing before it that has an object."""
    verbs = (verb for verb in _verbs_before(parse, mark) if parse.lemma[verb] in preventing)
    verb = next((verb for verb in verbs if verb < objects.get(verb, -1) < mark), None)
    if verb is not None:
        parse.head[index] = verb


def _verbs_before(parse: Parse, index: int) -> Iterator[int]:
    return (word for word in range(index - 1, max(index - _FURTHEST, -1), -1) if parse.pos[word] == "VERB")


def _follows(parse: Parse, index: int, objects: dict[int, int]) -> bool:
    """Tell whether an infinitive follows the object of its verb."""
    governor = parse.head[index]
    return governor < objects.get(governor, -1) < index


def _free_questions(parse: Parse) -> None:
    """Take the preposition before "what" for the clause's, not for its own: "talks about | what he hides"."""
    for index, thing in enumerate(parse.head):
        if parse.dep[index] != "case" or parse.word[thing] not in _QUESTIONS or index != thing - 1:
            continue
        verb = parse.head[thing]
        if thing < verb and parse.dep[thing] in ("obj", "obl", "nsubj") and parse.pos[verb] == "VERB":
            parse.hang(index, verb, "mark")
            parse.dep[thing] = "obj" if parse.dep[thing] == "obl" else parse.dep[thing]


def _hang_relatives(parse: Parse) -> None:
    """Hang a clause with "who" or "which" on the noun right before it: "praised Ito, | who won"."""
    for index, verb in enumerate(parse.head):
        strayed = parse.dep[verb] in _STRAYED.get(parse.word[index], ())
        if not strayed or parse.dep[index] not in ("nsubj", "nsubj:pass"):
            continue
        noun = index - 2 if parse.word[index - 1] == "," else index - 1
        if noun < 0 or verb < index or parse.pos[noun] not in ("NOUN", "PROPN"):
            continue
        while parse.dep[noun] in _INSIDE_NAMES:
            noun = parse.head[noun]
        if not parse.is_under(noun, verb, _DEEPEST):
            parse.hang(verb, noun, "acl:relcl")
