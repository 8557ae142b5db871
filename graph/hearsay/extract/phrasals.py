"""Mends how a parse shows predicates: what is a verb, a participle or a copula, and which particles are a verb's."""

from __future__ import annotations

from collections import defaultdict

from hearsay.extract.parses import ACTIVE, Parse

PARTICLES = frozenset("back up down out off away aside together apart forward over through".split())
ADVERBIAL = PARTICLES | frozenset("in on ahead along across around behind".split())
"""Particles that no noun follows: "stepped in", "came across as a clerk"."""
_PHRASAL = frozenset("back up down out off away over through on in around".split())
_GOING = frozenset("be come depend fall get go live look move run stand travel walk work".split())
_HAS = frozenset({"'s", "’s"})
_LINKING = frozenset({"become", "remain", "stay", "seem", "get"})
_OWN = frozenset(
    {"nmod", "nmod:poss", "acl", "acl:relcl", "appos", "flat", "compound", "amod", "det", "nummod", "case"}
)


def read_predicates(parse: Parse) -> None:
    """Tell verbs, participles and copulas, where a tagger or parser took one for another."""
    _read_perfects(parse)
    _read_participles(parse)
    _raise_verbs(parse)


def _read_perfects(parse: Parse) -> None:
    """Take "'s" for "has" beside a participle that a parser took for active: "she's read it"."""
    perfects = set()
    for index, governor in enumerate(parse.head):
        if parse.dep[index] == "aux" and parse.word[index] in _HAS and parse.tag[governor] == "VBN":
            parse.lemma[index] = "have"
            perfects.add(governor)
    takers = {governor for index, governor in enumerate(parse.head) if parse.dep[index] == "obj"} & perfects
    for index, governor in enumerate(parse.head):
        if governor in takers and parse.dep[index] == "nsubj:pass":
            parse.dep[index] = "nsubj"


def _read_participles(parse: Parse) -> None:
    """Take a participle for an adjective where its tag and its place show it: "is tied", "felt betrayed"."""
    copular = {governor for index, governor in enumerate(parse.head) if parse.dep[index] == "cop"}
    copular -= {governor for index, governor in enumerate(parse.head) if parse.dep[index] == "nsubj:outer"}
    for index, tag in enumerate(parse.tag):
        if tag == "JJ" and parse.pos[index] == "VERB" and (index in copular or parse.dep[index] == "xcomp"):
            parse.pos[index] = "ADJ"


def _raise_verbs(parse: Parse) -> None:
    """Make a full verb govern what a parser made it the copula of: "remains | a port", "won | the race"."""
    copulas = {index: governor for index, governor in enumerate(parse.head) if _is_no_copula(parse, index)}
    if not copulas:
        return
    below: dict[int, list[int]] = defaultdict(list)
    tops = set(copulas.values())
    for index, governor in enumerate(parse.head):
        if governor in tops and index != governor:
            below[governor].append(index)
    for verb, noun in copulas.items():
        _raise(parse, verb, noun, below[noun])


def _is_no_copula(parse: Parse, index: int) -> bool:
    verbal = parse.dep[index] == "cop" and parse.tag[index].startswith("VB") and parse.lemma[index].isalpha()
    return verbal and parse.pos[index] == "VERB" and parse.lemma[index] != "be" and index < parse.head[index]


def _raise(parse: Parse, verb: int, noun: int, below: list[int]) -> None:
    root = parse.head[noun] == noun
    cased = False
    for child in below:
        own = parse.dep[child] in _OWN or (parse.dep[child] == "conj" and parse.pos[child] in ("NOUN", "PROPN"))
        if child < verb or (child > noun and not own):
            parse.head[child] = verb
        cased = cased or (parse.dep[child] == "case" and child > verb)
    parse.hang(verb, verb if root else parse.head[noun], parse.dep[noun])
    linking = parse.lemma[verb] in _LINKING or parse.pos[noun] == "ADJ"
    parse.hang(noun, verb, "obl" if cased else "xcomp" if linking else "obj")


def read_particles(parse: Parse) -> None:
    """Hang a particle on the verb before it, with what hung on the particle: "walk | away from", "took | on work"."""
    hung: dict[int, int] = {}
    for index in range(1, len(parse.word)):
        if parse.pos[index - 1] != "VERB" or parse.word[index] not in ADVERBIAL:
            continue
        verb = index - 1
        if _is_adverb_of(parse, index, verb) or _is_half(parse, index):
            governor = parse.head[index]
            if parse.dep[index] == "case" and parse.dep[governor] == "nmod":
                parse.hang(governor, verb, "obl")
            parse.hang(index, verb, "compound:prt")
            hung[index] = verb
        elif _is_taken(parse, index, verb):
            parse.dep[parse.head[index]] = "obj"
            parse.hang(index, verb, "compound:prt")
    if hung:
        for index, governor in enumerate(parse.head):
            if governor in hung:
                parse.head[index] = hung[governor]


def _is_adverb_of(parse: Parse, index: int, verb: int) -> bool:
    governor = parse.head[index]
    if parse.dep[index] not in ("advmod", "compound:prt"):
        return False
    return governor == verb or parse.pos[governor] in ("ADV", "VERB")


def _is_half(parse: Parse, index: int) -> bool:
    """Tell whether a word is one half of a preposition in two words: the "out" of "dropped out of school"."""
    return parse.dep[index] == "case" and parse.word[index + 1 : index + 2] == ["of"] and parse.dep[index + 1] == "case"


def _is_taken(parse: Parse, index: int, verb: int) -> bool:
    """Tell whether a parser took a particle for the preposition of the verb's object."""
    thing = parse.head[index]
    if parse.dep[index] != "case" or parse.head[thing] != verb or verb > thing:
        return False
    fixed = parse.dep[thing] == "obj" and parse.word[index] in _PHRASAL and parse.lemma[verb] not in _GOING
    tagged = parse.dep[thing] == "obl" and parse.tag[index] == "RP"
    helped = parse.lemma[max(0, verb - 3) : verb]
    return (fixed or tagged) and (parse.tag[verb] in ACTIVE or ("have" in helped and "be" not in helped))
