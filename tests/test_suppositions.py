"""What holds only on terms, and what is asked or unsure, in sentences read by the model."""

import pytest

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.lexicon import load_lexicon
from hearsay.records import Article
from stating import shown, statements, told


def meant(doc, *lemmas):
    """Give polarity and modality of the statements of some predicates."""
    found = [one for one in statements(doc) if one.predicate.lemma in lemmas]
    return [(one.predicate.lemma, one.polarity, one.modality) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hale will sign only when Oslo pays.", ["conditional", "hypothetical"]),
        ("Hale will only sign once Oslo pays.", ["conditional", "hypothetical"]),
        ("The mayor said Hale would sign only after Oslo had paid.", ["conditional", "hypothetical"]),
        ("Hale signs only when Oslo pays.", ["conditional", "hypothetical"]),
        ("Hale will sign the lease, but not until Oslo pays.", ["conditional", "future"]),
        ("Hale signed only after Oslo paid.", ["asserted", "asserted"]),
        ("Hale will sign when Oslo pays.", ["future", "future"]),
        ("Hale fled, only to sign when Oslo paid.", ["asserted", "asserted"]),
    ],
)
@pytest.mark.model
def test_what_is_done_only_then_holds_on_a_condition(nlp, text, expected):
    found = meant(nlp(text), "sign", "pay")
    assert [modality for _, _, modality in sorted(found, key=lambda one: one[0] == "pay")] == expected


@pytest.mark.model
def test_only_when_before_the_verb_tells_when(nlp):
    found = statements(nlp("Only when the guards leave will Oslo lift the blockade."))
    assert [(told(one).replace("Only when", "when"), one.modality) for one in found] == [
        ("the guards | leave | -", "hypothetical"),
        ("Oslo | lift | the blockade | time when the guards leave", "conditional"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was not until Hale resigned that the firm admitted the error.", "time not until Hale resigned"),
        ("It was only after Hale had resigned that the firm admitted the error.", "time only after Hale had resigned"),
        ("It was because Hale resigned that the firm admitted the error.", "reason because Hale resigned"),
    ],
)
@pytest.mark.model
def test_what_is_set_apart_tells_when_or_why(nlp, text, expected):
    found = statements(nlp(text))
    assert [told(one) for one in found] == ["Hale | resign | -", f"the firm | admit | the error | {expected}"]
    assert {one.modality for one in found} == {"asserted"}


@pytest.mark.model
def test_what_did_not_happen_until_a_year_happened_from_then_on(nlp):
    text = "Not until 2019 did the firm admit the error."
    found = extract_statements(Article("a", text), annotate(Article("a", text), nlp), load_lexicon(), least=0.0)
    assert [(one.polarity, one.time.value) for one in found.statements] == [("positive", "2019/..")]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("If Oslo pays, Hale thinks the guild will sign.", "sign", "conditional"),
        ("If Oslo pays, Hale thinks the guild will sign.", "think", "asserted"),
        ("Should the dam break, experts fear that the town could drown.", "drown", "conditional"),
        ("If it rains, the match will be cancelled and the fans will leave.", "leave", "conditional"),
        ("If Hale wins, Oslo would sell the mine, and the port could close.", "close", "conditional"),
        ("It may rain, the match will be cancelled and the fans will leave.", "leave", "future"),
    ],
)
@pytest.mark.model
def test_what_comes_of_a_condition_is_conditional(nlp, text, lemma, expected):
    assert [modality for _, _, modality in meant(nlp(text), lemma)] == [expected]


@pytest.mark.model
def test_who_would_do_something_if_elected_does_it_on_that_condition(nlp):
    found = statements(nlp("Hale said if elected president he could work effectively with Congress."))
    [work] = [one for one in found if one.predicate.lemma == "work with"]
    roles = [shown(role.filler) for role in work.roles if role.role == "condition"]
    assert (work.modality, roles) == ("conditional", ["if elected president"])


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("It was not immediately clear if Oslo had paid.", "pay", ("positive", "asked")),
        ("It is doubtful if Oslo will pay.", "pay", ("positive", "asked")),
        ("It is good if Oslo pays.", "pay", ("positive", "hypothetical")),
        ("Hale does not feel sure that Oslo will pay.", "pay", ("positive", "possible")),
        ("Hale feels sure that Oslo will pay.", "pay", ("positive", "future")),
        ("The voters do not feel confident that the count was fair.", "be fair", ("positive", "possible")),
        ("The guild is uncertain that Oslo will pay.", "pay", ("positive", "possible")),
        ("Few are convinced that Oslo will pay.", "pay", ("positive", "possible")),
        ("No one is sure that Oslo will pay.", "pay", ("positive", "possible")),
        ("The court was unconvinced that Oslo had paid.", "pay", ("negative", "asserted")),
        ("The mayor did not make it clear that Oslo would pay.", "pay", ("positive", "possible")),
    ],
)
@pytest.mark.model
def test_what_is_not_sure_is_not_told_as_so(nlp, text, lemma, expected):
    assert [found[1:] for found in meant(nlp(text), lemma)] == [expected]
