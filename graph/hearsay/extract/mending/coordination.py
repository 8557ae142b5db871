"""Mends which verbs are coordinated with which: verbs with verbs of their form."""

from __future__ import annotations

from hearsay.extract.grammar.alternatives import needs_none
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import HELPERS, NOUNS, PLURAL_TAGS, QUOTES, SUBJECTS, Parse
from hearsay.extract.grammar.verbforms import FINITE, PRESENT
from hearsay.extract.mending.agreeing import fits_only
from hearsay.extract.mending.closing import is_fined, named_with_prepositions

_OWN = ("obj", "obl", "xcomp", "ccomp", "compound:prt")
_LOOSE = frozenset({"nsubj", "nsubj:pass", "parataxis"})
_BARE = frozenset({"VB", "VBP"})
_ALIKE = {"VB": _BARE, "VBP": _BARE, **{tag: frozenset({tag}) for tag in ("VBZ", "VBD", "VBN")}}
_GERUND_PLACES = ("ccomp", "xcomp", "advcl")
_ADDING = frozenset({"and", "but"})
_JOINING = frozenset({"and", "or"})
_AHEAD = frozenset({"will", "would", "shall", "wo"})
_EARLIER = frozenset({"had", "would"})
_OPEN = frozenset({"if", "unless", "once", "until", "when", "after", "before", "as"})
_ITS = frozenset({"its", "their"})


def lift_finite(parse: Parse, index: int) -> None:
    """Hang a verb on the one above where its form is not that of the one beside it: "asks that he go | and waits"."""
    first = parse.head[index]
    if parse.dep[first] != "ccomp" or parse.has(index, *SUBJECTS, "expl"):
        return
    above, tags = parse.head[first], (parse.tag[index], parse.tag[first])
    past = parse.tag[above] == tags[0] == "VBD" and above < first and not parse.has(first, *HELPERS)
    if tags in (("VBZ", "VB"), ("VBZ", "VBP"), ("VBD", "VB")) or (past and tags[1] in ("VBZ", "VBP")):
        parse.lift(index, above)


def lift_bare(parse: Parse, index: int) -> None:
    """Hang a bare verb on the bare one that a gerund hangs on: "must stop shouting | and listen"."""
    gerund = parse.head[index]
    above = parse.head[gerund]
    alike = parse.tag[index] == parse.tag[above] == "VB" and parse.tag[gerund] == "VBG"
    bare = not parse.has(index, "mark", *HELPERS, *SUBJECTS)
    if alike and bare and parse.dep[gerund] in _GERUND_PLACES and above < gerund < index:
        parse.lift(index, above)


def lift_deed(parse: Parse, index: int) -> None:
    """Hang on a verb of saying the deed of who says it: "the club said the vote was void | and sued the mayor"."""
    first = parse.head[index]
    speaks, subject = parse.head[first], parse.child(first, *SUBJECTS)
    speaker = parse.child(speaks, "nsubj")
    if parse.dep[first] != "ccomp" or subject is None or speaker is None or parse.has(index, *SUBJECTS, *HELPERS):
        return
    if not speaker < speaks < first or not parse.lexicon.may_cue(parse.lemma[speaks]):
        return
    mistagged = parse.tag[index] == "VBN" and parse.has(index, "obj") and parse.has(first, "cop")
    alike = parse.tag[index] == parse.tag[speaks] or (mistagged and parse.tag[speaks] == "VBD")
    others = _is_others(parse, index, subject, speaker) or _speaks_on(parse, index, first)
    others = others or is_fined(parse, index, first)
    if alike and parse.tag[speaks] in FINITE and others:
        parse.lift(index, speaks)


def _speaks_on(parse: Parse, verb: int, told: int) -> bool:
    """Tell whether a speaker goes on to say more, after a tense or comma of its own: "said it had won | and urged"."""
    lexicon, link = parse.lexicon, parse.child(verb, "cc")
    appeals = not lexicon.words("appending").isdisjoint(named_with_prepositions(parse, verb))
    cue = lexicon.cue_of(parse.lemma[told])
    if not appeals or (cue is not None and cue.kind == "saying"):
        return False
    apart = link is not None and parse.word[link - 1] == ","
    return apart or parse.has(told, "aux", "cop")


def lift_passive(parse: Parse, index: int) -> None:
    """Hang a second passive on the first, not on its infinitive: "was told to go | and given a coat"."""
    noun = parse.head[index]
    thing = parse.dep[index] == "amod" and parse.dep[noun] == "obj"  # "told to go | and promised/amod pay"
    deed = parse.head[noun] if thing else noun
    told = parse.head[deed]
    link = parse.child(index, "cc")
    bare = parse.tag[index] == "VBN" and link is not None and not parse.has(index, *HELPERS, *SUBJECTS, "mark")
    asked = parse.dep[deed] == "xcomp" and parse.tag[deed] == "VB" and parse.mark(deed) == "to"
    if not bare or not asked or not parse.has(told, "aux:pass") or parse.tag[told] != "VBN" or parse.has(deed, "cop"):
        return
    parse.pos[index] = "VERB"
    parse.hang(index, told, "conj")
    if parse.lemma[index] in parse.lexicon.words("deliberate") and not parse.has(index, "obl:agent"):
        parse.retag(index, "VBD")  # "was told to go and refused"
    for word in [child for child in parse.children[deed] if child > index]:
        parse.lift(word, index)


