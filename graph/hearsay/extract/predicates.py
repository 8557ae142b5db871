"""Finds the predicates of a tree: verbs, copulas and what stands over them without a meaning of its own ("is able to", "began to")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hearsay.extract.syntax import NOMINALS, Tree
from hearsay.lexicon import Embedding, Lexicon, Relation

ClauseKind = Literal["verb", "copula", "noun", "apposition"]

_NO_PREDICATE = frozenset(
    "amod compound case mark fixed advmod flat det aux aux:pass cop goeswith reparandum discourse nmod:desc nummod cc punct".split()
)
_NOMINAL_DEPS = frozenset("obj nsubj nsubj:pass obl nmod appos iobj obl:agent obl:unmarked nmod:poss".split())
_AUXILIARIES = ("aux", "aux:pass", "cop")
_UNDER_VERB = frozenset({"xcomp"})
_UNDER_ADJECTIVE = frozenset({"xcomp", "csubj", "ccomp", "advcl", "acl"})
_LINKING_MARKS = frozenset({"", "to", "on", "of", "in", "at", "from", "for", "with", "that"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate in its place: its head word, the words over it that it is read through, and how it is shown and named.

    Of a copula the head is the complement, and `verb` the copula. `chain` is outermost first; the clause hangs in the tree by `top`.
    """

    head: int
    kind: ClauseKind
    verb: int
    chain: tuple[int, ...]
    passive: bool
    lemma: str
    relation: Relation | None
    first: int
    last: int
    preposition: str = ""  # that marks its object: "for" of "call for"

    @property
    def top(self) -> int:
        """The word by which the clause hangs in the tree."""
        return self.chain[0] if self.chain else self.head

    @property
    def members(self) -> tuple[int, ...]:
        """The words whose auxiliaries, adverbs and obliques belong to the clause, outermost first."""
        return (*self.chain, self.head)


@dataclass(frozen=True, slots=True)
class Passages:
    """Which words are read through to what stands under them: word → the predicate under it, and back."""

    under: dict[int, int]
    over: dict[int, int]


def find_clauses(tree: Tree, lexicon: Lexicon) -> list[Clause]:
    """Find the verbal and copular predicates, in the order of the text."""
    passages = find_passages(tree, lexicon)
    clauses = []
    for index in range(len(tree)):
        if _has_copula(tree, index) and (index not in passages.under or tree.pos[index] == "VERB"):
            clauses.append(_copula(tree, index, passages, lexicon))
        if index not in passages.under and is_verb(tree, index):
            clauses.append(_verb(tree, index, passages, lexicon))
        elif index in passages.over and index not in passages.under and tree.pos[index] != "VERB":
            if not _has_copula(tree, index):
                clauses.append(_copula(tree, index, passages, lexicon))
    return clauses


def is_verb(tree: Tree, index: int) -> bool:
    """Tell whether a word is the head of a verbal predicate."""
    dep = tree.dep[index]
    if dep in _NO_PREDICATE or not (tree.pos[index] == "VERB" or (tree.pos[index] == "AUX" and _is_full(tree, index))):
        return False
    if dep == "conj" and tree.head[index] != index:
        first = first_conjunct(tree, index)
        if tree.dep[first] in _NO_PREDICATE or (tree.pos[first] in NOMINALS and not _is_clausal(tree, index)):
            return False
    return dep not in _NOMINAL_DEPS or _is_clausal(tree, index)


def _is_full(tree: Tree, index: int) -> bool:
    """Tell an auxiliary that is the only verb ("there is", "they had") from one whose verb is left out ("as they did")."""
    return tree.lemma[index] == "be" or (tree.lemma[index] in ("have", "do") and tree.has(index, "obj"))


def _is_clausal(tree: Tree, index: int) -> bool:
    """A gerund in a noun's place is a predicate if it governs like a verb and not like a noun."""
    if tree.has(index, "det", "nmod:poss", "amod", "nmod"):
        return False
    return tree.has(
        index, "obj", "ccomp", "xcomp", "obl", "nsubj", "nsubj:pass", "compound:prt", "advmod", "aux", "aux:pass"
    )


def first_conjunct(tree: Tree, index: int) -> int:
    """Climb a coordination to its first member."""
    while tree.dep[index] == "conj" and tree.head[index] != index:
        index = tree.head[index]
    return index


