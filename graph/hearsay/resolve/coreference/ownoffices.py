"""Which country's office a speaker means by "the president" alone: that of his own country, whoever else was named."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from hearsay.gazetteer import Entry, Gazetteer, name_key
from hearsay.lexicon import load_lexicon
from hearsay.records import Extraction, Mention

_LONGEST_NAME = 4  # words of a body before somebody's name
_BESIDE = 3  # mentions from a calling to the place that it has
_OF = frozenset(("of", "from"))
_NEAR = 2  # sentences of a speech in which who holds another such office is still meant


@dataclass(frozen=True, slots=True)
class OwnOffice:
    """An office with its country, "American president", and who holds it; without a date that is not known."""

    title: str
    holder: Entry | None

    @property
    def key(self) -> str:
        """Give what tells its holder from others."""
        return self.holder.key if self.holder else self.title


def own_offices(
    extraction: Extraction,
    groups: Sequence[Sequence[int]],
    said_by: Mapping[int, int],
    told: Mapping[int, Collection[int]],
    gazetteer: Gazetteer,
) -> dict[int, OwnOffice]:
    """Find the bare offices that are of the speaker's country, by mention.

    So it is of quoted words, and of what those report who speak for such an office: "the White House said the
    president had left". `said_by` tells who says what is quoted, `told` what else a source names.
    """
    offices = [index for index, mention in enumerate(extraction.mentions) if is_bare(mention)]
    if not offices:
        return {}
    home = _Home(extraction.mentions, groups, gazetteer, extraction.article.published)
    found: dict[int, OwnOffice] = {}
    for index in offices:
        tellers = (source for source in reversed(tuple(told)) if index in told[source] and home.is_seat(source))
        source = said_by.get(index, next(tellers, None))
        if source is None:
            continue
        office = home.office(source, extraction.mentions[index].text.lower().removeprefix("the "))
        if office and not home.is_other(index, source, said_by, office.holder):
            found[index] = office
    return found


def is_bare(mention: Mention) -> bool:
    """Tell whether a phrase is only the name of the first office of some country: "the president"."""
    the, _, office = mention.text.lower().partition(" ")
    return mention.kind == "nominal" and the == "the" and office in load_lexicon().words("first-offices")


class _Home:
    """Tells for which country somebody speaks, by what he is called and by the offices that he is known for."""

    def __init__(
        self, mentions: Sequence[Mention], groups: Sequence[Sequence[int]], gazetteer: Gazetteer, published: str | None
    ) -> None:
        self._mentions, self._gazetteer, self._published = mentions, gazetteer, published
        self._group = {index: group for group in groups for index in group}
        self._words = load_lexicon().words

    def office(self, source: int, office: str) -> OwnOffice | None:
        """Give an office with the country that a source is of, if one person there holds it, and not the source."""
        for country in self._countries(source):
            if office == "president" and country.label.lower() in self._words("led-by-premiers"):
                continue
            title = f"{next(iter(country.demonyms), country.label)} {office}"
            holder = self._gazetteer.holder(title, self._published)
            if holder is not None:
                return None if self._is_held(source, holder) else self._dated(title, holder)
        return None

    def _dated(self, title: str, holder: Entry) -> OwnOffice | None:
        """Give an office with its holder; in an undated article with who is named that holds or held it, if one is."""
        if self._published is not None:
            return OwnOffice(title, holder)
        people = {name for mention in self._mentions if mention.type == "Person" and (name := mention.name)}
        known = {entry.key: entry for name in people for entry in self._gazetteer.lookup(name)}
        named = [each for each in known.values() if each == holder or self._gazetteer.has_held(each, title)]
        return OwnOffice(title, named[0] if named else None) if len(named) < 2 else None

    def is_seat(self, source: int) -> bool:
        """Tell whether a source is, or speaks for, a leader or the seat of one: "a White House official"."""
        parts = {part for index in self._called(source) for part in _stretches(self._mentions[index])}
        leaders = (entry for part in parts for entry in self._gazetteer.lookup(part) if entry.type == "Person")
        terms = (term for entry in leaders for term in entry.terms if term.covers(self._published))
        leads = any(title in self._words("first-offices") for term in terms for title in term.titles)
        return leads or not self._words("seats-of-leaders").isdisjoint(parts)

    def is_other(self, office: int, source: int, said_by: Mapping[int, int], holder: Entry | None) -> bool:
        """Tell whether the source itself named who else holds such an office just before."""
        mention, speaker = self._mentions[office], self._mentions[source]
        for index in range(office - 1, -1, -1):
            before = self._mentions[index]
            if mention.sentence - before.sentence > _NEAR:
                return False
            speech = said_by.get(index) == source if office in said_by else before.sentence == mention.sentence
            apart = before.span.end <= speaker.span.start or speaker.span.end <= before.span.start
            if speech and apart and before.type == "Person" and self._holds(before, mention.lemma, holder):
                return True
        return False

    def _holds(self, mention: Mention, noun: str, holder: Entry | None) -> bool:
        entries = self._gazetteer.lookup(mention.name) if mention.name else ()
        terms = (term for entry in entries for term in entry.terms)
        titles = [mention.title, *(title for term in terms if term.covers(self._published) for title in term.titles)]
        return holder not in entries and any(title.lower().endswith(noun) for title in titles)

    def _is_held(self, source: int, holder: Entry) -> bool:
        return any(holder in self._gazetteer.lookup(self._mentions[index].name) for index in self._called(source))

    def _called(self, source: int) -> Iterator[int]:
        """List the mentions of a source that its name or grammar shows."""
        names = self._group.get(source, (source,))
        yield from names
        if self._mentions[source].kind != "pronoun":
            yield from (index for index, mention in enumerate(self._mentions) if mention.same_as in names)

    def _countries(self, source: int) -> Iterator[Entry]:
        """List the countries that a source is of, first by what it is called."""
        called = list(self._called(source))
        for index in called:
            yield from self._told(index)
        for index in called:
            for entry in self._gazetteer.lookup(self._mentions[index].name) if self._mentions[index].name else ():
                yield from self._behind(entry)

    def _told(self, index: int) -> Iterator[Entry]:
        mention = self._mentions[index]
        country = self._gazetteer.country_of(mention.nationality) if mention.nationality else None
        if country is not None:
            yield country
        places = (
            each.name
            for each in self._mentions[index + 1 : index + 1 + _BESIDE]
            if each.preposition in _OF and each.governor == mention.lemma and each.name
        )
        for name in (*_stretches(mention), *places):
            for entry in self._gazetteer.lookup(name):
                yield from self._behind(entry)

    def _behind(self, entry: Entry) -> Iterator[Entry]:
        """List the countries behind a place, a body by its name or a person by his offices."""
        bodies = {entry.metonym_of or "", *(term.body for term in entry.terms)}
        names = [entry.label, *entry.aliases] if entry.type == "Organization" else []
        owners = (found for name in names for found in self._gazetteer.lookup(name.partition(" ")[0]))
        if entry.type == "Organization":
            bodies.add(entry.key)
            bodies.update(owner.metonym_of or "" for owner in owners if owner.demonyms)
        for key in sorted(bodies - {""}):
            body = self._gazetteer.entry(key)
            places = self._gazetteer.lookup(body.label) if body else ()
            yield from (place for place in places if place.metonym_of == key and place.demonyms)


def _stretches(mention: Mention) -> Iterator[str]:
    """List what may be names of bodies and places in what somebody is called, the longest first."""
    words = mention.text.split()
    if mention.name and mention.kind == "name" and mention.type == "Person":
        first = mention.name.split()[0]
        words = list(takewhile(lambda word: word != first, words))
    for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            if words[start][:1].isupper():
                yield name_key(" ".join(words[start : start + length]))
