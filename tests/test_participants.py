"""Who does what to whom, when and by how much, in sentences read by the model -> statements."""

import pytest

from stating import statements, told
from trees import tree

IN_TALKS = """
Ito Ito NNP 1 nsubj
promised promise VBD 1 ROOT
aid aid NN 1 obj
in in IN 4 case
talks talk NNS 2 nmod
with with IN 6 case
Oslo Oslo NNP 4 nmod
"""
TROUBLES = """
Ito Ito NNP 1 nsubj
saw see VBD 1 ROOT
floods flood NNS 1 obj
in in IN 4 case
Peru Peru NNP 2 nmod
that that WDT 7 obj
he he PRP 7 nsubj
feared fear VBD 4 acl:relcl
"""
BY_MEANS = """
Ito Ito NNP 1 nsubj
saw see VBD 1 ROOT
harm harm NN 1 obj
that that WDT 5 obj
Norvik Norvik NNP 5 nsubj
did do VBD 2 acl:relcl
by by IN 7 mark
closing close VBG 1 advcl
mills mill NNS 7 obj
"""
BOOK = """
books book NNS 6 nsubj:pass
titled title VBN 0 acl
Gold Gold NNP 1 xcomp
by by IN 4 case
Ito Ito NNP 1 obl
were be VBD 6 aux:pass
sold sell VBN 6 ROOT
"""
RESIGNED = """
Oslo Oslo NNP 1 nsubj
called call VBD 1 ROOT
for for IN 4 case
the the DT 4 det
chief chief NN 1 obl
of of IN 6 case
Norvik Norvik NNP 4 nmod
to to TO 8 mark
resign resign VB 6 acl
"""

