"""Bodies with a country before them -> the names that tell them from those of other countries."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hearsay.gazetteer import load_gazetteer
from hearsay.records import Mention, Span
from hearsay.resolve.coreference.national import name_by_country

KNOWN = load_gazetteer()


def names_of(country: str, body: str, found: str | None = None) -> str:
    """Name a body behind its country; `found` is the part that a parser took for its name."""
    text = f"{country}'s {body}"
    whole, start = Span(0, len(text)), Span(0, len(country))
    owner = Mention(start, country, start, "name", country.lower(), type="Place", name=country)
    lemma = body.split(" of ")[0].split()[-1].lower()
    mention = Mention(whole, text, whole, "name", lemma, type="Organization", name=found or body, possessor=1)
    return name_by_country([mention, owner], KNOWN)[0].name


@pytest.mark.parametrize(
    ("country", "body", "name"),
    [
        ("Norway", "Supreme Court", "Norwegian Supreme Court"),
        ("Peru", "Ministry of Foreign Affairs", "Peruvian Ministry of Foreign Affairs"),
        ("Peru", "Central Bank", "Peruvian Central Bank"),
        ("America", "Supreme Court", "US Supreme Court"),
        ("Russia", "Federal Security Service", "Federal Security Service"),
        ("Norway", "Ito Bank", "Ito Bank"),
        ("Norwich", "Supreme Court", "Supreme Court"),
    ],
)
def test_a_body_that_every_country_has_is_named_by_its_country(country: str, body: str, name: str) -> None:
    assert names_of(country, body) == name


def test_a_body_has_its_whole_name_behind_its_country() -> None:
    assert names_of("Peru", "Foreign Ministry", found="Ministry") == "Peruvian Foreign Ministry"


def test_a_country_behind_a_body_names_nobody_anew() -> None:
    mention, owner = (
        Mention(Span(start, start + 5), name, Span(start, start + 5), "name", name.lower(), type=kind, name=name)
        for start, name, kind in ((0, "Court", "Organization"), (9, "Norway", "Place"))
    )
    assert name_by_country([replace(mention, possessor=1), owner], KNOWN)[0].name == "Court"
