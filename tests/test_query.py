"""Answers to named questions and to any SPARQL, as tables."""

import csv
import io
import json
from pathlib import Path

import pytest

from hearsay.dataset import dataset
from hearsay.errors import QueryError
from hearsay.query import Table, answer_query, answer_question, render_table
from hearsay.questions import list_questions

TABLE = Table(("name", "evidence"), (("A|b", 'He said, "no"\nand left.'), (None, "x")))


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.name)
def test_every_question_runs_without_parameters(shared_output: Path, question):
    with dataset(shared_output) as source:
        table = answer_question(source, question.name)
    assert len(set(table.columns)) == len(table.columns) > 0


def test_a_question_is_narrowed_down_by_its_parameters(shared_output: Path):
    with dataset(shared_output) as source:
        everything = answer_question(source, "who-said-what")
        some = answer_question(source, "who-said-what", {"relation": "demand", "limit": "2"})
    relation = everything.columns.index("relation")
    assert {row[relation] for row in some.rows} == {"demand"}
    assert len(some.rows) == min(2, sum(row[relation] == "demand" for row in everything.rows))


def test_rows_carry_statement_evidence_date_and_basis(shared_output: Path):
    with dataset(shared_output) as source:
        columns = answer_question(source, "who-said-what").columns
    assert {"statement", "evidence", "date", "basis", "chain"} <= set(columns)


def test_rows_of_a_day_stand_in_the_order_of_their_texts(shared_output: Path):
    with dataset(shared_output) as source:
        lines = [json.loads(line) for line in b"".join(source.lines()).splitlines()]
        table = answer_question(source, "who-said-what")
    places = {line["id"]: (line["article"], line["evidence"]["start"]) for line in lines}
    date, statement = table.columns.index("date"), table.columns.index("statement")
    found = [(row[date] or "", *places[str(row[statement])]) for row in table.rows]
    assert len(found) > len({article for _, article, _ in found}) > 1
    assert found == sorted(found)


def test_ask_and_construct_are_answered_too(shared_output: Path):
    with dataset(shared_output) as source:
        assert answer_query(source, "ASK { ?s a hs:Statement }").rows == (("true",),)
        triples = answer_query(source, "CONSTRUCT { ?s a hs:Seen } WHERE { ?s a hs:Statement }")
    assert triples.columns == ("subject", "predicate", "object")
    assert triples.rows


def test_a_syntax_error_points_at_its_place(shared_output: Path):
    with dataset(shared_output) as source, pytest.raises(QueryError, match="2:"):
        answer_query(source, "SELECT *\nWHERE { ?s ?p }")


def test_a_query_out_of_time_is_given_up(shared_output: Path):
    slow = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f && ?f != ?i) }"
    with dataset(shared_output) as source, pytest.raises(QueryError, match=r"no answer within 0\.05 s"):
        answer_query(source, slow, seconds=0.05)


def test_csv_and_json_hold_every_cell():
    rows = list(csv.reader(io.StringIO(render_table(TABLE, "csv"))))
    assert rows == [["name", "evidence"], ["A|b", 'He said, "no"\nand left.'], ["", "x"]]
    assert json.loads(render_table(TABLE, "json"))[1] == {"name": None, "evidence": "x"}


def test_markdown_escapes_its_own_signs():
    assert render_table(TABLE, "markdown").splitlines()[2] == '| A\\|b | He said, "no" and left. |'


def test_people_see_the_evidence_below_its_row():
    assert render_table(TABLE, "table").splitlines() == [
        "name",
        "────",
        "A|b",
        '    “He said, "no" and left.”',
        "",
        "",
        "    “x”",
        "",
        "2 rows",
    ]


def test_wide_tables_are_wrapped_to_their_width():
    table = Table(("one", "two"), (("word " * 20, "word " * 20),))
    assert max(map(len, render_table(table, "table", width=40).splitlines())) <= 40


def test_an_unknown_format_is_told():
    with pytest.raises(QueryError, match="--format is 'xml', expected one of table, csv, json, markdown"):
        render_table(TABLE, "xml")
