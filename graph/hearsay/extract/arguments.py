"""Finds what fills the places of a predicate: subject, object, complement clauses and roles, by their grammatical relations."""

from __future__ import annotations

from dataclasses import dataclass, field

from hearsay.extract.predicates import Clause, complement_of
from hearsay.extract.subjects import Filler, Subjects, gap_of, is_expletive
from hearsay.extract.syntax import Tree
from hearsay.lexicon import Lexicon

CONDITIONS = frozenset({"if", "unless", "provided", "providing", "as long as", "so long as", "in case"})
_MARK_ROLES = {
    **dict.fromkeys(CONDITIONS, "condition"),
    **dict.fromkeys(("because", "since", "given", "because of", "due to", "owing to"), "reason"),
    **dict.fromkeys(("so that", "in order to", "so as to", "in order that", "to", "so"), "purpose"),
    **dict.fromkeys(("after", "before", "when", "while", "until", "till", "once", "whenever", "as soon as"), "time"),
    **dict.fromkeys(
        ("although", "though", "even if", "even though", "whereas", "despite", "in spite of"), "concession"
    ),
}
_CASE_ROLES = {
    **dict.fromkeys(("because of", "due to", "owing to", "thanks to", "on account of"), "reason"),
    **dict.fromkeys(("despite", "in spite of", "notwithstanding"), "concession"),
}
_NOT_ROLES = frozenset({"according to", "accord to", "as", "per"})
_SPELLS = frozenset("time moment day night morning afternoon evening week weekend month year season".split())
_PLACE_ADVERBS = frozenset("here there abroad home elsewhere nearby overseas outside inside".split())


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a statement: the word that fills it, or the clause under it, and how much of the text it takes."""

    filler: Filler
    clause: bool = False  # the word heads a clause, whose whole text is taken
    start: int | None = None  # first word, where the text begins before the clause ("Ukraine to cede control")
    role: str = ""
    bare: bool = False  # without appositions and participles
    marked: bool = False  # the preposition belongs to the text ("in late 2022")


@dataclass(slots=True)
class Arguments:
    """What was found around a predicate; each list holds the members of a coordination."""

    subjects: list[Place] = field(default_factory=list)
    objects: list[Place] = field(default_factory=list)
    roles: list[Place] = field(default_factory=list)


def find_arguments(
    tree: Tree, clause: Clause, subjects: Subjects, lexicon: Lexicon, temporal: frozenset[int]
) -> Arguments:
    """Find the arguments of a verbal or copular clause; `temporal` are the words of time expressions."""
    surface = subjects.of_chain(clause.members)
    found = Arguments()
    if surface is None:
        existing = _existential(tree, clause)
        if existing is not None:
            found.objects = _coordinated(tree, Filler(existing))
    if clause.kind == "copula":
        _fill_copula(tree, clause, surface, found, subjects)
    else:
        _fill_verb(tree, clause, surface, found, subjects)
    for member in clause.members:
        found.roles.extend(_roles(tree, clause, member, subjects, temporal))
    return found


def _existential(tree: Tree, clause: Clause) -> int | None:
    """What "there is" says to exist is the object of a statement without subject."""
    for member in clause.members:
        if tree.has(member, "expl") and tree.lemma[clause.head] in ("be", "exist", "remain", "come"):
            return tree.child(member, "nsubj")
    return None


def _coordinated(tree: Tree, filler: Filler) -> list[Place]:
    if filler.implicit and tree.dep[filler.word] == "conj":
        return [Place(filler)]
    members = [filler.word, *_nominal_conjuncts(tree, filler.word)]
    return [
        Place(Filler(member, filler.implicit), clause=tree.dep[filler.word] in ("csubj", "csubj:pass"))
        for member in members
    ]


def _nominal_conjuncts(tree: Tree, index: int) -> list[int]:
    found = [index]
    for member in found:
        found.extend(
            child
            for child in tree.children[member]
            if tree.dep[child] == "conj" and not tree.has(child, "nsubj", "cop", "nsubj:pass", "aux")
        )
    return sorted(found)[1:] if len(found) > 1 else []


def _fill_copula(tree: Tree, clause: Clause, surface: Filler | None, found: Arguments, subjects: Subjects) -> None:
    head = clause.head
    outer = tree.child(head, "nsubj:outer")
    if tree.pos[head] in ("VERB", "AUX"):
        subject = Filler(outer) if outer is not None else surface
        found.subjects = _coordinated(tree, subject) if subject else []
        found.objects = [Place(Filler(head), clause=True)]
        return
    found.subjects = _coordinated(tree, surface) if surface else []
    if tree.has(head, "case"):
        found.roles.append(Place(Filler(head), role=tree.marker(head)))
    elif tree.pos[head] in ("ADJ", "ADV"):
        clauses = [child for child in tree.all(head, "ccomp", "xcomp", "csubj") if child not in clause.members]
        found.objects = [Place(Filler(child), clause=True) for child in clauses[:1]]
        if not found.objects and not tree.has(head, "obl"):
            found.objects = [Place(Filler(head))]
    else:
        found.objects = _coordinated(tree, Filler(head))


def _fill_verb(tree: Tree, clause: Clause, surface: Filler | None, found: Arguments, subjects: Subjects) -> None:
    head = clause.head
    direct = tree.child(head, "obj")
    things = _coordinated(tree, subjects.resolve_relative(direct)) if direct is not None else []
    indirect = tree.child(head, "iobj")
    clauses = _complement_clauses(tree, clause)
    if not things and not clauses:
        things = _hidden_object(tree, clause, subjects)
    if clause.passive:
        agents = [child for child in tree.all(head, "obl:agent", "obl") if _is_agent(tree, child)]
        if agents:
            found.subjects = _coordinated(tree, subjects.resolve_relative(agents[0]))
        patients = _coordinated(tree, surface) if surface else []
        if things or _is_finite_content(tree, clauses):
            found.roles.extend(Place(place.filler, role="to") for place in patients)
        elif patients:
            things = patients
            clauses = [] if not clauses else clauses
            if clauses:
                things = []
    elif surface:
        found.subjects = _coordinated(tree, surface)
    if indirect is not None:
        target = [Place(place.filler, role="to") for place in _coordinated(tree, subjects.resolve_relative(indirect))]
        if things or clauses:
            found.roles.extend(target)
        else:
            things = target
    if clauses:
        _fill_content(tree, clause, things, clauses, found)
    elif things:
        found.objects = [Place(place.filler, clause=place.clause) for place in things]
    _add_complement(tree, clause, found, direct)
    if not found.objects and not clauses:
        found.objects = []


def _is_finite_content(tree: Tree, clauses: list[int]) -> bool:
    return any(tree.dep[index] == "ccomp" for index in clauses)


def _fill_content(tree: Tree, clause: Clause, things: list[Place], clauses: list[int], found: Arguments) -> None:
    """The clause is the object; a person before it is its subject ("asks X to go") or the one spoken to ("tells X that")."""
    first = clauses[0]
    start = None
    if things and tree.dep[first] == "xcomp" and not things[0].filler.implicit and things[0].filler.word > clause.head:
        start = things[0].filler.word
    elif things and not clause.passive:
        found.roles.extend(Place(place.filler, role="to") for place in things)
    members = [first, *(other for other in clauses[1:])]
    found.objects = [Place(Filler(member), clause=True, start=start if member == first else None) for member in members]


def _complement_clauses(tree: Tree, clause: Clause) -> list[int]:
    found = []
    for child in tree.all(clause.head, "ccomp", "xcomp", "csubj"):
        verbal = tree.pos[child] in ("VERB", "AUX") or tree.has(child, "cop", "nsubj")
        if tree.dep[child] == "csubj" and not any(is_expletive(tree, other) for other in tree.children[clause.head]):
            continue
        if verbal and child not in clause.members:
            found.append(child)
            found.extend(
                other
                for other in tree.all(child, "conj")
                if tree.pos[other] in ("VERB", "AUX") or tree.has(other, "cop")
            )
    return found


def _hidden_object(tree: Tree, clause: Clause, subjects: Subjects) -> list[Place]:
    """The object that stands elsewhere: after a preposition of the verb, before a relative clause, at a verb coordinated with it."""
    head = clause.head
    if clause.preposition:
        for child in tree.all(head, "obl", "obl:agent"):
            if tree.marker(child) == clause.preposition:
                return _coordinated(tree, subjects.resolve_relative(child))
    noun = gap_of(tree, head, clause.top)
    if noun is not None and not clause.passive:
        return [Place(Filler(noun, implicit=True))]
    for other in tree.all(head, "conj"):
        shared = tree.child(other, "obj")
        if shared is not None and tree.pos[other] == "VERB" and _adjacent(tree, head, other):
            return _coordinated(tree, Filler(shared))
    return []


def _adjacent(tree: Tree, first: int, second: int) -> bool:
    """Coordinated verbs share what follows if nothing but the conjunction is between them: "buys and sells shares"."""
    return all(tree.dep[word] in ("cc", "punct", "advmod") for word in range(first + 1, second))


def _is_agent(tree: Tree, index: int) -> bool:
    if tree.marker(index) != "by" or tree.pos[index] in ("NUM", "VERB", "SYM"):
        return False
    return tree.dep[index] == "obl:agent" or not tree.has(index, "nummod")


def _add_complement(tree: Tree, clause: Clause, found: Arguments, direct: int | None) -> None:
    """What the verb says of its object stands in the role "as"; of its subject, it is the object ("became president")."""
    complement = complement_of(tree, clause.head)
    if complement is None or complement in clause.members:
        return
    if found.objects and (direct is not None or clause.passive):
        found.roles.append(Place(Filler(complement), role="as"))
    elif not found.objects:
        found.objects = [Place(Filler(complement))]


def _roles(tree: Tree, clause: Clause, member: int, subjects: Subjects, temporal: frozenset[int]) -> list[Place]:
    found: list[Place] = []
    complement = complement_of(tree, member)
    holders = [member] if complement is None or complement in clause.members else [member, complement]
    for holder in holders:
        for child in tree.children[holder]:
            dep = tree.dep[child]
            if dep.startswith("obl"):
                found.extend(_oblique(tree, clause, child, subjects, temporal))
            elif dep == "advcl" and child not in clause.members:
                found.extend(_adverbial(tree, child))
            elif dep == "advmod" and (child in temporal or tree.word[child] in _PLACE_ADVERBS):
                found.append(Place(Filler(child), role="time" if child in temporal else "place"))
    return found


def _oblique(tree: Tree, clause: Clause, index: int, subjects: Subjects, temporal: frozenset[int]) -> list[Place]:
    marker = tree.marker(index)
    agent = clause.passive and marker == "by" and _is_agent(tree, index)
    if agent or (marker and marker == clause.preposition) or (marker in _NOT_ROLES and marker != "as"):
        return []
    if tree.tag[index] == "WRB":
        return []
    if index in temporal:
        return [Place(Filler(index), role="time", marked=True)]
    if not marker and tree.lemma[index] in _SPELLS:
        return [Place(Filler(index), role="time")]
    if not marker:
        return (
            [Place(Filler(index), role="extent")]
            if tree.dep[index] in ("obl:unmarked", "obl:npmod", "obl:tmod")
            else []
        )
    role = _CASE_ROLES.get(marker, marker)
    return [
        Place(place.filler, role=role, marked=marker in _CASE_ROLES)
        for place in _coordinated(tree, subjects.resolve_relative(index))
    ]


def adverbial_marker(tree: Tree, index: int) -> str:
    """Give the conjunction of an adverbial clause, with "even" before and what is fixed to it."""
    marker = tree.marker(index, "mark") or tree.marker(index, "case")
    adverbs = tree.all(index, "advmod")
    if not marker and adverbs and tree.tag[adverbs[0]] == "WRB":
        marker = tree.word[adverbs[0]]
    if marker == "if" and any(tree.word[adverb] == "even" for adverb in adverbs):
        return "even if"
    return marker


def _adverbial(tree: Tree, index: int) -> list[Place]:
    marker = adverbial_marker(tree, index)
    role = _MARK_ROLES.get(marker, marker)
    if not role:
        return []
    return [Place(Filler(index), clause=True, role=role, marked=role != marker)]
