"""Quotations of every style, and the marks that are missing, doubled or turned around."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.extract.grammar.quotations import find_quotations, quoted_tokens
from hearsay.extract.reading import read_tree
from hearsay.lexicon import load_lexicon
from hearsay.records import Span
from trees import make_doc

SAYING = re.compile(r"\b(?:said|says|continued|stated|added)\b")


def quoted(text: str) -> list[str]:
    """Give the quoted words of a text, marks left out."""
    cues = [match.start() for match in SAYING.finditer(text)]
    return [text[found.inner.start : found.inner.end] for found in find_quotations(text, cues)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The bridge holds,” she said. “It will for years.”", ["The bridge holds,", "It will for years."]),
        ('"The bridge holds," she said. "It will."', ["The bridge holds,", "It will."]),
        ("‘The bridge holds,’ she said.", ["The bridge holds,"]),
        ("'The bridge holds,' she said.", ["The bridge holds,"]),
        ("«The bridge holds», she said.", ["The bridge holds"]),
        ("»The bridge holds«, she said.", ["The bridge holds"]),
        ("„The bridge holds“, she said.", ["The bridge holds"]),
        ("„The bridge holds”, she said.", ["The bridge holds"]),
        ("``The bridge holds,'' she said.", ["The bridge holds,"]),
        ("''The bridge holds,'' she said.", ["The bridge holds,"]),
        ("They call it a “bridge of sighs” there.", ["bridge of sighs"]),
        ("(“The bridge holds.”)", ["The bridge holds."]),
        ("“He told me, ‘Go home,’ and left,” she said.", ["He told me, ‘Go home,’ and left,"]),
        ('"The “old lady” of the harbour holds," she said.', ["The “old lady” of the harbour holds,"]),
    ],
)
def test_marks_of_every_style_enclose_what_was_said(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The farmers’ market and the boys' school don't open before '99.",
        "It's 6'2\" tall.",
        "- the first point of a list",
        "The talks - long as always - went on.",
        "",
        "“",
    ],
)
def test_apostrophes_measures_lists_and_asides_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- The bridge holds - the mayor said.", ["The bridge holds"]),
        ("– The bridge holds, and we know it – said Moser. – It will for years.",
         ["The bridge holds, and we know it", "It will for years."]),
        ('- The bridge holds - said Moser, who added: "For now."', ["The bridge holds", "For now."]),
    ],
)  # fmt: skip
def test_dashes_stand_for_marks_where_a_cue_follows(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The bridge holds, “said one engineer. It has “never moved.”", ["The bridge holds,", "never moved."]),
        ("He was “tired.” The bridge fails, it must go, “she continued.", ["tired.", "The bridge fails, it must go,"]),
        ("The bridge fails,” she said.", ["The bridge fails,"]),
        ("It rained. The bridge fails,” she said.", ["The bridge fails,"]),
        ("“The bridge fails. “It must close,” she said.", ["The bridge fails.", "It must close,"]),
        ("Moser said: “The bridge fails\n\nIt rained.", ["The bridge fails"]),
        ("”The bridge fails,” she said.", ["The bridge fails,"]),
    ],
)  # fmt: skip
def test_missing_and_misplaced_marks_are_mended(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "“The bridge holds.\n\n“It will for years,” she said.\n\n“Good,” he said."
    assert [(q.closed, q.continues) for q in find_quotations(text)] == [(False, False), (True, True), (True, False)]


def test_tokens_know_whether_they_are_quoted() -> None:
    doc = make_doc(
        "“|PUNCT|punct|2 Go|VERB|ROOT|2 ,|PUNCT|punct|2 ”|PUNCT|punct|2 she|PRON|nsubj|6 said|VERB|parataxis|2"
    )
    assert quoted_tokens(read_tree(doc, load_lexicon()), find_quotations(doc.text)) == (
        True,
        True,
        True,
        True,
        False,
        False,
    )


@given(st.text(alphabet="ab ,.\n“”\"'‘’«»„`-–sS", max_size=60), st.lists(st.integers(0, 60), max_size=4))
def test_any_marks_give_ordered_quotations_inside_the_text(text: str, cues: list[int]) -> None:
    end = 0
    for found in find_quotations(text, sorted(cues)):
        assert end <= found.span.start <= found.inner.start < found.inner.end <= found.span.end <= len(text)
        assert "\n" not in text[found.span.start : found.span.end]
        end = found.span.end
    assert all(isinstance(found.span, Span) for found in find_quotations(text))
