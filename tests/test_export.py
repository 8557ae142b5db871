"""Every format, read back by a parser that had no part in writing it."""

import csv
import io
import json
import os
import shutil
import subprocess
import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import networkx
import pyoxigraph as ox
import pytest
import rdflib
from msgspec.structs import replace
from rdflib.compare import isomorphic

from hearsay.dataset import Dataset, dataset
from hearsay.export import EXPORTERS, FOLDERS, export_file, export_folder, turtle
from hearsay.export.turtle import TurtleWriter
from hearsay.pipeline import build
from hearsay.records import Argument, Article, Extraction, Role, Span
from toy import toy_extraction, toy_options

# As rdflib and raptor call them
RDF = {"nquads": "nquads", "trig": "trig", "turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld"}
RAPPER = {"nquads": "nquads", "trig": "trig", "turtle": "turtle", "ntriples": "ntriples"}
N3 = {"nquads": "N-Quads", "trig": "TriG", "turtle": "Turtle", "ntriples": "N-Triples", "rdf12": "N-Quads"}
COUNT = """
const { Parser } = require("n3");
const quads = new Parser({ format: process.argv[1] }).parse(require("fs").readFileSync(0, "utf8"));
console.log(quads.length);
"""


def export(output: Path, format_: str, **more: bool) -> bytes:
    with dataset(output) as source:
        return export_file(source, format_, output / f"exported.{format_}", **more).read_bytes()


def oxigraph(data: bytes, format_: ox.RdfFormat) -> set[str]:
    return {str(quad) for quad in ox.parse(data, format=format_)}


def need(program: str) -> str:
    found = shutil.which(program)
    if not found and not os.environ.get("CI"):
        pytest.skip(f"no {program} here")
    assert found, f"{program}: missing, CI installs it"
    return found


@pytest.mark.parametrize("format_", RDF)
def test_rdflib_reads_it(format_: str, output: Path):
    data = export(output, format_)
    ours = rdflib.Dataset()
    ours.parse(
        data=export(output, "nquads" if format_ in {"nquads", "trig", "jsonld"} else "ntriples"), format="nquads"
    )
    theirs = rdflib.Dataset()
    theirs.parse(data=data, format=RDF[format_])
    names = {graph.identifier for graph in ours.graphs() if len(graph)}
    assert names == {graph.identifier for graph in theirs.graphs() if len(graph)}
    for name in names:
        assert isomorphic(ours.graph(name), theirs.graph(name))


@pytest.mark.parametrize("format_", RAPPER)
def test_raptor_reads_it(format_: str, output: Path):
    data = export(output, format_)
    command = [need("rapper"), "-q", "-c", "-i", RAPPER[format_], "-", "https://base.example/"]
    result = subprocess.run([part for part in command if part != "-q"], input=data, capture_output=True, check=False)
    assert result.returncode == 0, result.stderr
    flat = format_ in {"turtle", "ntriples"}
    expected = len(oxigraph(export(output, "ntriples" if flat else "nquads"), ox.RdfFormat.N_QUADS))
    assert f"returned {expected} " in result.stderr.decode()
    assert b"rror" not in result.stderr


@pytest.mark.parametrize("format_", N3)
def test_n3_reads_it(format_: str, output: Path):
    data = export(output, format_)
    node = need("node")
    probe = subprocess.run([node, "-e", "require('n3')"], capture_output=True, check=False)
    if probe.returncode and not os.environ.get("CI"):
        pytest.skip("no N3.js here")
    result = subprocess.run([node, "-e", COUNT, N3[format_]], input=data, capture_output=True, check=False)
    assert result.returncode == 0, result.stderr
    names = {"trig": ox.RdfFormat.TRIG, "turtle": ox.RdfFormat.TURTLE}
    assert int(result.stdout) == len(oxigraph(data, names.get(format_, ox.RdfFormat.N_QUADS)))


