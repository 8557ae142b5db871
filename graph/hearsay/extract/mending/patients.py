"""Mends a second one to whom a verb does it too, which a parser drew into what the first one does."""

from __future__ import annotations

from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import LOOSE, NOUNS, SUBJECTS, Parse
from hearsay.extract.grammar.syntax import ancestors


def part_ordered(parse: Parse, index: int) -> None:
    """Give a deed to who is told after "and" to do it: "ordered the army to leave and | the police | to guard it"."""
    deed, to = parse.head[index], parse.child(index, "mark")
    doer = None if to is None else next((one for one in (to - 1, deed) if _is_joined(parse, one, to)), None)
    if doer is None or to is None or parse.word[to] != "to" or parse.has(index, *SUBJECTS):
        return
    first = next((one for one in ancestors(parse, doer) if parse.dep[one] == "xcomp"), None)
    verb = None if first is None else parse.head[first]
    if first is None or verb is None or parse.mark(first) != "to" or not parse.has(verb, "obj", "iobj"):
        return
    sort = parse.head[doer]
    if can_act(parse, parse.lexicon, doer) and not can_act(parse, parse.lexicon, sort) and first < sort < doer:
        parse.hang(index, first, "conj")
        for link in [*parse.all(doer, "cc")]:
            parse.lift(link, index)
        parse.hang(doer, index, "nsubj")


def part_accused(parse: Parse, index: int) -> None:
    """Part from what one is accused of who else is: "accused the firm of hiding it and | its owner | of lying"."""
    deed, charge = parse.head[index], parse.head[parse.head[index]]
    second = next((one for one in parse.all(index, "acl") if parse.tag[one] == "VBG"), None)
    told = parse.tag[charge] == "VBG" and parse.dep[deed] == "obj" and charge < deed < index
    if second is None or not told or not can_act(parse, parse.lexicon, index):
        return
    verb = parse.head[charge]
    same = parse.mark(charge) == parse.mark(second) == "of" and parse.child(second, "mark") == index + 1
    if same and parse.lemma[verb] in parse.lexicon.words("accusing") and parse.has(verb, "obj"):
        parse.hang(index, charge, LOOSE)


def _is_joined(parse: Parse, noun: int, to: int) -> bool:
    """Tell whether a noun right before "to" is coordinated with another."""
    return noun == to - 1 and parse.pos[noun] in NOUNS and parse.dep[noun] == "conj" and parse.has(noun, "cc")
