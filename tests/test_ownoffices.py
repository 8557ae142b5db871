"""Whom a speaker means by "the president" alone, on whole texts with the packaged model and gazetteer."""

import pytest

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.identity import local_entity
from hearsay.records import Article
from hearsay.resolve import resolve_article, resolve_summaries, summarise

pytestmark = pytest.mark.model


@pytest.fixture
def label(nlp, lexicon):
    """Give what the last mention of some words is called in the end."""

    def find(text: str, words: str, published: str | None = "2025-03-12") -> str:
        article = Article("a", text, published=published)
        resolved = resolve_article(extract_statements(article, annotate(article, nlp), lexicon))
        resolution = resolve_summaries([summarise(resolved)])
        index = max(index for index, mention in enumerate(resolved.mentions) if mention.text == words)
        chain = next(place for place, chain in enumerate(resolved.chains) if index in chain.mentions)
        key = resolution.chains.get((article.key, chain))
        return (resolution.entities[key] if key else local_entity(resolved, chain, resolution)).label

    return find


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "Vladimir Putin flew to Minsk. “The president will not wait,” White House spokesman Tom Hale said.",
            "The president",
            "Donald Trump",
        ),
        (
            "Emmanuel Macron, the French president, called Berlin. A White House aide said the president was angry.",
            "the president",
            "Donald Trump",
        ),
        (
            "Chinese President Xi Jinping met JD Vance. “The president has been clear,” Vance told reporters.",
            "The president",
            "Donald Trump",
        ),
        (
            "Donald Trump wrote to Vladimir Putin. Kremlin aides said the president was pleased.",
            "the president",
            "Vladimir Putin",
        ),
        (
            "Giorgia Meloni flew to London. “The prime minister is pleased,” a Downing Street spokesman said.",
            "The prime minister",
            "Keir Starmer",
        ),
        (
            "Donald Trump met Emmanuel Macron. “The president was angry,” said Ida Bonnet, a French lawmaker.",
            "The president",
            "Emmanuel Macron",
        ),
    ],
)
def test_an_office_alone_is_of_the_speakers_country(label, text, words, who):
    assert label(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "French President Emmanuel Macron met Keir Starmer. “The president agreed,” Starmer said.",
            "The president",
            "Emmanuel Macron",
        ),
        ("Vladimir Putin flew to Minsk. The president will stay a week.", "The president", "Vladimir Putin"),
        (
            "Vladimir Putin spoke. “President Putin lied. The president never wanted peace,” Marco Rubio said.",
            "The president",
            "Vladimir Putin",
        ),
        (
            "Ukrainian President Volodymyr Zelensky met Marco Rubio. Rubio said that the president had asked for arms.",
            "the president",
            "Volodymyr Zelensky",
        ),
    ],
)
def test_where_the_speakers_country_has_none_or_he_named_another_it_is_the_others(label, text, words, who):
    assert label(text, words) == who


def test_in_an_undated_article_it_is_nobody_who_was_not_named(label):
    text = "Vladimir Putin flew to Minsk. “The president will not wait,” White House spokesman Tom Hale said."
    assert label(text, "The president", None) == "president"


def test_nobody_tells_of_himself_by_his_office(label):
    text = "Israeli Prime Minister Benjamin Netanyahu met Tom Hale. “The prime minister is our friend,” Netanyahu said."
    assert label(text, "The prime minister") != "Benjamin Netanyahu"
