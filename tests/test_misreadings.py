"""Trees with relations that no English clause can have -> who does what in the statements made of them."""

import pytest

from stating import statements, told
from trees import make_doc

BEFORE = (
    "The|DET|det|2 crew|NOUN|obj|5 does|AUX|aux|5|do|VBZ not|PART|advmod|5|not|RB include|VERB|root|5||VB "
    "his|PRON|nmod:poss|7||PRP$ son|NOUN|obj|5 ,|PUNCT|punct|9||, Ito|PROPN|nsubj|5"
)
LAUGHABLE = (
    "Ito|PROPN|nsubj|2 called|VERB|root|2|call|VBD the|DET|det|4 fear|NOUN|obj|2 “|PUNCT|punct|6||`` "
    "silly|ADJ|ccomp|2 ”|PUNCT|punct|6||''"
)
DOUBTED = (
    "Bern|PROPN|nsubj|2 doubts|VERB|root|2|doubt|VBZ the|DET|det|4 plan|NOUN|ccomp|2 with|SCONJ|mark|7||IN "
    "Ito|PROPN|nsubj|7 leaving|VERB|ccomp|2|leave|VBG Chile|PROPN|obj|7"
)
REPORTS = "Ito|PROPN|nsubj|2 slept|VERB|root|2|sleep|VBD with|ADP|case|4 ships|NOUN|nsubj|2|ship|NNS"
SHARE = (
    "Ito|PROPN|nsubj|2 sees|VERB|root|2|see|VBZ ships|NOUN|obj|2|ship|NNS none|PRON|nsubj|8||NN of|ADP|case|6 "
    "which|PRON|nmod|4||WDT Bern|PROPN|nsubj|8 owns|VERB|acl:relcl|3|own|VBZ"
)
KNOWN = (
    "Ito|PROPN|nsubj|2 knows|VERB|root|2|know|VBZ that|SCONJ|mark|5||IN ships|NOUN|nsubj|5|ship|NNS "
    "sank|VERB|advcl|2|sink|VBD"
)
HERSELF = (
    "Peru|PROPN|nsubj|2 thanked|VERB|root|2|thank|VBD Ada|PROPN|obj|2 ,|PUNCT|punct|9||, who|PRON|nsubj|9||WP "
    "herself|PRON|nsubj|9||PRP was|AUX|cop|9|be|VBD in|ADP|case|9 Bern|PROPN|acl:relcl|3"
)
IT = (
    "Bern|PROPN|nsubj|2 hoped|VERB|root|2|hope|VBD it|PRON|expl|5||PRP could|AUX|aux|5||MD convince|VERB|ccomp|2||VB "
    "Ito|PROPN|obj|5 to|PART|mark|8||TO leave|VERB|xcomp|5||VB"
)
MOVED = (
    "That|PRON|nsubj|3||DT is|AUX|cop|3|be|VBZ what|PRON|root|3||WP led|VERB|acl:relcl|3|lead|VBD Ito|PROPN|nsubj|4 "
    "to|PART|mark|7||TO leave|VERB|xcomp|4||VB"
)
JAILED = "Ito|PROPN|nsubj|2 remains|VERB|root|2|remain|VBZ in|ADP|case|4||IN jail|NOUN|xcomp|2||NN"
MODAL = (
    "Bern|PROPN|nsubj|2 thinks|VERB|root|2|think|VBZ that|SCONJ|mark|6||IN Ito|PROPN|nsubj|6 may|AUX|aux|6||MD "
    "vote|NOUN|ccomp|2"
)
SHORT = (
    "The|DET|det|2 plan|NOUN|nsubj|3 fell|VERB|root|3|fall|VBD short|ADJ|advmod|3 of|ADP|case|7 the|DET|det|7 "
    "hopes|NOUN|obl|3|hope|NNS"
)

FIRM = (
    "A|DET|det|2 firm|NOUN|nsubj|7 ,|PUNCT|punct|4||, Lind|PROPN|appos|2 &|CCONJ|cc|6 Berg|PROPN|conj|4 "
    "left|VERB|root|7|leave Bern|PROPN|obj|7"
)
LEGS = (
    "Ito|PROPN|nsubj|2 sat|VERB|root|2|sit with|ADP|case|5 his|PRON|nmod:poss|5||PRP$ legs|NOUN|obl|2|leg|NNS "
    "crossed|VERB|advcl|2|cross|VBN"
)
OWNED = (
    "Bern|PROPN|nsubj|2 doubts|VERB|root|2|doubt|VBZ Mrs.|DET|nmod:poss|6||DT Ito|PROPN|nmod:poss|6 "
    "'s|PART|case|4||POS work|NOUN|obj|2 saving|VERB|acl|6|save|VBG Chile|PROPN|obj|7"
)
BOATS = (
    "Ito|PROPN|nsubj|2 saw|VERB|root|2|see boats|NOUN|obj|2|boat|NNS that|SCONJ|mark|7||WDT Bern|PROPN|nsubj|7 "
    "can|AUX|aux|7||MD use|VERB|acl:relcl|3||VB"
)
PLEDGE = (
    "Bern|PROPN|nsubj|2 broke|VERB|root|2|break the|DET|det|4 pledge|NOUN|obj|2 it|PRON|nsubj|6 "
    "made|VERB|acl:relcl|4|make to|PART|mark|8||TO help|VERB|xcomp|6||VB Chile|PROPN|obj|8"
)

