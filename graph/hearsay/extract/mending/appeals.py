"""Mends what is called for: who is to do something, or to what it is to be done."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.nouns import INDEFINITE, can_act
from hearsay.extract.grammar.parses import THINGS, Parse

_INSIDE = frozenset({"acl", "acl:relcl", "xcomp", "nmod"})
_DESCRIBED = THINGS | {"ADJ"}  # no "allowing" of "called for a law allowing cars to be sold"


def read_called(parse: Parse, index: int) -> None:
    """Take what someone is called on to do, or what is called for, for no purpose: "calls on | Ito | to go"."""
    verb, to = parse.head[index], parse.child(index, "mark")
    asked = next((other for other in reversed(parse.all(verb, "obl")) if verb < other < index), None)
    case = None if asked is None else parse.child(asked, "case")
    if asked is None or case is None or to is None or parse.word[to] != "to" or parse.lemma[asked] in DATES:
        return
    if parse.word[case] == "for":
        if _is_called_for(parse, verb, asked) and parse.is_under(to - 1, asked):
            parse.relate(index, "advcl")
            _give_subject(parse, index, asked, case)
    elif _asks(parse, f"{parse.lemma[verb]} {parse.word[case]}"):
        parse.relate(index, "xcomp")


def raise_called(parse: Parse, index: int) -> None:
    """Hang on the verb what it calls for, where it hangs on a noun: "called for | the sale of it to be halted"."""
    thing, to = index, parse.child(index, "mark")
    while parse.dep[thing] in _INSIDE and parse.pos[parse.head[thing]] in _DESCRIBED and parse.head[thing] < thing:
        thing = parse.head[thing]
    case, verb = parse.child(thing, "case"), parse.head[thing]
    if to is None or parse.word[to] != "to" or parse.dep[thing] != "obl" or not verb < thing < to:
        return
    if case is None or case > thing or parse.word[case] != "for" or not parse.is_under(to - 1, thing):
        return
    acts = parse.pos[thing] in THINGS and can_act(parse, parse.lexicon, thing)
    done = acts or parse.has(index, "aux:pass")
    if done and _is_called_for(parse, verb, thing):
        parse.hang(index, verb, "advcl")
        _give_subject(parse, index, thing, case)


def _is_called_for(parse: Parse, verb: int, thing: int) -> bool:
    """Tell whether a verb wants of what stands after its "for" that it do or undergo something."""
    phrase = f"{parse.lemma[verb]} for"
    return parse.lemma[thing] not in DATES and (_asks(parse, phrase) or phrase in parse.lexicon.words("relying"))


def _asks(parse: Parse, phrase: str) -> bool:
    relation = parse.lexicon.relation_of(phrase)
    return relation is not None and relation.speech is not None and relation.embeds == "intended"


def _give_subject(parse: Parse, clause: int, subject: int, mark: int) -> None:
    """Take what stands between "for" and an infinitive for what does or undergoes it: "called for | Ito to go"."""
    passive = parse.has(clause, "aux:pass")
    if not passive and any(parse.word[article] in INDEFINITE for article in parse.all(subject, "det")):
        return  # "called for a law to protect them"
    parse.hang(subject, clause, "nsubj:pass" if passive else "nsubj")
    parse.hang(mark, clause, "mark")
