"""How sure a statement is, and that what is not sure enough is left out."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from hearsay.annotate import annotate
from hearsay.extract import LEAST_CONFIDENCE, extract_statements, find_propositions
from hearsay.lexicon import load_lexicon
from hearsay.records import Article

PLAIN = "Norway closed the port."
TANGLED = "Two ministers, who met, some say, near a port the crews once had feared to leave, agreed and laughed."


def confidences(doc: Doc) -> dict[str, float]:
    found = find_propositions(Article("a", doc.text), doc, (), (), load_lexicon())
    return {statement.predicate.lemma: statement.confidence for statement in found}


def test_a_plain_clause_is_surer_than_one_deep_in_a_sentence(nlp: Language) -> None:
    tangled = confidences(nlp(TANGLED))
    assert confidences(nlp(PLAIN))["close"] > tangled["fear"]


def test_an_uncertain_tree_makes_a_statement_less_sure(nlp: Language) -> None:
    doc = nlp(PLAIN)
    before = confidences(doc)["close"]
    doc.user_data["certainty"] = np.full(len(doc), 0.2, np.float32)
    assert confidences(doc)["close"] < before


def test_a_parser_that_tells_no_certainty_is_taken_at_its_word(nlp: Language) -> None:
    doc = nlp(PLAIN)
    before = confidences(doc)["close"]
    del doc.user_data["certainty"]
    assert confidences(doc)["close"] >= before


@pytest.mark.parametrize("text", [PLAIN, TANGLED])
def test_what_is_not_sure_enough_is_left_out(nlp: Language, text: str) -> None:
    article = Article("a", text)
    doc = annotate(article, nlp)
    told = extract_statements(article, doc, load_lexicon()).statements
    sure = [lemma for lemma, confidence in confidences(doc).items() if confidence >= LEAST_CONFIDENCE]
    assert [statement.predicate.lemma for statement in told] == sure
