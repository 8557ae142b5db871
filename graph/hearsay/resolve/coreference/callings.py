"""Whom a description with another noun may mean of those named before: "the lawmaker" after "Senator Ada Ito"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.gazetteer import Gazetteer, Term, name_key
from hearsay.lexicon import load_lexicon
from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import is_told_by_clause
from hearsay.resolve.coreference.clusters import Cluster, descriptive_words

_THIS = ("this ", "that ")
_WITHIN = frozenset(("in", "at", "of"))
_BESIDE = 3  # mentions from a description to the place that it has
_BETWEEN = len(" in the ")
_UNDERGOING = frozenset(("obj", "nsubj:pass"))
_FAMILIES = ("lawmakers", "envoys", "officers", "rulers")
"""Lists of offices for each of which the general ones among them may stand."""
_ALIKE = ("congressmen", "attackers", "suspects", "spokespeople")
"""Lists of nouns so near that one may stand for another."""
_GENERAL: dict[str, str] = {"Person": "callings", "Organization": "general-bodies"}
"""Lists of nouns that may stand for whomever or whatever is not named."""
_PREMIER, _PRIME_MINISTER = "premier", ("minister", frozenset(("prime",)))
_PARTS = (
    ("attackers", "attacking", frozenset(("nsubj",))),
    ("victims", "attacking", _UNDERGOING),
    ("suspects", "arresting", _UNDERGOING),
)
"""What somebody is by an event: nouns, verbs of the event and the functions beside them that make somebody that."""


class Callings:
    """Tells which persons a description ties itself to, by the article's titles or deeds and the gazetteer's offices.

    Who was merely named last is nobody's spokesman, attacker or general.
    """

    def __init__(self, mentions: Sequence[Mention], gazetteer: Gazetteer, published: str | None) -> None:
        """Take what the article tells, and when."""
        self._mentions, self._gazetteer, self._published = mentions, gazetteer, published
        self._words, self._synonyms = load_lexicon().words, load_lexicon().synonyms

    def keep(self, index: int, found: Sequence[Cluster]) -> list[Cluster]:
        """Keep of the candidates for a description those whom it may mean."""
        mention = self._mentions[index]
        if mention.kind != "nominal" or mention.type not in _GENERAL:
            return list(found)
        found = [each for each in found if not self._is_foreign(index, each)]
        if mention.type == "Organization":
            return self._keep_bodies(mention, found)
        narrowed = is_told_by_clause(index, self._mentions)
        named = [each for each in found if each.names]
        tied = [each for each in named if self._is_tied(mention, each, narrowed=narrowed)]
        if not tied and mention.lemma in self._words("passing-callings") and not narrowed:
            free = [each for each in named if not self.offices(each)]
            tied = free if len(free) == 1 else []
        return [each for each in found if (each in tied if each.names else self._may_be_called(mention, each))]

    def _keep_bodies(self, mention: Mention, found: Sequence[Cluster]) -> list[Cluster]:
        """Keep of the candidates for a body those that it may be; of which country it is tells it of one only."""
        fitting = [each for each in found if each.names or self._may_be_called(mention, each)]
        if not mention.nationality:
            return fitting
        only = [each for each in fitting if each.type == "Organization"]
        if mention.lemma in self._words(_GENERAL[mention.type]) and len(only) == 1:
            return only
        return [each for each in fitting if mention.lemma in each.lemmas | each.name_words]

    def _may_be_called(self, mention: Mention, cluster: Cluster) -> bool:
        """Tell whether who or what is unnamed may be meant again by another noun: "the mayor" is no "minister"."""
        nouns = _nouns_of(cluster)
        if not nouns or not self._words(_GENERAL[mention.type]).isdisjoint(nouns | {mention.lemma}):
            return True
        return any(self._is_near(mention.lemma, noun) for noun in nouns) or self._took_part(mention.lemma, cluster)

    def _is_near(self, noun: str, other: str) -> bool:
        """Tell whether nouns are as good as the same, or a general and a special one of a family."""
        if noun == other or (noun in self._synonyms and self._synonyms[noun] == self._synonyms.get(other)):
            return True
        general = not {noun, other}.isdisjoint(self._words("general-callings"))
        lists = map(self._words, (*_FAMILIES, *_ALIKE) if general else _ALIKE)
        return any(noun in each and other in each for each in lists)

    def offices(self, cluster: Cluster) -> frozenset[str]:
        """Give the head words of the offices that someone holds, as the article or the gazetteer tells."""
        terms = (term for term in self._terms(cluster) if term.covers(self._published))
        titles = {title for term in terms for title in term.titles}
        told = {title.rpartition(" ")[2] for title in titles} | ({_PREMIER} if "prime minister" in titles else set())
        return cluster.titles.union(_nouns_of(cluster) & (self._words("named-offices") | {_PREMIER}), told)

    def _terms(self, cluster: Cluster) -> Iterator[Term]:
        full = [name for name in cluster.names if " " in name]  # "Rubio" may be another than "Luis Rubio"
        entries = (entry for name in full or cluster.names for entry in self._gazetteer.lookup(name))
        return (term for entry in entries for term in entry.terms)

    def _is_foreign(self, index: int, cluster: Cluster) -> bool:
        """Tell whether a description is of another country than someone: "the Mexican president" is no American.

        That is told by the article, or by the offices that someone is known for.
        """
        mention = self._mentions[index]
        places = self._places(index)
        told = {place for other in cluster.mentions for place in self._places(other)}
        if places and told:
            return places.isdisjoint(told)
        country = self._gazetteer.country_of(mention.nationality) if mention.nationality and cluster.names else None
        bodies = {term.body for term in self._terms(cluster)} if country else set()
        return country is not None and bool(bodies) and bodies.isdisjoint((country.key, country.metonym_of))

    def homes(self, cluster: Cluster) -> set[str]:
        """Give the keys of the countries that someone is of, by what the article calls him and by his offices."""
        told = {place for index in cluster.mentions for place in self._places(index)}
        return told | {term.body for term in self._terms(cluster) if term.covers(self._published)}

    def _places(self, index: int) -> set[str]:
        """Give the country or place that a phrase tells to be its: of "the Danish minister", "the council in Lund"."""
        mention, found = self._mentions[index], set[str]()
        if mention.kind == "pronoun":
            return found
        if mention.nationality:
            country = self._gazetteer.country_of(mention.nationality)
            found.add(country.metonym_of or country.key if country else mention.nationality)
        within = frozenset(("of",)) if mention.type == "Person" else _WITHIN
        beside = [
            each
            for each in self._mentions[index + 1 : index + 1 + _BESIDE]
            if each.preposition in within and each.governor == mention.lemma
            if each.span.start <= mention.span.end + _BETWEEN
        ]
        for place in (*beside, *([] if mention.possessor is None else [self._mentions[mention.possessor]])):
            if place.name and place.type == "Place":
                entries = self._gazetteer.lookup(place.name)
                found.update({entry.metonym_of or entry.key for entry in entries} or {name_key(place.name)})
        return found

    def _is_tied(self, mention: Mention, cluster: Cluster, *, narrowed: bool) -> bool:
        words = descriptive_words(mention) - {mention.nationality} - self._words("epithets")
        said = words - cluster.words - cluster.title_words
        if mention.lemma in cluster.lemmas or mention.text.lower().startswith(_THIS):
            return True
        if mention.lemma in cluster.titles:
            shared = self._words("portfolios") | self._words("members")
            return not words or said != words or mention.lemma not in shared
        if narrowed:
            return False
        if mention.lemma in self._words("callings") or self._took_part(mention.lemma, cluster):
            return True
        return not said and any(self._is_near(mention.lemma, office) for office in self.offices(cluster))

    def _took_part(self, noun: str, cluster: Cluster) -> bool:
        verbs = [(self._words(verbs), places) for nouns, verbs, places in _PARTS if noun in self._words(nouns)]
        told = [self._mentions[index] for index in cluster.mentions] if verbs else []
        return any(each.governor in verb and each.function in places for each in told for verb, places in verbs)


def _nouns_of(cluster: Cluster) -> frozenset[str]:
    """List the nouns that somebody is called by."""
    return cluster.lemmas | {_PREMIER} if _PRIME_MINISTER in cluster.ranks else cluster.lemmas
