"""Mends objects: hung on another word than their verb, taken for something else, or two of one verb."""

from __future__ import annotations

from itertools import pairwise

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import (
    ACTIVE,
    CLAUSE_SIGNS,
    COMPLEMENTS,
    DETERMINERS,
    FIGURES,
    GENITIVES,
    NOUNS,
    QUOTES,
    RELATIVES,
    THINGS,
    Parse,
)
from hearsay.gazetteer import load_gazetteer

_SUBJECT_FORMS = frozenset({"i", "he", "she", "we", "they", "who", "it", "you", "that", "this", "there", "which"})
_BEGINNING = frozenset({"det", "nmod:poss", "amod", "nummod", "compound", "cc"})
_NAME_PLACES = ("obj", "iobj", "xcomp", "ccomp", "obl")
_SHARED = frozenset({"cc", "punct", "conj"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "AUX"})
_ASUNDER = frozenset({",", "and", "or", "(", "-", "--", "–", "—", ":"})
_RECEIVING = frozenset({"to", "for"})
_RECEIVERS = frozenset({"Person", "Group", "Organization", "Place"})


def hang_preposition(parse: Parse, index: int) -> None:
    """Hang a preposition on the noun or gerund after it, where a parser made it a complement: "called | for rain"."""
    verb = parse.head[index]
    if (parse.pos[index], parse.tag[index]) != ("ADP", "IN") or parse.pos[verb] != "VERB" or parse.children[index]:
        return
    after = next((word for word in parse.all(verb, "obl", "obj", "advcl") if word > index), index)
    if after > index and parse.first(after) == index + 1:
        clause = parse.dep[after] == "advcl"
        parse.hang(index, after, "mark" if clause else "case")
        parse.relate(after, "advcl" if clause else "obl")


def hang_doer(parse: Parse, index: int) -> None:
    """Hang a "by" phrase on the participle right before it, where it hangs on the noun: "boats sold | by Ito".

    After a verb it is no subject: "was quoted as saying | by Ito".
    """
    doer, verb = parse.head[index], index - 1
    if parse.dep[doer] == "nsubj" and parse.head[doer] < index:
        return parse.relate(doer, "obl")
    if parse.dep[doer] != "nmod" or (parse.tag[verb], parse.dep[verb]) != ("VBN", "acl"):
        return None
    if parse.head[doer] == parse.head[verb]:
        parse.hang(doer, verb, "obl:agent")
    return None


def give_gerund_object(parse: Parse, index: int) -> None:
    """Hang a noun on the gerund before it where a parser took it for a subject: "winning | Ohio would help"."""
    governor = parse.head[index]
    beside = governor < index and parse.dep[governor] in ("advcl", "acl")
    deeds = [governor] if beside else parse.all(governor, "csubj") if index < governor else ()
    before = [deed for deed in deeds if deed < index and parse.tag[deed] == "VBG"]
    if before and not parse.has(before[-1], "obj", "aux"):
        parse.hang(index, before[-1], "obj")


def place_subject(parse: Parse, index: int) -> None:
    """Take a noun right after a verb for its object, where a parser gave the verb two subjects: "He met | Ito"."""
    verb = parse.head[index]
    if index < verb or parse.pos[verb] != "VERB" or parse.before(index, "nsubj") is None:
        return
    if parse.all(verb, "nsubj")[0] < verb and not parse.has(verb, "obj", "ccomp") and _is_beside(parse, verb, index):
        parse.hang(index, verb, "obj")


def place_judged(parse: Parse, index: int) -> None:
    """Take for an object what stands after the judgement on it: "rejected as absurd | the claim"."""
    verb, first = parse.head[index], parse.first(index)
    active = parse.pos[verb] == "VERB" and (parse.tag[verb] in ACTIVE or parse.is_perfect(verb))
    if not active or parse.has(verb, "obj", "ccomp", "aux:pass"):
        return
    judged = [word for word in parse.all(verb, "obl") if word < index and parse.marker(word) == "as"]
    bare = parse.pos[index] in NOUNS and not parse.has(index, "case") and parse.lemma[index] not in DATES
    if bare and judged and parse.first(judged[-1]) == verb + 1 and parse.is_under(first - 1, judged[-1]):
        parse.relate(index, "obj")


