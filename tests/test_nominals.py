"""What noun phrases state: who does what in an event that a noun names, and who is what."""

import pytest

from stating import statements, told
from trees import make_doc


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Talks between Oslo and Bern failed.", "Oslo | negotiate | - | with Bern"),
        ("The truce between Oslo and Bern held.", "Oslo | cease fire | - | with Bern"),
        ("Hale's trip to Moscow angered Oslo.", "Hale | travel to | Moscow"),
        ("Hale's victory over Ito angered Oslo.", "Hale | prevail over | Ito"),
        ("Ito regretted the mayor's fall in the polls.", "the mayor | fall | - | in the polls"),
        ("Donald Mora’s proposal that Oslo sell the port failed.", "Donald Mora | propose | Oslo sell the port"),
    ],
)
@pytest.mark.model
def test_events_have_those_who_take_part(nlp, text, statement):
    assert statement in {told(one) for one in statements(nlp(text))}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Her arrest in Oslo angered the guild.", "- | arrest | Her | in Oslo"),
        ("Their arrests came in May.", "- | arrest | Their"),
        ("Ito’s re-election pleased Mora.", "- | re-elect | Ito"),
        ("His election to the council was contested.", "- | elect | His | to the council"),
        ("Her appointment as treasurer was welcomed.", "- | appoint | Her | as treasurer"),
        ("Ana Ito’s arrest by French police angered the guild.", "French police | arrest | Ana Ito"),
        ("The mill’s purchase by Telda was approved.", "Telda | purchase | The mill"),
        ("The dam’s demolition took a year.", "- | demolish | The dam"),
        ("Mora’s arrest of two clerks angered the guild.", "Mora | arrest | two clerks"),
    ],
)
@pytest.mark.model
def test_what_is_done_to_the_owner_of_an_event_is_not_done_by_him(nlp, text, statement):
    assert statement in {told(one) for one in statements(nlp(text))}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("After her defeat by Anna Ito, Mora left.", "Anna Ito | defeat | her"),
        ("The party feared a defeat by the Greens.", "the Greens | defeat | -"),
        ("The defeat of Anna Ito by Karl Mora surprised Oslo.", "Karl Mora | defeat | Anna Ito"),
        ("Karl Mora’s defeat of Anna Ito surprised Oslo.", "Karl Mora | defeat | Anna Ito"),
        ("Mora’s loss to Ito hurt the party.", "Mora | lose to | Ito"),
    ],
)
@pytest.mark.model
def test_who_is_defeated_and_who_defeats(nlp, text, statement):
    assert statement in {told(one) for one in statements(nlp(text))}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Peru’s withdrawal from the treaty worried Oslo.", "Peru | withdraw | - | from the treaty"),
        ("The court’s ruling against Telda was a shock.", "The court | rule | - | against Telda"),
        ("The mayor’s concession to the bakers was welcomed.", "The mayor | concede | - | to the bakers"),
        ("The mother’s concern for her son grew.", "The mother | fear | - | for her son"),
        ("Telda’s investment of two million euros in Peru grew.", "Telda | invest | two million euros | in Peru"),
        ("Ito’s resignation from the board of the bank was welcomed.", "Ito | resign | - | from the board of the bank"),
    ],
)
@pytest.mark.model
def test_an_event_has_the_roles_of_its_verb(nlp, text, statement):
    assert statement in {told(one) for one in statements(nlp(text))}


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Nurses traced the contacts of patients.", "contact"),
        ("A press release by the guild was long.", "release"),
        ("Her admission to hospital worried Ito.", "admit to"),
        ("The senator's hostility to the plan is known.", "fight"),
        ("The sunny introduction by his daughter was short.", "adopt"),
        ("Critics question the mayor's judgment in hiring his cousin.", "rule"),
        ("The union condemned an increase by 5 percent.", "increase"),
        ("The council demanded tax increases of 9 dollars.", "increase"),
        ("Ministers demanded changes in the capital.", "change"),
        ("Her party’s nomination came late.", "nominate"),
        ("Berlin’s election in May was close.", "elect"),
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
        ("Ito, the mayor of Tessa, a port on the coast, resigned.", "Tessa | be | a port on the coast"),
        ("A spokesman for Fatah, a militant group, denied it.", "Fatah | be | a militant group"),
        ("The lawyer for Hale, a banker, denied it.", "The lawyer for Hale | be | a banker"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The convoy came under attack from rebels.", "rebels | attack | (The convoy)"),
        ("The mayor came under criticism for her speech.", "- | criticise | (The mayor) | for her speech"),
        ("The bank came under pressure from Oslo.", "Oslo | pressure | (The bank)"),
    ],
)
@pytest.mark.model
def test_an_event_is_done_to_who_comes_under_it(nlp, text, expected):
    assert expected in {told(one) for one in statements(nlp(text))}


@pytest.mark.parametrize("text", ["The convoy did not come under attack.", "The convoy may come under attack."])
@pytest.mark.model
def test_what_one_may_come_under_is_not_done(nlp, text):
    assert "attack" not in {one.predicate.lemma for one in statements(nlp(text))}
