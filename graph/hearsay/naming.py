"""One article with everything in it named: keys of statements and attributions, the entity behind each mention.

The graph and the JSON Lines of an article are both written from this.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from hearsay.identity import local_entity
from hearsay.lexicon import third_person
from hearsay.records import Argument, Article, Attribution, Entity, Extraction, Resolution, Role, Span, Statement
from hearsay.vocabulary import Iris, attribution_key, statement_key

# A lone noun phrase of these types is someone; of the others ("the negotiations") it is a mere phrase.
SOMEONE = frozenset({"Person", "Organization", "Group", "Outlet", "AnonymousSource"})

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """An extraction with the names that its parts have in the dataset; tuples run beside those of the extraction."""

    extraction: Extraction
    iris: Iris
    statements: tuple[str, ...]  # keys
    attributions: tuple[str, ...]  # keys
    entities: tuple[Entity | None, ...]  # of the mentions
    someone: tuple[bool, ...]  # whether the mention, standing as an object, is an entity and no literal
    local: frozenset[str]  # keys of the entities that never leave this article
    outlet: Entity | None
    said_on: tuple[str | None, ...]  # days, of the statements
    claims: tuple[str | None, ...]  # keys, of the statements
    origins: tuple[str | None, ...]  # IRIs, of the statements
    denials: tuple[tuple[int, ...], ...]  # indexes of what the statements deny
    rejected: frozenset[int]  # statements that a person has called wrong
    relations: Mapping[str, str]  # labels of the lexicon's relations, by name

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.extraction.article

    def kept(self) -> Iterator[tuple[int, Statement]]:
        """Give the statements that stand, with their indexes."""
        return ((i, each) for i, each in enumerate(self.extraction.statements) if i not in self.rejected)

    def entity(self, argument: Argument | None) -> Entity | None:
        """Give the entity of an argument that names one."""
        return None if argument is None or argument.mention is None else self.entities[argument.mention]

    def is_someone(self, argument: Argument) -> bool:
        """Tell whether an argument in an object's or a role's place is an entity; a mere phrase is a literal there."""
        return argument.mention is not None and self.someone[argument.mention]

    def embedded(self, argument: Argument) -> str | None:
        """Give the IRI of the statement that an argument stands for, unless that one is rejected."""
        if argument.statement is None or argument.statement in self.rejected:
            return None
        return self.iris.statement(self.statements[argument.statement])

    def chain(self, statement: Statement) -> Iterator[tuple[str, Attribution]]:
        """Give the attributions of a statement with their keys, innermost first."""
        index = statement.attribution
        while index is not None:
            yield self.attributions[index], self.extraction.attributions[index]
            index = self.extraction.attributions[index].via

    def predicate_label(self, statement: Statement) -> str:
        """Give the label of a statement's predicate: "demands"."""
        relation = self.relations.get(statement.predicate.relation or "")
        return relation or third_person(statement.predicate.lemma)

    def predicate(self, statement: Statement) -> str:
        """Give the IRI of a statement's predicate."""
        return self.iris.predicate(statement.predicate.lemma, statement.predicate.relation)


def name_article(
    extraction: Extraction,
    resolution: Resolution,
    iris: Iris,
    *,
    relations: Mapping[str, str],
    rejected: Collection[str] = (),
) -> NamedArticle:
    """Name everything in an article.

    `relations` has the labels of the lexicon's relations, `rejected` the IRIs of statements that a person called wrong.
    """
    key = extraction.article.key
    entities, someone, local = _name_mentions(extraction, resolution)
    extraction = _with_roles_once(extraction, entities, someone)
    statements = name_statements(extraction)
    origins = tuple(resolution.origins.get((key, index)) for index in range(len(statements)))
    outlet = resolution.entities.get(resolution.outlets.get(key, ""))
    return NamedArticle(
        _without_echoes(extraction, entities, outlet),
        iris,
        statements,
        name_attributions(extraction),
        entities,
        someone,
        local,
        outlet,
        tuple(said_on(extraction, each) for each in extraction.statements),
        tuple(resolution.expresses.get((key, index)) for index in range(len(statements))),
        tuple(_origin_iri(origin, resolution, local, iris) for origin in origins),
        tuple(resolution.denials.get((key, index), ()) for index in range(len(statements))),
        frozenset(index for index, each in enumerate(statements) if iris.statement(each) in rejected),
        relations,
    )


def said_on(extraction: Extraction, statement: Statement) -> str | None:
    """Give the day on which its innermost source said it, where the text tells the whole day."""
    if statement.attribution is None:
        return None
    time = extraction.attributions[statement.attribution].time
    return time.value if time and time.value and _DAY.match(time.value) else None


