"""A statement put into words for people: what it says in one line, and through whom it came."""

from __future__ import annotations

from hearsay.naming import NamedArticle
from hearsay.phrasing import (
    CIRCUMSTANCES,
    limit_shown,
    preposition_of,
    put_into_words,
    shorten,
    stays_plural,
    takes_plural,
)
from hearsay.records import Argument, Role, Statement

OWN_VOICE = "own voice"
_OPENINGS = {"hypothetical": "if ", "asked": "whether "}


def word_statement(named: NamedArticle, statement: Statement) -> str:
    """Say in one line what a statement says: "Russia may not drop claims to four regions", "if Norvik pays"."""
    thing, preposition, beside = statement.object, "", ""
    role = next((role for role in statement.roles if role.role not in CIRCUMSTANCES), None)
    if role and thing:
        phrase = _preposition(named, role), _word_argument(named, role.filler)
        beside = " ".join(["", *filter(None, phrase)])  # "accuses Norvik of fraud"
    elif role:
        thing, preposition = role.filler, preposition_of(role.role)  # "from Donetsk"
    words = put_into_words(
        _word_argument(named, statement.subject),
        statement.predicate.lemma,
        _word_argument(named, thing),
        verb=named.predicate_label(statement),
        passive=_is_passive(statement),
        preposition=preposition,
        adverb=limit_shown([(role.role, role.filler.text) for role in statement.roles], statement.polarity),
        plural=_is_plural(named, statement.subject or statement.object),
        polarity=statement.polarity,
        modality=statement.modality,
    )
    return f"{_OPENINGS.get(statement.modality, '')}{words}{beside}"


def _preposition(named: NamedArticle, role: Role) -> str:
    before = named.article.text[: role.filler.span.start].split()[-1:]
    # What somebody calls fair or keeps open stands without "as".
    return "" if role.role == "as" and [word.lower() for word in before] != ["as"] else preposition_of(role.role)


def _is_passive(statement: Statement) -> bool:
    done_to = statement.object is not None and statement.object.statement is None
    return statement.subject is None and done_to and statement.predicate.lemma.partition(" ")[0] != "be"


def _is_plural(named: NamedArticle, argument: Argument | None) -> bool:
    if argument is None or argument.mention is None:
        return False
    mention, entity = named.extraction.mentions[argument.mention], named.entity(argument)
    if entity is not None and entity.key in named.local and mention.number == "plural":
        return True  # its label tells of as many
    return takes_plural(mention) and stays_plural(entity, argument.text)


def word_chain(named: NamedArticle, statement: Statement) -> str:
    """Say through whom a statement came, innermost first: "Vladimir Putin ← three sources ← Financial Times"."""
    links = []
    for _, attribution in named.chain(statement):
        entity = named.entity(attribution.source)
        if entity:
            links.append(entity.label)
        elif attribution.source:
            links.append(shorten(attribution.source.text))
        else:
            links.append("unnamed")
    return " ← ".join(links) or OWN_VOICE


def _word_argument(named: NamedArticle, argument: Argument | None) -> str:
    if argument is None:
        return ""
    entity = named.entity(argument)
    return entity.label if entity and argument.statement is None else shorten(argument.label)
