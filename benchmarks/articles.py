"""Makes articles for measuring: paragraphs of seeds/ mixed anew, with the names of invented people, by number alone.

python benchmarks/articles.py 1000 > articles.jsonl
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
STORY = 20  # articles that tell of the same people
PARAGRAPHS = (6, 14)  # of an article

_NAME = re.compile(r"\b[A-Z][a-z]{2,} [A-Z][a-z]{3,}\b")
_SYLLABLES = "ba ren dor vi lan mo ka tes rin hol da mir sen tal bro vek nas or lin gar".split()


def make_articles(count: int) -> Iterator[dict[str, str]]:
    """Make `count` articles; the same number always gives the same ones."""
    paragraphs = _paragraphs()
    names = sorted({name for text in paragraphs for name in _NAME.findall(text)})
    for number in range(count):
        # Measuring needs repeatable choices, not secret ones.
        dice = random.Random(number)
        chosen = dice.sample(paragraphs, dice.randint(*PARAGRAPHS))
        invented = _invent(names, number // STORY)
        text = "\n\n".join(_NAME.sub(partial(_put, invented), part) for part in chosen)
        day = f"2025-{number // STORY % 12 + 1:02}-{number % 28 + 1:02}"
        yield {"id": f"generated-{number}", "text": text, "outlet": f"Outlet {number % 40}", "published": day}


def _paragraphs() -> list[str]:
    texts = (path.read_text("utf-8").split("---\n", 2)[2] for path in sorted(SEEDS.glob("*.md")))
    return [part.strip() for text in texts for part in text.split("\n\n") if len(part.split()) > 12]


def _invent(names: list[str], story: int) -> dict[str, str]:
    dice = random.Random(f"story {story}")
    return {name: f"{_word(dice)} {_word(dice)}" for name in names}


def _word(dice: random.Random) -> str:
    return "".join(dice.choices(_SYLLABLES, k=3)).capitalize()


def _put(invented: dict[str, str], match: re.Match[str]) -> str:
    return invented[match[0]]


if __name__ == "__main__":
    for article in make_articles(int(sys.argv[1])):
        print(json.dumps(article, ensure_ascii=False))
