"""Finds what fills the places of a predicate: subject, object, complement clauses, by their grammatical relations."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec.structs import replace

from hearsay.extract.antecedents import gap_of
from hearsay.extract.clauses import NEGATIVE_MARKS, Clause
from hearsay.extract.expletives import extraposed_noun_clause, is_extraposed
from hearsay.extract.infinitives import is_tough
from hearsay.extract.predicates import gerunds_of
from hearsay.extract.roles import Place, coordinated, find_roles, is_agent, is_open
from hearsay.extract.subjects import Filler, Subjects
from hearsay.extract.syntax import Tree
from hearsay.extract.verbforms import is_finite
from hearsay.lexicon import Lexicon

_ASKING = frozenset({"WRB", "WP"})
_JUDGED_MARKS = frozenset({"", "to", "for", "that"})
_LINKING = frozenset({"cc", "punct", "conj"})
_CLAUSAL = ("nsubj", "nsubj:pass", "cop", "aux", "obj", "obl", "xcomp", "advcl", "orphan")


@dataclass(slots=True)
class Arguments:
    """What was found around a predicate; each list holds the members of a coordination."""

    subjects: list[Place] = field(default_factory=list)
    objects: list[Place] = field(default_factory=list)
    roles: list[Place] = field(default_factory=list)


def find_arguments(tree: Tree, clause: Clause, subjects: Subjects, temporal: frozenset[int]) -> Arguments:
    """Find the arguments of a verbal or copular clause; `temporal` are the words of time expressions."""
    surface = subjects.of_chain(clause.members)
    found = Arguments()
    existing = _existential(tree, clause) if surface is None else None
    if existing is not None:
        found.objects = coordinated(tree, Filler(existing))
    elif clause.kind == "copula":
        _fill_copula(tree, clause, surface, found, subjects.lexicon)
    else:
        _fill_verb(tree, clause, surface, found, subjects)
    taken = {place.filler.word for place in found.objects}
    roles = find_roles(tree, clause, subjects, temporal)
    found.roles.extend(place for place in roles if place.filler.word not in taken)
    found.roles = [place for place in found.roles if not is_open(tree, place)]
    return found


def _existential(tree: Tree, clause: Clause) -> int | None:
    """Find what "there is" says to exist: the object of a statement without subject."""
    for member in clause.members:
        if tree.has(member, "expl") and tree.lemma[clause.head] in ("be", "exist", "remain", "come"):
            return tree.child(member, "nsubj")
    return None


def _fill_copula(tree: Tree, clause: Clause, surface: Filler | None, found: Arguments, lexicon: Lexicon) -> None:
    head = clause.head
    outer = tree.child(head, "nsubj:outer")
    empty = surface is None and tree.has(head, "nsubj", "expl")
    meant = extraposed_noun_clause(tree, lexicon, head) if empty else None
    subject = Filler(outer) if outer is not None else surface
    found.subjects = coordinated(tree, subject) if subject else []
    if meant is not None:
        found.subjects = [Place(Filler(meant), clause=True)]
    if tree.pos[head] in ("VERB", "AUX"):
        found.objects = [Place(Filler(head), clause=True)]
    elif tree.has(head, "case"):
        found.roles.append(Place(Filler(head), role=tree.marker(head)))
    elif tree.pos[head] in ("ADJ", "ADV"):
        clauses = [child for child in tree.all(head, "ccomp", "xcomp", "csubj") if child not in clause.members]
        clauses = [child for child in clauses if surface is None or child != surface.word]
        found.objects = [Place(Filler(child), clause=True) for child in clauses[:1]]
        if not clauses and not tree.has(head, "obl"):
            found.objects = [Place(Filler(head), told=True)]
    else:
        found.objects = [replace(place, told=is_description(tree, head)) for place in coordinated(tree, Filler(head))]


def is_description(tree: Tree, index: int) -> bool:
    """Tell whether a complement says what something is ("a doctor"), not who ("Ito", "he")."""
    return tree.pos[index] not in ("PROPN", "PRON")


def _fill_verb(tree: Tree, clause: Clause, surface: Filler | None, found: Arguments, subjects: Subjects) -> None:
    complements = _complement_clauses(tree, clause, subjects.lexicon)
    clauses = [child for child in complements if not _is_strange(tree, clause, child, subjects)]
    things = [] if _judged_clauses(tree, clause) else _objects(tree, clause, subjects, hidden=not clauses)
    if clause.passive:
        things = _fill_passive(tree, clause, surface, found, subjects, things, clauses)
    elif surface:
        found.subjects = coordinated(tree, surface)
    indirect = tree.child(clause.head, "iobj")
    if indirect is not None:
        targets = coordinated(tree, subjects.resolve_relative(indirect))
        if things or clauses:
            found.roles.extend(replace(place, role="to") for place in targets)
        else:
            things = targets
    if clauses:
        _fill_content(tree, clause, things, clauses, found, subjects)
    else:
        found.objects = things
    _add_complement(tree, clause, found)


def _objects(tree: Tree, clause: Clause, subjects: Subjects, *, hidden: bool) -> list[Place]:
    direct = clause.thing
    if direct is not None:
        return [*coordinated(tree, subjects.resolve_relative(direct)), *_strayed(tree, clause.head, direct)]
    return _hidden_object(tree, clause, subjects) if hidden else []


def _strayed(tree: Tree, head: int, direct: int) -> list[Place]:
    """Find the nouns that a parser hung on the verb as its coordinates, though they are its object's."""
    return [
        Place(Filler(child))
        for child in tree.all(head, "conj")
        if child > direct and tree.pos[child] in ("NOUN", "PROPN") and not tree.has(child, *_CLAUSAL)
    ]


