"""Characters that hide in a text: how it reads, and that all that is found in it keeps its place."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.characters import is_plain, plain_text
from hearsay.export.jsonl import article_lines
from hearsay.naming import name_article
from hearsay.records import Argument, Resolution, Span
from hearsay.vocabulary import Iris
from hearsay.workers import ModelExtractor
from toy import toy_article

SENTENCE = "The harbour master said on Tuesday that no ship had left the port since."
HIDDEN = "\u00ad\u200b\u200d\ufeff\ufb01\u0301"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("co\u00adop\u200ber\ufeffa\ufb03n\u0303", "cooperaffiñ"),
        ("\u200eRome\u2060", "Rome"),
        ("“a” \u2014 no\u2011one\u00a0here\u2028", "“a” \u2014 no\u2011one\u00a0here\u2028"),
        ("10 \u0301 x", "10 \u0301 x"),
    ],
)
def test_a_text_is_read_without_what_hides_in_it(text, read):
    assert plain_text(text).text == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ito‘s son won`t pay the mill´s debt", "Ito’s son won’t pay the mill’s debt"),
        ("PeÃ±a didnâ€™t sing: â€œNo â€” noâ€\u009d", "Peña didn’t sing: “No — no”"),
        ("rock ‘n’ roll in the ‘90s, a ‘special’ song", "rock ‘n’ roll in the ‘90s, a ‘special’ song"),
        ("O RIO Ã”, â", "O RIO Ã”, â"),
    ],
)
def test_what_a_keyboard_or_encoding_garbled_is_read_as_meant(text, read):
    assert plain_text(text).text == read
    assert is_plain(text) == (text == read)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("**Ito:** We *won*, ***at last***.\n__Moser__: 5*3*2, a_b_c", "Ito: We won, at last.\nMoser: 5*3*2, a_b_c"),
        ("## The vote\n* Ito won.\n* Moser lost.\n#vote", "The vote\n* Ito won.\n* Moser lost.\n#vote"),
        ("They f**ked up, she said. ** stars ** stay", "They f**ked up, she said. ** stars ** stay"),
    ],
)
def test_marks_of_emphasis_and_headings_are_not_read(text, read):
    assert plain_text(text).text == read


@given(st.text(alphabet=f"ab {HIDDEN}"))
def test_every_piece_is_found_where_it_stands(text):
    plain = plain_text(text)
    assert len(plain.text) == len(plain.starts) == len(plain.ends)
    assert is_plain(text) == (plain.text == text) or "\u0301" in text
    for start in range(len(plain.text) + 1):
        for end in range(start, len(plain.text) + 1):
            found = plain.restore(Span(start, end))
            assert 0 <= found.start <= found.end <= len(text)
            if not {"\ufb01", "\u0301"} & set(text):  # half of what was one stands where the whole does
                assert plain_text(text[found.start : found.end]).text == plain.text[start:end]


@pytest.mark.parametrize(
    "dateline",
    ["LUND — ", "ST. PAUL, Minn. -- ", "NEW YORK, March 12 – ", "LUND, 12 March 2025 - ", "LUND, Skåne, May 3, 2024—"],
)
def test_a_bare_dateline_is_not_read(dateline):
    head, body = "Port closed\n\n", f"{SENTENCE}\n\n{SENTENCE}"
    plain = plain_text(f"{head}{dateline}{body}")
    assert (plain.text, is_plain(f"{head}{dateline}{body}")) == (f"{head}{body}", False)
    start = len(head)
    assert plain.restore(Span(start, start + 3)) == Span(start + len(dateline), start + len(dateline) + 3)


@pytest.mark.parametrize(
    "text",
    [
        f"LUND (Reuters) — {SENTENCE}",
        f"BERG — {SENTENCE}\nLIND — {SENTENCE}",
        "PORT CLOSED — No ship leaves",
        f"Lund — {SENTENCE}",
        f"The mayor of LUND — {SENTENCE}",
    ],
)
def test_what_only_looks_like_a_dateline_is_read(text):
    assert is_plain(text)
    assert plain_text(text).text == text


def test_all_places_of_a_record_are_restored():
    plain = plain_text("Ad\u00ada of\ufb01ce")
    argument = Argument(Span(0, 3), "Ada", parts=(Span(0, 3), Span(4, 10)))
    assert plain.restore(argument) == Argument(Span(0, 4), "Ada", parts=(Span(0, 4), Span(5, 10)))


@pytest.mark.model
def test_statements_are_those_of_the_text_as_it_is_read(nlp):
    text = "Vladi\u00admir Petrov\u200b denied on Tuesday that his of\ufb01cials had de\u00adstroyed the re\u00adport."
    iris, extract = Iris(), ModelExtractor()

    def lines(text):
        named = name_article(extract(toy_article(text)), Resolution(), iris, relations={"deny": "denies"})
        return list(map(json.loads, article_lines(named).splitlines()))

    hidden, plain = lines(text), lines(plain_text(text).text)
    assert [each["predicate"]["lemma"] for each in hidden] == [each["predicate"]["lemma"] for each in plain] != []
    for each in hidden:
        for part in (each["evidence"], each["subject"], each["predicate"], each["object"]):
            assert part["text"] == text[part["start"] : part["end"]]
