"""Which date or time a predicate happens at: expressions of date attached to it in the UD tree."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from hearsay.extract.dates.calendar import MONTHS, iso
from hearsay.extract.dates.expressions import find_expressions
from hearsay.extract.dates.readings import Expression
from hearsay.extract.grammar.parses import FIGURES, VERBS, Words
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.tenses import is_ahead
from hearsay.lexicon import Lexicon
from hearsay.records import Modality, Span, TimeExpression

_OBLIQUE = {"obl", "obl:tmod", "obl:unmarked"}
_ATTACHMENTS = _OBLIQUE | {"nmod", "nmod:tmod", "nmod:unmarked", "advmod", "nummod", "advcl", "dep", "obj", "orphan"}
_OF_NOUNS = frozenset({"of", "for", "from"})
_APPOINTED = frozenset({"for", "until", "till"})
_DURING = frozenset({"", "in", "at", "on", "during", "through", "throughout"})
MEASURED = ("obl:unmarked", "obl:npmod", "obl:tmod", "nmod:unmarked")
"""Relations of a noun without preposition that tells how long, how far or when."""
UNITS = frozenset("second minute hour day week month year decade".split())
TIME_NOUNS = UNITS | set(
    "moment time night morning afternoon evening weekend era century period midnight noon dawn dusk nightfall "
    "year-end summer winter spring autumn".split()
)
HALVES = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m"})
_CLOCK = re.compile(r"\d?\d:\d\d")
_HOURS = frozenset({"noon", "midnight", "dawn", "dusk"})
_TIME_PREPOSITIONS = frozenset({"in", "at", "by", "around", "until"})
_FROM, _ON = re.compile("from ", re.IGNORECASE), re.compile(r"\s+on(?:wards?)?\b")
_BETWEEN = ("NUM", "ADP", "ADV", "SYM")
_SEQUENCE = frozenset({"before", "after"})
_BESIDE = frozenset({"to", "with", "like", "than"})
SET_BESIDE = frozenset({"from", "than", "compared", "against"})
"""Prepositions before what an amount was before, or elsewhere."""


@dataclass(frozen=True, slots=True)
class Times:
    """The date expressions of a document by the token that governs them, its text, and its day of publication."""

    by_governor: dict[int, tuple[Expression, ...]]
    text: str
    published: date | None = None


def publication_day(published: str | None) -> date | None:
    """Read the day of publication from an ISO 8601 date or dateTime; None where it holds no whole day."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def find_times(doc: Doc, tree: Tree, lexicon: Lexicon, published: str | None) -> Times:
    """Find the document's date expressions and the tokens that govern them, relative to its day of publication."""
    by_governor: dict[int, list[Expression]] = {}
    day = publication_day(published)
    for expression in find_expressions(tree.text, day):
        top = _top(tree, expression)
        if top is None or _is_measure(tree, top) or _is_compared(tree, top, expression):
            continue
        if tree.dep[top] not in _ATTACHMENTS and not tree.dep[top].startswith("obl"):
            continue
        event = _event(doc, tree, lexicon, top)
        if not (event < top and _is_origin(tree, lexicon, event, expression, day)):
            by_governor.setdefault(event, []).append(expression)
    return Times({governor: tuple(found) for governor, found in by_governor.items()}, tree.text, day)


def _is_compared(tree: Tree, top: int, expression: Expression) -> bool:
    """Tell whether a date is only thought of, or set beside another: "looks back to 2008", "more than in 2008".

    Not the end of a span: "from 2002 to 2008".
    """
    link = tree.child(top, "case")
    if link is None or tree.start[link] >= expression.start:
        return False
    return tree.word[link] in _BESIDE or (tree.word[link] == "at" and tree.lemma[top] in UNITS)


def _is_origin(tree: Tree, lexicon: Lexicon, event: int, expression: Expression, published: date | None) -> bool:
    """Tell whether what "from" stands before is past: "a change from 2012", "a photo from Monday", no beginning."""
    first, _, rest = (expression.future or "").partition("/")
    opened = _FROM.match(tree.text, expression.start) and not _ON.match(tree.text, expression.end)
    if rest != ".." or not opened:
        return False
    over = published is not None and first < iso(published)
    return over or not is_ahead(tree, lexicon, event, "asserted", expression, published)


def _is_measure(tree: Tree, top: int) -> bool:
    """Tell whether an expression measures how long before or after its governor something else happens."""
    after = top + 1
    return after < len(tree) and measure_before(tree, after) == top and tree.head[after] == tree.head[top]


