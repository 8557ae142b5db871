"""Finds what is told by "did" or "can" alone of someone else: "Oslo signed the treaty, but Bergen | did not"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.extract.arguments.finding import Arguments
from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.negation import adds, is_denied
from hearsay.extract.grammar.nouns import VAGUE
from hearsay.extract.grammar.places import Filler, Place, coordinated
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import FINITE
from hearsay.extract.meaning.adverbials import is_likewise
from hearsay.lexicon import Lexicon

_HELPING = frozenset({"do", "have"})
_BESIDE = frozenset({"nsubj", "advmod", "cc", "punct", "mark"})
_CONTRASTS = frozenset({"while", "whereas"})
_LIKEWISE = frozenset({"so", "neither", "nor", "too"})


def find_echoes(
    tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon
) -> Iterator[tuple[Clause, Arguments]]:
    """Find who else did what a clause tells, did not or cannot, where only "did", "has" or "can" says so."""
    if clause.kind != "verb" or clause.passive:
        return
    for helper in _beside(tree, clause.top):
        subject = tree.child(helper, "nsubj")
        if subject is None or not _stands_alone(tree, helper) or tree.word[subject] in VAGUE:
            continue
        likewise = is_likewise(tree, helper) or any(tree.word[word] in _LIKEWISE for word in tree.children[helper])
        if likewise or is_denied(tree, lexicon, helper) != is_denied(tree, lexicon, clause.top):
            things = [replace(place, filler=Filler(place.filler.word, implicit=True)) for place in arguments.objects]
            told = replace(clause, head=helper, first=helper, last=helper, members=(helper,), complement=None)
            yield told, Arguments(subjects=coordinated(tree, Filler(subject)), objects=things)


def find_gapped(
    tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon
) -> Iterator[tuple[Clause, Arguments]]:
    """Find who else did to something else what a clause tells, where no verb says so: "and | Bergen the draft"."""
    if clause.kind != "verb" or not arguments.subjects:
        return
    for second in tree.all(clause.head, "conj"):
        thing = tree.child(second, "orphan")
        if thing is None or tree.pos[second] == "VERB":
            continue
        found = Arguments(subjects=coordinated(tree, Filler(second)))
        if clause.passive or clause.complement is not None:
            found.objects, found.roles = arguments.objects, [_own_role(tree, thing)]
            yield clause, found
        else:
            yield _with_thing(tree, clause, found, thing, lexicon), found


def _with_thing(tree: Tree, clause: Clause, found: Arguments, thing: int, lexicon: Lexicon) -> Clause:
    """Give a clause another object or, by its preposition, role: "talked with Ito and Bergen | about the draft"."""
    if not (marker := tree.marker(thing)):
        found.objects = coordinated(tree, Filler(thing))
        return clause
    base = clause.lemma.removesuffix(f" {clause.preposition}")
    lemma, relation = lexicon.verb_with(base, prepositions=[marker])
    preposition = lemma[len(base) + 1 :]
    if preposition:
        found.objects = coordinated(tree, Filler(thing))
    else:
        found.roles = [Place(Filler(thing), role=marker)]
    return replace(clause, lemma=lemma, relation=relation, preposition=preposition)


def gapped_at(tree: Tree, clause: Clause, subject: Place | None) -> int | None:
    """Find who else does what a clause tells, where that has a date of its own: "and by | Mora | on Friday"."""
    if subject is None or not tree.has(subject.filler.word, "orphan"):
        return None
    return subject.filler.word if tree.head[subject.filler.word] == clause.head else None


def _own_role(tree: Tree, thing: int) -> Place:
    """Tell how or when it is done by who else does it: "seen by Ito as a gift and by Mora | as a bribe"."""
    marker, dated = tree.marker(thing), tree.lemma[thing] in DATES or tree.pos[thing] == "NUM"
    if dated:
        return Place(Filler(thing), role="time", marked=True)
    return Place(Filler(thing), role=marker or "as", told=not marker)


def find_left_out(
    tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon
) -> Iterator[tuple[Clause, Arguments]]:
    """Find to whom or where it is said not to be done: "sold the ship to Oslo but | not to Bern"."""
    if clause.kind != "verb" or any(is_denied(tree, lexicon, member) for member in clause.members):
        return
    for place in arguments.roles:
        if place.clause or place.role != tree.marker(place.filler.word):
            continue
        for other in tree.all(place.filler.word, "conj"):
            denied = any(tree.word[child] == "not" and not adds(tree, child) for child in tree.children[other])
            if denied and tree.marker(other, "cc") == "but" and tree.marker(other) == place.role:
                roles = [Place(Filler(other), role=place.role)]
                yield clause, Arguments(subjects=arguments.subjects, objects=arguments.objects, roles=roles)


def _beside(tree: Tree, top: int) -> Iterator[int]:
    """List the words that may be all there is of another clause's verb: "while Bergen | did", "Ito said he | would"."""
    yield from tree.all(top, "conj", "parataxis")
    for clause in tree.all(top, "advcl"):
        if tree.marker(clause, "mark") in _CONTRASTS or is_likewise(tree, clause):
            yield clause
    if tree.dep[top] == "ccomp":
        for saying in tree.all(tree.head[top], "conj", "parataxis"):
            yield from tree.all(saying, "ccomp")
    if tree.dep[top] == "advcl" and tree.marker(top, "mark") == "if":
        yield tree.head[top]  # "if Oslo won't sign, Bergen | will"


def _stands_alone(tree: Tree, helper: int) -> bool:
    """Tell whether a verb that helps others has none beside it: "but Bergen | did not", "so | has Bergen"."""
    finite = tree.tag[helper] == "MD" or (tree.lemma[helper] in _HELPING and tree.tag[helper] in FINITE)
    conditions = [clause for clause in tree.all(helper, "advcl") if tree.marker(clause, "mark") == "if"]
    others = (child for child in tree.children[helper] if child not in conditions)
    return finite and all(tree.dep[child] in _BESIDE for child in others)
