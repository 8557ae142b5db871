"""What a “no” or “not” denies, and what it leaves as it is, in sentences read by the model."""

import pytest

from stating import statements, told


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The baker wears his beard in a plait, no ribbon.", "wear", ["positive"]),
        ("The baker won in no town.", "win", ["negative"]),
        ("A feast with beer is better than no feast.", "be better", ["positive"]),
        ("It is not our role to praise.", "praise", ["negative"]),
        ("Neither Ada’s nor Boris’s plan helped.", "help", ["negative"]),
        ("To bake the bread, it is impossible to ignore the oven.", "bake", []),
        ("No deal between the bakers was announced.", "agree", []),
        ("The bakers announced a deal with the millers.", "announce", ["positive"]),
        ("It is not that the clerk thinks he has anything to hide.", "have", []),
    ],
)
@pytest.mark.model
def test_a_denial_denies_what_it_stands_by(nlp, text, lemma, expected):
    assert [found.polarity for found in statements(nlp(text)) if found.predicate.lemma == lemma] == expected


@pytest.mark.parametrize("text", ["The plant makes tyres but not cars.", "The plant makes tyres, not cars."])
@pytest.mark.model
def test_what_is_left_out_is_named_without_its_denial(nlp, text):
    found = {told(statement): statement.polarity for statement in statements(nlp(text))}
    assert found == {"The plant | make | tyres": "positive", "The plant | make | cars": "negative"}
