"""Finds what noun phrases state: events named by a noun ("Peru's purchase of ships") and who holds which office."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.arguments import Arguments
from hearsay.extract.calendar import DATES
from hearsay.extract.clauses import Clause
from hearsay.extract.nouns import is_indefinite
from hearsay.extract.places import Place, coordinated
from hearsay.extract.subjects import Filler, Subjects
from hearsay.extract.syntax import Tree, phrase
from hearsay.lexicon import Lexicon, Relation

_NOT_EVENTS = frozenset({"compound", "amod", "nmod:desc", "flat"})
_SHARED = frozenset({"between", "among"})
_SPEAKERS = frozenset({"Person", "Organization", "Group", "AnonymousSource"})
_LOOSE = frozenset({",", "-", "–", "—"})
_STEM = 4  # letters that a noun shares with its verb: "annexation", "annex"


def find_events(tree: Tree, lexicon: Lexicon, taken: frozenset[int]) -> Iterator[Clause]:
    """Find nouns that name an event and say who or what takes part; `taken` are words read otherwise."""
    for index in range(len(tree)):
        if tree.pos[index] != "NOUN" or index in taken or tree.dep[index] in _NOT_EVENTS:
            continue
        if tree.lemma[index] in lexicon.words("phases") and tree.marker(index) and tree.owner(index) is None:
            continue
        relation = lexicon.relation_of(tree.lemma[index], "NOUN")
        if relation is None:
            continue
        markers = [tree.marker(child) for child in tree.all(index, "nmod", "obl") if child not in taken]
        if _takes_part(tree, index, relation, markers):
            verb = _verb_of(tree, index, relation, markers)
            if verb:
                yield Clause(index, "noun", first=index, last=index, lemma=verb, members=(index,), relation=relation)


def _takes_part(tree: Tree, index: int, relation: Relation, markers: list[str]) -> bool:
    if tree.has(index, "cop"):
        return False
    wanted = {"of", "by", "between", *relation.frame.noun_object}
    if any(marker in wanted for marker in markers):
        return True
    return tree.owner(index) is not None and (any(markers) or tree.has(index, "acl"))


def _verb_of(tree: Tree, index: int, relation: Relation, markers: list[str]) -> str | None:
    """Choose the verb that a noun belongs to: the one it begins like, with its preposition if that stands at the noun.

    None where the verb means the relation only with a preposition that is not there ("a call" is no "call for").
    """
    stem = tree.lemma[index][:_STEM]
    own = [lemma for lemma in relation.lemmas if lemma.startswith(stem)]
    if not own:
        named = [lemma for lemma in relation.lemmas if lemma.partition(" ")[2] in markers]
        return next(iter(named), relation.name.replace("-", " "))  # "victory over": "prevail over"
    whole = [lemma for lemma in own if " " not in lemma]
    marked = [lemma for lemma in own if " " in lemma and lemma.partition(" ")[2] in markers]
    return next(iter(marked or whole), None)


def event_arguments(
    tree: Tree, clause: Clause, subjects: Subjects, lexicon: Lexicon, temporal: frozenset[int]
) -> Arguments:
    """Find who does what in an event noun's phrase, as the relation's frame has it."""
    found = Arguments()
    owner = tree.owner(clause.head)
    if owner is not None and _is_date(tree, owner, temporal):
        found.roles.append(Place(Filler(owner), role="time"))
    elif owner is not None:
        found.subjects = coordinated(tree, subjects.resolve_relative(owner))
    for child in tree.all(clause.head, "nmod", "obl", "obl:agent"):
        if child == owner:
            continue
        if child in temporal:
            found.roles.append(Place(Filler(child), role="time", marked=True))
            continue
        _add_modifier(tree, clause, child, coordinated(tree, subjects.resolve_relative(child)), lexicon, found)
    content = tree.child(clause.head, "acl")
    if content is not None and not found.objects and tree.marker(content, "mark") in ("to", "that", "of"):
        found.objects = [Place(Filler(content), clause=True)]
    names = [child for child in tree.all(clause.head, "compound") if tree.pos[child] == "PROPN"]
    namer = next((name for name in names if not _is_date(tree, name, temporal)), None)
    if namer is not None and found.objects and not found.subjects:
        found.subjects = [Place(Filler(namer))]
    return found


def _is_date(tree: Tree, word: int, temporal: frozenset[int]) -> bool:
    return word in temporal or tree.lemma[word] in DATES


def _add_modifier(
    tree: Tree, clause: Clause, index: int, places: list[Place], lexicon: Lexicon, found: Arguments
) -> None:
    marker = tree.marker(index)
    objective = clause.relation.frame.noun_object if clause.relation else ()
    if marker == "by" or (marker in _SHARED and not found.subjects):
        found.subjects = found.subjects or places
    elif marker == "of" and not found.subjects and _of_marks_subject(tree, clause, index, lexicon):
        found.subjects = places
    elif (marker == "of" or marker in objective) and not found.objects:
        found.objects = places
    elif marker:
        found.roles.extend(Place(place.filler, role=marker) for place in places)


def _of_marks_subject(tree: Tree, clause: Clause, index: int, lexicon: Lexicon) -> bool:
    """Read "of" by the relation's frame; if it may mark both, who can speak is the subject ("demands of a union")."""
    relation = clause.relation
    if tree.marker(clause.head) == "in" and not tree.has(clause.head, "det", "nmod:poss", "amod"):
        return False  # "spoke in support of the strike"
    if relation is None or relation.frame.of_phrase != "subject":
        return False
    noun = lexicon.noun_of(tree.lemma[index])
    speaks = tree.pos[index] in ("PROPN", "PRON") or (noun is not None and noun.type in _SPEAKERS)
    return speaks or (relation.speech is None and "of" not in relation.frame.noun_object)


def find_offices(tree: Tree) -> Iterator[tuple[Clause, Arguments]]:
    """Find appositions that say what someone or something is: "Ito, director of the zoo"."""
    for index in range(len(tree)):
        if tree.dep[index] != "appos":
            continue
        governor = tree.head[index]
        named = tree.pos[index] == "PROPN" and tree.pos[governor] == "NOUN"
        bearer, description = (index, governor) if named else (governor, index)
        if _describes(tree, bearer, description):
            words = (description,)
            clause = Clause(description, "apposition", first=description, last=description, lemma="be", members=words)
            places = [Place(Filler(bearer), bare=True)], [Place(Filler(description), bare=True, told=True)]
            yield clause, Arguments(*places)


def _are_adjacent(tree: Tree, one: int, other: int) -> bool:
    """Tell whether nothing but punctuation stands between two phrases."""
    (_, last), (first, _) = (phrase(tree, word, bare=True) for word in sorted((one, other)))
    return all(tree.pos[word] in ("PUNCT", "SPACE") for word in range(last + 1, first))


def _is_told(tree: Tree, bearer: int, description: int) -> bool:
    """Tell whether a noun is told of another, no member of a list or example: not "bread, the wine and the oil"."""
    listed = any(tree.has(word, "cc", "conj", "advmod") or tree.dep[word] == "conj" for word in (bearer, description))
    return not listed and tree.has(description, "det", "nmod:poss")


def _describes(tree: Tree, bearer: int, description: int) -> bool:
    if tree.pos[bearer] not in ("PROPN", "NOUN", "PRON") or tree.pos[description] not in ("NOUN", "PROPN"):
        return False
    several = tree.tag[description] == "NNS" and (tree.has(bearer, "conj") or description < bearer)
    if several or any(tree.word[child] == "not" for child in tree.children[description]):
        return False  # "two towns, Oslo and Bergen", "gold, not silver"
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
