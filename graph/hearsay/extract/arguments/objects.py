"""Finds the nouns that a verb does something to: beside it, after its preposition, before a relative clause, shared."""

from __future__ import annotations

from hearsay.extract.arguments.subjects import Subjects
from hearsay.extract.grammar.alternatives import needs_none
from hearsay.extract.grammar.antecedents import gap_of, is_relative
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.control import wants_deed
from hearsay.extract.grammar.infinitives import is_tough
from hearsay.extract.grammar.places import Filler, Place, asked_clause, coordinated
from hearsay.extract.grammar.predicates import gerunds_of, may_mark_object
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.lexicon import Lexicon

_JOINING = frozenset({"nor", "or", "and"})
_PAST = frozenset({"VBD", "VBN"})
_LINKING = frozenset({"cc", "punct", "conj"})
_BETWEEN = ("advmod", "obl", "obl:unmarked")  # "meet and | in some cases | exceed his goals"
_CLAUSAL = ("nsubj", "nsubj:pass", "cop", "aux", "obj", "obl", "xcomp", "advcl", "orphan")


def find_objects(tree: Tree, clause: Clause, subjects: Subjects, *, hidden: bool) -> list[Place]:
    """Find a verb's object with its coordinates; `hidden`: elsewhere too, where none stands by the verb."""
    direct = clause.thing
    if direct is not None:
        return [*coordinated(tree, subjects.resolve_relative(direct)), *_strayed(tree, clause.head, direct)]
    return _hidden_object(tree, clause, subjects) if hidden else []


def _strayed(tree: Tree, head: int, direct: int) -> list[Place]:
    """Find the nouns that a parser hung on the verb as its coordinates, though they are its object's."""
    return [
        Place(Filler(child))
        for child in tree.all(head, "conj")
        if child > direct
        and tree.pos[child] in ("NOUN", "PROPN")
        and "VERB" not in tree.pos[direct:child]
        and not tree.has(child, *_CLAUSAL)
    ]


def _hidden_object(tree: Tree, clause: Clause, subjects: Subjects) -> list[Place]:
    """Find an object that stands elsewhere: after a preposition, before a relative clause, at a second verb."""
    head = clause.head
    if clause.preposition:
        for child in tree.all(head, "obl", "obl:agent"):
            if tree.marker(child) == clause.preposition and may_mark_object(tree, head, child):
                asked = asked_clause(tree, child)
                if asked is not None:
                    return [asked]
                return coordinated(tree, subjects.resolve_relative(child))
        for child in gerunds_of(tree, head):
            if tree.marker(child, "mark") == clause.preposition:
                return [Place(Filler(child), clause=True)]
    if is_tough(tree, subjects.lexicon, clause.top) and (patient := subjects.of(tree.head[clause.top])) is not None:
        return [Place(Filler(patient.word, implicit=True))]
    alone = clause.passive or tree.lemma[head] in subjects.lexicon.words("intransitive")  # "went and bought a house"
    strives = head == clause.top and _infinitive_without(tree, subjects.lexicon, head)
    noun = None if strives else gap_of(tree, subjects.lexicon, head, clause.top)
    noun = _gap_above(tree, clause, subjects.lexicon) if noun is None and not alone else noun
    if noun is not None and not clause.passive:
        several = noun != tree.head[clause.top] and tree.has(noun, "cop")  # "what Peru wants is a truce and rest"
        nouns = [place.filler.word for place in coordinated(tree, Filler(noun))] if several else [noun]
        return [Place(Filler(one, implicit=True)) for one in nouns]
    shared = None if alone or needs_none(tree, subjects.lexicon, head) else shared_object(tree, head)
    if shared is None and not alone and (described := _shared_gap(tree, clause, subjects)) is not None:
        return [Place(Filler(described, implicit=True))]
    return [] if shared is None else coordinated(tree, Filler(shared))


