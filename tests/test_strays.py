"""Phrases and clauses that a parser hung beside where they belong -> what is told of them."""

import pytest

from stating import statements, told
from trees import make_doc


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (  # a part of several, which a parser took for a second subject
            "Most|ADJ|nsubj|5|most of|ADP|case|4 their|PRON|nmod:poss|4||PRP$ mills|NOUN|nsubj|5|mill|NNS "
            "burnt|VERB|root|5|burn",
            ["Most of their mills | burn | -"],
        ),
        (
            "Neither|DET|nsubj:pass|5 of|ADP|case|3 them|PRON|nsubj:pass|5 was|AUX|aux:pass|5|be|VBD "
            "fined|VERB|root|5|fine|VBN",
            ["- | fine | Neither of them"],
        ),
        (  # after a relative clause
            "Ito|PROPN|nsubj|4 is|AUX|cop|4|be|VBZ the|DET|det|4 blow|NOUN|root|4 that|PRON|nsubj|6||WDT "
            "came|VERB|acl:relcl|4|come to|ADP|case|8 Oslo|PROPN|nmod|4",
            ["Ito | be | the blow that came to Oslo", "(the blow) | come | - | to Oslo"],
        ),
        (
            "Ito|PROPN|nsubj|2 met|VERB|root|2|meet a|DET|det|4 rower|NOUN|obj|2 who|PRON|nsubj|6||WP "
            "had|VERB|acl:relcl|4|have worse|ADJ|amod|8|bad knees|NOUN|nmod|4|knee|NNS",
            ["Ito | meet | a rower who had worse knees", "(a rower) | have | worse knees"],
        ),
        (
            "Ito|PROPN|nsubj|2 met|VERB|root|2|meet a|DET|det|4 rower|NOUN|obj|2 in|ADP|case|6 Oslo|PROPN|nmod|4 "
            "who|PRON|nsubj|8||WP sang|VERB|acl:relcl|4|sing",
            ["Ito | meet | a rower in Oslo who sang", "(a rower in Oslo) | sing | -"],
        ),
        (  # a clause that tells who is meant, no content
            "They|PRON|nsubj|2 prefer|VERB|root|2||VBP a|DET|det|4 mayor|NOUN|obj|2 who|PRON|nsubj|8||WP "
            "is|AUX|cop|8|be|VBZ an|DET|det|8 outsider|NOUN|ccomp|2",
            ["They | prefer | a mayor who is an outsider", "(a mayor) | be | an outsider"],
        ),
        (  # what two verbs share, which a parser took for a clause
            "Ito|PROPN|nsubj|2 derided|VERB|root|2|deride and|CCONJ|cc|4 insulted|VERB|conj|2|insult "
            "the|DET|det|7 old|ADJ|amod|7 left|NOUN|ccomp|2",
            ["Ito | deride | the old left", "Ito | insult | the old left"],
        ),
    ],
)
def test_what_strayed_is_told_where_it_belongs(words, expected):
    assert [told(one) for one in statements(make_doc(words))] == expected


@pytest.mark.parametrize(
    ("noun", "doer"),
    [("side", "(the side of Oslo)"), ("mayor", "(Oslo)")],  # a mayor would be one "who"
)
def test_that_singles_out_no_name(noun, doer):
    words = (
        f"Ito|PROPN|nsubj|2 saw|VERB|root|2|see the|DET|det|4 {noun}|NOUN|obj|2 of|ADP|case|6 Oslo|PROPN|nmod|4 "
        "that|PRON|nsubj|8||WDT worries|VERB|acl:relcl|6|worry|VBZ Bern|PROPN|obj|8"
    )
    assert [told(one) for one in statements(make_doc(words))][1] == f"{doer} | worry | Bern"
