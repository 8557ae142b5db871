"""Comparisons and prepositions of several words -> the names of roles."""

import pytest

from stating import statements, told
from trees import tree

MORE_THAN = """
Ito Ito NNP 1 nsubj
sings sing VBZ 1 ROOT
more more RBR 1 advmod
than than IN 4 case
Lind Lind NNP 1 obl
"""
LOUDER_THAN = """
Ito Ito NNP 1 nsubj
sings sing VBZ 1 ROOT
more more RBR 3 advmod
loudly loudly RB 1 advmod
than than IN 6 mark
Lind Lind NNP 6 nsubj
shouts shout VBZ 1 advcl
"""
AS_FAR_AS = """
Ito Ito NNP 1 nsubj
sailed sail VBD 1 ROOT
as as RB 3 advmod
far far RB 1 advmod
as as IN 5 case
Lind Lind NNP 1 obl
"""
NEXT_TO = """
Ito Ito NNP 1 nsubj
slept sleep VBD 1 ROOT
next next RB 1 advmod
to to IN 4 case
Lind Lind NNP 1 obl
"""
SOON_TO = NEXT_TO.replace("next next", "soon soon")
OLD = """
Ito Ito NNP 2 nsubj
is be AUX 2 cop
old old JJ 2 ROOT
than than IN 4 case
Lind Lind NNP 2 obl
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (MORE_THAN, "Ito | sing | - | more than Lind"),
        (LOUDER_THAN, "Ito | sing | - | more loudly than Lind shouts"),
        (AS_FAR_AS, "Ito | sail | - | as far as Lind"),
        (NEXT_TO, "Ito | sleep | - | next to Lind"),
        (SOON_TO, "Ito | sleep | - | to Lind"),
        (OLD, "Ito | be old | - | than Lind"),
    ],
)
def test_a_role_tells_by_how_much_a_deed_is_compared(rows, expected):
    assert expected in [told(statement) for statement in statements(tree(rows))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The town built a rink at the expense of its library.",
            "The town | build | a rink | at the expense of its library",
        ),
        ("The guests left at the request of the cook.", "The guests | leave | - | at the request of the cook"),
        ("The town is bent on closing inns and selling land.", "The town | sell | land"),
    ],
)
@pytest.mark.model
def test_a_role_has_its_whole_preposition_and_no_clause_that_is_another_of_its_kind(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]
