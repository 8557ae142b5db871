"""Finds what fills the places of a predicate: subject, object, complement clauses, by their grammatical relations."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec.structs import replace

from hearsay.extract.arguments.adverbs import PLACE_ADVERBS
from hearsay.extract.arguments.objectclauses import (
    are_told,
    complement_clauses,
    hears,
    judged_clauses,
    role_of_content,
    speaks,
)
from hearsay.extract.arguments.objects import find_objects
from hearsay.extract.arguments.roles import (
    find_roles,
    is_agent,
    is_open,
    is_phrase,
    predicate_roles,
    shared_phrases,
)
from hearsay.extract.arguments.subjects import Subjects
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.expletives import extraposed_noun_clause, extraposed_verb_clause, is_existential
from hearsay.extract.grammar.nouns import VAGUE, is_person
from hearsay.extract.grammar.parses import HELPERS, SUBJECTS, VERBS
from hearsay.extract.grammar.places import Filler, Place, coordinated, is_sign
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import is_beside_object, is_finite
from hearsay.lexicon import Lexicon


@dataclass(slots=True)
class Arguments:
    """What was found around a predicate; each list holds the members of a coordination."""

    subjects: list[Place] = field(default_factory=list)
    objects: list[Place] = field(default_factory=list)
    roles: list[Place] = field(default_factory=list)


def find_arguments(tree: Tree, clause: Clause, subjects: Subjects, temporal: frozenset[int]) -> Arguments:
    """Find the arguments of a verbal or copular clause; `temporal` are the words of time expressions."""
    there = any(is_existential(tree, member) for member in clause.chain)  # "there appears to be a leak"
    surface = None if there else subjects.of_chain(clause.members)
    found = Arguments()
    existing = _existential(tree, clause) if surface is None else None
    if existing is not None:
        found.objects = coordinated(tree, Filler(existing))
    elif clause.kind == "copula":
        _fill_copula(tree, clause, surface, found, subjects.lexicon)
        found.roles = predicate_roles(tree, clause, temporal)
    else:
        _fill_verb(tree, clause, surface, found, subjects)
    if surface is not None and tree.dep[clause.top] == "acl":
        found.subjects, found.objects = (_beside(tree, clause, ones) for ones in (found.subjects, found.objects))
    found.subjects, found.objects = (_named_once(tree, ones, subjects) for ones in (found.subjects, found.objects))
    taken = {place.filler.word for place in found.objects}
    roles = find_roles(tree, clause, subjects, temporal)
    taken |= {place.filler.word for place in found.subjects}
    found.roles = [place for place in (*found.roles, *roles) if place.filler.word not in taken]
    found.roles = [place for place in found.roles if not (is_sign(tree, place) or is_open(tree, place))]
    if tree.dep[clause.top] == "acl" and _is_common_name(tree, found.roles):
        found.objects = _as_one(found.objects)
    if any(place.role == "as" and not place.clause for place in found.roles):  # "what they call a bomb" is not told
        found.objects = [place for place in found.objects if not (place.filler.implicit and is_open(tree, place))]
    return found


def _beside(tree: Tree, clause: Clause, places: list[Place]) -> list[Place]:
    """Leave out what is named after a participle beside a noun: of "men baking bread, and women" men bake."""
    top, noun = clause.top, tree.head[clause.top]
    late = {member for member in tree.conjuncts(noun) if member > max(top, noun)}
    return [place for place in places if place.filler.word not in late]


def _is_common_name(tree: Tree, roles: list[Place]) -> bool:
    """Tell whether "as" gives the name of one thing: "Oslo, Bergen and Moss, known | as the Three"."""
    names = [place.filler.word for place in roles if place.role == "as" and not place.clause]
    return any(tree.tag[word] in ("NNP", "NN") or tree.has(word, "det") for word in names)


def _as_one(places: list[Place]) -> list[Place]:
    """Take the members of a coordination for one text."""
    return places if len(places) < 2 else [replace(places[0], last=places[-1].filler.word)]


def _named_once(tree: Tree, places: list[Place], subjects: Subjects) -> list[Place]:
    """Leave out the second noun for one person, whom the verb is singular for: "the author and activist was heard"."""
    if len(places) != 2:
        return places
    first, second = (place.filler.word for place in places)
    verb = tree.head[first]
    single = any(tree.tag[word] == "VBZ" or tree.word[word] == "was" for word in (verb, *tree.all(verb, *HELPERS)))
    if not single or tree.head[second] != first or tree.dep[first] not in SUBJECTS:
        return places
    people = all(tree.tag[one] == "NN" and is_person(tree, subjects.lexicon, one) for one in (first, second))
    named = people and tree.has(first, "det") and not tree.has(second, "det", "nmod:poss")
    return places[:1] if named else places


def _existential(tree: Tree, clause: Clause) -> int | None:
    """Find what "there is" says to exist: the object of a statement without subject."""
    if tree.lemma[clause.head] not in ("be", "exist", "remain", "come"):
        return None
    if not any(tree.has(member, "expl") for member in clause.members):
        return None
    return next((thing for member in clause.members if (thing := tree.child(member, "nsubj")) is not None), None)


def _fill_copula(tree: Tree, clause: Clause, surface: Filler | None, found: Arguments, lexicon: Lexicon) -> None:
    head = clause.head
    outer = tree.child(head, "nsubj:outer")
    if outer is not None and tree.pos[head] not in VERBS and tree.has(head, "nsubj"):
        outer = None  # "the question is whether Ito is ready" tells of Ito
    empty = surface is None and tree.has(head, "nsubj", "expl")
    meant = extraposed_noun_clause(tree, lexicon, head) if empty else None
    subject = Filler(outer) if outer is not None else surface
    found.subjects = coordinated(tree, subject) if subject else []
    if meant is not None:
        found.subjects = [Place(Filler(meant), clause=True)]
    if tree.pos[head] in VERBS:
        found.objects = [Place(Filler(head), clause=True)]
    elif is_phrase(tree, head):
        found.objects = []  # its role tells it
    elif tree.pos[head] in ("ADJ", "ADV"):
        found.objects = _clause_under(tree, clause, head, surface)
        worth = tree.has(head, "obj") or not tree.has(head, "obl")  # "is worth a lot on paper"
        if not found.objects and worth:
            found.objects = [Place(Filler(head), told=True)]
    else:
        found.objects = [replace(place, told=_says_what(tree, head)) for place in coordinated(tree, Filler(head))]


def _clause_under(tree: Tree, clause: Clause, adjective: int, surface: Filler | None) -> list[Place]:
    """Find the clause that an adjective is about: "is sure | that he won", "became hard | to find bread"."""
    clauses = [child for child in tree.all(adjective, "ccomp", "xcomp", "csubj") if child not in clause.members]
    clauses = [child for child in clauses if surface is None or child != surface.word]
    return [Place(Filler(child), clause=True) for child in clauses[:1]]


def _says_what(tree: Tree, index: int) -> bool:
    """Tell whether a complement says what something is ("a doctor", "a Democrat"), not who ("Ito", "he")."""
    named = tree.pos[index] in ("PROPN", "PRON")
    return not named or any(
        tree.text[tree.start[child] : tree.end[child]] in ("a", "an") for child in tree.all(index, "det")
    )


def _fill_verb(tree: Tree, clause: Clause, surface: Filler | None, found: Arguments, subjects: Subjects) -> None:
    meant = extraposed_verb_clause(tree, subjects.lexicon, clause.head) if surface is None else None
    if meant is not None:
        affected = tree.child(clause.head, "obj", "iobj")
        found.subjects = [Place(Filler(meant), clause=True)]
        found.objects = [] if affected is None else coordinated(tree, subjects.resolve_relative(affected))
        return
    judged = judged_clauses(tree, clause, subjects.lexicon)
    clauses = complement_clauses(tree, clause, subjects, judged)
    role = role_of_content(tree, clause, clauses, subjects.lexicon) if surface is not None else ""
    if role:
        marked = role == "purpose"
        found.roles = [Place(Filler(content), clause=True, role=role, marked=marked) for content in clauses]
        clauses = []
    hidden = not clauses or clause.lemma in subjects.lexicon.light_verbs  # "the pledge he made to go"
    things = [] if judged else find_objects(tree, clause, subjects, hidden=hidden)
    if clause.passive:
        things = _fill_passive(tree, clause, surface, found, subjects, things, clauses)
    elif surface:
        found.subjects = coordinated(tree, surface)
    indirect = tree.child(clause.head, "iobj")
    if indirect is not None:
        targets = coordinated(tree, subjects.resolve_relative(indirect))
        if things and _is_fined(clause, subjects.lexicon):
            things = _with_sum(found, targets, things)
        elif things or clauses:
            found.roles.extend(replace(place, role="to") for place in targets)
        else:
            things = targets
    if clauses:
        _fill_content(tree, clause, things, clauses, found, subjects)
    else:
        found.objects = things
    _add_complement(tree, clause, surface, found)


def _is_fined(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a verb's second object is only how much it costs the first: "fined the club 90 euros"."""
    return clause.lemma in lexicon.words("fining")


