"""Finds what noun phrases state: events named by a noun ("Russia's annexation of Crimea") and who holds which office."""

from __future__ import annotations

from hearsay.extract.arguments import Arguments
from hearsay.extract.predicates import Clause
from hearsay.extract.roles import Place, coordinated
from hearsay.extract.subjects import Filler, Subjects
from hearsay.extract.syntax import Tree
from hearsay.lexicon import Lexicon, Relation

_SHARED = frozenset({"between", "among"})
_SPEAKERS = frozenset({"Person", "Organization", "Group", "AnonymousSource"})
_LOOSE = frozenset({",", "-", "–", "—"})


def find_events(tree: Tree, lexicon: Lexicon, light: frozenset[int]) -> list[Clause]:
    """Find nouns that name an event and say who or what takes part; `light` are those whose verb already says it."""
    found = []
    for index in range(len(tree)):
        if tree.pos[index] != "NOUN" or index in light or tree.dep[index] in ("compound", "amod", "nmod:desc", "flat"):
            continue
        relation = lexicon.relation_of(tree.lemma[index], "NOUN")
        verb = _verb_of(tree, index, relation) if relation and _takes_part(tree, index, relation) else None
        if verb:
            found.append(event_clause(index, verb, relation))
    return found


def event_clause(index: int, verb: str, relation: Relation | None) -> Clause:
    """Make the clause of a noun that stands for a verb."""
    return Clause(
        head=index,
        kind="noun",
        verb=index,
        chain=(),
        passive=False,
        lemma=verb,
        relation=relation,
        first=index,
        last=index,
    )


def _verb_of(tree: Tree, index: int, relation: Relation) -> str | None:
    """Choose the verb that a noun belongs to: the one it begins like, with its preposition if that stands at the noun.

    None where the verb means the relation only with a preposition that is not there ("a call" is no "call for").
    """
    stem = tree.lemma[index][:4]
    markers = [tree.marker(child) for child in tree.all(index, "nmod", "obl")]
    own = [lemma for lemma in relation.lemmas if lemma.startswith(stem)]
    if not own:
        return relation.name.replace("-", " ")
    whole = [lemma for lemma in own if " " not in lemma]
    marked = [lemma for lemma in own if " " in lemma and lemma.partition(" ")[2] in markers]
    return next(iter(marked or whole), None)


def _takes_part(tree: Tree, index: int, relation: Relation) -> bool:
    if tree.has(index, "cop"):
        return False
    markers = [tree.marker(child) for child in tree.all(index, "nmod", "obl")]
    wanted = {"of", "by", "between", *relation.frame.noun_object}
    if any(marker in wanted for marker in markers):
        return True
    return tree.has(index, "nmod:poss") and (any(markers) or tree.has(index, "acl"))


def event_arguments(
    tree: Tree, clause: Clause, subjects: Subjects, lexicon: Lexicon, temporal: frozenset[int]
) -> Arguments:
    """Find who does what in an event noun's phrase, as the relation's frame has it."""
    head = clause.head
    found = Arguments()
    frame = clause.relation.frame if clause.relation else None
    owner = tree.child(head, "nmod:poss")
    if owner in temporal:
        found.roles.append(Place(Filler(owner), role="time"))
    elif owner is not None:
        found.subjects = _members(tree, subjects.resolve_relative(owner))
    for child in tree.all(head, "nmod", "obl", "obl:agent"):
        marker = tree.marker(child)
        filler = subjects.resolve_relative(child)
        if marker == "by" or (marker in _SHARED and not found.subjects):
            found.subjects = found.subjects or _members(tree, filler)
        elif marker == "of" and not found.subjects and _of_marks_subject(tree, clause, child, lexicon):
            found.subjects = _members(tree, filler)
        elif (marker == "of" or (frame and marker in frame.noun_object)) and not found.objects:
            found.objects = _members(tree, filler)
        elif marker:
            found.roles.extend(Place(place.filler, role=marker) for place in _members(tree, filler))
    _add_clause(tree, clause, found)
    namer = next((child for child in tree.all(head, "compound") if tree.pos[child] == "PROPN"), None)
    if namer is not None and found.objects and not found.subjects:
        found.subjects = [Place(Filler(namer))]
    return found


def _of_marks_subject(tree: Tree, clause: Clause, index: int, lexicon: Lexicon) -> bool:
    """Read "of" by the relation's frame; what is said or wanted belongs to those who can speak ("demands of the union")."""
    relation = clause.relation
    if relation is None or relation.frame.of_phrase != "subject":
        return False
    noun = lexicon.noun_of(tree.lemma[index])
    person = tree.pos[index] in ("PROPN", "PRON") or (noun is not None and noun.type in _SPEAKERS)
    return relation.speech is None or person


def _add_clause(tree: Tree, clause: Clause, found: Arguments) -> None:
    """An infinitive or "that" clause at the noun is what is demanded, promised, warned of."""
    content = tree.child(clause.head, "acl")
    if content is not None and not found.objects and tree.marker(content, "mark") in ("to", "that", "of"):
        found.objects = [Place(Filler(content), clause=True)]


def _members(tree: Tree, filler: Filler) -> list[Place]:
    members = [filler.word]
    if not filler.implicit:
        for member in members:
            members.extend(child for child in tree.children[member] if tree.dep[child] == "conj")
    return [Place(Filler(member, filler.implicit)) for member in sorted(members)]


def find_offices(tree: Tree) -> list[tuple[int, int]]:
    """Find appositions that say what someone or something is, as pairs of bearer and description."""
    found = []
    for index in range(len(tree)):
        if tree.dep[index] != "appos":
            continue
        governor = tree.head[index]
        pair = (index, governor) if tree.pos[index] == "PROPN" and tree.pos[governor] == "NOUN" else (governor, index)
        if _describes(tree, *pair):
            found.append(pair)
    return found


def _describes(tree: Tree, bearer: int, description: int) -> bool:
    if tree.pos[bearer] not in ("PROPN", "NOUN", "PRON") or tree.pos[description] not in ("NOUN", "PROPN"):
        return False
    if tree.has(bearer, "conj") and tree.tag[description] == "NNS":
        return False
    if tree.has(description, "nummod") and tree.pos[bearer] == "NOUN":
        return False
    short = tree.pos[description] == "PROPN" and not tree.children[description]
    return (
        not short
        and any(tree.word[index] in _LOOSE for index in range(min(bearer, description), max(bearer, description)))
        or tree.pos[bearer] == "PROPN"
        and tree.pos[description] == "NOUN"
    )
