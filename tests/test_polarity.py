"""What a “no” or “not” denies, and what it leaves as it is, in sentences read by the model."""

import pytest

from stating import statements, told


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The baker wears his beard in a plait, no ribbon.", "wear", ["positive"]),
        ("The baker won in no town.", "win", ["negative"]),
        ("A feast with beer is better than no feast.", "be better", ["positive"]),
        ("It is not our role to praise.", "praise", ["negative"]),
        ("Neither Ada’s nor Boris’s plan helped.", "help", ["negative"]),
        ("To bake the bread, it is impossible to ignore the oven.", "bake", []),
        ("No deal between the bakers was announced.", "agree", []),
        ("Few bakers support the plan.", "support", ["negative"]),
        ("Very few of the bakers voted.", "vote", ["negative"]),
        ("Little is known about the baker.", "know", ["negative"]),
        ("Little attention was paid to the baker.", "pay", ["negative"]),
        ("Few bakers did not vote.", "vote", ["positive"]),
        ("A few bakers support the plan.", "support", ["positive"]),
        ("The few bakers who came support the plan.", "support", ["positive"]),
        ("Little boys support the plan.", "support", ["positive"]),
        ("The plan won little support.", "win", ["positive"]),
        ("The bakers announced a deal with the millers.", "announce", ["positive"]),
        ("It is not that the clerk thinks he has anything to hide.", "have", []),
    ],
)
@pytest.mark.model
def test_a_denial_denies_what_it_stands_by(nlp, text, lemma, expected):
    assert [found.polarity for found in statements(nlp(text)) if found.predicate.lemma == lemma] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A jury acquitted the clerk of bribing a judge.", [("negative", "asserted")]),
        ("The clerk was cleared of bribing a judge.", [("negative", "asserted")]),
        ("A court cleared the clerk of bribing a judge.", [("negative", "asserted")]),
        ("The clerk, exonerated of bribing a judge, left.", [("negative", "asserted")]),
        ("The clerk pleaded not guilty to bribing a judge.", [("negative", "asserted")]),
        ("A jury found the clerk not guilty of bribing a judge.", [("negative", "asserted")]),
        ("The clerk is innocent of bribing a judge.", [("negative", "asserted")]),
        ("Ito is not responsible for bribing a judge.", [("negative", "asserted")]),
        ("The clerk was not charged with bribing a judge.", [("positive", "possible")]),
        ("The clerk was convicted of bribing a judge.", [("positive", "asserted")]),
        ("The clerk was found guilty by a jury of bribing a judge.", [("positive", "asserted")]),
        ("The clerk was not found guilty of bribing a judge.", [("negative", "asserted")]),
        ("The firm was found liable for bribing a judge.", [("positive", "asserted")]),
        ("The clerk pleaded guilty to bribing a judge.", [("positive", "asserted")]),
    ],
)
@pytest.mark.model
def test_who_is_cleared_of_a_deed_did_not_do_it(nlp, text, expected):
    found = [statement for statement in statements(nlp(text)) if statement.predicate.lemma == "bribe"]
    assert [(statement.polarity, statement.modality) for statement in found] == expected


