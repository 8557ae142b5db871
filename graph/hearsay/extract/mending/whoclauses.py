"""Mends of whom a clause with "who" tells, where the noun right before it is where he is or whom he speaks for."""

from __future__ import annotations

from hearsay.extract.cues.anonymity import hides_name
from hearsay.extract.grammar.nouns import can_act, is_person
from hearsay.extract.grammar.parses import PLURAL_TAGS, SUBJECTS, Parse

_WITHIN = frozenset({"nmod", "obl"})
_AT_PLACES = frozenset({"at", "in", "inside", "outside", "near", "from", "aboard", "on"})
_STAYING = frozenset({"at", "in", "inside", "aboard"})
_INSIDE_OTHERS = frozenset({"nmod", "conj"})  # whose clause is shown only with the noun before it
_BODIES = frozenset({"Organization", "Outlet", "Place"})


def raise_personal(parse: Parse, index: int) -> None:
    """Hang a clause with "who" on the person, not on where he is or belongs: "a nurse at the clinic, | who saw it"."""
    noun = person = parse.head[index]
    pronoun = next((word for word in parse.all(index, *SUBJECTS) if parse.word[word] == "who"), None)
    if pronoun is None or parse.tag[noun] in PLURAL_TAGS or parse.has(noun, "appos"):
        return
    while _is_no_person(parse, person) and parse.dep[person] == "nmod":
        person = parse.head[person]
    inside = parse.word[pronoun - 1] != "," and parse.dep[person] in _INSIDE_OTHERS
    named = person in parse.people and parse.marker(noun) == "of" and parse.word[pronoun - 1] == ","
    if person < noun < index and not inside and (named or _may_be_person(parse, person)):
        parse.lift(index, person)


def _may_be_person(parse: Parse, noun: int) -> bool:
    """Tell whether a noun may be a person's calling, known or not: "a | cook | at the inn", no "rise from a tenth"."""
    known = parse.lexicon.noun_of(parse.lemma[noun])
    if parse.pos[noun] != "NOUN" or (known is not None and known.type != "Person"):
        return False
    placed = any(parse.marker(place) in _STAYING for place in parse.all(noun, "nmod"))
    single = any(parse.word[child] in ("a", "an") for child in parse.all(noun, "det"))
    return can_act(parse, parse.lexicon, noun) or (placed and single and parse.tag[noun] == "NN")


def _is_no_person(parse: Parse, noun: int) -> bool:
    """Tell whether a noun names a place or body, by its kind or by what stands before it: "at the mine", "in Oslo"."""
    marker, known = parse.marker(noun), parse.lexicon.noun_of(parse.lemma[noun])
    if known is not None and parse.pos[noun] == "NOUN":
        whole = known.type in _BODIES and not known.collective  # no "leader of the gang, who"
        return known.type != "Person" and (marker in _AT_PLACES or whole)
    named = noun in parse.people or can_act(parse, parse.lexicon, noun)
    placed = marker in _AT_PLACES and (parse.pos[noun] == "PROPN" or not named)
    belongs = marker == "of" and parse.pos[noun] == "PROPN" and parse.head[noun] in parse.people
    return (placed or belongs) and noun not in parse.people


def raise_unnamed(parse: Parse, index: int) -> None:
    """Hang on who speaks for another that no one is to name him: "an aide to the king, | who asked not to be named"."""
    noun = parse.head[index]
    if not hides_name(parse, index):
        return
    above = parse.head[noun]
    while parse.dep[noun] in _WITHIN and above < noun:
        if not (is_person(parse, parse.lexicon, above) or parse.word[above] == "one"):
            break
        noun, above = above, parse.head[above]
    parse.lift(index, noun)
