"""Phrases that tell in whose eyes it is so -> findings: "in her view, …", "by Ito's account, …", "to critics, …"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.cues.findings import Finding, matrix_around
from hearsay.extract.cues.speakers import owner_of
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import SUBJECTS
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.lexicon import Cue, Lexicon

_VERSIONS = frozenset({"version", "account"})
_PEOPLE = frozenset({"many", "others", "some", "most"})
_OPENING = frozenset({"but", "and", "yet", ";"})


def find_viewpoint(tree: Tree, lexicon: Lexicon, noun: int) -> Iterator[Finding]:
    """Read "in X's view, …" as "in the view of X", and "by X's own account, …", "to X, it is a …"."""
    entry = viewpoint_at(tree, lexicon, noun)
    holder = noun if tree.marker(noun) == "to" else owner_of(tree, noun)
    if entry is None or holder is None:
        return
    if pieces := matrix_around(tree, tree.head[noun], set(subtree(tree, noun))):
        yield Finding(noun, Piece(noun, noun + 1), entry, holder, pieces)


def viewpoint_at(tree: Tree, lexicon: Lexicon, noun: int) -> Cue | None:
    """Tell as what a phrase that a noun heads names a source, if it does."""
    if tree.head[noun] == noun:
        return None
    link = tree.marker(noun)
    if link == "to":
        return lexicon.cue_of("in the view of", "ADP") if _is_judging(tree, lexicon, noun) else None
    if not tree.has(noun, "nmod:poss") or not _is_apart(tree, noun):
        return None
    if link == "by":
        return lexicon.cue_of("according to", "ADP") if tree.lemma[noun] in lexicon.words("reckonings") else None
    known = "words" if tree.lemma[noun] in _VERSIONS else tree.word[noun]
    return lexicon.cue_of(f"{link} the {known} of", "ADP")


def _is_apart(tree: Tree, noun: int) -> bool:
    """Tell whether a phrase ends at a comma, or opens a sentence: "in her view it fell", no "in her words it fell"."""
    words = subtree(tree, noun)
    opens = words[0] == tree.sentence_start(noun) and words[-1] == noun and tree.tag[noun] == "NN"
    return tree.word[noun + 1 : noun + 2] == [","] or (opens and tree.has(tree.head[noun], *SUBJECTS))


def _is_judging(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether an opening phrase names those who take something for what a noun says: "to critics, it is a lie"."""
    clause, words = tree.head[noun], [word for word in subtree(tree, noun) if tree.pos[word] != "PUNCT" or word == noun]
    opens = words[0] == tree.sentence_start(noun) or tree.word[words[0] - 1] in _OPENING
    taken = tree.pos[clause] == "NOUN" and tree.has(clause, "cop") and tree.has(clause, "det", "amod")
    someone = tree.word[noun] in _PEOPLE or (tree.pos[noun] != "PRON" and can_act(tree, lexicon, noun))
    return opens and taken and someone and tree.word[words[-1] + 1 : words[-1] + 2] == [","]
