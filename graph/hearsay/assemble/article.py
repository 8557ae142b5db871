"""One article's statements in, the triples of its graph out, each a line as N-Triples has it but for the dot.

Lines of text go into the store and the files twice as fast as objects do; what articles share is in `shared`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pyoxigraph as ox

from hearsay import terms as t
from hearsay.assemble.wording import word_chain, word_statement
from hearsay.naming import NamedArticle
from hearsay.records import Argument, Role, Span, Statement
from hearsay.vocabulary import content_hash

Fact = tuple[str, str | None]  # a predicate and an object, None where nothing is known


def quads_of(lines: Collection[str], graph: str) -> Iterator[ox.Quad]:
    """Turn lines into the quads of a graph."""
    return ox.parse(t.nquads(lines, graph), format=ox.RdfFormat.N_QUADS, lenient=True)


def article_triples(named: NamedArticle) -> list[str]:
    """Give the triples of a named article's graph, sorted, each once."""
    graph = _ArticleGraph(named)
    graph.add_article()
    for index, statement in named.kept():
        graph.add_statement(index, statement)
    for index in graph.used_attributions():
        graph.add_attribution(index)
    return list(dict.fromkeys(sorted(graph.lines)))


class _ArticleGraph:
    """The graph of one article in the making."""

    def __init__(self, named: NamedArticle) -> None:
        self.lines: list[str] = []
        iris = named.iris
        self._named = named
        self._article = t.node(iris.article(named.article.key))
        self._statements = [t.node(iris.statement(key)) for key in named.statements]
        self._attributions = [t.node(iris.attribution(key)) for key in named.attributions]
        self._entities = [t.node(iris.entity(each.key)) if each else None for each in named.entities]
        self._outlet = t.node(iris.entity(named.outlet.key)) if named.outlet else None
        self._day = (named.article.published or "")[:10]
        self._spans: dict[tuple[Span, ...], str] = {}
        self._selectors: dict[Span, tuple[str, str]] = {}

    def add_article(self) -> None:
        """Describe the article itself."""
        article = self._named.article
        self._describe(
            self._article,
            (t.TYPE, t.ARTICLE),
            (t.CONTENT_HASH, t.literal(content_hash(article.text))),
            (t.PUBLISHER, self._outlet),
            (t.DATE_PUBLISHED, _date(article.published) if article.published else None),
            (t.URL, _known(article.url, t.ANY_URI)),
            (t.HEADLINE, _known(article.title)),
            (t.AUTHOR, _known(article.author)),
            (t.SOURCE_FILE, _known(article.source_file)),
            (t.LANGUAGE, _known(article.language)),
        )

    def add_statement(self, index: int, statement: Statement) -> None:
        """Describe a statement, and assert it as reported here if that is how it is meant."""
        named, node = self._named, self._statements[index]
        claim, origin = self._common(index)
        subject, predicate = self._subject(statement.subject), t.node(named.predicate(statement))
        object_ = self._filler(statement.object)
        self._describe(
            node,
            (t.TYPE, t.STATEMENT),
            (t.SUBJECT, subject),
            (t.PREDICATE, predicate),
            (t.OBJECT, object_),
            (t.LABEL, t.literal(word_statement(named, statement))),
            (t.LEMMA, t.literal(statement.predicate.lemma)),
            (t.CHAIN, t.literal(word_chain(named, statement))),
            (t.POLARITY, f'"{statement.polarity}"'),
            (t.MODALITY, f'"{statement.modality}"'),
            (t.CONFIDENCE, f'"{decimal(statement.confidence)}"^^{t.DECIMAL}'),
            (t.TIME, _known(statement.time.value if statement.time else None)),
            (t.PRIMARY_SOURCE, self._article),
            (t.EVIDENCE, self._span(statement.evidence)),
            (t.EXPRESSES, claim),
            (t.ORIGIN, origin),
            *((t.DENIES, self._statements[denied]) for denied in named.denials[index]),
            *self._sources(statement),
            *self._date(index),
            *(self._role(named.statements[index], role) for role in statement.roles),
        )
        if subject and statement.polarity == "positive" and statement.modality == "asserted":
            self._describe(subject, (predicate, object_))

    def used_attributions(self) -> list[int]:
        """Give the attributions that stand in the chain of a statement, in their order."""
        used: set[int] = set()
        for _, statement in self._named.kept():
            index = statement.attribution
            while index is not None and index not in used:
                used.add(index)
                index = self._named.extraction.attributions[index].via
        return sorted(used)

    def add_attribution(self, index: int) -> None:
        """Describe an attribution and point to the next one outwards."""
        attribution = self._named.extraction.attributions[index]
        cue, content = attribution.cue, attribution.content
        self._describe(
            self._attributions[index],
            (t.TYPE, t.ATTRIBUTION_TYPE),
            (t.MANNER, f'"{attribution.manner}"'),
            (t.SOURCE, self._entity(attribution.source)),
            (t.ADDRESSEE, self._entity(attribution.addressee)),
            (t.CUE, _known(cue.text if cue else None)),
            (t.CUE_LEMMA, _known(cue.lemma if cue else None)),
            (t.CONTENT, self._span(*(content.parts or (content.span,))) if content else None),
            (t.VIA, None if attribution.via is None else self._attributions[attribution.via]),
        )

    def _role(self, statement: str, role: Role) -> Fact:
        """Describe a role of the statement with this key, and give what points to it."""
        node = t.node(self._named.iris.role(statement, role.role, role.filler.span))
        self._describe(
            node,
            (t.TYPE, t.ROLE_TYPE),
            (t.ROLE_NAME, t.literal(role.role)),
            (t.FILLER, self._filler(role.filler)),
        )
        return t.ROLE, node

    def _sources(self, statement: Statement) -> Iterator[Fact]:
        told = [attribution.source for _, attribution in self._named.chain(statement)]
        sources = [self._entity(source) for source in told]
        if statement.attribution is not None:
            yield t.ATTRIBUTION, self._attributions[statement.attribution]
        yield t.SAID_BY, sources[0] if sources else self._outlet
        members = (member for source in told if source for member in self._members(source))
        for source in (*sources, *members, self._outlet):
            yield t.SOURCED_BY, source

    def _members(self, source: Argument) -> Iterator[str | None]:
        """Give those of several sources together who are known beyond the article."""
        mentions, named = self._named.extraction.mentions, self._named
        for member in mentions[source.mention].members if source.mention is not None else ():
            entity = named.entities[member]
            if entity and entity.key not in named.local:
                yield self._entities[member]

    def _date(self, index: int) -> Iterator[Fact]:
        said = self._named.said_on[index]
        if said or self._day:
            yield t.SAID_ON, t.literal(said or self._day, t.DATE)
            yield t.DATE_BASIS, '"said"' if said else '"published"'

    def _common(self, index: int) -> tuple[str | None, str | None]:
        """Give the claim that a statement expresses and what it goes back to."""
        claim, origin = self._named.claims[index], self._named.origins[index]
        return claim and t.node(self._named.iris.claim(claim)), origin and t.node(origin)

    def _subject(self, argument: Argument | None) -> str | None:
        if argument is None:
            return None
        return self._entity(argument) or self._embedded(argument)

    def _filler(self, argument: Argument | None) -> str | None:
        if argument is None:
            return None
        entity = self._entity(argument) if self._named.is_someone(argument) else None
        return self._embedded(argument) or entity or t.literal(argument.label)

    def _entity(self, argument: Argument | None) -> str | None:
        return None if argument is None or argument.mention is None else self._entities[argument.mention]

    def _embedded(self, argument: Argument) -> str | None:
        index = argument.statement
        return None if index is None or index in self._named.rejected else self._statements[index]

    def _span(self, *parts: Span) -> str:
        if parts in self._spans:
            return self._spans[parts]
        node = self._spans[parts] = t.node(self._named.iris.span(self._named.article.key, *parts))
        selectors = [(t.HAS_SELECTOR, selector) for part in parts for selector in self._part_selectors(part)]
        self._describe(node, (t.TYPE, t.SPECIFIC_RESOURCE), (t.HAS_SOURCE, self._article), *selectors)
        return node

    def _part_selectors(self, part: Span) -> tuple[str, str]:
        if part not in self._selectors:
            self._selectors[part] = self._add_selectors(part)
        return self._selectors[part]

    def _add_selectors(self, part: Span) -> tuple[str, str]:
        iris, article = self._named.iris, self._named.article
        position = t.node(iris.selector(article.key, "position", part))
        quote = t.node(iris.selector(article.key, "quote", part))
        self.lines += (
            f"{position} {t.TYPE} {t.POSITION_SELECTOR}",
            f'{position} {t.START} "{part.start}"^^{t.INTEGER}',
            f'{position} {t.END} "{part.end}"^^{t.INTEGER}',
            f"{quote} {t.TYPE} {t.QUOTE_SELECTOR}",
            f"{quote} {t.EXACT} {t.literal(article.text[part.start : part.end])}",
        )
        return position, quote

    def _describe(self, node: str, *facts: Fact) -> None:
        """Add what is known about a node."""
        self.lines += [f"{node} {predicate} {object_}" for predicate, object_ in facts if object_]


def decimal(number: float) -> str:
    """Write a number with at most two decimals as stores write it: 0.5, not 0.50.

    >>> decimal(0.5), decimal(1.0), decimal(0.876)
    ('0.5', '1', '0.88')
    """
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _known(text: str | None, datatype: str = "") -> str | None:
    return t.literal(text, datatype) if text else None


def _date(value: str) -> str:
    # Written as the store itself writes it.
    return t.literal(value.replace("+00:00", "Z"), t.DATE_TIME if "T" in value else t.DATE)
