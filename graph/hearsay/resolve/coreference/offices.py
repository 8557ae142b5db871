"""Who is meant by an office without a name, where the article names its holder: its own titles, else the gazetteer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from hearsay.gazetteer import Entry, Gazetteer, name_key
from hearsay.lexicon import load_lexicon
from hearsay.records import Extraction, Mention
from hearsay.resolve.coreference.names import is_short_form
from hearsay.resolve.coreference.ownoffices import OwnOffice

_PEOPLE = ("Person", "Thing")
_FORMER = re.compile(r"the (?:former |ex-|then[ -])", re.I)
_RANKS = frozenset(
    "prime vice deputy acting assistant associate shadow interim former ex late outgoing incoming elect".split()
)
"""Words that tell one office from another, or how it is held: "the vice president" is not the president."""
Post = tuple[str, frozenset[str]]
"""The noun of an office, and what tells it from others: "president" and "vice"."""

_PAST_OR_FUTURE = frozenset("acting interim former ex late outgoing incoming elect".split())
_BETWEEN = len(" from the ")
_AFTER_HEAD = re.compile(r",| (?:of|for|at|in|on|to|from|with|and|under|by) ")


def holders_of(
    extraction: Extraction, groups: Sequence[Sequence[int]], gazetteer: Gazetteer, own: Mapping[int, OwnOffice]
) -> dict[int, int]:
    """Find the descriptions that name an office held by someone named in the article: mention → group of names.

    Descriptions of one holder whom the article does not name get a group of their own; `own` are offices that stand
    there without the country that they are of.
    """
    found: dict[int, int] = {}
    unnamed: dict[str, int] = {}
    published = extraction.article.published
    offices = [(index, mention.text) for index, mention in enumerate(extraction.mentions) if _is_office(mention)]
    keys = [{name_key(extraction.mentions[place].name) for place in group} for group in groups] if offices else []
    titled = _titled_of(extraction, groups, keys, gazetteer) if offices else {}
    for index, office in offices:
        former = None if index in own else _FORMER.match(office)
        if former:
            rest = office[former.end() :]
            held = [place for place, names in enumerate(keys) if _has_held(names, rest, gazetteer, published)]
            if len(held) == 1:
                found[index] = held[0]
        elif told := own.get(index) or _held(office, gazetteer, published):
            named = titled.get(told.holder.key, _group_of(told.holder, keys)) if told.holder else None
            new = len(groups) + len(unnamed)
            found[index] = unnamed.setdefault(told.key, new) if named is None else named
    return found


class Holders:
    """The groups of names beside which an article puts offices: "Mayor Ada Ito", "Ada Ito, director of the zoo"."""

    def __init__(
        self,
        mentions: Sequence[Mention],
        group_of: Mapping[int, int],
        offices: frozenset[str],
        seats: Mapping[int, str],
    ) -> None:
        """Gather them, with what is named beside an office: whose it is; `seats` are places behind holders' names."""
        self._mentions, self._group_of, self._offices, self._seats = mentions, group_of, offices, seats
        self._groups = {name_key(mentions[index].name): group for index, group in group_of.items()}
        self._bearers: dict[str, set[int]] = defaultdict(set)  # of titles before or behind names, by office
        self._owners: dict[str, dict[int, set[int | str]]] = defaultdict(
            lambda: defaultdict(set)
        )  # by office and group
        for index, mention in enumerate(mentions):
            holder = group_of.get(index if mention.name or mention.same_as is None else mention.same_as)
            if holder is None:
                continue
            self._bearers[mention.title.rpartition(" ")[2].lower()].add(holder)
            held = head_of(mention.title).split() if mention.name else [mention.lemma]
            for office in offices.intersection(held):
                self._owners[office][holder].update(self._owners_in(index))

    def may_hold(self, index: int, groups: Collection[int], *, called: bool) -> bool:
        """Tell whether who has the names of some groups, perhaps called so before, may be meant by an office.

        Where the article gives it to others, or tells that it is of a body, only who is told to hold it can be. Of a
        place it is often a second name: "Ada Ito won. The Ohio senator wept." The place behind it tells one of several.
        """
        office = self._mentions[index].lemma
        if office not in self._offices:
            return True
        owners, told = set(self._owners_in(index)), self._owners[office]
        if sure := {group for group, of in told.items() if owners & of}:
            return not sure.isdisjoint(groups)
        if owners and not told.keys().isdisjoint(groups):
            among_several = self._is_told_behind(index) and any(told.values())
            return not among_several and any(not told[group] for group in groups if group in told)
        if called:
            return True
        if any(self._mentions[owner].type == "Organization" for owner in self._inside(index)):
            return False
        return not self._bearers[office] or not self._bearers[office].isdisjoint(groups)

    def _is_told_behind(self, index: int) -> bool:
        end = self._mentions[index].span.end
        return any(self._mentions[inner].span.start >= end for inner in self._inside(index))

    def _owners_in(self, index: int) -> Iterator[int | str]:
        yield from (self._group_of[inner] for inner in self._inside(index))
        if index in self._seats:
            yield self._groups.get(self._seats[index], self._seats[index])

    def _inside(self, index: int) -> Iterator[int]:
        """List the names within a phrase or right behind it: "the Ohio senator", "the senator from Ohio"."""
        around = self._mentions[index]
        for inner in range(index + 1, len(self._mentions)):
            name = self._mentions[inner]
            if name.span.start >= around.span.end and not _is_of(name, around):
                break
            if inner in self._group_of and name.function != "amod":  # "Independent", "Republican"
                yield inner


