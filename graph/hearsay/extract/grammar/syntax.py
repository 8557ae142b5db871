"""A parsed article as plain lists of words, labels and children, and the phrases that its subtrees span."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.parses import GENITIVES, HELPERS, QUOTES, VERBS, Words
from hearsay.records import Span

_ADDING = frozenset({"only", "just", "merely", "simply"})
NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
_CLAUSAL = ("cop", "nsubj", "nsubj:pass", "mark", "aux", "case", "expl", "obj")
_LOOSE = frozenset({"acl:relcl", "parataxis", "vocative", "discourse", "list", "appos", "acl"})
_JOINED = frozenset({"conj", "cc", "cc:preconj", "case", "mark", "orphan", "reparandum"})
_COPULAR = frozenset(
    "nsubj nsubj:outer nsubj:pass csubj csubj:outer expl cop aux obl obl:unmarked obl:agent advcl advcl:relcl ccomp "
    "mark orphan dislocated".split()
)
_BETWEEN = frozenset({"PUNCT", "SPACE"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_BRACKETS = (("(", ")"), ("[", "]"))
_STOPS = frozenset({",", "(", ")", "-", "–", "—", ":", ";", "["})
_APART = frozenset({",", "(", "-", "--", "–", "—", ";", ":"})
ASIDE = frozenset({"parataxis", "cc", "conj", "discourse", "vocative", "punct"})
_BOTH = frozenset({"neither", "either", "both"})
_OUTER = frozenset({"cop", "nsubj:outer", "csubj:outer"})


@dataclass(frozen=True, slots=True)
class Tree(Words):
    """The words of an article with its sentences and paragraphs."""

    certainty: list[float]  # of a word's head and relation, its logarithm; 0 where a parser tells none
    sentence: list[int]
    sentences: list[tuple[int, int]]  # first and last word, without spaces around
    bounds: list[tuple[int, int]]  # first word of a sentence, and the first after it, with spaces
    paragraph: list[int]

    def __len__(self) -> int:
        """Count the words, spaces among them."""
        return len(self.word)

    def sentence_start(self, index: int) -> int:
        """Give the first word of the sentence in which a word stands."""
        return self.sentences[self.sentence[index]][0]

    def is_beside_be(self, index: int) -> bool:
        """Tell whether some form of "be" goes with a word, as auxiliary or copula."""
        return self.has(index, *HELPERS) and any(self.lemma[child] == "be" for child in self.all(index, *HELPERS))

    def is_deed_subject(self, index: int) -> bool:
        """Tell whether a deed is named before the verb that it is the subject of: "losing, to lose Ohio would hurt"."""
        if self.dep[index] not in ("csubj", "csubj:pass") or index > self.head[index]:
            return False
        bare = self.tag[index] == "VBG" or (self.tag[index] == "VB" and self.marker(index, "mark") == "to")
        return bare and not self.has(index, "nmod:poss", "det", "nsubj")

    def owner(self, index: int) -> int | None:
        """Find whose something is: "his", "Peru's"."""
        return next((child for child in self.children[index] if self._owns(child)), None)

    def _owns(self, child: int) -> bool:
        return self.dep[child] == "nmod:poss" or (self.dep[child] == "nmod" and self.marker(child) in GENITIVES)

    def direct_object(self, index: int) -> int | None:
        """Find a verb's direct object; one with a preposition is an oblique that a parser mistook."""
        for child in self.all(index, "obj"):
            if not self.has(child, "case"):
                return child
        bare = self._bare_oblique(index)
        return self._noun_for_clause(index) if bare is None else bare

    def _bare_oblique(self, index: int) -> int | None:
        """Find a noun right after a verb that a parser took for an oblique, though it has no preposition."""
        for child in self.all(index, "obl"):
            bare = (
                child > index and self.pos[child] in ("NOUN", "PROPN") and not self.has(child, "case", "mark", "nummod")
            )
            if bare and self.lemma[child] not in DATES and not self.has(index, "aux:pass", "nsubj:pass"):
                first = min(subtree(self, child))
                after = range(index + 1, first)
                close = all(self.tag[word] in ("RP", "RB") or self.dep[word] == "compound:prt" for word in after)
                return child if close and "IN" not in self.tag[first:child] else None
        return None

    def _noun_for_clause(self, index: int) -> int | None:
        """Find a noun after a verb that a parser took for a clause."""
        for child in self.all(index, "ccomp"):
            if child > index and self.pos[child] in NOMINALS and not self.has(child, *_CLAUSAL):
                return child
        return None

    def conjuncts(self, index: int) -> list[int]:
        """List a word and those coordinated with it, in order."""
        found = [index]
        for member in found:
            found.extend(self.below[member].get("conj", ()))
        return sorted(found)

    def span(self, first: int, last: int) -> Span:
        """Give the code points from one word to another."""
        return Span(self.start[first], self.end[last])

    def marker(self, index: int, *deps: str) -> str:
        """Give the preposition or conjunction of a word, whole ("because of"); empty where it has none."""
        first = self.child(index, *deps) if deps else self.child(index, "case")
        if first is None:
            return ""
        fixed = self.below[first].get("fixed", ())
        return " ".join([self.word[first], *[self.word[part] for part in fixed]]) if fixed else self.word[first]


