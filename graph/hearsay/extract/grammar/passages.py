"""Finds the words that are read through to the predicate under them: they lend it aspect, modality or negation only."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.extract.grammar.parses import NOT, SUBJECTS, VERBS
from hearsay.extract.grammar.syntax import Tree, first_conjunct
from hearsay.extract.grammar.verbforms import is_minded, is_predicate
from hearsay.lexicon import Embedding, Lexicon

_UNDER_VERB = frozenset({"xcomp"})
_UNDER_ADJECTIVE = frozenset({"xcomp", "csubj", "ccomp", "advcl", "acl"})
_LOOSELY = frozenset({"advcl", "acl"})
_LINKS = frozenset({"", "to", "on", "of", "in", "at", "from", "for", "with", "near", "that"})
_HOLDERS = frozenset({"VERB", "ADJ", "AUX", "NOUN", "ADV"})
_INSIDE = frozenset({"aux", "aux:pass", "cop", "amod", "case"})
_FEELING = frozenset({"feel", "seem", "appear", "look", "sound", "remain", "become", "grow", "stay"})
IMPERSONAL = frozenset({"it", "that", "this", "what"})
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Passages:
    """Which words are read through to what stands under them: word → the predicate under it, and back."""

    under: dict[int, int]
    over: dict[int, int]


def embedding_at(tree: Tree, index: int, lexicon: Lexicon) -> Embedding | None:
    """Find what a word does to the predicate under it; a participle may be known by its form ("prepared")."""
    pos = tree.pos[index]
    if pos not in VERBS:
        placed = f"{tree.marker(index)} {tree.lemma[index]}"  # "is on course to win"
        known = lexicon.embedding_of(placed, pos) or lexicon.embedding_of(tree.lemma[index], pos)
        return known or (lexicon.embedding_of(tree.word[index], "ADJ") if tree.tag[index] in ("VBN", "JJ") else None)
    below, particle = tree.child(index, "xcomp"), tree.child(index, "compound:prt")
    marker = "" if below is None else tree.word[particle] if particle else tree.marker(below, "mark")
    marked = lexicon.embedding_of(f"{tree.lemma[index]} {marker}", "VERB")  # "look to win", no "look calm"
    seeming = below is not None and tree.tag[index] != "VBG" and tree.has(below, "cop", "aux")  # "looks to be ill"
    plain = lexicon.embedding_of(tree.lemma[index], "VERB") if seeming or marked is None else None
    known = plain or marked
    beside_be = tree.is_beside_be(index) and tree.tag[index] != "VB"  # "his answer was to say"
    if tree.lemma[index] == "use" and not _is_habit(tree, index):
        return None
    if beside_be or is_reduced(tree, index):
        adjective = lexicon.embedding_of(tree.word[index], "ADJ")
        if adjective:
            return adjective
        reports = tree.lemma[index] in lexicon.passive_reports and not is_directed(tree, lexicon, index)
        if tree.tag[index] != "VBG" and reports:
            return Embedding(tree.lemma[index], "VERB", modality=known.modality if known else None)
    return known


def _is_habit(tree: Tree, use: int) -> bool:
    """Tell "used to sing" and "didn't use to" from what something is used for: "can use it to", "was used to mend"."""
    past = tree.word[use] == "used" or any(tree.word[aux] == "did" for aux in tree.all(use, "aux"))
    return past and not (tree.is_beside_be(use) or tree.dep[use] == "acl")


def find_passages(tree: Tree, lexicon: Lexicon) -> Passages:
    """Find the words that tell only how the predicate under them is meant: "is able to", "began to", "is said to"."""
    under: dict[int, int] = {}
    holders = [index for index, pos in enumerate(tree.pos) if pos in _HOLDERS and tree.children[index]]
    for index in holders:
        if tree.dep[index] in _INSIDE:
            continue
        embedding = embedding_at(tree, index, lexicon)
        told = _is_participle(tree, index) and not is_directed(tree, lexicon, index)
        if embedding and (embedding.passes or tree.pos[index] == "ADJ" or told):
            below = _passed_to(tree, index)
            if below is not None and not (
                is_found_guilty(tree, lexicon, index) and tree.marker(below, "mark") == "for"
            ):
                under[index] = below
    return Passages(under, {below: index for index, below in under.items()})


def is_found_guilty(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether someone is found to have done what stands under a word: "found liable for singing"."""
    return tree.lemma[word] in lexicon.words("guilt") and tree.lemma[tree.head[word]] == "find"