def _with_sum(found: Arguments, patients: list[Place], sums: list[Place]) -> list[Place]:
    """Give whom it costs a sum, which is no more than an extent."""
    found.roles.extend(replace(place, role="extent") for place in sums)
    return patients


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
    phrases = (*tree.children[clause.head], *shared_phrases(tree, clause.head))
    agent = next((child for child in phrases if is_agent(tree, subjects.lexicon, clause, child)), None)
    if agent is not None:
        found.subjects = coordinated(tree, subjects.resolve_relative(agent))
    patients = coordinated(tree, surface) if surface else []
    if things and patients and _is_fined(clause, subjects.lexicon):
        return _with_sum(found, patients, things)
    if things or any(tree.dep[index] == "ccomp" for index in clauses):
        gives = not things or are_told(tree, clause, (), subjects)
        reached = [place for place in patients if gives and tree.word[place.filler.word] not in VAGUE]
        found.roles.extend(replace(place, role="to") for place in reached)
        return things
    if clauses:
        found.roles.extend(replace(place, role="to") for place in patients)
        return []
    return patients


def _fill_content(
    tree: Tree, clause: Clause, things: list[Place], clauses: list[int], found: Arguments, subjects: Subjects
) -> None:
    """Take the clause for object; before it stands its subject ("asks X to go") or who is told ("tells X that")."""
    first, start = clauses[0], None
    if is_beside_object(tree, first):
        found.objects = [*things, *(Place(Filler(member), clause=True) for member in clauses)]
        return
    infinitive = tree.dep[first] == "xcomp" or (is_finite(tree, first) and not tree.has(first, "nsubj", "mark"))
    stands = bool(things) and not things[0].filler.implicit and things[0].filler.word > clause.head
    told = are_told(tree, clause, things, subjects)
    hearers = [place for place in things if hears(tree, clause, first, place, subjects)] if told else []
    if stands and infinitive and not (hearers and len(clauses) > 1 and speaks(clause, subjects.lexicon)):
        start = things[0].filler.word
    elif things and not told:
        found.objects = things  # "what they have to lose", "does nothing to help"
        return
    elif not clause.passive:
        found.roles.extend(replace(place, role="to") for place in hearers)
    found.objects = [Place(Filler(member), clause=True, start=start if member == first else None) for member in clauses]


