"""Mends phrases that tell who holds an office or has a calling: "head of the bank | Ada Ito", "bakers | Ito and Ek"."""

from __future__ import annotations

from hearsay.extract.grammar.parses import HELPERS, SUBJECTS, Parse

_SEATS = ("Organization", "Place", "Outlet")
_PLURAL = frozenset({"are", "were", "have"})


def join_bearer(parse: Parse, index: int) -> None:
    """Give an office the full name of who holds it: "head of the bank | Ada Ito", "head of Oslo's bank, | Ada Ito"."""
    over = parse.head[index]
    if index not in parse.people or not parse.has(index, "flat") or parse.has(index, "cop") or over == index:
        return
    if parse.dep[index] == "nmod":
        _lower_body(parse, index)
    office = _office_before(parse, index)
    held = office < index and _is_a(parse, office, "Person") and parse.has(office, "nmod")
    if held and office not in parse.people and not parse.has(index, "case"):
        parse.hang(index, office, "appos")


def _lower_body(parse: Parse, index: int) -> None:
    """Part from a name the body before it, which is no title: "head of | the Harbour Bank | Ada Ito"."""
    bodies = [one for one in parse.all(index, "nmod:desc", "compound") if _is_body(parse, one)]
    case = parse.child(index, "case")
    if not bodies or case is None or not case < bodies[0] or parse.head[index] > case:
        return
    parse.hang(bodies[0], parse.head[index], "nmod")
    parse.hang(case, bodies[0], "case")


def _is_body(parse: Parse, word: int) -> bool:
    """Tell whether a word before a name is a body's: "the Harbour Bank", a name that has "the" and is no title."""
    named = parse.pos[word] == "PROPN" and not _is_a(parse, word, "Person")
    return _is_a(parse, word, "Organization") or (
        named and any(parse.word[own] == "the" for own in parse.all(word, "det"))
    )


def _office_before(parse: Parse, index: int) -> int:
    """Find the office that a name may tell the holder of: over the body beside it, or twice in the same place."""
    over = parse.head[index]
    if parse.dep[index] == "appos":
        calling = parse.head[over]
        beside = parse.pos[parse.first(index) - 1] != "PUNCT"  # no "council of Provence-Alpes"
        apart = parse.word[index - 1] == "," or (beside and _is_seat(parse, over))
        body = (apart and not _is_a(parse, over, "Person")) or _is_bare(parse, calling)
        return calling if body and parse.dep[over] == "nmod" and parse.has(over, "case") else over
    office = over if parse.dep[index] == "nmod" else parse.before(index, parse.dep[index])
    below = [] if office is None else [one for one in parse.all(office, "nmod") if one < index]
    if office is None or not below or not parse.is_under(index - 1, below[-1]):
        return index
    return office if not _is_a(parse, below[-1], "Person") or _is_bare(parse, office) else index


def _is_bare(parse: Parse, calling: int) -> bool:
    """Tell whether a calling can only stand before a name, as it has no article: "adviser to the king | Ada Ito"."""
    determined = parse.has(calling, "det", "nmod:poss", "nummod", "case", "cop", "compound")
    acting = parse.tag[calling] == "NN" and parse.dep[calling] in SUBJECTS  # no "became adviser to the king"
    return acting and _is_a(parse, calling, "Person") and not determined


def _is_seat(parse: Parse, noun: int) -> bool:
    """Tell whether a noun is of what a person heads and is not called: "the bank", "the museum", "the office"."""
    return any(_is_a(parse, noun, kind) for kind in _SEATS) or parse.lemma[noun] == "office"


def raise_bearers(parse: Parse, index: int) -> None:
    """Make names govern the plural of their calling: "bakers | Ada Ito and Tom Bell", who are two."""
    callings = parse.head[index]
    noun = parse.lexicon.noun_of(parse.lemma[callings])
    people = noun is not None and noun.type == "Person" and parse.tag[callings] == "NNS"
    others = [name for name in parse.all(callings, "conj") if name > index and parse.pos[name] == "PROPN"]
    joined = [name for name in parse.all(index, "conj") if parse.pos[name] == "PROPN"]
    if not people or index != callings + 1 or parse.pos[index] != "PROPN" or not (others or joined):
        return
    if parse.has(callings, "det", "nmod:poss", "cop") or parse.head[callings] == callings:
        return
    parse.hang(index, parse.head[callings], parse.dep[callings])
    for child in [*others, *parse.all(callings, "case", "cc")]:
        parse.lift(child, index)
    parse.hang(callings, index, "nmod:desc")


def join_callings(parse: Parse, index: int) -> None:
    """Make one phrase of two callings of who is named after them: "his friend and | adviser, Piet Ito,"."""
    first, after = parse.head[index], index + 1
    below = [name for one in (first, index) for name in parse.all(one, "appos") if name > index]
    if not _are_callings(parse, first, index) or len(below) != 1 or parse.pos[below[0]] != "PROPN":
        return
    name = below[0]
    while after < name and (parse.word[after] == "," or (parse.is_under(after, first) and after < parse.first(name))):
        after += 1
    if after != parse.first(name) or parse.has(name, "conj", "case"):
        return
    parse.lift(name, first)
    for part in [*parse.all(first, "nmod:desc")]:
        parse.relate(part, "compound")
    parse.relate(index, "nmod:unmarked")


def _are_callings(parse: Parse, first: int, second: int) -> bool:
    """Tell whether two nouns side by side may be what one person is: no "wife and son", no two that "were" there."""
    link, verb = parse.child(second, "cc"), parse.head[first]
    single = parse.tag[first] == parse.tag[second] == "NN" and _is_a(parse, first, "Person")
    joined = parse.has(second, "det", "nmod:poss")
    if not single or not _is_a(parse, second, "Person") or joined or len(parse.all(first, "conj")) != 1:
        return False
    kin = all(parse.lexicon.gender_of(parse.lemma[one]) for one in (first, second))
    helpers = (verb, *parse.all(verb, *HELPERS)) if parse.dep[first] in SUBJECTS else ()
    several = any(parse.word[word] in _PLURAL for word in helpers)
    return link is not None and parse.word[link] == "and" and not kin and not several


def lower_calling(parse: Parse, index: int) -> None:
    """Take a bare noun for one more calling of who is named after another: "praised | baker and singer Ada Ito"."""
    first, link = parse.head[index], parse.child(index, "cc")
    other = next((one for one in parse.all(index, "nmod:desc", "compound") if _is_a(parse, one, "Person")), index)
    bare = parse.pos[first] == "NOUN" and parse.tag[first] == "NN" and _is_a(parse, first, "Person")
    bare = bare and not parse.has(first, "det", "nmod:poss", "nummod", "appos", "flat", "acl", "nmod")
    if parse.pos[index] != "PROPN" or not bare or link != first + 1 or not link < other < index:
        return
    parse.take_place(index, first)
    for word in [*parse.all(first, "case", "punct")]:
        parse.lift(word, index)
    parse.hang(first, index, "nmod:desc")


def _is_a(parse: Parse, word: int, kind: str) -> bool:
    noun = parse.lexicon.noun_of(parse.lemma[word])
    return noun is not None and noun.type == kind
