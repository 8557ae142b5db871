"""Statements of trees built by hand, of sentences read by the model, and what holds of every Doc."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from spacy.tokens import Doc

from hearsay.extract.mentions.finding import find_mentions
from hearsay.extract.propositions.finding import MOST_PER_EVIDENCE, find_propositions
from hearsay.extract.reading import read_tree
from hearsay.lexicon import load_lexicon
from hearsay.records import Argument, Article, Attribution, Cue, Mention, Span
from stating import shown, statements, told
from trees import POS, VOCAB, tree

ACTIVE = """
Miners miner NNS 1 nsubj
sold sell VBD 1 ROOT
copper copper NN 1 obj
and and CC 4 cc
zinc zinc NN 2 conj
to to IN 6 case
Chile Chile NNP 1 obl
. . . 1 punct
"""
PASSIVE = """
The the DT 1 det
bridge bridge NN 3 nsubj:pass
was be AUX 3 aux:pass
closed close VBN 3 ROOT
by by IN 6 case
the the DT 6 det
mayor mayor NN 3 obl:agent
. . . 3 punct
"""
AGENTLESS = """
Two two JJ 1 amod
boats boat NNS 3 nsubj:pass
were be AUX 3 aux:pass
seized seize VBN 3 ROOT
. . . 3 punct
"""
COPULA = """
Ito Ito NNP 2 nsubj
is be AUX 2 cop
fond fond JJ 2 ROOT
of of IN 4 case
chess chess NN 2 obl
. . . 2 punct
"""
RELATIVE = """
Nurses nurse NNS 4 nsubj
who who WP 2 nsubj
struck strike VBD 0 acl:relcl
will will MD 4 aux
return return VB 4 ROOT
. . . 4 punct
"""
GAP = """
The the DT 1 det
dam dam NN 4 nsubj:pass
Ghana Ghana NNP 3 nsubj
built build VBD 1 acl:relcl
leaked leak VBD 4 ROOT
. . . 4 punct
"""
PARTICIPLE = """
The the DT 1 det
storm storm NN 2 nsubj
crossed cross VBD 2 ROOT
Cuba Cuba NNP 2 obj
, , , 5 punct
sparing spare VBG 2 advcl
Havana Havana NNP 5 obj
. . . 2 punct
"""
SHARED = """
Oslo Oslo NNP 1 nsubj
bought buy VBD 1 ROOT
ships ship NNS 1 obj
and and CC 4 cc
sold sell VBD 1 conj
planes plane NNS 4 obj
. . . 1 punct
"""
OFFICE = """
Ana Ana NNP 6 nsubj
Ruiz Ruiz NNP 0 flat
, , , 3 punct
head head NN 0 appos
of of IN 5 case
Iberia Iberia NNP 3 nmod
resigned resign VBD 6 ROOT
. . . 6 punct
"""
PARTICLE = """
Firms firm NNS 1 nsubj
pulled pull VBD 1 ROOT
out out RP 1 compound:prt
of of IN 4 case
Mali Mali NNP 1 obl
. . . 1 punct
"""
OBJECT_CONTROL = """
Paris Paris NNP 1 nsubj
urged urge VBD 1 ROOT
Rome Rome NNP 1 obj
to to TO 4 mark
wait wait VB 1 xcomp
. . . 1 punct
"""
THROUGH = """
Peru Peru NNP 2 nsubj
is be AUX 2 cop
unable unable JJ 2 ROOT
to to TO 4 mark
export export VB 2 xcomp
gold gold NN 4 obj
. . . 2 punct
"""
EVENT = """
Chad Chad NNP 2 nmod:poss
's 's POS 0 case
purchase purchase NN 5 nsubj
of of IN 4 case
ships ship NNS 2 nmod
failed fail VBD 5 ROOT
. . . 5 punct
"""
WHOLE_PREPOSITION = """
Bern Bern NNP 1 nsubj
paid pay VBD 1 ROOT
in in IN 3 case
return return NN 1 obl
for for IN 5 case
grain grain NN 3 nmod
. . . 1 punct
"""
CONTRAST = """
Quito Quito NNP 3 nsubj
did do AUX 3 aux
not not RB 3 advmod
sell sell VB 3 ROOT
gold gold NN 3 obj
but but CC 6 cc
silver silver NN 4 conj
. . . 3 punct
"""
AGENT_AND_USE = """
Doctors doctor NNS 1 nsubj
need need VBP 1 ROOT
salt salt NN 1 obj
to to TO 4 mark
cook cook VB 1 xcomp
. . . 1 punct
"""
PHASE = """
Cairo Cairo NNP 1 nsubj
voted vote VBD 1 ROOT
at at IN 4 case
the the DT 4 det
end end NN 1 obl
of of IN 6 case
winter winter NN 4 nmod
. . . 1 punct
"""
THERE = """
There there EX 1 expl
is be VBZ 1 ROOT
no no DT 3 det
bread bread NN 1 nsubj
. . . 1 punct
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (ACTIVE, ["Miners | sell | copper | to Chile", "Miners | sell | zinc | to Chile"]),
        (PASSIVE, ["the mayor | close | The bridge"]),
        (AGENTLESS, ["- | seize | Two boats"]),
        (COPULA, ["Ito | be fond | - | of chess"]),
        (RELATIVE, ["(Nurses) | strike | -", "Nurses who struck | return | -"]),
        (GAP, ["Ghana | build | (The dam)", "- | leak | The dam Ghana built"]),
        (PARTICIPLE, ["The storm | cross | Cuba", "(The storm) | spare | Havana"]),
        (SHARED, ["Oslo | buy | ships", "Oslo | sell | planes"]),
        (OFFICE, ["Ana Ruiz | be | head of Iberia", "Ana Ruiz | resign | -"]),
        (PARTICLE, ["Firms | pull out | - | of Mali"]),
        (OBJECT_CONTROL, ["Paris | urge | Rome to wait", "(Rome) | wait | -"]),
        (THROUGH, ["Peru | export | gold"]),
        (THERE, ["- | be | no bread"]),
        (EVENT, ["Chad | purchase | ships", "Chad 's purchase of ships | fail | -"]),
        (WHOLE_PREPOSITION, ["Bern | pay | - | in return for grain"]),
        (CONTRAST, ["Quito | sell | gold", "Quito | sell | silver"]),
        (AGENT_AND_USE, ["Doctors | need | salt to cook", "(Doctors) | cook | -"]),
        (PHASE, ["Cairo | vote | - | at the end of winter"]),
    ],
)
def test_constructions(rows, expected):
    assert [told(statement) for statement in statements(tree(rows))] == expected


