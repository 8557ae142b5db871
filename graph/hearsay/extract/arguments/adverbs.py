"""Where, when and how something is by an adverb alone: "lived abroad", "did well", "towns where she sang"."""

from __future__ import annotations

from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.negation import denies
from hearsay.extract.grammar.parses import SUBJECTS
from hearsay.extract.grammar.places import Filler, Place
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.time import MEASURED, TIME_NOUNS
from hearsay.extract.meaning.polarity import polarity_of
from hearsay.lexicon import Lexicon

PLACE_ADVERBS = frozenset(
    "here there abroad home elsewhere nearby overseas outside inside offshore onshore ashore online downtown upstate "
    "nationwide statewide worldwide everywhere".split()
)
COMPASS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
_LATER = frozenset({"later", "in", "on", "earlier", "sooner"})
_PLACING = frozenset({"in", "at", "on"})
_MINDING = frozenset("focus rely depend concentrate center centre look aim".split())  # "towns they look at"
_MEASURED_PHRASES = frozenset("than beyond over above below past before after into".split())  # "grew well | beyond it"


def adverb_roles(tree: Tree, lexicon: Lexicon, clause: Clause, index: int, temporal: frozenset[int]) -> list[Place]:
    """Find where or when an adverb tells a clause to be, or what its relative clause says that of: "towns where"."""
    word = tree.word[index]
    if word in ("where", "when") and tree.dep[clause.top] == "acl:relcl" and index < clause.top:
        noun = tree.head[clause.top]
        bare = tree.word[noun] == "times" and not tree.has(noun, "amod", "case", "nummod")
        if tree.lemma[noun] == "point" or bare:
            return []  # "to the point where it sinks", "there are times when it sinks"
        marker, dated = tree.marker(noun), noun in temporal or tree.lemma[noun] in TIME_NOUNS
        if word == "when" and not dated:
            dated = tree.pos[noun] == "NOUN" and tree.word[index - 1] == ","  # "the debate, when he won"
            if not dated:
                return []  # "praised Ito when he won"
        placed = marker in _PLACING and tree.lemma[tree.head[noun]] not in _MINDING
        return [Place(Filler(noun, implicit=True), role="time" if dated else marker if placed else "in")]
    if index in temporal or (word in _LATER and tree.has(index, *MEASURED)):
        return [Place(Filler(index), role="time")]
    if word in PLACE_ADVERBS or (word in COMPASS and tree.has(index, "obl")):  # "sank | 20 miles north of Oslo"
        return [Place(Filler(index), role="place")]
    if _limits_denial(tree, lexicon, clause, index):
        return [Place(Filler(index), role="time" if word in lexicon.words("delays") else "manner")]
    return [Place(Filler(index), role="manner")] if _is_manner(tree, lexicon, clause, index) else []


def _is_manner(tree: Tree, lexicon: Lexicon, clause: Clause, index: int) -> bool:
    """Tell whether an adverb after a verb and its object tells how it is done: "did well", "takes it seriously"."""
    verb, word, words = clause.head, tree.word[index], lexicon.words
    if clause.kind != "verb" or index < verb or tree.pos[index] != "ADV" or word in clause.lemma.split():
        return False
    sated = tree.has(verb, "xcomp", "ccomp") or "PUNCT" in tree.pos[verb:index]
    beside = tree.word[index + 1] if index + 1 < len(tree) else ""
    dated = word == "far" and tree.word[index - 1] == "so" and tree.lemma[verb] not in words("going")
    if sated or dated or tree.head[index] != verb or beside in _MEASURED_PHRASES:
        return False
    return word in words("manners") or _is_told_by_form(lexicon, word, "no-manners")


def _is_told_by_form(lexicon: Lexicon, word: str, others: str) -> bool:
    """Tell whether an adverb shows by its "-ly" how something is done, unless it is of a whole sentence or listed."""
    return word.endswith("ly") and word not in lexicon.words("sentence-adverbs") | lexicon.words(others)


def _limits_denial(tree: Tree, lexicon: Lexicon, clause: Clause, index: int) -> bool:
    """Tell whether a denial leaves open what is done otherwise or later: "did not | deliberately | sink it"."""
    word, member, delay = tree.word[index], tree.head[index], tree.word[index] in lexicon.words("delays")
    limiting = delay or _is_told_by_form(lexicon, word, "unlimiting")
    if not limiting or tree.pos[index] != "ADV" or clause.kind == "noun" or tree.dep[index] != "advmod":
        return False
    if word == "yet" and all(tree.tag[helper] != "MD" for helper in tree.all(member, "aux")):
        return False  # "has not come yet"
    shown = (
        clause.kind == "copula" and index > max(tree.all(member, "cop"), default=index) and tree.pos[member] == "ADJ"
    )
    if (shown and not tree.has(member, "obl")) or (index > clause.head and not delay):
        return False  # "not | fully ready |" is told as what it is not
    if any(other > index and denies(tree, lexicon, member, other) for other in tree.children[member]):
        return False  # "deliberately did not pay"
    return polarity_of(tree, lexicon, clause, tree.all(clause.top, *SUBJECTS)) == "negative"
