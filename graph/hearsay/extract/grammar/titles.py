"""Which words can be titles before a name."""

from __future__ import annotations

from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

_HALF_RANKS = frozenset({"det", "ch"})
_VOWELS = frozenset("aeiouy")


def is_title(tree: Tree, token: int, lexicon: Lexicon) -> bool:
    """Tell whether a word can be a title before a name: an honorific or a role."""
    if is_honorific(tree, token, lexicon):
        return True
    noun = lexicon.noun_of(tree.word[token]) or lexicon.noun_of(tree.lemma[token])
    return bool(noun and noun.role)


def is_courtesy(tree: Tree, token: int, lexicon: Lexicon) -> bool:
    """Tell whether a word before a name shows that a person bears it: "Mrs.", no "St.", no "Miss" ("Miss Peru")."""
    word = tree.word[token]
    return _VOWELS.isdisjoint(word) and bool(lexicon.gender_of(word)) and is_honorific(tree, token, lexicon)


def is_honorific(tree: Tree, token: int, lexicon: Lexicon) -> bool:
    """Tell whether a word is an honorific, its full stop written or not, or part of one: "Mr", "Mr.", "Det Insp"."""
    honorifics, word = lexicon.words("honorifics"), tree.word[token].rstrip(".")
    if word in _HALF_RANKS and token + 1 < len(tree):
        return is_honorific(tree, token + 1, lexicon)
    return tree.word[token] in honorifics or word in honorifics


def is_family_name(tree: Tree, token: int, lexicon: Lexicon) -> bool:
    """Tell a family name that looks like an honorific: "Mr. King"."""
    after = token > 0 and is_courtesy(tree, token - 1, lexicon)
    return after and is_honorific(tree, token, lexicon) and tree.word[token].isalpha()
