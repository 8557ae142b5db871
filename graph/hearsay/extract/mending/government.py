"""Hangs on a verb the phrase whose preposition it governs, where a parser hung it on a word of the verb's object."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.cues.anonymity import IDENTIFYING
from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import COMPLEMENTS, DETERMINERS, HELPERS, SUBJECTS, Parse
from hearsay.extract.meaning.adverbials import CONDITIONS

_THROUGH = ("nmod", "acl", "acl:relcl", "obl", "obj", "conj")
_PHRASES = ("nmod", "obl", "acl", "advcl")
_GOVERNING = {  # lists of verbs, by a preposition that they govern
    "of": "accusing", "for": "praising", "as": "describing", "to": "comparing", "with": "comparing",
    "into": "turning", "from": "preventing",
}  # fmt: skip
_AIMED = frozenset({"design", "develop", "intend", "mean"})
_DEEPEST = 3
_COURTS = frozenset({"appeal", "law", "justice", "arbitration", "inquiry"})  # "a court of | law"
_NAMING = frozenset({"PROPN", "PRON"})
_DONE = frozenset({"obj", "obl"})
_WHILE = frozenset({"during", "after", "following"})
_AT = frozenset({"in", "at", "before"})


def hang_charge(parse: Parse, index: int) -> None:
    """Hang what someone is accused or robbed of on the verb: "accused Ito | of theft"."""
    accused = parse.child(index, "iobj")
    if accused is not None and not parse.has(index, "obj"):
        parse.relate(accused, "obj")
        for deed in [one for one in parse.all(index, "ccomp", "xcomp") if parse.mark(one) == "of"]:
            parse.relate(deed, "advcl")
    if not parse.has(index, "compound:prt"):  # "strip away | the rights of men"
        _hang_governed(parse, index, "of")


def part_charge(parse: Parse, index: int) -> None:
    """Hang a second deed on the verb, not on the noun for the first: "accused of fraud and | of taking bribes"."""
    first, mark = parse.head[index], parse.mark(index)
    verb = parse.head[first]
    alike = bool(mark) and parse.dep[first] == "obl" and parse.marker(first) == mark
    if parse.tag[index] == "VBG" and alike and parse.pos[verb] == "VERB" and verb < first < index:
        parse.hang(index, verb, "advcl")


def hang_guilt(parse: Parse, index: int) -> None:
    """Hang what someone is guilty of on that word, not on who finds so: "found guilty by a jury | of theft"."""
    agent = parse.child(parse.head[index], "obl:agent")
    if agent is None or agent < index:
        return
    for phrase in parse.all(agent, *_PHRASES):
        deed = parse.tag[phrase] == "VBG"
        crime = parse.pos[phrase] == "NOUN" and not parse.has(phrase, "det", "nmod:poss")
        crime = crime and not can_act(parse, parse.lexicon, phrase) and parse.lemma[phrase] not in _COURTS
        if parse.marker(phrase) in ("of", "for") and (deed or crime):
            parse.hang(phrase, index, "advcl" if deed else "obl")


def hang_reason(parse: Parse, index: int) -> None:
    """Hang what someone is praised or blamed for on the verb, no noun's own: "praised Ito | for coming"."""
    _close_aside(parse, index)
    _hang_governed(parse, index, "for")


def _close_aside(parse: Parse, verb: int) -> None:
    """Let what was done to whom one blames end at its comma: "blames Ito, sacked in May, | for the fire"."""
    for aside in [*parse.all(verb, "ccomp", "parataxis")]:
        things = [thing for thing in parse.all(verb, "obj") if thing < aside]
        done = parse.tag[aside] in ("VBD", "VBN") and not parse.has(aside, *SUBJECTS, *HELPERS, "mark", "obj")
        if things and done and parse.word[aside - 1] == ",":
            parse.retag(aside, "VBN")
            parse.hang(aside, things[-1], "acl")
    blamed = parse.all(verb, "obj")
    for aside in parse.all(blamed[-1], "acl") if blamed else ():
        if parse.tag[aside] == "VBN" and parse.word[aside - 1] == ",":
            for phrase in [*parse.all(aside, "obl")]:
                if parse.marker(phrase) == "for" and parse.word[parse.first(phrase) - 1] == ",":
                    parse.hang(phrase, verb, "obl")


