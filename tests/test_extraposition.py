"""By which deed someone is said to be right, wrong or brave: judged apart from what was done."""

import pytest

from stating import statements, told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor was right to resign.", {"The mayor | be right | to resign", "(The mayor) | resign | -"}),
        (
            "The court ruled that police were wrong to arrest Ada Ito.",
            {"police | be wrong | to arrest Ada Ito", "(police) | arrest | Ada Ito"},
        ),
        ("The firm was foolish to sell the mine.", {"The firm | be foolish | to sell the mine"}),
        ("The minister was brave to speak out.", {"The minister | be brave | to speak out"}),
        ("It was wrong to sell the mine.", {"- | be wrong | to sell the mine"}),
        ("The ministry was quick to deny the report.", {"The ministry | deny | the report"}),
    ],
)
def test_who_does_right_is_judged_beside_the_deed(nlp, text, expected):
    assert expected <= {told(one) for one in statements(nlp(text))}


def test_a_deed_by_which_someone_is_judged_was_done(nlp):
    modalities = {one.predicate.lemma: one.modality for one in statements(nlp("The mayor was right to resign."))}
    assert modalities == {"be right": "asserted", "resign": "asserted"}
