import re

import pyoxigraph as ox
import pytest

from hearsay.errors import QueryError
from hearsay.lexicon import load_lexicon
from hearsay.questions import bind_parameters, find_question, list_questions, parse_question

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
        ({"since": "12/5/2025"}, "spoke: --since is '12/5/2025', expected a day as YYYY-MM-DD"),
        ({"limit": "-1"}, "spoke: --limit is '-1', expected a whole number"),
        ({"statement": "http://a b"}, "spoke: --statement is 'http://a b', expected an IRI"),
        ({"spaeker": "x"}, "spoke: no parameter --spaeker, it has --speaker, --since, --statement, --limit"),
    ],
)
def test_a_wrong_value_is_told_in_one_line(values, message):
    with pytest.raises(QueryError) as error:
        bind_parameters(QUESTION, values)
    assert str(error.value) == message


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
