"""Which way a date without a year lies: by tense and modality, by what is set for a day to come, or by the nearer."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from hearsay.extract.dates.calendar import days_between
from hearsay.extract.dates.readings import Expression
from hearsay.extract.grammar.clauses import CONDITIONAL_MARKS
from hearsay.extract.grammar.parses import HELPERS, VERBS
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon
from hearsay.records import Modality

_CAME_ABOUT = ("asserted", "necessary")  # who was forced to sing sang
_TO_COME = ("future", "intended")
_FUTURE_WORDS = frozenset({"will", "shall", "'ll", "wo"})
_PRESENT = frozenset({"VBP", "VBZ"})
_TENSED = _PRESENT | {"VBD", "VBG", "VBN"}
_FINITE = _PRESENT | {"VBD", "MD"}
_APPOINTING = frozenset({"for", "until", "till", "through", "from"})
_FORTNIGHT = 14  # days from one weekday or weekend to the next but one
_SOON = 92  # days ahead within which an article leaves the year of a date to its readers


def is_ahead(
    tree: Tree, lexicon: Lexicon, predicate: int, modality: Modality, found: Expression, published: date | None
) -> bool:
    """Tell whether a date that goes with a predicate is the one ahead, not the one past.

    Where a present or no tense at all leaves open which day of a month is meant, it is the nearer one.
    """
    told = _tells_ahead(tree, predicate, modality)
    if told is None:
        days = _days_off(found, published) if _names_day(tree, found) else None
        told = _is_present(tree, lexicon, predicate) if days is None else days[1] < days[0]
    return told or _is_appointed(tree, lexicon, predicate, found, published)


def _is_appointed(tree: Tree, lexicon: Lexicon, predicate: int, found: Expression, published: date | None) -> bool:
    """Tell whether a date is what something is set for: "scheduled for Friday", "announced a vote on May 3".

    Without such a preposition only a day that comes soon is: "announced on May 3" tells of the last one in autumn.
    """
    days, lemma = _days_off(found, published), tree.lemma[predicate]
    if days is None:
        return False
    past, future = days
    appointing = lemma in lexicon.words("appointing")
    first = max(bisect_right(tree.start, found.start) - 1, 0)
    marked = predicate < first and not _APPOINTING.isdisjoint(tree.word[first - 1 : first + 1])
    limited = marked and (appointing or lemma in lexicon.words("deferring"))
    if limited or tree.word[predicate] in lexicon.words("scheduled"):
        return future < past or past + future <= _FORTNIGHT
    return appointing and future < past and future <= _SOON and _names_day(tree, found)


def _days_off(found: Expression, published: date | None) -> tuple[int, int] | None:
    """Count the days from publication to what a date means of the past and of the future; None where they are one."""
    if published is None or found.past is None or found.future is None or found.past == found.future:
        return None
    past, future = days_between(published, found.past), days_between(published, found.future)
    return None if past is None or future is None else (past, future)


def _names_day(tree: Tree, found: Expression) -> bool:
    """Tell whether an expression names days of a month: "March 3", not "Friday", "late May"."""
    return (found.past or "").count("-") in (2, 4) and any(map(str.isdigit, tree.text[found.start : found.end]))


def _tells_ahead(tree: Tree, predicate: int, modality: Modality) -> bool | None:
    """Tell whether tense and modality put a predicate ahead or behind; None where they leave it open.

    Ahead lies what is under "will" or "if", and an infinitive; under a past it is past itself where it came about:
    "refused to sing", not "hoped to sing".
    """
    helpers = tree.all(predicate, *HELPERS)
    if any(tree.word[helper] in _FUTURE_WORDS for helper in helpers):
        return True
    if any(tree.lemma[helper] == "have" for helper in helpers):
        return False
    if any(tree.word[mark] in CONDITIONAL_MARKS for mark in tree.all(predicate, "mark")):
        return True
    tensed = _tensed(tree, predicate)
    if tree.tag[tensed] == "VBD" or (modality in _CAME_ABOUT and _is_under_past(tree, predicate)):
        return False
    if modality in _TO_COME or "VB" in [tree.tag[word] for word in (*helpers, predicate)]:
        return True
    open_ended = tree.tag[tensed] in _PRESENT or tree.pos[predicate] not in VERBS
    return None if open_ended else False


def _is_present(tree: Tree, lexicon: Lexicon, predicate: int) -> bool:
    """Tell whether a predicate is a present, and no past of the same form: "they sing", not "they hit"."""
    tensed = _tensed(tree, predicate)
    same = " ".join([tree.word[tensed]] * 3) in lexicon.words("irregular-verbs")
    return tree.tag[tensed] in _PRESENT and not same


def _tensed(tree: Tree, predicate: int) -> int:
    """Find the first word of a predicate that has a tense or is a participle."""
    words = (*tree.all(predicate, *HELPERS), predicate)
    return next((word for word in words if tree.tag[word] in _TENSED), predicate)


def _is_under_past(tree: Tree, infinitive: int) -> bool:
    """Tell whether the finite verb over an infinitive is in the past: "was forced to sing"."""
    verb = infinitive
    while tree.dep[verb] in ("xcomp", "conj") and tree.tag[verb] not in _FINITE and tree.head[verb] != verb:
        verb = tree.head[verb]
    finite = next((word for word in (*tree.all(verb, *HELPERS), verb) if tree.tag[word] in _FINITE), verb)
    return verb != infinitive and tree.tag[finite] == "VBD"
