"""Mends what "it" holds the place for: "it is wrong for Ito to go", "a pleasure to sing", "made it hard to win"."""

from __future__ import annotations

from hearsay.extract.grammar.expletives import NEEDING
from hearsay.extract.grammar.parses import SUBJECTS, Parse

_KNOWN = frozenset({"known", "unknown", "clear", "unclear", "certain", "uncertain"})
_IMPERSONAL = frozenset({"it", "this", "that", "what"})
_MATTERING = frozenset({"difference", "sense"})  # "it makes a difference | for Ito to go"
_EXTRAPOSED = frozenset({"to", "that"})


def read_judged(parse: Parse, index: int) -> None:
    """Take an infinitive for what "it" stands for: "it is wrong | for Ito to go", "it became hard | to find bread"."""
    judged = parse.head[index]
    marks = [parse.word[mark] for mark in parse.all(index, "mark")]
    owed = parse.word[judged] == "up" and any(parse.marker(other) == "to" for other in parse.all(judged, "obl"))
    mattering = any(parse.lemma[thing] in _MATTERING for thing in parse.all(judged, "obj"))
    own = (parse.pos[judged] == "ADJ" or mattering) and parse.has(index, *SUBJECTS)
    named = own and any(parse.marker(subject) == "for" for subject in parse.all(index, *SUBJECTS))
    hard = parse.lemma[judged] in parse.lexicon.words("tough") and parse.has(index, "obj")
    if index < judged or not (((owed or named or hard) and marks == ["to"]) or (own and marks == ["for", "to"])):
        return
    over = parse.head[judged] if parse.dep[judged] == "xcomp" else judged
    holders = [child for child in parse.all(over, "expl", "nsubj") if parse.word[child] == "it" and child < judged]
    if holders:
        parse.pos[judged] = "ADV" if owed else parse.pos[judged]
        parse.relate(holders[0], "expl")
        parse.relate(index, "csubj")


def read_credited(parse: Parse, index: int) -> None:
    """Take an infinitive for the deed by which someone is judged: "Ito was right | to resign", no "it was right to"."""
    judged = parse.head[index]
    subject = parse.child(judged, "nsubj")
    whose = subject is not None and subject < judged and parse.word[subject] not in _IMPERSONAL
    credited = parse.lemma[judged] in parse.lexicon.words("moved") and not parse.word[judged].endswith("ed")
    credited = credited and parse.pos[judged] == "ADJ"  # "outraged to hear it"
    if credited and whose and judged < index and parse.mark(index) == "to":
        parse.relate(index, "xcomp")


def read_needed(parse: Parse, index: int) -> None:
    """Take an infinitive for what something is needed for, and "it" for nothing: "| it | takes years | to learn"."""
    verb = parse.head[index]
    if verb > index or parse.lemma[verb] not in NEEDING or not parse.has(verb, "obj"):
        return
    if parse.mark(index) in ("to", "for"):
        for holder in [child for child in parse.all(verb, "nsubj") if parse.word[child] == "it"]:
            parse.relate(holder, "expl")
    if parse.mark(index) == "to":
        parse.relate(index, "advcl")


def read_told(parse: Parse, index: int) -> None:
    """Take a clause after a passive for its content: "it cannot be ruled out | that he won", "Ito was asked | if …"."""
    verb = parse.head[index]
    if verb < index and parse.mark(index) in ("whether", "if") and parse.has(verb, "nsubj:pass"):
        parse.relate(index, "ccomp")
    empty = [child for child in parse.all(verb, "expl", "nsubj:pass") if parse.word[child] == "it"]
    if verb < index and empty and parse.mark(index) == "that":
        parse.relate(index, "ccomp")


def read_unknown(parse: Parse, index: int) -> None:
    """Take what is asked right after "it is not known" for its content: "it is not known | when he left"."""
    above, first = parse.head[index], parse.first(index)
    strayed = parse.tag[above] == "WRB" and parse.dep[above] == "advmod"  # "known | how | it began"
    verb, opener = (parse.head[above], above) if strayed else (above, first)
    if opener != verb + 1 or parse.tag[opener] != "WRB" or parse.word[verb] not in _KNOWN:
        return
    holders = [child for child in parse.all(verb, "expl", "nsubj", "nsubj:pass") if parse.word[child] == "it"]
    if holders:
        parse.relate(holders[0], "expl")
        parse.hang(index, verb, "ccomp")
        if strayed:
            parse.hang(opener, index, "advmod")


def read_extraposed(parse: Parse, index: int) -> None:
    """Take what "it" stands for beside a noun for the subject that it is: "it is a pleasure | to sing"."""
    noun, mark = parse.head[index], parse.child(index, "mark")
    if noun > index or mark is None or parse.word[mark] not in _EXTRAPOSED or not parse.has(noun, "cop"):
        return
    if parse.lemma[noun] in parse.lexicon.words("judgements") and _has_it(parse, noun):
        parse.relate(index, "csubj")


def hang_judged(parse: Parse, index: int) -> None:
    """Hang a clause on the adjective that judges it, where "it" only holds its place: "made it hard | to win"."""
    verb = parse.head[index]
    judged = parse.child(verb, "xcomp")
    if judged is None or not verb < judged < index or parse.pos[judged] != "ADJ":
        return
    if _has_it(parse, verb) and parse.tag[parse.first(index)] in ("IN", "TO"):
        parse.hang(index, judged, "ccomp")


def _has_it(parse: Parse, governor: int) -> bool:
    return any(parse.word[child] == "it" for child in parse.all(governor, "expl", "nsubj", "obj"))
