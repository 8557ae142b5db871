"""A number and what it counts, in words."""

from __future__ import annotations

_ENDINGS = {"ies": "y", "ches": "ch", "s": ""}


def counted(number: int, things: str) -> str:
    """Write how many things there are.

    >>> counted(1, "entities"), counted(1, "breaches"), counted(1, "files of unknown kind"), counted(1200, "articles")
    ('1 entity', '1 breach', '1 file of unknown kind', '1,200 articles')
    """
    if number != 1:
        return f"{number:,} {things}"
    noun, *rest = things.split(" ")
    ending = next(ending for ending in _ENDINGS if noun.endswith(ending))
    one = noun.removesuffix(ending) + _ENDINGS[ending]
    return " ".join(("1", one, *rest))
