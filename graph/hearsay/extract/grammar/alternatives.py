"""Which of two verbs joined by "or" tells what comes of not doing what the first one does."""

from __future__ import annotations

from hearsay.extract.grammar.parses import SUBJECTS, Words
from hearsay.lexicon import Lexicon

_HOLDING = frozenset({"win", "gain", "keep", "hold", "retain", "save"})


def is_or_else(tree: Words, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb tells the price of not doing what stands before "or": "must sign | or face a fine"."""
    link, first = tree.child(verb, "cc"), tree.head[verb]
    if tree.dep[verb] != "conj" or link is None or tree.word[link] != "or" or tree.has(verb, *SUBJECTS):
        return False
    if tree.word[link + 1] == "else":
        return True
    priced = lexicon.words("priced")
    if tree.lemma[verb] not in priced or tree.tag[first] != tree.tag[verb]:
        return False
    return tree.lemma[first] not in priced and tree.lemma[first] not in _HOLDING  # "may suffer or lose", "win or lose"


def needs_none(tree: Words, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether the object of a verb right after another is not this one's too: "advanced | and took the hill"."""
    complete = lexicon.words("intransitive") | lexicon.words("complete")
    return tree.lemma[verb] in complete or any(
        is_or_else(tree, lexicon, second) for second in tree.all(verb, "conj") if second > verb
    )
