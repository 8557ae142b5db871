"""The JSON Lines of a dataset in, typed statements out: only what the view needs of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from hearsay.records import Polarity

Parts = list[tuple[int, int]]


class Place(msgspec.Struct, frozen=True, gc=False):
    """Words of an article and where they stand."""

    text: str = ""
    start: int = 0
    end: int = 0
    parts: Parts = []


class Thing(Place, frozen=True, gc=False):
    """What fills a place of a statement: an entity with `id`, a `statement`, or a phrase with neither."""

    id: str | None = None
    label: str = ""
    type: str = "Thing"
    statement: str | None = None


class Predicate(Place, frozen=True, gc=False):
    """The predicate of a statement."""

    id: str = ""
    label: str = ""
    lemma: str = ""


class Cue(msgspec.Struct, frozen=True, gc=False):
    """The words that show an attribution."""

    text: str = ""


class Attribution(msgspec.Struct, frozen=True, gc=False):
    """Who says it, and to whom."""

    source: Thing | None = None
    cue: Cue | None = None
    manner: str = "indirect"
    addressee: Thing | None = None


class Outlet(msgspec.Struct, frozen=True, gc=False):
    """Who published the article."""

    id: str
    label: str


class Time(msgspec.Struct, frozen=True, gc=False):
    """When it happens."""

    text: str = ""


class Line(msgspec.Struct, frozen=True, gc=False):
    """One statement."""

    id: str
    article: str
    evidence: Place
    predicate: Predicate
    source_file: str = ""
    outlet: Outlet | None = None
    published: str | None = None
    subject: Thing | None = None
    object: Thing | None = None
    roles: list[Thing] = []
    polarity: Polarity = "positive"
    modality: str = "asserted"
    time: Time | None = None
    attribution: list[Attribution] = []
    confidence: float = 0.0
    target: Thing | None = None  # the entity that it is about beside its subject; found by reading


def read_lines(blocks: Iterable[bytes]) -> Iterator[list[Line]]:
    """Read the statements of each article, each with its target, which may stand in a statement that is not shown."""
    decoder = msgspec.json.Decoder(Line)
    return (_with_targets(decoder.decode_lines(block)) for block in blocks)


def _with_targets(lines: list[Line]) -> list[Line]:
    article = {line.id: line for line in lines}
    return [msgspec.structs.replace(line, target=target_of(line, article)) for line in lines]


def target_of(line: Line, article: dict[str, Line]) -> Thing | None:
    """Give the entity that a statement is about beside its subject, `article` having the statements of its article.

    Where the object is a statement, it is the first entity in there; where it is a phrase, one among the roles.
    """
    passed: set[str] = set()
    found: Line | None = line
    while found and found.id not in passed:
        passed.add(found.id)
        if found is not line and found.subject and found.subject.id:
            return found.subject
        if found.object and found.object.id:
            return found.object
        embedded = (found.object.statement if found.object else None) or ""
        found = article.get(embedded)
    return next((role for role in line.roles if role.id), None)
