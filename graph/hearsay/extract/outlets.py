"""Which words name a news outlet: by mentions and the gazetteer, by a noun beside them, by what they are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from hearsay.extract.syntax import Tree
from hearsay.gazetteer import load_gazetteer
from hearsay.lexicon import Lexicon
from hearsay.records import Mention

_NAMING = ("compound", "appos", "flat", "nmod:desc")
_SAYING_WHAT = ("amod", "compound", "nmod:desc")


def outlet_test(tree: Tree, lexicon: Lexicon, mentions: Sequence[Mention]) -> Callable[[int], bool]:
    """Make the test whether a name that a word heads is a news outlet's."""
    named: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.name:
            named.setdefault(mention.head.start, []).append(mention)

    def is_outlet(word: int) -> bool:
        bearers = named.get(tree.start[word], ())
        return any(_is_known(one) or _is_shown(tree, lexicon, word, one) for one in bearers)

    return is_outlet


def named_by(tree: Tree, lexicon: Lexicon, word: int) -> Iterator[int]:
    """List what may name the outlet that a word is, or is the noun for: "the | Herald | newspaper", "PAP | agency"."""
    yield word
    if _is_medium(tree, lexicon, word) or tree.lemma[word] == "agency":
        yield from (child for child in tree.all(word, *_NAMING) if tree.pos[child] == "PROPN")


def _is_known(mention: Mention) -> bool:
    return mention.type == "Outlet" or any(entry.type == "Outlet" for entry in load_gazetteer().lookup(mention.name))


def _is_shown(tree: Tree, lexicon: Lexicon, word: int, mention: Mention) -> bool:
    """Tell an outlet by the noun beside its name, or by its name: "the daily Norvik", "Norvik TV"; places have both."""
    if any(entry.type == "Place" for entry in load_gazetteer().lookup(mention.name)):
        return False
    beside = [*tree.all(word, *_SAYING_WHAT), *([tree.head[word]] if tree.dep[word] in _NAMING else [])]
    if mention.type != "Person" and any(_is_medium(tree, lexicon, noun) for noun in beside):
        return True
    words = mention.name.lower().split()
    shown = lexicon.words("outlet-names").intersection(words)
    other = words[-1] not in shown and lexicon.noun_of(words[-1]) is not None  # "the Radio Workers Union"
    return bool(shown) and len(words) > 1 and not other


def _is_medium(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a common noun is for an outlet: "newspaper", "news agency"."""
    if tree.pos[word] == "PROPN" or tree.text[tree.start[word]].isupper():
        return False
    media = lexicon.words("media")
    return tree.lemma[word] in media or f"{tree.word[word - 1]} {tree.lemma[word]}" in media
