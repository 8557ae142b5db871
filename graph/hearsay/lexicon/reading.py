"""Reads a lexicon in Turtle into look-up tables, and says in one line what in it can't be used."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import cast

from hearsay.lexicon.entries import Lexicon
from hearsay.lexicon.lists import listed, read_cue, read_embedding, read_folds, read_genders, read_modality, read_nouns
from hearsay.lexicon.relations import (
    read_relations,
    relation_cues,
    relation_embeddings,
    relation_phrases,
    relation_words,
)
from hearsay.lexicon.turtle import read_nodes, words_of
from hearsay.records import Gender
from hearsay.vocabulary import ontology_folder


@cache
def load_lexicon(path: Path | None = None) -> Lexicon:
    """Read a lexicon in Turtle; without a path, hearsay's own. Each file is read once in a process.

    Raises:
        LexiconError: the file can't be read, or says something that can't be used.
        OntologyError: hearsay's own lexicon is not where it should be.
    """
    return _read_lexicon(path or ontology_folder() / "lexicon.ttl")


@cache
def _read_lexicon(path: Path) -> Lexicon:
    nodes = read_nodes(path)
    relations = read_relations(path, nodes)
    lists = {name: facts for name, facts in nodes.items() if name.startswith("lex:")}
    return Lexicon(
        relations=relations,
        lists={
            name.removeprefix("lex:"): frozenset(word for word, _ in words_of(facts)) for name, facts in lists.items()
        },
        _relation_of=dict(relation_words(path, relations.values())),
        _phrases=dict(relation_phrases(path, relations.values())),
        _cues={**listed(path, lists, "hs:CueList", read_cue), **relation_cues(relations.values())},
        _embeddings={
            **listed(path, lists, "hs:EmbeddingList", read_embedding),
            **relation_embeddings(relations.values()),
        },
        _modalities=listed(path, lists, "hs:ModalityList", read_modality),
        _nouns=read_nouns(path, lists),
        synonyms=read_folds(path, lists, "hs:SynonymList"),
        contrasts=read_folds(path, lists, "hs:ContrastList"),
        _genders={word: cast("Gender", gender) for word, gender in read_genders(lists)},
    )
