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


IN_YEARS = """
Oslo Oslo NNP 1 nsubj
saw see VBD 1 ROOT
its its PRP$ 4 nmod:poss
{rank} {lemma} {tag} 4 amod
storm storm NN 1 obj
in in IN 7 case
ten ten CD 7 nummod
years year NNS 1 obl
"""
AHEAD = """
Ito Ito NNP 1 nsubj
spoke speak VBD 1 ROOT
before before IN 4 case
{det} {det} DT 4 det
{noun} {noun} NN 1 obl
on on IN 6 case
Monday Monday NNP 1 obl
"""
RANGE = """
Ito Ito NNP 1 nsubj
tried try VBD 1 ROOT
things thing NNS 1 obj
{link} {link} IN 4 mark
baking bake VBG 1 advcl
bread bread NN 4 obj
to to IN 7 mark
mending mend VBG 4 advcl
boats boat NNS 7 obj
"""
PARTED = """
Ito Ito NNP 1 nsubj
met meet VBD 1 ROOT
Lind Lind NNP 1 obj
{comma} , , 5 punct
who who WP 5 nsubj
won win VBD 2 acl:relcl
votes vote NNS 5 obj
{second} , , 9 punct
in in IN 9 case
Oslo Oslo NNP 5 obl
"""
SAID = """
Oslo Oslo NNP 1 nsubj
said say VBD 1 ROOT
{link} {link} IN 3 case
Friday Friday NNP 6 obl
ships ship NNS 6 nsubj
had have AUX 6 aux
left leave VBN 1 ccomp
"""
EARLIER = """
Profits profit NNS 1 nsubj
fell fall VBD 1 ROOT
to to IN 3 case
crowns crown NNS 1 obl
{link} {link} IN 6 case
two two CD 6 nummod
crowns crown NNS 1 obl
a a DT 8 det
year year NN 9 obl:unmarked
earlier earlier RB 1 advmod
"""
IN_JAIL = """
Ito Ito NNP 1 nsubj
spent spend VBD 1 ROOT
ten ten CD 3 nummod
years year NNS 5 nmod:unmarked
in in IN 5 case
jail jail NN 1 obl
"""
THOSE = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
milk milk NN 1 obj
to to IN 4 case
clerks clerk NNS 1 obl
and and CC 6 cc
those those DT 4 conj
on on IN 9 case
the the DT 9 det
island island NN 4 nmod
"""
BECAUSE = """
Ito Ito NNP 3 nsubj
is be VBZ 3 cop
in in IN 3 case
trouble trouble NN 3 ROOT
because because IN 7 case
of of IN 4 fixed
old old JJ 7 amod
debts debt NNS 3 nmod
"""
SO_ANGRY = """
Clerks clerk NNS 3 nsubj
are be VBP 3 cop
so so RB 3 advmod
angry angry JJ 3 ROOT
with with IN 6 case
the the DT 6 det
choice choice NN 3 obl
that that IN 9 mark
they they PRP 9 nsubj
left leave VBD 6 acl
"""
SO_MUCH = """
Clerks clerk NNS 1 nsubj
use use VBP 1 ROOT
gold gold NN 1 obj
, , , 5 punct
so so RB 5 advmod
much much RB 1 advmod
so so IN 9 mark
that that IN 6 fixed
mills mill NNS 9 nsubj
lack lack VBP 1 advcl
ore ore NN 9 obj
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (SECOND.format(link="to"), "Taxes | move | jobs | to Bergen"),
        (SECOND.format(link="in"), "Taxes | hurt | Oslo | in Bergen"),
        (BOTH, "Ito | shoot | Lind | with gusto"),
        (CLOSING, "(Ito) | slam | doors | purpose to mock Lind"),
        (CHARGED, "(Lind) | take | gold | from clerks"),
        (IN_YEARS.format(rank="worst", lemma="bad", tag="JJS"), "Oslo | see | its worst storm in ten years"),
        (IN_YEARS.format(rank="first", lemma="first", tag="JJ"), "Oslo | see | its first storm in ten years"),
        (IN_YEARS.format(rank="old", lemma="old", tag="JJ"), "Oslo | see | its old storm | time in ten years"),
        (AHEAD.format(det="the", noun="election"), "Ito | speak | - | before the election on Monday"),
        (AHEAD.format(det="the", noun="committee"), "Ito | speak | - | before the committee | time on Monday"),
        (SAID.format(link="on"), "ships | leave | -"),
        (SAID.format(link="before"), "ships | leave | - | time before Friday"),
        (EARLIER.format(link="from"), "Profits | fall | - | to crowns | from two crowns a year earlier"),
        (EARLIER.format(link="by"), "Profits | fall | - | to crowns | by two crowns | time a year earlier"),
        (IN_JAIL, "Ito | spend | ten years | in jail"),
        (RANGE.format(link="from"), "Ito | try | things | from baking bread | to mending boats"),
        (RANGE.format(link="by"), "Ito | try | things | by baking bread to mending boats"),
        (PARTED.format(comma=",", second=","), "Ito | meet | Lind | in Oslo"),
        (PARTED.format(comma=";", second=";"), "(Lind) | win | votes | in Oslo"),
        (THOSE, "Ito | sell | milk | to clerks | to those on the island"),
        (BECAUSE, "Ito | be | - | in trouble | reason because of old debts"),
        (SO_ANGRY, "Clerks | be angry | - | with the choice"),
        (SO_MUCH, "Clerks | use | gold"),
        (USED.format(made="stolen", lemma="steal"), "Ito | use | boats stolen in Oslo | purpose to carry gold"),
        (USED.format(made="designed", lemma="design"), "- | design | (boats) | in Oslo | purpose to carry gold"),
    ],
)
def test_a_phrase_tells_of_the_verb_that_it_follows(rows, expected):
    assert expected in [told(statement) for statement in statements(tree(rows))]
