"""The command line as its users meet it: exit codes, what goes to which stream, one line for each expected error."""

import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner

from hearsay.cli import app
from hearsay.cli.app import _load_commands
from hearsay.pipeline import build
from toy import toy_options

HEARSAY = [sys.executable, "-m", "hearsay.cli"]


def run(*arguments: object, **more: object) -> subprocess.CompletedProcess[str]:
    command = [*HEARSAY, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


@pytest.fixture(scope="module", autouse=True)
def _commands():
    _load_commands()


def call(*arguments: object):
    """Run a command in this process; expected errors come out as exceptions, `main` turns them into lines."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("info", "-d", "{tmp}/nowhere"), "no dataset found, make one with"),
        (("export", "-f", "nquads", "-d", "{tmp}/nowhere"), "no dataset found"),
        (("forget", "x", "-d", "{tmp}/nowhere"), "no dataset found"),
        (("forget", "x.md", "-d", "{output}"), "x.md: no such article in"),
        (("statements", "reject", "0", "-d", "{output}"), "0: no such statement in"),
        (("statements", "restore", "0", "-d", "{output}"), "0: not a rejected statement of"),
        (("build", "{tmp}/no.txt", "-o", "{tmp}/new"), "no article found in"),
        (("build", "-o", "{tmp}/new"), "no dataset found"),
        (("build", "{articles}", "-o", "{output}", "--base", "https://b.example/"), "its IRIs begin with"),
        (("build", "{articles}", "-o", "{tmp}/new", "--base", "no iri"), "--base is 'no iri', expected"),
        (("build", "{articles}", "-o", "{tmp}/new", "--base", "https://b.example/x"), "with / or # at its end"),
        (("build", "{articles}", "-o", "{tmp}/new", "--gazetteer", "{tmp}/no.ttl"), "expected a gazetteer"),
        (("extract", "{articles}", "--gazetteer", "{tmp}/no.ttl"), "expected a gazetteer"),
        (("forget", "herald.txt", "-d", "{output}", "--gazetteer", "{tmp}/no.ttl"), "expected a gazetteer"),
        (("statements", "reject", "0", "-d", "{output}", "--gazetteer", "{tmp}/no.ttl"), "expected a gazetteer"),
        (("export", "-f", "csv", "-d", "{output}", "-o", "{tmp}/no/such/folder.csv"), "can't be written"),
    ],
)
def test_expected_errors_are_one_line(arguments, words, articles: Path, output: Path, tmp_path: Path):
    filled = [part.format(tmp=tmp_path, articles=articles, output=output) for part in arguments]
    result = run(*filled)
    assert (result.returncode, result.stdout) == (1, "")
    errors = [line for line in result.stderr.splitlines() if not line.startswith("warning: ")]
    assert len(errors) == 1
    assert errors[0].startswith("error: ")
    assert words in errors[0]


@pytest.mark.parametrize(
    "arguments",
    [
        ("export",),
        ("export", "-f", "word"),
        ("export", "-f", "neo4j-csv"),
        ("nosuch",),
        ("extract",),
        ("build", "--processes", "0", "x"),
        ("forget",),
        ("query", "who-said-what", "--spaeker", "Peskov"),
    ],
)
def test_wrong_usage(arguments):
    result = call(*arguments)
    assert result.exit_code == 2
    assert "Error:" in result.output or "Usage:" in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ("report", "Freedonia", "--since", "{day}"),
        ("view", "--until", "{day}"),
        ("query", "who-said-what", "--since", "{day}"),
        ("extract", "-", "--published", "{day}"),
    ],
)
@pytest.mark.parametrize("day", ["yesterday", "2016-13-01", "2016-13", "2016-02-30", "2016-", "12/5/2016"])
def test_days_are_read_the_same_way_everywhere(arguments, day):
    result = call(*(part.format(day=day) for part in arguments))
    assert result.exit_code == 2
    assert f"found '{day}', expected a date as YYYY-MM-DD" in " ".join(result.output.split())


def test_info_and_its_json(output: Path):
    shown = call("info", "-d", output).stdout
    assert "articles     3\n" in shown
    assert "lexicon" in shown
    told = json.loads(call("info", "-d", output, "--json").stdout)
    assert told["counts"]["statements"] == 7
    assert {"hearsay", "code", "model", "lexicon", "ontology"} <= set(told["versions"])
    listed = json.loads(call("info", "-d", output, "--articles", "--json").stdout)
    assert [each["source_file"] for each in listed] == ["courier.md", "herald.txt", "mirror.md"]


def test_export_to_standard_output_and_to_a_file(output: Path, tmp_path: Path):
    result = call("export", "-f", "jsonl", "-d", output)
    assert result.stdout.encode() == (output / "statements.jsonl").read_bytes()
    assert call("export", "-f", "neo4j-csv", "-d", output, "-o", tmp_path / "neo4j").exit_code == 0
    assert sorted(path.name for path in (tmp_path / "neo4j").iterdir()) == ["nodes.csv", "relationships.csv"]


@pytest.mark.parametrize("arguments", [("export", "-f", "csv"), ("view",), ("report", "Freedonia")])
def test_a_hyphen_stands_for_standard_output(output: Path, tmp_path: Path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    told = call(*arguments, "-d", output, "-o", "-").stdout
    assert told == call(*arguments, "-d", output).stdout != ""
    assert not (tmp_path / "-").exists()


def test_several_files_are_not_for_standard_output(output: Path):
    result = call("export", "-f", "neo4j-csv", "-d", output, "-o", "-")
    assert (result.exit_code, "name a folder for them" in result.stderr) == (2, True)


def test_review_tells_how_to_decide_otherwise(articles: Path, output: Path):
    (articles / "one.txt").write_text("Aleksandr Gabo: Freedonia rests.\nAlexander Gabo: Freedonia rests.\n", "utf-8")
    build([articles], output, toy_options())
    done, otherwise = call("entities", "review", "-d", output).stdout.splitlines()
    assert "made one: Aleksandr Gabo (Person), Alexander Gabo (Person): spellings of one name" in done
    assert call(*otherwise.split()[3:]).exit_code == 0
    assert call("entities", "review", "-d", output).stdout == ""


def test_forget_reject_and_restore(output: Path):
    result = call("forget", "herald.txt", "-d", output, "--json")
    assert json.loads(result.stdout) == {"forgotten": 1}
    assert call("forget", "mirror.md", "-d", output).stderr == "forgotten: 1 article\n"
    first = json.loads((output / "statements.jsonl").read_text().splitlines()[0])["id"]
    assert f"rejected: {first}" in call("statements", "reject", first, "-d", output).stderr
    assert first not in (output / "statements.jsonl").read_text()
    assert call("statements", "restore", first, "-d", output, "--quiet").output == ""
    assert first in (output / "statements.jsonl").read_text()


@pytest.mark.model
def test_build_and_extract_with_the_model(tmp_path: Path):
    (tmp_path / "a.txt").write_text("Minister Ada Low rejected the plan on Monday, the Herald reported.\n")
    built = run("build", tmp_path, "-o", tmp_path / "output", "--json")
    assert built.returncode == 0
    told = json.loads(built.stdout)
    assert (told["inputs"]["new"], told["articles"]) == (1, 1)
    assert Path(told["files"][-1]).name == "view.html"
    quiet = run("build", tmp_path / "a.txt", "-o", tmp_path / "output", "--quiet")
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")
    extracted = run("extract", "-", input=(tmp_path / "a.txt").read_text())
    assert extracted.returncode == 0
    assert json.loads(extracted.stdout.splitlines()[0])["predicate"]["lemma"]


def test_broken_pipe_is_no_error_to_see(output: Path):
    shell = f"{' '.join(HEARSAY)} export -f nquads --with-ontology -d {output} | head -1"
    result = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=False)
    assert result.stdout.count("\n") == 1
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "arguments", [("info",), ("export", "-f", "csv"), ("query", "who-said-what"), ("view",), ("validate",)]
)
@pytest.mark.parametrize("full", [True, False], ids=["full", "closed"])
def test_standard_output_that_takes_nothing(output: Path, arguments, full: bool):
    reader, writer = os.pipe()
    os.close(reader)
    with Path("/dev/full").open("wb") as device:
        result = subprocess.run(
            [*HEARSAY, *arguments, "-d", output],
            stdout=device if full else writer,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    os.close(writer)
    told = "error: standard output: can't be written (No space left on device), make room or send it elsewhere\n"
    assert (result.returncode, result.stderr) == ((1, told) if full else (0, ""))


@pytest.mark.parametrize("arguments", [("export", "-f", "nquads"), ("view",), ("report", "Freedonia")])
def test_what_is_no_plain_file_stays_what_it_is(output: Path, tmp_path: Path, arguments):
    kept, link, pipe = tmp_path / "kept", tmp_path / "link", tmp_path / "pipe"
    kept.touch(0o600)
    link.symlink_to(kept)
    os.mkfifo(pipe)
    assert call(*arguments, "-d", output, "-o", link).exit_code == 0
    assert (link.is_symlink(), kept.stat().st_mode & 0o777, kept.stat().st_size > 0) == (True, 0o600, True)
    with (tmp_path / "piped").open("wb") as piped, subprocess.Popen(["cat", pipe], stdout=piped):
        assert call(*arguments, "-d", output, "-o", pipe).exit_code == 0
    assert (tmp_path / "piped").read_bytes() == kept.read_bytes()
    assert pipe.is_fifo()


def test_a_run_that_fails_leaves_the_file_as_it_was(tmp_path: Path):
    (tmp_path / "former.jsonl").write_text("kept")
    assert call("extract", tmp_path / "no.txt", "-o", tmp_path / "former.jsonl").exit_code == 1
    assert (tmp_path / "former.jsonl").read_text() == "kept"
    assert [path.name for path in tmp_path.iterdir()] == ["former.jsonl"]


def test_a_user_is_not_asked_for_without_a_terminal(output: Path):
    result = run("load", "http://127.0.0.1:1/", "--auth", "basic", "-d", output, stdin=subprocess.DEVNULL)
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert "set HEARSAY_USER" in result.stderr


@pytest.mark.slow
@pytest.mark.model
def test_interrupt_ends_cleanly_and_is_completed(tmp_path: Path):
    lines = [json.dumps({"text": f"Minister {n} said that the plan was dead. " * 40}) for n in range(60)]
    (tmp_path / "news.jsonl").write_text("\n".join(lines))
    command = [*HEARSAY, "build", str(tmp_path / "news.jsonl"), "-o", str(tmp_path / "output"), "--no-export"]
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # what a shell starts in the background ignores it
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=heed)
    archive = tmp_path / "output" / "store" / "archive.sqlite"
    while not archive.exists():
        time.sleep(0.2)
    time.sleep(1)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=120)
    assert process.returncode != 0
    assert "Traceback" not in told


@pytest.mark.parametrize("made", [False, True])
def test_a_build_that_finds_nothing_leaves_nothing(tmp_path: Path, made: bool):
    folder = tmp_path / "output"
    if made:
        folder.mkdir()
        (folder / "mine.txt").write_text("Stays.")
    call("build", tmp_path / "no.txt", "-o", folder)
    assert list(tmp_path.rglob("*")) == ([folder, folder / "mine.txt"] if made else [])


def test_readers_tell_that_a_build_was_cut_off(articles: Path, output: Path):
    assert json.loads(call("info", "-d", output, "--json").stdout)["complete"]
    with pytest.raises(KeyboardInterrupt):
        build([articles], output, toy_options(progress=interrupt))
    told = call("info", "-d", output, "--json")
    assert not json.loads(told.stdout)["complete"]
    assert told.stderr == (
        f"warning: {output}: a run is under way or was cut off, not all that it took in is here yet; "
        f"give 'hearsay build -o {output}' the same inputs again to complete it\n"
    )
    assert call("query", "denials", "-d", output).stderr == told.stderr


def interrupt(stage: str, done: int, total: int):
    raise KeyboardInterrupt


def test_words_of_any_script_on_a_poor_terminal(output: Path):
    result = run("info", "-d", output, "--articles", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert result.returncode == 0


def test_version():
    assert call("--version").stdout.startswith("hearsay ")
