import pyoxigraph as ox
import pytest
import rdflib

from hearsay.dataset import dataset as open_dataset
from hearsay.validate import validate_dataset, validate_ontology
from hearsay.vocabulary import ontology_folder, prefixes

FILES = ["hearsay.ttl", "lexicon.ttl", "shapes.ttl", "style.ttl"]
REL = prefixes()["rel"]


@pytest.fixture(scope="module")
def store() -> ox.Store:
    store = ox.Store()
    for name in ("hearsay.ttl", "lexicon.ttl"):
        store.load(path=str(ontology_folder() / name), format=ox.RdfFormat.TURTLE)
    return store


def ask(store: ox.Store, query: str) -> list[str]:
    return sorted(row[0].value for row in store.query(query, prefixes=prefixes()))


@pytest.mark.parametrize("name", FILES)
def test_both_parsers_read_the_same(name):
    path = ontology_folder() / name
    rdflib_graph = rdflib.Graph().parse(path)
    oxigraph = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    assert len(rdflib_graph) == len(set(oxigraph)) > 100


def test_style_holds():
    assert list(validate_ontology().lines())[:-1] == []


def test_style_has_shapes_for_all_kinds(store):
    style = rdflib.Graph().parse(ontology_folder() / "style.ttl")
    targets = {str(target) for target in style.objects(None, rdflib.SH.targetClass)}
    kinds = set(ask(store, "SELECT DISTINCT ?kind { ?term a ?kind }"))
    assert kinds - targets == {str(rdflib.OWL.Ontology), str(rdflib.OWL.SymmetricProperty)}


def test_ontology_in_a_dataset_has_no_blank_nodes(store):
    assert ask(store, "SELECT ?s { ?s ?p ?o FILTER(isBlank(?s) || isBlank(?o)) }") == []


def test_every_class_leads_to_a_known_vocabulary(store):
    query = """SELECT ?class { ?class a owl:Class FILTER NOT EXISTS {
        ?class rdfs:subClassOf+ ?above FILTER(!STRSTARTS(STR(?above), STR(hs:))) } }"""
    assert ask(store, query) == []


def test_inverse_opposite_and_near_are_never_the_same(store):
    assert (
        ask(store, "SELECT ?one { ?one hs:opposite ?other . { ?one hs:near ?other } UNION { ?other hs:near ?one } }")
        == []
    )


def test_relations_cover_the_event_categories(store):
    used = ask(store, "SELECT DISTINCT ?category { ?relation hs:ploverCategory ?category }")
    assert len(used) == 18


def test_examples_use_their_relation(store):
    """An example shows one of its relation's words, in some form."""
    rows = store.query(
        """SELECT ?relation ?example ?word {
            ?relation a hs:Relation ; skos:example ?example ; hs:verb|hs:noun|hs:adjective ?word }""",
        prefixes=prefixes(),
    )
    irregular = {
        "begin": "began",
        "build": "built",
        "buy": "bought",
        "forgive": "forgave",
        "hold": "held",
        "invest": "invest",
    }
    irregular |= {"leave": "left", "fall": "fell", "fight": "fought", "seek": "seek", "rise": "rose", "win": "won"}
    irregular |= {
        "lose": "lost",
        "sell": "sold",
        "know": "knew",
        "speak with": "spoke with",
        "withdraw": "withdrew",
        "meet": "met",
    }
    shown: dict[str, bool] = {}
    for relation, example, word in ((row[0].value, row[1].value.lower(), row[2].value) for row in rows):
        stem = irregular.get(word, word).rstrip("ey")
        parts = stem.split()
        found = all(part[: max(3, len(part) - 1)] in example for part in parts)
        shown[relation.removeprefix(REL)] = shown.get(relation.removeprefix(REL), False) or found
    assert [name for name, found in sorted(shown.items()) if not found] == []


def test_what_is_written_is_defined_and_conforms(output):
    """Every term of hs: and rel: in a built dataset has label, definition and example in its ontology graph."""
    with open_dataset(output) as source:
        terms = {term for (term,) in source.rows("SELECT DISTINCT ?term { { ?s ?term ?o } UNION { ?s a ?term } }")}
        terms |= {term for (term,) in source.rows("SELECT DISTINCT ?term { ?s rdf:predicate ?term }")}
        wanted = {term for term in terms if term.startswith(("https://w3id.org/hearsay/ns#", REL))}
        query = "SELECT ?term { ?term rdfs:label ?label ; skos:definition ?definition ; skos:example ?example }"
        defined = {term for (term,) in source.rows(query)}
        breaches = list(validate_dataset(source.store).lines())[:-1]
    assert len(wanted) > 30
    assert f"{REL}demand" in wanted
    assert wanted - defined == set()
    assert breaches == []
