"""Clauses that set somebody apart, and verbs beside gerunds -> who does what, and whether it is denied."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from stating import statements, subjects_of
from trees import tree

POINTED_OUT = """
Oslo Oslo NNP 1 nsubj
{verb} {verb} VBD 1 ROOT
that that IN 6 mark
it it PRP 6 expl
was be AUX 6 cop
{determiner} {determiner} DT 6 det
{noun} {noun} {tag} 1 ccomp
who who WP 8 nsubj
sank sink VBD 6 acl:relcl
ships ship NNS 8 obj
"""
URGED = """
Ito Ito NNP 2 nsubj
must must MD 2 aux
stop stop VB 2 ROOT
{first} {first} {tag} 2 xcomp
and and CC 5 cc
listen listen {second} 3 conj
"""


def pointed_out(verb: str, determiner: str, noun: str, tag: str) -> Doc:
    return tree(POINTED_OUT.format(verb=verb, determiner=determiner, noun=noun, tag=tag))


@pytest.mark.parametrize(("verb", "polarity"), [("deny", "negative"), ("say", "positive")])
def test_who_was_pointed_out_did_it_unless_that_is_denied(verb: str, polarity: str) -> None:
    sank = next(one for one in statements(pointed_out(verb, "the", "sailors", "NNS")) if one.predicate.lemma == "sink")
    assert (sank.subject.text, sank.subject.implicit, sank.polarity) == ("the sailors", False, polarity)


def test_who_was_pointed_out_is_not_left_behind() -> None:
    told = {one.predicate.lemma: one for one in statements(pointed_out("deny", "the", "sailors", "NNS"))}
    assert told["deny"].object.statement is not None
    assert not any(lemma.startswith("be") for lemma in told)


def test_it_may_be_somebody_named_before_unless_denied() -> None:
    told = [
        next(one for one in statements(pointed_out(verb, "the", "firm", "NN")) if one.predicate.lemma == "sink")
        for verb in ("say", "deny")
    ]
    assert [one.polarity for one in told] == ["positive", "negative"]
    assert [one.subject.implicit for one in told] == [True, False]


@pytest.mark.parametrize(
    ("first", "tag", "second", "polarity"),
    [("shouting", "VBG", "VB", "positive"), ("shouting", "VBG", "VBG", "negative")],
)
def test_a_bare_verb_is_not_under_a_gerund(first: str, tag: str, second: str, polarity: str) -> None:
    told = {one.predicate.lemma: one for one in statements(tree(URGED.format(first=first, tag=tag, second=second)))}
    assert told["listen"].polarity == polarity
    assert told["listen"].modality == "necessary"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "subject", "lemma"),
    [
        ("It was Moser's ability to calm voters that won him the seat.", "Moser's ability", "win"),
        ("It was Moser's ability to calm voters that won him the seat.", "Moser", "calm"),
        ("Many said that it was Ek's promise to build roads that persuaded farmers.", "Ek's promise", "persuade"),
        ("It was Ek's plan to build roads that cross Oslo.", "roads", "cross"),
        ("It was a plan to build roads that crossed rivers.", "roads", "cross"),
        ("This is Ek's chance to win.", "Ek", "win"),
    ],
)
def test_whose_ability_is_pointed_out_has_it_and_the_ability_did_it(nlp, lexicon, text, subject, lemma) -> None:
    assert {who for who, verb in subjects_of(nlp(text), lexicon) if verb == lemma} == {subject}


def test_a_noun_after_a_genitive_is_owned_and_no_predicate() -> None:
    rows = "Ito Ito NNP 3 nsubj\n's 's POS 0 case\nlast last JJ 3 amod\nrefusal refusal NN 4 nsubj\n"
    told = next(iter(statements(tree(rows + "hurt hurt VBD 4 ROOT\nOslo Oslo NNP 4 obj"))))
    assert told.subject is not None
    assert told.subject.text.startswith("Ito")
    assert told.subject.text.endswith("last refusal")
