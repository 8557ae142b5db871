import json
import re

import pyoxigraph as ox
import pytest
import rdflib
from typer.testing import CliRunner

from hearsay.cli.app import _load_commands, app
from hearsay.dataset import dataset as open_dataset
from hearsay.errors import OntologyError
from hearsay.records import Article
from hearsay.validate import validate_dataset, validate_ontology
from hearsay.validate.checks import read_checks
from hearsay.vocabulary import ontology_folder, prefixes

HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes("https://example.org/").items())
GOOD = """
art:a a hs:Article ; hs:contentHash "%s" ; schema:publisher ent:daily ; schema:datePublished "2025-03-12"^^xsd:date .
stmt:s a hs:Statement ; rdfs:label "Ida Brekke closes the lock" ; hs:lemma "close" ; hs:chain "a clerk ← The Daily" ;
    rdf:subject ent:ida ; rdf:predicate pred:close ; rdf:object "the lock" ; hs:polarity "positive" ;
    hs:modality "asserted" ; hs:confidence 0.9 ; hs:evidence span:e ; prov:hadPrimarySource art:a ; hs:role stmt:r ;
    hs:attribution attr:x ; hs:saidBy ent:clerk ; hs:sourcedBy ent:clerk, ent:daily ; hs:date "2025-03-12"^^xsd:date ;
    hs:dateBasis "published" ; hs:origin ent:daily ; hs:expresses claim:c .
stmt:r a hs:Role ; hs:roleName "at" ; hs:filler "noon" .
attr:x a hs:Attribution ;
    hs:manner "indirect" ; hs:source ent:clerk ; hs:cue "said" ; hs:cueLemma "say" ; hs:via attr:y .
attr:y a hs:Attribution ; hs:manner "indirect" ; hs:source ent:daily ; hs:cue "reports" ; hs:cueLemma "report" .
span:e a oa:SpecificResource ; oa:hasSource art:a ; oa:hasSelector span:p, span:q .
span:p a oa:TextPositionSelector ; oa:start 0 ; oa:end 9 .
span:q a oa:TextQuoteSelector ; oa:exact "some text" .
ent:ida a schema:Person ; rdfs:label "Ida Brekke" ; hs:holdsOffice ent:office .
ent:office a hs:Office ; rdfs:label "harbour master" .
ent:daily a hs:Outlet ; rdfs:label "The Daily" .
ent:clerk a hs:AnonymousSource ; rdfs:label "a clerk" ; hs:count 1 .
pred:close a hs:Predicate ; rdfs:label "closes" .
claim:c a hs:Claim ; rdf:predicate pred:close ; hs:polarity "positive" ; hs:outletCount 1 ; hs:originCount 1 ;
    hs:firstSeen "2025-03-12"^^xsd:date ; hs:lastSeen "2025-03-12"^^xsd:date .
claim:d a hs:Claim ; rdf:predicate pred:close ; hs:polarity "negative" ; hs:outletCount 1 ; hs:originCount 1 .
claim:c hs:contradicts claim:d . claim:d hs:contradicts claim:c .
graph:d a hs:Decision ;
    hs:action "merge" ; hs:left ent:ida ; hs:right ent:clerk ; hs:decidedBy "person" ; hs:score 1.0 .
""" % ("0" * 64)

