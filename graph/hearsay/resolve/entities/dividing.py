"""Chains of one article in, out with those divided that the gazetteer knows to be of two entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec.structs import replace

from hearsay.gazetteer import Gazetteer, name_key
from hearsay.lexicon import load_lexicon
from hearsay.records import Chain, Extraction
from hearsay.resolve.summaries.summary import epithets

Item = TypeVar("Item", int, str)


def divide_chains(extraction: Extraction, gazetteer: Gazetteer) -> Extraction:
    """Divide each chain that holds names of two known entities, and each of a place that acts here and not there.

    "Moscow demands" is of the government, "in Moscow" of the city, "the cruiser Moscow" of neither.
    """
    unnamed = [chain for chain in extraction.chains if not chain.names]
    named = (chain for chain in extraction.chains if chain.names)
    known = (part for chain in named for part in _divide_strangers(chain, extraction, gazetteer))
    parts = (part for chain in known for part in _divide_namesakes(chain, extraction, gazetteer))
    chains = (part for chain in parts for part in _divide_metonyms(chain, extraction, gazetteer))
    return replace(extraction, chains=tuple(sorted([*unnamed, *chains], key=lambda chain: chain.mentions)))


def _divide_strangers(chain: Chain, extraction: Extraction, gazetteer: Gazetteer) -> Iterator[Chain]:
    if len(chain.names) == 1:
        yield chain
        return
    known = {name: keys for name in chain.names if (keys := _keys(name, gazetteer))}
    groups: list[tuple[set[str], list[str]]] = []
    for name in sorted(known, key=chain.names.index):
        group = next((group for group in groups if group[0] & known[name]), None)
        if group:
            group[0].update(known[name])
            group[1].append(name)
        else:
            groups.append((set(known[name]), [name]))
    rest = chain
    for _, names in groups[1:]:
        folded = {name_key(name) for name in names}
        own = tuple(number for number in rest.mentions if name_key(extraction.mentions[number].name) in folded)
        if own and len(own) < len(rest.mentions):
            yield replace(chain, mentions=own, names=tuple(names), titles=())
            rest = replace(rest, mentions=_without(rest.mentions, own), names=_without(rest.names, names))
    yield rest


def _divide_namesakes(chain: Chain, extraction: Extraction, gazetteer: Gazetteer) -> Iterator[Chain]:
    """Take the ship out of a chain that holds the city it is called after, and what "the Moscow" then means."""
    mentions, text = extraction.mentions, extraction.article.text
    things = load_lexicon().words("namesakes-of-places")
    named = [number for number in chain.mentions if mentions[number].name]
    own = [number for number in named if things.intersection(epithets(mentions[number], text))]
    if own and _names_place(replace(chain, type="Place"), gazetteer):
        name = mentions[own[0]].name
        own = [number for number in named if number in own or mentions[number].text.lower() == f"the {name.lower()}"]
    if not own or len(own) == len(chain.mentions):
        yield replace(chain, type="Thing") if own else chain
        return
    yield replace(chain, mentions=tuple(own), type="Thing", names=(mentions[own[0]].name,), titles=())
    yield replace(chain, mentions=_without(chain.mentions, own))


def _divide_metonyms(chain: Chain, extraction: Extraction, gazetteer: Gazetteer) -> Iterator[Chain]:
    acting = tuple(number for number in chain.mentions if extraction.mentions[number].acts)
    idle = _without(chain.mentions, acting)
    if acting and idle and _names_place(chain, gazetteer):
        yield replace(chain, mentions=acting)
        yield replace(chain, mentions=idle)
    else:
        yield chain


def _keys(name: str, gazetteer: Gazetteer) -> set[str]:
    """Give what a name may mean; what stands for the same government counts as one."""
    return {entry.metonym_of or entry.key for entry in gazetteer.lookup(name)}


def _names_place(chain: Chain, gazetteer: Gazetteer) -> bool:
    if chain.type in ("Person", "Thing", "Event") or not chain.names:
        return False
    entries = (entry for name in chain.names for entry in gazetteer.lookup(name))
    return chain.type == "Place" or any(entry.metonym_of for entry in entries)


def _without(items: Sequence[Item], others: Iterable[Item]) -> tuple[Item, ...]:
    gone = set(others)
    return tuple(item for item in items if item not in gone)
