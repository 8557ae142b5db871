"""Measures how soon the view opens in headless Chromium, and draws its picture of made-up statements.

    python benchmarks/view.py [--chromium /usr/bin/chromium] [--folder output/benchmark]

The network of statements is made from numbers, not at random: few actors act often, many once.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pyoxigraph as ox

from hearsay.facts import Facts
from hearsay.view import render_statements
from hearsay.view.lines import Line, read_lines
from hearsay.vocabulary import DEFAULT_BASE, prefixes

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CASES = (("drawn", 2_300, 4_600, 2_000, 2.0), ("aggregated", 3_000, 10_000, 50, 5.0))  # actors, statements, drawn, s
RUNS = 5
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
TYPES = ("Person", "Person", "Organization", "Place", "Group", "AnonymousSource", "Event", "Outlet")
FIRST = "Ada Bruno Carla Dario Edda Farid Greta Hugo Irma Jonas Kaja Lorenz Mira Nils Orla Piet".split()
LAST = "Abbot Brandt Calder Dahl Ewing Falk Garnier Holm Iversen Jansen Keller Lund Moreau Novak Ortega Quist".split()
RELATIONS = "demands rejects denies promises warns accuses supports meets criticizes funds".split()
MODALITIES = ("asserted", "asserted", "asserted", "possible", "intended", "future")


def write_statements(actors: int, count: int) -> Iterator[bytes]:
    """Write statements as JSON Lines, twenty an article."""
    for first in range(0, count, 20):
        numbers = range(first, min(first + 20, count))
        yield b"".join(msgspec.json.encode(_statement(number, actors, first // 20)) + b"\n" for number in numbers)


def _statement(number: int, actors: int, article: int) -> dict[str, Any]:
    subject, target = _actor(number, number, actors), _actor(number * 7 + 3, number // 3, actors)
    relation = RELATIONS[number * number % len(RELATIONS)]
    text = f"{subject['label']} {relation} what {target['label']} put forward in round {number} of the talks."
    start = len(subject["label"]) + 1
    return {
        "id": f"{DEFAULT_BASE}statement/{number:020x}",
        "article": f"{DEFAULT_BASE}article/{article:020x}",
        "source_file": f"article-{article}.txt",
        "outlet": {"id": f"{DEFAULT_BASE}entity/outlet{article % 40}", "label": f"Gazette {article % 40}"},
        "published": f"20{20 + article % 6}-{1 + article % 12:02}-{1 + article % 28:02}",
        "evidence": {"text": text, "start": 0, "end": len(text)},
        "subject": {**subject, "text": subject["label"], "start": 0, "end": start - 1},
        "predicate": {
            "id": f"{prefixes()['rel']}{relation}",
            "label": relation,
            "text": relation,
            "start": start,
            "end": start + len(relation),
        },
        "object": {**target, "text": target["label"]},
        "polarity": "negative" if number % 9 == 0 else "positive",
        "modality": MODALITIES[number % len(MODALITIES)],
        "attribution": [{"source": _actor(number * 3 + 1, number // 2, actors), "cue": {"text": "said"}}][: number % 3],
        "confidence": (50 + number % 50) / 100,
    }


def _actor(seed: int, spare: int, actors: int) -> dict[str, str]:
    # The remainders fall on the first ones most often, and the spare number sees to it that all occur.
    number = spare % actors if seed % 3 == 0 else (seed * seed) % (7 + seed % (actors // 20 + 7))
    label = f"{FIRST[number % 16]} {LAST[number // 16 % 16]}{' ' + str(number // 256) if number > 255 else ''}"
    return {"id": f"{DEFAULT_BASE}entity/{number:020x}", "label": label, "type": TYPES[number * 5 % len(TYPES)]}


def make_page(actors: int, count: int, shown: int) -> str:
    """Write the page of such a network."""
    blocks = list(write_statements(actors, count))

    def articles() -> Iterator[list[Line]]:
        return read_lines(blocks)

    pieces = render_statements(articles, Facts(ox.Store()), prefixes(), total=count, max_nodes=shown)
    return b"".join(pieces).decode()


@dataclass(frozen=True)
class Opening:
    """How a page opened: seconds by the clock until its picture was on the screen, seconds of its process' own work."""

    clock: float
    work: float
    drawn: str


def measure(page: Path, chromium: str) -> list[Opening]:
    """Open a page several times."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        found = [_open(browser, page) for _ in range(RUNS)]
        browser.close()
    return found


def _open(browser: Browser, page: Path) -> Opening:
    tab = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    metrics = tab.context.new_cdp_session(tab)
    metrics.send("Performance.enable")
    tab.goto(page.resolve().as_uri(), timeout=120_000)
    tab.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
    # Two frames later the picture is on the screen.
    frame = "requestAnimationFrame"
    clock = tab.evaluate(f"() => new Promise((done) => {frame}(() => {frame}(() => done(performance.now()))))") / 1000
    work = {each["name"]: each["value"] for each in metrics.send("Performance.getMetrics")["metrics"]}["ProcessTime"]
    drawn = str(tab.evaluate("document.documentElement.dataset.drawn"))
    tab.context.close()
    return Opening(clock, work, drawn)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--folder", type=Path, default=Path("output/benchmark"))
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for name, actors, count, shown, limit in CASES:
        page = arguments.folder / f"view-{name}.html"
        page.write_text(make_page(actors, count, shown), "utf-8")
        found = measure(page, arguments.chromium)
        clock, work = (min(getattr(each, field) for each in found) for field in ("clock", "work"))
        size = page.stat().st_size / 1e6
        print(f"{name}: {count:,} statements, {size:.1f} MB, drawn {found[0].drawn}")
        print(f"  best of {RUNS}: {clock:.2f} s by the clock (limit {limit} s), {work:.2f} s of work")


if __name__ == "__main__":
    main()
