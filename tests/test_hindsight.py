"""Sentences that only tell who said the words before them, and those that look like them."""

import pytest

from attributed import sources
from hearsay.lexicon import Lexicon

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Floods destroyed two mills. This was reported by the Water Board on Facebook.", ["the Water Board"]),
        ("Floods destroyed two mills. This was reported by the mayor, Tanjug informs.", ["the mayor", "Tanjug"]),
        ("Floods destroyed two mills. The minister said so on Monday.", ["The minister"]),
        (
            "Floods destroyed two mills.\n\nThe minister said this on Monday, Tanjug reports.",
            ["The minister", "Tanjug"],
        ),
        ("Floods destroyed two mills. Mayor Ana Babic wrote about this on Telegram.", ["Mayor Ana Babic"]),
        ("Floods destroyed two mills, Mayor Ana Babic said this on Telegram.", ["Mayor Ana Babic"]),
        ("Floods destroyed two mills. That is according to the regional governor.", ["the regional governor"]),
        ("Ana Babic said that floods destroyed two mills. This was reported by Reuters.", ["Ana Babic", "Reuters"]),
    ],
)
def test_who_said_what_stands_before(nlp, lexicon: Lexicon, text: str, expected: list[str]) -> None:
    assert sources(nlp, lexicon, text, "destroyed") == expected


@pytest.mark.parametrize(
    "after",
    [
        "The governor did not say so.",
        "The governor may have said so.",
        "The governor denied this.",
        "The governor said this week was hard.",
        "The governor said this: “We will hold.”",
        "When the governor said this, people wept.",
    ],
)
def test_nobody_said_what_stands_before(nlp, lexicon: Lexicon, after: str) -> None:
    assert sources(nlp, lexicon, f"Floods destroyed two mills. {after}", "destroyed") == []


def test_one_who_says_so_himself_is_no_source_of_himself(nlp, lexicon: Lexicon) -> None:
    text = "Ana Babic said that floods destroyed two mills. She said this on Monday."
    assert sources(nlp, lexicon, text, "destroyed") == ["Ana Babic"]
