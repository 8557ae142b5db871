"""What a statement's object and roles take in, which lack makes a statement empty, and how its verb is named."""

import pytest

from hearsay.extract import extract_statements
from hearsay.records import Article
from stating import shown, statements, told
from trees import tree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Lind found something that nobody had seen.", "Maria Lind | find | something that nobody had seen"),
        ("It was the only bridge that survived.", "It | be | the only bridge that survived"),
        ("Maria Lind bought a boat that leaked.", "Maria Lind | buy | a boat that leaked"),
        ("Maria Lind bought a boat, which leaked.", "Maria Lind | buy | a boat"),
        ("Maria Lind called the plan a mistake.", "Maria Lind | call | the plan | as a mistake"),
        ("Maria Lind tried to jump-start the engine.", "(Maria Lind) | jump-start | the engine"),
        (
            "While the mayor sold the harbour, the council bought the zoo.",
            "the council | buy | the zoo | concession While the mayor sold the harbour",
        ),
        (
            "Maria Lind sang while she painted the fence.",
            "Maria Lind | sing | - | time while she painted the fence",
        ),
        (
            "The village has had two mayors since the dam broke.",
            "The village | have | two mayors | time since the dam broke",
        ),
        ("The dam was sold, a claim denied by Maria Lind.", "- | sell | The dam"),
        (
            "The council was given a claim that Maria Lind rejects.",
            "- | give | a claim that Maria Lind rejects | to The council",
        ),
        ("The dam, as Maria Lind put it, saved the valley.", "The dam | save | the valley"),
        ("Ito lost millions of euros that Peru gave him.", "Peru | give | (millions of euros) | to him"),
        ("The club was fined 90 euros by the guild.", "the guild | fine | The club | extent 90 euros"),
        ("The guild fined the club 90 euros.", "The guild | fine | the club | extent 90 euros"),
        ("The bill, which Maria Lind wrote, passed.", "Maria Lind | write | (The bill)"),
        ("Peru will pay the families compensation.", "Peru | pay | compensation | to the families"),
        ("The miller has been granted asylum.", "- | grant | asylum | to The miller"),
        ("The miller was taught Polish by Ito.", "Ito | teach | Polish | to The miller"),
        ("The miller was named mayor.", "- | name | The miller | as mayor"),
        ("Rent rose 2 dollars to 60 dollars.", "Rent | rise | - | extent 2 dollars | to 60 dollars"),
        ("Profit fell from 5 million to 3 million euros.", "Profit | fall | - | from 5 million | to 3 million euros"),
        ("The tailor earned 90 to 95 euros.", "The tailor | earn | 90 to 95 euros"),
        ("Peru owes the miners wages.", "Peru | owe | wages | to the miners"),
        ("Peru gave the town hall money.", "Peru | give | money | to the town hall"),
        ("Peru lent Oslo millions.", "Peru | lend | millions | to Oslo"),
        ("Peru sold the farmers market.", "Peru | sell | the farmers market"),
        ("Peru sent US aid to Oslo.", "Peru | send | US aid | to Oslo"),
        ("What Peru wants is a truce.", "Peru | want | (a truce)"),
        ("What Peru wants is not a truce but a victory.", "Peru | want | (a victory)"),
        ("What Peru witnessed was a war.", "Peru | witness | (a war)"),
        ("All Maria Lind asked for was peace.", "Maria Lind | ask for | (peace)"),
        ("What Peru can offer is coal and steel.", "Peru | offer | (steel)"),
        ("The only thing that Peru offered was coal.", "Peru | offer | (coal)"),
        ("The repair cost the village $900.", "The repair | cost | $900 | to the village"),
        ("The squire wanted to sail [to Norway].", "The squire | want | to sail [to Norway]"),
        ("The squire heard the dogs’ deep “hymn.”", "The squire | hear | the dogs’ deep “hymn.”"),
        ("Maria Lind was considered a fool.", "- | consider | Maria Lind | as a fool"),
        ("Maria Lind called Ito a liar and a thief.", "Maria Lind | call | Ito | as a liar | as a thief"),
        ("Voters find Maria Lind rude and vain.", "Voters | find | Maria Lind | as rude | as vain"),
        ("Maria Lind called the plan unfair and sued Peru.", "Maria Lind | call | the plan | as unfair"),
        ("Maria Lind found the mill less safe, not more.", "Maria Lind | find | the mill | as less safe"),
        ("The mill was old and abandoned.", "- | abandon | The mill"),
        ("Her speech was long, rehearsed and dull.", "- | rehearse | Her speech"),
        ("Maria Lind was ill and resigned.", "Maria Lind | resign | -"),
        ("Maria Lind’s willingness to sing pleased them.", "Maria Lind | be willing | to sing"),
        ("Maria Lind has sold the boat and bought the zoo.", "Maria Lind | buy | the zoo"),
        ("Maria Lind talks about how they mend boats.", "Maria Lind | talk about | how they mend boats"),
        ("Maria Lind knows what they are mending.", "Maria Lind | know | what they are mending"),
        ("The millers differ on how it should float.", "The millers | differ | - | on how it should float"),
        ("The boat is older than the harbour.", "The boat | be older | - | than the harbour"),
        ("The mayor accused Maria Lind of a “crime.”", "The mayor | accuse | Maria Lind | of a “crime.”"),
        ("She’s got a boat.", "She | have | a boat"),
        ("The firm wants to gain as much land as possible.", "(The firm) | gain | as much land as possible"),
        ("Maria Lind bought as many boats as the mayor.", "Maria Lind | buy | as many boats as the mayor"),
        ("Maria Lind took as much money as she needed.", "Maria Lind | take | as much money as she needed"),
        ("The mayor appointed Maria Lind as clerk.", "The mayor | appoint | Maria Lind | as clerk"),
        (
            "Maria Lind bought a boat that nobody wanted that leaked.",
            "Maria Lind | buy | a boat that nobody wanted that leaked",
        ),
        ("Maria Lind finds it hard to sing.", "Maria Lind | find hard | to sing"),
        ("Maria Lind made clear that the boat leaks.", "Maria Lind | make clear | the boat leaks"),
        ("She likes the songs Maria Lind finds dull.", "Maria Lind | find dull | (the songs) | as dull"),
        ("She knew the boats Maria Lind vowed to sell.", "(Maria Lind) | sell | (the boats)"),
        ("She knew the boats that Maria Lind hopes to sell.", "Maria Lind | hope | to sell"),
        ("She knew the boats that Maria Lind hopes to sell.", "(Maria Lind) | sell | (the boats)"),
        ("Maria Lind promised to mend or sell the boat.", "Maria Lind | promise | to mend or sell the boat"),
        ("Maria Lind promised to mend or sell the boat.", "Maria Lind | promise | sell the boat"),
        ("Maria Lind’s promise of singing the song pleased them.", "Maria Lind | promise | singing the song"),
        ("Maria Lind neither confirmed nor denied that the boat leaks.", "Maria Lind | confirm | the boat leaks"),
        ("Maria Lind neither confirmed nor denied that the boat leaks.", "Maria Lind | deny | the boat leaks"),
        ("Maria Lind sang or claimed that the boat leaks.", "Maria Lind | sing | -"),
    ],
)
@pytest.mark.model
def test_how_much_a_place_takes_in(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    "text", ["Oslo bought more ships than Bergen did.", "The farmers sang, and the millers did so too."]
)
@pytest.mark.model
def test_what_tells_nothing_without_an_object_is_not_stated(nlp, text):
    assert "do" not in [statement.predicate.lemma for statement in statements(nlp(text))]


