"""Mends relations that no English clause can have: objects for subjects, phrases for clauses, and the like."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.infinitives import SPANS, UNTIL
from hearsay.extract.grammar.parses import CLAUSE_SIGNS, NOUNS, SUBJECTS, THINGS, Parse
from hearsay.extract.grammar.pieces import DASHES
from hearsay.extract.grammar.verbforms import FINITE

_CIRCUMSTANCES = frozenset({"with", "without", "despite", "amid"})
SHARES = frozenset({"none", "all", "most", "some", "many", "few", "several", "each", "both", "neither", "half"})
_NOT_SUBJECTS = frozenset({"which", "that", "what", "who", "whom", "whatever", "whoever"})
_CLAUSAL = CLAUSE_SIGNS - {"case"}
_LASTING = frozenset({"remain", "stay"})
_SUPPOSING = frozenset({"think", "hope", "believe", "suppose", "expect", "guess", "imagine", "fear"})
_OCCASIONAL = frozenset({"after", "before", "since", "until"})
_IN_PART = (["in", "principle"], ["in", "part"], ["in", "full"])
_OPENINGS = frozenset({"``", ":"})


def read_circumstance(parse: Parse, index: int) -> None:
    """Take a clause that "with" opens for no content: "doubts the plan, | with Ito criticizing it"."""
    if parse.mark(index) in _CIRCUMSTANCES and parse.has(index, *SUBJECTS) and parse.head[index] < index:
        parse.relate(index, "advcl")


def read_so(parse: Parse, index: int) -> None:
    """Take "so" after a verb of thinking for what is thought: "doesn't think | so"."""
    verb = parse.head[index]
    ends = parse.word[index + 1 : index + 2] in ([], ["."], [","], ["?"], ["!"], [";"])
    if verb == index - 1 and ends and parse.lemma[verb] in _SUPPOSING and not parse.has(verb, "obj", "ccomp", "xcomp"):
        parse.relate(index, "obj")


def read_likewise(parse: Parse, index: int) -> None:
    """Take a noun after "as have" for whom else it holds of, no object: "has left, | as have | his sons"."""
    clause = parse.head[index]
    things = parse.all(clause, "obj")
    if clause == index + 1 and parse.lemma[clause] in ("have", "do") and things and not parse.has(clause, *SUBJECTS):
        parse.relate(things[0], "nsubj")


def read_occasion(parse: Parse, index: int) -> None:
    """Take a noun after "after" or "before" for a phrase, no clause: "signed it | after talks with Ito"."""
    mark = parse.child(index, "mark")
    clausal = parse.has(index, "cop", "aux", "expl", "acl", *SUBJECTS) or len(parse.all(index, "mark")) > 1
    if mark is None or clausal or parse.pos[index] not in NOUNS or parse.tag[mark] != "IN" or mark > index:
        return
    if parse.word[mark] in _OCCASIONAL:
        parse.relate(mark, "case")
        parse.relate(index, "obl")


def read_thing(parse: Parse, index: int) -> None:
    """Take a noun, which is no clause, for the object of the verb before it: "doubts | the plan"."""
    verb = parse.head[index]
    if parse.pos[verb] != "VERB" or verb > index or parse.pos[index] not in NOUNS or parse.has(index, *_CLAUSAL):
        return
    link = parse.child(index, "case")
    if link is not None:
        if link < index and parse.tag[link] == "IN":
            parse.relate(index, "obl")  # "accused Ito | of a crime"
        return
    entry = parse.lexicon.cue_of(parse.lemma[verb])
    says = entry is not None and entry.kind == "saying" and entry.relation is None
    if not (says or parse.has(verb, "obj")) and _OPENINGS.isdisjoint(parse.tag[verb + 1 : index]):
        parse.relate(index, "obj")


def read_stirring(parse: Parse, index: int) -> None:
    """Take a deed named before a verb of stirring for what stirs who is named after it: "his refusal angered | Ito"."""
    verb = parse.head[index]
    stirs = index < verb and parse.lemma[verb] in parse.lexicon.words("affecting")
    if not stirs or parse.tag[index] not in ("NN", "NNS"):
        return
    stirred = [child for child in parse.all(verb, "nsubj", "iobj") if child > verb]
    apart = parse.pos[verb - 1] == "PUNCT" or parse.has(index, "cop", "aux", "mark")
    if apart or not stirred or any(child < verb for child in parse.all(verb, *SUBJECTS, "expl")):
        return
    parse.pos[index] = "NOUN"
    parse.relate(index, "nsubj")
    parse.relate(stirred[0], "obj")
    for child in parse.all(index, "nsubj", "xcomp"):
        parse.relate(child, "acl" if child > index else "nmod:poss")


def read_judgement(parse: Parse, index: int) -> None:
    """Take an adjective after the object of a verb of naming for what that is called: "calls the plan | laughable"."""
    verb = parse.head[index]
    if parse.pos[index] != "ADJ" or parse.lemma[verb] not in parse.lexicon.words("naming"):
        return
    things = parse.all(verb, "obj")
    if things and verb < things[0] < index and not parse.has(index, *CLAUSE_SIGNS):
        parse.relate(index, "xcomp")


def read_outcome(parse: Parse, index: int) -> None:
    """Take an adjective right after a verb for what its subject then is: "the plan fell | short of it"."""
    verb = parse.head[index]
    before = index - 1 if parse.word[index] == "short" and parse.head[index - 1] == index else index
    if before < index and parse.word[index + 1 : index + 2] == ["of"]:
        parse.pos[index] = "ADJ"  # "fell | far short | of it"
    if parse.pos[index] == "ADJ" and before == verb + 1 and parse.pos[verb] == "VERB":
        parse.relate(index, "xcomp")


def read_apart(parse: Parse, index: int) -> None:
    """Take "apart" after a verb of lasting for how things stand: "they remain far | apart"."""
    verb = parse.head[index]
    first = parse.first(index)
    if parse.lemma[verb] in _LASTING and first == verb + 1 and not parse.has(verb, "obj", "xcomp"):
        parse.relate(index, "xcomp")


def read_helped(parse: Parse, index: int) -> None:
    """Take what an auxiliary helps for a verb: "may also | participate/NOUN", "had not | lied/NOUN"."""
    verb, lemma = parse.head[index], parse.lemma[index]
    noun = parse.pos[verb] == "NOUN" or parse.tag[verb] == "NN"
    if not noun or index > verb or parse.has(verb, "cop", "det", "nmod:poss", "case", "amod"):
        return
    if parse.tag[index] == "MD" or lemma == "do":
        parse.pos[verb], parse.lemma[verb] = "VERB", parse.word[verb]
        parse.retag(verb, "VB")
    elif lemma == "have" and parse.tag[verb] == "VBN":
        parse.pos[verb] = "VERB"


def free_phrase(parse: Parse, index: int) -> None:
    """Take a noun with a preposition for no subject beside one that has none: "Ito came | with reports"."""
    noun = parse.head[index]
    if parse.dep[noun] not in SUBJECTS or index > noun or parse.tag[index] != "IN" or parse.word[index] == "of":
        return
    others = [other for other in parse.all(parse.head[noun], *SUBJECTS) if not parse.has(other, "case")]
    if others and parse.lemma[noun] not in (parse.lemma[other] for other in others):  # "man after man"
        parse.relate(noun, "obl")


def mark_phrase(parse: Parse, index: int) -> None:
    """Take a noun with a preposition for a phrase of the verb: "earned $3, | against $2 | a year earlier"."""
    link, adverb = parse.child(index, "case"), parse.head[index]
    if link is not None and link < index and parse.pos[adverb] == "ADV" and parse.head[adverb] != adverb:
        parse.hang(index, parse.head[adverb], "obl")


def read_share(parse: Parse, index: int) -> None:
    """Take "none of which" before another subject for the object: "ships, | none of which Ito owns"."""
    verb = parse.head[index]
    whole = [child for child in parse.all(index, "nmod") if parse.word[child] in ("which", "whom")]
    after = [other for other in parse.all(verb, "nsubj") if index < other < verb]
    if whole and after and not parse.has(verb, "obj"):
        parse.relate(index, "obj")


def read_content(parse: Parse, index: int) -> None:
    """Take a "that" clause right after a verb for its content: "knows | that it rains", "it hurt | that it rained"."""
    mark, verb = parse.child(index, "mark"), parse.head[index]
    if mark != verb + 1 or parse.word[mark] != "that" or parse.has(verb, "ccomp", "obj", "xcomp"):
        return
    empty = any(parse.word[subject] == "it" for subject in parse.all(verb, "nsubj", "expl"))
    affects = empty and parse.lemma[verb] in parse.lexicon.words("affecting")
    if affects or parse.lexicon.cue_of(parse.lemma[verb]) is not None:
        parse.relate(index, "ccomp")


def read_asked(parse: Parse, index: int) -> None:
    """Take a clause with "if" right after a verb of deciding for what is asked, no condition: "decide | if he lied"."""
    mark, verb = parse.child(index, "mark"), parse.head[index]
    particles = parse.all(verb, "compound:prt")
    if (
        mark is None
        or parse.word[mark] != "if"
        or mark != max([verb, *particles, *_dates_after(parse, verb, mark)]) + 1
        or parse.has(verb, "ccomp", "obj")
    ):
        return
    name = " ".join([parse.lemma[verb], *(parse.word[particle] for particle in particles)])
    if name in parse.lexicon.words("finding-out") or name in parse.lexicon.words("ruling-out"):
        parse.relate(index, "ccomp")


def _dates_after(parse: Parse, verb: int, mark: int) -> list[int]:
    """List the dates between a verb and a conjunction: "decide | by Friday | if"."""
    return [
        day
        for day in parse.all(verb, "obl", "obl:unmarked")
        if verb < day < mark and not DATES.isdisjoint((parse.word[day], parse.lemma[day]))
    ]


def read_outlook(parse: Parse, index: int) -> None:
    """Take an infinitive for what one stands or looks to do, no aim: "stands | to lose", "agreed in part | to go"."""
    verb, to = parse.head[index], parse.child(index, "mark")
    begin = verb + 1
    if parse.word[begin : begin + 2] in _IN_PART:
        begin += 2
    if to == begin and parse.word[to] == "to" and parse.pos[verb] == "VERB" and not parse.has(verb, "obj"):
        embedding = parse.lexicon.embedding_of(f"{parse.lemma[verb]} to")
        if embedding is not None and embedding.modality is not None:
            parse.relate(index, "xcomp")


def lift_extent(parse: Parse, index: int) -> None:
    """Hang on a verb how far it goes, no part of what follows: "agreed | in part | to lift the ban"."""
    below = parse.head[index]
    verb = parse.head[below]
    to = parse.child(below, "mark")
    if parse.word[index - 1 : index + 1] in _IN_PART and index - 2 == verb and to == index + 1:
        parse.hang(index, verb, "obl")


def read_ruled_out(parse: Parse, index: int) -> None:
    """Take a gerund right after a verb, or its particle, for what that is about: "ruled out | selling it"."""
    verb, before = parse.head[index], parse.first(index) - 1
    if before == verb and parse.tag[parse.opening(index)] == "VBG" and not parse.has(index, "mark"):
        if parse.lemma[verb] in parse.lexicon.words("disclaiming") | parse.lexicon.words("opposing"):
            parse.relate(index, "xcomp")
        return
    ruled = (
        parse.dep[before] == "compound:prt" and parse.head[before] == verb and parse.tag[parse.opening(index)] == "VBG"
    )
    if ruled and f"{parse.lemma[verb]} {parse.word[before]}" in parse.lexicon.words("disclaiming"):
        parse.relate(index, "xcomp")


def place_before(parse: Parse, index: int) -> None:
    """Take a noun before a verb for its subject where that stands after its object: "the crew | joins Ito"."""
    verb = parse.head[index]
    if index > verb or parse.pos[index] not in THINGS or parse.word[index] in _NOT_SUBJECTS:
        return
    if parse.pos[verb] != "VERB" or parse.dep[verb] in ("acl:relcl", "acl") or parse.tag[index] in ("WP", "WDT"):
        return
    subjects = parse.all(verb, *SUBJECTS, "csubj", "expl")
    after = [thing for thing in parse.all(verb, "obj") if thing > verb]
    if not after or any(subject < after[0] for subject in subjects):
        return
    parse.relate(index, "nsubj")
    for subject in list(subjects):
        if subject > after[0] and parse.dep[subject] in SUBJECTS and parse.pos[subject] in NOUNS:
            parse.hang(subject, after[0], "appos")


def free_judged(parse: Parse, noun: int) -> None:
    """Take no claim after a comma for a second object: "the mill was sold, | a claim that Ito rejects"."""
    verb, first = parse.head[noun], parse.first(noun)
    apart = verb < first and (parse.word[first - 1] == "," or parse.word[first - 1] in DASHES)
    if not apart or not parse.has(noun, "acl", "acl:relcl"):
        return
    said = parse.lemma[noun] in parse.lexicon.words("sayings") or parse.word[noun] == "something"
    filled = parse.has(verb, "aux:pass") or any(thing < first for thing in parse.all(verb, "obj") if thing != noun)
    if said and filled:
        parse.relate(noun, "appos")


def read_manner(parse: Parse, index: int) -> None:
    """Take "the hard way" after an object for how it is done: "learned it | the hard way"."""
    after = any(thing < index for thing in parse.all(parse.head[index], "obj"))
    if after and parse.has(index, "amod") and not parse.has(index, "case", "acl:relcl"):
        parse.relate(index, "obl:unmarked")


def read_moved(parse: Parse, index: int) -> None:
    """Take for an object whom "what" before a verb acts on: "that is what led | Ito | to quit"."""
    verb = parse.head[index]
    if index < verb or parse.pos[verb] != "VERB" or parse.tag[verb] not in FINITE or parse.has(verb, "obj", "iobj"):
        return
    before = verb - 1
    while parse.head[before] == verb and parse.dep[before] == "advmod":
        before -= 1
    if parse.word[before] == "what" and index < next(iter(parse.all(verb, "xcomp")), 0):
        parse.relate(index, "obj")


def read_state(parse: Parse, index: int) -> None:
    """Take a noun with a preposition for where or how one remains: "remains in | jail"."""
    link, verb = parse.child(index, "case"), parse.head[index]
    if parse.pos[index] in NOUNS and parse.lemma[verb] in _LASTING and link == verb + 1 and parse.word[link] != "as":
        parse.relate(index, "obl")


def read_wanted(parse: Parse, index: int) -> None:
    """Take a noun alone for what one wants, not for what one is: "wants not | peace but land"."""
    verb = parse.head[index]
    relation = parse.lexicon.relation_of(parse.lemma[verb])
    wants = relation is not None and relation.speech == "wanting" and not parse.has(verb, "obj", "iobj", "obl")
    if wants and parse.tag[index] in ("NN", "NNS") and index > verb and not parse.has(index, *_CLAUSAL, "case", "cop"):
        parse.relate(index, "obj")


def fill_it(parse: Parse, index: int) -> None:
    """Take "it" for who tells or does something: "hoped | it could convince them", "said | it is ready to go"."""
    verb = parse.head[index]
    entry = parse.lexicon.cue_of(parse.lemma[verb]) if index < verb else None
    tells = entry is not None and "object" in entry.addressee and parse.has(verb, "obj", "iobj")
    minded = parse.lemma[verb] in parse.lexicon.words("minded") and parse.has(verb, "xcomp")
    negotiates = parse.has(verb, "case") and parse.lexicon.relation_of(parse.lemma[verb], "NOUN") is not None
    if tells or minded or negotiates:
        parse.relate(index, "nsubj")


def lower_readiness(parse: Parse, index: int) -> None:
    """Hang what someone is ready to do on the adjective, not on its verb: "stood ready | to help"."""
    minded = [
        word for word in parse.all(parse.head[index], "xcomp") if parse.lemma[word] in parse.lexicon.words("minded")
    ]
    if minded and minded[-1] < index and parse.mark(index) == "to":
        parse.hang(index, minded[-1], "xcomp")


def read_emphatic(parse: Parse, index: int) -> None:
    """Take "himself" right after a subject for no other one: "who | himself was there"."""
    subject = index - 1
    if subject >= 0 and parse.dep[subject] in SUBJECTS and parse.head[subject] == parse.head[index]:
        parse.hang(index, subject, "nmod:unmarked")


def lower_offer(parse: Parse, index: int) -> None:
    """Hang an infinitive on the offer that it tells, not on the verb: "got threats from Ito | to burn it"."""
    things = [thing for thing in parse.all(parse.head[index], "obj") if thing < index]
    relation = parse.lexicon.relation_of(parse.lemma[things[-1]], "NOUN") if things else None
    mark = parse.child(index, "mark")
    if relation is None or mark is None or parse.word[mark] != "to" or parse.word[things[-1] + 1] != "from":
        return
    if relation.embeds == "intended" and "PUNCT" not in parse.pos[things[-1] : mark]:
        parse.hang(index, things[-1], "acl")


def lower_deadline(parse: Parse, index: int) -> None:
    """Hang the end of the time that someone has on what it is for, and give him a span: "has | until May | to pay"."""
    verb, to = parse.head[index], parse.child(index, "mark")
    if to is None or parse.word[to] != "to" or parse.lemma[verb] not in parse.lexicon.words("allotting"):
        return
    for end in [*parse.all(verb, "obl")]:
        if verb < end < to and parse.marker(end) in UNTIL:
            parse.hang(end, index, "obl")
    span = parse.child(verb, "obj", "obl:unmarked")
    if span is not None and verb < span < to and parse.lemma[span] in SPANS:
        parse.relate(span, "obj")
        parse.relate(index, "advcl")


def read_gerund(parse: Parse, index: int) -> None:
    """Take a gerund with an infinitive of its own for a deed, not for a thing: "denied | planning | to sell it"."""
    infinitives = [clause for clause in parse.all(index, "acl") if clause > index and parse.mark(clause) == "to"]
    thing = parse.has(index, "det", "amod", "nmod:poss", "case", "compound")
    if parse.tag[index] != "VBG" or parse.pos[parse.head[index]] != "VERB" or thing or not infinitives:
        return
    if parse.lexicon.embedding_of(parse.lemma[index]) is not None:
        parse.relate(index, "xcomp")
        parse.relate(infinitives[0], "xcomp")
