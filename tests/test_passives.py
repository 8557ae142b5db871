"""Trees of a second verb after a passive -> whether that is done to the same one, who is told something."""

import pytest

from hearsay.extract.reading import read_tree
from trees import make_doc

CALLED = "Ito|PROPN|nsubj:pass|3 was|AUX|aux:pass|3|be|VBD called|VERB|root|3|call|VBN and|CCONJ|cc|5 "
TOLD = f"{CALLED}told|VERB|conj|3|tell that|SCONJ|mark|8||IN he|PRON|nsubj|8 won|VERB|ccomp|5|win"
FIRED = (
    f"{CALLED}warned|VERB|conj|3|warn that|SCONJ|mark|9||IN he|PRON|nsubj:pass|9 was|AUX|aux:pass|9|be|VBD "
    "fired|VERB|ccomp|5|fire|VBN"
)
INSIDE = (
    "Moser|PROPN|nsubj|2 said|VERB|root|2|say Ito|PROPN|nsubj:pass|5 was|AUX|aux:pass|5|be|VBD "
    "called|VERB|ccomp|2|call|VBN and|CCONJ|cc|7 told|VERB|conj|2|tell he|PRON|nsubj|9 won|VERB|ccomp|7|win"
)


@pytest.mark.parametrize(
    ("rows", "verb", "passive"),
    [
        (TOLD, 4, True),
        (TOLD.replace("told|VERB|conj|3|tell", "claimed|VERB|conj|3|claim"), 4, False),
        (FIRED, 4, True),
        (FIRED.replace("nsubj:pass|9 was|AUX|aux:pass|9|be|VBD fired|VERB|ccomp|5|fire|VBN",
                       "nsubj|9 would|AUX|aux|9||MD leave|VERB|ccomp|5||VB"), 4, False),
        (INSIDE, 6, True),
    ],
)  # fmt: skip
def test_who_is_called_in_and_told_something_does_not_tell_it(lexicon, rows, verb, passive):
    tree = read_tree(make_doc(rows), lexicon)
    assert (tree.tag[verb] == "VBN") is passive


def test_what_one_is_told_inside_a_report_goes_on_from_the_passive(lexicon):
    assert read_tree(make_doc(INSIDE), lexicon).head[6] == 4