def _is_others(parse: Parse, verb: int, thing: int, speaker: int) -> bool:
    """Tell whether a noun can't do what a verb tells, which takes will or speech, or is done to what is another's."""
    lexicon, noun = parse.lexicon, parse.lexicon.noun_of(parse.lemma[thing])
    owners = {
        parse.word[owner] for affected in parse.all(verb, "obj", "iobj") for owner in parse.all(affected, "nmod:poss")
    }
    if parse.pos[thing] != "NOUN":
        return False
    if can_act(parse, lexicon, thing):
        own = {parse.word[owner] for owner in parse.all(thing, "nmod:poss")} & _ITS
        return _takes_will(parse, verb) and (not own.isdisjoint(owners) or _is_suffering(parse, thing))
    speaks = noun is not None and (noun.document or noun.utterance)
    if parse.lemma[verb] in lexicon.words("deliberate") or (not speaks and _takes_will(parse, verb)):
        return True
    several = parse.tag[thing] == "NNS"
    return ("its" if several else "their") in owners and several != (parse.tag[speaker] in PLURAL_TAGS)


def _takes_will(parse: Parse, verb: int) -> bool:
    """Tell whether a verb tells what only someone says or does of his own will: "rejects it", "does nothing"."""
    lexicon, lemma = parse.lexicon, parse.lemma[verb]
    idle = lemma == "do" and any(parse.word[thing] == "nothing" for thing in parse.all(verb, "obj"))
    return idle or _is_spoken(parse, verb) or lemma in lexicon.words("deliberate")


def _is_spoken(parse: Parse, verb: int) -> bool:
    """Tell whether a verb tells what someone does by saying something: "rejects it", "calls for it"."""
    relations = (parse.lexicon.relation_of(phrase) for phrase in named_with_prepositions(parse, verb))
    return any(relation is not None and relation.speech == "saying" for relation in relations)


def _is_suffering(parse: Parse, noun: int) -> bool:
    """Tell whether nobody in particular undergoes what a verb tells: "prisoners had been beaten"."""
    passive = parse.dep[noun] == "nsubj:pass" and parse.has(parse.head[noun], "aux:pass")
    return passive and parse.tag[noun] == "NNS" and not parse.has(noun, "det", "nmod:poss", "nummod", "acl:relcl")


def rejoin_told(parse: Parse, index: int) -> None:
    """Hang a second deed on the first, not on who tells of both: "Oslo agreed, Ito said, but | refused to pay"."""
    cue, link = parse.head[index], parse.child(index, "cc")
    told = next((one for one in reversed(parse.all(cue, "ccomp")) if one < cue), None)
    if told is None or link is None or not parse.lexicon.may_cue(parse.lemma[cue]) or parse.word[link - 1] != ",":
        return
    subject, speaker = parse.child(told, *SUBJECTS), parse.child(cue, "nsubj")
    if subject is None or speaker is None or parse.word[link] not in _ADDING or parse.has(index, *SUBJECTS, "expl"):
        return
    if parse.tag[index] == "VBN" != parse.tag[told] and not parse.has(index, *HELPERS):
        parse.retag(index, "VBD")
    quoted = not QUOTES.isdisjoint(parse.word[max(0, parse.first(told) - 1) : cue + 1])
    others = parse.tag[index] == parse.tag[cue] and _is_others(parse, index, subject, speaker)
    predicate = parse.pos[index] == "VERB" or parse.has(index, "cop")
    if predicate and not quoted and not others and _goes_on(parse, index, told, cue):
        parse.hang(index, told, "conj")
        parse.settled.add(index)


def lower_perfect(parse: Parse, index: int) -> None:
    """Hang a second clause on the content by its tense: "quoted Ito as saying it was shut | and had closed in May"."""
    cue, opening = parse.head[index], parse.opening(index)
    if parse.word[opening] not in _EARLIER or parse.has(index, *SUBJECTS, "expl", "mark"):
        return
    if parse.word[parse.opening(cue)] in _EARLIER or not parse.has(index, "cc"):
        return
    sayings = [cue, *(saying for saying in parse.all(cue, "advcl", "xcomp") if parse.tag[saying] == "VBG")]
    told = [clause for saying in sayings for clause in parse.all(saying, "ccomp") if cue < clause < index]
    spoken = bool(told) and parse.lexicon.may_cue(parse.lemma[parse.head[told[-1]]])
    if spoken and parse.has(told[-1], *SUBJECTS) and "," not in parse.word[told[-1] : opening]:
        parse.lift(index, told[-1])


