"""Mends words taken for verbs of a form that they can't have: "in/VBD a poll", "his decision/VBD", "publicly/VBG"."""

from __future__ import annotations

from hearsay.extract.grammar.parses import DETERMINERS, GENITIVES, HELPERS, SUBJECTS, Parse
from hearsay.extract.mending.retagging import copulas_of, make_adjective

_PREPOSITIONS = frozenset({"in", "to", "for", "under", "on", "at", "of", "from", "with"})
_NOUN_ENDINGS = ("tion", "sion", "ism", "ment", "ence", "ance", "ity", "ness")
_ADJECTIVE_ENDINGS = ("ful", "ish", "ous", "able", "ible", "ular", "less", "willing")
_ENDINGS = {"VBG": ("ing",), "VBZ": ("s",), "VBD": ("d", "n", "t"), "VBN": ("d", "n", "t")}
_TAGS = {"s": "VBZ", "ing": "VBG"}
_BESIDE_NOUNS = frozenset({"advcl", "acl"})  # "looked on, | fearful that it rains" tells who fears
_OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_PLACES = ("nsubj", "obj", "iobj", "obl", "obl:unmarked", "nmod")
_HAULING = frozenset({"take", "haul", "bring", "drag", "summon", "call", "send"})
_CLAUSES = ("ccomp", "xcomp")
_NOMINAL = ("det", "amod", "compound", "nmod:poss", "cop")
_MODIFIERS = {"obl": "nmod", "obl:agent": "nmod", "xcomp": "acl", "ccomp": "acl", "mark": "case"}
_ACTIVE = {"nsubj:pass": "nsubj", "aux:pass": "aux"}


def read_misread(parse: Parse, index: int) -> None:
    """Tell by its form what a word is that can't be a verb of the form that a tagger took it for."""
    form = parse.word[index]
    if parse.pos[index] != "VERB" or form in parse.lexicon.irregular_verbs or parse.has(index, "fixed"):
        return
    if form in _PREPOSITIONS:
        _read_preposition(parse, index)
    elif parse.tag[index] not in _ENDINGS:
        return
    elif form.endswith("ly") and parse.tag[index] != "VBZ":
        _read_adverb(parse, index)
    elif form.endswith(_ADJECTIVE_ENDINGS):
        if parse.dep[index] not in _BESIDE_NOUNS or form.endswith("willing"):
            make_adjective(parse, index, copulas_of(parse, index))
    elif _is_noun(parse, form):
        _read_noun(parse, index)
    elif not form.endswith(_ENDINGS[parse.tag[index]]) and form.isalpha() and form.startswith(parse.lemma[index]):
        _read_verb(parse, index)


def read_base(parse: Parse, index: int) -> None:
    """Take for a verb an adjective that "will" or "can" helps, without "be": "the sea would still | warm/JJ"."""
    helped = any(parse.tag[helper] == "MD" for helper in parse.all(index, "aux") if helper < index)
    if parse.pos[index] == "ADJ" and helped and parse.has(index, "nsubj") and not parse.has(index, "cop", "aux:pass"):
        parse.pos[index], parse.lemma[index] = "VERB", parse.word[index]
        parse.retag(index, "VB")


def read_wording(parse: Parse, index: int) -> None:
    """Take for a verb what someone is quoted as doing: "was quoted as | warning/NN that it would rain"."""
    quoting, case, form = parse.head[index], parse.child(index, "case", "mark"), parse.word[index]
    over = parse.lexicon.cue_of(parse.lemma[quoting])
    bare = case == index - 1 and parse.word[case] == "as" and not parse.has(index, *_NOMINAL)
    if over is None or over.kind != "citing" or not bare or not form.endswith("ing"):
        return
    lemma = next((stem for stem in (form[:-3], f"{form[:-3]}e") if parse.lexicon.may_cue(stem)), None)
    if lemma is None:
        return
    parse.pos[index], parse.lemma[index] = "VERB", lemma
    parse.retag(index, "VBG")
    parse.relate(index, "advcl")
    parse.relate(index - 1, "mark")
    for clause in [*parse.all(index, "acl")]:
        if parse.mark(clause) == "that":
            parse.relate(clause, "ccomp")
    for phrase in [*parse.all(index, "nmod")]:
        parse.relate(phrase, "obl")


def read_court(parse: Parse, index: int) -> None:
    """Take for the place what no one woos: "took the firm | to court/VB"."""
    to, verb = index - 1, parse.head[index]
    if parse.tag[index] != "VB" or parse.word[to] != "to" or parse.has(index, "obj", "aux", *SUBJECTS):
        return
    if parse.lemma[verb] not in _HAULING or not parse.has(verb, "obj", "nsubj:pass"):
        return
    parse.pos[index], parse.pos[to] = "NOUN", "ADP"
    parse.retag(index, "NN")
    parse.retag(to, "IN")
    parse.relate(to, "case")
    parse.relate(index, "obl")
    for child in [child for child in parse.children[index] if child > index]:
        parse.lift(child, verb)


def read_determiner(parse: Parse, index: int) -> None:
    """Take for a noun what a tagger took for a determiner alone in a noun's place: "citing people/DT close to it"."""
    noun = parse.lexicon.noun_of(parse.word[index])
    if noun is not None and parse.dep[index] in _PLACES:
        parse.pos[index] = "NOUN"
        parse.retag(index, "NNS" if noun.collective else "NN")


