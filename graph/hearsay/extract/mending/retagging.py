"""Mends what words are, by tag, part of speech and lemma: nouns, names, infinitives and participles."""

from __future__ import annotations

from hearsay.extract.grammar.parses import HELPERS, RELATIVES, SUBJECTS, Parse
from hearsay.lexicon.inflection import lemma_by_spelling

_CONTRACTED = {
    ("gon", "na"): ("going", "to", "go"),
    ("wan", "na"): ("want", "to", "want"),
    ("got", "ta"): ("got", "to", "get"),
}
_HAVING = frozenset({"have", "has", "'ve", "’ve", "'s", "’s"})
_PAST = ("VBD", "VBN")
_DONE = ("wn", "en")
_GOALS = frozenset({"for", "to", "toward", "towards"})
_ALSO_ALONE = frozenset({"ask", "help", "get", "push", "lobby", "train"})  # "was ill and asked to leave"
_REDUCED = frozenset({"acl", "advcl"})
_PASSIVE = ("ed", "en", "cut", "set")
_VERBAL = {"obl": "xcomp", "nmod": "acl", "xcomp": "xcomp", "ccomp": "xcomp", "advcl": "advcl", "acl": "acl"}
_OWN = ("det", "amod", "nmod:poss", "compound")
_REMAINING = frozenset({"remain", "stay"})
_NOMINAL = SUBJECTS | {"obj", "obl", "nmod"}


def restore_name(parse: Parse, index: int) -> None:
    """Tell a name, which has a capital and no pronoun's form, from a pronoun: so has "WHO" beside small letters."""
    form, pos = parse.word[index], parse.pos[index]
    if form in RELATIVES and _is_acronym(parse, index):
        parse.pos[index], parse.word[index], parse.lemma[index] = "PROPN", form.upper(), form.upper()
        if parse.dep[index] in SUBJECTS and parse.pos[index + 1 : index + 2] == ["NOUN"]:
            parse.hang(index, index + 1, "compound")  # "WHO spokeswoman Ito said"
        return parse.retag(index, "NNP")
    if (pos, parse.tag[index]) == ("PROPN", "NNP") or not parse.text[parse.start[index]].isupper():
        return
    known = form in parse.lexicon.words("pronouns")
    misread = pos == "SCONJ" and parse.tag[index] == "NNP"
    named = pos == "PRON" or misread or (pos == "DET" and parse.lexicon.noun_of(form) is None)
    if named and form.isalpha() and not known:
        parse.pos[index] = "PROPN"
        parse.retag(index, "NNP")
    elif pos == "PROPN" and parse.tag[index] == "PRP" and known:
        parse.pos[index] = "PRON"


def _is_acronym(parse: Parse, index: int) -> bool:
    """Tell a word of capitals beside one that has small letters."""
    surface = parse.text[parse.start[index] : parse.end[index]]
    beside = [parse.text[parse.start[i] : parse.end[i]] for i in (index - 1, index + 1) if 0 <= i < len(parse.word)]
    return surface.isupper() and any(word.isalpha() and not word.isupper() for word in beside)


def read_plural(parse: Parse, index: int) -> None:
    """Give a plural the lemma of its singular where the lexicon knows that alone: "bankers"."""
    lemma, single = parse.lemma[index], parse.word[index].removesuffix("s")
    unknown = parse.lexicon.noun_of(lemma) is None and lemma == parse.word[index] != single
    if unknown and parse.pos[index] == "NOUN" and parse.lexicon.noun_of(single) is not None:
        parse.lemma[index] = single


def read_contraction(parse: Parse, index: int) -> None:
    """Take "gon na", "wan na" and "got ta" for the words that they stand for."""
    before = index - 1
    full = _CONTRACTED.get((parse.word[before], parse.word[index])) if index else None
    if full is None or parse.end[before] != parse.start[index]:
        return
    parse.word[before], parse.word[index], parse.lemma[before], parse.lemma[index] = *full, "to"
    parse.retag(index, "TO")


def read_perfect(parse: Parse, index: int) -> None:
    """Take "'s" for "has" beside a participle that a parser took for active: "she's read it"."""
    verb = parse.head[index]
    if parse.tag[verb] != "VBN":
        return
    parse.lemma[index] = "have"
    for subject in [*parse.all(verb, "nsubj:pass")] if parse.has(verb, "obj") else ():
        parse.relate(subject, "nsubj")


