"""The lexicon's cues where they stand in a text: a verb's entry, the words of a cue, prepositions of several words."""

from __future__ import annotations

from hearsay.extract.grammar.parses import Words
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Cue, Lexicon

_CUE_PARTS = frozenset({"aux", "aux:pass", "advmod", "compound:prt"})


def entry_of(tree: Words, lexicon: Lexicon, verb: int) -> Cue | None:
    """Look a verb up with its particle, its prepositions or its "that", else alone."""
    lemma = tree.lemma[verb]
    if not lexicon.may_cue(lemma):
        return None
    particle = tree.child(verb, "compound:prt")
    if particle is not None and (entry := lexicon.cue_of(f"{lemma} {tree.word[particle]}")):
        return entry
    for adjective in tree.all(verb, "xcomp"):
        if tree.pos[adjective] == "ADJ" and (entry := lexicon.cue_of(f"{lemma} {tree.word[adjective]}")):
            return entry
    for child in tree.all(verb, "obl", "advcl", "ccomp"):
        for marker in tree.all(child, "case", "mark"):
            if entry := lexicon.cue_of(f"{lemma} {tree.word[marker]}"):
                return entry
    return lexicon.cue_of(lemma)


def entry_with(lexicon: Lexicon, lemma: str, marker: str) -> Cue | None:
    """Look a verb up with the preposition of a phrase under it, else alone: "charged | with lying", "accused | of"."""
    return lexicon.cue_of(f"{lemma} {marker}") or lexicon.cue_of(lemma)


def cue_piece(tree: Tree, verb: int) -> Piece:
    """Span a verb with the auxiliaries, adverbs and particle that stand directly by it: "has repeatedly said"."""
    start = end = verb
    mine = {child for child in tree.children[verb] if tree.dep[child] in _CUE_PARTS}
    while start - 1 in mine:
        start -= 1
    while end + 1 in mine and tree.dep[end + 1] == "compound:prt":
        end += 1
    return Piece(start, end + 1)


def preposition_at(tree: Tree, lexicon: Lexicon, index: int) -> tuple[Cue | None, int]:
    """Find the longest preposition of the lexicon that begins at a word, and the word after it."""
    for words, entry in lexicon.prepositions.get(tree.word[index], ()):
        after = index + len(words)
        if tree.word[index:after] == words:
            fits = len(words) > 1 or tree.dep[index] == "case"
            return (entry, after) if fits else (None, index)
    return None, index