def _gap_above(tree: Tree, clause: Clause, lexicon: Lexicon) -> int | None:
    """Find the noun that an infinitive in a clause without pronoun acts on: "the hens | she hopes to sell"."""
    top, bare = clause.top, not tree.has(clause.head, "obj", "ccomp", "xcomp", "obl")
    while bare and _is_under(tree, lexicon, top):
        top = tree.head[top]
    noun = gap_of(tree, lexicon, clause.head, top) if top != clause.top else None
    strives = tree.lemma[top] in lexicon.words("striving")
    return noun if noun is not None and (strives or wants_deed(tree, lexicon, top, noun)) else None


def _infinitive_without(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether it is not a verb, but what it is done for, that lacks an object: "what we work | to preserve"."""
    below = [one for one in tree.all(verb, "xcomp", "advcl") if one > verb and _is_under(tree, lexicon, one)]
    bare = any(not tree.has(one, "obj", "ccomp", "xcomp", "obl", "aux:pass", "cop") for one in below)
    return bare and tree.lemma[verb] in lexicon.words("striving")


def _is_under(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether an infinitive says what someone means to do, or works for: "hopes | to sell", "fought | to save"."""
    strives = tree.dep[verb] == "advcl" and tree.lemma[tree.head[verb]] in lexicon.words("striving")
    return (strives or tree.dep[verb] == "xcomp") and tree.marker(verb, "mark") == "to"


def shared_object(tree: Tree, head: int) -> int | None:
    """Find the object that two verbs share, at whichever of them it hangs: "buys and sells shares"."""
    joined = tree.dep[head] == "conj" and not tree.has(head, "obl", "nsubj")
    beside = [tree.head[head], *(verb for verb in tree.all(tree.head[head], "conj") if verb > head)] if joined else []
    for other in (*beside, *tree.all(head, "conj")):
        shared = tree.direct_object(other)
        first, second = min(head, other), max(head, other)
        later = [verb for verb in tree.conjuncts(other) if shared is not None and second < verb < shared]
        second = later[-1] if later and tree.pos[later[-1]] == "VERB" else second  # "hire, train and keep bakers"
        clauses = [clause for clause in tree.all(other, "xcomp", "ccomp") if clause != shared]
        alone = tree.pos[other] == "VERB" and not clauses and "," not in tree.word[second : shared or second]
        if shared is not None and shared > second and alone and _adjacent(tree, first, second):
            return shared
    return None


def _shared_gap(tree: Tree, clause: Clause, subjects: Subjects) -> int | None:
    """Find the noun that two verbs of a relative clause act on: "a pact | that Oslo can neither sign nor break"."""
    head, first = clause.head, tree.head[clause.head]
    alike = tree.tag[head] == tree.tag[first] or _PAST.issuperset((tree.tag[head], tree.tag[first]))
    alike = alike and tree.dep[head] == "conj" and clause.top == head
    cue = subjects.lexicon.cue_of(tree.lemma[head])
    if cue is not None and cue.kind == "saying":
        return None  # "a letter that they neither read nor answered"
    if not alike or tree.marker(head, "cc") not in _JOINING or tree.dep[first] != "acl:relcl":
        return None
    if any(tree.dep[child] not in ("cc", "advmod", "punct", "aux") for child in tree.children[head]):
        return None
    pronoun = tree.child(first, "obj")
    if pronoun is not None and pronoun < first and is_relative(tree, pronoun):
        found = subjects.resolve_relative(pronoun)
        return found.word if found.implicit else None
    return gap_of(tree, subjects.lexicon, first, first)


def _adjacent(tree: Tree, first: int, second: int) -> bool:
    """Tell whether two verbs share what follows: only conjunctions, and verbs alike, are between them."""
    between = {
        second,
        *(word for child in tree.all(second, *_BETWEEN) if child < second for word in subtree(tree, child)),
    }
    linked = next((word for word in range(second - 1, first, -1) if word not in between), first)
    return tree.dep[linked] == "cc" and all(tree.dep[word] in _LINKING for word in range(first + 1, linked))
