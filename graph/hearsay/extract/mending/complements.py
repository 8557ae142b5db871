"""Mends which clauses a verb takes: what one helps, is told or is kept to do, or says."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.clauses import CONDITIONAL_MARKS
from hearsay.extract.grammar.nouns import is_pressed
from hearsay.extract.grammar.parses import COMPLEMENTS, RELATIVES, SUBJECTS, Parse
from hearsay.extract.meaning.adverbials import CONDITIONS

_FURTHEST = 60  # words between a verb and the clause that tells what it prevents or causes
_CIRCUMSTANCES = CONDITIONAL_MARKS | {"as", "when", "while", "after", "before", "because", "since"}
_TOLD = ("acl", "acl:relcl", "ccomp")
_PARTS = ("nmod", "acl", "obl:agent")
_CONTENT_MARKS = frozenset({"for", "of", "from", "as", "into"})


def mark_clause(parse: Parse, index: int) -> None:
    """Take a preposition before a clause with a copula for its own: "accused | of being a thief", "about how it is"."""
    noun = parse.head[index]
    copula = parse.child(noun, "cop")
    if copula is None or copula < index:
        return
    asked = parse.tag[index + 1] == "WRB" and parse.head[index + 1] == noun
    if asked or (copula <= index + 2 and copula < noun):
        parse.relate(index, "mark")


def read_reason(parse: Parse, index: int) -> None:
    """Take what one is praised or blamed for for no complement: "praised Ito | for going"."""
    verb = parse.head[index]
    if parse.mark(index) not in _CONTENT_MARKS or parse.has(index, *SUBJECTS):
        return
    if any(parse.word[patient] not in RELATIVES for patient in parse.all(verb, "obj", "nsubj:pass")):
        parse.relate(index, "advcl")


def read_reported(parse: Parse, index: int) -> None:
    """Take for its complement what someone is said to do: "is said by clerks | to sing", "alleged | to have sung"."""
    verb = parse.head[index]
    reduced = parse.dep[verb] == "acl" and parse.lemma[verb] in parse.lexicon.passive_reports
    by_others = parse.lemma[verb] in parse.lexicon.passive_reports and parse.has(verb, "obl:agent")
    past = parse.lemma[verb] in parse.lexicon.words("passive-hearsay") and parse.has(index, "aux")
    heard = parse.lemma[verb] in parse.lexicon.words("overhearing")
    passive = parse.has(verb, "nsubj:pass") and (parse.dep[index] == "ccomp" or by_others or past or heard)
    if parse.mark(index) == "to" and (passive or reduced) and not parse.has(index, *SUBJECTS):
        parse.relate(index, "xcomp")


def read_errand(parse: Parse, index: int) -> None:
    """Tell what someone comes to do from what comes about: "came | to arrest Ito", no "came to know Ito"."""
    verb = parse.head[index]
    if parse.lemma[verb] != "come" or parse.child(index, "mark") != verb + 1 or parse.word[verb + 1] != "to":
        return
    about = parse.lemma[index] in parse.lexicon.words("coming-about") or parse.has(index, "cop", "aux:pass", "aux")
    about = about or any(parse.tag[child] == "WRB" for child in parse.children[verb])  # "how he came to sing"
    parse.relate(index, "xcomp" if about else "advcl")


def hang_purpose(parse: Parse, index: int) -> None:
    """Hang an infinitive on the object before it, where a parser took it for content: "has | a plan | to go"."""
    if parse.mark(index) == "to":
        objects = parse.all(parse.head[index], "obj")
        thing = next((thing for thing in objects if parse.word[thing] not in RELATIVES), index)
        if thing < index:
            parse.hang(index, thing, "acl")


def read_addressee(parse: Parse, index: int) -> None:
    """Take who is to do something for the verb's object: "allowed | Ito | to go"."""
    verb = parse.head[index]
    told = any(parse.mark(clause) == "to" for clause in parse.all(verb, "xcomp"))
    if told and all(parse.word[thing] in RELATIVES for thing in parse.all(verb, "obj")):
        for thing in [*parse.all(verb, "iobj")]:
            parse.relate(thing, "obj")