def _read_verb(parse: Parse, index: int) -> None:
    """Tell a verb's form by its ending: "often says/VBN", "the walls appear/VBD"; with "be" it is no verb."""
    form, copulas = parse.word[index], copulas_of(parse, index)
    if not parse.has(index, "aux:pass"):
        for subject in [*parse.all(index, "nsubj:pass")]:
            parse.relate(subject, "nsubj")
    ended = next((tag for ending, tag in _TAGS.items() if form.endswith(ending)), None)
    if ended is not None:
        return parse.retag(index, ended)
    if copulas and not any(thing > index for thing in parse.all(index, "obj")):
        return make_adjective(parse, index, copulas)
    parse.lemma[index] = form
    bare = parse.has(index, "aux") or parse.dep[index] == "xcomp"
    return parse.retag(index, "VB" if bare else "VBP")


def _read_preposition(parse: Parse, index: int) -> None:
    """Hang on the clause that is left the noun whose preposition was taken for a verb: "in/VBD a poll, he led"."""
    parse.pos[index], parse.lemma[index] = "ADP", parse.word[index]
    parse.retag(index, "IN")
    thing = next((child for child in parse.all(index, *_PLACES) if child > index), None)
    if thing is None:
        return
    main, governor = parse.child(index, *_CLAUSES), parse.head[index]
    if main is not None:
        parse.take_place(main, index)
    elif governor == index:
        return
    above = governor if main is None else main
    clausal = parse.pos[above] in ("VERB", "ADJ", "AUX") or parse.has(above, "cop")
    parse.hang(thing, above, "obl" if clausal else "nmod")
    for child in [*parse.children[index]]:
        parse.lift(child, above)
    parse.hang(index, thing, "case")


def _read_adverb(parse: Parse, index: int) -> None:
    """Hang an adverb on the verb that it was taken for: "is reportedly/VBN | selling", "for publicly | singing"."""
    main = parse.child(index, *_CLAUSES)
    if main is not None:
        parse.take_place(main, index)
    elif parse.pos[parse.head[index]] != "VERB" or parse.head[index] == index:
        return
    parse.pos[index], parse.lemma[index] = "ADV", parse.word[index]
    parse.retag(index, "RB")
    verb = parse.head[index] if main is None else main
    for child in [*parse.children[index]]:
        parse.hang(child, verb, _ACTIVE.get(parse.dep[child], parse.dep[child]))
    parse.hang(index, verb, "advmod")


def read_tagged(parse: Parse, index: int) -> None:
    """Take for a noun what a tagger took for one and a parser for a verb: "amid warnings/NNS | from guards that …"."""
    past = parse.word[index] in parse.lexicon.irregular_verbs  # "the hope that the town's | got"
    if parse.pos[index] != "VERB" or past or parse.has(index, *HELPERS):
        return
    if parse.tag[index] == "NNS" and parse.has(index, "mark") and parse.child(index, "nsubj") == index - 1:
        parse.retag(index, "VBZ")  # "once the court rules"
    told = parse.dep[index] == "ccomp" and parse.has(index, "compound", "nsubj")  # "said the roof | leaks"
    owned = any(_owns(parse, child) for child in parse.all(index, "nsubj"))
    owned = owned or (parse.has(index, *DETERMINERS) and not told)
    beside = parse.dep[index] in _BESIDE_NOUNS
    plain = (beside and parse.tag[index] == "NNS") or _is_noun(parse, parse.word[index])
    if owned or (plain and not parse.has(index, *SUBJECTS)):
        _read_noun(parse, index)


def _is_noun(parse: Parse, form: str) -> bool:
    """Tell whether a form can only be a noun's: "criticism", "refusal"."""
    named = parse.lexicon.relation_of(form, "NOUN") is not None and parse.lexicon.relation_of(form) is None
    named = named and not form.endswith("ing")
    return (named or form.endswith(_NOUN_ENDINGS)) and not parse.lexicon.may_cue(form)


def _owns(parse: Parse, subject: int) -> bool:
    return parse.word[subject] in _OWNERS or parse.word[subject + 1] in GENITIVES


def _read_noun(parse: Parse, index: int) -> None:
    """Give a noun what it had as a verb, in the relations of a noun: "drew criticism/VBN | from many"."""
    parse.pos[index] = "NOUN"
    if parse.tag[index] != "NNS" and parse.word[index] != f"{parse.lemma[index]}s":
        parse.lemma[index] = parse.word[index]
        parse.retag(index, "NN")
    for child in [*parse.children[index]]:
        owner = parse.dep[child] == "nsubj" and _owns(parse, child)
        parse.relate(child, "nmod:poss" if owner else _MODIFIERS.get(parse.dep[child], parse.dep[child]))
    verb, dep = parse.head[index], parse.dep[index]
    cased = parse.has(index, "case")
    if dep in ("acl", "acl:relcl"):
        parse.relate(index, "nmod" if cased else "appos")
    elif dep == "csubj" or (dep == "ccomp" and index < verb and not parse.has(verb, *SUBJECTS)):
        parse.relate(index, "nsubj")
    elif dep in ("advcl", "xcomp", "ccomp") and parse.pos[verb] == "VERB":
        parse.relate(index, "obl" if cased else "obj")
