"""A ledger that meets articles and decisions one after another holds what one holds that meets them all at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.gazetteer import load_gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.records import Decision
from hearsay.resolve import Knowledge, Ledger, Resolved, Summary, bring_up_to_date
from hearsay.resolve.claims import claiming
from hearsay.resolve.entities.joining import node_key
from hearsay.resolve.summaries.summary import ChainSummary
from stories import anonymous, article, described, organization, person, place, says

# Names that meet one another: transliterations, short and misspelt forms, namesakes, acronyms, metonyms, reprints.
PEOPLE = [
    person("Alexander Gabuev", titles=("analyst",)),
    person("Aleksandr Gabuev"),
    person("Alexandr Gabuev"),
    person("Gabuev"),
    person("Maria Lindqvist", titles=("minister",), gender="female", nationalities=("swedish",)),
    person("Maria Lindqvist", titles=("striker",), nationalities=("finnish",)),
    person("Lindqvist"),
    person("Erik Lindqvist"),
    person("Vladimir Putin"),
    person("Putin"),
]
OTHERS = [
    organization("Institute for Sea Study"),
    organization("ISS"),
    organization("Northern Wire"),
    person("Northern Wire"),
    person("Coast"),
    ChainSummary(("Coast",), "Thing"),
    ChainSummary(("Coast",), "Thing", epithets=("ferry",)),
    place("Moscow", acts=True),
    place("Moscow"),
    described("Russian president"),
    anonymous("officials"),
]
STATEMENTS = [
    says(0, "leave", 1),
    says(0, "leave", 1, polarity="negative"),
    says(0, "promise", "s0", by=0),
    says(0, "promise", "three new bridges", by=0),
    says(1, "promise", "4 new bridges", by=1),
    says(2, "demand", "an early vote #0"),
    says(0, "deny", "the report", by=1),
    says(None, "kill", "twelve people"),
]
OUTLETS = [None, "Northern Wire", "Reuters", "Coast Today", "The Coast"]
TEXTS = ["", "one two three four five six seven eight nine ten", "one two three four five six seven eight nine eleven"]

chains = st.lists(st.sampled_from([*PEOPLE, *OTHERS]), min_size=3, max_size=5)
versions = st.builds(
    lambda own, said, outlet, day, text: {
        "chains": own,
        "statements": [STATEMENTS[0], *said],
        "sources": [(0, None), (1, 0)],
        "outlet": outlet,
        "published": day,
        "text": text,
    },
    chains,
    st.lists(st.sampled_from(STATEMENTS[1:]), max_size=4),
    st.sampled_from(OUTLETS),
    st.sampled_from([None, "2025-03-12", "2025-03-13", "2025-06-01"]),
    st.sampled_from(TEXTS),
)
ARTICLES = [f"{number:020x}" for number in range(5)]
KEYS = [node_key(node) for node in ("person|alexander gabuev", "person|maria lindqvist", "person|erik lindqvist")]
decisions = st.one_of(
    st.builds(Decision, st.just("merge"), st.sampled_from(KEYS), st.sampled_from([*KEYS, "Q7747"])),
    st.builds(Decision, st.just("split"), st.sampled_from(KEYS), st.sampled_from([*KEYS, *ARTICLES[:2], "Lindqvist"])),
    st.builds(lambda key: Decision("reject", f"{key}-s0", key), st.sampled_from(ARTICLES)),
)
steps = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from(ARTICLES), st.one_of(st.none(), versions), max_size=3),
        st.one_of(st.none(), st.lists(decisions, max_size=2)),
    ),
    min_size=2,
    max_size=5,
)


def update(
    ledger: Ledger,
    there: Mapping[str, Summary],
    gone: Collection[str],
    marks: Mapping[str, str],
    decided: list[Decision],
) -> None:
    known = Knowledge(
        load_gazetteer(), load_lexicon(), sorted(decided, key=lambda each: (each.action, each.left, each.right))
    )
    with ledger.transaction():
        bring_up_to_date(ledger, marks, gone, there.__getitem__, known)


def held(ledger: Ledger) -> dict[str, list[Any]]:
    tables = ledger.column("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('stale', 'resolved')")
    return {table: sorted(ledger.rows(f"SELECT * FROM {table}"), key=repr) for table in sorted(tables)}  # noqa: S608


@settings(max_examples=40, deadline=None)
@given(steps)
def test_one_after_another_is_all_at_once(steps):
    ledger, there, decided = Ledger.in_memory(), {}, []
    for number, (news, decisions) in enumerate(steps):
        gone = {key for key, version in news.items() if version is None and key in there}
        changed = {key: version for key, version in news.items() if version is not None}
        there = {key: summary for key, summary in there.items() if key not in gone}
        there |= {key: article(key, **version) for key, version in changed.items()}
        decided = decided if decisions is None else decisions
        update(ledger, there, gone, dict.fromkeys(changed, str(number)), decided)
        fresh = Ledger.in_memory()
        update(fresh, there, (), dict.fromkeys(there, ""), decided)
        for table, rows in held(ledger).items():
            assert rows == held(fresh)[table], table
        assert Resolved(ledger).everything() == Resolved(fresh).everything()


def test_claims_are_the_same_however_many_are_settled_at_once(monkeypatch):
    cast = [person("Ada Quill"), place("Lund"), person("Bo Ek")]
    there = {
        name: article(name, cast, [says(0, "leave", 1), says(2, "leave", 1), says(2, "visit", 1)], outlet="Reuters")
        for name in "abcdef"
    }
    found = []
    for together in (1, 13, 1000):
        monkeypatch.setattr(claiming, "_TOGETHER", together)
        ledger = Ledger.in_memory()
        update(ledger, there, (), dict.fromkeys(there, "1"), [])
        found.append((Resolved(ledger).everything(), list(claiming._batches(ledger))))
    assert found[0][0] == found[1][0] == found[2][0]
    assert [batches for _, batches in found] == [[(1, 1), (2, 2), (3, 3)], [(1, 2), (3, 3)], [(1, 3)]]


def test_only_what_changes_is_stale():
    ledger = Ledger.in_memory()
    cast = [person("Ada Quill"), place("Lund"), person("Bo Ek")]
    there = {
        "a": article("a", cast, [says(0, "leave", 1)], outlet="Reuters"),
        "b": article("b", [person("Cy Dahl"), *cast[1:]], [says(0, "build", "a harbour")], outlet="BBC"),
    }
    update(ledger, there, (), dict.fromkeys(there, "1"), [])
    ledger.write("DELETE FROM stale")
    there["c"] = article("c", [person("Ada Quill"), *cast[1:]], [says(0, "leave", 1)], outlet="CNN")
    update(ledger, there, (), {"c": "1"}, [])
    assert list(ledger.stale("article")) == ["c"]
    (claim,) = ledger.stale("claim")
    found = Resolved(ledger).claim(claim, members=True)
    assert found is not None
    assert found.members == (("a", 0), ("c", 0))


def test_many_reprints_are_linked_to_the_first_and_leave_no_trace():
    ledger = Ledger.in_memory()
    there = {f"{number:03}": article(f"{number:03}", [], [], outlet="Reuters", text=TEXTS[1]) for number in range(60)}
    update(ledger, there, (), dict.fromkeys(there, "1"), [])
    assert {Resolved(ledger).first_print(key) for key in there} == {None, "000"}
    ledger.write("DELETE FROM stale")
    there["060"] = article("060", [], [], outlet="BBC", text=TEXTS[1])
    update(ledger, there, (), {"060": "1"}, [])
    assert (list(ledger.stale("copy")), list(ledger.stale("article"))) == (["060"], ["060"])
    ledger.write("DELETE FROM stale")
    del there["060"]
    update(ledger, there, {"060"}, {}, [])
    assert list(ledger.stale("copy")) == ["060"]
