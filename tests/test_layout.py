"""Who speaks by where words stand: turns of a transcript, signatures, blocks under a colon, quotations of no one."""

import pytest

from attributed import sources
from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.lexicon import Lexicon
from hearsay.records import Article
from hearsay.resolve import resolve_article

OWN_VOICE: list[str] = []
NOBODY = ["-"]

TURNS = """The mayor and the reporter met on Friday.

FISCHER: Why is the bridge closed?

MAYOR: Well, the deck is rusty. Engineers found cracks last week.

The cracks are deep.

FISCHER: When will the city mend it?

MAYOR: We hired a firm from Graz. They begin in May.

The ferry costs nothing until then."""

LETTERS = """“The bridge has to go. It spoils the view.” ― Clara Huber
“My children cross it every day. We love the old bridge.”― Jonas Weiss, baker
“The ferry was faster.”

— Ida Moser

The council will decide on Monday."""

PAGE_OF_LETTERS = """The bridge must stay.

LETTERS.

I cross the bridge every day. The council hates it.

My wife works there.

Anna B. Huber.

Graz.

FACEBOOK.

They never listen. Weiss said the bridge was old.

Tom Moser-Lang.

TWITTER.

We asked what you think of the bridge.

It is ugly and I want it gone.

@moser_t."""

BLOCK = """The bridge stays shut.

The engineer added:

The deck is rusty. Nobody painted it for years.

The ferry sails hourly."""


@pytest.mark.model
@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("is the bridge closed", ["FISCHER"]),
        ("is rusty", ["MAYOR"]),
        ("are deep", ["MAYOR"]),
        ("mend it", ["FISCHER"]),
        ("hired", ["MAYOR"]),
        ("met on Friday", OWN_VOICE),
        ("costs", OWN_VOICE),
    ],
)
def test_a_turn_lasts_up_to_the_next_speaker(nlp, lexicon: Lexicon, phrase: str, expected: list[str]) -> None:
    assert sources(nlp, lexicon, TURNS, phrase) == expected


@pytest.mark.model
def test_questions_and_answers_without_names_are_not_the_articles_own(nlp, lexicon: Lexicon) -> None:
    text = TURNS.replace("FISCHER", "Q").replace("MAYOR", "A")
    assert sources(nlp, lexicon, text, "hired") == NOBODY


ANSWERS = """Q: Why is the bridge closed?

A: I found cracks. Thieves took the bolts.

Q: When will it open?

A: We will open it in May.

I have hired a smith.

The ferry sails hourly."""


@pytest.mark.model
@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Q&A with Vice President Joe Moser", "Vice President Joe Moser"),
        ("Interview: Ida Moser on bridges", "Ida Moser"),
        ("Ida Moser on bridges\n\nShe sat down with our reporter Tom Huber on Friday.", "Ida Moser"),
        ("Bridges and ferries\n\nGraz's mayor, Ida Moser, talked to Tom Huber of the Herald.", "Ida Moser"),
        ("Tom Huber's trial\n\nThe Herald interviewed the engineer Ida Moser about the bridge.", "Ida Moser"),
        ("The Herald spoke with Ida Moser, who built a bridge for Tom Huber.", "Ida Moser"),
        ("Why Ida Moser is leaving", "Ida Moser"),
        ("The bridge of Ida Moser\n\nIda Moser has built bridges for Tom Huber and Joe Weiss.", "Ida Moser"),
        ("Tom Huber and the bridge\n\nIda Moser has built bridges for Tom Huber.", "-"),
        ("We talked to Ida Moser and Tom Huber about bridges.", "-"),
        ("Ida Moser sold the bridge to Tom Huber.", "-"),
        ("A talk about bridges", "-"),
    ],
)
def test_who_answers_in_an_interview_is_named_before_it(nlp, lexicon: Lexicon, opening: str, expected: str) -> None:
    text = f"{opening}\n\n{ANSWERS}"
    assert sources(nlp, lexicon, text, "is the bridge closed") == NOBODY
    assert sources(nlp, lexicon, text, "found") == sources(nlp, lexicon, text, "took") == [expected]
    assert sources(nlp, lexicon, text, "have hired") == [expected]
    assert sources(nlp, lexicon, text, "sails") == OWN_VOICE


@pytest.mark.model
def test_rules_in_questions_and_answers_are_told_by_no_one(nlp, lexicon: Lexicon) -> None:
    text = "The Ida Moser bridge\n\nQ: Who may cross it?\n\nA: Bakers may.\n\nQ: Who else?\n\nA: Anyone may cross it."
    assert sources(nlp, lexicon, text, "may cross it.") == NOBODY


DEBATE = """The candidates met in Graz.

Ada Moser (Greens): We will close the bridge. I promise it.

She said that the deck is rusty.

Tom Huber-Lang: I love the bridge.

PHOTO: You see the bridge."""


@pytest.mark.model
@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("met in", OWN_VOICE),
        ("will close", ["Ada Moser"]),
        ("is rusty", ["She", "Ada Moser"]),
        ("love", ["Tom Huber-Lang"]),
    ],
)
def test_names_before_what_they_say_are_its_sources(nlp, lexicon: Lexicon, phrase: str, expected: list[str]) -> None:
    assert sources(nlp, lexicon, DEBATE, phrase) == expected


