"""What the lexicon knows of words, as frozen look-up tables; it knows words, never sentences.

All words are lemmas in lower case. A verb with a particle or preposition that belongs to its meaning is written with
it: "pull out", "call for". `pos` is "VERB", "NOUN", "ADJ", "ADV", "ADP" or "AUX".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

from hearsay.lexicon.inflection import irregular_lemmas, irregular_participles, participle_form, third_person_form
from hearsay.records import EntityType, Gender, Manner, Modality

CueKind = Literal["saying", "thinking", "wanting", "showing", "citing", "charging", "hearsay"]
PLOVER_CATEGORIES = frozenset(
    "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT INVESTIGATE DEMAND DISAPPROVE REJECT THREATEN PROTEST "
    "SANCTION MOBILIZE COERCE ASSAULT FIGHT".split()
)
MODALITIES = frozenset(get_args(Modality))
CUE_KINDS = frozenset(get_args(CueKind))
ENTITY_TYPES = frozenset(get_args(EntityType))
_NO_WORDS: frozenset[str] = frozenset()
Place = str
"""Where an argument stands: "subject", "object", "clause" or a preposition."""

MANNERS: Mapping[CueKind, Manner] = {
    "saying": "indirect",
    "thinking": "belief",
    "wanting": "intention",
    "showing": "indirect",
    "citing": "indirect",
    "charging": "indirect",
    "hearsay": "indirect",
}
"""The manner of an attribution without quotation marks, by the kind of its cue."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How the places around a word map to those of a statement.

    `control`: whom an infinitive or participle after verb and object has for its subject ("ask X to go": object;
    "promise X to go": subject). `addressee`: where the one spoken to stands: "object" ("tell X"), or prepositions
    ("appeal to X"). `content`: prepositions that mark what is said where it is no clause ("accuse X of lying").
    `of_phrase`: what "of" marks at the noun ("the annexation of X": object, "the withdrawal of X": subject).
    `noun_object`: prepositions that mark the object of the noun ("a call for X", "an attack on X").
    """

    control: Literal["subject", "object"] = "object"
    addressee: tuple[Place, ...] = ()
    content: tuple[str, ...] = ()
    of_phrase: Literal["subject", "object"] = "object"
    noun_object: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed predicate: the words that say it, its frame and its place among events and other relations.

    `with_object`, `without_object`: those of its `lemmas` that say it only with, or only without, an object or
    complement ("prices increase" is another relation than "increase prices"). `speech` is set where its subject is a
    source ("demand": saying, "hope": wanting); such verbs give an attribution and a statement. `implies_negation`:
    what it embeds does not hold ("refuse to go", "deny that …"). `embeds`: the modality of what it embeds; an
    indicative clause under it ("agreed that it was late") keeps its own. `group`: the name shared by relations so near
    that claims may match over them ("demand", "insist on").
    """

    name: str
    iri: str
    label: str
    lemmas: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    frame: Frame = field(default_factory=Frame)
    speech: CueKind | None = None
    plover: str | None = None
    opposites: tuple[str, ...] = ()
    group: str = ""
    implies_negation: bool = False
    embeds: Modality | None = None
    with_object: tuple[str, ...] = ()
    without_object: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that shows an attribution.

    `content`: prepositions that mark what is said where it is no clause ("suspect X of lying"). `relation` names the
    relation if the word says more than that something was said. `quote_only`: it is a cue only beside a quotation
    ("…," he continued).
    """

    lemma: str
    pos: str
    kind: CueKind
    manner: Manner
    addressee: tuple[Place, ...] = ()
    content: tuple[str, ...] = ()
    relation: str | None = None
    quote_only: bool = False


@dataclass(frozen=True, slots=True)
class Embedding:
    """What a word does to the verb, adjective or clause under it: "fail to V", "likely to V", "begin to V".

    `passes`: it adds nothing but aspect, or what its fields say; the statement's predicate is what stands under it.
    Where `passes` is False the word is a predicate of its own as well ("want to V").
    """

    lemma: str
    pos: str
    modality: Modality | None = None
    negates: bool = False
    passes: bool = True


@dataclass(frozen=True, slots=True)
class Noun:
    """What a common noun tells of the thing it names.

    `role`: it can be a person's title ("president", "spokesman"). `anonymous`: without a name it makes an anonymous
    source ("three officials"). `document`: a text that can be a source ("report"). `utterance`: where or how something
    was said ("statement", "interview"). `collective`: singular in form, many people ("police"). The type is that of
    one: a Person in the plural is a Group.
    """

    lemma: str
    type: EntityType
    gender: Gender = ""
    role: bool = False
    anonymous: bool = False
    document: bool = False
    utterance: bool = False
    collective: bool = False


@dataclass(frozen=True)
class Lexicon:
    """All that extraction knows of words; made by `load_lexicon`."""

    relations: Mapping[str, Relation]
    lists: Mapping[str, frozenset[str]]
    _relation_of: Mapping[tuple[str, str], str]
    _phrases: Mapping[tuple[str, str], str]
    _cues: Mapping[tuple[str, str], Cue]
    _embeddings: Mapping[tuple[str, str], Embedding]
    _modalities: Mapping[tuple[str, str], Modality]
    _nouns: Mapping[str, Noun]
    _genders: Mapping[str, Gender]
    synonyms: Mapping[str, str] = field(default_factory=dict)
    """Word → name of the list of its synonyms."""
    contrasts: Mapping[str, str] = field(default_factory=dict)
    """Word, or name of the list of its synonyms → name of the list in which each rules out the others."""

    def relation_of(self, lemma: str, pos: str = "VERB", *, has_object: bool | None = None) -> Relation | None:
        """Find the relation that a verb, noun or adjective says by itself.

        Some verbs say one relation with an object or complement and another without ("increase", "drop"); where
        `has_object` does not tell, the one with an object counts.
        """
        name = self._relation_of.get((lemma, pos))
        if name is None and pos == "VERB":
            places = ("VERB with object", "VERB without object") if has_object is None else (_place(has_object),)
            name = next((found for place in places if (found := self._relation_of.get((lemma, place)))), None)
        return self.relations[name] if name else None

    def verb_with(
        self, lemma: str, prepositions: Iterable[str] = (), *, has_object: bool | None = None
    ) -> tuple[str, Relation | None]:
        """Find the fullest entry of a verb, with the prepositions of its obliques.

        Gives the entry's lemma ("call for") and relation, or the bare lemma and its own. A preposition that belongs to
        the entry marks the statement's object, so leave `prepositions` out where the verb has a direct object.
        `has_object`: whether it has an object or a complement, or is in the passive.
        """
        for preposition in prepositions:
            relation = self.relation_of(f"{lemma} {preposition}", has_object=True)  # no "the fair goes on"
            if relation:
                return f"{lemma} {preposition}", relation
        return lemma, self.relation_of(lemma, has_object=has_object)

    def light_relation(self, verb: str, noun: str) -> Relation | None:
        """Find the relation of a verb and its object's noun together: "make a demand", "impose a sanction".

        Also of a verb and the complement or oblique that belongs to it: "find guilty", "take … into custody".
        """
        name = self._phrases.get((verb, noun))
        if name:
            return self.relations[name]
        return self.relation_of(noun, "NOUN") if verb in self.light_verbs else None

    def cue_of(self, lemma: str, pos: str = "VERB") -> Cue | None:
        """Find the cue that a word is: "say", "according to" (ADP), "reportedly" (ADV), "statement" (NOUN)."""
        return self._cues.get((lemma, pos))

    def may_cue(self, verb: str) -> bool:
        """Tell whether a verb is a cue, alone or with a particle or preposition."""
        return verb in self._cue_verbs

    @cached_property
    def _cue_verbs(self) -> frozenset[str]:
        return frozenset(lemma.partition(" ")[0] for lemma, pos in self._cues if pos == "VERB")

    @cached_property
    def prepositions(self) -> Mapping[str, Sequence[tuple[list[str], Cue]]]:
        """The prepositions that are cues, by their first word, the longest first: "according to"."""
        found: dict[str, list[tuple[list[str], Cue]]] = {}
        cues = ((lemma.split(), cue) for (lemma, pos), cue in self._cues.items() if pos == "ADP")
        for words, cue in sorted(cues, key=lambda pair: -len(pair[0])):
            found.setdefault(words[0], []).append((words, cue))
        return found

    def embedding_of(self, lemma: str, pos: str = "VERB") -> Embedding | None:
        """Find what a word does to what stands under it, if it does anything."""
        return self._embeddings.get((lemma, pos))

    def modality_of(self, lemma: str, pos: str = "AUX") -> Modality | None:
        """Find the modality that an auxiliary, semi-modal ("have to"), adverb, adjective or noun gives."""
        return self._modalities.get((lemma, pos))

    def noun_of(self, lemma: str) -> Noun | None:
        """Find what is known of a common noun; "prime minister" is looked up whole before "minister" by the caller."""
        return self._nouns.get(lemma)

    def gender_of(self, word: str) -> Gender:
        """Give the gender of a pronoun, honorific, noun or common first name; empty where unknown."""
        return self._genders.get(word, "")

    def words(self, list_name: str) -> frozenset[str]:
        """Give the words of a list by its local name, for example "honorifics"; empty for an unknown list."""
        return self.lists.get(list_name, _NO_WORDS)

    @cached_property
    def irregular_verbs(self) -> Mapping[str, str]:
        """Verbs by their past forms that no spelling rule gives: "fled" → "flee", "outbid" → "outbid"."""
        return irregular_lemmas(self.words("irregular-verbs"))

    @cached_property
    def _participles(self) -> Mapping[str, str]:
        return irregular_participles(self.words("irregular-verbs"))

    def participle(self, lemma: str) -> str:
        """Put a lemma into the past participle: "made" of "make", "called for" of "call for"."""
        verb, space, rest = lemma.partition(" ")
        return f"{self._participles.get(verb) or participle_form(verb)}{space}{rest}"

    @cached_property
    def abbreviated_offices(self) -> Mapping[str, str]:
        """Offices by the honorific that abbreviates them: "gov" → "governor"."""
        return dict(pair.split() for pair in self.words("abbreviated-offices"))

    @cached_property
    def abbreviated_states(self) -> Mapping[str, str]:
        """States by what abbreviates them, both as name keys: "vt" → "vermont"."""
        return {short: name for short, _, name in (pair.partition(" ") for pair in self.words("abbreviated-states"))}

    @cached_property
    def short_first_names(self) -> Mapping[str, str]:
        """First names by the one used for short: "ben" → "benjamin"."""
        return dict(pair.split() for pair in self.words("short-first-names"))

    @cached_property
    def light_verbs(self) -> frozenset[str]:
        """Verbs that lend their subject to the noun they govern: make, take, give, hold."""
        return self.words("light-verbs")

    @cached_property
    def aside_words(self) -> frozenset[str]:
        """All words of the asides, one by one: for, instance, to, be, sure."""
        return frozenset(word for aside in self.words("asides") for word in aside.split())

    @cached_property
    def negations(self) -> frozenset[str]:
        """Words that negate what they stand beside: not, never, no, without."""
        return self.words("negations")

    @cached_property
    def passive_reports(self) -> frozenset[str]:
        """Verbs that in the passive report what unnamed others say or think: "is said to", "is believed to"."""
        return self.words("passive-hearsay") | self.words("passive-reports")

    @property
    def groups(self) -> Mapping[str, str]:
        """Relation name → name of its group of near synonyms."""
        return {name: relation.group for name, relation in self.relations.items()}


def _place(has_object: bool) -> str:  # noqa: FBT001 - private, and named by its only argument
    return "VERB with object" if has_object else "VERB without object"


def third_person(lemma: str) -> str:
    """Put a lemma into the third person singular, as labels of predicates show it.

    >>> third_person("pull out"), third_person("be open"), third_person("deny"), third_person("push")
    ('pulls out', 'is open', 'denies', 'pushes')
    """
    verb, space, rest = lemma.partition(" ")
    irregular = {"be": "is", "have": "has"}
    return f"{irregular.get(verb) or third_person_form(verb)}{space}{rest}"