# What is replaced in the good data, by what, and the breach that it makes.
MISTAKES = [
    ('hs:polarity "positive" ;\n', "\n", "Statement: stmt:s polarity: none found, expected one"),
    ('hs:modality "asserted"', 'hs:modality "asserted", "asked"', "Statement: stmt:s modality: several found"),
    ('hs:modality "asserted"', 'hs:modality "maybe"', "modality: expected one of"),
    ("hs:confidence 0.9", "hs:confidence 1.9", "Statement: stmt:s confidence: more than"),
    ("hs:confidence 0.9", "hs:confidence -0.1", "Statement: stmt:s confidence: less than"),
    ("hs:confidence 0.9", 'hs:confidence "0.9"', "Statement: stmt:s confidence: expected decimal"),
    (
        "hs:evidence span:e",
        "hs:evidence span:q",
        "evidence: not of class SpecificResource (found span:q)",
    ),
    ("rdf:subject ent:ida", 'rdf:subject "Ida"', "Statement: stmt:s subject: expected IRI"),
    ("rdf:object", "rdf:object stmt:s ; hs:time", "Statement: stmt:s is its own subject or object"),
    ('hs:dateBasis "published" ;', "", "Statement: stmt:s has a date without its basis"),
    ("hs:sourcedBy ent:clerk, ent:daily", "hs:sourcedBy ent:clerk", "that hs:sourcedBy leaves out (found ent:daily)"),
    ("hs:saidBy ent:clerk", "hs:saidBy ent:ida", "is said by someone whom hs:sourcedBy leaves out (found ent:ida)"),
    ("hs:via attr:y", "hs:via attr:x", "Attribution: attr:x leads back to itself"),
    ('hs:manner "indirect" ; hs:source ent:daily', "hs:source ent:daily", "Attribution: attr:y manner: none found"),
    ("hs:role stmt:r ;", "", "Role: stmt:r role of something: none found, expected one"),
    ("oa:hasSelector span:p, span:q", "oa:hasSelector span:p", "Evidence: span:e hasSelector: fewer than 2 found"),
    ("oa:end 9", "oa:end 0", "Position: span:p start: not less than end"),
    ('rdfs:label "a clerk"', 'skos:altLabel "a clerk"', "Entity: ent:clerk label: none found"),
    ("a hs:Outlet", "a hs:Outlet, schema:Person", "Entity: ent:daily type: several found"),
    ("ent:daily a hs:Outlet", "ent:daily a schema:NewsMediaOrganization", "Entity: ent:daily type: expected one of"),
    ('pred:close a hs:Predicate ; rdfs:label "closes" .', "", "Predicate: pred:close label: none found"),
    ("0" * 64, "0" * 63, "Article: art:a contentHash: expected the form"),
    ("claim:d hs:contradicts claim:c .", "", "claim:c contradicts a claim that does not contradict it"),
    ('hs:firstSeen "2025-03-12"', 'hs:firstSeen "2025-03-13"', "Claim: claim:c was last seen before it was first seen"),
    ('hs:action "merge"', 'hs:action "join"', "Decision: graph:d action: expected one of"),
]


CLAIMS = "shape:X a sh:NodeShape ; sh:targetClass hs:Claim ;"


def stored(turtle: str) -> ox.Store:
    """Load data into named graphs, as a dataset has it: each subject in its own."""
    store = ox.Store()
    for triple in ox.parse(HEAD + turtle, format=ox.RdfFormat.TURTLE):
        store.add(ox.Quad(triple.subject, triple.predicate, triple.object, triple.subject))
    return store


def report(turtle: str) -> list[str]:
    return list(validate_dataset(stored(turtle), base="https://example.org/").lines())


def test_good_data_conforms():
    assert report(GOOD) == ["12 shapes checked, all are met"]


@pytest.mark.parametrize(("right", "wrong", "message"), MISTAKES, ids=[mistake[2][:40] for mistake in MISTAKES])
def test_mistake_is_named(right, wrong, message):
    assert right in GOOD
    *breaches, summary = report(GOOD.replace(right, wrong, 1))
    assert any(message in breach for breach in breaches), breaches
    assert summary.endswith(("1 breach", "breaches"))


@pytest.fixture(scope="module")
def shapes():
    return rdflib.Graph().parse(ontology_folder() / "shapes.ttl")


@pytest.mark.slow
@pytest.mark.parametrize(("right", "wrong"), [("xyz", ""), *[mistake[:2] for mistake in MISTAKES]])
def test_agrees_with_pyshacl(shapes, right, wrong):
    pyshacl = pytest.importorskip("pyshacl")
    data = rdflib.Graph().parse(data=HEAD + GOOD.replace(right, wrong, 1))
    conforms, graph, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
    ours = validate_dataset(stored(GOOD.replace(right, wrong, 1)), base="https://example.org/")
    assert conforms == ours.conforms
    theirs = {str(node).rsplit("/", 1)[-1] for node in graph.objects(None, rdflib.SH.focusNode)}
    assert theirs == {re.split("[:/]", breach.focus)[-1] for breach in ours.breaches}


