"""Whom a "he" or "she" means that follows a sentence about one person: that one, before all who were told of before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from hearsay.lexicon import load_lexicon
from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import HE_OR_SHE, PEOPLE, SUBJECTS, THIRD_PERSON
from hearsay.resolve.coreference.clues import Clues
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.gathering import Gathering
from hearsay.resolve.coreference.pronouns import Pronouns
from hearsay.resolve.coreference.topics import Topics

_ANY = frozenset(("any", "each", "every"))
_PASSED_OVER = 2  # sentences of nobody


class Centres:
    """Finds whom the sentences of an article are about, as far as it is read."""

    def __init__(self, clues: Clues, gathering: Gathering, pronouns: Pronouns) -> None:
        """Take what the article tells, the entities, which are looked up as they grow, and what pronouns may mean."""
        self._clues, self._gathering, self._pronouns = clues, gathering, pronouns
        self._mentions, self._lexicon = clues.mentions, load_lexicon()
        self._topics = Topics(clues, gathering, pronouns)

    def find(self, index: int) -> Cluster | None:
        """Give whom a pronoun means if its sentence so far or the one before, in its paragraph, is about one person.

        "Ito said he was ill. Moser left. He …" is of Moser, "A guard left with Moser. He …" may be of either.
        """
        pronoun = self._mentions[index]
        if pronoun.lemma not in HE_OR_SHE or pronoun.quoted or self._is_named_later(index):
            return None
        return self._in_sentence(index) or self._before_sentence(index)

    def _in_sentence(self, index: int) -> Cluster | None:
        """Find who acts from the beginning of a pronoun's sentence, if nobody else came up: "Ito wept as he left"."""
        first, sources = self._sentence(index)[0], self._clues.setting.sources
        leader, centre = self._mentions[first], self._gathering.known(first)
        if centre is None or first == index or leader.kind != "name" or not self._is_one(leader):
            return None
        if leader.function not in SUBJECTS or (first in sources and index not in sources):
            return None  # who tells something mostly tells of others
        suits = self._pronouns.suit(index, centre)
        return centre if suits and all(each is centre for each in self._people(first, index, first)) else None

    def _before_sentence(self, index: int) -> Cluster | None:
        """Find whom the sentence before is about, if it is of nobody else, or of others only by the way."""
        first = self._begin(index)
        leader = self._leader(first, index)
        if topic := self._topic(first, index):
            return topic
        centre = None if leader is None else self._gathering.known(leader)
        if leader is None or centre is None or not self._may_go_on(index, leader, centre):
            return None
        others = [each for each in self._people(first, index, leader) if each is not centre]
        goes_on = leader == first and self._opens(index) and self._mentions[leader].kind == "name"
        acts = self._mentions[index].function == "nsubj"
        by_the_way = goes_on and all(self._is_by_the_way(each, first, acts=acts) for each in others)
        return centre if by_the_way or not others else None

    def _topic(self, first: int, index: int) -> Cluster | None:
        """Find of whom the sentence before tells, where a pronoun opens the next."""
        before = self._mentions[first].sentence
        if self._mentions[index].sentence != before + 1 or not self._opens(index):
            return None
        told = [each for each in range(first, index) if self._mentions[each].sentence == before]
        return self._topics.find(index, told)

    def _is_named_later(self, index: int) -> bool:
        """Tell whether a pronoun may mean who is named after it: "In his speech, Moser promised …"."""
        pronoun = self._mentions[index]
        if pronoun.text[:1].isupper() or index in self._clues.setting.sources:
            return False
        for other in self._mentions[index + 1 :]:
            if other.sentence != pronoun.sentence:
                return False
            if other.kind == "name" and other.type == "Person" and other.function in SUBJECTS:
                return True
        return False

    def _begin(self, index: int) -> int:
        """Find where the last sentence before, in its paragraph, begins that tells of people, but not quoted words.

        It is the pronoun's own place where there is none.
        """
        mentions, place = self._mentions, self._before(index, index)
        for _ in range(_PASSED_OVER):
            if any(mentions[other].type in PEOPLE for other in self._sentence(place)):
                break
            place = self._before(place, index)
        return self._sentence(place)[0] if place != index else index

    def _before(self, place: int, index: int) -> int:
        """Find the last mention, in no quoted words, of a sentence before; `index` if another paragraph comes first."""
        mentions, sentence = self._mentions, self._mentions[place].sentence
        for other in range(place - 1, -1, -1):
            if mentions[other].paragraph != mentions[index].paragraph:
                return index
            if mentions[other].sentence != sentence and not mentions[other].quoted:
                return other
        return index

    def _sentence(self, place: int) -> range:
        """Give the mentions of a sentence up to one of them."""
        first, sentence = place, self._mentions[place].sentence
        while first and self._mentions[first - 1].sentence == sentence:
            first -= 1
        return range(first, place + 1)

    def _leader(self, first: int, index: int) -> int | None:
        """Find the person with whom a sentence begins, or else the only one who says it, acts or is named in it."""
        mentions = self._mentions
        same = (place for place in range(first, index) if mentions[place].sentence == mentions[first].sentence)
        own = [place for place in same if not mentions[place].quoted]
        people = [place for place in own if self._is_one(mentions[place])]
        leading = [place for place in people if mentions[place].function in SUBJECTS]
        if leading and leading[0] == own[0]:
            return leading[0]
        saying = [place for place in people if place in self._clues.setting.sources]
        named = [place for place in own if mentions[place].kind == "name" and mentions[place].type == "Person"]
        found = saying or leading or named
        return found[0] if len(found) == 1 else None

    def _is_one(self, mention: Mention) -> bool:
        """Tell whether a mention names one person, or tells of one: not "he", "someone", "no candidate"."""
        person = mention.type in PEOPLE and mention.number != "plural" and mention.person == THIRD_PERSON
        if not person or mention.kind == "pronoun" or mention.function == "nmod:poss":
            return False
        return mention.kind == "name" or self._is_somebody(mention)

    def _is_somebody(self, mention: Mention) -> bool:
        first = mention.text.lower().split()[:1]
        indefinite = mention.lemma != "one" and mention.lemma in self._lexicon.words("pronouns")
        return not indefinite and self._lexicon.words("nobody").isdisjoint(first) and _ANY.isdisjoint(first)

    def _may_go_on(self, index: int, leader: int, centre: Cluster) -> bool:
        """Tell whether what comes next may be of who leads: of a source without a name only what it says or feels."""
        mention, pronoun = self._mentions[leader], self._mentions[index]
        if centre.is_place or not self._pronouns.suit(index, centre):
            return False
        if mention.kind == "name" or self._is_named(leader, centre):
            return True
        if self._is_meant_there(pronoun.lemma, mention.sentence, centre):
            return True
        asks = mention.governor in self._lexicon.words("wonder")
        speaks = mention.function == "nsubj" and self._lexicon.cue_of(mention.governor) is not None
        speaks = speaks or leader in self._clues.setting.sources
        if asks or not speaks or (mention.definite and not mention.anonymous):
            return False
        says = self._lexicon.cue_of(pronoun.governor) or pronoun.governor in self._lexicon.words("feeling")
        return index in self._clues.setting.sources or (pronoun.function == "nsubj" and bool(says))

    def _is_meant_there(self, pronoun: str, sentence: int, centre: Cluster) -> bool:
        """Tell whether a sentence has the same pronoun for someone: "The clerk said she was ill. She …".

        Who has an office may be somebody named, unless it is known who holds it.
        """
        words = self._lexicon.words
        if not centre.lemmas.isdisjoint(words("named-offices") | words("callings")):
            return False
        latest = (self._mentions[place] for place in reversed(centre.mentions))
        own = takewhile(lambda mention: mention.sentence >= sentence, latest)
        return any(mention.kind == "pronoun" and mention.lemma == pronoun for mention in own)

    def _is_named(self, leader: int, centre: Cluster) -> bool:
        """Tell whether who leads is named in the same sentence: "The new chairman is Moser"."""
        sentence = self._mentions[leader].sentence
        own = (self._mentions[place] for place in centre.mentions if place >= leader)
        return any(mention.name and mention.sentence == sentence for mention in own)

    def _people(self, first: int, index: int, leader: int) -> Iterator[Cluster]:
        """List the people whom a pronoun may mean of those told of since a mention, but in words that it says."""
        around = self._mentions[leader].span
        for place in range(first, index):
            cluster, mention = self._gathering.of.get(place), self._mentions[place]
            if cluster is None or self._clues.setting.said_by.get(place) == index:
                continue
            inside = around.start <= mention.span.start and mention.span.end <= around.end
            if inside and mention.kind != "name" and place != leader:
                continue  # "a former adviser to the minister"
            if mention.kind == "nominal" and not self._is_somebody(mention):
                continue
            if cluster.type in PEOPLE and self._pronouns.suit(index, cluster):
                yield cluster

    def _opens(self, index: int) -> bool:
        """Tell whether a pronoun is the subject with which its sentence begins."""
        return self._sentence(index)[0] == index and self._mentions[index].function in SUBJECTS

    def _is_by_the_way(self, other: Cluster, first: int, *, acts: bool) -> bool:
        """Tell whether somebody known before, or hardly told of, does nothing since a mention: "Moser thanked Ito".

        Who `acts` next is no one who was only described: "Moser met a nurse. He …".
        """
        since = (self._mentions[place] for place in other.mentions if place >= first)
        known = other.mentions[0] < first or not (other.names or (other.lemmas and not acts))
        return known and all(mention.function not in SUBJECTS for mention in since)
