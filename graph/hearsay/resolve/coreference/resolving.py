"""Extraction -> the same with its chains: who is who within one article, by names, grammar, quotations and ranking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from msgspec.structs import replace

from hearsay.gazetteer import Gazetteer, load_gazetteer
from hearsay.records import Chain, Extraction, Mention
from hearsay.resolve.coreference.agreement import HE_OR_SHE, are_rivals, sole_person
from hearsay.resolve.coreference.antecedents import Row, null_row, pair_row, read_anaphor
from hearsay.resolve.coreference.authors import sign
from hearsay.resolve.coreference.certain import Certain
from hearsay.resolve.coreference.clues import read_clues
from hearsay.resolve.coreference.clusters import Aspect, Cluster, make_chain
from hearsay.resolve.coreference.descriptions import Descriptions
from hearsay.resolve.coreference.gathering import Gathering
from hearsay.resolve.coreference.leads import least_lead
from hearsay.resolve.coreference.national import name_by_country
from hearsay.resolve.coreference.owned import own_of
from hearsay.resolve.coreference.owners import Owners
from hearsay.resolve.coreference.pronouns import Pronouns
from hearsay.resolve.coreference.ranking import Ranker, load_ranker
from hearsay.resolve.coreference.sole import pointed_at, sole_of

_MOST_CANDIDATES = 10
# How much likelier a description must be new than known: left at nought, chains are far more right than complete.
_NEW = 1.0
_RELATIVE = frozenset(("who", "which"))


def resolve_article(extraction: Extraction, gazetteer: Gazetteer | None = None) -> Extraction:
    """Fill the chains of an extraction: each mention is in exactly one.

    The gazetteer tells known names, and who holds an office mentioned without one; None takes the one that is shipped.
    """
    known = gazetteer or load_gazetteer()
    extraction = replace(extraction, mentions=name_by_country(extraction.mentions, known))
    resolver = Resolver(extraction, known)
    ranker = load_ranker()
    for index in range(len(extraction.mentions)):
        resolver.place(index, resolver.choose(index, ranker))
    chains = [_typed(resolver.chain(each, extraction.mentions), each, known) for each in resolver.finish()]
    signed = sign(chains, extraction, known)
    return replace(extraction, chains=tuple(sorted(signed, key=lambda chain: chain.mentions)))


def _typed(chain: Chain, cluster: Cluster, gazetteer: Gazetteer) -> Chain:
    """Take the type of a name that the model did not recognise from the gazetteer."""
    if chain.type != "Thing" or cluster.told_apart or not chain.names:
        return chain
    entries = gazetteer.lookup(chain.names[0])
    return replace(chain, type=entries[0].type) if entries else chain


class Resolver:
    """Reads an article's mentions in order and gathers them; training takes the same steps with known answers."""

    def __init__(self, extraction: Extraction, gazetteer: Gazetteer) -> None:
        """Take an article, with what is known of names beyond it."""
        self._gazetteer = gazetteer
        self._clues = read_clues(extraction, gazetteer)
        self._gathering = Gathering(self._clues)
        self._owners = Owners(self._clues, self._gathering)
        self._soles: list[tuple[int, int]] = []  # joined in the end, so that no pronoun goes by them
        self._pointed: dict[int, list[int]] = {}  # whom "this man" may mean, until it is known who says so
        self._pronouns = Pronouns(self._clues, self._gathering)
        self._certain = Certain(self._clues, self._gathering, self._owners, self._pronouns)
        self._descriptions = Descriptions(self._clues, self._gathering, self._owners)

    def certain(self, index: int) -> Cluster | None:
        """Give the cluster that a mention belongs to beyond doubt: by its name, its grammar or its quotation."""
        return self._certain.find(index)

    def candidates(self, index: int) -> list[Cluster]:
        """List the clusters that may be what a pronoun or description refers to, the most recent first."""
        clues, mention = self._clues, self._clues.mentions[index]
        if mention.kind == "name" or mention.members or index in clues.partner or index in clues.group:
            return []
        if mention.kind == "nominal":
            return self._descriptions.candidates(index, _MOST_CANDIDATES)
        if mention.lemma in _RELATIVE or mention.same_as is not None or self._certain.is_foretold(index):
            return []
        suiting = (each for each in self._gathering.near(mention) if self._pronouns.suit(index, each))
        return list(islice(suiting, _MOST_CANDIDATES))

    def rows(self, index: int, candidates: Sequence[Cluster]) -> tuple[Aspect, list[Row]]:
        """Describe a mention, and the candidates with the case that none of them is meant, which comes last."""
        setting = self._clues.setting
        anaphor = read_anaphor(index, setting, self._gathering.of)
        rows = [pair_row(anaphor, each, setting) for each in candidates]
        return anaphor.aspect(setting), [*rows, null_row(anaphor)]

    def choose(self, index: int, ranker: Ranker) -> Cluster | None:
        """Decide which cluster a mention joins; None opens a new one."""
        outlet = self._clues.outlet(index)
        if outlet is not None and outlet > index:
            self._soles.append((index, outlet))
            return None
        known = self.certain(index) or self._likeliest(index, ranker)
        mention = self._clues.mentions[index]
        sole = sole_of(mention, known, self._gathering, self._gazetteer)
        if sole is not None:
            self._soles.append((index, sole.mentions[0]))
        elif known is None and index in self._clues.setting.said_by:
            self._pointed[index] = [each.mentions[0] for each in pointed_at(mention, self._gathering)]
        return known

    def _likeliest(self, index: int, ranker: Ranker) -> Cluster | None:
        """Give the candidate that leads far enough, if one does."""
        candidates = self._sharing(index, ranker)
        if not candidates:
            return None
        if sole := sole_person(self._clues.mentions[index], candidates):
            return None if sole.is_place else sole
        mention, scores = self._clues.mentions[index], self._scores(index, candidates, ranker)
        if mention.kind == "nominal":
            scores[-1] -= _NEW
        second, first = sorted(scores)[-2:]
        best = scores.index(first)
        if best == len(candidates) or any(are_rivals(mention, candidates[best], other) for other in candidates):
            return None
        if mention.lemma in HE_OR_SHE and candidates[best].is_place:
            return None
        speaks = index in self._clues.setting.sources
        least = least_lead(mention, candidates[best], len(candidates), speaks=speaks)
        return self._owners.whole(mention, candidates[best]) if first - second >= least else None

    def place(self, index: int, cluster: Cluster | None) -> Cluster:
        """Put a mention into a cluster, a new one where there is none, and give it."""
        return self._gathering.place(index, cluster)

    def finish(self) -> Iterator[Cluster]:
        """Join what later words showed to be one, and give the clusters."""
        clues = self._clues
        owned = own_of(clues.mentions, self._gathering.of, clues.callings, self._gazetteer)
        return self._gathering.finish(chain(owned, self._soles, self._pointed_out()))

    def _pointed_out(self) -> Iterator[tuple[int, int]]:
        """Give whom alone each "this man" can mean beside who says so."""
        of = self._gathering.of
        for index, likely in self._pointed.items():
            speaker = of[self._clues.setting.said_by[index]]
            others = {id(of[each]): each for each in likely if of[each] is not speaker}
            if len(others) == 1:
                yield index, next(iter(others.values()))

    def chain(self, cluster: Cluster, mentions: Sequence[Mention]) -> Chain:
        """Write a cluster down as a chain; of who has no name it tells the office that a speaker means."""
        made, own = make_chain(cluster, mentions), self._clues.own_offices
        titles = dict.fromkeys([own[index].title for index in made.mentions if index in own and own[index].holder])
        return made if made.names or not titles else replace(made, titles=tuple(titles))

    def _scores(self, index: int, candidates: Sequence[Cluster], ranker: Ranker) -> list[float]:
        scores: list[float] = ranker.scores(*self.rows(index, candidates)).tolist()
        return scores

    def _sharing(self, index: int, ranker: Ranker) -> list[Cluster]:
        """Choose of the candidates for somebody's person those who may be theirs; of other mentions all."""
        mention, found = self._clues.mentions[index], self.candidates(index)
        person = mention.type == "Person" or index in self._clues.named_after
        if mention.possessor is None or not person or not any(mention.lemma in each.lemmas for each in found):
            return found
        owner = self._owner(mention.possessor, ranker)
        return found if owner is None else [each for each in found if self._owners.may_share(mention, owner, each)]

    def _owner(self, possessor: int, ranker: Ranker) -> Cluster | None:
        """Give whose something is; of a pronoun that is not read yet, what it likeliest means."""
        known = self._gathering.known(possessor)
        candidates = [] if known else self.candidates(possessor)
        if self._clues.mentions[possessor].kind != "pronoun" or not candidates:
            return known
        scores = self._scores(possessor, candidates, ranker)[:-1]
        return candidates[scores.index(max(scores))]
