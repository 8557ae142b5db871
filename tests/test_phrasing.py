"""What statements and claims say, put into one line."""

import pytest

from hearsay.phrasing import put_into_words, stays_plural, takes_plural
from hearsay.records import Entity, Mention, Span


@pytest.mark.parametrize(
    ("lemma", "shown"),
    [
        ("withdraw", "loaves are withdrawn"),
        ("admit", "loaves are admitted"),
        ("offer", "loaves are offered"),
        ("overthrow", "loaves are overthrown"),
        ("carry out", "loaves are carried out"),
    ],
)
def test_what_nobody_named_does_is_told_of_what_it_is_done_to(lemma: str, shown: str) -> None:
    assert put_into_words("", lemma, "loaves", passive=True, plural=True) == shown


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (("Nobody", "bake", "bread"), "Nobody bakes bread"),
        (("the guild", "have", "no oven"), "the guild has no oven"),
        (("Few bakers", "bake", "bread"), "Few bakers bakes bread"),
        (("A few bakers", "bake", "bread"), "A few bakers does not bake bread"),
        (("", "be", "absolutely no flour"), "there is absolutely no flour"),
        (("the guild", "sell", "a town without an oven"), "the guild does not sell a town without an oven"),
        (("the oven", "be hot", "hot"), "the oven is not hot"),
        (("the oven", "become hot", "fairly hot"), "the oven does not become fairly hot"),
        (("", "send", "they"), "does not send them"),
    ],
)
def test_what_is_denied_is_denied_once(said: tuple[str, str, str], shown: str) -> None:
    assert put_into_words(*said, polarity="negative") == shown


@pytest.mark.parametrize(
    ("said", "modality", "polarity", "shown"),
    [
        (("bakers", "feed", "gulls"), "asserted", "positive", "bakers feed gulls"),
        (("you", "be", "a baker"), "asserted", "positive", "you are a baker"),
        (("I", "be late", "late"), "asserted", "positive", "I am late"),
        (("ovens", "work", ""), "asserted", "negative", "ovens do not work"),
        (("ovens", "be hot", ""), "intended", "negative", "ovens are not to be hot"),
        (("", "be", "two ovens"), "asserted", "positive", "there are two ovens"),
        (("", "sell", "two ovens"), "asserted", "positive", "sells two ovens"),
    ],
)
def test_verbs_agree_with_what_is_many(said: tuple[str, str, str], modality, polarity, shown: str) -> None:
    assert put_into_words(*said, plural=True, modality=modality, polarity=polarity) == shown


@pytest.mark.parametrize(
    ("text", "more", "entity", "plural"),
    [
        ("the bakers", {"number": "plural", "type": "Person"}, None, True),
        ("the Baltic Bakeries", {"number": "plural", "type": "Organization", "name": "Baltic Bakeries"}, None, False),
        ("I", {"number": "singular", "person": 1}, None, True),
        ("I", {"number": "singular", "person": 1}, Entity("a", "Ada Low", "Person"), False),
        ("I", {"number": "singular", "person": 1}, Entity("o", "Ohio baker", "AnonymousSource"), False),
        ("they", {"number": "plural"}, Entity("g", "Bakers' Guild", "Organization"), False),
        ("the Danes", {"number": "plural"}, Entity("d", "Danes", "Group"), True),
    ],
)
def test_a_label_is_many_where_its_mention_is(text: str, more, entity: Entity | None, plural: bool) -> None:
    mention = Mention(Span(0, len(text)), text, Span(0, len(text)), "nominal", text, **more)
    assert (takes_plural(mention) and stays_plural(entity, text)) is plural
