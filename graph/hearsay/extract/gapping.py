"""Parts a second clause that shares the first one's verb: "Oslo backed the plan and | Bergen the draft"."""

from __future__ import annotations

from hearsay.extract.calendar import DATES, MONTHS
from hearsay.extract.parses import NOUNS, SUBJECTS, Parse

_JOINING = frozenset({"and", "but", ",", ";"})
_CONTRARY = frozenset({("for", "against"), ("against", "for")})
_SECOND = ("obj", "conj", "appos", "nmod:unmarked")
_OWN = ("det", "nummod", "nmod:poss", "amod")
_SATED = ("iobj", "xcomp", "ccomp", "obl:unmarked")


def part_clause(parse: Parse, index: int) -> None:
    """Hang on the verb who else does it, and on that what it is done to: "and | Bergen | the draft"."""
    verb = _verb_over(parse, index)
    if verb is None or parse.has(index, "case") or any(child < index for child in parse.all(verb, *_SATED)):
        return
    link = _begin(parse, index) - 1
    named = parse.pos[index] == "PROPN" or (parse.pos[index] in NOUNS and parse.has(index, "det"))
    if not named or parse.word[link] not in _JOINING or parse.lemma[index] in MONTHS:
        return
    thing = _thing_after(parse, verb, index)
    if thing is None:
        thing = _contrary_after(parse, verb, index)
    if thing is not None:
        parse.hang(index, verb, "conj")
        parse.hang(thing, index, "orphan")
        for word in (child for child in [*parse.children[thing]] if child < index):
            parse.lift(word, index)


def _verb_over(parse: Parse, index: int) -> int | None:
    """Find the verb with a subject that a noun stands after, as its object or beside that."""
    verb = index
    for _ in range(3):
        if parse.pos[verb] == "VERB" or parse.dep[verb] == "nmod":
            break
        verb = parse.head[verb]
    told = parse.pos[verb] == "VERB" and any(subject < verb for subject in parse.all(verb, *SUBJECTS))
    return verb if told and verb < index else None


def _begin(parse: Parse, noun: int) -> int:
    """Find where a noun begins with the words right before it that are its own."""
    first = noun
    while first and parse.head[first - 1] == noun and parse.dep[first - 1] in (*_OWN, "compound"):
        first -= 1
    return first


def _thing_after(parse: Parse, verb: int, index: int) -> int | None:
    """Find what stands right after a noun, no sign or preposition between, after a first object of the verb."""
    things = [thing for thing in parse.all(verb, "obj") if thing < index]
    after = max([index, *parse.all(index, "flat")])
    above = (index, parse.head[index], verb)
    candidates = (child for word in above for child in parse.all(word, *_SECOND) if child > after)
    thing = next((child for child in candidates if _begin(parse, child) == after + 1), None)
    if len(things) != 1 or thing is None or parse.has(thing, "case", "cc") or parse.lemma[thing] in DATES:
        return None
    second = parse.head[thing] == verb or parse.pos[thing] == "NUM" or parse.has(thing, *_OWN)
    return thing if second and parse.pos[thing] != "PROPN" else None


def _contrary_after(parse: Parse, verb: int, index: int) -> int | None:
    """Find what someone else is against, where the first is for something: "for the bill, Ito | against it"."""
    before = [parse.marker(phrase) for phrase in parse.all(verb, "obl") if verb < phrase < index]
    after = (*parse.all(verb, "obl"), *parse.all(index, "nmod"))
    thing = next((phrase for phrase in after if parse.child(phrase, "case") == index + 1), None)
    contrary = bool(before) and thing is not None and (before[-1], parse.marker(thing)) in _CONTRARY
    return thing if contrary else None
