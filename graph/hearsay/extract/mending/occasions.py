"""Mends of what a time tells that hangs on the verb: "ahead of the vote | on Monday", "its first | in ten years"."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.nouns import is_ranked
from hearsay.extract.grammar.parses import FIGURES, NOUNS, SUBJECTS, Parse
from hearsay.extract.grammar.time import SET_BESIDE, TIME_NOUNS
from hearsay.extract.grammar.verbforms import FINITE

_AHEAD = frozenset({"before", "ahead"})
_WHEN = frozenset({"", "on", "in", "at"})
_GIVEN = frozenset({"past", "last", "next", "coming", "recent", "the"})
_LATE = frozenset({"late", "early", "earlier"})


def lower_day(parse: Parse, index: int) -> None:
    """Hang a day on the occasion that it is named with: "led before the vote | on Monday"."""
    verb = parse.head[index]
    occasion = parse.before(index, "obl")
    if occasion is None or not verb < occasion < index or parse.marker(occasion) not in _AHEAD:
        return
    if parse.word[index] not in DATES and not (parse.word[index].isdigit() and parse.lemma[index - 1] in DATES):
        return
    known = parse.lexicon.noun_of(parse.lemma[occasion])
    event = parse.pos[occasion] == "NOUN" and (known is None or known.type == "Event")
    held = event or parse.marker(occasion) == "ahead"
    if held and parse.lemma[occasion] not in TIME_NOUNS and parse.is_under(parse.first(index) - 1, occasion):
        parse.hang(index, occasion, "nmod")


def lower_span(parse: Parse, index: int) -> None:
    """Hang on a thing since how long it is the first or the best: "its first feast | in ten years", "the worst"."""
    span = parse.head[index]
    thing = _thing_before(parse, index, parse.head[span])
    counted = parse.has(span, "nummod", "det") or parse.tag[span] == "NNS"
    if parse.dep[span] != "obl" or parse.lemma[span] not in DATES or thing is None or not counted:
        return
    dated = any(parse.word[word] in _GIVEN for word in parse.children[span])
    best = any(parse.tag[word] == "JJS" for word in parse.all(thing, "amod"))
    if not dated and (best or is_ranked(parse, parse.lexicon, thing)):
        parse.hang(span, thing, "nmod")


def lift_since(parse: Parse, index: int) -> None:
    """Hang since when something has been so on that, not on its aim: "has refused to sing | since he left"."""
    since = parse.head[index]
    deed = parse.head[since]
    verb = parse.head[deed]
    aim = parse.dep[deed] == "xcomp" and parse.mark(deed) == "to" and not parse.has(deed, "aux")
    if aim and verb < deed < since and any(parse.lemma[aux] == "have" for aux in parse.all(verb, "aux")):
        parse.lift(since, verb)


def lift_telling(parse: Parse, index: int) -> None:
    """Hang when something is said on that, not on what is said: "said | on Friday | it would send ships"."""
    clause = parse.head[index]
    saying, subject = parse.head[clause], parse.child(clause, *SUBJECTS, "expl")
    told = parse.dep[clause] == "ccomp" and subject is not None and saying < index < subject < clause
    cue = parse.lexicon.cue_of(parse.lemma[saying]) if told else None
    if cue is None or cue.kind != "saying" or parse.marker(index) not in _WHEN:
        return  # "hopes | in May | he will win"
    dated = parse.lemma[index] in DATES or parse.lemma[index] in TIME_NOUNS or parse.word[index].isdigit()
    dated = dated or (parse.word[index] in _LATE and parse.has(index, "obl"))  # "said late | on Friday | it"
    if dated and parse.first(index) == saying + 1 and parse.tag[saying] in FINITE:
        parse.hang(index, saying, parse.dep[index])


def lower_earlier(parse: Parse, index: int) -> None:
    """Hang on a sum when it was so, if it is set beside another: "fell to $3 from $5 | a year earlier"."""
    verb, before = parse.head[index], parse.first(index) - 1
    amount = next((one for one in reversed(parse.all(verb, "obl")) if verb < one <= before), None)
    beside = amount is not None and parse.marker(amount) in SET_BESIDE and parse.is_under(before, amount)
    if amount is not None and beside and (parse.pos[amount] in FIGURES or parse.has(amount, "nummod")):
        parse.lift(index, amount)


def _thing_before(parse: Parse, index: int, verb: int) -> int | None:
    """Find the noun under a verb whose phrase ends right before a word."""
    thing = index - 1
    while parse.head[thing] != verb and parse.head[thing] != thing:
        thing = parse.head[thing]
    return thing if parse.head[thing] == verb and verb < thing < index and parse.pos[thing] in NOUNS else None
