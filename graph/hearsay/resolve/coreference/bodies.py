"""Which firm, court or country an "it" means that does what only somebody does: "it sued", "because it lost money"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.lexicon import load_lexicon
from hearsay.resolve.coreference.agreement import SUBJECTS
from hearsay.resolve.coreference.clues import Clues
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.gathering import Gathering
from hearsay.resolve.coreference.kinds import may_be_a_firm
from hearsay.resolve.coreference.pronouns import Pronouns

_ACTORS = frozenset(("Organization", "Outlet", "Group", "Place"))
_LEADING = SUBJECTS | {"conj"}
_REACH = 1  # sentences


class Bodies:
    """Finds who acts of what an article tells, as far as it is read."""

    def __init__(self, clues: Clues, gathering: Gathering, pronouns: Pronouns) -> None:
        """Take what the article tells, the entities, which are looked up as they grow, and what pronouns may mean."""
        self._clues, self._gathering, self._pronouns = clues, gathering, pronouns
        self._mentions, self._words = clues.mentions, load_lexicon().words

    def find(self, index: int) -> Cluster | None:
        """Give the body that an acting "it" means: the only one that acts in its sentence or, if none, in the last."""
        if not self._acts(index):
            return None
        for sentence in range(self._mentions[index].sentence, self._mentions[index].sentence - _REACH - 1, -1):
            acting = {id(each): each for each in self._acting(index, sentence)}
            if acting:
                return next(iter(acting.values())) if len(acting) == 1 else None
        return None

    def _acts(self, index: int) -> bool:
        """Tell whether a pronoun is an "it" of which is told what takes a mind, a purse or a seal."""
        pronoun = self._mentions[index]
        verbs = self._words("done-by-bodies") | self._words("reasoning")
        return pronoun.lemma == "it" and pronoun.function == "nsubj" and pronoun.governor in verbs

    def _acting(self, index: int, sentence: int) -> Iterator[Cluster]:
        """List the bodies that do something in a sentence, before a mention and in words of the same speaker."""
        for place in range(index - 1, -1, -1):
            mention, cluster = self._mentions[place], self._gathering.of.get(place)
            if mention.sentence < sentence:
                return
            leads = mention.function in _LEADING and mention.quoted == self._mentions[index].quoted
            if cluster is None or not leads or mention.sentence > sentence:
                continue
            if _may_be_a_body(cluster) and cluster.number != "plural" and self._pronouns.suit(index, cluster):
                yield cluster


def _may_be_a_body(cluster: Cluster) -> bool:
    """Tell bodies and countries, and what a lone name may be that is taken for a person's: "Gillette"."""
    return cluster.type in _ACTORS or (cluster.type == "Person" and may_be_a_firm(cluster))
