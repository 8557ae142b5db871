"""A statement put into words for people: what it says in one line, and through whom it came."""

from __future__ import annotations

from hearsay.naming import NamedArticle
from hearsay.records import Argument, Role, Statement

OWN_VOICE = "own voice"
LONGEST_PHRASE = 120
CIRCUMSTANCES = frozenset({"time", "place", "condition", "purpose", "reason", "manner", "concession", "result"})
_AUXILIARIES = {"possible": "may", "necessary": "must", "future": "will", "intended": "is to", "conditional": "would"}


def word_statement(named: NamedArticle, statement: Statement) -> str:
    """Say in one line what a statement says: "Russia may not drop claims to four regions"."""
    words = (
        _word_argument(named, statement.subject),
        _word_predicate(named, statement),
        _word_argument(named, statement.object) or _word_role(named, statement.roles),
    )
    return " ".join(word for word in words if word)


def _word_predicate(named: NamedArticle, statement: Statement) -> str:
    lemma, negative = statement.predicate.lemma, statement.polarity == "negative"
    is_copula = lemma == "be" or lemma.startswith("be ")
    auxiliary = _AUXILIARIES.get(statement.modality, "")
    if auxiliary:
        return f"{auxiliary} not {lemma}" if negative else f"{auxiliary} {lemma}"
    if _is_plural(named, statement.subject):
        bare = f"are{' not' if negative else ''}{lemma[2:]}" if is_copula else lemma
        return f"do not {lemma}" if negative and not is_copula else bare
    if not negative:
        return named.predicate_label(statement)
    return f"is not{lemma[2:]}" if is_copula else f"does not {lemma}"


def _is_plural(named: NamedArticle, argument: Argument | None) -> bool:
    mentions = named.extraction.mentions
    return bool(argument and argument.mention is not None and mentions[argument.mention].number == "plural")


def _word_role(named: NamedArticle, roles: tuple[Role, ...]) -> str:
    """Give the first role that has a preposition of its own: "from Donetsk"."""
    first = next((role for role in roles if role.role not in CIRCUMSTANCES), None)
    return f"{first.role} {_word_argument(named, first.filler)}" if first else ""


def word_chain(named: NamedArticle, statement: Statement) -> str:
    """Say through whom a statement came, innermost first: "Vladimir Putin ← three sources ← Financial Times"."""
    links = []
    for _, attribution in named.chain(statement):
        entity = named.entity(attribution.source)
        if entity:
            links.append(entity.label)
        elif attribution.source:
            links.append(_shorten(attribution.source.text))
        else:
            links.append("unnamed")
    return " ← ".join(links) or OWN_VOICE


def _word_argument(named: NamedArticle, argument: Argument | None) -> str:
    if argument is None:
        return ""
    entity = named.entity(argument)
    return entity.label if entity and argument.statement is None else _shorten(argument.text)


def _shorten(phrase: str) -> str:
    words = " ".join(phrase.split())
    return words if len(words) <= LONGEST_PHRASE else words[: LONGEST_PHRASE - 1].rsplit(" ", 1)[0] + "…"
