"""Trees as a parser gets them wrong -> the statements that the words around still show."""

import pytest

from hearsay.extract.reading import read_tree
from hearsay.lexicon import load_lexicon
from stating import statements, told
from trees import tree

HAND = """
Farmers farmer NNS 1 nsubj
planted plant VBD 1 ROOT
apple apple NN 1 obj
trees tree NNS 1 obj
"""
TWO_THINGS = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
milk milk NN 1 obj
and and CC 5 cc
fresh fresh JJ 5 amod
bread bread NN 1 conj
"""
LABEL = """
Critics critic NNS 1 nsubj
called call VBD 1 ROOT
the the DT 3 det
bridge bridge NN 1 obj
a a DT 5 det
disgrace disgrace NN 1 obj
"""
GIFT = """
Ito Ito NNP 1 nsubj
gave give VBD 1 ROOT
Oslo Oslo NNP 1 obj
a a DT 4 det
museum museum NN 1 obj
"""
PRICE = """
Ito Ito NNP 1 nsubj
paid pay VBD 1 ROOT
the the DT 3 det
sailor sailor NN 1 obj
$ $ SYM 1 obj
90 90 CD 4 nummod
"""
PART_ABOVE = """
Ito Ito NNP 1 nsubj
hopes hope VBZ 1 ROOT
to to TO 3 mark
hire hire VB 1 xcomp
a a DT 5 det
crew crew NN 3 obj
of of IN 7 case
divers diver NNS 1 obl
"""
AMOUNT = """
Donors donor NNS 1 nsubj
gave give VBD 1 ROOT
$ $ SYM 1 obj
90 90 CD 2 nummod
or or CC 5 cc
less less JJ 2 conj
"""
SECOND_VERB = """
Ito Ito NNP 1 nsubj
went go VBD 1 ROOT
home home RB 1 advmod
and and CC 4 cc
sold sell VBD 1 conj
ships ship NNS 1 obj
"""
BOTH_VERBS = """
Ito Ito NNP 1 nsubj
buys buy VBZ 1 ROOT
and and CC 3 cc
sells sell VBZ 1 conj
ships ship NNS 1 obj
"""
BARE_VERB = """
Ito Ito NNP 2 nsubj
will will MD 2 aux
buy buy VB 2 ROOT
ships ship NNS 2 obj
, , , 5 punct
sell sell VB 2 parataxis
boats boat NNS 5 obj
"""
HELPED = """
Ito Ito NNP 1 nsubj
helped help VBD 1 ROOT
design design VB 1 xcomp
the the DT 4 det
harbour harbour NN 1 obj
"""
DESCRIBED = """
A a DT 1 det
club club NN 4 nsubj
representing represent VBG 1 acl
sailors sailor NNS 1 nmod
praised praise VBD 4 ROOT
Ito Ito NNP 4 obj
"""
PERFECT = """
Ito Ito NNP 2 nsubj
’s be AUX 2 aux
sold sell VBN 2 ROOT
ships ship NNS 2 obj
"""
BLAMED = """
They they PRP 2 nsubj:pass
were be AUX 2 aux:pass
criticized criticize VBN 2 ROOT
for for IN 5 mark
being be AUX 5 cop
slow slow JJ 2 xcomp
"""
REMARKS = """
Ito Ito NNP 1 nsubj
mentioned mention VBD 1 ROOT
disparaging disparage VBG 1 obj
remarks remark NNS 1 obj
"""


PHRASAL = """
Ito Ito NNP 1 nsubj
took take VBD 1 ROOT
on on IN 3 case
work work NN 1 obj
"""
NOTHING = """
Ships ship NNS 1 nsubj
do do VBP 1 ROOT
nothing nothing NN 1 obj
to to TO 4 mark
help help VB 1 ccomp
Oslo Oslo NNP 1 obj
"""
NAMED = """
Critics critic NNS 1 nsubj
called call VBD 1 ROOT
Ito Ito NNP 1 xcomp
a a DT 4 det
fool fool NN 1 xcomp
"""
CUT_NAME = """
Ada Ada NNP 2 nsubj
Ito Ito NNP 2 nsubj
left leave VBD 2 ROOT
Oslo Oslo NNP 2 obj
"""
TITLE = """
Rep. Rep. NNP 3 nsubj
Ada Ada NNP 3 nsubj
Ito Ito NNP 1 flat
left leave VBD 3 ROOT
Oslo Oslo NNP 3 obj
"""
OFFICE = """
Ada Ada NNP 4 nsubj
Ito Ito NNP 3 nmod:poss
's 's POS 1 case
rival rival NN 4 nsubj
left leave VBD 4 ROOT
Oslo Oslo NNP 4 obj
"""
EMPLOYER = """
NBC NBC NNP 4 nsubj
's 's POS 2 case
Ada Ada NNP 4 nsubj
Ito Ito NNP 2 flat
left leave VBD 4 ROOT
Oslo Oslo NNP 4 obj
"""


RAISED_VERB = """
Ito Ito NNP 1 nsubj
raises raise VBZ 1 ROOT
goats goat NNS 1 obj
and and CC 4 cc
sells sell VBZ 2 conj
milk milk NN 4 obj
"""
COPULAR_NOUN = """
Ito Ito NNP 4 nsubj
was be AUX 4 cop
, , , 4 punct
a a DT 4 det
sailor sailor NN 4 ROOT
and and CC 6 cc
sold sell VBD 4 conj
milk milk NN 6 obj
"""
RAISED_CLAUSE = """
Ito Ito NNP 1 nsubj
noticed notice VBD 1 ROOT
that that IN 4 mark
farmers farmer NNS 4 nsubj
tried try VBD 1 ccomp
to to TO 6 mark
sell sell VB 1 advcl
milk milk NN 6 obj
"""
RAISED_OBJECT = """
Ito Ito NNP 1 nsubj
hoped hope VBD 1 ROOT
to to TO 3 mark
win win VB 1 xcomp
races race NNS 1 obl
"""
TWO_SUBJECTS = """
Ito Ito NNP 1 nsubj
met meet VBD 1 ROOT
Oslo Oslo NNP 1 nsubj
in in IN 4 case
June June NNP 1 obl
"""
LABEL_CLAUSE = """
Ito Ito NNP 1 nsubj
called call VBD 1 ROOT
Oslo Oslo NNP 4 nsubj
a a DT 4 det
village village NN 1 xcomp
"""
ALLOWED = """
Ito Ito NNP 1 nsubj
allowed allow VBD 1 ROOT
sailors sailor NNS 1 iobj
to to TO 4 mark
fish fish VB 1 xcomp
"""
DEAD = """
Ito Ito NNP 1 nsubj
reported report VBD 1 ROOT
15 15 CD 3 nummod
dead dead JJ 1 obj
and and CC 6 cc
80 80 CD 6 nsubj
wounded wounded JJ 3 conj
"""
HURT = """
Ito Ito NNP 1 nsubj
reported report VBD 1 ROOT
12 12 CD 1 obj
wounded wound VBN 1 xcomp
"""
DEAD_BIRDS = """
Ito Ito NNP 1 nsubj
reported report VBD 1 ROOT
15 15 CD 4 nummod
dead dead JJ 4 amod
birds bird NNS 1 obj
"""
FOUND_DEAD = """
Ito Ito NNP 1 nsubj
buried bury VBD 1 ROOT
15 15 CD 3 nummod
dead dead JJ 1 obj
"""
HEAVY_GIFT = """
Ito Ito NNP 1 nsubj
gave give VBD 1 ROOT
some some DT 1 obj
of of IN 5 case
the the DT 5 det
sailors sailor NNS 2 nmod
new new JJ 7 amod
boats boat NNS 1 obj
"""
MISTAGGED = """
Ito Ito NNP 2 nsubj
is be AUX 2 aux
undercut undercut VBG 2 ROOT
by by IN 4 case
rivals rival NNS 2 obl
"""

GAPPED_NAME = """
The the DT 1 det
plan plan NN 5 nsubj
critics critic NNS 3 nsubj
called call VBD 1 acl:relcl
madness madness NN 3 obj
failed fail VBD 5 ROOT
"""
MADE_HARD = """
Snow snow NN 1 nsubj
made make VBD 1 ROOT
it it PRP 1 expl
hard hard JJ 1 xcomp
for for IN 7 mark
farmers farmer NNS 7 nsubj
to to TO 7 mark
sell sell VB 3 advcl
milk milk NN 7 obj
"""
OFFERED = """
The the DT 1 det
job job NN 5 nsubj
they they PRP 3 nsubj
offered offer VBD 1 acl:relcl
him he PRP 3 obj
vanished vanish VBD 5 ROOT
"""
ASIDE = """
I I PRP 4 nsubj
mean mean VBP 4 parataxis
, , , 1 punct
boats boat NNS 4 nsubj
sank sink VBD 4 ROOT
"""
HOW_TIRED = """
Ito Ito NNP 1 nsubj
told tell VBD 1 ROOT
Lind Lind NNP 1 iobj
how how WRB 4 advmod
tired tired JJ 1 ccomp
she she PRP 6 nsubj
is be AUX 4 cop
"""
QUESTION = """
The the DT 1 det
question question NN 6 nsubj:outer
is be AUX 6 cop
whether whether IN 6 mark
ships ship NNS 6 nsubj
are be AUX 6 cop
safe safe JJ 6 ROOT
"""
OWN_PLAN = """
His his PRP$ 1 nsubj
plan plan NN 2 nsubj
failed fail VBD 2 ROOT
"""
ODD_MODIFIER = """
Seismic seismic DT 2 nsubj
waves wave NNS 2 nsubj
sank sink VBD 2 ROOT
ships ship NNS 2 obj
"""
QUOTED_STATE = """
Ito Ito NNP 1 nsubj
saw see VBD 1 ROOT
sailors sailor NNS 1 obj
being be AUX 5 cop
" " , 5 punct
calm calm JJ 1 ccomp
" " , 5 punct
"""
CALLED_FOR = """
Ito Ito NNP 1 nsubj
called call VBD 1 ROOT
for for IN 3 mark
selling sell VBG 1 advcl
ships ship NNS 3 obj
"""
CALLED_FOR_DEED = """
Ito Ito NNP 1 nsubj
called call VBD 1 ROOT
for for IN 5 mark
farmers farmer NNS 5 nsubj
to to TO 5 mark
sell sell VB 1 advcl
milk milk NN 5 obj
"""
SUFFERING = """
Ito Ito NNP 1 nsubj
had have VBD 1 ROOT
boats boat NNS 1 obj
painted paint VBN 1 xcomp
"""
ELLIPTIC = """
Ito Ito NNP 3 nsubj
is be AUX 3 cop
as as RB 3 advmod
calm calm JJ 3 ROOT
as as IN 6 mark
he he PRP 6 nsubj
claims claim VBZ 3 advcl
to to TO 8 mark
be be VB 6 xcomp
"""


NAMESAKE = """
Ito Ito NNP 1 nsubj
helped help VBD 1 ROOT
Ann Ann NNP 1 obj
and and CC 4 cc
Mary Mary NNP 2 conj
Hale Hale NNP 2 conj
"""
FREE_RELATIVE = """
Ito Ito NNP 1 nsubj
paid pay VBD 1 ROOT
for for IN 3 case
what what WP 1 obl
sailors sailor NNS 5 nsubj
broke break VBD 3 acl:relcl
"""
OWN_SUBJECT = """
Powers power NNS 1 nsubj
include include VBP 1 ROOT
sending send VBG 1 xcomp
boats boat NNS 2 obj
and and CC 6 cc
sailors sailor NNS 6 nsubj
drown drown VBP 2 conj
"""


MADE_TO_ACT = """
Rain rain NN 1 nsubj
inspired inspire VBD 1 ROOT
Ito Ito NNP 1 nsubj
to to TO 4 mark
sing sing VB 1 xcomp
"""
SPLIT_NAME = """
Ito Ito NNP 1 nsubj
looked look VBD 1 ROOT
after after IN 3 case
Ada Ada NNP 1 obl
Lind Lind NNP 1 obl
"""
PART = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
much much JJ 1 obj
of of IN 4 case
Oslo Oslo NNP 1 obj
"""
TURNED = """
Ito Ito NNP 1 nsubj
turned turn VBD 1 ROOT
boats boat NNS 1 obj
around around RB 1 obj
"""
RANGE = """
Ito Ito NNP 1 nsubj
earned earn VBD 1 ROOT
$ $ SYM 1 obj
90 90 CD 2 nummod
to to IN 5 case
$ $ SYM 1 obl
95 95 CD 5 nummod
"""
OWNED = """
Ito Ito NNP 1 nsubj
praised praise VBD 1 ROOT
Oslo Oslo NNP 4 nmod:poss
's 's POS 4 case
harbour harbour NN 1 obj
"""
STRAY_PREPOSITION = """
Ito Ito NNP 1 nsubj
called call VBD 1 ROOT
for for IN 1 xcomp
rain rain NN 1 obl
"""
WORRIED = """
Farmers farmer NNS 2 nsubj:pass
are be AUX 2 aux:pass
worried worry VBN 2 ROOT
about about IN 4 case
rain rain NN 2 obl
"""
WORRIED_BY = WORRIED.replace("about about", "by by")
HELPING = """
Ito Ito NNP 1 nsubj
bought buy VBD 1 ROOT
tools tool NNS 1 obj
that that WDT 4 nsubj
help help VBP 2 acl:relcl
sell sell VB 2 acl
milk milk NN 5 obj
"""
DESIGNED = """
Laws law NNS 2 nsubj:pass
were be AUX 2 aux:pass
drafted draft VBN 2 ROOT
to to TO 4 mark
save save VB 2 xcomp
fish fish NN 4 obj
"""

