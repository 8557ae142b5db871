"""Reads a lexicon in Turtle into look-up tables, and says in one line what in it can't be used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar, cast

import pyoxigraph

from hearsay.errors import LexiconError
from hearsay.lexicon.entries import (
    CUE_KINDS,
    ENTITY_TYPES,
    MANNERS,
    MODALITIES,
    PLOVER_CATEGORIES,
    Cue,
    CueKind,
    Embedding,
    Frame,
    Lexicon,
    Noun,
    Relation,
    third_person,
)
from hearsay.records import EntityType, Gender, Modality
from hearsay.vocabulary import REL, ontology_folder, prefixes

Properties = Mapping[str, tuple[str, ...]]
Entry = TypeVar("Entry")

_WORDS = {"verb": "VERB", "noun": "NOUN", "adjective": "ADJ", "adverb": "ADV", "preposition": "ADP", "auxiliary": "AUX"}
_PREFIXES = prefixes()


def load_lexicon(path: Path | None = None) -> Lexicon:
    """Read a lexicon in Turtle; without a path, hearsay's own. Each file is read once in a process.

    Raises:
        LexiconError: the file can't be read, or says something that can't be used.
        OntologyError: hearsay's own lexicon is not where it should be.
    """
    return _read_lexicon(path or ontology_folder() / "lexicon.ttl")


@cache
def _read_lexicon(path: Path) -> Lexicon:
    nodes = _read_nodes(path)
    relations = _read_relations(path, nodes)
    lists = {name: facts for name, facts in nodes.items() if name.startswith("lex:")}
    return Lexicon(
        relations=relations,
        lists={
            name.removeprefix("lex:"): frozenset(word for word, _ in _words_of(facts)) for name, facts in lists.items()
        },
        _relation_of=dict(_relation_words(path, relations.values())),
        _phrases=dict(_relation_phrases(path, relations.values())),
        _cues={**_listed(path, lists, "hs:CueList", _read_cue), **_relation_cues(relations.values())},
        _embeddings={
            **_listed(path, lists, "hs:EmbeddingList", _read_embedding),
            **_relation_embeddings(relations.values()),
        },
        _modalities=_listed(path, lists, "hs:ModalityList", _read_modality),
        _nouns=_read_nouns(path, lists),
        _genders={word: cast("Gender", gender) for word, gender in _genders(lists)},
    )


def _read_nodes(path: Path) -> dict[str, Properties]:
    """Gather the file's facts by subject, IRIs shortened to prefixed names, values sorted."""
    facts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    try:
        for triple in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            facts[_shorten(triple.subject)][_shorten(triple.predicate)].add(_shorten(triple.object))
    except (OSError, SyntaxError, ValueError) as error:
        raise LexiconError(f"{path}: can't be read as Turtle ({error}), mend the line or reinstall hearsay") from error
    return {node: {name: tuple(sorted(values)) for name, values in facts[node].items()} for node in sorted(facts)}


def _shorten(term: object) -> str:
    if isinstance(term, pyoxigraph.NamedNode):
        for prefix, start in _SHORT:
            if term.value.startswith(start):
                return f"{prefix}:{term.value[len(start) :]}"
        return term.value
    if isinstance(term, pyoxigraph.Literal):
        return term.value
    return str(term)


_SHORT = tuple((name, _PREFIXES[name]) for name in ("hs", "rel", "lex", "rdf", "rdfs", "owl", "skos"))


def _read_relations(path: Path, nodes: Mapping[str, Properties]) -> dict[str, Relation]:
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