def test_flat_formats_have_plain_triples_of_the_own_voice_only(output: Path):
    def plain(data: bytes) -> set[tuple[str, str]]:
        triples = (triple for triple in ox.parse(data, format=ox.RdfFormat.N_QUADS))
        found = ((str(triple.subject.value), triple.predicate.value) for triple in triples)
        return {(subject, predicate) for subject, predicate in found if "/relation/" in predicate}

    with dataset(output) as source:
        labels = {subject: label for label, subject in source.rows("SELECT ?l ?s { ?s rdfs:label ?l }")}
    reported = {
        (labels[subject], predicate.rsplit("/", 1)[1]) for subject, predicate in plain(export(output, "nquads"))
    }
    flat = {(labels[subject], predicate.rsplit("/", 1)[1]) for subject, predicate in plain(export(output, "ntriples"))}
    assert flat == {("Freedonia", "demand"), ("Sylvania", "reject")}
    assert flat <= reported


def test_reported_triple_stays_in_its_graph(articles: Path, tmp_path: Path):
    (articles / "herald.txt").write_text("Reuters: Freedonia demands Sylvania.\n")
    build([articles / "herald.txt"], tmp_path / "one", toy_options())
    assert b"relation/demand> <https://w3id.org/hearsay/id/entity" in export(tmp_path / "one", "nquads")
    assert b"relation/demand> <https://w3id.org/hearsay/id/entity" not in export(tmp_path / "one", "ntriples")


@pytest.mark.parametrize("own", ["Freedonia not demands Sylvania.", "Freedonia may demand Sylvania."])
def test_flat_formats_state_nothing_that_the_own_voice_denies_or_leaves_open(own: str, tmp_path: Path):
    (tmp_path / "herald.txt").write_text(f"{own}\nReuters: Freedonia demands Sylvania.\n")
    build([tmp_path / "herald.txt"], tmp_path / "one", toy_options())
    assert b"relation/demand> <https://w3id.org/hearsay/id/entity" in export(tmp_path / "one", "nquads")
    assert b"relation/demand> <https://w3id.org/hearsay/id/entity" not in export(tmp_path / "one", "ntriples")


def test_no_triple_twice_in_flat_files(output: Path):
    lines = export(output, "ntriples").splitlines()
    assert len(lines) == len(set(lines))


def test_rdf12_reifies_what_the_statement_says(output: Path):
    quads = list(ox.parse(export(output, "rdf12"), format=ox.RdfFormat.N_QUADS))
    reifying = [quad for quad in quads if quad.predicate.value.endswith("#reifies")]
    plain = {str(quad) for quad in ox.parse(export(output, "nquads"), format=ox.RdfFormat.N_QUADS)}
    assert {str(quad) for quad in quads if quad not in reifying} == plain
    for quad in reifying:
        triple = quad.object
        assert isinstance(triple, ox.Triple)
        for name, term in (("subject", triple.subject), ("predicate", triple.predicate), ("object", triple.object)):
            line = f"{quad.subject} <http://www.w3.org/1999/02/22-rdf-syntax-ns#{name}> {term} {quad.graph_name}"
            assert line in plain
    assert len({quad.subject for quad in reifying if "/statement/" in quad.subject.value}) == 7


def test_ontology_only_when_asked_for(output: Path):
    assert b"graph/ontology" not in export(output, "nquads")
    assert b"graph/ontology" in export(output, "nquads", with_ontology=True)


@pytest.mark.parametrize(("format_", "read"), [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)])
def test_networkx_reads_networks(format_, read, output: Path):
    graph = read(io.BytesIO(export(output, format_)))
    labels = {node: values["label"] for node, values in graph.nodes(data=True)}
    assert {"Freedonia", "Sylvania", "Tarkania", "Alpine Courier"} <= set(labels.values())
    edges = {(labels[s], labels[o], values["predicate"]) for s, o, values in graph.edges(data=True)}
    assert {("Freedonia", "Sylvania", "demands"), ("Sylvania", "Freedonia", "rejects")} <= edges
    said = next(values for _, _, values in graph.edges(data=True) if values["modality"] == "possible")
    assert (said["sources"], said["origin_label"]) == ("two sources < Reuters", "Reuters")
    assert (said["says"], said["date"], said["confidence"]) == ("Sylvania may reject Freedonia", "2024-05-03", 0.87)


