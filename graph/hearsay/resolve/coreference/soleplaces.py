"""A description of a place by its kind in, the only place of that kind that was named lately out."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hearsay.gazetteer import Entry, Gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import SUBJECTS
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.gathering import Gathering
from hearsay.resolve.coreference.owned import COUNTRIES

_REACH = 3  # sentences
_ABOUT = SUBJECTS | {"nmod:poss"}
_TOWNS = frozenset(("town", "village", "city"))
_REALMS = {"kingdom": "kingdoms", "island": "island-countries"}
"""Nouns for some countries, with the list of those."""


def sole_place(mention: Mention, gathering: Gathering, gazetteer: Gazetteer) -> Cluster | None:
    """Find the only place that a description can mean by its kind."""
    near = [each for each in gathering.within(mention, _REACH) if each.names or each.nations]
    if mention.lemma in COUNTRIES:
        return _country(mention, near, gazetteer)
    if mention.text.lower() != f"the {mention.lemma}":
        return None
    if mention.lemma == "state":
        return _state(near)
    if mention.lemma not in load_lexicon().words("named-places") | _REALMS.keys():
        return None
    found = [each for each in near if _is_named_place(each) and _is_called(each, mention.lemma, gazetteer)]
    return found[0] if len(found) == 1 else None


def _country(mention: Mention, near: Iterable[Cluster], gazetteer: Gazetteer) -> Cluster | None:
    """Find the only country of which anything was told lately."""
    told = [(each, {entry.key for entry in _countries_of(each, gazetteer)}) for each in near]
    if len(set().union(*(keys for _, keys in told))) != 1 or not _is_plain(mention):
        return None
    found = next((each for each, _ in told if _is_named_place(each) and _countries_named(each, gazetteer)), None)
    if found is None or mention.function in _ABOUT:
        return found
    return found if mention.sentence - found.sentences[-1] <= 1 and not _is_passing(found) else None


def _is_passing(place: Cluster) -> bool:
    """Tell whether a place was told of only beside who or what is there: "a forest in Belize"."""
    return place.function == "modifier" and len(place.mentions) == 1


def _state(near: Iterable[Cluster]) -> Cluster | None:
    """Find the only one of the United States of which anything was told lately: no other's board, or man from there."""
    told = {state: each for each in near for name in each.names for state in _states() if state in name}
    state, found = next(iter(told.items()), ("", None))
    fits = found is not None and len(told) == 1 and found.names == {state} and not _is_passing(found)
    return found if fits else None


def _states() -> Collection[str]:
    """List the names of the United States, in small letters."""
    lexicon = load_lexicon()
    return lexicon.words("unabbreviated-states").union(lexicon.abbreviated_states.values())


def _is_plain(mention: Mention) -> bool:
    """Tell whether a description of a country singles out no other, and not whoever's own: "across the country"."""
    words = load_lexicon().words
    singled_out = not words("singling-out").isdisjoint(mention.text.lower().split())
    return not singled_out and mention.preposition not in words("all-over")


def _is_named_place(cluster: Cluster) -> bool:
    return cluster.type == "Place" and bool(cluster.names)


def _countries_named(cluster: Cluster, gazetteer: Gazetteer) -> list[Entry]:
    return [entry for name in cluster.names for entry in gazetteer.lookup(name) if entry.demonyms]


def _countries_of(cluster: Cluster, gazetteer: Gazetteer) -> Iterable[Entry]:
    """List the countries that an entity is, or is told to be of."""
    yield from _countries_named(cluster, gazetteer)
    peoples = (gazetteer.country_of(people) for people in (*cluster.nations, *cluster.names))
    yield from (entry for entry in peoples if entry is not None)


def _is_called(place: Cluster, noun: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a place may be a town, an island or another place, as far as it is known."""
    words = load_lexicon().words
    countries = _countries_named(place, gazetteer)
    if countries or noun == "kingdom":
        realms = words(_REALMS[noun]) if noun in _REALMS else frozenset()
        return any(entry.label.lower() in realms for entry in countries)
    return not (noun in _TOWNS and not place.names.isdisjoint(_states()))
