"""Trees with words taken for verbs of a form that they can't have -> what the statements made of them say."""

import pytest

from stating import statements, told
from trees import make_doc

SURVEY = (
    "In|VERB|root|1|y|VBD a|DET|det|3 survey|NOUN|nsubj|1 ,|PUNCT|punct|1||, Ito|PROPN|nsubj|6 "
    "beat|VERB|ccomp|1|beat|VBD Lind|PROPN|obj|6"
)
FOR = (
    "For|VERB|root|1|for|IN miners|NOUN|nsubj|1|miner|NNS ,|PUNCT|punct|1||, Ito|PROPN|nsubj|6 was|AUX|cop|6|be|VBD "
    "kind|ADJ|ccomp|1||JJ"
)
BROKEN = "Boats|NOUN|nsubj|3|boat|NNS are|AUX|aux:pass|3|be|VBP broken|ADJ|root|3|broken|JJ"
REFUSAL = (
    "Her|PRON|nmod:poss|2 refusal|VERB|csubj|5|refusal|NN to|PART|mark|4||TO pay|VERB|xcomp|2|pay|VB "
    "irked|VERB|root|5|irk|VBD Ito|PROPN|obj|5"
)
SUPPORT = (
    "Ito|PROPN|nsubj|2 earned|VERB|root|2|earn|VBD the|DET|det|4 support|VERB|xcomp|2|support|NN of|ADP|case|6 "
    "miners|NOUN|obl|4|miner|NNS"
)
LIED = "Ito|PROPN|nsubj|4 had|AUX|aux|4|have|VBD not|PART|advmod|4||RB lied|NOUN|root|4|lie|VBN"
AHEAD = "Ito|PROPN|nsubj|2 slept|VERB|root|2|sleep|VBD in|VERB|advcl|2|i|VBD old|ADJ|amod|5 tents|NOUN|obj|3|tent|NNS"
DECISION = (
    "Ito|PROPN|nsubj|2 drew|VERB|root|2|draw|VBD criticism|VERB|advcl|2|criticis|VBN from|ADP|case|5 "
    "miners|NOUN|obl:agent|3|miner|NNS"
)
PUBLICLY = (
    "Ito|PROPN|nsubj|2 left|VERB|root|2|leave|VBD after|SCONJ|mark|5||IN publicly|VERB|advcl|5|public|VBG "
    "backing|VERB|advcl|2|back|VBG Lind|PROPN|obj|5"
)
REPORTEDLY = (
    "Ito|PROPN|nsubj|3 has|AUX|aux|3|have|VBZ reportedly|VERB|root|3|reportedl|VBN bought|VERB|xcomp|3|buy|VBN "
    "boats|NOUN|obj|4|boat|NNS"
)
POPULAR = "Ito|PROPN|nsubj|2 remains|VERB|root|2|remain|VBZ popular|VERB|xcomp|2|popul|VBN"
ERUPT = "Boos|NOUN|nsubj|2|boo|NNS erupt|VERB|root|2|erup|VBZ"
OVERTHREW = "Rebels|NOUN|nsubj|2|rebel|NNS overthrew|VERB|root|2|overthre|VBZ Ito|PROPN|obj|2"
FELLED = "Ito|PROPN|nsubj|2 felled|VERB|root|2|fel|VBD oaks|NOUN|obj|2|oak|NNS"
MENTIONS = "Ito|PROPN|nsubj|3 often|ADV|advmod|3||RB mentions|VERB|root|3|mentions|VBN boats|NOUN|obj|3|boat|NNS"

WARNINGS = (
    "Ito|PROPN|nsubj|2 slept|VERB|root|2|sleep|VBD despite|SCONJ|mark|4||IN warnings|VERB|advcl|2|warning|NNS "
    "from|ADP|case|6 miners|NOUN|nmod|4|miner|NNS"
)

QUOTED = (
    "Ito|PROPN|nsubj:pass|3 was|AUX|aux:pass|3|be|VBD quoted|VERB|root|3|quote|VBN as|ADP|case|5 "
    "warning|NOUN|obl|3|warning|NN of|ADP|case|7 storms|NOUN|nmod|5|storm|NNS"
)
CITED = (
    "Ito|PROPN|nsubj|2 cited|VERB|root|2|cite|VBD storms|NOUN|obj|2|storm|NNS as|ADP|case|6 a|DET|det|6 "
    "warning|NOUN|obl|2|warning|NN"
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (SURVEY, ["Ito | beat | Lind | in a survey"]),
        (FOR, ["Ito | be kind | - | for miners"]),
        (BROKEN, ["Boats | be broken | broken"]),
        (REFUSAL, ["Her | refuse | to pay", "(Her) | pay | -", "Her refusal to pay | irk | Ito"]),
        (SUPPORT, ["Ito | earn | the support of miners"]),
        (LIED, ["Ito | lie | -"]),
        (AHEAD, ["Ito | sleep | - | in old tents"]),
        (DECISION, ["Ito | draw | criticism from miners"]),
        (PUBLICLY, ["Ito | leave | - | time after publicly backing Lind", "(Ito) | back | Lind"]),
        (REPORTEDLY, ["Ito | buy | boats"]),
        (POPULAR, ["Ito | remain popular | popular"]),
        (ERUPT, ["Boos | erupt | -"]),
        (MENTIONS, ["Ito | mention | boats"]),
        (WARNINGS, ["Ito | sleep | - | concession despite warnings from miners"]),
        (OVERTHREW, ["Rebels | overthrow | Ito"]),
        (QUOTED, ["(Ito) | warn of | storms"]),
        (CITED, ["Ito | cite | storms | as a warning"]),
        (FELLED, ["Ito | fell | oaks"]),
    ],
)
def test_reads_words_by_their_forms_where_a_tagger_takes_them_for_other_forms_of_verbs(sentence, expected):
    assert [told(statement) for statement in statements(make_doc(sentence))] == expected