def embedding_at(tree: Tree, index: int, lexicon: Lexicon) -> Embedding | None:
    """Find what a word does to the predicate under it; a participle may be known by its form ("prepared")."""
    pos = tree.pos[index]
    if pos == "AUX":
        pos = "VERB"
    if pos == "VERB":
        if tree.has(index, "aux:pass", "cop"):
            adjective = lexicon.embedding_of(tree.word[index], "ADJ")
            if adjective or tree.lemma[index] in lexicon.words("passive-reports"):
                return adjective or _reported(tree.lemma[index], lexicon)
        return lexicon.embedding_of(tree.lemma[index], "VERB")
    return lexicon.embedding_of(tree.lemma[index], pos) or (
        lexicon.embedding_of(tree.word[index], "ADJ") if tree.tag[index] in ("VBN", "JJ") else None
    )


def _reported(lemma: str, lexicon: Lexicon) -> Embedding:
    """In the passive a verb of saying or thinking adds only that others say so: "is said to", "is expected to"."""
    known = lexicon.embedding_of(lemma, "VERB")
    return Embedding(lemma, "VERB", modality=known.modality if known else None)


def find_passages(tree: Tree, lexicon: Lexicon) -> Passages:
    """Find the words that lend only aspect, modality or negation to the predicate under them."""
    under: dict[int, int] = {}
    for index in range(len(tree)):
        if tree.pos[index] not in ("VERB", "ADJ", "AUX", "NOUN", "ADV") or tree.dep[index] in (
            "aux",
            "cop",
            "amod",
            "case",
        ):
            continue
        embedding = embedding_at(tree, index, lexicon)
        if embedding and (embedding.passes or tree.pos[index] == "ADJ" or _is_participle(tree, index)):
            below = _passed_to(tree, index)
            if below is not None:
                under[index] = below
    return Passages(under, {below: index for index, below in under.items()})


def _is_participle(tree: Tree, index: int) -> bool:
    """A participle beside "be" that the lexicon has as an adjective: "is prepared to"."""
    return tree.pos[index] == "VERB" and tree.tag[index] == "VBN" and tree.has(index, "aux:pass", "cop")


def _passed_to(tree: Tree, index: int) -> int | None:
    adjectival = tree.pos[index] != "VERB" or tree.has(index, "cop")
    if tree.pos[index] == "NOUN" and not tree.has(index, "cop"):
        return None
    wanted = _UNDER_ADJECTIVE if adjectival else _UNDER_VERB
    if not adjectival and tree.has(index, "obj"):
        return None
    for child in tree.children[index]:
        marker = tree.marker(child, "mark", "case")
        if (
            tree.dep[child] in wanted
            and marker in _LINKING_MARKS
            and (marker or tree.dep[child] not in ("advcl", "acl"))
        ):
            impersonal = tree.dep[child] in ("ccomp", "csubj")
            if tree.pos[child] in ("VERB", "AUX") or tree.has(child, "cop") or not (adjectival or impersonal):
                return child
    return None


def _has_copula(tree: Tree, index: int) -> bool:
    if tree.dep[index] in ("aux", "cop", "aux:pass"):
        return False
    return tree.has(index, "cop") or _shared_copula(tree, index) is not None


def _shared_copula(tree: Tree, index: int) -> int | None:
    """Find the copula that a second adjective shares with the first: "is ready and able"."""
    if tree.dep[index] != "conj" or tree.pos[index] != "ADJ" or tree.has(index, "nsubj"):
        return None
    first = first_conjunct(tree, index)
    return tree.child(first, "cop") if tree.pos[first] == "ADJ" else None


def chain_over(tree: Tree, index: int, passages: Passages) -> tuple[int, ...]:
    """List the words that a predicate is read through, outermost first; a bare second verb shares those of the first."""
    start = index
    if index not in passages.over and tree.dep[index] == "conj" and _shares(tree, index):
        start = first_conjunct(tree, index)
    found: list[int] = []
    while start in passages.over and len(found) < 8:
        start = passages.over[start]
        found.insert(0, start)
    return tuple(found)


def _shares(tree: Tree, index: int) -> bool:
    return not tree.has(index, "nsubj", "nsubj:pass", "cop", "aux", "aux:pass")


def is_passive(tree: Tree, index: int) -> bool:
    """Tell whether a verb's surface subject is its patient."""
    if tree.has(index, "nsubj:pass", "aux:pass", "obl:agent", "csubj:pass"):
        return True
    if tree.dep[index] == "conj" and tree.tag[index] == "VBN" and not tree.has(index, "nsubj", "aux"):
        first = first_conjunct(tree, index)
        before = max((other for other in tree.conjuncts(first) if other < index), default=first)
        return tree.tag[before] == "VBN" and not tree.has(before, "obj") and is_passive(tree, before)
    return (
        tree.tag[index] == "VBN" and tree.dep[index] in ("acl", "advcl") and not tree.has(index, "nsubj", "aux", "obj")
    )


