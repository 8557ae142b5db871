"""What a query asks for besides data: another host, graphs of its own choice, a change."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from hearsay.bridge import rdflib_dataset
from hearsay.dataset import Dataset
from hearsay.errors import QueryError
from hearsay.query import answer_query
from hearsay.sparql import check_query, names_graphs
from hearsay.vocabulary import Iris

OTHER = "<http://127.0.0.1:1/>{?a ?b ?c}"


@pytest.fixture
def small() -> Dataset:
    store = ox.Store()
    for graph in ("one", "two"):
        node = ox.NamedNode(f"http://e/{graph}")
        store.add(ox.Quad(node, ox.NamedNode("http://e/p"), ox.Literal("x"), node))
    return Dataset(Path("nowhere"), store, None, Iris())


@pytest.mark.parametrize(
    "query",
    [
        f"ASK {{ SERVICE {OTHER} }}",
        f"ASK {{ service silent{OTHER} }}",
        f"ASK {{ ?s ?p 1SERVICE{OTHER} }}",
        f"ASK {{ ?s ?p trueSERVICE{OTHER} }}",
        f"ASK {{ ?s ?p ?o.SERVICE{OTHER} }}",
        f"ASK {{ SERVICESILENT{OTHER} }}",
        "PREFIX e: <http://127.0.0.1:1/> ASK { SERVICEe:{ ?s ?p ?o } }",
        "ASK { ?s ?p ?e SERVICE ?e { ?e ?p ?o } }",
        f"ASK {{ ?s ?p ?o FILTER EXISTS {{ SERVICE {OTHER} }} }}",
        f"ASK {{ ?s ?p rel:a\\#b . SERVICE {OTHER} }}",
        f"ASK {{ ?s ?p '#' . SERVICE {OTHER} }}",
        f"ASK {{ ?s ?p <http://e/#> . SERVICE {OTHER} }}",
        f'ASK {{ ?s ?p """a"b""" , "\\"" . SERVICE {OTHER} }}',
        f"ASK {{ FILTER(1<2) SERVICE {OTHER} FILTER(2>1) }}",
        f"ASK {{ # <\n SERVICE {OTHER} }} # >",
    ],
)
def test_no_other_host_is_asked(small: Dataset, query: str):
    with pytest.raises(QueryError, match="SERVICE found, expected"):
        small.query(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p 'SERVICE <http://a> {}' } # SERVICE <http://a>",
        'ASK { ?s hs:service """SERVICE " <http://a> {}""" , "x"@service , <http://e/SERVICE> , rel:service }',
        "PREFIX from: <http://e/> SELECT ?from { ?s from:from ?from , 'FROM <http://e/a>' FILTER(1<2) }",
    ],
)
def test_what_only_looks_so_is_answered(small: Dataset, query: str):
    assert not names_graphs(query)
    answer_query(small, query)


@pytest.mark.parametrize(
    "update", ["INSERT DATA { <a:a> <a:b> 1 }", "PREFIX a: <http://a/> # x\n delete where { ?s ?p ?o }"]
)
def test_an_update_is_refused_by_name(update: str):
    with pytest.raises(QueryError, match="an update found, expected a query"):
        check_query(update)


@pytest.mark.parametrize(
    ("named", "count"),
    [
        ("", 2),
        ("FROM <http://e/one>", 1),
        ("FROM<http://e/none>", 0),
        ("from\n# which\n<http://e/one> FROM <http://e/two>", 2),
        ("FROM NAMED <http://e/one>", 0),
    ],
)
def test_a_query_runs_over_the_graphs_that_it_names(small: Dataset, named: str, count: int):
    assert answer_query(small, f"SELECT (COUNT(*) AS ?n) {named} {{ ?s ?p ?o }}").rows == ((str(count),),)


@pytest.mark.parametrize("graph", ["n:", "NAMED n:"])
def test_a_graph_may_be_named_by_its_prefix(small: Dataset, graph: str):
    query = "PREFIX n: <http://e/one> SELECT ?s FROM n: { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
    assert answer_query(small, query.replace("n: {", f"{graph} {{")).rows == (("http://e/one",),)


def test_what_fails_while_it_is_answered_is_one_line(small: Dataset):
    with pytest.raises(QueryError, match=re.escape("can't be answered (The custom function <http://e/f>")):
        answer_query(small, "SELECT (<http://e/f>(?o) AS ?x) { ?s ?p ?o }")


def test_rdflib_is_held_to_the_same(small: Dataset):
    dataset = rdflib_dataset(small.store, small.prefixes)
    with pytest.raises(QueryError, match="SERVICE found"):
        dataset.query(f"ASK {{ SERVICE {OTHER} }}")
    assert len(list(dataset.query("SELECT ?s FROM <http://e/one> { ?s ?p ?o }"))) == 1


def test_a_mark_of_byte_order_is_no_part_of_a_query(small: Dataset):
    assert answer_query(small, "\ufeffASK {}").rows == (("true",),)
