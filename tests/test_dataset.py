"""What a dataset holds after builds, changes, forgetting and kills; rdflib's view of it."""

import multiprocessing
import shutil
import signal
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.plugins.sparql import prepareQuery

import hearsay
from hearsay.dataset import dataset, open_folder
from hearsay.deciding import (
    merge_entities,
    reject_statement,
    restore_statement,
    review_entities,
    split_entity,
    undo_decision,
)
from hearsay.errors import DatasetError, QueryError
from hearsay.pipeline import build, forget
from hearsay.validate import validate_dataset
from hearsay.vocabulary import HS, article_key
from killed import build_and_die
from toy import toy_options

FILES = ("statements.jsonl", "hearsay.nq", "hearsay.trig")


def exported(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES}


def graphs(folder: Path) -> dict[str, set[str]]:
    """Give what the store holds; the archive, which exports read, has to tell the same."""
    with dataset(folder) as source:
        names = sorted(name.value for name in source.store.named_graphs())
        held = {
            name: {str(quad.triple) for quad in source.graph(name)} for name in names if not name.endswith("ontology")
        }
        told: dict[str, set[str]] = {}
        for name, lines in source.graphs():
            assert not told.setdefault(name, set()) & set(lines)
            told[name].update(lines)
        assert source.archive.is_ahead() or told == held
        return held


def is_ahead(folder: Path) -> bool:
    with dataset(folder) as source:
        return source.archive.is_ahead()


# The same articles and decisions, the same bytes


def test_order_of_builds_changes_nothing(articles: Path, output: Path, tmp_path: Path):
    for name in ("mirror.md", "courier.md", "herald.txt"):
        build([articles / name], tmp_path / "other", toy_options())
    assert exported(tmp_path / "other") == exported(output)


def test_quads_are_counted_without_the_store(articles: Path, output: Path):
    def counted() -> tuple[int, int]:
        with dataset(output) as source:
            return source.counts()["quads"], len(source.store)

    assert len(set(counted())) == 1
    forget(output, ["herald.txt"])
    (articles / "mirror.md").write_text(
        "three sources: Sylvania rejects Freedonia.\nReuters: Freedonia demands peace.\n"
    )
    build([articles / "mirror.md"], output, toy_options())
    assert len(set(counted())) == 1


def test_forgetting_leaves_no_trace(articles: Path, output: Path, tmp_path: Path):
    assert forget(output, ["herald.txt"]) == 1
    build([articles / "mirror.md", articles / "courier.md"], tmp_path / "other", toy_options())
    assert exported(output) == exported(tmp_path / "other")
    assert graphs(output) == graphs(tmp_path / "other")
    build([articles], output, toy_options())
    build([articles], tmp_path / "other", toy_options())
    assert exported(output) == exported(tmp_path / "other")


def test_changed_file_replaces_its_former_article(articles: Path, output: Path, tmp_path: Path):
    text = (articles / "herald.txt").read_text() + "Osterland rejects Tarkania.\n"
    (articles / "herald.txt").write_text(text)
    built = build([articles], output, toy_options())
    assert (built.intake.new, built.intake.changed, built.intake.unchanged) == (0, 1, 2)
    build([articles], tmp_path / "fresh", toy_options())
    assert exported(output) == exported(tmp_path / "fresh")
    assert graphs(output) == graphs(tmp_path / "fresh")


def test_changed_metadata_are_taken_over(articles: Path, output: Path, tmp_path: Path):
    text = (articles / "mirror.md").read_text().replace("2024-05-04", "2024-06-01")
    (articles / "mirror.md").write_text(text)
    assert build([articles], output, toy_options()).intake.changed == 1
    build([articles], tmp_path / "fresh", toy_options())
    assert exported(output) == exported(tmp_path / "fresh")


def test_same_text_twice_is_one_article(articles: Path, output: Path):
    shutil.copy(articles / "herald.txt", articles / "a-copy.txt")
    built = build([articles], output, toy_options())
    assert (built.intake.new, built.intake.duplicates, built.intake.unchanged) == (0, 1, 3)
    assert built.counts["articles"] == 3
    assert b'"source_file":"a-copy.txt"' in (output / "statements.jsonl").read_bytes()
    forget(output, ["a-copy.txt"])
    assert article_key((articles / "herald.txt").read_text()).encode() not in (output / "hearsay.nq").read_bytes()