def _fill_passive(
    tree: Tree,
    clause: Clause,
    surface: Filler | None,
    found: Arguments,
    subjects: Subjects,
    things: list[Place],
    clauses: list[int],
) -> list[Place]:
    """Take the agent for subject and the surface subject for object or, where it has another, for whom it reaches."""
    agent = next((child for child in tree.children[clause.head] if is_agent(tree, clause, child)), None)
    if agent is not None:
        found.subjects = coordinated(tree, subjects.resolve_relative(agent))
    patients = coordinated(tree, surface) if surface else []
    if things or any(tree.dep[index] == "ccomp" for index in clauses):
        found.roles.extend(replace(place, role="to") for place in patients)
        return things
    return [] if clauses else patients


def _fill_content(
    tree: Tree, clause: Clause, things: list[Place], clauses: list[int], found: Arguments, subjects: Subjects
) -> None:
    """Take the clause for object; before it stands its subject ("asks X to go") or who is told ("tells X that")."""
    first = clauses[0]
    start = None
    infinitive = tree.dep[first] == "xcomp" or (is_finite(tree, first) and not tree.has(first, "nsubj", "mark"))
    stands = bool(things) and not things[0].filler.implicit and things[0].filler.word > clause.head
    told = _are_told(tree, clause, things, subjects)
    if stands and infinitive and not (told and len(clauses) > 1):
        start = things[0].filler.word
    elif things and not told:
        found.objects = things  # "what they have to lose", "does nothing to help"
        return
    elif not clause.passive:
        hearers = [place for place in things if _stands_there(tree, place) or subjects.acts(place.filler.word)]
        found.roles.extend(replace(place, role="to") for place in hearers)
    found.objects = [Place(Filler(member), clause=True, start=start if member == first else None) for member in clauses]


def _stands_there(tree: Tree, place: Place) -> bool:
    """Tell whether a place is filled by a word beside its verb, not by a relative clause's antecedent or a question."""
    return not place.filler.implicit and tree.tag[place.filler.word] not in _ASKING


def _are_told(tree: Tree, clause: Clause, things: list[Place], subjects: Subjects) -> bool:
    """Tell whether objects beside a clause are who gets or is told it, not themselves what is done."""
    lexicon, relation = subjects.lexicon, clause.relation
    speaks = lexicon.cue_of(clause.lemma) is not None or (relation is not None and relation.speech is not None)
    gives = clause.lemma in lexicon.words("giving")
    return speaks or gives or any(_may_hear(tree, place.filler.word, subjects) for place in things)


def _may_hear(tree: Tree, word: int, subjects: Subjects) -> bool:
    """Tell whether a word names who acts, or only asks how something is."""
    return tree.word[word] != "what" and (subjects.acts(word) or tree.tag[word] in _ASKING)


def _complement_clauses(tree: Tree, clause: Clause, lexicon: Lexicon) -> list[int]:
    found = _judged_clauses(tree, clause)
    for child in tree.all(clause.head, "ccomp", "xcomp", "csubj"):
        if tree.dep[child] == "csubj" and not is_extraposed(tree, lexicon, child):
            continue
        if _is_verbal(tree, child) and child not in clause.members:
            found.append(child)
            found.extend(
                other
                for other in tree.all(child, "conj")
                if (tree.pos[other] in ("VERB", "AUX") or tree.has(other, "cop"))
                and tree.marker(other, "cc") not in NEGATIVE_MARKS
                and (is_finite(tree, child) or not tree.has(other, "nsubj", "nsubj:pass"))
            )
    return found


