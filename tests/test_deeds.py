"""What is told of a deed: "shut the port, which angered Ito", "a move that Ito called unjust"."""

import pytest

from stating import shown, statements, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo shut the port on Monday, which Ito called a scandal.", "Ito | call | (Oslo shut the port on Monday)"),
        ("Peru expelled Ito, which the guild described as a mistake.", "the guild | describe | (Peru expelled Ito)"),
        ("Oslo shut the port, which angered Ito.", "(Oslo shut the port) | anger | Ito"),
        ("Oslo jailed Ito, which led to protests.", "(Oslo jailed Ito) | lead to | protests"),
        ("Oslo shut the port, which means that rents will rise.", "(Oslo shut the port) | mean | rents will rise"),
        ("Oslo shut the port, which was a blunder.", "(Oslo shut the port) | be | a blunder"),
        ("Rebels freed the hostages, which Oslo welcomed.", "Oslo | welcome | (Rebels freed the hostages)"),
        ("Ito bought a tunnel, which leads to the sea.", "(a tunnel) | lead to | the sea"),
        ("Ito wrote a letter, which angered Oslo.", "(a letter) | anger | Oslo"),
        ("Ito bred a virus, which causes fever.", "(a virus) | cause | fever"),
    ],
)
@pytest.mark.model
def test_which_stands_for_a_deed_where_its_noun_can_not_be_meant(nlp, text, expected):
    assert any(told(one).startswith(expected) for one in statements(nlp(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Oslo shut the port, which Ito called a mistake.",
        "Oslo shut the port, a move that Ito described as unfair.",
        "Oslo shut the port, a decision Ito welcomed.",
        "Oslo shut the port, something that Ito regrets.",
        "Ito says the mill is closed, something Oslo disputes.",
        "Ito says the mill is closed, something that Oslo denies.",
    ],
)
@pytest.mark.model
def test_what_is_told_of_a_deed_names_its_statement(nlp, text):
    first, second = statements(nlp(text))
    assert shown(first.object) in ("the port", "the mill")
    assert second.object is not None
    assert second.object.statement == 0


@pytest.mark.model
def test_nothing_is_told_of_a_deed_that_is_not_told_itself(nlp):
    assert not statements(nlp("You know, which angered Ito."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo shut the port on Monday. That angered Ito.", "(Oslo shut the port on Monday) | anger | Ito"),
        ("Ito said that Oslo had shut the port. This means that rents will rise.", "(Oslo had shut the port) | mean"),
        ("The council voted to sell the mill. That is illegal.", "(The council voted to sell the mill) | be illegal"),
        ("Oslo jailed Ito in May.\n\nBut that led to protests.", "(Oslo jailed Ito in May) | lead to | protests"),
        ("“Oslo shut the port,” Ito said. “That is wrong.”", "(Oslo shut the port) | be wrong"),
    ],
)
@pytest.mark.model
def test_that_stands_for_what_the_sentence_before_tells(nlp, text, expected):
    assert any(told(one).startswith(expected) for one in statements(nlp(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Who shut the port? That is unclear.",
        "The bank owns three ships. That is a small fraction.",
        "Oslo shut the port. “That is wrong,” Ito said.",
        "It rained in Bern. That angered Ito.",
    ],
)
@pytest.mark.model
def test_that_stays_open_where_it_may_stand_for_a_thing_or_for_what_another_says(nlp, text):
    assert statements(nlp(text))[-1].subject.text == "That"