@pytest.mark.parametrize(("format_", "read"), [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)])
def test_networks_hold_every_statement_whether_or_not_its_ends_are_named(format_, read, tmp_path: Path):
    def agentless(article: Article) -> Extraction:
        extraction = toy_extraction(article)
        first, *others = extraction.statements
        return replace(extraction, statements=(replace(first, subject=None), *others))

    (tmp_path / "a.txt").write_text("Freedonia demands Sylvania.\nFreedonia wants calm.\nTarkania rests.\n")
    build([tmp_path / "a.txt"], tmp_path / "one", toy_options(extractor=agentless))
    graph = read(io.BytesIO(export(tmp_path / "one", format_)))
    nodes = graph.nodes(data=True)
    ends = {(nodes[s]["label"], values["predicate"], nodes[o]["label"]) for s, o, values in graph.edges(data=True)}
    assert ends == {
        ("unnamed", "demands", "Sylvania"),
        ("Freedonia", "wants", "calm"),
        ("Tarkania", "rests", "rests"),
    }
    phrases = {values["label"] for _, values in nodes if values["type"] == "Phrase"}
    assert phrases == {"unnamed", "calm", "rests"}


def read_csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_csv(output: Path):
    rows = read_csv(export(output, "csv"))
    assert len(rows) == 7
    row = next(row for row in rows if row["modality"] == "possible")
    assert (row["subject_label"], row["predicate_label"], row["object_label"]) == ("Sylvania", "rejects", "Freedonia")
    assert row["sources"] == "two sources < Reuters"
    assert any(row["object_text"] == "“peace, at last”" for row in rows)


def test_csv_tells_of_each_statement_what_the_graph_does(output: Path):
    rows = {row["id"]: row for row in read_csv(export(output, "csv"))}
    with dataset(output) as source:
        for predicate, column in {
            "rdfs:label": "says",
            "hs:lemma": "lemma",
            "hs:date": "date",
            "hs:dateBasis": "date_basis",
            "hs:origin": "origin",
            "hs:saidBy": "said_by",
            "hs:expresses": "claim",
            "hs:expresses/rdfs:label": "claim_label",
            "hs:expresses/hs:originCount": "claim_origin_count",
            "hs:expresses/hs:outletCount": "claim_outlet_count",
            "hs:saidBy/rdfs:label": "said_by_label",
            "hs:attribution/hs:source": "source_ids",
            "prov:hadPrimarySource/schema:headline": "title",
            "prov:hadPrimarySource/schema:url": "url",
            "prov:hadPrimarySource/schema:publisher": "outlet_id",
        }.items():
            found = dict(source.rows(f"SELECT ?s ?told {{ ?s a hs:Statement ; {predicate} ?told }}"))
            assert found, predicate
            assert {iri: row[column].partition(" < ")[0] for iri, row in rows.items() if row[column]} == found, column


def test_csv_gives_the_links_of_a_chain_in_one_order(tmp_path: Path):
    def told(article: Article) -> Extraction:
        extraction = toy_extraction(article)
        inner = extraction.attributions[1]
        roles = (Role("to", extraction.statements[0].subject), Role("in", Argument(Span(0, 7), "Reuters")))
        return replace(
            extraction,
            attributions=(extraction.attributions[0], replace(inner, addressee=inner.source, manner="direct")),
            statements=(replace(extraction.statements[0], roles=roles),),
        )

    (tmp_path / "a.txt").write_text("Reuters: Tessa: Freedonia rests.\n")
    build([tmp_path / "a.txt"], tmp_path / "one", toy_options(extractor=told))
    (row,) = read_csv(export(tmp_path / "one", "csv"))
    assert (row["sources"], row["source_types"]) == ("Tessa < Reuters", "Person < Outlet")
    assert (row["manners"], row["addressees"]) == ("direct < indirect", "Tessa < ?")
    assert [iri.rpartition("/")[2] for iri in row["addressee_ids"].split(" < ")][1] == "?"
    assert row["role_labels"] == "Freedonia; Reuters"
    assert row["role_ids"] == f"{row['subject']}; ?"
    told_of = property_graph(tmp_path / "one").nodes[row["id"]]
    assert told_of["roles"] == row["roles"] == "to: Freedonia; in: Reuters"


