"""Mends a verdict on what others say: "dismissed as false | reports that …", "called reports that … | a lie"."""

from __future__ import annotations

from hearsay.extract.parses import DETERMINERS, SUBJECTS, Parse

_FURTHEST = 12  # words between a verb and the report that it judges
_MODIFIERS = ("amod", "compound")


def hang_report(parse: Parse, verb: int) -> None:
    """Take a report after the verdict on it for the verb's object: "dismissed as false | reports that it rained"."""
    if parse.has(verb, "obj", "aux:pass", "nsubj:pass"):
        return
    phrases = parse.all(verb, "obl", "advcl", "xcomp")
    verdict = next((phrase for phrase in phrases if parse.marker(phrase) == "as"), verb)
    case = parse.child(verdict, "case", "mark")
    if verdict < verb or case is None:
        return
    near = range(case + 2, min(case + _FURTHEST, len(parse.word)))
    report = next((word for word in near if _clause_of(parse, word) is not None), None)
    if report == verdict:
        _part(parse, verdict, case)
    elif report is not None and report > verdict:
        parse.hang(report, verb, "obj")
        parse.relate(verdict, "obl")


def _part(parse: Parse, report: int, case: int) -> None:
    """Part a report from the verdict before it, where a parser made them one phrase: "as | utterly false | reports"."""
    verb, before = parse.head[report], [child for child in parse.children[report] if case < child < report]
    *others, last = [child for child in before if parse.dep[child] not in DETERMINERS] or [-1]
    if last < 0 or parse.dep[last] not in _MODIFIERS or any(child < last for child in before if child not in others):
        return  # "dismissed as a false report that …" lacks what is dismissed
    parse.hang(last, verb, "obl")
    for child in (case, *others):
        parse.lift(child, last)
    parse.relate(report, "obj")


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
    """Hang a clause on the report right before it, of which it is the content: "denied | reports | that it rained"."""
    verb, first = parse.head[index], parse.first(index)
    report = first - 1
    if parse.word[first] != "that" or report not in parse.all(verb, "obj") or not parse.has(index, *SUBJECTS):
        return
    crossing = any(parse.word[subject] == "it" for subject in parse.all(verb, "nsubj", "expl"))  # "it crossed his mind"
    if not crossing and parse.lexicon.cue_of(parse.lemma[report], "NOUN") is not None:
        parse.hang(index, report, "acl")


def _clause_of(parse: Parse, noun: int) -> int | None:
    """Find the clause that tells what a report says: "reports | that it rained"."""
    if parse.lexicon.cue_of(parse.lemma[noun], "NOUN") is None:
        return None
    told = (clause for clause in parse.all(noun, "acl", "acl:relcl") if clause > noun and parse.has(clause, *SUBJECTS))
    return next((clause for clause in told if parse.mark(clause) == "that"), None)