def _with_roles_once(extraction: Extraction, entities: Sequence[Entity | None], someone: Sequence[bool]) -> Extraction:
    """Leave out the roles that tell again what another role of their statement does: "on Norvik and its owners"."""

    def told(role: Role) -> tuple[str, object]:
        filler = role.filler
        if filler.statement is not None:
            return role.role, filler.statement
        entity = None if filler.mention is None or not someone[filler.mention] else entities[filler.mention]
        return role.role, entity.key if entity else filler.text

    def once(statement: Statement) -> Statement:
        roles: dict[tuple[str, object], Role] = {}
        for role in statement.roles:
            roles.setdefault(told(role), role)
        return statement if len(roles) == len(statement.roles) else replace(statement, roles=tuple(roles.values()))

    return replace(extraction, statements=tuple(once(each) for each in extraction.statements))


def _without_echoes(extraction: Extraction, entities: Sequence[Entity | None], outlet: Entity | None) -> Extraction:
    """Let chains pass over the article's own outlet, which speaks in its own voice, and over one speaker's second turn.

    What Ito told others by what Ito writes is told by Ito.
    """
    attributions = extraction.attributions
    mentions = (each.source.mention if each.source else None for each in attributions)
    sources = [None if mention is None else entities[mention] for mention in mentions]
    own = None if outlet is None else outlet.key

    def outwards(index: int | None, speaker: Entity | None) -> int | None:
        passed = (own, speaker.key if speaker else None)
        while index is not None and (source := sources[index]) is not None and source.key in passed:
            index = attributions[index].via
        return index

    statements = extraction.statements
    vias = [outwards(each.via, source) for each, source in zip(attributions, sources, strict=True)]
    innermost = [outwards(each.attribution, None) for each in statements]
    if vias == [each.via for each in attributions] and innermost == [each.attribution for each in statements]:
        return extraction
    return replace(
        extraction,
        attributions=tuple(replace(each, via=via) for each, via in zip(attributions, vias, strict=True)),
        statements=tuple(replace(each, attribution=one) for each, one in zip(statements, innermost, strict=True)),
    )


def name_statements(extraction: Extraction) -> tuple[str, ...]:
    """Make the keys of an article's statements, in their order."""
    seen: Counter[tuple[Span | None, ...]] = Counter()
    keys = []
    for statement in extraction.statements:
        spans = (statement.predicate.span, _span(statement.subject), _span(statement.object))
        keys.append(statement_key(extraction.article.key, *spans, place=seen[spans]))
        seen[spans] += 1
    return tuple(keys)


def name_attributions(extraction: Extraction) -> tuple[str, ...]:
    """Make the keys of an article's attributions, in their order."""
    article, attributions = extraction.article.key, extraction.attributions
    keys: dict[int, str] = {}
    seen: Counter[tuple[Span | str | None, ...]] = Counter()

    def name(index: int) -> str:
        if index not in keys:
            each = attributions[index]
            via = None if each.via is None else name(each.via)
            spans = (_span(each.source), each.cue.span if each.cue else None, _span(each.content))
            keys[index] = attribution_key(article, *spans, via=via, place=seen[*spans, via])
            seen[*spans, via] += 1
        return keys[index]

    return tuple(name(index) for index in range(len(attributions)))


def _name_mentions(
    extraction: Extraction, resolution: Resolution
) -> tuple[tuple[Entity | None, ...], tuple[bool, ...], frozenset[str]]:
    key = extraction.article.key
    entities: list[Entity | None] = [None] * len(extraction.mentions)
    someone = [False] * len(extraction.mentions)
    local: set[str] = set()
    for index, chain in enumerate(extraction.chains):
        entity = resolution.entities.get(resolution.chains.get((key, index), ""))
        if entity is None:
            entity = local_entity(extraction, index, resolution)
            local.add(entity.key)
        known = bool(chain.names) or chain.anonymous or len(chain.mentions) > 1 or entity.type in SOMEONE
        for mention in chain.mentions:
            entities[mention], someone[mention] = entity, known
    return tuple(entities), tuple(someone), frozenset(local)


def _origin_iri(origin: str | None, resolution: Resolution, local: frozenset[str], iris: Iris) -> str | None:
    if origin is None:
        return None
    return iris.entity(origin) if origin in resolution.entities or origin in local else iris.article(origin)


def _span(argument: Argument | None) -> Span | None:
    return argument.span if argument else None
