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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It became clear that Ada Ito would leave.", {"- | become clear | Ada Ito would leave"}),
        ("It remains unclear whether Ada Ito will go.", {"- | remain unclear | whether Ada Ito will go"}),
        ("It proved easy to sell the mill.", {"- | prove easy | to sell the mill"}),
        ("It is becoming harder for bakers to find flour.", {"- | become harder | for bakers to find flour"}),
        (
            "It seems unfair to tell the miners that the pit is gone.",
            {"- | seem unfair | to tell the miners that the pit is gone"},
        ),
        ("Ada Ito remains confident that Bern will pay.", {"Ada Ito | remain confident | Bern will pay"}),
        ("Ada Ito seems eager to win.", {"Ada Ito | seem eager | to win"}),
        ("The house was old, and it proved hard to sell.", {"it | prove hard | to sell"}),
        ("Ada Ito became mayor.", {"Ada Ito | become | mayor"}),
        ("Ada Ito remains silent about the fire.", {"Ada Ito | remain silent | - | about the fire"}),
    ],
)
def test_what_seems_or_becomes_so_is_told_as_what_is_so(nlp, text, expected):
    assert expected <= {told(one) for one in statements(nlp(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took two years to build the bridge.", "- | take | two years | purpose to build the bridge"),
        ("It costs members $70,000 to sign up.", "- | cost | $70,000 | to members | purpose to sign up"),
        ("The mill closed. It cost Bo Ek his job.", "It | cost | his job | to Bo Ek"),
    ],
)
def test_what_time_or_money_goes_into_is_told(nlp, text, expected):
    assert expected in [told(one) for one in statements(nlp(text))]
