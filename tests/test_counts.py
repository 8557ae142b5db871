"""Phrases with number words -> how many they say that there are."""

import pytest

from hearsay.extract.mentions.finding import find_mentions
from hearsay.records import Article
from trees import make_doc


@pytest.mark.parametrize(
    ("before", "count"),
    [
        ("seven|NUM|nummod|2", 7),
        ("two|NUM|nummod|3 dozen|NUM|nummod|3", 24),
        ("a|DET|det|2 dozen|NUM|nummod|3", 12),
        ("half|DET|advmod|3 a|DET|det|3 dozen|NUM|nummod|4", 6),
        ("several|ADJ|amod|2 dozen|NUM|nummod|3", None),
        ("twenty|NUM|compound|3 -|PUNCT|punct|1 one|NUM|nummod|4", 21),
        ("two|NUM|nummod|3 hundred|NUM|nummod|3", 200),
        ("nine|NUM|nummod|5 Danish|ADJ|amod|5 and|CCONJ|cc|4 Dutch|ADJ|conj|2", 9),
        ("one|NUM|nummod|6 Danish|ADJ|amod|6 and|CCONJ|cc|5 two|NUM|nummod|5 Dutch|ADJ|conj|2", 3),
        ("three|NUM|nummod|6 old|ADJ|amod|6 and|CCONJ|cc|4 two|NUM|conj|2 new|ADJ|conj|2", 5),
        ("five|NUM|nummod|4 or|CCONJ|cc|3 six|NUM|conj|1", 5),
    ],
)
def test_number_words_are_read_with_what_belongs_to_them(lexicon, before, count):
    place = len(before.split()) + 1
    doc = make_doc(f"{before} clerks|NOUN|nsubj|{place + 1}|clerk|NNS slept|VERB|ROOT|{place + 1}|sleep")
    clerks = next(found for found in find_mentions(Article("a", doc.text), doc, lexicon) if "clerks" in found.text)
    assert clerks.count == count


def test_an_official_of_one_country_and_of_another_are_two(lexicon):
    doc = make_doc(
        "A|DET|det|2 US|PROPN|nsubj|7 and|CCONJ|cc|6 an|DET|det|6 Irish|ADJ|amod|6 official|NOUN|conj|2 "
        "slept|VERB|ROOT|7|sleep",
        names=[("US", "LOC")],
    )
    officials = find_mentions(Article("a", doc.text), doc, lexicon)[0]
    assert (officials.text, officials.count, officials.number) == ("A US and an Irish official", 2, "plural")
    assert officials.nationality == "american"
