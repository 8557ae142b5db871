"""Whether a text is English: by what is said of it, and by its own words."""

from __future__ import annotations

import re
from itertools import islice

# Words that hardly any other language has: "to" is Polish, "for" Danish, "was" German and Dutch.
_ENGLISH_ALONE = frozenset("the and that with from which this not been has would they their his who were".split())
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 300  # a list of names may hold none of these words
_LEAST_SHARE = 0.03  # news has 0.07 and more, other languages with English names in them 0.01
_WORDS_READ = 2000


def is_english(language: str) -> bool:
    """Say whether a language tag or name means English.

    >>> is_english("en-GB"), is_english("English"), is_english("pl")
    (True, True, False)
    """
    return re.split(r"[-_]", language.lower())[0] in {"en", "eng", "english"}


def has_english_words(text: str) -> bool:
    """Say whether a text has the words that English can't do without; a short one is given the benefit of the doubt.

    >>> has_english_words("Kraj, o którym mowa. " * 30), has_english_words("Kraj, o którym mowa.")
    (False, True)
    """
    words = [found[0].lower() for found in islice(_WORD.finditer(text), _WORDS_READ)]
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return True
    return sum(word in _ENGLISH_ALONE for word in words) >= _LEAST_SHARE * len(words)
