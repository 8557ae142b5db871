"""Loading models, and an article's text as a Doc."""

import pytest
import spacy

from hearsay.annotate import annotate, load_model
from hearsay.errors import ModelError
from hearsay.records import Article


def test_a_missing_model_is_told_in_one_line() -> None:
    with pytest.raises(ModelError, match=r"no-such-model: can't be loaded .* name another with --model") as caught:
        load_model("no-such-model")
    assert "\n" not in str(caught.value)


def test_a_model_without_a_parser_is_refused(tmp_path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(ModelError, match="no parser found, expected one with Universal Dependencies labels"):
        load_model(str(tmp_path))


def test_a_model_with_other_relations_is_refused(tmp_path, monkeypatch) -> None:
    nlp = spacy.blank("en")

    def parse(text: str):
        doc = nlp.make_doc(text)
        return spacy.tokens.Doc(doc.vocab, [t.text for t in doc], heads=[0] * len(doc), deps=["dobj"] * len(doc))

    monkeypatch.setattr("hearsay.annotate.spacy.load", lambda name: parse)
    with pytest.raises(ModelError, match=r"relations .*dobj found, expected Universal Dependencies"):
        load_model("other")


@pytest.mark.model
def test_the_packaged_model_loads_by_its_folder_too(nlp, tmp_path) -> None:
    nlp.to_disk(tmp_path / "copy")
    text = "The envoy said that talks would go on."
    again = load_model(str(tmp_path / "copy"))(text)
    assert [(t.dep_, t.lemma_) for t in again] == [(t.dep_, t.lemma_) for t in nlp(text)]


@pytest.mark.model
def test_positions_are_those_of_the_article(nlp) -> None:
    article = Article(key="k", text="“Nothing”, said\u00a0the\r\nmayor.")
    doc = annotate(article, nlp)
    assert all(article.text[t.idx : t.idx + len(t)] == t.text for t in doc)
