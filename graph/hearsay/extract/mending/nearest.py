"""Mends phrases that hang on a verb further off than the one that they follow: "fired for taking gold | from Oslo"."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.parses import RELATIVE_TAGS, SUBJECTS, Parse

_LATER = ("conj", "advcl", "xcomp")
_RESUMING = frozenset({"in", "on", "at", "by", "to"})
_REACHING = frozenset({"to", "into", "from", "with", "against"})


def lower_following(parse: Parse, index: int) -> None:
    """Hang a phrase on the verb whose object it follows: "hurt the port and moved jobs | to Oslo".

    Its own preposition, or "to", opens it.
    """
    phrase = parse.head[index]
    above, before = parse.head[phrase], index - 1
    if not above < before or parse.pos[above] != "VERB" or parse.pos[before] == "PUNCT":
        return
    verb = next((one for one in reversed(parse.all(above, *_LATER)) if above < one < index), None)
    if verb is None or parse.pos[verb] != "VERB" or not parse.is_under(before, verb) or parse.first(phrase) != index:
        return
    if _takes(parse, verb, phrase, parse.word[index]):
        parse.lift(phrase, verb)


def _takes(parse: Parse, verb: int, phrase: int, link: str) -> bool:
    """Tell whether the verb that a phrase follows has it, not the one above: after a gerund, or with an object each."""
    above, clausal = parse.head[verb], parse.dep[phrase] == "advcl"
    if parse.dep[verb] == "conj":
        sated = any(above < thing < verb for thing in parse.all(above, "obj", "obl"))
        alike = parse.tag[verb] == parse.tag[above] and parse.has(verb, "obj") and not parse.has(verb, *SUBJECTS)
        return sated and alike and link in _REACHING
    if parse.tag[verb] == "VBG" and parse.dep[verb] == "advcl" and not parse.has(verb, *SUBJECTS):
        if parse.has(verb, "mark"):
            return not clausal and parse.lemma[phrase] not in DATES  # "sued for taking gold | from Ito"
        return clausal and link == "to" and not parse.has(verb, "conj")  # "left, slamming the door | to mock Ito"
    return link == "from" and parse.lemma[verb] in parse.lexicon.words("preventing") and parse.has(verb, "obj")


def lift_parted(parse: Parse, index: int) -> None:
    """Hang on the verb what a comma parts from a clause beside a noun: "met Ito, who had won in May, | in Oslo"."""
    clause, first = parse.head[index], parse.first(index)
    noun = parse.head[clause]
    verb = parse.head[noun]
    resumed = parse.marker(index) in _RESUMING and parse.word[first - 1] == ","
    if not resumed or parse.dep[clause] != "acl:relcl" or not verb < noun < clause < first:
        return
    opener = parse.first(clause)
    opened = parse.tag[opener] in RELATIVE_TAGS and parse.word[opener - 1] == ","
    alike = [one for one in parse.all(clause, "obl") if one < index and parse.marker(one) == parse.marker(index)]
    dated = parse.lemma[index] in DATES
    again = any((parse.lemma[one] in DATES) == dated for one in alike)  # "in Oslo, in the north"
    stop = next((word for word in range(first, len(parse.word)) if parse.pos[word] == "PUNCT"), first)
    if opened and not again and parse.pos[verb] == "VERB" and parse.word[stop] != ",":
        for phrase in [one for one in parse.all(clause, "obl", "obl:unmarked") if one >= index]:
            parse.lift(phrase, verb)
