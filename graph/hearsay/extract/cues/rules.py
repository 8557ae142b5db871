"""Parsed text and the lexicon's cues -> findings: who says what, as words and pieces, by the rules of syntax alone."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.cues.findings import Finding, matrix_around
from hearsay.extract.cues.nouncues import (
    entry_of_version,
    find_by_adjective,
    find_by_noun,
    find_spelt_out,
)
from hearsay.extract.cues.reasons import find_reason
from hearsay.extract.cues.said import pieces_around
from hearsay.extract.cues.speakers import DOERS, is_source, source_piece
from hearsay.extract.cues.verbcues import find_by_verb, find_put
from hearsay.extract.cues.viewpoints import find_viewpoint
from hearsay.extract.grammar.cuewords import preposition_at
from hearsay.extract.grammar.parses import VERBS
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.syntax import NOMINALS, Tree, subtree
from hearsay.lexicon import Cue, Lexicon

_CONTRASTING = frozenset({"although", "though"})


def find_cues(tree: Tree, lexicon: Lexicon) -> list[Finding]:
    """Find all attributions that the lexicon's verbs, nouns, prepositions and adverbs show, in order."""
    found: list[Finding] = []
    prepositions, reasoning = lexicon.prepositions, lexicon.words("invoking") | lexicon.words("ascribing")
    for index, (pos, lemma, word) in enumerate(zip(tree.pos, tree.lemma, tree.word, strict=True)):
        if pos in VERBS:
            found += find_reason(tree, lexicon, index) if lemma in reasoning else ()
            found += find_by_verb(tree, lexicon, index) if lexicon.may_cue(lemma) else ()
            found += find_put(tree, lexicon, index) if lemma in lexicon.words("putting") else ()
        elif pos == "NOUN":
            entry = lexicon.cue_of(lemma, pos) or entry_of_version(tree, lexicon, index)
            found += find_by_noun(tree, lexicon, entry, index) if entry else ()
            found += find_viewpoint(tree, lexicon, index) if tree.has(index, "nmod:poss") else ()
        elif pos == "ADJ":
            found += find_by_adjective(tree, lexicon, entry, index) if (entry := lexicon.cue_of(lemma, pos)) else ()
            found += find_spelt_out(tree, lexicon, index) if lemma in lexicon.words("plain") else ()
        elif pos == "ADV":
            found += _adverb(tree, entry, index) if (entry := lexicon.cue_of(lemma, pos)) else ()
        if word == "to" and tree.dep[index] == "case":
            found += find_viewpoint(tree, lexicon, tree.head[index])
        if word in prepositions:
            found += _preposition(tree, lexicon, index)
    return sorted({finding.word: finding for finding in reversed(found)}.values(), key=lambda finding: finding.word)


def _preposition(tree: Tree, lexicon: Lexicon, index: int) -> Iterator[Finding]:
    """Read "according to X", found by its words: parsers differ on what hangs on what in it."""
    entry, after = preposition_at(tree, lexicon, index)
    if entry is None or after >= len(tree):
        return
    source = _phrase_head(tree, after)
    clause = tree.head[source]
    if index <= clause < after:
        clause = tree.head[index]
    if tree.pos[source] not in NOMINALS or clause == source:
        return
    if entry.kind == "citing":
        report = tree.head[after - 2]  # "TASS | reports with reference to"
        if tree.lemma[report] in lexicon.words("relaying") and is_source(tree, lexicon, source):
            yield Finding(index, Piece(index, after), entry, source, outer=report)
        return
    if entry.lemma == "per" and not _is_cited(tree, lexicon, index, source):
        return  # "ten euros per person"
    own = set(range(index, after)) | set(range(*source_piece(tree, source, index)))
    own.update(word for told in tree.all(source, "acl:relcl") for word in subtree(tree, told))
    if pieces := matrix_around(tree, clause, own):
        yield Finding(index, Piece(index, after), entry, source, pieces)


def _is_cited(tree: Tree, lexicon: Lexicon, index: int, source: int) -> bool:
    """Tell whether "per" comes before a source: "per Reuters", "it sank, per two officials"."""
    if tree.pos[source] == "PROPN":
        return True
    apart = index == tree.sentence_start(index) or tree.word[index - 1] == ","
    several = tree.tag[source] == "NNS" or tree.has(source, "det", "nmod:poss")
    return apart and several and is_source(tree, lexicon, source)


def _phrase_head(tree: Tree, first: int) -> int:
    """Climb from the first word of a noun phrase to its head, not to a noun that tells something: "is a failure"."""
    word = first
    while first < tree.head[word] <= first + 12 and tree.head[word] != word and tree.pos[tree.head[word]] in NOMINALS:
        if tree.has(tree.head[word], "cop"):
            break
        word = tree.head[word]
    return word


def _adverb(tree: Tree, entry: Cue, index: int) -> Iterator[Finding]:
    """Read "allegedly", which marks what it stands in as said by no one named: all of "reportedly met and left"."""
    clause = tree.head[index]
    if clause == index:
        return
    second = [child for child in tree.all(clause, "conj") if child > index and tree.pos[child] == tree.pos[clause]]
    alike = [child for child in second if not tree.has(child, *DOERS, "nsubj:pass")]
    shared = [i for child in alike for i in subtree(tree, child)]
    own = subtree(tree, clause, dropped=frozenset({"conj", "parataxis", "mark"}))
    contrasts = [child for child in tree.all(clause, "advcl") if tree.marker(child, "mark") in _CONTRASTING]
    beside = {index, *(i for child in contrasts for i in subtree(tree, child))}
    words = sorted(i for i in (*own, *shared) if i not in beside)
    pieces = pieces_around(tree, words, {index})
    if pieces:
        yield Finding(index, Piece(index, index + 1), entry, None, pieces)
