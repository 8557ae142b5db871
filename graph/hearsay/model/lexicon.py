"""The lemma lexicon of the training data: what form and tag say of a lemma before the network is asked."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

from hearsay.model.lemmas import apply_rule

Forms = Mapping[str, Mapping[str, str]]
"""Tag → form, lower case but for names → rule."""


def read_lexicon(path: Path) -> dict[str, dict[str, str]]:
    """Read the lexicon: tag → rule → forms, turned into tag → form → rule."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        stored = json.load(file)
    return {tag: {form: rule for rule, forms in rules.items() for form in forms} for tag, rules in stored.items()}


def write_lexicon(path: Path, lexicon: Forms) -> None:
    """Write the lexicon, the same bytes for the same lexicon."""
    stored: dict[str, dict[str, list[str]]] = {}
    for tag, forms in sorted(lexicon.items()):
        for form, rule in sorted(forms.items()):
            stored.setdefault(tag, {}).setdefault(rule, []).append(form)
    packed = gzip.compress(json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode(), 9, mtime=0)
    path.write_bytes(packed)


def is_name(tag: str) -> bool:
    """Tell whether a tag's forms keep their capitals."""
    return tag.startswith("NNP")


def lemma_of(word: str, tag: str, rule: str, lexicon: Forms) -> str:
    """Return a word's lemma: the lexicon's, or by the network's rule."""
    form = word if is_name(tag) else word.lower()
    known = lexicon.get(tag, {}).get(form)
    return apply_rule(word, rule) if known is None else apply_rule(form, known)
