"""Measure a large gazetteer: generate one of a million aliases (CSV), load it, look names up.

python benchmarks/gazetteer.py [ALIASES]
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from hearsay.gazetteer import load_gazetteer

ALIASES_EACH = 4
SYLLABLES = (
    "ba be bo da de do fa ga ha ka ke ko la le lo ma me mo na ne no pa ra re ro sa se ta te to va vi wa za zo".split()
)


def write_names(path: Path, aliases: int) -> None:
    """Write organizations of four names each, always the same."""
    chance = random.Random(7)
    with path.open("w", encoding="utf-8") as lines:
        lines.write("label,type,aliases,wikidata\n")
        for number in range(aliases // ALIASES_EACH):
            name = "".join(chance.choices(SYLLABLES, k=4)).capitalize()
            others = "|".join(f"{name} {number} {form}" for form in ("Group", "Holding", "plc"))
            lines.write(f"{name} {number},Organization,{others},\n")


def main() -> None:
    """Print how long it takes to load and to look up, and how much memory the gazetteer keeps."""
    aliases = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    load_gazetteer()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.csv"
        write_names(path, aliases)
        start = time.process_time()
        gazetteer = load_gazetteer((path,))
        seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{aliases:,} aliases: loaded in {seconds:.1f} s, kept in {gazetteer.size / 1e6:.0f} MB, peak {peak:.0f} MB")
    start = time.process_time()
    found = sum(bool(gazetteer.lookup(f"Nowhere {number} Group")) for number in range(20_000))
    print(f"a look-up takes {(time.process_time() - start) / 20_000 * 1e6:.0f} µs ({found} of 20,000 found)")


if __name__ == "__main__":
    main()
