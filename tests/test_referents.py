"""Whom pronouns and descriptions mean, on whole texts with the packaged model."""

import pytest

from meanings import meant_by

pytestmark = pytest.mark.model


@pytest.fixture
def meant(nlp, lexicon):
    """Give what else the chain of the last mention of some words is called."""

    def find(text: str, words: str) -> set[str]:
        return {*meant_by(nlp, lexicon, text, words)}

    return find


@pytest.mark.parametrize(
    ("text", "pronoun", "other"),
    [
        ("The towns were poor. Officers spoke of the towns they police.", "they", "the towns"),
        ("The unions were angry. Ministers feared the unions they had fought.", "they", "the unions"),
        ("The scores were bad. The firm must hand over the score it used.", "it", "the score"),
        ("The bank named the rival it had sued.", "it", "the rival"),
        ("Tom Hale urged Mark Lund to say sorry for calling him a liar.", "him", "Mark Lund"),
        ("Tom Hale flew to Sund. Mark Lund promised to help him.", "him", "Mark Lund"),
    ],
)
def test_nobody_does_something_to_themselves_unless_told_so(meant, text, pronoun, other):
    assert other not in meant(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "other"),
    [
        ("Tom Hale promised to help himself.", "himself", "Tom Hale"),
        ("The bank praised the men it had hired.", "it", "The bank"),
        ("Tom Hale was late because he had lost his keys.", "he", "Tom Hale"),
    ],
)
def test_who_does_something_may_be_meant_by_what_it_is_not_done_to(meant, text, pronoun, other):
    assert other in meant(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        (
            "“It is late,” Tom Hale said. The news shocked Mark Lund, a baker. “We had to act,” he said.",
            "he",
            "Mark Lund",
        ),
        (
            "“It is late,” Tom Hale said. It is a blow to Mark Lund, head of the guild.\n\n“It is bad,” he said.",
            "he",
            "Mark Lund",
        ),
        (
            "Tom Hale said it was late. While Dahl had many friends, few came, which worries baker Mark Lund. "
            "“Dahl is right,” he said.",
            "he",
            "baker Mark Lund",
        ),
        (
            "“It is late,” Tom Hale said. The news shocked Ann Bell, a baker. “We had to act,” he said.",
            "he",
            "Tom Hale",
        ),
        (
            "“It is late,” Tom Hale said. Mayor Carl Dahl praised Mark Lund, a baker. “He is good,” he said.",
            "he",
            "Mayor Carl Dahl",
        ),
        ("Tom Hale met Mark Lund, a baker. “It is late,” Tom Hale said. “It is bad,” he said.", "he", "Tom Hale"),
        (
            "“The mill is shut,” the Ledger wrote. Tom Hale was ill. “The piers are shut too,” it added.",
            "it",
            "the Ledger",
        ),
        ("“The mill is shut,” the report said. “The piers are shut too,” it continued.", "it", "the report"),
        ("“The mill is shut,” two guards said. “The piers are shut too,” they added.", "they", "two guards"),
        (
            "Peter Varga said that Tom Hale had accused him of theft. “I will not be bullied,” he said.",
            "he",
            "Peter Varga",
        ),
        ("PAP reported that Tom Hale had denied the theft. “I will not be bullied,” he said.", "he", "Tom Hale"),
        ("Tom Hale said it was late.\n\nMark Lund went to Oslo. The talks will go on, he said.", "he", "Mark Lund"),
        (
            "Tom Hale said it was late.\n\nThe builder Mark Lund saw it. The ice was thin, he said.",
            "he",
            "The builder Mark Lund",
        ),
        ("Tom Hale said it was late.\n\nMark Lund, his rival, went to Oslo. It was cold, he said.", "he", "Mark Lund"),
    ],
)
def test_who_goes_on_speaking(meant, text, pronoun, who):
    assert who in meant(text, pronoun)


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("The men had five years of war, as though they were slaves.", "they", "five years"),
        ("The clerk missed three days. They were ill.", "They", "three days"),
        ("The clerk loved the work. “Hale would have done it,” he said.", "it", "the work"),
        ("The plan is the main tool to reach the target it pledged to meet.", "it", "The plan"),
        ("The report was long. It hoped for peace.", "It", "The report"),
        ("“I am sad,” Tom Hale said. It is good for our guild that we are free.", "we", "Tom Hale"),
        ("“We are sad,” said Ann Bell. But what do we know of it?", "we", "Ann Bell"),
        ("The guild hired 25 more people. The people who are poor left.", "The people", "25 more people"),
        ("A 34-year-old mother of three spoke of the mother who has a job.", "the mother", "A 34-year-old mother"),
        ("Ann Bell spoke. The man left.", "The man", "Ann Bell"),
        ("Tom Hale was late. The woman left.", "The woman", "Tom Hale"),
        ("Mark Lund met his wife, Ann, and his father, Tom.", "Tom", "his wife"),
        ("Hale's colleague Mark Lund left after he asked for help.", "he", "Hale"),
        ("Carl Dahl's driver Mark Lund was held because he drank.", "he", "Carl Dahl"),
    ],
)
def test_what_is_not_meant(meant, text, words, other):
    assert other not in meant(text, words)


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("The firm met the guild. It pledged to pay.", "It", "The firm"),
        ("Two guards left. They were ill.", "They", "Two guards"),
        ("We are poor. “I am sad,” said Ann Bell. But we have friends.", "we", "We"),
        ("The people left. The people were poor.", "The people", "The people"),
        ("Ann Bell spoke. The woman left.", "The woman", "Ann Bell"),
        ("Mark Lund met his wife, Ann.", "Ann", "his wife"),
        ("Hale's colleague Ann Bell left after he asked for help.", "he", "Hale"),
        ("Hale's colleague left after he asked Mark Lund.", "he", "Hale's colleague"),
        ("Mark Lund is a cheat and a bully who has robbed judges.", "a bully", "Mark Lund"),
    ],
)
def test_what_is_meant_beside_it(meant, text, words, other):
    assert other in meant(text, words)


