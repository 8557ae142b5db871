"""Clauses that tell only why a source has no name -> nothing stated; all else about names is."""

import pytest

from stating import statements

UNTOLD = [
    "The mill will close, said a clerk who asked not to be named.",
    "A banker who declined to be identified said the mill was sold.",
    "Two guards, who were granted anonymity to speak freely, said the mill was sold.",
    "An aide, insisting on anonymity, said the mill was sold.",
    "A trader who wished to remain anonymous said the mill was sold.",
    "A nurse, who asked that her name not be used, said the mill was sold.",
    "The mill was sold, said an aide who was not authorised to speak to the press.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", UNTOLD)
def test_why_a_source_has_no_name_is_not_stated(nlp, text):
    assert [one.predicate.lemma for one in statements(nlp(text))] in (["close"], ["sell"])


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The clerk asked to be named as envoy.", ["ask", "name"]),
        ("The clerk described the talks on condition of anonymity.", ["describe"]),
        ("The law grants anonymity to nurses.", ["grant"]),
        ("The mayor was not allowed to name the thief.", ["name"]),
        ("The clerk was not authorised to sign the pact.", ["sign"]),
    ],
)
def test_other_clauses_about_names_are_stated(nlp, text, lemmas):
    assert [one.predicate.lemma for one in statements(nlp(text))] == lemmas
