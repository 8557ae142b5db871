"""Names as strings: which spellings are one name, which are candidates for it, what is a short form of what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from hearsay.gazetteer import name_key
from hearsay.lexicon import load_lexicon

# Spellings that transliterations from Cyrillic, Arabic and others vary freely, first match first.
_FOLDINGS = (
    (re.compile(r"(?:shch|sch|sh|sz)"), "s"),
    (re.compile(r"(?:tch|ch|cz|ts|tz)"), "c"),
    (re.compile(r"(?:zh|j)"), "z"),
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"off$"), "ov"),
    (re.compile(r"eff$"), "ev"),
    (re.compile(r"w"), "v"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"[iyj]+"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_GENERATIONS = {each: each for each in ("jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii")}
_GENERATIONS |= {"i": "", "junior": "jr", "senior": "sr"}
_SHORTEST_WITH_TYPO = 6
_SHORTEST_WITH_TWO = 11


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """Fold the ways in which one name is transliterated.

    >>> skeleton("zelenskyy") == skeleton("zelenskiy") == skeleton("zelensky")
    True
    """
    for pattern, replacement in _FOLDINGS:
        word = pattern.sub(replacement, word)
    return word


def part_generation(key: str) -> tuple[str, str]:
    """Part a name's key and what tells its bearer from a father or son; "I" tells it from nobody before.

    >>> part_generation("ada hale junior"), part_generation("ada hale")
    (('ada hale', 'jr'), ('ada hale', ''))
    """
    name, _, last = key.rpartition(" ")
    if not name or last not in _GENERATIONS:
        return key, ""
    return name, _GENERATIONS[last]


def typo_keys(word: str) -> Iterable[str]:
    """Give the keys that two spellings share if one edit turns one into the other: the word less one letter each."""
    yield word
    if len(word) >= _SHORTEST_WITH_TYPO:
        yield from sorted({word[:place] + word[place + 1 :] for place in range(len(word))})


def same_spelling(left: str, right: str) -> bool:
    """Tell whether two words are one name in two transliterations or with a typing error.

    >>> same_spelling("zelensky", "zelenysky"), same_spelling("iran", "iraq")
    (True, False)
    """
    if left == right or skeleton(left) == skeleton(right):
        return True
    shortest = min(len(left), len(right))
    if shortest < _SHORTEST_WITH_TYPO or left[0] != right[0]:
        return False
    return OSA.distance(skeleton(left), skeleton(right)) <= (2 if shortest >= _SHORTEST_WITH_TWO else 1)


def same_person_name(left: str, right: str) -> bool:
    """Tell whether two full names (keys) may be one person's: family names alike, given names alike or initials.

    >>> same_person_name("donald j trump", "donald trump"), same_person_name("mary trump", "donald trump")
    (True, False)
    >>> same_person_name("ben hale", "benjamin hale")
    True
    """
    one, other = left.split(), right.split()
    if len(one) < 2 or len(other) < 2 or not same_spelling(one[-1], other[-1]):
        return False
    given, given_other = one[0], other[0]
    if min(len(given), len(given_other)) == 1:
        return given[0] == given_other[0]
    same = same_spelling(given, given_other) or _first_name(given) == _first_name(given_other)
    return same and _middles_agree(one[1:-1], other[1:-1])


def _first_name(given: str) -> str:
    """Give the first name that another is short for: "benjamin" of "ben"."""
    return load_lexicon().short_first_names.get(given, given)


def is_short_form(short: str, full: str) -> bool:
    """Tell whether a name is the end of a fuller one: "von der leyen" of "ursula von der leyen"."""
    return len(short) < len(full) and full.endswith(f" {short}")


def is_misspelt_short_form(short: str, full: str) -> bool:
    """Tell whether a single word is the last one of a full name in another spelling."""
    return " " in full and same_spelling(short, full.split()[-1])


def acronyms(name: str) -> set[str]:
    """Give the initials that a name of several words may be shortened to, as name keys.

    >>> sorted(acronyms("Institute for the Study of War"))
    ['ifsow', 'iftsow', 'isw']
    """
    words = name_key(name).split()
    small = {"of", "for", "the", "and", "on", "in", "to", "&", "de", "la", "du", "des"}
    articles = {"the"}
    choices = ([w for w in words if w not in small], [w for w in words if w not in articles], words)
    return {"".join(word[0] for word in chosen) for chosen in choices if len(chosen) > 1}


def _middles_agree(one: list[str], other: list[str]) -> bool:
    return all(
        left[0] == right[0] if min(len(left), len(right)) == 1 else same_spelling(left, right)
        for left, right in zip(one, other, strict=False)
    )
