"""Origins: where a report comes from, reprints, circles."""

from __future__ import annotations

import pytest
from spacy.language import Language

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.lexicon import Lexicon
from hearsay.records import Article
from hearsay.resolve import resolve_article, resolve_summaries, summarise
from hearsay.resolve.summaries.copies import group_copies, likeness, sketch
from hearsay.vocabulary import article_key
from stories import anonymous, article, described, organization, person, place, resolved, says

PUTIN, PESKOV = person("Vladimir Putin"), person("Dmitry Peskov")
FT, PAP, BLOOMBERG = organization("Financial Times"), organization("PAP"), organization("Bloomberg")
SOURCES, REPORT = anonymous("three sources"), described("internal report", type="Thing")
COMPANY, NEIGHBOURS = described("company", type="Organization"), described("neighbours", type="Group")
CHAINS = [PUTIN, PESKOV, FT, PAP, BLOOMBERG, SOURCES, REPORT, place("Donetsk"), COMPANY, NEIGHBOURS]
TEXT = " ".join(f"word{number}" for number in range(200))


@pytest.mark.parametrize(
    ("inwards", "origin"),
    [
        ([], "Island Gazette"),
        ([3, 2, 5, 0], "Financial Times"),  # PAP ← FT ← three sources ← Putin
        ([4, 1], "Dmitry Peskov"),  # Bloomberg ← Peskov
        ([4], "Bloomberg"),
        ([5], "Island Gazette"),
        ([5, 0], "Island Gazette"),
        ([None], "Island Gazette"),  # "reportedly"
        ([2, None, 0], "Financial Times"),
        ([1], "Dmitry Peskov"),
        ([8], "Island Gazette"),
        ([8, 0], "Vladimir Putin"),  # a company hides nobody, neighbours may say anything
        ([9, 0], "Island Gazette"),
    ],
)
def test_origin(inwards: list[int | None], origin: str) -> None:
    sources = [(chain, place - 1 if place else None) for place, chain in enumerate(inwards)]
    by = len(sources) - 1 if sources else None
    resolution = resolved(article("a", CHAINS, [says(0, "leave", 7, by=by)], sources, outlet="Island Gazette"))
    assert resolution.entities[resolution.origins["a", 0]].label == origin


def test_a_document_is_an_origin() -> None:
    resolution = resolved(article("a", CHAINS, [says(0, "leave", 7, by=0)], [(6, None)], outlet="Reuters"))
    assert resolution.origins["a", 0] == "a-6", "the key that the document has within its article"


def test_a_document_of_a_body_goes_back_to_it() -> None:
    resolution = resolved(article("a", CHAINS, [says(0, "leave", 7, by=0)], [(6, None, 2)], outlet="Reuters"))
    assert resolution.entities[resolution.origins["a", 0]].label == "Financial Times"


@pytest.mark.parametrize(
    ("source", "origins"), [((6, None), {"a-6", "Reuters"}), ((6, None, 2), {"Financial Times", "Reuters"})]
)
def test_a_document_that_several_cite_is_one_origin(source: tuple[int | None, ...], origins: set[str]) -> None:
    cited = [says(0, "leave", 7, by=0)]
    resolution = resolved(
        article("a", CHAINS, cited, [source], outlet="BBC"),
        article("b", CHAINS, cited, [source], outlet="CNN"),
        article("c", CHAINS, [says(0, "leave", 7)], outlet="Reuters"),
    )
    (claim,) = resolution.claims.values()
    labels = {resolution.entities[key].label if key in resolution.entities else key for key in claim.origins}
    assert labels == origins


@pytest.mark.parametrize(
    ("sources", "origins"),
    [
        ([(1, None)], ["Dmitry Peskov"]),
        ([(5, None)], ["Island Gazette"]),
        ([(5, None), (1, None)], ["Dmitry Peskov", "Island Gazette"]),
        ([(None, None), (1, None)], ["Dmitry Peskov"]),
    ],
)
def test_what_an_article_repeats_in_its_own_voice_is_no_origin_more(
    sources: list[tuple[int | None, ...]], origins: list[str]
) -> None:
    told = [says(0, "leave", 7, by=by) for by in range(len(sources))]
    resolution = resolved(article("a", CHAINS, [says(0, "leave", 7), *told], sources, outlet="Island Gazette"))
    (claim,) = resolution.claims.values()
    assert sorted(resolution.entities[key].label for key in claim.origins) == origins


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("An Associated Press report said that the mayor had sold the bridge.", "Associated Press"),
        ("The ministry said that Ada Quillon told reporters that the bridge was safe.", "Ada Quillon"),
        ("Aides and Ada Quillon said that the port was closed.", "Ada Quillon"),
    ],
)
def test_the_origin_of_a_sentence(text: str, origin: str, nlp: Language, lexicon: Lexicon) -> None:
    told = Article(article_key(text), text, outlet="Island Gazette")
    extraction = resolve_article(extract_statements(told, annotate(told, nlp), lexicon))
    resolution = resolve_summaries([summarise(extraction)])
    assert resolution.entities[resolution.origins[told.key, 0]].label == origin


