"""Which clause a question word opens: what is known, decided or asked begins with all its question words."""

import pytest

from stating import statements, told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Ito has to decide who and what it is.", {"Ada Ito | decide | who and what it is"}),
        ("Ada Ito knows how and why the ship sank.", {"Ada Ito | know | how and why the ship sank"}),
        ("Police will learn when and how he died.", {"Police | learn | when and how he died"}),
        (
            "Ada Ito knows why Ek left and how he lied.",
            {"Ada Ito | know | why Ek left", "Ada Ito | know | how he lied"},
        ),
        (
            "Ada Ito knows who left and what they took.",
            {"Ada Ito | know | who left", "Ada Ito | know | what they took"},
        ),
        (
            "The panel will decide if and when the mill may open.",
            {"The panel | decide | if and when the mill may open"},
        ),
        ("Ada Ito sold what she called a bad house.", {"Ada Ito | sell | what she called a bad house"}),
    ],
)
def test_what_is_asked_begins_with_its_question_words(nlp, text, expected):
    assert expected <= {told(one) for one in statements(nlp(text))}
