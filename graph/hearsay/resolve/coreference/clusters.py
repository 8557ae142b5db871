"""An entity while its mentions are gathered: what they say of it together, and the chain that they make in the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from hearsay.gazetteer import name_key
from hearsay.records import Chain, EntityType, Gender, Mention, Number
from hearsay.resolve.coreference.nameuses import is_described
from hearsay.resolve.coreference.offices import ranks_of

_FUNCTION_WORDS = frozenset(
    "the a an this that these those his her its their our my your of and or in on at to for by with from as is are was "
    "were all both each some any no every other such same own very more most many several few one two three s".split()
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_WHERE = frozenset(("in", "at", "near", "across", "outside"))
_SPEECH = frozenset(("i", "we", "you"))
_PERSONAL = _SPEECH | {"he", "she", "who"}
_FUNCTIONS = {
    "nsubj": "subject",
    "nsubj:pass": "subject",
    "nsubj:outer": "subject",
    "obj": "object",
    "iobj": "object",
    "obl": "oblique",
    "obl:agent": "oblique",
    "nmod": "modifier",
    "nmod:poss": "owner",
    "compound": "modifier",
    "appos": "apposition",
    "conj": "conjunct",
    "ROOT": "root",
}

Item = TypeVar("Item", bound=str)
Fact = str | int | bool
Aspect = tuple[Callable[..., Iterable[str]], tuple[Fact, ...]]
"""A function that names features of the ranking, and the few facts that it names them from."""

_EMPTY: frozenset[str] = frozenset()
_key = lru_cache(maxsize=1 << 12)(name_key)


def descriptive_words(mention: Mention) -> frozenset[str]:
    """List the words of a description that tell something, without its head."""
    if mention.kind != "nominal" or mention.span == mention.head:
        return _EMPTY
    words = {word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(mention.text)}
    at = mention.head.start - mention.span.start
    head = mention.text[at : at + mention.head.end - mention.head.start].lower()
    return frozenset(words - _FUNCTION_WORDS - {mention.lemma, head})


def function_of(mention: Mention) -> str:
    """Name the grammatical function in the few classes that matter here."""
    return _FUNCTIONS.get(mention.function, "other")


class Cluster:
    """The mentions of one entity read so far, with running sums of what they tell."""

    def __init__(self) -> None:
        self.mentions: list[int] = []
        self.sentences: list[int] = []  # of the mentions
        self.names = _EMPTY
        self.name_words = _EMPTY
        self.words = _EMPTY
        self.texts = _EMPTY
        self.lemmas = _EMPTY
        self.pronouns = _EMPTY
        self.titles = _EMPTY  # their last words
        self.ranks: frozenset[tuple[str, frozenset[str]]] = frozenset()  # offices, with what tells how they are held
        self.title_words = _EMPTY
        self.nations = _EMPTY
        self.possessors: frozenset[int] = frozenset()
        self.counts: frozenset[int] = frozenset()
        self.members: tuple[int, ...] = ()
        self.type: EntityType = "Thing"
        self.gender: Gender = ""
        self.number: Number = ""
        self.function = ""  # of the last mention
        self.subject: int | None = None  # the last mention that is one
        self.since_subject = 0  # mentions
        self.speaks = False  # it says "I", "we" or "you", or is told so
        self.anonymous = False
        self.located = False  # something is in it or near it
        self.told_apart: EntityType | None = None  # the type of a name beside its noun: "the cruiser Aurora"
        self._last: Mention | None = None
        self._aspects: tuple[Aspect, ...] = ()
        self._types: dict[EntityType, int] = {}
        self._genders: dict[Gender, int] = {}
        self._numbers: dict[Number, int] = {}

    def add(self, index: int, mention: Mention, words: frozenset[str] = frozenset()) -> None:
        """Take a mention in; `words` are its content words."""
        self.mentions.append(index)
        self.sentences.append(mention.sentence)
        match mention.kind:
            case "pronoun":
                self.pronouns |= {mention.lemma}
                self.speaks = self.speaks or mention.lemma in _SPEECH
                unknown = self._types.keys() <= {"Thing"}
                if mention.lemma in ("he", "she") or (mention.lemma == "who" and unknown):
                    _count(self._types, "Person")
            case "name":
                _count(self._types, mention.type, 2)
                key = _key(mention.name)
                if key not in self.names:
                    self.names |= {key}
                    self.name_words = self.name_words.union(key.split())
            case "nominal":
                _count(self._types, mention.type)
                self.lemmas |= {mention.lemma}
                self.ranks |= {(mention.lemma.rpartition("-")[2], ranks_of((*words, mention.lemma)))}
                self.words |= words
                self.texts |= {mention.text.lower()}
        if is_described(mention):
            self.told_apart = mention.type
        self._describe(mention)
        self._settle_type()
        self._last, self._aspects = mention, ()
        self.function = function_of(mention)
        self.since_subject += 1
        if self.function == "subject":
            self.subject, self.since_subject = index, 0

    def _describe(self, mention: Mention) -> None:
        self.anonymous |= mention.anonymous
        self.located |= bool(mention.name) and mention.preposition in _WHERE
        if mention.title:
            words = mention.title.lower().split()
            self.titles |= {words[-1]}
            self.ranks |= {(words[-1].rpartition("-")[2], ranks_of(words))}
            self.title_words = self.title_words.union(words)
            _count(self._types, "Person", 2)
        if mention.nationality:
            self.nations |= {mention.nationality}
        if mention.possessor is not None:
            self.possessors |= {mention.possessor}
        self.members = mention.members or self.members
        if mention.count is not None:
            self.counts |= {mention.count}
        if mention.gender:
            # A full name tells more than a lone one, which may be a family name that is a first name too.
            _count(self._genders, mention.gender, 1 if mention.kind == "name" and " " not in mention.name else 3)
            self.gender = _most(self._genders) or ""
        if mention.number and mention.person == 3:  # one person may say "we"
            _count(self._numbers, mention.number)
            self.number = _most(self._numbers) or ""

    def _settle_type(self) -> None:
        told = self._types if len(self._types) < 2 else {**self._types, "Thing": 0}
        self.type = self.told_apart or _most(told) or ("Thing" if self.pronouns.isdisjoint(_PERSONAL) else "Person")

    @property
    def is_place(self) -> bool:
        """Tell by what is in it that a name is a place's, or a lone one of nobody who does anything."""
        unknown = self.type == "Person" and self.subject is None and not (self.gender or self.titles)
        lone = unknown and not any(" " in name for name in self.names)
        return self.located and (self.type == "Place" or lone)

    @property
    def is_person(self) -> bool:
        """Tell whether it is a person beyond doubt: by first and last name, and never taken for a body."""
        full = any(" " in name for name in self.names)
        return full and self.type == "Person" and {"Organization", "Outlet"}.isdisjoint(self._types)

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """Describe the entity to the ranking, as it stands after its last mention."""
        if not self._aspects and self._last is not None:
            last, size = self._last, min(len(self.mentions).bit_length() - 1, 4)
            named, members = bool(self.names), bool(self.members)
            self._aspects = (
                (_entity, (self.type, size, self.number, self.gender, named, members)),
                (_last_mention, (last.kind, self.function, last.quoted, last.acts, last.definite)),
            )
        return self._aspects

    def absorb(self, other: Cluster) -> None:
        """Take in all that another cluster holds."""
        self.mentions = sorted({*self.mentions, *other.mentions})
        for name in (
            "names",
            "name_words",
            "words",
            "texts",
            "lemmas",
            "pronouns",
            "titles",
            "ranks",
            "title_words",
            "nations",
            "possessors",
            "counts",
        ):
            setattr(self, name, getattr(self, name) | getattr(other, name))
        self.members = self.members or other.members
        self.speaks |= other.speaks
        self.anonymous |= other.anonymous
        self.located |= other.located
        _count_all(self._types, other._types)
        _count_all(self._genders, other._genders)
        _count_all(self._numbers, other._numbers)
        self.gender, self.number = _most(self._genders) or "", _most(self._numbers) or ""
        self._settle_type()


