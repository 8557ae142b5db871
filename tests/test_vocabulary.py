import re
from pathlib import Path

import pytest
import rdflib

from hearsay.errors import OntologyError
from hearsay.records import Span
from hearsay.vocabulary import (
    HS,
    Iris,
    article_key,
    attribution_key,
    claim_key,
    content_hash,
    entity_key,
    normalise_name,
    ontology_folder,
    prefixes,
    statement_key,
)

PACKAGE = Path(__file__).resolve().parent.parent / "graph" / "hearsay"
TERMS = {name for name in HS.__annotations__ if not name.startswith("_")}
IN_TEXT = re.compile(r"\bhs:([A-Za-z]+)")


def defined_terms() -> set[str]:
    graph = rdflib.Graph().parse(ontology_folder() / "hearsay.ttl")
    subjects = {str(subject) for subject in graph.subjects(rdflib.RDF.type)}
    return {subject.split("#")[1] for subject in subjects if "#" in subject}


def test_terms_in_code_are_those_in_turtle():
    assert defined_terms() == TERMS


@pytest.mark.parametrize("folder", [PACKAGE, ontology_folder()], ids=["package", "ontology"])
def test_terms_in_text_are_defined(folder):
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in {".py", ".ttl", ".rq", ".html", ".js"}]
    used = {(path.name, term) for path in files for term in IN_TEXT.findall(path.read_text(encoding="utf-8"))}
    assert used, "no term found: the pattern is wrong"
    assert {(name, term) for name, term in used if term not in TERMS} == set()


def test_every_term_is_used():
    files = [path for path in sorted(PACKAGE.rglob("*.py")) if path.name != "vocabulary.py"]
    found = [
        pair for path in files for pair in re.findall(r'(?:HS\.|hs:)([A-Za-z]+)|"([A-Za-z]+)"', path.read_text("utf-8"))
    ]
    named = {name for pair in found for name in pair}
    # Lists that are asked for by name, whatever their class; what only who reads the ontology asks for.
    assert TERMS - named == {"WordList", "cameoCode"}


def test_misspelt_term_is_an_error():
    with pytest.raises(AttributeError):
        HS.Statment  # noqa: B018 - looking it up is the test


def test_prefixes_agree_with_rdflib():
    names = prefixes()
    assert names["prov"] == str(rdflib.PROV)
    assert names["schema"] == str(rdflib.SDO)
    assert names["ent"] == "https://w3id.org/hearsay/id/entity/"
    assert prefixes("https://example.org/")["art"] == "https://example.org/article/"


IRIS = Iris("https://example.org/")


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (IRIS.article("ab"), "article/ab"),
        (IRIS.statement("ab"), "statement/ab"),
        (IRIS.entity("Q159"), "entity/Q159"),
        (IRIS.claim("ab"), "claim/ab"),
        (IRIS.attribution("ab"), "attribution/ab"),
        (IRIS.decision("ab"), "decision/ab"),
        (IRIS.graph("claims"), "graph/claims"),
        (IRIS.predicate("pull out"), "predicate/pull-out"),
        (IRIS.predicate("co-author"), "predicate/co_author"),
        (IRIS.predicate("be café-like"), "predicate/be-caf%C3%A9_like"),
        (IRIS.office("Harbour Master"), "office/harbour-master"),
        (IRIS.role("ab", "from", Span(3, 9)), "role/ab-from-3-9"),
        (IRIS.span("ab", Span(0, 5)), "span/ab-0-5"),
        (IRIS.span("ab", Span(0, 5), Span(8, 12)), "span/ab-0-5_8-12"),
        (IRIS.selector("ab", "quote", Span(0, 5)), "selector/ab-0-5-quote"),
    ],
)
def test_iris(made, expected):
    assert made == f"https://example.org/{expected}"


def test_relation_has_its_own_namespace():
    assert IRIS.predicate("insist on", "demand") == "https://w3id.org/hearsay/relation/demand"


def test_keys_never_change():
    # Data in users' stores has these names: a change here is a change of major version.
    assert article_key("Snow fell.\n") == "4b3fee529e8cb55fe1d8"
    assert statement_key("a", Span(1, 2), None, Span(3, 4)) == "b493f2a347f0473063ee"
    assert entity_key("person|ida brekke") == "92d043311bda5d47aa06"


def test_article_key_follows_text_and_outlet():
    assert article_key("Snow fell.") == article_key("Snow fell.\n\n")
    assert article_key("Snow fell.") != article_key(" Snow fell.")
    assert article_key("Snow fell.", "Harbour Daily") == article_key("Snow fell.", " harbour daily ")
    assert len({article_key("Snow fell.", outlet) for outlet in (None, "Harbour Daily", "The Ledger")}) == 3
    assert content_hash("Snow fell.") != content_hash("Snow fell.\n")


def test_keys_tell_their_fields_apart():
    spans = [Span(0, 1), Span(2, 3), None]
    statements = {statement_key("a", Span(0, 1), *pair) for pair in [(x, y) for x in spans for y in spans]}
    assert len(statements) == 9
    assert statement_key("a", Span(0, 1), None, None) != statement_key("a", Span(0, 1), None, None, 1)
    assert attribution_key("a", None, Span(0, 1), None) != attribution_key("a", Span(0, 1), None, None)
    assert claim_key("x", "deny", "y", "positive") != claim_key("x", "deny", "y", "negative")
    assert entity_key("anything", "Q42") == "Q42"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Łódź", "łodz"), (" U.S.  Steel ", "us steel"), ("O’Neill", "o'neill"), ("STRASSE", "strasse")],
)
def test_normalise_name(name, expected):
    assert normalise_name(name) == expected


def test_missing_ontology_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr("hearsay.vocabulary.__file__", str(tmp_path / "hearsay" / "vocabulary.py"))
    with pytest.raises(OntologyError, match="reinstall hearsay"):
        ontology_folder()
