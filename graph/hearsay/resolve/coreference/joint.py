"""Mentions in, which two named together "both sides", "the two companies" and "neither of them" mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.lexicon import Lexicon
from hearsay.records import EntityType, Mention

_TWO_OF_A_KIND = re.compile(r"(?:both|the two|neither) [a-z]+$")
_TWO = frozenset(("both", "the two", "neither", "both of them", "neither of them", "the two of them"))
_PEOPLE = frozenset(("the pair", "the duo", "the couple"))
_SIDES = frozenset(("side", "party"))
_BODIES: frozenset[EntityType] = frozenset(("Organization", "Outlet", "Group"))
_ANY: frozenset[EntityType] = _BODIES | {"Person", "Place"}
_REACH = 2  # sentences


def joint_of(mentions: Sequence[Mention], lexicon: Lexicon) -> dict[int, int]:
    """Find the two named together before that a phrase for two means: mention → coordination."""
    found: dict[int, int] = {}
    pair: int | None = None
    for index, mention in enumerate(mentions):
        if len(mention.members) == 2:
            pair = index
        elif pair is not None and mention.sentence - mentions[pair].sentence <= _REACH:
            kinds = _kinds(mention, lexicon)
            told = kinds and all(_is_of(mentions[member], mention, kinds) for member in mentions[pair].members)
            if told and not (mention.text.lower() in _TWO and _others_named(pair, index, mentions)):
                found[index] = pair
    return found


def _others_named(pair: int, phrase: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether others of the kind of two were named after them, so that a bare "both" may be those."""
    types = {mentions[member].type for member in mentions[pair].members}
    after = (mention for mention in mentions[pair:phrase] if mention.span.start >= mentions[pair].span.end)
    return any(mention.name and mention.type in types for mention in after)


def _kinds(mention: Mention, lexicon: Lexicon) -> frozenset[EntityType]:
    """List of what kinds two must be to be meant by a phrase; none where it is no phrase for two."""
    text = mention.text.lower()
    if mention.kind != "nominal":
        return frozenset()
    if text in _TWO or text in _PEOPLE:
        return _ANY if text in _TWO else frozenset(("Person",))
    if not _TWO_OF_A_KIND.match(text):
        return frozenset()
    noun = lexicon.noun_of(mention.lemma)
    if mention.lemma in _SIDES or noun is None:
        return _ANY if mention.lemma in _SIDES else frozenset()
    return _BODIES if noun.type == "Organization" else frozenset((noun.type,)) & _ANY


def _is_of(member: Mention, phrase: Mention, kinds: frozenset[EntityType]) -> bool:
    """Tell whether one of two may be of the kind and sex that a phrase tells."""
    known = member.name != "" or member.definite
    sexes = {member.gender, phrase.gender} == {"female", "male"}
    inside = member.span.start <= phrase.span.start < member.span.end
    return known and member.type in kinds and not sexes and not inside
