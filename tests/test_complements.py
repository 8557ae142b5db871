"""Infinitives that a parser took for purposes -> what someone calls for, or what "it" stands for."""

import pytest

from stating import statements, told
from trees import tree

CALLED_ON = """
Ito Ito NNP 1 nsubj
called call VBD 1 ROOT
on on IN 3 case
Lind Lind NNP 1 obl
to to TO 5 mark
sell sell VB 1 advcl
ships ship NNS 5 obj
"""
BELIEVED_IN = CALLED_ON.replace("called call", "believed believe").replace("on on", "in in")
CALLED_FOR = """
Ito Ito NNP 1 nsubj
called call VBD 1 ROOT
for for IN 3 case
Lind Lind NNP 1 obl
to to TO 5 mark
sail sail VB 1 advcl
"""
CALLED_FOR_LAW = """
Ito Ito NNP 1 nsubj
called call VBD 1 ROOT
for for IN 4 case
a a DT 4 det
law law NN 1 obl
to to TO 6 mark
save save VB 1 advcl
ships ship NNS 6 obj
"""
JUDGED = """
It it PRP 2 nsubj
is be AUX 2 cop
rude rude JJ 2 ROOT
for for IN 6 mark
Ito Ito NNP 6 nsubj
to to TO 6 mark
sing sing VB 2 advcl
"""
UP_TO = """
It it PRP 2 nsubj
is be AUX 2 cop
up up RB 2 ROOT
to to IN 4 case
Ito Ito NNP 2 obl
to to TO 6 mark
sing sing VB 2 advcl
"""
REPORTED = """
Ito Ito NNP 2 nsubj:pass
was be AUX 2 aux:pass
reported report VBN 2 ROOT
by by IN 4 case
aides aide NNS 2 obl:agent
to to TO 7 mark
have have AUX 7 aux
slept sleep VBN 2 advcl
"""
ERRAND = """
Ito Ito NNP 1 nsubj
came come VBD 1 ROOT
to to TO 3 mark
arrest arrest VB 1 xcomp
Lind Lind NNP 3 obj
"""
IN_TIME = ERRAND.replace("arrest arrest", "love love").replace("xcomp", "advcl")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (REPORTED, "Ito | sleep | -"),
        (ERRAND, "Ito | come | - | purpose to arrest Lind"),
        (IN_TIME, "Ito | love | Lind"),
        (CALLED_ON, "Ito | call on | to sell ships | on Lind"),
        (BELIEVED_IN, "Ito | believe in | Lind | purpose to sell ships"),
        (CALLED_FOR, "Ito | call for | Lind to sail"),
        (CALLED_FOR_LAW, "Ito | call for | a law | purpose to save ships"),
        (UP_TO, "- | be up | to sing | to Ito"),
        (JUDGED, "- | be rude | for Ito to sing"),
    ],
)
def test_what_is_called_for_or_judged_is_no_purpose(rows, expected):
    assert expected in [told(statement) for statement in statements(tree(rows))]
