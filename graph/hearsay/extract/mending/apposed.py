"""Mends what stands beside a clause and names what that tells: "the ship sank, | a claim Oslo denies"."""

from __future__ import annotations

from hearsay.extract.cues.judging import stands_for_told
from hearsay.extract.grammar.nouns import A_OR_AN
from hearsay.extract.grammar.parses import ANY_SUBJECT, SUBJECTS, Parse
from hearsay.extract.grammar.verbforms import FINITE

_LATER = ("obj", "iobj", "ccomp", "xcomp", "cop")
_LONGEST = 8  # words of who denies something


def read_contested(parse: Parse, index: int) -> None:
    """Take for a verb what people do to a claim, where a parser made all that one noun: "a number police | contest"."""
    verb, people = parse.head[index], parse.head[index] - 1
    known = parse.lexicon.noun_of(parse.lemma[people])
    several = parse.tag[people] in ("NNS", "NNP") or (known is not None and known.collective)
    told = _is_apart(parse, index) and _tells_of_told(parse, index)
    shown = parse.pos[verb] == "NOUN" and parse.lemma[verb] in parse.lexicon.words("denying")
    if not (told and several and shown) or not index < people or not _is_last(parse, verb):
        return
    parse.pos[verb] = "VERB"
    parse.retag(verb, "VBZ" if parse.word[verb].endswith("s") else "VBP")
    parse.hang(people, verb, "nsubj")
    parse.hang(index, verb, "obj")
    _gather(parse, index, people)


def part_claim(parse: Parse, index: int) -> None:
    """Part a claim from those who deny it, where a parser made it one noun with them: "a | claim | aid groups deny"."""
    people = parse.head[index]
    if parse.dep[people] != "nsubj" or not index < people or parse.tag[people] != "NNS" or not _is_apart(parse, index):
        return
    verb = parse.head[people]
    if _tells_of_told(parse, index) and not parse.has(verb, "obj"):
        parse.hang(index, verb, "obj")
        _gather(parse, index, people)


def hang_claim(parse: Parse, index: int) -> None:
    """Set beside a clause a noun for what it tells, and hang on that what is done to it: "a claim Ito | denies"."""
    verb = _verb_after(parse, index) if _is_apart(parse, index) else None
    clause = None if verb is None else _clause_before(parse, index, verb)
    if verb is None or clause is None or (parse.dep[index] == "obl:unmarked" and not _tells_of_told(parse, index)):
        return
    if parse.word[index] == "something" and parse.pos[index + 1] == "PRON":
        return  # "named the man who sang, something she likes"
    if parse.is_under(clause, verb):
        parse.take_place(clause, verb)
    parse.hang(index, clause, "appos")
    parse.hang(verb, index, "acl:relcl")
    parse.settled.update((index, verb))


def free_claim(parse: Parse, index: int) -> None:
    """Set beside the verb what a comma parts from what it means: "he sang, | something they deny", "a claim that"."""
    verb, told = parse.head[index], parse.child(index, "acl:relcl")
    clause = None if told is None else _clause_before(parse, index, told)
    apart = _is_apart(parse, index) and _tells_of_told(parse, index)
    if apart and clause is not None and parse.pos[verb] == "VERB" and verb < index - 1:
        parse.hang(index, clause, "appos")


def name_described(parse: Parse, index: int) -> None:
    """Hang a name on the calling that it stands beside: "voted for the nominee, | Ann Bell", no clause of its own."""
    calling = parse.first(index) - 2
    beside = calling >= 0 and parse.word[calling + 1] == "," and parse.has(calling, "det")
    known = parse.lexicon.noun_of(parse.lemma[calling]) if beside and parse.tag[calling] == "NN" else None
    if known is not None and known.type == "Person" and index in parse.people and not parse.has(index, *SUBJECTS):
        parse.hang(index, calling, "appos")


def _is_apart(parse: Parse, index: int) -> bool:
    """Tell whether a comma parts a noun from what is before: "| a claim", figures without article, "something"."""
    if index > 1 and parse.word[index - 1] in A_OR_AN and parse.word[index - 2] == ",":
        return True
    bare = parse.word[index] == "something" or (parse.tag[index] == "NNS" and _tells_of_told(parse, index))
    return index > 1 and parse.word[index - 1] == "," and bare


def _tells_of_told(parse: Parse, index: int) -> bool:
    return stands_for_told(parse, parse.lexicon, index)


def _is_last(parse: Parse, index: int) -> bool:
    """Tell whether a clause ends with a word."""
    return index + 1 >= len(parse.word) or parse.pos[index + 1] in ("PUNCT", "SPACE")


def _gather(parse: Parse, index: int, people: int) -> None:
    """Give its article to a claim, and what stands between to the people."""
    if parse.word[index - 1] in A_OR_AN:
        parse.hang(index - 1, index, "det")
    for word in range(index + 1, people):
        if parse.head[word] not in range(index + 1, people + 1):
            parse.hang(word, people, parse.dep[word])


def _verb_after(parse: Parse, index: int) -> int | None:
    """Find the verb whose object a noun is that stands before its subject: "a claim Ito | denies"."""
    for word in range(index + 1, min(index + _LONGEST, len(parse.word))):
        verb = parse.head[word]
        if parse.dep[word] in SUBJECTS and parse.first(word) == index + 1 and verb > word:
            finite = parse.pos[verb] == "VERB" and parse.tag[parse.opening(verb)] in (*FINITE, "MD")
            whole = any(child > verb and not _is_of_claim(parse, child) for child in parse.all(verb, *_LATER))
            return verb if finite and not whole else None
    return None


def _is_of_claim(parse: Parse, index: int) -> bool:
    """Tell whether what is under a verb tells of the claim before: "experts say | is false", "critics call | false"."""
    if parse.dep[index] == "ccomp":
        return not parse.has(index, *ANY_SUBJECT, "expl", "mark")
    labelled = parse.lemma[parse.head[index]] in parse.lexicon.words("labelling") | parse.lexicon.words("describing")
    return parse.dep[index] == "xcomp" and labelled


def _clause_before(parse: Parse, index: int, verb: int) -> int | None:
    """Find the clause before a noun that names what is told in it."""
    above = parse.head[index] if parse.head[index] != verb else parse.head[verb]
    if above == verb or above > index:
        above = next((clause for clause in parse.all(verb, "ccomp") if clause < index), verb)
    while told := [clause for clause in parse.all(above, "ccomp") if above < clause < index]:
        above = told[-1]
    stated = above < index and (parse.pos[above] == "VERB" or parse.has(above, "cop"))
    return above if stated else None
