"""Predicates that a tagger or parser mistook -> verbs, participles and particles that the words around still show."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from stating import statements, told
from trees import tree

APART = """
Storms storm NNS 1 nsubj
tore tear VBD 1 ROOT
nets net NNS 1 obj
apart apart RB 1 advmod
"""
LONG_AGO = """
Ito Ito NNP 1 nsubj
sang sing VBD 1 ROOT
songs song NNS 1 obj
back back RB 1 advmod
in in IN 5 case
May May NNP 1 obl
"""
BEHIND = """
Ito Ito NNP 1 nsubj
left leave VBD 1 ROOT
behind behind IN 3 case
debts debt NNS 1 obl
"""
LOOKED_INTO = """
Claims claim NNS 2 nsubj:pass
were be VBD 2 aux:pass
looked look VBN 2 ROOT
into into IN 2 obl
"""
AWAY = """
Ito Ito NNP 1 nsubj
walked walk VBD 1 ROOT
away away RB 1 advmod
from from IN 4 case
promises promise NNS 2 obl
"""
OUT_OF = """
Ito Ito NNP 1 nsubj
dropped drop VBD 1 ROOT
out out IN 4 case
of of IN 4 case
school school NN 1 obl
"""
OVER_WELL = """
Jokes joke NNS 1 nsubj
went go VBD 1 ROOT
over over RB 3 advmod
well well RB 1 advmod
"""
ACROSS = """
Ito Ito NNP 1 nsubj
came come VBD 1 ROOT
across across RB 1 advmod
as as IN 4 case
clerk clerk NN 1 obl
"""
TAKEN_OFF = """
Ships ship NNS 2 nsubj:pass
were be VBD 2 aux:pass
taken take VBN 2 ROOT
off off RP 5 case
the the DT 5 det
list list NN 2 obl
"""
REMAINS = """
Oslo Oslo NNP 4 nsubj
still still RB 2 advmod
remains remain VBZ 4 cop
a a DT 4 det
port port NN 4 ROOT
in in IN 6 case
Norway Norway NNP 4 nmod
"""
STARTED = """
Ito Ito NNP 3 nsubj
started start VBD 3 cop
the the DT 3 det
quarrel quarrel NN 3 ROOT
"""
LIVES = """
Sailors sailor NNS 3 nsubj
live live VBP 3 cop
in in IN 3 case
poverty poverty NN 3 ROOT
"""
GIVEN = """
He he PRP 2 nsubj:pass
's be VBZ 2 aux
given give VBN 2 ROOT
ships ship NNS 2 obj
"""
USED_TO = """
Sailors sailor NNS 2 nsubj:pass
are be VBP 2 aux:pass
used use VBN 2 ROOT
to to IN 4 case
storms storm NNS 2 obl
"""
ANSWER = """
Their their PRP$ 1 nmod:poss
answer answer NN 4 nsubj
may may MD 4 aux
be be VB 4 cop
ire ire NN 4 ROOT
"""

HAD = """
Sailors sailor NNS 1 nsubj
had have VBD 1 ROOT
stolen steal VBN 3 amod
ships ship NNS 1 obj
"""
VESTED = HAD.replace("stolen steal", "vested vest")
ROOMS = HAD.replace("Sailors sailor", "Rooms room")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (HAD, {"Sailors | steal | ships"}),
        (VESTED, {"Sailors | have | vested ships"}),
        (ROOMS, {"Rooms | have | stolen ships"}),
        (USED_TO, {"Sailors | be used | - | to storms"}),
        (APART, {"Storms | tear apart | nets"}),
        (LONG_AGO, {"Ito | sing | songs | time in May"}),
        (BEHIND, {"Ito | leave behind | debts"}),
        (LOOKED_INTO, {"- | look into | Claims"}),
        (AWAY, {"Ito | walk away from | promises"}),
        (OUT_OF, {"Ito | drop out | - | of school"}),
        (OVER_WELL, {"Jokes | go over | - | manner well"}),
        (ACROSS, {"Ito | come across | - | as clerk"}),
        (TAKEN_OFF, {"- | take | Ships | off the list"}),
        (REMAINS, {"Oslo | remain | a port in Norway"}),
        (STARTED, {"Ito | start | the quarrel"}),
        (LIVES, {"Sailors | live | - | in poverty"}),
        (GIVEN, {"He | give | ships"}),
    ],
)
def test_a_predicate_is_named_whole(rows, expected):
    assert {told(statement) for statement in statements(tree(rows))} == expected


def test_a_participle_tagged_as_an_adjective_is_one():
    doc = tree("Runners runner NNS 2 nsubj\nare be VBP 2 cop\ntied tied JJ 2 ROOT")
    doc[2].pos_ = "VERB"
    assert [statement.predicate.lemma for statement in statements(doc)] == ["be tied"]


def test_a_noun_after_a_copula_is_one():
    doc = tree(ANSWER)
    doc[4].pos_ = "VERB"
    assert [told(statement) for statement in statements(doc)] == ["Their answer | be | ire"]


def test_an_adjective_keeps_what_is_joined_to_it_by_hyphens():
    words = ["Knitting", "is", "time", "-", "consuming"]
    heads, deps = [4, 4, 4, 2, 4], ["nsubj", "cop", "compound", "punct", "ROOT"]
    doc = Doc(
        Vocab(),
        words=words,
        spaces=[True, True, False, False, False],
        heads=heads,
        deps=deps,
        tags=["NN", "VBZ", "NN", "HYPH", "JJ"],
        pos=["NOUN", "AUX", "NOUN", "PUNCT", "ADJ"],
        lemmas=["knitting", "be", "time", "-", "consuming"],
        sent_starts=[True, False, False, False, False],
    )
    assert [statement.predicate.lemma for statement in statements(doc)] == ["be time-consuming"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The new ferry is more comfortable and reliable than the old one.", "be more reliable"),
        ("The broth became less salty.", "become less salty"),
        ("The kitchen is too small.", "be too small"),
    ],
)
@pytest.mark.model
def test_an_adjective_keeps_its_degree(nlp, text, expected):
    assert expected in [statement.predicate.lemma for statement in statements(nlp(text))]


@pytest.mark.model
def test_what_one_would_rather_have_is_what_one_prefers(nlp):
    first, _ = statements(nlp("They would rather the king sang."))
    assert told(first) == "They | prefer | the king sang"


@pytest.mark.model
def test_how_something_is_is_told_of_it(nlp):
    _, second = statements(nlp("He talked about how devastating it was for Hale."))
    assert told(second) == "it | be devastating | - | for Hale"


@pytest.mark.model
def test_whom_it_honors_to_do_something_nobody_honored(nlp):
    first, _ = statements(nlp("Hale would be honored to meet the queen."))
    assert told(first) == "Hale | be honored | to meet the queen"


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("The fair goes on.", "continue", "The fair | go on | -"),
        ("The baker went on a tour of the town.", None, "The baker | go | - | on a tour of the town"),
        ("The baker won over the guild.", None, "The baker | win over | the guild"),
    ],
)
@pytest.mark.model
def test_a_particle_is_told_from_a_preposition(nlp, text, relation, expected):
    (found,) = statements(nlp(text))
    assert (found.predicate.relation, told(found)) == (relation, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The treaty was signed back in 1994.", "- | sign | The treaty | time in 1994"),
        ("Hale came back in May.", "Hale | come back | - | time in May"),
        ("Hale was taken aback by the offer.", "the offer | take aback | Hale"),
        ("Hale is fed up with Varga.", "Hale | be fed up | - | with Varga"),
        ("The hens were fed by Hale.", "Hale | feed | The hens"),
        ("Hale bought back shares.", "Hale | buy back | shares"),
        ("Hale used back channels.", "Hale | use | back channels"),
        ("The bank was forced to scale back production.", "The bank | scale back | production"),
        ("The plan runs counter to the law.", "The plan | run counter | - | to the law"),
        ("The talks went downhill after that.", "The talks | go downhill | - | after that"),
        ("The fight is about much more than money.", "The fight | be | - | about much more than money"),
        ("Hale got back-to-back wins.", "Hale | get | back-to-back wins"),
        ("Oslo is as big a town as Bern.", "Oslo | be | as big a town as Bern"),
        ("It was too big a risk.", "It | be | too big a risk"),
        ("Fans were introduced and often star-struck.", "- | introduce | Fans"),
        ("That is not much of a problem.", "That | be | much of a problem"),
        ("The firm is worth ten boats to Hale.", "The firm | be worth | worth ten boats | to Hale"),
        ("Hale is well-known in Oslo.", "Hale | be well-known | - | in Oslo"),
        ("The mill is state-owned.", "The mill | be state-owned | state-owned"),
        ("The sums are mind-boggling.", "The sums | be mind-boggling | mind-boggling"),
        ("The mayor was re-elected.", "- | re-elect | The mayor"),
        ("He was honored with a medal.", "- | honor | He | with a medal"),
        ("Hale is reputed to be a spy.", "Hale | be | a spy"),
        ("Hale eked out a win.", "Hale | eke out | a win"),
    ],
)
@pytest.mark.model
def test_a_word_after_a_verb_is_its_particle_or_none(nlp, text, expected):
    assert [told(found) for found in statements(nlp(text))] == [expected]
