"""Attribution, clause -> whether the source vouches for it: not for what his words only name, date or describe."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.extract.clauses import Clause
from hearsay.extract.quotations import Quotation
from hearsay.extract.subjects import is_indefinite
from hearsay.extract.syntax import Tree
from hearsay.lexicon import Lexicon
from hearsay.records import Attribution, Span

_TOLD = frozenset({"ccomp", "ccomp:outer", "parataxis"})
_PAST = frozenset({"after", "before", "since"})
_TIMES = _PAST | {"when", "while", "as", "with"}
_PARTICIPLES = frozenset({"VBN", "VBD"})


@dataclass(frozen=True, slots=True)
class Vouching:
    """What tells how far a source's word goes: the tree, and which words are quoted, by where quotations start."""

    tree: Tree
    lexicon: Lexicon
    quotations: Sequence[Quotation]

    def vouches(self, attribution: Attribution, clause: Clause) -> bool:
        """Tell whether a source says what a clause in his words states."""
        cue = attribution.cue
        if cue is None or self._is_quoted_by(cue.span, clause):
            return True
        first = bisect_left(self.tree.start, cue.span.start)
        words = range(first, bisect_left(self.tree.start, cue.span.end))
        return self._says(attribution, words) and not self._is_beside(clause, words, attribution)

    def _is_quoted_by(self, cue: Span, clause: Clause) -> bool:
        """Tell whether a clause stands in quotation marks and the cue does not."""
        start = self.tree.start[clause.head]
        at = bisect_right(self.quotations, start, key=lambda quotation: quotation.span.start) - 1
        if at < 0:
            return False
        span = self.quotations[at].span
        return start < span.end and not span.start <= cue.start < span.end

    def _says(self, attribution: Attribution, cue: range) -> bool:
        """Tell whether a cue reports more than the quoted words: by the lexicon, or by a clause that hangs on it."""
        tree, lemma = self.tree, attribution.cue.lemma.split()[0] if attribution.cue else ""
        verbs = [word for word in cue if tree.pos[word] == "VERB" and tree.lemma[word] == lemma]
        if attribution.manner != "mixed" or not verbs or self.lexicon.may_cue(lemma):
            return True
        return any(tree.dep[verb] == "parataxis" or tree.has(verb, "ccomp") for verb in verbs)

    def _is_beside(self, clause: Clause, cue: range, attribution: Attribution) -> bool:
        """Tell whether a clause only describes a known thing in what is said, or tells when that was.

        Inside a clause that is said ("said that the bridge, which …") all of it is.
        """
        tree, word, beside = self.tree, clause.top, False
        wish = attribution.manner == "intention"
        plain = not wish and self._is_plain(attribution)
        while tree.head[word] != word and word not in cue:
            if beside and tree.dep[word] in _TOLD and not wish:
                return False
            described = not plain and is_description(tree, word) and (wish or not is_indefinite(tree, tree.head[word]))
            beside = beside or described or self._dates(word, cue)
            word = tree.head[word]
        return beside and word in cue

    def _is_plain(self, attribution: Attribution) -> bool:
        """Tell whether a cue says only that something was said: then all that stands under it was."""
        entry = self.lexicon.cue_of(attribution.cue.lemma) if attribution.cue else None
        return entry is not None and entry.kind == "saying" and entry.relation is None

    def _dates(self, word: int, cue: range) -> bool:
        """Tell whether a clause tells when, or with what, something was said or asked: "after thieves broke in"."""
        tree = self.tree
        marker = tree.marker(word, "mark") or next((tree.word[child] for child in tree.all(word, "advmod")), "")
        if tree.dep[word] != "advcl" or marker not in _TIMES:
            return False
        past = any(tree.tag[part] == "VBD" for part in (word, *tree.all(word, "aux", "aux:pass", "cop")))
        return tree.head[word] in cue or (past and marker in _PAST)


def is_description(tree: Tree, word: int) -> bool:
    """Tell whether a word opens a relative clause, a participle or an apposition beside a noun."""
    participle = tree.dep[word] == "acl" and tree.tag[word] in _PARTICIPLES and not tree.has(word, "mark")
    return participle or tree.dep[word] in ("acl:relcl", "appos")
