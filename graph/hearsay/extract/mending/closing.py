"""Mends on which clause an opening or closing participle hangs: on what is told, or on who tells it."""

from __future__ import annotations

from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import ANY_SUBJECT, HELPERS, PLURAL_TAGS, QUOTES, SUBJECTS, THINGS, Parse
from hearsay.extract.grammar.verbforms import FINITE

_CONTRASTS = frozenset({"while", "whereas"})
_PERSONAL = frozenset({"him", "her"})
_PLACES = ("obj", "iobj", "obl", "obl:agent", "nmod")
_COMPARED = frozenset({"up", "down"})
_PARTS = frozenset({"nmod", "obl"})


def lower_opening(parse: Parse, index: int) -> None:
    """Hang a participle that opens a sentence on the clause after it: "Told that it burned, Ito | wept"."""
    opening, subject = parse.head[index], parse.child(index, *SUBJECTS)
    if parse.head[opening] != opening or parse.first(opening) != opening or opening > index or subject is None:
        return
    told = parse.tag[opening] in ("VBD", "VBN") and parse.has(opening, "ccomp", "obl", "advcl")
    told = told and not parse.has(opening, *ANY_SUBJECT, *HELPERS, "obj", "expl", "mark")
    first = parse.first(subject)
    if told and first > opening and parse.word[first - 1] == "," and parse.tag[parse.opening(index)] in FINITE:
        parse.take_place(index, opening)
        parse.hang(opening, index, "advcl")
        parse.retag(opening, "VBN")


def lower_participle(parse: Parse, index: int) -> None:
    """Hang a closing participle on the clause right before it: "Ito left, while Moser stayed, | saying he could"."""
    governor = parse.head[index]
    if not _closes(parse, index) or parse.has(index, "mark"):
        return
    clauses = [
        clause
        for clause in parse.all(governor, "conj", "advcl")
        if governor < clause < index and parse.has(clause, *SUBJECTS) and _is_coordinate(parse, clause)
    ]
    if clauses:
        parse.hang(index, clauses[-1], "advcl")


def _is_coordinate(parse: Parse, clause: int) -> bool:
    """Tell whether a clause tells as much as the one that it stands by: "…, while Moser stayed"."""
    return parse.dep[clause] == "conj" or parse.mark(clause) in _CONTRASTS


def _closes(parse: Parse, index: int) -> bool:
    """Tell whether a comma sets a participle apart from what it closes; "according to" is none."""
    return parse.tag[index] == "VBG" and parse.word[index] != "according" and parse.word[parse.first(index) - 1] == ","


def lift_remark(parse: Parse, index: int) -> None:
    """Hang on who says something what he does by that: "said it was safe, | denying reports", no "it fell, killing"."""
    clause = parse.head[index]
    while parse.dep[clause] == "conj" and parse.head[clause] < clause:
        clause = parse.head[clause]
    saying = parse.head[clause]
    if parse.dep[clause] != "ccomp" or not saying < clause < index or parse.has(saying, "aux:pass"):
        return
    told = _closes(parse, index) and parse.lexicon.may_cue(parse.lemma[saying])
    quoted = sum(word in QUOTES for word in parse.word[saying:index]) % 2
    clause = parse.head[index]
    joined = parse.dep[index] == "conj" and (parse.has(index, "cc") or parse.tag[clause] == "VBG")
    if not told or quoted or joined or parse.has(index, *SUBJECTS, *HELPERS):
        return
    mark = parse.mark(index)
    if _leaves_out(parse, index) if mark == "without" else not mark and _is_of_speaker(parse, index, clause):
        parse.hang(index, saying, "advcl")
        parse.settled.add(index)


def _is_of_speaker(parse: Parse, index: int, clause: int) -> bool:
    """Tell whether a participle tells what a speaker does, not what the clause before it is about."""
    if _is_remark(parse, index):
        if parse.has(index, "iobj") or _may_speak(parse, clause):
            return _answers(parse, index) or _is_done_to_subject(parse, index, clause)
        return True
    if parse.has(clause, "cop") or not _is_over(parse, clause):
        return _stirs(parse, index) or _lacks(parse, index)
    return _lacks(parse, index)


def _is_remark(parse: Parse, verb: int) -> bool:
    """Tell whether a verb tells what is only said: "denying reports", "ruling it out", "calling it a fraud"."""
    lexicon = parse.lexicon
    named = parse.lemma[verb] in lexicon.words("labelling") and parse.has(verb, "obj") and parse.has(verb, "xcomp")
    remarks = lexicon.words("remarking")
    particles = (f"{parse.lemma[verb]} {parse.word[part]}" for part in parse.all(verb, "compound:prt", "advmod"))
    return named or not remarks.isdisjoint((*named_with_prepositions(parse, verb), *particles))


