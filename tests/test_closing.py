"""Trees that end with a participle -> whose deed it tells: of who says something, or of what he tells."""

import pytest

from stating import statements, subjects_of, told
from trees import make_doc

REMARK = (
    "Ito|PROPN|nsubj|2 said|VERB|root|2|say the|DET|det|4 mill|NOUN|nsubj|6 was|AUX|cop|6|be|VBD safe|ADJ|ccomp|2 "
    ",|PUNCT|punct|8||, denying|VERB|advcl|6|deny|VBG reports|NOUN|obj|8|report|NNS"
)
LABEL = (
    "Ito|PROPN|nsubj|2 said|VERB|root|2|say the|DET|det|4 offer|NOUN|nsubj|6 had|AUX|aux|6|have|VBD "
    "come|VERB|ccomp|2||VBN ,|PUNCT|punct|8||, calling|VERB|advcl|6|call|VBG it|PRON|obj|8 absurd|ADJ|xcomp|8"
)
ORDER = (
    "Judges|NOUN|nsubj|2|judge|NNS said|VERB|root|2|say Ito|PROPN|nsubj|5 had|AUX|aux|5|have|VBD "
    "lied|VERB|ccomp|2|lie|VBN ,|PUNCT|punct|7||, ordering|VERB|advcl|5|order|VBG "
    "him|PRON|obj|7|he to|PART|mark|10||TO go|VERB|xcomp|7||VB"
)
STIR = (
    "Ito|PROPN|nsubj|2 said|VERB|root|2|say the|DET|det|4 mill|NOUN|nsubj|6 would|AUX|aux|6||MD close|VERB|ccomp|2||VB "
    ",|PUNCT|punct|8||, drawing|VERB|advcl|6|draw|VBG protests|NOUN|obj|8|protest|NNS"
)
SILENCE = (
    "Ito|PROPN|nsubj|2 said|VERB|root|2|say a|DET|det|4 clerk|NOUN|nsubj|6 had|AUX|aux|6|have|VBD "
    "left|VERB|ccomp|2|leave|VBN ,|PUNCT|punct|9||, without|SCONJ|mark|9||IN giving|VERB|advcl|6|give|VBG "
    "reasons|NOUN|obj|9|reason|NNS"
)
QUOTED = REMARK.replace("the|DET|det|4", "“|PUNCT|punct|4||``")
JAILED = (
    "Judges|NOUN|nsubj|2|judge|NNS said|VERB|root|2|say Ito|PROPN|nsubj|5 had|AUX|aux|5|have|VBD "
    "lied|VERB|ccomp|2|lie|VBN and|CCONJ|cc|7 jailed|VERB|conj|5|jail him|PRON|obj|7|he"
)
VAIN = (
    "Ito|PROPN|nsubj|2 said|VERB|root|2|say ships|NOUN|nsubj|4|ship|NNS sank|VERB|ccomp|2|sink ,|PUNCT|punct|6||, "
    "offering|VERB|advcl|4|offer|VBG no|DET|det|8 proof|NOUN|obj|6"
)
FOUND = (
    "Judges|NOUN|nsubj|2|judge|NNS found|VERB|root|2|find Ito|PROPN|obj|2 guilty|ADJ|xcomp|2 ,|PUNCT|punct|6||, "
    "ending|VERB|advcl|2|end|VBG doubts|NOUN|obj|6|doubt|NNS"
)
DRIVEN = (
    "Prices|NOUN|nsubj|2|price|NNS rose|VERB|root|2|rise ,|PUNCT|punct|4||, up|ADV|advcl|2||RB from|ADP|case|7 "
    "two|NUM|nummod|7||CD crowns|NOUN|obl|4|crown|NNS ,|PUNCT|punct|9||, driven|VERB|acl|7|drive|VBN by|ADP|case|11 "
    "rents|NOUN|obl:agent|9|rent|NNS"
)
LEFT = "had|AUX|aux|6|have|VBD closed|VERB|ccomp|2|close|VBN"


@pytest.mark.parametrize(
    ("rows", "lemma", "subject"),
    [
        (REMARK, "deny", "Ito"),
        (REMARK.replace("denying|VERB|advcl|6|deny", "flooding|VERB|advcl|6|flood"), "flood", "the mill"),
        (LABEL, "call", "Ito"),
        (ORDER, "order", "Judges"),
        (STIR, "draw", "Ito"),
        (STIR.replace("would|AUX|aux|6||MD close|VERB|ccomp|2||VB", LEFT), "draw", "the mill"),
        (SILENCE, "give", "Ito"),
        (SILENCE.replace("reasons|NOUN|obj|9|reason", "coins|NOUN|obj|9|coin"), "give", "a clerk"),
        (FOUND, "end", "Judges"),
        (JAILED, "jail", "Judges"),
        (JAILED.replace("jailed|VERB|conj|5|jail", "struck|VERB|conj|5|strike"), "strike", "Ito"),
        (VAIN, "offer", "Ito"),
    ],
)
def test_a_closing_participle_tells_the_deed_of_who_can_do_it(lexicon, rows, lemma, subject):
    found = {verb: who for who, verb in subjects_of(make_doc(rows), lexicon)}
    assert found[lemma] == subject


def test_what_is_quoted_goes_on_within_its_marks(lexicon):
    found = {verb: who for who, verb in subjects_of(make_doc(QUOTED), lexicon)}
    assert found["deny"] == "mill"


def test_what_drives_a_change_drives_no_earlier_figure():
    assert "rents | drive | (Prices)" in [told(one) for one in statements(make_doc(DRIVEN))]