def _top(tree: Tree, expression: Expression) -> int | None:
    """Find the word of an expression that hangs on a word outside it."""
    first = max(bisect_right(tree.start, expression.start) - 1, 0)
    words = range(first, bisect_left(tree.start, expression.end))
    return next((word for word in words if tree.head[word] not in words), first) if words else None


def _event(doc: Doc, tree: Tree, lexicon: Lexicon, top: int) -> int:
    """Climb from a date to the verb, copular complement or event noun that it dates."""
    head = tree.head[top]
    while (
        not _is_set_beside(tree, head)
        and (tree.pos[head] in _BETWEEN or tree.lemma[head] in MONTHS)
        and tree.head[head] != head
    ):
        head = tree.head[head]
    is_noun = tree.pos[head] in ("NOUN", "PROPN") and doc[head].ent_type_ in ("", "EVENT")
    verb = tree.head[head]
    if not is_noun or tree.pos[verb] not in VERBS:
        return head
    if tree.dep[head] == "obj":
        lending = "appointing" if tree.marker(top) in _APPOINTED else "light-verbs"
        dated = tree.marker(top) in (_APPOINTED | _DURING) - {""} and tree.lemma[verb] in lexicon.words(lending)
        return verb if dated else head  # "scheduled a feast for May", "held a feast in May"
    first = tree.marker(head) == "for" and tree.lemma[head] == "time"  # "for the first time in 2012"
    within = first or tree.marker(head) in _DURING  # not "since the flood in 1972", "reminds me of the flood in 1972"
    return verb if within and tree.dep[head] in _OBLIQUE and tree.marker(top) not in _OF_NOUNS else head


def _is_set_beside(tree: Tree, amount: int) -> bool:
    """Tell whether a sum is what something was before: "fell to $3 | from $5 | a year earlier"."""
    return tree.pos[amount] in FIGURES and tree.marker(amount) in SET_BESIDE


def time_of(
    tree: Tree, lexicon: Lexicon, word: int, times: Times, modality: Modality = "asserted"
) -> TimeExpression | None:
    """Choose the date expression that says when a predicate happens, and which of its two readings is meant."""

    def value(found: Expression) -> str | None:
        return found.future if is_ahead(tree, lexicon, word, modality, found, times.published) else found.past

    values = [(found, value(found)) for found in times.by_governor.get(word, ())]
    if not values:
        return None
    best, told = min(values, key=lambda pair: (pair[1] is None, abs(pair[0].start - tree.start[word])))
    return TimeExpression(Span(best.start, best.end), times.text[best.start : best.end], told)


def is_moment(tree: Tree, index: int, marker: str) -> bool:
    """Tell whether a phrase tells when by a noun of time: "at the time", "in recent months"; not "at 41 times"."""
    if is_clock(tree, index) or (marker in ("about", "before", "after") and tree.word[index] in _HOURS):
        return True  # "shot about midnight"
    at = marker == "at" and (tree.lemma[index] in UNITS or tree.has(index, "nummod"))  # "looked at years"
    in_time = tree.word[index] == "time" and tree.word[index - 1] == marker  # "went back in time"
    at = at or (marker == "by" and is_spell(tree, index))
    return marker in _TIME_PREPOSITIONS and tree.lemma[index] in TIME_NOUNS and not (at or in_time)


def is_clock(tree: Words, index: int) -> bool:
    """Tell whether a word is an hour: "10:30", "| 5 | p.m."."""
    half = tree.word[index + 1 : index + 2]
    return bool(_CLOCK.fullmatch(tree.word[index])) or (tree.word[index].isdigit() and not HALVES.isdisjoint(half))


def is_spell(tree: Tree, index: int) -> bool:
    """Tell whether a noun of time measures what befalls something: "ruined by | years of drought", "by a week of"."""
    of = (child for child in tree.all(index, "nmod") if tree.marker(child) == "of" and child > index)
    several = tree.tag[index] == "NNS" or any(tree.word[word] in ("a", "an") for word in tree.all(index, "det"))
    return (
        tree.lemma[index] in TIME_NOUNS
        and several
        and any(tree.pos[child] == "NOUN" and tree.lemma[child] not in TIME_NOUNS for child in of)
    )


def measure_before(tree: Tree, marker: int) -> int | None:
    """Find how long before or after something else happens: "a day | before it rained"; not "day after day"."""
    measure = marker - 1
    while measure > 0 and tree.pos[measure] == "SPACE":
        measure -= 1
    if measure < 0 or tree.word[marker] not in _SEQUENCE or tree.dep[measure] not in MEASURED:
        return None
    unit = tree.word[measure].removesuffix("s")  # a tagger may take "hours" for an adverb
    return measure if unit in UNITS | {"moment"} and unit not in tree.lemma[marker + 1 : marker + 2] else None
