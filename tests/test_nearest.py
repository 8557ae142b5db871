"""Phrases that a parser hung further off than the verb they follow -> statements with them in the right place."""

import pytest

from stating import statements, told
from trees import tree

SECOND = """
Taxes tax NNS 1 nsubj
hurt hurt VBD 1 ROOT
Oslo Oslo NNP 1 obj
and and CC 4 cc
moved move VBD 1 conj
jobs job NNS 4 obj
{link} {link} IN 7 case
Bergen Bergen NNP 1 obl
"""
BOTH = """
Ito Ito NNP 1 nsubj
shot shoot VBD 1 ROOT
and and CC 3 cc
robbed rob VBD 1 conj
Lind Lind NNP 3 obj
with with IN 6 case
gusto gusto NN 1 obl
"""
CLOSING = """
Ito Ito NNP 1 nsubj
left leave VBD 1 ROOT
, , , 3 punct
slamming slam VBG 1 advcl
doors door NNS 3 obj
to to TO 6 mark
mock mock VB 1 advcl
Lind Lind NNP 6 obj
"""
CHARGED = """
Ito Ito NNP 1 nsubj
sued sue VBD 1 ROOT
Lind Lind NNP 1 obj
for for IN 4 mark
taking take VBG 1 advcl
gold gold NN 4 obj
from from IN 7 case
clerks clerk NNS 1 obl
"""
USED = """
Ito Ito NNP 1 nsubj
used use VBD 1 ROOT
boats boat NNS 1 obj
{made} {lemma} VBN 2 acl
in in IN 5 case
Oslo Oslo NNP 3 obl
to to TO 7 mark
carry carry VB 3 advcl
gold gold NN 7 obj
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (SECOND.format(link="to"), "Taxes | move | jobs | to Bergen"),
        (SECOND.format(link="in"), "Taxes | hurt | Oslo | in Bergen"),
        (BOTH, "Ito | shoot | Lind | with gusto"),
        (CLOSING, "(Ito) | slam | doors | purpose to mock Lind"),
        (CHARGED, "(Lind) | take | gold | from clerks"),
        (USED.format(made="stolen", lemma="steal"), "Ito | use | boats stolen in Oslo | purpose to carry gold"),
        (USED.format(made="designed", lemma="design"), "- | design | (boats) | in Oslo | purpose to carry gold"),
    ],
)
def test_a_phrase_tells_of_the_verb_that_it_follows(rows, expected):
    assert expected in [told(statement) for statement in statements(tree(rows))]
