"""Mends clauses whose subject or object what is inserted parts from the verb: "the plan, | Ito said, | is dear"."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.infinitives import SPANS
from hearsay.extract.grammar.nouns import INDEFINITE, can_act, is_person
from hearsay.extract.grammar.parses import (
    ACTIVE,
    ANY_SUBJECT,
    CLAUSE_SIGNS,
    COMPLEMENTS,
    DETERMINERS,
    HELPERS,
    NOUNS,
    QUESTIONS,
    QUOTES,
    RELATIVE_TAGS,
    SUBJECTS,
    THINGS,
    Parse,
)
from hearsay.extract.grammar.verbforms import FINITE
from hearsay.extract.meaning.adverbials import CONDITIONS
from hearsay.extract.mending.misreadings import SHARES

_FORMS = {
    ("be", "VBZ"): "is",
    ("be", "VBP"): "are",
    ("be", "VBD"): "was were",
    ("have", "VBZ"): "has",
    ("have", "VBP"): "have",
    ("have", "VBD"): "had",
    ("do", "VBZ"): "does",
    ("do", "VBP"): "do",
    ("do", "VBD"): "did",
}
_AUXILIARIES = {form: read for read, forms in _FORMS.items() for form in forms.split()}
_MODALS = frozenset("will would can could may might shall should must".split())
AUXILIARIES = _MODALS | _AUXILIARIES.keys()
_PARTED = SUBJECTS | {"obj", "ccomp", "dep"}
_PHRASES = frozenset({"obl", "nmod", "advmod"})
_NAMED = frozenset({"Organization", "Outlet", "Group", "Place"})
_SAID_IN = frozenset(
    {"in", "on", "at", "during", "by", "through", "via", "from", "according to", "to", "as", "for", "after"}
)
_LONGEST = 8  # words from a verb of saying to the comma that closes what is inserted


def rejoin_parted(parse: Parse, saying: int) -> None:
    """Give a clause the subject that an inserted saying parts from it: "the plan, | Ito said, | is dear"."""
    entry = parse.lexicon.cue_of(parse.lemma[saying])
    if entry is None or entry.kind == "citing":
        return
    speakers = [word for word in parse.all(saying, "nsubj") if word < saying and parse.tag[word] not in QUESTIONS]
    noun = _noun_before(parse, parse.first(speakers[-1]) - 1) if speakers else None
    start = None if noun is None else _start_after(parse, saying)
    if noun is not None and start is not None and _rejoin(parse, noun, start, saying):
        parse.settled.add(saying)


def rejoin_reported(parse: Parse, report: int) -> None:
    """Give a clause the subject that a report by others parts from it: "the plan, | Ito is said to say, | fell"."""
    lemma, lexicon = parse.lemma[report], parse.lexicon
    if not (lexicon.may_cue(lemma) or lemma in lexicon.words("overhearing")) or not parse.has(report, "aux:pass"):
        return
    tellers = [word for word in parse.all(report, "nsubj:pass") if _is_teller(parse, word, report)]
    comma = parse.first(tellers[-1]) - 1 if tellers else 0
    noun = _noun_before(parse, comma - (parse.word[comma] in QUOTES)) if tellers else None
    told = (one for one in parse.all(report, "xcomp", "advcl") if one > report and _is_told(parse, one))
    start = None if noun is None else _start_after(parse, min(told, default=report))
    if noun is not None and start is not None and _rejoin(parse, noun, start, report):
        parse.settled.add(report)


def _is_told(parse: Parse, verb: int) -> bool:
    """Tell whether a verb tells what somebody is reported to say: "is said | to say", "was quoted | as saying"."""
    return parse.tag[verb] == "VBG" or parse.mark(verb) == "to"


def _is_teller(parse: Parse, word: int, saying: int) -> bool:
    return word < saying and parse.tag[word] not in QUESTIONS and parse.word[word] != "it"  # "it is believed"


def read_helper(parse: Parse, index: int) -> None:
    """Take an auxiliary for what it is where a parser took it for a conjunction: "that he said | had/mark sunk"."""
    verb = parse.head[index]
    helped = parse.pos[verb] in ("VERB", "ADJ") and parse.pos[index] != "SPACE"
    if not helped or not all(parse.tag[word] == "RB" for word in range(index + 1, verb)):
        return
    lemma, tag = _AUXILIARIES.get(parse.word[index], (parse.word[index], "MD"))
    parse.lemma[index], parse.pos[index] = lemma, "AUX"
    parse.retag(index, tag)
    parse.relate(index, _help(parse, index, verb))


def lower_part(parse: Parse, clause: int) -> None:
    """Give a clause the part that a parser took for the object of a saying: "ships, | some of which he says sank"."""
    saying = parse.head[clause]
    about = next((thing for thing in parse.all(saying, "obj") if thing < saying and _is_of_which(parse, thing)), None)
    verb = parse.opening(clause)
    if about is None or clause < saying or parse.has(clause, *ANY_SUBJECT, "mark") or parse.tag[verb] not in FINITE:
        return
    if verb == saying + 1:
        parse.hang(about, clause, "nsubj:pass" if parse.has(clause, "aux:pass") else "nsubj")


def _is_of_which(parse: Parse, word: int) -> bool:
    return any(parse.tag[part] in RELATIVE_TAGS and parse.marker(part) == "of" for part in parse.all(word, "nmod"))


def lower_leaning(parse: Parse, index: int) -> None:
    """Give whom a report leans on to the report: "as TASS | wrote, with | reference to Ito, the dam burst"."""
    over, case = parse.head[index], parse.child(index, "case")
    if case is None or parse.marker(index) != "with" or not index < over:
        return
    before = (one for one in parse.all(over, "advcl") if one < case and parse.mark(one) == "as")
    report = next((one for one in before if parse.lemma[one] in parse.lexicon.words("relaying")), None)
    if report is not None and parse.word[case - 1] == "," and parse.is_under(case - 2, report):
        parse.hang(index, report, parse.dep[index])


def lower_fronted(parse: Parse, index: int) -> None:
    """Hang on what is said the phrase that an inserted saying parts from it: "without | rain, Ito warned, it dies"."""
    saying, cue = parse.head[index], parse.lexicon.cue_of(parse.lemma[parse.head[index]])
    speaker = parse.child(saying, "nsubj")
    if cue is None or cue.kind != "saying" or speaker is None or not index < speaker < saying:
        return
    said = next((one for one in parse.all(saying, "ccomp") if one > saying), None)
    if said is None or not _may_be_said(parse, index) or parse.has(said, "mark") or not _is_parted(parse, speaker):
        return
    start = _start_after(parse, saying)
    if start is None or parse.first(said) < start or parse.first(saying) != parse.first(index):
        return
    if parse.is_under(start, said) and _is_one_quotation(parse, speaker, start):
        parse.hang(index, said, "obl" if parse.dep[index] == "ccomp" else parse.dep[index])


def _may_be_said(parse: Parse, index: int) -> bool:
    """Tell whether a phrase or condition belongs to what is said: "in May", "if it rains", no "in a memo"."""
    if parse.dep[index] == "advcl":
        marks = [word for mark in parse.all(index, "mark")[:1] for word in (mark, *parse.all(mark, "fixed"))]
        return " ".join(parse.word[word] for word in marks) in CONDITIONS
    if parse.dep[index] == "ccomp" and not (parse.pos[index] in NOUNS and parse.marker(index)):
        return False
    noun = parse.lexicon.noun_of(parse.lemma[index])
    told = parse.lexicon.cue_of(parse.lemma[index], "NOUN") is not None or (noun is not None and noun.document)
    aside = parse.marker(index) == "like" or (told and parse.marker(index) in _SAID_IN)
    return not (aside or parse.has(index, "cop", *ANY_SUBJECT))


def _is_parted(parse: Parse, speaker: int) -> bool:
    """Tell whether a comma stands before who speaks, with the mark that closes what is quoted or without."""
    before = parse.first(speaker) - 1
    return parse.word[before - (parse.word[before] in QUOTES)] == ","


def _is_one_quotation(parse: Parse, speaker: int, start: int) -> bool:
    """Tell whether a quotation goes on after the saying that parts it, or none begins there."""
    return (parse.word[start - 1] in QUOTES) == (parse.word[parse.first(speaker) - 1] in QUOTES)


def lower_told(parse: Parse, clause: int) -> None:
    """Hang a clause on the verb that an inserted saying parts from it: "“I think,” | Ito said, | “that it is dear”"."""
    saying = parse.head[clause]
    before = [one for one in parse.all(saying, "ccomp") if one < saying]
    if not before or clause < saying or parse.mark(clause) != "that" or parse.has(before[-1], *COMPLEMENTS):
        return
    verb, first = before[-1], parse.child(clause, "mark")
    bare = parse.pos[verb] == "VERB" and parse.dep[verb + 1] == "punct" and parse.lexicon.may_cue(parse.lemma[verb])
    if bare and first is not None and not parse.has(first, "fixed") and parse.word[first - 1] in QUOTES:
        parse.hang(clause, verb, "ccomp")


def lower_result(parse: Parse, participle: int) -> None:
    """Hang a closing participle on what is told, not on its saying: "the mill burnt, | Ito said, | killing two"."""
    saying, lexicon = parse.head[participle], parse.lexicon
    told = [one for one in parse.all(saying, "ccomp") if one < saying < participle]
    if not told or parse.tag[participle] != "VBG" or parse.has(participle, "mark", *SUBJECTS, *HELPERS):
        return
    closing = parse.word[parse.first(participle) - 1] == "," and lexicon.may_cue(parse.lemma[saying])
    own = lexicon.may_cue(parse.lemma[participle]) or parse.lemma[participle] in lexicon.words("accompanying")
    if closing and not own and QUOTES.isdisjoint(parse.word[max(0, parse.first(told[-1]) - 1) : saying + 1]):
        parse.hang(participle, told[-1], "advcl")
        parse.settled.add(participle)


def give_speaker(parse: Parse, index: int) -> None:
    """Give a reported saying its subject, which a parser gave to who reports it: "…, | Ito | claims, Tass reports"."""
    reporting = parse.head[index]
    saying = max((index, *parse.all(index, "flat"))) + 1
    if saying not in parse.all(reporting, "ccomp") or not index < saying < reporting:
        return
    cues = [parse.lexicon.cue_of(parse.lemma[verb]) for verb in (saying, reporting)]
    shown = parse.tag[saying] in FINITE and parse.word[saying + 1] == ","
    if not shown or parse.has(saying, *ANY_SUBJECT) or any(cue is None or cue.kind == "citing" for cue in cues):
        return
    parse.lift(index, saying)


def read_reporter(parse: Parse, index: int) -> None:
    """Take a name after a verb of saying that what is said precedes for who says it: "Ito claims, reports | Tass"."""
    verb = parse.head[index]
    after = verb < index and parse.pos[index] == "PROPN" and parse.word[verb - 1] == ","
    if not after or parse.tag[verb] not in FINITE or parse.has(verb, *ANY_SUBJECT, "expl", "mark", *HELPERS):
        return
    cue = parse.lexicon.cue_of(parse.lemma[verb])
    told = parse.dep[verb] == "parataxis" or any(clause < verb for clause in parse.all(verb, "ccomp"))
    if cue is not None and cue.kind == "saying" and told:
        parse.relate(index, "nsubj")


def settle_parted(parse: Parse, case: int) -> None:
    """Be sure of a clause whose subject a source parts from its verb: "the plan, | according to Ito, | is dear"."""
    source = parse.head[case]
    noun = _noun_before(parse, case - 1)
    start = None if noun is None else _start_after(parse, source)
    if noun is not None and start is not None:
        _rejoin(parse, noun, start, source)


def _rejoin(parse: Parse, noun: int, start: int, inserted: int) -> bool:
    """Hang a noun on the clause that begins after what is inserted, if that lacks a subject."""
    clause = _top(parse, start, range(start, len(parse.word)))
    if not _begins_with_verb(parse, start, clause) or _has_another(parse, clause, noun):
        return False
    if parse.head[clause] == inserted:
        parse.relate(clause, "ccomp")
    parse.hang(noun, clause, "nsubj:pass" if parse.has(clause, "aux:pass") else "nsubj")
    if parse.head[inserted] in (noun, clause):
        parse.hang(inserted, clause, "parataxis" if parse.pos[inserted] == "VERB" else "obl")
    parse.settled.update((noun, clause, *parse.all(clause, *HELPERS)))
    return True


def _start_after(parse: Parse, inserted: int) -> int | None:
    """Find where a clause goes on after what is inserted: "…, Ito told us on Monday, “| is dear”"."""
    comma = next((i for i in range(inserted + 1, inserted + _LONGEST) if parse.word[i : i + 1] == [","]), None)
    if comma is None or any(parse.pos[word] == "VERB" for word in range(inserted + 1, comma)):
        return None
    start = comma + 1
    while start < len(parse.word) and parse.word[start] in QUOTES:
        start += 1
    return start if start < len(parse.word) else None


def _noun_before(parse: Parse, comma: int) -> int | None:
    """Find the noun that ends at a comma, which may be the subject of what comes after."""
    if comma < 1 or parse.word[comma] != ",":
        return None
    noun = _top(parse, comma - 1, range(comma))
    named = parse.pos[noun] in THINGS or parse.pos[noun] == "NUM" or parse.word[noun] in SHARES
    apart = named and parse.tag[noun] not in QUESTIONS and parse.dep[noun] in _PARTED
    return noun if apart and not parse.has(noun, "case", "cop", "mark", *ANY_SUBJECT) else None


def _top(parse: Parse, word: int, within: range) -> int:
    """Climb from a word to what governs it and its like inside a stretch."""
    while parse.head[word] in within and parse.head[word] != word:
        word = parse.head[word]
    return word


def _begins_with_verb(parse: Parse, start: int, clause: int) -> bool:
    """Tell whether a clause goes on with its finite verb, and take that for what it is: "has/PRP failed", "cut/VB"."""
    first = next((word for word in range(start, clause + 1) if parse.tag[word] != "RB"), clause)
    if parse.tag[first] == "VB" and parse.lexicon.irregular_verbs.get(parse.word[first]) == parse.word[first]:
        parse.retag(first, "VBD")
    if parse.word[first] in _AUXILIARIES and first < clause and parse.head[first] == clause:
        parse.lemma[first], tag = _AUXILIARIES[parse.word[first]]
        parse.pos[first] = "AUX"
        parse.retag(first, tag)
        if parse.dep[first] not in HELPERS:
            parse.relate(first, _help(parse, first, clause))
    return (first == clause or parse.dep[first] in HELPERS) and parse.tag[first] in FINITE


def _help(parse: Parse, first: int, clause: int) -> str:
    if parse.lemma[first] != "be":
        return "aux"
    return "cop" if parse.pos[clause] != "VERB" else "aux:pass" if parse.tag[clause] == "VBN" else "aux"


def _has_another(parse: Parse, clause: int, noun: int) -> bool:
    """Tell whether a clause has a subject of its own, or a conjunction after the noun that is none of its."""
    subjects = parse.all(clause, *ANY_SUBJECT, "expl")
    return any(word != noun for word in subjects) or any(word > noun for word in parse.all(clause, "mark", "cc"))


def place_parted(parse: Parse, index: int) -> None:
    """Take for an object what a phrase between commas parts from its verb: "signed, in front of Ito, | a pact"."""
    over, first = parse.head[index], parse.first(index)
    link = over
    while parse.dep[link] in _PHRASES:
        link = parse.head[link]
    start = link + 1
    if not link < first or parse.pos[link] != "VERB" or parse.word[start] != "," or parse.word[first - 1] != ",":
        return
    own = any(parse.left(index, *DETERMINERS, "nummod")) or parse.tag[index] == "NNS"
    bare = parse.pos[index] in NOUNS and own and not parse.has(index, *CLAUSE_SIGNS) and not _tells_how(parse, index)
    aside = [child for child in parse.all(link, "obl", "advmod") if start < child < first]
    whole = all(any(parse.is_under(word, part) for part in aside) for word in range(start + 1, first - 1))
    if bare and aside and whole and _lacks_object(parse, link) and (over == link or not _may_be(parse, over, index)):
        parse.hang(index, link, "obj")


def _tells_how(parse: Parse, index: int) -> bool:
    """Tell whether a bare noun may say when or as what one does something: "left, in May, a rich man"."""
    as_one = is_person(parse, parse.lexicon, index) and any(
        parse.word[own] in INDEFINITE for own in parse.all(index, "det")
    )
    return as_one or parse.lemma[index] in DATES or parse.lemma[index] in SPANS


def _lacks_object(parse: Parse, verb: int) -> bool:
    """Tell whether a verb that may have an object has none yet, nor a content."""
    lexicon, lemma = parse.lexicon, parse.lemma[verb]
    cue = lexicon.cue_of(lemma)
    alone = lemma in lexicon.words("intransitive") or (cue is not None and cue.relation is None)
    active = parse.tag[verb] in ACTIVE or parse.is_perfect(verb)
    return active and not alone and not parse.has(verb, *COMPLEMENTS, "iobj", "aux:pass", "compound:prt")


def _may_be(parse: Parse, over: int, index: int) -> bool:
    """Tell whether a noun may say what another is: a person for a person, a place or body for a name."""
    noun = parse.lexicon.noun_of(parse.lemma[index])
    if over in parse.people:
        return index in parse.people or can_act(parse, parse.lexicon, index)
    if parse.pos[over] == "PROPN":
        return parse.pos[index] == "NOUN" and noun is not None and noun.type in _NAMED
    known = parse.lexicon.noun_of(parse.lemma[over])
    same = known is not None and noun is not None and known.type == noun.type
    return same or index in parse.people or (is_person(parse, parse.lexicon, over) and parse.pos[index] == "PROPN")