def _judged_clauses(tree: Tree, clause: Clause) -> list[int]:
    """Find what is made to be so: "made it hard for banks to lend", "made sure that all went"."""
    judged = clause.complement if tree.lemma[clause.head] == "make" and not clause.passive else None
    thing = tree.child(clause.head, "obj", "expl")
    if judged is None or tree.pos[judged] != "ADJ" or (thing is not None and tree.word[thing] != "it"):
        return []
    below = tree.all(judged, "ccomp", "csubj", "advcl", "acl", "xcomp")
    return [
        child
        for child in below
        if child > judged and _is_verbal(tree, child) and tree.marker(child, "mark") in _JUDGED_MARKS
    ]


def _is_strange(tree: Tree, clause: Clause, child: int, subjects: Subjects) -> bool:
    """Tell whether a "that" clause belongs to a word further out: "told men trying to end the war that he agreed"."""
    thing, lexicon = clause.thing, subjects.lexicon
    if thing is None or thing == child or "that" not in (tree.word[mark] for mark in tree.all(child, "mark")):
        return False
    relation = clause.relation
    speaks = lexicon.cue_of(clause.lemma) is not None or (relation is not None and relation.speech is not None)
    return not (speaks or tree.word[thing] == "it" or subjects.acts(thing))


def _is_verbal(tree: Tree, index: int) -> bool:
    return tree.pos[index] in ("VERB", "AUX") or tree.has(index, "cop", "nsubj")


def _hidden_object(tree: Tree, clause: Clause, subjects: Subjects) -> list[Place]:
    """Find an object that stands elsewhere: after a preposition, before a relative clause, at a second verb."""
    head = clause.head
    if clause.preposition:
        for child in tree.all(head, "obl", "obl:agent"):
            if tree.marker(child) == clause.preposition:
                return coordinated(tree, subjects.resolve_relative(child))
        for child in gerunds_of(tree, head):
            if tree.marker(child, "mark") == clause.preposition:
                return [Place(Filler(child), clause=True)]
    if is_tough(tree, subjects.lexicon, clause.top) and (patient := subjects.of(tree.head[clause.top])) is not None:
        return [Place(Filler(patient.word, implicit=True))]
    noun = gap_of(tree, subjects.lexicon, head, clause.top)
    if noun is not None and not clause.passive:
        return [Place(Filler(noun, implicit=True))]
    return [] if clause.passive else _shared_object(tree, head)


def _shared_object(tree: Tree, head: int) -> list[Place]:
    """Find the object that two verbs share, at whichever of them it hangs: "buys and sells shares"."""
    before = [tree.head[head]] if tree.dep[head] == "conj" and not tree.has(head, "obl", "nsubj") else []
    for other in (*before, *tree.all(head, "conj")):
        shared = tree.child(other, "obj")
        first, second = min(head, other), max(head, other)
        alone = tree.pos[other] == "VERB" and not tree.has(other, "xcomp", "ccomp")
        if shared is not None and shared > second and alone and _adjacent(tree, first, second):
            return coordinated(tree, Filler(shared))
    return []


def _adjacent(tree: Tree, first: int, second: int) -> bool:
    """Tell whether two verbs share what follows: only conjunctions, and verbs alike, are between them."""
    linked = next((word for word in range(second - 1, first, -1) if tree.dep[word] != "advmod"), first)
    return tree.dep[linked] == "cc" and all(tree.dep[word] in _LINKING for word in range(first + 1, linked))


def _add_complement(tree: Tree, clause: Clause, found: Arguments) -> None:
    """Put what the verb says of its object in the role "as"; of its subject, it is the object ("became president")."""
    complement = clause.complement
    if complement is None or complement in clause.members:
        return
    if not found.objects:
        told = tree.pos[complement] == "ADJ" and tree.has(
            complement, "obl"
        )  # "remains silent about …": the role tells it
        found.objects = [] if told else [Place(Filler(complement), told=is_description(tree, complement))]
    elif clause.passive or tree.has(clause.head, "obj") or found.objects[0].filler.implicit:
        found.roles.append(Place(Filler(complement), role="as", told=is_description(tree, complement)))
