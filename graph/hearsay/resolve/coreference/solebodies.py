"""A description of a body by its kind in, the only one out: the bloc, the outlet or the company named before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hearsay.gazetteer import Gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.records import Mention
from hearsay.resolve.coreference.clusters import Cluster, descriptive_words
from hearsay.resolve.coreference.gathering import Gathering
from hearsay.resolve.coreference.kinds import may_be_a_firm

_REACH = 3  # sentences
_NEAR = 2  # sentences
_BODIES = frozenset(("Organization", "Outlet"))
_LEAGUES = {"bloc": ("blocs", "alliances"), "alliance": ("alliances",)}
"""Nouns for bodies of states, with the lists of those that are called so, the likelier first."""
_OF_MEMBERS = re.compile(r"\d+-(?:nation|member|country|state)$")
_LONGEST_ACRONYM = 4


def sole_league(mention: Mention, gathering: Gathering, gazetteer: Gazetteer) -> Cluster | None:
    """Find the one body of states that is known to be called so: "the bloc", "the 32-member alliance"."""
    words = load_lexicon().words
    told = (word for word in descriptive_words(mention) if not _OF_MEMBERS.match(word))
    if mention.lemma not in _LEAGUES or not words("qualities-of-leagues").issuperset(told):
        return None
    named = [(each, set(_called(each, gazetteer))) for each in gathering.recent() if each.names]
    for known in map(words, _LEAGUES[mention.lemma]):
        found = [each for each, names in named if not known.isdisjoint(names)]
        if found:
            return _only(found)
    return None


def sole_outlet(mention: Mention, gathering: Gathering, gazetteer: Gazetteer) -> Cluster | None:
    """Find the one outlet of news that was named lately; what stands "in the newspaper" may stand in any."""
    words = load_lexicon().words
    if not _is_bare(mention) or mention.lemma not in words("single-media") or mention.preposition in ("in", "on"):
        return None
    near = list(gathering.within(mention, _NEAR))
    outlet = _only(each for each in near if _is_outlet(each, gazetteer))
    if outlet is None or (mention.lemma in words("newspapers") | words("magazines") and _is_aired(outlet)):
        return None
    return None if any(outlet.mentions[-1] in each.members for each in near) else outlet  # "Le Monde and Der Spiegel"


def sole_company(mention: Mention, gathering: Gathering, gazetteer: Gazetteer) -> Cluster | None:
    """Find the one body lately named that may be a company, or the one last told of that may be a group."""
    words = load_lexicon().words
    if not _is_bare(mention) or mention.lemma not in words("general-bodies"):
        return None
    near = list(gathering.within(mention, _REACH))
    if mention.lemma in words("company"):
        found = _only(each for each in near if each.names and _may_be_private(each, gazetteer))
        if found is not None and not _is_acronym(found) and not _has_rival_beside(found, mention, near):
            return found
    bodies = [each for each in near if each.type in _BODIES]
    fresh = all(mention.sentence - each.sentences[-1] <= 1 and each.function == "subject" for each in bodies)
    if mention.function != "nsubj" or not fresh:
        return None
    return _only(bodies) if all(_may_be_private(each, gazetteer) for each in bodies) else None


def _is_bare(mention: Mention) -> bool:
    return mention.text.lower() == f"the {mention.lemma}"


def _is_outlet(body: Cluster, gazetteer: Gazetteer) -> bool:
    known = (entry.type for name in body.names for entry in gazetteer.lookup(name))
    named = not load_lexicon().words("outlet-names").isdisjoint(body.name_words)
    return body.type in _BODIES and (body.type == "Outlet" or "Outlet" in known or named)


def _is_aired(outlet: Cluster) -> bool:
    """Tell an outlet heard or seen from a printed one by its name: "NBC", "Lund Radio"."""
    return _is_acronym(outlet) or not load_lexicon().words("aired-names").isdisjoint(outlet.name_words)


def _may_be_private(body: Cluster, gazetteer: Gazetteer) -> bool:
    """Tell whether a body is no party, public body, league or outlet, as far as its name tells."""
    words = load_lexicon().words
    public = words("told-bodies").union(words("no-companies"), ("party",)) - words("general-bodies")
    if body.type != "Organization" or not public.isdisjoint(body.name_words) or _is_outlet(body, gazetteer):
        return False
    return (words("blocs") | words("alliances")).isdisjoint(_called(body, gazetteer))


def _has_rival_beside(body: Cluster, mention: Mention, near: Iterable[Cluster]) -> bool:
    """Tell whether what may be a firm too is named in a sentence that speaks of a company and of the body."""
    here = mention.sentence
    return body.sentences[-1] == here and any(each.sentences[-1] == here and may_be_a_firm(each) for each in near)


def _is_acronym(body: Cluster) -> bool:
    """Tell whether a body is only called by what may be its initials, which tell nothing of its kind."""
    return all(len(name) <= _LONGEST_ACRONYM for name in body.names)


def _called(body: Cluster, gazetteer: Gazetteer) -> Iterator[str]:
    """List what a body is called and known as, in small letters."""
    yield from body.names
    yield from (entry.label.lower() for name in body.names for entry in gazetteer.lookup(name))


def _only(found: Iterable[Cluster]) -> Cluster | None:
    bodies = list(found)
    return bodies[0] if len(bodies) == 1 and bodies[0].names else None
