"""Chains of one article in, out with those divided that name a place here and by the same word its government there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hearsay.gazetteer import load_gazetteer
from hearsay.records import Chain, Extraction


def divide_metonyms(extraction: Extraction) -> Extraction:
    """Divide each chain of a place into the mentions that act ("Moscow demands") and those that don't ("in Moscow")."""
    chains = (part for chain in extraction.chains for part in _divide(chain, extraction))
    return replace(extraction, chains=tuple(sorted(chains, key=lambda chain: chain.mentions)))


def _divide(chain: Chain, extraction: Extraction) -> Iterator[Chain]:
    acting = tuple(number for number in chain.mentions if extraction.mentions[number].acts)
    idle = tuple(number for number in chain.mentions if not extraction.mentions[number].acts)
    if acting and idle and _names_place(chain):
        yield replace(chain, mentions=acting)
        yield replace(chain, mentions=idle)
    else:
        yield chain


def _names_place(chain: Chain) -> bool:
    if chain.type in ("Person", "Thing", "Event") or not chain.names:
        return False
    entries = (entry for name in chain.names for entry in load_gazetteer().lookup(name))
    return chain.type == "Place" or any(entry.metonym_of for entry in entries)
