"""Whether there is no such thing as a clause tells of: "has proposed nothing that helps", "it is no risk we take"."""

from __future__ import annotations

from hearsay.extract.grammar.expletives import is_cleft
from hearsay.extract.grammar.negation import is_denied, is_none
from hearsay.extract.grammar.nouns import is_indefinite
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

_ANY = frozenset({"anything", "anyone", "anybody"})
_SOMETHING = frozenset({"something", "anything", "someone", "somebody", "anyone"})


def is_presented(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether there is no such thing where no one shows it: "did not unveil plans to", "proposed no bill"."""
    shown = tree.dep[noun] == "obj" and tree.lemma[tree.head[noun]] in lexicon.words("presenting")
    return shown and (is_indefinite(tree, noun) or tree.word[noun] in _ANY)


def is_described_as_none(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a clause tells of what no one shows, or is not there: "hasn't proposed anything that would help".

    Or of who it was not: "it was not Ito who sang"; so may a participle: "there has never been a study made of it".
    """
    noun = tree.head[top]
    if tree.dep[top] == "acl" and tree.tag[top] == "VBN" and not tree.has(top, "mark"):
        return _is_there(tree, noun) and is_denied(tree, lexicon, tree.head[noun])
    if tree.dep[top] != "acl:relcl":
        return False
    if is_cleft(tree, noun) and is_denied(tree, lexicon, noun):
        return True
    if _is_of_no_kind(tree, lexicon, top, noun):
        return True
    if not (is_presented(tree, lexicon, noun) or _is_there(tree, noun)):
        return False
    return is_denied(tree, lexicon, tree.head[noun])


def _is_of_no_kind(tree: Tree, lexicon: Lexicon, top: int, noun: int) -> bool:
    """Tell whether a clause tells of what kind something is not: "it is not a risk | we want to take"."""
    kind = is_indefinite(tree, noun) or tree.word[noun] in _SOMETHING or is_none(tree, lexicon, noun)
    alone = tree.has(noun, "cop") and not tree.has(noun, "amod", "case")  # "not a good law that helps" is a bad one
    content = any(tree.word[mark] == "that" for mark in tree.all(top, "mark", "obj"))  # "not a surprise that he won"
    content = content and (tree.has(top, "mark") or tree.is_about_it(noun))
    return kind and alone and not content and (is_denied(tree, lexicon, noun) or is_none(tree, lexicon, noun))


def _is_there(tree: Tree, noun: int) -> bool:
    """Tell whether a text says if there is such a thing: "there wasn't one bridge that held"."""
    there = tree.dep[noun] == "nsubj" and tree.has(tree.head[noun], "expl") and tree.lemma[tree.head[noun]] == "be"
    return there and (is_indefinite(tree, noun) or tree.has(noun, "nummod") or tree.word[noun] in _ANY)
