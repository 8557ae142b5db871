"""Claims: what is the same, what contradicts what, how positions change."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from msgspec.structs import replace

from hearsay.dataset import dataset
from hearsay.resolve import Summary, resolve_summaries
from hearsay.resolve.claims.joining import times_meet
from hearsay.resolve.summaries.summary import ChainSummary, StatementSummary
from stories import anonymous, article, described, organization, person, place, resolved, says

CAST = [person("Vladimir Putin"), place("Ukraine", acts=True), place("Donetsk"), place("Kherson")]
PAIRS = Path(__file__).parent.parent / "benchmarks" / "claim_pairs.tsv"


def two(left: StatementSummary, right: StatementSummary, **more: str) -> tuple[Summary, Summary]:
    days = {"published": "2025-03-12", **more}
    return article("a", CAST, [left], outlet="Reuters"), article("b", CAST, [right], outlet="BBC", **days)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (says(0, "leave", 2), says(0, "leave", 2)),
        (says(0, "leave", 2), says(0, "leave", 2, roles=[("in", 3)])),
        (says(0, "leave", 2, time="2014"), says(0, "leave", 2, time="2014-03-18")),
        (says(0, "withdraw", "all Ukrainian troops"), says(0, "withdraw", "Ukrainian troops")),
        (says(0, "withdraw", "Ukrainian troops"), says(0, "withdraw", "#1 troops")),
        (says(0, "demand", "a new vote"), says(0, "call-for", "new votes")),
        (says(0, "build", "two bridges"), says(0, "build", "2 bridges")),
        (says(None, "kill", "twelve people", roles=[("in", 2)]), says(None, "kill", "12 people", roles=[("in", 2)])),
        (says("Ukrainian forces", "leave", 2), says("#1 forces", "leave", 2)),
        (says(0, "cut", "two thousand jobs"), says(0, "cut", "2,000 jobs")),
        (says(0, "reach", "61 per cent"), says(0, "reach", "61%")),
        (says(0, "buy", "thirty cars"), says(0, "buy", "30 vehicles")),
        (says("#1 exports", "rise"), says("exports #1", "rise")),
        (says("circa 12 people", "die", roles=[("in", 2)]), says("12 people", "die", roles=[("in", 2)])),
        (says(0, "leave", 2), says(0, "withdraw", 2)),
    ],
)
def test_the_same(left: StatementSummary, right: StatementSummary) -> None:
    resolution = resolved(*two(left, right))
    assert resolution.expresses["a", 0] == resolution.expresses["b", 0]
    (claim,) = resolution.claims.values()
    assert claim.members == (("a", 0), ("b", 0))
    assert len(claim.outlets) == 2
    assert resolution.contradictions == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (says(0, "leave", 2), says(0, "leave", 3)),
        (says(0, "leave", 2), says(1, "leave", 2)),
        (says(0, "leave", 2), says(0, "visit", 2)),
        (says(0, "leave", 2), says(0, "leave", 2, modality="possible")),
        (says(0, "leave", 2, time="2014"), says(0, "leave", 2, time="2022")),
        (says(0, "meet", 1, roles=[("in", 2)]), says(0, "meet", 1, roles=[("in", 3)])),
        (says(0, "sentence", "the elected former mayor"), says(0, "sentence", "the elected former banker")),
        (says(0, "demand", "a new vote"), says(0, "demand", "a new law")),
        (says(0, "leave"), says(0, "leave", 2)),
        (says("the harbour master", "leave"), says("the harbour pilot", "leave")),
        (says(0, "annul", "the vote in the northern valley"), says(0, "annul", "the vote in the southern valley")),
        (says(0, "praise", "the brave former mayor"), says(0, "praise", "the brave current mayor")),
        (says(0, "convict", "the mayor of theft"), says(0, "convict", "the mayor of perjury")),
        (says(0, "arrest", 2), says(0, "release", 2)),
        (says(0, "leave", 2), says(0, "leave", polarity="negative")),
        (says(0, "leave"), says(0, "leave", polarity="negative", roles=[("in", 2)])),
    ],
)
def test_different(left: StatementSummary, right: StatementSummary) -> None:
    resolution = resolved(*two(left, right))
    assert len(resolution.claims) == 2
    assert resolution.contradictions == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (says(0, "leave", 2), says(0, "leave", 2, polarity="negative")),
        (says(0, "leave", 2, modality="future"), says(0, "leave", 2, modality="future", polarity="negative")),
        (says(None, "kill", "12 people"), says(None, "kill", "15 people")),
        (says(0, "accept", "the plan"), says(0, "reject", "the plan")),
        (says(0, "annul", "the vote"), says(0, "uphold", "the vote")),
        (says(0, "convict", "the bribed mayor"), says(0, "acquit", "the mayor")),
        (says("turnout", "reach", "61%"), says("turnout", "reach", "47 percent")),
        (says("12 people", "die", roles=[("in", 2)]), says("15 people", "die", roles=[("in", 2)])),
        (says(0, "leave", roles=[("in", 2)]), says(0, "leave", polarity="negative")),
        (says(0, "build", "a bridge of 20 arches"), says(0, "build", "a bridge of arches", polarity="negative")),
    ],
)
def test_contradictory(left: StatementSummary, right: StatementSummary) -> None:
    resolution = resolved(*two(left, right))
    one, other = resolution.expresses["a", 0], resolution.expresses["b", 0]
    assert resolution.contradictions == ((("a", 0), ("b", 0)),)
    assert resolution.claims[one].contradicts == (other,)
    assert resolution.claims[other].contradicts == (one,)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (says(2, "be", roles=[("like", 3)], polarity="negative"), says(2, "be", "a quarrel among crews")),
        (says(2, "leave", "the port", polarity="negative"), says(2, "leave", "the port")),
        (says(2, "be", "a sound plan"), says(2, "be", "a sound plan")),
        (says(0, "want", polarity="negative"), says(0, "want", "to sing at the fair")),
        (says(0, "know", polarity="negative"), says(0, "know", roles=[("of", 3)])),
        (says(0, "do", "a thing", polarity="negative"), says(0, "do", "a great thing")),
        (says(None, "be", "a lot of noise"), says(None, "be", "a lot of noise", polarity="negative")),
        (says("34%", "trust", "the bank"), says("34%", "trust", "the bank", polarity="negative")),
        (says(None, "kill", "circa 12 people"), says(None, "kill", "15 people")),
        (says("circa 12 people", "die", roles=[("in", 2)]), says("circa 15 people", "die", roles=[("in", 2)])),
    ],
)
def test_what_means_something_in_its_article_alone(left: StatementSummary, right: StatementSummary) -> None:
    pronouns = [described("they"), described("him")]
    resolution = resolved(*(article(key, [*CAST[:2], *pronouns], [each]) for key, each in (("a", left), ("b", right))))
    assert len(resolution.claims) == 2
    assert resolution.contradictions == ()


@pytest.mark.parametrize(("others", "same"), [(CAST, True), ([person("Ada Quill"), place("Oslo")], False)])
def test_what_is_not_named_is_one_where_articles_tell_of_the_same(others: list[ChainSummary], *, same: bool) -> None:
    began, more = says("the campaign", "begin", "today"), [says(0, "visit", 1)]
    left = article("a", CAST, [began, *more])
    right = article("b", others, [began, *more])
    resolution = resolved(left, right)
    assert (resolution.expresses["a", 0] == resolution.expresses["b", 0]) is same


@pytest.mark.parametrize(
    ("general", "one", "other"),
    [
        (says(0, "win", "the vote"), says(0, "win", "the #2 vote"), says(0, "win", "the #3 vote")),
        (says(0, "lose"), says(0, "lose", time="2008"), says(0, "lose", time="2012")),
        (says(0, "meet", 1), says(0, "meet", 1, roles=[("in", 2)]), says(0, "meet", 1, roles=[("in", 3)])),
    ],
)
def test_what_is_told_in_general_joins_no_two_that_differ(
    general: StatementSummary, one: StatementSummary, other: StatementSummary
) -> None:
    resolution = resolved(*(article(key, CAST, [each]) for key, each in zip("abc", (general, one, other), strict=True)))
    assert resolution.expresses["a", 0] == resolution.expresses["b", 0] != resolution.expresses["c", 0]


def test_supporters_of_a_person_are_not_the_person() -> None:
    statements = [says("#0 supporters", "praise", 1), says(0, "praise", 1)]
    resolution = resolved(article("a", CAST, statements))
    assert len(resolution.claims) == 2


@pytest.mark.parametrize(
    ("left", "right", "later"),
    [
        (says(0, "leave", 2, polarity="negative"), says(0, "leave", 2, modality="future"), "2025-03-14"),
        (says(0, "leave", 2), says(0, "leave", 2, modality="future", polarity="negative"), "2025-03-14"),
        (says(0, "leave", polarity="negative"), says(0, "leave", roles=[("in", 2)]), "2025-06-14"),
    ],
)
def test_what_is_of_another_time_contradicts_nothing(
    left: StatementSummary, right: StatementSummary, later: str
) -> None:
    assert resolved(*two(left, right, published=later)).contradictions == ()


def test_what_was_ruled_out_and_then_done_is_contradictory() -> None:
    left, right = says(0, "leave", 2, modality="future", polarity="negative"), says(0, "leave", 2)
    assert len(resolved(*two(left, right, published="2025-06-14")).contradictions) == 1


@pytest.mark.parametrize(
    ("predicate", "later", "pairs"),
    [("kill", "15 people", 0), ("kill", "9 people", 1), ("kill", "101 people", 0), ("invite", "15 people", 1)],
)
def test_a_toll_rises(predicate: str, later: str, pairs: int) -> None:
    left, right = two(says(None, predicate, "12 people"), says(None, predicate, later), published="2025-03-13")
    assert len(resolved(left, right).contradictions) == pairs


@pytest.mark.parametrize(
    ("one", "other", "pairs"), [(None, None, 0), (0, 0, 0), (0, 1, 1), (None, 0, 1), (2, 3, 1), (4, 4, 1)]
)
def test_one_voice_in_one_article_corrects_itself(one: int | None, other: int | None, pairs: int) -> None:
    chains = [*CAST[:2], anonymous("an official"), anonymous("another official")]
    sources = [(0, None), (1, None), (2, None), (3, None), (None, None)]
    told = [says(None, "kill", "12 people", by=one), says(None, "kill", "15 people", by=other)]
    first = article("a", chains, told, sources)
    assert len(resolved(first).contradictions) == pairs
    assert len(resolved(first, article("b", chains, told[1:], sources)).contradictions) == 1


def test_numbers_of_another_week_contradict_nothing() -> None:
    left, right = says(None, "kill", "12 people"), says(None, "kill", "15 people")
    assert resolved(*two(left, right, published="2025-04-12")).contradictions == ()


def test_the_subject_of_a_claim_may_be_another() -> None:
    first = [says("s1", "hurt", "the village"), says(0, "leave", "the village")]
    resolution = resolved(article("a", CAST, first))
    claim = resolution.claims[resolution.expresses["a", 0]]
    assert (claim.subject_kind, claim.subject) == ("claim", resolution.expresses["a", 1])


def test_a_clause_and_a_noun_say_the_same() -> None:
    noun = article(
        "a", CAST, [says(0, "demand", "s1"), says("Ukrainian forces", "withdraw", None, roles=[("from", 2)])]
    )
    clause = article("b", CAST, [says(0, "demand", "s1"), says(1, "withdraw", "its forces", roles=[("from", 2)])])
    elsewhere = article("c", CAST, [says(0, "demand", "s1"), says(1, "withdraw", "its forces", roles=[("from", 3)])])
    resolution = resolved(noun, clause, elsewhere)
    assert resolution.expresses["a", 0] == resolution.expresses["b", 0] != resolution.expresses["c", 0]
    claim = resolution.claims[resolution.expresses["a", 0]]
    assert (claim.object_kind, claim.object) == ("claim", resolution.expresses["a", 1])


def test_a_claim_has_the_whole_object_of_its_statement_and_a_short_label() -> None:
    phrase = "every bridge, tunnel and ferry that the two provinces have built " + "or bought " * 9
    (claim,) = resolved(article("a", CAST, [says(0, "demand", phrase)])).claims.values()
    assert (claim.object_kind, claim.object) == ("literal", phrase)
    assert claim.label.endswith("…")
    assert len(claim.label) < len(phrase)


def test_a_claims_object_is_the_entity_that_its_statements_have(shared_output: Path) -> None:
    query = "SELECT ?claim ?said ?has { ?s hs:expresses ?claim ; rdf:object ?said . ?claim rdf:object ?has }"
    with dataset(shared_output) as source:
        rows = list(source.rows(query))
    said = {claim: {one for other, one, _ in rows if other == claim} for claim, *_ in rows}
    assert any("/entity/" in has for *_, has in rows)
    assert all(has in said[claim] for claim, _, has in rows)


def test_every_statement_expresses_one_claim() -> None:
    statements = [says(0, "leave", 2), says(None, "be open"), says("it", "rain"), says(0, "say", "s1")]
    resolution = resolved(article("a", CAST, statements), article("b", CAST, statements[:2]))
    assert sorted(resolution.expresses) == [("a", 0), ("a", 1), ("a", 2), ("a", 3), ("b", 0), ("b", 1)]
    members = Counter(member for claim in resolution.claims.values() for member in claim.members)
    assert set(members.values()) == {1}
    assert set(members) == set(resolution.expresses)


def test_first_and_last_seen() -> None:
    left, right = two(says(0, "leave", 2), says(0, "leave", 2), published="2024-11-02T10:00:00Z")
    (claim,) = resolved(left, right).claims.values()
    assert (claim.first_seen, claim.last_seen, claim.label) == (
        "2024-11-02",
        "2025-03-12",
        "Vladimir Putin leaves Donetsk",
    )


def test_a_denial_is_linked_to_what_the_report_said() -> None:
    chains = [organization("Financial Times"), person("Vladimir Putin"), place("Donetsk"), person("Dmitry Peskov")]
    chains += [described("report", type="Thing")]
    statements = [
        says(1, "leave", 2, by=0),
        says(3, "visit", 2),
        says(4, "reflect", "reality", polarity="negative", by=1),
    ]
    resolution = resolved(article("a", chains, statements, [(0, None), (3, None)]))
    assert resolution.contradictions == ((("a", 2), ("a", 0)),)


@pytest.mark.parametrize(
    ("predicate", "object_"), [("deny", "the report"), ("dismiss", "the #0 account"), ("reject", "the account")]
)
def test_a_report_denied_in_a_word(predicate: str, object_: str) -> None:
    chains = [organization("Financial Times"), person("Vladimir Putin"), place("Donetsk"), person("Dmitry Peskov")]
    statements = [says(1, "leave", 2, by=0), says(3, predicate, object_)]
    assert resolved(article("a", chains, statements, [(0, None)])).contradictions == ((("a", 1), ("a", 0)),)


def test_an_accusation_rejected() -> None:
    chains = [person("Ada Quillon"), person("Bruno Salter"), organization("Reuters")]
    statements = [
        says(0, "accuse", "s1"),
        says(1, "mislead", "the council"),
        says(2, "visit", 1, by=0),
        says(1, "reject", "the accusation"),
    ]
    resolution = resolved(article("a", chains, statements, [(2, None)]))
    assert resolution.contradictions == ((("a", 3), ("a", 0)), (("a", 3), ("a", 1)))


def test_an_account_of_someone_unheard_denies_nothing() -> None:
    chains = [organization("Financial Times"), person("Vladimir Putin"), place("Donetsk"), organization("Reuters")]
    statements = [says(1, "leave", 2, by=0), says(1, "dismiss", "the #3 account")]
    assert resolved(article("a", chains, statements, [(0, None)])).contradictions == ()


def test_declining_to_comment_denies_nothing() -> None:
    chains = [organization("Financial Times"), person("Vladimir Putin"), place("Donetsk"), person("Dmitry Peskov")]
    statements = [says(1, "leave", 2, by=0), says(3, "decline", "comment")]
    assert resolved(article("a", chains, statements, [(0, None)])).contradictions == ()


@pytest.mark.parametrize(
    ("later", "kind"),
    [
        (says(1, "leave", 2, modality="future", by=0), "reaffirms"),
        (says(1, "leave", 2, modality="possible", by=0), "softens"),
        (says(1, "leave", 2, modality="future", polarity="negative", by=0), "reverses"),
        (says(1, "leave", 3, modality="future", by=0), None),
    ],
)
def test_positions_change(later: StatementSummary, kind: str | None) -> None:
    earlier = says(1, "leave", 2, modality="future", by=0)
    resolution = resolved(
        article("a", CAST, [earlier], [(0, None)], published="2025-01-01"),
        article("b", CAST, [later], [(0, None)], published="2025-02-01"),
    )
    found = [(change.kind, change.later, change.earlier, change.speaker) for change in resolution.changes]
    assert found == ([(kind, ("b", 0), ("a", 0), "Q7747")] if kind else [])


def test_another_speaker_changes_no_position() -> None:
    statement = says(1, "leave", 2, by=0)
    resolution = resolved(
        article("a", CAST, [statement], [(0, None)], published="2025-01-01"),
        article("b", [person("Joe Biden"), *CAST[1:]], [statement], [(0, None)], published="2025-02-01"),
    )
    assert resolution.changes == ()


@pytest.mark.parametrize(
    ("left", "right", "meet"),
    [
        ("2014", "2014-03-18", True),
        ("2022-10/2022-12", "2022", True),
        ("2022-10/2022-12", "2014", False),
        ("2024-06/..", "2024-06-15", True),
        ("", "2014", True),
        ("2025-03-11", "2025-03-12", False),
    ],
)
def test_times_meet(left: str, right: str, *, meet: bool) -> None:
    assert times_meet(left, right) is meet
    assert times_meet(right, left) is meet


def test_many_articles_of_one_claim_stay_one() -> None:
    summaries = [article(f"{number:03}", CAST, [says(0, "leave", 2)], outlet="Reuters") for number in range(60)]
    (claim,) = resolve_summaries(summaries).claims.values()
    assert (len(claim.members), len(claim.outlets), len(claim.origins)) == (60, 1, 1)


@pytest.mark.parametrize(
    ("polarity", "label"), [("positive", "Vladimir Putin is wrong"), ("negative", "Vladimir Putin is not wrong")]
)
def test_a_label_tells_a_complement_once(polarity: str, label: str) -> None:
    (claim,) = resolved(article("a", CAST, [says(0, "be wrong", "wrong", polarity=polarity)])).claims.values()
    assert claim.label == label


@pytest.mark.parametrize(
    ("roles", "label"),
    [
        ([("time", "on Monday"), ("in", "two minds")], "Vladimir Putin is in two minds"),
        ([("extent", "two metres")], "Vladimir Putin is two metres"),
        ([("manner", "first")], "Vladimir Putin is"),
    ],
)
def test_a_label_without_an_object_tells_the_first_phrase(roles: list[tuple[str, str]], label: str) -> None:
    (claim,) = resolved(article("a", CAST, [says(0, "be", roles=roles)])).claims.values()
    assert claim.label == label


def test_the_subject_of_a_claim_may_be_known_in_one_article_alone() -> None:
    summary = article("a", [described("the former official")], [says(0, "leave", "the talks")])
    (claim,) = resolved(summary).claims.values()
    assert claim.subject == summary.keys[0]


def test_the_labelled_pairs_are_enough_and_of_many_topics() -> None:
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        pairs = list(csv.DictReader(lines, delimiter="\t"))
    assert len(pairs) >= 400
    assert {pair["part"] for pair in pairs} == {"written-with-rules", "seen", "held-out"}
    assert len({pair["topic"] for pair in pairs}) >= 4
    assert {pair["label"] for pair in pairs} == {"same", "different", "contradictory"}
    assert len({(pair["left"], pair["right"]) for pair in pairs}) == len(pairs)


def test_what_was_said_before_it_was_published_is_seen_when_it_was_said() -> None:
    said = replace(says(1, "leave", 2, by=0), said="2024-12-30")
    (claim,) = resolved(article("a", CAST, [said], [(0, None)], published="2025-01-01")).claims.values()
    assert (claim.first_seen, claim.last_seen) == ("2024-12-30", "2024-12-30")
