"""Questions inside statements, in the trees that a parser gives -> what is asked, and what is told of the question."""

import pytest

from stating import statements, told
from trees import make_doc

HOW = (
    "How|ADV|advmod|3||WRB voters|NOUN|nsubj|3|voter|NNS react|VERB|advcl|5||VBP will|AUX|aux|5||MD "
    "decide|VERB|root|5||VB it|PRON|obj|5"
)
HOW_FREE = (
    "How|ADV|advmod|6||WRB the|DET|det|3 fire|NOUN|nsubj|4 started|VERB|advcl:relcl|1|start|VBD is|AUX|cop|6|be|VBZ "
    "unclear|ADJ|root|6"
)
WHEN = (
    "When|ADV|advmod|3||WRB voters|NOUN|nsubj|3|voter|NNS react|VERB|advcl|6||VBP ,|PUNCT|punct|3||, "
    "mayors|NOUN|nsubj|6|mayor|NNS pay|VERB|root|6||VBP "
    "them|PRON|obj|6"
)
WHO = (
    "Ito|PROPN|nsubj|2 started|VERB|root|2|start a|DET|det|4 debate|NOUN|obj|2 over|SCONJ|mark|8||IN "
    "who|PRON|nsubj|8||WP should|AUX|aux|8||MD mend|VERB|acl|4||VB roofs|NOUN|obj|8|roof|NNS"
)
BY_WHICH_WAY = WHO.replace(
    "who|PRON|nsubj|8||WP should|AUX|aux|8||MD mend|VERB|acl|4||VB",
    "how|ADV|advmod|8||WRB Oslo|PROPN|nsubj|8 mends|VERB|acl|4|mend|VBZ",
)
WHOM = (
    "Ito|PROPN|nsubj|2 dodged|VERB|root|2|dodge questions|NOUN|obj|2|question|NNS about|ADP|case|5 whom|PRON|obl|7||WP "
    "Oslo|PROPN|nsubj|7 hires|VERB|acl:relcl|3|hire|VBZ in|ADP|case|9 spring|NOUN|obl|7"
)
OF_WHOM = WHOM.replace("questions|NOUN|obj|2|question|NNS", "clerks|NOUN|obj|2|clerk|NNS").replace(
    "hires|VERB|acl:relcl|3|hire|VBZ", "spoke|VERB|acl:relcl|3|speak|VBD"
)
WHEN_OVER = (
    "Ito|PROPN|nsubj|2 gave|VERB|root|2|give no|DET|det|4 word|NOUN|obj|2 on|SCONJ|case|6||IN "
    "when|ADV|advmod|8||WRB talks|NOUN|nsubj|8|talk|NNS end|VERB|advcl|2||VBP early|ADV|advmod|8||RB"
)
HOW_MANY = (
    "It|PRON|nsubj|2 depends|VERB|root|2|depend|VBZ on|ADP|mark|7||IN how|ADV|advmod|5||WRB many|ADJ|amod|6 "
    "voters|NOUN|nsubj|7|voter|NNS back|VERB|advcl|2||VBP taxes|NOUN|obj|7|tax|NNS"
)
NO_MATTER = (
    "No|DET|det|2 matter|NOUN|obl:unmarked|7 who|PRON|nsubj|4||WP wins|VERB|acl|2|win|VBZ ,|PUNCT|punct|2||, "
    "Ito|PROPN|nsubj|7 sold|VERB|root|7|sell ships|NOUN|obj|7|ship|NNS"
)
UNTOLD = "What|PRON|nsubj|2||WP happened|VERB|csubj|5|happen is|AUX|cop|5|be|VBZ a|DET|det|5 mystery|NOUN|root|5"
REMARK = (
    "It|PRON|nsubj|3 may|AUX|aux|3||MD buy|VERB|root|3||VB a|DET|det|5 mill|NOUN|obj|3 ,|PUNCT|punct|8||, "
    "who|PRON|nsubj|8||WP knows|VERB|{dep}|{head}|know|VBZ ?|PUNCT|punct|3||."
)


def meant(rows: str) -> dict[str, str]:
    """Give the modality of each statement."""
    return {told(one): one.modality for one in statements(make_doc(rows))}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (HOW, {"voters | react | -": "asked", "How voters react | decide | it": "future"}),
        (HOW_FREE, {"the fire | start | -": "asked", "How the fire started | be unclear | unclear": "asserted"}),
        (WHEN, {"voters | react | -": "asserted", "mayors | pay | them | time When voters react": "asserted"}),
    ],
)
def test_what_a_question_decides_is_told_of_it(rows, expected):
    assert meant(rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (WHO, {}),
        (BY_WHICH_WAY, {"Oslo | mend | roofs": "asked"}),
        (WHOM, {}),
        (WHEN_OVER, {"talks | end | - | manner early": "asked"}),
        (
            HOW_MANY,
            {"It | depend | - | on how many voters back taxes": "asserted", "how many voters | back | taxes": "asked"},
        ),
        (NO_MATTER, {}),
        (UNTOLD, {}),
        (OF_WHOM, {"Oslo | speak about | (clerks) | time in spring": "asserted"}),
    ],
)
def test_what_is_asked_for_is_not_told_as_so(rows, expected):
    found = meant(rows)
    assert {line: found[line] for line in found if not line.startswith("Ito")} == expected


@pytest.mark.parametrize(("dep", "head"), [("acl:relcl", "5"), ("parataxis", "3")])
def test_nobody_knows_is_no_word_on_the_thing_before(dep, head):
    assert list(meant(REMARK.format(dep=dep, head=head)).values()) == ["possible"]
