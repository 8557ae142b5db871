"""How far the likeliest antecedent must lead the next: below it as many are wrong as right, and none is better."""

from __future__ import annotations

from hearsay.records import EntityType, Mention
from hearsay.resolve.coreference.clusters import Cluster

_PRONOUNS = {  # by whether the entity has a name
    ("it", True): 1.0,
    ("they", True): 1.0,
    ("it", False): 0.25,
    ("they", False): 0.25,
    ("he", True): 0.5,
    ("she", True): 0.5,
    ("he", False): 0.5,
    ("she", False): 0.5,
}
_NEW_HEADS: dict[EntityType, float] = {"Person": 0.9, "Place": 0.9, "Organization": 0.3}
_FEW = 2  # candidates among which a person needs little lead
_LITTLE = 0.2


def least_lead(mention: Mention, likeliest: Cluster, candidates: int, *, speaks: bool) -> float:
    """Tell how far the likeliest of some candidates must lead; who speaks is more often known than the lead shows."""
    if mention.kind == "nominal":
        if mention.lemma in likeliest.lemmas | likeliest.titles | likeliest.name_words:
            return 0.0
        few = mention.type == "Person" and candidates <= _FEW
        return _LITTLE if few else _NEW_HEADS.get(mention.type, 0.0)
    return 0.0 if speaks else _PRONOUNS.get((mention.lemma, bool(likeliest.names)), 0.0)
