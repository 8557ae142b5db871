"""Trees in which a tagger took small words for others -> who does what in the statements made of them."""

import pytest

from stating import statements, told
from trees import make_doc

ON_FRIDAY = (
    "Ito|PROPN|nsubj|2 sang|VERB|root|2|sing in|PUNCT|punct|5||IN old|ADJ|amod|5 barns|NOUN|obl|2|barn|NNS "
    "gladly|ADV|advmod|2||RB"
)
ALSO = "Ito|PROPN|nsubj|3 also|ADV|aux|3||VBD praised|VERB|root|3|praise Bern|PROPN|obj|3"
OPENLY = "Ito|PROPN|nsubj|3 openly|VERB|aux|3|openly|VBD praised|VERB|root|3|praise Bern|PROPN|obj|3"
ADA = "Ada|SCONJ|nsubj|3|Ada|NNP Ito|PROPN|nsubj|3 sold|VERB|root|3|sell boats|NOUN|obj|3|boat|NNS"
REPORTEDLY = (
    "Ito|PROPN|nsubj:pass|3 is|AUX|aux:pass|3|be|VBZ reportedly|VERB|root|3|reportedly|VBN "
    "building|VERB|xcomp|3|build|VBG boats|NOUN|obj|4|boat|NNS"
)
LATELY = (
    "Ito|PROPN|nsubj|2 sold|VERB|root|2|sell boats|NOUN|obj|2|boat|NNS after|SCONJ|mark|6 "
    "lately|VERB|advcl|6|lately|VBG praising|VERB|advcl|2|praise|VBG Bern|PROPN|obj|6"
)
THE_FIRM = (
    "Ito|PROPN|nsubj|2 says|VERB|root|2|say|VBZ the|DET|mark|5||DT firm|NOUN|nsubj|5 broke|VERB|ccomp|2|break "
    "laws|NOUN|obj|5|law|NNS"
)
TO_VOTE = "Ito|PROPN|nsubj|2 declined|VERB|root|2|decline to|PART|mark|4||TO comment|NOUN|xcomp|2||VB"
UNLIKELY = (
    "Ito|PROPN|nsubj|2 tried|VERB|root|2|try to|PART|case|4||IN help|VERB|xcomp|2||VBP Bern|PROPN|obj|4 "
    "here|ADV|advmod|4||RB"
)
IS = "Tea|NOUN|nsubj|4 is|AUX|cop|4|be|IN a|DET|det|4 luxury|NOUN|root|4"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (ON_FRIDAY, "Ito | sing | - | in old barns | manner gladly"),
        (ALSO, "Ito | praise | Bern"),
        (OPENLY, "Ito | praise | Bern"),
        (ADA, "Ada Ito | sell | boats"),
        (REPORTEDLY, "Ito | build | boats"),
        (LATELY, "(Ito) | praise | Bern"),
        (THE_FIRM, "the firm | break | laws"),
        (TO_VOTE, "Ito | decline | to comment"),
        (UNLIKELY, "Ito | help | Bern | place here"),
        (IS, "Tea | be | a luxury"),
    ],
)
def test_small_words_are_read_as_what_they_are(rows, expected):
    assert expected in [told(statement) for statement in statements(make_doc(rows))]


@pytest.mark.parametrize("rows", [ALSO, OPENLY])
def test_an_adverb_is_no_part_of_the_verb_shown(rows):
    (statement,) = statements(make_doc(rows))
    assert statement.predicate.text == "praised"


def test_whether_is_no_article():
    rows = (
        "Ito|PROPN|nsubj|2 asked|VERB|root|2|ask whether|DET|mark|6||DT firms|NOUN|nsubj:pass|6|firm|NNS "
        "are|AUX|aux:pass|6|be|VBP sold|VERB|ccomp|2|sell|VBN"
    )
    assert "- | sell | firms" in [told(statement) for statement in statements(make_doc(rows))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The would-be buyer of the mill left Oslo.", "The would-be buyer of the mill | leave | Oslo"),
        ("A would-be thief was arrested.", "- | arrest | A would-be thief"),
        ("Guards arrested the would-be thief.", "Guards | arrest | the would-be thief"),
        ("Ito is a would-be singer.", "Ito | be | a would-be singer"),
    ],
)
@pytest.mark.model
def test_would_be_is_an_adjective(nlp, text, expected):
    assert [told(statement) for statement in statements(nlp(text))] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rumour that Hale fled is untrue.", "Hale | flee | -"),
        ("It is a shame that Oslo lost.", "Oslo | lose | -"),
        ("It is a shame that Oslo lost.", "Oslo lost | be | a shame"),
        ("The mill that Hale left is old.", "Hale | leave | (The mill)"),
    ],
)
@pytest.mark.model
def test_what_a_rumour_or_judgement_tells_is_done_to_neither(nlp, text, expected):
    assert expected in [told(statement) for statement in statements(nlp(text))]
