"""Mends notes beside a sentence that are no part of it: an entry's hour, a politician's party, a headline's source."""

from __future__ import annotations

import re
from itertools import pairwise

from hearsay.extract.grammar.cuewords import entry_of
from hearsay.extract.grammar.nouns import INDEFINITE
from hearsay.extract.grammar.parses import NOUNS, SUBJECTS, VERBS, Parse, Words
from hearsay.gazetteer import load_gazetteer
from hearsay.lexicon import Lexicon

_PARTY = re.compile(r"[A-Z]([-–][A-Z][\w. ]*)?")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.][0-5]\d([ap]m)?")
_ZONES = frozenset("am pm a.m. p.m. gmt bst utc cet cest eet msk et est edt pt pst pdt".split())
_CREDIT = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
_CREDITED = frozenset({"Person", "Group", "Organization", "Outlet"})
_LISTING = frozenset({",", "and", "-", "/", "&"})
_LONGEST = 5  # words in the brackets and the closing one
_DEEPEST = 4  # words from a clause up to the aside that it was hung on


def free_party(parse: Parse, bracket: int) -> None:
    """Free from any role the party and state after a politician's name: "Lind | (D-Ohio) left"."""
    party = bracket + 1
    inside = range(party, min(party + _LONGEST, len(parse.word)))
    close = next((index for index in inside if parse.word[index] == ")"), party)
    if (
        close == party
        or parse.pos[bracket - 1] != "PROPN"
        or not _PARTY.fullmatch(parse.text, parse.start[party], parse.end[close - 1])
    ):
        return
    for index in range(party, close):
        if parse.pos[index] != "PUNCT":
            parse.relate(index, "discourse")


def free_clock(parse: Parse, index: int) -> None:
    """Free from any role the time at which an entry of a running report was written: "09:15 BST | Ito has left"."""
    if not _CLOCK.fullmatch(parse.word[index]) or parse.text[: parse.start[index]].rpartition("\n")[2].strip():
        return
    if parse.head[index] == index:
        return _free_entry(parse, index)
    zone = parse.head[index]
    zoned = zone == index + 1 and parse.pos[zone] == "PROPN" and parse.dep[index] == "nummod"
    word = zone if zoned else index
    second = parse.dep[word] in SUBJECTS and len(parse.all(parse.head[word], *SUBJECTS)) > 1
    if second or parse.dep[word] == "obl:unmarked":
        parse.relate(word, "discourse")
    return None


def after_clock(words: Words, start: int, end: int) -> int:
    """Find where a paragraph goes on after its hour: "09:15 GMT – | Ito: We won"."""
    if not _CLOCK.fullmatch(words.word[start]):
        return start
    after = start + 1
    while after < end and (words.pos[after] == "PUNCT" or words.word[after] in _ZONES):
        after += 1
    return after


def _free_entry(parse: Parse, clock: int) -> None:
    """Hang the hour on whom an entry begins with, and what stands beside it: "09:15 – | Ito: We won"."""
    named = parse.child(clock, "appos")
    if named is None:
        return
    parse.hang(named, named, "ROOT")
    for index in [*parse.all(clock, "parataxis")]:
        parse.lift(index, named)
    parse.hang(clock, named, "discourse")


def free_credit(parse: Parse, dash: int) -> None:
    """Free from any role the source that ends a headline: "EU weighs ban on gas | – sources"."""
    credit = credit_after(parse, parse.lexicon, dash)
    if not credit:
        return
    noun, named = dash - 1, head_of(parse, credit)
    before = [index for index in parse.children[named] if index < dash]  # "ban on | gas – sources"
    if before:
        parse.hang(noun, parse.head[named], parse.dep[named])
        for index in (index for index in before if index != noun):
            parse.lift(index, noun)
    top = noun
    while parse.head[top] != top and parse.head[top] < dash:
        top = parse.head[top]
    parse.hang(named, top, "parataxis")


def credit_after(words: Words, lexicon: Lexicon, dash: int) -> range:
    """Find the source after the dash that ends a headline, the first line of a text: "Minister quits – FT"."""
    near = range(dash + 1, min(dash + _LONGEST + 2, len(words.word)))
    end = _line_end(words.text, words.start[dash], words.end[near[-1]]) if near else None
    rest = [] if end is None else [index for index in near if words.start[index] < end]
    colon = words.word[dash] == ":"
    apart = colon or words.text[words.end[dash - 1] : words.start[dash]].isspace()
    if not rest or words.end[rest[-1]] != end or not apart:
        return range(0)
    credit = range(dash + 1, rest[-1] + 1)
    if colon and not _speaks_in_headlines(words, lexicon, credit):
        return range(0)
    named = all(words.pos[index] in _CREDIT for index in credit) or _lists_outlets(words, credit)
    told = "VERB" in words.pos[:dash]
    return credit if named and told and _is_credited(words, lexicon, head_of(words, credit)) else range(0)


