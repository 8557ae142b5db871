"""A parse -> the same with its names mended: told from pronouns, and whole where a parser took one for two."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.extract.calendar import WEEKDAYS
from hearsay.extract.parses import Parse
from hearsay.lexicon import Lexicon

PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers "
    "herself it its itself they them their theirs themselves themself this that these those there who whom whose "
    "whoever what whatever which whichever one ones none other others another each both all any some many few".split()
) | {f"{which}{who}" for which in ("some", "any", "every", "no") for who in ("one", "body", "thing")}
_PLACES = frozenset({"nsubj", "nsubj:pass", "obl:agent", "nmod", "nmod:poss", "conj", "appos"})
_LINKS = frozenset({"cc", "case", "punct"})


def restore_names(parse: Parse, written: Callable[[int], str]) -> None:
    """Tell names, which have a capital and no pronoun's form, from pronouns where a tagger took one for the other."""
    for index, form in enumerate(parse.word):
        if parse.tag[index] not in ("PRP", "NNP") or not written(index)[:1].isupper():
            continue
        if parse.pos[index] == "PRON" and form.isalpha() and form not in PRONOUNS:
            parse.pos[index], parse.tag[index] = "PROPN", "NNP"
        elif parse.pos[index] == "PROPN" and parse.tag[index] == "PRP" and form in PRONOUNS:
            parse.pos[index] = "PRON"


def join_names(parse: Parse, lexicon: Lexicon) -> None:
    """Make one of a title or first name and the name right after it, in one place: "Senator | Ito said"."""
    for index, governor in enumerate(parse.head):
        before = index - 1
        alike = before >= 0 and (parse.head[before], parse.dep[before]) == (governor, parse.dep[index])
        names = parse.pos[before] == parse.pos[index] == "PROPN" and parse.word[index] not in WEEKDAYS
        if not (alike and names) or parse.dep[index] not in _PLACES:
            continue
        noun, honorifics = lexicon.noun_of(parse.word[before]), lexicon.words("honorifics")
        for word in list(parse.left(before, _LINKS)):
            parse.head[word] = index
        titled = (noun and noun.role) or parse.word[before].rstrip(".") in honorifics
        parse.hang(before, index, "nmod:desc" if titled else "compound")
