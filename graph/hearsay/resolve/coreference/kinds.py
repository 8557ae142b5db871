"""Of what kind of body or place something may be, by its name and by what else it was called."""

from __future__ import annotations

from hearsay.lexicon import load_lexicon
from hearsay.resolve.coreference.clusters import Cluster

_AFTER_HEAD = frozenset(("of", "for", "in", "on", "at", "against", "to"))
_LONGEST_ACRONYM = 5


def may_be_of_kind(noun: str, cluster: Cluster) -> bool:
    """Tell whether a body may be what a noun says, by what it is called: a ministry is no council and no company."""
    words, kinds = load_lexicon().words, cluster.name_words | cluster.lemmas
    told, companies = words("told-bodies"), words("company")
    if noun in told:
        return any(len(name) <= _LONGEST_ACRONYM and name.endswith(noun[0]) for name in cluster.names)  # "the SEC"
    public = told | words("no-companies")
    return (noun not in companies or kinds.isdisjoint(public)) and (noun not in public or kinds.isdisjoint(companies))


def may_be_a_firm(name: Cluster) -> bool:
    """Tell whether a lone name of nobody's title or sex may be a firm's: "Gillette"."""
    lone = bool(name.names) and not any(" " in each for each in name.names)
    return lone and name.type in ("Person", "Thing") and not name.titles and name.gender not in ("female", "male")


def is_named_so(noun: str, cluster: Cluster) -> bool:
    """Tell whether a noun is what a name tells: "city" of "City of Lund", not of "Lund City Festival"."""
    forms = load_lexicon().words("company-forms") - {noun}
    for name in cluster.names:
        words = name.split()
        ends = [word in _AFTER_HEAD or word in forms for word in words[1:]] + [True]
        if any(word == noun and (place == 0 or ends[place]) for place, word in enumerate(words)):
            return True
    return False


def is_of_other_size(noun: str, place: Cluster) -> bool:
    """Tell whether of a noun and what a place was called one is for a country, and one for a part of it."""
    words = load_lexicon().words
    sizes = words("wholes-of-places"), words("parts-of-countries")
    return any(noun in one and not other.isdisjoint(place.lemmas) for one, other in (sizes, sizes[::-1]))
