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
        (("build", "{articles}", "-o", "{tmp}/new", "--published", "12/5"), "expected YYYY-MM-DD"),
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


def test_forget_reject_and_restore(output: Path):
    result = call("forget", "herald.txt", "-d", output, "--json")
    assert json.loads(result.stdout) == {"forgotten": 1}
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


def test_words_of_any_script_on_a_poor_terminal(output: Path):
    result = run("info", "-d", output, "--articles", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert result.returncode == 0


def test_version():
    assert call("--version").stdout.startswith("hearsay ")
