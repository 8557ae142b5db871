"""Whose doing a predicate tells: subjects that stand elsewhere, that are deeds, that a parser hung wrongly, or none."""

import pytest

from hearsay.extract.mentions.finding import find_mentions
from hearsay.records import Article
from stating import statements, subjects_of, told
from trees import make_doc


@pytest.mark.parametrize(
    ("text", "subject", "lemma"),
    [
        ("Losing the harbour would hurt Chile.", "Losing the harbour", "hurt"),
        ("Repairing the bridge was a mistake, said Ito.", "Repairing the bridge", "be"),
        ("The plan, which a report said was careless, failed.", "The plan", "be careless"),
        ("Ito praised a rule that officials say could protect seals.", "a rule", "protect"),
        ("“That,” she added, “will help the farmers.”", "That", "help"),
        ("The council repeated its order to the millers to leave.", "the millers", "leave"),
        ("The owner declined to comment.", "The owner", "comment"),
        ("The owner found it hard to sell the mill.", "The owner", "sell"),
        ("He said he's benefited from the sale.", "he", "benefit"),
        ("Whoever leads the guild must pay the bakers.", "Whoever leads the guild", "pay"),
    ],
)
@pytest.mark.model
def test_subjects_are_found_where_they_stand(nlp, lexicon, text, subject, lemma):
    assert (subject, lemma) in subjects_of(nlp(text), lexicon)


@pytest.mark.parametrize(
    ("rows", "subject", "lemma"),
    [
        (
            "Winning|VERB|csubj|4||VBG Ohio|PROPN|nsubj|4 could|AUX|aux|4||MD help|VERB|root|4||VB Ito|PROPN|obj|4",
            "Winning Ohio",
            "help",
        ),
        (
            "Ships|NOUN|nsubj|2||NNS sank|VERB|root|2|sink ,|PUNCT|punct|4 scaring|VERB|advcl|2|scare|VBG "
            "Ito|PROPN|nsubj|4",
            "Ships",
            "scare",
        ),
    ],
)
def test_a_noun_after_a_gerund_is_its_object(lexicon, rows, subject, lemma):
    assert (subject, lemma) in subjects_of(make_doc(rows), lexicon)


def test_a_finite_verb_without_its_subject_states_nothing(lexicon):
    rows = "Sadly|ADV|advmod|2||RB broke|VERB|root|2|break the|DET|det|4 record|NOUN|obj|2 .|PUNCT|punct|2"
    assert not subjects_of(make_doc(rows), lexicon)


def test_a_gerund_that_is_a_subject_is_an_event(nlp, lexicon):
    doc = nlp("Selling the museum angered the city.")
    deed = find_mentions(Article(key="a", text=doc.text), doc, lexicon)[0]
    assert (deed.text, deed.type) == ("Selling the museum", "Event")


@pytest.mark.parametrize(
    ("rows", "subject", "lemma"),
    [
        (
            "The|DET|det|2 weeks|NOUN|nsubj|8|week|NNS of|ADP|case|4 rain|NOUN|nmod|2 that|PRON|nsubj|7||WDT "
            "has|AUX|aux|7|have|VBZ fallen|VERB|acl:relcl|2|fall|VBN ended|VERB|root|8|end",
            "rain",
            "fall",
        ),
        (
            "A|DET|det|2 spot|NOUN|nsubj|7 for|ADP|case|4 sailors|NOUN|nmod|2|sailor|NNS who|PRON|nsubj|6||WP "
            "dance|VERB|acl:relcl|2||VBP opened|VERB|root|7|open",
            "sailors",
            "dance",
        ),
        (
            "A|DET|det|2 cure|NOUN|nsubj|9 for|ADP|case|4 ills|NOUN|nmod|2|ill|NNS which|PRON|nsubj|7||WDT "
            "still|ADV|advmod|7||RB plague|VERB|acl:relcl|4||VBZ Bern|PROPN|obj|7 failed|VERB|root|9|fail",
            "ills",
            "plague",
        ),
    ],
)
def test_an_antecedent_agrees_with_verb_and_pronoun(lexicon, rows, subject, lemma):
    assert (subject, lemma) in subjects_of(make_doc(rows), lexicon)


