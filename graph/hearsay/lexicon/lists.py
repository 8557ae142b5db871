"""The facts of word lists in, cues, embeddings, modalities and nouns out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar, cast

from hearsay.errors import LexiconError
from hearsay.lexicon.entries import CUE_KINDS, ENTITY_TYPES, MANNERS, MODALITIES, Cue, CueKind, Embedding, Noun
from hearsay.lexicon.turtle import Properties, first, first_of, words_of
from hearsay.records import EntityType, Gender, Modality

Entry = TypeVar("Entry")


def listed(
    path: Path,
    lists: Mapping[str, Properties],
    kind: str,
    read: Callable[[str, Properties, str, str], Entry],
) -> dict[tuple[str, str], Entry]:
    """Read each word of the lists of one kind; a word stands in one of them only."""
    found: dict[tuple[str, str], Entry] = {}
    for name, facts in lists.items():
        if kind in facts.get("rdf:type", ()):
            for word, pos in words_of(facts):
                if (word, pos) in found:
                    raise LexiconError(f"{path}: {name}: '{word}' stands in two lists of kind {kind}, leave it in one")
                found[word, pos] = read(f"{path}: {name}", facts, word, pos)
    return found


def read_cue(where: str, facts: Properties, word: str, pos: str) -> Cue:
    """Make the cue that a word of a list is."""
    kind = cast("CueKind | None", first_of(where, facts, "hs:cueKind", CUE_KINDS))
    if kind is None:
        raise LexiconError(f"{where}: hs:cueKind is missing, expected one of {', '.join(sorted(CUE_KINDS))}")
    addressee, content = facts.get("hs:addresseeMarker", ()), facts.get("hs:contentMarker", ())
    quote_only = first(facts, "hs:quoteOnly") == "true"
    return Cue(word, pos, kind, MANNERS[kind], addressee, content, quote_only=quote_only)


def read_embedding(where: str, facts: Properties, word: str, pos: str) -> Embedding:
    """Make the embedding that a word of a list is."""
    modality = cast("Modality | None", first_of(where, facts, "hs:embeds", MODALITIES))
    return Embedding(word, pos, modality, first(facts, "hs:negates") == "true")


def read_modality(where: str, facts: Properties, word: str, pos: str) -> Modality:
    """Give the modality of a list's words."""
    modality = first_of(where, facts, "hs:embeds", MODALITIES)
    if modality is None:
        raise LexiconError(f"{where}: hs:embeds is missing, expected one of {', '.join(sorted(MODALITIES))}")
    return cast("Modality", modality)


def read_folds(path: Path, lists: Mapping[str, Properties], kind: str) -> dict[str, str]:
    """Give the words of the lists of one kind, each with its list's name."""
    folds = listed(path, lists, kind, lambda where, *_: where.rpartition("lex:")[2])
    return {word: name for (word, _), name in folds.items()}


def read_nouns(path: Path, lists: Mapping[str, Properties]) -> dict[str, Noun]:
    """Merge what all noun lists say of each noun."""
    holders: dict[str, list[str]] = defaultdict(list)
    for name, facts in lists.items():
        if "hs:NounList" in facts.get("rdf:type", ()):
            for word in facts.get("hs:noun", ()):
                holders[word].append(name)
    return {word: _read_noun(path, word, [(name, lists[name]) for name in names]) for word, names in holders.items()}


def read_genders(lists: Mapping[str, Properties]) -> Iterator[tuple[str, str]]:
    """Give the words that tell a gender."""
    for facts in lists.values():
        gender = first(facts, "hs:gender")
        if gender:
            for word, _ in words_of(facts):
                yield word, gender


def _read_noun(path: Path, word: str, holders: list[tuple[str, Properties]]) -> Noun:
    types = {first_of(f"{path}: {name}", facts, "hs:entityType", ENTITY_TYPES) for name, facts in holders} - {None}
    if len(types) > 1:
        names = ", ".join(name for name, _ in holders)
        raise LexiconError(
            f"{path}: '{word}' stands in lists of several types ({names}), leave it in those of one type"
        )
    genders = {first(facts, "hs:gender") for _, facts in holders} - {None}
    kinds = {kind for _, facts in holders for kind in facts.get("hs:nounKind", ())}
    return Noun(
        lemma=word,
        type=cast("EntityType", next(iter(types), "Thing")),
        gender=cast("Gender", genders.pop() if len(genders) == 1 else ""),
        role="role" in kinds,
        anonymous="anonymous" in kinds,
        document="document" in kinds,
        utterance="utterance" in kinds,
        collective="collective" in kinds,
    )
