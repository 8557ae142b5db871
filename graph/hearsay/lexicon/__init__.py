"""The lexicon: which words say which relation, show a source, negate or modify; read from `ontology/lexicon.ttl`."""

from hearsay.lexicon.entries import (
    MANNERS,
    Cue,
    CueKind,
    Embedding,
    Frame,
    Lexicon,
    Noun,
    Place,
    Relation,
    third_person,
)
from hearsay.lexicon.reading import load_lexicon

__all__ = [
    "MANNERS",
    "Cue",
    "CueKind",
    "Embedding",
    "Frame",
    "Lexicon",
    "Noun",
    "Place",
    "Relation",
    "load_lexicon",
    "third_person",
]
