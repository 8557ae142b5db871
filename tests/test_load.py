from types import SimpleNamespace

import httpx
import pyoxigraph as ox
import pytest

from hearsay.archived import Described
from hearsay.dataset import Dataset
from hearsay.dataset import dataset as open_dataset
from hearsay.errors import StoreError
from hearsay.load import Credentials, load_dataset
from hearsay.load.transport import Transport
from hearsay.vocabulary import Iris
from servers import free_port, oxigraph_server, virtuoso_server

ARTICLES = ("a1", "a2")
DBA = Credentials("digest", "dba", "dba")


@pytest.mark.parametrize("more", [{}, {"query_endpoint": "http://ann:s3cret@127.0.0.1:1/"}])
def test_a_secret_in_an_address_is_refused_and_not_told(dataset, more):
    endpoint = "http://127.0.0.1:1/" if more else "http://ann:s3cret@127.0.0.1:1/"
    with pytest.raises(
        StoreError, match=r"http://…@127\.0\.0\.1:1: a user or password found .* HEARSAY_USER"
    ) as caught:
        load_dataset(dataset, endpoint, **more)
    assert "s3cret" not in str(caught.value)
    assert not (dataset.folder / "store" / "loads.tsv").exists()


@pytest.fixture
def dataset(tmp_path):
    """Return a dataset of two articles' graphs and one of entities, with words that need escapes."""
    iris, store = Iris(), ox.Store()
    for key in ARTICLES:
        graph = ox.NamedNode(iris.article(key))
        for number in range(3):
            words = ox.Literal(f'{key} "said" \\ {number}\n<b>Zażółć</b> 🙂')
            store.add(
                ox.Quad(ox.NamedNode(iris.statement(f"{key}{number}")), ox.NamedNode("http://e/says"), words, graph)
            )
    entities = ox.NamedNode(iris.graph("entities"))
    store.add(ox.Quad(ox.NamedNode(iris.entity("Q1")), ox.NamedNode("http://e/label"), ox.Literal("x"), entities))
    (tmp_path / "store").mkdir()

    def triples(key):
        quads = store.quads_for_pattern(None, None, None, ox.NamedNode(iris.article(key)))
        return sorted(str(quad.triple) for quad in quads)

    def described(name):
        quads = store.quads_for_pattern(None, None, None, ox.NamedNode(iris.graph(name)))
        return [Described.from_lines(quad.subject.value, [str(quad.triple)]) for quad in quads]

    archive = SimpleNamespace(graph_keys=lambda: ARTICLES, triples=triples, all_described=described)
    return Dataset(tmp_path, store, archive, iris)


def ask(url, query):
    reply = httpx.get(url, params={"query": query}, headers={"Accept": "application/sparql-results+json"})
    return [{k: v["value"] for k, v in row.items()} for row in reply.json()["results"]["bindings"]]


SAID = "SELECT ?g ?o WHERE { GRAPH ?g { ?s <http://e/says> ?o } } ORDER BY ?g ?o"


def expected(dataset):
    quads = dataset.store.quads_for_pattern(None, ox.NamedNode("http://e/says"), None)
    return sorted(({"g": q.graph_name.value, "o": q.object.value} for q in quads), key=lambda row: (row["g"], row["o"]))


@pytest.mark.server
@pytest.mark.parametrize("profile", ["oxigraph", "graph-store", "update"])
def test_oxigraph_holds_every_graph_after_a_load(dataset, profile):
    with oxigraph_server() as url:
        paths = {"oxigraph": url, "graph-store": f"{url}/store", "update": f"{url}/update"}
        report = load_dataset(dataset, paths[profile], profile=profile, query_endpoint=f"{url}/query")
        assert (report.sent, report.skipped, report.triples) == (3, 0, 7)
        assert ask(f"{url}/query", SAID) == expected(dataset)


@pytest.mark.server
def test_virtuoso_holds_every_graph_after_a_load(dataset, tmp_path):
    with virtuoso_server(tmp_path) as url:
        report = load_dataset(dataset, url, profile="virtuoso", credentials=DBA)
        assert (report.sent, report.triples) == (3, 7)
        assert ask(f"{url}/sparql", SAID) == expected(dataset)
        with pytest.raises(StoreError, match="401"):
            load_dataset(dataset, f"{url}/", profile="virtuoso", credentials=Credentials("digest", "dba", "wrong"))


