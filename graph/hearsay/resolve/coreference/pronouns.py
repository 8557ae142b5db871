"""Which entities a pronoun may mean: whom it agrees with, whom nothing said or done keeps apart from it."""

from __future__ import annotations

from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import (
    THIRD_PERSON,
    agrees,
    fellows_after,
    is_bound,
    only_owns,
    speaks_only_quoted,
)
from hearsay.resolve.coreference.clues import Clues
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.gathering import Gathering
from hearsay.resolve.coreference.tellers import Tellers

_QUOTATION_REACH = 2  # sentences
_LAST_SAID = 4  # mentions of an entity that are looked at for who says them
_DEMONSTRATIVE = frozenset(("this", "that", "these", "those"))


class Pronouns:
    """Tells what the pronouns of an article may mean."""

    def __init__(self, clues: Clues, gathering: Gathering) -> None:
        """Take what the article tells, and the entities, which are looked up as they grow."""
        self._clues, self._gathering, self._mentions = clues, gathering, clues.mentions
        self._said_by, self._tellers = clues.setting.said_by, Tellers(clues, gathering)

    def suit(self, index: int, cluster: Cluster) -> bool:
        """Tell whether a pronoun may mean an entity."""
        mention = self._mentions[index]
        if mention.lemma in _DEMONSTRATIVE:  # mostly what was told, so it goes with its like and with no noun
            return not cluster.names and not cluster.lemmas
        if self._is_strange(index, cluster):
            return False
        if mention.lemma == "you" and index in self._said_by:
            return self._is_told(index, cluster)
        return (
            agrees(mention, cluster)
            and not self._is_other(mention.apart, cluster)
            and not is_bound(mention, cluster, self._mentions)
            and not only_owns(mention, cluster, self._mentions)
            and not any(self._is_other(other, cluster) for other in fellows_after(index, self._mentions))
            and not (mention.person == THIRD_PERSON and self._speaks(index, cluster))
            and not any(self._is_other(other, cluster) for other in self._clues.told.get(index, ()))
            and not any(self._is_other(other, cluster) for other in self._clues.parted.get(index, ()))
            and not (mention.lemma == "they" and mention.quoted and self._tellers.only_tell(index, cluster))
        )

    def _is_strange(self, index: int, cluster: Cluster) -> bool:
        """Tell whether an entity was never heard to say "I" or "you" where a pronoun does."""
        mention = self._mentions[index]
        stranger = mention.person != THIRD_PERSON and not cluster.speaks
        if stranger and self._mentions[cluster.mentions[-1]].type == "Thing":
            return True
        unsigned = mention.quoted and index not in self._said_by
        if unsigned and mention.lemma == "i" and (cluster.names or cluster.lemmas):
            return True  # whoever speaks, it need not be who was named before
        return mention.person == 1 and not mention.quoted and speaks_only_quoted(cluster, self._mentions)

    def _is_other(self, other: int | None, cluster: Cluster) -> bool:
        """Tell whether an entity is a mention that a pronoun cannot mean."""
        return other is not None and self._gathering.known(other) is cluster

    def _is_told(self, index: int, cluster: Cluster) -> bool:
        """Tell whether the speaker of a "you" called an entity so before; who else is meant may be anyone."""
        if "you" not in cluster.pronouns:
            return False
        before = next(other for other in reversed(cluster.mentions) if self._mentions[other].lemma == "you")
        speaker, other = (self._said_by.get(each) for each in (index, before))
        known = self._gathering.known
        return speaker is not None and other is not None and known(speaker) is known(other)

    def _speaks(self, index: int, cluster: Cluster) -> bool:
        """Tell whether an entity says a pronoun, or is spoken of by it: nobody calls themselves "he" in own words."""
        said_by, mention = self._said_by, self._mentions[index]
        if index not in said_by and index not in self._clues.saying:
            return False
        speaker = said_by.get(index)
        if speaker is not None and self._is_other(speaker, cluster) and self._speaks_here(speaker, mention):
            return True
        others = (other for other in cluster.mentions[-_LAST_SAID:] if said_by.get(other) == index)
        third = (self._mentions[other] for other in others if self._mentions[other].person == THIRD_PERSON)
        return any(self._speaks_here(index, other) for other in third)

    def _speaks_here(self, speaker: int, said: Mention) -> bool:
        """Tell whether a source stands outside its words and near them: a quotation that runs on may not be one."""
        mention = self._mentions[speaker]
        return not mention.quoted and abs(said.sentence - mention.sentence) <= _QUOTATION_REACH
