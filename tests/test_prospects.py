"""What has not come about, or not for sure, is told so, in sentences read by the model."""

import pytest

from attributed import sources
from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.lexicon import load_lexicon
from hearsay.records import Article
from stating import shown, statements, told


def meant(doc, lemma):
    """Give polarity and modality of the statements of a predicate."""
    return [(found.polarity, found.modality) for found in statements(doc) if found.predicate.lemma == lemma]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The guild is yet to sign the lease.", "sign", [("negative", "asserted")]),
        ("The lease is yet to be signed.", "sign", [("negative", "asserted")]),
        ("The lease, which has yet to be signed, worries Hale.", "sign", [("negative", "asserted")]),
        ("The guild is yet to decide whether it will sell the mill.", "sell", [("positive", "asked")]),
        ("The guild has not decided whether it will sell the mill.", "sell", [("positive", "asked")]),
        ("The guild has signed yet another lease.", "sign", [("positive", "asserted")]),
        ("Oslo is demanding money before it signs the lease.", "sign", [("positive", "future")]),
        ("The mayor needs a report before she closes the bridge.", "close", [("positive", "future")]),
        ("Hale said Oslo would not pay before the guild had signed the lease.", "sign", [("positive", "future")]),
        ("Hale said he would stay until the guild signed the lease.", "sign", [("positive", "future")]),
        ("Hale left before the guild signed the lease.", "sign", [("positive", "asserted")]),
        ("Hale will leave as soon as Oslo signs the lease.", "sign", [("positive", "future")]),
        ("Hale left as soon as Oslo signed the lease.", "sign", [("positive", "asserted")]),
        ("Hale said he would resign after the guild lost the vote.", "lose", [("positive", "asserted")]),
    ],
)
@pytest.mark.model
def test_what_is_awaited_has_not_come_about(nlp, text, lemma, expected):
    assert meant(nlp(text), lemma) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild must sign or face a fine.", [("sign", "-", "necessary"), ("face", "a fine", "conditional")]),
        ("Hale must leave or else lose the mill.", [("leave", "-", "necessary"), ("lose", "the mill", "conditional")]),
        ("The guild could gain or lose seats.", [("gain", "seats", "possible"), ("lose", "seats", "possible")]),
        ("The guild must buy or rent the mill.", [("buy", "the mill", "necessary"), ("rent", "the mill", "necessary")]),
        ("Hale is not bluffing but planning a strike.", [("bluff", "-", "asserted"), ("plan", "a strike", "asserted")]),
    ],
)
@pytest.mark.model
def test_what_comes_of_not_doing_it_shares_no_object_with_it(nlp, text, expected):
    found = [(one.predicate.lemma, shown(one.object), one.modality) for one in statements(nlp(text))]
    assert [one for one in found if one[0] in {lemma for lemma, _, _ in expected}] == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Without a lease signed by the mayor, the guild will not pay.", "sign", "hypothetical"),
        ("The guild will not pay without guarantees signed by the mayor.", "sign", "hypothetical"),
        ("The guild left without the lease signed by the mayor.", "sign", "asserted"),
        ("The guild wants a lease signed by the mayor.", "sign", "intended"),
        ("The guild demanded a lease signed by the mayor.", "sign", "intended"),
        ("The guild demanded the lease signed by the mayor.", "sign", "asserted"),
        ("The guild rejected a lease signed by the mayor.", "sign", "asserted"),
        ("The guild needs boats built by the mayor.", "build", "asserted"),
        ("The police are looking for a boat stolen by two men.", "steal", "asserted"),
    ],
)
@pytest.mark.model
def test_what_is_only_wanted_or_lacking_has_not_been_done(nlp, text, lemma, expected):
    assert meant(nlp(text), lemma) == [("positive", expected)]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Hale will resign if the court rules against him and the guild expels him.", "expel", "hypothetical"),
        ("Oslo will stop if the mayor lifts the ban and the guild guarantees trade.", "guarantee", "hypothetical"),
        ("The club will move if the town builds a hall and will sell its ground.", "sell", "future"),
        ("The mayor will speak once the court rules and the guards leave.", "leave", "future"),
        ("The mayor will speak once the court rules and the guards leave.", "rule", "future"),
        ("The bridge will close if it rains, and the guild will open the tunnel.", "open", "future"),
        ("The mill will close and the guild pays.", "pay", "asserted"),
    ],
)
@pytest.mark.model
def test_a_second_clause_is_as_open_as_that_of_its_tense(nlp, text, lemma, expected):
    assert meant(nlp(text), lemma) == [("positive", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike will end if the firm raises pay and drops its plan.", "if the firm raises pay and drops its plan"),
        ("If the firm raises pay or drops its plan, the strike will end.", "If the firm raises pay or drops its plan"),
        ("The strike will end if the firm raises pay, and the mill will open.", "if the firm raises pay"),
    ],
)
@pytest.mark.model
def test_a_condition_is_told_with_its_second_clause(nlp, text, expected):
    roles = [role.filler.text for found in statements(nlp(text)) for role in found.roles if role.role == "condition"]
    assert roles == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank said no to the loan.", [("say no to", "the loan", "reject")]),
        ("The guild will say “yes” to the lease.", [("say yes to", "the lease", "accept")]),
        ("Hale said no loan was given.", [("give", "no loan", "provide")]),
    ],
)
@pytest.mark.model
def test_who_says_no_to_something_rejects_it(nlp, text, expected):
    found = [(one.predicate.lemma, shown(one.object), one.predicate.relation) for one in statements(nlp(text))]
    assert [one for one in found if one[0] != "say"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lease was not signed by June 1st.", "- | sign | The lease | time by June 1st"),
        ("The tower must be mended by Easter.", "- | mend | The tower | by Easter"),
        ("The lease was signed by the guild by Ramadan.", "the guild | sign | The lease | by Ramadan"),
        ("The ship was sunk by Easter Island rebels.", "Easter Island rebels | sink | The ship"),
        ("The report was written by April Hale.", "April Hale | write | The report"),
    ],
)
@pytest.mark.model
def test_a_feast_does_nothing(nlp, text, expected):
    assert [told(found) for found in statements(nlp(text))] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Investigators suspect Hale of fraud.", ["Investigators | suspect | Hale | of fraud"]),
        (
            "Oslo suspects Hale of taking bribes.",
            ["Oslo | suspect | Hale | of taking bribes", "(Hale) | take | bribes"],
        ),
    ],
)
@pytest.mark.model
def test_who_is_suspected_of_something_is_told(nlp, text, expected):
    article = Article("a", text)
    found = extract_statements(article, annotate(article, nlp), load_lexicon())
    assert [told(one) for one in found.statements] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oslo would rather fight than disarm.",
            [("fight", "positive", "intended"), ("disarm", "negative", "intended")],
        ),
        (
            "Hale would rather resign than see the mill sold.",
            [("resign", "positive", "intended"), ("see", "negative", "intended"), ("sell", "negative", "intended")],
        ),
        ("Rather, Hale would leave.", [("leave", "positive", "conditional")]),
        ("Hale would rather have stayed.", [("stay", "positive", "conditional")]),
        ("Hale left rather than sell the mill.", [("leave", "positive", "asserted"), ("sell", "negative", "asserted")]),
    ],
)
@pytest.mark.model
def test_what_one_would_rather_do_or_not_do_is_intended(nlp, text, expected):
    assert [(one.predicate.lemma, one.polarity, one.modality) for one in statements(nlp(text))] == expected


