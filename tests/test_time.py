"""Which of its readings a date has by the tense of what it dates."""

import pytest

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.records import Article
from stating import statements
from trees import tree


@pytest.mark.parametrize(
    ("text", "lemma", "value"),
    [
        ("The bakers opened a shop in June.", "open", "2024-06"),
        ("The bakers have opened a shop in June.", "open", "2024-06"),
        ("The bakers open a shop in June.", "open", "2025-06"),
        ("The bakers will open a shop in June.", "open", "2025-06"),
        ("The bakers stay if the strike ends by the end of June.", "end", "../2025-06-30"),
        ("The bakers would stay if the strike ended in June.", "end", "2025-06"),
        ("The bakers are working here since June.", "work", "2024-06/.."),
        ("The bakers were forced to close in June.", "close", "2024-06"),
        ("The bakers refused to close in June.", "close", "2024-06"),
        ("The bakers did not close in June.", "close", "2024-06"),
        ("The bakers hoped to close in June.", "close", "2025-06"),
        ("The bakers agreed to close in June.", "close", "2025-06"),
        ("The bakers asked that the shop be closed by 30 June.", "close", "../2025-06-30"),
        ("The bakers said that the shop would be closed in June.", "close", "2025-06"),
        ("The feast was planned for May.", "plan", "2025-05"),
        ("The feast, scheduled for 3 April, was called off.", "schedule", "2025-04-03"),
        ("The bakers set a hearing on March 20.", "set", "2025-03-20"),
        ("The bakers set a hearing on March 5.", "set", "2025-03-05"),
        ("The bakers set a hearing in June.", "set", "2024-06"),
        ("The bakers closed the shop on April 2.", "close", "2024-04-02"),
        ("The bakers held an election in May.", "hold", "2024-05"),
        ("The judge scheduled a hearing for April 24.", "schedule", "2025-04-24"),
        ("From Sunday the bakers will close the shop.", "close", "2025-03-16/.."),
        ("The bakers will close the shop from Sunday.", "close", "2025-03-16/.."),
        ("The bakers published a photo from Sunday.", "publish", None),
        ("The bakers have closed the shop until Sunday.", "close", "../2025-03-16"),
        ("The bakers closed the shop on Sunday.", "close", "2025-03-09"),
        ("The bakers hold a feast on April 2.", "hold", "2025-04-02"),
        ("The bakers hold a feast on February 2.", "hold", "2025-02-02"),
        ("The bakers hit the road on Sunday.", "hit", "2025-03-09"),
    ],
)
def test_tense_and_plans_tell_the_day_or_month(nlp, lexicon, text: str, lemma: str, value: str | None) -> None:
    article = Article("a", text, published="2025-03-12")
    found = extract_statements(article, annotate(article, nlp), lexicon).statements
    assert [each.time and each.time.value for each in found if each.predicate.lemma == lemma] == [value]


AT_A_FEAST = """
Ito Ito NNP 1 nsubj
sang sing VBD 1 ROOT
at at IN 4 case
a a DT 4 det
feast feast NN 1 obl
in in IN 6 case
2012 2012 CD 4 nmod
"""
OF_A_FLOOD = """
Ito Ito NNP 1 nsubj
warned warn VBD 1 ROOT
Lind Lind NNP 1 obj
of of IN 5 case
a a DT 5 det
flood flood NN 1 obl
in in IN 7 case
2012 2012 CD 5 nmod
"""
SINCE_A_FLOOD = """
Ito Ito NNP 1 nsubj
sang sing VBD 1 ROOT
since since IN 4 case
a a DT 4 det
flood flood NN 1 obl
in in IN 6 case
2012 2012 CD 4 nmod
"""


@pytest.mark.parametrize(("rows", "values"), [(AT_A_FEAST, ["2012"]), (OF_A_FLOOD, [None]), (SINCE_A_FLOOD, [None])])
def test_the_date_of_a_noun_is_its_verbs_only_where_that_happens_there(rows, values):
    assert [each.time and each.time.value for each in statements(tree(rows))] == values
