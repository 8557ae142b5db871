"""Chains -> the same with the name of an article's author for the "I" outside quotation marks: "I met the mayor"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from hearsay.gazetteer import Gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.records import Chain, Extraction, Mention

_FIRST = 1  # person
_NAME = re.compile(r"[^\W\d_][\w.'’-]*")
_LONGEST = 5  # words of a person's name


def sign(chains: Sequence[Chain], extraction: Extraction, gazetteer: Gazetteer) -> list[Chain]:
    """Name the chain of who writes "I" after the author, if one person is told to be that."""
    author = " ".join((extraction.article.author or "").split())
    if not _is_person(author, gazetteer):
        return list(chains)
    spoken = _spoken(extraction)
    return [
        replace(chain, names=(author,), type="Person", number="singular")
        if _is_writer(chain, extraction.mentions, spoken)
        else chain
        for chain in chains
    ]


def _is_person(author: str, gazetteer: Gazetteer) -> bool:
    """Tell one person from several and from an outlet's staff: "Ada Moser", no "Reuters Staff"."""
    words = author.split()
    named = 1 < len(words) <= _LONGEST and all(map(_NAME.fullmatch, words))
    if not named or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    others = load_lexicon().words("bylines").intersection(author.lower().split())
    entries = (*gazetteer.lookup(author), *gazetteer.lookup(words[0]))
    return not others and all(entry.type == "Person" for entry in entries)


def _is_writer(chain: Chain, mentions: Sequence[Mention], spoken: set[int]) -> bool:
    """Tell whether a chain without a name is who says "I", and nobody else, in the article's own words."""
    own = [mentions[index] for index in chain.mentions]
    single = not chain.names and all(mention.person == _FIRST and not mention.quoted for mention in own)
    return single and any(mention.lemma == "i" for mention in own) and spoken.isdisjoint(chain.mentions)


def _spoken(extraction: Extraction) -> set[int]:
    """List the mentions in what somebody is quoted to say, in marks or in the lines of a talk."""
    starts = [mention.span.start for mention in extraction.mentions]
    found: set[int] = set()
    for attribution in extraction.attributions:
        if attribution.content is not None and attribution.manner in ("direct", "mixed"):
            for part in attribution.content.parts or (attribution.content.span,):
                found.update(range(bisect_left(starts, part.start), bisect_left(starts, part.end)))
    return found
