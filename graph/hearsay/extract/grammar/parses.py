"""A parse as parallel lists with the children of each word, and the same while repairs mend it in place."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from hearsay.lexicon import Lexicon

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
ANY_SUBJECT = SUBJECTS | {"csubj", "csubj:pass"}
HELPERS = frozenset({"aux", "aux:pass", "cop"})
NOUNS = frozenset({"NOUN", "PROPN"})
THINGS = NOUNS | {"PRON"}
FIGURES = frozenset({"NUM", "SYM"})
SHORT_NOT = ("n't", "n’t")
NOT = frozenset({"not", *SHORT_NOT})
VERBS = frozenset({"VERB", "AUX"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
ACTIVE = frozenset({"VB", "VBG", "VBP", "VBZ", "VBD"})
INSIDE_NAMES = frozenset({"flat", "compound", "nmod:desc"})
GENITIVES = frozenset({"'s", "’s", "'", "’"})
QUOTES = frozenset("\"'“”„‟«»‘’`") | {"``", "''"}
RELATIVES = frozenset({"which", "that", "what", "who", "whom", "whose"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
QUESTIONS = RELATIVE_TAGS | {"WRB"}
CLAUSE_SIGNS = frozenset({"case", "mark", "cop", "nsubj", "nsubj:pass", "aux", "expl"})
DETERMINERS = frozenset({"det", "nmod:poss"})
LOOSE = "dep"  # the relation of words that tell nothing any more
COMPLEMENTS = frozenset({"obj", "ccomp", "xcomp"})
_LOWER = frozenset({"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "conj", "parataxis"})
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an article in order, as parallel lists; spaces hang on the word before and are no one's children."""

    text: str
    start: list[int]
    end: list[int]
    word: list[str]  # lower case
    lemma: list[str]  # lower case
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    children: list[list[int]]  # left to right, without spaces; those that have none share one list
    below: list[dict[str, list[int]]]  # the same by relation

    def child(self, index: int, *deps: str) -> int | None:
        """Find the first child that stands in one of these relations."""
        below, found = self.below[index], None
        for dep in deps:
            if dep in below and (found is None or below[dep][0] < found):
                found = below[dep][0]
        return found

    def all(self, index: int, dep: str, *others: str) -> Sequence[int]:
        """List the children that stand in one of these relations."""
        below = self.below[index]
        if not others or not below:
            return below.get(dep, ())
        found = [below[label] for label in (dep, *others) if label in below]
        if len(found) > 1:
            return sorted(chain.from_iterable(found))
        return found[0] if found else ()

    def is_perfect(self, index: int) -> bool:
        """Tell whether "have" is the last that helps a verb: "has done", not "has been done"."""
        helpers = [child for child in self.all(index, *HELPERS) if child < index]
        return bool(helpers) and self.lemma[helpers[-1]] == "have"

    def opening(self, index: int) -> int:
        """Give the word that a verb opens with, which shows its tense: the first that helps it, or itself."""
        return min([index, *self.all(index, *HELPERS)])

    def is_about_it(self, index: int) -> bool:
        """Tell whether "it" stands in the subject's place, meaning something or nothing."""
        return any(self.word[child] == "it" for child in self.all(index, "nsubj", "expl"))

    def has(self, index: int, *deps: str) -> bool:
        """Tell whether some child stands in one of these relations."""
        return not self.below[index].keys().isdisjoint(deps)


