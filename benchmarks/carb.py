"""Score `hearsay extract` on CaRB: sentences -> statements -> tab-separated tuples -> the public scorer beside ours.

    benchmarks/carb.py SENTENCES.txt GOLD.tsv CARB_FOLDER [-o TUPLES.tsv]

CARB_FOLDER is a checkout of github.com/dair-iitd/CaRB, whose scorer is run as it stands (it needs docopt, nltk, numpy,
scikit-learn). A tuple is made from one statement only: predicate, subject, object, roles with prepositions.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FUNCTIONS = frozenset({"time", "place", "condition", "purpose", "reason", "concession", "extent", "manner"})
_RUNNER = """
import runpy, sys, types
sys.modules["ipdb"] = types.ModuleType("ipdb")
old = types.ModuleType("sklearn.preprocessing.data"); old.binarize = None
sys.modules["sklearn.preprocessing.data"] = old
import nltk.corpus
nltk.corpus.stopwords = types.SimpleNamespace(words=lambda language: [])
sys.path.insert(0, "."); sys.argv = ["carb.py", *sys.argv[1:]]
runpy.run_path("carb.py", run_name="__main__")
"""


def role_text(role: dict[str, Any]) -> str:
    """Put the preposition before its phrase; words that tell a function carry their own."""
    return role["text"] if role["role"] in FUNCTIONS else f"{role['role']} {role['text']}"


def tuple_of(statement: dict[str, Any]) -> list[str] | None:
    """Make a tuple of a statement, of a passive as it stands in the text: patient, predicate, agent."""
    subject, thing, predicate = statement["subject"], statement["object"], statement["predicate"]
    places = [place for place in (subject, thing) if place]
    if len(places) == 2 and thing["start"] < predicate["start"] < subject["start"]:
        places.reverse()
    inside = thing is not None and thing["start"] <= predicate["start"] and predicate["end"] <= thing["end"]
    verb = predicate["lemma"] if inside else predicate["text"]
    arguments = [place["text"] for place in places] + [role_text(role) for role in statement["roles"]]
    return [verb, *(" ".join(text.split()) for text in arguments)] if len(arguments) > 1 else None


def tuples(sentences: list[str], statements: Iterator[dict[str, Any]]) -> Iterator[str]:
    """Write each statement as a line for the scorer: sentence, confidence, predicate, arguments."""
    for statement in statements:
        made = tuple_of(statement)
        if made:
            sentence = sentences[int(Path(statement["source_file"]).stem)]
            yield "\t".join([sentence, str(statement["confidence"]), *made])


def extract(sentences: list[str]) -> Iterator[dict[str, Any]]:
    """Run `hearsay extract` over the sentences, each an article of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for number, sentence in enumerate(sentences):
            Path(folder, f"{number:05}.txt").write_text(sentence, encoding="utf-8")
        command = [sys.executable, "-c", "from hearsay.cli import main; main()", "extract", "--quiet", folder]
        result = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, encoding="utf-8")
    for line in result.stdout.splitlines():
        yield json.loads(line)


def score(python: str, folder: Path, gold: Path, made: Path) -> str:
    """Run the public scorer."""
    with tempfile.NamedTemporaryFile() as curve:
        files = [f"--gold={gold.resolve()}", f"--out={curve.name}", f"--tabbed={made.resolve()}"]
        command = [python, "-c", _RUNNER, *files]
        return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=True, text=True).stdout


def main() -> None:
    """Read the command line, extract, score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("carb-tuples.tsv"))
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has what the scorer needs")
    given = parser.parse_args()
    sentences = [line for line in given.sentences.read_text(encoding="utf-8").split("\n") if line.strip()]
    given.output.write_text("\n".join(tuples(sentences, extract(sentences))) + "\n", encoding="utf-8")
    print(score(given.python, given.scorer, given.gold, given.output), end="")


if __name__ == "__main__":
    main()