def test_which_stands_for_no_noun_that_its_verb_disagrees_with(lexicon):
    rows = (
        "Ito|PROPN|nsubj|2 fed|VERB|root|2|feed gulls|NOUN|obj|2|gull|NNS ,|PUNCT|punct|6 which|PRON|nsubj|6||WDT "
        "angers|VERB|acl:relcl|3|anger|VBZ Bern|PROPN|obj|6"
    )
    assert subjects_of(make_doc(rows), lexicon) == {("Ito", "feed"), ("Ito fed gulls", "anger")}


@pytest.mark.parametrize(
    ("text", "subject", "lemma"),
    [
        ("Ito attacked the mayor for accepting a boat.", "the mayor", "accept"),
        ("The right of parents to choose schools matters.", "parents", "choose"),
        ("Ito announced plans to build a dam.", "Ito", "build"),
        ("The village relies on the miller to keep the bridge.", "the miller", "keep"),
        ("The museum is in talks to buy a boat.", "The museum", "buy"),
        ("The museum said it was ready to buy a boat.", "it", "buy"),
        ("The museum said it was in talks to buy a boat.", "it", "buy"),
    ],
)
@pytest.mark.model
def test_what_is_left_unsaid_is_understood_by_what_governs(nlp, lexicon, text, subject, lemma):
    assert (subject, lemma) in subjects_of(nlp(text), lexicon)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The reform includes closing two mines.", "close"),
        ("Coal, which is used for making steel, is dear.", "make"),
        ("The judge rejected a request to seal the letters.", "seal"),
        ("The mayor criticised the decision to seal the letters.", "seal"),
        ("Ito challenged an order to seal the letters.", "seal"),
        ("She felt the film was worth watching.", "watch"),
    ],
)
@pytest.mark.model
def test_what_is_only_acted_on_or_answered_does_nothing(nlp, lexicon, text, lemma):
    assert lemma not in {verb for _, verb in subjects_of(nlp(text), lexicon)}


@pytest.mark.parametrize(
    ("rows", "subject", "lemma"),
    [
        (
            "Ito|PROPN|nsubj|4 ’s|PART|case|1||POS office|NOUN|nsubj|4 closed|VERB|root|4|close|VBD",
            "Ito’s office",
            "close",
        ),
        (
            "Boats|NOUN|nsubj|5|boat|NNS sold|VERB|acl|1|sell|VBN by|ADP|case|4 Ito|PROPN|nmod|1 sank|VERB|root|5|sink",
            "Ito",
            "sell",
        ),
        (
            "There|PRON|nsubj|2 is|VERB|root|2|be|VBZ bread|NOUN|nsubj|2 .|PUNCT|punct|2",
            "-",
            "be",
        ),
    ],
)
def test_what_a_parser_took_for_a_subject_or_hung_elsewhere_is_mended(lexicon, rows, subject, lemma):
    assert (subject, lemma) in subjects_of(make_doc(rows), lexicon)


@pytest.mark.parametrize(
    ("text", "subject", "lemma"),
    [
        ("Ito spoke in support of the strike.", "the strike", "support"),
        ("Monday’s debate about the harbour was long.", "Monday", "debate"),
        ("The fatal shooting of a sailor angered Bern.", "a sailor", "shoot"),
    ],
)
@pytest.mark.model
def test_neither_dates_nor_those_it_is_done_to_do_a_deed(nlp, lexicon, text, subject, lemma):
    assert (subject, lemma) not in subjects_of(nlp(text), lexicon)


def test_a_relative_clause_tells_nothing_of_who_is_named_after_it(lexicon):
    rows = (
        "Men|NOUN|nsubj|6|man|NNS who|PRON|nsubj|3||WP sing|VERB|acl:relcl|1||VBP and|CCONJ|cc|5 "
        "women|NOUN|conj|1|woman|NNS left|VERB|root|6|leave"
    )
    assert {subject for subject, lemma in subjects_of(make_doc(rows), lexicon) if lemma == "sing"} == {"Men"}