@pytest.mark.model
def test_no_clause_without_its_subject_is_an_object(nlp):
    found = [told(statement) for statement in statements(nlp("Maria Lind bought a boat that she thought would sail."))]
    assert found == ["Maria Lind | buy | a boat that she thought would sail", "(a boat) | sail | -"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Lind went and bought a boat.", ["Maria Lind | go | -", "Maria Lind | buy | a boat"]),
        ("Maria Lind should quit and praise Ito.", ["Maria Lind | quit | -", "Maria Lind | praise | Ito"]),
        ("Maria Lind nodded and sold the boat.", ["Maria Lind | nod | -", "Maria Lind | sell | the boat"]),
        ("Maria Lind withdrew and backed Ito.", ["Maria Lind | withdraw | -", "Maria Lind | back | Ito"]),
        ("The millers sang and bought bread.", ["The millers | sing | -", "The millers | buy | bread"]),
        ("The guild built and sold boats.", ["The guild | build | boats", "The guild | sell | boats"]),
        ("The regatta took place in June.", ["The regatta | take place | - | time in June"]),
        ("They met and in some cases exceeded her goals.", ["They | meet | her goals"]),
        ("The millers bake, sell and praise bread.", ["The millers | sell | bread"]),
        (
            "The firm plans to hire, train and keep millers.",
            ["(The firm) | train | millers", "(The firm) | keep | millers"],
        ),
    ],
)
@pytest.mark.model
def test_an_object_is_shared_by_verbs_that_take_one(nlp, text, expected):
    found = [told(statement) for statement in statements(nlp(text))]
    assert set(expected) <= set(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The millers were prompted to sell the barge.", "- | prompt | The millers | to sell the barge"),
        ("Asked to sing, Maria Lind left.", "- | ask | to sing | to (Maria Lind)"),
        ("The millers were told to burn the maps.", "- | tell | to burn the maps | to The millers"),
        ("The millers were told the truth.", "- | tell | the truth | to The millers"),
        ("The millers were not informed of the fire.", "- | inform | The millers | of the fire"),
        ("A barge was seen near the mill.", "- | see | A barge | near the mill"),
        ("The mayor was not mentioned in the report.", "- | mention | The mayor | in the report"),
        ("The millers have been asked to testify.", "- | ask | to testify | to The millers"),
        ("The miller was asked whether he trusted Moser.", "- | ask | whether he trusted Moser | to The miller"),
        ("The mayor was urged by Oslo to sing.", "Oslo | urge | to sing | to The mayor"),
        ("The mayor was shown holding a rope.", "- | show | The mayor | as holding a rope"),
        ("She bought songs meant to calm the dogs.", "- | mean | (songs) | purpose to calm the dogs"),
    ],
)
@pytest.mark.model
def test_a_passive_tells_who_is_asked_or_made_to_do_something(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(("text", "said"), [("The barge nearly sank.", False), ("The rent nearly doubled.", True)])
@pytest.mark.model
def test_what_nearly_came_about_is_not_stated(nlp, text, said):
    assert bool(statements(nlp(text))) is said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What Peru wants is a truce.", ["Peru | want | (a truce)"]),
        ("All that Peru wants is a truce.", ["Peru | want | (a truce)"]),
        ("What Peru wants is not a truce.", []),
        ("What Peru wants is not a truce but a victory.", ["Peru | want | (a victory)"]),
        ("What Peru said was not a lie but a joke.", []),
        ("What the mayor did was a mistake.", []),
        ("All the millers were Poles.", ["All the millers | be | Poles"]),
    ],
)
@pytest.mark.model
def test_what_a_clause_is_about_is_what_that_is_said_to_be(nlp, text, expected):
    assert [told(one) for one in statements(nlp(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a plan that Ito refused to agree to.", "(Ito) | agree to | (a plan)"),
        ("The pact, which Ito promised to vote for, failed.", "(Ito) | vote for | (The pact)"),
        ("It was a report that the ministry declined to comment on.", "(the ministry) | comment | - | on (a report)"),
        ("It was a report the ministry refused to comment on.", "(the ministry) | comment on | (a report)"),
        ("The clerk whom Ito told to come in smiled.", "(The clerk) | come in | -"),
    ],
)
@pytest.mark.model
def test_a_preposition_at_the_end_is_for_what_the_clause_is_about(nlp, text, expected):
    assert expected in [told(one) for one in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru jailed Ito, a move that angered Oslo.", ["Peru | jail | Ito", "(a move) | anger | Oslo"]),
        ("Peru left the guild, a step she called a mistake.", ["Peru | leave | the guild"]),
        ("Peru jailed Ito, a baker.", ["Peru | jail | Ito", "Ito | be | a baker"]),
        ("The mill should be sold, a proposal Oslo opposes.", ["- | sell | The mill"]),
    ],
)
@pytest.mark.model
def test_what_sums_up_a_clause_is_told_of_no_noun_in_it(nlp, text, expected):
    assert [told(one) for one in statements(nlp(text))][: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("Peru closed the mill in May, which Oslo described as a mistake.", ["May", "the mill", "the mill in May"]),
        ("Peru met Oslo on Sunday, which the guild called a scandal.", ["Sunday", "Oslo"]),
        ("Ito signed the law in Oslo, which angered the guild.", ["Oslo"]),
    ],
)
@pytest.mark.model
def test_what_is_told_of_a_deed_is_told_of_no_noun_in_it(nlp, text, unsaid):
    found = [shown(place) for one in statements(nlp(text)) for place in (one.subject, one.object)]
    assert not {f"({noun})" for noun in unsaid}.intersection(found)


