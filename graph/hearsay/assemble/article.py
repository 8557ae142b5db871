"""One article's statements in, the triples of its graph out, each a line as N-Triples has it but for the dot.

Lines of text go into the store and the files twice as fast as objects do; what articles share is in `shared`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

import pyoxigraph as ox

from hearsay import terms as t
from hearsay.assemble.wording import word_chain, word_statement
from hearsay.naming import NamedArticle, name_article
from hearsay.records import Argument, Extraction, Resolution, Role, Span, Statement
from hearsay.vocabulary import Iris, content_hash

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")


def assemble_article(
    extraction: Extraction,
    resolution: Resolution,
    iris: Iris,
    *,
    relations: Mapping[str, str],
    rejected: Collection[str] = (),
) -> Iterator[ox.Quad]:
    """Give the quads of an article's graph.

    `relations` has the labels of the lexicon's relations, `rejected` the IRIs of statements that a person called wrong.
    """
    named = name_article(extraction, resolution, iris, relations=relations, rejected=rejected)
    return quads_of(article_triples(named), t.node(iris.article(extraction.article.key)))


def quads_of(lines: Collection[str], graph: str) -> Iterator[ox.Quad]:
    """Turn lines into the quads of a graph."""
    text = "".join(f"{line} {graph} .\n" for line in lines)
    return ox.parse(text, format=ox.RdfFormat.N_QUADS, lenient=True)


def article_triples(named: NamedArticle) -> list[str]:
    """Give the triples of a named article's graph, sorted, each once."""
    graph = _ArticleGraph(named)
    graph.add_article()
    for index, statement in named.kept():
        graph.add_statement(index, statement)
    for index in graph.used_attributions():
        graph.add_attribution(index)
    return sorted(set(graph.lines))


