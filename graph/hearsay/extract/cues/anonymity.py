"""Tells which clauses say only why a source has no name: "who asked not to be named", "speaking on condition of"."""

from __future__ import annotations

from hearsay.extract.cues.speakers import antecedent
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.negation import is_denied
from hearsay.extract.grammar.parses import NOT, SUBJECTS, Words
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

IDENTIFYING = frozenset({"name", "identify", "quote", "cite"})
_WISHING = frozenset({"ask", "request", "wish", "want", "prefer", "demand", "insist", "seek"})
_REFUSING = frozenset({"decline", "refuse"})
_ANONYMITY = "anonymity"
_ALLOWING = frozenset({"authorise", "authorize", "allow", "permit", "empower"})
_TO_WHOM = frozenset({"media", "press", "reporter", "journalist"})


def hides_name(words: Words, verb: int) -> bool:
    """Tell whether a verb says of its subject that no one is to name it: "who spoke on condition of anonymity"."""
    wished, lemma = any(_is_spared(words, verb, one) for one in words.all(verb, "xcomp", "ccomp")), words.lemma[verb]
    if wished and lemma in _WISHING | _REFUSING:
        return True
    things = words.all(verb, "obl", "obj") if lemma in _WISHING or words.has(verb, "nsubj:pass") else ()
    speaking = () if words.has(verb, "obj", "ccomp") else words.all(verb, "obl")
    terms = (term for one in speaking if words.lemma[one] == "condition" for term in words.children[one])
    return any(words.word[word] == _ANONYMITY for word in (*things, *terms))


def tells_of_anonymity(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether a clause says only that a source is not named, or must not speak; a name is no such source."""
    head, above = clause.head, tree.head[clause.top]
    told_of = [antecedent(tree, word) for word in tree.all(clause.top, *SUBJECTS)]
    if any(tree.pos[word] == "PROPN" for word in told_of):
        return False
    if hides_name(tree, head) or _is_unheard(tree, lexicon, clause):
        return True
    return tree.dep[clause.top] in ("xcomp", "ccomp") and _is_spared(tree, above, head) and hides_name(tree, above)


def _is_spared(words: Words, wish: int, named: int) -> bool:
    """Tell whether what one wishes is to have no name: "asked not to be named", "declined to be named"."""
    if words.word[named] == "anonymous" or any(words.word[one] == "anonymous" for one in words.all(named, "xcomp")):
        return True
    denied = any(words.lemma[one] in NOT for verb in (wish, named) for one in words.all(verb, "advmod"))
    return _names(words, named) and denied != (words.lemma[wish] in _REFUSING)


def _names(words: Words, verb: int) -> bool:
    """Tell whether a verb is about naming someone: "to be identified", "that her name be used"."""
    own = any(words.lemma[thing] == "name" for thing in words.all(verb, "nsubj:pass", "obj"))
    return own or (words.lemma[verb] in IDENTIFYING and words.has(verb, "aux:pass"))


def _is_unheard(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether somebody is said not to be allowed to speak: "who was not authorised to speak to the press"."""
    if not any(tree.lemma[word] in _ALLOWING and is_denied(tree, lexicon, word) for word in clause.chain):
        return False
    first, last = tree.sentences[tree.sentence[clause.head]]
    hidden = _ANONYMITY in tree.word[first : last + 1]
    speaking = tree.lemma[clause.head] in lexicon.words("speaking") | lexicon.words("responding")
    heard = any(tree.lemma[one] in _TO_WHOM for one in tree.all(clause.head, "obl"))
    publicly = any(tree.word[one] == "publicly" for one in tree.all(clause.head, "advmod"))
    return (speaking and (heard or publicly)) or hidden