def _read_relation(path: Path, name: str, facts: Properties, group: str, opposites: tuple[str, ...]) -> Relation:
    where = f"{path}: rel:{name}"
    with_object, without_object = facts.get("hs:verbWithObject", ()), facts.get("hs:verbWithoutObject", ())
    lemmas = tuple(sorted({*facts.get("hs:verb", ()), *with_object, *without_object}))
    return Relation(
        name=name,
        iri=f"{REL}{name}",
        label=_one(facts, "rdfs:label") or third_person(lemmas[0] if lemmas else name),
        lemmas=lemmas,
        nouns=facts.get("hs:noun", ()),
        adjectives=facts.get("hs:adjective", ()),
        phrases=facts.get("hs:phrase", ()),
        frame=_read_frame(where, facts),
        speech=cast("CueKind | None", _among(where, facts, "hs:speech", CUE_KINDS)),
        plover=_among(where, facts, "hs:ploverCategory", PLOVER_CATEGORIES),
        cameo=_one(facts, "hs:cameoCode"),
        inverse=(_one(facts, "owl:inverseOf") or "").removeprefix("rel:") or None,
        symmetric="owl:SymmetricProperty" in facts["rdf:type"],
        opposites=opposites,
        group=group,
        implies_negation=_one(facts, "hs:negates") == "true",
        embeds=cast("Modality | None", _among(where, facts, "hs:embeds", MODALITIES)),
        definition=_one(facts, "skos:definition") or "",
        example=_one(facts, "skos:example") or "",
        with_object=with_object,
        without_object=without_object,
    )


def _read_frame(where: str, facts: Properties) -> Frame:
    sides = frozenset({"subject", "object"})
    return Frame(
        control="subject" if _among(where, facts, "hs:control", sides) == "subject" else "object",
        addressee=facts.get("hs:addresseeMarker", ()),
        content=facts.get("hs:contentMarker", ()),
        of_phrase="subject" if _among(where, facts, "hs:ofPhrase", sides) == "subject" else "object",
        noun_object=facts.get("hs:objectMarker", ()),
    )


def _one(facts: Properties, name: str) -> str | None:
    return facts.get(name, (None,))[0]


def _among(where: str, facts: Properties, name: str, allowed: frozenset[str]) -> str | None:
    value = _one(facts, name)
    if value is not None and value not in allowed:
        raise LexiconError(f"{where}: {name} is '{value}', expected one of {', '.join(sorted(allowed))}")
    return value


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


def _relation_words(path: Path, relations: Iterable[Relation]) -> Iterator[tuple[tuple[str, str], str]]:
    owner: dict[tuple[str, str], str] = {}
    for relation in relations:
        for word, pos in _words_of_relation(relation):
            place = _place_of(relation, word) if pos == "VERB" else pos
            first = owner.setdefault((word, place), relation.name)
            if first != relation.name:
                names = f"rel:{first} and rel:{relation.name}"
                raise LexiconError(f"{path}: '{word}' ({place}) stands in {names}, leave it in one")
            yield (word, place), relation.name


def _place_of(relation: Relation, verb: str) -> str:
    if verb in relation.with_object:
        return "VERB with object"
    return "VERB without object" if verb in relation.without_object else "VERB"


def _relation_phrases(path: Path, relations: Iterable[Relation]) -> Iterator[tuple[tuple[str, str], str]]:
    for relation in relations:
        for phrase in relation.phrases:
            verb, space, noun = phrase.rpartition(" ")
            if not space:
                raise LexiconError(
                    f"{path}: rel:{relation.name}: phrase '{phrase}' is one word, expected verb and noun"
                )
            yield (verb, noun), relation.name


def _relation_cues(relations: Iterable[Relation]) -> dict[tuple[str, str], Cue]:
    cues: dict[tuple[str, str], Cue] = {}
    for relation in relations:
        if relation.speech:
            for word, pos in _words_of_relation(relation):
                manner, addressee = MANNERS[relation.speech], relation.frame.addressee
                cues[word, pos] = Cue(word, pos, relation.speech, manner, "subject", addressee, relation.name)
    return cues


def _relation_embeddings(relations: Iterable[Relation]) -> dict[tuple[str, str], Embedding]:
    embeddings: dict[tuple[str, str], Embedding] = {}
    for relation in relations:
        if relation.embeds or relation.implies_negation:
            for pos, words in (("VERB", relation.lemmas), ("NOUN", relation.nouns), ("ADJ", relation.adjectives)):
                for word in words:
                    embeddings[word, pos] = Embedding(
                        word, pos, relation.embeds, relation.implies_negation, passes=False
                    )
    return embeddings


