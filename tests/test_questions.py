import re
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from msgspec.structs import replace

from hearsay.dataset import dataset
from hearsay.errors import QueryError
from hearsay.lexicon import load_lexicon
from hearsay.pipeline import build
from hearsay.query import answer_question
from hearsay.questions import bind_parameters, find_question, list_questions, parse_question
from hearsay.records import Article, Extraction
from hearsay.workers import ModelExtractor
from toy import toy_extraction, toy_options

Extractor = Callable[[Article], Extraction]

FILE = """# Who spoke
# All speakers.
# parameter speaker: part of the name
# parameter since (date): the first day
# parameter statement (iri): one statement
# parameter limit (number): at most
# example: hearsay query spoke --speaker Ann

SELECT * WHERE {
  ?s ?p ?speaker
  #? speaker: FILTER(?speaker = {speaker})
  #? since: FILTER(?d >= {since})
  #? statement: FILTER(?s = {statement})
}
#? limit: LIMIT {limit}
"""
QUESTION = parse_question("spoke", FILE)
SAMPLES = {"text": 'O\'Neil "x" \\', "number": "3", "date": "2025-04-01", "iri": "https://example.org/a"}


def test_a_file_gives_title_parameters_and_example():
    assert (QUESTION.title, QUESTION.description) == ("Who spoke", "All speakers.")
    assert [(p.name, p.kind) for p in QUESTION.parameters] == [
        ("speaker", "text"),
        ("since", "date"),
        ("statement", "iri"),
        ("limit", "number"),
    ]
    assert QUESTION.example == "hearsay query spoke --speaker Ann"


def test_only_given_parameters_join_the_query():
    bound = bind_parameters(QUESTION, {"speaker": 'A "b" \\'})
    assert '  FILTER(?speaker = "A \\"b\\" \\\\")' in bound
    assert "#? since" in bound


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"since": "12/5/2025"}, "spoke: --since: found '12/5/2025', expected a date as YYYY-MM-DD, YYYY-MM or YYYY"),
        ({"limit": "-1"}, "spoke: --limit: found '-1', expected a whole number"),
        ({"statement": "http://a b"}, "spoke: --statement: found 'http://a b', expected an IRI"),
        ({"spaeker": "x"}, "spoke: no parameter --spaeker, it has --speaker, --since, --statement, --limit"),
    ],
)
def test_a_wrong_value_is_told_in_one_line(values, message):
    with pytest.raises(QueryError) as error:
        bind_parameters(QUESTION, values)
    assert str(error.value) == message


def test_a_month_or_year_is_all_of_it():
    question = parse_question("s", "# S\n# parameter since (date): x\n# parameter until (date): y\n")
    assert [question.write(name, "2024-02")[1:11] for name in ("since", "until")] == ["2024-02-01", "2024-02-29"]


def test_an_unknown_question_is_told():
    with pytest.raises(QueryError, match="no-such: no such question"):
        find_question("no-such")


def test_the_library_has_at_least_twenty_questions_with_title_and_example():
    questions = list_questions()
    assert len(questions) >= 20
    for question in questions:
        assert question.title
        assert question.example.startswith(f"hearsay query {question.name}")


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.name)
def test_every_question_is_valid_sparql_with_and_without_its_parameters(question):
    store = ox.Store()
    store.query(question.sparql)
    store.query(bind_parameters(question, {p.name: SAMPLES[p.kind] for p in question.parameters}))


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.name)
def test_the_relations_that_a_question_names_are_in_the_lexicon(question):
    named = set(re.findall(r"\brel:([a-z-]+)", question.sparql))
    assert named <= set(load_lexicon().relations)


def told(
    folder: Path, text: str, name: str, extractor: Extractor = toy_extraction, **values: str
) -> list[dict[str, str]]:
    """Give the rows of a question over an article of the Alpine Courier."""
    (folder / "courier.md").write_text(f"---\noutlet: Alpine Courier\n---\n{text}\n", "utf-8")
    build([folder / "courier.md"], folder / "output", toy_options(extractor=extractor), export=False)
    return asked(folder / "output", name, **values)


