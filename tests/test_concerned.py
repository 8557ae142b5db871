import pytest

from meanings import meant_by


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("Mark Lund told Tom Hale he would be sacked by the board.", "he", "Tom Hale"),
        ("Anna Visser told Sarah Bell that she was fired.", "she", "Sarah Bell"),
        ("Mark Lund told Tom Hale that he would resign.", "he", "Mark Lund"),
        ("Mark Lund told Tom Hale that he had been fired by the bank.", "he", "Mark Lund"),
        ("Mark Lund told Tom Hale that he was under investigation.", "he", "Tom Hale"),
        ("Mark Lund promised Tom Hale that he would pardon the guards.", "he", "Mark Lund"),
        ("Mark Lund warned Tom Hale that he risked a fine.", "he", "Tom Hale"),
        ("Mark Lund warned Tom Hale that he would veto the bill.", "he", "Mark Lund"),
        ("Mark Lund asked Tom Hale whether he had seen the letter.", "he", "Tom Hale"),
        ("The doctors told the parents that they could go home.", "they", "the parents"),
    ],
)
def test_who_is_told_what_concerns_him_is_told_of(nlp, lexicon, text, pronoun, who):
    assert who in meant_by(nlp, lexicon, text, pronoun)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("Mark Lund mocked Tom Hale, claiming he had never read the treaty.", "he", "Tom Hale"),
        ("Mark Lund accused Tom Hale of fraud, saying he had forged the accounts.", "he", "Tom Hale"),
        ("Mark Lund criticised Tom Hale, saying he would not vote for him.", "he", "Mark Lund"),
        ("Mark Lund thanked Tom Hale, saying he was grateful.", "he", "Mark Lund"),
        ("Mark Lund accused Tom Hale of fraud, saying he had evidence.", "he", "Mark Lund"),
        ("Tom Hale was criticised by Mark Lund, who said he had lied to voters.", "he", "Tom Hale"),
        ("Mark Lund sued Tom Hale because he had broken the contract.", "he", "Tom Hale"),
        ("Mark Lund apologised to Tom Hale because he had lost the key.", "he", "Mark Lund"),
        ("Anna Visser praised Sarah Bell for her courage.", "her", "Sarah Bell"),
        ("Mark Lund accused Tom Hale of betraying his country.", "his", "Tom Hale"),
    ],
)
def test_who_is_judged_is_told_of(nlp, lexicon, text, pronoun, who):
    assert who in meant_by(nlp, lexicon, text, pronoun)
