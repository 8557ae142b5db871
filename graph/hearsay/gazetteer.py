"""Known names: ontology/gazetteer.ttl and a user's own lists in; entries by name, key, demonym and office out.

Names are kept as sorted 64-bit fingerprints beside entry numbers, entries as packed rows: a million aliases stay small.
"""

from __future__ import annotations

import hashlib
import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from hearsay.gazetteer_files import Row, read_rows
from hearsay.records import EntityType
from hearsay.vocabulary import entity_key, normalise_name, ontology_folder

_NOT_LETTERS = re.compile(r"[^\w&+]+")
_PLAIN = "".join(_NOT_LETTERS.sub(" ", chr(code).lower()) for code in range(128)).encode("ascii") + bytes(128)


@dataclass(frozen=True, slots=True)
class Term:
    """A time in office: "president" of a government or organization, from `start` (ISO date) until before `end`."""

    titles: tuple[str, ...]
    body: str  # key of the government or organization
    start: str = ""
    end: str = ""

    def covers(self, published: str | None) -> bool:
        """Tell whether a date falls into it; without a date, whether it still runs."""
        if not published:
            return not self.end
        day = published[:10]
        return self.start <= day and (not self.end or day < self.end)

    def is_over(self, published: str | None) -> bool:
        """Tell whether a date is after it; without a date, whether it runs no more."""
        return bool(self.end) and (not published or self.end <= published[:10])


@dataclass(frozen=True, slots=True)
class Entry:
    """One known entity with its names; `metonym_of` is the key of the government that it stands for as an actor."""

    key: str
    label: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    metonym_of: str | None = None
    demonyms: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()


class Gazetteer:
    """Entries found by name, key, demonym and office; the same for the same files in the same order."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Pack the rows, in their order; where two have one IRI or key the first counts."""
        self._packed, self._ends = bytearray(), array("Q")
        marks, numbers, encode = bytearray(), array("I"), msgspec.json.Encoder().encode
        stand_ins: list[Row] = []  # few: what has demonyms or stands for a government
        terms: list[tuple[str, Row]] = []  # few: people with an office
        for number, row in enumerate(rows):
            names = {_fold(name) for name in (row.label, *row.aliases)}
            key = row.wikidata or entity_key(f"{row.type.lower()}|{min(names)}")
            texts = [f"name|{name}" for name in names]
            texts.append(f"key|{key}")
            if row.iri:
                texts.append(f"iri|{row.iri}")
            self._packed += encode((key, row))
            self._ends.append(len(self._packed))
            for text in texts:
                marks += _fingerprint(text)
            numbers.extend([number] * len(texts))
            if row.metonym_of or row.demonyms:
                stand_ins.append(row)
            if row.terms:
                terms.append((key, row))
        unsorted = np.frombuffer(marks, dtype=np.uint64)  # in this machine's order of bytes, as in `_numbered`
        order = np.lexsort((np.frombuffer(numbers, dtype=np.uint32), unsorted))
        self._marks: npt.NDArray[np.uint64] = unsorted[order]
        self._numbers: npt.NDArray[np.uint32] = np.frombuffer(numbers, dtype=np.uint32)[order]
        self._demonyms = {name_key(word): self._key_of(row.iri) for row in reversed(stand_ins) for word in row.demonyms}
        self._met: dict[str, Entry | None] = {}  # asked for by key, as the same few are again and again
        self._offices = self._phrase_offices(stand_ins, terms)

    def __len__(self) -> int:
        """Count the entries."""
        return len(self._ends)

    def __iter__(self) -> Iterator[Entry]:
        """Give the entries, in the order of the files."""
        return (self._entry(number) for number in range(len(self)))

    @property
    def size(self) -> int:
        """Tell how many bytes the entries and the index of their names take."""
        return len(self._packed) + self._ends.itemsize * len(self._ends) + self._marks.nbytes + self._numbers.nbytes

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Find the entries that a name may mean, in the order of the files."""
        return self._find(f"name|{name_key(name)}")

    def entry(self, key: str) -> Entry | None:
        """Find an entry by its key."""
        if key not in self._met:
            self._met[key] = next(iter(self._find(f"key|{key}")), None)
        return self._met[key]

    def country_of(self, demonym: str) -> Entry | None:
        """Find the country that an adjective or a people's name belongs to: "Russian", "Russians"."""
        key = self._demonyms.get(name_key(demonym))
        return self.entry(key) if key else None

    def holder(self, description: str, published: str | None = None) -> Entry | None:
        """Find who holds an office when an article is published: "the Russian president", "head of the Kremlin"."""
        terms = self._offices.get(_office_key(description), ())
        found = {key for key, term in terms if term.covers(published)}
        return self.entry(found.pop()) if len(found) == 1 else None

    def has_held(self, entry: Entry, description: str, published: str | None = None) -> bool:
        """Tell whether someone held an office before and does no more: "Estonian prime minister", "prime minister"."""
        office = _office_key(description)
        told = [term for key, term in self._offices.get(office, ()) if key == entry.key]
        told += [term for term in entry.terms if office in map(_office_key, term.titles)]
        return any(term.is_over(published) for term in told) and not any(term.covers(published) for term in told)

    def _phrase_offices(
        self, stand_ins: list[Row], people: list[tuple[str, Row]]
    ) -> dict[str, tuple[tuple[str, Term], ...]]:
        names_of: dict[str, set[str]] = {}
        for row in stand_ins:
            names_of.setdefault(row.metonym_of or row.iri, set()).update((row.label, *row.aliases, *row.demonyms))
        offices: dict[str, list[tuple[str, Term]]] = {}
        for key, row in people:
            for titles, body, start, end in row.terms:
                term = Term(titles, self._key_of(body), start, end)
                of_body = (name for entry in self._find(f"iri|{body}") for name in (entry.label, *entry.aliases))
                for phrase in _phrases(titles, {*names_of.get(body, ()), *of_body}):
                    offices.setdefault(phrase, []).append((key, term))
        return {phrase: tuple(found) for phrase, found in offices.items()}

    def _numbered(self, text: str) -> list[int]:
        mark = np.frombuffer(_fingerprint(text), dtype=np.uint64)[0]
        left, right = np.searchsorted(self._marks, mark, "left"), np.searchsorted(self._marks, mark, "right")
        return [int(number) for number in self._numbers[left:right]]

    def _find(self, text: str) -> tuple[Entry, ...]:
        return tuple(self._entry(number) for number in self._numbered(text))

    def _row(self, number: int) -> tuple[str, Row]:
        start = self._ends[number - 1] if number else 0
        return msgspec.json.decode(memoryview(self._packed)[start : self._ends[number]], type=tuple[str, Row])

    def _key_of(self, iri: str) -> str:
        numbers = self._numbered(f"iri|{iri}")
        return self._row(numbers[0])[0] if numbers else ""

    def _entry(self, number: int) -> Entry:
        key, row = self._row(number)
        terms = tuple(Term(tuple(titles), self._key_of(body), start, end) for titles, body, start, end in row.terms)
        government = self._key_of(row.metonym_of) or None if row.metonym_of else None
        wikidata = row.wikidata or None
        return Entry(key, row.label, row.type, tuple(row.aliases), wikidata, government, tuple(row.demonyms), terms)