INTERVIEW = """Reuters: Why is the bridge closed?

Moser: The deck lost three beams.

Reuters: Who mends the deck?

Moser: The town hired a smith."""


@pytest.mark.model
@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("is the bridge closed", ["Reuters"]), ("lost", ["Moser"]), ("mends", ["Reuters"]), ("hired", ["Moser"])],
)
def test_who_asks_all_that_he_says_interviews_who_answers(nlp, lexicon: Lexicon, phrase, expected) -> None:
    assert sources(nlp, lexicon, INTERVIEW, phrase) == expected


@pytest.mark.model
@pytest.mark.parametrize(("text", "writer"), [(DEBATE, "Ada Moser (Greens)"), (PAGE_OF_LETTERS, "Anna B. Huber")])
def test_who_says_i_in_a_turn_or_letter_is_its_speaker(nlp, lexicon: Lexicon, text: str, writer: str) -> None:
    article = Article("a", text)
    found = resolve_article(extract_statements(article, annotate(article, nlp), lexicon))
    chains = ([found.mentions[number].text for number in chain.mentions] for chain in found.chains)
    assert any("I" in chain and writer.split(" (")[0] in chain for chain in chains)
    assert {each.manner for each in found.attributions if each.source and each.source.text in writer} == {"direct"}


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Moser quotes the mayor Huber:\n“I love the bridge.”",
        "Marco Huber: I’m Not Interested In Being Mayor.\n\nHe spoke in Graz.",
    ],
)
def test_who_is_quoted_says_i(nlp, lexicon: Lexicon, text: str) -> None:
    article = Article("a", text)
    found = resolve_article(extract_statements(article, annotate(article, nlp), lexicon))
    chains = ({found.mentions[number].text for number in chain.mentions} for chain in found.chains)
    assert any({"I", "the mayor Huber"} <= chain or {"I", "Marco Huber"} <= chain for chain in chains)


@pytest.mark.model
def test_labels_that_do_not_come_back_are_headings(nlp, lexicon: Lexicon) -> None:
    text = "PARKS: The lake is clean again.\n\nROADS: The bridge is closed."
    assert sources(nlp, lexicon, text, "is clean") == sources(nlp, lexicon, text, "is closed") == OWN_VOICE


