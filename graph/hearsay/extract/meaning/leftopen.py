"""Whether a denial leaves open what a clause says: "did not ask him to sing", "signs no deal that spares the mill"."""

from __future__ import annotations

from hearsay.extract.grammar.asking import is_open_infinitive
from hearsay.extract.grammar.clauses import Clause, words_outside
from hearsay.extract.grammar.expletives import extraposed_verb_clause
from hearsay.extract.grammar.negation import HAVING, denies, is_denied, is_none, is_undone
from hearsay.extract.grammar.nouns import is_hardly_any
from hearsay.extract.grammar.parses import SUBJECTS
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

_CONTENTS = frozenset({"xcomp", "ccomp", "csubj"})
_MAKING = frozenset({"make", "have"})  # "made him go", "had him jailed"
_UNDERGOERS = frozenset({"obj", "iobj", "obl"})
_EXISTING = frozenset({"be", "exist", "remain"})


def is_left_open(tree: Tree, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a denial above leaves open what holds: "did not lead, ask him to …", "doesn't know what to …"."""
    if clause.kind == "verb" and tree.has(clause.head, "nsubj:outer"):
        return _is_denied_outside(tree, lexicon, clause.head)
    top, governor = clause.top, tree.head[clause.top]
    if any(tree.word[word] == "far" and is_denied(tree, lexicon, word) for word in clause.chain):
        return True  # "is not far from winning"
    if governor == top:
        return False
    if is_open_infinitive(tree, top):
        return is_denied(tree, lexicon, governor) or is_denied(tree, lexicon, tree.head[governor])
    if tree.dep[top] == "ccomp" and _is_denied_outside(tree, lexicon, governor):
        return True  # "it is not that Ito thinks | he won"
    if _is_held_by(tree, lexicon, top, governor) and is_undone(tree, lexicon, governor):
        return True
    return is_denied(tree, lexicon, governor) and _is_twice_denied(tree, lexicon, top, governor)


def _is_twice_denied(tree: Tree, lexicon: Lexicon, top: int, governor: int) -> bool:
    """Tell whether a second denial leaves open what holds: "never vowed not to sing"."""
    relation = lexicon.relation_of(tree.lemma[governor])
    meant = tree.dep[top] == "xcomp" and relation is not None and relation.embeds == "intended"
    return meant and is_denied(tree, lexicon, top)


def is_about_none(tree: Tree, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause says which it is that there are none of: of "no baker who sang" it is open who sang.

    Where something else is told than that there is no such thing, or "there is no baker who did not sing".
    """
    noun = tree.head[clause.top]
    placed = tree.dep[noun] in SUBJECTS | _UNDERGOERS
    if tree.dep[clause.top] != "acl:relcl" or not placed or tree.has(noun, "cop") or not is_none(tree, lexicon, noun):
        return False
    known = _EXISTING if tree.dep[noun] in SUBJECTS else HAVING | lexicon.words("presenting")
    return tree.lemma[tree.head[noun]] not in known or any(is_denied(tree, lexicon, word) for word in clause.members)


def _is_denied_outside(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether it is denied that something is what a clause says: "the aim is | not that he wins"."""
    return any(denies(tree, lexicon, word, child) for child in words_outside(tree, word))


def _is_held_by(tree: Tree, lexicon: Lexicon, top: int, governor: int) -> bool:
    """Tell whether nothing is told of a clause once the word above is denied: "made him go", "asked him to go"."""
    if extraposed_verb_clause(tree, lexicon, governor) == top:
        return False  # "it did not help that he left"
    dep, marker, lemma = tree.dep[top], tree.marker(top, "mark", "case"), tree.lemma[governor]
    made = lemma in _MAKING and tree.tag[top] in ("VB", "VBN") and not marker
    if marker == "without" or (dep in _CONTENTS and (made or lemma in lexicon.words("causing"))):
        return True
    asked = dep == "xcomp" and marker == "to" and tree.has(governor, "obj", "iobj", "nsubj:pass")
    return asked and lemma not in lexicon.words("raising-denial")


def is_always_there(tree: Tree, noun: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing is done without an event: "no day passes without a raid by thieves"."""
    verb = tree.head[noun]
    none = (is_none(tree, lexicon, word) or is_hardly_any(tree, lexicon, word) for word in tree.all(verb, *SUBJECTS))
    return tree.marker(noun) == "without" and (is_denied(tree, lexicon, verb) or any(none))
