"""Mends where a gerund hangs beside a noun: that names what the verb is about, or tells what one does meanwhile."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.parses import HELPERS, NOUNS, SUBJECTS, Parse

_SPENDING = frozenset({"spend", "waste"})
_BOUNDS = frozenset({"after", "before", "following", "despite"})
_JOINING = frozenset({"and", "or", "nor"})
_INSTEAD = frozenset({"rather", "instead"})
_PLACES = ("obl", "obj", "xcomp", "ccomp", "advcl")


def share_verb(parse: Parse, index: int) -> None:
    """Hang a gerund on the verb whose object it is coordinated with: "denied the theft | and having met Ito".

    No verb in the past or present is coordinated with a bare gerund.
    """
    first, link = parse.head[index], parse.child(index, "cc")
    if parse.tag[parse.opening(index)] != "VBG" or link is None or parse.word[link] not in _JOINING:
        return
    if parse.has(index, *SUBJECTS, "mark", "cop") or parse.pos[index] != "VERB" or _is_going_on(parse, index):
        return
    verb = first if parse.pos[first] == "VERB" else parse.head[first]
    if parse.lemma[verb] not in parse.lexicon.words("deed-taking") or parse.tag[verb] == "VBG":
        return
    things = [thing for thing in parse.all(verb, "obj") if verb < thing < link and parse.pos[thing] in NOUNS]
    if not things or (first != verb and first not in things):
        return
    _take_strayed(parse, index, things[-1])
    parse.hang(index, verb, "xcomp")


def _is_going_on(parse: Parse, index: int) -> bool:
    """Tell whether "be" helps a verb, which is no gerund then: "and is selling it"."""
    return any(parse.lemma[helper] == "be" and parse.tag[helper] != "VBG" for helper in parse.all(index, *HELPERS))


def _take_strayed(parse: Parse, gerund: int, thing: int) -> None:
    """Give a gerund the noun after it that a parser coordinated with another: "denied fraud or misleading Ito"."""
    after = [noun for noun in parse.all(thing, "conj") if noun > gerund and parse.pos[noun] in NOUNS]
    alone = not parse.has(gerund, *_PLACES)
    if after and alone and not parse.has(after[0], "cc") and parse.first(after[0]) == gerund + 1:
        parse.hang(after[0], gerund, "obj")


def part_instead(parse: Parse, index: int) -> None:
    """Hang on a verb the deed that is not done, not on its noun: "counts on talks | rather than sending aid"."""
    noun, link = parse.head[index], parse.child(index, "cc")
    verb = parse.head[noun]
    if link is None or parse.word[link] not in _INSTEAD or not parse.has(link, "fixed") or parse.tag[index] != "VBG":
        return
    placed = (
        parse.dep[noun] in ("obj", "obl") and parse.pos[noun] in NOUNS and parse.pos[verb] == "VERB" and verb < noun
    )
    if placed and parse.pos[index] == "VERB" and not parse.has(index, "det", "amod", "case"):
        parse.relate(link, "mark")
        parse.hang(index, verb, "advcl")


def part_range(parse: Parse, index: int) -> None:
    """Hang the end of a range of deeds beside its beginning: "did it all, from baking bread | to mending boats"."""
    end = parse.head[index]
    start = parse.head[end]
    gerund = parse.tag[end] == "VBG" or parse.tag[index + 1 : index + 2] == ["VBG"]
    if gerund and start < index < end and parse.tag[start] == "VBG" and parse.marker(start) == "from":
        parse.hang(end, parse.head[start], "obl" if parse.dep[end] == "obl" else parse.dep[start])


def hang_spent(parse: Parse, index: int) -> None:
    """Hang on the verb what one does in a time that one spends, or says in a speech that one begins or ends.

    "Spent a career | saving firms", "opened the rally | attacking Ito".
    """
    time, lexicon = parse.head[index], parse.lexicon
    verb, lemma = parse.head[time], parse.lemma[index]
    if parse.dep[time] != "obj" or not verb < time < index or parse.tag[index] != "VBG":
        return
    spent = parse.lemma[verb] in _SPENDING and parse.lemma[time] in lexicon.words("troubles")
    known = lexicon.noun_of(parse.lemma[time]) if parse.lemma[verb] in lexicon.words("bounding") else None
    spoken = known is not None and known.utterance and (lexicon.may_cue(lemma) or lemma in lexicon.words("remarking"))
    if (spent or spoken) and not parse.has(index, "mark", *SUBJECTS):
        parse.hang(index, verb, "advcl")


def hang_lasting(parse: Parse, index: int) -> None:
    """Hang on the verb what one does for a time, which does nothing itself: "after months | fighting it, Ito left"."""
    time, above = index - 1, parse.head[index]
    if parse.tag[time] != "NNS" or parse.lemma[time] not in DATES or parse.tag[index] != "VBG":
        return
    mark = parse.child(index, "mark")
    if parse.head[time] == index and parse.dep[time] == "nsubj" and mark is not None and parse.word[mark] in _BOUNDS:
        parse.hang(time, above, "obl")
        parse.hang(mark, time, "case")
        parse.pos[mark] = "ADP"
    elif above == time and parse.dep[time] == "obl" and parse.marker(time) in _BOUNDS:
        parse.hang(index, parse.head[time], "advcl")
