"""Dossiers on entities and claims."""

from datetime import date
from pathlib import Path

import pytest

from hearsay.dataset import dataset
from hearsay.errors import QueryError
from hearsay.pipeline import build
from hearsay.query import answer_question
from hearsay.report import Dossier, Entry, Section, Wanted, find_thing, make_dossier, report
from hearsay.report.rendering import RENDERERS
from toy import toy_options

write_html, write_markdown = RENDERERS["html"], RENDERERS["markdown"]

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
    assert facts["named with"].startswith("Sylvania")
    acts = {entry.text for entry in found["Demands, promises, warnings, denials"].entries}
    assert {"Freedonia demands Sylvania", "Freedonia denies Tarkania"} <= acts
    others = [entry for title, section in found.items() if "Demands" not in title for entry in section.entries]
    assert others
    assert not acts & {entry.text for entry in others}


def test_a_statement_stands_once_in_a_dossier(shared_output: Path):
    for name in ("Freedonia", "Sylvania", "Reuters"):
        told = [entry.statement for section in sections(shared_output, name).values() for entry in section.entries]
        assert len(told) == len(set(told)) > 0


def test_an_entry_tells_what_it_contradicts_and_who_else_says_so(shared_output: Path):
    found = sections(shared_output, "Sylvania")
    notes = {(entry.text, note) for section in found.values() for entry in section.entries for note in entry.notes}
    assert (
        "Sylvania does not reject Freedonia",
        "contradicts: Sylvania rejects Freedonia — two sources; "
        "Sylvania rejects Freedonia — own voice, in Evening Mirror (2024-05-04)",
    ) in notes
    assert ("Freedonia demands Sylvania", "also from: Alpine Courier; Reuters") in notes


def test_an_entry_names_no_source_that_the_dossier_is_on_and_the_file_of_an_article_without_outlet(tmp_path: Path):
    (tmp_path / "a.txt").write_text("Tessa: Freedonia rests.\nTessa: Tarkania rests.\n")
    build([tmp_path / "a.txt"], tmp_path / "one", toy_options())
    entries = sections(tmp_path / "one", "Tessa")["Also said"].entries
    assert {(entry.through, entry.outlet, entry.date) for entry in entries} == {("", "a.txt", "no date")}
    assert "rests — in a.txt" in write_markdown(Dossier("x", (Section("S", entries=entries),)))


def test_what_has_no_date_comes_last(shared_output: Path):
    dates = [entry.date for entry in sections(shared_output, "Freedonia")["What others say besides"].entries]
    assert dates == sorted(dates)
    assert dates[-1] == "no date"


def test_sentences_that_several_entries_rest_on_are_quoted_once():
    entries = [Entry("", text, "", "Post", "", "They rested and left.", text) for text in ("they rest", "they leave")]
    dossier = Dossier("x", (Section("S", entries=(*entries, Entry("", "I", "", "Post", "", "I rested.", "i"))),))
    for write in RENDERERS.values():
        text = write(dossier)
        assert text.count("They rested and left.") == 1
        assert text.index("they rest") < text.index("they leave") < text.index("They rested") < text.index("I rested.")
        assert "S (3)" in text


def test_of_a_country_and_its_government_the_one_that_acts_is_meant(tmp_path: Path):
    (tmp_path / "a.txt").write_text("Russia demands Sylvania.\n")
    build([tmp_path / "a.txt"], tmp_path / "one", toy_options())
    with dataset(tmp_path / "one") as source:
        found = find_thing(source, "Russia")
        assert list(source.rows(f"SELECT ?place {{ ?place hs:metonymOf <{found}> }}"))


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


def test_the_dossier_on_an_outlet_has_what_it_tells_itself_and_what_it_passes_on(shared_output: Path):
    found = sections(shared_output, "Daily Echo")
    assert {entry.text for entry in found["In its own voice"].entries} == {
        "Freedonia denies Tarkania",
        "Sylvania may reject Tarkania",
    }
    assert {entry.through for entry in found["Passed on from others"].entries} == {"Reuters", "Tessa", "two sources"}
    passed_on = sections(shared_output, "Reuters")["Passed on from others"].entries
    assert {entry.through for entry in passed_on} == {"two sources ← Reuters"}


def test_sources_without_a_name_are_told_apart_by_their_articles(shared_output: Path):
    with dataset(shared_output) as source:
        with pytest.raises(QueryError, match="AnonymousSource in Alpine Courier, 2024-05-03") as error:
            find_thing(source, "two sources")
        assert "3 things have that name" in str(error.value)
        assert "AnonymousSource in undated.txt)" in str(error.value)
        found = find_thing(source, next(word for word in str(error.value).split() if "/entity/" in word))
        assert "how many: 2" in report(source, found)
