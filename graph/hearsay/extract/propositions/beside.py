"""Which clauses only go with another and state nothing: "as she put it", "when it comes to bread", "editing by Ito"."""

from __future__ import annotations

from hearsay.extract.arguments.finding import Arguments
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.expletives import is_cleft
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import SUBJECTS
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.extract.grammar.time import TIME_NOUNS
from hearsay.extract.meaning.adverbials import is_aside
from hearsay.lexicon import Lexicon

ELLIPTIC = frozenset({"be", "have", "do", "can", "will", "would"})
"""Verbs that stand for others: "as they did"."""
_WHEN_IT_COMES = ["when", "it", "comes", "to"]
_COMPARING = frozenset({"than", "as"})
_DATING = frozenset({"", "in", "on", "at", "from"})
_GOING = frozenset({"stand", "happen", "turn out"})
_BEARING = frozenset({"go", "know", "see", "tell", "concern"})
_STARTING = frozenset({"begin", "start"})
_PUTTING = frozenset({"put", "put it"})
_INSERTED = frozenset({"parataxis", "discourse"})
_OPENING = frozenset({":", ";"})


def goes_with(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """Tell whether a clause only goes with another: "than they are now", "as she put it", "you know"."""
    bare = not arguments.objects and not arguments.roles
    return (
        (bare and (_is_inserted(tree, clause.top) or _is_as_it_goes(tree, clause) or _is_limit(tree, clause)))
        or _is_announced(tree, clause)
        or _is_put(tree, clause, arguments, lexicon)
        or _is_topic(tree, clause, lexicon)
        or is_aside(tree, clause.top, lexicon)
        or _is_credit(tree, clause)
        or _is_date(tree, clause)
        or _is_left(tree, clause, lexicon)
        or _is_compared(tree, clause, lexicon)
        or (_is_gauge(tree, clause, lexicon) and not arguments.objects)
        or _is_echo(tree, clause, arguments)
        or (clause.kind == "copula" and is_cleft(tree, clause.head))
    )


def _is_inserted(tree: Tree, top: int) -> bool:
    """Tell whether a clause is put into another, as "you know" is; one after a colon tells something of its own."""
    if tree.dep[top] not in _INSERTED:
        return False
    first = min(subtree(tree, top))
    return _OPENING.isdisjoint(tree.word[max(first - 1, 0) : first + 1])


def _is_topic(tree: Tree, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause only says what another is about: "when it comes to bread", "based on maps"."""
    top = clause.top
    if tree.marker(top, "mark") == "when it comes to" or tree.word[max(top - 2, 0) : top + 2] == _WHEN_IT_COMES:
        return True
    fronted = tree.dep[top] == "advcl" and tree.tag[top] == "VBN" and top < tree.head[top]
    bare = fronted and not tree.has(top, "mark", "aux:pass", "obl:agent")
    return bare and tree.lemma[top] in lexicon.words("grounding")


def _is_as_it_goes(tree: Tree, clause: Clause) -> bool:
    """Tell whether a clause only says how things are: "as it stands", "as it happens", "it turned out"."""
    shown = tree.marker(clause.top, "mark") == "as" or clause.lemma == "turn out"
    return tree.is_about_it(clause.head) and shown and clause.lemma in _GOING


def _is_limit(tree: Tree, clause: Clause) -> bool:
    """Tell whether a clause only says within what another holds: "as far as taxes go", "so far as I know"."""
    mark = tree.child(clause.top, "mark")
    far = mark is not None and tree.word[mark - 1 : mark + 1] == ["far", "as"]
    return far and (clause.passive or clause.lemma in _BEARING)


def _is_announced(tree: Tree, clause: Clause) -> bool:
    """Tell whether a clause only points to what follows: "here is the thing", "here are five things to know"."""
    first = tree.word[clause.head] == "here" and clause.kind == "copula"
    return first and any(subject > clause.head for subject in tree.all(clause.head, *SUBJECTS))


def _is_put(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """Tell whether a clause tells how someone says or sees something: "as she put it", "as she sees it"."""
    puts = clause.lemma in _PUTTING
    sees = clause.lemma in lexicon.words("putting") and not tree.has(clause.head, "xcomp", "ccomp")
    it = any(tree.word[thing] == "it" for thing in tree.all(clause.head, "obj", "compound:prt"))
    as_it = it and tree.marker(clause.top, "mark") == "as"
    return (puts and has_content(tree, arguments)) or ((puts or sees) and as_it)


def _is_date(tree: Tree, clause: Clause) -> bool:
    """Tell whether a gerund only dates what it stands beside: "airs beginning Friday", "a week starting in June"."""
    head = clause.head
    if tree.lemma[head] not in _STARTING or tree.tag[head] != "VBG" or tree.has(head, "obj", "xcomp", "nsubj", "mark"):
        return False
    if any(tree.marker(phrase) not in _DATING for phrase in tree.all(head, "obl")):
        return False
    return tree.dep[head] == "advcl" or (tree.dep[head] == "acl" and tree.lemma[tree.head[head]] in TIME_NOUNS)


def _is_left(tree: Tree, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether an infinitive only tells what is left: "for years to come", "has ten miles to go"."""
    head = clause.head
    if tree.lemma[head] not in ("come", "go") or tree.dep[head] != "acl" or tree.marker(head, "mark") != "to":
        return False
    return len(tree.children[head]) == 1 and not can_act(tree, lexicon, tree.head[head])


def _is_credit(tree: Tree, clause: Clause) -> bool:
    """Tell whether a gerund only tells who made a text: "Editing by Ito"."""
    head = clause.head
    if tree.tag[head] != "VBG" or tree.word[head + 1 : head + 2] != ["by"]:
        return False
    doers = () if tree.has(head, "aux", "cop", "mark", "obj", "nsubj") else tree.all(head, "obl", "obl:agent")
    return any(tree.pos[doer] == "PROPN" and tree.marker(doer) == "by" for doer in doers)


def _is_compared(tree: Tree, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause only stands to compare: "than they are now", "than planned", "compared to last year"."""
    head, top = clause.head, clause.top
    bare = tree.tag[head] == "VBN" and not tree.has(head, *SUBJECTS, "aux", "aux:pass")
    if bare and tree.dep[top] in ("acl", "advcl") and tree.lemma[head] in lexicon.words("joining"):
        return True
    marker = tree.marker(top, "mark") or tree.marker(top, "case")
    if marker not in _COMPARING:
        return False
    placed = marker == "than" and clause.kind == "copula" and tree.has(head, "case")  # "than it was in May"
    return placed or bare or tree.lemma[head] in ELLIPTIC or tree.pos[head] == "ADV"


def _is_echo(tree: Tree, clause: Clause, arguments: Arguments) -> bool:
    """Tell whether "be" ends a clause with what was told before in mind: "hoped to win, and in Oslo | they were"."""
    head = clause.head
    if tree.lemma[head] != "be" or tree.word[head + 1 : head + 2] not in ([","], ["."]) or arguments.objects:
        return False
    subjects = tree.all(head, "nsubj")
    fronted = all(place.filler.word < subject for place in arguments.roles for subject in subjects)
    return fronted and tree.dep[clause.top] != "acl:relcl"


def _is_gauge(tree: Tree, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause only tells whose thoughts something meets or exceeds: "as bad | as we feared"."""
    over = tree.marker(clause.top, "mark") or tree.marker(clause.top, "case")
    equal = over == "as" and any(tree.word[word] == "as" for word in tree.all(tree.head[clause.top], "advmod"))
    return (over == "than" or equal) and clause.kind == "verb" and lexicon.cue_of(tree.lemma[clause.head]) is not None


def has_content(tree: Tree, arguments: Arguments) -> bool:
    """Tell whether a clause has another one for its object, as verbs of saying do."""
    return any(place.clause and tree.dep[place.filler.word] == "ccomp" for place in arguments.objects)