def _verb(tree: Tree, index: int, passages: Passages, lexicon: Lexicon) -> Clause:
    particles = [tree.word[child] for child in tree.all(index, "compound:prt")]
    base = " ".join([tree.lemma[index], *particles])
    markers = [] if tree.has(index, "obj") else [tree.marker(child) for child in tree.all(index, "obl", "obl:agent")]
    lemma, relation = lexicon.verb_with(base, [marker for marker in markers if marker])
    preposition = lemma[len(base) + 1 :]
    chain = chain_over(tree, index, passages)
    first, last = _group(tree, (*chain, index), preposition)
    return Clause(
        head=index,
        kind="verb",
        verb=index,
        chain=chain,
        passive=is_passive(tree, index),
        lemma=_with_complement(tree, index, lemma),
        relation=_light(tree, index, lexicon) or relation,
        first=first,
        last=last,
        preposition=preposition,
    )


def _light(tree: Tree, index: int, lexicon: Lexicon) -> Relation | None:
    thing = tree.child(index, "obj", "nsubj:pass")
    if thing is None or any(tree.pos[owner] != "PRON" for owner in tree.all(thing, "nmod:poss")):
        return None
    return lexicon.light_relation(tree.lemma[index], tree.lemma[thing])


def _with_complement(tree: Tree, index: int, lemma: str) -> str:
    """A linking verb takes in its adjective: "remain uncertain"."""
    if tree.has(index, "obj"):
        return lemma
    complement = complement_of(tree, index)
    return f"{lemma} {tree.lemma[complement]}" if complement is not None and tree.pos[complement] == "ADJ" else lemma


def complement_of(tree: Tree, index: int) -> int | None:
    """Find the adjective or noun that a verb says of its subject or object: "remains uncertain", "call it a failure"."""
    for child in tree.all(index, "xcomp"):
        if tree.pos[child] not in ("VERB", "AUX") and not tree.has(child, "cop", "nsubj", "mark"):
            return child
    return None


def _copula(tree: Tree, index: int, passages: Passages, lexicon: Lexicon) -> Clause:
    verbal = tree.pos[index] in ("VERB", "AUX")
    verb = tree.child(index, "cop")
    if verb is None:
        verb = _shared_copula(tree, index)
    adjective = tree.pos[index] in ("ADJ", "ADV") and not tree.has(index, "case")
    lemma = f"be {tree.lemma[index]}" if adjective else "be"
    markers = [tree.marker(child) for child in tree.all(index, "obl")]
    relation = None
    preposition = ""
    if adjective:
        relation = lexicon.relation_of(tree.lemma[index], "ADJ")
        for marker in markers:
            if relation is None and marker:
                relation = lexicon.relation_of(f"{tree.lemma[index]} {marker}", "ADJ")
    chain = () if verbal else chain_over(tree, index, passages)
    anchor = verb if verb is not None else (chain[-1] if chain else index)
    first, last = _copula_group(tree, index, anchor, chain)
    if adjective and last < index and all(tree.pos[word] in ("ADV", "PART") for word in range(last + 1, index)):
        last = index
    return Clause(index, "copula", anchor, chain, False, lemma, relation, first, last, preposition)


def _copula_group(tree: Tree, index: int, anchor: int, chain: tuple[int, ...]) -> tuple[int, int]:
    group = set(chain)
    for member in (*chain, index):
        group.update(tree.all(member, *_AUXILIARIES))
        group.update(child for child in tree.all(member, "mark") if tree.word[child] == "to" and member != index)
    group.update(child for child in tree.all(index, "mark") if tree.word[child] == "to" and chain)
    return _grow(tree, anchor, group | {anchor}, right=False)


def _group(tree: Tree, members: tuple[int, ...], preposition: str) -> tuple[int, int]:
    """Find the stretch of words that shows a verb: auxiliaries, what it is read through, particle, preposition of its object."""
    head = members[-1]
    group = set(members)
    for member in members:
        group.update(tree.all(member, *_AUXILIARIES, "compound:prt"))
        if member != members[0]:
            group.update(child for child in tree.all(member, "mark") if tree.word[child] == "to")
    for child in tree.all(head, "obl", "obl:agent"):
        if tree.marker(child) == (preposition or "by") and (preposition or is_passive(tree, head)):
            group.update(tree.all(child, "case"))
    return _grow(tree, head, group, right=True)


def _grow(tree: Tree, head: int, group: set[int], *, right: bool) -> tuple[int, int]:
    first = last = head
    index = head - 1
    while index >= 0 and (index in group or tree.pos[index] in ("ADV", "PART")):
        first = index if index in group else first
        index -= 1
    while right and last + 1 < len(tree) and last + 1 in group:
        last += 1
    return first, last