@pytest.mark.model
def test_a_thing_may_be_told_of_behind_a_comma(nlp):
    assert "the mayor | describe | (a mill) | as a danger" in [
        told(one) for one in statements(nlp("She owns a mill, which the mayor described as a danger."))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The barge was bound for Oslo.", ["The barge | be bound | - | for Oslo"]),
        ("The barge, bound for Oslo, sank.", ["The barge | sink | -"]),
        ("The miller is en route to Oslo.", ["The miller | be | - | en route to Oslo"]),
        ("The miller was bound to a chair.", ["- | bind | The miller | to a chair"]),
        ("A guild headed by Ito left.", ["Ito | head | (A guild)", "A guild headed by Ito | leave | -"]),
    ],
)
@pytest.mark.model
def test_where_something_goes_is_no_deed_done_to_it(nlp, text, expected):
    assert [told(one) for one in statements(nlp(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oslo wants a pact that Bern can neither sign nor break.",
            [
                "Oslo | want | a pact that Bern can neither sign nor break",
                "Bern | sign | (a pact)",
                "Bern | break | (a pact)",
            ],
        ),
        (
            "Oslo handed Bern terms that it could not sign.",
            ["Oslo | hand | terms that it could not sign | to Bern", "it | sign | (terms)"],
        ),
        (
            "The rebels, whose camps the army bombed, fled.",
            ["the army | bomb | whose camps", "The rebels | flee | -"],
        ),
        ("Hale, whose daughter Ada died, left.", ["whose daughter Ada | die | -", "Hale | leave | -"]),
    ],
)
@pytest.mark.model
def test_a_relative_clause_tells_what_is_done_to_what(nlp, text, expected):
    assert [told(found) for found in statements(nlp(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The two sides agreed in principle to resume talks.",
            "The two sides | agree | to resume talks | in principle",
        ),
        ("The ministers agreed in writing to lift the ban.", "The ministers | agree | to lift the ban | in writing"),
        ("The officials asked not to be identified discussing the plan.", "(The officials) | discuss | the plan"),
        ("Hale was seen discussing the plan.", "(Hale) | discuss | the plan"),
        (
            "Oslo rejects the claim as fighting on the border enters a second week.",
            "Oslo | reject | the claim | time as fighting on the border enters a second week",
        ),
        ("Oslo condemns the raid as an act of war.", "Oslo | condemn | the raid | as an act of war"),
    ],
)
@pytest.mark.model
def test_what_one_agrees_to_or_discusses_is_told_as_such(nlp, text, expected):
    assert expected in [told(found) for found in statements(nlp(text))]