def subtree(tree: Tree, head: int, *, dropped: frozenset[str] = frozenset()) -> list[int]:
    """List the words under a head in order, leaving out what hangs on the head itself in the dropped relations."""
    below = tree.children[head]
    if not below:
        return [head]
    found = [head, *([child for child in below if tree.dep[child] not in dropped] if dropped else below)]
    for index in islice(found, 1, None):
        found += tree.children[index]
    return sorted(found)


def phrase(tree: Tree, head: int, *, bare: bool = False, clausal: bool = False) -> tuple[int, int]:
    """Find the first and last word of a noun's phrase, without preposition, coordinates, relative clauses, appositions.

    Of a copula's or other verb's complement its clause is left out too; a bare phrase has no close apposition or
    participle either.
    """
    if not tree.children[head]:
        return _with_quotes(tree, head, head)
    copular = clausal or tree.has(head, "cop", "nsubj", "aux")
    kept = [child for child in tree.children[head] if _in_phrase(tree, child, copular=copular, bare=bare)]
    first, last = _around(tree, head, kept)
    while first < head and _is_linking(tree, head, first):
        first += 1
    return _with_quotes(tree, first, last)


def _around(tree: Tree, head: int, kept: list[int]) -> tuple[int, int]:
    """Find the first and last word of what stands around a head, with all that is under the words kept."""
    for index in kept:
        kept += [child for child in tree.children[index] if not _is_outside(tree, head, child)]
    return _stretch(tree, head, {word for word in kept if tree.pos[word] not in _BETWEEN})


def _is_linking(tree: Tree, head: int, word: int) -> bool:
    """Tell whether a word only joins a phrase to another: "and | mayor Ann Mora", "both", "not | gold but silver"."""
    if tree.word[word] != "not" or tree.head[word] != head:
        return tree.dep[word] == "cc" or (tree.word[word] == "both" and tree.has(head, "conj"))
    contrasted = any(tree.marker(other, "cc") == "but" for other in (head, *tree.all(head, "conj")))
    adding = tree.word[word + 1] in _ADDING or tree.pos[head] not in NOMINALS
    return (tree.dep[head] == "conj" or contrasted) and not adding


def restricted(tree: Tree, head: int, last: int) -> int:
    """Find where a phrase ends together with the relative clauses that tell which one is meant, right after it."""
    for clause in tree.all(head, "acl:relcl", "acl"):
        neither = any(tree.word[child] in _BOTH for child in tree.all(clause, "cc:preconj"))
        words = subtree(tree, clause, dropped=frozenset() if neither else ASIDE) if clause > last else []
        if words and words[0] == last + 1 and _APART.isdisjoint(tree.word[max(last - 1, 0) : last + 2]):
            last = trim(tree, words)[1]  # another may follow: "a boat that leaks | that no one mends"
    return last


def _is_outside(tree: Tree, head: int, child: int) -> bool:
    """Tell whether a word deeper in a phrase is none of it: a clause, or an auxiliary hung on an adjective."""
    return (child < head and tree.dep[child] in HELPERS) or _is_loose(tree, child)


def _in_phrase(tree: Tree, child: int, *, copular: bool, bare: bool) -> bool:
    dep = tree.dep[child]
    outside = dep in _JOINED or (bare and dep in ("appos", "acl"))
    return not (outside or (copular and (dep in _COPULAR or tree.word[child] in _NOT)) or _is_loose(tree, child))