@pytest.mark.model
def test_who_claims_to_do_something_says_so(nlp):
    lexicon = load_lexicon()
    assert sources(nlp, lexicon, "Oslo claims to have shot down a drone.", "have shot down") == ["Oslo"]
    assert sources(nlp, lexicon, "Hale claims to know the thief.", "know") == ["Hale"]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Were Oslo to leave the guild, Bergen would pay.", "leave", "hypothetical"),
        ("Were Oslo to leave the guild, Bergen would pay.", "pay", "conditional"),
        ("The guild has offered to close the mill for a year if the mayor pays the fee.", "close", "conditional"),
        ("The guild has offered to close the mill for a year if the mayor pays the fee.", "offer", "asserted"),
        ("Hale had been told to expect a fine if he failed to comply.", "tell", "asserted"),
        ("Hale had been told to expect a fine if he failed to comply.", "expect", "conditional"),
    ],
)
@pytest.mark.model
def test_a_condition_is_of_what_is_offered_or_foretold(nlp, text, lemma, expected):
    assert meant(nlp(text), lemma) == [("positive", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guards handed in their keys.", ["The guards | hand in | their keys"]),
        ("Keys handed in by guards were sold.", ["guards | hand in | (Keys)", "- | sell | Keys handed in by guards"]),
        (
            "Hale blames the former mayor, sacked in May over a theft, for the fire.",
            [
                "Hale | blame | the former mayor | for the fire",
                "- | sack | (the former mayor) | time in May | over a theft",
            ],
        ),
    ],
)
@pytest.mark.model
def test_what_is_handed_in_and_what_one_is_blamed_for(nlp, text, expected):
    assert [told(found) for found in statements(nlp(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister promised support for the plan.", "(The minister) | support | the plan"),
        ("The army resumed attacks on the town.", "(The army) | attack | the town"),
        ("The minister demanded support for the plan.", "- | support | the plan"),
        ("The minister promised an attack on the town.", "- | attack | the town"),
        ("The minister ruled out talks with the rebels.", "(The minister) | negotiate with | the rebels"),
        ("The minister ruled out a visit to the town.", "- | visit | the town"),
    ],
)
@pytest.mark.model
def test_who_promises_or_resumes_a_deed_does_it(nlp, text, expected):
    assert told(statements(nlp(text))[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo, Bergen and Moss, known as the Three, left.", ["- | know | (Oslo, Bergen and Moss) | as the Three"]),
        (
            "Hale and Varga, accused of fraud, left.",
            ["- | accuse | (Hale) | of fraud", "- | accuse | (Varga) | of fraud"],
        ),
    ],
)
@pytest.mark.model
def test_several_have_one_name_together(nlp, text, expected):
    assert [told(found) for found in statements(nlp(text)) if found.predicate.lemma != "leave"] == expected


@pytest.mark.model
def test_what_becomes_known_is_told_once(nlp):
    assert [told(found) for found in statements(nlp("It became known that Hale had left."))] == [
        "- | know | Hale had left",
        "Hale | leave | -",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank must prove that the mayor stole the money.", "hypothetical"),
        ("The tests may confirm that the mayor stole the money.", "hypothetical"),
        ("The guild will not pay until the bank proves that the mayor stole the money.", "hypothetical"),
        ("The guild did not pay until the bank proved that the mayor stole the money.", "hypothetical"),
        ("The bank confirmed that the mayor stole the money.", "asserted"),
        ("The bank must admit that the mayor stole the money.", "asserted"),
    ],
)
@pytest.mark.model
def test_what_is_yet_to_be_shown_is_open(nlp, text, expected):
    assert meant(nlp(text), "steal") == [("positive", expected)]