RELIED = (
    "Peru|PROPN|nsubj|2 sank|VERB|root|2|sink ships|NOUN|obj|2|ship|NNS which|PRON|obl|6||WDT Bern|PROPN|nsubj|6 "
    "cooks|VERB|acl:relcl|3|cook|VBZ on|ADP|obl|6 now|ADV|advmod|6||RB"
)
CARED = (
    "Peru|PROPN|nsubj|2 sank|VERB|root|2|sink ships|NOUN|obj|2|ship|NNS Bern|PROPN|nsubj|5 "
    "cares|VERB|acl:relcl|3|care|VBZ about|ADP|obl|5"
)
RAILED = (
    "Ito|PROPN|nsubj|2 raved|VERB|root|2|rave about|ADP|obl|2 old|ADJ|amod|5 ships|NOUN|obl|2|ship|NNS "
    "daily|ADV|advmod|2||RB"
)
REFUSAL = (
    "Bern|PROPN|nsubj|3 ’s|PART|case|1||POS refusal|NOUN|ccomp|6 to|PART|mark|5||TO pay|VERB|xcomp|3||VB "
    "angered|VERB|root|6|anger Peru|PROPN|nsubj|6"
)
FEAR = "A|DET|det|2 disgrace|NOUN|ccomp|4 ,|PUNCT|punct|4||, worried|VERB|root|4|worry Ito|PROPN|nsubj|4"
VETO = "Bern|PROPN|nsubj|3 ’s|PART|det|3||POS veto|NOUN|nsubj|4 hurt|VERB|root|4|hurt Peru|PROPN|obj|4"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (BEFORE, "The crew | include | his son"),
        (LAUGHABLE, "Ito | call | the fear | as silly"),
        (DOUBTED, "Bern | doubt | the plan | with Ito leaving Chile"),
        (REPORTS, "Ito | sleep | - | with ships"),
        (SHARE, "Bern | own | none of which"),
        (KNOWN, "Ito | know | ships sank"),
        (IT, "it | convince | Ito to leave"),
        (SHORT, "The plan | fall short | short | of the hopes"),
        (MODAL, "Ito | vote | -"),
        (RELIED, "Bern | cook | - | on (ships)"),
        (CARED, "Bern | care about | (ships)"),
        (RAILED, "Ito | rave | - | about old ships"),
        (REFUSAL, "Bern’s refusal to pay | anger | Peru"),
        (REFUSAL, "Bern | refuse | to pay"),
        (VETO, "Bern’s veto | hurt | Peru"),
        (FIRM, "Lind & Berg | be | A firm"),
        (LEGS, "- | cross | (his legs)"),
        (OWNED, "(Mrs. Ito) | save | Chile"),
        (HERSELF, "(Ada) | be | - | in Bern"),
        (BOATS, "Bern | use | (boats)"),
        (PLEDGE, "it | make | (the pledge)"),
        (JAILED, "Ito | remain | - | in jail"),
    ],
)
def test_a_clause_is_read_as_english_has_it(rows, expected):
    assert expected in [told(statement) for statement in statements(make_doc(rows))]


def test_what_follows_a_description_describes_no_description():
    rows = (
        "Ito|PROPN|nsubj|4 is|AUX|cop|4|be|VBZ a|DET|det|4 clerk|NOUN|root|4 ,|PUNCT|punct|7||, a|DET|det|7 "
        "singer|NOUN|appos|4"
    )
    assert [told(statement) for statement in statements(make_doc(rows))] == ["Ito | be | a clerk"]


def test_what_moves_someone_is_not_moved_by_them():
    found = {told(statement) for statement in statements(make_doc(MOVED))}
    assert "Ito | lead | to leave" not in found
    assert any(line.startswith(("Ito | leave", "(Ito) | leave")) for line in found)


def test_who_worries_in_others_hearing_is_stirred_by_no_word_of_his():
    assert "Ito" not in [statement.object.text for statement in statements(make_doc(FEAR)) if statement.object]
