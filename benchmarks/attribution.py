"""Score attributions: extract them from a PolNeAR-like folder and call the public scorer on the result.

usage: python benchmarks/attribution.py SCORER.py FOLDER [-o attributions.jsonl]

FOLDER holds text/*.txt and attributions/*.ann; SCORER.py is called with FOLDER and the JSON Lines written.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hearsay.annotate import annotate, load_model
from hearsay.extract import find_attributions, find_mentions
from hearsay.lexicon import load_lexicon
from hearsay.records import Argument, Article, Attribution, Cue


def shown(part: Argument | Cue | None) -> dict[str, Any] | None:
    """Write a part of an attribution as the scorer reads it."""
    if part is None:
        return None
    written: dict[str, Any] = {"text": part.text, "start": part.span.start, "end": part.span.end}
    if isinstance(part, Argument) and part.parts:
        written["parts"] = [[piece.start, piece.end] for piece in part.parts]
    return written


def written(name: str, attribution: Attribution) -> str:
    """Write one attribution as a line."""
    parts = {part: shown(getattr(attribution, part)) for part in ("source", "cue", "content")}
    record = {"source_file": name, **parts, "manner": attribution.manner}
    return json.dumps(record, ensure_ascii=False)


def lines(folder: Path) -> Iterator[str]:
    """Yield the attributions of all texts of a folder."""
    nlp, lexicon = load_model(), load_lexicon()
    for path in sorted((folder / "text").glob("*.txt")):
        article = Article(path.stem, path.read_bytes().decode("utf-8"), source_file=path.name)
        doc = annotate(article, nlp)
        mentions = find_mentions(article, doc, lexicon)
        for attribution in find_attributions(article, doc, mentions, lexicon):
            yield written(path.name, attribution)


def main() -> None:
    """Extract, write, score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("output/attributions.jsonl"))
    options = parser.parse_args()
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text("".join(f"{line}\n" for line in lines(options.folder)), "utf-8")
    command = [sys.executable, str(options.scorer), str(options.folder), str(options.output)]
    sys.exit(subprocess.run(command, check=False).returncode)


if __name__ == "__main__":
    main()
