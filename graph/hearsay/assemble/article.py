"""One article's statements in, the quads of its graph out; what articles share is in `shared`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import pyoxigraph as ox

from hearsay import terms as t
from hearsay.assemble.wording import word_chain, word_statement
from hearsay.naming import NamedArticle, name_article
from hearsay.records import Argument, Entity, Extraction, Resolution, Role, Span, Statement
from hearsay.vocabulary import Iris, content_hash

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")

Node = ox.NamedNode | ox.Literal


def assemble_article(
    extraction: Extraction, resolution: Resolution, iris: Iris, *, rejected: Collection[str] = ()
) -> Iterator[ox.Quad]:
    """Give the quads of an article's graph; `rejected` holds the IRIs of statements that a person has called wrong."""
    return iter(article_quads(name_article(extraction, resolution, iris, relations={}, rejected=rejected)))


def article_quads(named: NamedArticle) -> list[ox.Quad]:
    """Give the quads of a named article's graph, in the order of its text."""
    graph = _ArticleGraph(named)
    graph.add_article()
    for index, statement in named.kept():
        graph.add_statement(index, statement)
    for index in graph.used_attributions():
        graph.add_attribution(index)
    return graph.quads


class _ArticleGraph:
    """The graph of one article in the making."""

    def __init__(self, named: NamedArticle) -> None:
        self.quads: list[ox.Quad] = []
        self._named = named
        self._graph = ox.NamedNode(named.iris.article(named.article.key))
        self._written: set[str] = set()

    def add_article(self) -> None:
        """Describe the article itself."""
        article, add = self._named.article, self._add
        add(self._graph, t.TYPE, t.ARTICLE)
        add(self._graph, t.CONTENT_HASH, ox.Literal(content_hash(article.text)))
        if self._named.outlet:
            add(self._graph, t.PUBLISHER, self._entity(self._named.outlet))
        if article.published:
            add(self._graph, t.DATE_PUBLISHED, _date(article.published))
        if article.url:
            add(self._graph, t.URL, ox.Literal(article.url, datatype=t.ANY_URI))
        plain = (
            (t.HEADLINE, article.title),
            (t.AUTHOR, article.author),
            (t.SOURCE_FILE, article.source_file),
            (t.LANGUAGE, article.language),
        )
        for predicate, value in plain:
            if value:
                add(self._graph, predicate, ox.Literal(value))

    def add_statement(self, index: int, statement: Statement) -> None:
        """Describe a statement, and assert it as reported here if that is how it is meant."""
        named, add = self._named, self._add
        key = named.statements[index]
        node = ox.NamedNode(named.iris.statement(key))
        subject, object_ = self._subject(statement.subject), self._filler(statement.object)
        predicate = ox.NamedNode(named.predicate(statement))
        add(node, t.TYPE, t.STATEMENT)
        add(node, t.PREDICATE, predicate)
        if subject:
            add(node, t.SUBJECT, subject)
        if object_:
            add(node, t.OBJECT, object_)
        if subject and object_ and statement.polarity == "positive" and statement.modality == "asserted":
            add(subject, predicate, object_)
        add(node, t.LABEL, ox.Literal(word_statement(named, statement)))
        add(node, t.LEMMA, ox.Literal(statement.predicate.lemma))
        add(node, t.CHAIN, ox.Literal(word_chain(named, statement)))
        add(node, t.POLARITY, ox.Literal(statement.polarity))
        add(node, t.MODALITY, ox.Literal(statement.modality))
        add(node, t.CONFIDENCE, ox.Literal(decimal(statement.confidence), datatype=t.DECIMAL))
        if statement.time and statement.time.value:
            add(node, t.TIME, ox.Literal(statement.time.value))
        add(node, t.PRIMARY_SOURCE, self._graph)
        add(node, t.EVIDENCE, self._span(statement.evidence))
        for role in statement.roles:
            self._add_role(node, key, role)
        self._add_sources(node, statement)
        self._add_date(node, statement)
        self._add_common(node, index)

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
        named, add = self._named, self._add
        attribution = named.extraction.attributions[index]
        node = ox.NamedNode(named.iris.attribution(named.attributions[index]))
        add(node, t.TYPE, t.ATTRIBUTION_TYPE)
        add(node, t.MANNER, ox.Literal(attribution.manner))
        for predicate, argument in ((t.SOURCE, attribution.source), (t.ADDRESSEE, attribution.addressee)):
            entity = named.entity(argument)
            if entity:
                add(node, predicate, self._entity(entity))
        if attribution.cue:
            add(node, t.CUE, ox.Literal(attribution.cue.text))
            add(node, t.CUE_LEMMA, ox.Literal(attribution.cue.lemma))
        if attribution.content:
            add(node, t.CONTENT, self._span(*(attribution.content.parts or (attribution.content.span,))))
        if attribution.via is not None:
            add(node, t.VIA, ox.NamedNode(named.iris.attribution(named.attributions[attribution.via])))

    def _add_role(self, statement: ox.NamedNode, key: str, role: Role) -> None:
        node = ox.NamedNode(self._named.iris.role(key, role.role, role.filler.span))
        self._add(statement, t.ROLE, node)
        self._add(node, t.TYPE, t.ROLE_TYPE)
        self._add(node, t.ROLE_NAME, ox.Literal(role.role))
        filler = self._filler(role.filler)
        if filler:
            self._add(node, t.FILLER, filler)

    def _add_sources(self, node: ox.NamedNode, statement: Statement) -> None:
        named, add = self._named, self._add
        chain = list(named.chain(statement))
        sources = [named.entity(attribution.source) for _, attribution in chain]
        if chain:
            add(node, t.ATTRIBUTION, ox.NamedNode(named.iris.attribution(chain[0][0])))
        speaker = sources[0] if chain else named.outlet
        if speaker:
            add(node, t.SAID_BY, self._entity(speaker))
        everyone = dict.fromkeys(source.key for source in (*sources, named.outlet) if source)
        for source in everyone:
            add(node, t.SOURCED_BY, ox.NamedNode(named.iris.entity(source)))

    def _add_date(self, node: ox.NamedNode, statement: Statement) -> None:
        said = self._said_on(statement)
        published = self._named.article.published
        if said or published:
            day = said or (published or "")[:10]
            self._add(node, t.SAID_ON, ox.Literal(day, datatype=t.DATE))
            self._add(node, t.DATE_BASIS, ox.Literal("said" if said else "published"))

    def _said_on(self, statement: Statement) -> str | None:
        if statement.attribution is None:
            return None
        time = self._named.extraction.attributions[statement.attribution].time
        return time.value if time and time.value and _DAY.match(time.value) else None

    def _add_common(self, node: ox.NamedNode, index: int) -> None:
        claim, origin = self._named.claims[index], self._named.origins[index]
        if claim:
            self._add(node, t.EXPRESSES, ox.NamedNode(self._named.iris.claim(claim)))
        if origin:
            self._add(node, t.ORIGIN, ox.NamedNode(origin))

    def _subject(self, argument: Argument | None) -> ox.NamedNode | None:
        entity = self._named.entity(argument)
        if entity:
            return self._entity(entity)
        embedded = self._named.embedded(argument) if argument else None
        return ox.NamedNode(embedded) if embedded else None

    def _filler(self, argument: Argument | None) -> Node | None:
        if argument is None:
            return None
        embedded = self._named.embedded(argument)
        if embedded:
            return ox.NamedNode(embedded)
        entity = self._named.object_entity(argument)
        return self._entity(entity) if entity else ox.Literal(argument.text)

    def _entity(self, entity: Entity) -> ox.NamedNode:
        return ox.NamedNode(self._named.iris.entity(entity.key))

    def _span(self, *parts: Span) -> ox.NamedNode:
        iris, article, add = self._named.iris, self._named.article, self._add
        iri = iris.span(article.key, *parts)
        node = ox.NamedNode(iri)
        if iri in self._written:
            return node
        self._written.add(iri)
        add(node, t.TYPE, t.SPECIFIC_RESOURCE)
        add(node, t.HAS_SOURCE, self._graph)
        for part in parts:
            position = ox.NamedNode(iris.selector(article.key, "position", part))
            quote = ox.NamedNode(iris.selector(article.key, "quote", part))
            add(node, t.HAS_SELECTOR, position)
            add(node, t.HAS_SELECTOR, quote)
            if position.value not in self._written:
                self._written.add(position.value)
                self._add_selectors(position, quote, part)
        return node

    def _add_selectors(self, position: ox.NamedNode, quote: ox.NamedNode, part: Span) -> None:
        add = self._add
        add(position, t.TYPE, t.POSITION_SELECTOR)
        add(position, t.START, ox.Literal(str(part.start), datatype=t.INTEGER))
        add(position, t.END, ox.Literal(str(part.end), datatype=t.INTEGER))
        add(quote, t.TYPE, t.QUOTE_SELECTOR)
        add(quote, t.EXACT, ox.Literal(self._named.article.text[part.start : part.end]))

    def _add(self, subject: ox.NamedNode, predicate: ox.NamedNode, object_: Node) -> None:
        self.quads.append(ox.Quad(subject, predicate, object_, self._graph))


def decimal(number: float) -> str:
    """Write a number with at most two decimals as stores write it: 0.5, not 0.50.

    >>> decimal(0.5), decimal(1.0), decimal(0.876)
    ('0.5', '1', '0.88')
    """
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _date(value: str) -> ox.Literal:
    # Written as the store itself writes it.
    return ox.Literal(value.replace("+00:00", "Z"), datatype=t.DATE_TIME if "T" in value else t.DATE)
