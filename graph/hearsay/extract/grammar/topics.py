"""Whether an event is only what is talked about, agreed on or asked for: "discussed the withdrawal of troops"."""

from __future__ import annotations

from hearsay.extract.grammar.nouns import binds, is_indefinite
from hearsay.extract.grammar.parses import SUBJECTS
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.syntax import Tree, first_conjunct
from hearsay.lexicon import Lexicon

_ABOUT = frozenset("on about over of for to towards toward regarding concerning including like".split()) | {"such as"}
REMAINING = frozenset({"remain", "become", "stay"})
_LASTING = REMAINING | {"exist", "persist", "emerge", "arise"}
_COMPLEMENTS = ("xcomp", "obj")


def is_topic(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether an event is a topic or term, so that it may yet come about: "talks on | a withdrawal of troops"."""
    open_ = tree.lemma[noun] in lexicon.words("negotiable") or is_open_pact(tree, lexicon, noun)
    if not open_ or _is_known(tree, lexicon, noun):
        return False
    first = first_conjunct(tree, noun)
    governor, dep, marker = tree.head[first], tree.dep[first], tree.marker(first)
    if tree.has(first, "cop"):  # "the condition is | the withdrawal of troops"
        return any(tree.lemma[word] in lexicon.words("topics") for word in tree.all(first, *SUBJECTS))
    if dep == "nmod":
        return marker in _ABOUT and tree.lemma[governor] in lexicon.words("topics")
    if dep in SUBJECTS:
        told = (governor, *(tree.all(governor, *_COMPLEMENTS) if tree.lemma[governor] in REMAINING else ()))
        return any(tree.lemma[word] in lexicon.words("topics") for word in told)
    if (dep == "obj" and _is_term(tree, lexicon, governor)) or _is_unsettled(tree, lexicon, first):
        return True
    return f"{with_particles(tree, lexicon, governor)} {marker}".strip() in lexicon.words("negotiating")


def is_open_pact(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun is for a pact that no one need have made: "a deal between Oslo and Bern", no "the deal"."""
    relation = lexicon.relation_of(tree.lemma[noun], "NOUN")
    return relation is not None and relation.name == "agree" and is_indefinite(tree, noun)


def _is_unsettled(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether an event is what a topic is or is about: "gaps remain | on it", "open issues include | it"."""
    verb, dep = tree.head[noun], tree.dep[noun]
    topic = any(tree.lemma[word] in lexicon.words("topics") for word in tree.all(verb, "nsubj"))
    about = dep == "obl" and tree.marker(noun) in _ABOUT and tree.lemma[verb] in _LASTING
    named = dep in _COMPLEMENTS and (tree.lemma[verb] in REMAINING or tree.lemma[verb] in lexicon.words("comprising"))
    return topic and (about or named)


def _is_term(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb says what a pact holds: "the deal includes", "a deal that did not include"."""
    return binds(tree, lexicon, verb) and tree.lemma[verb] in lexicon.words("comprising")


def _is_known(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether an event is told as one that came about: "its withdrawal", "the recent withdrawal"."""
    past = any(tree.word[word] in lexicon.words("bygone") for word in tree.all(noun, "amod"))
    return past or tree.owner(noun) is not None
