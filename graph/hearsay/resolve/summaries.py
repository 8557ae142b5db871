"""One article's extraction in, out the small record of it that entities, claims and origins across articles need."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.identity import describe, local_entity_key
from hearsay.naming import name_statements
from hearsay.records import Argument, Attribution, Chain, EntityType, Extraction, Mention, Modality, Polarity, Statement
from hearsay.resolve.copies import sketch

_WORD = re.compile(r"\d[\d.,]*(?:%|[kmbt]n?\b)?|\w+(?:['’]\w+)?")
_LONGEST_DESCRIPTION = 60
_LONGEST_TEXT = 80
_FUNCTION_WORDS = frozenset(
    "a an the this that these those and or but if as of to in on at by for from with into onto about over under "
    "its his her their our my your it he she they we you i who which whose what be is are was were been being am "
    "do does did has have had having will would shall should can could may might must not no nor so than then "
    "there here also just very more most all any some".split()
)


@dataclass(frozen=True, slots=True)
class ChainSummary:
    """A chain as other articles see it: names, what it is called else, whether it acts."""

    names: tuple[str, ...]
    type: EntityType
    titles: tuple[str, ...] = ()
    nationalities: tuple[str, ...] = ()
    gender: str = ""
    acts: bool = False
    anonymous: bool = False
    descriptions: tuple[str, ...] = ()  # phrases without a name: "russian president"
    epithets: tuple[str, ...] = ()  # common nouns beside its names: "cruiser"
    heads: tuple[str, ...] = ()  # head words of its descriptions: "assessment"
    definite: bool = False


@dataclass(frozen=True, slots=True)
class ArgumentSummary:
    """What fills a place: a chain, a statement, or its content words, "#3" standing for chain 3."""

    chain: int | None = None
    statement: int | None = None
    words: tuple[str, ...] = ()
    head: str = ""  # lemma of the head word
    text: str = ""


@dataclass(frozen=True, slots=True)
class StatementSummary:
    """A statement without its spans."""

    predicate: str  # relation or lemma
    lemma: str
    subject: ArgumentSummary | None
    object: ArgumentSummary | None
    roles: tuple[tuple[str, ArgumentSummary], ...]
    polarity: Polarity
    modality: Modality
    time: str | None = None
    attribution: int | None = None
    vector: bytes = b""


@dataclass(frozen=True, slots=True)
class AttributionSummary:
    """A source with its place in the chain of attributions."""

    chain: int | None
    via: int | None
    words: tuple[str, ...] = ()  # content words of the source


@dataclass(frozen=True, slots=True)
class Summary:
    """All that other articles need to know of an article."""

    article: str
    outlet: str | None = None
    published: str | None = None
    chains: tuple[ChainSummary, ...] = ()
    keys: tuple[str, ...] = ()  # of the chains, where they turn out to be local
    statements: tuple[StatementSummary, ...] = ()
    attributions: tuple[AttributionSummary, ...] = ()
    sketch: bytes = b""
    statement_keys: tuple[str, ...] = ()


def summarise(extraction: Extraction) -> Summary:
    """Make the summary of an article whose chains are resolved."""
    article = extraction.article
    chain_of = {mention: index for index, chain in enumerate(extraction.chains) for mention in chain.mentions}
    return Summary(
        article.key,
        article.outlet,
        article.published,
        tuple(_summarise_chain(chain, extraction) for chain in extraction.chains),
        tuple(local_entity_key(article.key, chain) for chain in extraction.chains),
        tuple(_summarise_statement(statement, extraction, chain_of) for statement in extraction.statements),
        tuple(_summarise_attribution(attribution, chain_of) for attribution in extraction.attributions),
        sketch(article.text),
        name_statements(extraction),
    )


def _summarise_chain(chain: Chain, extraction: Extraction) -> ChainSummary:
    mentions = [extraction.mentions[number] for number in chain.mentions]
    phrases = {describe(mention.text) for mention in mentions if mention.kind == "nominal" and not mention.anonymous}
    return ChainSummary(
        chain.names,
        chain.type,
        tuple(
            sorted(
                {title for title in chain.titles if title} | {mention.title for mention in mentions if mention.title}
            )
        ),
        tuple(sorted({mention.nationality for mention in mentions if mention.nationality})),
        chain.gender,
        any(mention.acts for mention in mentions),
        chain.anonymous,
        tuple(sorted(phrase for phrase in phrases if len(phrase) <= _LONGEST_DESCRIPTION)),
        tuple(
            sorted(
                {word for mention in mentions if mention.name for word in epithets(mention, extraction.article.text)}
            )
        ),
        tuple(sorted({mention.lemma for mention in mentions if mention.kind == "nominal"})),
        any(mention.definite for mention in mentions if mention.kind == "nominal"),
    )


def epithets(mention: Mention, text: str) -> list[str]:
    """Give the common nouns and adjectives that stand beside a name: "cruiser" of "the cruiser Moscow"."""
    place = text.find(mention.name, mention.span.start)
    before = text[:place].rsplit(maxsplit=1)[-1:] if place > 0 and text[place - 1] == " " else []
    around = " ".join((mention.text.replace(mention.name, " "), *before))
    return [word for word in around.split() if word.isalpha() and word.islower() and word not in _FUNCTION_WORDS]


def _summarise_statement(statement: Statement, extraction: Extraction, chain_of: dict[int, int]) -> StatementSummary:
    def summarised(argument: Argument | None) -> ArgumentSummary | None:
        return _summarise_argument(argument, extraction, chain_of) if argument else None

    roles = ((role.role, _summarise_argument(role.filler, extraction, chain_of)) for role in statement.roles)
    return StatementSummary(
        statement.predicate.relation or statement.predicate.lemma,
        statement.predicate.lemma,
        summarised(statement.subject),
        summarised(statement.object),
        tuple(sorted(roles, key=lambda role: (role[0], role[1].words))),
        statement.polarity,
        statement.modality,
        statement.time.value if statement.time else None,
        statement.attribution,
        statement.vector,
    )


def _summarise_argument(argument: Argument, extraction: Extraction, chain_of: dict[int, int]) -> ArgumentSummary:
    chain = None if argument.mention is None else chain_of.get(argument.mention)
    text = argument.text if len(argument.text) <= _LONGEST_TEXT else f"{argument.text[:_LONGEST_TEXT].rstrip()} …"
    head = "" if argument.mention is None else extraction.mentions[argument.mention].lemma
    return ArgumentSummary(chain, argument.statement, _words(argument, extraction, chain_of), head, text)


def _words(argument: Argument, extraction: Extraction, chain_of: dict[int, int]) -> tuple[str, ...]:
    """List the content words of a phrase; a name or pronoun stands as its chain, so that all spellings are alike."""
    text = extraction.article.text
    names = dict(_names_within(argument, extraction, chain_of))
    words: list[str] = []
    for part in argument.parts or (argument.span,):
        position = part.start
        for start in sorted(start for start in names if part.start <= start < part.end):
            if start >= position:
                words += _content_words(text[position:start])
                position, chain = names[start]
                words.append(f"#{chain}")
        words += _content_words(text[position : part.end])
    return tuple(words)


def _names_within(
    argument: Argument, extraction: Extraction, chain_of: dict[int, int]
) -> Iterator[tuple[int, tuple[int, int]]]:
    for number, chain in chain_of.items():
        mention = extraction.mentions[number]
        if not argument.span.start <= mention.head.start < argument.span.end:
            continue
        if mention.kind == "pronoun":
            yield mention.head.start, (mention.head.end, chain)
        elif mention.name:
            start = extraction.article.text.find(mention.name, mention.span.start, mention.span.end)
            if start >= 0:
                yield start, (start + len(mention.name), chain)


def _content_words(text: str) -> list[str]:
    words = (word.casefold().replace("’", "'").removesuffix("'s") for word in _WORD.findall(text))
    return [word for word in words if word not in _FUNCTION_WORDS]


def _summarise_attribution(attribution: Attribution, chain_of: dict[int, int]) -> AttributionSummary:
    source = attribution.source
    chain = chain_of.get(source.mention) if source and source.mention is not None else None
    return AttributionSummary(chain, attribution.via, tuple(_content_words(source.text)) if source else ())