def _count(counts: dict[Item, int], item: Item, times: int = 1) -> None:
    counts[item] = counts.get(item, 0) + times


def _count_all(counts: dict[Item, int], others: dict[Item, int]) -> None:
    for item, times in others.items():
        _count(counts, item, times)


def _most(counts: dict[Item, int]) -> Item | None:
    """Give what is counted most, of equals the first in the alphabet."""
    if len(counts) < 2:
        return next(iter(counts), None)
    return max(sorted(counts), key=counts.__getitem__)


def _entity(type_: str, size: int, number: str, gender: str, named: Fact, members: Fact) -> Iterator[str]:
    yield f"c.type={type_}"
    yield f"c.size={size}"
    yield f"c.number={number}"
    yield f"c.gender={gender}"
    if named:
        yield "c.named"
    if members:
        yield "c.members"


def _last_mention(kind: str, function: str, quoted: Fact, acts: Fact, definite: Fact) -> Iterator[str]:
    yield f"c.last={kind}"
    yield f"c.function={function}"
    yield from (f"c.{name}" for name, holds in (("quoted", quoted), ("acts", acts), ("definite", definite)) if holds)


def make_chain(cluster: Cluster, mentions: Sequence[Mention]) -> Chain:
    """Write a cluster down as a chain."""
    own = [mentions[index] for index in cluster.mentions]
    names = dict.fromkeys([mention.name for mention in own if mention.name])
    told = any(mentions[member].name for member in cluster.members)  # "two officials, Ito and Brown"
    return Chain(
        mentions=tuple(cluster.mentions),
        type="Group" if told and cluster.type == "AnonymousSource" else cluster.type,
        names=tuple(sorted(names, key=lambda name: (-len(name.split()), -len(name)))),
        gender=cluster.gender,
        number=cluster.number,
        titles=tuple(dict.fromkeys([mention.title for mention in own if mention.title])),
        anonymous=not names and not told and cluster.anonymous,
    )