def read_past(parse: Parse, index: int) -> None:
    """Take a second verb with an object for a past tense, as the first is: "met him | and sentenced/VBN him"."""
    first = parse.head[index]
    perfect = parse.has(first, "aux", "aux:pass") or parse.has(index, "aux", "aux:pass", "mark")
    if parse.dep[index] == "conj" and parse.tag[first] == "VBD" and parse.has(index, "obj") and not perfect:
        parse.retag(index, "VBD")


def read_received(parse: Parse, index: int) -> None:
    """Take for a passive, as the first is, what its subject gets or is told: "was thanked | and awarded/VBD a cup"."""
    first, form = parse.head[index], parse.word[index]
    passive = parse.tag[first] == "VBN" and parse.has(first, "aux:pass") and parse.has(first, "nsubj:pass")
    if not passive or parse.dep[index] != "conj" or parse.tag[index] != "VBD" or parse.has(index, *HELPERS, *SUBJECTS):
        return
    given = form.endswith(_DONE) or parse.lemma[index] in parse.lexicon.words("bestowing")
    others = any(parse.marker(child) == "to" for child in parse.all(index, "obl"))  # "awarded a cup to Ito"
    received = (given and parse.has(index, "obj") and not others) or _is_told(parse, index)
    if received and "," not in parse.word[index - 2 : index]:
        parse.retag(index, "VBN")


def _is_told(parse: Parse, index: int) -> bool:
    """Tell whether a verb lacks whom it tells or makes act, who stands before: "was invited and | advised to go"."""
    lemma, asks = parse.lemma[index], parse.lexicon.relation_of(parse.lemma[index])
    frame = None if asks is None or asks.speech is None else asks.frame
    told = frame is not None and frame.control == "object" and "object" in frame.addressee
    moved = any(lemma in parse.lexicon.words(listed) for listed in ("steering", "causing"))
    alone = parse.has(index, "obj", "iobj") or lemma in _ALSO_ALONE
    return (told or moved) and not alone and any(parse.mark(deed) == "to" for deed in parse.all(index, "xcomp"))


def read_labelled(parse: Parse, index: int) -> None:
    """Take for an adjective the participle that something is called: "called the map | forged"."""
    verb = parse.head[index]
    bare = parse.dep[index] == "xcomp" and not parse.has(index, "mark", "obj", "obl:agent", *HELPERS)
    if bare and parse.lemma[verb] in parse.lexicon.words("labelling") and parse.has(verb, "obj"):
        make_adjective(parse, index, [])


def read_kept(parse: Parse, index: int) -> None:
    """Take what one remains for a state, where an adjective is known in that form: "remains | opposed to it"."""
    form, lexicon = parse.word[index], parse.lexicon
    kept = parse.dep[index] == "xcomp" and parse.lemma[parse.head[index]] in _REMAINING
    if not kept or parse.has(index, "obl:agent", "obj", *HELPERS):
        return
    if lexicon.relation_of(form, "ADJ") is not None or lexicon.embedding_of(form, "ADJ") is not None:
        parse.pos[index], parse.lemma[index] = "ADJ", form
        parse.retag(index, "JJ")


def read_adjective(parse: Parse, index: int) -> None:
    """Take a participle for an adjective where its tag and its place show it: "is tied", "felt betrayed"."""
    passive = parse.has(index, "aux:pass", "nsubj:pass") and not parse.has(index, "obj", "obl:agent", "iobj")
    if passive and parse.pos[index] in ("VERB", "ADJ") and (beside := copulas_of(parse, index)):
        make_adjective(parse, index, beside)
    elif parse.pos[index] == "VERB":
        copular = parse.has(index, "cop") and not parse.has(index, "nsubj:outer")
        if copular or parse.dep[index] == "xcomp":
            parse.pos[index] = "ADJ"


def read_state(parse: Parse, index: int) -> None:
    """Take for an adjective a participle that tells of a state that no one brings about: "is worried about rain"."""
    if parse.tag[index] != "VBN" or parse.pos[index] != "VERB" or parse.has(index, "obj", "obl:agent", "iobj"):
        return
    beside = [word for word in parse.all(index, "aux:pass", "cop") if parse.lemma[word] == "be"]
    second = parse.dep[index] == "conj" and parse.pos[parse.head[index]] == "ADJ" and not parse.has(index, *HELPERS)
    done = any(parse.word[link] == "by" for child in parse.all(index, "obl") for link in parse.all(child, "case"))
    if not (beside or second) or done or any(parse.word[word] == "being" for word in beside):
        return
    make_adjective(parse, index, beside)


