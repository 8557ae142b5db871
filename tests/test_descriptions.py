"""Whom and what descriptions mean that tell only a kind, on whole texts with the packaged model and gazetteer."""

import pytest

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.records import Article
from hearsay.resolve.coreference.resolving import resolve_article
from meanings import others_called

pytestmark = pytest.mark.model


@pytest.fixture
def meant(nlp, lexicon):
    """Give what else, pronouns aside, the chain of the last mention of some words is called."""

    def find(text: str, words: str) -> set[str]:
        article = Article("a", text, published="2025-03-12")
        resolved = resolve_article(extract_statements(article, annotate(article, nlp), lexicon))
        return {mention.text for mention in others_called(resolved, words) if mention.kind != "pronoun"}

    return find


@pytest.mark.parametrize(
    ("text", "words", "one"),
    [
        (
            "The European Union offered Ukraine a loan. The 27-nation bloc must wait.",
            "The 27-nation bloc",
            "European Union",
        ),
        (
            "NATO will send ships. Russia protested. The military alliance gave no date.",
            "The military alliance",
            "NATO",
        ),
        ("The European Union and NATO signed a pact. The alliance will share maps.", "The alliance", "NATO"),
        (
            "The Island Gazette printed a letter. Norvik accused the newspaper of lying.",
            "the newspaper",
            "Island Gazette",
        ),
        (
            "Norvik Energy denied a report by the Island Gazette. Police searched the company.",
            "the company",
            "Norvik Energy",
        ),
        ("The Justice Department sued Norvik Steel. The company wept.", "The company", "Norvik Steel"),
    ],
)
def test_a_body_is_the_only_one_of_its_kind(meant, text, words, one):
    assert any(one in other for other in meant(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mercosur and the European Union signed a pact. The bloc will cut tariffs.", "The bloc"),
        ("NBC asked Tom Hale. He had read of it in the newspaper.", "the newspaper"),
        ("NBC asked Tom Hale. He sued the newspaper.", "the newspaper"),
        ("Norvik Steel sued Hale Motors in May. The firm declined to comment.", "The firm"),
        ("The Labour Party lost to the Green Party. The party had led for years.", "The party"),
        ("Le Monde and Der Spiegel printed the letter. Tom Hale sued the magazine.", "the magazine"),
    ],
)
def test_a_body_of_which_there_were_two_or_none_is_left_open(meant, text, words):
    assert meant(text, words) == set()


@pytest.mark.parametrize(
    ("text", "words", "one"),
    [
        (
            "Saudi Arabia will host talks. Chile will not come. The kingdom hopes for a truce.",
            "The kingdom",
            "Saudi Arabia",
        ),
        ("Storms hit Jamaica on Sunday. Officials said the island was without power.", "the island", "Jamaica"),
        ("Moldova will vote in June. Voters in the country are tired.", "the country", "Moldova"),
        ("Ghana has new banknotes. The West African nation wants to stop fraud.", "The West African nation", "Ghana"),
        ("Storms hit Ohio on Sunday. Shops in the state were closed.", "the state", "Ohio"),
    ],
)
def test_a_place_is_the_only_one_of_its_kind(meant, text, words, one):
    assert one in meant(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Saudi Arabia and Jordan will hold talks. The kingdom hopes for a truce.", "The kingdom"),
        ("Moldova will vote in June. A Romanian clerk wept. Voters in the country are tired.", "the country"),
        ("His forest in Belize is old. He has the largest hotels in the country.", "the country"),
        ("Moldova will vote in June. Schools across the country are closed.", "the country"),
        ("Storms hit Ohio on Sunday. The Iowa Board of Trade met. Shops in the state were closed.", "the state"),
        ("Many South African artists sang on the radio during shows that toured the country.", "the country"),
        ("Ada Ito came to this city. Many in this country are poor.", "this country"),
    ],
)
def test_a_place_of_which_there_were_two_or_none_is_left_open(meant, text, words):
    assert meant(text, words) == set()


def test_what_has_a_noun_inside_its_name_is_not_called_so(meant):
    assert meant("The Lund City Festival begins today. The city is full.", "The city") == set()


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Tom Hale's lawyer, Ada Bell, denied it. “My client is innocent,” she said.", "My client", "Tom Hale"),
        ("Ada Bell, a lawyer for Tom Hale, told the court that her client was ill.", "her client", "Tom Hale"),
        ("Ada Bell, who represents Tom Hale, said her client was ill.", "her client", "Tom Hale"),
        ("Tom Hale went on trial. His lawyer, Ian Bell, said his client was ill.", "his client", "Tom Hale"),
        (
            "Green nominee Ada Ito met Tom Hale in Oslo. The Green candidate wept.",
            "The Green candidate",
            "Green nominee Ada Ito",
        ),
        (
            "GOP nominee Ada Ito met Tom Hale. The Republican nominee wept.",
            "The Republican nominee",
            "GOP nominee Ada Ito",
        ),
        ("Tom Hale won in Oslo. “This man is no mayor,” Ida Holt said.", "This man", "Tom Hale"),
        ("Maia Sandu met Viktor Orban. The Moldovan leader asked for help.", "The Moldovan leader", "Maia Sandu"),
        ("Tom Hale and his wife, Ida Hale, flew to Rome. The couple fell ill.", "The couple", "Tom Hale and his wife"),
    ],
)
def test_people_are_meant_by_what_was_told_of_them(meant, text, words, who):
    assert who in meant(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Bell, a lawyer for Tom Hale and Mark Lund, said her client was ill.", "her client"),
        ("“This man is no mayor,” Tom Hale said.", "This man"),
        ("Ada Bell, a lawyer, met Tom Hale in Oslo. Bell said her client was ill.", "her client"),
    ],
)
def test_people_of_whom_it_is_not_told_are_left_open(meant, text, words):
    assert meant(text, words) == set()