def lower_clause(parse: Parse, index: int) -> None:
    """Hang a clause on the verb right before it that wants one, where it hangs on the word above: "tends | to rain"."""
    verb = parse.verb_before(index)
    if verb is None or parse.has(verb, "obj", "ccomp", "xcomp"):
        return
    dep = _wanted(parse, verb, parse.first(index), index)
    if dep is not None:
        parse.hang(index, verb, dep)


def _wanted(parse: Parse, verb: int, first: int, clause: int) -> str | None:
    """Tell what a clause that begins with "to", "that" or a gerund is to a verb, if the lexicon knows it with one."""
    embedding = parse.lexicon.embedding_of(parse.lemma[verb])
    if parse.tag[first] == "TO" and parse.head[first] == clause:
        return "xcomp" if embedding is not None else None
    if first == clause and parse.tag[first] == "VB":
        return "xcomp" if parse.lemma[verb] == "help" else None
    if first == clause and parse.tag[first] == "VBG":
        takes = (embedding is not None and embedding.passes) or parse.lemma[verb] in parse.lexicon.words("proposing")
        return "xcomp" if takes else None
    told = parse.word[first] == "that" and (parse.dep[first], parse.head[first]) == ("mark", clause)
    return "ccomp" if told and parse.lexicon.cue_of(parse.lemma[verb]) is not None else None


def hang_told(parse: Parse, index: int) -> None:
    """Hang what is said on the verb that says it, where it hangs on the noun: "an aide who told him | it rained"."""
    for verb in reversed(parse.all(parse.head[index], "acl:relcl")):
        if verb < index and not parse.has(verb, *COMPLEMENTS) and _follows_told(parse, verb, index):
            return parse.hang(index, verb, "ccomp")
    return None


def _follows_told(parse: Parse, verb: int, clause: int) -> bool:
    """Tell whether a whole clause begins right after a verb of saying, or after whom it is said to."""
    told = parse.all(verb, "iobj")
    whole = parse.has(clause, "obj") and parse.has(clause, *SUBJECTS) and not parse.has(clause, "mark")
    last = told[-1] if told else verb
    return whole and parse.first(clause) == last + 1 and parse.lexicon.may_cue(parse.lemma[verb])


def hang_stated(parse: Parse, index: int) -> None:
    """Hang what is said on the verb, not on what it is said in or heard from: "wrote in a memo | that it rained"."""
    text = parse.head[index]
    while parse.dep[text] in _PARTS and parse.head[text] < text:
        text = parse.head[text]
    verb, noun = parse.head[text], parse.lexicon.noun_of(parse.lemma[text])
    if verb > text or parse.dep[text] != "obl" or parse.mark(index) != "that" or parse.has(verb, *COMPLEMENTS):
        return
    entry, known = parse.lexicon.cue_of(parse.lemma[verb]), noun is not None and (noun.document or noun.utterance)
    written = known and parse.marker(text) == "in" and entry is not None and entry.kind == "saying"
    heard = f"{parse.lemma[verb]} {parse.marker(text)}" in parse.lexicon.words("hearing")
    if written or (heard and parse.has(index, *SUBJECTS)):
        parse.hang(index, verb, "ccomp")


def hang_circumstance(parse: Parse, index: int) -> None:
    """Hang a clause that tells when or why on the verb, where it hangs on a noun: "left the race | as she rose"."""
    noun = parse.head[index]
    mark = parse.child(index, "mark", "advmod") if parse.pos[noun] == "PROPN" else parse.child(index, "mark")
    if mark is None or not noun < mark < index or parse.word[mark] not in _CIRCUMSTANCES:
        return
    if parse.word[mark] in CONDITIONAL_MARKS and parse.dep[index] != "acl:relcl":
        return  # "the question | if he sang"
    dated = parse.lemma[noun] in DATES and parse.word[mark] not in CONDITIONAL_MARKS
    if parse.has(mark, "fixed") or not parse.has(index, *SUBJECTS) or dated:
        return  # "doubts | as to who left", "days | after she left"
    told = [clause for clause in parse.all(noun, *_TOLD) if noun < clause < mark]
    verb = told[-1] if told else noun
    while not (told or _is_verbal(parse, verb)):
        if parse.head[verb] == verb:
            return
        verb = parse.head[verb]
    parse.hang(index, verb, "advcl")


