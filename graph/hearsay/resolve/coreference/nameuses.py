"""The names of one article in, the uses of each out: what their mentions tell of the bearer together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hearsay.gazetteer import Gazetteer, name_key
from hearsay.lexicon import load_lexicon
from hearsay.records import EntityType, Gender, Mention
from hearsay.resolve.coreference.names import part_generation
from hearsay.resolve.coreference.offices import Post, office_of

SEXES = ("female", "male")
_TEMPORAL = frozenset(("after", "before", "since", "until", "during"))
_ELDER_OR_YOUNGER = {"elder": "sr", "older": "sr", "younger": "jr"}
_PUBLISHING = frozenset(("report", "publish"))
_OUTLET = "outlet"
_THIRD_PERSON = 3


@dataclass(frozen=True, slots=True)
class NameUse:
    """One name of the article with all mentions that spell it alike; `described` by a noun ("the cruiser Aurora").

    `sex` is what words before a lone name tell ("Mrs. Hale"), `heard` what pronouns after it mostly are; `generation`
    is "jr" of "Ada Hale Jr.".
    """

    key: str
    name: str
    mentions: tuple[int, ...]
    type: EntityType
    gender: Gender
    plural: bool
    described: str = ""
    words: tuple[str, ...] = ()
    several: bool = False  # names run together: "Reuters/Bloomberg"
    titled: bool = False  # "Mr. Hale", "Mayor Hale"
    sex: Gender = ""
    heard: Gender = ""
    generation: str = ""
    articled: bool = False  # "the Ledger"
    firm: bool = False  # a body called after a person of the article
    holder: str = ""  # of a family name with an office that one full name of the article has: that name's key

    @property
    def told_sex(self) -> Gender:
        """Give the sex of the bearer, a guess by a lone name aside, which may be a family name."""
        return self.gender if len(self.words) > 1 else self.sex

    @property
    def likely_sex(self) -> Gender:
        """Give the sex that is told, else what pronouns after the name are."""
        return self.told_sex or self.heard


def find_uses(mentions: Sequence[Mention], gazetteer: Gazetteer, firms: Collection[int] = ()) -> list[NameUse]:
    """Gather the mentions of each name; those of a lone one by what is told of its bearer's sex.

    `firms` are the mentions of bodies called after a person.
    """
    found: dict[tuple[str, str, bool, Gender, str, bool, str], list[int]] = defaultdict(list)
    namesakes: dict[str, Mention] = {}
    people = (_key(mention.name)[0] for mention in mentions if mention.type == "Person" and " " in mention.name)
    families = {key.split()[-1] for key in people}
    offices = _offices_of_families(mentions, gazetteer)
    honoured = {_key(mention.name)[0] for mention in mentions if mention.name and sex_before(mention)}
    for index, mention in enumerate(mentions):
        key, generation = _key(mention.name) if mention.name else ("", "")
        if not key:
            continue
        described = mention.lemma if is_described(mention) else ""
        if described:
            namesakes[key] = mention
        elif key in namesakes and _recalls(mention, namesakes[key]):
            described = namesakes[key].lemma
        elif key in families and _is_outlet(mention, gazetteer) and (key in honoured or _publishes(mention)):
            described = _OUTLET
        sex = sex_before(mention) if " " not in key else ""
        generation = (generation or _generation_before(mention)) if mention.type == "Person" else ""
        holder = _holder(mention, key, offices)
        found[key, described, mention.number == "plural", sex, generation, index in firms, holder].append(index)
    return [
        NameUse(
            key,
            mentions[indexes[0]].name,
            tuple(indexes),
            "Organization" if firm else _majority([mentions[index] for index in indexes]),
            told_gender(mentions[index] for index in indexes),
            plural,
            described,
            # What has no space is no full name: "Holt-Hale", "Hale'se".
            tuple(key.split()) if " " in mentions[indexes[0]].name.strip() else (key,),
            any("/" in mentions[index].name for index in indexes),
            any(mentions[index].title for index in indexes),
            sex,
            _heard(mentions, indexes),
            generation,
            any(has_article(mentions[index]) for index in indexes),
            firm,
            holder,
        )
        for (key, described, plural, sex, generation, firm, holder), indexes in found.items()
    ]


def _offices_of_families(mentions: Sequence[Mention], gazetteer: Gazetteer) -> dict[str, dict[str, set[Post]]]:
    """Gather who has which office, as the article or the gazetteer tells: family name → full name → offices."""
    found: dict[str, dict[str, set[Post]]] = defaultdict(lambda: defaultdict(set))
    for mention in mentions:
        if mention.type == "Person" and " " in mention.name:
            key = _key(mention.name)[0]
            offices = found[key.split()[-1]][key]
            if mention.title:
                offices.add(office_of(mention.title))
    for full in found.values():
        for key, offices in full.items():
            terms = (term for entry in gazetteer.lookup(key) for term in entry.terms)
            offices.update(office_of(title) for term in terms for title in term.titles)
    return found


def _holder(mention: Mention, key: str, offices: Mapping[str, Mapping[str, set[Post]]]) -> str:
    """Give the full name that is meant by an office and a family name that several bear: "President Hale"."""
    full = offices.get(key, {})
    if not mention.title or len(full) < 2:
        return ""
    holders = [name for name, held in full.items() if office_of(mention.title) in held]
    return holders[0] if len(holders) == 1 else ""


def told_gender(mentions: Iterable[Mention]) -> Gender:
    """Give the gender that the first mention with one tells; "neuter" tells nothing of a person."""
    return next((mention.gender for mention in mentions if mention.gender in SEXES), "")


def sex_before(mention: Mention) -> Gender:
    """Give the sex that a word before a name tells: "Mrs. Hale", "the actress Hale", not "her" of "her aide Hale"."""
    lexicon = load_lexicon()
    before = mention.text.partition(mention.name)[0].lower().replace("’", "'").rpartition("'s ")[2]
    for word in reversed(before.split()):
        noun = lexicon.noun_of(word)
        if word in lexicon.words("honorifics") or (noun and noun.type == "Person"):
            gender = lexicon.gender_of(word)
            if gender:
                return gender
    return ""


def _generation_before(mention: Mention) -> str:
    """Give what a word before a name tells from father or son: "sr" of "the elder Hale"."""
    words = mention.text.partition(mention.name)[0].lower().split()[:2]
    return _ELDER_OR_YOUNGER.get(words[-1], "") if words[:1] == ["the"] else ""


def is_described(mention: Mention) -> bool:
    """Tell a name that a common noun sets apart from other bearers of it: no person with a title, no body."""
    if mention.kind != "name" or mention.type in ("Person", "Organization", "Outlet", "AnonymousSource"):
        return False
    return _key(mention.lemma)[0] not in _key(mention.name)[0]


@lru_cache(maxsize=1 << 12)
def _key(name: str) -> tuple[str, str]:
    return part_generation(name_key(name))


def _heard(mentions: Sequence[Mention], indexes: Iterable[int]) -> Gender:
    """Give what the pronouns right after a name are, where all are alike: "Hale said she left", "Hale sang. She …"."""
    pairs = ((mentions[index], mentions[index + 1]) for index in indexes if index + 1 < len(mentions))
    heard = {
        after.gender
        for name, after in pairs
        if after.sentence <= name.sentence + 1 and name.function == after.function == "nsubj"
        if after.kind == "pronoun" and after.person == _THIRD_PERSON and after.gender in SEXES
    }
    return heard.pop() if len(heard) == 1 else ""


def _is_outlet(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Tell whether a known outlet may be meant by a name: "Bloomberg", not "Mr. Bloomberg"."""
    known = any(entry.type == "Outlet" for entry in gazetteer.lookup(mention.name))
    return known and not mention.title and not sex_before(mention)


def _publishes(mention: Mention) -> bool:
    return mention.governor in _PUBLISHING if mention.function == "nsubj" else mention.preposition == "according to"


def has_article(mention: Mention) -> bool:
    """Tell whether nothing but an article stands beside a name, as beside no person's: "the Ledger"."""
    return mention.text.lower() == f"the {mention.name.lower()}"


def _recalls(mention: Mention, namesake: Mention) -> bool:
    """Tell whether a bare name means the thing told apart before.

    So it does with an article, which places hardly take ("the Moscow"), where the same happens to it, or as a moment in
    time ("after Moscow").
    """
    if has_article(mention):
        return True
    if mention.preposition:
        return mention.preposition in _TEMPORAL
    common = load_lexicon().words("common-verbs")
    return bool(mention.governor) and mention.governor == namesake.governor and mention.governor not in common


def _majority(mentions: Sequence[Mention]) -> EntityType:
    if any(mention.title for mention in mentions):
        return "Person"
    votes = Counter(mention.type for mention in mentions)
    return max(sorted(votes), key=lambda kind: (votes[kind], kind != "Thing"))