def _is_beside(parse: Parse, verb: int, thing: int) -> bool:
    """Tell whether a noun stands right after a verb, and before no other that it might be the subject of."""
    near = parse.first(thing) == verb + 1 and parse.word[thing] not in _SUBJECT_FORMS
    active = parse.tag[verb] in ACTIVE or parse.has(verb, "aux")
    after = thing + 1  # "saw | Ito leave", not "says Ito left"
    ends = after == len(parse.word)
    return near and active and (ends or (parse.tag[after] not in _FINITE and parse.word[after] not in GENITIVES))


def free_bearer(parse: Parse, index: int) -> None:
    """Hang a bearer on the verb where a parser took it for the name's subject: "branded | Ito | a fool"."""
    name = parse.head[index]
    verb = parse.head[name]
    if not verb < index < name or parse.dep[name] not in ("xcomp", "ccomp") or parse.pos[name] not in THINGS:
        return
    if parse.lemma[verb] in parse.lexicon.words("naming") and not parse.has(name, "cop", "mark", "aux"):
        parse.hang(index, verb, "obj")


def read_names(parse: Parse, verb: int) -> None:
    """Tell bearer and name after a verb of two, whatever a parser made of them: "called | Ito | a fool"."""
    after = [thing for thing in parse.all(verb, *_NAME_PLACES) if thing > verb and _is_thing(parse, thing)]
    bearer, *names = [thing for thing in after if not parse.has(thing, *CLAUSE_SIGNS)] or [-1]
    if not names:
        if bearer >= 0 and _is_called_before(parse, verb, bearer):
            parse.relate(bearer, "xcomp")
        elif bearer == verb + 1 and any(parse.marker(one) == "as" for one in parse.all(verb, "obl") if one > bearer):
            parse.relate(bearer, "obj")  # "named | Ito | as envoy"
        return
    determined = any(parse.left(names[-1], *DETERMINERS))
    if parse.dep[bearer] == "obj" or determined:
        parse.relate(bearer, "obj")
        if parse.dep[names[-1]] == "ccomp" or determined:
            parse.relate(names[-1], "xcomp")


def read_appointed(parse: Parse, index: int) -> None:
    """Take what stands after what describes a bearer for what he is made: "named Ito, a clerk, | envoy to Peru"."""
    bearer, first = parse.head[index], parse.first(index)
    while parse.dep[bearer] == "appos":
        bearer = parse.head[bearer]
    verb = parse.head[bearer]
    placed = parse.dep[bearer] == "obj" or (parse.dep[bearer], parse.pos[bearer]) == ("xcomp", "PROPN")
    made = placed and parse.lemma[verb] in parse.lexicon.words("naming") and verb < bearer
    described = any(bearer < one < first for one in parse.all(bearer, "appos"))
    if not made or not described or parse.word[first - 1] != "," or parse.has(index, "case", "conj"):
        return
    end = max(word for word in range(index, len(parse.word)) if parse.is_under(word, index))
    if parse.pos[index] in ("NOUN", "ADJ") and parse.word[end + 1 : end + 2] != [","]:
        parse.relate(bearer, "obj")
        parse.hang(index, verb, "xcomp")


def _is_thing(parse: Parse, index: int) -> bool:
    """Tell whether a word stands for something, a share of it too: "called | half of them | fools"."""
    return parse.pos[index] in THINGS or (parse.dep[index] == "obj" and parse.pos[index] in ("DET", "NUM"))


