"""Deeds that a gerund names: beside a noun, as instances, instead of others, in sentences read by the model."""

import pytest

from attributed import sources
from hearsay.lexicon import load_lexicon
from stating import shown, statements, told


def meant(doc, lemma):
    """Give the subject, polarity and modality of the statements of a predicate."""
    return [
        (shown(found.subject), found.polarity, found.modality)
        for found in statements(doc)
        if found.predicate.lemma == lemma
    ]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The miller denied any theft and having sold the bell.", "sell", ("(The miller)", "negative", "asserted")),
        ("Two men deny fraud and conspiring to rob a bank.", "conspire", ("(Two men)", "negative", "asserted")),
        ("Hale denied wrongdoing or misleading parliament.", "mislead", ("(Hale)", "negative", "asserted")),
        ("Varga denied any link to us or having received money.", "receive", ("(Varga)", "negative", "asserted")),
        ("The company risks a fine and losing its licence.", "lose", ("(The company)", "positive", "possible")),
        ("Moser admitted theft and setting fire to the barn.", "set", ("(Moser)", "positive", "asserted")),
        ("The guild denied the report and sold the bell.", "sell", ("The guild", "positive", "asserted")),
        ("The guild denied the report, and is suing the paper.", "sue", ("The guild", "positive", "asserted")),
    ],
)  # fmt: skip
@pytest.mark.model
def test_a_gerund_beside_an_object_stands_under_its_verb(nlp, text, lemma, expected):
    assert meant(nlp(text), lemma) == [expected]


@pytest.mark.model
def test_noun_and_gerund_are_both_denied(nlp):
    found = [told(one) for one in statements(nlp("The miller denied any theft and having sold the bell."))]
    assert found[:2] == ["The miller | deny | any theft", "The miller | deny | having sold the bell"]


@pytest.mark.model
def test_no_one_named_says_what_someone_is_accused_of_having_ordered(nlp):
    text = "Varga is accused of having ordered the attack."
    assert sources(nlp, load_lexicon(), text, "having ordered") == ["-"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Oslo denied backing the militia or arming its fighters.", "backing"),
        ("Denying having ordered the raid, Hale blamed the guards.", "having ordered"),
        ("Oslo disputed having violated the truce.", "having violated"),
    ],
)
@pytest.mark.model
def test_who_denies_a_deed_is_the_source_that_it_was_not_done(nlp, text, phrase):
    assert sources(nlp, load_lexicon(), text, phrase) in (["Oslo"], ["Hale"])


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The guild considered measures such as blocking the port.", "block", [("positive", "intended")]),
        ("Hale is proposing projects like installing lamps on roofs.", "install", [("positive", "intended")]),
        ("The party promised reforms such as abolishing the toll.", "abolish", [("positive", "intended")]),
        ("The mayor has other priorities, such as simplifying tolls.", "simplify", [("positive", "intended")]),
        ("Varga denied all charges, including bribing a judge.", "bribe", [("negative", "asserted")]),
        ("Police used methods such as tapping phones.", "tap", [("positive", "asserted")]),
    ],
)  # fmt: skip
@pytest.mark.model
def test_an_instance_is_as_open_as_what_it_is_an_instance_of(nlp, text, lemma, expected):
    found = [(one.polarity, one.modality) for one in statements(nlp(text)) if one.predicate.lemma == lemma]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The guild invested in schools rather than building roads.", "build", ("(The guild)", "negative", "asserted")),
        ("Oslo will rely on diplomacy rather than sending troops.", "send", ("(Oslo)", "negative", "future")),
    ],
)
@pytest.mark.model
def test_what_stands_after_rather_than_is_not_done(nlp, text, lemma, expected):
    assert meant(nlp(text), lemma) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild has not excluded selling the mill.", [("positive", "possible")]),
        ("The guild excluded selling the mill.", [("negative", "intended")]),
        ("Hale could not rule out having sold the mill.", [("positive", "possible")]),
        ("No one rules out that Hale sold the mill.", [("positive", "possible")]),
        ("Nobody denies that Hale sold the mill.", [("positive", "asserted")]),
        ("Hale did not rule out if he would sell the mill.", [("positive", "asked")]),
        ("The miller contested having sold the mill.", [("negative", "asserted")]),
    ],
)
@pytest.mark.model
def test_what_is_not_ruled_out_is_left_open(nlp, text, expected):
    found = [(one.polarity, one.modality) for one in statements(nlp(text)) if one.predicate.lemma == "sell"]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Ann Huber said, "Instead of reassuring Swiss voters after an attack," '
            'Moser "opted for a political fight."',
            {("reassure", "negative"), ("opt for", "positive")},
        ),
        ("Instead of quietly selling the mill, Huber kept it.", {("sell", "negative"), ("keep", "positive")}),
        ("After selling the mill, Huber left.", {("sell", "positive"), ("leave", "positive")}),
    ],
)
@pytest.mark.model
def test_only_what_another_deed_stands_for_is_not_done(nlp, text, expected):
    assert {(one.predicate.lemma, one.polarity) for one in statements(nlp(text))} == expected
