"""The facts of relations in, relations with their look-up tables out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

from hearsay.errors import LexiconError
from hearsay.lexicon.entries import (
    CUE_KINDS,
    MANNERS,
    MODALITIES,
    PLOVER_CATEGORIES,
    Cue,
    CueKind,
    Embedding,
    Frame,
    Relation,
    third_person,
)
from hearsay.lexicon.turtle import Properties, first, first_of
from hearsay.records import Modality
from hearsay.vocabulary import REL


def read_relations(path: Path, nodes: Mapping[str, Properties]) -> dict[str, Relation]:
    """Make the relations of a file, by local name.

    Raises:
        LexiconError: one says something that can't be used.
    """
    relations = {
        name.removeprefix("rel:"): facts for name, facts in nodes.items() if "hs:Relation" in facts.get("rdf:type", ())
    }
    for node in nodes:
        if node.startswith("rel:") and node.removeprefix("rel:") not in relations:
            raise LexiconError(f"{path}: {node} lacks a type, expected 'a hs:Relation'")
    for name in relations:
        if ":" in name:
            raise LexiconError(f"{path}: relation <{name}> is outside the namespace rel:, name it <{REL}…>")
    groups = _groups(relations)
    opposites = _both_ways(relations, "hs:opposite")
    return {
        name: _read_relation(path, name, facts, groups[name], tuple(sorted(opposites[name])))
        for name, facts in relations.items()
    }


def relation_words(path: Path, relations: Iterable[Relation]) -> Iterator[tuple[tuple[str, str], str]]:
    """Give each word with its part of speech, and the relation that it says.

    Raises:
        LexiconError: a word stands in two relations.
    """
    owner: dict[tuple[str, str], str] = {}
    for relation in relations:
        for word, pos in _words_of_relation(relation):
            place = _place_of(relation, word) if pos == "VERB" else pos
            other = owner.setdefault((word, place), relation.name)
            if other != relation.name:
                names = f"rel:{other} and rel:{relation.name}"
                raise LexiconError(f"{path}: '{word}' ({place}) stands in {names}, leave it in one")
            yield (word, place), relation.name


def relation_phrases(path: Path, relations: Iterable[Relation]) -> Iterator[tuple[tuple[str, str], str]]:
    """Give each phrase as verb and noun, and the relation that it says.

    Raises:
        LexiconError: a phrase is one word.
    """
    for relation in relations:
        for phrase in relation.phrases:
            verb, space, noun = phrase.rpartition(" ")
            if not space:
                raise LexiconError(
                    f"{path}: rel:{relation.name}: phrase '{phrase}' is one word, expected verb and noun"
                )
            yield (verb, noun), relation.name


def relation_cues(relations: Iterable[Relation]) -> dict[tuple[str, str], Cue]:
    """Make the cues that relations with a source for subject are."""
    cues: dict[tuple[str, str], Cue] = {}
    for relation in relations:
        if relation.speech:
            for word, pos in _words_of_relation(relation):
                manner, frame = MANNERS[relation.speech], relation.frame
                cues[word, pos] = Cue(word, pos, relation.speech, manner, frame.addressee, frame.content, relation.name)
    return cues


def relation_embeddings(relations: Iterable[Relation]) -> dict[tuple[str, str], Embedding]:
    """Make the embeddings of relations that change what they embed."""
    embeddings: dict[tuple[str, str], Embedding] = {}
    for relation in relations:
        if relation.embeds or relation.implies_negation:
            for pos, words in (("VERB", relation.lemmas), ("NOUN", relation.nouns), ("ADJ", relation.adjectives)):
                for word in words:
                    embeddings[word, pos] = Embedding(
                        word, pos, relation.embeds, relation.implies_negation, passes=False
                    )
    return embeddings


def _read_relation(path: Path, name: str, facts: Properties, group: str, opposites: tuple[str, ...]) -> Relation:
    where = f"{path}: rel:{name}"
    with_object, without_object = facts.get("hs:verbWithObject", ()), facts.get("hs:verbWithoutObject", ())
    lemmas = tuple(sorted({*facts.get("hs:verb", ()), *with_object, *without_object}))
    return Relation(
        name=name,
        iri=f"{REL}{name}",
        label=first(facts, "rdfs:label") or third_person(lemmas[0] if lemmas else name),
        lemmas=lemmas,
        nouns=facts.get("hs:noun", ()),
        adjectives=facts.get("hs:adjective", ()),
        phrases=facts.get("hs:phrase", ()),
        frame=_read_frame(where, facts),
        speech=cast("CueKind | None", first_of(where, facts, "hs:speech", CUE_KINDS)),
        plover=first_of(where, facts, "hs:ploverCategory", PLOVER_CATEGORIES),
        opposites=opposites,
        group=group,
        implies_negation=first(facts, "hs:negates") == "true",
        embeds=cast("Modality | None", first_of(where, facts, "hs:embeds", MODALITIES)),
        with_object=with_object,
        without_object=without_object,
    )


def _read_frame(where: str, facts: Properties) -> Frame:
    sides = frozenset({"subject", "object"})
    return Frame(
        control="subject" if first_of(where, facts, "hs:control", sides) == "subject" else "object",
        addressee=facts.get("hs:addresseeMarker", ()),
        content=facts.get("hs:contentMarker", ()),
        of_phrase="subject" if first_of(where, facts, "hs:ofPhrase", sides) == "subject" else "object",
        noun_object=facts.get("hs:objectMarker", ()),
    )


def _both_ways(relations: Mapping[str, Properties], name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for left, facts in relations.items():
        for right in facts.get(name, ()):
            found[left].add(right.removeprefix("rel:"))
            found[right.removeprefix("rel:")].add(left)
    return found


def _groups(relations: Mapping[str, Properties]) -> dict[str, str]:
    """Name each relation's group of near ones after the first in the alphabet."""
    near = _both_ways(relations, "hs:near")
    group: dict[str, str] = {}
    for name in sorted(relations):
        waiting = [name]
        while waiting:
            other = waiting.pop()
            if other not in group:
                group[other] = name
                waiting.extend(sorted(near[other]))
    return group


def _place_of(relation: Relation, verb: str) -> str:
    if verb in relation.with_object:
        return "VERB with object"
    return "VERB without object" if verb in relation.without_object else "VERB"


def _words_of_relation(relation: Relation) -> Iterator[tuple[str, str]]:
    for pos, words in (("VERB", relation.lemmas), ("NOUN", relation.nouns), ("ADJ", relation.adjectives)):
        for word in words:
            yield word, pos
