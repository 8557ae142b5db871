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

DAY_BEFORE = """
Ito Ito NNP 1 nsubj
slept sleep VBD 1 ROOT
a a DT 3 det
day day NN 1 obl:unmarked
before before IN 6 mark
Lind Lind NNP 6 nsubj
sailed sail VBD 1 advcl
"""
DAYS_AFTER = """
Ito Ito NNP 1 nsubj
slept sleep VBD 1 ROOT
days day NNS 1 obl:unmarked
after after IN 5 case
the the DT 5 det
feast feast NN 1 obl
"""
IN_THE_WAKE = """
Ito Ito NNP 1 nsubj
left leave VBD 1 ROOT
in in IN 4 case
the the DT 4 det
wake wake NN 1 obl
of of IN 7 case
a a DT 7 det
storm storm NN 4 nmod
"""
EVENT_IN = """
Ito Ito NNP 1 nsubj
sang sing VBD 1 ROOT
at at IN 4 case
an a DT 4 det
event event NN 1 obl
in in IN 6 case
Oslo Oslo NNP 4 nmod
"""
FEAST_WHEN = """
Lind Lind NNP 1 nsubj
liked like VBD 1 ROOT
the the DT 3 det
feast feast NN 1 obj
, , , 7 punct
when when WRB 7 advmod
Ito Ito NNP 7 nsubj
sold sell VBD 3 acl:relcl
ships ship NNS 7 obj
"""
EVERY_DAY = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
every every DT 5 det
two two CD 5 nummod
days day NNS 1 obl:unmarked
"""
ONLY_TO = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
only only RB 5 advmod
to to TO 5 mark
lose lose VB 1 advcl
Oslo Oslo NNP 5 obj
"""
DAY_AFTER_DAY = """
Ito Ito NNP 1 nsubj
slept sleep VBD 1 ROOT
day day NN 1 obl:unmarked
after after IN 4 case
day day NN 2 nmod
"""
WEEKS_LATER = """
A a DT 1 det
week week NN 2 obl:unmarked
later later RB 4 advmod
Ito Ito NNP 4 nsubj
sold sell VBD 4 ROOT
ships ship NNS 4 obj
"""
DAYS_IN = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
three three CD 4 nummod
days day NNS 1 obl:unmarked
in in RB 1 advmod
"""
TOWNS_WHERE = """
Lind Lind NNP 1 nsubj
lived live VBD 1 ROOT
at at IN 4 case
a a DT 4 det
port port NN 1 obl
where where WRB 7 advmod
Ito Ito NNP 7 nsubj
sold sell VBD 4 acl:relcl
ships ship NNS 7 obj
"""
RATHER_THAN = """
Ito Ito NNP 1 nsubj
sailed sail VBD 1 ROOT
for for IN 3 case
gold gold NN 1 obl
rather rather RB 6 cc
than than IN 4 fixed
silver silver NN 3 conj
"""
NOT_AS = """
Ito Ito NNP 1 nsubj
sailed sail VBD 1 ROOT
as as IN 4 case
a a DT 4 det
cook cook NN 1 obl
and and CC 9 cc
not not RB 9 advmod
as as IN 9 case
a a DT 9 det
spy spy NN 4 conj
"""
AT_THE_TIME = """
Ito Ito NNP 1 nsubj
slept sleep VBD 1 ROOT
at at IN 4 case
the the DT 4 det
time time NN 1 obl
"""
KEPT_OFFSHORE = """
Ito Ito NNP 1 nsubj
keeps keep VBZ 1 ROOT
gold gold NN 1 obj
offshore offshore JJ 1 xcomp
"""
TAKEN = """
Ito Ito NNP 1 nsubj
takes take VBZ 1 ROOT
gold gold NN 1 obj
seriously seriously RB 1 xcomp
"""
HALF = """
Ito Ito NNP 1 nsubj
called call VBD 1 ROOT
half half DT 1 obj
of of IN 4 case
them they PRP 2 nmod
fools fool NNS 1 ccomp
"""
FROM_DONORS = """
Gold gold NN 3 nsubj
was be AUX 3 cop
from from IN 3 case
donors donor NNS 3 ROOT
who who WP 5 nsubj
sing sing VBP 3 acl:relcl
"""
RATED_AS = """
Ito Ito NNP 1 nsubj
rated rate VBD 1 ROOT
ships ship NNS 1 obj
as as IN 4 case
safe safe JJ 1 obl
or or CC 6 cc
wrecks wreck NNS 4 conj
"""
PRAISED_WHEN = """
Lind Lind NNP 1 nsubj
praised praise VBD 1 ROOT
Ito Ito NNP 1 obj
when when WRB 5 advmod
Oslo Oslo NNP 5 nsubj
sank sink VBD 2 acl:relcl
"""
AS_CALLED = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
wrecks wreck NNS 1 obj
, , , 6 punct
as as IN 6 mark
Lind Lind NNP 6 nsubj
called call VBD 1 advcl
them they PRP 6 obj
in in IN 10 case
a a DT 10 det
letter letter NN 6 obl
"""
AS_NOTED = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
, , , 6 punct
as as IN 6 mark
Lind Lind NNP 6 nsubj
noted note VBD 1 advcl
in in IN 9 case
a a DT 9 det
letter letter NN 6 obl
"""
IN_DEBT = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
when when WRB 6 advmod
Oslo Oslo NNP 6 nsubj
was be VBD 6 cop
debt debt NN 1 advcl
in in IN 6 case
"""
LIVED = """
Sailors sailor NNS 1 nsubj
lived live VBD 1 ROOT
and and CC 3 cc
sang sing VBD 1 conj
in in IN 5 case
Oslo Oslo NNP 1 obl
"""
CRYING = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
for for IN 4 mark
crying cry VBG 1 advcl
out out RP 4 compound:prt
loud loud RB 4 advmod
"""
ROBBED = """
Ito Ito NNP 2 nsubj:pass
was be VBD 2 aux:pass
robbed rob VBN 2 ROOT
and and CC 4 cc
kidnapped kidnap VBN 2 conj
by by IN 6 case
sailors sailor NNS 2 obl:agent
"""
WITH_DESCRIBED = """
Ito Ito NNP 1 nsubj
owns own VBZ 1 ROOT
ships ship NNS 1 obj
with with IN 6 case
the the DT 7 det
Danish danish JJ 7 amod
sailor sailor NN 8 compound
Ada Ada NNP 8 compound
Lind Lind NNP 1 obl
"""
NOT_TO = """
Ito Ito NNP 1 nsubj
sailed sail VBD 1 ROOT
to to IN 3 case
Oslo Oslo NNP 1 obl
not not RB 6 advmod
to to IN 6 case
Bern Bern NNP 1 obl
"""
NOT_SO_MUCH = """
Ito Ito NNP 1 nsubj
sang sing VBD 1 ROOT
not not RB 4 advmod
so so RB 4 advmod
much much RB 1 advmod
about about IN 6 case
ships ship NNS 1 obl
"""
SINCE_LEFT = """
Ito Ito NNP 2 nsubj
has have AUX 2 aux
slept sleep VBN 2 ROOT
since since IN 5 mark
Lind Lind NNP 5 nsubj
left leave VBD 2 advcl
"""
SINCE_SINGS = SINCE_LEFT.replace("left leave VBD", "sings sing VBZ")
LIKES_SINCE = """
Ito Ito NNP 1 nsubj
likes like VBZ 1 ROOT
Oslo Oslo NNP 1 obj
since since IN 5 mark
Lind Lind NNP 5 nsubj
left leave VBD 1 advcl
"""
WEEKS_SINCE = """
Ito Ito NNP 2 nsubj
has have AUX 2 aux
slept sleep VBN 2 ROOT
in in IN 5 case
the the DT 5 det
weeks week NNS 2 obl
since since IN 8 mark
Lind Lind NNP 8 nsubj
left leave VBD 2 advcl
"""
ENOUGH = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
enough enough JJ 3 amod
ships ship NNS 1 obj
to to TO 5 mark
sing sing VB 1 advcl
"""
ARM_IN_ARM = """
arm arm NN 4 obl
in in IN 2 case
arm arm NN 4 obl
sailors sailor NNS 4 nsubj
sang sing VBD 4 ROOT
"""
TO_THE_AID = """
Ito Ito NNP 1 nsubj
sailed sail VBD 1 ROOT
to to IN 4 case
the the DT 4 det
aid aid NN 1 obl
of of IN 6 case
Lind Lind NNP 1 obl
"""


