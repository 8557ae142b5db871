"""Parts a second clause that shares the first one's verb: "Oslo backed the plan and | Bergen the draft"."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES, MONTHS
from hearsay.extract.grammar.nouns import ARTICLES
from hearsay.extract.grammar.parses import NOUNS, SUBJECTS, Parse

_JOINING = frozenset({"and", "but", ",", ";"})
_CONTRARY = frozenset({("for", "against"), ("against", "for")})
_SECOND = ("obj", "conj", "appos", "nmod:unmarked")
_OWN = ("det", "nummod", "nmod:poss", "amod")
_SATED = ("iobj", "xcomp", "ccomp", "obl:unmarked")
_WAYS = ("obl", "nmod", "advcl")
_PHRASES = frozenset({"obl", "obl:agent", "nmod", "advcl"})


def part_clause(parse: Parse, index: int) -> None:
    """Hang on the verb who else does it, and on that what it is done to: "and | Bergen | the draft"."""
    verb = _verb_over(parse, index)
    if verb is None or parse.has(index, "case") or any(child < index for child in parse.all(verb, *_SATED)):
        return
    link = _begin(parse, index) - 1
    named = parse.pos[index] == "PROPN" or (parse.pos[index] in NOUNS and parse.has(index, "det"))
    if not named or parse.word[link] not in _JOINING or parse.lemma[index] in MONTHS:
        return
    thing = _thing_after(parse, verb, index)
    if thing is None:
        thing = _contrary_after(parse, verb, index)
    if thing is not None:
        parse.hang(index, verb, "conj")
        parse.hang(thing, index, "orphan")
        for word in (child for child in [*parse.children[thing]] if child < index):
            parse.lift(word, index)


def part_agent(parse: Parse, index: int) -> None:
    """Hang on a passive verb by whom else it was done, and how: "seen by Ito as a gift and | by Mora | as a bribe"."""
    by, verb = parse.child(index, "case"), _passive_over(parse, index)
    if by is None or verb is None or parse.word[by] != "by" or not parse.has(index, "cc"):
        return
    agent = next(doer for doer in parse.all(verb, "obl:agent") if doer < index)
    before = [place for one in (agent, verb) for place in parse.all(one, *_WAYS) if agent < place < by]
    after = max([index, *parse.all(index, "flat")]) + 1
    above = (index, parse.head[index], verb)
    own = next((place for one in above for place in parse.all(one, *_WAYS) if parse.first(place) == after), None)
    if own is None or parse.marker(own) not in {parse.marker(place) for place in before}:
        parse.hang(index, agent, "conj")
        return
    parse.hang(index, verb, "conj")
    parse.hang(own, index, "orphan")


def _passive_over(parse: Parse, index: int) -> int | None:
    """Find the verb with a doer after "by" that a noun stands under, as its conjunct or that of a phrase between."""
    verb = parse.head[index]
    while parse.dep[verb] in _PHRASES and verb < index:
        verb = parse.head[verb]
    done = parse.pos[verb] == "VERB" and any(doer < index for doer in parse.all(verb, "obl:agent"))
    return verb if done and verb < index else None


def part_label(parse: Parse, index: int) -> None:
    """Hang on a verb who else calls it something, and what: "called it a gift and | Mora | a bribe"."""
    above, other = parse.head[index], parse.first(index) - 1
    if parse.has(index, "nsubj") and parse.pos[index] == "NOUN":
        other = parse.all(index, "nsubj")[-1]
    verb = above if parse.pos[above] == "VERB" else parse.head[above]
    firsts = [one for one in parse.all(verb, "xcomp") if verb < one < other]
    labels = (*firsts[:1], index)
    if not firsts or parse.lemma[verb] not in parse.lexicon.words("labelling") or other + 1 >= index:
        return
    told = all(any(parse.word[child] in ARTICLES for child in parse.all(label, "det")) for label in labels)
    told = told and _is_rather_caller(parse, verb, firsts[-1], other)
    link = _begin(parse, other) - 1
    if not told or parse.word[link] not in _JOINING or parse.head[other] not in (*firsts, verb, index):
        return
    if parse.pos[other] not in (*NOUNS, "VERB"):
        return
    parse.pos[other] = "NOUN" if parse.pos[other] == "VERB" else parse.pos[other]
    parse.hang(other, verb, "conj")
    parse.hang(index, other, "orphan")


def _is_rather_caller(parse: Parse, verb: int, label: int, other: int) -> bool:
    """Tell whether a noun is like who calls something so, no second thing: "called Ito a liar and | Mora | a"."""
    caller, thing = parse.child(verb, "nsubj"), parse.child(verb, "obj", "xcomp")
    if caller is None or thing is None or thing >= label or parse.pos[thing] == "PRON":
        return caller is not None and thing is not None and thing < label
    kinds = [(parse.pos[word], parse.has(word, "det")) for word in (caller, thing, other)]
    several = parse.tag[other] == "NNS" != parse.tag[thing] and not kinds[2][1]  # "called it so and | critics | a trap"
    return (kinds[2] == kinds[0] or several) and kinds[2] != kinds[1]


def _verb_over(parse: Parse, index: int) -> int | None:
    """Find the verb with a subject that a noun stands after, as its object or beside that."""
    verb = index
    for _ in range(3):
        if parse.pos[verb] == "VERB" or parse.dep[verb] == "nmod":
            break
        verb = parse.head[verb]
    told = parse.pos[verb] == "VERB" and any(subject < verb for subject in parse.all(verb, *SUBJECTS))
    return verb if told and verb < index else None


def _begin(parse: Parse, noun: int) -> int:
    """Find where a noun begins with the words right before it that are its own."""
    first = noun
    while first and parse.head[first - 1] == noun and parse.dep[first - 1] in (*_OWN, "compound"):
        first -= 1
    return first


def _thing_after(parse: Parse, verb: int, index: int) -> int | None:
    """Find what stands right after a noun, no sign or preposition between, after a first object of the verb."""
    things = [thing for thing in parse.all(verb, "obj") if thing < index]
    after = max([index, *parse.all(index, "flat")])
    above = (index, parse.head[index], verb)
    candidates = (child for word in above for child in parse.all(word, *_SECOND) if child > after)
    thing = next((child for child in candidates if _begin(parse, child) == after + 1), None)
    if len(things) != 1 or thing is None or parse.has(thing, "case", "cc") or parse.lemma[thing] in DATES:
        return None
    second = parse.head[thing] == verb or parse.pos[thing] == "NUM" or parse.has(thing, *_OWN)
    return thing if second and parse.pos[thing] != "PROPN" else None


def _contrary_after(parse: Parse, verb: int, index: int) -> int | None:
    """Find what someone else is against, where the first is for something: "for the bill, Ito | against it"."""
    before = [parse.marker(phrase) for phrase in parse.all(verb, "obl") if verb < phrase < index]
    after = (*parse.all(verb, "obl"), *parse.all(index, "nmod"))
    thing = next((phrase for phrase in after if parse.child(phrase, "case") == index + 1), None)
    contrary = bool(before) and thing is not None and (before[-1], parse.marker(thing)) in _CONTRARY
    return thing if contrary else None