def test_a_clause_for_an_object_names_its_statement():
    found = statements(tree(OBJECT_CONTROL))
    assert (found[0].object.statement, found[0].object.text) == (1, "Rome to wait")


def test_a_passive_shows_its_verb_group_up_to_the_agent():
    (found,) = statements(tree(PASSIVE))
    assert found.predicate.text == "was closed by"


def test_what_is_read_through_belongs_to_the_predicate_shown():
    (found,) = statements(tree(THROUGH))
    assert (found.predicate.text, found.polarity) == ("is unable to export", "negative")


def test_what_stands_instead_is_not_denied():
    assert [found.polarity for found in statements(tree(CONTRAST))] == ["negative", "positive"]


def test_who_holds_an_office_is_an_entity_and_the_office_a_literal():
    doc = tree(OFFICE)
    heads = [Span(token.idx, token.idx + len(token)) for token in doc if token.text in ("Ana", "head")]
    mentions = [Mention(head, doc.text[head.start : head.end], head, "nominal", "x") for head in heads]
    holding, _ = find_propositions(Article(key="a", text=doc.text), doc, mentions, (), load_lexicon())
    assert (holding.subject.mention, holding.object.mention) == (0, None)


def test_a_name_that_the_tree_splits_is_shown_whole():
    doc = tree(ACTIVE)
    name = Span(0, len("Miners sold"))
    mentions = [Mention(name, "Miners sold", Span(7, 11), "name", "x")]
    found, _ = find_propositions(Article(key="a", text=doc.text), doc, mentions, (), load_lexicon())
    assert (found.subject.mention, found.subject.text) == (0, "Miners sold")


@pytest.mark.model
def test_who_is_told_to_be_something_is_shown_without_it(nlp, lexicon):
    article = Article(key="a", text="The village hero Boris Low sang.")
    doc = nlp(article.text)
    found = find_propositions(article, doc, find_mentions(article, doc, lexicon), (), lexicon)
    assert "Boris Low | be | The village hero" in [told(one) for one in found]


CITING = """
Tokyo Tokyo NNP 1 nsubj
demanded demand VBD 1 ROOT
talks talk NNS 1 obj
, , , 4 punct
closing close VBG 1 advcl
ports port NNS 4 obj
. . . 1 punct
"""


def test_a_participle_beside_a_cue_is_no_part_of_what_is_said():
    doc = tree(CITING)
    found = statements(doc, (attribution(doc.text, "demanded", "talks , closing ports"),))
    assert {one.predicate.lemma: one.attribution for one in found} == {"demand": None, "close": None}


