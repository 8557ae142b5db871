import pytest

from hearsay.extract import extract_statements
from hearsay.records import Article
from hearsay.resolve.coreference.resolving import resolve_article
from meanings import meant_by

BEFORE = "Tom Hale said that he was ready.\n\n"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("Mark Lund arrived in Bern on Monday. He met the mayor.", "He", "Mark Lund"),
        ("On Friday, Mark Lund resigned. He had led the bank for ten years.", "He", "Mark Lund"),
        ("According to Mark Lund, the plan is dead. He called for a vote.", "He", "Mark Lund"),
        ("“The plan is dead,” said Mark Lund. He called for a vote.", "He", "Mark Lund"),
        ("Mark Lund was elected on Sunday. His wife applauded.", "His", "Mark Lund"),
        ("Mark Lund was elected on Sunday. Reporters asked him about the mill.", "him", "Mark Lund"),
        ("The new chairman is Mark Lund. He has led the bank for ten years.", "He", "The new chairman"),
        ("Mark Lund won the race. Turnout was low. He thanked the voters.", "He", "Mark Lund"),
        ("Mark Lund's party won. He will form a government.", "He", "Mark Lund"),
        ("Mark Lund accused Hale of lying. He called for an inquiry.", "He", "Mark Lund"),
        ("Mark Lund met a nurse in Bern. He promised to send more staff.", "He", "Mark Lund"),
        ("Mark Lund painted a dire picture as he opened the fair.", "he", "Mark Lund"),
        ("Mark Lund won the primary in Bern and in his home town.", "his", "Mark Lund"),
        ("Mark Lund thinks otherwise: the order, he claims, came from Bern.", "he", "Mark Lund"),
        (
            "A person familiar with the matter said the talks failed. He said the mood was tense.",
            "He",
            "A person familiar",
        ),
        ("A former adviser to the minister said the talks failed. He blamed the army.", "He", "A former adviser"),
        (
            "The talks failed, a senior official told the Ledger. That, he said, was sad.",
            "he",
            "a senior official",
        ),
        ("A retired officer said that the army was weak. He recalled the war.", "He", "A retired officer"),
        ("Mark Lund reacted on Monday. “We will not allow it,” the Ledger quoted him as saying.", "him", "Mark Lund"),
        ("Mark Lund reacted on Monday. The Ledger quoted him as saying that it was late.", "him", "Mark Lund"),
        ("Mark Lund reacted. “We won. We thank them all,” the Ledger quoted him as saying.", "We", "Mark Lund"),
    ],
)
def test_a_he_is_whom_its_sentence_or_the_one_before_is_about(nlp, lexicon, text, pronoun, who):
    assert any(words.startswith(who) for words in meant_by(nlp, lexicon, BEFORE + text, pronoun))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("A judge sentenced him to ten years. He will appeal.", "He"),
        ("No minister supported the plan. He had expected that.", "He"),
        ("A reporter asked about the plan. He laughed.", "He"),
        ("A guard opened the gate for him. He left.", "He"),
        ("A diplomat told the Ledger that the illness was grave. He has not been seen since May.", "He"),
        ("Ann Bell won the race. He congratulated her.", "He"),
        ("Mark Lund has called on the council not to send him alone.", "him"),
    ],
)
def test_who_mostly_tells_of_others_or_is_nobody_takes_no_he_from_whom_it_is(nlp, lexicon, text, pronoun):
    assert "Tom Hale" in meant_by(nlp, lexicon, BEFORE + text, pronoun)


@pytest.mark.model
def test_an_outlet_that_quotes_somebody_is_no_he(nlp, lexicon):
    text = "An official quoted by Le Monde said the talks had failed. He blamed the army."
    extraction = resolve_article(extract_statements(Article("a", text), nlp(text), lexicon))
    (he,) = (i for i, mention in enumerate(extraction.mentions) if mention.lemma == "he")
    (chain,) = (chain for chain in extraction.chains if he in chain.mentions)
    assert not chain.names
