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
        (OF_WHOM, {"Oslo | speak about | (clerks) | time in spring": "asserted"}),
    ],
)
def test_who_after_a_preposition_is_asked_for(rows, expected):
    found = meant(rows)
    assert {line: found[line] for line in found if not line.startswith("Ito")} == expected


@pytest.mark.parametrize(("dep", "head"), [("acl:relcl", "5"), ("parataxis", "3")])
def test_nobody_knows_is_no_word_on_the_thing_before(dep, head):
    assert list(meant(REMARK.format(dep=dep, head=head)).values()) == ["possible"]
