"""Mends the trees of headlines, which leave out "be" and "will": "Mayor to sell park", "Clerk jailed for lying"."""

from __future__ import annotations

from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import NOUNS, QUOTES, Parse

_STOPS = frozenset(".!?…;")
_CIRCUMSTANCES = frozenset({"as", "after", "before", "while"})
_VERBAL_LISTS = ("intransitive", "happening")
_SEVERAL = frozenset({"dozens", "scores", "hundreds", "thousands"})
_FAR = 6  # words from the colon after who tells of the dead
_CONTENTS = ("ccomp", "advmod", "iobj", "obl:agent", "aux", "aux:pass", "expl")


def read_planned(parse: Parse, index: int) -> None:
    """Make a verb of what stands beside a name alone on a line, and the name its subject: "Mayor | to sell park"."""
    noun = parse.head[index]
    if parse.head[noun] != noun or parse.pos[noun] not in NOUNS or parse.mark(index) != "to" or noun > index:
        return
    beside = all(
        child < noun or child >= index or parse.dep[child] in ("flat", "nmod") for child in parse.children[noun]
    )
    if beside and can_act(parse, parse.lexicon, noun) and not parse.has(noun, "cop", "nsubj") and _is_line(parse, noun):
        parse.hang(index, index, "ROOT")
        parse.hang(noun, index, "nsubj")


def read_undergone(parse: Parse, index: int) -> None:
    """Take a verb without its object on a line of its own for a passive: "Clerk | jailed", "Oslo | urged to act"."""
    sums = parse.all(index, "obj")
    fined = parse.lemma[index] in parse.lexicon.words("fining") and all(parse.has(one, "nummod") for one in sums)
    if parse.head[index] != index or parse.has(index, *_CONTENTS) or (sums and not fined) or not _is_line(parse, index):
        return
    for subject in [*parse.all(index, "nsubj")]:
        parse.relate(subject, "nsubj:pass")
    parse.retag(index, "VBN")


def read_happening(parse: Parse, index: int) -> None:
    """Make a verb of what stands after a conjunction and a noun: "bank cuts jobs as | profit slumps"."""
    subject, link, lexicon = index - 1, index - 2, parse.lexicon
    apart = parse.child(index, "compound") == subject and len(parse.children[index]) == 2
    if not apart or parse.word[link] not in _CIRCUMSTANCES or parse.head[link] != index or link < 1:
        return
    verbal = lexicon.relation_of(parse.lemma[index], "VERB") is not None
    verbal = verbal or any(parse.lemma[index] in lexicon.words(listed) for listed in _VERBAL_LISTS)
    root = parse.head[index]
    while parse.head[root] != root:
        root = parse.head[root]
    if verbal and root < link and parse.pos[root] == "VERB" and _is_line(parse, root):
        parse.hang(index, root, "advcl")
        parse.relate(subject, "nsubj")
        parse.relate(link, "mark")
        parse.pos[index] = "VERB"
        parse.retag(index, "VBZ")


def read_saying(parse: Parse, index: int) -> None:
    """Make a verb of "say" before the names with which a line ends: "Oslo to sell ferry, | say | Reuters and AP"."""
    teller = parse.head[index]
    clause = parse.head[teller]
    named = teller == index + 1 and parse.pos[teller] == "PROPN" and parse.word[index - 1] == ","
    if named and clause < index and parse.pos[clause] == "VERB" and _is_line(parse, clause):
        parse.hang(index, clause, "parataxis")
        parse.hang(teller, index, "nsubj")
        parse.pos[index], parse.lemma[index] = "VERB", "say"
        parse.retag(index, "VBP")


def read_dead(parse: Parse, index: int) -> None:
    """Take a number before "dead" on a line of its own for how many died: "Police: 41 | dead as floods hit Oslo"."""
    before = _number_before(parse, index)
    told = parse.dep[index] == "ccomp" or (parse.dep[index] == "appos" and ":" in parse.word[:index][-_FAR:])
    root = parse.head[index] if told else index
    if before is None or parse.head[root] != root or parse.has(index, "cop") or not _is_line(parse, root):
        return
    if parse.pos[before] == "NUM" or parse.word[before] in _SEVERAL:
        parse.relate(before, "nsubj")
        parse.pos[index], parse.lemma[index] = "VERB", "die"
        parse.retag(index, "VBD")


def _number_before(parse: Parse, index: int) -> int | None:
    """Find how many are dead, after whom a parser may hang that: "dozens | dead in Oslo"."""
    noun = parse.head[index]
    if parse.dep[index] != "amod" or noun != index - 1 or parse.word[noun] not in _SEVERAL:
        return parse.child(index, "nsubj", "nummod", "obl:unmarked")
    parse.take_place(index, noun)
    for child in [*parse.children[noun]]:
        parse.lift(child, index)
    parse.hang(noun, index, "nsubj")
    return noun


def join_pair(parse: Parse, index: int) -> None:
    """Take for two who act together what a comma parts on a line of its own: "Norway, | Peru sign pact"."""
    first = parse.head[index] if parse.dep[index] == "nmod:unmarked" else parse.before(index, "nsubj")
    if first is None or parse.dep[first] != "nsubj" or parse.pos[first] not in NOUNS or parse.pos[index] not in NOUNS:
        return
    verb, start = parse.head[first], parse.first(index)
    apart = parse.word[start - 1] == "," and first == start - 2 and parse.word[verb + 1 : verb + 2] != [","]
    if not apart or parse.has(first, "case") or parse.has(index, "det"):
        return
    if not index < verb or not _is_line(parse, verb):
        return
    parse.hang(index, first, "conj")
    if parse.pos[verb] == "NOUN" and parse.has(verb, "obj"):
        parse.pos[verb] = "VERB"
        parse.retag(verb, "VBP")


def _is_line(parse: Parse, root: int) -> bool:
    """Tell whether a sentence is alone on its line, and ends without a stop."""
    first, last = root, root
    while first and not _breaks(parse, first - 1):
        first -= 1
    while last + 1 < len(parse.word) and not _breaks(parse, last + 1):
        last += 1
    end = last - 1 if parse.word[last] in QUOTES else last
    return parse.word[end] not in _STOPS and all(parse.is_under(word, root) for word in range(first, last + 1))


def _breaks(parse: Parse, word: int) -> bool:
    return parse.pos[word] == "SPACE" and "\n" in parse.word[word]
