"""The named questions give the same rows in Oxigraph, rdflib and Virtuoso."""

from collections import Counter
from pathlib import Path

import httpx
import pytest
import rdflib

from hearsay.dataset import dataset
from hearsay.export import EXPORTERS
from hearsay.load import Credentials, load_dataset
from hearsay.query import answer_question
from hearsay.questions import list_questions
from servers import virtuoso_server

QUESTIONS = list_questions()


@pytest.fixture(scope="module")
def expected(shared_output: Path) -> dict[str, Counter[tuple[str, ...]]]:
    """Return the rows of every question in Oxigraph."""
    with dataset(shared_output) as source:
        tables = {question.name: answer_question(source, question.name) for question in QUESTIONS}
    return {name: Counter(tuple(cell or "" for cell in row) for row in table.rows) for name, table in tables.items()}


@pytest.fixture(scope="module")
def in_rdflib(shared_output: Path, tmp_path_factory) -> rdflib.Dataset:
    """Return the dataset in rdflib's own memory."""
    path = tmp_path_factory.mktemp("rdflib") / "all.nq"
    with dataset(shared_output) as source, path.open("wb") as stream:
        EXPORTERS["nquads"](source, stream, True)
    graph = rdflib.Dataset(default_union=True)
    graph.parse(path, format="nquads")
    return graph


@pytest.fixture(scope="module")
def in_virtuoso(shared_output: Path, tmp_path_factory):
    """Return the address of a Virtuoso that holds the dataset."""
    with virtuoso_server(tmp_path_factory.mktemp("virtuoso")) as url, dataset(shared_output) as source:
        load_dataset(
            source, url, profile="virtuoso", credentials=Credentials("digest", "dba", "dba"), with_ontology=True
        )
        yield url


def test_most_questions_have_answers(expected):
    assert sum(bool(rows) for rows in expected.values()) > len(expected) / 2


@pytest.mark.slow
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_rdflib_gives_the_same_rows(expected, in_rdflib, question):
    rows = Counter(tuple("" if cell is None else str(cell) for cell in row) for row in in_rdflib.query(question.sparql))
    assert rows == expected[question.name]


@pytest.mark.server
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_virtuoso_gives_the_same_rows(expected, in_virtuoso, question):
    reply = httpx.get(
        f"{in_virtuoso}/sparql",
        params={"query": question.sparql},
        headers={"Accept": "application/sparql-results+json"},
        timeout=120,
    )
    assert reply.status_code == 200, reply.text[:500]
    answer = reply.json()
    columns = answer["head"]["vars"]
    rows = Counter(
        tuple(row[column]["value"] if column in row else "" for column in columns)
        for row in answer["results"]["bindings"]
    )
    assert rows == expected[question.name]