def test_no_cell_is_run_by_a_spreadsheet(tmp_path: Path):
    (tmp_path / "herald.md").write_text('---\noutlet: "=1+1"\n---\nFreedonia demands Sylvania.\n')
    build([tmp_path / "herald.md"], tmp_path / "one", toy_options())
    (row,) = csv.DictReader(io.StringIO(export(tmp_path / "one", "csv").decode(), newline=""))
    assert (row["outlet"], row["confidence"]) == ("'=1+1", "0.87")


@dataclass(frozen=True)
class PropertyGraph:
    """What the importer of Neo4j makes of the two files."""

    nodes: dict[str, dict[str, Any]]
    links: list[tuple[str, str, str]]

    def to(self, start: str, kind: str) -> list[str]:
        return [end for node, each, end in self.links if (node, each) == (start, kind)]


NEO4J_TYPES = {"ID": str, "LABEL": str, "": str, "date": date.fromisoformat, "double": float, "int": int}


def property_graph(output: Path) -> PropertyGraph:
    with dataset(output) as source:
        nodes_file, links_file = export_folder(source, "neo4j-csv", output / "neo4j")
    nodes: dict[str, dict[str, Any]] = {}
    for row in read_csv(nodes_file.read_bytes()):
        parts = {name.partition(":"): cell for name, cell in row.items() if cell}
        assert all("\n" not in cell for cell in parts.values())
        node = {name or type_: NEO4J_TYPES[type_](cell) for (name, _, type_), cell in parts.items()}
        assert node["id"] not in nodes
        nodes[node["id"]] = node
    rows = read_csv(links_file.read_bytes())
    links = [(row[":START_ID"], row[":TYPE"], row[":END_ID"]) for row in rows]
    assert {end for start, _, end in links} | {start for start, _, _ in links} <= set(nodes)
    assert all(row["depth:int"].isdigit() == (row[":TYPE"] == "ATTRIBUTED_TO") for row in rows)
    return PropertyGraph(nodes, links)


def test_neo4j_tells_who_says_what_according_to_whom(output: Path):
    graph = property_graph(output)
    (said,) = (iri for iri, node in graph.nodes.items() if node.get("modality") == "possible")
    assert graph.nodes[said]["says"] == "Sylvania may reject Freedonia"
    assert (graph.nodes[said]["date"], graph.nodes[said]["confidence"]) == (date(2024, 5, 3), 0.87)
    chain, (link,) = [], graph.to(said, "ATTRIBUTION")
    while link:
        (source,) = graph.to(link, "SOURCE")
        chain.append((graph.nodes[source]["label"], graph.nodes[source].get("count"), graph.nodes[link]["cueLemma"]))
        link = next(iter(graph.to(link, "VIA")), None)
    assert chain == [("two sources", 2, "say"), ("Reuters", None, "say")]
    assert [graph.nodes[iri]["label"] for iri in graph.to(said, "SAID_BY")] == ["two sources"]
    assert [graph.nodes[iri]["label"] for iri in graph.to(said, "ORIGIN")] == ["Reuters"]
    (article,) = graph.to(said, "REPORTED_IN")
    assert [graph.nodes[iri]["label"] for iri in graph.to(article, "PUBLISHED_BY")] == ["Alpine Courier"]
    (claim,) = graph.to(said, "EXPRESSES")
    assert (graph.nodes[claim]["LABEL"], graph.nodes[claim]["originCount"]) == ("Claim", 1)
    assert graph.nodes[claim]["firstSeen"] == date(2024, 5, 3)


def test_neo4j_has_the_nodes_of_the_graph(shared_output: Path):
    graph = property_graph(shared_output)
    kinds = {"Article": "hs:Article", "Statement": "hs:Statement", "Attribution": "hs:Attribution", "Claim": "hs:Claim"}
    with dataset(shared_output) as source:
        for label, kind in kinds.items():
            found = {iri for (iri,) in source.rows(f"SELECT ?s {{ ?s a {kind} }}")}
            assert {iri for iri, node in graph.nodes.items() if node["LABEL"] == label} == found
        contrary = set(source.rows("SELECT ?a ?b { ?a hs:contradicts ?b }"))
    assert {(start, end) for start, kind, end in graph.links if kind == "CONTRADICTS"} == contrary != set()


