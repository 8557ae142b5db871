"""Loading models, and an article's text as a Doc."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

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


@pytest.mark.model
def test_no_text_is_too_long(nlp) -> None:
    text = "The mayor slept. " * 60_000
    assert len(text) > 1_000_000
    assert nlp.max_length > len(text)
    assert len(nlp.make_doc(text)) == 240_000


@pytest.mark.model
def test_the_model_writes_nothing_and_calls_no_one(tmp_path: Path) -> None:
    home, calls = tmp_path / "home", tmp_path / "calls.txt"
    home.mkdir()
    code = "from hearsay.annotate import load_model; load_model()('The mayor slept.')"
    traced = ["strace", "-f", "-qq", "-e", "trace=connect,sendto", "-o", str(calls)] if shutil.which("strace") else []
    given = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    ran = subprocess.run(
        [*traced, sys.executable, "-c", code],
        env=given | {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr == ""
    assert list(home.iterdir()) == []
    assert "AF_INET" not in (calls.read_text() if traced else "")