@pytest.mark.server
def test_a_load_goes_on_where_it_was_cut(dataset):
    with oxigraph_server() as url:
        load_dataset(dataset, url, profile="oxigraph")
        httpx.delete(f"{url}/store", params={"graph": dataset.iris.article("a1")})
        report = load_dataset(dataset, url, profile="oxigraph")
        assert (report.sent, report.skipped) == (1, 2)
        assert ask(f"{url}/query", SAID) == expected(dataset)


@pytest.mark.server
def test_a_changed_graph_is_sent_again_and_replaces_the_old_one(dataset):
    with oxigraph_server() as url:
        load_dataset(dataset, url, profile="oxigraph")
        graph = ox.NamedNode(dataset.iris.article("a1"))
        old = next(iter(dataset.store.quads_for_pattern(None, None, None, graph)))
        dataset.store.remove(old)
        dataset.store.add(ox.Quad(old.subject, old.predicate, ox.Literal("new"), graph))
        assert load_dataset(dataset, url, profile="oxigraph").sent == 1
        assert ask(f"{url}/query", SAID) == expected(dataset)


@pytest.mark.server
def test_a_store_without_graphs_gets_all_in_one(shared_output):
    with oxigraph_server() as url, open_dataset(shared_output) as source:
        report = load_dataset(source, url, profile="oxigraph", flat_graph="default")
        graphs = ask(f"{url}/query", "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")
        kinds = ask(f"{url}/query", "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")
    assert graphs == []
    assert kinds == [{"n": str(report.triples)}]


def served(handler):
    transport = Transport(pause=0.0)
    transport._client = httpx.Client(transport=httpx.MockTransport(handler))
    return transport


def test_a_busy_store_is_tried_again():
    answers = iter([503, 503, 204])
    with served(lambda request: httpx.Response(next(answers))) as transport:
        assert transport.send("PUT", "http://store/") == b""


def test_a_refusal_is_told_in_one_line():
    page = "<html><body><h1>Virtuoso 22023</h1>\nbad\ntriples</body></html>"
    with (
        served(lambda request: httpx.Response(500, text=page)) as transport,
        pytest.raises(StoreError, match=r"PUT was answered 500 .* \(Virtuoso 22023 bad triples\)"),
    ):
        transport.send("PUT", "http://store/")


def test_a_yes_that_loads_nothing_is_found_out(dataset, monkeypatch):
    def lies(request):
        rows = '{"results": {"bindings": [{"n": {"value": "0"}}]}}'
        return httpx.Response(200, text=rows if request.method == "GET" else "<html>ok</html>")

    monkeypatch.setattr("hearsay.load.Transport", lambda credentials: served(lies))
    with pytest.raises(StoreError, match="holds 0 triples after the load, expected"):
        load_dataset(dataset, "http://store", profile="oxigraph")


def test_an_unreachable_store_is_told(dataset, monkeypatch):
    monkeypatch.setattr("hearsay.load.Transport", lambda credentials: Transport(credentials, pause=0.0))
    with pytest.raises(StoreError, match="can't be reached"):
        load_dataset(dataset, f"http://127.0.0.1:{free_port()}", profile="oxigraph")


def test_a_secret_that_a_former_version_kept_is_taken_out(dataset, monkeypatch):
    journal = dataset.folder / "store" / "loads.tsv"
    journal.parent.mkdir(exist_ok=True)
    journal.write_text("http://dba:secret@store\tg\t1\nhttp://other\tg\t1\n")
    monkeypatch.setattr("hearsay.load.Transport", lambda credentials: served(lambda request: httpx.Response(204)))
    load_dataset(dataset, "http://store/data")
    assert "secret" not in journal.read_text()
    assert journal.read_text().startswith("http://other\tg\t1\nhttp://store/data\t")


def test_a_secret_is_not_shown():
    assert "dba/secret" not in repr(Credentials("basic", "dba", "dba/secret"))
