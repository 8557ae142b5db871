"""Reasons that somebody gives for what he does -> findings: "citing an attack by rebels", "blamed it on a strike"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.cues.findings import Finding
from hearsay.extract.cues.speakers import is_source, stretch, subject_of
from hearsay.extract.grammar.cuewords import cue_piece
from hearsay.extract.grammar.negation import is_denied
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.lexicon import Lexicon

_TO_WHAT = frozenset({"on", "to"})


def find_reason(tree: Tree, lexicon: Lexicon, verb: int) -> Iterator[Finding]:
    """Read what happened, as somebody gives it for a reason: it is his word that it did."""
    entry, source = lexicon.cue_of("say"), subject_of(tree, verb)
    told = _reason(tree, lexicon, verb)
    if entry is None or source is None or told is None or is_denied(tree, lexicon, verb):
        return
    words = [word for word in subtree(tree, told) if word > verb and tree.dep[word] != "case"]
    if any(lexicon.relation_of(tree.lemma[word], "NOUN") for word in words if tree.pos[word] == "NOUN"):
        yield Finding(verb, cue_piece(tree, verb), entry, source, (stretch(tree, words),))


def _reason(tree: Tree, lexicon: Lexicon, verb: int) -> int | None:
    """Find what is given for a reason: no source that is cited, and of what is blamed on it not what is blamed."""
    after = [one for one in tree.all(verb, "obl") if one > verb and tree.marker(one) in _TO_WHAT]
    if tree.lemma[verb] in lexicon.words("ascribing"):
        return after[0] if after else None
    given = None if after else tree.child(verb, "obj")
    return None if given is None or is_source(tree, lexicon, given) else given
