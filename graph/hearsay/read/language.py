"""Whether a text is English: by what is said of it, and by its own words."""

from __future__ import annotations

import re
from itertools import islice

# Words that hardly any other language has: "to" is Polish, "for" Danish, "was" German and Dutch.
_ENGLISH_ALONE = frozenset(
    "the and that with from which this not been has would they his him their who were you what about said says".split()
)
# Words that hold other languages together, and stand neither in English nor in names that it takes over ("von der").
_OTHER_LANGUAGES = frozenset(
    """
    nicht dass sich ist ein eine einen den auf mit nach wird wurde werde haben für zu er sie ihm sagte erklärte
    est une dans qui que sur avec pas sont été cette aux ses selon déclaré
    una por para fue más según pero como su sus esta este dijo
    il che sono nel alla anche più è stato gli detto
    uma não pelo foi mais ao são disse
    het een niet zijn voor dat heeft naar ook bij worden zei
    ikke og det som til af på har blev også sagde sa
    och att är inte som på den av för sade
    nie się jest że na przez oraz dla jak powiedział
    že se je není podle byl jako řekl
    hogy nem és egy mondta
    ja ei että ovat mutta sanoi
    bir için ile olarak söyledi dedi
    și este nu că pentru cu spus
    """.split()
)
_OFTEN_ENGLISH = _ENGLISH_ALONE | frozenset("of to for by are be it he she its will after but".split())
_FEWEST_OTHER = 2  # different ones
_QUOTED = re.compile(r"[“\"„«][^”\"“»]*[”\"“»]")  # a short text may quote what somebody said in another language
_LATIN = re.compile(r"[a-z\u00c0-\u024f]", re.IGNORECASE)
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
    """Say whether a text has the words that English can't do without; a short one only must not have another's.

    >>> has_english_words("Kraj, o którym mowa. " * 30), has_english_words("Kraj Ady Ito.")
    (False, True)
    >>> has_english_words("Das Land ist nicht bereit."), has_english_words("Von der Leyen meets Ada Ito.")
    (False, True)
    """
    words = [found[0].lower() for found in islice(_WORD.finditer(text), _WORDS_READ)]
    letters = "".join(words)
    if len(letters) < _FEWEST_LETTERS:
        return not (_is_of_another_script(letters) or _is_of_another_language(_QUOTED.sub("", text)))
    return sum(word in _ENGLISH_ALONE for word in words) >= _LEAST_SHARE * len(words)


def _is_of_another_script(letters: str) -> bool:
    return len(_LATIN.findall(letters)) * 2 < len(letters)


def _is_of_another_language(text: str) -> bool:
    words = [word.lower() for word in _WORD.findall(text)]
    others = [word for word in words if word in _OTHER_LANGUAGES]
    return len(set(others)) >= _FEWEST_OTHER and len(others) > sum(word in _OFTEN_ENGLISH for word in words)
