"""Mends a verdict on what others say: "dismissed as false | reports that …", "called reports that … | a lie"."""

from __future__ import annotations

from hearsay.extract.grammar.parses import DETERMINERS, SUBJECTS, Parse

_FURTHEST = 12  # words between a verb and the report that it judges
_SAYING = frozenset({"ADJ", "NOUN", "VERB"})
_SAID = _SAYING | {"ADV", "DET", "PUNCT", "PROPN", "PRON", "PART"}


def hang_thing(parse: Parse, verb: int) -> None:
    """Take what stands after what it is said to be for the verb's object: "dismissed as false | reports that …".

    Or "hailed as historic | the deal with Ito".
    """
    if (
        parse.dep[verb] == "acl:relcl"
        or parse.has(verb, "obj", "aux:pass", "nsubj:pass")
        or _is_participle(parse, verb)
    ):
        return
    phrases = parse.all(verb, "obl", "advcl", "xcomp")
    called = next((phrase for phrase in phrases if phrase > verb and parse.marker(phrase) == "as"), None)
    case = None if called is None else parse.child(called, "case", "mark")
    thing, first = (None, 0) if case is None else _thing_after(parse, case)
    if case is None or thing is None:
        return
    words = [word for word in range(case + 1, first) if parse.pos[word] != "PUNCT"]
    head = words[-1]
    parse.hang(thing, verb, "obj")
    parse.hang(head, verb, "obl")
    for word in (case, *words[:-1]):
        if parse.head[word] not in words:
            parse.lift(word, head)


def _is_participle(parse: Parse, verb: int) -> bool:
    return parse.tag[verb] == "VBN" and not parse.has(verb, "aux") and parse.dep[verb] != "conj"


def _thing_after(parse: Parse, case: int) -> tuple[int | None, int]:
    """Find the thing that stands after "as" and what it is said to be, and where its phrase begins."""
    untrue = parse.lexicon.words("untrue")
    for word in range(case + 1, min(case + _FURTHEST, len(parse.word))):
        said = any(parse.pos[before] in _SAYING for before in range(case + 1, word))
        if said and parse.dep[word] in DETERMINERS and parse.head[word] > word:
            thing = parse.head[word]
            while parse.dep[thing] == "nmod:poss" and parse.head[thing] > thing:
                thing = parse.head[thing]
            return thing, word
        if _clause_of(parse, word) is not None:
            before = [other for other in range(case + 1, word) if parse.pos[other] in _SAYING]
            false = [other for other in before if parse.lemma[other] in untrue]
            if parse.dep[parse.first(word)] in DETERMINERS or not before:
                return None, 0  # "dismissed as a false report that …" lacks what is dismissed
            return word, (false or before)[-1] + 1
        if parse.pos[word] not in _SAID:
            return None, 0
    return None, 0


def hang_verdict(parse: Parse, verb: int) -> None:
    """Hang on the verb what it calls a report, not on what that tells: "called reports that it rained | nonsense"."""
    report = parse.child(verb, "obj")
    clause = _clause_of(parse, report) if report is not None and report > verb else None
    if clause is None or parse.has(verb, "xcomp"):
        return
    last = clause
    for word in range(clause + 1, len(parse.word)):
        if not parse.is_under(word, clause):
            break
        last = word if parse.pos[word] != "PUNCT" else last
    untrue = parse.lexicon.words("untrue")
    if last > clause and parse.lemma[last] in untrue and parse.marker(last) in ("", "of"):
        verdict = last if parse.marker(last) == "" else parse.head[last]  # "a pack of lies"
        parse.hang(verdict, verb, "xcomp")


def hang_meaning(parse: Parse, index: int) -> None:
    """Hang a clause on the report before it, of which it is the content: "denied | reports | that it rained".

    Or with where that stands between them: "denied | reports in the Times | that it rained".
    """
    verb, first = parse.head[index], parse.first(index)
    report = next((thing for thing in parse.all(verb, "obj") if verb < thing < first), None)
    if parse.word[first] != "that" or report is None or not parse.has(index, *SUBJECTS):
        return
    if report != first - 1 and not _is_judged(parse, verb):
        return
    crossing = parse.is_about_it(verb)  # "it crossed his mind"
    if not crossing and parse.lexicon.cue_of(parse.lemma[report], "NOUN") is not None:
        parse.hang(index, report, "acl")


def _is_judged(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is about what others say and has nobody for its object: "denied", no "told"."""
    cue = parse.lexicon.cue_of(parse.lemma[verb])
    return parse.lemma[verb] in parse.lexicon.words("stances") and (cue is None or "object" not in cue.addressee)


def hang_apart(parse: Parse, index: int) -> None:
    """Hang a clause on the report that a verb parts it from: "reports | emerged | that it rained"."""
    verb, report = parse.head[index], parse.child(parse.head[index], "nsubj")
    spreads = parse.lemma[verb] in parse.lexicon.words("circulating")
    if report is None or not spreads or parse.mark(index) != "that" or not parse.has(index, *SUBJECTS):
        return
    if report < verb < index and parse.lexicon.cue_of(parse.lemma[report], "NOUN") is not None:
        parse.hang(index, report, "acl")


def _clause_of(parse: Parse, noun: int) -> int | None:
    """Find the clause that tells what a report says: "reports | that it rained"."""
    if parse.lexicon.cue_of(parse.lemma[noun], "NOUN") is None:
        return None
    told = (clause for clause in parse.all(noun, "acl", "acl:relcl") if clause > noun and parse.has(clause, *SUBJECTS))
    return next((clause for clause in told if parse.mark(clause) == "that"), None)