def test_participles_share_the_auxiliary_of_the_first(lexicon):
    rows = (
        "Boats|NOUN|nsubj:pass|3|boat|NNS were|AUX|aux:pass|3|be|VBD built|VERB|root|3|build|VBN ,|PUNCT|punct|5 "
        "sold|VERB|conj|3|sell|VBD and|CCONJ|cc|7 lent|VERB|conj|3|lend|VBN"
    )
    assert ("Boats", "lend") not in subjects_of(make_doc(rows), lexicon)


@pytest.mark.parametrize(
    ("text", "subject", "lemma"),
    [
        ("The frost forced Ito, who was ill, to sell the farm.", "Ito", "sell"),
        ("Low fares enable farmers and poor families to avoid fines.", "farmers", "avoid"),
        ("Ito could make money selling bread.", "Ito", "sell"),
        ("Farmers praised Ito’s work saving the orchard.", "Ito", "save"),
        ("The treaty obligates members to share maps.", "members", "share"),
        ("Ito left it to the council to choose a captain.", "the council", "choose"),
        ("The judge gave the bakers ten days to repay the loan.", "the bakers", "repay"),
        ("The judge gave two hours to help the bakers.", "The judge", "help"),
        ("The guild pressed the bakers to close the mill.", "the bakers", "close"),
        ("The guild pressed the key to open the gate.", "The guild", "open"),
        ("The guild demanded from the bakers to close the mill.", "the bakers", "close"),
        ("Firms required to report losses complained.", "Firms", "report"),
        ("The pact commits Oslo to cutting gases.", "Oslo", "cut"),
        ("Ito devoted her life to helping farmers.", "Ito", "help"),
        ("Farmers used to sell milk here.", "Farmers", "sell"),
        ("The guild demanded money from the bakers to close the mill.", "The guild", "close"),
        ("The guild leaned on the bakers to close the mill.", "the bakers", "close"),
    ],
)
@pytest.mark.model
def test_who_is_moved_or_paid_to_act_acts(nlp, lexicon, text, subject, lemma):
    found = {who for who, verb in subjects_of(nlp(text), lexicon) if verb == lemma}
    assert any(who.startswith(subject) for who in found)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Smoke emitted from burning straw covered the town.", "burn"),
        ("That could include fining the owners.", "fine"),
        ("There is little to deter them.", "deter"),
        ("The ferry sank, meaning the islanders were cut off.", "mean"),
        ("Something useful in measuring rain broke.", "measure"),
        ("The plan goes beyond closing mines.", "close"),
        ("The guild is against closing mines.", "close"),
        ("Norvik lacks the votes required to override the veto.", "override"),
        ("The signatures needed to force a vote were found.", "force"),
        ("The method used to count votes is old.", "count"),
        ("The boat was used to carry salt.", "carry"),
        ("The mayor rejected a request by Maria Lind to sell the harbour.", "sell"),
    ],
)
@pytest.mark.model
def test_things_do_not_what_is_only_done_with_them(nlp, lexicon, text, lemma):
    assert {who for who, verb in subjects_of(nlp(text), lexicon) if verb == lemma} <= {"-"}


@pytest.mark.parametrize(
    ("text", "subject", "lemma"),
    [
        ("Having a free port may make it easier for traders to pay.", "Having a free port", "make easy"),
        ("She met the author of that song, Kenji Ito, who died in May.", "Kenji Ito", "die"),
        ("He used the proceeds from selling coal to pay.", "He", "sell"),
        ("To lose the harbour would hurt Chile.", "To lose the harbour", "hurt"),
        ("To help farmers, Oslo cut taxes.", "Oslo", "cut"),
    ],
)
@pytest.mark.model
def test_deeds_and_those_named_last_are_subjects(nlp, lexicon, text, subject, lemma):
    found = {who for who, verb in subjects_of(nlp(text), lexicon) if verb.startswith(lemma[:4])}
    assert subject in found


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Voters in Chile are deciding who will lead the port.", "lead"),
        ("His record is fair to look into.", "look"),
        ("Reporting by Kenji Ito; Editing by Ana Silva", "edit"),
        ("“It is an interesting question of party leadership: who wants to lead it?”", "want"),
    ],
)
@pytest.mark.model
def test_who_is_asked_for_or_credited_is_no_subject(nlp, lexicon, text, lemma):
    assert {who for who, verb in subjects_of(nlp(text), lexicon) if verb == lemma} <= {"-", "who"}


