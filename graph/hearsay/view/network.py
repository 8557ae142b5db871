"""Statements in, the network that is drawn out: entities as nodes, who says and does what to whom as edges.

Beside it stand the tables that statements refer to by number: articles, claims, relations, sentences, chains.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from msgspec import Raw
from msgspec.json import encode

from hearsay.facts import Facts
from hearsay.lexicon import load_lexicon
from hearsay.phrasing import put_into_words
from hearsay.view.lines import Line, Place, Predicate, Thing
from hearsay.view.nameless import is_nameless

MODALITIES = ("asserted", "possible", "necessary", "intended", "conditional", "hypothetical", "future", "asked")
LONGEST_LABEL = 200
LONGEST_SENTENCE = 4_000
MOST_ALIASES = 6
NOBODY = -1
SAYS_ABOUT, SAYS_TO = -1, -2  # in the place of a relation


@dataclass(slots=True)
class Node:
    """An entity, and the number of the statements that it acts in, suffers or makes."""

    iri: str
    label: str
    type: str
    aliases: tuple[str, ...] = ()
    count: int = 0


@dataclass(slots=True)
class Edge:
    """Statements of one relation from one entity to another; or what one says about, or to, the other."""

    source: int
    target: int
    relation: int
    statements: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Network:
    """Nodes and edges, and the tables behind them; a statement's row is JSON already, which takes little memory."""

    nodes: list[Node]
    edges: list[Edge]
    tables: dict[str, list[Any]]


class Table:
    """Rows, each kept once and referred to by its number."""

    def __init__(self) -> None:
        self.rows: list[Any] = []
        self._numbers: dict[Any, int] = {}

    def number(self, key: Any, make_row: Callable[[], Any] | None = None) -> int:
        """Give the number of a row by its key, and make it if it is new; a row that is not made is its key."""
        number = self._numbers.get(key)
        if number is None:
            row = make_row() if make_row else key
            # Making a row may have added others.
            number = self._numbers[key] = len(self.rows)
            self.rows.append(row)
        return number


def build_network(articles: Iterable[Sequence[Line]], facts: Facts) -> Network:
    """Make the network of the statements of these articles."""
    builder = _Builder(facts)
    for lines in articles:
        builder.add(lines)
    return builder.network()


