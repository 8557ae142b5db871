"""Mends what is done to or in what "whose" tells of: "whose tanker | Oslo seized", "in whose house | police slept"."""

from __future__ import annotations

from hearsay.extract.grammar.parses import INSIDE_NAMES, NOUNS, RELATIVE_TAGS, SUBJECTS, Parse
from hearsay.gazetteer import load_gazetteer

_CLAUSES = frozenset({"acl:relcl", "acl"})
_FILLED = ("obj", "iobj", "ccomp", "xcomp", "aux:pass", "cop")
_NAMED = frozenset({"Person", "Organization", "Outlet", "Group"})


def part_actor(parse: Parse, index: int) -> None:
    """Part who acts from what is owned, where a parser made them one: "the firm, whose tanker | Oslo | seized"."""
    owned = parse.head[index]
    verb, actor = parse.head[owned], parse.child(owned, "appos", "flat")
    if parse.dep[owned] not in SUBJECTS or parse.dep[verb] not in _CLAUSES or actor is None:
        return
    beside = owned < actor < verb and parse.word[actor - 1] != "," and parse.pos[actor] == "PROPN"
    if beside and _lacks_object(parse, verb) and not _may_be_called(parse, owned, actor):
        parse.hang(actor, verb, "nsubj")
        parse.relate(owned, "nsubj")
        parse.settled.add(actor)


def _lacks_object(parse: Parse, verb: int) -> bool:
    """Tell whether a verb does something to someone whom nothing after it names."""
    complete = parse.lexicon.words("intransitive") | parse.lexicon.words("complete")
    return parse.pos[verb] == "VERB" and parse.lemma[verb] not in complete and not parse.has(verb, *_FILLED)


def _may_be_called(parse: Parse, owned: int, name: int) -> bool:
    """Tell whether a name may be that of what is owned: "whose son Ito", "whose ship Vega", no "whose mills Norvik"."""
    if parse.tag[owned] == "NNS":
        return False
    known = parse.lexicon.noun_of(parse.lemma[owned])
    bears = parse.lemma[owned] in parse.lexicon.words("namesakes-of-places") or (known and known.type in _NAMED)
    shown = parse.text[parse.start[name] : parse.end[name]]
    country = any(entry.demonyms or entry.metonym_of for entry in load_gazetteer().lookup(shown))
    return bool(bears) and not country


def part_place(parse: Parse, index: int) -> None:
    """Part who acts from where, where a parser made them one: "the man in whose house | police | found a knife"."""
    actor, link = parse.head[index], index - 1
    verb, inner = parse.head[actor], [word for word in parse.all(actor, "compound") if word > index]
    if link < 1 or parse.pos[link] != "ADP" or parse.dep[actor] != "nsubj" or parse.dep[verb] not in _CLAUSES:
        return
    if inner and inner[-1] == actor - 1 and parse.head[link] in (actor, verb):
        place = inner[-1]
        parse.hang(place, verb, "obl")
        parse.hang(link, place, "case")
        for word in (index, *inner[:-1]):
            parse.lift(word, place)
        parse.relate(verb, "acl:relcl")


def read_owned(parse: Parse, index: int) -> None:
    """Take who is owned for the object where a second subject acts: "Hale, | whose clerks | Oslo jailed, fled"."""
    owned = parse.head[index]
    verb = parse.head[owned]
    if parse.dep[index] != "nmod:poss" or parse.dep[owned] not in SUBJECTS or parse.dep[verb] not in _CLAUSES:
        return
    others = [other for other in parse.all(verb, "nsubj") if owned < other < verb]
    named = any(_may_be_called(parse, owned, other) for other in others)
    if others and parse.pos[verb] == "VERB" and not (named or parse.has(verb, *_FILLED)):
        parse.relate(owned, "obj")
        parse.relate(verb, "acl:relcl")
        parse.settled.update((owned, verb))


def lower_owned(parse: Parse, index: int) -> None:
    """Hang on the noun before it a clause that opens with "without whose help", "in whose house", "whose mills"."""
    owned, begin = parse.head[index], parse.first(parse.head[index])
    case, clause = parse.child(owned, "case"), parse.child(owned, "acl:relcl")
    if parse.dep[index] != "nmod:poss" or case not in (None, index - 1) or clause is None:
        return
    noun = begin - 2 if parse.word[begin - 1] == "," else begin - 1
    own = any(parse.tag[word] in RELATIVE_TAGS for word in parse.children[clause])
    done = case is not None or (parse.dep[owned] in ("appos", *_CLAUSES) and not own and _lacks_object(parse, clause))
    if noun < 0 or parse.pos[noun] not in NOUNS or parse.is_under(noun, owned) or not done:
        return
    while parse.dep[noun] in INSIDE_NAMES and parse.head[noun] < noun:
        noun = parse.head[noun]
    if parse.has(clause, *SUBJECTS):
        parse.hang(clause, noun, "acl:relcl")
        parse.hang(owned, clause, "obj" if case is None else "obl")
        parse.settled.update((owned, clause))
