"""A description that tells only a kind in, the one place or body of that kind that was named lately out."""

from __future__ import annotations

from hearsay.gazetteer import Gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.records import Mention
from hearsay.resolve.clusters import Cluster
from hearsay.resolve.gathering import Gathering
from hearsay.resolve.owned import COUNTRIES

_REACH = 3  # sentences
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nmod:poss"))
_TOWNS = frozenset(("town", "village", "city"))
_BODIES = frozenset(("Organization", "Outlet"))


def sole_of(mention: Mention, gathering: Gathering, gazetteer: Gazetteer) -> Cluster | None:
    """Find what alone can be meant by "the town", "the country" or "the group": nothing else of the kind was near."""
    lemma, words = mention.lemma, load_lexicon().words
    if mention.kind != "nominal" or mention.text.lower() != f"the {lemma}" or mention.number != "singular":
        return None
    near = list(gathering.within(mention, _REACH))
    if lemma in words("general-bodies") and mention.function == "nsubj":
        found = [each for each in near if each.type in _BODIES]
        if any(mention.sentence - each.sentences[-1] > 1 or not _may_be_private(each) for each in found):
            return None
    elif lemma in words("named-places") or (lemma in COUNTRIES and mention.function in _SUBJECTS):
        found = [each for each in near if each.type == "Place" and each.names]
        found = [each for each in found if _is_called(each, lemma, gazetteer)]
    else:
        return None
    return found[0] if len(found) == 1 and found[0].names else None


def _may_be_private(body: Cluster) -> bool:
    """Tell whether a body last told of as a subject is no party, public body or outlet, as far as its name tells."""
    words = load_lexicon().words
    public = words("told-bodies").union(words("no-companies"), ("party",)) - words("general-bodies")
    return body.type == "Organization" and body.function == "subject" and public.isdisjoint(body.name_words)


def _is_called(place: Cluster, noun: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a place may be a country, a town or another place, as far as it is known."""
    country = any(entry.demonyms for name in place.names for entry in gazetteer.lookup(name))
    states = load_lexicon().abbreviated_states.values()
    return country is (noun in COUNTRIES) and not (noun in _TOWNS and not place.names.isdisjoint(states))