@pytest.mark.parametrize("text", ["The plant makes tyres but not cars.", "The plant makes tyres, not cars."])
@pytest.mark.model
def test_what_is_left_out_is_named_without_its_denial(nlp, text):
    found = {told(statement): statement.polarity for statement in statements(nlp(text))}
    assert found == {"The plant | make | tyres": "positive", "The plant | make | cars": "negative"}


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The bread is far from stale.", "be stale", "negative"),
        ("The bread is anything but stale.", "be stale", "negative"),
        ("The baker is far from winning.", "win", "negative"),
        ("The baker was nowhere near winning.", "win", "negative"),
        ("The baker held off on raising prices.", "raise", "negative"),
        ("The baker did not hold off on raising prices.", "raise", "positive"),
        ("The baker backed out of selling the mill.", "sell", "negative"),
        ("The baker gave up searching for flour.", "search", "negative"),
        ("The baker narrowly missed winning the race.", "win", "negative"),
        ("The baker has just missed winning the race.", "win", "negative"),
        ("The baker narrowly escaped being jailed.", "jail", "negative"),
        ("The baker escaped paying the fine.", "pay", "negative"),
        ("The baker came very close to winning the race.", "win", "negative"),
        ("The baker came perilously close to losing the mill.", "lose", "negative"),
        ("The baker has come near to losing the mill.", "lose", "negative"),
        ("The baker stopped well short of raising prices.", "raise", "negative"),
        ("The baker escaped after winning the race.", "win", "positive"),
        ("The baker lived close to the mill, winning races.", "win", "positive"),
        ("The baker ruled out selling the mill.", "sell", "negative"),
        ("Rather than sell the mill, the baker raised prices.", "sell", "negative"),
        ("The baker denied planning to raise prices.", "raise", "negative"),
        ("The baker denied that he wanted to sell the mill.", "sell", "negative"),
        ("The baker does not deny planning to raise wages.", "raise", "positive"),
        ("The baker failed to keep the clerk from selling the mill.", "sell", "positive"),
        ("The baker was unable to stop the clerk from selling the mill.", "sell", "positive"),
        ("The baker did nothing to stop the clerk from selling the mill.", "sell", "positive"),
        ("The baker was too weak to keep the clerk from selling the mill.", "sell", "positive"),
        ("The baker was strong enough to keep the clerk from selling the mill.", "sell", "negative"),
        ("The baker should not have let the clerk sell the mill.", "sell", "positive"),
        ("The baker should not let the clerk sell the mill.", "sell", "negative"),
        ("The baker refused to allow the clerk to sell the mill.", "sell", "negative"),
        ("The baker was unwilling to let the clerk sell the mill.", "sell", "negative"),
        ("The baker has ruled out meeting Ito.", "meet", "negative"),
        ("The baker does not want to sell the mill, only to mend it.", "mend", "positive"),
        ("The baker could not but sell the mill.", "sell", "positive"),
        ("The baker ruled out the sale of the mill.", "sell", "negative"),
        ("The baker ruled out that the mill would be sold.", "sell", "negative"),
        ("The baker has not ruled out the sale of the mill.", "sell", "positive"),
        ("The baker denied the clerk's allegation that he had lied.", "accuse", "positive"),
        ("The report contradicted promises by the baker.", "promise", "positive"),
        ("The baker denied the sale of the mill.", "sell", "negative"),
        ("Not even the miller sold the mill.", "sell", "negative"),
        ("The baker has not painted, let alone sold the mill.", "sell", "negative"),
        ("The mill has not been painted, let alone sold.", "sell", "negative"),
        ("The baker never visited the mill, much less sold it.", "sell", "negative"),
        ("The baker never mended the mill, still less sold it.", "sell", "negative"),
        ("No baker mended the mill, let alone sold it.", "sell", "negative"),
        ("Few bakers have mended the mill, much less sold it.", "sell", "negative"),
        ("The baker never visited Oslo, let alone sang there.", "sing", "negative"),
        ("The baker sold the mill for much less.", "sell", "positive"),
        ("Losses caused by the storm ruined the baker.", "cause", "positive"),
        ("A refusal published by the baker angered Ito.", "publish", "positive"),
        ("The baker's refusal to mend the mill angered Ito.", "mend", "negative"),
    ],
)
@pytest.mark.model
def test_what_is_given_up_or_ruled_out_does_not_hold(nlp, text, lemma, expected):
    assert [found.polarity for found in statements(nlp(text)) if found.predicate.lemma == lemma] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The baker failed to persuade Ito to sell the mill.", []),
        ("The baker was unable to force Ito to sell the mill.", []),
        ("The baker did not manage to get Ito to sell the mill.", []),
        ("The baker did not want to force Ito to sell the mill.", []),
        ("The baker refused to ask Ito to sell the mill.", []),
        ("The baker failed to make Ito sell the mill.", []),
        ("The baker never had the mill sold.", []),
        ("The failure to get Ito to sell the mill angered the baker.", []),
        ("The baker did not fail to persuade Ito to sell the mill.", [("positive", "asserted")]),
        ("The baker managed to get Ito to sell the mill.", [("positive", "asserted")]),
        ("The baker tried to force Ito to sell the mill.", [("positive", "intended")]),
    ],
)
@pytest.mark.model
def test_what_one_fails_to_have_others_do_is_not_told(nlp, text, expected):
    found = [statement for statement in statements(nlp(text)) if statement.predicate.lemma == "sell"]
    assert [(statement.polarity, statement.modality) for statement in found] == expected