def test_neo4j_has_articles_that_say_nothing_and_keeps_a_row_in_a_line(tmp_path: Path):
    def gathered(article: Article) -> Extraction:
        extraction = toy_extraction(article)
        whole = Span(0, len(article.text))
        return replace(extraction, statements=tuple(replace(each, evidence=whole) for each in extraction.statements))

    (tmp_path / "a.txt").write_text("Freedonia demands Sylvania.\nTarkania rests.\n")
    (tmp_path / "b.md").write_text("---\noutlet: Daily Echo\n---\nno statement here\n")
    build([tmp_path / "a.txt", tmp_path / "b.md"], tmp_path / "one", toy_options(extractor=gathered))
    graph = property_graph(tmp_path / "one")
    labels = {node["label"]: node["LABEL"] for node in graph.nodes.values() if "label" in node}
    assert (labels["a.txt"], labels["b.md"], labels["Daily Echo"]) == ("Article", "Article", "Entity;Outlet")
    assert "Freedonia demands Sylvania. Tarkania rests." in {node.get("text") for node in graph.nodes.values()}


def test_json_lines_have_the_keys_of_the_contract(output: Path):
    statements = [json.loads(line) for line in export(output, "jsonl").splitlines()]
    keys = [
        "id", "article", "source_file", "outlet", "published", "evidence", "subject", "predicate", "object", "roles",
        "polarity", "modality", "time", "attribution", "confidence",
    ]  # fmt: skip
    assert all(list(statement) == keys for statement in statements)
    said = next(statement for statement in statements if statement["modality"] == "possible")
    assert [each["source"]["text"] for each in said["attribution"]] == ["two sources", "Reuters"]
    first = said["attribution"][0]
    assert list(first) == ["source", "cue", "content", "manner", "addressee"]
    assert first["source"]["anonymous"] is True
    assert first["source"]["count"] == 2
    assert first["addressee"] is None
    assert said["time"] == {"text": "2024-05", "value": "2024-05"}
    assert said["outlet"]["label"] == "Alpine Courier"
    assert list(said["subject"]) == ["id", "label", "type", "text", "start", "end"]
    literal = next(each["object"] for each in statements if each["predicate"]["lemma"] == "want")
    assert literal["id"] is None
    unknown = next(each for each in statements if each["source_file"] == "herald.txt")
    assert (unknown["outlet"], unknown["published"], unknown["attribution"]) == (None, None, [])


def test_a_statement_in_a_role_has_the_fields_of_others(tmp_path: Path):
    def embedding(article: Article) -> Extraction:
        extraction = toy_extraction(article)
        first, second = extraction.statements
        clause = Argument(second.evidence, "Tarkania rests.", statement=1)
        return replace(extraction, statements=(replace(first, roles=(Role("condition", clause),)), second))

    (tmp_path / "a.txt").write_text("Freedonia demands Sylvania.\nTarkania rests.\n")
    build([tmp_path / "a.txt"], tmp_path / "one", toy_options(extractor=embedding))
    first, second = (json.loads(line) for line in export(tmp_path / "one", "jsonl").splitlines())
    assert first["roles"] == [
        {
            "role": "condition",
            "id": None,
            "label": "Tarkania rests.",
            "type": "Thing",
            "statement": second["id"],
            "text": "Tarkania rests.",
            "start": 28,
            "end": 43,
        }
    ]


def test_no_role_tells_again_what_another_does(tmp_path: Path):
    def repeating(article: Article) -> Extraction:
        extraction = toy_extraction(article)
        first, second = extraction.statements
        words = Argument(Span(0, 4), "calm")
        fillers = [("to", first.subject), ("in", first.subject), ("to", second.subject), ("at", words), ("at", words)]
        return replace(extraction, statements=(replace(first, roles=tuple(Role(*each) for each in fillers)),))

    (tmp_path / "a.txt").write_text("Freedonia rests.\nFreedonia leaves.\n")
    build([tmp_path / "a.txt"], tmp_path / "one", toy_options(extractor=repeating))
    statement = json.loads(export(tmp_path / "one", "jsonl"))
    assert [(role["role"], role["start"]) for role in statement["roles"]] == [("to", 0), ("in", 0), ("at", 0)]
    with dataset(tmp_path / "one") as source:
        assert len(list(source.rows("SELECT ?role { ?s hs:role ?role }"))) == 3