def _is_called_before(parse: Parse, verb: int, name: int) -> bool:
    """Tell whether the bearer stands before the clause: "the plan | they called | a fraud"."""
    if parse.dep[verb] != "acl:relcl" or parse.dep[name] != "obj" or parse.head[verb] > verb:
        return False
    first = parse.first(verb)
    asked = "WRB" in parse.tag[first:verb] or "case" in parse.dep[first:verb]
    subject = next((child for child in parse.all(verb, "nsubj") if first <= child < verb), None)
    return subject is not None and parse.word[subject] not in RELATIVES and not asked


def read_described(parse: Parse, index: int) -> None:
    """Take for a modifier the gerund of a verb that has no object, right before a thing: "described | looming cuts"."""
    things = parse.all(index, "obj") if parse.tag[index] == "VBG" else ()
    if not things or parse.first(things[0]) != index + 1 or parse.has(index, "mark", "aux"):
        return
    if any(parse.left(things[0], "det", "nmod:poss")):
        return
    thing, governor = things[0], parse.head[index]
    parse.hang(thing, governor, "obj")
    parse.hang(index, thing, "amod")


def place_object(parse: Parse, index: int) -> None:
    """Hang an object on the verb right before it, where a parser hung it on the word above: "tried to sell | ships"."""
    verb = parse.verb_before(index)
    if verb is None or parse.has(index, *CLAUSE_SIGNS) or parse.has(verb, *COMPLEMENTS):
        return
    if _may_take(parse, verb, index):
        parse.hang(index, verb, "obj")


def place_shifted(parse: Parse, index: int) -> None:
    """Take for an object the noun after a phrase of a verb that has none: "left in place | the ban"."""
    verb, lexicon = parse.head[index], parse.lexicon
    beside = parse.dep[index] == "nmod" and parse.dep[verb] == "obl" and verb < index  # "bring into focus | its aims"
    if parse.dep[index] == "nmod" and not (beside and parse.dep[parse.first(index)] in ("det", "nmod:poss")):
        return
    verb = parse.head[verb] if beside else verb
    before = [phrase for phrase in parse.all(verb, "obl") if verb < phrase < index and parse.has(phrase, "case")]
    bare = parse.pos[index] == "NOUN" and not parse.has(index, *CLAUSE_SIGNS) and parse.lemma[index] not in DATES
    filled = parse.has(verb, *COMPLEMENTS, "iobj", "aux:pass", "nsubj:pass") or parse.pos[verb] != "VERB"
    if not before or not bare or filled or not parse.is_under(parse.first(index) - 1, before[-1]):
        return
    second = beside or (parse.before(index, "nsubj") is not None and parse.dep[index] == "nsubj")
    gives = parse.has(verb, "compound:prt") or parse.lemma[verb] in lexicon.words("giving")
    counted = gives and any(parse.marker(part) == "of" for part in parse.all(index, "nmod"))
    if second or counted:
        parse.hang(index, verb, "obj")


def part_objects(parse: Parse, index: int) -> None:
    """Give a second verb its object, where the first was given two: "hides the gold and leaves to Ito | the keys"."""
    verb = parse.head[index]
    first = min(parse.all(verb, "obj"), default=index)
    seconds = [child for child in parse.all(verb, "conj") if first < child < index and parse.pos[child] == "VERB"]
    if seconds and not parse.has(seconds[-1], *COMPLEMENTS, "aux:pass"):
        parse.hang(index, seconds[-1], "obj")


def _may_take(parse: Parse, verb: int, thing: int) -> bool:
    """Tell whether a thing is that verb's alone, not shared by the two of "buys and sells shares"."""
    governor = parse.head[thing]
    if parse.pos[thing] not in THINGS or parse.word[thing] in RELATIVES or parse.lemma[thing] in DATES:
        return False
    if parse.dep[thing] == "nmod":
        return parse.head[verb] == governor and parse.dep[verb] in ("acl", "acl:relcl")
    if parse.dep[verb] != "conj":
        return True
    before = verb - 1
    while parse.dep[before] in ("advmod", "aux"):
        before -= 1
    shared = parse.dep[before] == "cc" and _SHARED.issuperset(parse.dep[governor + 1 : before])
    return parse.pos[parse.head[verb]] == "VERB" and not shared


