"""Who is meant by an office without a name, where the article names its holder: its own titles, else the gazetteer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from hearsay.gazetteer import Entry, Gazetteer, name_key
from hearsay.records import Extraction, Mention
from hearsay.resolve.names import is_short_form

_PEOPLE = ("Person", "Thing")


def holders_of(extraction: Extraction, groups: Sequence[Sequence[int]], gazetteer: Gazetteer) -> dict[int, int]:
    """Find the descriptions that name an office held by someone named in the article: mention → group of names.

    Descriptions of one holder whom the article does not name get a group of their own.
    """
    found: dict[int, int] = {}
    unnamed: dict[str, int] = {}
    keys: list[set[str]] = []
    for index, mention in enumerate(extraction.mentions):
        if not _is_office(mention):
            continue
        holder = gazetteer.holder(mention.text, extraction.article.published)
        if holder is None:
            continue
        keys = keys or [{name_key(extraction.mentions[place].name) for place in group} for group in groups]
        named = _group_of(holder, keys)
        found[index] = unnamed.setdefault(holder.key, len(groups) + len(unnamed)) if named is None else named
    return found


def named_holders(
    mentions: Sequence[Mention], group_of: Mapping[int, int], offices: Collection[str]
) -> dict[str, set[int]]:
    """Find the groups of names beside which offices stand: "Mayor Ada Ito"; office → groups."""
    found: dict[str, set[int]] = defaultdict(set)
    for index, mention in enumerate(mentions):
        office = mention.title.rpartition(" ")[2].lower()
        if index in group_of and office in offices:
            found[office].add(group_of[index])
    return found


def _is_office(mention: Mention) -> bool:
    described = mention.kind == "nominal" and mention.definite and not mention.members and not mention.anonymous
    return described and mention.number != "plural" and mention.type in _PEOPLE and " " in mention.text


def _group_of(holder: Entry, keys: Sequence[set[str]]) -> int | None:
    names = {name_key(name) for name in (holder.label, *holder.aliases)}
    for place, own in enumerate(keys):
        if own & names or any(is_short_form(key, name) for key in own for name in names):
            return place
    return None
