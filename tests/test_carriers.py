"""Sayings by way of an outlet that is named beside the source, or was named before -> the chain of sources."""

import pytest

from attributed import sources

NAMED = "The Guardian wrote about the mill on Monday. "


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        (f"{NAMED}Moser told the newspaper that the roof leaks.", "leaks", ["Moser", "The Guardian"]),
        (f"{NAMED}Moser told the outlet that the roof leaks.", "leaks", ["Moser", "The Guardian"]),
        (f"{NAMED}In an interview with the paper, Moser said the roof leaks.", "leaks", ["Moser", "The Guardian"]),
        (f"{NAMED}Moser told the local newspaper that the roof leaks.", "leaks", ["Moser"]),
        ("Moser told the newspaper that the roof leaks.", "leaks", ["Moser"]),
        ("Reuters saw the roof. The ministry told the agency that the roof leaks.", "leaks",
         ["The ministry", "Reuters"]),
        ("The space agency met. Moser told the agency that the roof leaks.", "leaks", ["Moser"]),
        ("Ito told the Guardian that he left, Reuters reported. He told the newspaper that the roof leaks.", "leaks",
         ["He", "the Guardian"]),
        ("The museum closed, according to two officials who spoke to Reuters.", "closed",
         ["two officials who spoke to Reuters", "Reuters"]),
        ("The Guardian said the museum closed, citing people who spoke to Reuters.", "closed",
         ["people who spoke to Reuters", "Reuters", "The Guardian"]),
        ("Reuters said the museum closed, citing people who spoke to the agency.", "closed",
         ["people who spoke to the agency", "Reuters"]),
        ("The Guardian said Ito left, citing officials who told Bloomberg that the roof leaks.", "left",
         ["officials who told Bloomberg that the roof leaks", "Bloomberg", "The Guardian"]),
        ("Two guards interviewed by the BBC said the roof leaks.", "leaks",
         ["Two guards interviewed by the BBC", "the BBC"]),
        ("Moser confirmed to Reuters that the roof leaks.", "leaks", ["Moser", "Reuters"]),
        ("Moser complained to Reuters that the roof leaks.", "leaks", ["Moser"]),
        ("Moser told CNN's Jake Ito that the roof leaks.", "leaks", ["Moser", "CNN"]),
        ("Moser told a reporter for the Washington Post that the roof leaks.", "leaks",
         ["Moser", "the Washington Post"]),
        ("Moser told the public broadcaster Norvik that the roof leaks.", "leaks",
         ["Moser", "the public broadcaster Norvik"]),
        ("Moser told the state agency Norvik that the roof leaks.", "leaks", ["Moser", "the state agency Norvik"]),
        ("Moser told the space agency Norvik that the roof leaks.", "leaks", ["Moser"]),
        ("Moser told the company Norvik that the roof leaks.", "leaks", ["Moser"]),
        ("Moser told reporters from Bloomberg that the roof leaks.", "leaks", ["Moser", "Bloomberg"]),
        ("Moser told the BBC's evening show that the roof leaks.", "leaks", ["Moser", "the BBC"]),
        ("Moser said on the social network Vkontakte that the roof leaks.", "leaks", ["Moser"]),
        ("Moser said on the channel Norvik that the roof leaks.", "leaks", ["Moser", "the channel Norvik"]),
        ("In a call with the magazine Norvik, Moser said the roof leaks.", "leaks", ["Moser", "the magazine Norvik"]),
    ],
)  # fmt: skip
def test_an_outlet_passes_on_what_it_is_told(nlp, lexicon, text, phrase, expected):
    assert sources(nlp, lexicon, text, phrase) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("It is stated in the report that the bank lost money.", "lost", ["the report"]),
        ("It was said in a statement that the bank lost money.", "lost", ["a statement"]),
        ("In the report, it is said that the bank lost money.", "lost", ["the report"]),
        ("It was announced in May that the bank lost money.", "lost", ["-"]),
    ],
)
def test_a_text_in_which_it_is_said_is_the_source(nlp, lexicon, text, phrase, expected):
    assert sources(nlp, lexicon, text, phrase) == expected
