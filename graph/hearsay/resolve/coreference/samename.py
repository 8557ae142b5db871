"""Which proper names of one article are one entity: equal, short, misspelt or abbreviated, or told apart by a noun."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from hearsay.gazetteer import Gazetteer, name_key
from hearsay.givennames import first_name_gender
from hearsay.lexicon import load_lexicon
from hearsay.records import Gender, Mention
from hearsay.resolve.coreference.names import (
    acronyms,
    is_misspelt_short_form,
    is_short_form,
    same_person_name,
    same_spelling,
)
from hearsay.resolve.coreference.nameuses import SEXES, NameUse, find_uses, has_article, sex_before, told_gender

_LONGEST_ACRONYM = 8
_JUST_BEFORE = 8  # mentions


def group_names(mentions: Sequence[Mention], gazetteer: Gazetteer, firms: Collection[int] = ()) -> list[list[int]]:
    """Group the mentions that have a name by the entity that the name stands for, in the order of the text."""
    uses = find_uses(mentions, gazetteer, firms)
    full = sorted(uses, key=lambda use: (-len(use.words), -len(use.key), not use.sex, use.mentions))
    owner: dict[int, int] = {}
    sexes = [use.told_sex for use in full]
    by_letter: dict[str, list[int]] = defaultdict(list)  # what is one entity shares the first letter of some word
    for place, use in enumerate(full):
        fits = [other for other in by_letter[use.words[-1][0]] if _is_same(use, full[other], gazetteer)]
        if not fits and _may_be_a_body(use, gazetteer):
            fits = [other for other in by_letter[use.words[-1][0]] if _is_short_for_body(use, full[other])]
        fits = [other for other in fits if {sexes[place], sexes[other]} != set(SEXES)]
        if use.holder:
            fits = [other for other in fits if full[other].key == use.holder]
        if use.told_sex and len(fits) > 1 and not any(sexes[other] or full[other].heard for other in fits):
            fits = []  # "Mr. Ito" may be either
        if fits:
            best = owner[place] = _best(use, [full[other] for other in fits], fits)
            sexes[best] = sexes[best] or sexes[place]
        else:
            for letter in sorted({word[0] for word in use.words}):
                by_letter[letter].append(place)
    groups: dict[int, list[int]] = defaultdict(list)
    for place, use in enumerate(full):
        groups[owner.get(place, place)].extend(use.mentions)
    return sorted(sorted(group) for group in groups.values())


def named_after(mentions: Sequence[Mention]) -> dict[int, int]:
    """Find the names that stand after descriptions of their bearers: "the mayor, Ada Ito"; description → name."""
    return {
        mention.same_as: index
        for index, mention in enumerate(mentions)
        if mention.name and mention.same_as is not None and mention.same_as < index
        if mentions[mention.same_as].kind == "nominal"
    }


def known_genders(
    mentions: Sequence[Mention], groups: Sequence[Sequence[int]], gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """Give family names the gender of the full name, whoever has them for a first name: "Chris Christie", "Clinton".

    Where there is no full name, they have the gender that words before one of them tell: "Mrs. Clinton", else that of
    the one person whom the gazetteer knows by it: "Meloni".
    """
    told = list(mentions)
    for group in groups:
        full = [mentions[index] for index in group if " " in mentions[index].name]
        before = [sex for index in group if (sex := sex_before(mentions[index]))]
        known = "" if full or before else _gender_known(mentions[group[0]], gazetteer)
        gender = told_gender(full) or next(iter(before), known)
        for index in group if full or before or known else ():
            mention = mentions[index]
            guessed = mention.gender in SEXES or (known and mention.type == "Person")
            guessed = guessed and " " not in mention.name and not sex_before(mention)
            ends = any(other.name.endswith(f" {mention.name}") for other in full) or not full
            if guessed and ends:
                told[index] = replace(mention, gender=gender)
    return tuple(told)


def _gender_known(mention: Mention, gazetteer: Gazetteer) -> Gender:
    """Give the gender of the person whom the gazetteer knows by a lone name."""
    labels = [entry.label for entry in gazetteer.lookup(mention.name) if entry.type == "Person"]
    return first_name_gender(labels[0]) if len(labels) == 1 else ""


def known_bodies(
    mentions: Sequence[Mention], groups: Sequence[Sequence[int]], firms: frozenset[int] = frozenset()
) -> tuple[Mention, ...]:
    """Take for bodies the lone names of what is called a body by its whole name, or acts with an article before it.

    "Norvik" of "Norvik Steel", "the Ledger wrote", "the Duma voted"; `firms` are those called after a person.
    """
    told = list(mentions)
    for group in groups:
        whole = {mentions[index].type for index in group if " " in mentions[index].name}
        own = [mentions[index] for index in group]
        paper = not whole and (any(map(_is_paper, own)) or all(map(_acts_as_body, own)))
        body = paper or whole == {"Organization"} or not firms.isdisjoint(group)
        for index in group if body else ():
            if " " not in mentions[index].name and mentions[index].type == "Person":
                told[index] = replace(mentions[index], type="Organization", gender="neuter")
    return tuple(told)


def known_outlets(mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Take for outlets those who look like people and bear the name of an outlet only: "quoted by Le Monde"."""
    told = list(mentions)
    for index, mention in enumerate(mentions):
        if mention.type == "Person" and mention.name and not (mention.gender or mention.title):
            entries = gazetteer.lookup(mention.name)
            if entries and all(entry.type == "Outlet" for entry in entries):
                told[index] = replace(mention, type="Outlet", gender="neuter")
    return tuple(told)