@pytest.mark.parametrize(
    ("text", "subject", "lemma"),
    [
        ("Ito is on the record praising the tunnel.", "Ito", "praise"),
        ("The sailors took turns rowing the boat.", "The sailors", "row"),
        ("Ito feared the prospect of the dam bursting.", "the dam", "burst"),
        ("Mora is Ito's nominee to lead the guild.", "Mora", "lead"),
        ("Ito credited Mora with saving the mill.", "Mora", "save"),
        ("The film shows Mora, who was a nurse, reading the letters.", "Mora", "read"),
        ("The squire sold the barn, the hens and the mill that grinds oats.", "the mill", "grind"),
        ("The mill is one that Oslo has relied on to grind oats.", "one", "grind"),
        ("He met the head of the department, who sang.", "the head of the department", "sing"),
        ("The rite is one of many customs which bind them and lasts a day.", "The rite", "last"),
        ("The guild has no business hiding the letters.", "The guild", "hide"),
        ("One of the clerks, who opposes this plan, is a duke.", "One of the clerks", "oppose"),
        ("A man who has behaved so badly, we'd never tolerate.", "we", "tolerate"),
        ("The mayor tripped over himself trying to please the duke.", "The mayor", "please"),
        ("Ada Mora, 53, who sings, left.", "Ada Mora, 53", "sing"),
        ("The barn was burnt by rebels, killing two hens.", "rebels", "kill"),
        ("One owner of a mill, who declined to sing, left.", "One owner of a mill", "decline"),
        ("The daughter of a miller who died in May spoke.", "a miller", "die"),
        ("Ito met dozens of millers who praised Moser.", "dozens of millers", "praise"),
        ("One of the millers who sang was ill.", "the millers", "sing"),
        ("Reuters quoted a clerk as saying the mayor was ill and would resign on Friday.", "the mayor", "resign"),
        ("The paper cited a clerk as saying Oslo was ready and had asked for talks.", "Oslo", "ask for"),
        ("The paper cited a clerk as saying Oslo was ready, and asked for talks.", "The paper", "ask for"),
        ("Ito was fired by the mayor, ending his career.", "the mayor", "end"),
        ("Ito was elected, promising to help them.", "Ito", "promise"),
        ("Ito was hired in May, helping them build boats.", "Ito", "help"),
        ("The hens that farmers hope to sell escaped.", "farmers", "sell"),
        ("A debate with Ada Mora, which took place in May, was long.", "A debate with Ada Mora", "take place"),
        ("Ito met the head of the Weavers Guild, who sings.", "the head of the Weavers Guild", "sing"),
        ("Worried the town might burn, the mayor fled.", "the mayor", "be worried"),
        ("Oslo capped rents, concerned that prices would rise.", "Oslo", "be concerned"),
        ("Convinced that Mora had lied, the judge jailed her.", "the judge", "be convinced"),
        ("Alarmed by the fire, Mora fled.", "the fire", "alarm"),
        ("After months fighting the plan, the mayor gave in.", "the mayor", "fight"),
        ("Warned that the dam could burst, villagers fled.", "villagers", "flee"),
        ("A parade led by Mora in Oslo drew protests.", "Mora", "lead"),
        ("Mora remains Ito's niece and Berg's aunt, vying to lead the guild.", "Mora", "vie"),
        ("Mora became mayor of Oslo, a town lying on a fjord.", "a town", "lie"),
        ("After rebels fighting Oslo fled, Mora won.", "rebels", "fight"),
        ("The mayor opened a rally in Bern blasting Mora for selling the mill.", "The mayor", "blast"),
        ("The mayor closed his speech thanking voters.", "The mayor", "thank"),
        ("The guild held a rally calling for peace.", "a rally", "call for"),
        ("The mayor ended a dispute involving two firms.", "a dispute", "involve"),
        ("Oslo fears a portion of the clerks leaving the guild.", "the clerks", "leave"),
        ("The mill, run by one of the guilds, closed.", "one of the guilds", "run"),
        ("The guild got a promise from the bank to lend money.", "the bank", "lend"),
        ("The guild received threats from Moser to burn the mill.", "Moser", "burn"),
        ("The guild received a plan from Moser to mend the mill.", "Moser", "mend"),
        ("The guild received an invitation from Moser to sing.", "The guild", "sing"),
    ],
)
@pytest.mark.model
def test_who_is_near_a_deed_may_not_be_who_does_it(nlp, lexicon, text, subject, lemma):
    assert {who for who, verb in subjects_of(nlp(text), lexicon) if verb == lemma} == {subject}


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Two duties – sweeping the yard and feeding the hens – fell to Ito.", "sweep"),
        ("The fair presented an opportunity to sell hens.", "sell"),
        ("It took a week to repair the bell.", "repair"),
        ("No witness came forward, leading the guild to close the case.", "lead"),
        ("Bells ring when testing the tower.", "test"),
        ("Counting the annex, the rooms are ninety.", "count"),
        ("The hamlet will mourn for years to come.", "come"),
        ("Its role, pending a vote, is unclear.", "pend"),
        ("The order provided a chance to sell.", "sell"),
        ("The new order includes sending in soldiers.", "send in"),
        ("Based on old maps, the squire drew a new one.", "base"),
        ("Weavers described looming cuts.", "loom"),
        ("The bridge was closed, giving crews time.", "give"),
        ("Votes were counted slowly, angering Ito.", "anger"),
        ("The mayor was arrested, ending his campaign.", "end"),
        ("The millers were dismissed, leaving them without pay.", "leave"),
        ("Ito was jailed, sparking a feud.", "spark"),
        ("The storm follows an attempt to sell the mill.", "sell"),
        ("The guild received no proposal from Moser to sell the mill.", "sell"),
        ("The guild got an offer from the bank to buy the mill.", "buy"),
        ("The guild has received an offer to buy the mill.", "buy"),
        ("The memo shows an attempt to hide the loss.", "hide"),
        ("The letter contains a threat to sue Ito.", "sue"),
        ("Her speech included an effort to please the millers.", "please"),
    ],
)
@pytest.mark.model
def test_a_deed_without_its_doer_near_is_not_told(nlp, lexicon, text, lemma):
    assert lemma not in {verb for _, verb in subjects_of(nlp(text), lexicon)}