SAID = """
Lund Lund NNP 1 nsubj
denied deny VBD 1 ROOT
that that IN 4 mark
Oslo Oslo NNP 4 nsubj
paid pay VBD 1 ccomp
. . . 1 punct
"""


def attribution(text: str, cue: str, content: str, via: int | None = None) -> Attribution:
    """Make an attribution of words in a text."""
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in (cue, content)]
    return Attribution(None, Cue(spans[0], cue, cue), Argument(spans[1], content), "indirect", via=via)


def test_a_statement_stands_in_the_innermost_attribution_that_is_not_its_own_cue():
    doc = tree(SAID)
    outer = attribution(doc.text, ".", "denied that Oslo paid")
    inner = attribution(doc.text, "denied", "Oslo paid", via=0)
    denial, payment = statements(doc, (outer, inner))
    assert (denial.attribution, payment.attribution) == (0, 1)


JUDGED = """
Courts court NNS 1 nsubj
found find VBD 1 ROOT
Ito Ito NNP 1 obj
guilty guilty JJ 1 xcomp
and and CC 5 cc
jailed jail VBN 1 conj
him he PRP 5 obj
"""


def test_what_someone_is_judged_to_be_is_stated_and_the_next_deed_is_not_said():
    doc = tree(JUDGED)
    judged = attribution(doc.text, "found", "Ito guilty and jailed him")
    found = [(told(one), one.attribution) for one in statements(doc, (judged,))]
    assert found == [("Courts | find | Ito | as guilty", None), ("Courts | jail | him", None)]


DESCRIBED = """
Courts court NNS 1 nsubj
described describe VBD 1 ROOT
Ito Ito NNP 1 obj
as as IN 5 case
a a DT 5 det
thief thief NN 1 obl
"""


def test_what_someone_is_described_as_is_stated_beside_who_says_so():
    doc = tree(DESCRIBED)
    described = attribution(doc.text, "described", "Ito as a thief")
    assert [told(one) for one in statements(doc, (described,))] == ["Courts | describe | Ito | as a thief"]


BARE = """
Scandal scandal NN 1 nsubj
engulfed engulf VBD 1 ROOT
the the DT 3 det
palace palace NN 1 obl
"""
TWO_OBJECTS = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
two two CD 1 obj
boats boat NNS 1 obj
"""
PARTITIVE = """
Ito Ito NNP 1 nsubj
sold sell VBD 1 ROOT
tens ten NNS 1 obj
of of IN 4 case
boats boat NNS 1 obl
"""
LIFTED = """
Bern Bern NNP 1 nsubj
demands demand VBZ 1 ROOT
that that IN 4 mark
Rome Rome NNP 4 nsubj
pay pay VB 1 ccomp
and and CC 6 cc
waits wait VBZ 4 conj
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (BARE, "Scandal | engulf | the palace"),
        (TWO_OBJECTS, "Ito | sell | two boats"),
        (PARTITIVE, "Ito | sell | tens of boats"),
        (LIFTED, "Bern | wait | -"),
    ],
)
def test_what_a_parser_commonly_mistakes_is_mended(rows, expected):
    assert expected in [told(statement) for statement in statements(tree(rows))]


WISH = """
Lund Lund NNP 1 nsubj
sought seek VBD 1 ROOT
men man NNS 1 obj
who who WP 4 nsubj
sing sing VBP 2 acl:relcl
. . . 1 punct
"""


def test_what_only_describes_is_no_part_of_a_wish():
    doc = tree(WISH)
    wish = replace(attribution(doc.text, "sought", "men who sing"), manner="intention")
    assert [one.attribution for one in statements(doc, (wish,)) if one.predicate.lemma == "sing"] == [None]


