"""How a predicate is meant: its polarity and its modality, from what stands beside it and what it is embedded in."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.extract.roles import CONDITIONS, adverbial_marker
from hearsay.extract.predicates import Clause, embedding_at, first_conjunct
from hearsay.extract.syntax import Tree
from hearsay.lexicon import Lexicon
from hearsay.records import Modality, Polarity

_RANKS: tuple[Modality, ...] = (
    "asked", "conditional", "hypothetical", "necessary", "possible", "intended", "future", "asserted",
)  # fmt: skip
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "conj", "parataxis"})
_NEGATIVE_MARKS = frozenset({"without", "instead of", "rather than", "instead"})
_ADDING = frozenset({"only", "just", "merely", "simply"})


@dataclass(frozen=True, slots=True)
class Readings:
    """Reads polarity and modality of the clauses of a tree; `clauses` by the word that heads each."""

    tree: Tree
    lexicon: Lexicon
    clauses: dict[int, Clause]
    tops: dict[int, Clause]
    known: dict[int, Modality]

    def polarity(self, clause: Clause, arguments: tuple[int, ...]) -> Polarity:
        """Tell whether a statement is denied: by its verb, by what it is read through or embedded in, by "no" in an argument."""
        tree = self.tree
        count = sum(self._is_denied(member) for member in clause.members)
        for member in clause.chain:
            embedding = embedding_at(tree, member, self.lexicon)
            count += bool(embedding and embedding.negates)
        count += self._is_negated_from_above(clause)
        if any(self._is_none(word) for word in arguments):
            count += 1
        return "negative" if count % 2 else "positive"

    def _is_denied(self, member: int) -> bool:
        tree = self.tree
        for child in tree.children[member]:
            dep = tree.dep[child]
            if dep in ("advmod", "neg", "cc:preconj", "cc", "aux", "advcl", "obl", "obl:unmarked") and self._negates(
                child
            ):
                return True
            if dep in ("mark", "cc") and tree.marker(member, dep) in _NEGATIVE_MARKS:
                return True
            if dep == "case" and tree.word[child] in _NEGATIVE_MARKS:
                return True
        return False

    def _negates(self, word: int) -> bool:
        tree = self.tree
        if tree.word[word] == "longer" or tree.dep[word] == "advmod":
            if any(tree.word[child] == "no" for child in tree.children[word]):
                return True
        if tree.pos[word] in ("NOUN", "PROPN", "VERB") or tree.lemma[word] not in self.lexicon.negations:
            return False
        following = tree.word[word + 1] if word + 1 < len(tree) else ""
        inside = any(tree.word[child] in _ADDING for child in tree.children[word])
        return not (inside or following in _ADDING)

    def _is_none(self, word: int) -> bool:
        """Tell whether an argument says that there is none: "no reason", "nobody", "none of them"."""
        tree = self.tree
        if tree.pos[word] in ("PRON", "NOUN") and tree.word[word] in self.lexicon.negations:
            return True
        return any(
            tree.dep[child] in ("det", "advmod", "amod", "cc:preconj")
            and tree.word[child] in self.lexicon.negations
            and tree.word[child] != "not"
            for child in tree.children[word]
        )

    def _is_negated_from_above(self, clause: Clause) -> bool:
        """What is denied does not hold: "denies that …", "stop them from …"."""
        tree = self.tree
        top = first_conjunct(tree, clause.top)
        governor = tree.head[top]
        if governor == top or tree.dep[top] not in ("ccomp", "xcomp", "advcl", "obl", "acl"):
            return False
        if tree.dep[top] == "acl" and tree.marker(top, "mark") == "to" and self._is_none(governor):
            return True
        if tree.dep[top] in ("advcl", "obl") and tree.marker(top, "mark", "case") not in ("from", "out of"):
            return False
        embedding = embedding_at(tree, governor, self.lexicon)
        relation = self.lexicon.relation_of(tree.lemma[governor], tree.pos[governor])
        return bool(
            (embedding and embedding.negates and not embedding.passes) or (relation and relation.implies_negation)
        )

    def modality(self, clause: Clause) -> Modality:
        """Choose the first modality that fits, in the order of the contract."""
        if clause.head not in self.known:
            self.known[clause.head] = "asserted"  # ends circles
            found = self._own(clause) | self._from_above(clause)
            self.known[clause.head] = next(rank for rank in _RANKS if rank in found or rank == "asserted")
        return self.known[clause.head]

    def _own(self, clause: Clause) -> set[Modality]:
        tree = self.tree
        found: set[Modality] = set()
        for member in self._with_shared(clause):
            for child in tree.children[member]:
                self._add_child(member, child, found)
        for member in clause.chain:
            embedding = embedding_at(tree, member, self.lexicon)
            if embedding and embedding.modality:
                found.add(embedding.modality)
        if (
            clause.kind == "copula"
            and tree.pos[clause.head] == "ADJ"
            and tree.has(clause.head, "ccomp", "csubj", "xcomp")
        ):
            embedding = embedding_at(tree, clause.head, self.lexicon)
            if embedding and embedding.modality:
                found.add(embedding.modality)
        if self._is_conditional(clause, possible="possible" in found):
            found.add("conditional")
        if self._is_asked(clause):
            found.add("asked")
        return found

    def _is_conditional(self, clause: Clause, *, possible: bool) -> bool:
        """Tell whether a condition stands at the clause; what only may be with it and without it stays possible."""
        tree = self.tree
        return any(
            not possible or adverbial_marker(tree, child) == "unless" or self._is_only(child)
            for member in clause.members
            for child in tree.all(member, "advcl")
            if adverbial_marker(tree, child) in CONDITIONS
        )

    def _is_only(self, condition: int) -> bool:
        tree = self.tree
        around = {tree.word[other] for other in (*tree.children[condition], *tree.children[tree.head[condition]])}
        return "only" in around

    def _with_shared(self, clause: Clause) -> tuple[int, ...]:
        """A second verb without auxiliaries of its own shares those of the first: "will come and stay"."""
        tree, top = self.tree, clause.top
        if tree.dep[top] == "conj" and tree.tag[top] in ("VB", "VBN", "VBG", "JJ", "NN"):
            if not tree.has(top, "aux", "aux:pass", "nsubj", "nsubj:pass", "mark"):
                return (*clause.members, first_conjunct(tree, top))
        return clause.members

    def _add_child(self, member: int, child: int, found: set[Modality]) -> None:
        tree = self.tree
        dep = tree.dep[child]
        if tree.word[child] in ("would", "'d", "’d") and any(
            tree.lemma[other] == "have" for other in tree.all(member, "aux")
        ):
            found.add("conditional")
        elif dep in ("aux", "advmod"):
            pos = "AUX" if dep == "aux" else "ADV"
            modality = self.lexicon.modality_of(tree.lemma[child], pos) or self.lexicon.modality_of(
                tree.word[child], pos
            )
            if modality:
                found.add(modality)

    def _is_asked(self, clause: Clause) -> bool:
        tree, top = self.tree, clause.top
        marker = tree.marker(top, "mark") if tree.dep[top] in ("ccomp", "csubj", "acl", "advcl") else ""
        if marker == "whether":
            return True
        if marker == "if" and tree.lemma[tree.head[top]] in self.lexicon.words("wonder"):
            return True
        _, last = tree.sentences[tree.sentence[top]]
        while last > top and tree.pos[last] == "PUNCT" and "?" not in tree.word[last]:
            last -= 1
        if "?" not in tree.word[last]:
            return False
        index = top
        while tree.dep[index] in _COMPLEMENTS and tree.head[index] != index:
            index = tree.head[index]
        return tree.head[index] == index

    def _from_above(self, clause: Clause) -> set[Modality]:
        tree, top = self.tree, clause.top
        dep, governor = tree.dep[top], tree.head[top]
        found: set[Modality] = set()
        if governor == top:
            return found
        marker = adverbial_marker(tree, top)
        if dep in ("advcl", "ccomp") and marker in CONDITIONS:
            found.add("hypothetical")
        elif (
            dep in ("advcl", "acl")
            and marker in ("to", "in order to", "so as to", "for", "so that")
            and not clause.chain
        ):
            found.add("intended")
        if dep == "acl" and tree.pos[governor] == "NOUN" and tree.tag[top] not in ("VBN",):
            found |= self._embedded_in(governor, "NOUN", default=None)
        elif dep in ("xcomp", "ccomp", "csubj"):
            default: Modality | None = "intended" if dep == "xcomp" and marker == "to" else None
            found |= self._embedded_in(governor, tree.pos[governor], default=default)
        above = self._clause_of(governor)
        if above and dep in ("xcomp", "ccomp", "conj", "csubj") and not (dep == "conj" and tree.has(top, "mark")):
            inherited = self.modality(above)
            bare = dep == "xcomp" and tree.tag[top] == "VB" and not marker
            if bare or inherited in ("hypothetical", "asked") or (dep == "xcomp" and inherited == "conditional"):
                found.add(inherited)
            elif dep == "conj" and inherited == "intended" and self._is_bare(top):
                found.add(inherited)
        return found

    def _is_bare(self, top: int) -> bool:
        return not self.tree.has(top, "nsubj", "nsubj:pass", "aux", "cop")

    def _clause_of(self, word: int) -> Clause | None:
        return self.tops.get(word) or self.clauses.get(word)

    def _embedded_in(self, governor: int, pos: str, *, default: Modality | None) -> set[Modality]:
        tree = self.tree
        embedding = embedding_at(tree, governor, self.lexicon)
        if embedding:
            return {embedding.modality} if embedding.modality else set()
        relation = self.lexicon.relation_of(tree.lemma[governor], pos)
        if relation and relation.embeds:
            return {relation.embeds}
        modality = self.lexicon.modality_of(tree.lemma[governor], pos)
        if modality:
            return {modality}
        return {default} if default else set()


def read_modality(tree: Tree, lexicon: Lexicon, clauses: list[Clause]) -> Readings:
    """Prepare to read the clauses of a tree."""
    return Readings(
        tree,
        lexicon,
        {clause.head: clause for clause in clauses},
        {clause.top: clause for clause in clauses},
        {},
    )
