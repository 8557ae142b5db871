"""What articles call an entity in, its record out: label, type, aliases, offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hearsay.gazetteer import Gazetteer, name_key
from hearsay.lexicon import load_lexicon
from hearsay.records import Entity, EntityType, Office
from hearsay.resolve.coreference.offices import head_of
from hearsay.resolve.entities.joining import entry_of

_MOST_WORDS = 4  # of a label: more are rather a sentence than a name
_LONGEST_ACRONYM = 5  # of a place
_UNDATED = "9999"


@dataclass(slots=True)
class Sightings:
    """What articles call an entity, counted by chains, and where each of its offices was first read."""

    names: Counter[str] = field(default_factory=Counter)
    types: Counter[EntityType] = field(default_factory=Counter)
    offices: dict[str, tuple[str, str]] = field(default_factory=dict)  # title → (published, article)

    def add(self, names: Iterable[str], kind: EntityType, count: int) -> None:
        """Take so many chains of one type with the same names."""
        self.types[kind] += count
        for name in names:
            self.names[name] += count

    def add_outlet(self, name: str) -> None:
        """Take a name under which the entity publishes: that outweighs what it looks like elsewhere."""
        self.names[name] += 1
        self.types["Outlet"] += self.types.total() + 1

    def add_office(self, title: str, published: str | None, article: str) -> None:
        """Take an office that an article gives it."""
        seen = (published or _UNDATED, article)
        self.offices[title] = min(seen, self.offices.get(title, seen))


def describe(key: str, head: str, found: Sightings, gazetteer: Gazetteer) -> Entity:
    """Make the record of an entity; `head` is the node that stands for all of it."""
    entry = entry_of(head, gazetteer)
    titles = [each for each in sorted(found.offices.items()) if _is_office(each[0])]
    kind = entry.type if entry else _type(head, found.types, holds=bool(titles))
    label = entry.label if entry else _label(found.names)
    if label.isupper() and ((kind == "Person" and " " in label) or (kind == "Place" and len(label) > _LONGEST_ACRONYM)):
        label = _in_small_letters(label)
    offices = tuple(Office(title, article, None if day == _UNDATED else day) for title, (day, article) in titles)
    return Entity(
        key,
        label,
        kind,
        tuple(sorted({name for name in found.names if name != label and _is_name(name)})),
        entry.wikidata if entry else None,
        entry.metonym_of if entry else None,
        offices=offices,
    )


def _is_name(name: str) -> bool:
    """Tell a name from a description: "newspaper", "court in Bern"; "al-Quill" and "iQuill" are names."""
    first = name.split()[0]
    return not first.islower() or first.partition("-")[0] in load_lexicon().words("name-particles")


def _is_office(title: str) -> bool:
    """Tell whether what a title says first of all is an office or role: "head of sales", no "planned" or "daughter"."""
    lexicon = load_lexicon()
    head = head_of(title).split()
    last = head[-1].rpartition("-")[2]  # "then-senator"
    known = (lexicon.noun_of(noun) for noun in (title.lower(), " ".join(head[-2:]), last, last.removesuffix("s")))
    abbreviated = last in lexicon.abbreviated_offices.values()
    return abbreviated or any(noun is not None and noun.role for noun in known)


def describe_entry(key: str, gazetteer: Gazetteer) -> Entity | None:
    """Describe an entity that is only referred to: a country by a nationality, a government by its seat."""
    entry = gazetteer.entry(key)
    return Entity(key, entry.label, entry.type, (), entry.wikidata, entry.metonym_of) if entry else None


def _label(names: Mapping[str, int]) -> str:
    """Choose the most complete name, of equally complete ones the most frequent."""

    def rank(name: str) -> tuple[int, bool, int, int, str]:
        loud = name.isupper() and any(name == other.upper() != other for other in names)
        return -min(len(name_key(name).split()), _MOST_WORDS), loud, -names[name], len(name), name

    return min(names, key=rank)


def _in_small_letters(name: str) -> str:
    """Write a name from a line of capitals as names are written; initials keep theirs."""
    return " ".join(word if "." in word else word.title() for word in name.split())


def _type(head: str, types: Counter[EntityType], *, holds: bool) -> EntityType:
    """Choose what most articles tell; of two told as often a person, if they tell of an office, and hardly a thing."""
    if head.startswith("group|"):
        return "Group"
    return min(types, key=lambda kind: (-types[kind], holds and kind != "Person", kind == "Thing", kind))
