"""How many a phrase says that there are, from its number words: "two dozen clerks", "one old and two new mills"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.dates.calendar import NUMBERS
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.mentions.scene import Phrase

_COUNTERS = ("nummod", "det", "det:predet", "amod")
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_SETS = {"couple": 2, "pair": 2, "trio": 3}
_LONGEST = 9  # digits


def count_of(tree: Tree, phrase: Phrase) -> int | None:
    """Read how many: "three officials", "both sides", "one of the sources", "one Danish and two Dutch officials"."""
    head = phrase.head
    if tree.word[head] in _SETS and tree.has(head, "det") and tree.has(head, "nmod"):
        return _SETS[tree.word[head]]
    counters = [child for child in tree.children[head] if tree.dep[child] in _COUNTERS and child < head]
    for token in [head, *counters] if tree.pos[head] in ("NUM", "DET") else counters:
        if tree.word[token] == "both":
            return 2
        if tree.pos[token] == "NUM" and not (phrase.name and tree.word[token].isdigit()):
            count = _number_at(tree.word, token)
            if count is not None:
                return count + _others(tree, head)
    others = _others(tree, head)
    return 1 + others if others else None


def _others(tree: Tree, head: int) -> int:
    """Count the others of whom a phrase tells: "one Danish and | two Dutch officials", "a US and | an Irish clerk"."""
    describing = (child for child in tree.all(head, "amod", "compound") if child < head)
    beside = [other for child in describing for other in tree.all(child, "conj")]
    found = {number for other in beside for number in (other, *tree.all(other, "nummod", "det"))}
    numbers = (token for token in found if tree.pos[token] in ("NUM", "DET") and tree.word[token - 1] == "and")
    return sum(_number_at(tree.word, token) or 0 for token in numbers)


def _number_at(words: Sequence[str], token: int) -> int | None:
    """Read a number with the words that belong to it: "7", "twenty-one", "two dozen", "half a dozen"."""
    before, after = words[max(token - 3, 0) : token], words[token + 1 : token + 3]
    if words[token] in _SCALES:
        many = _value(before[-1]) if before else None
        half = before[-2:] in (["half", "a"], ["half", "-"])
        return _SCALES[words[token]] // 2 if half else many and many * _SCALES[words[token]]
    if after and after[0] in _SCALES:
        return _number_at(words, token + 1)
    if after and after[0] == "-":
        return None  # "two-thirds"
    tens = _value(before[-2]) if before[-1:] == ["-"] and len(before) > 1 else 0
    own = _value(words[token])
    return None if own is None else own + (tens or 0)


def _value(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) <= _LONGEST else NUMBERS.get(word)
