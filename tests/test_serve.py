from pathlib import Path
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from hearsay.dataset import Dataset
from hearsay.dataset import dataset as open_dataset
from hearsay.pipeline import build
from hearsay.serve import Limits, make_application
from hearsay.vocabulary import Iris
from toy import toy_options

ASK = "SELECT ?o WHERE { ?s ?p ?o }"


@pytest.fixture
def dataset():
    store = ox.Store()
    store.add(
        ox.Quad(
            ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p"), ox.Literal("<b>x</b>"), ox.NamedNode("http://e/g")
        )
    )
    return Dataset(Path("nowhere"), store, None, Iris())


@pytest.fixture
def client(dataset):
    return TestClient(make_application(dataset))


@pytest.mark.parametrize(
    "send",
    [
        lambda client: client.get("/sparql", params={"query": ASK}),
        lambda client: client.post("/sparql", content=ASK, headers={"Content-Type": "application/sparql-query"}),
        lambda client: client.post(
            "/sparql",
            content=urlencode({"query": ASK}),
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        ),
    ],
    ids=["get", "post", "form"],
)
def test_the_three_ways_of_the_protocol_give_one_answer(client, send):
    reply = send(client)
    assert reply.status_code == 200
    assert [row["o"]["value"] for row in reply.json()["results"]["bindings"]] == ["<b>x</b>"]


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("text/csv", "text/csv"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv;q=0.2, text/tab-separated-values", "text/tab-separated-values"),
        ("image/png", "application/sparql-results+json"),
    ],
)
def test_the_answer_has_the_format_that_is_asked_for(client, accept, media_type):
    reply = client.get("/sparql", params={"query": ASK}, headers={"Accept": accept})
    assert reply.headers["content-type"].split(";")[0] == media_type


def test_construct_gives_rdf(client):
    reply = client.get("/sparql", params={"query": "CONSTRUCT WHERE { ?s ?p ?o }"}, headers={"Accept": "text/turtle"})
    assert reply.text.strip() == '<http://e/s> <http://e/p> "<b>x</b>" .'


def test_a_malformed_query_is_told_with_its_place(client):
    reply = client.get("/sparql", params={"query": "SELECT ?o WHERE"})
    assert reply.status_code == 400
    assert "1:" in reply.text


@pytest.mark.parametrize("update", ["DELETE WHERE { ?s ?p ?o }", "INSERT DATA { <http://a> <http://b> <http://c> }"])
def test_nothing_can_be_written(client, dataset, update):
    assert client.get("/sparql", params={"query": update}).status_code == 400
    assert (
        client.post("/sparql", content=update, headers={"Content-Type": "application/sparql-update"}).status_code == 415
    )
    assert len(dataset.store) == 1


def test_evaluation_errors_are_one_line(client):
    for query in ("SELECT (<http://e/f>(?o) AS ?x) { ?s ?p ?o }", "ASK { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"):
        reply = client.get("/sparql", params={"query": query})
        assert (reply.status_code, reply.text.count("\n")) == (400, 1)


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ({}, [(None, "s"), ("g", "s")]),
        ({"default-graph-uri": "http://e/g"}, [(None, "s")]),
        ({"default-graph-uri": "http://e/none"}, []),
        ({"named-graph-uri": "http://e/g"}, [("g", "s")]),
        ({"named-graph-uri": "http://e/none", "default-graph-uri": "http://e/g"}, [(None, "s")]),
        ({"default-graph-uri": "no iri"}, "can't be answered"),
    ],
)
def test_a_request_names_its_graphs(client, named, found):
    query = "SELECT ?s ?g { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?g"
    in_url = client.get("/sparql", params={"query": query} | named)
    direct = client.post(
        "/sparql", params=named, content=query, headers={"Content-Type": "application/sparql-query; charset=utf-8"}
    )
    form = client.post("/sparql", data={"query": query} | named)
    for reply in (in_url, direct, form):
        if isinstance(found, str):
            assert (reply.status_code, found in reply.text) == (400, True)
            continue
        rows = [(row.get("g"), row["s"]) for row in reply.json()["results"]["bindings"]]
        assert [(g and g["value"][-1], s["value"][-1]) for g, s in rows] == found


def test_what_a_later_build_writes_is_served(articles, output):
    ask = {"query": "SELECT ?a { ?a a hs:Article }"}

    def found():
        return len(client.get("/sparql", params=ask).json()["results"]["bindings"])

    with open_dataset(output) as source:
        client = TestClient(make_application(source))
        assert found() == found() == 3
        (articles / "late.txt").write_text("Sylvania demands peace.\n")
        build([articles], output, toy_options())
        assert found() == found() == 4


def test_an_answer_beyond_its_limit_is_refused(dataset):
    client = TestClient(make_application(dataset, Limits(megabytes=0)))
    assert client.get("/sparql", params={"query": ASK}).status_code == 413


def test_a_query_out_of_time_is_refused(dataset):
    client = TestClient(make_application(dataset, Limits(seconds=0.05)))
    dataset.store.extend(
        ox.Quad(ox.NamedNode(f"http://e/{i}"), ox.NamedNode("http://e/p"), ox.Literal(str(i)), ox.DefaultGraph())
        for i in range(300)
    )
    slow = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?p ?x . ?b ?p ?y . ?c ?p ?z FILTER(?x < ?y && ?y < ?z) }"
    reply = client.get("/sparql", params={"query": slow})
    assert reply.status_code == 503
    assert reply.text == "no answer within 0.05 s\n"


def test_the_page_asks_no_other_host(client):
    page = client.get("/")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "http://" not in page.text
    assert "https://" not in page.text


def test_the_page_offers_the_named_questions(client):
    names = {question["name"] for question in client.get("/questions").json()}
    assert {"who-said-what", "contradictions"} <= names
