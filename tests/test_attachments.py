"""Clauses that a parser hung on the wrong word -> statements of whom they tell of."""

import pytest

from stating import statements, told
from trees import tree

PREVENTED = """
Ito Ito NNP 1 nsubj
closed close VBD 1 ROOT
the the DT 3 det
gate gate NN 1 obj
and and CC 5 cc
kept keep VBD 1 conj
goats goat NNS 5 obj
from from IN 8 mark
entering enter VBG 1 advcl
Oslo Oslo NNP 8 obj
"""
FORCED = """
Storms storm NNS 1 nsubj
forced force VBD 1 ROOT
sailors sailor NNS 1 obj
to to TO 4 mark
sell sell VB 1 advcl
ships ship NNS 4 obj
"""
RELATIVE = """
Critics critic NNS 1 nsubj
praised praise VBD 1 ROOT
Ito Ito NNP 1 obj
, , , 5 punct
who who WP 5 nsubj
sold sell VBD 1 parataxis
ships ship NNS 5 obj
"""
WHOSE = """
Critics critic NNS 1 nsubj
praised praise VBD 1 ROOT
Ito Ito NNP 1 obj
, , , 6 punct
whose whose WP 5 nmod:poss
ships ship NNS 6 nsubj
sank sink VBD 1 advcl
in in IN 8 case
May May NNP 6 obl
"""
PROUD = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
ships ship NNS 1 obj
that that WDT 6 obl
Lind Lind NNP 6 nsubj
was be VBD 6 cop
proud proud JJ 2 acl:relcl
of of IN 6 obl
"""
LOOSE = """
Sailors sailor NNS 1 nsubj
left leave VBD 1 ROOT
Oslo Oslo NNP 1 obj
, , , 5 punct
which which WDT 5 nsubj
surprised surprise VBD 1 parataxis
Ito Ito NNP 5 obj
"""

CIRCUMSTANCE = """
Ito Ito NNP 1 nsubj
ended end VBD 1 ROOT
a a DT 3 det
strike strike NN 1 obj
after after IN 6 mark
Oslo Oslo NNP 6 nsubj
fell fall VBD 3 acl
"""

PARTED = """
Critics critic NNS 1 nsubj
{0} VBD 1 ROOT
Ito Ito NNP 1 obj
who who WP 8 nsubj
, , , 3 punct
they they PRP 6 nsubj
fear fear VBP 8 parataxis
, , , 6 punct
sold sell VBD 1 ccomp
ships ship NNS 8 obj
"""
TOLD = """
Ito Ito NNP 1 nsubj
knows know VBZ 1 ROOT
sailors sailor NNS 1 obj
who who WP 4 nsubj
say say VBP 2 acl:relcl
goats goat NNS 6 nsubj
ate eat VBD 2 acl:relcl
hay hay NN 6 obj
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (TOLD, "goats | eat | hay"),
        (CIRCUMSTANCE, "Ito | end | a strike | time after Oslo fell"),
        (PREVENTED, "(goats) | enter | Oslo"),
        (PREVENTED, "Ito | close | the gate"),
        (FORCED, "(sailors) | sell | ships"),
        (RELATIVE, "(Ito) | sell | ships"),
        (PROUD, "Lind | be proud | - | of (ships)"),
        (WHOSE, "Critics | praise | Ito"),
    ],
)
def test_a_clause_tells_of_its_own_noun(rows, expected):
    assert expected in [told(statement) for statement in statements(tree(rows))]


@pytest.mark.parametrize(("verb", "tells"), [("praised praise", True), ("asked ask", False)])
def test_what_an_aside_parts_from_who_tells_of_the_noun_before_it(verb, tells):
    found = [told(statement) for statement in statements(tree(PARTED.format(verb)))]
    assert ("(Ito) | sell | ships" in found) is tells


