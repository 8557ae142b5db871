"""Finds who holds which office, or is what, where one stands beside the other: "Ito, director of the zoo"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.arguments.finding import Arguments
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.nouns import INDEFINITE, is_indefinite, is_person
from hearsay.extract.grammar.places import Filler, Place
from hearsay.extract.grammar.syntax import Tree, phrase, subtree
from hearsay.lexicon import Lexicon

_LOOSE = frozenset({",", "-", "–", "—"})
_WHEREABOUTS = frozenset({"in", "at", "near"})
_BODIES = frozenset({"Place", "Organization", "Outlet", "Group"})
_COUNTING = frozenset({"all", "every", "each", "no", "this", "these", "another", "some", "more", "one"})
_SETTINGS = _WHEREABOUTS | {"for", "during"}  # "her rival | in the race, Ito"


def find_offices(tree: Tree, lexicon: Lexicon) -> Iterator[tuple[Clause, Arguments]]:
    """Find appositions that say what someone or something is: "Ito, director of the zoo"."""
    for index in range(len(tree)):
        if tree.dep[index] != "appos":
            continue
        governor = _before_aside(tree, index)
        if tree.pos[index] == "PROPN" and tree.pos[governor] == "NOUN":
            bearer, description = index, _office(tree, lexicon, governor, index)
        else:
            bearer, description = _bearer(tree, lexicon, governor, index), index
        if _describes(tree, bearer, description) and _fits(tree, lexicon, bearer, description):
            words = (description,)
            clause = Clause(description, "apposition", first=description, last=description, lemma="be", members=words)
            places = [Place(Filler(bearer), bare=True)], [Place(Filler(description), bare=True, told=True)]
            yield clause, Arguments(*places)


def _before_aside(tree: Tree, index: int) -> int:
    """Find what an apposition tells of, past what stands in parentheses: "Ito (D-Tex.), a rival of Mora"."""
    governor = tree.head[index]
    while tree.dep[governor] == "appos" and ")" in tree.word[governor:index]:
        governor = tree.head[governor]
    return governor


def _office(tree: Tree, lexicon: Lexicon, noun: int, name: int) -> int:
    """Find which noun of a phrase a name stands beside: "a lead over | her rival, Ito"."""
    if lexicon.noun_of(tree.lemma[noun]) is not None or noun == name - 1:
        return noun  # "a clerk for the distributor Lund"
    below = (child for child in tree.all(noun, "nmod") if child < name and is_person(tree, lexicon, child))
    above = tree.head[noun] if tree.marker(noun) in _SETTINGS and tree.dep[noun] == "nmod" else noun
    return max(below, default=above if is_person(tree, lexicon, above) else noun)


def _bearer(tree: Tree, lexicon: Lexicon, noun: int, description: int) -> int:
    """Find the name in a phrase of which is told what the phrase itself can't be.

    A person within a thing's, a thing within a person's: "letters | from Ito, a friend", "mayor of | Oslo, a port".
    """
    known, told = lexicon.noun_of(tree.lemma[noun]), lexicon.noun_of(tree.lemma[description])
    thing = known is None and is_person(tree, lexicon, description)
    person = is_person(tree, lexicon, noun) and told is not None and told.type in _BODIES
    if tree.pos[noun] != "NOUN" or not (thing or person):
        return noun
    names = (word for word in subtree(tree, noun) if tree.pos[word] == "PROPN" and tree.dep[word] == "nmod")
    return max((name for name in names if name < description), default=noun)


def _fits(tree: Tree, lexicon: Lexicon, bearer: int, description: int) -> bool:
    """Tell whether a phrase may be told of another: no person of where they are, no measure or address."""
    placed = tree.marker(bearer) in _WHEREABOUTS and is_person(tree, lexicon, description)
    borne = any(tree.tag[owner] == "WP$" for owner in tree.all(description, "nmod:poss"))
    measured = tree.has(description, "nummod") and "(" in tree.word[bearer:description]
    summing = _sums_up(tree, lexicon, bearer, description)
    labelled = _is_label(tree, description) or _is_heading(tree, bearer, description)
    return not (placed or borne or measured or summing or labelled or "://" in tree.word[bearer])


def _is_label(tree: Tree, description: int) -> bool:
    """Tell whether a noun only names what a line holds: "Source: the Guild, Reuters"."""
    opens = tree.sentence_start(description) == description
    return opens and tree.word[description + 1 : description + 2] == [":"]


def _is_heading(tree: Tree, bearer: int, description: int) -> bool:
    """Tell whether a name opens a line as the heading of what it tells: "Ito: A late surge"."""
    opens = bearer < description and phrase(tree, bearer, bare=True)[0] == tree.sentence_start(bearer)
    return opens and tree.pos[bearer] == "PROPN" and ":" in tree.word[bearer:description]


def _is_repeated(tree: Tree, bearer: int, description: int) -> bool:
    """Tell whether two phrases stand side by side as parts of one list: "all the town, all Bern", "no fee, no tax"."""
    counted = ({tree.word[child] for child in tree.children[word]} & _COUNTING for word in (bearer, description))
    return not set.isdisjoint(*counted)


def _sums_up(tree: Tree, lexicon: Lexicon, bearer: int, description: int) -> bool:
    """Tell whether a phrase after a clause tells of all that it says: "sold ten boats, | a move that hurt Bern"."""
    new = any(tree.word[word] in INDEFINITE for word in tree.all(description, "det"))
    follows = tree.pos[bearer] == "NOUN" and bearer < description
    return new and follows and tree.lemma[description] in lexicon.words("summing-up")


def _are_adjacent(tree: Tree, one: int, other: int) -> bool:
    """Tell whether nothing stands between two phrases but punctuation and what is in parentheses."""
    (_, last), (first, _) = (phrase(tree, word, bare=True) for word in sorted((one, other)))
    between = range(last + 1, first)
    if between and tree.word[between[0]] == "(" and ")" in tree.word[last + 1 : first]:
        between = range(tree.word.index(")", last + 1) + 1, first)
    return all(tree.pos[word] in ("PUNCT", "SPACE") for word in between)


def _is_told(tree: Tree, bearer: int, description: int) -> bool:
    """Tell whether a noun is told of another, no member of a list or example: not "bread, the wine and the oil"."""
    listed = any(tree.has(word, "cc", "conj", "advmod") or tree.dep[word] == "conj" for word in (bearer, description))
    return not listed and tree.has(description, "det", "nmod:poss")


def _describes(tree: Tree, bearer: int, description: int) -> bool:
    if tree.pos[bearer] not in ("PROPN", "NOUN", "PRON") or tree.pos[description] not in ("NOUN", "PROPN"):
        return False
    coordinated = tree.has(bearer, "conj") or tree.dep[bearer] == "conj"
    several = tree.tag[description] == "NNS" and (coordinated or description < bearer)
    if several or any(tree.word[child] == "not" for child in tree.children[description]):
        return False  # "two towns, Oslo and Bergen", "gold, not silver"
    if _is_repeated(tree, bearer, description):
        return False
    if is_indefinite(tree, bearer) and (tree.has(bearer, "cop") or tree.dep[bearer] in ("xcomp", "ccomp")):
        return False  # "Ito is a clerk, a singer of songs"
    if (tree.has(description, "nummod") and tree.pos[bearer] == "NOUN") or not _are_adjacent(tree, bearer, description):
        return False
    if tree.pos[bearer] == "NOUN" and tree.pos[description] == "NOUN" and not _is_told(tree, bearer, description):
        return False
    if tree.pos[bearer] == "PROPN" and tree.pos[description] == "NOUN":
        return True
    listed = tree.pos[description] == "PROPN" and (not tree.has(description, "det") or tree.has(description, "conj"))
    between = tree.word[min(bearer, description) : max(bearer, description)]
    return not listed and any(word in _LOOSE for word in between)
