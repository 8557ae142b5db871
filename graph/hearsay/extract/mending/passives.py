"""Mends verbs that share the "be" of a passive before them: "was called in and | told that she must go"."""

from __future__ import annotations

from hearsay.extract.grammar.parses import HELPERS, SUBJECTS, Parse

_PATIENTS = frozenset({"he", "she", "they", "it", "i", "we", "you"})
_ALLOWED = frozenset({"could", "may", "must"})


def read_told(parse: Parse, index: int) -> None:
    """Take for a second passive who is told something: "was called in and | told that she must go"."""
    passive = _passive_before(parse, index)
    clause = next(iter(parse.all(index, "ccomp")), None)
    if passive is None or clause is None or not _begins_after(parse, index, clause):
        return
    if parse.has(index, "obj", "iobj", *SUBJECTS, *HELPERS) or "PUNCT" in parse.pos[passive:index]:
        return
    if parse.lemma[index] in parse.lexicon.words("telling") or _is_done_to_hearer(parse, index, passive, clause):
        parse.hang(index, passive, "conj")
        parse.retag(index, "VBN")
        parse.settled.add(index)


def _passive_before(parse: Parse, index: int) -> int | None:
    """Find the passive that a verb goes on from, there or in what is told above: "said he was | fired | and told"."""
    first = parse.head[index]
    told = [clause for clause in parse.all(first, "ccomp") if first < clause < index]
    verb = told[-1] if told else first
    shown = parse.tag[verb] == "VBN" and parse.has(verb, "aux:pass") and parse.has(verb, "nsubj:pass")
    return verb if shown and verb < index else None


def _begins_after(parse: Parse, verb: int, clause: int) -> bool:
    """Tell whether a clause begins right after a verb, which thus tells no one something."""
    return clause > verb and parse.first(clause) == verb + 1


def _is_done_to_hearer(parse: Parse, verb: int, passive: int, clause: int) -> bool:
    """Tell whether one is warned or promised what is done to him: "was held and | warned | that he would be hit"."""
    cue = parse.lexicon.cue_of(parse.lemma[verb])
    subject, patient = parse.child(clause, *SUBJECTS), parse.child(passive, "nsubj:pass")
    if cue is None or "object" not in cue.addressee or subject is None or patient is None:
        return False
    own = parse.word[subject] in _PATIENTS and (
        parse.pos[patient] != "PRON" or parse.word[patient] == parse.word[subject]
    )
    suffers = parse.has(clause, "aux:pass") or any(parse.word[aux] in _ALLOWED for aux in parse.all(clause, "aux"))
    return own and suffers and not parse.has(passive, "obl:agent")