def test_a_loose_which_tells_of_no_noun():
    assert not any("(Oslo)" in told(statement) for statement in statements(tree(LOOSE)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The baker was paid for what he called art.", "- | pay | The baker | for what he called art"),
        ("The clerk knows what the mayor hides.", "The clerk | know | what the mayor hides"),
        ("The clerk did not know what to make of the letter.", "The clerk | know | what to make of the letter"),
        ("What do the sailors have to lose?", "the sailors | have | What"),
    ],
)
@pytest.mark.model
def test_a_question_word_is_named_by_its_clause(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.model
def test_an_event_is_stated_of_whose_deed_it_is(nlp):
    text = "The provisions of the treaty and the loss of the ship followed the destruction of Oslo."
    assert [statement.predicate.lemma for statement in statements(nlp(text))] == ["follow", "follow"]


HACKED = """
The the DT 1 det
hack hack NN 4 nsubj
of of IN 3 case
Oslo Oslo NNP 1 nmod
hurt hurt VBD 4 ROOT
Ito Ito NNP 4 obj
"""


@pytest.mark.parametrize(("marker", "stated"), [("of", False), ("by", True)])
def test_whose_event_may_be_done_to_it_is_not_stated(marker, stated):
    found = statements(tree(HACKED.replace("of of", f"{marker} {marker}")))
    assert ("hack" in [statement.predicate.lemma for statement in found]) is stated


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("A letter to investors seen by the Herald was long.", "the Herald | see | (A letter to investors)"),
        ("A memo to staff obtained by Reuters was long.", "Reuters | obtain | (A memo to staff)"),
        ("The mayor praised clerks seen by the Herald.", "the Herald | see | (clerks)"),
        ("Three ministers, two of whom resigned, opposed the bill.", "two of whom | resign | -"),
        ("Forty people, ten of whom were bakers, sang.", "ten of whom | be | bakers"),
        ("The rebels freed 20 bakers, three of whom needed care.", "three of whom | need | care"),
        ("The raid constituted a clear breach of the pact, which was signed by Oslo.", "Oslo | sign | (the pact)"),
        ("A study by the Ito Institute, which is funded by bakers, was lost.", "bakers | fund | (the Ito Institute)"),
        ("The inn, the roof of which leaks, was sold.", "the roof of which | leak | -"),
        ("The inn, the owner of which fled to Oslo, was sold.", "the owner of which | flee | - | to Oslo"),
        ("Oslo, the future of which is a matter of faith, slept.", "the future of which | be | a matter of faith"),
        ("Ito owns six ships, two of which sank.", "two of which | sink | -"),
    ],
)
@pytest.mark.model
def test_what_stands_after_a_phrase_tells_of_its_head_or_of_a_part(nlp, text, statement):
    assert statement in {told(one) for one in statements(nlp(text))}


@pytest.mark.parametrize("last", ["the mayor, Eva Moser,"])
@pytest.mark.model
def test_a_title_in_a_list_is_not_one_more(nlp, last):
    found = statements(nlp(f"President Ada Ito, opposition leader Omar Lind and {last} sang."))
    who = [one.subject.text for one in found if one.subject and one.predicate.lemma == "sing"]
    assert who == ["President Ada Ito", "opposition leader Omar Lind", last.partition(",")[0]]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The head of Oslo's largest bank, Ada Hale, sang.", "Ada Hale | be | The head of Oslo's largest bank"),
        ("The head of the Oslo Council Ada Hale sang.", "Ada Hale | be | The head of the Oslo Council"),
        ("The editor of the Oslo Times Ada Hale sang.", "Ada Hale | be | The editor of the Oslo Times"),
        ("The mayor of the city Ada Hale sang.", "Ada Hale | be | The mayor of the city"),
        ("The trial of the baker, Tom Hale, began.", "Tom Hale | be | the baker"),
        ("The director of the museum, the Hale Gallery, sang.", "the Hale Gallery | be | the museum"),
    ],
)
@pytest.mark.model
def test_a_person_holds_an_office_and_is_no_body(nlp, text, statement):
    assert [told(one) for one in statements(nlp(text)) if one.predicate.lemma == "be"] == [statement]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Sales fell from the level they had in 2008, when the mill opened.", "the mill | open | - | time (2008)"),
        (
            "The bank left in 2008, when it rained.",
            "The bank | leave | - | time in 2008 | time when it rained",
        ),
        ("Most of the time, when we sing, we think about Oslo.", "we | think | - | time when we sing | about Oslo"),
        (
            "Ek spoke at the Norvik Club, home to some 300 residents, where mills are planted and houses sell well.",
            "- | plant | mills | at (the Norvik Club)",
        ),
    ],
)
@pytest.mark.model
def test_a_clause_tells_of_the_day_or_place_before_it(nlp, text, statement):
    assert statement in [told(one) for one in statements(nlp(text))]
