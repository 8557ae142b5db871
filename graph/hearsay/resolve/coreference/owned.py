"""Mentions and who they are in, what "his country", "her party" and "her client" mean out: by what the owner is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hearsay.gazetteer import Gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.records import Mention
from hearsay.resolve.coreference.callings import Callings
from hearsay.resolve.coreference.clients import clients_of
from hearsay.resolve.coreference.clusters import Cluster, descriptive_words
from hearsay.resolve.coreference.offices import ranks_of

COUNTRIES = frozenset(("country", "nation"))
_BODIES = frozenset(("Organization", "Place"))
_CLIENT = "client"
_PAST = frozenset(("former", "ex", "late"))


def own_of(
    mentions: Sequence[Mention], cluster_of: Mapping[int, Cluster], callings: Callings, gazetteer: Gazetteer
) -> Iterator[tuple[int, int]]:
    """Find the names of what is called somebody's own, where the article or an office tells: mention, name."""
    countries: dict[str, int] | None = None
    for index, mention in enumerate(mentions):
        if mention.possessor is None or not _is_own(mention):
            continue
        owner = cluster_of[mention.possessor]
        if mention.lemma in COUNTRIES:
            countries = _named_countries(mentions, gazetteer) if countries is None else countries
            homes = callings.homes(owner)
            if len(homes) == 1 and not homes.isdisjoint(countries):
                yield index, countries[homes.pop()]
        elif mention.lemma == _CLIENT:
            clients = clients_of(index, mention.possessor, mentions, cluster_of)
            if len({id(cluster_of[client]) for client in clients}) == 1:
                yield index, clients[0]
        elif mention.type in _BODIES and owner.type == "Person":
            bodies = [body for body in _bodies_of(owner, mentions) if _may_be_called(mention.lemma, mentions[body])]
            if len({id(cluster_of[body]) for body in bodies}) == 1:
                yield index, bodies[0]


def _is_own(mention: Mention) -> bool:
    single = mention.kind == "nominal" and mention.number == "singular"
    return single and not descriptive_words(mention)  # "his adopted country", "her former party"


def _named_countries(mentions: Sequence[Mention], gazetteer: Gazetteer) -> dict[str, int]:
    named: dict[str, int] = {}
    for index, mention in enumerate(mentions):
        if mention.name and mention.type == "Place":
            entries = (entry for entry in gazetteer.lookup(mention.name) if entry.demonyms)
            named.update({entry.metonym_of or entry.key: index for entry in entries})
    return named


def _bodies_of(owner: Cluster, mentions: Sequence[Mention]) -> Iterator[int]:
    """List the bodies named in what somebody is called: "Ida Holt, leader of the Farmers Party"."""
    for index in owner.mentions:
        mention = mentions[index]
        if mention.kind == "pronoun" or not _PAST.isdisjoint(ranks_of(mention.text.split())):
            continue
        for other in range(index + 1, len(mentions)):
            if mentions[other].span.start >= mention.span.end:
                break
            if mentions[other].name and mentions[other].type in _BODIES:
                yield other


def _may_be_called(noun: str, body: Mention) -> bool:
    """Tell whether a body is named by a noun, or may be a company by its name."""
    words, name = load_lexicon().words, set(body.name.lower().split())
    return noun in name or (noun in words("company") and name.isdisjoint(words("told-bodies") | words("no-companies")))