CALLED_FOR = [
    ("The guild called for the sale of the mill to be halted.", "- | halt | the sale of the mill"),
    ("The opposition called for the results of the vote to be annulled.", "- | annul | the results of the vote"),
    ("The guild called for an inquiry to be opened.", "- | open | an inquiry"),
    ("The envoy appealed for aid to be let in.", "- | let in | aid"),
    ("The clerk called for those responsible to be punished.", "- | punish | those responsible"),
    ("Oslo called for a plan to end the war.", "Oslo | call for | a plan to end the war"),
]
RELATIVES = [
    ("Parts of the region which Oslo controls were shelled.", "Oslo | control | (Parts of the region)"),
    ("Troops entered half of the province which Oslo controls.", "Oslo | control | (half of the province)"),
    ("Half of the cities which Oslo controls are mined.", "Oslo | control | (the cities)"),
    ("Parts of Peru, which Oslo controls, were flooded.", "Oslo | control | (Peru)"),
    ("The areas of the city that the army bombed are empty.", "the army | bomb | (The areas of the city)"),
    ("The army retook parts of the town that had been flooded.", "- | flood | (the town)"),
    ("The chairman of the bank, which collapsed in June, fled.", "(the bank) | collapse | - | time in June"),
    ("The mayor of Moss, which lies on the coast, resigned.", "(Moss) | lie | - | on the coast"),
    (
        "Oslo led negotiations among 195 countries that resulted in a deal.",
        "(negotiations among 195 countries) | result in | a deal",
    ),
    ("The rebels seized six towns, among them Moss.", "The rebels | seize | six towns, among them Moss"),
    (
        "The companies, among them Norvik, which were fined in March, appealed.",
        "- | fine | (The companies, among them Norvik) | time in March",
    ),
]
GIVEN_UP = [
    ("Norvik agreed to drop its plan to build a port and pay a fine.", "(Norvik) | pay | a fine"),
    ("Oslo agreed to give up its bid to join the pact and cut its army.", "(Oslo) | cut | its army"),
    (
        "Oslo agreed to give up its bid to join the pact and cut its army.",
        "(Oslo) | give up | its bid to join the pact",
    ),
    ("Norvik agreed to drop its plan to raise prices and cut jobs.", "(its) | cut | jobs"),
    ("Oslo should halt its drive to annex the island.", "Oslo | halt | its drive to annex the island"),
]
ENCOUNTERS = [
    ("Ito praised the army during a debate.", "Ito | praise | the army | during a debate"),
    ("During talks with Ito, Moser accused Norvik.", "Moser | accuse | Norvik | during talks with Ito"),
    ("Ito wants a role in talks with Oslo.", "Ito | want | a role in talks with Oslo"),
    ("Moser signed the pact after talks with Ito in Oslo.", "Moser | sign | the pact | after talks with Ito in Oslo"),
]
AMOUNTS = [
    ("The army was reduced by 500 soldiers.", "- | reduce | The army | by 500 soldiers"),
    ("The fleet was expanded by two ships.", "- | expand | The fleet | by two ships"),
    ("The vote was won by 12 votes.", "- | win | The vote | by 12 votes"),
    ("The bill was cut by 300 lawmakers.", "300 lawmakers | cut | The bill"),
]
BEARERS = [
    ("The head of the president's office Ada Brown resigned.", "Ada Brown | be | The head of the president's office"),
    ("The director of the national museum Piet Moser left.", "Piet Moser | be | The director of the national museum"),
    ("Adviser to the mayor Piet Moser denied the report.", "Piet Moser | be | Adviser to the mayor"),
]
SET_APART = [
    ("What worries Oslo is the price of gas.", "the price of gas | worry | Oslo"),
    ("What matters is the safety of the workers.", "the safety of the workers | matter | -"),
    ("What killed the deal was the tax.", "the tax | kill | the deal"),
    ("Moser said that what worries him is the lack of water.", "the lack of water | worry | him"),
    ("What Moser did was sell the mine.", "Moser | sell | the mine"),
    ("What Ito did was to sell the mine to Norvik.", "Ito | sell | the mine | to Norvik"),
    ("Ito was invited back in September.", "- | invite | Ito | time in September"),
    ("Ito does not think so.", "Ito | think | so"),
]
SECOND_VERBS = [
    ("The ministers signed a pact that bans mines and was drafted in Bern.", "- | draft | (a pact) | in Bern"),
    ("The workers built a bridge that collapsed in June and has cost millions.", "(a bridge) | cost | millions"),
    (
        "Rights are something the guild must work hard to preserve.",
        "the guild | work | - | manner hard | purpose to preserve",
    ),
    ("Norvik closed the mill that Oslo fought to save.", "(Oslo) | save | (the mill)"),
    ("Norvik closed the mill Oslo fought to save.", "(Oslo) | save | (the mill)"),
]
PATIENTS = [
    (
        "Ito promised to free the prisoners in talks with Oslo.",
        "Ito | promise | to free the prisoners | in talks with Oslo",
    ),
    (
        "Oslo agreed to raise the issue during talks with Bern.",
        "Oslo | agree | to raise the issue during talks with Bern",
    ),
    ("Ada Brown, in whose house the letters were found, left.", "- | find | the letters | in whose house"),
    ("The mayor, during whose term the bridge fell, resigned.", "the bridge | fall | - | during whose term"),
    (
        "Oslo could have to give up its claim to regain the isle, limit its army and hold elections.",
        "Oslo | limit | its army",
    ),
    (
        "The mayor ordered the army to leave the town and the police to guard the bridge.",
        "the police | guard | the bridge",
    ),
    (
        "The mayor ordered the army to leave the town and the police to guard the bridge.",
        "(the army) | leave | the town",
    ),
    (
        "The court sentenced the editor of the paper that published the letters to three years in prison.",
        "The court | sentence | the editor of the paper that published the letters | to three years in prison",
    ),
    (
        "The premier appointed Ada Brown, a former judge, minister of justice.",
        "The premier | appoint | Ada Brown | as minister of justice",
    ),
    (
        "The president named Piet Moser, his chief of staff, as ambassador to Norway.",
        "The president | name | Piet Moser | as ambassador to Norway",
    ),
]
REASONS = [
    ("Oslo delayed the vote, as the roof is weak.", "Oslo | delay | the vote | reason as the roof is weak"),
    ("The judge held the banker in contempt for lying to the jury.", "(the banker) | lie | - | to the jury"),
    ("Oslo took Norvik to court for polluting the river.", "(Norvik) | pollute | the river"),
    ("Moser has spent a career trying to save firms.", "Moser | spend | a career"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(*CALLED_FOR, *RELATIVES, *GIVEN_UP, *ENCOUNTERS, *AMOUNTS),
        *(*BEARERS, *SET_APART, *SECOND_VERBS, *REASONS, *PATIENTS),
    ],
)
@pytest.mark.model
def test_participants(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (IN_TALKS, "Ito | promise | aid | in talks with Oslo"),
        (TROUBLES, "he | fear | (floods in Peru)"),
        (RESIGNED, "the chief of Norvik | resign | -"),
        (BY_MEANS, "(Norvik) | close | mills"),
        (BOOK, "- | title | (books) | as Gold | by Ito"),
    ],
)
def test_what_hangs_on_a_noun_too_low(rows, expected):
    assert expected in [told(statement) for statement in statements(tree(rows))]


@pytest.mark.model
def test_who_else_is_accused_is_no_part_of_the_charge(nlp):
    found = statements(nlp("The commission accused the firm of hiding losses and its owner of lying to the police."))
    assert [told(one) for one in found if one.predicate.lemma == "hide"] == ["(the firm) | hide | losses"]