@pytest.mark.parametrize("text", ["Ito let it be known that the mill was sold.", "Ito made it known that it rained."])
@pytest.mark.model
def test_nobody_in_particular_knows_what_one_lets_be_known(nlp, text):
    assert "know" not in [statement.predicate.lemma for statement in statements(nlp(text))]


@pytest.mark.model
def test_who_pays_damages_destroys_nothing(nlp):
    (found,) = statements(nlp("The baker paid damages to the miller."))
    assert found.predicate.relation == "pay"


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("“It is not true that the clerk sold the mill,” Moser said.", "sell", ("negative", "asserted")),
        ("It is false that the clerk sold the mill.", "sell", ("negative", "asserted")),
        ("“It's a lie that the clerk sold the mill,” Moser said.", "sell", ("negative", "asserted")),
        ("Moser called it a myth that the clerk sold the mill.", "sell", ("negative", "asserted")),
        ("It would be wrong to say that the clerk sold the mill.", "sell", ("negative", "asserted")),
        ("It is true that the clerk sold the mill.", "sell", ("positive", "asserted")),
        ("Nobody doubts that the clerk sold the mill.", "sell", ("positive", "asserted")),
        ("No one denies that the clerk sold the mill.", "sell", ("positive", "asserted")),
        ("Few would dispute that the clerk sold the mill.", "sell", ("positive", "asserted")),
        ("There is little doubt that the clerk sold the mill.", "sell", ("positive", "asserted")),
        ("There is no denying that the clerk sold the mill.", "sell", ("positive", "asserted")),
        ("Moser denied saying that the clerk sold the mill.", "sell", ("positive", "possible")),
        ("It is a lie that Moser sold the mill.", "sell", ("negative", "asserted")),
        ("Moser spread the lie that the clerk left.", "leave", ("negative", "asserted")),
        ("Her lie that she was ill cost the clerk a job.", "be ill", ("negative", "asserted")),
        ("Moser repeated the myth that wolves eat bread.", "eat", ("positive", "asserted")),
        ("Moser debunked the myth that wolves eat bread.", "eat", ("negative", "asserted")),
        ("Moser lied that the clerk left.", "leave", ("positive", "hypothetical")),
        ("It is a fabrication that Moser sold the mill.", "sell", ("negative", "asserted")),
        ("It is not true that the town slept or that the clerk sold the mill.", "sell", ("negative", "asserted")),
        ("Huber said it was absurd to suggest that Moser sold the mill.", "sell", ("negative", "asserted")),
        ("Huber was cleared of charges that he had bribed a judge.", "bribe", ("negative", "asserted")),
        ("Moser was wrongly accused of selling the mill.", "sell", ("negative", "asserted")),
        ("Huber falsely claimed that Moser sold the mill.", "sell", ("positive", "asserted")),
        ("The guild declined to confirm that the clerk sold the mill.", "sell", ("positive", "possible")),
        ("The guild cannot confirm that the clerk sold the mill.", "sell", ("positive", "possible")),
        ("The guild will neither confirm nor deny that the clerk sold the mill.", "sell", ("positive", "possible")),
        ("The guild declined to confirm or deny that the clerk sold the mill.", "sell", ("positive", "possible")),
        ("The guild cannot rule out that the clerk sold the mill.", "sell", ("positive", "possible")),
        ("There is little evidence that the clerk sold the mill.", "sell", ("positive", "possible")),
        ("There is no evidence to suggest that the clerk sold the mill.", "sell", ("positive", "possible")),
        ("The guild scrapped plans to sell the mill.", "sell", ("negative", "intended")),
        ("The guild has not dropped its plan to sell the mill.", "sell", ("positive", "intended")),
        ("The guild denied any plan to sell the mill.", "sell", ("negative", "intended")),
        ("The guild has denied plans to sell the mill.", "sell", ("negative", "intended")),
        ("Moser denies any intention of selling the mill.", "sell", ("negative", "intended")),
        ("Moser disavowed any desire to sell the mill.", "sell", ("negative", "intended")),
        ("Moser denied having any wish to sell the mill.", "sell", ("negative", "intended")),
        ("The guild ruled out any plan to sell the mill.", "sell", ("negative", "intended")),
        ("The guild criticised a plan by Moser to sell the mill.", "sell", ("positive", "intended")),
        ("Moser did not deny selling the mill.", "sell", ("positive", "possible")),
        ("Moser refused to rule out selling the mill.", "sell", ("positive", "possible")),
        ("The guild claimed responsibility for burning the mill.", "burn", ("positive", "asserted")),
        ("The guild has not claimed responsibility for burning the mill.", "burn", ("positive", "possible")),
    ],
)
@pytest.mark.model
def test_what_is_false_unconfirmed_or_given_up_is_told_so(nlp, text, lemma, expected):
    found = [(one.polarity, one.modality) for one in statements(nlp(text)) if one.predicate.lemma == lemma]
    assert found == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The baker wants bread rather than cakes.", [("bread", "positive"), ("cakes", "negative")]),
        ("Moser is a clerk rather than a baker.", [("a clerk", "positive"), ("a baker", "negative")]),
        ("The baker sold bread instead of cakes.", [("bread", "positive")]),
    ],
)
@pytest.mark.model
def test_what_something_else_stands_in_the_place_of_does_not_hold(nlp, text, expected):
    assert [(one.object.text, one.polarity) for one in statements(nlp(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The law is about bread and not about cakes.", "The law | be | - | about bread"),
        ("The law is about bread, not about cakes.", "The law | be | - | about bread"),
        ("The law could go and is not in force.", "The law | be | - | in force"),
    ],
)
@pytest.mark.model
def test_what_a_law_is_not_about_leaves_the_rest_as_it_is(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor refused: the plan was dear.", ["The mayor | refuse | -", "the plan | be dear | dear"]),
        ("The mayor hesitated: the deal was risky.", ["The mayor | hesitate | -", "the deal | be risky | risky"]),
        ("The ferry stopped: wages had fallen.", ["The ferry | stop | -", "wages | fall | -"]),
        ("The town, I know, slept.", ["The town | sleep | -"]),
    ],
)
@pytest.mark.model
def test_what_a_colon_parts_from_a_deed_is_no_content_of_it(nlp, text, expected):
    found = statements(nlp(text))
    assert [told(one) for one in found] == expected
    assert {one.polarity for one in found} == {"positive"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Moser who sold the mill.", [("(Moser) | sell | the mill", "positive")]),
        ("It was not Moser who sold the mill.", [("(Moser) | sell | the mill", "negative")]),
        ("It was not Moser but Huber that sold the mill.", [("(Huber) | sell | the mill", "positive")]),
        ("It was Moser, they say, that sold the mill.", [("(Moser) | sell | the mill", "positive")]),
        ("It was not the guild but the town that paid.", [("(the town) | pay | -", "positive")]),
        (
            "It was farmers from Lund, not the mayor, who sold the mill.",
            [("It | be | farmers from Lund", "positive"), ("(not the mayor) | sell | the mill", "negative")],
        ),
        (
            "The rule protects letters -- not papers filed with banks.",
            [
                ("The rule | protect | letters -- not papers filed with banks", "positive"),
                ("- | file | (not papers) | with banks", "positive"),
            ],
        ),
    ],
)
@pytest.mark.model
def test_whom_it_was_not_did_not_do_it(nlp, text, expected):
    assert [(told(one), one.polarity) for one in statements(nlp(text))] == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The mayor cancelled her visit to Bern.", "visit", ("negative", "asserted")),
        ("The visit by the queen was called off.", "visit", ("negative", "asserted")),
        ("The mayor did not cancel her visit to Bern.", "visit", ("positive", "asserted")),
        ("The court blocked the sale of the bank.", "sell", ("negative", "asserted")),
        ("The court will block the sale of the bank.", "sell", ("negative", "future")),
        ("The mayor postponed her visit to Bern.", "visit", ("positive", "intended")),
        ("The guild cancelled its support for the mayor.", "support", ("positive", "asserted")),
    ],
)
@pytest.mark.model
def test_an_event_that_is_called_off_or_put_off_has_not_come_about(nlp, text, lemma, expected):
    assert [(one.polarity, one.modality) for one in statements(nlp(text)) if one.predicate.lemma == lemma] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hale had agreed to nothing.", ["negative"]),
        ("Hale agreed to none of the terms.", ["negative"]),
        ("Hale did not agree to nothing.", ["positive"]),
        ("Hale agreed to it for nothing.", ["positive"]),
    ],
)
@pytest.mark.model
def test_nothing_after_a_preposition_denies_once(nlp, text, expected):
    assert [found.polarity for found in statements(nlp(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hale agreed to talk with Oslo but not with Bern.", [("Oslo", "positive"), ("Bern", "negative")]),
        ("Hale talked not only with Oslo but also with Bern.", [("Oslo", "positive"), ("Bern", "positive")]),
    ],
)
@pytest.mark.model
def test_with_whom_one_does_not_talk_is_told_so(nlp, text, expected):
    found = [one for one in statements(nlp(text)) if one.predicate.lemma == "talk with"]
    assert [(one.object.text, one.polarity) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nobody left the room without signing the pact.", ["leave"]),
        ("Hale left the room without signing the pact.", ["leave", "sign"]),
    ],
)
@pytest.mark.model
def test_nobody_does_what_nobody_leaves_without(nlp, text, expected):
    assert [one.predicate.lemma for one in statements(nlp(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hale sold the ship to Oslo but not to Bern.", [("to Oslo", "positive"), ("to Bern", "negative")]),
        ("Hale sold the ship not to Oslo but to Bern.", [("to Bern", "positive")]),
    ],
)
@pytest.mark.model
def test_to_whom_something_is_not_sold_is_told_so(nlp, text, expected):
    found = [(f"{role.role} {role.filler.text}", one.polarity) for one in statements(nlp(text)) for role in one.roles]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guard found no knives or guns in the car.", ["negative", "negative"]),
        ("The clerk had no bread, milk or eggs.", ["negative", "negative", "negative"]),
        ("There was no vote or debate on the tax.", ["negative", "negative"]),
        ("The clerk bought no bread or two eggs.", ["negative", "positive"]),
        ("The clerk bought bread or eggs.", ["positive", "positive"]),
    ],
)
@pytest.mark.model
def test_no_denies_all_its_alternatives(nlp, text, expected):
    assert [statement.polarity for statement in statements(nlp(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild negotiated with Hale rather than with Varga.", [("Hale", "positive"), ("Varga", "negative")]),
        ("The guild negotiated with Hale rather than Varga.", [("Hale", "positive"), ("Varga", "negative")]),
        ("The guild met with Hale but not with Varga.", [("Hale", "positive"), ("Varga", "negative")]),
        ("The guild met with Hale and with Varga.", [("Hale", "positive"), ("Varga", "positive")]),
        ("The guild sends coal to Oslo but no oil.", [("coal", "positive"), ("no oil", "negative")]),
    ],
)
@pytest.mark.model
def test_of_two_phrases_the_second_may_be_denied(nlp, text, expected):
    assert [(found.object.text, found.polarity) for found in statements(nlp(text))] == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The thief fled before being able to open the safe.", "open", "negative"),
        ("The guards left before they were able to open the safe.", "open", "negative"),
        ("The thief trained for years before he was able to open the safe.", "open", "positive"),
        ("The clerk spent ten months in jail before being able to sell the mill.", "sell", "positive"),
        ("The aborted sale of the mill by Hale angered the guild.", "sell", "negative"),
        ("The failed assassination of the mayor by a clerk shook the town.", "assassinate", "negative"),
        ("The failed attack on the mill by rebels shook the town.", "attack", "positive"),
    ],
)
@pytest.mark.model
def test_what_was_forestalled_or_failed_was_not_done(nlp, text, lemma, expected):
    assert [found.polarity for found in statements(nlp(text)) if found.predicate.lemma == lemma] == [expected]
