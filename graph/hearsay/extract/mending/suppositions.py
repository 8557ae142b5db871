"""Mends which words open a condition, and what it is a condition of."""

from __future__ import annotations

from hearsay.extract.grammar.clauses import CONDITIONAL_MARKS
from hearsay.extract.grammar.parses import Parse

_SPEAKERS = frozenset({"i", "we"})


def read_office(parse: Parse, index: int) -> None:
    """Take a participle after "if" for a clause, no adjective of the office after it: "if | elected | mayor, he"."""
    office, mark = parse.head[index], index - 1
    if (
        parse.tag[index] != "VBN"
        or parse.word[mark] not in CONDITIONAL_MARKS
        or mark not in parse.all(office, "mark", "case")
    ):
        return
    if office != index + 1 or parse.dep[office] not in ("obl", "advcl", "obl:unmarked") or parse.has(office, "cop"):
        return
    parse.pos[index] = "VERB"
    parse.hang(index, parse.head[office], "advcl")
    parse.hang(mark, index, "mark")
    parse.hang(office, index, "xcomp")


def lower_condition(parse: Parse, index: int) -> None:
    """Hang a condition on what someone thinks would come of it: "if it rains, I think | we go"."""
    verb, opening = parse.head[index], parse.word[parse.first(index)]
    cue = parse.lexicon.cue_of(parse.lemma[verb])
    inverted = opening == "should" and not parse.has(index, "mark")  # "should it rain"
    if cue is None or cue.kind != "thinking" or not (inverted or parse.mark(index) in CONDITIONAL_MARKS):
        return
    thought = next((clause for clause in parse.all(verb, "ccomp") if clause > verb), None)
    if index > verb or thought is None or parse.has(verb, "aux"):
        return
    own = any(parse.word[subject] in _SPEAKERS for subject in parse.all(verb, "nsubj"))
    if own or any(parse.tag[helper] == "MD" for helper in parse.all(thought, "aux")):
        parse.hang(index, thought, "advcl")
