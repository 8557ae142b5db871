"""Phrases that a parser hung on a word of the object -> the roles of the verb that governs their preposition."""

import pytest

from hearsay.extract import extract_statements
from hearsay.records import Article
from stating import statements, told
from trees import tree

ACCUSED = """
Ito Ito NNP 1 nsubj
accused accuse VBD 1 ROOT
Lind Lind NNP 1 obj
of of IN 4 case
theft theft NN 2 nmod
"""
COMPARED = """
Ito Ito NNP 1 nsubj
compared compare VBD 1 ROOT
ships ship NNS 1 obj
built build VBN 2 acl
then then RB 3 advmod
to to IN 6 case
boats boat NNS 3 obl
"""
DISMISSED = """
Ito Ito NNP 1 nsubj
dismissed dismiss VBD 1 ROOT
songs song NNS 1 obj
Lind Lind NNP 4 nsubj
sang sing VBD 2 acl:relcl
as as IN 6 case
proof proof NN 4 obl
"""
ASIDE = """
Ito Ito NNP 1 nsubj
denounced denounce VBD 1 ROOT
songs song NNS 1 obj
, , , 6 punct
which which WDT 6 obj
Lind Lind NNP 6 nsubj
sold sell VBD 2 acl:relcl
as as IN 8 case
hymns hymn NNS 6 obl
"""
OWN = """
Ito Ito NNP 1 nsubj
praised praise VBD 1 ROOT
plans plan NNS 1 obj
for for IN 4 case
ships ship NNS 2 nmod
"""
BECAME = """
Ito Ito NNP 1 nsubj
turned turn VBD 1 ROOT
ships ship NNS 1 obj
into into IN 4 case
homes home NNS 2 nmod
"""
REPORT_AFTER = """
Ito Ito NNP 1 nsubj
dismissed dismiss VBD 1 ROOT
as as IN 4 case
pure pure JJ 4 amod
fiction fiction NN 1 obl
a a DT 6 det
report report NN 4 appos
that that IN 9 mark
Lind Lind NNP 9 nsubj
left leave VBD 6 acl
"""
REPORT_JOINED = """
Ito Ito NNP 1 nsubj
dismissed dismiss VBD 1 ROOT
as as IN 5 case
utterly utterly RB 4 advmod
false false JJ 5 amod
reports report NNS 1 obl
that that IN 8 mark
Lind Lind NNP 8 nsubj
left leave VBD 5 acl
"""
REPORT_NATIONAL = """
Ito Ito NNP 1 nsubj
dismissed dismiss VBD 1 ROOT
as as IN 5 case
false false JJ 5 amod
Finnish Finnish JJ 5 amod
reports report NNS 1 obl
that that IN 8 mark
Lind Lind NNP 8 nsubj
left leave VBD 5 acl
"""
THING_AFTER = """
Ito Ito NNP 1 nsubj
hailed hail VBD 1 ROOT
as as IN 5 case
historic historic JJ 5 amod
the the DT 5 det
deal deal NN 1 obl
"""
FALSE_ONE = """
Ito Ito NNP 1 nsubj
dismissed dismiss VBD 1 ROOT
it it PRP 1 obj
as as IN 6 case
a a DT 6 det
false false JJ 6 amod
report report NN 1 obl
that that IN 9 mark
Lind Lind NNP 9 nsubj
left leave VBD 6 acl
"""
VERDICT_AFTER = """
Ito Ito NNP 1 nsubj
called call VBD 1 ROOT
claims claim NNS 1 obj
that that IN 5 mark
Lind Lind NNP 5 nsubj
left leave VBD 2 acl
a a DT 7 det
lie lie NN 5 obj
"""
MEANING = """
Ito Ito NNP 1 nsubj
dismissed dismiss VBD 1 ROOT
claims claim NNS 1 obj
that that IN 5 mark
Lind Lind NNP 5 nsubj
left leave VBD 1 ccomp
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (REPORT_AFTER, "Ito | dismiss | a report that Lind left | as pure fiction"),
        (REPORT_JOINED, "Ito | dismiss | reports that Lind left | as utterly false"),
        (REPORT_NATIONAL, "Ito | dismiss | Finnish reports that Lind left | as false"),
        (THING_AFTER, "Ito | hail | the deal | as historic"),
        (FALSE_ONE, "Ito | dismiss | it | as a false report that Lind left"),
        (VERDICT_AFTER, "Ito | call | claims that Lind left | as a lie"),
        (MEANING, "Ito | dismiss | claims that Lind left"),
        (ACCUSED, "Ito | accuse | Lind | of theft"),
        (COMPARED, "Ito | compare | ships built then | to boats"),
        (DISMISSED, "Ito | dismiss | songs Lind sang | as proof"),
        (ASIDE, "Ito | denounce | songs"),
        (OWN, "Ito | praise | plans for ships"),
        (BECAME, "Ito | turn | ships | into homes"),
    ],
)
def test_a_verb_takes_the_phrase_whose_preposition_it_governs(rows, expected):
    assert expected in [told(statement) for statement in statements(tree(rows))]


@pytest.mark.parametrize(
    ("text", "lemma", "polarity", "charged"),
    [
        ("Hale was acquitted of fraud and of bribing a judge.", "bribe", "negative", False),
        ("He is accused of fraud and of bribing a judge.", "bribe", "positive", True),
    ],
)
@pytest.mark.model
def test_a_second_deed_is_charged_or_cleared_as_the_first(nlp, lexicon, text, lemma, polarity, charged):
    found = extract_statements(Article("a", text), nlp(text), lexicon).statements
    (deed,) = (one for one in found if one.predicate.lemma == lemma)
    assert (deed.polarity, deed.attribution is not None) == (polarity, charged)
    assert [role.filler.text for role in found[0].roles] == ["fraud", "bribing a judge"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru promised ships in return to Oslo for grain.", "Peru | promise | ships | in return for grain | to Oslo"),
        ("Chad sent ships in exchange to Oslo for oil.", "Chad | send | ships | in exchange for oil | to Oslo"),
        ("Hale promised in return to leave the guild.", "Hale | promise | to leave the guild | in return"),
        ("Peru promised ships to Oslo in return for grain.", "Peru | promise | ships | to Oslo | in return for grain"),
    ],
)
@pytest.mark.model
def test_whom_and_what_one_gives_for_what_are_told_apart(nlp, text, expected):
    assert told(statements(nlp(text))[0]) == expected
