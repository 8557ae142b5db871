"""Mends what words are, by tag, part of speech and lemma: nouns, names, infinitives and participles."""

from __future__ import annotations

from hearsay.extract.parses import BESIDE, SUBJECTS, Parse
from hearsay.lexicon.inflection import lemma_by_spelling

_PASSIVE = ("ed", "en", "cut", "set")
_NOMINAL = SUBJECTS | {"obj", "obl", "nmod"}


def restore_name(parse: Parse, index: int) -> None:
    """Tell a name, which has a capital and no pronoun's form, from a pronoun."""
    form, pos = parse.word[index], parse.pos[index]
    if (pos, parse.tag[index]) == ("PROPN", "NNP") or not parse.text[parse.start[index]].isupper():
        return
    known = form in parse.lexicon.words("pronouns")
    if pos == "PRON" and form.isalpha() and not known:
        parse.pos[index] = "PROPN"
        parse.retag(index, "NNP")
    elif pos == "PROPN" and parse.tag[index] == "PRP" and known:
        parse.pos[index] = "PRON"


def read_perfect(parse: Parse, index: int) -> None:
    """Take "'s" for "has" beside a participle that a parser took for active: "she's read it"."""
    verb = parse.head[index]
    if parse.tag[verb] != "VBN":
        return
    parse.lemma[index] = "have"
    for subject in [*parse.all(verb, "nsubj:pass")] if parse.has(verb, "obj") else ():
        parse.relate(subject, "nsubj")


def read_adjective(parse: Parse, index: int) -> None:
    """Take a participle for an adjective where its tag and its place show it: "is tied", "felt betrayed"."""
    if parse.pos[index] != "VERB":
        return
    copular = parse.has(index, "cop") and not parse.has(index, "nsubj:outer")
    if copular or parse.dep[index] == "xcomp":
        parse.pos[index] = "ADJ"


def mend_verb(parse: Parse, index: int) -> None:
    """Put right a participle that was taken for another ("is undercut/VBG by"), and the lemma of a rare verb."""
    if parse.pos[index] != "VERB":
        return
    if parse.tag[index] == "VBG" and parse.word[index].endswith(_PASSIVE):
        parse.retag(index, "VBN")
    parse.lemma[index] = lemma_by_spelling(parse.word[index], parse.lemma[index])


def read_noun(parse: Parse, index: int) -> None:
    """Tell a noun from a verb by its tag, or by its owner: "his timing"."""
    if parse.pos[index] != "VERB" or parse.dep[index] not in _NOMINAL:
        return
    if parse.tag[index] != "VBG" or parse.has(index, "nmod:poss"):
        parse.pos[index] = "NOUN"


def read_gerund(parse: Parse, index: int) -> None:
    """Tell a gerund from a bare verb: "kept from becoming"."""
    form = parse.word[index]
    if parse.pos[index] == "VERB" and form.endswith("ing") and form != parse.lemma[index]:
        parse.retag(index, "VBG")


def read_passive(parse: Parse, index: int) -> None:
    """Tell a participle from a gerund: "was hit by"."""
    form = parse.word[index]
    if parse.pos[index] != "VERB" or not (
        form.endswith("ed") or (not form.endswith("ing") and _is_done_by(parse, index))
    ):
        return
    parse.retag(index, "VBN")
    parse.lemma[index] = lemma_by_spelling(form, parse.lemma[index])


def _is_done_by(parse: Parse, verb: int) -> bool:
    return verb + 1 < len(parse.word) and parse.word[verb + 1] == "by" and parse.lemma[verb - 1] == "be"


def read_absolute(parse: Parse, index: int) -> None:
    """Take what "with" introduces for undone to its subject: "with roads | closed"."""
    verb = parse.head[index]
    if parse.tag[verb] != "VBD" or parse.dep[verb] not in ("advcl", "conj"):
        return
    for subject in [child for child in parse.all(verb, "nsubj") if index < child < verb]:
        parse.relate(subject, "nsubj:pass")
        parse.retag(verb, "VBN")


def read_infinitive(parse: Parse, index: int) -> None:
    """Take "to" before a bare verb for its mark, and "it" before both for who acts: "lets it | to grow"."""
    verb = parse.head[index]
    if parse.tag[verb] != "VB" or index != verb - 1:
        return
    parse.relate(index, "mark")
    before, governor = index - 1, parse.head[verb]
    empty = parse.dep[before] == "expl" and parse.head[before] == governor == before - 1
    if empty and parse.dep[verb] == "xcomp" and parse.pos[governor] == "VERB":
        parse.relate(before, "obj")


def name_deed(parse: Parse, index: int) -> None:
    """Take a gerund with an object for the deed that a verb is about: "cutting taxes | worked"."""
    if parse.dep[index] in SUBJECTS and index < parse.head[index] and parse.has(index, "obj"):
        parse.relate(index, "csubj")


def activate_perfect(parse: Parse, index: int) -> None:
    """Read "has done" as what its subject did, and the noun after it as what it did it to."""
    verb = parse.head[index]
    helped = {parse.lemma[child] for child in parse.all(verb, *BESIDE)}
    if parse.tag[verb] == "VBN" and "have" in helped and "be" not in helped and "get" not in helped:
        parse.relate(index, "nsubj" if index < verb else "obj")
