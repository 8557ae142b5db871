"""Mends amounts: numbers, parts and quantities that a parser hung beside what they count."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.parses import FIGURES, NOUNS, PLURAL_TAGS, SUBJECTS, Parse
from hearsay.extract.grammar.time import HALVES, is_clock

_PLACES = ("obl", "obj", "nmod", "obl:unmarked")
_AROUND = frozenset({"to", "from", "in", "on", "at", "since", "during", "against"})
_CLAUSAL = frozenset({"nsubj", "cop", "aux", "obl", "advcl", "parataxis", "mark", "cc", "punct", "conj"})
_SPENDING = frozenset({"spend", "serve"})
_OPENING = frozenset({"or", "and"})
_CHANGES = frozenset({"rise", "fall"})


def close_amount(parse: Parse, index: int) -> None:
    """Take what leaves an amount or a choice open for a part of it, no second thing: "$200 or less", "50 and older"."""
    if parse.word[index - 1] not in _OPENING or parse.dep[index - 1] != "cc":
        return
    pos = parse.pos[parse.head[index]]
    if pos in FIGURES or (pos == "NOUN" and parse.word[index - 1] == "or"):
        parse.relate(index, "fixed")
        parse.relate(index - 1, "fixed")


def join_range(parse: Parse, index: int) -> None:
    """Make one amount of two ends: "earned $ 90 | to $ 95", "beat Ito 46 percent | to 32 percent"."""
    most, verb = parse.head[index], parse.head[parse.head[index]]
    least = parse.before(most, "obj", "obl:unmarked") if parse.dep[most] == "obl" else None
    if least is None or most < index or not parse.is_under(index - 1, least) or verb > least:
        return
    if _changes_by(parse, verb, least):
        return  # "rose 2 dollars | to 60 dollars"
    shares = parse.lemma[least] == parse.lemma[most] and parse.has(most, "nummod") and parse.has(verb, "obj")
    if parse.pos[least] == parse.pos[most] and (parse.pos[most] in FIGURES or shares):
        parse.hang(most, least, "nmod")


def read_between(parse: Parse, index: int) -> None:
    """Take an amount between two others for an object, no place: "killed | between 20 and 30 people"."""
    thing = parse.head[index]
    verb = parse.head[thing]
    placed = parse.dep[thing] in ("obl", "obj") and index == verb + 1 and parse.pos[index + 1] in FIGURES
    if not placed or parse.pos[verb] != "VERB" or parse.has(verb, "aux:pass", "nsubj:pass"):
        return
    lexicon, lemma = parse.lexicon, parse.lemma[verb]
    alone = lemma in lexicon.words("intransitive") or lemma in lexicon.words("spanning")
    dated = parse.pos[thing] == "NUM" or parse.lemma[thing] in DATES
    if alone or dated or _changes_by(parse, verb, thing):
        return
    parse.relate(thing, "obj")
    parse.relate(index, "advmod")
    for most in [*parse.all(thing, "conj")] if parse.pos[thing] == "SYM" else ():
        parse.relate(most, "nmod")


def part_change(parse: Parse, index: int) -> None:
    """Part the two ends of a change that a parser read as one amount: "fell | from 5 million | to 3 million euros"."""
    end = parse.head[index]
    verb, links = parse.head[end], [link for link in parse.all(end, "case") if link < index]
    if parse.dep[end] != "obl" or not links or parse.word[links[0]] != "from" or verb > links[0]:
        return
    start = next((number for number in parse.all(end, "nummod") if links[0] < number < index), None)
    if start is not None:
        parse.hang(start, verb, "obl")
        parse.hang(links[0], start, "case")


def read_change(parse: Parse, index: int) -> None:
    """Take a sum after a verb of rising or falling for how far that goes, no more: "rose | 2 dollars | to 60"."""
    verb = parse.head[index]
    if index < verb or not _changes_by(parse, verb, index) or parse.has(index, "case"):
        return
    parse.relate(index, "obl:unmarked")
    for phrase in [phrase for phrase in parse.all(index, "nmod") if parse.marker(phrase) in _AROUND]:
        parse.hang(phrase, verb, "obl")


def _changes_by(parse: Parse, verb: int, amount: int) -> bool:
    """Tell whether a verb without an object tells by how much something rose or fell."""
    relation = parse.lexicon.relation_of(parse.lemma[verb], has_object=False)
    counted = parse.pos[amount] == "SYM" or any(parse.left(amount, "nummod"))
    measured = parse.pos[amount] == "SYM" or parse.lemma[amount] in parse.lexicon.words("measures")
    return relation is not None and relation.name in _CHANGES and counted and measured


def rejoin_partitive(parse: Parse, index: int) -> None:
    """Hang an "of" phrase on the noun before it, not on a verb: "sold tens | of boats", "some | of them left"."""
    thing, before = parse.head[index], index - 1
    above, verb = parse.head[thing], parse.head[before]
    if parse.dep[thing] in SUBJECTS and parse.dep[before] in SUBJECTS and thing < above == verb:
        parse.hang(thing, before, "nmod")
        return
    if parse.dep[thing] not in ("obl", "obj"):
        return
    if verb != above and not (parse.dep[before] == "obj" and parse.is_under(verb, above)):
        return
    placed = parse.dep[before] == "obl" and parse.has(before, "case") and parse.lemma[before] not in DATES
    if placed and parse.pos[before] not in ("NUM", "ADJ") and parse.lexicon.cue_of(parse.lemma[verb]) is not None:
        return  # "complained in court | of bias"
    if parse.dep[before] == "obj" or placed:
        counts = parse.pos[before] in ("NUM", "ADJ") or parse.word[before] in parse.lexicon.words("amounts")
        governed = any(parse.lemma[one] in parse.lexicon.words("of-verbs") for one in (above, verb))
        if counts or (parse.pos[before] == "NOUN" and not governed):
            parse.hang(thing, before, "nmod")


def place_part(parse: Parse, index: int) -> None:
    """Hang where some of several are on these, not on the deed: "sold ten mills, most of | them | in Oslo"."""
    part, case = index - 2, index + 1
    if (
        part < 1
        or parse.word[index - 1] != "of"
        or parse.word[part - 1] != ","
        or parse.dep[case : case + 1] != ["case"]
    ):
        return
    place = parse.head[case]
    verb = parse.head[place]
    if parse.dep[place] != "obl" or not verb < part < place or parse.pos[part] == "VERB":
        return
    thing = max((one for one in parse.all(verb, "obj", "nsubj:pass") if one < part), default=None)
    if thing is not None:
        parse.hang(part, thing, "appos")
        parse.hang(index, part, "nmod")
        parse.hang(place, part, "nmod")


def hang_example(parse: Parse, index: int) -> None:
    """Hang on several the one that is named of them: "three mills, among them | Norvik, closed"."""
    noun, one = index - 3, _noun_after(parse, index)
    if noun < 0 or parse.word[index - 2 : index] != [",", "among"] or one is None or parse.pos[noun] not in NOUNS:
        return
    while parse.tag[noun] not in PLURAL_TAGS and parse.pos[parse.head[noun]] in NOUNS and parse.head[noun] < noun:
        noun = parse.head[noun]
    if parse.tag[noun] not in PLURAL_TAGS or parse.is_under(noun, one):
        return
    verb, top = parse.head[one], noun
    while parse.dep[top] == "nmod" and parse.head[top] < top:
        top = parse.head[top]
    if parse.dep[one] in SUBJECTS and not parse.is_under(verb, top) and parse.before(one, *SUBJECTS) is None:
        parse.hang(top, verb, parse.dep[one])
    parse.hang(one, noun, "nmod")
    parse.hang(index - 1, one, "case")
    parse.hang(index, index - 1, "fixed")


def _noun_after(parse: Parse, index: int) -> int | None:
    """Find the noun whose phrase begins right after a word."""
    word = index + 1
    if word >= len(parse.word):
        return None
    while parse.head[word] > word and parse.pos[parse.head[word]] in NOUNS and parse.dep[word] not in SUBJECTS:
        word = parse.head[word]
    return word if parse.pos[word] in NOUNS and parse.first(word) == index + 1 else None


def name_one(parse: Parse, index: int) -> None:
    """Hang a name on the one that it is of several, not on them all: "one of the clerks, | Ito"."""
    several = parse.head[index]
    one = parse.head[several]
    named = parse.tag[several] in PLURAL_TAGS and parse.tag[index] in ("NN", "NNP") and parse.dep[several] == "nmod"
    if named and parse.word[one] == "one" and one < several < index and not parse.has(index, "conj"):
        parse.hang(index, one, "appos")


def join_price(parse: Parse, index: int) -> None:
    """Hang a sum on the noun that it is the price of, not on the verb: "quits over | £1.2m | land sale"."""
    if parse.dep[index] not in _PLACES or not parse.has(index, "nummod"):
        return
    after = index + 1
    while parse.is_under(after, index):
        after += 1
    verb, relation = parse.head[index], parse.dep[index]
    thing = next((one for one in parse.all(verb, *_PLACES) if parse.first(one) == after), None)
    if thing is None or parse.pos[thing] != "NOUN" or parse.lemma[thing] in DATES or parse.word[after - 1] == ",":
        return
    if parse.has(thing, "case", "det", "nmod:poss", "nummod"):
        return
    for link in [*parse.all(index, "case")]:
        parse.lift(link, thing)
    parse.hang(thing, verb, relation)
    parse.hang(index, thing, "compound")


def join_measure(parse: Parse, index: int) -> None:
    """Hang how long it took on the adverb right after: "left | three days | in"."""
    measure = index - 1
    beside = measure >= 0 and parse.head[measure] == parse.head[index] and parse.dep[measure] == "obl:unmarked"
    if beside and parse.has(measure, "nummod"):
        parse.hang(measure, index, "obl:unmarked")


def join_zone(parse: Parse, index: int) -> None:
    """Hang on an hour by which clock that is: "left at 5 a.m. | local time"."""
    hour = parse.first(index) - 1
    if parse.word[hour] in HALVES:
        hour -= 1
    if hour >= 0 and is_clock(parse, hour) and parse.tag[index] == "NN" and not parse.has(index, "case", "det"):
        parse.hang(index, hour, "nmod:unmarked")


def read_spent(parse: Parse, index: int) -> None:
    """Take a time for what is spent, no measure of where: "spent | ten years | in jail"."""
    verb = parse.head[parse.head[index]]
    spent = parse.lemma[verb] in _SPENDING and not parse.has(verb, "obj") and parse.lemma[index] in DATES
    if spent and parse.first(index) == verb + 1:
        parse.hang(index, verb, "obj")


def join_from_now(parse: Parse, index: int) -> None:
    """Make one phrase of how long from now something is: "will close | three months | from now"."""
    measure = index - 2
    if measure < 0 or parse.word[index - 1] != "from" or parse.lemma[measure] not in DATES:
        return
    if parse.head[measure] in (index, parse.head[index]):
        relation = "nmod:unmarked" if parse.dep[index] == "nmod" else "obl:unmarked"
        parse.hang(measure, parse.head[index], relation)
        parse.hang(index, measure, "nmod")


def rejoin_equal(parse: Parse, index: int) -> None:
    """Hang what an amount is as great as on it, not on the verb: "gain as much land | as possible"."""
    first = parse.first(index)
    verb, before = parse.head[index], first - 1
    if parse.word[first] != "as" or before <= verb:
        return
    thing = before
    while parse.head[thing] != verb and parse.head[thing] != thing:
        thing = parse.head[thing]
    for measure in parse.all(thing, "amod", "nummod", "det", "advmod"):
        if any(parse.word[each] == "as" for each in parse.all(measure, "advmod")):
            parse.hang(index, measure, "advcl")
            return


def lower_distance(parse: Parse, index: int) -> None:
    """Make where something is its predicate, not how far that is: "was 20 miles | north | of the port"."""
    far = parse.head[index]
    measured = parse.has(far, "cop") and parse.has(far, "nummod") and parse.has(far, "nsubj")
    if not measured or index < far or parse.has(index, "cop") or not parse.has(index, "obl"):
        return
    parse.take_place(index, far)
    for child in [child for child in parse.children[far] if parse.dep[child] in _CLAUSAL]:
        parse.lift(child, index)
    parse.hang(far, index, "obl:unmarked")
