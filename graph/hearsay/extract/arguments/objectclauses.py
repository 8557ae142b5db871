"""Finds the clauses that a verb is about: what is said, wished or made to be so, and whether others are told it."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.arguments.subjects import Subjects
from hearsay.extract.grammar.clauses import NEGATIVE_MARKS, Clause
from hearsay.extract.grammar.expletives import is_extraposed
from hearsay.extract.grammar.infinitives import is_disposed
from hearsay.extract.grammar.nouns import VAGUE
from hearsay.extract.grammar.parses import SUBJECTS
from hearsay.extract.grammar.places import Place
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import is_finite, is_gerund, is_predicate
from hearsay.lexicon import Lexicon

ASKING = frozenset({"WRB", "WP"})
_BARE = frozenset({"make", "see", "hear", "help"})  # in the active without "to": "was made to go"
_PERCEIVING = frozenset({"see", "hear", "watch", "feel"})
_ASKING_LISTS = ("steering", "causing", "giving")
_KEEPING = frozenset({"keep", "leave"})  # "kept it alive to win"
_APART = 2  # words from one verb to the next, of which one joins them
_CHOOSING = frozenset({"or", "nor"})
_TOLD_MARKS = frozenset({"", "that", "whether"})
_JUDGED_MARKS = frozenset({"", "to", "for", "that"})


def complement_clauses(tree: Tree, clause: Clause, subjects: Subjects, judged: Sequence[int]) -> list[int]:
    """List the clauses that a verb is about, with those coordinated with them; those `judged` come first."""
    found = [*judged]
    for child in tree.all(clause.head, "ccomp", "xcomp", "csubj"):
        if tree.dep[child] == "csubj" and not is_extraposed(tree, subjects.lexicon, child):
            continue
        if _is_verbal(tree, child) and child not in clause.members:
            found += [child, *(other for other in tree.all(child, "conj") if _goes_on(tree, child, other))]
    found = found or _shared(tree, clause, subjects.lexicon)
    return [child for child in found if not _is_strange(tree, clause, child, subjects)]


def _shared(tree: Tree, clause: Clause, lexicon: Lexicon) -> list[int]:
    """Find the clause that two verbs of saying share, of which one is chosen or none: "neither confirms nor denies"."""
    head = clause.head
    others = [tree.head[head]] if tree.dep[head] == "conj" else tree.all(head, "conj")
    other = next((verb for verb in others if abs(verb - head) == _APART), None)
    if other is None or clause.passive or not (speaks(clause, lexicon) and lexicon.may_cue(tree.lemma[other])):
        return []
    between, second = tree.word[min(head, other) + 1], max(head, other)
    contents = tree.all(other, "ccomp") if between in _CHOOSING and not tree.has(head, "obj", "obl") else ()
    return [content for content in contents if content > second and tree.marker(content, "mark") in _TOLD_MARKS]


def _goes_on(tree: Tree, first: int, other: int) -> bool:
    """Tell whether what is coordinated with a clause stands under its verb too: "wants to go and to sing"."""
    if not is_predicate(tree, other) or tree.marker(other, "cc") in NEGATIVE_MARKS:
        return False
    return is_finite(tree, first) or not tree.has(other, *SUBJECTS)


def _is_strange(tree: Tree, clause: Clause, child: int, subjects: Subjects) -> bool:
    """Tell whether a "that" clause belongs to a word further out: "told men trying to end the war that he agreed"."""
    thing = clause.thing
    if thing is None or thing == child or "that" not in (tree.word[mark] for mark in tree.all(child, "mark")):
        return False
    return not (speaks(clause, subjects.lexicon) or tree.word[thing] == "it" or subjects.acts(thing))


def role_of_content(tree: Tree, clause: Clause, contents: Sequence[int], lexicon: Lexicon) -> str:
    """Name what a passive says its subject is made, kept or built to do; empty where it is told or asked that.

    What something is built for is its purpose: "built to last", no "forced to sing", "blessed to sing", "seen singing".
    """
    if not clause.passive or not contents or tree.dep[contents[0]] != "xcomp":
        return ""
    cue = lexicon.cue_of(clause.lemma)
    if cue is not None and "object" in cue.addressee:
        return ""
    if tree.marker(contents[0], "mark") != "to":
        return "as"
    lemma = tree.lemma[clause.head]
    if is_gerund(tree, contents[0]) or is_disposed(tree, lexicon, clause.head):
        return "to"
    asked = lemma in _BARE or any(lemma in lexicon.words(words) for words in _ASKING_LISTS)
    return "to" if asked or speaks(clause, lexicon) or lemma in lexicon.passive_reports else "purpose"


def judged_clauses(tree: Tree, clause: Clause, lexicon: Lexicon) -> list[int]:
    """Find what is made or found to be so: "made it hard for banks to lend", "made sure that all went"."""
    lemma = tree.lemma[clause.head]
    judges = not clause.passive and lemma in lexicon.words("naming") and lemma not in _KEEPING
    judged = clause.complement if judges else None
    thing = tree.child(clause.head, "obj", "expl")
    if judged is None or tree.pos[judged] != "ADJ" or (thing is not None and tree.word[thing] != "it"):
        return []
    below = tree.all(judged, "ccomp", "csubj", "advcl", "acl", "xcomp")
    return [
        child
        for child in below
        if child > judged and _is_verbal(tree, child) and tree.marker(child, "mark") in _JUDGED_MARKS
    ]


def _is_verbal(tree: Tree, index: int) -> bool:
    return is_predicate(tree, index) or tree.has(index, "nsubj")


def are_told(tree: Tree, clause: Clause, things: Sequence[Place], subjects: Subjects) -> bool:
    """Tell whether objects beside a clause are who gets or is told it, not themselves what is done."""
    gives = clause.lemma in subjects.lexicon.words("giving")
    return (
        gives
        or speaks(clause, subjects.lexicon)
        or any(_may_hear(tree, place.filler.word, subjects) for place in things)
    )


def hears(tree: Tree, clause: Clause, first: int, place: Place, subjects: Subjects) -> bool:
    """Tell whether what fills an object's place is told or given a clause, whose first word is known."""
    word, lexicon = place.filler.word, subjects.lexicon
    if tree.word[word] in VAGUE or clause.head < first < word:
        return False
    stands = not place.filler.implicit and tree.tag[word] not in ASKING
    if not (stands or subjects.acts(word)):
        return False
    cue = lexicon.cue_of(clause.lemma)
    if clause.lemma in lexicon.words("giving"):
        return True
    return clause.lemma not in _PERCEIVING if cue is None else "object" in cue.addressee


def _may_hear(tree: Tree, word: int, subjects: Subjects) -> bool:
    """Tell whether a word names who acts, or only asks how something is."""
    return tree.word[word] != "what" and (subjects.acts(word) or tree.tag[word] in ASKING)


def speaks(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a verb tells someone something: "urged", "told"."""
    said = clause.relation is not None and clause.relation.speech is not None
    return said or lexicon.cue_of(clause.lemma) is not None
