"""Names of nobody in particular: pronouns that were not resolved and bare quantifiers are no actors."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from hearsay.lexicon import load_lexicon

_WORD = re.compile(r"[\w'’]+")
_LISTS = ("pronouns", "determiners", "nobody", "amounts")
_REMEMBERED = 10_000  # labels: those of whom much is said come again and again


@lru_cache(_REMEMBERED)
def is_nameless(label: str) -> bool:
    """Tell whether a label names nobody: pronouns and quantifiers only; an acronym ("WHO") is a name.

    >>> is_nameless("they"), is_nameless("Some of them"), is_nameless("WHO"), is_nameless("their lawyer")
    (True, True, False, False)
    """
    words = _WORD.findall(label)
    return all(word.casefold() in _words() and not (len(word) > 1 and word.isupper()) for word in words)


@cache
def _words() -> frozenset[str]:
    return frozenset({"of"}).union(*(load_lexicon().words(name) for name in _LISTS))
