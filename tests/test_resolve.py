"""Resolution over the seed articles, read by the packaged model."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.identity import local_entity
from hearsay.read import read_articles
from hearsay.records import Entity, Extraction, Resolution
from hearsay.resolve import resolve_article, resolve_summaries, summarise

SEEDS = Path(__file__).parent.parent / "seeds"
pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def extractions(nlp, lexicon) -> dict[str, Extraction]:
    articles = read_articles([SEEDS])
    read = (resolve_article(extract_statements(each, annotate(each, nlp), lexicon)) for each in articles)
    return {Path(each.article.source_file).stem: each for each in read}


@pytest.fixture(scope="module")
def resolution(extractions: dict[str, Extraction]) -> Resolution:
    return resolve_summaries(summarise(extraction) for extraction in extractions.values())


def entity_of(extraction: Extraction, resolution: Resolution, phrase: str) -> Entity:
    """Give the entity of the first mention whose text holds a phrase."""
    for index, chain in enumerate(extraction.chains):
        for mention in chain.mentions:
            if phrase in extraction.mentions[mention].text:
                key = resolution.chains.get((extraction.article.key, index))
                return resolution.entities[key] if key else local_entity(extraction, index, resolution)
    raise AssertionError(f"{phrase} is no mention")


@pytest.mark.parametrize(
    ("label", "spellings"),
    [
        ("Vladimir Putin", {"Vladimir Putin", "Putin"}),
        ("Volodymyr Zelensky", {"Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"}),
        ("Donald Trump", {"Donald Trump", "Trump"}),
        ("Steve Witkoff", {"Steve Witkoff", "Witkoff"}),
        ("Financial Times", {"Financial Times", "FT"}),
    ],
)
def test_one_node_each(resolution: Resolution, label: str, spellings: set[str]) -> None:
    (entity,) = [each for each in resolution.entities.values() if {each.label, *each.aliases} & spellings]
    assert entity.label == label
    assert spellings <= {entity.label, *entity.aliases}


@pytest.mark.parametrize(
    ("article", "phrase"),
    [
        ("peace-01-meridian-post", "head of the Kremlin"),
        ("peace-02-baltic-courier", "Russian president"),
        ("peace-05-meridian-archive", "Russian leader"),
    ],
)
def test_the_president_is_putin(
    extractions: dict[str, Extraction], resolution: Resolution, article: str, phrase: str
) -> None:
    assert entity_of(extractions[article], resolution, phrase).label == "Vladimir Putin"


def test_the_cruiser_is_not_the_city(extractions: dict[str, Extraction], resolution: Resolution) -> None:
    extraction = extractions["peace-05-meridian-archive"]
    ships = [
        resolution.chains[extraction.article.key, index]
        for index, chain in enumerate(extraction.chains)
        for mention in chain.mentions
        if extraction.mentions[mention].text in ("the cruiser Moscow", "the Moscow")
    ]
    assert len(ships) == 2
    (cruiser,) = set(ships)
    city = entity_of(extractions["peace-03-northern-wire"], resolution, "MOSCOW")
    assert city.wikidata == "Q649"
    assert cruiser not in (city.key, city.metonym_of)


def test_two_groups_of_sources_of_one_paper(extractions: dict[str, Extraction], resolution: Resolution) -> None:
    one = entity_of(extractions["peace-02-baltic-courier"], resolution, "three sources")
    other = entity_of(extractions["peace-05-meridian-archive"], resolution, "three people")
    assert one.key != other.key
    assert one.key not in resolution.entities
    assert other.key not in resolution.entities
    assert (one.type, one.count) == ("AnonymousSource", 3)


def test_a_claim_of_two_outlets(extractions: dict[str, Extraction], resolution: Resolution) -> None:
    (claim,) = [each for each in resolution.claims.values() if each.label == "Russia annexes Crimea"]
    assert {resolution.entities[key].label for key in claim.outlets} == {"Meridian Post", "Northern Wire"}
    assert len(claim.origins) == 2


def test_a_reprint_adds_an_outlet_but_no_origin(extractions: dict[str, Extraction], resolution: Resolution) -> None:
    (claim,) = [each for each in resolution.claims.values() if "Divers" in each.label and "bodies" in each.label]
    assert {resolution.entities[key].label for key in claim.outlets} == {"National Herald", "Evening Mirror"}
    assert [resolution.entities[key].label for key in claim.origins] == ["National Herald"]


def test_a_denial_meets_what_it_denies(extractions: dict[str, Extraction], resolution: Resolution) -> None:
    denied = {
        (resolution.claims[resolution.expresses[one]].label, resolution.claims[resolution.expresses[other]].label)
        for one, other in resolution.contradictions
        if one[0] == extractions["peace-02-baltic-courier"].article.key
    }
    assert any("does not reflect reality" in one and "abandons its claims" in other for one, other in denied)
