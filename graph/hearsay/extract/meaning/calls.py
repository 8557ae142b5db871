"""Which clauses call on others to do something, whom they do not name: "“Stop the war,” the pope said"."""

from __future__ import annotations

from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import is_imperative
from hearsay.lexicon import Lexicon

_SPEAKER = frozenset({"me", "'s", "’s", "yourself", "yourselves"})


def is_call(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether a clause calls for a deed: "stop the war", no "look", "believe me", "let's go"."""
    head, top = clause.head, clause.top
    if clause.kind != "verb" or tree.tag[head] != "VB" or not is_imperative(tree, top):
        return False
    if tree.dep[top] == "parataxis" or any(tree.word[helper] != "do" for helper in tree.all(top, "aux")):
        return False  # "what he does doesn't mean a thing"
    let = tree.dep[top] == "xcomp" or any(tree.word[thing] in _SPEAKER for thing in tree.all(head, "obj", "iobj"))
    names = (clause.lemma, *(tree.lemma[member] for member in clause.members))
    return not let and lexicon.words("interjecting").isdisjoint(names)