def hang_sentence(parse: Parse, verb: int) -> None:
    """Hang what someone is sentenced to on that verb: "sentenced the man who wrote it | to six years in prison"."""
    thing = parse.child(verb, "obj", "nsubj:pass")
    if parse.pos[verb] != "VERB" or thing is None or any(parse.marker(one) == "to" for one in parse.all(verb, "obl")):
        return
    found = [one for one in _beneath(parse, verb, thing, _DEEPEST) if one > max(verb, thing)]
    terms = [one for one in found if parse.marker(one) == "to" and parse.lemma[one] in parse.lexicon.words("penalties")]
    if terms:
        parse.hang(terms[-1], verb, "obl")


def hang_offence(parse: Parse, index: int) -> None:
    """Hang on the verb what someone is held in contempt for: "held Ito in contempt of court | for lying"."""
    noun, verb = parse.head[index], parse.head[index]
    while parse.dep[verb] in ("nmod", "obl") and parse.lemma[verb] != "contempt":
        verb = parse.head[verb]
    contempt, verb = verb, parse.head[verb]
    held = parse.lemma[contempt] == "contempt" and parse.dep[contempt] in ("obl", "nmod") and noun >= contempt
    while held and parse.pos[verb] != "VERB" and parse.head[verb] != verb:
        verb = parse.head[verb]
    if held and parse.pos[verb] == "VERB" and parse.tag[index] == "VBG" and parse.mark(index) == "for":
        parse.hang(index, verb, "advcl")


def hang_description(parse: Parse, index: int) -> None:
    """Hang what something is said to be on the verb: "cited words that he wrote | as proof"."""
    _hang_governed(parse, index, "as")


def hang_goal(parse: Parse, index: int) -> None:
    """Hang what something is set beside, or given to, on the verb: "compares ships built then | to boats"."""
    _hang_governed(parse, index, "to", "with")


def hang_result(parse: Parse, index: int) -> None:
    """Hang what something turns into on the verb: "turned what was a lake | into a swamp"."""
    _hang_governed(parse, index, "into")


def lower_phrase(parse: Parse, index: int) -> None:
    """Hang a phrase on the verb right before it, where it hangs on a verb above: "plans to break | with Ito"."""
    thing = parse.head[index]
    above = parse.head[thing]
    if parse.dep[thing] != "obl" or thing < index or above > index or parse.lemma[thing] in DATES:
        return
    verb = parse.verb_before(thing)
    if verb is None or (parse.pos[thing] == "NUM" and parse.dep[verb] != "acl:relcl"):
        return
    if parse.word[verb - 1] == "it" or any(_governs(parse, above, preposition) for preposition in _GOVERNING):
        return
    sated = any(other < verb for other in parse.all(above, "obj", "obl") if other > above)
    if parse.dep[verb] != "conj" or (parse.head[verb] == above and sated):  # not "live and work | in Oslo"
        parse.lift(thing, verb)


def lower_employer(parse: Parse, index: int) -> None:
    """Hang for whom reporters work on them, not on what they are told: "told reporters | from the Herald"."""
    name, reporter = parse.head[index], index - 1
    beside = parse.dep[name] == "obl" and parse.pos[name] == "PROPN" and parse.head[name] == parse.head[reporter]
    if beside and index < name and parse.lemma[reporter] in parse.lexicon.words("reporters"):
        parse.hang(name, reporter, "nmod")


def _governs(parse: Parse, verb: int, preposition: str) -> bool:
    return parse.lemma[verb] in parse.lexicon.words(_GOVERNING[preposition])


