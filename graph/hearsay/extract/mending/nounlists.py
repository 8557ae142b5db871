"""Mends which nouns, and which phrases about them, are coordinated with which."""

from __future__ import annotations

from hearsay.extract.grammar.nouns import A_OR_AN
from hearsay.extract.grammar.parses import HELPERS, NOUNS, SUBJECTS, THINGS, VERBS, Parse

_CLAUSAL = ("case", "mark", *HELPERS, *SUBJECTS, "obj", "obl", "orphan")
_DESCRIBING = frozenset({"amod", "compound"})
_JOINING = frozenset({"and", "or"})


def coordinate_noun(parse: Parse, index: int) -> None:
    """Hang a noun on the object before it where a parser coordinated it with the verb: "sold milk | and bread"."""
    verb = parse.head[index]
    if parse.pos[index] not in ("NOUN", "PROPN") or parse.pos[verb] != "VERB" or not parse.has(index, "cc"):
        return
    between = [child for child in parse.children[verb] if verb < child < index and parse.dep[child] != "punct"]
    alone = not parse.has(index, *_CLAUSAL)
    if alone and between and parse.dep[between[-1]] == "obj" and parse.pos[between[-1]] in NOUNS:
        parse.hang(index, between[-1], "conj")


def coordinate_phrase(parse: Parse, index: int) -> None:
    """Hang a phrase on the one before it that opens alike, not on the verb: "met with Ito | but not with Mora"."""
    verb, case = parse.head[index], parse.child(index, "case")
    if parse.pos[index] not in THINGS or parse.pos[verb] not in VERBS or case is None or not parse.has(index, "cc"):
        return
    before = parse.left(index, *_CLAUSAL) if case < index else ()
    if any(parse.dep[word] not in ("case",) for word in before):
        return
    beside = [phrase for phrase in parse.all(verb, "obl") if verb < phrase < case and parse.has(phrase, "case")]
    if beside and parse.marker(beside[-1]) == parse.word[case]:
        parse.lift(index, beside[-1])


def raise_none(parse: Parse, index: int) -> None:
    """Coordinate none of a thing with the object, not with a phrase: "sends coal to Oslo | but no oil"."""
    first = parse.head[index]
    verb, determiner = parse.head[first], parse.child(index, "det")
    none = determiner is not None and parse.word[determiner] == "no" and not parse.has(index, *_CLAUSAL)
    if not none or parse.dep[first] != "obl" or not parse.has(first, "case") or not parse.has(index, "cc"):
        return
    things = [thing for thing in parse.all(verb, "obj") if verb < thing < first and parse.pos[thing] in NOUNS]
    if things:
        parse.lift(index, things[-1])


def hang_those(parse: Parse, index: int) -> None:
    """Hang on "those" what tells who they are, not on the noun before: "farmers and those | on the left"."""
    case = index + 1
    thing = parse.head[case] if parse.dep[case : case + 1] == ["case"] else index
    listed = parse.dep[index] == "conj" and not parse.has(index, "nmod", "acl", "acl:relcl")
    if listed and thing > case and parse.head[thing] == parse.head[index] and parse.dep[thing] == "nmod":
        parse.lift(thing, index)


def join_describers(parse: Parse, index: int) -> None:
    """Coordinate what describes a noun with what does so before it: "Dutch | and Danish farmers"."""
    noun, first, second = parse.head[index], index - 1, index + 1
    beside = index < noun and parse.dep[first] in _DESCRIBING and parse.dep[second] in _DESCRIBING
    if not beside or parse.head[first] != noun or parse.head[second] != noun:
        return
    if any(parse.head[word] != noun or parse.dep[word] not in _DESCRIBING for word in range(second, noun)):
        return
    parse.hang(second, first, "conj")
    parse.lift(index, second)


