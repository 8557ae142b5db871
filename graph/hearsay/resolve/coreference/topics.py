"""Whom a sentence is about that begins with somebody who only tells of others, or who has no name: the one named."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.lexicon import load_lexicon
from hearsay.resolve.coreference.agreement import SUBJECTS, UNDERGOERS
from hearsay.resolve.coreference.clues import Clues
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.gathering import Gathering
from hearsay.resolve.coreference.pronouns import Pronouns

_NEAR = 4  # mentions from a name to the calling beside it


class Topics:
    """Finds of whom others tell, or to whom they do something."""

    def __init__(self, clues: Clues, gathering: Gathering, pronouns: Pronouns) -> None:
        """Take what the article tells, the entities, which are looked up as they grow, and what pronouns may mean."""
        self._clues, self._gathering, self._pronouns = clues, gathering, pronouns
        self._mentions, self._lexicon = clues.mentions, load_lexicon()

    def find(self, index: int, before: Sequence[int]) -> Cluster | None:
        """Give whom a pronoun means after a sentence, whose mentions are given, of somebody by another.

        "Ito's spokesman said Ito was ill. He …" and "A judge freed Ito. He …" are of Ito.
        """
        sources = self._clues.setting.sources
        if index in sources or self._goes_on_speaking(self._mentions[index].governor):
            return None
        teller = next((each for each in before if each in sources and self._tells_of_others(each)), None)
        if teller is None and not self._is_unnamed_doer(before[0]):
            return None
        leader = before[0] if teller is None else teller
        about = [each for each in before if self._is_about(each, leader, teller=teller is not None)]
        found = {id(known): known for each in about if (known := self._gathering.known(each)) is not None}
        found.pop(id(self._gathering.known(leader)), None)
        suiting = (each for each in found.values() if self._pronouns.suit(index, each))
        return next(suiting, None) if len(found) == 1 else None

    def _goes_on_speaking(self, verb: str) -> bool:
        """Tell whether a verb is of what a teller does next: "he added", "he declined to say more"."""
        words = self._lexicon.words
        silent = words("withholding") | words("yielding") | words("continuing-speech")
        return verb in silent or self._lexicon.cue_of(verb) is not None

    def _tells_of_others(self, leader: int) -> bool:
        """Tell whether somebody's calling is to tell of others: a spokesman, a prosecutor, a doctor."""
        words, mentions = self._lexicon.words, self._mentions
        beside = (other for other in mentions[leader + 1 : leader + _NEAR] if other.same_as == leader)
        called = {word for each in (mentions[leader], *beside) for word in (each.lemma, *each.title.lower().split())}
        return not called.isdisjoint(words("telling-of-others") | words("speaking-for"))

    def _is_unnamed_doer(self, leader: int) -> bool:
        """Tell whether somebody without a name does something, but no harm, of which one mostly goes on to tell."""
        doer = self._mentions[leader]
        if doer.kind != "nominal" or doer.function != "nsubj" or doer.governor in self._lexicon.words("assaulting"):
            return False
        known = self._gathering.known(leader)
        return known is not None and not known.names and (not doer.definite or self._tells_of_others(leader))

    def _is_about(self, place: int, leader: int, *, teller: bool) -> bool:
        """Tell whether a mention is who is told of or undergoes what is done."""
        mention, governor = self._mentions[place], self._mentions[leader].governor
        if mention.type != "Person" or mention.kind == "pronoun" or mention.number == "plural" or mention.quoted:
            return False
        if teller:
            return mention.function in SUBJECTS or self._mentions[leader].possessor == place
        return mention.kind == "name" and mention.function in UNDERGOERS and mention.governor == governor