def test_breaches_are_counted_beyond_the_limit():
    many = "".join(f"stmt:t{number} a hs:Role ; hs:filler 'x' .\n" for number in range(30))
    found = validate_dataset(stored(GOOD + many), base="https://example.org/", limit=3)
    assert (found.total, len(found.breaches), found.conforms) == (60, 6, False)
    assert "… and 54 more" in list(found.lines())


def test_own_ontology_conforms():
    assert validate_ontology().conforms


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        ('rel:Bribe a hs:Relation ; hs:verb "bribe" .', "rel:Bribe is not named like a relation"),
        ('rel:bribe a hs:Relation ; hs:verbs "bribe" .', "that such an entry does not have (found hs:verbs)"),
        ('rel:bribe a hs:Relation ; rdfs:label "bribes" .', "rel:bribe has no word that says it"),
        ('rel:bribe a hs:Relation ; rdfs:label "bribe" .', "rel:bribe has a label that is not in the third person"),
        ('rel:bribe a hs:Relation ; hs:verb "deny" .', "rel:bribe shares a verb with another relation"),
        ('rel:bribe a hs:Relation ; hs:verb "Bribe" .', "rel:bribe verb: expected the form"),
        ('rel:bribe a hs:Relation ; hs:opposite rel:honor .', "opposite: not of class Relation (found rel:honor)"),
        ('lex:tools a hs:CueList ; hs:verb "utter" .', "lex:tools cueKind: none found"),
    ],
)  # fmt: skip
def test_mistake_in_a_lexicon_is_named(tmp_path, turtle, message):
    for name in ("hearsay.ttl", "style.ttl"):
        (tmp_path / name).write_text((ontology_folder() / name).read_text(encoding="utf-8"), encoding="utf-8")
    own = (ontology_folder() / "lexicon.ttl").read_text(encoding="utf-8")
    (tmp_path / "lexicon.ttl").write_text(f"{own}\n{turtle}\n", encoding="utf-8")
    assert any(message in line for line in validate_ontology(tmp_path).lines())


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        ("shape:X a sh:NodeShape .", "shape X has no target"),
        (f"{CLAIMS} sh:uniqueLang true .", "uniqueLang, which hearsay does not check"),
        (f"{CLAIMS} sh:property [ sh:path (hs:a hs:b) ] .", "expected a property or its inverse"),
        ("shape:X a sh:NodeShape", "can't be read as Turtle"),
    ],
)  # fmt: skip
def test_shapes_not_understood_are_an_error(tmp_path, turtle, message):
    path = tmp_path / "shapes.ttl"
    path.write_text(f"{HEAD}@prefix shape: <https://example.org/shape/> .\n{turtle}", encoding="utf-8")
    with pytest.raises(OntologyError, match=message) as caught:
        read_checks(path)
    assert "\n" not in str(caught.value)


def test_checks_come_in_a_steady_order():
    path = ontology_folder() / "shapes.ttl"
    assert read_checks(path) == read_checks(path)


def command(*arguments: object):
    _load_commands()
    return CliRunner().invoke(app, ["validate", *map(str, arguments)])


def dataset_with(turtle: str, folder):
    """Make a dataset that holds some data, whatever made it."""
    with open_dataset(folder, write=True, base="https://example.org/") as target:
        target.archive.add_reading("a.txt", Article(key="a", text="Ito won."))  # an empty one would be gone afterwards
        target.store.extend(stored(turtle))
    return folder


def test_command_tells_that_all_is_well(tmp_path):
    result = command("-d", dataset_with(GOOD, tmp_path / "output"))
    assert (result.exit_code, result.stdout) == (0, "12 shapes checked, all are met\n")


def test_command_exits_with_1_where_a_shape_is_unmet(tmp_path):
    folder = dataset_with(GOOD.replace("hs:confidence 0.9", "hs:confidence 1.9"), tmp_path / "output")
    result = command("-d", folder)
    assert result.exit_code == 1
    assert "Statement: stmt:s confidence: more than" in result.stdout
    told = json.loads(command("-d", folder, "--json").stdout)
    assert (told["conforms"], told["total"], told["breaches"][0]["focus"]) == (False, 1, "stmt:s")


def test_command_checks_the_ontology():
    assert command("--ontology").exit_code == 0