def test_a_participle_after_a_comma_tells_of_who_is_something(lexicon):
    rows = (
        "Ito|PROPN|nsubj|4 is|AUX|cop|4|be|VBZ an|DET|det|4 ally|NOUN|root|4 ,|PUNCT|punct|6 "
        "praising|VERB|acl|4|praise|VBG Bern|PROPN|obj|6"
    )
    assert ("Ito", "praise") in subjects_of(make_doc(rows), lexicon)


def test_an_attack_kills_not_its_place(lexicon):
    rows = (
        "Shots|NOUN|nsubj|6|shot|NNS at|ADP|case|3 mills|NOUN|nmod|1|mill|NNS that|PRON|nsubj|5||WDT "
        "killed|VERB|acl:relcl|3|kill|VBD rang|VERB|root|6|ring"
    )
    found = {subject for subject, lemma in subjects_of(make_doc(rows), lexicon) if lemma == "kill"}
    assert {subject.split()[0] for subject in found} == {"Shots"}


def test_an_adverb_taken_for_a_verb_states_nothing(lexicon):
    rows = "Ito|PROPN|nsubj|3 reportedly|VERB|root|2|reportedl sang|VERB|ccomp|2|sing|VBD"
    assert "reportedl" not in {lemma for _, lemma in subjects_of(make_doc(rows), lexicon)}