def test_second_run_extracts_nothing(articles: Path, output: Path):
    def refuse(article):
        raise AssertionError(article)

    before = exported(output)
    built = build([articles], output, toy_options(extractor=refuse))
    assert (built.intake.new, built.intake.changed, built.intake.unchanged) == (0, 0, 3)
    assert exported(output) == before


def test_rejected_statement_goes_and_comes_back(articles: Path, output: Path, tmp_path: Path):
    before, whole = exported(output), graphs(output)
    with dataset(output) as source:
        wrong = next(each["id"] for each in source.statements() if each["predicate"]["lemma"] == "demand")
    assert reject_statement(output, wrong.rsplit("/", 1)[1], "irony") == wrong
    assert f'"id":"{wrong}"'.encode() not in (output / "statements.jsonl").read_bytes()
    assert not [line for line in graphs(output) if wrong in line]
    rejected = exported(output)
    with dataset(output) as source:
        claims = source.rows("SELECT ?c ?n { ?c a hs:Claim ; rdf:predicate rel:demand ; hs:outletCount ?n }")
        assert [count for _, count in claims] == ["0"]  # the other report's outlet is unknown
    build([articles], output, toy_options())
    assert exported(output) == rejected
    assert b'"irony"' in rejected["hearsay.nq"]
    assert restore_statement(output, wrong) == wrong
    assert exported(output) == before
    assert graphs(output) == whole
    with pytest.raises(DatasetError, match="not a rejected statement"):
        restore_statement(output, wrong)


def labels(folder: Path) -> set[str]:
    with dataset(folder) as source:
        return {statement["subject"]["label"] for statement in source.statements()}


def test_decisions_about_entities_are_kept_and_undone(articles: Path, output: Path, tmp_path: Path):
    before, whole = exported(output), graphs(output)
    merge_entities(output, "Tarkania", "sylvania", "one land", options=toy_options())
    assert len(labels(output)) == 2
    build([articles], output, toy_options())
    assert len(labels(output)) == 2
    assert b'"one land"' in exported(output)["hearsay.nq"]
    undone = undo_decision(output, options=toy_options())
    assert (undone.decision.action, undone.decision.reason) == ("merge", "one land")
    assert (undone.left, undone.right) == ("Tarkania (Person)", "Sylvania (Person)")
    assert exported(output) == before
    assert graphs(output) == whole


def test_entities_are_named_by_labels_with_quotation_marks(articles: Path, output: Path):
    (articles / "nick.txt").write_text('Ada "Addy" Low: Freedonia denies Tarkania.\n', "utf-8")
    build([articles], output, toy_options())
    decision = merge_entities(output, 'ada "addy" low', "Tessa Vorn", options=toy_options())
    assert decision.left != decision.right


def test_what_rules_are_not_sure_of_is_told_by_name(articles: Path, output: Path):
    (articles / "one.txt").write_text("Aleksandr Gabo: Freedonia rests.\n", "utf-8")
    (articles / "other.txt").write_text("Alexander Gabo: Freedonia rests.\n", "utf-8")
    build([articles], output, toy_options())
    (doubtful,) = review_entities(output)
    assert {doubtful.left, doubtful.right} == {"Aleksandr Gabo (Person)", "Alexander Gabo (Person)"}
    split_entity(output, doubtful.decision.left, doubtful.decision.right, options=toy_options())
    assert review_entities(output) == ()


def test_decisions_stand_whatever_they_were_about_is_gone(articles: Path, output: Path):
    with dataset(output) as source:
        wrong = next(source.statements())["id"]
    reject_statement(output, wrong, options=toy_options(), export=False)
    merge_entities(output, "Freedonia", "Sylvania", options=toy_options(), export=False)
    split_entity(output, "Freedonia", "Sylvania", options=toy_options(), export=False)
    split_entity(output, "Freedonia", "herald.txt", options=toy_options(), export=False)
    forget(output, ["herald.txt"], toy_options(), export=False)
    with dataset(output) as source:
        assert list(validate_dataset(source.store).lines())[:-1] == []
        names = list(source.rows("SELECT ?name { ?decision hs:action 'split' ; hs:splitName ?name }"))
    assert [str(name) for (name,) in names] == ["Sylvania"]