def test_words_that_name_nobody_are_no_subject(articles: Path, tmp_path: Path):
    def nameless(article: Article) -> Extraction:
        extraction = toy_extraction(article)
        statements = (replace(each, subject=replace(each.subject, mention=None)) for each in extraction.statements)
        return replace(extraction, statements=tuple(statements))

    build([articles], tmp_path / "output", toy_options(extractor=nameless), export=False)
    with dataset(tmp_path / "output") as source:
        assert [each["subject"] for each in source.statements()] == [None] * 7
        assert not list(source.rows("SELECT ?s ?subject { ?s a hs:Statement ; rdf:subject ?subject }"))


def test_evidence_and_words_stand_where_they_say(output: Path):
    with dataset(output) as source:
        texts = {source.iris.article(article.key): article.text for article in source.articles()}
        for statement in source.statements():
            text = texts[statement["article"]]
            shown = [statement["evidence"], statement["subject"], statement["predicate"], statement["object"]]
            shown += [part[name] for part in statement["attribution"] for name in ("source", "cue", "content")]
            for each in filter(None, shown):
                assert text[each["start"] : each["end"]] == each["text"]


@pytest.mark.parametrize("format_", EXPORTERS)
def test_same_bytes_again(format_: str, output: Path):
    assert export(output, format_) == export(output, format_)


XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("object_", "turtle"),
    [
        ("<https://x.example/c>", "x:c"),
        ("<https://x.example/a.b>", "<https://x.example/a.b>"),
        ("<https://y.example/c>", "<https://y.example/c>"),
        (f'"1"^^<{XSD}integer>', "1"),
        (f'"0.5"^^<{XSD}decimal>', "0.5"),
        (f'"1"^^<{XSD}decimal>', f'"1"^^<{XSD}decimal>'),
        ('"say \\"^^<no>\\" ."', '"say \\"^^<no>\\" ."'),
        ('"<no>"@en', '"<no>"@en'),
    ],
)
def test_turtle_writer(object_: str, turtle: str):
    writer = TurtleWriter({"x": "https://x.example/"})
    line = f"<https://x.example/a> <https://x.example/b> {object_}"
    assert writer.triples([line]) == f"x:a x:b {turtle} .\n"
    data = writer.header() + writer.triples([line])
    assert {str(triple) for triple in ox.parse(data, format=ox.RdfFormat.TURTLE)} == {line}


@dataclass(frozen=True)
class Grown(Dataset):
    """A dataset whose articles come again and again, each time of other entities."""

    times: int

    def article_keys(self) -> tuple[str, ...]:
        return super().article_keys() * self.times

    def lines(self) -> Iterator[bytes]:
        for number, block in enumerate(super().lines()):
            yield block.replace(b"/entity/", b"/entity/%d-" % number)

    def graphs(self, *, ontology: bool = False) -> Iterator[tuple[str, list[str]]]:
        for number, (name, lines) in enumerate(super().graphs(ontology=ontology)):
            yield f"{name}-{number}", [line.replace("/entity/", f"/entity/{number}-") for line in lines]


class Nowhere(io.RawIOBase):
    """A file that keeps nothing."""

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        return len(data)


@pytest.mark.parametrize("write", [*EXPORTERS.values(), *FOLDERS["neo4j-csv"].values()], ids=lambda each: each.__name__)
def test_memory_does_not_grow_with_the_dataset(write, shared_output: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(turtle, "REMEMBERED", 100)

    def peak(source: Dataset, times: int) -> int:
        grown = Grown(source.folder, source.store, source.archive, source.iris, times)
        tracemalloc.start()
        write(grown, Nowhere(), False)
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return held

    with dataset(shared_output) as source:
        peak(source, 1)  # what is loaded only once
        assert peak(source, 60) < peak(source, 6) + 50_000