SOLD = """
Ito Ito NNP 1 nsubj
{verb} {verb} VBD 1 ROOT
{first} {first} NNP 4 compound
{brand} {brand} NNP 4 compound
{things} {things} {tag} 1 obj
"""


@pytest.mark.parametrize(
    ("verb", "first", "brand", "things", "tag", "found"),
    [
        ("sell", "Peru", "Hale", "tanks", "NNS", "Ito | sell | Hale tanks | to Peru"),
        ("sell", "Bell", "Hale", "tanks", "NNS", "Ito | sell | Bell Hale tanks"),
        ("see", "Peru", "Hale", "tanks", "NNS", "Ito | see | Peru Hale tanks"),
        ("sell", "Peru", "Hale", "gold", "NN", "Ito | sell | Peru Hale gold"),
    ],
)
def test_a_country_behind_its_verb_gets_what_is_named_after_it(verb, first, brand, things, tag, found):
    doc = tree(SOLD.format(verb=verb, first=first, brand=brand, things=things, tag=tag))
    assert [told(one) for one in statements(doc)] == [found]


@pytest.mark.model
def test_who_gets_it_is_no_part_of_its_name(nlp, lexicon):
    text = "Norway sold Peru Ito tanks. Norway sold Chile 20 Hale tanks."
    article = Article("a", text)
    names = {mention.name for mention in extract_statements(article, nlp(text), lexicon).mentions if mention.name}
    assert {"Peru", "Chile"} <= names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police withheld the names and ages of the victims.", "Police | withhold | ages of the victims"),
        (
            "The clerk endures the jokes and taunts of colleagues and bosses.",
            "The clerk | endure | taunts of colleagues and bosses",
        ),
        ("Bo Ek is a friend and adviser to the mayor.", "Bo Ek | be | adviser to the mayor"),
        ("Ada Ito lacks the courage and strength to win.", "Ada Ito | lack | strength to win"),
        ("Bo Ek is a liar and thief who robbed the bank.", "Bo Ek | be | thief who robbed the bank"),
        ("The lender doubted the cost, and the use of the money.", "The lender | doubt | the use of the money"),
        ("Maria Lind bought bread and a bottle of milk.", "Maria Lind | buy | a bottle of milk"),
        ("The bill would strip away the powers of the mayor.", "The bill | strip away | the powers of the mayor"),
        ("The court stripped the firm of its licence.", "The court | strip | the firm | of its licence"),
    ],
)
@pytest.mark.model
def test_a_noun_keeps_the_phrase_after_it_that_tells_of_what_it_is(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The storm killed between 20 and 30 people in Norvik.",
            "The storm | kill | between 20 and 30 people | in Norvik",
        ),
        ("The bank lost between $3 million and $5 million.", "The bank | lose | between $3 million and $5 million"),
        ("The path runs between 20 and 30 trees.", "The path | run | - | between 20 and 30 trees"),
        ("The talks lasted between two and three hours.", "The talks | last | - | between two and three hours"),
        ("Most people were 50 or older.", "Most people | be | 50 or older"),
        ("The fine so angered the bakers that they left the city.", "The fine | anger | the bakers"),
    ],
)
@pytest.mark.model
def test_an_amount_or_whom_it_moved_is_an_object(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Ito called Bo Ek, her rival, a liar.", "Ada Ito | call | Bo Ek | as a liar"),
        ("The court named the firm, a baker, its owner.", "The court | name | the firm | as its owner"),
        ("The war left Ada Ito, then a girl, an orphan.", "The war | leave | Ada Ito | as an orphan"),
        ("Ada Ito called Bo Ek, the mayor, a friend of the family, for help.", "Ada Ito | call | Bo Ek | for help"),
    ],
)
@pytest.mark.model
def test_what_one_is_made_may_stand_after_who_one_was(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurses must be paid overtime.", "- | pay | overtime | to Nurses"),
        ("Women are still paid less.", "- | pay | less | to Women"),
        ("The clerk was paid well.", "- | pay | The clerk | manner well"),
        ("The clerk was paid more quickly.", "- | pay | The clerk | manner more quickly"),
    ],
)
@pytest.mark.model
def test_how_much_one_is_paid_is_an_object(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.model
def test_a_text_ends_where_its_quotation_does(nlp):
    text = 'The mayor issued a statement saying that Bo Ek was "a fine singer, one of the very best of all time."'
    whole = 'a statement saying that Bo Ek was "a fine singer, one of the very best of all time."'
    assert f"The mayor | issue | {whole}" in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bern has hired African-Americans for years.", "Bern | hire | African-Americans | for years"),
        ("The clerk popped a Coca-Cola as he sat.", "The clerk | pop | a Coca-Cola | time as he sat"),
        (
            "The ad will bring into sharper focus the party's deep divisions.",
            "The ad | bring | the party's deep divisions | into sharper focus",
        ),
        (
            "The mayor went to the house of Bo Ek last week.",
            "The mayor | go | - | to the house of Bo Ek | time last week",
        ),
    ],
)
@pytest.mark.model
def test_an_object_is_whole_and_may_stand_after_a_phrase(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]
