"""Mends what small words are, and on what they hang: prepositions, articles, adverbs and forms of "be"."""

from __future__ import annotations

from hearsay.extract.grammar.parses import HELPERS, NOUNS, SUBJECTS, VERBS, Parse
from hearsay.extract.grammar.verbforms import PENDING

_NEAR = 6  # words from an article to its noun
_FINITE = {"is": "VBZ", "'s": "VBZ", "’s": "VBZ", "was": "VBD", "are": "VBP", "were": "VBD"}
_CONJUNCTIONS = frozenset({"that", "whether", "neither", "either", "both"})
_DEGREES = frozenset({"as", "so", "too", "how", "that"})
_BARE = frozenset({"VB", "VBP"})
_BEFORE = frozenset({"csubj", "csubj:pass", "advcl"})


def read_preposition(parse: Parse, index: int) -> None:
    """Tell a preposition from a mark or verb ("said | on Friday"), "is" and "to" from a preposition."""
    pos, form, governor = parse.pos[index], parse.word[index], parse.head[index]
    if pos == "AUX" or form in _FINITE:
        parse.pos[index] = "AUX"
        parse.retag(index, _FINITE.get(form, "MD"))
    elif pos in ("PUNCT", "VERB") and form.isalpha() and parse.dep[index] in ("punct", "case"):
        parse.pos[index] = "ADP"
        if governor > index and parse.pos[governor] not in ("VERB", "ADJ"):
            parse.relate(index, "case")
    elif form == "to" and index == governor - 1 and parse.tag[governor] in _BARE and parse.pos[governor] == "VERB":
        parse.pos[index] = "PART"
        parse.retag(index, "TO")
        parse.retag(governor, "VB")
        parse.relate(index, "mark")


def read_pending(parse: Parse, index: int) -> None:
    """Take "pending" before what is awaited for a preposition, no verb: "was freed | pending a ruling".

    So too "barring": "will lose, | barring a miracle", no "the rule | barring trucks".
    """
    things = parse.all(index, "obj")
    apart = index == 0 or parse.pos[index - 1] in ("PUNCT", "SPACE") or parse.word[index - 1] == "that"
    if parse.word[index] == "barring" and (not apart or parse.has(index, "obl", "xcomp") or parse.dep[index] == "acl"):
        return
    if parse.dep[index] == "case" and parse.dep[parse.head[index]] in SUBJECTS:
        parse.relate(parse.head[index], "obl")
    if parse.dep[index] not in ("advcl", "acl") or parse.has(index, "aux", "mark", *SUBJECTS) or not things:
        return
    thing, governor = things[0], parse.head[index]
    parse.hang(thing, governor, "obl" if parse.dep[index] == "advcl" else "nmod")
    parse.hang(index, thing, "case")
    parse.pos[index] = "ADP"


def read_would_be(parse: Parse, hyphen: int) -> None:
    """Take "would-be" for an adjective of the noun after it, no predicate: "the would | - | be buyer left"."""
    would, be = hyphen - 1, hyphen + 1
    if parse.word[max(would, 0) : be + 1] != ["would", "-", "be"]:
        return
    noun = next((word for word in range(be + 1, len(parse.word)) if parse.pos[word] not in ("ADJ", "ADV")), be)
    while noun + 1 < len(parse.word) and parse.dep[noun] == "compound" and parse.head[noun] > noun:
        noun = parse.head[noun]
    if parse.pos[noun] not in NOUNS:
        return
    parse.lemma[be], parse.pos[be], parse.pos[would] = "would-be", "ADJ", "ADJ"
    for word in (be, would):
        parse.retag(word, "JJ")
    parse.hang(be, noun, "amod")
    parse.hang(would, be, "compound")
    parse.hang(hyphen, be, "punct")
    _place_alone(parse, noun)


