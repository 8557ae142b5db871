"""Who else did what one verb tells, in another way or at another time, though no second verb says so."""

import pytest

from stating import statements, told
from trees import make_doc

GIFT_AND_BRIBE = (
    "It|PRON|nsubj:pass|3 was|AUX|aux:pass|3|be seen|VERB|root|3|see|VBN by|ADP|case|5 Ito|PROPN|obl:agent|3 "
    "as|ADP|case|8 a|DET|det|8 gift|NOUN|obl|3 and|CCONJ|cc|11 by|ADP|case|11 Mora|PROPN|conj|8 as|ADP|case|14 "
    "a|DET|det|14 bribe|NOUN|nmod|8"
)
AND_BY = (
    "It|PRON|nsubj:pass|3 was|AUX|aux:pass|3|be sold|VERB|root|3|sell|VBN by|ADP|case|5 Ito|PROPN|obl:agent|3 "
    "in|ADP|case|7 Oslo|PROPN|nmod|5 and|CCONJ|cc|10 by|ADP|case|10 Mora|PROPN|conj|7"
)
CALLED = (
    "Critics|NOUN|nsubj|2|critic|NNS called|VERB|root|2|call it|PRON|obj|2 a|DET|det|5 gift|NOUN|xcomp|2 "
    "and|CCONJ|cc|7 others|NOUN|conj|5|other|NNS a|DET|det|9 bribe|NOUN|conj|2"
)
CALLED_ONE = (
    "Ito|PROPN|nsubj|2 called|VERB|root|2|call Mora|PROPN|obj|2 a|DET|det|5 liar|NOUN|xcomp|2 "
    "and|CCONJ|cc|7 Hale|PROPN|conj|5 a|DET|det|9 thief|NOUN|xcomp|2"
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (GIFT_AND_BRIBE, {"Ito | see | It | as a gift", "Mora | see | It | as a bribe"}),
        (AND_BY, {"Ito in Oslo | sell | It", "Mora | sell | It"}),
        (CALLED, {"Critics | call | it | as a gift", "others | call | it | as a bribe"}),
    ],
)
def test_each_does_it_in_his_way(rows, expected):
    assert {told(one) for one in statements(make_doc(rows))} == expected


def test_who_is_called_so_too_calls_no_one_so():
    assert all(one.subject.text == "Ito" for one in statements(make_doc(CALLED_ONE)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The law was seen by unions as an attack and by employers as a relief.",
            {"unions | see | The law | as an attack", "employers | see | The law | as a relief"},
        ),
        (
            "The ferry was bought by Norvik in 2010 and by Altor in 2015.",
            {"Norvik | buy | The ferry | time in 2010", "Altor | buy | The ferry | time in 2015"},
        ),
        (
            "The pact was signed by Ada Hale for Norway and by Tom Ito for Chile.",
            {"Ada Hale | sign | The pact | for Norway", "Tom Ito | sign | The pact | for Chile"},
        ),
    ],
)
@pytest.mark.model
def test_a_passive_may_have_two_doers(nlp, text, expected):
    assert {told(one) for one in statements(nlp(text))} == expected


@pytest.mark.model
def test_the_second_has_a_time_of_its_own(nlp):
    found = statements(nlp("The ferry was bought by Norvik in 2010 and by Altor in 2015."))
    assert {one.subject.text: one.time.value for one in found} == {"Norvik": "2010", "Altor": "2015"}