def test_split_by_article(articles: Path, output: Path):
    split_entity(output, "Freedonia", "herald.txt", options=toy_options())
    with dataset(output) as source:
        found = {(each["source_file"], each["subject"]["id"]) for each in source.statements()}
    freedonia = {file: id_ for file, id_ in found if file != "mirror.md"}
    assert freedonia["herald.txt"] != freedonia["courier.md"]


def test_decisions_need_entities(output: Path):
    with pytest.raises(DatasetError, match="no entity of that name"):
        merge_entities(output, "Nowhereland", "Freedonia")
    with pytest.raises(DatasetError, match="one entity already"):
        merge_entities(output, "freedonia", "Freedonia")
    with pytest.raises(DatasetError, match=r"nowhere\.txt: nothing of that name in .*, expected a key, a name"):
        split_entity(output, "Freedonia", "nowhere.txt")
    with pytest.raises(DatasetError, match="no decision about entities to undo"):
        undo_decision(output)
    assert review_entities(output) == ()


# Killed at any moment

POINTS = [
    ("archive.Archive.add_reading", 2, "after"),
    ("archive.Archive.finish_file", 2, "before"),
    ("archive.Archive.keep_extraction", 1, "before"),
    ("archive.Archive.keep_extraction", 2, "after"),
    ("merge._Merging._note", 1, "after"),
    ("merge._Merging.write_articles", 1, "before"),
    ("merge.StoreWriter.flush", 1, "after"),
    ("merge.StoreWriter.flush", 14, "before"),
    ("merge.StoreWriter.flush", 18, "before"),  # that of predicates outside the lexicon
    ("archive.Archive.keep_graphs", 1, "before"),
    ("archive.Archive.keep_graphs", 2, "after"),
    ("archive.Archive.keep_nodes", 3, "before"),
    ("merge._Merging.remove_nodes", 1, "before"),
    ("pipeline.bring_up_to_date", 1, "before"),
    ("pipeline.bring_up_to_date", 1, "after"),
]


def kill(articles: Path, output: Path, point: tuple[str, int, str]) -> None:
    # The server of processes has hearsay loaded, and never opens a store itself.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["killed"])
    process = context.Process(target=build_and_die, args=(str(articles), str(output), *point))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL


@pytest.mark.slow
@pytest.mark.parametrize("point", POINTS)
def test_killed_build_leaves_whole_articles_and_is_completed(point, articles: Path, output: Path, tmp_path: Path):
    whole = graphs(output)
    kill(articles, tmp_path / "killed", point)
    left = graphs(tmp_path / "killed")
    assert is_ahead(tmp_path / "killed")
    assert {name: left[name] for name in left if "/article/" in name} == {
        name: whole[name] for name in left if "/article/" in name
    }
    build([articles], tmp_path / "killed", toy_options())
    assert not is_ahead(tmp_path / "killed")
    assert graphs(tmp_path / "killed") == whole
    assert exported(tmp_path / "killed") == exported(output)


@pytest.mark.slow
@pytest.mark.parametrize(
    "point", [point for point in POINTS if not point[0].endswith(("add_reading", "keep_extraction"))]
)
def test_killed_update_leaves_whole_articles_and_is_completed(point, articles: Path, output: Path, tmp_path: Path):
    former = graphs(output)
    for name in ("herald.txt", "mirror.md"):
        with (articles / name).open("a") as file:
            file.write("Osterland rejects Freedonia.\nthree sources: Freedonia demands Osterland.\n")
    build([articles], tmp_path / "fresh", toy_options())
    whole = graphs(tmp_path / "fresh")
    try:
        kill(articles, output, point)
    except AssertionError:
        pytest.skip("an update has fewer calls of this")
    for name, triples in graphs(output).items():
        if "/article/" in name:
            assert triples in (former.get(name), whole.get(name))
    build([articles], output, toy_options())
    assert graphs(output) == whole
    assert exported(output) == exported(tmp_path / "fresh")