STRAY_MARK = """
If if IN 5 mark
Ito Ito NNP 2 nsubj
sells sell VBZ 5 advcl
ships ship NNS 2 obj
Oslo Oslo NNP 5 nsubj
buys buy VBZ 5 ROOT
milk milk NN 5 obj
"""
STRAY_QUESTION = """
Ito Ito NNP 1 nsubj
explains explain VBZ 1 ROOT
why why RB 1 obj
farmers farmer NNS 4 nsubj
sell sell VBP 1 ccomp
milk milk NN 4 obj
"""

NO_PAST = """
Farmers farmer NNS 1 nsubj
vow vo VBD 1 ROOT
to to TO 3 mark
sell sell VB 1 xcomp
milk milk NN 3 obj
"""

CALLING = """
Ships ship NNS 2 nsubj:pass
were be AUX 2 aux:pass
sold sell VBN 2 ROOT
by by IN 4 case
historian historian NN 2 obl:agent
Ada Ada NNP 2 obl:agent
Ito Ito NNP 5 flat
"""

SOME_OF_THEM = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
, , , 4 punct
many many JJ 2 appos
of of IN 6 case
them they PRP 4 nmod
in in IN 8 case
Oslo Oslo NNP 1 obl
"""
BEARERS = """
Old old JJ 1 amod
historians historian NNS 7 nsubj
Ada Ada NNP 1 appos
Ito Ito NNP 2 flat
and and CC 5 cc
Tom Tom NNP 1 conj
Bell Bell NNP 5 flat
sold sell VBD 7 ROOT
ships ship NNS 7 obj
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (SOME_OF_THEM, {"Ito | sell | ships"}),
        (BEARERS, {"Old historians Ada Ito | sell | ships", "Tom Bell | sell | ships"}),
        (CALLING, {"historian Ada Ito | sell | Ships"}),
        (NO_PAST, {"Farmers | vow | to sell milk", "(Farmers) | sell | milk"}),
        (NAMESAKE, {"Ito | help | Ann", "Ito | help | Mary Hale"}),
        (HAND, {"Farmers | plant | apple trees"}),
        (LABEL, {"Critics | call | the bridge | as a disgrace"}),
        (GIFT, {"Ito | give | a museum | to Oslo"}),
        (PRICE, {"Ito | pay | $ 90 | to the sailor"}),
        (DEAD, {"15 | die | -", "- | wound | 80"}),
        (HURT, {"- | wound | 12"}),
        (DEAD_BIRDS, {"Ito | report | 15 dead birds"}),
        (FOUND_DEAD, {"Ito | bury | 15 dead"}),
        (AMOUNT, {"Donors | give | $ 90 or less"}),
        (PART_ABOVE, {"Ito | hope | to hire a crew of divers", "(Ito) | hire | a crew of divers"}),
        (SECOND_VERB, {"Ito | go | - | place home", "Ito | sell | ships"}),
        (BOTH_VERBS, {"Ito | buy | ships", "Ito | sell | ships"}),
        (BARE_VERB, {"Ito | buy | ships", "Ito | sell | boats"}),
        (HELPED, {"Ito | design | the harbour"}),
        (DESCRIBED, {"(A club) | represent | sailors", "A club representing sailors | praise | Ito"}),
        (PERFECT, {"Ito | sell | ships"}),
        (BLAMED, {"- | criticize | They | for being slow", "(They) | be slow | slow"}),
        (PHRASAL, {"Ito | take on | work"}),
        (NOTHING, {"Ships | do | nothing to help Oslo", "(Ships) | help | Oslo"}),
        (NAMED, {"Critics | call | Ito | as a fool"}),
        (CUT_NAME, {"Ada Ito | leave | Oslo"}),
        (TITLE, {"Rep. Ada Ito | leave | Oslo"}),
        (OFFICE, {"Ada Ito 's rival | leave | Oslo"}),
        (EMPLOYER, {"NBC 's Ada Ito | leave | Oslo"}),
        (REMARKS, {"Ito | mention | disparaging remarks"}),
        (RAISED_VERB, {"Ito | raise | goats", "Ito | sell | milk"}),
        (COPULAR_NOUN, {"Ito | be | a sailor", "Ito | sell | milk"}),
        (RAISED_CLAUSE, {"Ito | notice | farmers tried to sell milk", "farmers | sell | milk"}),
        (RAISED_OBJECT, {"Ito | hope | to win races", "(Ito) | win | races"}),
        (TWO_SUBJECTS, {"Ito | meet | Oslo | time in June"}),
        (LABEL_CLAUSE, {"Ito | call | Oslo | as a village"}),
        (ALLOWED, {"Ito | allow | sailors to fish", "(sailors) | fish | -"}),
        (HEAVY_GIFT, {"Ito | give | new boats | to some of the sailors"}),
        (GAPPED_NAME, {"The plan critics called madness | fail | -", "critics | call | (The plan) | as madness"}),
        (MADE_HARD, {"Snow | make hard | for farmers to sell milk", "farmers | sell | milk"}),
        (CALLED_FOR, {"Ito | call for | selling ships", "- | sell | ships"}),
        (CALLED_FOR_DEED, {"Ito | call for | farmers to sell milk", "farmers | sell | milk"}),
        (SUFFERING, {"Ito | have | boats painted", "- | paint | (boats)"}),
        (ELLIPTIC, {"Ito | be calm | as calm | as he claims to be"}),
        (FREE_RELATIVE, {"Ito | pay for | what sailors broke"}),
        (OWN_SUBJECT, {"Powers | include | sending boats", "(Powers) | send | boats", "sailors | drown | -"}),
        (MISTAGGED, {"rivals | undercut | Ito"}),
        (MADE_TO_ACT, {"Rain | inspire | Ito to sing", "(Ito) | sing | -"}),
        (TWO_THINGS, {"Ito | sell | milk", "Ito | sell | fresh bread"}),
        (SPLIT_NAME, {"Ito | look | - | after Ada Lind"}),
        (PART, {"Ito | sell | much of Oslo"}),
        (TURNED, {"Ito | turn around | boats"}),
        (RANGE, {"Ito | earn | $ 90 to $ 95"}),
        (OWNED, {"Ito | praise | Oslo 's harbour"}),
        (STRAY_PREPOSITION, {"Ito | call for | rain"}),
        (WORRIED, {"Farmers | be worried | - | about rain"}),
        (WORRIED_BY, {"rain | worry | Farmers"}),
        (HELPING, {"Ito | buy | tools that help sell milk", "(tools) | sell | milk"}),
        (STRAY_MARK, {"Ito | sell | ships", "Oslo | buy | milk | condition If Ito sells ships"}),
        (STRAY_QUESTION, {"farmers | sell | milk"}),
        (DESIGNED, {"- | draft | Laws | purpose to save fish", "(Laws) | save | fish"}),
        (OFFERED, {"they | offer | (The job) | to him", "The job they offered him | vanish | -"}),
        (ASIDE, {"boats | sink | -"}),
        (HOW_TIRED, {"she | be tired | how tired"}),
        (QUESTION, {"ships | be safe | safe"}),
        (OWN_PLAN, {"His plan | fail | -"}),
        (ODD_MODIFIER, {"Seismic waves | sink | ships"}),
        (QUOTED_STATE, {"sailors | be calm | calm"}),
    ],
)
def test_every_verb_gets_its_own_whole_object(rows, expected):
    assert {told(statement) for statement in statements(tree(rows))} == expected


def test_nothing_is_hung_below_itself():
    doc = tree("""
        ships ship NNS 2 obj
        who who WP 2 nsubj
        sank sink VBD 3 advcl:relcl
        fled flee VBD 3 ROOT
    """)
    assert read_tree(doc, load_lexicon()).head == [2, 2, 3, 3]
