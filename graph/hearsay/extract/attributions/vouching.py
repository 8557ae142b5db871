"""Attribution, clause -> whether the source vouches for it: not for what his words only name, date or describe."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.extract.cues.judging import judges_said
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.negation import is_disclaimed
from hearsay.extract.grammar.nouns import INDEFINITE, is_indefinite
from hearsay.extract.grammar.parses import HELPERS
from hearsay.extract.grammar.pieces import DASHES
from hearsay.extract.grammar.quotations import Quotation
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.extract.grammar.verbforms import FINITE, TENSED
from hearsay.extract.meaning.contents import whose_content
from hearsay.lexicon import Lexicon
from hearsay.records import Attribution, Span

_TOLD = frozenset({"ccomp", "ccomp:outer", "parataxis"})
_NOMINAL = frozenset({"obj", "obl", "iobj", "nmod", "nmod:poss", "nsubj", "nsubj:pass", "conj", "appos", "compound"})
_NAMED = ("obj", "iobj", "obl", "nmod")
_CONTRASTING = frozenset({"but", "yet"})
_PAST = frozenset({"after", "before", "since"})
_TIMES = _PAST | {"when", "while", "as", "with"}
_PARTICIPLES = frozenset({"VBN", "VBD", "VBG"})
_BRACKETS = frozenset({"(", ")", "[", "]"})
_SUBJECTS = ("nsubj", "nsubj:pass", "expl")
_CONTENTS = ("ccomp", "parataxis", "csubj", "advcl")


@dataclass(frozen=True, slots=True)
class Vouching:
    """What tells how far a source's word goes: the tree, and which words are quoted, by where quotations start."""

    tree: Tree
    lexicon: Lexicon
    quotations: Sequence[Quotation]

    def vouches(self, attribution: Attribution, clause: Clause) -> bool:
        """Tell whether a source says what a clause in his words states; who someone is the article tells itself."""
        cue = attribution.cue
        if cue is None:
            return attribution.manner != "indirect" or not self._tells_who(clause)
        if self._is_quoted_by(cue.span, clause):
            return True
        first = bisect_left(self.tree.start, cue.span.start)
        words = range(first, bisect_left(self.tree.start, cue.span.end))
        judges = judges_said(self.tree, self.lexicon, clause.top)
        if judges or self._tells_who(clause) or not self._says(attribution, words):
            return False
        around = self._kind(attribution) != "citing" and self._is_around(clause, words)
        return not (around or self._is_beside(clause, words, attribution))

    def _tells_who(self, clause: Clause) -> bool:
        """Tell whether a clause says who someone named is, beside the name: "Ito, a mayor who sings"."""
        if self.tree.dep[clause.top] in ("acl:relcl", "acl"):
            noun = self.tree.head[clause.top]
            return self.tree.dep[noun] == "appos" and self.tree.pos[self.tree.head[noun]] == "PROPN"
        named = "PROPN" in (self.tree.pos[clause.head], self.tree.pos[self.tree.head[clause.head]])
        return clause.kind == "apposition" and (named or self.tree.dep[clause.head] != "appos")

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
        """Tell whether a clause only names or describes a known thing in what is said, tells when that was, or goes on.

        Inside a clause that is said ("said that the bridge, which …") all of it is.
        """
        tree, word = self.tree, clause.top
        wish, branch = attribution.manner == "intention", _branch(tree, word, cue)
        judged = wish or self._judges(attribution, branch)
        plain = not wish and self._is_plain(attribution)
        named = plain and self._is_named_only(branch, cue)
        plans = not wish and not self._seeks(attribution)
        beside = not wish and self._is_named(clause, cue)
        while tree.head[word] != word and word not in cue:
            if _is_parenthesis(tree, word) or (tree.head[word] in cue and self._goes_on(word, attribution)):
                return True
            if beside and not wish and (tree.dep[word] in _TOLD or _is_content(tree, word)):
                return False
            described = _describes(tree, word) or (plans and self._is_known_plan(word, cue))
            known = not plain and described and (judged or not _is_new(tree, tree.head[word]))
            beside = beside or known or (named and _is_fact(tree, word)) or self._dates(word, cue)
            word = tree.head[word]
        return beside and word in cue

    def _is_known_plan(self, word: int, cue: range) -> bool:
        """Tell whether a clause tells of a plan that there is: "criticised a plan to sail", no "denied a plan to"."""
        noun = self.tree.head[word]
        return _is_plan(self.tree, word) and noun not in cue and not is_disclaimed(self.tree, self.lexicon, noun)

    def _seeks(self, attribution: Attribution) -> bool:
        """Tell whether a cue asks for what stands under it: "called for boats to sail"."""
        entry = self.lexicon.cue_of(attribution.cue.lemma) if attribution.cue else None
        relation = self.lexicon.relations.get(entry.relation or "") if entry else None
        return relation is not None and relation.embeds is not None

    def _judges(self, attribution: Attribution, branch: int) -> bool:
        """Tell whether a cue says what someone thinks of a thing, not what that is: "condemned riots that …"."""
        if self.tree.dep[branch] == "xcomp" or self.tree.marker(branch, "mark", "case") == "as":
            return False  # "condemned him as a man who …"
        entry = self.lexicon.cue_of(attribution.cue.lemma) if attribution.cue else None
        relation = self.lexicon.relations.get(entry.relation or "") if entry else None
        judging = relation is not None and ("for" in relation.frame.content or bool(relation.opposites))
        return judging or (entry is not None and entry.kind in ("thinking", "citing"))

    def _kind(self, attribution: Attribution) -> str:
        entry = self.lexicon.cue_of(attribution.cue.lemma) if attribution.cue else None
        return entry.kind if entry else ""

    def _is_named(self, clause: Clause, cue: range) -> bool:
        """Tell whether a noun names a known event in what is spoken of, where nothing is said of it by a verb."""
        tree, word = self.tree, clause.top
        governor = tree.head[word]
        relation = whose_content(tree, self.lexicon, word, governor) if governor in cue else None
        sought = relation is not None and (relation.embeds is not None or relation.implies_negation)
        if clause.kind != "noun" or sought or is_indefinite(tree, word):
            return False
        while tree.dep[word] in _NOMINAL and word not in cue:
            word = tree.head[word]
        return word in cue

    def _goes_on(self, word: int, attribution: Attribution) -> bool:
        """Tell whether a clause is told beside a saying: "warned that it was late, but the rival stayed"."""
        tree, above = self.tree, self.tree.head[word]
        first, _ = tree.sentences[tree.sentence[word]]
        if tree.word[first] in DASHES and tree.word[subtree(tree, word)[0]] in (",", *DASHES):
            return False  # "– It is old, – Ito said, – but Moser bought it"
        if self._is_next_deed(word, above) or self._is_others_deed(word, above):
            return True
        joined = any(tree.word[child] in _CONTRASTING and child > above for child in tree.all(word, "cc"))
        if tree.dep[word] not in ("conj", *_TOLD) or not joined or tree.marker(word, "mark") == "that":
            return False
        inserted = attribution.manner == "indirect" and any(child < above for child in tree.all(above, *_TOLD))
        return not inserted and tree.has(word, *_SUBJECTS)

    def _is_next_deed(self, word: int, cue: int) -> bool:
        """Tell whether who said something then did something: "promised help and left"."""
        tree = self.tree
        if tree.dep[word] != "conj" or tree.pos[word] != "VERB" or tree.pos[cue] != "VERB":
            return False
        if tree.has(word, *_SUBJECTS, "mark"):
            return False
        form = _form(tree, word)
        told = (_form(tree, clause) for clause in tree.all(cue, "ccomp", "xcomp", "advcl"))
        return form in (_form(tree, cue), *TENSED) and form not in told

    def _is_others_deed(self, word: int, cue: int) -> bool:
        """Tell whether someone else does something after a thing was named: "offered help and the clerk left"."""
        tree = self.tree
        if tree.dep[word] != "conj" or tree.pos[cue] != "VERB" or not tree.has(word, *_SUBJECTS):
            return False
        named = tree.has(cue, "obj", "xcomp") and not any(child > cue for child in tree.all(cue, *_CONTENTS))
        return named and tree.has(cue, *_SUBJECTS) and _form(tree, word) in FINITE

    def _is_plain(self, attribution: Attribution) -> bool:
        """Tell whether a cue says only that something was said: then all that stands under it was."""
        entry = self.lexicon.cue_of(attribution.cue.lemma) if attribution.cue else None
        return entry is not None and entry.kind == "saying" and entry.relation is None

    def _is_named_only(self, thing: int, cue: range) -> bool:
        """Tell whether a cue names a thing and does not tell what it does: "posted songs that", no "reported that"."""
        tree, recounting = self.tree, self.lexicon.words("recounting")
        named = tree.dep[thing] in _NAMED and thing > cue[-1] and tree.marker(thing, "case") != "as"
        return named and all(tree.lemma[word] not in recounting for word in (thing, *cue))

    def _is_around(self, clause: Clause, cue: range) -> bool:
        """Tell whether what is said only describes something in the clause: "the study, which notes that …, is new"."""
        tree, word = self.tree, cue[-1]
        while tree.head[word] in cue and tree.head[word] != word:
            word = tree.head[word]
        inside = False
        if all(tree.pos[part] != "VERB" for part in cue):
            return False  # "according to" hangs now here, now there
        while tree.head[word] != word and word != clause.head:
            inside = inside or tree.dep[word] == "acl:relcl" or self._dates(word, cue)
            word = tree.head[word]
        return inside and word == clause.head

    def _dates(self, word: int, cue: range) -> bool:
        """Tell whether a clause tells when, with what or why unnamed something was said: "after thieves broke in"."""
        tree = self.tree
        if tree.dep[word] == "advcl" and tree.word[min(subtree(tree, word)) - 1] == "anonymity":
            return True
        marker = tree.marker(word, "mark") or next((tree.word[child] for child in tree.all(word, "advmod")), "")
        told = self.lexicon.cue_of(f"{tree.lemma[tree.head[word]]} {marker}") is not None  # "charged with lying"
        if tree.dep[word] != "advcl" or marker not in _TIMES or told:
            return False
        past = any(tree.tag[part] == "VBD" for part in (word, *tree.all(word, *HELPERS)))
        return tree.head[word] in cue or (past and marker in _PAST)


