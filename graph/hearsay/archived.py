"""What the archive keeps, packed into small bodies: articles to extract, extractions, graphs, shared nodes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from hearsay.records import Article

Record = TypeVar("Record")


def pack(record: object) -> bytes:
    """Turn a record into a small body: compressed MessagePack."""
    return zlib.compress(msgspec.msgpack.encode(record), 1)


def unpack(body: bytes, kind: type[Record]) -> Record:
    """Turn a body back into its record."""
    return msgspec.msgpack.decode(zlib.decompress(body), type=kind)


@dataclass(frozen=True, slots=True)
class Pending:
    """An article to be extracted, with the mark that its extraction shall bear: what it is made from."""

    article: Article
    mark: str


@dataclass(frozen=True, slots=True)
class Extracted:
    """What the archive keeps of one article's extraction; bodies stay packed until they are needed."""

    key: str
    mark: str
    chains: int
    statements: int
    extraction: bytes
    summary: bytes


@dataclass(frozen=True, slots=True)
class Described:
    """A node of a graph that articles share: what is told of it, predicates with their objects, a line each."""

    iri: str
    told: str  # terms as N-Triples has them

    @classmethod
    def from_lines(cls, iri: str, lines: Iterable[str]) -> Described:
        """Take a node's triples, sorted and each once."""
        subject = len(f"<{iri}> ")
        return cls(iri, "\n".join(sorted({line[subject:] for line in lines})))

    @property
    def quads(self) -> int:
        """The number of its triples."""
        return self.told.count("\n") + 1

    def lines(self) -> list[str]:
        """Give its triples, each a line as N-Triples has it but for the dot."""
        return [f"<{self.iri}> {told}" for told in self.told.split("\n")]

    def facts(self) -> list[tuple[str, str]]:
        """Give the predicates and objects of its triples."""
        return [(predicate, term) for predicate, _, term in (told.partition(" ") for told in self.told.split("\n"))]


@dataclass(frozen=True, slots=True)
class Assembled:
    """What the archive keeps of one article's graph: its digest, its text, the local entities that it alone has."""

    key: str
    digest: str
    source_file: str
    lines: bytes  # packed, as are the triples
    triples: bytes
    quads: int = 0
    own: tuple[Described, ...] = ()
    lemmas: tuple[str, ...] = ()  # of predicates outside the lexicon