def _place_alone(parse: Parse, noun: int) -> None:
    """Give its place to a noun that a parser took for a predicate: "a | thief left/VBN", "shot two | robbers"."""
    verb = parse.head[noun]
    if parse.dep[noun] == "nsubj:pass" and not parse.has(verb, "aux:pass"):
        parse.retag(verb, "VBD")
        parse.relate(noun, "nsubj")
    elif parse.dep[noun] in ("parataxis", "ccomp") and parse.first(noun) == verb + 1:
        parse.relate(noun, "obj")
    elif parse.dep[noun] == "ROOT" and noun + 1 in parse.all(noun, "acl") and parse.tag[noun + 1] == "VBN":
        parse.take_place(noun + 1, noun)
        parse.retag(noun + 1, "VBD")
        parse.hang(noun, noun + 1, "nsubj")


def free_preposition(parse: Parse, index: int) -> None:
    """Take a preposition for none of a predicate whose subject stands between: "in the end, this | is news"."""
    governor = parse.head[index]
    if governor <= index or not parse.has(governor, "cop"):
        return
    if any(index < subject < governor for subject in parse.all(governor, *SUBJECTS)):
        opens = parse.pos[index] == "SCONJ" or parse.tag[parse.all(governor, "cop")[0]] == "VBG"
        parse.relate(index, "mark" if opens else "dep")  # "while Ito | was mayor", "about it | being a fraud"


def read_adverb(parse: Parse, index: int) -> None:
    """Tell an adverb from an auxiliary or verb by its class or its ending: "also | claimed", "openly | admires"."""
    adverbial = (
        parse.pos[index] == "ADV"
        or parse.tag[index] == "RB"
        or (parse.pos[index] in VERBS and parse.word[index].endswith("ly"))
    )
    if adverbial and parse.tag[index] != "WRB" and parse.pos[index] not in ("PART", "SPACE"):
        if parse.pos[index] != "ADV":
            parse.pos[index], parse.lemma[index] = "ADV", parse.word[index]
        if parse.tag[index] not in ("RB", "RBR", "RBS"):
            parse.retag(index, "RB")
        parse.relate(index, "advmod")


def read_denial(parse: Parse, index: int) -> None:
    """Take "not" before "to" for an adverb, no conjunction: "promised | not to sing"."""
    if parse.word[index + 1 : index + 2] == ["to"]:
        parse.relate(index, "advmod")


def lower_denial(parse: Parse, index: int) -> None:
    """Hang "not" on the gerund right after it, where it hangs on the verb after that: "not | voting was a mistake"."""
    gerund, governor = index + 1, parse.head[index]
    if governor <= gerund or parse.head[gerund] != governor or parse.tag[gerund] != "VBG":
        return
    if parse.dep[gerund] in _BEFORE:
        parse.lift(index, gerund)


def lower_until(parse: Parse, index: int) -> None:
    """Hang "not" on what "until" right after it opens, where it hangs on the verb: "| not | until May did Ito go"."""
    until = index + 1
    opened = parse.word[until : until + 1] in (["until"], ["till"]) and parse.dep[until] in ("mark", "case")
    if opened and parse.head[parse.head[until]] == parse.head[index] and parse.word[until + 1 : until + 2] != ["after"]:
        parse.lift(index, parse.head[until])


def read_article(parse: Parse, index: int) -> None:
    """Hang an article on its noun, not on the verb as if it were a conjunction: "says | the program failed"."""
    verb = parse.head[index]
    if parse.pos[index] not in ("DET", "PRON") or parse.tag[index] != "DT" or parse.word[index] in _CONJUNCTIONS:
        return
    for noun in parse.all(verb, *SUBJECTS):
        if index < noun <= index + _NEAR and parse.pos[noun] in NOUNS and parse.first(noun) == index + 1:
            parse.pos[index] = "DET"
            parse.hang(index, noun, "det")
            return


def read_that(parse: Parse, index: int) -> None:
    """Take "that" before several for the conjunction of a second clause: "said sales fell, but | that costs rose"."""
    noun, link = parse.head[index], parse.word[index - 1]
    verb = parse.head[noun]
    second = link in ("and", "but") and parse.dep[verb] == "conj" and parse.dep[noun] in SUBJECTS
    if second and parse.tag[noun] == "NNS" and index < noun:
        parse.retag(index, "IN")
        parse.pos[index] = "SCONJ"
        parse.hang(index, verb, "mark")


