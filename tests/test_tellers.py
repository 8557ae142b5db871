import pytest

from meanings import meant_by


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "who", "same"),
    [
        ("Experts say that the move will fail. “They are weak,” said Ann Bell, an analyst.", "Experts", False),
        ("Analysts expect the rebels to attack. “They are ready,” Ann Bell said.", "the rebels", True),
        ("Police say the protesters threw stones. “They were violent,” a police spokesman said.", "Police", False),
        ("Prosecutors say the men stole the gold. “They took it all,” Ann Bell said.", "the men", True),
        ("Doctors demanded higher pay. “They deserve it,” Ann Bell said.", "Doctors", True),
        ("Prosecutors say Tom Hale lied. “They are wrong,” his lawyer Ann Bell said.", "Prosecutors", True),
        ("Two hundred workers stayed away. “They want more money,” Ann Bell said.", "Two hundred workers", True),
    ],
)
def test_who_is_quoted_beside_a_group_that_tells_the_same_speaks_of_others(nlp, lexicon, text, who, same):
    assert (who in meant_by(nlp, lexicon, text, "They")) is same