def read_receiver(parse: Parse, index: int) -> None:
    """Take for who gets it the pronoun after a verb of giving in a relative clause: "the job they offered | him"."""
    verb = parse.head[index]
    if parse.dep[verb] != "acl:relcl" or index < verb or parse.lemma[verb] not in parse.lexicon.words("giving"):
        return
    givers = [giver for giver in parse.all(verb, "nsubj") if parse.word[giver] not in RELATIVES]
    if givers and not parse.has(verb, "xcomp", "ccomp", "iobj", "mark"):
        parse.relate(index, "iobj")


def read_payment(parse: Parse, index: int) -> None:
    """Take a bare sum after a verb's object for what is given, who stands before it for who gets: "cost | us | $5"."""
    verb = parse.head[index]
    counted = parse.pos[index] == "SYM" and parse.word[index] != "%" and not parse.has(index, "case")
    bearer = parse.before(index, "obj") if counted else None
    if bearer is None or bearer < verb or parse.has(verb, "iobj") or parse.pos[bearer] not in THINGS:
        return
    if parse.lemma[verb] in parse.lexicon.words("giving") and _ASUNDER.isdisjoint(
        parse.word[parse.first(index) - 1 : index]
    ):
        parse.relate(bearer, "iobj")
        parse.relate(index, "obj")


def read_gift(parse: Parse, index: int) -> None:
    """Take what someone is given for no description of him or manner: "was granted | asylum", "is paid | overtime"."""
    verb, lexicon = parse.head[index], parse.lexicon
    gives = parse.lemma[verb] in lexicon.words("giving") and parse.lemma[verb] not in lexicon.words("naming")
    if not gives or index < verb or not parse.has(verb, "aux:pass") or parse.tag[verb] != "VBN":
        return
    paid = parse.word[index] in lexicon.words("paid-amounts") and all(child > index for child in parse.children[index])
    bare = parse.dep[index] == "xcomp" and parse.pos[index] in NOUNS and not parse.has(index, *CLAUSE_SIGNS)
    if (paid or bare) and not parse.has(verb, "obj"):
        parse.relate(index, "obj")


def part_receiver(parse: Parse, index: int) -> None:
    """Part who gets it from what is given, which a parser read as one: "pay | the families | compensation"."""
    thing, lexicon = parse.head[index], parse.lexicon
    verb = parse.head[thing]
    beside = index == thing - 1 and parse.dep[thing] == "obj" and verb < index and parse.pos[thing] == "NOUN"
    if not beside or parse.lemma[verb] not in lexicon.words("giving") or _is_typed(parse, thing):
        return
    if parse.has(verb, "iobj") or any(parse.marker(phrase) in _RECEIVING for phrase in parse.all(verb, "obl")):
        return
    if _is_receiver(parse, index, thing):
        parse.hang(index, verb, "iobj")
        for word in [child for child in parse.children[thing] if child < index and parse.dep[child] in _BEGINNING]:
            parse.lift(word, index)


def part_country(parse: Parse, index: int) -> None:
    """Part the country that gets them from the things it is given: "sold | Peru | Hale tanks"."""
    thing, lexicon = parse.head[index], parse.lexicon
    while parse.dep[thing] == "compound":
        thing = parse.head[thing]
    verb = parse.head[thing]
    behind = parse.dep[thing] == "obj" and parse.first(thing) == verb + 1 and verb < index < thing
    if not behind or parse.tag[thing] != "NNS" or parse.lemma[verb] not in lexicon.words("delivering"):
        return
    name = parse.text[parse.start[verb + 1] : parse.end[index]]
    known = any(entry.demonyms or entry.metonym_of for entry in load_gazetteer().lookup(name))
    if known and not (parse.has(verb, "iobj") or parse.has(thing, "conj")):
        parse.hang(index, verb, "iobj")
        for word in range(verb + 1, thing):
            if word < index:
                parse.hang(word, index, "compound")
            elif word > index and parse.head[word] <= index:
                parse.hang(word, thing, "nummod" if parse.pos[word] == "NUM" else "compound")


