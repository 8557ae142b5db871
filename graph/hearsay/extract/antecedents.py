"""Finds the nouns that relative pronouns stand for, by the tree and by what agrees with verb and pronoun."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from hearsay.extract.repairs import AMOUNTS
from hearsay.extract.syntax import Tree, ancestors
from hearsay.lexicon import Lexicon

RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})
PERSONAL = frozenset({"who", "whom"})
_VAGUE = frozenset({"it", "this", "that"})
_ACTORS = frozenset({"Person", "Organization", "Group", "Outlet", "AnonymousSource"})
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "people")
_NOUNS = frozenset({"NOUN", "PROPN"})
_NEAR = 6  # governors from a pronoun up to its clause


def can_act(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a word names someone who can act, as far as grammar and lexicon know."""
    if tree.pos[word] in ("PROPN", "PRON"):
        return tree.word[word] not in _VAGUE
    noun = lexicon.noun_of(tree.lemma[word])
    return (noun is not None and noun.type in _ACTORS) or tree.lemma[word].endswith(_AGENT_ENDINGS)


def find_antecedent(tree: Tree, lexicon: Lexicon, pronoun: int) -> int | None:
    """Find the noun that a relative pronoun stands for; another near it if the tree's can't be the verb's subject.

    Where "which" agrees with no noun it stands for a whole clause: None.
    """
    found = _noun_above(tree, pronoun)
    if found is None:
        return None
    number = _number_of_verb(tree, tree.head[pronoun]) if tree.dep[pronoun] in ("nsubj", "nsubj:pass") else ""
    if number and _number_of_noun(tree, lexicon, found) not in ("", number):
        agreeing = [noun for noun in _nouns_near(tree, found) if _number_of_noun(tree, lexicon, noun) == number]
        return max(
            (noun for noun in agreeing if noun < pronoun), default=None if tree.word[pronoun] == "which" else found
        )
    if tree.word[pronoun] in PERSONAL and not (can_act(tree, lexicon, found) or _is_amount(tree, found)):
        below = [*_nouns_below(tree, found), *_noun_before(tree, pronoun)]
        fit = [noun for noun in below if noun < pronoun and can_act(tree, lexicon, noun)]
        return max((noun for noun in fit if _number_of_noun(tree, lexicon, noun) in ("", number or "")), default=found)
    return found


def _noun_before(tree: Tree, pronoun: int) -> Iterator[int]:
    """Find the noun right before a relative pronoun, whatever a parser hung the clause on."""
    before = pronoun - 1
    while before > 0 and (tree.word[before] == "," or tree.dep[before] == "flat"):
        before -= 1
    if tree.pos[before] in _NOUNS:
        yield before


def _noun_above(tree: Tree, pronoun: int) -> int | None:
    below = pronoun
    for above in islice(ancestors(tree, pronoun), _NEAR):
        if tree.dep[below] in ("acl:relcl", "acl"):
            return above
        below = above
    return None


def _nouns_near(tree: Tree, noun: int) -> Iterator[int]:
    """List the nouns that a phrase stands in, or that the clause about a noun stands in, and those in the phrase."""
    yield from _nouns_below(tree, noun)
    for above in ancestors(tree, noun):
        if tree.pos[above] in _NOUNS:
            yield above
        elif tree.dep[above] != "acl":
            return


def _nouns_below(tree: Tree, noun: int) -> Iterator[int]:
    for child in tree.all(noun, "nmod"):
        if child > noun and tree.pos[child] in _NOUNS:
            yield child
            yield from _nouns_below(tree, child)


def _number_of_verb(tree: Tree, verb: int) -> str:
    """Tell the number that the finite verb of a clause shows, empty where it shows none."""
    finite = next(iter([*tree.all(verb, "aux", "aux:pass", "cop"), verb]))
    if tree.tag[finite] == "VBZ" or tree.word[finite] == "was":
        return "singular"
    return "plural" if tree.tag[finite] == "VBP" or tree.word[finite] == "were" else ""


def _number_of_noun(tree: Tree, lexicon: Lexicon, noun: int) -> str:
    """Tell a noun's number, empty where its verb may have either: "a number of", "the police", "men and women"."""
    if _is_amount(tree, noun) or tree.has(noun, "conj"):
        return ""
    if tree.tag[noun] == "NNS":
        return "plural"
    known = lexicon.noun_of(tree.lemma[noun])
    return "singular" if tree.tag[noun] == "NN" and not (known is not None and known.collective) else ""


def _is_amount(tree: Tree, noun: int) -> bool:
    return tree.word[noun] in AMOUNTS or tree.lemma[noun] in AMOUNTS
