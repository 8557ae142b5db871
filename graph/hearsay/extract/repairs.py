"""A parse -> the same parse, mended where a tagger or parser is known to err and the words around show it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hearsay.extract import (
    amounts,
    casualties,
    complements,
    coordination,
    extraposition,
    functionwords,
    gapping,
    government,
    headlines,
    insertions,
    markers,
    misreadings,
    mistagged,
    nameparts,
    phrasals,
    placing,
    reduced,
    relatives,
    retagging,
    sidenotes,
    subjecthood,
    verdicts,
)
from hearsay.extract.parses import GENITIVES, Parse


class Repair(NamedTuple):
    """What mends a word, and at which: those in a relation or with a tag; of some forms only, or some lemmas."""

    mend: Callable[[Parse, int], None]
    labels: frozenset[str]
    forms: frozenset[str]
    listed: str  # the name of the lexicon's list of lemmas


def _at(mend: Callable[[Parse, int], None], labels: str, forms: str = "", listed: str = "") -> Repair:
    return Repair(mend, frozenset(labels.split()), frozenset(forms.split()), listed)


_VERBS = "VB VBD VBG VBN VBP VBZ"
_CONJUNCTIONS = "if unless when because although though while since after before until once as whether"
REPAIRS = (
    # What words are, which all others go by.
    _at(retagging.restore_name, "PRP NNP WP WDT"),
    _at(retagging.read_contraction, "mark aux case xcomp", "na ta"),
    _at(mistagged.read_misread, "VBD VBN VBG VBZ"),
    _at(mistagged.read_tagged, "NN NNS"),
    _at(mistagged.read_determiner, "DT"),
    _at(functionwords.read_preposition, "IN"),
    _at(functionwords.read_adverb, "aux advmod"),
    _at(functionwords.read_denial, "mark", "not"),
    _at(functionwords.lower_denial, "advmod", "not"),
    _at(functionwords.read_article, "mark"),
    _at(functionwords.raise_pending, "advmod", "yet"),
    _at(functionwords.read_pending, "VBG", "pending barring"),
    _at(functionwords.read_preferred, "advmod", "rather sooner"),
    _at(functionwords.read_correlative, "nsubj nsubj:pass", "neither either both"),
    _at(sidenotes.free_party, "-LRB-"),
    _at(sidenotes.free_clock, "CD"),
    _at(sidenotes.free_credit, "punct", "- – — -- :"),
    _at(nameparts.read_first_name, "det nsubj nsubj:pass nmod:poss DT"),
    _at(nameparts.join_rank, "appos amod", "general elect"),
    _at(nameparts.join_title, "conj"),
    _at(nameparts.read_honorific, "DT NNP", listed="honorifics"),
    _at(retagging.read_perfect, "aux", "'s ’s"),
    _at(retagging.read_past, "VBN"),
    _at(retagging.read_adjective, "JJ"),
    _at(retagging.mend_verb, "VB VBD VBN VBG VBZ"),
    _at(retagging.read_received, "VBD"),
    _at(retagging.read_labelled, "VBN"),
    _at(retagging.read_state, "VBN", listed="states"),
    _at(retagging.read_used, "VBN", "used"),
    _at(retagging.read_bound, "VBN VBD", "bound headed destined"),
    _at(retagging.read_noun, "NN NNS VBG"),
    _at(retagging.read_infinitive, "TO"),
    _at(reduced.read_due, "JJ", "due"),
    # Which words are one predicate, amount or name, so that what comes after finds each whole.
    _at(placing.hang_preposition, "xcomp"),
    _at(phrasals.raise_verb, "cop"),
    _at(phrasals.read_particle, "advmod compound:prt case", listed="adverbial-particles"),
    _at(phrasals.read_dated, "compound:prt", "on in"),
    _at(phrasals.read_answer, "ccomp obj xcomp obl obl:unmarked advmod discourse dep", "no yes"),
    _at(phrasals.free_particle, "obj xcomp advmod", listed="adverbial-particles"),
    _at(markers.join_topic, "nsubj expl", "it"),
    _at(markers.join_given, "VBN VBG", "given provided providing assuming supposing"),
    _at(markers.join_long, "advmod", "long"),
    _at(markers.join_condition, "case", "on in"),
    _at(markers.read_inverted, "cop aux", "were"),
    _at(markers.join_short, "advmod xcomp", "short close near"),
    _at(markers.join_compared, "VBN", "compared"),
    _at(markers.join_far, "case", "from but"),
    _at(markers.join_en_route, "case", "en"),
    _at(markers.join_far_from, "advmod", "far"),
    _at(markers.read_instead, "advmod", "rather"),
    _at(markers.join_still_less, "mark advmod cc", "let less"),
    _at(markers.join_combined, "VBN VBD", "combined"),
    _at(amounts.close_amount, "conj", listed="open-ended"),
    _at(amounts.rejoin_partitive, "case", "of"),
    _at(amounts.name_one, "appos"),
    _at(amounts.join_price, "$"),
    _at(amounts.part_change, "case", "to"),
    _at(amounts.join_range, "case", "to"),
    _at(amounts.read_change, "obj obl obl:unmarked"),
    _at(amounts.join_measure, "advmod", "in on later earlier before after"),
    _at(amounts.rejoin_equal, "advcl obl"),
    _at(complements.mark_clause, "case"),
    _at(nameparts.lift_case, "case"),
    _at(nameparts.give_owner, "case POS", " ".join(GENITIVES)),
    _at(nameparts.rejoin_initial, "flat"),
    _at(nameparts.join_nickname, "`` ''"),
    _at(nameparts.rejoin_names, "nsubj nsubj:pass obl obl:agent nmod nmod:poss conj appos"),
    _at(nameparts.join_double, "punct", "-"),
    _at(nameparts.join_hyphened, "HYPH"),
    _at(nameparts.join_firm, "cc", "&"),
    _at(nameparts.join_subjects, "nsubj nsubj:pass"),
    _at(nameparts.join_owner, "nsubj nsubj:pass", "his her its their my our your"),
    _at(nameparts.join_before, "appos"),
    _at(nameparts.lift_member, "conj"),
    _at(reduced.hang_believed, "VBD", listed="passive-hearsay"),
    _at(reduced.hang_adjective, "amod"),
    _at(reduced.hang_seen, "acl", listed="carrying"),
    _at(relatives.read_part, "WP WDT", "whom which"),
    _at(relatives.lower_owned, "WP$", "whose"),
    # Which verbs stand side by side, before clauses are hung on the nearest.
    _at(coordination.lift_finite, "conj"),
    _at(coordination.lift_deed, "conj"),
    _at(coordination.lift_passive, "conj amod"),
    _at(coordination.rejoin_told, "conj"),
    _at(coordination.rejoin_second, "conj advcl"),
    _at(gapping.part_clause, "conj appos nsubj"),
    _at(coordination.coordinate_verb, "conj"),
    _at(coordination.lower_object, "conj"),
    _at(coordination.lower_gerund, "conj"),
    _at(coordination.coordinate_noun, "conj"),
    _at(coordination.share_noun, "conj"),
    _at(coordination.list_second, "appos"),
    _at(coordination.join_describers, "cc"),
    # What headlines leave out.
    _at(headlines.join_pair, "nsubj nmod:unmarked"),
    _at(headlines.read_happening, "NNS VBZ"),
    _at(headlines.read_dead, "JJ", "dead"),
    _at(headlines.read_planned, "acl xcomp"),
    _at(headlines.read_undergone, "VBD", listed="undergone"),
    # What an inserted saying parts.
    _at(insertions.rejoin_parted, "VBD VBZ VBP"),
    _at(insertions.lower_told, "ccomp"),
    _at(insertions.lower_result, "advcl ccomp"),
    _at(insertions.settle_parted, "case", "according"),
    # What no clause has for a subject, an object or a content.
    _at(misreadings.read_modal, "MD"),
    _at(misreadings.read_outcome, "advmod"),
    _at(misreadings.free_phrase, "case"),
    _at(misreadings.mark_phrase, "obl:unmarked"),
    _at(misreadings.place_before, "obj"),
    _at(misreadings.free_judged, "obj"),
    _at(misreadings.read_moved, "nsubj"),
    _at(misreadings.read_state, "xcomp"),
    _at(misreadings.read_share, "nsubj", " ".join(misreadings.SHARES)),
    _at(misreadings.read_circumstance, "ccomp"),
    _at(misreadings.read_content, "advcl"),
    _at(misreadings.read_ruled_out, "advcl"),
    _at(misreadings.read_thing, "ccomp"),
    _at(misreadings.read_stirring, "ccomp"),
    _at(misreadings.read_judgement, "ccomp advcl amod acl"),
    _at(misreadings.read_gerund, "obj"),
    _at(misreadings.lower_offer, "advcl"),
    _at(misreadings.read_emphatic, "nsubj nsubj:pass", "himself herself itself themselves myself yourself ourselves"),
    _at(misreadings.fill_it, "expl", "it"),
    # What clauses are about, before a second subject is taken for an object.
    _at(subjecthood.empty_there, "nsubj", "there"),
    _at(subjecthood.free_aside, "nsubj", "i you"),
    _at(subjecthood.free_comment, "nsubj", "it"),
    _at(subjecthood.raise_subject, "nsubj"),
    _at(subjecthood.free_speaker, "nsubj dep"),
    _at(subjecthood.free_titled, "appos nsubj nsubj:pass"),
    _at(subjecthood.rejoin_subject, "ccomp"),
    _at(coordination.list_subject, "nsubj"),
    _at(subjecthood.raise_described, "nsubj"),
    _at(subjecthood.read_due, "nsubj:outer nsubj"),
    _at(subjecthood.read_due_passive, "aux:pass"),
    _at(subjecthood.read_absolute, "mark", "with"),
    _at(subjecthood.hang_done, "advcl"),
    _at(subjecthood.activate_perfect, "nsubj:pass"),
    _at(subjecthood.read_shared_passive, "nsubj nsubj:pass"),
    _at(subjecthood.name_deed, "VBG"),
    _at(subjecthood.read_wished, "xcomp"),
    _at(subjecthood.give_participle_subject, "obj iobj"),
    _at(subjecthood.give_subject, "ccomp"),
    _at(functionwords.free_preposition, "case"),
    # Which clauses verbs take, before a verb that has none gets an object.
    _at(complements.read_reason, "xcomp ccomp obl"),
    _at(complements.lower_mark, "mark", _CONJUNCTIONS),
    _at(complements.hang_condition, "ccomp"),
    _at(complements.lower_condition, "advcl"),
    _at(government.lower_offered, "advcl"),
    _at(misreadings.lower_deadline, "advcl xcomp"),
    _at(complements.rejoin_said, "ccomp"),
    _at(complements.rejoin_condition, "ccomp advcl"),
    _at(complements.free_explained, "ccomp"),
    _at(complements.free_inserted, "ccomp"),
    _at(complements.hang_question, "obj advmod", "why how when where what who whom"),
    _at(complements.lower_preposition, "case"),
    _at(complements.read_reported, "ccomp advcl"),
    _at(complements.read_errand, "xcomp advcl"),
    _at(complements.hang_purpose, "ccomp"),
    _at(subjecthood.hang_wished, "acl"),
    _at(complements.read_addressee, "iobj"),
    _at(casualties.read_harmed, "JJ VBN VBD NN", listed="harmed"),
    _at(complements.lower_clause, "xcomp ccomp advcl acl acl:relcl"),
    _at(misreadings.lower_readiness, "advcl"),
    _at(sidenotes.hang_cited, "mark", "that"),
    _at(sidenotes.hang_citing, "VBG"),
    _at(complements.hang_told, "acl:relcl"),
    _at(complements.hang_stated, "acl acl:relcl"),
    _at(complements.hang_circumstance, "acl acl:relcl"),
    _at(complements.lower_span, "advcl"),
    _at(coordination.lower_participle, "advcl"),
    _at(complements.hang_prevented, "advcl"),
    _at(extraposition.hang_judged, "advcl"),
    _at(extraposition.read_told, "csubj:pass"),
    _at(government.lower_phrase, "case"),
    _at(verdicts.hang_meaning, "ccomp"),
    _at(verdicts.hang_thing, _VERBS, listed="describing"),
    _at(government.hang_charge, _VERBS, listed="accusing"),
    _at(government.hang_guilt, "xcomp", listed="guilt"),
    _at(government.hang_reason, _VERBS, listed="praising"),
    _at(government.hang_description, _VERBS, listed="describing"),
    _at(government.hang_goal, _VERBS, listed="comparing"),
    _at(government.hang_result, _VERBS, listed="turning"),
    _at(complements.read_called, "advcl"),
    _at(extraposition.read_judged, "advcl"),
    _at(extraposition.read_extraposed, "acl"),
    _at(complements.read_caused, "advcl"),
    _at(complements.free_question, "case"),
    _at(placing.hang_doer, "case", "by"),
    _at(placing.place_judged, "obl"),
    _at(placing.give_gerund_object, "nsubj"),
    _at(placing.place_subject, "nsubj"),
    _at(placing.free_bearer, "nsubj"),
    _at(sidenotes.free_summary, "appos obj xcomp", listed="summing-up"),
    _at(placing.read_names, _VERBS, listed="naming"),
    _at(placing.read_described, "xcomp", listed="intransitive"),
    _at(placing.place_object, "obj nmod obl xcomp ccomp"),
    _at(placing.part_objects, "obj"),
    _at(verdicts.hang_verdict, _VERBS, listed="labelling"),
    _at(placing.read_receiver, "obj", "me you him her us them"),
    _at(placing.read_gift, "xcomp"),
    _at(placing.part_receiver, "compound"),
    _at(placing.read_payment, "obl obl:unmarked"),
    _at(placing.read_objects, "obj"),
    # Which nouns the clauses tell of that are left.
    _at(relatives.hang_strayed_relative, "nsubj nsubj:pass nmod:poss", "who which whose"),
    _at(relatives.lower_relative, "acl acl:relcl"),
    _at(relatives.read_bare, "acl"),
    _at(relatives.read_task, "xcomp"),
    _at(relatives.hang_cleft, "nsubj nsubj:pass", "that who"),
    _at(relatives.lower_object, "obj iobj", "that which who whom"),
    _at(relatives.hang_stranded, "obl"),
    _at(relatives.free_denied, "obj", "which"),
    _at(relatives.read_content, "mark obj obl:unmarked", "that"),
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
