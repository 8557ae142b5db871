"""What stands beside somebody's name is told of whom it is: penalties, clauses with "who" and "which", callings."""

import pytest

from stating import statements, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo imposed sanctions on Norvik for helping Iran.", "(Norvik) | help | Iran"),
        ("Prosecutors brought charges against Hale for lying to the court.", "(Hale) | lie | - | to the court"),
        ("Oslo fined the bank for hiding losses.", "(the bank) | hide | losses"),
        (
            "Hale met Claire Dumont of the Energy Observatory, who wrote the report.",
            "(Claire Dumont of the Energy Observatory) | write | the report",
        ),
        ("He is the father of Ann Bell, who won the race.", "(Ann Bell) | win | the race"),
    ],
)
@pytest.mark.model
def test_who_is_punished_or_named_did_what_is_told_beside(nlp, text, expected):
    assert any(line.startswith(expected) for line in map(told, statements(nlp(text))))
