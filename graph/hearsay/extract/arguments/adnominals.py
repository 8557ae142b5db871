"""Whose deed a participle or infinitive beside a noun tells, where it is not the noun's own."""

from __future__ import annotations

from hearsay.extract.grammar.control import REFLEXIVE
from hearsay.extract.grammar.nouns import can_act, is_amount
from hearsay.extract.grammar.pieces import DASHES
from hearsay.extract.grammar.syntax import Tree, first_conjunct, subtree
from hearsay.extract.grammar.topics import REMAINING
from hearsay.lexicon import Lexicon, Relation

_ASKED = frozenset({"to", "on", "for"})
_STATES = frozenset({"on", "in", "at", "through"})
_SIGNS = DASHES | {":"}
_PROPOSED = frozenset({"propose", "offer"})
_UPWARDS = frozenset({"nmod", "obl"})


def subject_beside(tree: Tree, lexicon: Lexicon, index: int, noun: int) -> int | None:
    """Find before a participle what it tells of, where "of" joins both to a noun: "the risk of | the dam bursting"."""
    if tree.lemma[noun] not in lexicon.words("prospects") and not is_amount(tree, lexicon, noun):
        return None
    below = [child for child in tree.all(noun, "nmod") if child < index and tree.marker(child) == "of"]
    return next((child for child in below if max(subtree(tree, child)) == index - 1), None)


def clause_over(tree: Tree, lexicon: Lexicon, index: int, noun: int) -> int | None:
    """Find the clause whose subject does what a participle beside a noun tells: "had trouble | winning"."""
    governor = tree.head[noun]
    if tree.word[noun].endswith(REFLEXIVE):
        return governor  # "tripped over himself | trying"
    if "," in tree.word[min(subtree(tree, index)) - 1 : index]:
        first = first_conjunct(tree, noun)
        verb = first if tree.has(first, "cop") else tree.head[first]
        if verb == first or tree.lemma[verb] in REMAINING:
            return verb  # "Ito is, becomes a clerk, | singing"
    if tree.has(noun, "cop") and tree.marker(noun) in _STATES:
        return noun if tree.lemma[index] not in lexicon.words("comprising") else None  # "is on the record | saying"
    if tree.lemma[noun] in lexicon.words("troubles"):
        return governor if noun == index - 1 and tree.dep[noun] == "obj" else None
    part = tree.dep[noun] in _UPWARDS and tree.dep[governor] == "obj"  # "spent much of the speech | praising Ito"
    verb = tree.head[governor] if part else governor
    return verb if tree.lemma[verb] == "spend" and (part or tree.dep[noun] == "obj") else None


def is_named(tree: Tree, index: int) -> bool:
    """Tell whether a participle after a dash or colon tells what a noun is, not what it does: "an aim – winning"."""
    return index > 0 and tree.word[index - 1] in _SIGNS


def is_appointed(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun names whom someone has for what the infinitive after it says: "Ito's nominee to lead"."""
    known = lexicon.noun_of(tree.lemma[noun])
    return known is not None and known.type == "Person" and tree.owner(noun) is not None


def has_chance(tree: Tree, lexicon: Lexicon, holder: int, verb: int) -> bool:
    """Tell whether one does what the infinitive after a verb's object says, as a thing does not that offers it."""
    return can_act(tree, lexicon, holder) or tree.lemma[verb] not in lexicon.words("offering")


def asked_beside(tree: Tree, noun: int, verb: int) -> int | None:
    """Find who is asked, if that is told: "the order to the guards | to fire", "the call on Ito to leave"."""
    between = [child for child in tree.all(noun, "nmod") if noun < child < verb]
    return next((child for child in between if tree.marker(child) in _ASKED), None)


def is_of_giver(tree: Tree, lexicon: Lexicon, noun: int, verb: int) -> bool:
    """Tell whether a noun is what others offer, promise or plan: "got an offer from Ito | to sing", no "an order"."""
    relation = lexicon.relation_of(tree.lemma[noun], "NOUN")
    if relation is None or relation.speech is None or relation.embeds != "intended" or tree.dep[noun] != "obj":
        return False
    received = tree.lemma[tree.head[noun]] in lexicon.words("receiving")
    if is_own_promise(relation) or relation.name in _PROPOSED:
        return received or giver_beside(tree, noun, verb) is not None
    return relation.speech == "wanting" and giver_beside(tree, noun, verb) is not None


def giver_beside(tree: Tree, noun: int, verb: int) -> int | None:
    """Find from whom something comes: "an offer | from Ito | to sing"."""
    between = (*tree.all(noun, "nmod"), *tree.all(tree.head[noun], "obl"))
    return next((child for child in between if noun < child < verb and tree.marker(child) == "from"), None)


def promiser_of(tree: Tree, lexicon: Lexicon, noun: int, verb: int) -> int | None:
    """Find who will do what another's word tells; of what is proposed or offered it may be either."""
    relation = lexicon.relation_of(tree.lemma[noun], "NOUN")
    open_ = relation is None or relation.name in _PROPOSED
    return None if open_ else giver_beside(tree, noun, verb)


def is_own_promise(relation: Relation) -> bool:
    """Tell whether one does oneself what a noun of this relation tells: "her promise to leave"."""
    return relation.frame.control == "subject"


def is_own_aim(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether one does oneself what a noun is told to be: "her aim is to win", not "her advice is to leave"."""
    lemma = tree.lemma[noun]
    cue, relation = lexicon.cue_of(lemma, "NOUN"), lexicon.relation_of(lemma, "NOUN")
    bound = relation is not None and is_own_promise(relation)  # "her promise is to leave"
    return cue is None or cue.kind != "saying" or bound
