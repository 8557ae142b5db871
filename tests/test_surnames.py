"""Trees whose surnames were taken for verbs -> names."""

import pytest

from hearsay.extract.reading import read_tree
from stating import subjects_of
from trees import make_doc

BESIDE = (
    "Her|PRON|nmod:poss|2||PRP$ cook|NOUN|nsubj|7 ,|PUNCT|punct|4||, Omar|PROPN|nsubj|5 Said|VERB|parataxis|7|say "
    ",|PUNCT|punct|5||, slept|VERB|root|7|sleep"
)
BEFORE = "Anna|PROPN|nsubj|2 Said|VERB|root|2|say sold|VERB|xcomp|2|sell|VBD bread|NOUN|obj|3"
ALONE = "Said|VERB|root|1|say sold|VERB|xcomp|1|sell|VBD bread|NOUN|obj|2"
SAID = "Omar|PROPN|nsubj|2 said|VERB|root|2|say ships|NOUN|nsubj|4|ship|NNS sank|VERB|ccomp|2|sink"
TITLE = "Omar|PROPN|nsubj|2 Said|VERB|root|2|say Ships|NOUN|nsubj|4|ship|NNS Sank|VERB|ccomp|2|sink"


@pytest.mark.parametrize(
    ("rows", "word", "named"),
    [(BESIDE, 4, True), (BEFORE, 1, True), (ALONE, 0, True), (SAID, 1, False), (TITLE, 1, False)],
)
def test_a_capital_after_a_first_name_tells_a_surname_from_a_verb(lexicon, rows, word, named):
    assert (read_tree(make_doc(rows), lexicon).pos[word] == "PROPN") is named


@pytest.mark.parametrize(
    ("rows", "subject", "lemma"),
    [(BESIDE, "Her cook", "sleep"), (BEFORE, "Anna Said", "sell"), (ALONE, "Said", "sell")],
)
def test_who_has_such_a_surname_does_what_the_next_verb_tells(lexicon, rows, subject, lemma):
    assert (subject, lemma) in subjects_of(make_doc(rows), lexicon)
