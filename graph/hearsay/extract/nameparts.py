"""A parse -> the same with its names mended: told from pronouns, and whole where a parser took one for two."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.extract.calendar import WEEKDAYS
from hearsay.extract.parses import GENITIVES, SUBJECTS, Parse
from hearsay.extract.placing import PRONOUNS

_PLACES = SUBJECTS | {"obl:agent", "nmod", "nmod:poss", "conj", "appos"}
_LINKS = frozenset({"cc", "case"})
_NEAR = 4  # words from a name's first to its last


def restore_names(parse: Parse, written: Callable[[int], str]) -> None:
    """Tell names, which have a capital and no pronoun's form, from pronouns where a tagger took one for the other."""
    for index, form in enumerate(parse.word):
        if parse.tag[index] not in ("PRP", "NNP") or not written(index)[:1].isupper():
            continue
        if parse.pos[index] == "PRON" and form.isalpha() and form not in PRONOUNS:
            parse.pos[index], parse.tag[index] = "PROPN", "NNP"
        elif parse.pos[index] == "PROPN" and parse.tag[index] == "PRP" and form in PRONOUNS:
            parse.pos[index] = "PRON"


def rejoin_names(parse: Parse) -> None:
    """Make one of a name that a parser cut in two: "rival | Ada Ito said", "to Ada | Ito", "NBC | 's Ito said"."""
    before: dict[tuple[int, str], int] = {}
    for index, governor in enumerate(parse.head):
        dep = parse.dep[index].removesuffix(":pass")
        if dep not in _PLACES:
            continue
        one = before.get((governor, dep))
        before[governor, dep] = index
        if one is None or parse.pos[one] not in ("NOUN", "PROPN") or parse.dep[governor] == "acl:relcl":
            continue
        named, first = parse.pos[one] == "PROPN", parse.first(index)
        if first != one + 1 or not (named or dep in SUBJECTS):
            continue
        if named and parse.word[first] in GENITIVES and dep in SUBJECTS:
            parse.hang(first, one, "case")
            parse.hang(one, index, "nmod:poss")
        elif parse.pos[first] == "PROPN" and parse.word[first] not in WEEKDAYS:
            _join_names(parse, one, first, index)


def _join_names(parse: Parse, one: int, first: int, other: int) -> None:
    """Hang a name on the noun that describes it, a title on the name, a first name on the word that it stands by."""
    parts = [word for word, governor in enumerate(parse.head[first : first + _NEAR], first) if governor == first]
    flat = [word for word in parts if parse.dep[word] == "flat"]
    if first != other:
        parse.hang(one, first, "compound")
    elif parse.pos[one] == "NOUN":
        parse.hang(other, one, "appos")
    elif flat or parse.word[one].endswith("."):
        for link in list(parse.left(one, _LINKS)):
            parse.head[link] = other
        parse.hang(one, other, "nmod:desc")
    else:
        parse.hang(other, one, "flat")