def _acts_as_body(mention: Mention) -> bool:
    """Tell "the Duma" that acts from "the Democrat"."""
    return mention.acts and has_article(mention) and load_lexicon().noun_of(mention.name.lower()) is None


def _is_paper(mention: Mention) -> bool:
    """Tell an outlet by what it does and by its article: "the Ledger wrote"."""
    reports = mention.function == "nsubj" and mention.governor in ("report", "publish", "write")
    return reports and has_article(mention)


def _best(use: NameUse, candidates: Sequence[NameUse], places: Sequence[int]) -> int:
    """Choose among fuller names one used just before the short one first appears, else the one that comes first.

    Whoever is named first is who the article is about; a spouse or a child keeps the full name, a son his "Jr.".
    """
    first = use.mentions[0]

    def rank(candidate: NameUse) -> tuple[bool, bool, int]:
        just = [mention for mention in candidate.mentions if first - _JUST_BEFORE <= mention < first]
        unheard = {use.likely_sex, candidate.likely_sex} == set(SEXES)
        return unheard, candidate.generation != use.generation, -just[-1] if just else candidate.mentions[0]

    return min(zip(candidates, places, strict=True), key=lambda pair: rank(pair[0]))[1]


def _is_same(short: NameUse, full: NameUse, gazetteer: Gazetteer) -> bool:
    if short.described or full.described or short.plural != full.plural:
        return False
    persons = "Person" in (short.type, full.type)
    if persons and (short.firm or full.firm):
        return False
    if persons and full.type in ("Person", "Thing", "Group") and _is_persons_name(full):
        return _is_same_person(short, full, gazetteer)
    if full.type in ("Organization", "Outlet", "Event", "Thing", "Place") and len(short.words) == 1:
        compact = short.key.replace(" ", "")
        if 2 <= len(compact) <= _LONGEST_ACRONYM and compact in acronyms(full.key):
            return True
    if short.type == full.type == "Organization" and len(full.words) > len(short.words) and not full.several:
        return _is_short_name(short, full, gazetteer)
    return len(short.words) > 1 and len(short.words) == len(full.words) and _is_respelt(short, full)


def _is_persons_name(full: NameUse) -> bool:
    """Tell a name from a body's, a heading, title or cause that has one in it: "Hale versus Ito", "Bakers For Hale"."""
    words, lexicon = full.name.split(), load_lexicon()
    if len(words[0]) > 2 and words[0].isalpha() and words[0].isupper() and not full.name.isupper():
        return False  # "RJR Nabisco"
    if not lexicon.words("title-words").isdisjoint(word.lower() for word in words):
        return False
    particles = lexicon.words("name-particles")
    plain = "," not in full.name and all(not word[0].islower() or word in particles for word in words)
    return full.type == "Person" or plain


def _is_short_name(short: NameUse, full: NameUse, gazetteer: Gazetteer) -> bool:
    """Tell whether a body is named by the beginning or end of its name: after the whole name, or as is well known."""
    lookup = gazetteer.lookup
    known = lookup(short.key)
    rest = full.words[len(short.words) :]
    firm = full.words[: len(short.words)] == short.words and load_lexicon().words("company-forms").issuperset(rest)
    if firm or any(entry in known for entry in lookup(full.key)):
        return True
    if _is_joined(short, full):
        return False
    if _opens(short, full):
        return full.mentions[0] < short.mentions[0] and not known
    seat = any(entry.type == "Place" for entry in lookup(full.key))  # "the House" is no short name of the White House
    if seat or not full.key.endswith(f" {short.key}") or _is_branch(short, full, gazetteer):
        return False
    before = full.key.removesuffix(f" {short.key}")
    of_a_country = any(entry.type == "Place" for entry in lookup(before))  # "the U.S. Senate"
    return full.mentions[0] < short.mentions[0] or of_a_country or load_lexicon().noun_of(short.key) is not None


