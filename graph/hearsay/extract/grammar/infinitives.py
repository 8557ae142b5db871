"""What stands under an adjective or adverb: what is hard to do, what something is too much for."""

from __future__ import annotations

from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import is_past
from hearsay.lexicon import Lexicon

_UNDER_DEGREES = frozenset({"advcl", "xcomp", "acl", "ccomp", "csubj"})
_HELD = frozenset({"have", "get"})
UNTIL = frozenset({"until", "till"})
_SUFFICING = frozenset({"enough", "sufficient"})
SPANS = frozenset({"minute", "hour", "day", "week", "fortnight", "month", "year", "decade"})
"""Nouns for how long someone has to do something."""


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
    governor = tree.head[index]
    swayed = tree.dep[index] == "xcomp" and tree.pos[governor] == "VERB" and tree.has(governor, "nsubj:pass")
    first = governor if swayed else 0  # no "is too easily led to sing"
    return any(degree < word >= first for word, degree in _degrees(tree, index, "too"))


def is_only_choice(tree: Tree, lexicon: Lexicon, index: int) -> bool:
    """Tell whether an infinitive tells what alone someone can do: "has no choice but to sing"."""
    but = tree.child(index, "mark")
    if but is None or tree.word[but : but + 2] != ["but", "to"]:
        return False
    return tree.lemma[but - 1] in lexicon.words("only-choices")


def is_within_reach(tree: Tree, index: int) -> bool:
    """Tell whether an infinitive tells what something is fit for: "strong enough to win", "enough money to win"."""
    if any(word < degree < index for word, degree in _degrees(tree, index, "enough")):
        return True
    governor = tree.head[index]
    if tree.word[governor] == "away" and tree.marker(index, "mark") == "from" and tree.has(governor, "cop"):
        return True  # "is a step away from winning"
    if tree.word[governor] in _SUFFICING and tree.dep[index] in _UNDER_DEGREES and governor < index:
        return tree.has(governor, "cop")
    things = [governor, *tree.all(governor, "obj")] if tree.marker(index, "mark") == "to" else ()
    return any(tree.word[child] == "enough" for thing in things for child in tree.all(thing, "amod", "det"))


def is_proof(tree: Tree, lexicon: Lexicon, index: int) -> bool:
    """Tell whether what someone was like is told by what they did: "was foolish enough to sign it"."""
    governor = tree.head[index]
    shown = tree.lemma[governor] in lexicon.words("shown-by-deeds") and is_past(tree, governor)
    return shown and any(tree.word[word] == "enough" for word in tree.all(governor, "advmod", "fixed"))


def _degrees(tree: Tree, index: int, degree: str) -> list[tuple[int, int]]:
    """List the adjectives and adverbs over an infinitive, or beside its verb, that have such a degree, with that."""
    marks = [tree.word[mark] for mark in tree.all(index, "mark")]
    if tree.dep[index] not in _UNDER_DEGREES or marks not in (["to"], ["for", "to"]) or tree.tag[index] == "VBG":
        return []  # "too used to losing"
    governor = tree.head[index]
    measured = [word for word in (governor, *tree.children[governor]) if tree.pos[word] in ("ADJ", "ADV")]
    return [(word, child) for word in measured for child in tree.all(word, "advmod") if tree.word[child] == degree]


def is_allotted(tree: Tree, lexicon: Lexicon, index: int) -> bool:
    """Tell whether an infinitive says what someone has time or leave for: "has a day to pay", "gave him leeway to"."""
    noun = tree.head[index]
    verb = tree.head[noun] if tree.dep[index] == "acl" else noun
    to = tree.child(index, "mark")
    if to is None or tree.word[to] != "to" or tree.lemma[verb] not in lexicon.words("allotting"):
        return False
    if tree.lemma[verb] not in _HELD and not tree.has(verb, "iobj", "nsubj:pass"):
        return False  # "gave two hours to help them"
    spans = [word for word in tree.all(verb, "obj") if tree.lemma[word] in SPANS | lexicon.words("means")]
    ends = [word for above in (verb, index) for word in tree.all(above, "obl") if tree.marker(word) in UNTIL]
    return any(verb < word < to for word in (*spans, *ends))


def is_found(tree: Tree, adjective: int) -> bool:
    """Tell whether an adjective is what an empty "it" is found or made to be: "made it hard to go"."""
    thing = tree.child(tree.head[adjective], "obj", "expl")
    return tree.dep[adjective] == "xcomp" and thing is not None and tree.word[thing] == "it"


def is_disposed(tree: Tree, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a participle's infinitive tells no aim: "blessed | to sing", "inclined | to go"."""
    return tree.word[index] in lexicon.words("disposed") or tree.word[index] in lexicon.words("moved")