def read_minded(parse: Parse, index: int) -> None:
    """Take for an adjective what tells beside a clause what someone feels: "| worried that it may rain, Ito left"."""
    if parse.dep[index] not in _REDUCED or not parse.has(index, "ccomp") or parse.pos[index] != "VERB":
        return
    known = parse.lemma[index] in parse.lexicon.words("states") or parse.lexicon.cue_of(parse.word[index], "ADJ")
    others = parse.has(index, "mark", "obj", "iobj", "obl:agent", *HELPERS, *SUBJECTS)
    if known and not others and parse.head[index] != index + 1:
        make_adjective(parse, index, [])


def read_glad(parse: Parse, index: int) -> None:
    """Take a participle before an infinitive for what someone feels: "would be honored | to sing"."""
    if any(parse.mark(deed) == "to" and deed > index for deed in parse.all(index, "xcomp", "advcl")):
        read_state(parse, index)


def read_compound(parse: Parse, hyphen: int) -> None:
    """Take what a hyphen joins to a participle after "be" for one adjective: "is well-known", "is time-consuming"."""
    first, done = hyphen - 1, min(hyphen + 1, len(parse.word) - 1)
    joined = parse.end[first] == parse.start[hyphen] and parse.end[hyphen] == parse.start[done]
    if not joined or parse.head[first] != done or parse.tag[done] not in ("VBN", "VBG", "JJ"):
        return
    known = parse.word[first] in parse.lexicon.words("enhancing")
    if parse.pos[done] == "VERB" and (known or parse.lemma[done] in parse.lexicon.words("compounding")):
        if parse.tag[done] == "VBN":
            read_state(parse, done)
            if parse.dep[done] == "conj" and not parse.has(done, *HELPERS, *SUBJECTS):
                make_adjective(parse, done, [])  # "were introduced and star-struck"
        elif copulas_of(parse, done) and not parse.has(done, "obj"):
            make_adjective(parse, done, copulas_of(parse, done))
    if parse.pos[done] == "ADJ":
        parse.relate(first, "compound")


def read_fed_up(parse: Parse, index: int) -> None:
    """Take "fed up" for one adjective: no one feeds who "is fed up | with Ito"."""
    beside = [*parse.all(index, "aux:pass", "cop")]
    if parse.word[index + 1 : index + 2] != ["up"] or parse.has(index, "obj", "obl:agent", "iobj"):
        return
    make_adjective(parse, index, beside)
    parse.hang(index + 1, index, "fixed")
    parse.retag(index + 1, "RP")


def read_bound(parse: Parse, index: int) -> None:
    """Take for an adjective the participle that tells where something goes: "is bound | for Oslo", "headed to Oslo"."""
    goals = _GOALS & {"for"} if parse.word[index] == "bound" else _GOALS
    if parse.has(index, "obj", "obl:agent", "aux", *SUBJECTS - {"nsubj:pass"}):
        return
    if not any(parse.marker(goal) in goals for goal in parse.all(index, "obl") if goal > index):
        return
    if parse.dep[index] == "acl":
        make_adjective(parse, index, [])
    elif parse.has(index, "aux:pass"):
        make_adjective(parse, index, [*parse.all(index, "aux:pass")])


def read_used(parse: Parse, index: int) -> None:
    """Take "used" before a preposition for an adjective: "is used | to the cold", not "is used to cut ice"."""
    after = index + 1
    if parse.word[after : after + 1] != ["to"] or parse.dep[after] not in ("case", "obl") or parse.has(index, "obj"):
        return
    if beside := copulas_of(parse, index):
        make_adjective(parse, index, beside)


def copulas_of(parse: Parse, index: int) -> list[int]:
    """List the forms of "be" beside a word that a parser took for a verb."""
    return [word for word in parse.all(index, *HELPERS) if parse.lemma[word] == "be"]


def make_adjective(parse: Parse, index: int, copulas: list[int]) -> None:
    """Take a word for an adjective, and what helped it as a verb for its copula."""
    parse.pos[index], parse.lemma[index] = "ADJ", parse.word[index]
    parse.retag(index, "JJ")
    for word in copulas:
        parse.relate(word, "cop")
    for subject in [*parse.all(index, "nsubj:pass")]:
        parse.relate(subject, "nsubj")


def mend_verb(parse: Parse, index: int) -> None:
    """Put right a verb with the tag of another form ("undercut/VBG by", "says/VBD"), and the lemma of a rare verb."""
    if parse.tag[index] == "VBD" and parse.word[index].endswith("s") and parse.word[index] != "was":
        parse.retag(index, "VBZ")
    if parse.pos[index] != "VERB":
        return
    if parse.tag[index] == "VBD" and parse.lexicon.may_cue(parse.word[index]):
        restore_present(parse, index)
    tag = _tag_of(parse, index)
    if tag != parse.tag[index]:
        parse.retag(index, tag)
    form = parse.word[index]
    if form == "has" or (form == "got" and _has_got(parse, index)):
        parse.lemma[index] = "have"
    elif tag in _PAST and form in parse.lexicon.irregular_verbs:
        parse.lemma[index] = parse.lexicon.irregular_verbs[form]
    elif tag != "VB":
        parse.lemma[index] = lemma_by_spelling(form, parse.lemma[index])


