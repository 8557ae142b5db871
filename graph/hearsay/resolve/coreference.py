"""Extraction -> the same with its chains: who is who within one article, by names, grammar, quotations and ranking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from hearsay.records import Attribution, Extraction, Mention
from hearsay.resolve.antecedents import (
    NULL,
    Score,
    Setting,
    anaphor_features,
    cluster_features,
    form_of,
    last_before,
    load_ranker,
    pair_features,
)
from hearsay.resolve.clusters import Cluster, content_words, make_chain
from hearsay.resolve.samename import by_mention, group_names

_REACH = {"pronoun": 5, "nominal": 4}  # sentences in which a description without the same head looks back
_THIRD = frozenset(("he", "she", "it", "they"))
_GENDERS = {"he": "male", "she": "female", "it": "neuter"}


def resolve_article(extraction: Extraction) -> Extraction:
    """Fill the chains of an extraction: each mention is in exactly one."""
    resolver = Resolver(extraction)
    for index in range(len(extraction.mentions)):
        resolver.place(index, resolver.choose(index, load_ranker().scores))
    chains = [make_chain(cluster, extraction.mentions) for cluster in resolver.finish()]
    return replace(extraction, chains=tuple(sorted(chains, key=lambda chain: chain.mentions)))


class Resolver:
    """Reads an article's mentions in order and gathers them; training walks through the same steps with known answers."""

    def __init__(self, extraction: Extraction) -> None:
        mentions = extraction.mentions
        self.mentions = mentions
        speakers = speakers_of(extraction)
        self.setting = Setting(
            mentions, [content_words(m) for m in mentions], speakers, _sources(extraction.attributions)
        )
        self.clusters: list[Cluster] = []
        self.of: dict[int, Cluster] = {}
        self._names = group_names(mentions)
        self._group = by_mention(self._names)
        self._of_name: dict[int, Cluster] = {}
        self._of_speaker: dict[int, Cluster] = {}
        self._later: list[tuple[int, int]] = []

    def certain(self, index: int) -> Cluster | None:
        """Give the cluster that a mention belongs to beyond doubt: by its name, its grammar or its quotation."""
        mention = self.mentions[index]
        if index in self._group and self._group[index] in self._of_name:
            return self._of_name[self._group[index]]
        if mention.same_as is not None and mention.same_as in self.of:
            other = self.of[mention.same_as]
            if not (mention.name and other.names):
                return other
        if index in self.setting.speaker:
            source = self.setting.speaker[index]
            return self.of.get(source) or self._of_speaker.get(source)
        return None

    def candidates(self, index: int) -> list[Cluster]:
        """List the clusters that may be what a pronoun or description refers to."""
        mention = self.mentions[index]
        if mention.kind == "name" or mention.members or index in self.setting.speaker:
            return []
        if mention.kind == "pronoun" and (mention.lemma in ("who", "which") or mention.same_as is not None):
            return []
        suits = self._suits_pronoun if mention.kind == "pronoun" else self._suits_description
        return [cluster for cluster in self.clusters if suits(index, mention, cluster)]

    def rows(self, index: int, candidates: Sequence[Cluster]) -> list[list[str]]:
        """Describe the candidates, and the case that none of them is meant, which comes last."""
        own = list(anaphor_features(index, self.setting))
        rows = [
            [*own, *cluster_features(cluster, index, self.setting), *pair_features(index, cluster, self.setting)]
            for cluster in candidates
        ]
        return [*rows, [*own, NULL, f"{NULL} {form_of(self.mentions[index])}"]]

    def choose(self, index: int, score: Score) -> Cluster | None:
        """Decide which cluster a mention joins; None opens a new one."""
        known = self.certain(index)
        if known:
            return known
        candidates = self.candidates(index)
        if not candidates:
            return None
        best = int(score(self.rows(index, candidates)).argmax())
        return candidates[best] if best < len(candidates) else None

    def place(self, index: int, cluster: Cluster | None) -> None:
        """Put a mention into a cluster, a new one where there is none."""
        mention = self.mentions[index]
        if cluster is None:
            cluster = Cluster()
            self.clusters.append(cluster)
        cluster.add(index, mention)
        self.of[index] = cluster
        if index in self._group:
            self._of_name.setdefault(self._group[index], cluster)
        if index in self.setting.speaker:
            source = self.setting.speaker[index]
            self._of_speaker.setdefault(source, cluster)
            self._later.append((index, source))
        if mention.same_as is not None and mention.same_as > index:
            self._later.append((index, mention.same_as))

    def finish(self) -> Iterator[Cluster]:
        """Join what later words showed to be one, and give the clusters."""
        for index, other in self._later:
            left, right = self.of[index], self.of.get(other)
            if right is not None and left is not right and not (left.names and right.names):
                right.absorb(left)
                for mention in left.mentions:
                    self.of[mention] = right
        seen: set[int] = set()
        for index in range(len(self.mentions)):
            cluster = self.of[index]
            if id(cluster) not in seen:
                seen.add(id(cluster))
                yield cluster

    def _suits_pronoun(self, index: int, mention: Mention, cluster: Cluster) -> bool:
        last = self.mentions[last_before(cluster, index)]
        if mention.sentence - last.sentence > _REACH["pronoun"]:
            return False
        if mention.lemma in _THIRD and not self._agrees(mention, cluster):
            return False
        return not self._bound(index, mention, cluster)

    def _agrees(self, mention: Mention, cluster: Cluster) -> bool:
        if mention.lemma in ("he", "she"):
            if (
                cluster.pronouns
                and not cluster.pronouns - {"i", "we", "you", "who"}
                and not (cluster.names or cluster.lemmas)
            ):
                return False
            wrong = {"he": "she", "she": "he"}[mention.lemma]
            return (
                cluster.number != "plural"
                and wrong not in cluster.pronouns
                and cluster.gender in ("", "neuter", _GENDERS[mention.lemma])
            )
        if mention.lemma == "it":
            return not cluster.pronouns & {"he", "she", "i", "we", "you", "they"} and cluster.gender in ("", "neuter")
        return not cluster.pronouns & {"he", "she", "i"} and not (
            cluster.type == "Person" and cluster.names and cluster.number == "singular"
        )

    def _bound(self, index: int, mention: Mention, cluster: Cluster) -> bool:
        """Tell whether grammar keeps a pronoun from meaning the cluster: fellow arguments of a verb, phrases around it."""
        reflexive = mention.text.lower().endswith(("self", "selves"))
        for other in reversed(cluster.mentions):
            near = self.mentions[other]
            if near.sentence < mention.sentence:
                return False
            if near.span.start <= mention.span.start and mention.span.end <= near.span.end:
                return True
            fellow = near.governor == mention.governor and mention.function in _CORE and near.function in _CORE
            if fellow and not reflexive and near.function != mention.function:
                return True
        return False

    def _suits_description(self, index: int, mention: Mention, cluster: Cluster) -> bool:
        last = self.mentions[last_before(cluster, index)]
        if last.span.start <= mention.span.start and mention.span.end <= last.span.end and last.kind != "pronoun":
            return False
        if {mention.number, cluster.number} == {"singular", "plural"} and mention.lemma not in cluster.lemmas:
            return False
        if mention.lemma in cluster.lemmas or any(mention.lemma in name.split() for name in cluster.names):
            return True
        if not mention.definite or mention.type == "Thing" or mention.sentence - last.sentence > _REACH["nominal"]:
            return False
        return (
            mention.type == cluster.type
            or {mention.type, cluster.type} <= _PEOPLE
            or {mention.type, cluster.type} <= _BODIES
        )


