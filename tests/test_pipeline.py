"""The order of the stages: what a run counts, skips, extracts anew; several processes; extraction without a dataset."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import hearsay
from hearsay import archive
from hearsay.archived import Pending, unpack
from hearsay.errors import ArticleError, DatasetError
from hearsay.intake import Reading
from hearsay.pipeline import build, extract_lines, forget
from hearsay.read import Metadata
from hearsay.records import Extraction
from hearsay.workers import ModelExtractor, extraction_pool
from toy import toy_article, toy_extraction, toy_options


def test_first_run(articles: Path, output: Path):
    again = build([articles], output, toy_options())
    assert {name: again.counts[name] for name in ("articles", "statements")} == {"articles": 3, "statements": 7}
    assert [file.name for file in again.files] == ["statements.jsonl", "hearsay.nq", "hearsay.trig", "view.html"]
    assert sorted(path.name for path in output.iterdir()) == sorted(["store", *(file.name for file in again.files)])


def test_articles_are_each_taken_up_once_however_few_are_fetched_at_once(
    articles: Path, output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(archive, "FETCH", 1)
    told: list[tuple[str, int, int]] = []
    build([articles], tmp_path / "again", toy_options(progress=lambda *told_of: told.append(told_of)))
    assert [each for each in told if each[0] == "extract"] == [("extract", done, 3) for done in (1, 2, 3)]
    assert (tmp_path / "again" / "hearsay.nq").read_bytes() == (output / "hearsay.nq").read_bytes()


def test_without_export_only_the_store_is_left(articles: Path, tmp_path: Path):
    built = build([articles], tmp_path / "output", toy_options(), export=False)
    assert built.files == ()
    assert [path.name for path in (tmp_path / "output").iterdir()] == ["store"]


def test_bad_inputs_are_named_counted_and_skipped(articles: Path, tmp_path: Path):
    told: list[str] = []
    (articles / "empty.txt").write_text("")
    built = build([articles, tmp_path / "no.txt"], tmp_path / "output", toy_options(reading=Reading(warn=told.append)))
    assert (built.intake.new, built.intake.skipped) == (3, 2)
    assert [Path(words.split(":")[0]).name for words in told] == ["empty.txt", "no.txt"]
    # What is bad is named by every run.
    again = build([articles], tmp_path / "output", toy_options(reading=Reading(warn=told.append)))
    assert (again.intake.unchanged, again.intake.skipped, len(told)) == (3, 1, 3)


def test_what_can_not_be_extracted_is_named_counted_and_skipped(articles: Path, output: Path):
    def fail_at_marble(article):
        if "marble" in article.text:
            raise ValueError("[E000] too\n long")
        return toy_extraction(article)

    before = (output / "hearsay.nq").read_bytes()
    (articles / "marble.txt").write_text("Freedonia demands marble.\n")
    told: list[str] = []
    options = toy_options(reading=Reading(warn=told.append), extractor=fail_at_marble)
    for _ in range(2):
        built = build([articles], output, options)
        assert (built.intake.new, built.intake.unchanged, built.intake.skipped) == (0, 3, 1)
    assert told == ["marble.txt: can't be extracted (ValueError: [E000] too long), expected news in prose; skipped"] * 2
    assert (output / "hearsay.nq").read_bytes() == before
    assert list(extract_lines([articles / "marble.txt"], options)) == []
    with pytest.raises(ArticleError, match="can't be extracted"):
        build([articles], output, toy_options(reading=Reading(strict=True), extractor=fail_at_marble))


def test_an_article_that_blocked_a_dataset_is_left_out(articles: Path, output: Path):
    def never(article):
        raise ValueError(article.key)

    def killed(article):
        raise KeyboardInterrupt

    (articles / "marble.txt").write_text("Freedonia demands marble.\n")
    with pytest.raises(KeyboardInterrupt):
        build([articles], output, toy_options(extractor=killed))
    assert build([], output, toy_options(extractor=never)).counts["articles"] == 3


def test_a_file_that_is_bad_all_through_is_told_in_few_lines(tmp_path: Path):
    told: list[str] = []
    path = tmp_path / "news.jsonl"
    path.write_text('{"body": "Freedonia demands peace."}\n' * 50 + '{"text": "Freedonia demands peace."}\n')
    (tmp_path / "more.jsonl").write_text("{}\n")
    built = build([path, tmp_path / "more.jsonl"], tmp_path / "output", toy_options(reading=Reading(warn=told.append)))
    assert (built.intake.new, built.intake.skipped, len(told)) == (1, 51, 22)
    assert told[-2] == f"{path}: 30 more messages about it are left out"


def test_an_unreadable_file_does_not_end_the_run(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    opened = Path.open

    def refuse(path: Path, *arguments, **more):
        if path.name == "herald.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **more)

    monkeypatch.setattr(Path, "open", refuse)
    told: list[str] = []
    built = build([articles], tmp_path / "output", toy_options(reading=Reading(warn=told.append)))
    assert (built.intake.new, built.intake.skipped) == (2, 1)
    assert told == [f"{articles / 'herald.txt'}: can't be read (Permission denied), skipped"]
    with pytest.raises(ArticleError, match=r"herald\.txt: can't be read"):
        build([articles], tmp_path / "output", toy_options(reading=Reading(strict=True)))


def test_strict_ends_the_run(articles: Path, tmp_path: Path):
    (articles / "empty.txt").write_text("")
    with pytest.raises(ArticleError, match=r"empty\.txt"):
        build([articles], tmp_path / "output", toy_options(reading=Reading(strict=True)))


def test_nothing_to_read(tmp_path: Path):
    with pytest.raises(ArticleError, match="no article found in"):
        build([tmp_path / "no.txt"], tmp_path / "output", toy_options())
    with pytest.raises(DatasetError, match="no dataset found"):
        build([], tmp_path / "nowhere", toy_options())


def test_bad_version_of_a_file_leaves_the_former(articles: Path, output: Path):
    (articles / "herald.txt").write_text("")
    built = build([articles], output, toy_options())
    assert built.counts["articles"] == 3
    assert built.intake.skipped == 1


def test_without_inputs_shared_graphs_are_made_anew(articles: Path, output: Path):
    before = (output / "hearsay.nq").read_bytes()
    (output / "hearsay.nq").unlink()
    build([], output, toy_options())
    assert (output / "hearsay.nq").read_bytes() == before


def test_records_of_one_file_come_and_go(tmp_path: Path):
    file = tmp_path / "news.jsonl"
    texts = ["Freedonia demands Sylvania.", "Sylvania rejects Freedonia.", "Tarkania demands Osterland."]
    file.write_text("".join(json.dumps({"id": f"n{i}", "text": text}) + "\n" for i, text in enumerate(texts)))
    assert build([file], tmp_path / "output", toy_options()).counts["articles"] == 3
    lines = file.read_text().splitlines(keepends=True)
    file.write_text("".join([lines[2], lines[0]]))
    built = build([file], tmp_path / "output", toy_options())
    assert (built.counts["articles"], built.intake.removed, built.intake.unchanged) == (2, 1, 2)


def test_a_text_that_stands_in_a_file_twice_is_a_duplicate(tmp_path: Path):
    path = tmp_path / "news.jsonl"
    rows = [{"text": text} for text in ("Freedonia demands Sylvania.\n", "Freedonia demands peace.\n")]
    path.write_text("".join(json.dumps(row) + "\n" for row in (*rows, rows[0])))
    built = build([path], tmp_path / "output", toy_options())
    assert (built.intake.new, built.intake.duplicates, built.intake.found) == (2, 1, 3)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    built = build([path], tmp_path / "output", toy_options())
    assert (built.intake.new, built.intake.duplicates, built.intake.unchanged) == (0, 0, 2)


def test_metadata_from_the_command_line(articles: Path, tmp_path: Path):
    reading = Reading(Metadata(outlet="The Herald", published="2024-05-09"))
    lines = b"".join(extract_lines([articles / "herald.txt"], toy_options(reading=reading)))
    first = json.loads(lines.splitlines()[0])
    assert (first["outlet"]["label"], first["published"]) == ("The Herald", "2024-05-09")


def test_extract_gives_what_build_writes(articles: Path, output: Path):
    lines = b"".join(extract_lines([articles], toy_options()))
    assert lines == (output / "statements.jsonl").read_bytes()


def test_extract_gives_attributions(articles: Path):
    lines = b"".join(extract_lines([articles / "courier.md"], toy_options(), attributions=True)).splitlines()
    records = [json.loads(line) for line in lines]
    assert [list(record) for record in records] == [
        ["source_file", "article", "source", "cue", "content", "manner"] for _ in records
    ]
    assert [record["source"]["text"] for record in records] == ["Reuters", "two sources", "Tessa Vorn"]
    assert records[0]["cue"]["text"] == ":"


def test_base_of_iris(articles: Path, tmp_path: Path):
    build([articles], tmp_path / "output", toy_options(base="https://news.example/"))
    text = (tmp_path / "output" / "hearsay.nq").read_text()
    assert "https://w3id.org/hearsay/id/" not in text
    assert "<https://news.example/statement/" in text


def test_python_interface(articles: Path, tmp_path: Path):
    built = hearsay.build(articles, tmp_path / "output", toy_options())
    assert built.counts["articles"] == 3
    assert len(hearsay.open_dataset(tmp_path / "output")) == built.counts["quads"]


@pytest.mark.model
def test_processes_change_nothing():
    texts = [f"Minister Ada Low said on Monday that plan {number} was dead." for number in range(24)]
    pending = [Pending(toy_article(text), "mark") for text in texts]
    with extraction_pool(ModelExtractor(), articles=24, processes=2) as extract:
        several = list(extract(pending))
    with extraction_pool(ModelExtractor(), articles=24, processes=1) as extract:
        one = list(extract(pending))
    assert several == one
    assert [unpack(each.extraction, Extraction).article.text for each in one] == texts


def test_extract_is_a_function_before_and_after_the_stage_is_imported():
    called = "assert callable(hearsay.extract)"
    code = f"import hearsay; {called}; import hearsay.extract.grammar.time; {called}"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.model
def test_extract_from_python():
    statements = list(hearsay.extract([toy_article("Ada Low demanded a new vote.")]))
    assert [statement.predicate.lemma for statement in statements] == ["demand"]


def test_an_article_is_forgotten_by_the_path_it_was_read_from(
    articles: Path, output: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(articles.parent)
    assert forget(output, ["articles/herald.txt"], toy_options(), export=False) == 1