def _is_receiver(parse: Parse, index: int, thing: int) -> bool:
    """Tell whether a noun before another can only be who gets that: "the families", "Oslo" before "money"."""
    given = parse.lemma[thing] in parse.lexicon.words("gifts") or parse.word[thing] in parse.lexicon.words("gifts")
    own = [parse.word[word] for word in (*parse.all(thing, "det"), *parse.all(index, "det"))]
    if parse.pos[index] == "PROPN":
        return given and not own and parse.first(thing) == index
    several = parse.tag[index] == "NNS" and can_act(parse, parse.lexicon, index)
    return own == ["the"] and (several or (given and _is_typed(parse, index)))


def _is_typed(parse: Parse, index: int) -> bool:
    """Tell whether a noun names people, a body or a place: "union", "market"."""
    known = parse.lexicon.noun_of(parse.lemma[index])
    return known is not None and known.type in _RECEIVERS


def read_objects(parse: Parse, index: int) -> None:
    """Read the objects of one verb in pairs, once its last is reached."""
    verb = parse.head[index]
    objects = parse.all(verb, "obj")
    if len(objects) < 2 or objects[-1] != index:
        return
    for one, other in pairwise([thing for thing in objects if not parse.has(thing, *CLAUSE_SIGNS)]):
        _read_pair(parse, verb, one, other)


def _read_pair(parse: Parse, verb: int, one: int, other: int) -> None:
    """Read two objects of one verb: receiver and gift, bearer and name, or one noun and what describes it."""
    lexicon, lemma = parse.lexicon, parse.lemma[verb]
    gives, names = lemma in lexicon.words("giving"), lemma in lexicon.words("naming")
    paid = gives and parse.pos[other] == "SYM" and parse.pos[one] in THINGS
    after = range(one + 1, parse.first(other))
    heavy = any(parse.is_under(word, one) for word in after)
    between = [parse.word[word] for word in after if not parse.is_under(word, one) and parse.word[word] not in QUOTES]
    apart = not (paid or _ASUNDER.isdisjoint(between))
    if one < verb or parse.word[other] in lexicon.words("pronouns") or apart:
        return
    own, lone = any(parse.left(other, *DETERMINERS)), parse.pos[one] in ("PRON", "PROPN")
    if parse.pos[one] in FIGURES:
        parse.hang(other, one, "nmod:unmarked")
    elif _is_measured(parse, other) and (lone or parse.pos[other] in FIGURES):
        receives = paid or (gives and lone and parse.pos[other] != "NUM")
        parse.relate(one if receives else other, "iobj" if receives else "obl:unmarked")
    elif gives and not between and (own or lone or heavy or parse.tag[one] == "NNS"):
        parse.relate(one, "iobj")
    elif between or heavy:
        parse.relate(other, "xcomp" if names and parse.pos[one] in THINGS else "obj")
    elif names and (own or parse.pos[one] == "PRON"):
        parse.relate(other, "xcomp")
    elif not own and parse.pos[one] != "PRON" and parse.pos[other] in NOUNS:
        _join(parse, one, other)


def _is_measured(parse: Parse, index: int) -> bool:
    return parse.pos[index] in FIGURES or any(parse.left(index, "nummod"))


def _join(parse: Parse, one: int, other: int) -> None:
    """Make one phrase of two words: a noun and its name, or a modifier and its noun with all that begins the phrase."""
    if (parse.pos[one], parse.pos[other]) == ("NOUN", "PROPN"):
        return parse.hang(other, one, "appos")
    for word in list(parse.left(one, *_BEGINNING)):
        parse.lift(word, other)
    return parse.hang(one, other, "amod" if parse.pos[one] in ("VERB", "ADJ") else "compound")