def _hang_governed(parse: Parse, verb: int, *prepositions: str) -> None:
    agent = parse.child(verb, "obl:agent")  # "accused by Ito | of theft"
    thing = parse.child(verb, "obj", "nsubj:pass") if agent is None else agent
    if parse.pos[verb] != "VERB" or thing is None or any(parse.marker(c) in prepositions for c in parse.children[verb]):
        return
    for phrase in sorted(_beneath(parse, verb, thing, _DEEPEST)):
        marker = parse.marker(phrase)
        if marker in prepositions and phrase > max(verb, thing) and _may_be_governed(parse, thing, phrase, marker):
            clausal = parse.pos[phrase] == "VERB"
            return parse.hang(phrase, verb, "advcl" if clausal else "obl")
    return None


def _beneath(parse: Parse, verb: int, top: int, depth: int) -> Iterator[int]:
    """List the phrases under an object, and under what stands beside it."""
    for child in parse.all(top, *_THROUGH, "advcl"):
        if parse.dep[child] in _PHRASES:
            yield child
        if depth > 1 and parse.dep[child] in _THROUGH:
            yield from _beneath(parse, verb, child, depth - 1)


def _may_be_governed(parse: Parse, thing: int, phrase: int, marker: str) -> bool:
    """Tell whether a phrase may be the verb's: a deed, or what follows a name; else a noun has its own "for"."""
    own = marker == "for" and parse.tag[phrase] != "VBG" and parse.pos[thing] not in _NAMING
    between = parse.word[thing + 1 : phrase]
    direct = parse.head[phrase] == thing
    aside = parse.dep[parse.head[phrase]] == "acl:relcl" and "," in between
    taken = _governs(parse, parse.head[phrase], marker)  # "rejected bills painted | as mad"
    return not own and not aside and not taken and "and" not in between and (direct or marker != "with")


def lift_use(parse: Parse, index: int) -> None:
    """Hang what something is used for on that verb, not on how it came about: "used boats stolen in Oslo | to sail"."""
    made, to = parse.head[index], parse.child(index, "mark")
    thing = parse.head[made]
    verb = parse.head[thing]
    used = parse.dep[thing] == "obj" and parse.lemma[verb] in parse.lexicon.words("using")
    own = parse.lemma[made] in _AIMED or to == made + 1
    if used and not own and to is not None and parse.word[to] == "to" and parse.tag[made] == "VBN":
        parse.hang(index, verb, "advcl")


def lower_offered(parse: Parse, index: int) -> None:
    """Hang a condition on what is offered on it, not on the offer: "has offered to go | if it stops"."""
    verb, mark, lexicon = parse.head[index], parse.child(index, "mark"), parse.lexicon
    deed = next((one for one in reversed(parse.all(verb, "xcomp")) if verb < one < index), None)
    if deed is None or parse.mark(deed) != "to" or mark is None:
        return
    if " ".join(parse.word[word] for word in (mark, *parse.all(mark, "fixed"))) not in CONDITIONS:
        return
    relation, cue = lexicon.relation_of(parse.lemma[verb]), lexicon.cue_of(parse.lemma[verb])
    offered = relation is not None and relation.embeds == "intended" and relation.speech is not None
    told = cue is not None and "object" in cue.addressee and parse.has(verb, "nsubj:pass", "obj", "iobj")
    if (offered or told) and all(parse.tag[aux] != "MD" for aux in parse.all(verb, "aux")):
        parse.hang(index, deed, "advcl")


def lift_place(parse: Parse, index: int) -> None:
    """Hang on the deed where someone named did it, not on his name: "a rally led by Ito | in Oslo"."""
    doer, case = parse.head[index], parse.child(index, "case")
    named = parse.dep[doer] == "obl:agent" and parse.pos[doer] == parse.pos[index] == "PROPN" and doer < index
    if named and case is not None and parse.word[case] == "in" and not parse.has(doer, "det", "conj"):
        parse.hang(index, parse.head[doer], "obl")


