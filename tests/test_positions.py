"""Positions: what a speaker reaffirms, softens or reverses from one article to a later one, and nothing else."""

from __future__ import annotations

import pytest
from spacy.language import Language

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.lexicon import Lexicon
from hearsay.records import Article
from hearsay.resolve import resolve_article, resolve_summaries, summarise
from hearsay.vocabulary import article_key

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("earlier", "later", "change"),
    [
        ("Ada Quill said the plant would not close.", "Ada Quill said the plant would close.", "reverses"),
        ("Donald Trump rejected the Senate plan.", "Donald Trump accepted the Senate plan.", "reverses"),
        ("Bruno Salter opposes the harbour tax.", "Bruno Salter supports the harbour tax.", "reverses"),
        ("Ada Quill ruled out a rescue of the mill.", "Ada Quill backed a rescue of the mill.", "reverses"),
        (
            "The White House denied that it had frozen aid to Jordan.",
            "The White House admitted that it had frozen aid to Jordan.",
            "reverses",
        ),
        (
            "Ada Quill said Britain would not raise its offer.",
            "Ada Quill said Britain had raised its offer because jobs were at stake.",
            "reverses",
        ),
        ("Bruno Salter said rents would rise.", "Bruno Salter said rents might rise.", "softens"),
        ("Ann Frost said the river was clean.", "Ann Frost said the river may be clean.", "softens"),
        ("Iran denied building a bomb.", "Iran denied that it was building a bomb.", "reaffirms"),
        ("Putin demanded that Ukraine leave Donetsk.", "Putin demands that Ukraine leave Donetsk.", "reaffirms"),
        ("Ada Quill said the plant would close.", "Bruno Salter said the plant would not close.", None),
        ("Ada Quill said the plant would close.", "Ada Quill said the school would not close.", None),
        ("Ada Quill said taxes would rise in 2024.", "Ada Quill said taxes would not rise in 2026.", None),
        ("Ann Frost said the river was clean.", "Ann Frost said the lake might be clean.", None),
        ("Kaja Kallas called for sanctions on Iran.", "Kaja Kallas called for sanctions on Cuba.", None),
        ("Ada Quill visited Oslo.", "Ada Quill did not visit Oslo.", None),
    ],
)
def test_changes(earlier: str, later: str, change: str | None, nlp: Language, lexicon: Lexicon) -> None:
    articles = [
        Article(article_key(text, day), text, outlet="Ledger", published=day)
        for text, day in ((earlier, "2025-03-10"), (later, "2025-03-14"))
    ]
    summaries = [
        summarise(resolve_article(extract_statements(each, annotate(each, nlp), lexicon))) for each in articles
    ]
    found = {each.kind for each in resolve_summaries(summaries).changes}
    assert found == ({change} if change else set())
