"""Whether a nameless source is one of those quoted before by an outlet: "the officials", "a third", "one of them"."""

from __future__ import annotations

from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.lexicon import Lexicon

_THE = frozenset({"the", "these", "those", "both"})
_PARTS = frozenset("one two three both some others several many all most another".split())
_MORE = frozenset("second third fourth fifth sixth".split())
_THEM = frozenset({"them", "whom"})
_TELLING_APART = ("nmod", "acl", "acl:relcl", "compound", "nmod:poss", "appos")
_SAME = _MORE | {"same", "other"}


def is_nameless(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a noun is for sources without a name: "two officials"."""
    noun = lexicon.noun_of(tree.lemma[word]) if tree.pos[word] == "NOUN" else None
    return noun is not None and noun.anonymous


def is_of_same(tree: Tree, lexicon: Lexicon, word: int, first: int) -> bool:
    """Tell whether a word stands for those of whom another tells, for one of them, or for one more beside them."""
    if tree.word[word] in _PARTS and (part := tree.child(word, "nmod")) is not None:
        return tree.marker(part) == "of" and (tree.word[part] in _THEM or _is_again(tree, lexicon, part, first))
    if tree.word[word] == "they":
        return tree.tag[first] == "NNS" and tree.sentence[word] - tree.sentence[first] == 1
    one = any(tree.word[child] == "one" for child in tree.all(word, "nummod"))  # "one official"
    if one and tree.lemma[word] == tree.lemma[first] and tree.tag[first] == "NNS":
        return not _is_told_apart(tree, word)
    return _is_more(tree, lexicon, word) or _is_again(tree, lexicon, word, first)


def _is_again(tree: Tree, lexicon: Lexicon, word: int, first: int) -> bool:
    """Tell whether a noun names the same ones again: "the officials", "the two diplomats", "the sources"."""
    alike = tree.lemma[word] in (tree.lemma[first], "source") and tree.tag[word] == tree.tag[first]
    known = any(tree.word[child] in _THE for child in tree.all(word, "det"))
    return known and alike and is_nameless(tree, lexicon, word) and not _is_told_apart(tree, word)


def _is_more(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a phrase tells of one more: "a third", "another", "a second official", "another source"."""
    alone = tree.word[word] in _MORE or (tree.word[word] == "another" and tree.pos[word] != "NOUN")
    if alone:
        opened = tree.word[word] == "another" or any(tree.word[child] == "a" for child in tree.all(word, "det"))
        return opened and not tree.has(word, *_TELLING_APART)
    before = {tree.word[child] for child in tree.all(word, "det", "amod")}
    more = "another" in before or ("a" in before and not before.isdisjoint(_MORE))
    return more and is_nameless(tree, lexicon, word) and not _is_told_apart(tree, word)


def _is_told_apart(tree: Tree, word: int) -> bool:
    """Tell whether a phrase says which ones it means, so maybe others: "the officials in Oslo"."""
    described = any(tree.word[child] not in _SAME for child in tree.all(word, "amod"))
    apart = (child for child in tree.children[word] if tree.dep[child] in _TELLING_APART)
    return described or any(tree.word[subtree(tree, child)[0] - 1] != "," for child in apart)
