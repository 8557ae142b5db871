"""Two sentences that a comma or semicolon joins -> which of them is said, and by whom, in texts read by the model."""

import pytest

from attributed import sources


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Norway cuts aid, Denmark demands answers", "cuts", []),
        ("Norway cuts aid, Denmark slams Oslo", "cuts", []),
        ("Navy seizes tanker, Tehran calls for its release", "seizes", []),
        ("Norvik cuts jobs, rival reports record profit", "cuts", []),
        ("Moser resigns, party welcomes move", "resigns", []),
        ("Kyiv hits refinery, Moscow vows revenge, London urges restraint", "hits", []),
        ("Kyiv hits refinery, Moscow vows revenge, London urges restraint", "urges", []),
        ("The bank raised its rates, the unions warned of strikes.", "raised", []),
        ("On Friday Norway closed the border, Sweden warned that it would follow.", "closed", []),
        ("On Friday Norway closed the border, Sweden warned that it would follow.", "would follow", ["Sweden"]),
        ("Bank cuts jobs, Moser says; union warns of strike", "warns", []),
        ("Bank cuts jobs, Moser says; union warns of strike", "cuts", ["Moser"]),
        ("Norway has closed its border, Sweden warned.", "has closed", ["Sweden"]),
        ("Bank fails, Moser warns investors", "fails", ["Moser"]),
        ("The ship had sunk, the captain reported to the port.", "had sunk", ["the captain"]),
        ("The mill burned down, mayor says Monday", "burned", ["mayor"]),
        ("The town is lost, Moser said during his speech to be mayor.", "is lost", ["Moser"]),
        ("“There are many mills; this will be one of them,” Moser said.", "will be", ["Moser"]),
    ],
)
def test_who_says_something_else_says_not_what_stands_before(nlp, lexicon, text, phrase, expected):
    assert sources(nlp, lexicon, text, phrase) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Oslo to sell ferry, say Reuters and AFP", "to sell", ["Reuters and AFP"]),
        ("Lenox was a juggernaut, Mr. Clarke said, until it went bankrupt in 1999.", "went", ["Mr. Clarke"]),
        ("The firm was rich, but it was so badly run, Ito said, that it failed.", "failed", ["Ito"]),
        ("The firm was rich, but it was so badly run, Ito said, that it failed.", "was rich", []),
        ("The firm was rich, Ito said, but it failed.", "was rich", ["Ito"]),
    ],
)
def test_what_an_inserted_saying_parts_is_said(nlp, lexicon, text, phrase, expected):
    assert sources(nlp, lexicon, text, phrase) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("The draft states that Oslo will get the ships, while Bergen keeps the port.", "keeps", ["The draft"]),
        ("The plan says Kyiv must give up Donetsk, while Russia would leave Sumy.", "would leave", ["The plan"]),
        ("The plan says Oslo will get the ships, while Bergen demands a port.", "demands", []),
        ("The plan says Oslo will get the ships, while Bergen has lost its port.", "has lost", []),
        ("The minister says Oslo will get the ships, while Bergen keeps the port.", "keeps", []),
    ],
)
def test_what_a_document_lays_down_has_two_sides(nlp, lexicon, text, phrase, expected):
    assert sources(nlp, lexicon, text, phrase) == expected