@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("Tom Hale sent Mark Lund a letter in which he resigned.", "he", "Tom Hale"),
        ("Tom Hale told Mark Lund to resign. He refused.", "He", "Mark Lund"),
        ("Tom Hale asked Mark Lund to resign. He agreed on Monday.", "He", "Mark Lund"),
        ("Tom Hale told Mark Lund that the vote was lost. He replied that it was not.", "He", "Mark Lund"),
        ("Tom Hale told Mark Lund that the vote was lost. He refused to elaborate.", "He", "Tom Hale"),
        ("Tom Hale told the court that the vote was lost. He refused to elaborate.", "He", "Tom Hale"),
    ],
)
def test_who_is_spoken_to_answers_and_who_sends_a_letter_writes_in_it(meant, text, pronoun, who):
    assert who in meant(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("Tom Hale accused Mark Lund of lying. He denied it.", "He", "Mark Lund"),
        ("Anna Holm blamed Ida Lund for the fire. She denied any guilt.", "She", "Ida Lund"),
        ("Tom Hale accused Mark Lund of lying. He left.", "He", "Tom Hale"),
    ],
)
def test_who_is_accused_denies_it(meant, text, pronoun, who):
    assert who in meant(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("Jordan Blake met Tom Hale in Lund. She said the talks had gone well.", "She", "Jordan Blake"),
        ("Kim Larsen, the mayor, accused Mark Lund of lying. She said he had taken bribes.", "he", "Mark Lund"),
        ("Sasha Petrov told the court he was innocent.", "he", "Sasha Petrov"),
        ("Mr Casey Doyle met Robin Shaw. Shaw said she would sign. He declined.", "He", "Mr Casey Doyle"),
    ],
)
def test_a_name_of_both_sexes_is_of_the_one_that_the_text_tells(meant, text, pronoun, who):
    assert who in meant(text, pronoun)


def test_who_is_called_something_in_a_letter_need_not_have_sent_it(meant):
    assert "Tom Hale" not in meant("Tom Hale sent Mark Lund a letter in which he was called a liar.", "he")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mark Lund left. A protected witness said he had seen the mayor.", "A protected witness"),
        ("Mark Lund left. One diplomat said he feared a collapse.", "One diplomat"),
        ("Mark Lund left. One diplomat said he would resign.", "Mark Lund"),
    ],
)
def test_a_nameless_source_tells_of_his_own_fears_and_memories(meant, text, who):
    assert who in meant(text, "he")


@pytest.mark.parametrize(
    "text",
    [
        "Tom Hale told Reuters on Monday that the vote was lost. “We had to act,” he said.",
        "“It is late,” Tom Hale told Reuters. “We had to act,” he said.",
    ],
)
def test_an_outlet_that_passes_words_on_takes_nobody_s_turn(meant, text):
    assert "Tom Hale" in meant(text, "he")


