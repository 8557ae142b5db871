"""By what name a role stands: each phrase's own preposition, or the function that its words leave no doubt of."""

import pytest

from stating import statements, told
from trees import tree

BETWEEN = """
Ito Ito NNP 1 nsubj
sailed sail VBD 1 ROOT
between between IN 3 case
Oslo Oslo NNP 1 obl
and and CC 5 cc
Bergen Bergen NNP 3 conj
"""
IN_AND_AFTER = """
Ito Ito NNP 1 nsubj
sang sing VBD 1 ROOT
in in IN 3 case
Oslo Oslo NNP 1 obl
and and CC 7 cc
after after IN 7 case
the the DT 7 det
feast feast NN 3 conj
"""
IN_AND_ON = """
Ito Ito NNP 3 nsubj
is be AUX 3 cop
in in IN 3 case
Oslo Oslo NNP 3 ROOT
and and CC 6 cc
on on IN 6 case
schedule schedule NN 3 conj
"""
NOT_BUT = """
Ito Ito NNP 4 nsubj
is be AUX 4 cop
not not RB 4 advmod
in in IN 4 case
Oslo Oslo NNP 4 ROOT
but but CC 7 cc
in in IN 7 case
Bergen Bergen NNP 4 conj
"""
FOR_ALL = """
For for IN 3 case
all all DT 3 det:predet
her her PRP$ 3 nmod:poss
debts debt NNS 6 obl
, , , 3 punct
Ito Ito NNP 6 nsubj
sold sell VBD 6 ROOT
ships ship NNS 6 obj
"""
FOR_ALL_THESE = """
For for IN 3 case
all all DT 3 det:predet
these this DT 3 det
reasons reason NNS 6 obl
, , , 3 punct
Ito Ito NNP 6 nsubj
sold sell VBD 6 ROOT
ships ship NNS 6 obj
"""
EVER_SINCE = """
Ever ever RB 3 advmod
since since IN 3 mark
Oslo Oslo NNP 3 nsubj
sank sink VBD 6 advcl
, , , 3 punct
Ito Ito NNP 6 nsubj
sells sell VBZ 6 ROOT
ships ship NNS 6 obj
"""
SINCE = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
since since IN 5 mark
Oslo Oslo NNP 5 nsubj
sank sink VBD 1 advcl
"""
AS_SINCE = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
, , , 6 punct
since since IN 6 mark
Oslo Oslo NNP 6 nsubj
sank sink VBD 1 advcl
"""
IS_SINCE = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
since since IN 6 mark
Oslo Oslo NNP 6 nsubj
is be VBZ 6 aux
sinking sink VBG 1 advcl
"""
KNOWN_FOR = """
Oslo Oslo NNP 1 nsubj
bought buy VBD 1 ROOT
ships ship NNS 1 obj
Ito Ito NNP 5 nsubj:pass
is be VBZ 5 aux:pass
known know VBN 2 acl:relcl
for for IN 5 obl
"""
LIED_TO = """
Oslo Oslo NNP 1 nsubj
met meet VBD 1 ROOT
sailors sailor NNS 1 obj
who who WP 5 nsubj:pass
were be VBD 5 aux:pass
lied lie VBN 2 acl:relcl
to to IN 5 obl
"""
TOO_LATE = """
Ito Ito NNP 3 nsubj
was be AUX 3 cop
too too RB 3 advmod
late late JJ 3 ROOT
to to TO 5 mark
sing sing VB 3 advcl
"""
EVEN_AS = """
Ito Ito NNP 1 nsubj
sang sing VBD 1 ROOT
even even RB 5 advmod
as as IN 5 mark
Oslo Oslo NNP 5 nsubj
sank sink VBD 1 advcl
"""
WINS_WHERE = """
Ito Ito NNP 1 nsubj
sings sing VBZ 1 ROOT
where where WRB 4 advmod
others other NNS 4 nsubj
fail fail VBP 1 advcl
"""
THEN_WHERE = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
, , , 6 punct
where where WRB 6 advmod
Lind Lind NNP 6 nsubj
sang sing VBD 1 advcl
"""
SHARES = """
Sailors sailor NNS 1 nsubj
favored favor VBD 1 ROOT
Ito Ito NNP 1 obj
51 51 CD 4 nummod
percent percent NN 1 obl:unmarked
to to IN 7 case
24 24 CD 7 nummod
percent percent NN 1 obl
"""
STRANDED = """
Ito Ito NNP 1 nsubj
devoted devote VBD 1 ROOT
gold gold NN 1 obj
to to IN 6 case
on on IN 6 case
the the DT 6 det
trail trail NN 1 obl
"""
ANOTHER_WAY = """
Ito Ito NNP 4 nsubj
one one CD 2 nummod
way way NN 4 obl:unmarked
will will MD 4 aux
sell sell VB 4 ROOT
ships ship NNS 4 obj
"""
PREDICTED = """
Sailors sailor NNS 1 nsubj
predicted predict VBD 1 ROOT
Ito Ito NNP 1 obj
that that IN 5 mark
Oslo Oslo NNP 5 nsubj
sank sink VBD 1 ccomp
"""
WARNED = """
Sailors sailor NNS 1 nsubj
warned warn VBD 1 ROOT
Ito Ito NNP 1 obj
that that IN 5 mark
Oslo Oslo NNP 5 nsubj
sank sink VBD 1 ccomp
"""
CLOSED = """
Lind Lind NNP 1 nsubj
praised praise VBD 1 ROOT
Ito Ito NNP 1 obj
as as IN 6 case
a a DT 6 det
“ “ `` 6 punct
cook cook NN 1 obl
, , , 6 punct
no no DT 9 det
spy spy NN 1 obl
” ” '' 9 punct
"""
FREED = """
In in IN 5 case
short short JJ 0 fixed
this this DT 5 nsubj
is be AUX 5 cop
old old JJ 5 amod
news news NN 5 ROOT
"""
COMPUTER = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
the the DT 3 det
ships ship NNS 1 obj
of of IN 5 case
Lind Lind NNP 1 obl
"""
DUTY = """
Ito Ito NNP 1 nsubj
reminded remind VBD 1 ROOT
sailors sailor NNS 1 obj
of of IN 4 case
Lind Lind NNP 1 obl
"""
MAINLY_BY = """
Ito Ito NNP 1 nsubj
sings sing VBZ 1 ROOT
mainly mainly RB 4 advmod
by by IN 4 mark
selling sell VBG 1 advcl
ships ship NNS 4 obj
"""
BEING_LATE = """
Ito Ito NNP 1 nsubj
confessed confess VBD 1 ROOT
to to TO 4 mark
being be VBG 4 cop
late late JJ 1 advcl
"""
POINT_WHERE = """
Lind Lind NNP 1 nsubj
sang sing VBD 1 ROOT
to to IN 4 case
the the DT 4 det
point point NN 1 obl
where where WRB 7 advmod
Ito Ito NNP 7 nsubj
sold sell VBD 4 acl:relcl
ships ship NNS 7 obj
"""
CALLED = """
Lind Lind NNP 1 nsubj
called call VBD 1 ROOT
Ito Ito NNP 1 iobj
a a DT 4 det
fool fool NN 1 obj
"""
NEWS_THAT = """
News news NN 4 nsubj:outer
is be AUX 4 cop
Ito Ito NNP 4 nsubj
has have AUX 4 aux
sold sell VBN 4 ROOT
ships ship NNS 4 obj
"""
YEARS_OLD = """
Ito Ito NNP 4 nsubj
is be AUX 4 cop
two two CD 3 nummod
years year NNS 4 obl:unmarked
old old JJ 4 ROOT
"""
FROM_TO = """
Ito Ito NNP 1 nsubj
slept sleep VBD 1 ROOT
from from IN 3 case
2011 2011 CD 1 obl
to to IN 5 case
2016 2016 CD 1 obl
"""
BACK_TO = """
Ito Ito NNP 1 nsubj
looks look VBZ 1 ROOT
back back RB 1 advmod
to to IN 4 case
2008 2008 CD 1 obl
"""
AT_YEARS = """
Ito Ito NNP 1 nsubj
looks look VBZ 1 ROOT
at at IN 5 case
the the DT 5 det
last last JJ 5 amod
years year NNS 1 obl
"""
TO_BREAK = """
Ito Ito NNP 1 nsubj
sees see VBZ 1 ROOT
reason reason NN 1 obj
to to TO 4 mark
break break VB 2 acl
with with IN 6 case
Oslo Oslo NNP 1 obl
"""
AND_GO = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
and and CC 4 cc
went go VBD 1 conj
to to IN 6 case
Oslo Oslo NNP 1 obl
"""
HOLDING = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
holding hold VBG 5 case
the the DT 5 det
bag bag NN 1 obl
"""
OF_LATE = """
Ito Ito NNP 1 nsubj
sang sing VBD 1 ROOT
of of IN 3 case
late late NN 1 obl
"""
SIGN = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
to to IN 4 case
! ! . 1 obl
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (BETWEEN, "Ito | sail | - | between Oslo and Bergen"),
        (IN_AND_AFTER, "Ito | sing | - | in Oslo | after the feast"),
        (IN_AND_ON, "Ito | be | - | in Oslo | on schedule"),
        (NOT_BUT, "Ito | be | - | in Oslo"),
        (FOR_ALL, "Ito | sell | ships | concession For all her debts"),
        (FOR_ALL_THESE, "Ito | sell | ships | for all these reasons"),
        (EVER_SINCE, "Ito | sell | ships | time Ever since Oslo sank"),
        (SINCE, "Ito | sell | ships | time since Oslo sank"),
        (AS_SINCE, "Ito | sell | ships | reason since Oslo sank"),
        (IS_SINCE, "Ito | sell | ships | reason since Oslo is sinking"),
        (KNOWN_FOR, "- | know | Ito | for (ships)"),
        (LIED_TO, "- | lie | (sailors)"),
        (TOO_LATE, "Ito | be too late | too late | to sing"),
        (EVEN_AS, "Ito | sing | - | concession even as Oslo sank"),
        (WINS_WHERE, "Ito | sing | - | place where others fail"),
        (THEN_WHERE, "Ito | sell | ships"),
        (SHARES, "Sailors | favor | Ito | extent 51 percent to 24 percent"),
        (STRANDED, "Ito | devote | gold | on the trail"),
        (ANOTHER_WAY, "Ito | sell | ships"),
        (PREDICTED, "Sailors | predict | Oslo sank"),
        (WARNED, "Sailors | warn | Oslo sank | to Ito"),
        (SIGN, "Ito | sell | ships"),
        (HOLDING, "Ito | sell | ships"),
        (OF_LATE, "Ito | sing | -"),
        (TO_BREAK, "Ito | see | reason to break with Oslo"),
        (AND_GO, "Ito | go | - | to Oslo"),
        (YEARS_OLD, "Ito | be old | old | extent two years"),
        (FROM_TO, "Ito | sleep | - | time from 2011 to 2016"),
        (BACK_TO, "Ito | look back | - | to 2008"),
        (AT_YEARS, "Ito | look | - | at the last years"),
        (MAINLY_BY, "Ito | sing | - | by selling ships"),
        (BEING_LATE, "Ito | confess | - | to being late"),
        (POINT_WHERE, "Ito | sell | ships"),
        (CALLED, "Lind | call | Ito | as a fool"),
        (NEWS_THAT, "Ito | sell | ships"),
        (CLOSED, "Lind | praise | Ito | as a “ cook , no spy ”"),
        (FREED, "this | be | old news"),
        (COMPUTER, "Ito | sell | the ships of Lind"),
        (DUTY, "Ito | remind | sailors | of Lind"),
    ],
)
def test_a_role_has_the_name_of_its_own_phrase(rows, expected):
    assert expected in [told(statement) for statement in statements(tree(rows))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The baker did not reply to a request for comment.", "The baker | reply | - | to a request for comment"),
        ("The baker sold the mill for part of the year.", "The baker | sell | the mill | for part of the year"),
        ("The baker sold the mill in response to a fine.", "The baker | sell | the mill | in response to a fine"),
        ("For her part, the baker sold the mill.", "the baker | sell | the mill"),
        ("The baker, for his own part, sold the mill.", "The baker | sell | the mill"),
        ("The baker was jailed for his part in the riot.", "- | jail | The baker | for his part in the riot"),
        ("For his part in the riot, the baker was jailed.", "- | jail | the baker | for his part in the riot"),
    ],
)
@pytest.mark.model
def test_a_preposition_takes_in_a_noun_only_where_both_are_one(nlp, text, expected):
    assert [told(statement) for statement in statements(nlp(text))][:1] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose as supplies fell.", "Prices | rise | - | time as supplies fell"),
        ("As the votes were counted, the mayor led.", "the mayor | lead | - | time As the votes were counted"),
        ("The price is rising as farmers plant less.", "The price | rise | - | time as farmers plant less"),
        (
            "The bakers will wait, as the vote will come late.",
            "The bakers | wait | - | reason as the vote will come late",
        ),
        ("The mayor served as chairman.", "The mayor | serve | - | as chairman"),
        ("The mayor sings as his father did.", "The mayor | sing | - | as his father did"),
        (
            "The cook fears gods as a slave might fear a master.",
            "The cook | fear | gods | as a slave might fear a master",
        ),
        ("The law treats bakers as it treats millers.", "The law | treat | bakers | as it treats millers"),
        ("The bakers use the law as they see fit.", "The bakers | use | the law | as they see fit"),
        ("The mayor resigned, as the law demands.", "The mayor | resign | -"),
        ("The deal failed, as the mayor had predicted.", "The deal | fail | -"),
        ("The deal, as one mayor pointed out, failed.", "The deal | fail | -"),
        ("As the mayor told bakers at the feast, the deal failed.", "the deal | fail | -"),
        (
            "As the mayor spoke at the feast, the choir sang.",
            "the choir | sing | - | time As the mayor spoke at the feast",
        ),
        ("As the mayor welcomed guests, the choir sang.", "the choir | sing | - | time As the mayor welcomed guests"),
        ("As the ledgers demonstrate, the deal failed.", "the deal | fail | -"),
        ("As the mayor proved his point, the choir sang.", "the choir | sing | - | time As the mayor proved his point"),
        ("The bakers backed the plan, as did the millers.", "The bakers | back | the plan"),
        ("The bakers backed the plan, as did the millers.", "the millers | back | (the plan)"),
        ("The bakers have backed the plan, as have their wives.", "their wives | back | (the plan)"),
        ("The boats were sold off, as were the mills.", "- | sell off | The boats"),
        ("As is the custom, the mayor gave no reason.", "the mayor | give | no reason"),
        ("The mayor attacked the plan as being too costly.", "The mayor | attack | the plan | as being too costly"),
    ],
)
@pytest.mark.model
def test_as_tells_when_or_why_only_with_a_deed_of_its_own(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


def test_a_role_is_named_by_no_verb():
    doc = tree("""
