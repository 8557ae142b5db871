"""An entity while its mentions are gathered: what they say of it together, and the chain that they make in the end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log2

from hearsay.gazetteer import name_key
from hearsay.records import Chain, EntityType, Gender, Mention, Number
from hearsay.resolve.samename import is_described

_FUNCTION_WORDS = frozenset(
    "the a an this that these those his her its their our my your of and or in on at to for by with from as is are was "
    "were all both each some any no every other such same own very more most many several few one two three s".split()
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_PERSONAL = frozenset(("he", "she", "i", "we", "you", "who"))
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


_key = lru_cache(maxsize=1 << 12)(name_key)


def content_words(mention: Mention) -> frozenset[str]:
    """List the words of a description that tell something, without its head."""
    if mention.kind != "nominal":
        return frozenset()
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
        self.names: set[str] = set()
        self.name_words: set[str] = set()
        self.words: set[str] = set()
        self.texts: set[str] = set()
        self.lemmas: set[str] = set()
        self.pronouns: set[str] = set()
        self.titles: set[str] = set()
        self.nations: set[str] = set()
        self.possessors: set[int] = set()
        self.members: tuple[int, ...] = ()
        self.type: EntityType = "Thing"
        self.gender: Gender = ""
        self.number: Number = ""
        self.features: tuple[str, ...] = ()
        self.anonymous = False
        self.told_apart: EntityType | None = None  # the type of a name beside its noun: "the cruiser Aurora"
        self._types: Counter[EntityType] = Counter()
        self._genders: Counter[Gender] = Counter()
        self._numbers: Counter[Number] = Counter()

    def add(self, index: int, mention: Mention, words: frozenset[str] = frozenset()) -> None:
        """Take a mention in; `words` are its content words."""
        self.mentions.append(index)
        if mention.kind == "pronoun":
            self.pronouns.add(mention.lemma)
            if mention.lemma in ("he", "she"):
                self._types["Person"] += 1
        else:
            self._types[mention.type] += 2 if mention.kind == "name" else 1
        if mention.kind == "name":
            key = _key(mention.name)
            self.names.add(key)
            self.name_words.update(key.split())
        elif mention.kind == "nominal":
            self.lemmas.add(mention.lemma)
            self.words |= words
            self.texts.add(mention.text.lower())
        if is_described(mention):
            self.told_apart = mention.type
        self._describe(mention)
        self._settle()
        self.features = tuple(self._features(mention))

    def _describe(self, mention: Mention) -> None:
        self.anonymous |= mention.anonymous
        if mention.title:
            self.titles.add(mention.title.split()[-1])
            self._types["Person"] += 2
        if mention.nationality:
            self.nations.add(mention.nationality)
        if mention.possessor is not None:
            self.possessors.add(mention.possessor)
        self.members = mention.members or self.members
        if mention.gender:
            # A full name tells more than a lone one, which may be a family name that is a first name too.
            self._genders[mention.gender] += 1 if mention.kind == "name" and " " not in mention.name else 3
        if mention.number and mention.person == 3:  # one person may say "we"
            self._numbers[mention.number] += 1

    def _settle(self) -> None:
        types = self._types
        self.type = max(sorted(types), key=lambda kind: (kind != "Thing", types[kind])) if types else "Thing"
        if self.pronouns & _PERSONAL and not types:
            self.type = "Person"
        self.type = self.told_apart or self.type
        self.gender = max(sorted(self._genders), key=self._genders.__getitem__) if self._genders else ""
        self.number = max(sorted(self._numbers), key=self._numbers.__getitem__) if self._numbers else ""

    def _features(self, last: Mention) -> Iterable[str]:
        """Describe the entity to the ranking, as it stands after its last mention."""
        yield f"c.type={self.type}"
        yield f"c.last={last.kind}"
        yield f"c.function={function_of(last)}"
        yield f"c.size={min(int(log2(len(self.mentions))), 4)}"
        yield f"c.number={self.number}"
        yield f"c.gender={self.gender}"
        facts = {"named": self.names, "members": self.members, "quoted": last.quoted, "acts": last.acts}
        facts |= {"definite": last.definite}
        yield from (f"c.{name}" for name, value in facts.items() if value)

    def absorb(self, other: Cluster) -> None:
        """Take in all that another cluster holds."""
        self.mentions = sorted({*self.mentions, *other.mentions})
        for name in ("names", "name_words", "words", "texts", "lemmas", "pronouns", "titles", "nations", "possessors"):
            getattr(self, name).update(getattr(other, name))
        self.members = self.members or other.members
        self._types += other._types
        self._genders += other._genders
        self._numbers += other._numbers
        self._settle()


def make_chain(cluster: Cluster, mentions: Sequence[Mention]) -> Chain:
    """Write a cluster down as a chain."""
    own = [mentions[index] for index in cluster.mentions]
    names = list(dict.fromkeys(mention.name for mention in own if mention.name))
    return Chain(
        mentions=tuple(cluster.mentions),
        type=cluster.type,
        names=tuple(sorted(names, key=lambda name: (-len(name.split()), -len(name), names.index(name)))),
        gender=cluster.gender,
        number=cluster.number,
        titles=tuple(dict.fromkeys(mention.title for mention in own if mention.title)),
        anonymous=not names and any(mention.anonymous for mention in own),
    )
