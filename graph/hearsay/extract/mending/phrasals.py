"""Mends predicates of several words: a verb that a parser took for a copula, and the particles of a verb."""

from __future__ import annotations

import re

from hearsay.extract.dates.calendar import DATES, MONTHS, WEEKDAYS
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import ACTIVE, DETERMINERS, HELPERS, NOUNS, QUOTES, Parse
from hearsay.extract.grammar.verbforms import FINITE

_DATING = frozenset({"in", "on", "at"})
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|the [0-9]{4}s")
_OWN = frozenset(
    {"nmod", "nmod:poss", "acl", "acl:relcl", "appos", "flat", "compound", "amod", "det", "nummod", "case"}
)


def raise_verb(parse: Parse, verb: int) -> None:
    """Make a full verb govern what a parser made it the copula of: "remains | a port", "won | the race"."""
    noun, lemma = parse.head[verb], parse.lemma[verb]
    if lemma == "be" or parse.pos[verb] != "VERB" or verb > noun:
        return
    if not (parse.tag[verb].startswith("VB") and lemma.isalpha()):
        return
    cased = any(child > verb for child in parse.all(noun, "case"))
    for child in list(parse.children[noun]):
        own = parse.dep[child] in _OWN or (parse.dep[child] == "conj" and parse.pos[child] in NOUNS)
        if child < verb or (child > noun and not own):
            parse.lift(child, verb)
    parse.take_place(verb, noun)
    linking = lemma in parse.lexicon.words("linking") or parse.pos[noun] == "ADJ"
    parse.hang(noun, verb, "obl" if cased else "xcomp" if linking else "obj")


def raise_participle(parse: Parse, have: int) -> None:
    """Make a participle the verb that "have" helps, not a quality of its object: "thieves had | stolen files"."""
    done, things = have + 1, parse.all(have, "obj")
    doer = parse.child(have, "nsubj")
    if parse.tag[have] not in FINITE or doer is None or len(things) != 1 or not can_act(parse, parse.lexicon, doer):
        return
    noun = things[0]
    plain = parse.tag[noun] == "NNS" and parse.first(noun) == done and not parse.has(noun, "conj")
    if not plain or parse.tag[done] != "VBN" or parse.dep[done] != "amod" or parse.head[done] != noun:
        return
    if parse.lemma[done] in parse.lexicon.words("had-qualities"):
        return
    parse.take_place(done, have)
    for child in [child for child in parse.children[have] if child != noun]:
        parse.lift(child, done)
    parse.hang(noun, done, "obj")
    parse.hang(have, done, "aux")
    parse.pos[done], parse.pos[have] = "VERB", "AUX"


def read_particle(parse: Parse, index: int) -> None:
    """Hang a particle on the verb before it, with what hung on the particle: "walk | away from", "took | on work"."""
    verb = index - 1
    if verb < 0 or parse.pos[verb] != "VERB":
        return
    _activate(parse, index, verb)
    if _is_adverb_of(parse, index, verb) or _is_half(parse, index):
        governor = parse.head[index]
        if parse.dep[index] == "case" and parse.dep[governor] == "nmod":
            parse.hang(governor, verb, "obl")
        parse.hang(index, verb, "compound:prt")
        for child in list(parse.children[index]):
            parse.lift(child, verb)
    elif _is_taken(parse, index, verb):
        parse.relate(parse.head[index], "obj")
        parse.hang(index, verb, "compound:prt")


def lower_back(parse: Parse, index: int) -> None:
    """Hang "back" on the date that it is long before, no particle of the verb: "signed it | back in 1994"."""
    verb = parse.head[index]
    dates = [word for word in parse.all(verb, "obl") if parse.first(word) == index + 1]
    if not dates or parse.word[index + 1] not in _DATING or parse.lemma[verb] in parse.lexicon.words("returning"):
        return
    if parse.lemma[dates[0]] in MONTHS or _YEAR.fullmatch(parse.word[dates[0]]):
        parse.hang(index, dates[0], "advmod")


def read_dated(parse: Parse, index: int) -> None:
    """Take a particle right before a date for its preposition: "is due to sign | on Monday"."""
    dates = [word for word in parse.all(parse.head[index], "obl", "obl:unmarked") if parse.first(word) == index + 1]
    named = WEEKDAYS if parse.word[index] == "on" else MONTHS
    if dates and parse.lemma[dates[0]] in named and not parse.has(dates[0], "case"):
        parse.hang(index, dates[0], "case")


