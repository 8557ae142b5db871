"""On which day something was said."""

import pytest

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.records import Article


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The baker said on Monday that the oven was cold.", "2025-07-14"),
        ("On 3 May 2024, the baker said that the oven was cold.", "2024-05-03"),
        ("“The oven is cold,” the baker said on July 13.", "2025-07-13"),
        ("The baker told reporters yesterday that the oven was cold.", "2025-07-14"),
        ("In a speech on Sunday, the baker warned that the oven would crack.", "2025-07-13"),
        ("Speaking to reporters on Sunday, the baker said that the oven was cold.", "2025-07-13"),
        ("The baker said in a letter published on Sunday that the oven was cold.", "2025-07-13"),
        ("The baker was quoted on Monday as saying that the oven was cold.", "2025-07-14"),
        ("Asked on Sunday about the oven, the baker said that it was cold.", "2025-07-13"),
        ("Questioned by the guild on Sunday, the baker said that the oven was cold.", "2025-07-13"),
        ("The baker said that the oven had cracked on Monday.", None),
        ("The baker said that the oven was cold.", None),
        ("The baker will tell the guild on Friday that the oven was cold.", None),
    ],
)
def test_the_day_of_a_saying_goes_with_its_cue(nlp, lexicon, text: str, value: str | None) -> None:
    article = Article("a", text, published="2025-07-15")
    found = extract_statements(article, annotate(article, nlp), lexicon).attributions
    assert [each.time and each.time.value for each in found if each.content] == [value]


@pytest.mark.parametrize(("when", "value"), [("on Monday", None), ("on 3 May 2024", "2024-05-03")])
def test_an_undated_article_tells_absolute_days_only(nlp, lexicon, when: str, value: str | None) -> None:
    article = Article("a", f"The baker said {when} that the oven was cold.")
    (found,) = extract_statements(article, annotate(article, nlp), lexicon).attributions
    assert (found.time and found.time.value) == value
