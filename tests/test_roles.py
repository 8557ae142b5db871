"""Which roles stand around a predicate, by what name, and which are left out."""

import pytest

from stating import statements, told
from trees import tree

AHEAD_OF = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
ahead ahead IN 5 case
of of IN 5 case
winter winter NN 1 obl
"""
COUNTING = """
Oslo Oslo NNP 1 nsubj
limits limit VBZ 1 ROOT
clerks clerk NNS 1 obj
to to IN 4 mark
counting count VBG 1 advcl
votes vote NNS 4 obj
"""
SO_FAST_THAT = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
that that IN 5 mark
Oslo Oslo NNP 5 nsubj
sank sink VBD 1 advcl
"""
AT_ALL = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
at at IN 4 case
all all DT 1 obl
"""
BEING = """
Ito Ito NNP 1 nsubj
accused accuse VBD 1 ROOT
Lind Lind NNP 1 obj
of of IN 6 case
being be AUX 6 cop
a a DT 6 det
thief thief NN 1 ccomp
"""
BYLINE = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
by by IN 4 case
Lind Lind NNP 1 obl
"""
AIM = """
The the DT 1 det
plan plan NN 4 nsubj:outer
is be AUX 4 cop
to to TO 4 mark
sell sell VB 4 ROOT
ships ship NNS 4 obj
at at IN 7 case
Oslo Oslo NNP 4 obl
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (AHEAD_OF, "Ito | sell | ships | ahead of winter"),
        (COUNTING, "Oslo | limit | clerks | to counting votes"),
        (SO_FAST_THAT, "Ito | sell | ships"),
        (AT_ALL, "Ito | sell | ships"),
        (BEING, "Ito | accuse | Lind | of being a thief"),
        (BYLINE, "Ito | sell | ships"),
        (AIM, "The plan | be | to sell ships at Oslo"),
    ],
)
def test_a_role_is_named_by_what_shows_it_or_left_out(rows, expected):
    assert expected in [told(statement) for statement in statements(tree(rows))]