def _is_verbal(parse: Parse, word: int) -> bool:
    return parse.pos[word] == "VERB" or parse.has(word, "cop")


def lower_span(parse: Parse, index: int) -> None:
    """Hang on a span of time the clause that it begins with: "has slept in the weeks | since she won"."""
    mark = parse.child(index, "mark")
    span = -1 if mark is None else mark - 1
    if mark is None or parse.word[mark] != "since" or span <= parse.head[index] or parse.lemma[span] not in DATES:
        return
    if parse.head[span] == parse.head[index] and parse.has(span, "case") and parse.has(span, "det"):
        parse.hang(index, span, "acl")


def hang_prevented(parse: Parse, index: int) -> None:
    """Hang what is prevented on the nearest verb of preventing before it that has an object: "kept it | from going"."""
    mark = parse.child(index, "mark", "case")
    if mark is None or mark > index or parse.word[mark] != "from" or parse.tag[index] != "VBG":
        return
    preventing = parse.lexicon.words("preventing")
    for verb in range(mark - 1, max(mark - _FURTHEST, -1), -1):
        if parse.pos[verb] == "VERB" and parse.lemma[verb] in preventing and _has_object_before(parse, verb, mark):
            return parse.lift(index, verb)
    return None


def read_caused(parse: Parse, index: int) -> None:
    """Take an infinitive after the object of a verb of causing for its complement: "caused pipes | to burst"."""
    verb = parse.head[index]
    if parse.marker(index) != "to" or not _has_object_before(parse, verb, index):
        return
    steered = parse.lemma[verb] in parse.lexicon.words("causing") | parse.lexicon.words("steering")
    if steered or any(is_pressed(parse, parse.lexicon, verb, thing) for thing in parse.all(verb, "obj")):
        parse.relate(index, "xcomp")


def lower_means(parse: Parse, index: int) -> None:
    """Hang means on the nearest deed, where the verb above is none: "saw the harm that Oslo did | by selling it"."""
    verb, by = parse.head[index], parse.child(index, "mark")
    willed = parse.lemma[verb] not in parse.lexicon.words("unwilled")
    if by is None or parse.word[by] != "by" or parse.tag[index] != "VBG" or willed:
        return
    below = [one for one in range(verb + 1, by) if parse.dep[one] == "acl:relcl" and parse.is_under(one, verb)]
    deed = below[-1] if below else verb
    while (lower := next((one for one in parse.all(deed, "xcomp") if deed < one < by), None)) is not None:
        deed = lower
    if below and parse.is_under(by - 1, below[-1]) and parse.pos[deed] == "VERB" and not parse.has(deed, "aux:pass"):
        parse.lift(index, deed)


def hang_condition(parse: Parse, index: int) -> None:
    """Hang a condition on the words that go on after who says it: "If it rains," she said, "we go"."""
    verb, mark = parse.head[index], parse.child(index, "mark")
    if mark is None or index > verb or parse.word[mark] not in CONDITIONAL_MARKS:
        return
    said = next((clause for clause in parse.all(verb, "ccomp") if clause > verb), None)
    # who says a condition that only what follows is quoted of is found by the words themselves
    if said is not None and ("``" in parse.tag[verb:said]) == ("``" in parse.tag[mark - 1 : mark]):
        parse.hang(index, said, "advcl")


