"""Conjunctions and prepositions of several words -> the statements beside them, and none made of the words alone."""

import pytest

from stating import statements, told
from trees import tree

COMES_TO = """
Ito Ito NNP 2 nsubj
is be AUX 2 cop
slow slow JJ 2 ROOT
when when WRB 5 advmod
it it PRP 5 nsubj
comes come VBZ 2 advcl
to to IN 7 case
ships ship NNS 5 obl
"""
COMES_TO_SELLING = """
Ito Ito NNP 2 nsubj
is be AUX 2 cop
slow slow JJ 2 ROOT
when when WRB 5 advmod
it it PRP 5 nsubj
comes come VBZ 2 advcl
to to IN 7 mark
selling sell VBG 5 advcl
ships ship NNS 7 obj
"""
GIVEN_THAT = """
Ito Ito NNP 1 nsubj
slept sleep VBD 1 ROOT
given give VBN 1 advcl
that that IN 5 mark
Lind Lind NNP 5 nsubj
sailed sail VBD 1 advcl
"""
COMBINED = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
more more NN 1 obj
than than IN 5 case
others other NNS 5 nsubj
combined combine VBN 2 advcl
"""
AS_PUT = """
Ships ship NNS 1 nsubj
sank sink VBD 1 ROOT
as as IN 4 mark
Ito Ito NNP 4 nsubj
put put VBD 1 advcl
it it PRP 4 obj
"""
CLEFT = """
It it PRP 3 nsubj
is be AUX 3 cop
the the DT 3 det
sailors sailor NNS 3 ROOT
who who WP 5 nsubj
sold sell VBD 3 acl:relcl
ships ship NNS 5 obj
"""
TOLD = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
a a DT 3 det
boat boat NN 1 obj
, , , 6 punct
a a DT 6 det
wreck wreck NN 3 appos
"""
LISTED = (
    TOLD
    + """and and CC 8 cc
oil oil NN 6 conj
"""
)
FRONTED = """
In in IN 1 case
anger anger NN 3 obl
Ito Ito NNP 3 nsubj
agreed agree VBD 3 ROOT
that that IN 6 mark
Lind Lind NNP 6 nsubj
sailed sail VBD 3 ccomp
"""
DATED = """
Ito Ito NNP 1 nsubj
voted vote VBD 1 ROOT
in in IN 3 case
March March NNP 1 obl
"""
CHOICE = """
Ito Ito NNP 1 nsubj
awaits await VBZ 1 ROOT
Peru Peru NNP 4 nmod:poss
's 's POS 2 case
choice choice NN 1 obj
on on IN 6 case
Friday Friday NNP 4 nmod
"""
INFINITIVE = """
Ito Ito NNP 1 nsubj
planned plan VBD 1 ROOT
to to TO 3 case
profit profit NN 1 obl
from from IN 5 case
ships ship NNS 3 nmod
"""
APPEARS = """
There there EX 1 expl
appears appear VBZ 1 ROOT
to to TO 3 mark
be be VB 1 xcomp
a a DT 5 det
leak leak NN 3 nsubj
"""
WERE = """
were be AUX 1 cop
Ito Ito NNP 6 nsubj
to to TO 3 mark
sail sail VB 6 advcl
Lind Lind NNP 6 nsubj
would would MD 6 aux
sing sing VB 6 ROOT
"""
SHOULD = """
Ito Ito NNP 2 nsubj
will will MD 2 aux
sing sing VB 2 ROOT
should should MD 5 aux
Lind Lind NNP 5 nsubj
sail sail VB 2 advcl
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (SHOULD, ["Ito | sing | - | condition should Lind sail", "Lind | sail | -"]),
        (WERE, ["Ito | sail | -", "Lind | sing | - | condition were Ito to sail"]),
        (COMES_TO, ["Ito | be slow | - | when it comes to ships"]),
        (COMES_TO_SELLING, ["Ito | be slow | slow | when it comes to selling ships"]),
        (GIVEN_THAT, ["Ito | sleep | - | reason given that Lind sailed", "Lind | sail | -"]),
        (COMBINED, ["Ito | sell | more than others combined"]),
        (AS_PUT, ["Ships | sink | -"]),
        (CLEFT, ["(the sailors) | sell | ships"]),
        (TOLD, ["Ito | sell | a boat", "a boat | be | a wreck"]),
        (LISTED, ["Ito | sell | a boat"]),
        (FRONTED, ["Ito | agree | Lind sailed | in anger", "Lind | sail | -"]),
        (DATED, ["Ito | vote | - | time in March"]),
        (CHOICE, ["Ito | await | Peru 's choice on Friday"]),
        (INFINITIVE, ["Ito | plan | to profit from ships", "(Ito) | profit | - | from ships"]),
        (APPEARS, ["- | be | a leak"]),
    ],
)
def test_words_that_only_join_or_hold_a_place_make_no_statement(rows, expected):
    assert [told(statement) for statement in statements(tree(rows))] == expected