def test_without_an_outlet_the_article_is_the_origin() -> None:
    assert resolved(article("a", CHAINS, [says(0, "leave", 7)])).origins["a", 0] == "a"


def test_ten_articles_that_cite_one_report_have_one_origin() -> None:
    outlets = ["Reuters", "BBC", "CNN", "Le Monde", "TASS", "Axios", "Newsweek", "Bild", "NPR", "Euronews"]
    resolution = resolved(
        *(
            article(str(number), CHAINS, [says(0, "leave", 7, by=0)], [(2, None)], outlet=outlet)
            for number, outlet in enumerate(outlets)
        )
    )
    (claim,) = resolution.claims.values()
    assert len(claim.outlets) == 10
    assert [resolution.entities[key].label for key in claim.origins] == ["Financial Times"]


def test_reprints_share_the_origin_of_the_outlet_they_name() -> None:
    herald = organization("National Herald")
    resolution = resolved(
        article("a", [*CHAINS, herald], [says(0, "leave", 7)], outlet="Evening Mirror", text=TEXT),
        article("b", CHAINS, [says(0, "leave", 7)], outlet="National Herald", text=TEXT + " more"),
        article(
            "c", CHAINS, [says(0, "leave", 7)], outlet="Reuters", text="another text about quite other things today"
        ),
    )
    (claim,) = resolution.claims.values()
    assert sorted(resolution.entities[key].label for key in claim.origins) == ["National Herald", "Reuters"]
    assert len(claim.outlets) == 3
    assert resolution.copies == {"a": ("a", "b"), "b": ("a", "b")}


def test_reprints_share_the_earliest_origin_where_none_is_named() -> None:
    resolution = resolved(
        article("a", CHAINS, [says(0, "leave", 7)], outlet="BBC", published="2025-03-02", text=TEXT),
        article("b", CHAINS, [says(0, "leave", 7)], outlet="CNN", published="2025-03-01", text=TEXT),
    )
    (claim,) = resolution.claims.values()
    assert [resolution.entities[key].label for key in claim.origins] == ["CNN"]


def test_a_circle_is_flagged() -> None:
    gazette, herald = organization("Island Gazette"), organization("National Herald")
    statement = says(0, "leave", 1, by=0)
    resolution = resolved(
        article("a", [PUTIN, place("Donetsk"), herald], [statement], [(2, None)], outlet="Island Gazette"),
        article("b", [PUTIN, place("Donetsk"), gazette], [statement], [(2, None)], outlet="National Herald"),
    )
    (claim,) = resolution.claims.values()
    assert claim.circular == claim.outlets
    plain = resolved(
        article("a", [PUTIN, place("Donetsk"), herald], [statement], [(2, None)], outlet="Island Gazette"),
        article("b", [PUTIN, place("Donetsk")], [says(0, "leave", 1)], outlet="National Herald"),
    )
    assert next(iter(plain.claims.values())).circular == ()


def test_sketches_measure_likeness() -> None:
    half = " ".join(TEXT.split()[:100]) + " " + " ".join(f"other{number}" for number in range(100))
    assert likeness(sketch(TEXT), sketch(TEXT.upper())) == 1
    assert 0.15 < likeness(sketch(TEXT), sketch(half)) < 0.55
    assert likeness(sketch(TEXT), sketch("too short")) == 0
    assert sketch("only four words here") == b""


def test_groups_of_copies() -> None:
    sketches = {
        "a": sketch(TEXT),
        "b": sketch(TEXT + " end"),
        "c": sketch("x y z " * 50),
        "d": sketch(TEXT[:-8]),
        "e": b"",
    }
    groups = group_copies(sketches)
    assert groups == dict.fromkeys("abd", ("a", "b", "d"))