@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("“The mayor asked me to wait,” Tom Hale said.", "me", "Tom Hale"),
        ("“Mark Lund promised me that we would win,” Tom Hale said.", "we", "Tom Hale"),
        ("“Mark Lund told me: ‘We will sell the mill,’” Tom Hale said.", "We", "Mark Lund"),
    ],
)
def test_who_asks_me_is_not_me(meant, text, pronoun, who):
    assert who in meant(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        (
            "A nurse at Varde’s oldest clinic, who asked not to be named, said so. “We had to wait,” she said.",
            "We",
            "A nurse at Varde’s oldest clinic",
        ),
        ("A guard at Sund Prison, who saw the fire, said it was late. “I ran,” he said.", "I", "A guard"),
        (
            "A cook at the Sund hotel, who was paid in cash, said the owner had fled. “He owes me money,” she said.",
            "me",
            "A cook",
        ),
        (
            "The owner of a shop near the port, who saw the blast, said windows broke. “I ran,” he said.",
            "I",
            "The owner of a shop",
        ),
    ],
)
def test_who_is_at_a_place_speaks_and_not_the_place(meant, text, pronoun, who):
    assert any(name.startswith(who) for name in meant(text, pronoun))


@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("The manager told her she would be dismissed.", "she", "her"),
        ("The boss told him he was fired.", "he", "him"),
        ("Officials told her she must leave.", "she", "her"),
        ("The mayor told him he would resign.", "he", "The mayor"),
    ],
)
def test_who_is_told_what_is_done_is_whom_it_is_done_to(meant, text, pronoun, who):
    assert who in meant(text, pronoun)


def test_a_body_is_not_those_whom_its_name_begins_with(meant):
    text = "Doctors Without Frontiers sent a team. Doctors in the town had fled. Doctors were afraid."
    assert "Doctors Without Frontiers" not in meant(text, "Doctors")
    assert "Doctors" not in meant(text, "Doctors Without Frontiers")
    text = "Reporters Without Borders condemned the arrest. Reporters were barred from the court."
    assert "Reporters" not in meant(text, "Reporters Without Borders")


@pytest.mark.parametrize(
    ("text", "pronoun", "thing"),
    [
        ("Norvik withdrew the drug in May. It had caused two deaths.", "It", "the drug"),
        ("The ministry published the report on Monday. It found no fault with the police.", "It", "the report"),
        ("The council passed the law. It requires owners to register.", "It", "the law"),
        ("The union called a strike. It will begin on Friday.", "It", "a strike"),
        ("The council approved the bridge. It will cost 40 million euros.", "It", "the bridge"),
        ("The council passed the law. It said owners must register.", "It", "The council"),
        ("The union called a strike. It has 300 members.", "It", "The union"),
        ("The bank sold the mill. It bans smoking at its offices.", "It", "The bank"),
    ],
)
def test_what_only_things_do_is_of_the_thing_just_handled(meant, text, pronoun, thing):
    assert thing in meant(text, pronoun)


@pytest.mark.parametrize(
    ("text", "phrase", "two"),
    [
        (
            "Russia and Ukraine met in Istanbul. Both sides agreed to swap prisoners.",
            "Both sides",
            "Russia and Ukraine",
        ),
        ("Anna Holm and Ida Lund were elected. The two will take office in May.", "The two", "Anna Holm and Ida Lund"),
        ("The union and the bank reached a deal. Neither side gave details.", "Neither side", "The union and the bank"),
        ("Tom Hale and Mark Lund met in Oslo. Both denied the report.", "Both", "Tom Hale and Mark Lund"),
        ("Talks between Peru and Chile failed. Both countries left.", "Both countries", "Peru and Chile"),
        ("Tom Hale and Mark Lund met. Neither of them would comment.", "Neither of them", "Tom Hale and Mark Lund"),
    ],
)
def test_both_are_the_two_named_together_before(meant, text, phrase, two):
    assert two in meant(text, phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Tom Hale and Mark Lund sold a boat and a car. Both were old.", "Both"),
        ("Peru and Chile signed a pact. The two men left.", "The two men"),
        ("Tom Hale and Mark Lund met. Ida Holt and her son Per Holt wept. Both left.", "Both"),
        ("Both sides blamed each other. Russia and Ukraine met in May.", "Both sides"),
    ],
)
def test_others_than_both_are_not_meant(meant, text, phrase):
    assert not any(" and " in other for other in meant(text, phrase) if "Holt" not in other)


