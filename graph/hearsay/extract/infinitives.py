"""What stands under an adjective or adverb: what is hard to do, what something is too much for."""

from __future__ import annotations

from hearsay.extract.syntax import Tree
from hearsay.lexicon import Lexicon

_UNDER_DEGREES = frozenset({"advcl", "xcomp", "acl", "ccomp", "csubj"})


def is_tough(tree: Tree, lexicon: Lexicon, index: int) -> bool:
    """Tell whether an adjective says if its subject can or should be acted on: "hard to track", "worth tracking"."""
    governor = tree.head[index]
    obliques = tree.all(index, "obl")
    over = tree.pos[governor] == "ADJ" and bool(obliques)
    stranded = over and all(tree.pos[word] == "ADP" for word in obliques)  # "fair to look into"
    if (obliques and not stranded) or tree.has(index, "obj", "xcomp", "ccomp", "nsubj"):
        return False
    if tree.lemma[governor] == "worth" and tree.tag[index] == "VBG":
        return True
    return (stranded or tree.lemma[governor] in lexicon.words("tough")) and tree.marker(index, "mark") == "to"


def is_excluded(tree: Tree, index: int) -> bool:
    """Tell whether an infinitive tells what something is too much for: "too old to sing", "moves too slowly to win"."""
    if tree.dep[index] not in _UNDER_DEGREES or tree.marker(index, "mark") != "to":
        return False
    governor = tree.head[index]
    degrees = [word for word in (governor, *tree.children[governor]) if tree.pos[word] in ("ADJ", "ADV")]
    return any(tree.word[child] == "too" and child < word for word in degrees for child in tree.all(word, "advmod"))


def is_found(tree: Tree, adjective: int) -> bool:
    """Tell whether an adjective is what an empty "it" is found or made to be: "made it hard to go"."""
    thing = tree.child(tree.head[adjective], "obj", "expl")
    return tree.dep[adjective] == "xcomp" and thing is not None and tree.word[thing] == "it"