_CORE = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"))
_PEOPLE = frozenset(("Person", "AnonymousSource"))
_BODIES = frozenset(("Organization", "Group", "Place", "Outlet", "AnonymousSource"))


def speakers_of(extraction: Extraction) -> dict[int, int]:
    """Find who says "I" and "we" in each quotation, and to whom "you" is said: mention → mention."""
    found: dict[int, int] = {}
    spoken = [(mention.span.start, index) for index, mention in enumerate(extraction.mentions) if mention.person < 3]
    sizes: dict[int, int] = {}
    for attribution in extraction.attributions:
        if attribution.content is None or attribution.manner not in ("direct", "mixed"):
            continue
        parts = attribution.content.parts or (attribution.content.span,)
        size = sum(part.end - part.start for part in parts)
        for start, index in spoken:
            if any(part.start <= start < part.end for part in parts) and size < sizes.get(index, size + 1):
                who = attribution.source if extraction.mentions[index].person == 1 else attribution.addressee
                if who is not None and who.mention is not None and who.mention != index:
                    found[index], sizes[index] = who.mention, size
    return found


def _sources(attributions: Sequence[Attribution]) -> list[int]:
    return sorted({a.source.mention for a in attributions if a.source is not None and a.source.mention is not None})


def chain_of(extraction: Extraction) -> Mapping[int, int]:
    """Index the chains by mention."""
    return {mention: number for number, chain in enumerate(extraction.chains) for mention in chain.mentions}
