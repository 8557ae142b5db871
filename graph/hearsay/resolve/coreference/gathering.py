"""Mentions in, one after the other, with where each belongs; the entities met so far out, the most recent first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import THIRD_PERSON, agrees, is_of_other_sex, points_back
from hearsay.resolve.coreference.clues import Clues
from hearsay.resolve.coreference.clusters import Cluster

_PRONOUN_REACH = 5  # sentences
_DESCRIPTION_REACH = 4  # sentences, for a description whose head word was not used before


class Gathering:
    """The entities of an article as far as it is read."""

    def __init__(self, clues: Clues) -> None:
        """Begin with none; `clues` tell whose names and quoted words the mentions are."""
        self._clues = clues
        self.of: dict[int, Cluster] = {}  # by mention
        self.narrator: Cluster | None = None  # who says "I" outside quotation marks
        self._of_group: dict[int, Cluster] = {}
        self._of_partner: dict[int, Cluster] = {}
        self._recent: dict[int, Cluster] = {}  # by identity, least recently mentioned first
        self._speaking: dict[int, Cluster] = {}  # those of them that say "I", "we" or "you"
        self._by_word: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self._later: list[tuple[int, int]] = []

    def place(self, index: int, cluster: Cluster | None) -> Cluster:
        """Put a mention into a cluster, a new one where there is none, and give it."""
        clues, mention = self._clues, self._clues.mentions[index]
        cluster = cluster or Cluster()
        cluster.add(index, mention, clues.setting.words[index])
        self.of[index] = cluster
        key = id(cluster)
        for recent in (self._recent, self._speaking) if cluster.speaks else (self._recent,):
            recent.pop(key, None)
            recent[key] = cluster
        for word in _index_words(mention):
            self._by_word[word][key] = cluster
        if index in clues.group:
            self._of_group.setdefault(clues.group[index], cluster)
        if index in clues.partner:
            self._of_partner.setdefault(clues.partner[index], cluster)
            self._later.append((index, clues.partner[index]))
        if mention.lemma == "i" and not mention.quoted and index not in clues.partner:
            self.narrator = cluster
        if mention.same_as is not None and mention.same_as > index:
            self._later.append((index, mention.same_as))
        return cluster

    def finish(self, joined: Iterable[tuple[int, int]]) -> Iterator[Cluster]:
        """Join what later words showed to be one, and what else is, and give the clusters."""
        for index, other in chain(self._later, joined):
            left, right = self.of[index], self.of[other]
            if left is not right and not (left.names and right.names) and not is_of_other_sex(left, right):
                right.absorb(left)
                for mention in left.mentions:
                    self.of[mention] = right
        yield from {id(cluster): cluster for cluster in self.of.values()}.values()

    def known(self, index: int) -> Cluster | None:
        """Give the cluster of a mention, of a name also before it is read."""
        return self.of.get(index) or self.of_group(index)

    def of_group(self, index: int) -> Cluster | None:
        """Give the cluster that bears the names that a mention is of."""
        return self._of_group.get(self._clues.group.get(index, -1))

    def of_partner(self, index: int) -> Cluster | None:
        """Give the cluster that a quoted "I" or "you" is, who may be named only later."""
        partner = self._clues.partner[index]
        return self.of.get(partner) or self._of_partner.get(partner)

    def may_be(self, index: int, cluster: Cluster) -> bool:
        """Tell whether a mention, perhaps one that is not read yet, may be an entity."""
        known = self.known(index)
        if known:
            return known is cluster
        mention = self._clues.mentions[index]
        return agrees(mention, cluster) if mention.kind == "pronoun" else mention.lemma in cluster.lemmas

    def recent(self) -> Iterator[Cluster]:
        """List all, the most recent first."""
        return reversed(self._recent.values())

    def within(self, mention: Mention, reach: int) -> Iterator[Cluster]:
        """List those mentioned in the last few sentences."""
        for cluster in self.recent():
            if mention.sentence - cluster.sentences[-1] > reach:
                return
            yield cluster

    def near(self, mention: Mention) -> Iterator[Cluster]:
        """List what a pronoun may mean: of what is far off, only who speaks or is spoken to."""
        if mention.person == THIRD_PERSON:
            return self.within(mention, _PRONOUN_REACH)
        if not mention.quoted:
            return reversed(self._speaking.values())
        near = {id(each): each for each in self.within(mention, _PRONOUN_REACH)}
        far = (each for key, each in reversed(self._speaking.items()) if key not in near)
        return chain(near.values(), far)

    def alike(self, mention: Mention) -> Iterator[Cluster]:
        """List what had the head word of a description before and, where it points back, what else was near."""
        named = self._by_word.get(mention.lemma, {})
        if not points_back(mention) or mention.type == "Thing":
            return iter(sorted(named.values(), key=_recency))
        near = {id(each): each for each in self.within(mention, _DESCRIPTION_REACH)}
        return chain(near.values(), sorted([each for key, each in named.items() if key not in near], key=_recency))


def _recency(cluster: Cluster) -> int:
    return -cluster.mentions[-1]


def _index_words(mention: Mention) -> Iterable[str]:
    if mention.kind == "nominal":
        return (mention.lemma,)
    words = mention.name.lower().replace("-", " ").split()
    return (*words, mention.title.split()[-1].lower()) if mention.title else words