@pytest.mark.parametrize(
    ("text", "subject", "lemma"),
    [
        ("Ito called for releasing the files.", "-", "release"),
        ("Ito recommended closing the mine and selling the boats.", "-", "sell"),
        ("Ito opposes closing the mine.", "-", "close"),
        ("Ito voted against closing the mine.", "-", "close"),
        ("Lawyers advised closing the mine.", "-", "close"),
        ("The law bans selling milk.", "-", "sell"),
        ("Addressing the guests, Ito urged them to leave.", "Ito", "address"),
        ("Ito promised closing the mine.", "Ito", "close"),
    ],
)
@pytest.mark.model
def test_of_what_someone_advocates_no_one_need_be_the_doer(nlp, lexicon, text, subject, lemma):
    assert (subject, lemma) in subjects_of(nlp(text), lexicon)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The reeve was chosen by acclamation.", "choose"),
        ("The bridge will be finished by the end of March.", "finish"),
        ("The inns, by contrast, were sold.", "sell"),
        ("The fort was taken by force.", "take"),
        ("The new border was drawn by royal decree.", "draw"),
        ("The feud should be settled by peaceful means.", "settle"),
        ("The rite will be held by video link.", "hold"),
        ("The reeve was chosen by a show of hands.", "choose"),
        ("The law was passed by a vote of 51 to 49.", "pass"),
        ("The goats were moved by train.", "move"),
    ],
)
@pytest.mark.model
def test_by_may_tell_how_or_when_and_not_by_whom(nlp, lexicon, text, lemma):
    assert {who for who, verb in subjects_of(nlp(text), lexicon) if verb == lemma} == {"-"}


@pytest.mark.parametrize(
    ("text", "subject", "lemma"),
    [
        ("The fort was freed by force by the army.", "the army", "free"),
        ("The goats were hit by a train.", "a train", "hit"),
        ("The march was broken up by the task force.", "the task force", "break up"),
        ("Ito was elected by a majority of bakers.", "a majority of bakers", "elect"),
        ("The flood was triggered by three days of heavy rain.", "three days of heavy rain", "trigger"),
        ("The crops were destroyed by months of drought.", "months of drought", "destroy"),
    ],
)
@pytest.mark.model
def test_what_looks_like_a_means_may_be_the_doer(nlp, lexicon, text, subject, lemma):
    assert (subject, lemma) in subjects_of(nlp(text), lexicon)


def test_a_participle_tells_nothing_of_who_is_named_after_it(lexicon):
    rows = (
        "Men|NOUN|nsubj|6|man|NNS baking|VERB|acl|1|bake|VBG bread|NOUN|obj|2 and|CCONJ|cc|5 "
        "women|NOUN|conj|1|woman|NNS left|VERB|root|6|leave"
    )
    found = {subject for subject, lemma in subjects_of(make_doc(rows), lexicon) if lemma == "bake"}
    assert {subject.split()[0] for subject in found} == {"Men"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The brewery's aim is to open ten shops.", {("The brewery", "open")}),
        ("Her task was to rebuild the school.", {("Her", "rebuild")}),
        ("The doctor's advice is to drink water.", set()),
        ("The plan was to sell the port.", set()),
    ],
)
@pytest.mark.model
def test_what_ones_aim_is_one_does_oneself(nlp, lexicon, text, found):
    assert {(who, verb) for who, verb in subjects_of(nlp(text), lexicon) if verb != "be"} == found


@pytest.mark.parametrize(
    ("text", "subject", "lemma", "strange"),
    [
        ("The owners hired a diver to search the wreck.", "a diver", "search", "The owners"),
        ("The diver the owners hired to search the wreck drowned.", "The diver", "search", "the owners"),
        ("The envoy whom Oslo sent to meet the rebels was arrested.", "The envoy", "meet", "Oslo"),
        ("Oslo appointed a delegation to negotiate with Bergen.", "a delegation", "negotiate with", "Oslo"),
        ("The book she wrote to honour her father won a prize.", "she", "honour", "The book"),
        ("The mayor sent a letter to thank the nurses.", "The mayor", "thank", "a letter"),
        ("Oslo left the job of guarding the bridge to Bergen.", "Oslo", "leave", "Bergen"),
        ("The owners hired a pair of retired divers to search the wreck.", "a pair of retired divers", "search", "-"),
        ("The owners used a pair of scissors to cut the rope.", "The owners", "cut", "a pair of scissors"),
        ("Bern elected one of its bakers to run the council.", "one of its bakers", "run", "Bern"),
        ("The guild paid a piper to play at the fair.", "a piper", "play", "The guild"),
        ("Oslo paid Ada Ito two million crowns to lobby the senate.", "Ada Ito", "lobby", "Oslo"),
        ("The bank paid 40,000 crowns to a consultant to draft the report.", "a consultant", "draft", "The bank"),
        ("The bank paid a hundred crowns to the widow to settle the dispute.", "The bank", "settle", "the widow"),
        ("The guild paid the rent to help its members.", "The guild", "help", "the rent"),
        ("The duke bribed a guard to open the gate.", "a guard", "open", "The duke"),
        ("The council gave the mayor some leeway to decide what the plan is.", "the mayor", "decide", "The council"),
    ],
)
@pytest.mark.model
def test_who_is_given_something_to_do_does_it(nlp, lexicon, text, subject, lemma, strange):
    found = subjects_of(nlp(text), lexicon)
    assert (subject, lemma) in found
    assert (strange, lemma) not in found