def _has_got(parse: Parse, index: int) -> bool:
    """Tell whether "got" with "have" tells what someone has: "she's got a boat", not "has got it sold"."""
    owns = parse.has(index, "obj") and not parse.has(index, "xcomp", "ccomp", "compound:prt", "iobj")
    return owns and any(parse.word[helper] in _HAVING for helper in parse.all(index, "aux"))


def restore_present(parse: Parse, index: int) -> None:
    """Take a verb's own form for no past of a verb that there is not: "they say/VBD"."""
    if not parse.lexicon.may_cue(parse.lemma[index]):
        parse.lemma[index] = parse.word[index]
        parse.retag(index, "VBP")


def _tag_of(parse: Parse, index: int) -> str:
    tag, form = parse.tag[index], parse.word[index]
    if tag == "VB" and form.endswith("ing") and form != parse.lemma[index]:
        return "VBG"
    if tag == "VBZ" and not form.endswith("s") and form in parse.lexicon.irregular_verbs:
        return "VBD"
    if tag == "VBZ" and form == parse.lemma[index] and not form.endswith("s"):
        return "VBP"
    if tag == "VBD" and parse.dep[index] in _REDUCED and parse.has(index, "ccomp", "xcomp"):
        named = parse.has(index, *SUBJECTS, *HELPERS, "mark", "obj", "iobj")
        return tag if named else "VBN"  # without a subject it is not finite: "the clerk, | asked if he knew, left"
    done = form.endswith(_PASSIVE) or (not form.endswith("ing") and _is_done_by(parse, index))
    return "VBN" if tag == "VBG" and done else tag


def _is_done_by(parse: Parse, verb: int) -> bool:
    return verb + 1 < len(parse.word) and parse.word[verb + 1] == "by" and parse.lemma[verb - 1] == "be"


def read_noun(parse: Parse, index: int) -> None:
    """Tell a noun from a verb or pronoun by its tag or what hangs on it ("his timing"), and a gerund by its place."""
    pos, tag, form = parse.pos[index], parse.tag[index], parse.word[index]
    if pos == "VERB" and parse.dep[index] in _NOMINAL:
        if tag != "VBG" or parse.has(index, "nmod:poss", "nmod"):
            parse.pos[index] = "NOUN"
    elif pos == "VERB" and tag == "NN" and form.endswith("ing"):
        parse.lemma[index] = lemma_by_spelling(form, parse.lemma[index])
        parse.retag(index, "VBG")
    elif pos == "VERB" and tag == "NN":
        if parse.has(index, "cop") and not parse.has(index, "obj", "mark"):
            parse.pos[index] = "NOUN"
    elif pos in ("PRON", "PUNCT") and tag == "NNS" and form not in parse.lexicon.words("pronouns"):
        parse.pos[index] = "NOUN"


def read_infinitive(parse: Parse, index: int) -> None:
    """Take "to" before a bare verb for its mark, and "it" before both for who acts: "lets it | to grow"."""
    if parse.word[index] != "to":
        return parse.retag(index, "MD")  # "men whom she thought would/TO sing"
    verb = parse.head[index]
    if index != verb - 1:
        return None
    if parse.tag[verb] == "NN" and parse.dep[verb] in _VERBAL and not parse.has(verb, *_OWN):
        _make_verb(parse, verb)
    if parse.tag[verb] != "VB":
        return None
    parse.relate(index, "mark")
    parse.pos[verb] = "AUX" if parse.pos[verb] == "AUX" else "VERB"
    before, governor = index - 1, parse.head[verb]
    empty = parse.dep[before] == "expl" and parse.head[before] == governor == before - 1
    if empty and parse.dep[verb] == "xcomp" and parse.pos[governor] == "VERB":
        parse.relate(before, "obj")
    return None


def _make_verb(parse: Parse, index: int) -> None:
    """Take a noun right after "to" for the verb that it is: "stands | to benefit/NN | from it"."""
    parse.pos[index], parse.lemma[index] = "VERB", parse.word[index]
    parse.retag(index, "VB")
    parse.relate(index, _VERBAL[parse.dep[index]])
    for child in [*parse.all(index, "nmod")]:
        parse.relate(child, "obl")
