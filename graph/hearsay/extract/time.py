"""Which date or time a predicate happens at: expressions of `calendar` attached to it in the UD tree."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Token

from hearsay.extract.calendar import Expression, find_expressions
from hearsay.records import Span, TimeExpression

_OBLIQUE = {"obl", "obl:tmod", "obl:unmarked"}
_ATTACHMENTS = _OBLIQUE | {"nmod", "nmod:tmod", "nmod:unmarked", "advmod", "nummod", "advcl", "dep", "obj"}
_FUTURE_WORDS = {"will", "shall", "'ll", "wo"}


@dataclass(frozen=True, slots=True)
class Times:
    """The date expressions of a document by the token that governs them, and its text, joined once."""

    by_governor: dict[int, tuple[Expression, ...]]
    text: str


def publication_day(published: str | None) -> date | None:
    """Read the day of publication from an ISO 8601 date or dateTime; None where it holds no whole day."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _top(doc: Doc, starts: list[int], expression: Expression) -> Token | None:
    # bisection, for `Doc.char_span` walks over the whole document
    first = max(bisect_right(starts, expression.start) - 1, 0)
    after = bisect_left(starts, expression.end)
    tokens = [doc[index] for index in range(first, after)]
    return next((token for token in tokens if not first <= token.head.i < after), tokens[0]) if tokens else None


def find_times(doc: Doc, published: str | None) -> Times:
    """Find the document's date expressions and the tokens that govern them, relative to its day of publication."""
    by_governor: dict[int, list[Expression]] = {}
    starts = doc.to_array("IDX").tolist() if len(doc) else []
    text = doc.text
    for expression in find_expressions(text, publication_day(published)):
        top = _top(doc, starts, expression)
        if top is not None and (top.dep_ in _ATTACHMENTS or top.dep_.startswith("obl")):
            by_governor.setdefault(_event(top).i, []).append(expression)
    return Times({governor: tuple(found) for governor, found in by_governor.items()}, text)


def _event(top: Token) -> Token:
    """Climb from a date to the verb, copular complement or event noun that it dates."""
    head = top.head
    while head.pos_ in ("NUM", "ADP", "ADV", "SYM") and head.head.i != head.i:
        head = head.head
    is_noun = head.pos_ in ("NOUN", "PROPN") and head.ent_type_ in ("", "EVENT")
    if is_noun and head.dep_ in _OBLIQUE and head.head.pos_ in ("VERB", "AUX"):
        return head.head
    return head


def _is_future(predicate: Token) -> bool:
    helpers = [child for child in predicate.children if child.dep_ in ("aux", "aux:pass", "cop")]
    if any(helper.lower_ in _FUTURE_WORDS for helper in helpers):
        return True
    past = predicate.morph.get("Tense", []) == ["Past"] or any(
        helper.morph.get("Tense", []) == ["Past"] for helper in helpers
    )
    return not past and (
        predicate.morph.get("VerbForm", []) == ["Inf"] or any(helper.lower_ == "is" for helper in helpers)
    )


def time_of(predicate: Token, times: Times) -> TimeExpression | None:
    """Choose the date expression that says when a predicate happens, read forwards under a future or an infinitive."""
    found = times.by_governor.get(predicate.i, ())
    if not found:
        return None
    future = _is_future(predicate)
    best = min(found, key=lambda e: ((e.future if future else e.past) is None, abs(e.start - predicate.idx)))
    value = best.future if future else best.past
    span = Span(best.start, best.end)
    return TimeExpression(span, times.text[best.start : best.end], value)
