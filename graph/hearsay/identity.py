"""Entities that never leave their article: their keys and records, from one article's extraction alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.records import Chain, Entity
from hearsay.vocabulary import entity_key

if TYPE_CHECKING:
    from hearsay.records import Extraction, Mention, Resolution

_DETERMINER = re.compile(
    r"^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|whose|some|any)\s+(?!of\b)", re.I
)

_SOMEONE = frozenset({"Person", "Organization", "Group", "Outlet"})
_WHOSE = re.compile(r"^whose\s+", re.I)
_MARKED = re.compile(r"[“”„‘\"()\[\]]|''|``")
_MARKS = re.compile(r"[.,]?(?:[“”„\"\[\]]|''|``)")
_QUOTED = re.compile(r"‘(.*?)(?:’(?!\w)|$)")
_UNOPENED, _UNCLOSED = re.compile(r"^[^(]*\)\s*"), re.compile(r"(\w\([^()]*)$|\s*\([^()]*$")


def local_entity_key(article_key: str, chain: Chain) -> str:
    """Make the key of a chain without a name: its article and its first mention.

    >>> len(local_entity_key("ab12", Chain(mentions=(3, 7), type="Group")))
    20
    """
    return entity_key(f"local|{article_key}|{min(chain.mentions)}")


def local_entity(extraction: Extraction, index: int, resolution: Resolution) -> Entity:
    """Describe a chain that `resolution.chains` does not cover: unnamed people, things, anonymous sources."""
    chain = extraction.chains[index]
    mentions = [extraction.mentions[number] for number in chain.mentions]
    shown = _most_telling(mentions)
    key = local_entity_key(extraction.article.key, chain)
    begins = shown.head.start == shown.span.start  # "those familiar with the talks" has no determiner
    label = _plain(shown.text) if begins else describe(shown.text)
    if shown.possessor is not None and _WHOSE.match(shown.text):
        label = describe(_owned(extraction, resolution, shown.possessor, _plain(shown.text)))
    if not chain.anonymous:
        return Entity(key, label, chain.type)
    nationality = next((mention.nationality for mention in mentions if mention.nationality), "")
    close_to = next((mention.close_to for mention in mentions if mention.close_to is not None), None)
    return Entity(
        key,
        label,
        "AnonymousSource",
        count=next((mention.count for mention in mentions if mention.count is not None), None),
        source_role=shown.lemma if shown.kind == "nominal" and not shown.members else None,
        nationality=resolution.nationalities.get(nationality.lower()),
        close_to=None if close_to is None else _entity_key(extraction, resolution, close_to),
    )


def _owned(extraction: Extraction, resolution: Resolution, possessor: int, label: str) -> str:
    """Name the owner of what a relative clause tells of: "Ada Ito's father" for "whose father"."""
    index = next((i for i, chain in enumerate(extraction.chains) if possessor in chain.mentions), None)
    if index is None or _is_far(extraction.mentions, possessor):
        return label
    chain = extraction.chains[index]
    known = resolution.entities.get(resolution.chains.get((extraction.article.key, index), ""))
    owner = _most_telling([extraction.mentions[number] for number in chain.mentions])
    name = known.label if known else describe(owner.text)
    if owner.kind == "pronoun":
        return label
    genitive = "'" if owner.number == "plural" and name.endswith("s") else "'s"
    return _WHOSE.sub(lambda _: f"{name}{genitive} ", label)


def _is_far(mentions: Sequence[Mention], relative: int) -> bool:
    """Tell whether someone is named between "whose" and a thing, of which it hardly is: "a concern for Ito, whose"."""
    meant = mentions[relative].same_as
    thing = meant is not None and mentions[meant].type in ("Thing", "Event")
    return meant is not None and thing and any(each.type in _SOMEONE for each in mentions[meant + 1 : relative])


def describe(text: str) -> str:
    """Drop the determiner of a phrase, quotation marks, and brackets that lack their other half.

    >>> describe("the former  official")
    'former official'
    >>> describe("one of the officials"), describe("whose tutor")
    ('one of the officials', 'tutor')
    >>> describe("a “brave” 401(k"), describe("the plan (or lack of one")
    ('brave 401(k)', 'plan')
    """
    words = _plain(text)
    return _DETERMINER.sub("", words) or words


def _plain(text: str) -> str:
    return " ".join((_without_marks(text) or text if _MARKED.search(text) else text).split())


def _without_marks(text: str) -> str:
    plain = _UNOPENED.sub("", _QUOTED.sub(r"\1", _MARKS.sub("", text)))
    return _UNCLOSED.sub(_closed, plain).strip(" ,;:")


def _closed(bracket: re.Match[str]) -> str:
    """Close a bracket inside a word and leave out any other."""
    return f"{bracket[1]})" if bracket[1] else ""


def _entity_key(extraction: Extraction, resolution: Resolution, mention: int) -> str | None:
    """Give the key of a mention's entity, known across articles or local; None where it is in no chain."""
    article = extraction.article.key
    for index, chain in enumerate(extraction.chains):
        if mention in chain.mentions:
            return resolution.chains.get((article, index)) or local_entity_key(article, chain)
    return None


def _most_telling(mentions: list[Mention]) -> Mention:
    return min(mentions, key=lambda mention: (_telling(mention), mention.span))


def _telling(mention: Mention) -> int:
    """Rank names before descriptions, of those "Ito and Brown" before "the two mayors", and "my" last."""
    if mention.kind == "pronoun":
        return 4 if mention.function == "nmod:poss" else 3
    return 0 if mention.kind == "name" else 1 if mention.members else 2