def _words_of_relation(relation: Relation) -> Iterator[tuple[str, str]]:
    for pos, words in (("VERB", relation.lemmas), ("NOUN", relation.nouns), ("ADJ", relation.adjectives)):
        for word in words:
            yield word, pos


def _words_of(facts: Properties) -> Iterator[tuple[str, str]]:
    for name, pos in _WORDS.items():
        for word in facts.get(f"hs:{name}", ()):
            yield word, pos
    for word in facts.get("hs:word", ()):
        yield word, ""


def _listed(
    path: Path,
    lists: Mapping[str, Properties],
    kind: str,
    read: Callable[[str, Properties, str, str], Entry],
) -> dict[tuple[str, str], Entry]:
    """Read each word of the lists of one kind; a word stands in one of them only."""
    found: dict[tuple[str, str], Entry] = {}
    for name, facts in lists.items():
        if kind in facts.get("rdf:type", ()):
            for word, pos in _words_of(facts):
                if (word, pos) in found:
                    raise LexiconError(f"{path}: {name}: '{word}' stands in two lists of kind {kind}, leave it in one")
                found[word, pos] = read(f"{path}: {name}", facts, word, pos)
    return found


def _read_cue(where: str, facts: Properties, word: str, pos: str) -> Cue:
    kind = cast("CueKind | None", _among(where, facts, "hs:cueKind", CUE_KINDS))
    if kind is None:
        raise LexiconError(f"{where}: hs:cueKind is missing, expected one of {', '.join(sorted(CUE_KINDS))}")
    source: Literal["subject", "object", ""] = "" if kind == "hearsay" else "subject"
    if _among(where, facts, "hs:sourcePlace", frozenset({"subject", "object"})) == "object":
        source = "object"
    addressee, quote_only = facts.get("hs:addresseeMarker", ()), _one(facts, "hs:quoteOnly") == "true"
    return Cue(word, pos, kind, MANNERS[kind], source, addressee, quote_only=quote_only)


def _read_embedding(where: str, facts: Properties, word: str, pos: str) -> Embedding:
    modality = cast("Modality | None", _among(where, facts, "hs:embeds", MODALITIES))
    return Embedding(word, pos, modality, _one(facts, "hs:negates") == "true")


def _read_modality(where: str, facts: Properties, word: str, pos: str) -> Modality:
    modality = _among(where, facts, "hs:embeds", MODALITIES)
    if modality is None:
        raise LexiconError(f"{where}: hs:embeds is missing, expected one of {', '.join(sorted(MODALITIES))}")
    return cast("Modality", modality)


def _read_nouns(path: Path, lists: Mapping[str, Properties]) -> dict[str, Noun]:
    """Merge what all noun lists say of each noun."""
    holders: dict[str, list[str]] = defaultdict(list)
    for name, facts in lists.items():
        if "hs:NounList" in facts.get("rdf:type", ()):
            for word in facts.get("hs:noun", ()):
                holders[word].append(name)
    return {word: _read_noun(path, word, [(name, lists[name]) for name in names]) for word, names in holders.items()}


def _read_noun(path: Path, word: str, holders: list[tuple[str, Properties]]) -> Noun:
    types = {_among(f"{path}: {name}", facts, "hs:entityType", ENTITY_TYPES) for name, facts in holders} - {None}
    if len(types) > 1:
        names = ", ".join(name for name, _ in holders)
        raise LexiconError(
            f"{path}: '{word}' stands in lists of several types ({names}), leave it in those of one type"
        )
    genders = {_one(facts, "hs:gender") for _, facts in holders} - {None}
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
        lists=frozenset(name.removeprefix("lex:") for name, _ in holders),
    )


def _genders(lists: Mapping[str, Properties]) -> Iterator[tuple[str, str]]:
    for facts in lists.values():
        gender = _one(facts, "hs:gender")
        if gender:
            for word, _ in _words_of(facts):
                yield word, gender