@pytest.mark.parametrize(
    ("text", "phrase", "one"),
    [
        ("Hamas freed two men on Monday. The movement said more would follow.", "The movement", "Hamas"),
        ("Peru closed its border. Trade fell. The country had done so before.", "The country", "Peru"),
    ],
)
def test_a_kind_is_the_only_one_of_it_that_was_named(meant, text, phrase, one):
    assert one in meant(text, phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Peru closed its border. Chile protested. The country had done so before.", "The country"),
        ("The Treasury paid a loan. Trade fell. Unions wept. The group promised to pay it back.", "The group"),
    ],
)
def test_a_kind_of_which_several_were_named_or_none_near_is_nothing_named(meant, text, phrase):
    assert meant(text, phrase) == set()


@pytest.mark.parametrize(
    ("text", "noun", "outlet"),
    [
        ("The newspaper Norvik sent two men. Mark Lund left. The newspaper said it was late.", "The newspaper", True),
        (
            "Mark Lund met the newspaper Norvik and the channel Sund. The channel said it was late.",
            "The channel",
            False,
        ),
        ("Mark Lund met the newspaper Norvik and the channel Sund. The paper said it was late.", "The paper", True),
        ("The newspaper said it was late. Mark Lund wrote to the newspaper Norvik.", "The newspaper", True),
        ("The newspaper said it was late.\n\nMark Lund wrote to the newspaper Norvik.", "The newspaper", False),
        (
            "The newspaper Sund was sold. Mark Lund met the newspaper Norvik. The newspaper said so.",
            "The newspaper",
            False,
        ),
        ("A white paper was sold. Mark Lund met the newspaper Norvik. The paper said so.", "The paper", False),
    ],
)
def test_the_newspaper_is_the_only_one_that_the_article_names(meant, text, noun, outlet):
    assert any("Norvik" in other for other in meant(text, noun)) is outlet


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Florida Sen. Ada Ito met Texas Sen. Jan Hauk. The senator from Texas left.", "The senator", "Hauk"),
        ("Florida Sen. Ada Ito met Texas Sen. Jan Hauk. The Florida senator left.", "The Florida senator", "Ito"),
        ("Sen. Jan Hauk (R-Texas) won. Sen. Tom Lund lost. The senator from Texas wept.", "The senator", "Hauk"),
        ("Ada Ito won the vote. The senator from Ohio wept.", "The senator", "Ito"),
        ("Texas Sen. Jan Hauk won. The senator from Ohio wept.", "The senator", ""),
    ],
)
def test_a_seat_tells_which_of_several_is_meant(meant, text, words, who):
    assert [name.split()[-1] for name in meant(text, words)] == ([who] if who else [])


@pytest.mark.parametrize(
    ("text", "pronoun", "other", "same"),
    [
        ("Clara Moser led the firm. The welder said she was pregnant.", "she", "The welder", True),
        ("Clara Moser led the firm. The welder said she was pregnant. So she sold her car.", "she", "The welder", True),
        ("Clara Moser led the firm. The welder of ten years said she was ill.", "she", "The welder of ten years", True),
        ("Clara Moser was ill. The doctor said she had slept.", "she", "The doctor", False),
        ("Clara Moser won. The candidate said she was glad.", "she", "Clara Moser", True),
        ("Tom Lund spoke. When Jan Thiel left, a columnist said he was ashamed of it.", "he", "a columnist", True),
        ("Ada Ito spoke in Bern. An Ito aide said she was ill.", "she", "Ada Ito", True),
        ("Ada Ito spoke in Bern. An Ito supporter said she was glad.", "she", "Ada Ito", False),
        ("Many fought at Sirte. She was wrong.", "She", "Sirte", False),
    ],
)
def test_who_is_only_described_tells_of_himself_but_an_aide_of_another(meant, text, pronoun, other, same):
    assert (other in meant(text, pronoun)) is same


@pytest.mark.parametrize(
    ("text", "words", "other", "same"),
    [
        ("Tom Hale lost the rural states. He failed in the states he won.", "the states", "the rural states", False),
        ("Tom Hale lost the rural states. He failed in the states again.", "the states", "the rural states", True),
    ],
)
def test_a_clause_without_pronoun_tells_which_are_meant(meant, text, words, other, same):
    assert (other in meant(text, words)) is same


@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("Men were upbeat. That said, Millennials say they believe in Ito.", "they", "Millennials"),
        ("Men were upbeat. A quarter of voters said they feared war.", "they", "A quarter of voters"),
        ("Men were upbeat. A lot of people claim they are ill.", "they", "A lot of people"),
    ],
)
def test_a_share_of_many_and_who_has_a_plural_verb_are_they(meant, text, pronoun, who):
    assert meant(text, pronoun) == {who}
