"""Quoted calls to do something -> who calls for what, and who shall do it."""

import pytest

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.records import Article
from stating import shown


def called(nlp, lexicon, text):
    """Give subject, lemma, object, polarity and modality of the statements of a text."""
    article = Article("a", text)
    found = extract_statements(article, annotate(article, nlp), lexicon, least=0.0).statements
    return {(shown(one.subject), one.predicate.lemma, shown(one.object), one.polarity, one.modality) for one in found}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("“Stop the war,” the bishop said.", ("-", "stop", "the war", "positive", "intended")),
        ("“Do not open the gate,” the mayor said.", ("-", "open", "the gate", "negative", "intended")),
        ("“Stay at home,” the mayor said.", ("-", "stay", "-", "positive", "intended")),
        ("“Leave the town,” the mayor told residents.", ("(residents)", "leave", "the town", "positive", "intended")),
        ("“Stop the war,” the bishop told reporters.", ("-", "stop", "the war", "positive", "intended")),
    ],
)
def test_what_someone_quoted_calls_for_is_to_be_done(nlp, lexicon, text, call):
    assert call in called(nlp, lexicon, text)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Stop the war.", "stop"),
        ("“Look at the gate,” the mayor said.", "look"),
        ("“Believe me, the gate is open,” the mayor said.", "believe"),
        ("Stop the war (do not open the gate), the bishop said.", "open"),
    ],
)
def test_no_call_is_told_of_no_one_or_to_hold_an_ear(nlp, lexicon, text, lemma):
    assert lemma not in {one[1] for one in called(nlp, lexicon, text)}
