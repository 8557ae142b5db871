"""What a word says of what stands under it: that it is sought, to be done or supposed; whose content a noun is."""

from __future__ import annotations

from hearsay.extract.cues.said import follows_colon
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.infinitives import is_excluded
from hearsay.extract.grammar.negation import (
    is_denied,
    is_hindered,
    is_none,
)
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import HELPERS, RELATIVE_TAGS, SUBJECTS
from hearsay.extract.grammar.passages import IMPERSONAL, is_found_guilty
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.topics import is_open_pact
from hearsay.extract.grammar.verbforms import is_gerund, is_imperative, is_minded, is_present
from hearsay.lexicon import Lexicon, Relation
from hearsay.records import Modality

_SUPPOSING = frozenset({"assuming", "supposing"})
_SHORT_WOULD = frozenset({"'d", "’d"})
TOWARDS = frozenset(
    {"at", "on", "to", "toward", "towards", "of", "into", "in", "for", "with", "about", "over", "between"}
)
_ABOUT = frozenset({"about", "over", "between"})
_LASTING = frozenset({"AGREE", "SUPPORT", "AID", "SANCTION", "COERCE", "COOPERATE", "CONCEDE"})
_VIOLENT = frozenset({"ASSAULT", "FIGHT"})
_THAT = frozenset({"this", "that"})
_HATING = frozenset({"hate", "loathe"})


def is_blamed(tree: Tree, lexicon: Lexicon, top: int, noun: int) -> bool:
    """Tell whether a gerund tells what someone is to blame for: "responsibility for stealing it"."""
    return tree.pos[noun] == "NOUN" and tree.lemma[noun] in lexicon.words("guilt") and is_gerund(tree, top)


def is_admitted(tree: Tree, lexicon: Lexicon, top: int, verb: int) -> bool:
    """Tell whether a gerund after "to" tells what someone says was done: "admits to lying", no "commits to paying"."""
    relation = lexicon.relation_of(f"{tree.lemma[verb]} {tree.marker(top, 'mark')}")
    told = relation is not None and relation.speech == "saying" and relation.embeds is None
    return told and is_gerund(tree, top)


