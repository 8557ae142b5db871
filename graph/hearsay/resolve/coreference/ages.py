"""An extraction in, whom each "the 24-year-old" means whose age was told: "Hale, 24, left. The 24-year-old wept"."""

from __future__ import annotations

import re
from collections import defaultdict

from hearsay.records import Extraction, Mention

_CALLED = re.compile(r"the (\d{1,3})-year-old$", re.IGNORECASE)
_AGED = re.compile(r"(?:, | \()(\d{1,3})(?=[,.;)])|,? (?:is |was |who is |who was )?(\d{1,3})[- ]years?[- ]old\b")
_BEFORE = re.compile(r"(\d{1,3})-year-old $")


def aged_of(extraction: Extraction) -> dict[int, int]:
    """Find whose age was told before, of one person only, of those who are called by it: mention → mention."""
    text, told = extraction.article.text, defaultdict[str, dict[str, int]](dict)
    found: dict[int, int] = {}
    for index, mention in enumerate(extraction.mentions):
        called = _CALLED.match(mention.text)
        if called:
            people = told[called[1]]
            if len(people) == 1:
                found[index] = next(iter(people.values()))
        elif mention.name and mention.type == "Person":
            age = _age(mention, text)
            if age:
                told[age].setdefault(mention.name.split()[-1], index)
    return found


def _age(mention: Mention, text: str) -> str:
    after = _AGED.match(text, mention.span.end)
    name = text.find(mention.name, mention.span.start, mention.span.end)
    before = _BEFORE.search(text, max(0, name - len("999-year-old ")), max(0, name))
    return (after[1] or after[2]) if after else before[1] if before else ""