@dataclass(frozen=True, slots=True)
class Parse(Words):
    """Words that are mended: relations, governors and tags are changed by its methods alone, which keep the indices."""

    lexicon: Lexicon
    labelled: dict[str, list[int]]  # the words in a relation, and those with a tag, in order
    people: frozenset[int] = frozenset()  # the words of what a recogniser takes for persons' names
    settled: set[int] = field(default_factory=set)  # the words whose place is sure, however unsure a parser was

    def hang(self, index: int, governor: int, dep: str) -> None:
        """Hang a word on another, unless that stands below it: a tree has no circles; on itself it is a root."""
        if governor == index:
            dep = "ROOT"
        elif self._stands_below(governor, index):
            return
        self._leave(index)
        self._relabel(index, self.dep[index], dep)
        self.head[index], self.dep[index] = governor, dep
        if governor != index and self.pos[index] != "SPACE":
            below = self.below[governor]
            self.children[governor] = sorted((*self.children[governor], index))
            self.below[governor] = {**below, dep: sorted((*below.get(dep, ()), index))}

    def lift(self, index: int, governor: int) -> None:
        """Hang a word on another in the same relation."""
        self.hang(index, governor, self.dep[index])

    def take_place(self, index: int, other: int) -> None:
        """Hang a word where another hangs, in its relation; in the place of a root it is one."""
        above = self.head[other]
        self.hang(index, index if above == other else above, self.dep[other])

    def relate(self, index: int, dep: str) -> None:
        """Put a word in another relation to its governor; a root has none."""
        if dep != self.dep[index]:
            self.hang(index, self.head[index], dep)

    def retag(self, index: int, tag: str) -> None:
        """Give a word another tag."""
        self._relabel(index, self.tag[index], tag)
        self.tag[index] = tag

    def standing(self, labels: frozenset[str]) -> list[int]:
        """List the words with one of these labels, in order."""
        return sorted(chain.from_iterable(self.labelled.get(label, ()) for label in labels))

    def _stands_below(self, word: int, top: int) -> bool:
        while word != top and self.head[word] != word:
            word = self.head[word]
        return word == top

    def _leave(self, index: int) -> None:
        governor, dep = self.head[index], self.dep[index]
        if governor == index or self.pos[index] == "SPACE":
            return
        self.children[governor].remove(index)
        self.below[governor][dep].remove(index)
        if not self.below[governor][dep]:
            del self.below[governor][dep]

    def _relabel(self, index: int, label: str, other: str) -> None:
        if label != other:
            self.labelled[label].remove(index)
            insort(self.labelled.setdefault(other, []), index)

    def first(self, index: int) -> int:
        """Find where a word's phrase begins."""
        first = index
        while first and self.is_under(first - 1, index):
            first -= 1
        while first < index and self.pos[first] in ("PUNCT", "SPACE"):
            first += 1
        return first

    def is_under(self, word: int, top: int, deepest: int = _DEEPEST) -> bool:
        """Tell whether a word stands under another, not too deep, or is it."""
        for _ in range(deepest):
            if word == top or self.head[word] == word:
                break
            word = self.head[word]
        return word == top

    def left(self, index: int, *deps: str) -> Iterator[int]:
        """List what hangs on a word before it in some relation, the nearest first, as far as its phrase reaches."""
        before = [child for child in self.all(index, *deps) if child < index]
        first = self.first(index) if before else index
        return (child for child in reversed(before) if child >= first)

    def before(self, index: int, *deps: str) -> int | None:
        """Find the nearest word before another that hangs on the same one in some relation."""
        siblings = self.all(self.head[index], *deps)
        return None if siblings[:1] == [index] else next((one for one in reversed(siblings) if one < index), None)

    def verb_before(self, index: int) -> int | None:
        """Find the verb right before a phrase that may take it, if it stands below what the phrase hangs on."""
        governor = self.head[index]
        if governor >= index or "VERB" not in self.pos[governor + 1 : index]:
            return None
        verb, particles = self.first(index) - 1, self.lexicon.words("particles")
        while verb > governor and (self.dep[verb] == "compound:prt" or self.word[verb] in particles):
            verb -= 1
        active = self.tag[verb] in ACTIVE or self.is_perfect(verb) or self._has_done(verb)
        found = verb > governor and self.pos[verb] == "VERB" and active
        return verb if found and self.dep[verb] in _LOWER and self.lemma[verb] != "be" else None

    def _has_done(self, verb: int) -> bool:
        """Tell whether a second participle shares the "have" of the first: "has won the race and | lost"."""
        first = self.head[verb]
        if (self.tag[verb], self.dep[verb], self.tag[first]) != ("VBN", "conj", "VBN") or self.has(verb, *HELPERS):
            return False
        helpers = [self.lemma[word] for word in self.all(first, "aux", "aux:pass")]
        return "have" in helpers and "be" not in helpers

    def marker(self, index: int) -> str:
        """Give the preposition or conjunction before a word that marks its phrase or clause; empty where none does."""
        link = self.child(index, "case", "mark")
        return "" if link is None or link > index else self.word[link]

    def mark(self, index: int) -> str:
        """Give the word that marks a clause; empty where none does."""
        mark = self.child(index, "mark")
        return "" if mark is None else self.word[mark]


def labelled(*columns: list[str]) -> dict[str, list[int]]:
    """List the words that have each label, in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for column in columns:
        for index, label in enumerate(column):
            found[label].append(index)
    return found