# Errors


def test_errors(output: Path, tmp_path: Path):
    with pytest.raises(DatasetError, match="no dataset found, make one"):
        open_folder(tmp_path / "nowhere")
    (tmp_path / "foreign" / "store").mkdir(parents=True)
    (tmp_path / "foreign" / "store" / "letter.txt").write_text("dear")
    with pytest.raises(DatasetError, match="found other files"):
        open_folder(tmp_path / "foreign", write=True)
    with pytest.raises(DatasetError, match="its IRIs begin with"):
        open_folder(output, write=True, base="https://other.example/")
    with pytest.raises(DatasetError, match="no such article"):
        forget(output, ["nowhere.txt"])
    with pytest.raises(DatasetError, match="no such statement"):
        reject_statement(output, "0")


def test_second_writer_is_told_to_wait_and_readers_are_not(output: Path):
    with dataset(output, write=True):
        with pytest.raises(DatasetError, match="another process"):
            open_folder(output, write=True)
        assert open_folder(output).counts()["articles"] == 3


def test_malformed_archive(output: Path):
    (output / "store" / "archive.sqlite").write_bytes(b"no archive at all, just a few words" * 50)
    with pytest.raises(DatasetError, match="not an archive of hearsay"):
        open_folder(output)


# SPARQL and rdflib


def test_query_and_rows(output: Path):
    with dataset(output) as source:
        rows = source.rows("SELECT DISTINCT ?label { ?s rdf:predicate rel:demand ; rdf:subject/rdfs:label ?label }")
        assert list(rows) == [("Freedonia",)]
        outlet = "SELECT ?a ?outlet { ?a schema:publisher/rdfs:label ?outlet }"
        assert len(list(source.rows(outlet, outlet="Alpine Courier"))) == 1
        with pytest.raises(QueryError, match="expected SPARQL"):
            source.query("SELECT nothing")
        with pytest.raises(QueryError, match="expected SELECT"):
            list(source.rows("ASK {}"))


def test_rdflib_dataset(output: Path):
    opened = hearsay.open_dataset(output)
    with dataset(output) as source:
        assert len(opened) == len(source.store)
    assert (None, HS.polarity, rdflib.Literal("negative")) in opened
    assert rdflib.Literal("positive") in set(opened.objects(None, HS.polarity))
    everything = list(opened.triples((None, None, None)))
    assert len(everything) == len(set(everything))
    prepared = prepareQuery("SELECT ?s { ?s a hs:Statement ; hs:polarity 'negative' }", initNs={"hs": HS})
    assert len(list(opened.query(prepared))) == 1
    row = next(iter(opened.query("SELECT ?p { ?s hs:polarity ?p FILTER(?p = 'negative') }")))
    assert row.p == rdflib.Literal("negative")
    constructed = opened.query("CONSTRUCT { ?s hs:polarity ?p } WHERE { ?s hs:polarity ?p }").graph
    assert (None, HS.polarity, rdflib.Literal("negative")) in constructed


def test_rdflib_named_graphs(output: Path):
    opened = hearsay.open_dataset(output)
    names = {str(graph.identifier) for graph in opened.graphs()}
    assert {"https://w3id.org/hearsay/id/graph/entities", "https://w3id.org/hearsay/id/graph/ontology"} <= names
    article = next(iter(opened.subjects(rdflib.RDF.type, HS.Article)))
    one = opened.graph(article)
    assert len(one) == len(list(one.triples((None, None, None)))) > 0
    assert len(opened.graph(rdflib.URIRef("https://elsewhere.example/"))) == 0


def test_store_folder_is_a_plain_oxigraph_store(output: Path):
    store = ox.Store.read_only(str(output / "store"))
    assert store.query("ASK { GRAPH ?g { ?s <https://w3id.org/hearsay/ns#polarity> 'negative' } }")
