"""Objects that stand apart from their verb, or that a parser hung elsewhere -> who does what to them."""

import pytest

from stating import statements, told
from trees import make_doc

FACED = (
    "Hale|PROPN|nsubj|2 left|VERB|root|2|leave when|ADV|advmod|6||WRB Ito|PROPN|nsubj|6 has|AUX|aux|6|have|VBZ "
    "faced|VERB|advcl|2|face|VBN anger|NOUN|obl|2"
)
BOTH = (
    "Ito|PROPN|nsubj|2 tried|VERB|root|2|try to|PART|mark|4||TO open|VERB|xcomp|2||VB or|CCONJ|cc|7 "
    "had|AUX|aux|7|have|VBD opened|VERB|conj|4|open|VBN it|PRON|obj|4"
)
ACCUSED = (
    "Ito|PROPN|nsubj|2 accused|VERB|root|2|accuse Oslo|PROPN|iobj|2 of|SCONJ|mark|5||IN lying|VERB|ccomp|2|lie|VBG"
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (FACED, "Ito | face | anger"),
        (BOTH, "Ito | open | it"),
        (ACCUSED, "Ito | accuse | Oslo | of lying"),
    ],
)
def test_an_object_is_its_verb_s(rows, expected):
    assert expected in [told(one) for one in statements(make_doc(rows))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ruling would leave in place the ban on guns.", "The ruling | leave | the ban on guns | in place"),
        (
            "The bank turned over to prosecutors three boxes of records.",
            "The bank | turn over | three boxes of records | to prosecutors",
        ),
        ("Ito walked over to the bank three times.", "Ito | walk over | - | to the bank | extent three times"),
        ("He is a man who likes gardens and a father of two.", "He | be | a father of two"),
        ("Members of Vox who back Ito will leave.", "(Members of Vox) | back | Ito"),
    ],
)
@pytest.mark.model
def test_who_does_what_is_found_where_words_are_shifted(nlp, text, expected):
    assert expected in [told(one) for one in statements(nlp(text))]


@pytest.mark.parametrize("text", ["The rich do not have to, but the poor have to.", "Ito left because he had to."])
@pytest.mark.model
def test_a_verb_that_is_left_out_is_no_object(nlp, text):
    assert not [one for one in statements(nlp(text)) if one.predicate.lemma == "have"]