def _add_complement(tree: Tree, clause: Clause, surface: Filler | None, found: Arguments) -> None:
    """Put what the verb says of its object in the role "as"; of its subject, it is the object ("became president")."""
    complement = clause.complement
    if complement is None or complement in clause.members:
        return
    if not found.objects:
        # "remains silent about …": the role tells it
        adjective = tree.pos[complement] == "ADJ"
        found.objects = _clause_under(tree, clause, complement, surface) if adjective else []
        if not (found.objects or (adjective and tree.has(complement, "obl"))):
            found.objects = [Place(Filler(complement), told=_says_what(tree, complement))]
    elif clause.passive or tree.has(clause.head, "obj") or found.objects[0].filler.implicit:
        role = _role_of_complement(tree, complement)
        for word in _described(tree, complement):
            found.roles.append(Place(Filler(word), role=role, told=_says_what(tree, word)))


def _described(tree: Tree, complement: int) -> list[int]:
    """List what something is said to be: "rude and vain", no "vain" of "not rude but vain" or "rude, not vain"."""
    words = [place.filler.word for place in coordinated(tree, Filler(complement), whole=True)]
    denied = any(tree.word[child] == "not" for word in words for child in tree.all(word, "advmod", "cc"))
    return [word for word in words if word == complement or not (denied or tree.pos[word] in VERBS)]


def _role_of_complement(tree: Tree, complement: int) -> str:
    """Tell what something is said to be from where it is kept and how it is taken: "is taken seriously"."""
    if tree.has(complement, "case"):
        return tree.marker(complement)  # "put him | in a hard place"
    if tree.word[complement] in PLACE_ADVERBS:
        return "place"
    return "manner" if tree.tag[complement] == "RB" and tree.word[complement].endswith("ly") else "as"
