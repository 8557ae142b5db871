"""What an infinitive or gerund beside a word tells: an aim, what came of it, what one has the means for."""

from __future__ import annotations

from hearsay.extract.grammar.negation import is_avoiding, is_disowned, is_outstanding
from hearsay.extract.grammar.nouns import is_ranked, is_scarce
from hearsay.extract.grammar.passages import IMPERSONAL
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import is_finite
from hearsay.lexicon import Lexicon

_AMOUNTS = frozenset({"nothing", "little", "much", "anything"})
_HELD = frozenset({"have", "lack", "give", "get", "provide"})
_WITH = frozenset({"with", "without"})


def is_done(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a clause tells what was done, not what for: "used it to mock", "shocked to see"."""
    governor = tree.head[top]
    noun = governor if tree.dep[top] == "acl" else None
    verb = governor if noun is None else tree.head[noun]
    things = tree.all(verb, "obj")
    places = [f"{tree.lemma[verb]} {tree.marker(place)}" for place in tree.all(verb, "obl") if place < top]
    ways = [tree.lemma[verb]] if things else places
    used = noun is None and any(way in lexicon.words("using") for way in ways)  # "took to the streets to"
    mattered = tree.lemma[verb] == "do" and any(tree.word[thing] in _AMOUNTS for thing in things)
    moved = noun is None and tree.word[governor] in lexicon.words("moved")
    managed = any(_is_managed(tree, lexicon, verb, thing) for thing in (things if noun is None else (noun,)))
    return used or mattered or moved or managed or is_result(tree, lexicon, top)


def _is_managed(tree: Tree, lexicon: Lexicon, verb: int, noun: int) -> bool:
    """Tell whether a verb and its object say that it was done: "found a way to", no "has yet to find a way to"."""
    if f"{tree.lemma[verb]} {tree.lemma[noun]}" not in lexicon.words("managing") or is_scarce(tree, noun):
        return False
    above = tree.head[verb]
    unmanaged = is_avoiding(tree, lexicon, above) or any(is_outstanding(tree, word) for word in tree.children[above])
    return not unmanaged and not is_disowned(tree, lexicon, verb)


def is_result(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether an infinitive says what came of it, not what for: "left, only to return", "beat Peru to win"."""
    to, governor = tree.child(top, "mark"), tree.head[top]
    bare = tree.marker(top, "mark") == "to" and not tree.has(governor, "obj")  # no "calls grow for Ito to go"
    grew = bare and tree.lemma[governor] in lexicon.words("growing")
    won = tree.lemma[top] in lexicon.words("gaining") and _is_besting(tree, lexicon, governor, to)
    return grew or (won and tree.marker(top, "mark") == "to") or (to is not None and tree.word[to - 1] == "only")


def _is_besting(tree: Tree, lexicon: Lexicon, verb: int, to: int | None) -> bool:
    """Tell whether a verb with its particle or what follows is getting the better of someone: "came from behind"."""
    names = tree.lemma[verb], " ".join([tree.lemma[verb], *tree.word[verb + 1 : to]])
    return not lexicon.words("besting").isdisjoint(names)


def is_way(tree: Tree, top: int, noun: int) -> bool:
    """Tell whether a gerund says what is done in some way: "has a way of singing", no "has no way of knowing".

    So it may after what is said to be done well or badly: "did a good job of leading".
    """
    if tree.lemma[noun] == "job" and tree.lemma[tree.head[noun]] == "do" and tree.has(noun, "amod"):
        return tree.tag[top] == "VBG"
    had = tree.dep[noun] == "obj" and tree.lemma[tree.head[noun]] == "have" and not is_scarce(tree, noun)
    return had and tree.lemma[noun] == "way" and tree.tag[top] == "VBG" and tree.marker(top, "mark", "case") == "of"


def is_reckoned(tree: Tree, lexicon: Lexicon, top: int, noun: int) -> bool:
    """Tell whether what is under a noun is told, not aimed at: "her refusal to sing", "a tendency to sing"."""
    if tree.dep[top] != "acl":
        return False
    credited = tree.tag[top] == "VBG" and tree.marker(top, "mark", "case") == "for"
    listed = lexicon.words("reckoning" if credited else "leanings")
    return tree.lemma[noun] in listed or is_avoiding(tree, lexicon, noun)


def is_brought_about(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether what is under a verb came about if the verb did: "caused it to burst", "chose to go"."""
    chosen = tree.lemma[verb] in lexicon.words("choosing") and not tree.has(verb, "obj")
    return chosen or tree.lemma[verb] in lexicon.words("causing") or tree.lemma[verb] in lexicon.words("achieving")


def is_enabled(tree: Tree, lexicon: Lexicon, top: int, noun: int) -> bool:
    """Tell whether someone may do what is under a noun, or claims to: "has the money to build"."""
    if tree.dep[top] != "acl" or tree.lemma[noun] not in lexicon.words("means"):
        return tree.dep[top] == "acl" and tree.lemma[noun] in lexicon.words("claiming")
    holder = tree.head[noun]
    there = tree.dep[noun] == "nsubj" and tree.has(holder, "expl")
    had = tree.dep[noun] == "obj" and tree.lemma[holder] in _HELD
    return there or had or tree.marker(noun) in _WITH


def is_deemed(tree: Tree, top: int) -> bool:
    """Tell whether an adjective judges what someone might do: "it is risky for them to sail"."""
    governor = tree.head[top]
    impersonal = all(tree.word[word] in IMPERSONAL for word in tree.all(governor, "nsubj"))
    return tree.pos[governor] == "ADJ" and impersonal and tree.marker(top, "mark", "case") == "for"


def is_due(tree: Tree, top: int, noun: int) -> bool:
    """Tell whether it is time that something be done: "it's time we left", "now is the time to act"."""
    if (
        tree.lemma[noun] != "time"
        or not tree.has(noun, "cop")
        or any(tree.word[word] != "high" for word in tree.all(noun, "amod"))
    ):
        return False  # "the first time"
    it = tree.is_about_it(noun)
    return tree.marker(top, "mark") in ("to", "for") or (it and is_finite(tree, top))


def is_done_first(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether what stands under a noun was done: "the first to win", not "the last chance to win"."""
    relation = lexicon.relation_of(tree.lemma[noun], "NOUN")  # "the last hope to win"
    chance = lexicon.modality_of(tree.lemma[noun], "NOUN") or (relation and relation.embeds)
    return not chance and is_ranked(tree, lexicon, noun)


def is_meant(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether an infinitive says what someone means to do or what is likely: "hopes to go when it ends"."""
    above = tree.head[verb]
    relation = lexicon.relation_of(tree.lemma[above])
    aimed = tree.lemma[above] == "likely" or (relation is not None and relation.embeds == "intended")
    return aimed and tree.dep[verb] == "xcomp" and tree.marker(verb, "mark") == "to"