Ito Ito NNP 1 nsubj
has have VBZ 1 ROOT
six six CD 1 obj
and and CC 6 cc
Lind Lind NNP 6 compound
has have VBZ 6 case
four four CD 1 obl
""")
    assert [told(statement) for statement in statements(doc)] == ["Ito | have | six"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry hit the pier about 10:30 p.m.", "The ferry | hit | the pier | time about 10:30 p.m."),
        ("The guests arrived at about 5 a.m. local time.", "The guests | arrive | - | time at about 5 a.m. local time"),
        ("The bell rang shortly before 3 p.m.", "The bell | ring | - | time before 3 p.m."),
        ("Shares opened at 7.15 crowns.", "Shares | open | - | at 7.15 crowns"),
        ("The river rose by 3 meters.", "The river | rise | - | by 3 meters"),
        ("Ten years from now, the bank will own the port.", "the bank | own | the port | time Ten years from now"),
        ("The mill will close three months from now.", "The mill | close | - | time three months from now"),
        ("The mayor walked from home.", "The mayor | walk | - | from home"),
        ("Turnout was lower than in 2008.", "Turnout | be lower | - | than in 2008"),
        ("Sales were higher than a year earlier.", "Sales | be higher | - | than a year earlier"),
        ("More than 20 ships sank in 2008.", "More than 20 ships | sink | - | time in 2008"),
    ],
)
@pytest.mark.model
def test_hours_and_spans_tell_when_and_what_is_compared_does_not(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is something that we have to pay attention to.", "we | pay | attention | to (something)"),
        ("The baker knows the man Ek owes favors to.", "Ek | owe | favors | to (the man)"),
        ("The baker met the clerk he has to do favors for.", "he | do | favors | for (the clerk)"),
        ("The bank has tools that clerks have access to.", "clerks | have | access | to (tools)"),
        ("The baker ate the bread that Ek had paid for.", "Ek | pay for | (the bread)"),
        (
            "The bank will focus on five towns where clerks have imposed new rules.",
            "clerks | impose | new rules | in (five towns)",
        ),
        ("The baker sleeps on an island where farmers grow wheat.", "farmers | grow | wheat | on (an island)"),
        ("The baker is seen as one of the town's best cooks.", "- | see | The baker | as one of the town's best cooks"),
    ],
)
@pytest.mark.model
def test_a_relative_clause_tells_by_its_own_preposition(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With the king in Oslo, the clerks slept.", "the clerks | sleep | - | with the king in Oslo"),
        ("The baker learned it the hard way.", "The baker | learn | it | manner the hard way"),
        ("The bank will look at the past ten years.", "The bank | look | - | at the past ten years"),
        ("The baker was ill at the time.", "The baker | be ill | - | time at the time"),
        ("The baker has refused to sing since he left.", "The baker | refuse | to sing | time since he left"),
        ("The baker wants to sell the mill since it is old.", "(The baker) | sell | the mill | reason since it is old"),
    ],
)
@pytest.mark.model
def test_a_phrase_is_whole_and_tells_of_its_own_verb(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The baker was honored to serve the king.", "The baker | be honored | to serve the king"),
        (
            "Accustomed to being the first, the baker left.",
            "- | accustom | (the baker) | to being the first",
        ),
        ("It takes ten votes to pass a law in Bern.", "- | take | ten votes | purpose to pass a law in Bern"),
        ("It costs $90 to enter the park.", "- | cost | $90 | purpose to enter the park"),
        ("The baker took ten years to build the mill.", "The baker | take | ten years | purpose to build the mill"),
        ("The baker took time to build the mill.", "The baker | take | time | purpose to build the mill"),
        ("The baker took a train to see the sea.", "The baker | take | a train | purpose to see the sea"),
        ("The gun was used to kill the king.", "- | use | The gun | purpose to kill the king"),
        ("The baker was hired to sell the mill.", "- | hire | The baker | purpose to sell the mill"),
    ],
)
@pytest.mark.model
def test_what_one_is_inclined_or_blessed_to_do_is_no_purpose(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]
