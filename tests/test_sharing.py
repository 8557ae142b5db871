"""What coordinated nouns share: an owner before them, what is told of all after them."""

import pytest

from hearsay.records import Argument, Span
from stating import statements


def labels(doc, lemma: str) -> list[str]:
    return [one.object.label for one in statements(doc) if one.predicate.lemma == lemma and one.object]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        (
            "The clerk disclosed the names and addresses of the sailors.",
            "disclose",
            ["the names of the sailors", "addresses of the sailors"],
        ),
        (
            "The plan threatens towns or villages with large mills.",
            "threaten",
            ["towns with large mills", "villages with large mills"],
        ),
        (
            "The map shows the towns and villages hit by the flood.",
            "show",
            ["the towns hit by the flood", "villages hit by the flood"],
        ),
        (
            "Ito praised the courage, patience and skill of the sailors.",
            "praise",
            ["the courage of the sailors", "patience of the sailors", "skill of the sailors"],
        ),
        (
            "They visited the sons and daughters of Ada Ito and Tom Lind.",
            "visit",
            ["the sons of Ada Ito and Tom Lind", "daughters of Ada Ito and Tom Lind"],
        ),
        ("Ito thanked the mayor and the people of Oslo.", "thank", ["the mayor", "the people of Oslo"]),
        ("Norvik bought boats and a house in Oslo.", "buy", ["boats", "a house in Oslo"]),
        ("He is not only a liar, but a danger to the town.", "be", ["a liar", "a danger to the town"]),
        ("They worry clerks and sailors, who left.", "worry", ["clerks", "sailors"]),
        ("The court took her passport and phone.", "take", ["her passport", "her phone"]),
        ("Ada Ito praised Oslo's courage and patience.", "praise", ["Oslo's courage", "Oslo's patience"]),
        ("He named his wife and a friend.", "name", ["his wife", "a friend"]),
        ("He sold a farmer's boats and nets.", "sell", ["a farmer's boats", "nets"]),
        ("Ito ended its military aid, as well as wheat sharing.", "end", ["its military aid", "wheat sharing"]),
    ],
)
def test_coordinated_nouns_share_an_owner_and_what_is_told_of_all(nlp, text, lemma, expected):
    assert labels(nlp(text), lemma) == expected


@pytest.mark.model
def test_where_a_shared_part_stands_apart_the_text_is_the_hull(nlp):
    doc = nlp("The court took her passport and phone.")
    phone = statements(doc)[-1].object
    assert phone.text == "her passport and phone"
    assert [doc.text[part.start : part.end] for part in phone.parts] == ["her", "phone"]


@pytest.mark.model
def test_coordinated_deeds_share_what_they_are_done_to(nlp):
    deeds = statements(nlp("The report criticized the detention and torture of prisoners by the police."))
    shown = [(one.predicate.lemma, one.subject.text, one.object.text) for one in deeds]
    assert ("torture", "the police", "prisoners") in shown
    assert ("arrest", "the police", "prisoners") in shown


def test_a_label_that_can_not_be_cut_is_the_whole_text():
    assert Argument(Span(0, 9), "her car", parts=(Span(0, 3), Span(6, 9))).label == "her car"
