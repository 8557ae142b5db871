"""The lemma lexicon of the training data: what form and tag say of a lemma before the network is asked."""

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from hearsay.model.lemmas import apply_rule

_INFLECTED = {"VBD": "ed", "VBN": "ed", "VBG": "ing", "VBZ": "s"}
_BARE = frozenset({"VB", "VBP"})
_SIZES = (6, 5, 4, 3)  # letters of an ending, longest first

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


class Lemmatizer:
    """Gives a word's lemma: the lexicon's, for other verbs that of a known verb or by spelling, else the network's."""

    def __init__(self, lexicon: Forms) -> None:
        self._lexicon = lexicon
        verbal = (forms for tag, forms in lexicon.items() if tag.startswith("VB"))
        self._verbs = {apply_rule(form, rule) for forms in verbal for form, rule in forms.items()}
        past = (lexicon.get(tag, {}) for tag in _INFLECTED)
        self._mistagged = {form: apply_rule(form, rule) for forms in past for form, rule in forms.items()}
        self._endings = {tag: _rules_by_ending(lexicon.get(tag, {})) for tag in _INFLECTED}

    def lemma_of(self, word: str, tag: str, rule: str) -> str:
        """Return a word's lemma; `rule` is the network's guess."""
        form = word if is_name(tag) else word.lower()
        known = self._lexicon.get(tag, {}).get(form)
        if known is not None:
            return apply_rule(form, known)
        if tag in _BARE and form.isalpha():
            return form if form in self._verbs else self._mistagged.get(form, form)
        return self._inflected(form, tag) or apply_rule(word, rule)

    def _inflected(self, form: str, tag: str) -> str | None:
        """Find the verb that an unknown form in -ed, -ing or -s belongs to, as most that end like it do to theirs."""
        suffix = _INFLECTED.get(tag)
        if suffix is None or not form.endswith(suffix):
            return None
        stem = form.removesuffix(suffix)
        stems = (f"{stem}e", stem, stem[:-1] if stem[-2:-1] == stem[-1:] else stem, form[:-1])
        known = next((verb for verb in stems if verb in self._verbs), None)
        endings = self._endings[tag]
        alike = (endings[form[-size:]] for size in _SIZES if len(form) > size and form[-size:] in endings)
        return known or next((apply_rule(form, rule) for rule in alike), None)


def _rules_by_ending(forms: Mapping[str, str]) -> dict[str, str]:
    """Find the rule of most forms that end in the same letters."""
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    for form, rule in forms.items():
        for size in _SIZES:
            if len(form) > size:
                rules[form[-size:]][rule] += 1
    return {ending: counts.most_common(1)[0][0] for ending, counts in rules.items()}
