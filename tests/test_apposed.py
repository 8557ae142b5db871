"""Trees in which a noun stands beside a clause for what that tells -> what is told, and who denies it."""

import pytest

from stating import statements, told
from trees import make_doc

SUNK = (
    "Ito|PROPN|nsubj|2 said|VERB|root|2|say ships|NOUN|nsubj|5|ship|NNS had|AUX|aux|5|have|VBD "
    "sunk|VERB|ccomp|2|sink|VBN ,|PUNCT|punct|8||, "
)
FRONTED = f"{SUNK}a|DET|det|8 claim|NOUN|obj|10 Oslo|PROPN|nsubj|10 denied|VERB|parataxis|2|deny"
NAMED = f"{SUNK}a|DET|det|8 toll|NOUN|obj|10 Oslo|PROPN|nsubj|10 disputes|VERB|parataxis|2|dispute|VBZ"
ONE_NOUN = f"{SUNK}a|DET|det|8 claim|NOUN|compound|9 guards|NOUN|nsubj|10|guard|NNS deny|VERB|parataxis|2||VBP"
NO_VERB = f"{SUNK}a|DET|det|10 number|NOUN|compound|10 guards|NOUN|compound|10|guard|NNS dispute|NOUN|parataxis|5"
SEVERAL = f"{SUNK}figures|NOUN|compound|8|figure|NNS guards|NOUN|nsubj|9|guard|NNS dispute|VERB|parataxis|2||VBP"
ROOT = (
    "Ships|NOUN|nsubj|2|ship|NNS sank|VERB|ccomp|7|sink ,|PUNCT|punct|2||, a|DET|det|5 claim|NOUN|obj|2 "
    "Oslo|PROPN|nsubj|7 denied|VERB|root|7|deny"
)
OBJECT = "Ito|PROPN|nsubj|2 sold|VERB|root|2|sell ships|NOUN|obj|2|ship|NNS ,|PUNCT|punct|5||, "
SOMETHING = f"{OBJECT}something|PRON|obj|2||NN Oslo|PROPN|nsubj|7 denied|VERB|acl:relcl|5|deny"
BAKED = f"{OBJECT}a|DET|det|6 boat|NOUN|conj|3"


@pytest.mark.parametrize(
    ("rows", "denial", "clause"),
    [
        (FRONTED, "Oslo | deny | (a claim)", "sink"),
        (NAMED, "Oslo | dispute | (a toll)", "sink"),
        (ONE_NOUN, "guards | deny | (a claim)", "sink"),
        (NO_VERB, "guards | dispute | (a number)", "sink"),
        (SEVERAL.replace("punct|8", "punct|7"), "guards | dispute | (figures)", "sink"),
        (ROOT, "Oslo | deny | (a claim)", "sink"),
        (SOMETHING, "Oslo | deny | (something)", "sell"),
    ],
)
def test_who_denies_a_claim_denies_what_stands_before_it(rows, denial, clause):
    found = statements(make_doc(rows))
    denied = next(one for one in found if told(one) == denial)
    assert found[denied.object.statement].predicate.lemma == clause


def test_what_is_denied_is_told_by_who_says_it_alone():
    found = [told(one) for one in statements(make_doc(SOMETHING))]
    assert "Ito | sell | ships" in found
    assert "Ito | sell | something" not in found


def test_another_thing_sums_nothing_up():
    assert {"Ito | sell | ships", "Ito | sell | a boat"} <= {told(one) for one in statements(make_doc(BAKED))}
