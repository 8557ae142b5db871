"""Dossiers on entities and claims."""

from datetime import date
from pathlib import Path

import pytest

from hearsay.dataset import dataset
from hearsay.errors import QueryError
from hearsay.query import answer_question
from hearsay.report import Dossier, Entry, Section, Wanted, find_thing, make_dossier, report
from hearsay.report import _html as write_html
from hearsay.report import _markdown as write_markdown

ENTRY = Entry(
    "2025-01-02 (published)", "A *denies* <b>", "A ← B", "The [Post]", "https://e.org/a", "It <b>said</b> so.", "urn:s"
)
HOSTILE = Dossier("<script>x</script>", (Section("S", (("name", "a_b"),), (ENTRY,)),))


def test_a_dossier_tells_who_says_a_claim(shared_output: Path):
    with dataset(shared_output) as source:
        claims = answer_question(source, "claims-by-outlets")
        claim = claims.rows[0][claims.columns.index("claim")]
        dossier = make_dossier(source, claim)
    assert [section.title for section in dossier.sections][:2] == ["The claim", "Who says so"]
    assert all(entry.evidence for section in dossier.sections for entry in section.entries)


def test_an_entity_is_found_by_its_label_in_any_case(shared_output: Path):
    with dataset(shared_output) as source:
        names = answer_question(source, "names")
        label = names.rows[0][0]
        assert report(source, label.upper()).startswith(f"# {label}")


def test_what_is_unknown_is_told(shared_output: Path):
    with dataset(shared_output) as source:
        with pytest.raises(QueryError, match="Nobody At All: no entity or claim of that name"):
            report(source, "Nobody At All")
        with pytest.raises(QueryError, match="nothing is known of it"):
            report(source, source.iris.entity("gone"))


def test_markdown_shows_signs_as_they_are():
    text = write_markdown(HOSTILE)
    assert text.startswith("# \\<script\\>x\\</script\\>")
    assert "A \\*denies\\* \\<b\\> — A ← B, in [The \\[Post\\]](<https://e.org/a>)" in text


def test_html_is_inert():
    text = write_html(HOSTILE)
    assert "<script>" not in text
    assert "It &lt;b&gt;said&lt;/b&gt; so." in text


def test_only_web_addresses_become_links():
    entry = Entry("", "", "", "Post", "javascript:alert(1)", "", "")
    assert "javascript:" not in write_html(Dossier("x", (Section("S", (), (entry,)),)))


def sections(output: Path, name: str, extent: Wanted | None = None) -> dict[str, Section]:
    with dataset(output) as source:
        found = make_dossier(source, find_thing(source, name), extent).sections
    return {section.title: section for section in found}


def test_what_somebody_demands_and_denies_stands_first_whoever_tells_it(shared_output: Path):
    found = sections(shared_output, "Freedonia")
    facts = dict(found["Who or what"].facts)
    assert facts["statements"].endswith(" articles")
    assert facts["dates"] == "2024-05-03 to 2024-05-05"
    assert facts["dealings with"].startswith("Sylvania")
    acts = {entry.text for entry in found["Demands, promises, warnings, denials"].entries}
    assert {"Freedonia demands Sylvania", "Freedonia denies Tarkania"} <= acts
    others = {entry.text for title, section in found.items() if "otherwise" in title for entry in section.entries}
    assert not acts & others


def test_a_section_has_so_many_entries_and_tells_how_many_more_there_are(shared_output: Path):
    whole = sections(shared_output, "Freedonia")["Demands, promises, warnings, denials"]
    cut = sections(shared_output, "Freedonia", Wanted(most=1))["Demands, promises, warnings, denials"]
    assert (len(cut.entries), cut.left_out) == (1, len(whole.entries) - 1)
    assert f"--most {len(whole.entries)}" in write_markdown(Dossier("x", (cut,)))
    assert f"--most {len(whole.entries)}" in write_html(Dossier("x", (cut,)))


def test_a_dossier_of_some_days_has_these_only(shared_output: Path):
    found = sections(shared_output, "Freedonia", Wanted(date(2024, 5, 5), date(2024, 5, 5)))
    days = {entry.date[:10] for section in found.values() for entry in section.entries}
    assert days == {"2024-05-05"}
