"""What holds only on a condition, wherever that stands."""

import pytest

from stating import shown, statements
from trees import make_doc

SIGN_ONLY = (
    "Ito|PROPN|nsubj|3 will|AUX|aux|3||MD sign|VERB|root|3||VB ,|PUNCT|punct|3||, but|CCONJ|cc|9 only|ADV|advmod|9||RB "
    "if|SCONJ|mark|9||IN Oslo|PROPN|nsubj|9 pays|VERB|conj|3|pay|VBZ"
)
SAID_BETWEEN = (
    "We|PRON|nsubj|3 will|AUX|aux|3||MD sign|VERB|ccomp|5||VB Ito|PROPN|nsubj|5 said|VERB|root|5|say "
    "but|CCONJ|cc|10 only|ADV|advmod|10||RB if|SCONJ|mark|10||IN Oslo|PROPN|nsubj|10 pays|VERB|ccomp|5|pay|VBZ"
)


@pytest.mark.parametrize("rows", [SIGN_ONLY, SAID_BETWEEN])
def test_a_proviso_is_a_condition_of_what_stands_before_it(rows):
    found = {one.predicate.lemma: one for one in statements(make_doc(rows))}
    assert (found["sign"].modality, found["pay"].modality) == ("conditional", "hypothetical")
    assert [(role.role, shown(role.filler)) for role in found["sign"].roles] == [("condition", "only if Oslo pays")]


@pytest.mark.parametrize(
    ("text", "lemma", "modality"),
    [
        ("The bank could sell the mine if prices fall.", "sell", "conditional"),
        ("If prices fall, the bank could sell the mine.", "sell", "conditional"),
        ("The bank might sell the mine if prices fall.", "sell", "conditional"),
        ("Thousands may die if the aid is blocked.", "die", "possible"),
        ("The bank could sell the mine.", "sell", "possible"),
        ("It is unclear if the bank could survive.", "survive", "asked"),
        ("The rebels agreed to talks but only if the prisoners are freed.", "agree to", "asserted"),
        ("If nothing were done, the world would still warm by 2 degrees.", "warm", "conditional"),
        ("The bank can fine clients if they pay late.", "fine", "possible"),
    ],
)
@pytest.mark.model
def test_what_may_be_on_a_condition_is_conditional(nlp, text, lemma, modality):
    assert {one.modality for one in statements(nlp(text)) if one.predicate.lemma == lemma} == {modality}