def test_what_is_denied_is_negative_and_the_denial_is_not():
    assert [found.polarity for found in statements(tree(SAID))] == ["positive", "negative"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya sold its trains to Spain.", "Kenya | sell | its trains | to Spain"),
        ("The museum was sold by the city in 2019.", "the city | sell | The museum | time in 2019"),
        ("The harbour is open to foreign ships.", "The harbour | be open | - | to foreign ships"),
        ("Brazil wants to build a new port.", "(Brazil) | build | a new port"),
        ("Brazil wants to build a new port.", "Brazil | want | to build a new port"),
        ("Chile's purchase of the mine surprised investors.", "Chile | purchase | the mine"),
        ("The union called for a strike.", "The union | call for | a strike"),
        ("The judge remained silent about the verdict.", "The judge | remain silent | - | about the verdict"),
        ("The clerk accused the mayor of hiding letters.", "(the mayor) | hide | letters"),
        ("The clerk accused the mayor of having burned letters.", "(the mayor) | burn | letters"),
        ("The club thanked Ito for having saved the hall.", "(Ito) | save | the hall"),
        ("The club said the vote was void and sued the mayor.", "The club | sue | the mayor"),
        ("The bakers said demand was weak and cut their prices.", "The bakers | cut | their prices"),
        ("The clerk admitted that miners had been beaten but denied ordering it.", "The clerk | deny | ordering it"),
        ("The club said its choir was safe and thanked its donors.", "The club | thank | its donors"),
        ("Oslo agreed to the sale, clerks said, and promised to sign it.", "Oslo | promise | to sign it"),
        ("Ito sold the inn, the clerk said, but kept the boats.", "Ito | keep | the boats"),
        ("Prices will rise, the bank said, and warned of a flood.", "the bank | warn of | a flood"),
        ("The vote failed, the clerks said, and accused Ito of lying.", "the clerks | accuse | Ito | of lying"),
        ("Ito said the songs were old and called for new ones.", "Ito | call for | new ones"),
        ("Ito said the fire had killed two goats and destroyed a barn.", "the fire | destroy | a barn"),
        (
            "The clerk said Ito had wanted peace for months, and called on Mora to sign.",
            "The clerk | call on | to sign | on Mora",
        ),
        ("Ito says Oslo is lying and calls for an inquiry.", "Ito | call for | an inquiry"),
        ("Ito said Oslo attacked the mill, and accused Peru of helping it.", "Ito | accuse | Peru | of helping it"),
        ("Ito said Oslo had accused Peru of theft and called for sanctions.", "Oslo | call for | sanctions"),
        ("The mill burnt down, Ito said, raising fears of a plot.", "(The mill) | raise | fears of a plot"),
        ("Oslo broke the truce, Ito said, echoing Mora.", "(Ito) | echo | Mora"),
        ("The clerk had been invited to Oslo and advised to stay.", "- | advise | to stay | to The clerk"),
        ("The miners were ordered to withdraw and replaced by bakers.", "bakers | replace | The miners"),
        ("The clerk was asked to pay and threatened with arrest.", "- | threaten | The clerk | with arrest"),
        ("The miners were told to leave and refused.", "The miners | refuse | -"),
        ("The clerk was asked to stay and sing.", "(The clerk) | sing | -"),
        ("The clerk was invited to Oslo and awarded a prize.", "- | award | a prize | to The clerk"),
        ("Ito was jailed for a year and fined 90 euros.", "- | fine | Ito | extent 90 euros"),
        ("Six miners were killed and more than 40 wounded.", "- | wound | more than 40"),
        ("Six miners were killed and over a dozen hurt.", "- | hurt | over a dozen"),
        ("Ito demanded that the miners be freed and the road reopened.", "- | reopen | the road"),
        ("The inn has been closed and its staff sent home.", "- | send | its staff | place home"),
        ("The inn has been closed and prices rose.", "prices | rise | -"),
        ("The inn was closed and the guests left.", "the guests | leave | -"),
        ("Experts see the treaty as a victory.", "Experts | see | the treaty | as a victory"),
        ("Spain signed the treaty, and so did Peru.", "Peru | sign | (the treaty)"),
        ("The judge declared the vote rigged.", "The judge | declare | the vote | as rigged"),
        ("The guild did not accuse Ito of lying.", "The guild | accuse | Ito | of lying"),
        ("The sides accused each other of breaking the truce.", "(The sides) | break | the truce"),
        ("Ito rejected as absurd the claim that he had lied.", "Ito | reject | the claim that he had lied | as absurd"),
        ("Guards found what Ito called a bomb.", "Ito | call | - | as a bomb"),
        ("The guild rejected what Ito called a bribe.", "Ito | call | - | as a bribe"),
        ("The guild never hailed what Ito described as a triumph.", "Ito | describe | - | as a triumph"),
        ("The guild asked what Ito called a bribe.", "The guild | ask | what Ito called a bribe"),
        ("The guild voted on Friday on the budget.", "The guild | vote on | the budget | time on Friday"),
        ("Ito was due to sign on Monday.", "Ito | sign | - | time on Monday"),
        ("Two clerks argued for a cut.", "Two clerks | argue for | a cut"),
        ("The mayor spoke in Oslo.", "The mayor | speak | - | in Oslo"),
        ("The guild responded to the offer.", "The guild | respond | - | to the offer"),
        ("The mayor commented on the leak.", "The mayor | comment | - | on the leak"),
        ("The clerk reported the theft to the mayor.", "The clerk | report | the theft | to the mayor"),
        ("It was written in Oslo.", "- | write | It | in Oslo"),
        ("The mayor spoke of a disaster.", "The mayor | speak of | a disaster"),
        ("The crew pushed for hours.", "The crew | push | - | for hours"),
        ("The clerks described the vote as unfair.", "The clerks | describe | the vote | as unfair"),
        ("The songs Ito described as dull won a prize.", "Ito | describe | (The songs) | as dull"),
        ("A storm kept the ferry from leaving Oslo.", "(the ferry) | leave | Oslo"),
        ("It took two years to build the dam.", "- | take | two years | purpose to build the dam"),
        ("The baker wants time to find a house.", "(The baker) | find | a house"),
        ("In fact, the bridge was closed by the mayor.", "the mayor | close | the bridge"),
        ("The new bridge is better than the old one.", "The new bridge | be better | - | than the old one"),
        ("The strike put pressure on Oslo to sell the harbour.", "(Oslo) | sell | the harbour"),
        ("Pressure was mounting on the mayor to resign.", "(the mayor) | resign | -"),
        ("The union called on the mayor to resign.", "(the mayor) | resign | -"),
        ("The bridge was closed by Mayor Anna Moser.", "Mayor Anna Moser | close | The bridge"),
        ("The council called on Ito to resign.", "The council | call on | to resign | on Ito"),
        ("You guys are gonna win.", "You guys | win | -"),
        ("It was not just a loss, but a disaster.", "It | be | a loss"),
        ("The court sentenced Ito to six years.", "The court | sentence | Ito | to six years"),
        ("The question is, who stole the bell.", "The question | be | who stole the bell"),
        ("It was a pleasure to repair the bridge.", "to repair the bridge | be | a pleasure"),
        ("The builders rolled back the changes.", "The builders | roll back | the changes"),
        ("Ito was the first man to climb the tower.", "(Ito) | climb | the tower"),
        ("The mayor asked who paid for the tower.", "- | pay for | the tower"),
        ("The tailor had trouble threading the needle.", "(The tailor) | thread | the needle"),
        ("The cook became angry after guests left.", "The cook | become angry | angry | time after guests left"),
        ("The hill is claimed by two villages.", "two villages | claim | The hill"),
        ("Goats graze on the hill claimed by the miners.", "the miners | claim | (the hill)"),
        ("The baker was ordered by the judge to sell the horse.", "(The baker) | sell | the horse"),
        ("U.S. and Iraqi sailors cleaned the bay.", "U.S. and Iraqi sailors | clean | the bay"),
        ("The clerk found a key he can use to open the vault.", "he | use | (a key) | purpose to open the vault"),
        ("The clerk lives in a house she used to own.", "she | own | (a house)"),
        ("The mayor avoided the word “strike”.", "The mayor | avoid | the word “strike”"),
    ],
)
@pytest.mark.model
def test_sentences(nlp, text, expected):
    doc = nlp(text)
    assert expected in [told(statement) for statement in statements(doc)]


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The need to repair the bridge is great.", ["be great"]),
        ("To be sure, the harbour is small.", ["be small"]),
        ("It is easy to repair the bridge.", ["be easy"]),
        ("As it stands, the plan fails.", ["fail"]),
        ("The plan, it turned out, was a fake.", ["be"]),
        ("As far as feasts go, this was dull.", ["be dull"]),
        ("Here are five things to know about Oslo.", []),
        ("The mayor is here.", ["be here"]),
        ("Talks with the union began.", ["begin"]),
        ("The painter knows what he wants.", ["know"]),
        ("The mill burned, according to a letter seen by the council.", ["burn"]),
        ("The mayor dismissed fears of a flood.", ["dismiss"]),
        ("The mayor rejected calls for a strike.", ["reject"]),
        ("The mayor demanded an apology for the delay.", ["demand", "apologise for"]),
        ("The mayor wrote the book “They Lied to Us”.", ["write"]),
        ("In the book, “Ito lied to us,” the mayor wrote.", ["lie"]),
        ("“The mill burned,” said a clerk who spoke anonymously for fear of Ito.", ["burn"]),
    ],
)
@pytest.mark.model
def test_what_is_said_of_no_one_is_not_stated(nlp, text, lemmas):
    assert [statement.predicate.lemma for statement in statements(nlp(text))] == lemmas


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It struck the diver how clear the lake was.", "how clear the lake was | strike | the diver"),
        ("It never crossed her mind that the mill was shut.", "the mill was shut | cross | her mind"),
        ("It has not helped that Ada Ito left the party.", "Ada Ito left the party | help | -"),
        ("The plan was old. It helped Ada Ito win the vote.", "It | help | Ada Ito win the vote"),
    ],
)
@pytest.mark.model
def test_an_empty_it_stands_for_the_clause_that_strikes_someone(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The author and activist has won a prize.", ["The author | win | a prize"]),
        ("The former mayor and senator was jailed.", ["- | jail | The former mayor"]),
        ("The author and the activist were jailed.", ["- | jail | The author", "- | jail | the activist"]),
        ("A doctor and nurse were shot.", ["- | shoot | A doctor", "- | shoot | nurse"]),
        (
            "His friend and adviser, Piet Hale, sold the mill.",
            ["Piet Hale | be | His friend and adviser", "His friend and adviser | sell | the mill"],
        ),
        (
            "Guards arrested the founder and chairman of the firm, Ada Varga.",
            [
                "Guards | arrest | the founder and chairman of the firm",
                "Ada Varga | be | the founder and chairman of the firm",
            ],
        ),
        ("His wife and son, Piet, fled.", ["His wife | flee | -", "His son | flee | -"]),
        ("The food and service was good.", ["The food | be good | good", "service | be good | good"]),
        (
            "Ito was a poet and soldier who fought in Spain.",
            [
                "Ito | be | a poet who fought in Spain",
                "Ito | be | soldier who fought in Spain",
                "(a poet) | fight | - | in Spain",
            ],
        ),
        (
            "Ito met a poet and a soldier who fought in Spain.",
            [
                "Ito | meet | a poet",
                "Ito | meet | a soldier who fought in Spain",
                "(a poet) | fight | - | in Spain",
                "(a soldier) | fight | - | in Spain",
            ],
        ),
    ],
)
@pytest.mark.model
def test_who_is_named_by_two_nouns_is_one(nlp, text, expected):
    assert [told(statement) for statement in statements(nlp(text))] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Anna Moser, a sales manager for the distributor Lund, was jailed.",
        "Anna Moser, a sales manager, was jailed.",
    ],
)
@pytest.mark.model
def test_for_whom_someone_works_is_not_what_he_is(nlp, text):
    found = [statement for statement in statements(nlp(text)) if statement.predicate.lemma == "be"]
    assert [statement.subject.text for statement in found if "manager" in statement.object.text] == ["Anna Moser"]


