"""Trees whose clauses a parser gave the wrong subject, or none -> whose doing the statements tell."""

import pytest

from stating import subjects_of
from trees import make_doc

TWO_NOUNS = "Milk|NOUN|nsubj|4 fraud|NOUN|nsubj|4 is|AUX|cop|4|be|VBZ rare|ADJ|root|4"
OBJECT_FOR_SUBJECT = (
    "Ito|PROPN|nsubj|2 knew|VERB|root|2|know that|SCONJ|obj|2 a|DET|det|5 strike|NOUN|obj|2 would|AUX|aux|8||MD "
    "be|AUX|cop|8||VB useless|ADJ|ccomp|2"
)
SEEN_DOING = (
    "Films|NOUN|nsubj|2|film|NNS show|VERB|root|2||VBP Ito|PROPN|obj|5 calmly|ADV|advmod|5||RB leaving|VERB|ccomp|2|"
    "leave|VBG Bern|PROPN|obj|5"
)
PERFECT = (
    "She|PRON|nsubj:pass|3 ’s|AUX|aux|3|have|VBZ given|VERB|root|3|give|VBN bread|NOUN|nsubj:pass|3 to|ADP|case|6 "
    "sailors|NOUN|obl|3|sailor|NNS"
)
UNDONE = (
    "The|DET|det|2 lead|NOUN|nsubj|5 may|AUX|aux|5||MD be|AUX|aux|5||VB undercut|VERB|root|5||VBG by|ADP|case|7 "
    "storms|NOUN|obl|5|storm|NNS"
)
LET_IT = (
    "Rules|NOUN|nsubj|2|rule|NNS allow|VERB|root|2||VBP it|PRON|expl|2 to|PART|mark|5||TO sell|VERB|xcomp|2||VB "
    "bread|NOUN|obj|5"
)
CONJOINED = (
    "Ito|PROPN|nsubj|2 blamed|VERB|root|2|blame rain|NOUN|obj|2 for|SCONJ|mark|5||IN flooding|VERB|advcl|2|flood|VBG "
    "fields|NOUN|obj|5|field|NNS and|CCONJ|cc|8 ruining|VERB|conj|2|ruin|VBG crops|NOUN|obj|8|crop|NNS"
)
JOINED_NAMES = (
    "Ada|PROPN|nsubj|6 Ito|PROPN|flat|1 and|CCONJ|cc|4 Tom|PROPN|conj|2 Bell|PROPN|flat|4 slept|VERB|root|6|sleep"
)
DEED = "Cutting|VERB|nsubj|4|cut|VBG fares|NOUN|obj|1|fare|NNS hardly|ADV|advmod|4||RB worked|VERB|root|4|work"
MUCH = "Much|ADJ|nsubj|4 of|ADP|case|3 it|PRON|obl|1 came|VERB|root|4|come from|ADP|case|6 Chile|PROPN|obl|4"
PLURAL = "Farmers|PRON|nsubj|2|farmer|NNS sell|VERB|root|2||VBP bread|NOUN|obj|2"
BARGAIN = (
    "Bargaining|VERB|nsubj|4|bargain|VBG with|ADP|case|3 Bern|PROPN|nmod|1 hurt|VERB|root|4|hurt|VBD Chile|PROPN|obj|4"
)
UNTAGGED = "Ito|PROPN|nsubj|2 hates|VERB|root|2|hate|VBZ baking|VERB|xcomp|2|baking|NN bread|NOUN|obj|3"
ABSOLUTE = (
    "Bern|PROPN|nsubj|2 slept|VERB|root|2|sleep with|SCONJ|mark|6||IN two|NUM|nummod|5||CD roads|NOUN|nsubj|6|road|NNS "
    "closed|VERB|advcl|2|close|VBD by|ADP|case|8 storms|NOUN|obl|6|storm|NNS"
)

KEPT = (
    "Ito|PROPN|nsubj|2 left|VERB|root|2|leave but|CCONJ|cc|5 men|NOUN|nsubj|5|man|NNS keep|VERB|conj|2|keep|VBP "
    "singing|VERB|conj|2|sing|VBG"
)
PAST_AND_PRESENT = (
    "Ito|PROPN|nsubj|2 said|VERB|root|2|say the|DET|det|4 dam|NOUN|nsubj|5 leaks|VERB|ccomp|2|leak|VBZ and|CCONJ|cc|7 "
    "sold|VERB|conj|5|sell it|PRON|obj|7"
)

