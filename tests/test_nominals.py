"""What noun phrases state: who does what in an event that a noun names, and who is what."""

import pytest

from stating import statements, told
from trees import make_doc


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Talks between Oslo and Bern failed.", "Oslo | negotiate | - | with Bern"),
        ("Ito regretted the mayor's fall in the polls.", "the mayor | fall | - | in the polls"),
        ("Donald Mora’s proposal that Oslo sell the port failed.", "Donald Mora | propose | Oslo sell the port"),
    ],
)
@pytest.mark.model
def test_events_have_those_who_take_part(nlp, text, statement):
    assert statement in {told(one) for one in statements(nlp(text))}


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The guild held a protest of the cuts.", "protest"),
        ("The survey found Ito’s support falling.", "support"),
        ("It was a vote of confidence.", "vote"),
        ("Ito’s support fell behind that for Mora.", "support"),
    ],
)
@pytest.mark.model
def test_what_an_event_is_about_does_not_do_it(nlp, text, lemma):
    assert lemma not in {one.predicate.lemma for one in statements(nlp(text))}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("A poll gave Ito a lead over her rival, Ana Mora.", "Ana Mora | be | her rival"),
        ("Letters from Ana Mora, a friend of the mayor, were sold.", "Ana Mora | be | a friend of the mayor"),
        ("Oslo’s attorney general, Pam Ito, resigned.", "Pam Ito | be | Oslo’s attorney general"),
        ("Rep. Anna Ito (D-Tex.), a member of the board, left.", "Rep. Anna Ito | be | a member of the board"),
    ],
)
@pytest.mark.model
def test_an_office_belongs_to_who_is_named_beside_it(nlp, text, statement):
    assert statement in {told(one) for one in statements(nlp(text))}


@pytest.mark.parametrize(
    "text",
    [
        "He was born in Japan, the son of a clerk.",
        "Ito, whose husband, seaman Ty Mora, died, left.",
        "He sailed past Malta (122 square miles) in May.",
        "It fell on one of the old feasts, the day of the weavers.",
        "She spoke to Oslo, the public and clerks abroad about it.",
    ],
)
@pytest.mark.model
def test_no_one_is_where_he_is_nor_what_is_another_s(nlp, text):
    assert "be" not in {one.predicate.lemma for one in statements(nlp(text))}


def test_what_sums_a_clause_up_is_told_of_no_noun_in_it():
    rows = (
        "Oslo|PROPN|nsubj|2 sold|VERB|root|2|sell its|PRON|nmod:poss|4||PRP$ harbour|NOUN|obj|2 ,|PUNCT|punct|7 "
        "a|DET|det|7 move|NOUN|appos|4 of|ADP|case|9 note|NOUN|nmod|7"
    )
    assert {one.predicate.lemma for one in statements(make_doc(rows))} == {"sell"}