def _may_be_a_body(use: NameUse, gazetteer: Gazetteer) -> bool:
    """Tell whether nothing but a guess makes a person of a lone word: no first name, no title, no one well known."""
    told = use.gender or use.described or use.plural or use.titled
    lone = len(use.words) == 1 and not told and (use.type == "Person" or (use.type == "Thing" and use.articled))
    return lone and not gazetteer.lookup(use.key)


def _is_short_for_body(short: NameUse, full: NameUse) -> bool:
    """Tell whether a body named before is meant by its first word, or its last: "the Ledger" of "the Sund Ledger"."""
    body = full.type == "Organization" and len(full.words) > 1 and not (full.described or full.plural or full.several)
    return (
        body
        and full.mentions[0] < short.mentions[0]
        and (_opens(short, full) or (short.articled and full.words[-1] == short.key and not _is_joined(short, full)))
    )


def _is_joined(short: NameUse, full: NameUse) -> bool:
    """Tell whether a name is one of two: "the Tax Board" of "Ito Industries and the Tax Board", of "Ito-Tax Board"."""
    before = full.words[: -len(short.words)]
    hyphened = f"-{short.name}" in full.name or f"{short.name}-" in full.name
    return hyphened or before[-1] in ("and", "&") or before[-2:] == ("and", "the")


def _is_branch(short: NameUse, full: NameUse, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is of a part of a known body, or of one like it: "the Ohio Republican Party"."""
    lookup = gazetteer.lookup
    known = [entry.label for entry in lookup(short.key) if entry.type == "Organization"]
    if not known or lookup(full.key):
        return False
    whose = lookup(full.key.removesuffix(short.key).strip())
    return not any(entry.label in label for entry in whose for label in known)  # "the U.S. Supreme Court"


def _opens(short: NameUse, full: NameUse) -> bool:
    """Tell whether a body's name is cut short after its first words, and names no part of the shorter one."""
    rest = full.words[len(short.words) :]
    if full.words[: len(short.words)] != short.words or rest[0] in ("and", "&"):
        return False
    return load_lexicon().words("parts-of-bodies").isdisjoint(rest)


def _is_respelt(short: NameUse, full: NameUse) -> bool:
    return short.type == full.type and all(same_spelling(*pair) for pair in zip(short.words, full.words, strict=True))


def _is_of_another(short: NameUse, full: NameUse, gazetteer: Gazetteer) -> bool:
    """Tell whether a family name is known for a relative of the one with the full name: "Quill" beside "Ada Quill"."""
    if len(full.words[0]) == 1 or (short.gender and short.gender == full.gender):
        return False
    entries = [entry for entry in gazetteer.lookup(short.key) if entry.type == "Person"]
    known = [key for entry in entries for name in (entry.label, *entry.aliases) if " " in (key := name_key(name))]
    return bool(known) and not any(same_person_name(full.key, key) for key in known)


def _is_other_generation(short: NameUse, full: NameUse, gazetteer: Gazetteer) -> bool:
    """Tell father and son apart: two marks, or one beside a full name that is used without it before or well known."""
    if short.generation == full.generation:
        return False
    if short.generation and full.generation:
        return True
    marked, plain = sorted((short, full), key=lambda use: not use.generation)
    if len(plain.words) == 1 or len(marked.words) == 1:
        return len(plain.words) > 1
    return plain.mentions[0] < marked.mentions[0] or bool(gazetteer.lookup(plain.key))


def _is_same_person(short: NameUse, full: NameUse, gazetteer: Gazetteer) -> bool:
    if _is_other_generation(short, full, gazetteer):
        return False
    if len(short.words) > 1:
        return same_person_name(short.key, full.key) or is_short_form(short.key, full.key)
    if short.key == f"{full.words[-1]}s" or full.words[-1] == f"{short.key}s":
        return False  # the family, one of the party
    if len(full.words) == 1:
        return short.type == full.type and same_spelling(short.key, full.key)
    if short.type in ("Place", "Event"):
        return False
    if is_short_form(short.key, full.key) or is_misspelt_short_form(short.key, full.key):
        return not _is_of_another(short, full, gazetteer)
    return short.type == "Person" and full.words[0] == short.key and not _is_called_after(full)


def _is_called_after(full: NameUse) -> bool:
    """Tell whether a name is a thing's, of a person's and what it is: "the Quill Foundation", "Quill emails"."""
    last, noun_of = full.words[-1], load_lexicon().noun_of
    return full.type != "Person" and bool(noun_of(last) or noun_of(last.removesuffix("s")))