@pytest.mark.model
def test_a_gerund_that_only_dates_is_not_stated(nlp):
    stated = [statement.predicate.lemma for statement in statements(nlp("The show will air starting Friday."))]
    assert stated == ["air"]


@pytest.mark.model
def test_what_only_points_out_whom_a_clause_is_about_is_not_stated(nlp):
    found = [told(statement) for statement in statements(nlp("It was nurses and clerks who built the mill."))]
    assert sorted(found) == ["(clerks) | build | the mill", "(nurses) | build | the mill"]


@pytest.mark.model
def test_an_empty_it_lends_no_one_elses_subject(nlp):
    found = statements(nlp("The institute estimates that it could take two years for Ghana to build the dam."))
    assert {one.predicate.lemma: shown(one.subject) for one in found}["take"] != "(The institute)"


PLACES = """
Nurses nurse NNS 7 nsubj
in in IN 2 case
Oslo Oslo NNP 0 nmod
who who WP 4 nsubj
struck strike VBD 2 acl:relcl
will will MD 7 aux
soon soon RB 7 advmod
return return VB 7 ROOT
"""


def test_who_points_to_people_not_to_where_they_are():
    assert "(Nurses in Oslo) | strike | -" in [told(statement) for statement in statements(tree(PLACES))]


SUBJECTS = """
So so RB 5 nsubj
for for IN 2 case
many many NNS 5 nsubj
, , , 2 punct
Ito Ito NNP 5 nsubj
seems seem VBZ 5 ROOT
calm calm JJ 5 xcomp
"""
ASIDE = """
Ito Ito NNP 6 nsubj
, , , 3 punct
a a DT 3 det
cook cook NN 6 nsubj
, , , 3 punct
always always RB 6 advmod
sang sing VBD 6 ROOT
"""


