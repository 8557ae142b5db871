"""Which words name a news outlet: by mentions and the gazetteer, by a noun beside them, by what they are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from hearsay.extract.grammar.propernames import NAMING
from hearsay.extract.grammar.syntax import Tree
from hearsay.gazetteer import load_gazetteer
from hearsay.lexicon import Lexicon
from hearsay.records import Mention

_TELLING_WHICH = ("amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl", "appos", "nummod")
_TOLD = frozenset({"obj", "iobj", "obl"})
_FARTHEST = 3  # paragraphs
_SAYING_WHAT = ("amod", "compound", "nmod:desc", "appos")
_BEFORE = ("amod", "compound", "nmod:desc", "nmod:poss")
_OWNING = ("nmod:poss", "compound")
_EMPLOYING = frozenset({"from", "of", "for", "with"})


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


def outlet_meant(tree: Tree, lexicon: Lexicon, word: int, *, is_outlet: Callable[[int], bool]) -> int | None:
    """Find the name of the outlet that a word is, is the noun for, or stands for after it was named: "the paper"."""
    named = next((name for name in _named_by(tree, lexicon, word) if is_outlet(name)), None)
    reach = _reach_back(tree, lexicon, word) if named is None else None
    if reach is None:
        return named
    near = takewhile(lambda other: tree.paragraph[word] - tree.paragraph[other] <= reach, range(word - 1, -1, -1))
    names = (other for other in near if tree.pos[other] == "PROPN" and is_outlet(other))
    last = next(names, None)
    if last is None or tree.lemma[word] == "agency":
        return last
    beside = takewhile(lambda other: tree.sentence[other] == tree.sentence[last], names)
    told = (other for other in (last, *beside) if tree.dep[other] in _TOLD)
    return next(told, last)  # "told X that he left, Y reported"


def _named_by(tree: Tree, lexicon: Lexicon, word: int) -> Iterator[int]:
    """List what may name a word's outlet: "the | Herald | paper", "a | Herald | reporter", "| CNN's | show"."""
    yield word
    if _is_medium(tree, lexicon, word) or tree.lemma[word] in lexicon.words("mixed-media"):
        yield from (child for child in tree.all(word, *NAMING) if tree.pos[child] == "PROPN")
    callings = [word, *tree.all(word, "nmod:desc", "compound")] if tree.pos[word] == "PROPN" else [word]
    for calling in callings:
        if tree.lemma[calling] in lexicon.words("reporters"):
            yield from tree.all(calling, "compound", "nmod:poss", "nmod")
    if tree.lemma[word] in lexicon.words("programmes"):
        yield from tree.all(word, *_OWNING)
    if tree.pos[word] == "PROPN":
        yield from tree.all(word, "nmod:poss")


def _reach_back(tree: Tree, lexicon: Lexicon, word: int) -> int | None:
    """Tell how many paragraphs before "the newspaper" its name may stand; "the agency" need be none of news."""
    told = [tree.word[child] for child in tree.all(word, "det")]
    if told not in (["the"], ["this"]) or tree.has(word, *_TELLING_WHICH):
        return None
    if tree.lemma[word] == "agency":
        return 0
    return _FARTHEST if _is_medium(tree, lexicon, word) else None


def _is_known(mention: Mention) -> bool:
    return mention.type == "Outlet" or any(entry.type == "Outlet" for entry in load_gazetteer().lookup(mention.name))


def _is_shown(tree: Tree, lexicon: Lexicon, word: int, mention: Mention) -> bool:
    """Tell an outlet by the noun with its name, or by its name: "the daily Norvik", "Norvik TV"; places have both."""
    if _shows(tree, lexicon, word, mention):
        return True
    if any(entry.type == "Place" for entry in load_gazetteer().lookup(mention.name)):
        return False
    beside = [*tree.all(word, *_SAYING_WHAT), *([tree.head[word]] if tree.dep[word] in NAMING else [])]
    person = mention.type == "Person" and beside[:1] != [word - 1]
    if not person and any(_shows(tree, lexicon, noun, mention) for noun in beside):
        return True
    if mention.type == "Organization" and (_is_newscast(tree, lexicon, word) or _employs(tree, lexicon, word)):
        return True
    words = mention.name.lower().split()
    showing = lexicon.words("outlet-names").intersection(words)
    other = words[-1] not in showing and lexicon.noun_of(words[-1]) is not None  # "the Radio Workers Union"
    return bool(showing) and len(words) > 1 and not other


def _shows(tree: Tree, lexicon: Lexicon, noun: int, mention: Mention) -> bool:
    """Tell whether a noun shows a name to be an outlet's: "the daily Norvik", "the state agency Norvik", no "space"."""
    told = [tree.word[one] for one in tree.all(noun, *_BEFORE) if tree.pos[one] != "PROPN"]
    if not lexicon.words("platforms").isdisjoint((*told, mention.name.lower())):
        return False
    if tree.lemma[noun] not in lexicon.words("mixed-media"):
        return _is_medium(tree, lexicon, noun)
    telling = lexicon.words("media-kinds")
    plain = all(one in telling or load_gazetteer().country_of(one) is not None for one in told)
    return plain and tree.pos[noun] == "NOUN" and not load_gazetteer().lookup(mention.name)


def _is_newscast(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whose news it is: "Norvik's evening news"."""
    noun = tree.head[word]
    return tree.dep[word] in _OWNING and tree.lemma[noun] in lexicon.words("newscasts")


def _employs(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether reporters are a name's: "reporters from Norvik"."""
    reporter = tree.head[word]
    employed = tree.dep[word] == "nmod" and tree.marker(word) in _EMPLOYING
    return employed and tree.lemma[reporter] in lexicon.words("reporters")


def _is_medium(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a common noun is for an outlet: "newspaper", "news agency"."""
    if tree.pos[word] == "PROPN" or tree.text[tree.start[word]].isupper():
        return False
    media = lexicon.words("media")
    return tree.lemma[word] in media or f"{tree.word[word - 1]} {tree.lemma[word]}" in media