def _lists_outlets(words: Words, credit: range) -> bool:
    """Tell whether a source is a list of names, with an outlet's among them: "CNN, Axios", "Reuters and FT"."""
    links = [index for index in credit if words.pos[index] not in _CREDIT]
    if any(words.word[index] not in _LISTING for index in links) or not {credit[0], credit[-1]}.isdisjoint(links):
        return False
    bounds = [credit[0] - 1, *(link for link in links if words.word[link] != "-"), credit[-1] + 1]
    names = [words.text[words.start[left + 1] : words.end[right - 1]] for left, right in pairwise(bounds)]
    return any(entry.type == "Outlet" for name in names for entry in load_gazetteer().lookup(name))


def credit_before(words: Words, lexicon: Lexicon, start: int, end: int) -> range:
    """Find the source before the colon in a headline: "Police: driver was drunk", no "Brexit: May faces vote"."""
    near = range(start, min(start + _LONGEST, end))
    colon = next((index for index in near if words.word[index] == ":"), start)
    credit = range(start, colon)
    told = not VERBS.isdisjoint(words.pos[colon:end])
    return credit if credit and told and _speaks_in_headlines(words, lexicon, credit) else range(0)


def _speaks_in_headlines(words: Words, lexicon: Lexicon, credit: range) -> bool:
    """Tell whether a label is one who speaks, or a report: no name of what a story is about, nor what kind it is."""
    head = head_of(words, credit)
    name = words.text[words.start[credit.start] : words.end[credit.stop - 1]]
    if any(words.pos[index] not in NOUNS for index in credit) and not name.isupper():
        return False
    known = {entry.type for entry in load_gazetteer().lookup(name)}
    if known and known <= {"Organization", "Outlet"}:
        return True
    noun = lexicon.noun_of(words.lemma[head]) or lexicon.noun_of(words.word[head])
    return words.lemma[head] in lexicon.words("headline-sources") or (noun is not None and noun.type in _CREDITED)


def _line_end(text: str, start: int, last: int) -> int | None:
    """Find where the first line of a text ends, if that is between two places; no further is looked, however long."""
    end = text.find("\n", start, last + 1)
    ends = end >= 0 or last == len(text)
    return (end if end >= 0 else last) if ends and "\n" not in text[:start].lstrip() else None


def head_of(words: Words, credit: range) -> int:
    """Find the word that heads a source: the last that hangs on none of its words."""
    return [index for index in credit if words.head[index] not in credit or words.head[index] == index][-1]


def _is_credited(words: Words, lexicon: Lexicon, word: int) -> bool:
    noun = lexicon.noun_of(words.lemma[word])
    known = noun is not None and (noun.document or noun.type in _CREDITED)
    return words.pos[word] == "PROPN" or known or words.lemma[word] in lexicon.words("sources")


def hang_cited(parse: Parse, index: int) -> None:
    """Hang what is reported on its report, not on an aside: "wrote, citing two clerks, | that it fell"."""
    clause = parse.head[index]
    aside = _citing_over(parse, clause) if parse.word[index - 1] == "," else None
    if aside is None or parse.has(report := parse.head[aside], "ccomp"):
        return
    cue = parse.lexicon.cue_of(parse.lemma[report])
    if cue is None or cue.kind != "saying" or not report < aside < index:
        return
    thing = parse.head[clause]
    parse.hang(clause, report, "ccomp")
    if thing > clause:
        parse.hang(thing, clause, "obj")


def hang_citing(parse: Parse, index: int) -> None:
    """Hang an aside that cites someone on the report beside it: "As Ito writes, | citing clerks, it fell"."""
    report = parse.before(index, "advcl") if _cites(parse, index) and parse.word[index - 1] == "," else None
    if report is not None and parse.mark(report) == "as" and parse.is_under(index - 2, report):
        parse.lift(index, report)


def _citing_over(parse: Parse, clause: int) -> int | None:
    word = clause
    for _ in range(_DEEPEST):
        word = parse.head[word]
        if _cites(parse, word):
            return word
    return None


def _cites(parse: Parse, word: int) -> bool:
    """Tell whether a participle leans on a source: "citing", "referring to"."""
    entry = entry_of(parse, parse.lexicon, word) if parse.tag[word] == "VBG" else None
    return entry is not None and entry.kind == "citing"


def free_summary(parse: Parse, index: int) -> None:
    """Set beside the verb what sums up all that is told: "jailed Ito, | a move that hurt", "left it, | a step"."""
    verb, dep = parse.head[index], parse.dep[index]
    if dep == "appos" and parse.pos[verb] == "PROPN":
        verb = parse.head[verb]
    new = any(parse.word[word] in INDEFINITE for word in parse.all(index, "det"))
    if parse.pos[verb] != "VERB" or index < verb or not new or parse.word[parse.first(index) - 1] != ",":
        return
    if dep == "appos" or parse.before(index, "obj") is not None or parse.has(verb, "nsubj:pass"):
        told = parse.dep[verb] == "ccomp" and parse.head[verb] < verb and parse.has(index, "acl:relcl")
        parse.hang(index, parse.head[verb] if told else verb, "appos")