def _goes_on(parse: Parse, verb: int, told: int, cue: int) -> bool:
    """Tell by its form whether a verb can go on with what is told: "has left, Ito said, and | is moving"."""
    shown, first = (parse.tag[parse.opening(one)] for one in (verb, told))
    if shown != parse.tag[cue] or first not in PRESENT or parse.is_perfect(told):
        return not fits_only(parse, verb, parse.all(cue, "nsubj"), parse.all(told, *SUBJECTS))
    return not _is_spoken(parse, verb)  # "Oslo is weak, Ito says, and | calls for aid"


def coordinate_verb(parse: Parse, index: int) -> None:
    """Hang a verb on the verb above where a parser coordinated it with its object: "raises goats | and sells milk"."""
    noun = parse.head[index]
    if parse.pos[index] != "VERB" or parse.pos[noun] not in NOUNS or not parse.has(index, *_OWN):
        return
    verb = _verb_alike(parse, noun, _ALIKE.get(parse.tag[index], frozenset()))
    if verb is not None:
        parse.lift(index, verb)


def _verb_alike(parse: Parse, noun: int, tags: frozenset[str]) -> int | None:
    """Find the nearest verb over a noun that stands in one of these forms, with no copula's complement between them."""
    word = noun
    while not parse.has(word, "cop") and parse.head[word] != word and parse.dep[word] not in _LOOSE:
        word = parse.head[word]
        if parse.pos[word] == "VERB" and parse.tag[word] in tags:
            return word if word < noun else None
    return None


def rejoin_second(parse: Parse, index: int) -> None:
    """Hang a clause on the one of its tense: "will end if it stops | and Ito pays", "… if it stops | and will pay"."""
    first, link = parse.head[index], parse.child(index, "cc")
    if link is None or parse.word[link] not in _JOINING or parse.word[link - 1] == "," or parse.has(index, "mark"):
        return
    opening = parse.opening(index)
    if parse.dep[first] == "advcl" and first < index and parse.dep[index] == "conj":
        main = parse.head[first]
        helper = parse.opening(main)
        again = parse.word[opening] in _AHEAD and parse.word[opening] == parse.word[helper]
        if again and main < first and parse.word[parse.opening(first)] not in _AHEAD:
            parse.lift(index, main)
        return
    beside = [clause for clause in parse.all(first, "advcl") if first < clause < link]
    if not beside or parse.word[parse.opening(first)] not in _AHEAD or not parse.has(index, *SUBJECTS):
        return
    clause = beside[-1]
    told = parse.mark(clause) in _OPEN and parse.has(clause, *SUBJECTS) and "," not in parse.word[clause:link]
    tenses = {parse.tag[parse.opening(one)] for one in (clause, index)}
    if told and (tenses <= {"VBZ", "VBP"} or tenses == {"VBD"}):
        parse.hang(index, clause, "conj")


def join_bare(parse: Parse, index: int) -> None:
    """Coordinate a bare verb after a comma with the one whose helper it shares: "will sign the bill, | send it"."""
    first = parse.head[index]
    alike = parse.tag[index] == parse.tag[first] == "VB" and first < index and parse.word[index - 1] == ","
    helped = parse.has(first, "aux") or parse.mark(first) == "to"
    if alike and helped and parse.has(index, *_OWN) and not parse.has(index, "mark", "cc", *HELPERS, *SUBJECTS):
        parse.relate(index, "conj")


def lower_object(parse: Parse, index: int) -> None:
    """Hang what follows two verbs on the second where the first needs none: "must sign or | face | a fine"."""
    first = parse.head[index]
    verbs = parse.pos[first] == parse.pos[index] == "VERB" and parse.tag[first] == parse.tag[index]
    if not verbs or parse.has(index, "obj", *SUBJECTS, "xcomp", "ccomp") or not needs_none(parse, parse.lexicon, first):
        return
    for thing in [thing for thing in parse.all(first, "obj") if thing > index and not parse.has(thing, "case")]:
        parse.hang(thing, index, "obj")


def lower_gerund(parse: Parse, index: int) -> None:
    """Hang a gerund on the one before it, not on a verb that it isn't coordinated with: "likes rowing | and diving"."""
    verb, before = parse.head[index], index - 1
    if parse.tag[index] == "VBG" and parse.tag[before] in FINITE and parse.pos[before] == "VERB" and before != verb:
        parse.hang(index, before, "xcomp")  # "but they keep | rowing"
        return
    if parse.tag[index] != "VBG" or parse.tag[verb] not in ("VBD", "VBZ", "VBP", "VB") or _is_full(parse, index):
        return
    gerunds = (child for child in reversed(parse.all(verb, *_GERUND_PLACES)) if verb < child < index)
    gerund = next((child for child in gerunds if parse.tag[child] == "VBG" and not _is_full(parse, child)), None)
    if gerund is not None:
        parse.lift(index, gerund)


def _is_full(parse: Parse, verb: int) -> bool:
    return parse.has(verb, *HELPERS, *SUBJECTS, "csubj", "csubj:pass", "expl")