def _is_loose(tree: Tree, child: int) -> bool:
    dep = tree.dep[child]
    if dep not in _LOOSE:
        return False
    if dep not in ("appos", "acl"):
        return True
    edge = min(subtree(tree, child)) if dep == "acl" else child
    if "PUNCT" in tree.pos[max(edge - 1, 0) : child]:
        return True
    left, right = sorted((tree.head[child], child))
    return dep == "appos" and not _STOPS.isdisjoint(tree.word[left + 1 : right])


def _stretch(tree: Tree, head: int, kept: set[int]) -> tuple[int, int]:
    """Grow from the head over the kept words as far as they stand together; edges carry no punctuation."""
    start, after = tree.bounds[tree.sentence[head]]
    edges = []
    for words in (range(head - 1, start - 1, -1), range(head + 1, after)) if kept else ():
        edge = head
        for index in words:
            if index in kept:
                edge = index
            elif tree.pos[index] not in _BETWEEN:
                break
        edges.append(edge)
    return (edges[0], edges[1]) if edges else (head, head)


def _with_quotes(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Take in the quotation mark or bracket that closes or opens what is inside the phrase."""
    first, last = _with_brackets(tree, first, last)
    words = tree.word[first : last + 1]
    if QUOTES.isdisjoint(words):
        return first, last
    tags = tree.tag[first : last + 1]
    if sum(word in QUOTES and tag != "POS" for word, tag in zip(words, tags, strict=True)) % 2 == 0:
        return first, last
    after = last + 1
    if after + 1 < len(tree) and tree.word[after] in (".", ",", "!", "?"):
        after += 1
    if after < len(tree) and tree.word[after] in QUOTES:
        return first, after
    if first and tree.word[first - 1] in QUOTES:
        return first - 1, last
    return first, last


def _with_brackets(tree: Tree, first: int, last: int) -> tuple[int, int]:
    shown = tree.text[tree.start[first] : tree.end[last]]
    for opening, closing in _BRACKETS:
        lacking = shown.count(opening) - shown.count(closing)
        if lacking > 0 and tree.word[last + 1 : last + 2] == [closing]:
            last += 1
        elif lacking < 0 and first and tree.word[first - 1] == opening:
            first -= 1
    return first, last


def trim(tree: Tree, words: list[int]) -> tuple[int, int]:
    """Find the first and last word of a stretch that are neither punctuation nor space."""
    solid = [index for index in words if tree.pos[index] not in _BETWEEN]
    return _with_quotes(tree, solid[0], solid[-1]) if solid else (words[0], words[-1])


def first_conjunct(tree: Tree, index: int) -> int:
    """Climb a coordination to its first member."""
    while tree.dep[index] == "conj" and tree.head[index] != index:
        index = tree.head[index]
    return index


def ancestors(tree: Words, index: int) -> Iterator[int]:
    """Walk from a word's governor up to the root."""
    while tree.head[index] != index:
        index = tree.head[index]
        yield index


def clause_words(tree: Tree, head: int) -> tuple[int, int]:
    """Find the first and last word of a clause, without its "that", asides and what is coordinated with it."""
    dropped = ASIDE | (_OUTER if tree.pos[head] in VERBS else frozenset())
    if tree.pos[head] not in NOMINALS:
        dropped |= {"appos"}  # "said Ito | lied |, a claim he denies"
    words = subtree(tree, head, dropped=dropped)
    above = tree.head[head]
    if words[0] < above < words[-1] and above != head:  # of "what she hopes | to sell" only "to sell"
        words = [word for word in words if (word > above) == (head > above)]
    while len(words) > 1 and (tree.word[words[0]] == "that" or tree.pos[words[0]] in _BETWEEN):
        if tree.dep[words[0]] not in ("mark", "punct") and tree.pos[words[0]] not in _BETWEEN:
            break
        words = words[1:]
    return trim(tree, _before_closing(tree, words, head))


def _before_closing(tree: Tree, words: list[int], head: int) -> list[int]:
    """Leave out what follows the mark that closes a quotation the head is in, where a parser drew it in."""
    opened = 0
    for index in words:
        opened += (tree.tag[index] == "``") - (tree.tag[index] == "''")
        if opened < 0 and index > head:
            return [word for word in words if word < index] or words
        opened = max(opened, 0)
    return words