def free_particle(parse: Parse, index: int) -> None:
    """Take a particle after a verb's object for the verb's, no object of its own: "tore | the town | apart"."""
    verb = parse.head[index]
    thing = parse.before(index, "obj") if parse.tag[index] in ("RB", "RP") else None
    if thing is None or not verb < thing or parse.has(index, "cc", "conj") or "VERB" in parse.pos[verb + 1 : index]:
        return
    close = parse.is_under(index - 1, thing) and parse.lemma[index - 1] not in DATES
    dated = parse.word[index] == "back" and parse.word[index + 1 : index + 2] in (["in"], ["when"])
    own = close and not dated and parse.pos[verb] == "VERB" and parse.lemma[verb] != "have"  # "has work | ahead"
    if own or parse.dep[index] != "advmod":
        parse.hang(index, verb, "compound:prt")
        for child in list(parse.children[index]):
            parse.lift(child, verb)


def read_favour(parse: Parse, index: int) -> None:
    """Take "in favour" for a part of "vote", which elects no one: "voted | in favour | of the pact"."""
    verb, link = parse.head[index], parse.child(index, "case")
    if parse.lemma[verb] != "vote" or link != index - 1 or parse.word[link] != "in" or verb > link:
        return
    for child in [child for child in parse.children[index] if child != link]:
        of = parse.dep[child] == "nmod" and parse.marker(child) == "of"
        parse.hang(child, verb, "obl" if of else parse.dep[child])
    for particle in (link, index):
        parse.hang(particle, verb, "compound:prt")
    parse.pos[index] = "ADV"


def _activate(parse: Parse, index: int, verb: int) -> None:
    """Take a verb with a particle for a past tense, where a tagger took it for a participle: "handed/VBN | in it"."""
    known = f"{parse.lemma[verb]} {parse.word[index]}" in parse.lexicon.words("particle-verbs")
    whole = parse.dep[verb] in ("ROOT", "conj", "ccomp") and not parse.has(verb, *HELPERS, "mark")
    things = [thing for thing in parse.all(verb, "obl", "obj") if thing > index and parse.has(thing, *DETERMINERS)]
    if parse.tag[verb] != "VBN" or not (known and whole and things):
        return
    for subject in [*parse.all(verb, "nsubj:pass")]:
        parse.relate(subject, "nsubj")
    parse.retag(verb, "VBD")


def _is_adverb_of(parse: Parse, index: int, verb: int) -> bool:
    governor = parse.head[index]
    if parse.dep[index] != "case" and parse.pos[governor] in NOUNS:  # "bought | back | shares", no "back channels"
        if parse.head[governor] != verb or governor < index or parse.dep[governor] == "obl":
            return False  # "invited back | in May"
        back = parse.word[index] == "back" and parse.tag[index] in ("RP", "RB") and parse.tag[index + 1] != "HYPH"
        return back or f"{parse.lemma[verb]} {parse.word[index]}" in parse.lexicon.words("particle-verbs")
    return parse.dep[index] != "case" and (governor == verb or parse.pos[governor] in ("ADV", "VERB"))


def _is_half(parse: Parse, index: int) -> bool:
    """Tell whether a word is one half of a preposition in two words: the "out" of "dropped out of school"."""
    return parse.dep[index] == "case" and parse.word[index + 1 : index + 2] == ["of"] and parse.dep[index + 1] == "case"


def _is_taken(parse: Parse, index: int, verb: int) -> bool:
    """Tell whether a parser took a particle for the preposition of the verb's object."""
    thing, lexicon = parse.head[index], parse.lexicon
    if parse.dep[index] != "case" or parse.head[thing] != verb or verb > thing:
        return False
    phrasal = parse.word[index] in lexicon.words("phrasal-particles")
    fixed = parse.dep[thing] == "obj" and phrasal and parse.lemma[verb] not in lexicon.words("going")
    tagged = parse.dep[thing] == "obl" and parse.tag[index] == "RP"
    phrase = f"{parse.lemma[verb]} {parse.word[index]}"
    known = phrase in lexicon.words("particle-verbs") and parse.dep[thing] in ("obj", "obl")
    helped = parse.lemma[max(0, verb - 3) : verb]
    return (fixed or tagged or known) and (parse.tag[verb] in ACTIVE or ("have" in helped and "be" not in helped))


def read_answer(parse: Parse, index: int) -> None:
    """Take "no" and "yes" for what makes one predicate with "say", no content of it: "said | no | to the plan"."""
    verb = next((word for word in (index - 1, index - 2) if parse.pos[word] == "VERB"), index)
    quoted = verb == index - 2 and parse.word[index - 1] in QUOTES
    if index < 2 or parse.lemma[verb] != "say" or parse.head[index] != verb or not (verb == index - 1 or quoted):
        return
    closed = index + 1 + quoted
    if parse.word[closed : closed + 1] not in (["to"], ["."], [","]):
        return
    if any(parse.dep[child] not in ("obl", "nmod", "punct") for child in parse.children[index]):
        return
    for child in [*parse.children[index]]:
        parse.hang(child, verb, "punct" if parse.dep[child] == "punct" else "obl")
    parse.hang(index, verb, "compound:prt")
