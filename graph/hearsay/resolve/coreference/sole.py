"""A description that tells only a kind in, the one place, body or person of that kind that was named before out."""

from __future__ import annotations

from hearsay.gazetteer import Gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import is_of_other_sex
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.gathering import Gathering
from hearsay.resolve.coreference.solebodies import sole_company, sole_league, sole_outlet
from hearsay.resolve.coreference.soleplaces import sole_place

_REACH = 2  # sentences


def pointed_at(mention: Mention, gathering: Gathering) -> list[Cluster]:
    """List whom "this man" in somebody's words may mean: who was named lately; who speaks is known only later."""
    this, _, noun = mention.text.lower().partition(" ")
    if this != "this" or noun not in load_lexicon().words("anyone"):
        return []
    near = (each for each in gathering.within(mention, _REACH) if each.names and each.type == "Person")
    return [each for each in near if not is_of_other_sex(mention, each) and each.number != "plural"]


def sole_of(mention: Mention, known: Cluster | None, gathering: Gathering, gazetteer: Gazetteer) -> Cluster | None:
    """Find what alone can be meant by "the town", "the bloc" or "the newspaper": nothing else of the kind was near.

    `known` is what was called so before, if anything was; then only what has no other name than it can be found.
    """
    described = mention.kind == "nominal" and mention.number == "singular" and mention.possessor is None
    if not described or not mention.text.lower().startswith("the "):
        return None
    if known is not None:
        return None if known.names else sole_league(mention, gathering, gazetteer)
    found = (find(mention, gathering, gazetteer) for find in (sole_league, sole_outlet, sole_company, sole_place))
    return next(filter(None, found), None)