def _is_of(place: Mention, office: Mention) -> bool:
    """Tell whether a place follows the office that it has: "the senator | from | Ohio"."""
    beside = place.function == "nmod" and place.governor == office.lemma and place.preposition in ("from", "of", "for")
    return beside and place.span.start <= office.span.end + _BETWEEN


def head_of(title: str) -> str:
    """Give what a title says first of all, in small letters: "secretary" of "Secretary of State"."""
    return _AFTER_HEAD.split(title.lower(), maxsplit=1)[0]


def ranks_of(words: Iterable[str]) -> frozenset[str]:
    """List the words that tell how an office is held: "vice" of "the vice-president"."""
    return _RANKS.intersection(part for word in words for part in word.lower().split("-"))


def office_of(title: str) -> Post:
    """Give the noun of an office and what tells it from others, whoever's it is and whenever it is held.

    >>> office_of("former US president"), office_of("Gov") == office_of("governor of Ohio")
    (('president', frozenset()), True)
    """
    words = head_of(title).replace("-", " ").split()
    last = words[-1].removesuffix(".") if words else ""
    return load_lexicon().abbreviated_offices.get(last, last), ranks_of(words) - _PAST_OR_FUTURE


def _is_office(mention: Mention) -> bool:
    described = mention.kind == "nominal" and mention.definite and not mention.members and not mention.anonymous
    return described and mention.number != "plural" and mention.type in _PEOPLE and " " in mention.text


def _titled_of(
    extraction: Extraction, groups: Sequence[Sequence[int]], keys: Sequence[set[str]], gazetteer: Gazetteer
) -> dict[str, int]:
    """Find to whom an article gives an office that the gazetteer gives to another: that one's key → group of names.

    "The French president" is who is "French President Ada Ito" there, unless the article, of a known day, names him who
    held the office then.
    """
    found: dict[str, set[int]] = defaultdict(set)
    for place, group in enumerate(groups):
        for office in {office for index in group for office in _told_beside(extraction.mentions[index])}:
            holder = gazetteer.holder(office, extraction.article.published)
            if holder is not None:
                found[holder.key].add(place)
    own = {key: min(places) for key, places in found.items() if len(places) == 1}
    holders = {key: _group_of(entry, keys) for key in own if (entry := gazetteer.entry(key))}
    dated = extraction.article.published is not None
    return {key: own[key] for key, place in holders.items() if place != own[key] and not (dated and place is not None)}


def _told_beside(mention: Mention) -> Iterator[str]:
    """Give what a mention of someone says that he is: "French President" of "French President Ada Ito"."""
    if mention.title:
        yield mention.title
        if mention.text.endswith(f" {mention.name}"):
            yield mention.text.removesuffix(f" {mention.name}")


def _held(office: str, gazetteer: Gazetteer, published: str | None) -> OwnOffice | None:
    holder = gazetteer.holder(office, published)
    return OwnOffice(office, holder) if holder else None


def _has_held(names: Collection[str], office: str, gazetteer: Gazetteer, published: str | None) -> bool:
    entries = (entry for name in names for entry in gazetteer.lookup(name))
    return any(gazetteer.has_held(entry, office, published) for entry in entries)


def _group_of(holder: Entry, keys: Sequence[set[str]]) -> int | None:
    names = {name_key(name) for name in (holder.label, *holder.aliases)}
    for place, own in enumerate(keys):
        if own & names or any(is_short_form(key, name) for key in own for name in names):
            return place
    return None
