"""Extraction -> the same with its chains: who is who within one article, by names, grammar, quotations and ranking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from msgspec.structs import replace

from hearsay.gazetteer import Gazetteer, load_gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.records import Chain, Extraction, Mention
from hearsay.resolve.ages import aged_of
from hearsay.resolve.agreement import (
    agrees,
    are_rivals,
    body_at,
    fellows_after,
    is_another,
    is_bound,
    is_of_other_sex,
    is_side,
    is_told_by_clause,
    only_owns,
    parted_by_deeds,
    points_back,
    speaks_only_quoted,
    suits_description,
)
from hearsay.resolve.antecedents import Row, Setting, null_row, pair_row, read_anaphor
from hearsay.resolve.callings import Callings
from hearsay.resolve.clusters import Aspect, Cluster, descriptive_words, make_chain
from hearsay.resolve.exchanges import turned_to
from hearsay.resolve.firmnames import firm_names
from hearsay.resolve.leads import least_lead
from hearsay.resolve.offices import Holders, holders_of
from hearsay.resolve.openings import meant_of, tells_of_itself
from hearsay.resolve.owned import own_of
from hearsay.resolve.pairs import members_of_pairs
from hearsay.resolve.ranking import Ranker, load_ranker
from hearsay.resolve.samename import group_names, known_bodies, known_genders, named_after
from hearsay.resolve.seats import seats_of
from hearsay.resolve.speakers import goes_on, passed_on_by, sources_of, speakers_of, tellers_of, told_of

_MOST_CANDIDATES = 10
# How much likelier a description must be new than known: left at nought, chains are far more right than complete.
_NEW = 1.0
_PRONOUN_REACH = 5  # sentences
_THIRD_PERSON = 3
_QUOTATION_REACH = 2  # sentences
_BESIDE = 4  # mentions from a calling to the name beside it
_LAST_SAID = 4  # mentions of an entity that are looked at for who says them
_DESCRIPTION_REACH = 4  # sentences, for a description whose head word was not used before
_RELATIVE = frozenset(("who", "which"))
_DEMONSTRATIVE = frozenset(("this", "that", "these", "those"))


def resolve_article(extraction: Extraction, gazetteer: Gazetteer | None = None) -> Extraction:
    """Fill the chains of an extraction: each mention is in exactly one.

    The gazetteer tells known names, and who holds an office mentioned without one; None takes the one that is shipped.
    """
    known = gazetteer or load_gazetteer()
    resolver = Resolver(extraction, known)
    ranker = load_ranker()
    for index in range(len(extraction.mentions)):
        resolver.place(index, resolver.choose(index, ranker))
    chains = [_typed(make_chain(each, extraction.mentions), each, known) for each in resolver.finish()]
    return replace(extraction, chains=tuple(sorted(chains, key=lambda chain: chain.mentions)))


def _typed(chain: Chain, cluster: Cluster, gazetteer: Gazetteer) -> Chain:
    """Take the type of a name that the model did not recognise from the gazetteer."""
    if chain.type != "Thing" or cluster.told_apart or not chain.names:
        return chain
    entries = gazetteer.lookup(chain.names[0])
    return replace(chain, type=entries[0].type) if entries else chain


class Resolver:
    """Reads an article's mentions in order and gathers them; training takes the same steps with known answers."""

    def __init__(self, extraction: Extraction, gazetteer: Gazetteer) -> None:
        firms = firm_names(extraction.mentions, gazetteer)
        groups = group_names(extraction.mentions, gazetteer, firms)
        self.mentions = known_bodies(known_genders(extraction.mentions, groups, gazetteer), groups, firms)
        said_by, self._partner = speakers_of(extraction)
        self._saying = frozenset(said_by.values())
        words = [descriptive_words(mention) for mention in self.mentions]
        sources = sources_of(extraction, load_lexicon())
        opening = {mention.sentence: index for index, mention in reversed(tuple(enumerate(self.mentions)))}
        before = dict(zip(sources, (None, *sources), strict=False))
        self.setting = Setting(self.mentions, words, said_by, before, frozenset(opening.values()))
        self._telling = tellers_of(extraction, load_lexicon().words("wonder"))
        self._meant = meant_of(extraction, load_lexicon())
        self._turned_to = turned_to(extraction, load_lexicon())
        self._told = told_of(extraction)
        self._parted = parted_by_deeds(self.mentions, extraction.statements)
        for pronoun, outlet in passed_on_by(extraction):
            self._parted.setdefault(pronoun, set()).add(outlet)
        self._goes_on = goes_on(self.mentions, sources, load_lexicon().words("continuing-speech"), self._told)
        self._group = {mention: place for place, group in enumerate(groups) for mention in group}
        self._group |= holders_of(extraction, groups, gazetteer)
        self._named_after = named_after(self.mentions)
        self._of_pairs = members_of_pairs(self.mentions, self._group) | aged_of(extraction)
        self._speaking_for = load_lexicon().words("speaking-for")
        self._felt = load_lexicon().words("feeling")
        future = (each.subject for each in extraction.statements if each.modality == "future")
        self._planning = {subject.mention for subject in future if subject}
        self._withheld = load_lexicon().words("withholding")
        self._told_offices = load_lexicon().words("told-offices")
        self._holders = Holders(self.mentions, self._group, load_lexicon().words("named-offices"), seats_of(extraction))
        self._gazetteer = gazetteer
        self._callings = Callings(self.mentions, gazetteer, extraction.article.published)
        self._of_group: dict[int, Cluster] = {}
        self._of_partner: dict[int, Cluster] = {}
        self._of: dict[int, Cluster] = {}
        self._recent: dict[int, Cluster] = {}  # by identity, least recently mentioned first
        self._speaking: dict[int, Cluster] = {}  # those of them that say "I", "we" or "you"
        self._by_word: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self._later: list[tuple[int, int]] = []
        self._narrator: Cluster | None = None  # who says "I" outside quotation marks

    def certain(self, index: int) -> Cluster | None:
        """Give the cluster that a mention belongs to beyond doubt: by its name, its grammar or its quotation."""
        mention = self.mentions[index]
        if index in self._group and self._group[index] in self._of_group:
            return self._of_group[self._group[index]]
        same = self._of_pairs.get(index, mention.same_as)
        if same is not None and same in self._of:
            other = self._of[same]
            if not (mention.name and other.names) and not is_of_other_sex(mention, other):
                return other
        if index in self._named_after:
            name = self._group.get(self._named_after[index], -1)
            if name in self._of_group:
                return self._of_group[name]
        if index in self._partner:
            partner = self._partner[index]
            return self._of.get(partner) or self._of_partner.get(partner)
        if index in self._turned_to or index in self._goes_on:
            return self._in_turn(index)
        if index in self._meant or index in self._telling:
            return self._opening(index)
        if mention.anonymous and mention.kind == "nominal" and mention.definite:
            return self._source_before(mention)
        return self._narrator if mention.lemma == "i" and not mention.quoted else None

    def candidates(self, index: int) -> list[Cluster]:
        """List the clusters that may be what a pronoun or description refers to, the most recent first."""
        mention = self.mentions[index]
        if mention.kind == "name" or mention.members or index in self._partner or index in self._group:
            return []
        if mention.kind == "pronoun":
            if mention.lemma in _RELATIVE or mention.same_as is not None:
                return []
            return list(islice((each for each in self._near(mention) if self._suits(index, each)), _MOST_CANDIDATES))
        if is_another(mention):
            return []
        words = self.setting.words[index]
        doer = None if mention.apart is None else self._known(mention.apart)
        alike = (each for each in self._alike(mention) if each is not doer)
        alike = (each for each in alike if not (each.names and index in self._named_after))
        alike = (each for each in alike if mention.lemma in each.lemmas or self._may_hold(index, each))
        if mention.lemma in self._told_offices:
            holding = self._callings.offices
            alike = (each for each in alike if not each.names or mention.lemma in each.lemmas | holding(each))
        if is_told_by_clause(index, self.mentions):
            alike = (each for each in alike if mention.text.lower() in each.texts)
        suiting = (each for each in alike if suits_description(mention, words, each, self.mentions))
        body = body_at(index, self.mentions) if mention.possessor is None else None
        owned = mention if body is None else replace(mention, possessor=body)
        belonging = islice((each for each in suiting if self._may_belong(owned, each)), _MOST_CANDIDATES)
        return self._callings.keep(index, list(belonging))

    def rows(self, index: int, candidates: Sequence[Cluster]) -> tuple[Aspect, list[Row]]:
        """Describe a mention, and the candidates with the case that none of them is meant, which comes last."""
        anaphor = read_anaphor(index, self.setting, self._of)
        rows = [pair_row(anaphor, each, self.setting) for each in candidates]
        return anaphor.aspect(self.setting), [*rows, null_row(anaphor)]

    def choose(self, index: int, ranker: Ranker) -> Cluster | None:
        """Decide which cluster a mention joins; None opens a new one."""
        known = self.certain(index)
        if known:
            return known
        candidates = self._sharing(index, ranker)
        if not candidates:
            return None
        mention, scores = self.mentions[index], self._scores(index, candidates, ranker)
        if mention.kind == "nominal":
            scores[-1] -= _NEW
        second, first = sorted(scores)[-2:]
        best = scores.index(first)
        if best == len(candidates) or any(are_rivals(mention, candidates[best], other) for other in candidates):
            return None
        least = least_lead(mention, candidates[best], len(candidates), speaks=index in self.setting.sources)
        return self._whole(mention, candidates[best]) if first - second >= least else None

    def _whole(self, mention: Mention, cluster: Cluster) -> Cluster | None:
        """Give the thing of which an "it" seems to mean a side: "denied the existence of the letter, but read it"."""
        if mention.lemma != "it" or mention.function == "nmod:poss" or not is_side(cluster):
            return cluster
        wholes = [self._of[owner] for owner in cluster.possessors if owner in self._of]
        return wholes[0] if len(wholes) == 1 and agrees(mention, wholes[0]) else None

    def _scores(self, index: int, candidates: Sequence[Cluster], ranker: Ranker) -> list[float]:
        scores: list[float] = ranker.scores(*self.rows(index, candidates)).tolist()
        return scores

    def place(self, index: int, cluster: Cluster | None) -> Cluster:
        """Put a mention into a cluster, a new one where there is none, and give it."""
        mention = self.mentions[index]
        cluster = cluster or Cluster()
        cluster.add(index, mention, self.setting.words[index])
        self._of[index] = cluster
        key = id(cluster)
        for recent in (self._recent, self._speaking) if cluster.speaks else (self._recent,):
            recent.pop(key, None)
            recent[key] = cluster
        for word in _index_words(mention):
            self._by_word[word][key] = cluster
        if index in self._group:
            self._of_group.setdefault(self._group[index], cluster)
        if index in self._partner:
            self._of_partner.setdefault(self._partner[index], cluster)
            self._later.append((index, self._partner[index]))
        if mention.lemma == "i" and not mention.quoted and index not in self._partner:
            self._narrator = cluster
        if mention.same_as is not None and mention.same_as > index:
            self._later.append((index, mention.same_as))
        return cluster

    def finish(self) -> Iterator[Cluster]:
        """Join what later words showed to be one, and give the clusters."""
        owned = own_of(self.mentions, self._of, self._callings, self._gazetteer)
        for index, other in chain(self._later, owned):
            left, right = self._of[index], self._of[other]
            if left is not right and not (left.names and right.names) and not is_of_other_sex(left, right):
                right.absorb(left)
                for mention in left.mentions:
                    self._of[mention] = right
        yield from {id(cluster): cluster for cluster in self._of.values()}.values()

    def _in_turn(self, index: int) -> Cluster | None:
        """Give whom a pronoun means by whose turn it is: who was spoken to, or who spoke before."""
        other = self._known(self._turned_to.get(index, -1))
        if other is not None and agrees(self.mentions[index], other):
            return other
        return self._of.get(self._goes_on.get(index, -1))

    def _opening(self, index: int) -> Cluster | None:
        """Give whom a pronoun means that opens what somebody says: what is judged, or who tells it."""
        meant = self._known(self._meant[index]) if index in self._meant else None
        if meant is not None and agrees(self.mentions[index], meant):
            return self._whole(self.mentions[index], meant)
        return self._teller(index) if index in self._telling else None

    def _teller(self, index: int) -> Cluster | None:
        """Give whose own words begin with a pronoun: "the lawyer says he will go" may be of whom the lawyer is for."""
        told_by, pronoun = self._telling[index], self.mentions[index]
        if told_by in self._parted.get(index, ()):
            return None
        teller, several = self._known(told_by), self.mentions[told_by].number == "plural"
        if not several and pronoun.governor not in self._withheld:
            client = self._client(told_by)
            if client is not None and agrees(pronoun, client):
                return client
        if teller is None or not agrees(pronoun, teller):
            return None
        if pronoun.lemma == "it":
            return teller if teller.type in ("Organization", "Outlet", "Place") else None
        if several or pronoun.number == "plural":
            return teller if teller.number == pronoun.number == "plural" else None
        if teller.type != "Person" and not (teller.anonymous and pronoun.governor in self._felt):
            return None  # officials mostly tell of others
        if teller.names or not self.mentions[teller.mentions[0]].definite:
            return teller
        speaker, plans = self.mentions[told_by], index in self._planning
        return teller if tells_of_itself(pronoun, speaker, teller, self._within(speaker, 1), plans=plans) else None

    def _client(self, index: int) -> Cluster | None:
        """Give whom someone speaks for, of whom he tells: "Ito's lawyer said she was ill"."""
        nearby = range(index, min(index + _BESIDE, len(self.mentions)))
        beside = (other for other in nearby if self.mentions[other].same_as == index)
        for calling in (index, self.mentions[index].same_as, *beside):
            if calling is None:
                continue
            mention = self.mentions[calling]
            if mention.possessor is not None and mention.lemma in self._speaking_for:
                return self._known(mention.possessor)
        return None

    def _source_before(self, mention: Mention) -> Cluster | None:
        """Find the anonymous source that "the source", "these officials" point back to: the last one of that noun."""
        for cluster in reversed(self._recent.values()):
            if cluster.anonymous and mention.lemma in cluster.lemmas and cluster.number == mention.number:
                words = descriptive_words(mention)
                same = words <= cluster.words or not cluster.words
                return cluster if same and self._may_belong(mention, cluster) else None
        return None

    def _near(self, mention: Mention) -> Iterator[Cluster]:
        """List what a pronoun may mean, the most recent first: of what is far off, only who speaks or is spoken to."""
        if mention.person == _THIRD_PERSON:
            return self._within(mention, _PRONOUN_REACH)
        if not mention.quoted:
            return reversed(self._speaking.values())
        near = {id(each): each for each in self._within(mention, _PRONOUN_REACH)}
        far = (each for key, each in reversed(self._speaking.items()) if key not in near)
        return chain(near.values(), far)

    def _alike(self, mention: Mention) -> Iterator[Cluster]:
        """List what had the head word of a description before and, where it points back, what else was near."""
        named = self._by_word.get(mention.lemma, {})
        if not points_back(mention) or mention.type == "Thing":
            return iter(sorted(named.values(), key=_recency))
        near = {id(each): each for each in self._within(mention, _DESCRIPTION_REACH)}
        return chain(near.values(), sorted([each for key, each in named.items() if key not in near], key=_recency))

    def _within(self, mention: Mention, reach: int) -> Iterator[Cluster]:
        for cluster in reversed(self._recent.values()):
            if mention.sentence - cluster.sentences[-1] > reach:
                return
            yield cluster

    def _may_hold(self, office: int, cluster: Cluster) -> bool:
        """Tell whether someone may hold an office: unnamed, or by what the article tells of holders."""
        groups = {self._group[index] for index in cluster.mentions if index in self._group}
        return not cluster.names or self._holders.may_hold(office, groups)

    def _may_belong(self, mention: Mention, cluster: Cluster) -> bool:
        """Tell whether what is somebody's may be an entity: not its owner, nor the like of somebody else."""
        if mention.possessor is None:
            return True
        if mention.lemma not in cluster.lemmas:
            return not self._may_be(mention.possessor, cluster)
        owners = [self._of[index] for index in cluster.possessors if index in self._of]
        return not owners or any(self._may_be(mention.possessor, owner) for owner in owners)

    def _sharing(self, index: int, ranker: Ranker) -> list[Cluster]:
        """Choose of the candidates for somebody's person those who may be theirs; of other mentions all."""
        mention, found = self.mentions[index], self.candidates(index)
        person = mention.type == "Person" or index in self._named_after
        if mention.possessor is None or not person or not any(mention.lemma in each.lemmas for each in found):
            return found
        owner = self._owner(mention.possessor, ranker)
        return found if owner is None else [each for each in found if self._may_share(mention, owner, each)]

    def _may_share(self, mention: Mention, owner: Cluster, cluster: Cluster) -> bool:
        """Tell whether somebody's person may be an entity by whose both are: "the head of the army" is not the navy's.

        Who has no name and is said to be nobody's is of somebody known before.
        """
        if mention.lemma not in cluster.lemmas or (cluster.names and owner.number == "plural"):
            return True
        owners = self._owners(cluster, mention.lemma)
        return owner in owners if owners else bool(cluster.names) or owner.mentions[0] < cluster.mentions[0]

    def _owner(self, possessor: int, ranker: Ranker) -> Cluster | None:
        """Give whose something is; of a pronoun that is not read yet, what it likeliest means."""
        known = self._known(possessor)
        candidates = [] if known else self.candidates(possessor)
        if self.mentions[possessor].kind != "pronoun" or not candidates:
            return known
        scores = self._scores(possessor, candidates, ranker)[:-1]
        return candidates[scores.index(max(scores))]

    def _owners(self, cluster: Cluster, calling: str) -> list[Cluster]:
        """List whose an entity is by what it is called, and whose those are: "the head of the board of Norvik"."""
        called = (self.mentions[index] for index in cluster.mentions if self.mentions[index].lemma == calling)
        waiting = [each.possessor for each in called if each.possessor is not None]
        owners: list[Cluster] = []
        while waiting:
            owner = self._of.get(waiting.pop())
            if owner is not None and owner not in owners:
                owners.append(owner)
                waiting += owner.possessors
        return owners

    def _known(self, index: int) -> Cluster | None:
        """Give the cluster of a mention, of a name also before it is read."""
        return self._of.get(index) or self._of_group.get(self._group.get(index, -1))

    def _may_be(self, index: int, cluster: Cluster) -> bool:
        """Tell whether a mention, perhaps one that is not read yet, may be an entity."""
        known = self._known(index)
        if known:
            return known is cluster
        mention = self.mentions[index]
        return agrees(mention, cluster) if mention.kind == "pronoun" else mention.lemma in cluster.lemmas

    def _suits(self, index: int, cluster: Cluster) -> bool:
        mention = self.mentions[index]
        if mention.lemma in _DEMONSTRATIVE:  # mostly what was told, so it goes with its like and with no noun
            return not cluster.names and not cluster.lemmas
        stranger = mention.person != _THIRD_PERSON and not cluster.speaks
        if stranger and self.mentions[cluster.mentions[-1]].type == "Thing":
            return False
        unsigned = mention.quoted and index not in self.setting.said_by
        if unsigned and mention.lemma == "i" and (cluster.names or cluster.lemmas):
            return False  # whoever speaks, it need not be who was named before
        if mention.person == 1 and not mention.quoted and speaks_only_quoted(cluster, self.mentions):
            return False
        if mention.lemma == "you" and index in self.setting.said_by:
            return self._is_told(index, cluster)
        return (
            agrees(mention, cluster)
            and not (mention.apart is not None and self._known(mention.apart) is cluster)
            and not is_bound(mention, cluster, self.mentions)
            and not only_owns(mention, cluster, self.mentions)
            and not any(self._known(other) is cluster for other in fellows_after(index, self.mentions))
            and not (mention.person == _THIRD_PERSON and self._speaks(index, cluster))
            and not any(self._known(other) is cluster for other in self._told.get(index, ()))
            and not any(self._known(other) is cluster for other in self._parted.get(index, ()))
        )

    def _is_told(self, index: int, cluster: Cluster) -> bool:
        """Tell whether the speaker of a "you" called an entity so before; who else is meant may be anyone."""
        if "you" not in cluster.pronouns:
            return False
        before = next(other for other in reversed(cluster.mentions) if self.mentions[other].lemma == "you")
        speaker, other = (self.setting.said_by.get(each) for each in (index, before))
        return speaker is not None and other is not None and self._known(speaker) is self._known(other)

    def _speaks(self, index: int, cluster: Cluster) -> bool:
        """Tell whether an entity says a pronoun, or is spoken of by it: nobody calls themselves "he" in own words."""
        said_by, mention = self.setting.said_by, self.mentions[index]
        if index not in said_by and index not in self._saying:
            return False
        speaker = said_by.get(index)
        if speaker is not None and self._known(speaker) is cluster and self._speaks_here(speaker, mention):
            return True
        others = (other for other in cluster.mentions[-_LAST_SAID:] if said_by.get(other) == index)
        third = (self.mentions[other] for other in others if self.mentions[other].person == _THIRD_PERSON)
        return any(self._speaks_here(index, other) for other in third)

    def _speaks_here(self, speaker: int, said: Mention) -> bool:
        """Tell whether a source stands outside its words and near them: a quotation that runs on may not be one."""
        mention = self.mentions[speaker]
        return not mention.quoted and abs(said.sentence - mention.sentence) <= _QUOTATION_REACH


def _recency(cluster: Cluster) -> int:
    return -cluster.mentions[-1]


def _index_words(mention: Mention) -> Iterable[str]:
    if mention.kind == "nominal":
        return (mention.lemma,)
    words = mention.name.lower().replace("-", " ").split()
    return (*words, mention.title.split()[-1].lower()) if mention.title else words
