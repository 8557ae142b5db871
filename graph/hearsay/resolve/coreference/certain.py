"""Which entity a mention is beyond doubt: by its name, its grammar, its quotation or whose turn it is to speak."""

from __future__ import annotations

from hearsay.lexicon import load_lexicon
from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import agrees, is_of_other_sex
from hearsay.resolve.coreference.bodies import Bodies
from hearsay.resolve.coreference.centres import Centres
from hearsay.resolve.coreference.clues import Clues
from hearsay.resolve.coreference.clusters import Cluster, descriptive_words
from hearsay.resolve.coreference.gathering import Gathering
from hearsay.resolve.coreference.openings import tells_of_itself, tells_of_others
from hearsay.resolve.coreference.owners import Owners
from hearsay.resolve.coreference.pronouns import Pronouns

_BESIDE = 4  # mentions from a calling to the name beside it
_BODIES = ("Organization", "Outlet", "Place")


class Certain:
    """Finds what needs no ranking."""

    def __init__(self, clues: Clues, gathering: Gathering, owners: Owners, pronouns: Pronouns) -> None:
        """Take what the article tells, the entities as they grow, whose they are and what pronouns may mean."""
        self._clues, self._gathering, self._owners = clues, gathering, owners
        self._mentions, self._words = clues.mentions, load_lexicon().words
        self._centres, self._bodies = Centres(clues, gathering, pronouns), Bodies(clues, gathering, pronouns)
        self._foretelling = {subject: pronoun for pronoun, subject in reversed(tuple(clues.foretold.items()))}

    def find(self, index: int) -> Cluster | None:
        """Give the cluster that a mention belongs to beyond doubt, if there is one."""
        clues, gathering, mention = self._clues, self._gathering, self._mentions[index]
        if same := gathering.of_group(index) or self._identical(index):
            return same
        called = clues.named_after.get(index, clues.outlet(index))
        if called is not None and (name := gathering.of_group(called)):
            return name
        if index in clues.partner:
            return gathering.of_partner(index)
        if foretold := self._of_foretold(index):
            return foretold
        if index in clues.turned_to or index in clues.goes_on:
            return self._in_turn(index)
        if index in clues.handled and (thing := gathering.of.get(clues.handled[index])) and agrees(mention, thing):
            return self._owners.whole(mention, thing)
        if index in clues.meant or index in clues.telling:
            return self._opening(index)
        if centre := self._centres.find(index) or self._bodies.find(index):
            return centre
        if mention.anonymous and mention.kind == "nominal" and mention.definite:
            return self._source_before(mention)
        return gathering.narrator if mention.lemma == "i" and not mention.quoted else None

    def is_foretold(self, index: int) -> bool:
        """Tell whether a mention is somebody who is named only after it."""
        foretold = self._clues.foretold
        return index in foretold and self._foretold(foretold[index]) is None

    def _of_foretold(self, index: int) -> Cluster | None:
        """Give who is named after a pronoun, if named or meant before, or of a name who so waited for it."""
        foretold, waiting = self._clues.foretold, self._gathering.of.get(self._foretelling.get(index, -1))
        if index not in foretold:
            return None if waiting is None or waiting.names else waiting
        known = self._foretold(foretold[index])
        return known if known is not None and agrees(self._mentions[index], known) else None

    def _foretold(self, subject: int) -> Cluster | None:
        return self._gathering.known(subject) or self._gathering.of.get(self._foretelling[subject])

    def _identical(self, index: int) -> Cluster | None:
        """Give what grammar makes one with a mention."""
        mention = self._mentions[index]
        same = self._clues.of_pairs.get(index, mention.same_as)
        other = None if same is None else self._gathering.of.get(same)
        if other is None or (mention.name and other.names) or is_of_other_sex(mention, other):
            return None
        return None if other.type == "Person" and self._is_text(mention) else other

    def _is_text(self, mention: Mention) -> bool:
        """Tell whether a description is of a text, which nobody is: "co-editor of a paper, a | book about Oslo"."""
        noun = load_lexicon().noun_of(mention.lemma) if mention.kind == "nominal" else None
        return noun is not None and noun.document and noun.type == "Thing"

    def _in_turn(self, index: int) -> Cluster | None:
        """Give whom a pronoun means by whose turn it is: who was spoken to, or who spoke before."""
        clues, gathering = self._clues, self._gathering
        hearer, speaker = clues.turned_to.get(index, -1), clues.goes_on.get(index, -1)
        likely = (gathering.known(hearer), gathering.of.get(speaker))
        return next((each for each in likely if each is not None and agrees(self._mentions[index], each)), None)

    def _opening(self, index: int) -> Cluster | None:
        """Give whom a pronoun means that opens what somebody says: what is judged, or who tells it."""
        clues, pronoun = self._clues, self._mentions[index]
        meant = self._gathering.known(clues.meant[index]) if index in clues.meant else None
        if meant is not None and agrees(pronoun, meant):
            return self._owners.whole(pronoun, meant)
        return self._teller(index) if index in clues.telling else None

    def _teller(self, index: int) -> Cluster | None:
        """Give whose own words begin with a pronoun: "the lawyer says he will go" may be of whom the lawyer is for."""
        told_by, pronoun = self._clues.telling[index], self._mentions[index]
        if told_by in self._clues.parted.get(index, ()):
            return None
        teller, several = self._gathering.known(told_by), self._mentions[told_by].number == "plural"
        if not several and pronoun.governor not in self._words("withholding"):
            client = self._client(told_by)
            if client is not None and agrees(pronoun, client):
                return client
        if teller is None or not agrees(pronoun, teller):
            return None
        if pronoun.lemma == "it":
            return teller if teller.type in _BODIES else None
        if several or pronoun.number == "plural":
            return teller if teller.number == pronoun.number == "plural" else None
        return teller if self._tells_of_itself(index, teller) else None

    def _tells_of_itself(self, index: int, teller: Cluster) -> bool:
        """Tell whether one person's words that open with a "he" or "she" are of the teller."""
        told_by, pronoun = self._clues.telling[index], self._mentions[index]
        own = self._words("feeling") | (frozenset() if tells_of_others(teller) else self._words("own-mind"))
        if teller.type != "Person" and not (teller.anonymous and pronoun.governor in own):
            return False  # officials mostly tell of others
        if teller.names or not self._mentions[teller.mentions[0]].definite:
            return True
        speaker = self._mentions[told_by]
        owned = speaker.possessor is not None and self._mentions[speaker.possessor].type == "Person"
        return tells_of_itself(pronoun, teller, self._gathering.within(speaker, 1), owned=owned)

    def _client(self, index: int) -> Cluster | None:
        """Give whom someone speaks for, of whom he tells: "Ito's lawyer said she was ill", "an Ito aide said …"."""
        nearby = range(index, min(index + _BESIDE, len(self._mentions)))
        beside = (other for other in nearby if self._mentions[other].same_as == index)
        for calling in (index, self._mentions[index].same_as, *beside):
            if calling is None:
                continue
            mention = self._mentions[calling]
            if mention.possessor is not None and mention.lemma in self._words("speaking-for"):
                return self._gathering.known(mention.possessor)
        return self._of_aide(index)

    def _of_aide(self, index: int) -> Cluster | None:
        """Give whose aide or critic someone is by the name before that word: "an | Ito | aide"."""
        aide, *inner = self._mentions[index : index + 2]
        beside = inner and aide.kind == "nominal" and inner[0].span.end < aide.head.start
        named = beside and inner[0].type == "Person" and inner[0].governor == aide.lemma
        return self._gathering.known(index + 1) if named and aide.lemma in self._words("telling-of-others") else None

    def _source_before(self, mention: Mention) -> Cluster | None:
        """Find the anonymous source that "the source", "these officials" point back to: the last one of that noun."""
        for cluster in self._gathering.recent():
            if cluster.anonymous and mention.lemma in cluster.lemmas and cluster.number == mention.number:
                words = descriptive_words(mention)
                same = words <= cluster.words or not cluster.words
                return cluster if same and self._owners.may_belong(mention, cluster) else None
        return None