@pytest.mark.model
@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("spoils", ["Clara Huber"]),
        ("cross", ["Jonas Weiss, baker"]),
        ("love", ["Jonas Weiss, baker"]),
        ("was faster", ["Ida Moser"]),
        ("will decide", OWN_VOICE),
    ],
)
def test_a_signature_belongs_to_the_quotation_before_it(
    nlp, lexicon: Lexicon, phrase: str, expected: list[str]
) -> None:
    assert sources(nlp, lexicon, LETTERS, phrase) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("must stay", OWN_VOICE),
        ("cross", ["Anna B. Huber"]),
        ("works", ["Anna B. Huber"]),
        ("never listen", ["Tom Moser-Lang"]),
        ("was old", ["Weiss", "Tom Moser-Lang"]),
        ("is ugly", ["@moser_t"]),
        ("asked what", OWN_VOICE),
    ],
)
def test_a_letter_is_the_words_of_the_name_below_it(nlp, lexicon: Lexicon, phrase: str, expected: list[str]) -> None:
    assert sources(nlp, lexicon, PAGE_OF_LETTERS, phrase) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("stays", OWN_VOICE), ("is rusty", ["The engineer"]), ("painted", ["The engineer"]), ("sails", OWN_VOICE)],
)
def test_the_paragraph_under_a_colon_is_the_speakers(nlp, lexicon: Lexicon, phrase: str, expected: list[str]) -> None:
    assert sources(nlp, lexicon, BLOCK, phrase) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("A note hung on the door.\n\n“The guild has moved to the harbour.”", "has moved", NOBODY),
        ("The sign on the “bridge of sighs” has faded.", "has faded", OWN_VOICE),
        ("Huber tweeted that, “The guild has moved to the harbour.”", "has moved", ["Huber"]),
        ("Huber said that was not her idea of a bridge.", "was not", ["Huber"]),
        ("“Why is the bridge closed?” Huber asked the mayor. “What will you do?”", "closed", ["Huber"]),
        ("Moser quotes the mayor Huber:\n“The bridge will fall.”", "will fall", ["the mayor Huber", "Moser"]),
        ("Huber laughed off suggestions that the bridge could fall.", "could fall", NOBODY),
        ("Conventional wisdom dictates that bridges fall.", "fall", ["Conventional wisdom"]),
    ],
)
def test_quoted_clauses_are_someones(nlp, lexicon: Lexicon, text: str, phrase: str, expected: list[str]) -> None:
    assert sources(nlp, lexicon, text, phrase) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("– We sold the mill, – Huber said, – and the guild has moved to the harbour.", ["Huber"]),
        ("– The town is ready, – Huber stressed, – but the guild has moved to the harbour.", ["Huber"]),
        ("The town is ready – Huber said so – but the guild has moved to the harbour.", OWN_VOICE),
    ],
)
def test_speech_after_a_dash_goes_on_behind_its_saying(nlp, lexicon: Lexicon, text: str, expected: list[str]) -> None:
    assert sources(nlp, lexicon, text, "has moved") == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huber said it rained.\n\nQuote: “The guild has moved to the harbour.”", ["Huber"]),
        ("Huber said Moser claimed it rained.\n\nQuote: “The guild has moved to the harbour.”", ["Huber"]),
        ("Huber slept.\n\nQuote from Huber: “The guild has moved to the harbour.”", ["Huber"]),
        ("Huber slept.\n\nHuber’s quote: “The guild has moved to the harbour.”", ["Huber"]),
        ("Huber slept.\n\nQuote: “The guild has moved to the harbour.”", NOBODY),
        ("Huber said it rained.\n\nQuote of the day: “The guild has moved to the harbour.”", NOBODY),
    ],
)
def test_a_label_tells_whose_words_a_quotation_is(nlp, lexicon: Lexicon, text: str, expected: list[str]) -> None:
    assert sources(nlp, lexicon, text, "has moved") == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("headline", "phrase", "expected"),
    [
        ("City shuts bridge – Reuters", "shuts", ["Reuters"]),
        ("City shuts bridge – CNN, Reuters", "shuts", ["CNN, Reuters"]),
        ("City shuts the bridge – Reuters and CNN", "shuts", ["Reuters and CNN"]),
        ("City shuts the bridge – Moser, Ito", "shuts", OWN_VOICE),
        ("City shuts bridge, mayor denies plan – Reuters", "shuts", ["Reuters"]),
        ("City weighs ban on Swiss boats - sources", "weighs", ["sources"]),
        ("Ferry hits the old bridge – ministry", "hits", ["ministry"]),
        ("Ferry hits the bridge – state media", "hits", ["state media"]),
        ("Ferry hits the old bridge – again", "hits", OWN_VOICE),
        ("Moser adds 70 people to its 1,300 - member staff .", "adds", OWN_VOICE),
        ("City shuts bridge: report", "shuts", ["report"]),
        ("Mayor resigns: Reuters", "resigns", ["Reuters"]),
        ("Ito jailed: the full story", "jailed", OWN_VOICE),
        ("Police: driver was drunk", "was drunk", ["Police"]),
        ("WHO: virus spreads in Asia", "spreads", ["WHO"]),
        ("Report: mayor took bribes", "took", ["Report"]),
        ("Study: coffee lowers risk of stroke", "lowers", ["Study"]),
        ("Ito: We will not pay", "will not pay", ["Ito"]),
        ("Ito on taxes: We will not pay", "will not pay", ["Ito"]),
        ("Ito on taxes: the mayor will not pay", "will not pay", OWN_VOICE),
        ("Brexit: mayor faces a vote on the ferry", "faces", OWN_VOICE),
        ("Video: a crowd stormed the gate", "stormed", OWN_VOICE),
        ("Ukraine war: troops cross border", "cross", OWN_VOICE),
    ],
)
def test_a_headline_names_its_source_after_a_dash_or_beside_a_colon(
    nlp, lexicon: Lexicon, headline: str, phrase: str, expected: list[str]
) -> None:
    assert sources(nlp, lexicon, f"{headline}\n\nNothing else is known.", phrase) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    "label",
    ["07:30 GMT – Ann Hart", "14:05: Mayor Ann Hart", "11.20am Ann Hart"],
)
def test_an_entry_of_a_running_report_has_a_speaker(nlp, lexicon: Lexicon, label: str) -> None:
    text = f"The bridge is closed.\n\n{label}: The deck has cracks.\n\n14:40 The ferry sails."
    assert [name.split()[-1] for name in sources(nlp, lexicon, text, "has")] == ["Hart"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor was defiant: “We need the old bridge.”", ["The mayor"]),
        ("Here is the mayor in May: “We need the old bridge.”", ["the mayor in May"]),
        ("Ann Hart, the mayor: “We need the old bridge.”", ["Ann Hart"]),
        ("From the report: “Engineers need a new bridge and a ferry.”", ["the report"]),
        ("The sign over the gate was clear: “We need the old bridge.”", NOBODY),
    ],
)
def test_who_a_clause_before_a_colon_tells_of_speaks_after_it(
    nlp, lexicon: Lexicon, text: str, expected: list[str]
) -> None:
    assert sources(nlp, lexicon, text, "need") == expected


OPENED = "“The pact is dead. The guild left it.\n\n“Nobody mourns it,” said Ida Moser."
ELSEWHERE = "“The pact is dead. The guild left it.\n\nThe mayor came. “Nobody mourns it,” said Ida Moser."


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), [(OPENED, ["Ida Moser"]), (ELSEWHERE, OWN_VOICE)])
def test_a_quotation_left_open_is_of_who_speaks_in_the_next_paragraph(
    nlp, lexicon: Lexicon, text: str, expected: list[str]
) -> None:
    assert sources(nlp, lexicon, text, "is dead") == sources(nlp, lexicon, text, "left it") == expected