def is_directed(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb in the passive is about what someone is asked to do: "was told to go", no "is said to go"."""
    below, cue = tree.child(verb, "xcomp"), lexicon.cue_of(tree.lemma[verb])
    if below is None or cue is None or cue.kind != "saying" or "object" not in cue.addressee:
        return False
    relation = lexicon.relation_of(tree.lemma[verb])
    asked = relation is None or relation.frame.control == "object"
    passive = tree.has(verb, "aux:pass", "nsubj:pass") or is_reduced(tree, verb)
    return asked and passive and tree.marker(below, "mark") == "to"


def _is_participle(tree: Tree, index: int) -> bool:
    """Tell whether a word is a participle beside "be", or tells of a noun like that: "is prepared to"."""
    beside = tree.pos[index] == "VERB" and tree.tag[index] in ("VBN", "JJ") and tree.is_beside_be(index)
    return beside or is_reduced(tree, index)


def is_reduced(tree: Tree, index: int) -> bool:
    """Tell whether a participle before an infinitive tells of the noun over it: "a man | believed to be ill"."""
    bare = tree.dep[index] == "acl" and tree.tag[index] in ("VBN", "VBD") and not tree.has(index, "nsubj", "obj", "aux")
    return bare and any(tree.marker(below, "mark") == "to" for below in tree.all(index, "xcomp"))


def _passed_to(tree: Tree, index: int) -> int | None:
    adjectival = tree.pos[index] != "VERB" or tree.has(index, "cop")
    if tree.has(index, "obj") if not adjectival else tree.pos[index] == "NOUN" and not tree.has(index, "cop"):
        return None
    wanted = _UNDER_ADJECTIVE if adjectival else _UNDER_VERB
    following = index + (2 if tree.word[index + 1 : index + 2] == ["on"] else 1)  # "went on to win"
    for child in tree.children[index]:
        dep = tree.dep[child]
        if dep == "advcl" and child < index:
            continue  # "to win, it is impossible to wait"
        alone = dep != "xcomp" or not tree.has(child, *SUBJECTS) or tree.has(index, "expl")
        aim = dep == "advcl" and tree.marker(child, "mark") == "to"
        strayed = aim and tree.all(child, "mark")[0] == following and tree.lemma[index] != "come"
        whole = dep == "ccomp" and _is_whole(tree, index, child, adjectival=adjectival)
        whole = whole or _is_uncertain(tree, index, child)
        whole = whole or any(index < word < child and tree.tag[word] == "WRB" for word in tree.children[child])
        if (dep in wanted or strayed) and alone and not whole and _is_linked(tree, child) and is_predicate(tree, child):
            return child
    return None


def _is_uncertain(tree: Tree, index: int, clause: int) -> bool:
    """Tell whether a clause is said not to be certain: "it is not | certain | that it will hold"."""
    unsure = tree.word[index] == "certain" and any(tree.word[word] in NOT for word in tree.all(index, "advmod"))
    return unsure and tree.marker(clause, "mark") == "that"


def is_made_sure(tree: Tree, word: int) -> bool:
    """Tell whether someone sees to it that what is under a word is so: "made | sure | that the door was shut"."""
    made = tree.dep[word] == "xcomp" and tree.lemma[tree.head[word]] == "make"
    return made and tree.word[word] in ("sure", "certain")


def _is_whole(tree: Tree, index: int, clause: int, *, adjectival: bool) -> bool:
    """Tell whether a clause is a statement of its own: "sure where it is", "glad that he won", no "likely that …"."""
    if is_made_sure(tree, index) or any(tree.tag[word] in ("WRB", "WP") for word in tree.children[clause]):
        return True
    felt = tree.dep[index] == "xcomp" and tree.lemma[tree.head[index]] in _FEELING
    holder = tree.head[index] if felt else index  # "feels | sure that he won"
    subject = tree.child(holder, "nsubj")
    held = subject is not None and tree.word[subject] not in IMPERSONAL
    return adjectival and (held or is_minded(tree, index)) and tree.has(clause, *SUBJECTS)


def _is_linked(tree: Tree, index: int) -> bool:
    marker = tree.marker(index, "mark", "case")
    return marker in _LINKS and bool(marker or tree.dep[index] not in _LOOSELY)


def chain_over(tree: Tree, index: int, passages: Passages) -> tuple[int, ...]:
    """List the words that a predicate is read through, outermost first; a bare second verb shares the first one's."""
    start = index
    second = index not in passages.over and tree.dep[index] == "conj"
    if second and not tree.has(index, *SUBJECTS, "cop", "aux", "aux:pass"):
        start = first_conjunct(tree, index)
    found: list[int] = []
    while start in passages.over and len(found) < _LONGEST:
        start = passages.over[start]
        found.insert(0, start)
    return tuple(found)
