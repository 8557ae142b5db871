import pytest

from meanings import meant_by


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "pronoun", "what"),
    [
        ("Airbus bought Nestle last year. It paid 3 million euros.", "It", "Airbus"),
        ("Airbus bought the mill from Nestle. It will invest there.", "It", "Airbus"),
        ("The court in Lyon heard both sides on Monday. It upheld the fine.", "It", "The court"),
        ("The ministry bought the farm in 2019. Last year it sued the old owner.", "it", "The ministry"),
        ("Airbus wants to close the plant because it owes the bank millions.", "it", "Airbus"),
        ("The army left the town after it had arrested ten men.", "it", "The army"),
    ],
)
def test_an_it_that_acts_is_the_only_body_that_acts_before(nlp, lexicon, text, pronoun, what):
    assert any(words.startswith(what) for words in meant_by(nlp, lexicon, text, pronoun))


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Iran and Peru quarrelled. It withdrew from the talks.",
        "Critics of the plan wrote to a court. It dismissed their plea.",
    ],
)
def test_an_it_that_acts_stays_open_between_several(nlp, lexicon, text):
    assert not meant_by(nlp, lexicon, text, "It")