def lower_mark(parse: Parse, index: int) -> None:
    """Hang a conjunction on the clause that it opens, not on the one after that: "if it rains, | we go"."""
    verb = parse.head[index]
    opened = next((clause for clause in parse.all(verb, "advcl") if index < clause < verb), None)
    if opened is None or parse.has(opened, "mark") or not parse.has(opened, "nsubj", "nsubj:pass", "expl"):
        return
    if parse.first(opened) == index + 1 and parse.tag[index + 1] != "WRB":  # "because when it rains, we go"
        parse.hang(index, opened, "mark")


def rejoin_said(parse: Parse, index: int) -> None:
    """Hang on what is said the clause that an inserted saying parts from it: "When it rains, | she said, | we go"."""
    verb = parse.head[index]
    speaker = parse.child(verb, "nsubj")
    if speaker is None or verb + 2 >= len(parse.word) or parse.word[verb + 1] != ",":
        return
    first = parse.first(speaker)
    if parse.word[first - 1] != "," or speaker > verb or parse.pos[verb + 2] in ("PUNCT", "SPACE"):
        return
    if parse.lexicon.cue_of(parse.lemma[verb]) is None:
        return
    if index > verb:
        for clause in [*parse.all(verb, "advcl")]:
            if clause < first and parse.word[parse.first(clause)] in _CIRCUMSTANCES:
                parse.hang(clause, index, "advcl")
    said = next((clause for clause in parse.all(verb, "ccomp") if clause < first), None)
    if said is not None and index > verb and parse.mark(index) in _CIRCUMSTANCES:
        parse.hang(index, said, "advcl")


def rejoin_condition(parse: Parse, index: int) -> None:
    """Hang on what is said what an inserted saying parts from it: "We go, | she said, | if it rains", "until noon"."""
    verb, mark = parse.head[index], parse.child(index, "mark")
    if mark is None or mark < verb or parse.lexicon.cue_of(parse.lemma[verb]) is None:
        return
    conjunction = " ".join(parse.word[word] for word in (mark, *parse.all(mark, "fixed")))
    said = next((one for one in parse.all(verb, "ccomp") if one < verb), None)
    parted = "," in parse.word[mark - 2 : mark]
    lasting = conjunction == "until" and parse.has(index, *SUBJECTS)  # nobody said it "until it fell"
    if said is not None and parted and (conjunction in CONDITIONS or lasting):
        parse.hang(index, said, "advcl")


def free_explained(parse: Parse, index: int) -> None:
    """Take for no content what explains a deed after a colon: "refused: | it was too dear"; but "said: it was dear"."""
    verb, first = parse.head[index], parse.first(index)
    explained = verb < first and parse.pos[verb] == "VERB" and ":" in parse.word[first - 1 : first + 1]
    if not explained or parse.has(index, "mark") or not parse.has(index, *SUBJECTS):
        return
    if any(said > index for said in parse.all(verb, "parataxis")):
        return  # "disagreed: it was dear, she said"
    embedding = parse.lexicon.embedding_of(parse.lemma[verb])
    if parse.lexicon.cue_of(parse.lemma[verb]) is None or (embedding is not None and embedding.negates):
        parse.relate(index, "parataxis")


def free_inserted(parse: Parse, index: int) -> None:
    """Insert what stands between commas before the content of a verb: "X thinks, | the court heard, | that it fell"."""
    verb, first = parse.head[index], parse.first(index)
    if verb != first - 2 or parse.word[first - 1] != "," or parse.has(index, "mark") or not parse.has(index, "nsubj"):
        return
    clauses = (clause for word in (verb, index) for clause in parse.all(word, "ccomp") if clause > index)
    content = next((clause for clause in clauses if parse.mark(clause) == "that"), None)
    if content is not None and parse.word[parse.first(content) - 1] == ",":
        parse.hang(content, verb, "ccomp")
        parse.relate(index, "parataxis")


def _has_object_before(parse: Parse, verb: int, index: int) -> bool:
    thing = parse.child(verb, "obj")
    return thing is not None and verb < thing < index