@pytest.mark.parametrize(
    ("text", "lemma", "modality", "speakers"),
    [
        ("Hale plans to tell Ito that the mill burned.", "burn", "intended", ["Hale"]),
        ("Hale hopes to tell voters that taxes are falling.", "fall", "intended", ["Hale"]),
        ("Prosecutors plan to argue that Hale stole the money, Reuters said.", "steal", "intended",
         ["Prosecutors", "Reuters"]),
        ("Hale is expected to say that the mill burned.", "burn", "future", ["Hale"]),
        ("Prosecutors are expected to argue that Hale stole the money.", "steal", "future", ["Prosecutors"]),
        ("Hale will tell the court that Ito lied.", "lie", "future", ["Hale"]),
        ("Hale, who plans to tell the court that Ito lied, left Oslo.", "lie", "intended", ["Hale"]),
        ("“I will tell you that Ito lied,” Hale said.", "lie", "asserted", ["Hale"]),
        ("Hale would later tell police that Ito lied.", "lie", "asserted", ["Hale"]),
        ("Hale went on to say that Ito lied.", "lie", "asserted", ["Hale"]),
        ("It is safe to say that Ito lied.", "lie", "asserted", []),
        ("Hale tried to tell them that Ito lied.", "lie", "asserted", ["Hale"]),
    ],
)  # fmt: skip
@pytest.mark.model
def test_what_is_only_to_be_said_is_not_told_as_so(nlp, lexicon, text, lemma, modality, speakers):
    article = Article("a", text)
    found = extract_statements(article, annotate(article, nlp), lexicon, least=0.0).statements
    assert [one.modality for one in found if one.predicate.lemma == lemma] == [modality]
    predicate = next(one.predicate.text for one in found if one.predicate.lemma == lemma)
    assert sources(nlp, lexicon, text, predicate)[: len(speakers)] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doctors who spread rumours would be punished.", ("(Doctors) | spread | rumours", "hypothetical")),
        ("Parents whose children miss school will be fined.", ("whose children | miss | school", "hypothetical")),
        ("The doctors who spread rumours were fined.", ("(The doctors) | spread | rumours", "asserted")),
        ("Soldiers who deserted will be tried.", ("(Soldiers) | desert | -", "asserted")),
        ("The trial is to begin on Monday.", ("The trial | begin | - | time on Monday", "future")),
        ("Rich countries are to provide aid.", ("Rich countries | provide | aid", "future")),
        ("The aim is to win.", ("The aim | be | to win", "asserted")),
    ],
)
@pytest.mark.model
def test_what_holds_for_all_or_is_due_has_not_come_about(nlp, text, expected):
    assert expected in {(told(one), one.modality) for one in statements(nlp(text))}


