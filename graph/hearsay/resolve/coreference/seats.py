"""An extraction in, the state or district that each lawmaker is told to sit for: "Ito, D-Ohio", "Ito (R-Vt.)"."""

from __future__ import annotations

import re

from hearsay.gazetteer import name_key
from hearsay.lexicon import load_lexicon
from hearsay.records import Extraction

_PARTY_AND_SEAT = re.compile(r"\s?[,(]\s?[A-Z]{1,4}\.?\s?[-–—]\s?([A-Z](?:\w|\.(?=\w))*(?: [A-Z]\w+)*)")


def seats_of(extraction: Extraction) -> dict[int, str]:
    """Find what stands with a party behind the names of people: mention → key of the place's name."""
    text, states = extraction.article.text, load_lexicon().abbreviated_states
    found: dict[int, str] = {}
    for index, mention in enumerate(extraction.mentions):
        told = _PARTY_AND_SEAT.match(text, mention.span.end) if mention.name and mention.type == "Person" else None
        if told:
            place = name_key(told[1])
            found[index] = states.get(place, place)
    return found