class _Builder:
    """The network in the making."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._speech = {relation.iri for relation in load_lexicon().relations.values() if relation.speech}
        self._nodes, self._relations, self._articles = Table(), Table(), Table()
        self._chains, self._claims, self._origins = Table(), Table(), Table()
        self._sentences: list[str] = []
        self._statements: list[Raw] = []
        self._edges: dict[tuple[int, int, int], Edge] = {}
        self._counts: Counter[int] = Counter()

    def add(self, lines: Sequence[Line]) -> None:
        """Add the statements of one article."""
        sentences: dict[tuple[int, int], int] = {}
        for line in lines:
            place = line.evidence.start, line.evidence.end
            if place not in sentences:
                sentences[place] = len(self._sentences)
                self._sentences.append(line.evidence.text[:LONGEST_SENTENCE])
            self._add(line, sentences[place])

    def _add(self, line: Line, sentence: int) -> None:
        index = len(self._statements)
        subject, object_ = self._node(line.subject), self._node(line.target)
        relation = self._relations.number(line.predicate.id, lambda: self._relation_row(line.predicate))
        chain = self._chain(line)
        speaker, told = (chain[0][0], chain[0][4]) if chain else (NOBODY, NOBODY)
        row = self._row(line, sentence, (subject, relation, object_), self._chains.number(chain))
        self._statements.append(Raw(encode(row)))
        self._link(index, subject, object_, relation)
        self._link(index, speaker, subject if subject != NOBODY else object_, SAYS_ABOUT)
        self._link(index, speaker, told, SAYS_TO)
        self._counts.update({subject, object_, speaker, told} - {NOBODY})

    def network(self) -> Network:
        """Give what was made, with the claims that others contradict linked."""
        aliases = self._facts.aliases([node.iri for node in self._nodes.rows])
        for number, node in enumerate(self._nodes.rows):
            node.count = self._counts[number]
            others = [alias for alias in map(shorten, aliases.get(node.iri, ())) if alias != node.label]
            node.aliases = tuple(others[:MOST_ALIASES])
        tables = {
            "statements": self._statements,
            "relations": self._relations.rows,
            "articles": self._articles.rows,
            "sentences": self._sentences,
            "chains": self._chains.rows,
            "claims": self._claim_rows(),
            "origins": self._origins.rows,
        }
        return Network(self._nodes.rows, [self._edges[key] for key in sorted(self._edges)], tables)

    def _row(self, line: Line, sentence: int, triple: tuple[int, int, int], chain: int) -> list[Any]:
        """Give what the page's `model.js` reads, in its order."""
        facts = self._facts.article(line.article)
        return [
            line.id,
            self._article(line),
            sentence,
            *triple,
            int(line.polarity == "negative"),
            MODALITIES.index(line.modality),
            round(line.confidence * 100),
            (facts.dates.get(line.id) or line.published or "")[:10],
            int(facts.bases.get(line.id) == "said"),
            chain,
            _number(self._claims, facts.claims.get(line.id)),
            _number(self._origins, facts.origins.get(line.id)),
            shorten(facts.labels.get(line.id) or _words(line)),
            int(line.subject is not None and is_nameless(line.subject.label or line.subject.text)),
            _marks(line),
            line.time.text if line.time else "",
        ]

    def _node(self, thing: Thing | None) -> int:
        if thing is None or not thing.id or is_nameless(thing.label or thing.text):
            return NOBODY
        return self._nodes.number(
            thing.id, lambda: Node(thing.id or "", shorten(thing.label or thing.text), thing.type)
        )

    def _relation_row(self, predicate: Predicate) -> list[Any]:
        return [shorten(predicate.label), predicate.id, int(predicate.id in self._speech)]

    def _chain(self, line: Line) -> tuple[tuple[int, str, str, str, int, str], ...]:
        return tuple(
            (
                self._node(each.source),
                _name(each.source) or "unnamed",
                shorten(each.cue.text) if each.cue else "",
                each.manner,
                self._node(each.addressee),
                _name(each.addressee),
            )
            for each in line.attribution
        )

    def _article(self, line: Line) -> int:
        return self._articles.number(line.article, lambda: self._article_row(line))

    def _article_row(self, line: Line) -> list[Any]:
        facts = self._facts.article(line.article)
        outlet = Thing(id=line.outlet.id, label=line.outlet.label, type="Outlet") if line.outlet else None
        known = [line.article, self._node(outlet), shorten(facts.title)]
        return [*known, line.published or "", safe_link(facts.url), shorten(line.source_file)]

    def _claim_rows(self) -> list[list[Any]]:
        numbers = {claim: number for number, claim in enumerate(self._claims.rows)}
        facts, rows = self._facts.claims(numbers), []
        for claim in numbers:
            known = facts[claim]
            contrary = [numbers[other] for other in known.contradicts if other in numbers]
            rows.append([claim, shorten(known.label), known.origins, known.outlets, contrary])
        return rows

    def _link(self, statement: int, source: int, target: int, relation: int) -> None:
        if NOBODY not in (source, target) and source != target:
            key = (source, target, relation)
            self._edges.setdefault(key, Edge(source, target, relation)).statements.append(statement)


def _name(thing: Thing | None) -> str:
    return shorten(thing.label or thing.text) if thing else ""


def _number(table: Table, key: str | None) -> int:
    return table.number(key) if key else NOBODY


def _words(line: Line) -> str:
    """Put a statement into words that the dataset has no label for."""
    subject, verb, thing = _name(line.subject), line.predicate, _name(line.object)
    return put_into_words(subject, verb.lemma or verb.label, thing, verb=verb.label, polarity=line.polarity)


def shorten(text: str) -> str:
    """Put a label into one line of bearable length.

    >>> shorten("three   words here")
    'three words here'
    """
    words = " ".join(text[: 2 * LONGEST_LABEL].split())
    return words if len(words) <= LONGEST_LABEL else f"{words[: LONGEST_LABEL - 1]}…"


def safe_link(url: str) -> str:
    """Give an address that may become a link, nothing for any other.

    >>> safe_link("https://wire.example/1"), safe_link("javascript:alert(1)")
    ('https://wire.example/1', '')
    """
    return url if url.lower().startswith(("https://", "http://")) else ""


def _marks(line: Line) -> list[tuple[int, int, int]]:
    """Give the words to highlight, counted from the evidence's start: 0 of the subject, 1 predicate, 2 object."""
    first, length = line.evidence.start, min(len(line.evidence.text), LONGEST_SENTENCE)
    found = []
    for kind, place in enumerate((line.subject, line.predicate, line.object)):
        for start, end in _parts(place):
            if first <= start < end <= first + length:
                found.append((kind, start - first, end - first))
    return found


def _parts(place: Place | None) -> Sequence[tuple[int, int]]:
    if place is None:
        return ()
    return place.parts or ((place.start, place.end),)
