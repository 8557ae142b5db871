"""Mends clauses after a noun that tell what it asks or means, and nothing of it: "a debate about | who won"."""

from __future__ import annotations

from hearsay.extract.grammar.nouns import can_act, is_scarce
from hearsay.extract.grammar.parses import SUBJECTS, Parse

_DEGREES = frozenset({"so", "such"})
_NEAR = 4  # words before a noun that may tell its degree
_ABOUT = frozenset({"about", "on", "over"})
_ASKED = frozenset({"acl", "acl:relcl", "ccomp", "advcl"})
_LIKELY = frozenset({"chance", "chances", "odds", "likelihood", "probability", "prospect", "possibility"})
_CONTENTFUL = ("sayings", "falsity", "trueness", "certainty", "signs")
_MEANT = frozenset({"fact", "possibility", "likelihood", "probability"})


def lower_asked(parse: Parse, index: int) -> None:
    """Hang a question on the thing that a preposition ties it to: "gave no word on | when it ends", no time."""
    noun, asking = index - 1, index + 1
    if noun < 0 or parse.tag[asking : asking + 1] != ["WRB"] or parse.pos[noun] != "NOUN":
        return
    clause = parse.head[asking]
    beside = parse.head[index] in (clause, asking, parse.head[clause])
    if parse.dep[clause] != "advcl" or not beside or can_act(parse, parse.lexicon, noun):
        return
    if parse.head[clause] == parse.head[noun] < noun:
        parse.hang(clause, noun, "acl")
        parse.hang(index, clause, "mark")


def read_asked(parse: Parse, index: int) -> None:
    """Take "who" after a preposition for a question's: "a debate about | who they hired", "questions on | whom"."""
    link, verb = parse.child(index, "case"), parse.head[index]
    if link != index - 1 or not index < verb or parse.dep[verb] not in _ASKED:
        return
    above = parse.head[verb]
    asking = parse.lemma[above] in parse.lexicon.words("wonder") and parse.word[link] in _ABOUT
    asking = asking or parse.word[index] == "who"
    if asking and above < index and not parse.has(verb, "mark"):
        if parse.dep[verb] == "acl:relcl":
            parse.relate(verb, "acl")
        parse.hang(link, verb, "mark")
        parse.relate(index, "obj")


def read_content(parse: Parse, index: int) -> None:
    """Read "that" before what a noun means as a conjunction: "charges | that he lied", no "charges that they made"."""
    clause = parse.head[index]
    noun = parse.head[clause]
    chance = parse.lexicon.modality_of(parse.lemma[noun], "NOUN") == "possible"
    judged = parse.is_about_it(noun) and parse.lemma[noun] in parse.lexicon.words("judgements")  # "it is a pity that"
    means = chance or judged or _may_mean(parse, noun)
    if parse.dep[clause] not in ("acl:relcl", "acl") or not means or not parse.has(clause, *SUBJECTS):
        return
    if not _DEGREES.isdisjoint(parse.word[max(0, noun - _NEAR) : noun]):
        return  # "so many lies that he was caught"
    false = parse.lemma[noun] in parse.lexicon.words("falsity")
    whole = (false or chance) and len(parse.all(clause, "obj")) > 1
    whole = whole or parse.lemma[noun] in _MEANT
    sure = is_scarce(parse, noun) and parse.lemma[noun] in parse.lexicon.words("certainty")  # "no doubt | that he won"
    likely = parse.lemma[noun] in _LIKELY and any(parse.tag[aux] == "MD" for aux in parse.all(clause, "aux"))
    bare = any(parse.lemma[clause] in parse.lexicon.words(listed) for listed in ("intransitive", "unsayable"))
    empty = whole or sure or likely or (bare and not parse.has(clause, "xcomp"))
    if parse.dep[index] == "obj" and not empty:
        return
    parse.relate(index, "mark")
    parse.relate(clause, "csubj" if judged else "acl")


def _may_mean(parse: Parse, noun: int) -> bool:
    """Tell whether a noun can have a content: "reports that", "the lie that", "proof that"."""
    listed = any(parse.lemma[noun] in parse.lexicon.words(name) for name in _CONTENTFUL)
    return listed or parse.lexicon.cue_of(parse.lemma[noun], "NOUN") is not None