def is_wanted(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether someone demands or needs what is not there yet: "wants money before he signs"."""
    needed = lexicon.modality_of(tree.lemma[clause.head], "VERB") == "necessary"
    sought = clause.relation is not None and clause.relation.embeds == "intended"
    return (needed or sought) and is_present(tree, clause.head)


def trouble_of(tree: Tree, lexicon: Lexicon, top: int, governor: int) -> set[Modality]:
    """Read what is hard for someone: "had trouble finding it", "has a hard time finding it"."""
    had = (governor, *tree.all(governor, "obj"))
    nouns = [word for word in had if tree.lemma[word] in lexicon.words("troubles")]
    judges = [(word, "ADJ") for noun in nouns for word in tree.all(noun, "amod")]
    hard = (noun for noun in nouns if tree.lemma[noun] in lexicon.words("hardships"))
    if any(noun < top and "," not in tree.word[noun:top] for noun in hard):
        return {"possible"}
    found = (lexicon.modality_of(tree.lemma[word], pos) for word, pos in judges)
    return {modality for modality in found if modality}


def likeness_of(tree: Tree, lexicon: Lexicon, verb: int) -> set[Modality]:
    """Read a clause that says what something is like: "looks like he won", "acts like he won"."""
    if tree.lemma[verb] in lexicon.words("seeming") or tree.lemma[verb] == "feel":
        return {"possible"}
    return {"hypothetical"} if tree.lemma[verb] in lexicon.words("acting") else set()


def whose_content(tree: Tree, lexicon: Lexicon, noun: int, governor: int) -> Relation | None:
    """Give the relation whose content an event noun is: "demanded a withdrawal", "a call for talks"."""
    lemma, dep, marker = tree.lemma[governor], tree.dep[noun], tree.marker(noun)
    if dep in ("obj", "nsubj:pass"):
        return lexicon.relation_of(lemma)
    if dep == "obl":
        return lexicon.relation_of(f"{with_particles(tree, lexicon, governor)} {marker}")
    relation = lexicon.relation_of(lemma, "NOUN") if dep == "nmod" else None
    return relation if relation and marker in relation.frame.noun_object else None


def is_fought(tree: Tree, lexicon: Lexicon, noun: int, governor: int) -> bool:
    """Tell whether someone is against a deed that a noun names: "opposed the sale", no "opposed the plan"."""
    event = lexicon.relation_of(tree.lemma[noun], "NOUN")
    there = event is not None and bool(event.embeds or event.speech)  # a plan or call may not be liked, but it is one
    there = there and not is_open_pact(tree, lexicon, noun)
    name = with_particles(tree, lexicon, governor)
    begun = event is not None and event.plover in _VIOLENT  # "stopped the attack"
    off = event is not None and is_called_off(lexicon, event, name)
    against = name in lexicon.words("opposing") or (name in lexicon.words("barring") and not begun and not off)
    return against and not there and (tree.dep[noun] == "obj" or tree.marker(noun) == "to")


def is_called_off(lexicon: Lexicon, event: Relation, name: str) -> bool:
    """Tell whether a verb says of an event that it will not come about, and not of a deal or aid held till then."""
    return event.plover not in _LASTING and name in lexicon.words("calling-off")


def is_supposition(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb only supposes something: "let's say he won", "assuming that he won", "wished he had won"."""
    if tree.lemma[verb] in lexicon.words("feigning"):
        return True
    opens = tree.dep[verb] == "advcl" and not tree.has(verb, "nsubj", "aux", "mark")
    supposing = opens and tree.word[verb] in _SUPPOSING
    return supposing or (tree.lemma[verb] in lexicon.words("supposing") and is_imperative(tree, verb))


def is_liked(tree: Tree, lexicon: Lexicon, governor: int) -> bool:
    """Tell whether someone does what is under a word, and likes to: "loves to sing", not "would love to sing"."""
    would = any(tree.tag[verb] == "MD" or tree.word[verb] in _SHORT_WOULD for verb in tree.all(governor, "aux"))
    return tree.lemma[governor] in lexicon.words("liking") and not would


def is_disliked(tree: Tree, lexicon: Lexicon, governor: int) -> bool:
    """Tell whether it is open if someone does what is under a word, who would rather not: "doesn't like to lose"."""
    hated = tree.lemma[governor] in _HATING
    return is_liked(tree, lexicon, governor) and (hated or is_denied(tree, lexicon, governor))


def is_looming(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether what no one can mean to do may come about: "the drought threatens to ruin it"."""
    if tree.lemma[verb] not in lexicon.words("looming"):
        return False
    doers = [tree.head[verb]] if tree.dep[verb] == "acl" else tree.all(verb, *SUBJECTS)
    meant = [tree.head[verb] if tree.tag[doer] in RELATIVE_TAGS else doer for doer in doers]
    known = [lexicon.noun_of(tree.lemma[noun]) for noun in meant]
    placed = any(noun is not None and noun.type == "Place" for noun in known)  # "the town threatened to sue"
    lifeless = all(tree.pos[noun] == "NOUN" and not can_act(tree, lexicon, noun) for noun in meant)
    return bool(meant) and not placed and (lifeless or tree.word[meant[0]] in _THAT)


def is_unhindered(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether too little was there to keep someone from a deed: "not enough to stop it | from falling"."""
    verb = tree.head[top]
    return is_hindered(tree, lexicon, top) and (is_excluded(tree, verb) or is_short_of(tree, lexicon, verb))


def is_short_of(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether there is not enough for what an infinitive tells: "isn't strong enough to win", "did nothing to"."""
    governor = tree.head[top]
    done = tree.all(governor, "obj") if tree.lemma[governor] == "do" else ()
    if any(is_none(tree, lexicon, thing) or _is_little(tree, thing) for thing in done):
        return True
    measured = (
        governor if tree.pos[governor] not in ("ADV", "ADJ") or tree.has(governor, "cop") else tree.head[governor]
    )
    enough = any(tree.word[word] == "enough" for word in range(governor, top))
    return enough and is_denied(tree, lexicon, measured)


def _is_little(tree: Tree, thing: int) -> bool:
    return tree.word[thing] == "little" and not tree.has(thing, "det")


def is_had(tree: Tree, top: int, noun: int) -> bool:
    """Tell whether a participle says what one has others do, or wants done: "will have ten clerks counting".

    So it is in "wants to see the mill closed", not in "could see a mill closed by floods".
    """
    verb = tree.head[noun]
    had = tree.tag[top] == "VBG" and tree.lemma[verb] == "have"
    seen = tree.tag[top] == "VBN" and tree.word[verb] == "see" and tree.marker(verb, "mark") == "to"
    return (had or seen) and tree.dep[noun] == "obj" and tree.dep[top] == "acl" and not tree.has(top, "mark")


def told_by_infinitive(tree: Tree, clause: Clause) -> tuple[Modality, ...]:
    """Read an infinitive that is a clause's only verb: "its aim was to sing", "Mayor to sell park"."""
    if clause.kind != "verb" or tree.tag[clause.top] != "VB":
        return ()
    if _is_goal(tree, clause.top):
        return ("intended",)
    return ("future",) if _is_headline_plan(tree, clause.top) else ()


def _is_goal(tree: Tree, top: int) -> bool:
    """Tell whether an infinitive after "be" says what a thing is: "the aim was to sing"."""
    told_of = tree.has(top, "nsubj:outer") or tree.dep[top] == "acl"
    return told_of and any(tree.word[to] == "to" for to in tree.all(top, "mark")) and _has_be_before(tree, top)


def _has_be_before(tree: Tree, top: int) -> bool:
    return tree.has(top, "cop") or any(tree.lemma[mark] == "be" for mark in tree.all(top, "mark"))


def noun_told(tree: Tree, lexicon: Lexicon, clause: Clause) -> int | None:
    """Find the noun of which a clause tells what it is, if it is not over: "her demand is | that it end".

    So it may after a colon: "the condition is simple: | that it end".
    """
    top = clause.top
    mark = next((mark for mark in tree.all(top, "mark") if tree.word[mark] == "that"), top)
    shown = min([top, *(word for word in tree.all(top, *HELPERS) if word > mark)])
    itself = clause.kind == "copula" and len(tree.all(top, "cop")) == 1  # "her demand | is | that it end"
    if mark == top or itself or tree.tag[shown] == "VBD":
        return None
    plain = tree.head[top]
    spelt = tree.lemma[plain] in lexicon.words("plain") and follows_colon(tree, top)
    nouns = tree.all(plain, "nsubj") if spelt else tree.all(top, "nsubj:outer")
    return next((noun for noun in nouns if tree.pos[noun] == "NOUN"), None)


def is_judging(tree: Tree, clause: Clause) -> bool:
    """Tell whether an adjective judges the clause under it: "it is possible that …"."""
    head = clause.head
    if clause.kind != "copula" or tree.pos[head] != "ADJ" or not tree.has(head, "ccomp", "csubj", "xcomp"):
        return False
    told = any(tree.word[subject] not in IMPERSONAL for subject in tree.all(head, "nsubj"))  # "he is sure that"
    return not (told or is_minded(tree, head))


def _is_headline_plan(tree: Tree, top: int) -> bool:
    """Tell whether a headline tells only by "to" what will be done: "Mayor to sell park"."""
    subject, marks = tree.child(top, *SUBJECTS), tree.all(top, "mark")
    if subject is None or len(marks) != 1 or tree.head[top] != top or tree.has(top, "aux", "cop", "nsubj:outer"):
        return False
    to = marks[0]
    return tree.word[to : to + 2] != ["to", "not"] and tree.word[to] == "to" and subject < to


def is_aimed(tree: Tree, lexicon: Lexicon, verb: int, marker: str) -> bool:
    """Tell whether a gerund after a preposition may be aimed at or feared, no "came with singing", "look at how"."""
    if marker == "with":
        return tree.lemma[verb] in lexicon.words("tasking")
    if marker in _ABOUT:
        phrase = f"{tree.lemma[verb]} {marker}"  # "worry about losing", "quarrel over selling"
        return lexicon.relation_of(phrase) is not None or lexicon.modality_of(phrase, "VERB") is not None
    seeming = marker == "at" and tree.lemma[verb] in lexicon.words("seeming")
    return not (seeming or is_found_guilty(tree, lexicon, verb))
