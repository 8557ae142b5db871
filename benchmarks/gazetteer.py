"""Measure a large gazetteer: generate one of a million aliases, in CSV and in Turtle, open it, look names up.

python benchmarks/gazetteer.py [ALIASES]
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hearsay.gazetteer import load_gazetteer

ALIASES_EACH = 4
PREFIXES = (
    "@prefix schema: <https://schema.org/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix x: <https://names.example/> .\n"
)
SYLLABLES = (
    "ba be bo da de do fa ga ha ka ke ko la le lo ma me mo na ne no pa ra re ro sa se ta te to va vi wa za zo".split()
)


def write_names(path: Path, aliases: int) -> None:
    """Write organizations of four names each, always the same, as CSV or Turtle by the file's ending."""
    chance = random.Random(7)
    turtle = path.suffix == ".ttl"
    with path.open("w", encoding="utf-8") as lines:
        lines.write(PREFIXES if turtle else "label,type,aliases,wikidata\n")
        for number in range(aliases // ALIASES_EACH):
            name = "".join(chance.choices(SYLLABLES, k=4)).capitalize()
            others = [f"{name} {number} {form}" for form in ("Group", "Holding", "plc")]
            if turtle:
                quoted = ", ".join(f'"{other}"@en' for other in others)
                lines.write(f'x:n{number} a schema:Organization ;\n    skos:prefLabel "{name} {number}"@en ;\n')
                lines.write(f"    skos:altLabel {quoted} .\n")
            else:
                lines.write(f"{name} {number},Organization,{'|'.join(others)},\n")


def measure(path: Path) -> None:
    """Print how long a file takes to open, again in the same process, and how much memory it keeps."""
    load_gazetteer()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    gazetteer = load_gazetteer((path,))
    first = time.process_time() - start
    start = time.process_time()
    assert load_gazetteer((path,)) is gazetteer
    again = time.process_time() - start
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    kept = gazetteer.size / 1e6
    print(
        f"{path.suffix}: opened in {first:.1f} s, again in {again:.3f} s; keeps {kept:.0f} MB, peak {grown:.0f} MB more"
    )
    name = next(entry.aliases[0] for entry in gazetteer if entry.label.endswith(" 1000"))
    start = time.process_time()
    missing = sum(not gazetteer.lookup(f"Nowhere {number} Group") for number in range(20_000))
    found = sum(bool(gazetteer.lookup(name)) for _ in range(20_000))
    print(
        f"    a look-up takes {(time.process_time() - start) / 40_000 * 1e6:.0f} µs ({found:,} found, {missing:,} not)"
    )


def main() -> None:
    """Measure both formats, each in a process of its own, so that neither pays for the other's memory."""
    if len(sys.argv) > 2:
        measure(Path(sys.argv[2]))
        return
    aliases = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    print(f"{aliases:,} aliases")
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ("csv", "ttl"):
            path = Path(folder) / f"names.{suffix}"
            write_names(path, aliases)
            subprocess.run([sys.executable, __file__, str(aliases), str(path)], check=True)


if __name__ == "__main__":
    main()
