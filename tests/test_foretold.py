import pytest

from meanings import meant_by

BEFORE = "Tom Hale left the meeting early. "


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("In his speech, Mark Lund promised more jobs.", "his", "Mark Lund"),
        ("When he arrived in Bern, Mark Lund said the talks had failed.", "he", "Mark Lund"),
        ("With his wife at his side, Mark Lund conceded defeat.", "his", "Mark Lund"),
        ("Asked whether he would resign, Mark Lund said no.", "he", "Mark Lund"),
        ("Despite her illness, Anna Visser attended the summit.", "her", "Anna Visser"),
        ("In May he left the party, Mark Lund said.", "he", "Tom Hale"),
        ("As he wept, Anna Visser left.", "he", "Tom Hale"),
        ("In Hale's speech to his party, Mark Lund was praised.", "his", "Hale"),
    ],
)
def test_who_is_named_after_a_pronoun_as_the_subject_is_meant(nlp, lexicon, text, pronoun, who):
    assert who in meant_by(nlp, lexicon, BEFORE + text, pronoun)


@pytest.mark.model
def test_who_was_known_may_fail_before_another_pays(nlp, lexicon):
    text = "Mark Lund won. Tom Hale left the meeting. If he fails, Lund will pay."
    assert "Mark Lund" not in meant_by(nlp, lexicon, text, "he")