@pytest.mark.parametrize(
    ("rows", "expected"), [(SUBJECTS, "Ito | seem calm | calm | for many"), (ASIDE, "Ito | sing | -")]
)
def test_of_several_subjects_the_likeliest_is_taken(rows, expected):
    assert [told(statement) for statement in statements(tree(rows))] == [expected]


STRAYED = """
Ruiz Ruiz NNP 1 nsubj
told tell VBD 1 ROOT
men man NNS 1 obj
ending end VBG 2 acl
the the DT 5 det
war war NN 3 obj
that that IN 8 mark
he he PRP 8 nsubj
agreed agree VBD 3 ccomp
"""


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take a look at the bridge that the town built.", {"build"}),
        ("“Stop the ferry and listen to the crew,” Hale told the mayor.", set()),
        ("Visser said: “Give us the ferry back.”", set()),
        ("“Look, we won the vote,” Visser said.", {"win"}),
        ("Let's repair the bridge.", set()),
        ("Trade and defense will be issues, but let's not forget the bridge.", {"be"}),
        ("Don't be late.", set()),
        ("Thank you for the letter.", set()),
        ("The captain made him leave the ship.", {"make", "leave"}),
        ("Did the crew leave the ship?", {"leave"}),
    ],
)
def test_a_call_states_nothing_of_whom_it_calls_on(nlp, text, expected):
    assert {statement.predicate.lemma for statement in statements(nlp(text))} == expected