def lift_encounter(parse: Parse, index: int) -> None:
    """Hang on the deed the talks in which it was done, not on its object: "promised aid | in talks with Ito"."""
    thing, case = parse.head[index], parse.child(index, "case")
    verb, words = parse.head[thing], parse.lexicon.words
    done = parse.dep[thing] in _DONE and parse.pos[verb] == "VERB" and verb < thing < index
    held = parse.lemma[index] in words("encounters") and parse.lemma[thing] not in words("parts-in")
    if case is None or not (done and held):
        return
    if parse.word[case] in _WHILE or (parse.word[case] in _AT and _is_with_others(parse, index)):
        parse.hang(index, verb, "obl")


def _is_with_others(parse: Parse, talks: int) -> bool:
    return any(parse.marker(other) == "with" for other in parse.all(talks, "nmod"))


def lift_pledged(parse: Parse, index: int) -> None:
    """Hang on a pledge the talks in which it was given, not on the deed: "vowed to send aid | in talks with Ito"."""
    deed, case, lexicon = parse.head[index], parse.child(index, "case"), parse.lexicon
    pledge = parse.head[deed]
    relation = lexicon.relation_of(parse.lemma[pledge])
    given = relation is not None and relation.speech == "saying" and relation.embeds == "intended"
    given = given and parse.tag[pledge] == "VBD" and parse.dep[deed] == "xcomp" and parse.mark(deed) == "to"
    if case is None or not given or not deed < case < index or parse.lemma[index] not in lexicon.words("encounters"):
        return
    talked = parse.lemma[deed] in lexicon.words("raising") or lexicon.cue_of(parse.lemma[deed]) is not None
    if _is_with_others(parse, index) and not talked and parse.word[case] in _WHILE | _AT:
        parse.hang(index, pledge, "obl")


def lift_discussed(parse: Parse, index: int) -> None:
    """Hang on who asks what he does when no one is to name him: "asked not to be named | discussing the talks"."""
    named = parse.head[index]
    verb = parse.head[named]
    plain = parse.tag[index] == "VBG" and not parse.has(index, "mark", *SUBJECTS) and index > named
    asked = parse.dep[named] == "xcomp" and parse.lexicon.cue_of(parse.lemma[verb]) is not None
    if plain and asked and parse.lemma[named] in IDENTIFYING and parse.has(named, "aux:pass"):
        parse.hang(index, verb, "advcl")


def lift_counterpart(parse: Parse, noun: int) -> None:
    """Part whom and what one gives for what: "promised tanks in | return to Oslo for grain", "in | return to go"."""
    verb = parse.head[noun]
    if parse.marker(noun) != "in" or parse.pos[verb] != "VERB" or parse.has(noun, *DETERMINERS, "amod"):
        return
    relation = parse.lexicon.relation_of(parse.lemma[verb])
    embeds = relation is not None and relation.embeds is not None
    for word in (*parse.all(noun, "acl"), *parse.all(verb, "advcl")):
        if embeds and _is_deed_after(parse, noun, word) and not parse.has(verb, *COMPLEMENTS):
            parse.hang(word, verb, "xcomp")
    for word in [word for word in parse.all(noun, "nmod") if parse.marker(word) == "to"]:
        if can_act(parse, parse.lexicon, word) and (embeds or parse.has(verb, "obj")):
            parse.hang(word, verb, "obl")
    prices = [word for word in (*parse.all(verb, "obl"), *parse.all(noun, "nmod")) if parse.marker(word) == "for"]
    after = [word for word in prices if word > noun and _follows(parse, noun, word, verb)]
    if after:
        parse.hang(after[0], noun, "nmod")


def _is_deed_after(parse: Parse, noun: int, verb: int) -> bool:
    return parse.tag[verb] == "VB" and parse.mark(verb) == "to" and parse.first(verb) == noun + 1


def _follows(parse: Parse, noun: int, price: int, verb: int) -> bool:
    """Tell whether only who gets something stands between "in return" and what it is for."""
    between = range(noun + 1, parse.first(price))
    receivers = [word for word in parse.all(verb, "obl") if parse.marker(word) == "to"]
    return all(any(parse.is_under(word, receiver) for receiver in receivers) for word in between)
