"""One article's extraction in, out the small record of it that entities, claims and origins across articles need."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.identity import describe, local_entity_key
from hearsay.naming import SOMEONE, name_statements, said_on
from hearsay.phrasing import takes_plural
from hearsay.records import (
    Argument,
    Attribution,
    Chain,
    EntityType,
    Extraction,
    Mention,
    Modality,
    Polarity,
    Record,
    Statement,
)
from hearsay.resolve.coreference.nameuses import SEXES, sex_before
from hearsay.resolve.summaries.chained import FUNCTION_WORDS, ChainedText, content_words, read_chained
from hearsay.resolve.summaries.copies import sketch

_LONGEST_DESCRIPTION = 60
_BODIES = frozenset({"Organization", "Outlet"})  # whose document speaks for them; a person's may be about them


class ChainSummary(Record, frozen=True):
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
    someone: bool = False  # standing as an object it is an entity, no mere phrase
    sex: str = ""  # the gender, where more tells it than a lone name, which may be a family name


class ArgumentSummary(Record, frozen=True):
    """What fills a place: a chain, a statement, or its content words, "#3" standing for chain 3."""

    chain: int | None = None
    statement: int | None = None
    words: tuple[str, ...] = ()
    head: str = ""  # lemma of the head word
    text: str = ""
    plural: bool = False  # whether the verb after it stands in the plural


class StatementSummary(Record, frozen=True):
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
    said: str | None = None  # the day on which its source said it


class AttributionSummary(Record, frozen=True):
    """A source with its place in the chain of attributions."""

    chain: int | None
    via: int | None
    words: tuple[str, ...] = ()  # content words of the source
    owner: int | None = None  # chain of the body whose document it is: "the Norvik Post's report"


class Summary(Record, frozen=True):
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
    chained = read_chained(extraction)
    return Summary(
        article.key,
        article.outlet,
        article.published,
        tuple(_summarise_chain(chain, extraction) for chain in extraction.chains),
        tuple(local_entity_key(article.key, chain) for chain in extraction.chains),
        tuple(_summarise_statement(statement, chained, extraction) for statement in extraction.statements),
        tuple(_summarise_attribution(each, chained, extraction.chains) for each in extraction.attributions),
        sketch(article.text),
        name_statements(extraction),
    )


def _summarise_chain(chain: Chain, extraction: Extraction) -> ChainSummary:
    mentions = [extraction.mentions[number] for number in chain.mentions]
    nominals = [mention for mention in mentions if mention.kind == "nominal"]
    phrases = {describe(mention.text) for mention in nominals if not mention.anonymous}
    text = extraction.article.text
    beside = (epithets(mention, text) for mention in mentions if mention.name)
    return ChainSummary(
        chain.names,
        chain.type,
        _in_order({*chain.titles, *(mention.title for mention in mentions if mention.title)}),
        _in_order({mention.nationality for mention in mentions if mention.nationality}),
        chain.gender,
        any(mention.acts for mention in mentions),
        chain.anonymous,
        _in_order({phrase for phrase in phrases if len(phrase) <= _LONGEST_DESCRIPTION}),
        _in_order({word for words in beside for word in words}),
        _in_order({mention.lemma for mention in nominals}),
        any(mention.definite for mention in nominals),
        bool(chain.names) or chain.anonymous or len(chain.mentions) > 1 or chain.type in SOMEONE,
        chain.gender if any(_tells_sex(mention, chain.gender) for mention in mentions) else "",
    )


def _tells_sex(mention: Mention, gender: str) -> bool:
    lone = mention.name and " " not in mention.name and not sex_before(mention)
    return gender in SEXES and mention.gender == gender and not lone


def _in_order(words: set[str]) -> tuple[str, ...]:
    return tuple(sorted(words)) if len(words) > 1 else tuple(words)


def epithets(mention: Mention, text: str) -> list[str]:
    """Give the common nouns and adjectives that stand beside a name: "cruiser" of "the cruiser Moscow"."""
    place = text.find(mention.name, mention.span.start)
    before = text[:place].rsplit(maxsplit=1)[-1:] if place > 0 and text[place - 1] == " " else []
    around = " ".join((mention.text.replace(mention.name, " "), *before))
    return [word for word in around.split() if word.isalpha() and word.islower() and word not in FUNCTION_WORDS]


def _summarise_statement(statement: Statement, chained: ChainedText, extraction: Extraction) -> StatementSummary:
    roles = [(role.role, _summarise_argument(role.filler, chained)) for role in statement.roles]
    return StatementSummary(
        statement.predicate.relation or statement.predicate.lemma,
        statement.predicate.lemma,
        _summarise_argument(statement.subject, chained) if statement.subject else None,
        _summarise_argument(statement.object, chained) if statement.object else None,
        tuple(sorted(roles, key=lambda role: (role[0], role[1].words))),
        statement.polarity,
        statement.modality,
        statement.time.value if statement.time else None,
        statement.attribution,
        said_on(extraction, statement),
    )


def _summarise_argument(argument: Argument, chained: ChainedText) -> ArgumentSummary:
    chain = None if argument.mention is None else chained.chain_of.get(argument.mention)
    mention = None if argument.mention is None else chained.mentions[argument.mention]
    head, plural = (mention.lemma, takes_plural(mention)) if mention else ("", False)
    return ArgumentSummary(chain, argument.statement, chained.words(argument), head, argument.text, plural)


def _summarise_attribution(
    attribution: Attribution, chained: ChainedText, chains: Sequence[Chain]
) -> AttributionSummary:
    source = attribution.source
    if source is None:
        return AttributionSummary(None, attribution.via)
    words, mention = content_words(source.text), source.mention
    if mention is None:
        return AttributionSummary(None, attribution.via, words)
    if members := chained.mentions[mention].members:
        # Of several the first that is named stands for all as an origin: what they say together is one report.
        named = (member for member in members if chains[chained.chain_of[member]].names)
        mention = next(named, members[0])
    bodies = (chain for chain in chained.owners(mention) if chains[chain].type in _BODIES)
    return AttributionSummary(chained.chain_of[mention], attribution.via, words, next(bodies, None))
