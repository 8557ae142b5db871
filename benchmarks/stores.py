"""Load a million quads into each triple store whose server is installed, and print the times side by side.

    benchmarks/stores.py [--quads 1000000]

The quads are made: articles' graphs of statements with the predicates of `hearsay.ttl`. Needs `oxigraph` (PyPI) or
`virtuoso-t` (Debian's virtuoso-opensource); what is missing is named.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

import pyoxigraph as ox

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from hearsay.dataset import Dataset
from hearsay.load import Credentials, load_dataset
from hearsay.vocabulary import HS, Iris
from servers import oxigraph_server, virtuoso_server

QUADS_PER_ARTICLE = 1000
PROPERTIES = ("polarity", "modality", "chain", "lemma", "cue")


def make_dataset(quads: int, folder: Path) -> Dataset:
    """Make a dataset of so many quads, an article's graph for each thousand."""
    iris = Iris()
    articles = tuple(f"{number:020x}" for number in range(quads // QUADS_PER_ARTICLE))

    def triples(article: str) -> list[str]:
        lines = []
        for number in range(QUADS_PER_ARTICLE):
            node = iris.statement(f"{article}{number // len(PROPERTIES)}")
            name = PROPERTIES[number % len(PROPERTIES)]
            lines.append(f'<{node}> <{HS[name]}> "{article} says its {name} is number {number}"')
        return sorted(lines)

    (folder / "store").mkdir(parents=True)
    archive = SimpleNamespace(graph_keys=lambda: articles, triples=triples)
    return Dataset(folder, ox.Store(), archive, iris)  # type: ignore[arg-type]


def measure(name: str, url: str, quads: int, **options: object) -> None:
    """Load and print seconds and quads a second."""
    with tempfile.TemporaryDirectory() as folder:
        dataset = make_dataset(quads, Path(folder) / "dataset")
        began = time.perf_counter()
        report = load_dataset(dataset, url, profile=name, **options)  # type: ignore[arg-type]
        seconds = time.perf_counter() - began
    rate = f"{report.triples / seconds:9,.0f}/s"
    print(f"{name:10} {report.sent:6} graphs {report.triples:9,} triples {seconds:7.1f} s {rate}")


def main() -> None:
    """Measure every store that is installed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quads", type=int, default=1_000_000)
    quads = parser.parse_args().quads
    if shutil.which("oxigraph") or Path(sys.executable).with_name("oxigraph").is_file():
        with oxigraph_server() as url:
            measure("oxigraph", url, quads)
    else:
        print("oxigraph: no program of that name")
    if shutil.which("virtuoso-t"):
        with tempfile.TemporaryDirectory() as folder, virtuoso_server(Path(folder)) as url:
            measure("virtuoso", url, quads, credentials=Credentials("digest", "dba", "dba"))
    else:
        print("virtuoso: no program virtuoso-t")


if __name__ == "__main__":
    main()