SUM = (
    "Moser|PROPN|nsubj|2 paid|VERB|root|2|pay|VBD fines|NOUN|obj|2|fine|NNS ,|PUNCT|punct|5||, "
    "totalling|VERB|advcl|2|total|VBG ten|NUM|nummod|7||CD crowns|NOUN|obj|5|crown|NNS"
)
ADVOCATED = (
    "Clubs|NOUN|nsubj|9|club|NNS campaigning|VERB|acl|1|campaign|VBG for|SCONJ|mark|2||IN Oslo|PROPN|obl|2 "
    "to|PART|mark|6||TO leave|VERB|advcl|2|leave|VB a|DET|det|8 pact|NOUN|obj|6 won|VERB|root|9|win|VBD"
)
PERIOD = (
    "The|DET|det|2 month|NOUN|obl:unmarked|7 before|SCONJ|mark|7||IN the|DET|det|5 vote|NOUN|nsubj|7 "
    "was|AUX|cop|7|be|VBD quiet|ADJ|root|7"
)
PERIOD_BOUND = PERIOD.replace("vote|NOUN|nsubj|7", "vote|NOUN|nmod|2").replace(
    "before|SCONJ|mark|7", "before|ADP|case|5"
)
DEED_AFTER = SUM.replace("totalling|VERB|advcl|2|total", "losing|VERB|advcl|2|lose")


@pytest.mark.parametrize(
    ("rows", "subject", "lemma"),
    [
        (SUM, "fines", "total"),
        (ADVOCATED, "Oslo", "leave"),
        (PERIOD, "The month before the vote", "be quiet"),
        (PERIOD_BOUND, "The month before the vote", "be quiet"),
        (DEED_AFTER, "Moser", "lose"),
        (KEPT, "men", "sing"),
        (PAST_AND_PRESENT, "Ito", "sell"),
        (TWO_NOUNS, "Milk fraud", "be rare"),
        (OBJECT_FOR_SUBJECT, "a strike", "be useless"),
        (SEEN_DOING, "Ito", "leave"),
        (PERFECT, "She", "give"),
        (UNDONE, "storms", "undercut"),
        (LET_IT, "it", "sell"),
        (DEED, "Cutting fares", "work"),
        (MUCH, "Much", "come"),
        (ABSOLUTE, "storms", "close"),
        (PLURAL, "Farmers", "sell"),
        (BARGAIN, "Bargaining", "hurt"),
        (UNTAGGED, "Ito", "bake"),
    ],
)
def test_a_clause_gets_the_subject_that_the_words_around_show(lexicon, rows, subject, lemma):
    found = {verb: who for who, verb in subjects_of(make_doc(rows), lexicon)}
    assert found[lemma].startswith(subject)


@pytest.mark.parametrize(
    "joined",
    [
        "and|CCONJ|cc|4 mayor|NOUN|nmod:desc|4 Tom|PROPN|nsubj|6",
        "and|CCONJ|cc|3 mayor|NOUN|conj|1||NN Tom|PROPN|nsubj|6",
    ],
)
def test_who_is_joined_to_a_name_does_it_too(lexicon, joined):
    rows = f"Ito|PROPN|nsubj|6 {joined} Bell|PROPN|flat|4 slept|VERB|root|6|sleep"
    assert {("Ito", "sleep"), ("mayor Tom Bell", "sleep")} <= subjects_of(make_doc(rows), lexicon)


def test_a_calling_of_who_is_named_behind_it_is_no_other(lexicon):
    rows = "Lawyer|NOUN|nsubj|5 and|CCONJ|cc|{} activist|NOUN|{} Ito|PROPN|nsubj|5 slept|VERB|root|5|sleep"
    for place in (("4", "nmod:desc|4"), ("3", "conj|1")):
        assert ("Lawyer", "sleep") not in subjects_of(make_doc(rows.format(*place)), lexicon)


@pytest.mark.parametrize(
    "callings",
    [
        "Lawyer|NOUN|nsubj|6 and|CCONJ|cc|3 activist|NOUN|conj|1 Ito|PROPN|appos|1 Bell|PROPN|flat|4",
        "Lawyer|NOUN|nsubj|6 and|CCONJ|cc|4 activist|NOUN|nmod:desc|4 Ito|PROPN|conj|1 Bell|PROPN|flat|4",
    ],
)
def test_two_callings_before_one_name_are_of_one(lexicon, callings):
    found = subjects_of(make_doc(f"{callings} slept|VERB|root|6|sleep"), lexicon)
    (who,) = (subject for subject, lemma in found if lemma == "sleep")
    assert who.endswith("Ito Bell")


def test_who_is_joined_to_a_name_of_several_words_does_it_too(lexicon):
    assert {("Ada Ito", "sleep"), ("Tom Bell", "sleep")} <= subjects_of(make_doc(JOINED_NAMES), lexicon)


def test_gerunds_are_the_doing_of_whose_the_first_is(lexicon):
    found = {verb: who for who, verb in subjects_of(make_doc(CONJOINED), lexicon)}
    assert found["ruin"] == found["flood"]


def test_of_nothing_that_can_be_named_nothing_is_stated(lexicon):
    rows = (
        "Ito|PROPN|nsubj|2 knows|VERB|root|2|know|VBZ more|ADJ|obj|2||JJR important|ADJ|nsubj|5 shut|VERB|conj|2||VBD "
        "mines|NOUN|obj|5|mine|NNS"
    )
    assert "shut" not in {verb for _, verb in subjects_of(make_doc(rows), lexicon)}
