"""Which groups are no "they" of the words quoted after them: those who only told what a newcomer then goes on about."""

from __future__ import annotations

from hearsay.lexicon import load_lexicon
from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import HE_OR_SHE, PEOPLE
from hearsay.resolve.coreference.clues import Clues
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.gathering import Gathering

_REACH = 2  # sentences
_OF_OTHERS = frozenset(  # relations
    (None, "accuse", "believe", "blame", "condemn", "confirm", "criticize", "doubt", "expect", "fear", "know", "warn")
)


class Tellers:
    """Tells who only tells of others."""

    def __init__(self, clues: Clues, gathering: Gathering) -> None:
        """Take what the article tells, and the entities, which are looked up as they grow."""
        self._clues, self._gathering, self._mentions = clues, gathering, clues.mentions
        self._lexicon = load_lexicon()

    def only_tell(self, index: int, cluster: Cluster) -> bool:
        """Tell whether a group only told before what a newcomer, or one of it, then is quoted on: he speaks of others.

        "Experts expect a war. “They are arming,” Ann Ito, an analyst, said."
        """
        last = next((each for each in reversed(cluster.mentions) if not self._mentions[each].quoted), None)
        speaker, group = self._clues.setting.said_by.get(index), self._mentions[last or 0]
        near = 0 < self._mentions[index].sentence - group.sentence <= _REACH
        if last is None or speaker is None or cluster.names or group.kind != "nominal" or not near:
            return False
        if _is_among(self._mentions[speaker], group):
            return True
        several = group.number == "plural" and group.type in PEOPLE and not group.definite
        return several and self._tells_of_others(last) and self._is_new(speaker, last)

    def _tells_of_others(self, teller: int) -> bool:
        """Tell whether somebody tells what is so, no deed or wish of his own: "they fear", not "they refuse"."""
        group = self._mentions[teller]
        if group.function != "nsubj":
            return teller in self._clues.setting.sources
        cue = self._lexicon.cue_of(group.governor)
        return cue is not None and cue.kind != "wanting" and cue.relation in _OF_OTHERS

    def _is_new(self, speaker: int, before: int) -> bool:
        """Tell whether who speaks was not mentioned up to an earlier mention; who speaks for somebody answers it."""
        mention, known = self._mentions[speaker], self._gathering.known(speaker)
        answers = mention.possessor is not None or not _called(mention).isdisjoint(self._lexicon.words("speaking-for"))
        return not answers and mention.lemma not in HE_OR_SHE and (known is None or known.mentions[0] > before)


def _is_among(speaker: Mention, group: Mention) -> bool:
    """Tell whether someone is one of a group: "a police officer" of the police, "one of them"."""
    return group.lemma in _called(speaker)


def _called(mention: Mention) -> frozenset[str]:
    return frozenset((mention.lemma, *mention.title.lower().split(), *mention.text.lower().split()))