def read_about(parse: Parse, index: int) -> None:
    """Take "about" before "more than" for what tells a topic, no "roughly": "is | about | much more than money"."""
    amount = parse.head[index]
    if parse.word[amount : amount + 2] in (["more", "than"], ["less", "than"]):
        parse.relate(index, "case")
        parse.retag(index, "IN")
        parse.pos[index] = "ADP"
        for measure in [*parse.all(amount, "obl")]:
            parse.relate(measure, "nmod")


def read_rather(parse: Parse, index: int) -> None:
    """Take "would rather" before a clause for what it tells: "they would | rather the king paid"."""
    if parse.has(index, "ccomp", "xcomp") and parse.has(index, "aux"):
        parse.lemma[index] = "prefer"


def read_degree(parse: Parse, index: int) -> None:
    """Hang on a noun the adjective whose degree stands before its article: "as | strong | a supporter as Ito"."""
    adjective, noun = index - 1, parse.head[index]
    if noun < index or parse.pos[adjective] != "ADJ":
        return
    if not any(parse.word[word] in _DEGREES for word in parse.all(adjective, "advmod")):
        return
    if parse.head[noun] == adjective:
        parse.take_place(noun, adjective)
        for child in [child for child in parse.children[adjective] if parse.dep[child] != "advmod"]:
            parse.lift(child, noun)
        parse.hang(adjective, noun, "amod")
    elif parse.head[noun] == parse.head[adjective]:
        parse.hang(adjective, noun, "amod")


def read_measure(parse: Parse, index: int) -> None:
    """Take "much" and "more" before "of" for a noun that tells what something is: "is not | much | of a threat"."""
    wholes = [whole for whole in parse.all(index, "obl") if parse.marker(whole) == "of"]
    if parse.word[index + 1 : index + 2] == ["of"] and parse.has(index, "cop") and wholes:
        parse.pos[index] = "NOUN"
        parse.relate(wholes[0], "nmod")


def raise_pending(parse: Parse, index: int) -> None:
    """Hang "yet" on the verb before it, not on what has not come about: "has | yet | to be sold"; "is" only helps."""
    before = index - 1
    if before < 0 or parse.word[index + 1 : index + 2] != ["to"] or parse.lemma[before] not in PENDING:
        return
    verb = parse.head[before]
    if parse.dep[before] not in HELPERS or verb < index:
        parse.hang(index, before, "advmod")
        return
    parse.relate(before, "aux")
    parse.hang(index, verb, "advmod")
    for subject in [*parse.all(verb, "nsubj:outer")]:
        parse.relate(subject, "nsubj")


def read_preferred(parse: Parse, index: int) -> None:
    """Take the word after "than" for the verb that is liked less: "would rather fight than | disarm"."""
    verb, other = parse.head[index], next((w for w in range(index, len(parse.word)) if parse.word[w] == "than"), -2) + 1
    if parse.tag[verb] != "VB" or not index < verb < other < len(parse.word) or parse.has(verb, "obj"):
        return
    alone = parse.tag[other] == "NN" and parse.head[other] == verb and len(parse.children[other]) == 1
    if alone and parse.dep[other] == "obl" and [*parse.all(verb, "obl")] == [other]:
        parse.pos[other] = "VERB"
        parse.retag(other, "VB")
        parse.relate(other, "advcl")
        parse.hang(other - 1, other, "mark")


def read_correlative(parse: Parse, index: int) -> None:
    """Take "neither" before a coordination for a conjunction, no subject of its own: "neither | Ito nor Lind sang"."""
    if parse.tag[index] != "CC":
        return
    for other in parse.all(parse.head[index], *SUBJECTS):
        if other > index and parse.has(other, "conj"):
            parse.hang(index, other, "cc:preconj")
            return