def test_a_clause_that_strayed_to_an_inner_verb_is_not_its_object():
    assert "(men) | end | the war" in [told(statement) for statement in statements(tree(STRAYED))]


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\n", "BREAKING", "- - -", "Yes.", "1. 2. 3.", "“", "TALKS COLLAPSE\n\nBy Staff"]
)
@pytest.mark.model
def test_anything_can_be_read(nlp, text):
    assert all(statement.evidence.end <= len(text) for statement in statements(nlp(text)))


DEPS = (
    "nsubj nsubj:pass nsubj:outer obj obl obl:agent iobj xcomp ccomp advcl acl acl:relcl conj aux aux:pass mark case "
    "cop nmod nmod:poss appos csubj parataxis punct amod expl dep compound compound:prt flat advmod cc det"
).split()
WORDS = [
    *"demand withdrawal be to that who no not by if able said Lima call for it there will fail of and “ ?".split(),
    "\n\n",
]


@st.composite
def docs(draw) -> Doc:
    """Draw any tree over any words."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
    tags = [draw(st.sampled_from(sorted(POS))) for _ in words]
    order = draw(st.permutations(range(len(words))))
    heads = list(range(len(words)))
    for place, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, place - 1))]
    deps = [draw(st.sampled_from(DEPS)) if heads[word] != word else "ROOT" for word in range(len(words))]
    pos = ["SPACE" if not words[word].strip(string.whitespace) else POS[tags[word]] for word in range(len(words))]
    return Doc(VOCAB, words=words, tags=tags, pos=pos, lemmas=words, heads=heads, deps=deps)


@settings(max_examples=300, deadline=None)
@given(docs())
def test_spans_are_exact_whatever_the_tree(doc):
    found = statements(doc)
    for statement in found:
        arguments = [statement.subject, statement.object, *(role.filler for role in statement.roles)]
        for part in [statement.predicate, *(argument for argument in arguments if argument)]:
            assert doc.text[part.span.start : part.span.end] == part.text
            if not getattr(part, "implicit", False):
                assert statement.evidence.start <= part.span.start < part.span.end <= statement.evidence.end
        assert all(argument.statement in (None, *range(len(found))) for argument in arguments if argument)


@given(docs())
@settings(max_examples=100, deadline=None)
def test_what_hangs_on_a_word_is_what_has_it_for_governor_whatever_is_repaired(doc):
    read = read_tree(doc, load_lexicon())
    for word, (children, below) in enumerate(zip(read.children, read.below, strict=True)):
        assert children == [i for i, head in enumerate(read.head) if head == word != i and read.pos[i] != "SPACE"]
        assert below == {dep: [i for i in children if read.dep[i] == dep] for dep in {read.dep[i] for i in children}}


@given(docs())
@settings(max_examples=100, deadline=None)
def test_no_sentence_says_too_much(doc):
    found = statements(doc)
    assert all(sum(other.evidence == one.evidence for other in found) <= MOST_PER_EVIDENCE for one in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spain can sign, but Peru cannot.", ("Peru | sign | -", "negative", "possible")),
        ("Spain will not pay, but Peru will.", ("Peru | pay | -", "positive", "future")),
        ("Spain must sign the treaty, Peru need not.", None),
        ("Adults may vote, children may not.", ("children | vote | -", "negative", "possible")),
        ("Women can vote, while men cannot.", ("men | vote | -", "negative", "possible")),
        ("The bank will raise rates, and firms may too.", ("firms | raise | (rates)", "positive", "possible")),
        ("If Spain won't sign the treaty, Peru will.", ("Peru | sign | (the treaty)", "positive", "conditional")),
        ("Ito said he would sing, but Mora said she would not.", ("she | sing | -", "negative", "future")),
        ("Spain can sign and Peru can wait.", None),
        ("Spain sang louder than Peru should.", None),
    ],
)
@pytest.mark.model
def test_what_one_can_or_will_do_is_told_of_others_who_can_not(nlp, text, expected):
    found = [(told(one), one.polarity, one.modality) for one in statements(nlp(text))]
    other = [one for one in found if one[0].startswith(("Peru | sign", "Peru | sing"))]
    assert other == [] if expected is None else expected in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Spain backed the plan and Peru the rival draft.",
            ["Spain | back | the plan", "Peru | back | the rival draft"],
        ),
        ("The mayor leads the guild, Mora the union.", ["The mayor | lead | the guild", "Mora | lead | the union"]),
        (
            "Ito criticised the mayor and Moser the guild.",
            ["Ito | criticise | the mayor", "Moser | criticise | the guild"],
        ),
        ("Spain sent tanks and Norway ammunition.", ["Spain | send | tanks", "Norway | send | ammunition"]),
        ("Ito voted for the bill and Moser against it.", ["Ito | vote for | the bill", "Moser | vote against | it"]),
        ("Spain backed the plan and the rival draft.", ["Spain | back | the plan", "Spain | back | the rival draft"]),
        ("Ito met Mora, Moser and two clerks.", ["Ito | meet | Mora", "Ito | meet | Moser", "Ito | meet | two clerks"]),
        ("Ito praised Spain and Peru last week.", ["Ito | praise | Spain", "Ito | praise | Peru"]),
    ],
)
@pytest.mark.model
def test_a_second_clause_may_share_the_verb_of_the_first(nlp, text, expected):
    assert [told(one).split(" | time")[0] for one in statements(nlp(text))] == expected


@pytest.mark.parametrize("line", ["Source: The Guild, Reuters", "Translated by Ann Ito", "Source: PAP/Reuters/X"])
@pytest.mark.model
def test_a_credit_states_nothing(nlp, line):
    assert statements(nlp("Oslo left the pact.\n\n" + line))[1:] == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ito: A new start.", []),
        ("The winner: Ada Ito.", ["Ada Ito | be | The winner"]),
        ("Spain blames one man: Ada Ito.", ["Spain | blame | one man", "Ada Ito | be | one man"]),
        ("No harm, no harm to Oslo.", []),
        ("All the town, all Spain, wept.", ["All the town | weep | -"]),
        ("~ As Ito put it, “Spain is late.”", ["Spain | be late | late"]),
        ("We expected the race to be close, and in Spain, it is.", ["We | expect | the race to be close"]),
        ("The fair is in Spain.", ["The fair | be | - | in Spain"]),
        ("Friends speak with admiration of Ito.", ["Friends | speak | - | with admiration of Ito"]),
        ("The draft is weaker than Ito expected.", ["The draft | be weaker | weaker | than Ito expected"]),
        ("The draft is as bad as Ito feared.", ["The draft | be bad | as bad"]),
        ("The crowd left as Ito applauded.", ["The crowd | leave | -", "Ito | applaud | -"]),
        ("The crew works as long as they like.", ["The crew | work | - | condition as long as they like"]),
        ("Spain has a king willing to sign.", ["Spain | have | a king willing to sign", "(a king) | sign | -"]),
        ("Ito spoke with reporters.", ["Ito | speak with | reporters"]),
    ],
)
@pytest.mark.model
def test_headings_lists_and_asides_are_told_of_no_one(nlp, text, expected):
    assert [told(one) for one in statements(nlp(text))][: len(expected) or None] == expected


@pytest.mark.model
def test_with_and_a_participle_tell_of_no_partner(nlp):
    found = statements(nlp("The envoys are meeting in Oslo, with the mayor warning that talks may fail."))
    assert "meet with" not in {statement.predicate.lemma for statement in found}
    both = statements(nlp("The envoys are meeting with the mayor in Oslo."))
    assert {"meet with"} == {statement.predicate.lemma for statement in both}


@pytest.mark.model
def test_what_someone_remains_no_one_does_to_him(nlp):
    assert [told(one) for one in statements(nlp("Peru remains opposed to the plan."))] == [
        "Peru | remain opposed | - | to the plan"
    ]