class _ArticleGraph:
    """The graph of one article in the making."""

    def __init__(self, named: NamedArticle) -> None:
        self.lines: list[str] = []
        self._named = named
        self._iris = named.iris
        self._article = t.node(named.iris.article(named.article.key))
        self._spans: dict[tuple[Span, ...], str] = {}
        self._selectors: set[Span] = set()
        self._entities = [t.node(named.iris.entity(each.key)) if each else None for each in named.entities]
        self._outlet = t.node(named.iris.entity(named.outlet.key)) if named.outlet else None
        self._day = (named.article.published or "")[:10]

    def add_article(self) -> None:
        """Describe the article itself."""
        article = self._named.article
        self._add(self._article, t.TYPE, t.ARTICLE)
        self._add(self._article, t.CONTENT_HASH, t.literal(content_hash(article.text)))
        if self._outlet:
            self._add(self._article, t.PUBLISHER, self._outlet)
        if article.published:
            self._add(self._article, t.DATE_PUBLISHED, _date(article.published))
        if article.url:
            self._add(self._article, t.URL, t.literal(article.url, t.ANY_URI))
        plain = (
            (t.HEADLINE, article.title),
            (t.AUTHOR, article.author),
            (t.SOURCE_FILE, article.source_file),
            (t.LANGUAGE, article.language),
        )
        for predicate, value in plain:
            if value:
                self._add(self._article, predicate, t.literal(value))

    def add_statement(self, index: int, statement: Statement) -> None:
        """Describe a statement, and assert it as reported here if that is how it is meant."""
        key = self._named.statements[index]
        node = t.node(self._iris.statement(key))
        subject, object_ = self._subject(statement.subject), self._filler(statement.object)
        predicate = t.node(self._named.predicate(statement))
        self.lines += (
            f"{node} {t.TYPE} {t.STATEMENT}",
            f"{node} {t.PREDICATE} {predicate}",
            f"{node} {t.LABEL} {t.literal(word_statement(self._named, statement))}",
            f"{node} {t.LEMMA} {t.literal(statement.predicate.lemma)}",
            f"{node} {t.CHAIN} {t.literal(word_chain(self._named, statement))}",
            f'{node} {t.POLARITY} "{statement.polarity}"',
            f'{node} {t.MODALITY} "{statement.modality}"',
            f"{node} {t.CONFIDENCE} {t.literal(decimal(statement.confidence), t.DECIMAL)}",
            f"{node} {t.PRIMARY_SOURCE} {self._article}",
            f"{node} {t.EVIDENCE} {self._span(statement.evidence)}",
        )
        if subject:
            self._add(node, t.SUBJECT, subject)
        if object_:
            self._add(node, t.OBJECT, object_)
        if subject and object_ and statement.polarity == "positive" and statement.modality == "asserted":
            self._add(subject, predicate, object_)
        if statement.time and statement.time.value:
            self._add(node, t.TIME, t.literal(statement.time.value))
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
        attribution = self._named.extraction.attributions[index]
        node = self._attribution(index)
        self._add(node, t.TYPE, t.ATTRIBUTION_TYPE)
        self._add(node, t.MANNER, f'"{attribution.manner}"')
        for predicate, argument in ((t.SOURCE, attribution.source), (t.ADDRESSEE, attribution.addressee)):
            entity = self._entity(argument)
            if entity:
                self._add(node, predicate, entity)
        if attribution.cue:
            self._add(node, t.CUE, t.literal(attribution.cue.text))
            self._add(node, t.CUE_LEMMA, t.literal(attribution.cue.lemma))
        if attribution.content:
            content = attribution.content
            self._add(node, t.CONTENT, self._span(*(content.parts or (content.span,))))
        if attribution.via is not None:
            self._add(node, t.VIA, self._attribution(attribution.via))

    def _add_role(self, statement: str, key: str, role: Role) -> None:
        node = t.node(self._iris.role(key, role.role, role.filler.span))
        self._add(statement, t.ROLE, node)
        self._add(node, t.TYPE, t.ROLE_TYPE)
        self._add(node, t.ROLE_NAME, t.literal(role.role))
        filler = self._filler(role.filler)
        if filler:
            self._add(node, t.FILLER, filler)

    def _add_sources(self, node: str, statement: Statement) -> None:
        sources = [self._entity(attribution.source) for _, attribution in self._named.chain(statement)]
        if statement.attribution is not None:
            self._add(node, t.ATTRIBUTION, self._attribution(statement.attribution))
        speaker = sources[0] if sources else self._outlet
        if speaker:
            self._add(node, t.SAID_BY, speaker)
        for source in (*sources, self._outlet):
            if source:
                self._add(node, t.SOURCED_BY, source)

    def _add_date(self, node: str, statement: Statement) -> None:
        said = self._said_on(statement)
        if said or self._day:
            self._add(node, t.SAID_ON, t.literal(said or self._day, t.DATE))
            self._add(node, t.DATE_BASIS, '"said"' if said else '"published"')

    def _said_on(self, statement: Statement) -> str | None:
        if statement.attribution is None:
            return None
        time = self._named.extraction.attributions[statement.attribution].time
        return time.value if time and time.value and _DAY.match(time.value) else None

    def _add_common(self, node: str, index: int) -> None:
        claim, origin = self._named.claims[index], self._named.origins[index]
        if claim:
            self._add(node, t.EXPRESSES, t.node(self._iris.claim(claim)))
        if origin:
            self._add(node, t.ORIGIN, t.node(origin))

    def _subject(self, argument: Argument | None) -> str | None:
        if argument is None:
            return None
        return self._entity(argument) or self._embedded(argument)

    def _filler(self, argument: Argument | None) -> str | None:
        if argument is None:
            return None
        entity = self._entity(argument) if self._named.is_someone(argument) else None
        return self._embedded(argument) or entity or t.literal(argument.text)

    def _entity(self, argument: Argument | None) -> str | None:
        return None if argument is None or argument.mention is None else self._entities[argument.mention]

    def _embedded(self, argument: Argument) -> str | None:
        statement = self._named.embedded(argument)
        return t.node(statement) if statement else None

    def _attribution(self, index: int) -> str:
        return t.node(self._iris.attribution(self._named.attributions[index]))

    def _span(self, *parts: Span) -> str:
        if parts in self._spans:
            return self._spans[parts]
        article = self._named.article.key
        node = self._spans[parts] = t.node(self._iris.span(article, *parts))
        self._add(node, t.TYPE, t.SPECIFIC_RESOURCE)
        self._add(node, t.HAS_SOURCE, self._article)
        for part in parts:
            position = t.node(self._iris.selector(article, "position", part))
            quote = t.node(self._iris.selector(article, "quote", part))
            self._add(node, t.HAS_SELECTOR, position)
            self._add(node, t.HAS_SELECTOR, quote)
            if part not in self._selectors:
                self._selectors.add(part)
                self._add_selectors(position, quote, part)
        return node

    def _add_selectors(self, position: str, quote: str, part: Span) -> None:
        self.lines += (
            f"{position} {t.TYPE} {t.POSITION_SELECTOR}",
            f"{position} {t.START} {t.literal(str(part.start), t.INTEGER)}",
            f"{position} {t.END} {t.literal(str(part.end), t.INTEGER)}",
            f"{quote} {t.TYPE} {t.QUOTE_SELECTOR}",
            f"{quote} {t.EXACT} {t.literal(self._named.article.text[part.start : part.end])}",
        )

    def _add(self, subject: str, predicate: str, object_: str) -> None:
        self.lines.append(f"{subject} {predicate} {object_}")


def decimal(number: float) -> str:
    """Write a number with at most two decimals as stores write it: 0.5, not 0.50.

    >>> decimal(0.5), decimal(1.0), decimal(0.876)
    ('0.5', '1', '0.88')
    """
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _date(value: str) -> str:
    # Written as the store itself writes it.
    return t.literal(value.replace("+00:00", "Z"), t.DATE_TIME if "T" in value else t.DATE)
