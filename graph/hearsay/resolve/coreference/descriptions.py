"""Which entities a description may mean: what had its head word before or may be called so, and is whose it tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from hearsay.lexicon import load_lexicon
from hearsay.resolve.coreference.agreement import body_at, is_another, is_told_by_clause, suits_description
from hearsay.resolve.coreference.clues import Clues
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.gathering import Gathering
from hearsay.resolve.coreference.owners import Owners


class Descriptions:
    """Tells what the descriptions of an article may mean."""

    def __init__(self, clues: Clues, gathering: Gathering, owners: Owners) -> None:
        """Take what the article tells, the entities and whose they are, which are looked up as they grow."""
        self._clues, self._gathering, self._owners = clues, gathering, owners
        self._told_offices = load_lexicon().words("told-offices")

    def candidates(self, index: int, most: int) -> list[Cluster]:
        """List the clusters that may be what a description refers to, the most recent first."""
        mentions = self._clues.mentions
        if is_another(mentions[index]):
            return []
        mention, words = mentions[index], self._clues.setting.words[index]
        suiting = (each for each in self._called(index) if suits_description(mention, words, each, mentions))
        body = body_at(index, mentions) if mention.possessor is None else None
        owned = mention if body is None else replace(mention, possessor=body)
        belonging = islice((each for each in suiting if self._owners.may_belong(owned, each)), most)
        return self._clues.callings.keep(index, list(belonging))

    def _called(self, index: int) -> Iterator[Cluster]:
        """List what may be called by a description's head word, and was so called if nobody else is."""
        clues, mention = self._clues, self._clues.mentions[index]
        doer = None if mention.apart is None else self._gathering.known(mention.apart)
        alike = (each for each in self._gathering.alike(mention) if each is not doer)
        open_to_names = index not in clues.named_after and index not in clues.media
        alike = (each for each in alike if open_to_names or not each.names)
        alike = (each for each in alike if not self._says(index, each))
        alike = (each for each in alike if self._may_hold(index, each))
        if mention.lemma in self._told_offices:
            holding = clues.callings.offices
            alike = (each for each in alike if not each.names or mention.lemma in each.lemmas | holding(each))
        if index in clues.narrowed or is_told_by_clause(index, clues.mentions):
            alike = (each for each in alike if mention.text.lower() in each.texts)
        return alike

    def _says(self, index: int, cluster: Cluster) -> bool:
        """Tell whether somebody's own words tell what a description does, who would say "I" of himself."""
        setting = self._clues.setting
        subject = setting.mentions[index].function == "nsubj" and index not in setting.sources
        speaker = setting.said_by.get(index) if subject else None
        return speaker is not None and cluster.type == "Person" and self._gathering.known(speaker) is cluster

    def _may_hold(self, office: int, cluster: Cluster) -> bool:
        """Tell whether someone may hold an office: unnamed, or by what the article tells of holders."""
        group = self._clues.group
        groups = {group[index] for index in cluster.mentions if index in group}
        called = self._clues.mentions[office].lemma in cluster.lemmas
        return not cluster.names or self._clues.holders.may_hold(office, groups, called=called)