def asked(output: Path, name: str, **values: str) -> list[dict[str, str]]:
    with dataset(output) as source:
        table = answer_question(source, name, values)
    return [{column: cell or "" for column, cell in zip(table.columns, row, strict=True)} for row in table.rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("two sources: Tessa: Sylvania rejects Tarkania.", 1),
        ("two sources: Sylvania rejects Tarkania.\ntwo sources: Sylvania rejects Tarkania.", 1),
        ("Tessa: two sources: Sylvania rejects Tarkania.", 0),
        ("two sources: Sylvania rejects Tarkania.\nSylvania rejects Tarkania.", 0),
    ],
)
def test_a_claim_rests_on_anonymous_sources_alone_where_nobody_named_stands_outside(text, rows, tmp_path):
    assert len(told(tmp_path, text, "anonymous-only")) == rows


def test_a_speaker_is_who_vouches_and_who_demands(tmp_path):
    text = "Tessa: Freedonia demands Sylvania.\nTessa: Freedonia leaves Tarkania."
    rows = told(tmp_path, text, "who-said-what", speaker="freedonia")
    assert [row["says"] for row in rows] == ["Freedonia demands Sylvania"]
    assert len(asked(tmp_path / "output", "who-said-what", speaker="tessa")) == 2


def test_who_is_told_something_is_the_other_of_a_pair(tmp_path):
    def addressed(article: Article) -> Extraction:
        extraction = toy_extraction(article)
        saying = replace(extraction.attributions[0], addressee=extraction.statements[0].object)
        return replace(extraction, attributions=(saying,))

    text = "Tessa: Freedonia leaves Sylvania."
    (row,) = told(tmp_path, text, "pair-timeline", addressed, actor="Tessa", other="Sylvania")
    assert (row["actor"], row["subject"], row["other"]) == ("Tessa", "Freedonia", "Sylvania")


def test_who_says_that_a_claim_is_not_so_denies_it(shared_output):
    rows = [row for row in asked(shared_output, "denials", by="Tessa") if row["relation"] == "reject"]
    assert [row["says"] for row in rows] == ["Sylvania does not reject Freedonia"]
    assert [(row["denier"], row["denied"], row["claimant"]) for row in rows] == [
        ("Tessa", "Sylvania rejects Freedonia", "two sources")
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Ann Frost said that the plant polluted the river. The report is false, Ben Gale said.",
            ("Ben Gale", "plant pollutes river", "Ann Frost"),
        ),
        (
            "Ann Frost said that the plant polluted the river. Ben Gale denied the allegation.",
            ("Ben Gale", "plant pollutes river", "Ann Frost"),
        ),
        (
            "Ann Frost said that the plant polluted the river. Her report did not reflect reality, Ben Gale said.",
            ("Ben Gale", "plant pollutes river", "Ann Frost"),
        ),
    ],
)
def test_who_denies_and_whom(text, row, tmp_path):
    rows = told(tmp_path, text, "denials", ModelExtractor(None))
    assert [(row["denier"], row["denied"], row["claimant"]) for row in rows] == [row]


def test_what_is_not_or_may_be_denied_is_no_denial(tmp_path):
    text = "Sylvania not reject Tarkania.\nSylvania may reject Tarkania."
    assert told(tmp_path, text, "denials") == []


def test_two_claims_that_contradict_each_other_are_one_row(shared_output):
    pairs = [(row["label"], row["otherLabel"]) for row in asked(shared_output, "contradictions")]
    assert pairs
    assert len(pairs) == len(set(pairs))


def test_what_has_no_date_is_counted_as_undated(tmp_path):
    assert [row["month"] for row in told(tmp_path, "Freedonia demands Sylvania.", "categories-by-month")] == ["undated"]
