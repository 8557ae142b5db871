"""A parse -> the same parse, mended where a tagger or parser is known to err and the words around show it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hearsay.extract import amounts, attachments, nameparts, phrasals, placing, retagging, subjecthood
from hearsay.extract.parses import GENITIVES, Parse


class Repair(NamedTuple):
    """What mends a word, and at which: those in a relation or with a tag; of some forms only, or some lemmas."""

    mend: Callable[[Parse, int], None]
    labels: frozenset[str]
    forms: frozenset[str]
    listed: str  # the name of the lexicon's list of lemmas


def _at(mend: Callable[[Parse, int], None], labels: str, forms: str = "", listed: str = "") -> Repair:
    return Repair(mend, frozenset(labels.split()), frozenset(forms.split()), listed)


REPAIRS = (
    _at(retagging.restore_name, "PRP NNP"),
    _at(retagging.read_perfect, "aux", "'s ’s"),
    _at(retagging.read_adjective, "JJ"),
    _at(phrasals.raise_verb, "cop"),
    _at(retagging.mend_verb, "VBD VBN VBG VBZ"),
    _at(nameparts.lift_case, "case"),
    _at(amounts.join_number, "obj"),
    _at(amounts.close_amount, "conj", listed="open-ended"),
    _at(attachments.lift_finite, "conj"),
    _at(amounts.rejoin_partitive, "case", "of"),
    _at(placing.give_gerund_object, "nsubj"),
    _at(subjecthood.empty_there, "nsubj", "there"),
    _at(nameparts.give_owner, "case", " ".join(GENITIVES)),
    _at(nameparts.rejoin_names, "nsubj nsubj:pass obl:agent nmod nmod:poss conj appos"),
    _at(placing.hang_doer, "case", "by"),
    _at(attachments.read_helped, "advcl"),
    _at(attachments.read_reason, "xcomp"),
    _at(attachments.hang_purpose, "ccomp"),
    _at(placing.read_addressee, "iobj"),
    _at(attachments.hang_prevented, "advcl"),
    _at(attachments.read_caused, "advcl"),
    _at(attachments.free_question, "case"),
    _at(attachments.hang_strayed_relative, "nsubj nsubj:pass", "who which"),
    _at(placing.free_bearer, "nsubj"),
    _at(placing.read_names, "VB VBD VBG VBN VBP VBZ", listed="naming"),
    _at(phrasals.read_particle, "advmod compound:prt case", listed="adverbial-particles"),
    _at(attachments.coordinate_verb, "conj"),
    _at(attachments.lower_clause, "xcomp ccomp advcl acl acl:relcl"),
    _at(placing.place_subject, "nsubj"),
    _at(attachments.hang_contact_clause, "ccomp"),
    _at(placing.place_object, "obj nmod obl xcomp ccomp"),
    _at(placing.read_objects, "obj"),
    _at(retagging.read_noun, "NN NNS VBG"),
    _at(retagging.read_passive, "VBG"),
    _at(retagging.read_gerund, "VB"),
    _at(retagging.name_deed, "VBG"),
    _at(retagging.read_absolute, "mark", "with"),
    _at(retagging.read_infinitive, "TO"),
    _at(nameparts.join_subjects, "nsubj nsubj:pass"),
    _at(subjecthood.give_participle_subject, "obj iobj"),
    _at(subjecthood.give_subject, "ccomp"),
    _at(retagging.activate_perfect, "nsubj:pass"),
    _at(attachments.hang_participle, "csubj csubj:pass"),
    _at(attachments.hang_sentential_relative, "nsubj nsubj:pass obj", "that who whom"),
    _at(nameparts.join_before, "appos"),
    _at(attachments.lower_gerund, "conj"),
)


def repair(parse: Parse) -> None:
    """Mend a parse, one repair after the other from left to right, each at the words that it may be needed for."""
    dep, tag = parse.dep, parse.tag
    for one in REPAIRS:
        for index in _visited(parse, one):
            if dep[index] in one.labels or tag[index] in one.labels:
                one.mend(parse, index)


def _visited(parse: Parse, one: Repair) -> list[int]:
    found = parse.standing(one.labels)
    if one.forms:
        return [index for index in found if parse.word[index] in one.forms]
    if one.listed:
        lemmas = parse.lexicon.words(one.listed)
        return [index for index in found if parse.lemma[index] in lemmas]
    return found