def test_what_someone_did_to_a_noun_is_no_passive(nlp, lexicon):
    doc = nlp("The delegation Oslo appointed to negotiate with Bergen does not include Ito.")
    assert {("Oslo", "appoint"), ("The delegation", "negotiate with")} <= subjects_of(doc, lexicon)


def test_a_second_verb_has_the_object_that_follows_it(lexicon):
    rows = (
        "Ito|PROPN|nsubj|2 hid|VERB|root|2|hide|VBD gold|NOUN|obj|2 and|CCONJ|cc|5 left|VERB|conj|2|leave|VBD "
        "to|ADP|case|7 Mora|PROPN|obl|5 the|DET|det|9 keys|NOUN|obj|2"
    )
    assert {"Ito | leave | the keys | to Mora", "Ito | hide | gold"} <= {*map(told, statements(make_doc(rows)))}


@pytest.mark.parametrize(
    ("text", "subject", "lemma"),
    [
        ("Hale told the guards to leave Oslo.", "the guards", "leave"),
        ("The guards shouted at Varga to drop the gun.", "Varga", "drop"),
        ("Hale told Varga to smile.", "Varga", "smile"),
        ("Hale told jokes to win votes.", "Hale", "win"),
    ],
)
@pytest.mark.model
def test_who_is_told_to_do_something_is_to_do_it(nlp, lexicon, text, subject, lemma):
    assert (subject, lemma) in subjects_of(nlp(text), lexicon)


@pytest.mark.parametrize(
    ("rows", "subject"),
    [
        (
            "A|DET|det|2 smith|NOUN|nsubj|10 at|ADP|case|5 the|DET|det|5 clinic|NOUN|nmod|2 "
            ",|PUNCT|punct|8||, "
            "who|PRON|nsubj|8||WP slept|VERB|acl:relcl|5|sleep ,|PUNCT|punct|2||, left|VERB|root|10|leave",
            "A smith at the clinic",
        ),
        (
            "The|DET|det|2 king|NOUN|nsubj|11 of|ADP|case|5 a|DET|det|5 country|NOUN|nmod|2 in|ADP|case|7 "
            "Asia|PROPN|nmod|5 ,|PUNCT|punct|10||, who|PRON|nsubj|10||WP slept|VERB|acl:relcl|7|sleep "
            "left|VERB|root|11|leave",
            "The king of a country in Asia",
        ),
        (
            "A|DET|det|2 clerk|NOUN|nsubj|9 at|ADP|case|5 Dover|PROPN|compound|5 Station|PROPN|nmod|2 "
            ",|PUNCT|punct|8||, "
            "who|PRON|nsubj|8||WP slept|VERB|acl:relcl|2|sleep left|VERB|root|9|leave",
            "A clerk at Dover Station",
        ),
        (
            "The|DET|det|2 owner|NOUN|nsubj|9 of|ADP|case|5 the|DET|det|5 crew|NOUN|nmod|2 ,|PUNCT|punct|8||, "
            "who|PRON|nsubj|8||WP slept|VERB|acl:relcl|5|sleep left|VERB|root|9|leave",
            "the crew",
        ),
    ],
)
def test_who_is_somewhere_is_told_of_and_not_the_place(lexicon, rows, subject):
    assert (subject, "sleep") in subjects_of(make_doc(rows), lexicon)