def named_with_prepositions(parse: Parse, verb: int) -> tuple[str, ...]:
    """Name a verb alone, and with each of its prepositions: "agree", "agree to"."""
    return (parse.lemma[verb], *(f"{parse.lemma[verb]} {parse.marker(phrase)}" for phrase in parse.all(verb, "obl")))


def _may_speak(parse: Parse, clause: int) -> bool:
    """Tell whether a clause is about someone who acts in it: "Ito left", no "Ito was ill", "Ito was fired"."""
    subject = parse.child(clause, *ANY_SUBJECT)
    if subject is None or parse.has(clause, "cop", "nsubj:pass", "aux:pass"):
        return False
    return can_act(parse, parse.lexicon, subject)


def _answers(parse: Parse, verb: int) -> bool:
    """Tell whether a verb denies what others say: "rejecting claims", "denying reports"."""
    lexicon = parse.lexicon
    said = (lexicon.cue_of(parse.lemma[thing], "NOUN") for thing in parse.all(verb, "obj"))
    return parse.lemma[verb] in lexicon.words("denying") and any(said)


def is_fined(parse: Parse, verb: int, clause: int) -> bool:
    """Tell whether a word does something to whom a clause is about: "Ito had lied, | fining him"."""
    return _is_remark(parse, verb) and _is_done_to_subject(parse, verb, clause)


def _is_done_to_subject(parse: Parse, verb: int, clause: int) -> bool:
    """Tell whether a pronoun under a verb can only mean the subject of a clause, which thus can't do what it tells."""
    subject = parse.child(clause, *SUBJECTS)
    if subject is None or parse.pos[subject] == "PRON":
        return False
    cue = parse.lexicon.cue_of(parse.lemma[verb])
    hears = cue is not None and "object" in cue.addressee
    others = [word for word in parse.all(clause, *_PLACES) if parse.pos[word] in THINGS]
    for thing in parse.all(verb, "obj", "iobj"):
        form = parse.word[thing]
        rivals = [word for word in others if form in _PERSONAL or not hears or can_act(parse, parse.lexicon, word)]
        if _may_mean(parse, form, subject) and not any(_may_mean(parse, form, other) for other in rivals):
            return True
    return False


def _may_mean(parse: Parse, pronoun: str, noun: int) -> bool:
    """Tell whether a pronoun may stand for a noun, by its form and as far as the lexicon knows."""
    known = parse.lexicon.noun_of(parse.lemma[noun]) if parse.pos[noun] == "NOUN" else None
    several = parse.tag[noun] in PLURAL_TAGS or parse.has(noun, "conj")
    if pronoun in _PERSONAL:
        return not several and (known is None or known.type == "Person")
    one = pronoun == "it" and not several and (known is None or known.type != "Person")
    return several if pronoun == "them" else one


def _stirs(parse: Parse, verb: int) -> bool:
    """Tell whether a verb tells how people take a thing that is said: "angering unions", "drawing protests"."""
    lexicon = parse.lexicon
    moves = parse.lemma[verb] in lexicon.words("affecting") & lexicon.words("provoking")
    return moves or any(parse.lemma[thing] in lexicon.words("reactions") for thing in parse.all(verb, "obj"))


def _is_over(parse: Parse, clause: int) -> bool:
    """Tell whether a clause tells what was done: "had left", "left"."""
    opening = parse.opening(clause)
    return parse.tag[opening] == "VBD" or parse.lemma[opening] == "have"


def _lacks(parse: Parse, verb: int) -> bool:
    """Tell whether a verb tells that no more is told: "offering no evidence", "giving no reason"."""
    details = parse.lexicon.words("details")
    things = [thing for thing in parse.all(verb, "obj") if parse.lemma[thing] in details]
    return any(parse.word[word] == "no" for thing in things for word in parse.all(thing, "det"))


def _leaves_out(parse: Parse, verb: int) -> bool:
    """Tell whether a verb tells what a report lacks: "without elaborating", "without giving a reason"."""
    lexicon = parse.lexicon
    given = any(parse.lemma[thing] in lexicon.words("details") for thing in parse.all(verb, "obj", "obl"))
    return given or parse.lemma[verb] in lexicon.words("elaborating")


def lift_driver(parse: Parse, index: int) -> None:
    """Hang on a verb what drives it, not on an earlier figure: "rose to 3%, up from 2% in May, | driven by fuel"."""
    figure = parse.head[index]
    if parse.tag[index] != "VBN" or not parse.has(index, "obl:agent", "obl") or parse.word[index - 1] != ",":
        return
    while parse.dep[figure] in _PARTS and parse.word[parse.head[figure]] not in _COMPARED:
        figure = parse.head[figure]
    compared = parse.head[figure]
    verb = parse.head[compared]
    apart = parse.word[compared] in _COMPARED and parse.word[compared - 1] == ","
    if apart and parse.pos[verb] == "VERB" and verb < compared < index:
        parse.hang(index, verb, "advcl")