def raise_alike(parse: Parse, index: int) -> None:
    """Coordinate a noun with one of its kind over a relative clause: "a land that jails poets and | a place where"."""
    thing = parse.head[index]
    clause = parse.head[thing]
    noun = parse.head[clause]
    told = parse.dep[clause] == "acl:relcl" and parse.dep[thing] in ("obj", "obl") and parse.pos[noun] == "NOUN"
    if not told or any(not _is_new(parse, one) for one in (noun, index)) or noun > clause:
        return
    kinds = [parse.lexicon.noun_of(parse.lemma[one]) for one in (noun, thing, index)]
    kind, between, own = (known.type if known is not None else "" for known in kinds)
    if kind and kind == own != between:
        parse.hang(index, noun, "conj")


def _is_new(parse: Parse, noun: int) -> bool:
    return any(parse.word[word] in A_OR_AN for word in parse.all(noun, "det"))


def share_noun(parse: Parse, index: int) -> None:
    """Give one noun both names before it: "a US | and an Israeli official", who are two."""
    first, noun = parse.head[index], parse.lexicon.noun_of(parse.lemma[index])
    link, article = parse.child(index, "cc"), parse.child(index, "det")
    person = noun is not None and noun.type == "Person" and parse.tag[index] == "NN"
    if not person or link != first + 1 or article != first + 2 or parse.pos[first] != "PROPN":
        return
    own = parse.child(first, "det")
    second = article + 1
    if own != first - 1 or second != index - 1 or parse.dep[second] not in _DESCRIBING:
        return
    if any(parse.word[one] not in ("a", "an") for one in (own, article)) or parse.text[parse.start[second]].islower():
        return
    above, relation = parse.head[first], parse.dep[first]
    parse.hang(index, above if above != first else index, relation)
    parse.hang(first, index, "compound")
    parse.hang(second, first, "conj")
    for word in (link, article):
        parse.lift(word, second)
    parse.lift(own, index)


def list_second(parse: Parse, index: int) -> None:
    """Take for the second of three what no comma parts from the last of them: "told Oslo, | the port and Ito that"."""
    first = parse.head[index]
    beyond = [*parse.all(first, "conj"), *(member for member in parse.all(index, "conj") if _is_other(parse, member))]
    last = next((member for member in beyond if member > index > first), None)
    link = None if last is None else parse.child(last, "cc")
    if last is None or link is None or parse.word[link] != "and" or "PUNCT" in parse.pos[index:link]:
        return
    after = next((word for word in range(last + 1, len(parse.word)) if not parse.is_under(word, last)), last)
    two = parse.pos[index] == "PROPN" and parse.has(first, "flat") and parse.has(index, "flat", "nmod:desc")
    if parse.pos[first] == "PROPN" and parse.pos[last] in NOUNS and (two or parse.pos[after] != "PUNCT"):
        parse.relate(index, "conj")


def list_subject(parse: Parse, index: int) -> None:
    """Coordinate the second of three with the first, not with the verb: "Oslo, | the port and Ito said"."""
    first = parse.before(index, "nsubj")
    others = [member for member in parse.all(index, "conj") if parse.has(member, "cc")]
    if first is None or not others or parse.word[first + 1 : parse.first(index)] != [","]:
        return
    parse.hang(index, first, "conj")
    for other in others:
        parse.lift(other, first)


def join_subject(parse: Parse, index: int) -> None:
    """Coordinate a subject with the one that its conjunction follows: "Ito | and Mayor Ada Lind (Left) won"."""
    first, link = parse.before(index, *SUBJECTS), parse.child(index, "cc")
    if first is None or link is None or not first < link < index or parse.word[link] not in _JOINING:
        return
    calling = parse.tag[first] == "NN" and not parse.has(first, "det", "nmod:poss")  # "anchor and host Ada Ito"
    beside = parse.is_under(link - 1, first) and "VERB" not in parse.pos[first:link]
    nouns = parse.pos[first] in NOUNS and parse.pos[index] in NOUNS
    if nouns and beside and not calling and not parse.has(index, "case", "cop"):
        parse.hang(index, first, "conj")


def _is_other(parse: Parse, noun: int) -> bool:
    """Tell by its form that a second noun says nothing more of who is called by the first: no "a poet and | singer"."""
    return parse.tag[noun] == "NNS" or parse.has(noun, "det", "nmod:poss")