@pytest.mark.parametrize(
    ("text", "lemma", "polarity"),
    [
        ("It is not a law that helps farmers.", "help", "negative"),
        ("This is not a risk we want to take.", "want", "negative"),
        ("This is no deal that we can sign.", "sign", "negative"),
        ("This is not a good law that helps farmers.", "help", "positive"),
        ("She stopped short of calling it a fraud.", "call", "negative"),
        ("It was not a surprise that Ito won.", "win", "positive"),
        ("He is not the man who shot her.", "shoot", "positive"),
    ],
)
@pytest.mark.model
def test_a_clause_tells_of_what_kind_something_is_not(nlp, text, lemma, polarity):
    assert {one.polarity for one in statements(nlp(text)) if one.predicate.lemma == lemma} == {polarity}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway voted in favour of the pact.", "Norway | vote in favour of | the pact"),
        ("The council voted in favor.", "The council | vote in favor | -"),
        ("Two million people voted in Ohio.", "Two million people | vote | - | in Ohio"),
        ("The camp was 20km (12 miles) north of Arl.", "The camp | be north | - | extent 20km | of Arl"),
        ("The quake struck 20km north of Arl.", "The quake | strike | - | place 20km north of Arl"),
        ("The pledge fell far short of the target.", "The pledge | fall short | - | of the target"),
        ("The army moved north on Monday.", "The army | move | - | time on Monday"),
    ],
)
@pytest.mark.model
def test_how_one_votes_and_where_it_lies(nlp, text, expected):
    assert expected in {told(one) for one in statements(nlp(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo is on course to win the cup.", "Oslo | win | the cup"),
        ("Oslo is in danger of losing the cup.", "Oslo | lose | the cup"),
        ("The guild was on the point of selling the mill.", "The guild | sell | the mill"),
        ("Hale is in line to lead the guild.", "Hale | lead | the guild"),
        ("Oslo is edging towards banning the guild.", "(Oslo) | ban | the guild"),
    ],
)
@pytest.mark.model
def test_what_is_near_may_come_about(nlp, text, expected):
    found = statements(nlp(text))[-1]
    assert (told(found), found.polarity, found.modality) == (expected, "positive", "possible")


@pytest.mark.model
def test_what_is_in_the_process_of_being_done_is_being_done(nlp):
    [found] = statements(nlp("Oslo is in the process of buying the mill."))
    assert (told(found), found.modality) == ("Oslo | buy | the mill", "asserted")
    assert found.predicate.text == "is in the process of buying"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Differences over the withdrawal of troops by Oslo remain.", "possible"),
        ("Gaps remain on the withdrawal of troops by Oslo.", "possible"),
        ("Talks stalled over the withdrawal of troops by Oslo.", "possible"),
        ("Sticking points include the withdrawal of troops by Oslo.", "possible"),
        ("The two sides remain far apart on the withdrawal of troops by Oslo.", "possible"),
        ("The agreed withdrawal of troops by Oslo was delayed.", "intended"),
        ("The impending withdrawal of troops by Oslo worries the guild.", "future"),
        ("The so-called withdrawal of troops by Oslo worries the guild.", "possible"),
        ("The “withdrawal” of troops by Oslo worries the guild.", "possible"),
        ("The recent withdrawal of troops by Oslo worries the guild.", "asserted"),
    ],
)
@pytest.mark.model
def test_an_event_is_as_sure_as_what_is_said_of_it(nlp, text, expected):
    assert meant(nlp(text), "withdraw") == [("positive", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two sides remain far apart.", "The two sides | remain | far apart"),
        ("The bank’s sale to the guild angered Hale.", "- | sell | The bank | to the guild"),
    ],
)
@pytest.mark.model
def test_how_far_apart_sides_are_and_what_was_sold(nlp, text, expected):
    assert told(statements(nlp(text))[0]) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The chances that Hale will win are slim.", "win", "Hale | win | -"),
        ("Moser is wanted for killing two guards.", "kill", "(Moser) | kill | two guards"),
    ],
)
@pytest.mark.model
def test_what_has_a_chance_or_is_laid_to_someone_is_possible(nlp, text, lemma, expected):
    [found] = [one for one in statements(nlp(text)) if one.predicate.lemma == lemma]
    assert (told(found), found.modality) == (expected, "possible")


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Any deal between Oslo and Bern must include the mill.", "agree", [("positive", "hypothetical")]),
        ("Any deal between Oslo and Bern requires a vote.", "agree", [("positive", "hypothetical")]),
        ("An agreement between Oslo and Bern should protect bakers.", "agree", [("positive", "hypothetical")]),
        ("A future pact between Oslo and Bern could help bakers.", "agree", [("positive", "possible")]),
        ("Talks on a deal between Oslo and Bern failed.", "agree", [("positive", "possible")]),
        ("Hale opposed a deal between Oslo and Bern.", "agree", [("positive", "possible")]),
        ("A deal between Oslo and Bern remains elusive.", "agree", [("positive", "possible")]),
        ("A deal between Oslo and Bern was signed in May.", "agree", [("positive", "asserted")]),
        ("Hale opposed the deal between Oslo and Bern.", "agree", [("positive", "asserted")]),
        ("The talks between Oslo and Bern will begin on Monday.", "negotiate", [("positive", "future")]),
        ("The talks between Oslo and Bern began on Monday.", "negotiate", [("positive", "asserted")]),
        ("The talks between Oslo and Bern will help bakers.", "negotiate", [("positive", "asserted")]),
    ],
)
@pytest.mark.model
def test_a_pact_that_no_one_made_and_talks_to_come_are_no_fact(nlp, text, lemma, expected):
    assert meant(nlp(text), lemma) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's deal with Chile helps bakers.", "Peru | agree | - | with Chile"),
        ("The guild wants the best possible deal with Peru.", "The guild | want | the best possible deal with Peru"),
    ],
)
@pytest.mark.model
def test_with_whom_a_deal_is_made_is_no_thing_agreed(nlp, text, expected):
    assert [told(one) for one in statements(nlp(text)) if one.predicate.lemma in ("agree", "want")] == [expected]
