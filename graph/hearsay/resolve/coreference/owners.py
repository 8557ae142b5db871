"""Whose something is: what is called somebody's can be neither its owner nor the like of somebody else."""

from __future__ import annotations

from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import agrees, is_side
from hearsay.resolve.coreference.clues import Clues
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.gathering import Gathering


class Owners:
    """Tells whose the entities of an article are."""

    def __init__(self, clues: Clues, gathering: Gathering) -> None:
        """Take what the article tells, and the entities, which are looked up as they grow."""
        self._mentions, self._gathering = clues.mentions, gathering

    def may_belong(self, mention: Mention, cluster: Cluster) -> bool:
        """Tell whether what is somebody's may be an entity: not its owner, nor the like of somebody else."""
        if mention.possessor is None:
            return True
        may_be = self._gathering.may_be
        if mention.lemma not in cluster.lemmas:
            return not may_be(mention.possessor, cluster)
        owners = self._of(cluster)
        return not owners or any(may_be(mention.possessor, owner) for owner in owners)

    def may_share(self, mention: Mention, owner: Cluster, cluster: Cluster) -> bool:
        """Tell whether somebody's person may be an entity by whose both are: "the head of the army" is not the navy's.

        Who has no name and is said to be nobody's is of somebody known before.
        """
        if mention.lemma not in cluster.lemmas or (cluster.names and owner.number == "plural"):
            return True
        owners = self._over(cluster, mention.lemma)
        return owner in owners if owners else bool(cluster.names) or owner.mentions[0] < cluster.mentions[0]

    def whole(self, mention: Mention, cluster: Cluster) -> Cluster | None:
        """Give the thing of which an "it" seems to mean a side: "denied the existence of the letter, but read it"."""
        if mention.lemma != "it" or mention.function == "nmod:poss" or not is_side(cluster):
            return cluster
        wholes = self._of(cluster)
        return wholes[0] if len(wholes) == 1 and agrees(mention, wholes[0]) else None

    def _of(self, cluster: Cluster) -> list[Cluster]:
        of = self._gathering.of
        return [of[owner] for owner in cluster.possessors if owner in of]

    def _over(self, cluster: Cluster, calling: str) -> list[Cluster]:
        """List whose an entity is by what it is called, and whose those are: "the head of the board of Norvik"."""
        called = (self._mentions[index] for index in cluster.mentions if self._mentions[index].lemma == calling)
        waiting = [each.possessor for each in called if each.possessor is not None]
        owners: list[Cluster] = []
        while waiting:
            owner = self._gathering.of.get(waiting.pop())
            if owner is not None and owner not in owners:
                owners.append(owner)
                waiting += owner.possessors
        return owners
