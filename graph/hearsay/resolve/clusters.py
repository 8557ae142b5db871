"""An entity while its mentions are gathered: what they say of it together, and whether another mention agrees with that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from hearsay.gazetteer import name_key
from hearsay.records import Chain, EntityType, Gender, Mention, Number

_FUNCTION_WORDS = frozenset(
    "the a an this that these those his her its their our my your of and or in on at to for by with from as is are was were "
    "all both each some any no every other such same own very more most many several few one two three s".split()
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_PERSONAL = frozenset(("he", "she", "i", "we", "you", "who"))


def content_words(mention: Mention) -> frozenset[str]:
    """List the words of a phrase that tell something, without its head."""
    words = {word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(mention.text)}
    return frozenset(words - _FUNCTION_WORDS - {mention.lemma, mention.text[mention.head.start - mention.span.start :]})


class Cluster:
    """The mentions of one entity read so far, with running sums of what they tell."""

    __slots__ = (
        "genders",
        "lemmas",
        "members",
        "mentions",
        "names",
        "nations",
        "numbers",
        "possessors",
        "pronouns",
        "titles",
        "types",
        "words",
    )

    def __init__(self) -> None:
        self.mentions: list[int] = []
        self.names: set[str] = set()
        self.words: set[str] = set()
        self.lemmas: set[str] = set()
        self.pronouns: set[str] = set()
        self.titles: set[str] = set()
        self.nations: set[str] = set()
        self.possessors: set[int] = set()
        self.members: tuple[int, ...] = ()
        self.types: Counter[EntityType] = Counter()
        self.genders: Counter[Gender] = Counter()
        self.numbers: Counter[Number] = Counter()

    def add(self, index: int, mention: Mention) -> None:
        """Take a mention in."""
        self.mentions.append(index)
        if mention.kind == "pronoun":
            self.pronouns.add(mention.lemma)
            if mention.lemma in ("he", "she"):
                self.types["Person"] += 1
        else:
            self.types[mention.type] += 2 if mention.kind == "name" else 1
        if mention.kind == "name":
            self.names.add(name_key(mention.name))
        elif mention.kind == "nominal":
            self.lemmas.add(mention.lemma)
            self.words |= content_words(mention)
        if mention.title:
            self.titles.add(mention.title.split()[-1])
            self.lemmas.add(mention.title.split()[-1])
        if mention.nationality:
            self.nations.add(mention.nationality)
        if mention.possessor is not None:
            self.possessors.add(mention.possessor)
        if mention.members:
            self.members = mention.members
        if mention.gender:
            # A full name tells more than a lone one, which may be a family name that is a first name too.
            self.genders[mention.gender] += 1 if mention.kind == "name" and " " not in mention.name else 3
        if mention.number:
            self.numbers[mention.number] += 1

    def absorb(self, other: Cluster) -> None:
        """Take in all that another cluster holds."""
        self.mentions = sorted({*self.mentions, *other.mentions})
        for name in ("names", "words", "lemmas", "pronouns", "titles", "nations", "possessors"):
            getattr(self, name).update(getattr(other, name))
        self.members = self.members or other.members
        self.types += other.types
        self.genders += other.genders
        self.numbers += other.numbers

    @property
    def type(self) -> EntityType:
        """The type that most mentions have; "Thing" only where nothing better is known."""
        if not self.types:
            return "Person" if self.pronouns & _PERSONAL else "Thing"
        return max(sorted(self.types), key=lambda kind: (kind != "Thing", self.types[kind]))

    @property
    def gender(self) -> Gender:
        """The gender that most mentions have."""
        return max(sorted(self.genders), key=lambda gender: self.genders[gender]) if self.genders else ""

    @property
    def number(self) -> Number:
        """The number that most mentions have."""
        return max(sorted(self.numbers), key=lambda number: self.numbers[number]) if self.numbers else ""


def make_chain(cluster: Cluster, mentions: Sequence[Mention]) -> Chain:
    """Write a cluster down as a chain."""
    own = [mentions[index] for index in sorted(cluster.mentions)]
    names = _distinct(mention.name for mention in own if mention.kind == "name" and mention.number != "plural" or mention.name)
    titles = _distinct(mention.title for mention in own if mention.title)
    return Chain(
        mentions=tuple(sorted(cluster.mentions)),
        type=cluster.type,
        names=tuple(sorted(names, key=lambda name: (-len(name.split()), -len(name), names.index(name)))),
        gender=cluster.gender,
        number=cluster.number,
        titles=tuple(titles),
        anonymous=not names and any(mention.anonymous for mention in own),
    )


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