OUT_OF_ORDER = """
Pumps pump NNS 4 nsubj
were be AUX 4 cop
out out IN 4 case
of of IN 4 case
order order NN 4 ROOT
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (SINCE_LEFT, "Ito | sleep | - | time since Lind left"),
        (SINCE_SINGS, "Ito | sleep | - | reason since Lind sings"),
        (LIKES_SINCE, "Ito | like | Oslo | since Lind left"),
        (WEEKS_SINCE, "Ito | sleep | - | time in the weeks since Lind left"),
        (ENOUGH, "Ito | sell | enough ships | to sing"),
        (ARM_IN_ARM, "sailors | sing | -"),
        (TO_THE_AID, "Ito | sail | - | to the aid of Lind"),
        (NOT_TO, "Ito | sail | - | to Oslo"),
        (NOT_SO_MUCH, "Ito | sing | -"),
        (AS_CALLED, "Ito | sell | wrecks"),
        (AS_NOTED, "Ito | sell | ships"),
        (IN_DEBT, "Ito | sell | ships | time when Oslo was debt in"),
        (CRYING, "Ito | sell | ships"),
        (LIVED, "Sailors | sing | - | in Oslo"),
        (ROBBED, "sailors | kidnap | Ito"),
        (WITH_DESCRIBED, "Ito | own | ships | with the Danish sailor Ada Lind"),
        (PRAISED_WHEN, "Lind | praise | Ito | time when Oslo sank"),
        (AHEAD_OF, "Ito | sell | ships | ahead of winter"),
        (COUNTING, "Oslo | limit | clerks | to counting votes"),
        (SO_FAST_THAT, "Ito | sell | ships"),
        (AT_ALL, "Ito | sell | ships"),
        (BEING, "Ito | accuse | Lind | of being a thief"),
        (BYLINE, "Ito | sell | ships"),
        (DAY_BEFORE, "Ito | sleep | - | time a day before Lind sailed"),
        (DAYS_AFTER, "Ito | sleep | - | time days after the feast"),
        (DAY_AFTER_DAY, "Ito | sleep | - | time day after day"),
        (IN_THE_WAKE, "Ito | leave | - | in the wake of a storm"),
        (EVENT_IN, "Ito | sing | - | at an event in Oslo"),
        (FEAST_WHEN, "Ito | sell | ships | time (the feast)"),
        (EVERY_DAY, "Ito | sell | ships | time every two days"),
        (ONLY_TO, "Ito | sell | ships | result only to lose Oslo"),
        (WEEKS_LATER, "Ito | sell | ships | time A week later"),
        (DAYS_IN, "Ito | sell | ships | time three days in"),
        (TOWNS_WHERE, "Ito | sell | ships | at (a port)"),
        (RATHER_THAN, "Ito | sail | - | for gold"),
        (NOT_AS, "Ito | sail | - | as a cook"),
        (AT_THE_TIME, "Ito | sleep | - | time at the time"),
        (KEPT_OFFSHORE, "Ito | keep | gold | place offshore"),
        (TAKEN, "Ito | take | gold | manner seriously"),
        (HALF, "Ito | call | half of them | as fools"),
        (FROM_DONORS, "Gold | be | - | from donors who sing"),
        (OUT_OF_ORDER, "Pumps | be | - | out of order"),
        (RATED_AS, "Ito | rate | ships | as safe | as wrecks"),
        (AIM, "The plan | be | to sell ships at Oslo"),
    ],
)
def test_a_role_is_named_by_what_shows_it_or_left_out(rows, expected):
    assert expected in [told(statement) for statement in statements(tree(rows))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor takes the threat seriously.", "The mayor | take | the threat | manner seriously"),
        ("The guild handled the sale badly.", "The guild | handle | the sale | manner badly"),
        ("The clerk was freed pending a ruling.", "- | free | The clerk | pending a ruling"),
        (
            "The mill earned $4, compared with $3 a year earlier.",
            "The mill | earn | $4 | compared with $3 a year earlier",
        ),
        (
            "The mill earned 4 million euros, against 3 million a year earlier.",
            "The mill | earn | 4 million euros | against 3 million a year earlier",
        ),
        ("The mayor went further.", "The mayor | go | - | manner further"),
        (
            "The mayor called the cook five times on Friday.",
            "The mayor | call | the cook | extent five times | time on Friday",
        ),
        ("The stock fell 3.1% to close at $58.20.", "The stock | fall | - | extent 3.1% | result to close at $58.20"),
        ("The miller left to close the mill.", "The miller | leave | - | purpose to close the mill"),
        ("While he was speaking, the crowd danced.", "the crowd | dance | - | time While he was speaking"),
        (
            "While the miller liked the plan, the cook left.",
            "the cook | leave | - | concession While the miller liked the plan",
        ),
        ("The council fared badly in the poll.", "The council | fare | - | manner badly | in the poll"),
        ("The millers were treated harshly.", "- | treat | The millers | manner harshly"),
        ("The barge does not move fast.", "The barge | move | - | manner fast"),
        ("The village grew well beyond the wall.", "The village | grow | - | beyond the wall"),
        ("The mayor sang recently.", "The mayor | sing | -"),
        ("In the words of the mayor, the miller sang.", "the miller | sing | -"),
        ("The miller sang in the house of the mayor.", "The miller | sing | - | in the house of the mayor"),
        ("To quote the mayor, the miller sang.", "the miller | sing | -"),
    ],
)
@pytest.mark.model
def test_tells_how_something_is_done(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge must be mended by June.", "- | mend | The bridge | time by June"),
        ("The bakers want the oven to be mended by Friday.", "- | mend | (the oven) | time by Friday"),
        ("The barge was sunk by Monday evening.", "- | sink | The barge | time by Monday evening"),
        ("The barge was sunk by rebels.", "rebels | sink | The barge"),
    ],
)
@pytest.mark.model
def test_no_day_or_month_does_what_is_done_by_then(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor wanted the strike to be ended by the guild.", "the guild | end | (the strike)"),
        ("Bakers want all mills in the valley to be rebuilt.", "- | rebuild | (all mills in the valley)"),
        ("The miners want a chance to be heard.", "- | hear | (The miners)"),
    ],
)
@pytest.mark.model
def test_what_one_wants_to_be_done_is_done_to_what_stands_before_it(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A jury found Moser not guilty.", "A jury | find | Moser | as not guilty"),
        ("Moser was found not guilty of fraud.", "- | find | Moser | as not guilty | of fraud"),
        ("The court declared the vote not valid.", "The court | declare | the vote | as not valid"),
        ("The mayor called the plan not serious but funny.", "The mayor | call | the plan | as serious"),
        ("Moser was not found guilty.", "- | find | Moser | as guilty"),
    ],
)
@pytest.mark.model
def test_what_someone_is_found_not_to_be_is_told_whole(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday Moser met Ito and signed the pact.", "Moser | sign | the pact | time On Monday"),
        ("On Monday Moser met Ito and will sign the pact in May.", "Moser | sign | the pact | time in May"),
        ("On Monday Moser met Ito and Mora signed the pact.", "Mora | sign | the pact"),
    ],
)
@pytest.mark.model
def test_a_day_before_the_subject_is_that_of_two_verbs_alike(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The budget was cut by a third.", "- | cut | The budget | by a third"),
        ("Taxes were raised by 10 per cent.", "- | raise | Taxes | by 10 per cent"),
        ("The budget was cut by a third of the members.", "a third of the members | cut | The budget"),
        ("The plan was backed by half.", "half | back | The plan"),
    ],
)
@pytest.mark.model
def test_a_share_by_which_something_is_cut_does_not_cut_it(nlp, text, expected):
    assert [told(found) for found in statements(nlp(text))] == [expected]
