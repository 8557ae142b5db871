"""Trees that no parser should give -> extraction still ends, and its spans are still exact."""

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.extract.reading import read_tree
from hearsay.lexicon import load_lexicon
from hearsay.model.decoding import best_heads
from hearsay.records import Article

TEXT = (
    "“The dam, which three engineers said was built in haste, may not hold,” Mayor Ida Holm told reporters on Friday, "
    "citing a leaked report by the harbour board. According to the board, Holm and her deputy had been warned that "
    "water was seeping through, but neither of them called for the sluices to be opened, the Evening Post wrote.\n\n"
    "She denied reports that the town had refused to pay for repairs: “We asked for help. Nobody came.” If it rains "
    "again, people who live below the dam will have to leave, said one of the engineers, who declined to be named."
)
_COLUMNS = ["TAG", "POS", "LEMMA", "ENT_IOB", "ENT_TYPE", "DEP", "HEAD"]


@pytest.mark.model
@settings(max_examples=80, deadline=20_000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(seed=4798, share=0.5)  # a verb and its particle that a repair would swap
@example(seed=47241, share=0.5)  # a clause that lies behind the mark that closes its head's quotation
@given(seed=st.integers(0, 2**32), share=st.sampled_from([0.05, 0.2, 0.5, 1.0]))
def test_whatever_the_tree_extraction_ends(nlp, seed: int, share: float) -> None:
    article = Article("a", TEXT)
    doc = _tangled(annotate(article, nlp), np.random.default_rng(seed), share)
    tree = read_tree(doc, load_lexicon())
    assert all(tree.dep[word] == "ROOT" for word in range(len(tree)) if tree.head[word] == word)
    for statement in extract_statements(article, doc, load_lexicon(), least=0).statements:
        for part in filter(None, (statement.predicate, statement.subject, statement.object)):
            assert TEXT[part.span.start : part.span.end] == part.text


def _tangled(doc: Doc, numbers: np.random.Generator, share: float) -> Doc:
    """Hang a share of the words anywhere in their sentences, by any relation."""
    values = doc.to_array(_COLUMNS)
    labels = values[:, -2].copy()
    root = doc.vocab.strings.add("ROOT")
    for sentence in doc.sents:
        words = np.array([token.i for token in sentence if not token.is_space])
        size = len(words)
        places = {int(word): place for place, word in enumerate(words, 1)}
        scores = np.full((size, size + 1), -5, np.float32)
        for place, word in enumerate(words):
            head = doc[int(word)].head.i
            scores[place, 0 if head == word else places[head]] = 5
        loose = numbers.random(size) < share
        scores[loose] = numbers.normal(size=(int(loose.sum()), size + 1)) * 5
        heads = best_heads(scores)
        values[words, -1] = np.where(heads == 0, 0, words[heads - 1] - words).astype(np.int64).astype(np.uint64)
        values[words[loose], -2] = numbers.choice(labels, int(loose.sum()))
        values[words[heads == 0], -2] = root
    tangled = Doc(doc.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])
    tangled.from_array(_COLUMNS, values)
    tangled.spans["attribution"] = [
        Span(tangled, span.start, span.end, span.label_, span_id=span.id_) for span in doc.spans["attribution"]
    ]
    return tangled
