"""Which of its readings a date has by the tense of what it dates."""

import pytest

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.records import Article


@pytest.mark.parametrize(
    ("text", "lemma", "value"),
    [
        ("The bakers opened a shop in June.", "open", "2024-06"),
        ("The bakers have opened a shop in June.", "open", "2024-06"),
        ("The bakers open a shop in June.", "open", "2025-06"),
        ("The bakers will open a shop in June.", "open", "2025-06"),
        ("The bakers stay if the strike ends by the end of June.", "end", "../2025-06-30"),
        ("The bakers are working here since June.", "work", "2024-06/.."),
    ],
)
def test_the_tense_tells_the_year_of_a_month(nlp, lexicon, text: str, lemma: str, value: str) -> None:
    article = Article("a", text, published="2025-03-12")
    found = extract_statements(article, annotate(article, nlp), lexicon).statements
    assert [each.time.value for each in found if each.predicate.lemma == lemma and each.time] == [value]


@pytest.mark.parametrize(
    ("text", "lemma", "values"),
    [
        ("Ito praised the crew at a feast in 2012.", "praise", ["2012"]),
        ("Ito reminds the town of the flood in 1972.", "remind", []),
        ("Ito has slept since the flood in 1972.", "sleep", []),
    ],
)
def test_the_date_of_a_noun_is_its_verbs_only_where_that_happens_there(nlp, lexicon, text, lemma, values) -> None:
    article = Article("a", text, published="2025-03-12")
    found = extract_statements(article, annotate(article, nlp), lexicon).statements
    assert [each.time.value for each in found if each.predicate.lemma == lemma and each.time] == values