def _is_new(tree: Tree, noun: int) -> bool:
    """Tell whether a noun or name is new to the reader: "a strike", "a national Office of Mines"."""
    return is_indefinite(tree, noun) or any(tree.word[child] in INDEFINITE for child in tree.all(noun, "det"))


def _branch(tree: Tree, word: int, cue: range) -> int:
    """Climb from a word to what hangs on a cue above it."""
    while tree.head[word] not in cue and tree.head[word] != word:
        word = tree.head[word]
    return word


def _is_fact(tree: Tree, word: int) -> bool:
    """Tell whether a description tells what is, not what may or would be: "songs that sell", no "that would sell"."""
    return _describes(tree, word) and all(tree.tag[helper] != "MD" for helper in tree.all(word, "aux"))


def _form(tree: Tree, verb: int) -> str:
    """Give the tag that tells the form of a whole verb: of its first auxiliary, if it has one."""
    first = tree.child(verb, *HELPERS)
    return tree.tag[verb if first is None else first]


def _describes(tree: Tree, word: int) -> bool:
    """Tell whether a word opens a relative clause, a participle or an apposition beside a noun."""
    participle = tree.dep[word] == "acl" and tree.tag[word] in _PARTICIPLES and not tree.has(word, "mark")
    return participle or tree.dep[word] in ("acl:relcl", "appos")


def _is_parenthesis(tree: Tree, word: int) -> bool:
    """Tell whether a description stands between dashes or brackets: "the boat - which Ito owns - sank"."""
    if not _describes(tree, word):
        return False
    words = [part for part in subtree(tree, word) if tree.pos[part] != "PUNCT"]
    around = (tree.word[words[0] - 1], *tree.word[words[-1] + 1 : words[-1] + 2])
    return all(sign in DASHES or sign in _BRACKETS for sign in around) and len(around) > 1


def _is_plan(tree: Tree, word: int) -> bool:
    """Tell whether a word heads a clause that says what a noun is for: "Ito's plan to go", "the boats for sailing"."""
    purpose = tree.tag[word] in ("VB", "VBG") and tree.marker(word, "mark") in ("to", "for")
    return purpose and tree.dep[word] == "acl"


def _is_content(tree: Tree, word: int) -> bool:
    """Tell whether a word heads a clause that says what a noun means: "his claim that …", not "his efforts to …"."""
    return tree.dep[word] == "acl" and tree.marker(word, "mark") not in ("", "to")
