"""Mentions in, the same with bodies named as of their country out: "Norway's Foreign Ministry", "Norwegian …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hearsay.gazetteer import Entry, Gazetteer, name_key
from hearsay.lexicon import load_lexicon
from hearsay.records import Mention


def name_by_country(mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Give bodies that every country has the name of the one before them, as its adjective; others keep theirs.

    One that the gazetteer knows by the bare name has it already, unless what it knows is another country's.
    """
    told = list(mentions)
    for index, mention in enumerate(mentions):
        owner = None if mention.possessor is None else mentions[mention.possessor]
        if owner is None or not owner.name or not _may_be_anyones(mention):
            continue
        country = next((entry for entry in gazetteer.lookup(owner.name) if entry.demonyms), None)
        if country is None or owner.span.start != mention.span.start:
            continue
        name = _owned_name(mention, owner)
        known = [entry for entry in gazetteer.lookup(name) if entry.type == "Organization"]
        bare = any(not _is_of_another(entry, country, gazetteer) for entry in known)
        told[index] = replace(mention, name=name if bare else _named_by(country, name, gazetteer), type="Organization")
    return tuple(told)


def _owned_name(mention: Mention, owner: Mention) -> str:
    """Give the name that stands behind a genitive, whole even where a parser took part of it for an adjective."""
    words = mention.text[owner.span.end - owner.span.start :].split()
    behind = words[1:] if words[:1] in (["'s"], ["’s"], ["'"], ["’"]) else words
    return " ".join(behind) if behind and behind[0][0].isupper() and behind[-1][0].isupper() else mention.name


def _named_by(country: Entry, name: str, gazetteer: Gazetteer) -> str:
    """Name a body by its country's adjective, as it is known, if it is."""
    names = [f"{people} {name}" for people in (*country.demonyms, country.label)]
    return next((one for one in names if gazetteer.lookup(one)), names[0])


def _may_be_anyones(mention: Mention) -> bool:
    """Tell "Supreme Court" from "Gazprom"."""
    kinds, words = load_lexicon().words("national-bodies"), mention.name.lower().split()
    return bool(words) and not kinds.isdisjoint((mention.lemma, " ".join(words[-2:]), " ".join(words[-3:])))


def _is_of_another(body: Entry, country: Entry, gazetteer: Gazetteer) -> bool:
    """Tell whether a body is known to be another country's, by one of its names: "U.S. Supreme Court"."""
    others = {entry.key for name in (body.label, *body.aliases) for entry in _countries_in(name_key(name), gazetteer)}
    return bool(others) and country.key not in others


def _countries_in(name: str, gazetteer: Gazetteer) -> Iterator[Entry]:
    words = name.split()
    for end in (1, 2):
        before = " ".join(words[:end])
        yield from (entry for entry in gazetteer.lookup(before) if entry.demonyms)
        people = gazetteer.country_of(before)
        if people is not None:
            yield people