@lru_cache(maxsize=1 << 17)
def name_key(name: str) -> str:
    """Fold a name for look-up: no case, accents, punctuation, possessive or leading article.

    >>> name_key("The Kremlin’s"), name_key("U.S."), name_key("Johnson & Johnson")
    ('kremlin', 'us', 'johnson & johnson')
    """
    return _fold(name)


def _fold(name: str) -> str:
    if name.isascii() and "'" not in name:  # most names; the full folding would cost four times the time
        folded = name.encode("ascii").translate(_PLAIN, b".").decode("ascii")
    else:
        plain = " ".join(name.lower().replace(".", "").split()) if name.isascii() else normalise_name(name)
        folded = _NOT_LETTERS.sub(" ", plain.replace("'s ", " ").removesuffix("'s").removesuffix("'"))
    return " ".join(folded.split()).removeprefix("the ")


def mention_key(type_: EntityType, name: str) -> str:
    """Make the key of a name of some kind of entity, of which an entity's smallest makes its own key.

    >>> mention_key("Person", "Volodymyr Zelenskyy")
    'person|volodymyr zelenskyy'
    """
    return f"{type_.lower()}|{name_key(name)}"


def load_gazetteer(paths: tuple[Path, ...] = ()) -> Gazetteer:
    """Load the packaged gazetteer and a user's files (Turtle SKOS or CSV) after it.

    Raises:
        LexiconError: a file can't be read or holds something that can't be used.
    """
    return _load(paths)  # none given and no path are one key


@cache
def _load(paths: tuple[Path, ...]) -> Gazetteer:
    return Gazetteer(read_rows([ontology_folder() / "gazetteer.ttl", *paths]))


def _phrases(titles: tuple[str, ...], names: set[str]) -> set[str]:
    folded = {_office_key(name) for name in names}
    return {
        phrase
        for title in map(_office_key, titles)
        for name in folded
        for phrase in (f"{title} of {name}", f"{name} {title}")
    }


def _office_key(description: str) -> str:
    return name_key(description).replace(" the ", " ")


def _fingerprint(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
