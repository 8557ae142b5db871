"""How a predicate is meant: its modality, from what stands beside it and what it is embedded in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.extract.asking import is_asked, is_inverted_condition, is_open_infinitive
from hearsay.extract.clauses import Clause, ClauseKind
from hearsay.extract.contents import (
    is_mandated,
    is_past,
    is_result,
    is_sought,
    is_unsaid,
    trouble_of,
    whose_content,
)
from hearsay.extract.infinitives import is_excluded, is_within_reach
from hearsay.extract.inheriting import WOULD, lets_through
from hearsay.extract.nouns import is_indefinite, is_ranked
from hearsay.extract.passages import embedding_at, judge_of
from hearsay.extract.polarity import is_avoiding, is_outstanding
from hearsay.extract.predicates import particles_of, sharing_first, words_beside
from hearsay.extract.roles import CONDITIONS, adverbial_marker
from hearsay.extract.syntax import Tree, first_conjunct
from hearsay.extract.verbforms import is_finite, is_imperative
from hearsay.lexicon import Lexicon
from hearsay.records import Modality

RANKS: tuple[Modality, ...] = (
    "asked", "conditional", "hypothetical", "necessary", "possible", "intended", "future", "asserted",
)  # fmt: skip
"""The modalities in the order in which the first that fits is chosen."""
_PURPOSES = frozenset({"to", "in order", "in order to", "so as to", "for", "so that"})
_TOWARDS = frozenset({"at", "on", "to", "toward", "towards", "of", "into", "in", "for", "with"})
_NEW = frozenset({"a", "an", "another"})
_AWAITED = frozenset({"until", "till", "once", "as soon as"})
_HELD = frozenset({"asserted", "future"})
_AFFECTED = frozenset({"obj", "nsubj:pass"})
_CONTENTS = frozenset({"xcomp", "ccomp", "csubj"})
_PARTAKING = _AFFECTED | {"nsubj"}
_HAD = frozenset({"'d", "’d"})
_VERBS = frozenset({"VERB", "AUX"})
_MODAL = ("aux", "advmod")
_PHRASES = {"going": "be going to", "got": "have got to"}
_SUPPOSING = frozenset({"even if", "as if", "as though"})
_WHOEVER = frozenset({"anyone", "anybody", "whoever"})


@dataclass(frozen=True, slots=True)
class Readings:
    """Reads the modality of the clauses of a tree; `clauses` by the words that head them, `known` those read."""

    tree: Tree
    lexicon: Lexicon
    clauses: dict[int, Clause]
    known: dict[tuple[int, ClauseKind], Modality]

    def modality(self, clause: Clause) -> Modality:
        """Choose the first modality that fits."""
        key = (clause.head, clause.kind)
        if key not in self.known:
            self.known[key] = "asserted"  # ends circles
            found = self._own(clause) | self._from_above(clause)
            self.known[key] = min(found, key=RANKS.index, default="asserted")
        return self.known[key]

    def _own(self, clause: Clause) -> set[Modality]:
        """Read auxiliaries, adverbs, what the clause is read through, its conditions and question mark."""
        found: set[Modality] = set()
        for member in self._with_shared(clause):
            for child in words_beside(self.tree, clause, member) if self.tree.has(member, *_MODAL) else ():
                if self.tree.dep[child] in _MODAL:
                    self._add_child(member, child, found)
        holders = [*clause.chain, clause.head] if self._is_impersonal(clause) else clause.chain
        for member in holders:
            embedding = embedding_at(self.tree, member, self.lexicon)
            to = self.tree.word[member + 1 : member + 2] == ["to"]  # no "going on to"
            phrased = self.lexicon.modality_of(_PHRASES.get(self.tree.word[member], "")) if to else None
            outstanding = any(is_outstanding(self.tree, child) for child in self.tree.children[member])
            modality = embedding.modality if embedding and not outstanding and not self._was_able(member) else None
            found.update(one for one in (modality, phrased) if one)
        if self._is_conditional(clause, possible="possible" in found):
            found.add("conditional")
        if is_asked(self.tree, self.lexicon, clause.top):
            found.add("asked")
        return found

    def _was_able(self, adjective: int) -> bool:
        """Tell whether someone who "was able to" do something did it."""
        tree = self.tree
        if tree.word[adjective] != "able" or any(tree.tag[verb] == "MD" for verb in tree.all(adjective, "aux")):
            return False
        return is_past(tree, adjective) or any(tree.lemma[verb] == "have" for verb in tree.all(adjective, "aux"))

    def _with_shared(self, clause: Clause) -> tuple[int, ...]:
        first = sharing_first(self.tree, clause.top)
        return clause.members if first is None else (*clause.members, first)

    def _is_impersonal(self, clause: Clause) -> bool:
        """Tell whether an adjective judges the clause under it: "it is possible that …"."""
        tree, head = self.tree, clause.head
        return clause.kind == "copula" and tree.pos[head] == "ADJ" and tree.has(head, "ccomp", "csubj", "xcomp")

    def _add_child(self, member: int, child: int, found: set[Modality]) -> None:
        tree, dep = self.tree, self.tree.dep[child]
        if dep == "aux" and (child > member or (tree.word[child] in _HAD and tree.tag[member] == "VBN")):
            return
        if tree.word[child] in WOULD and self._is_wish_or_habit(member):
            return
        if tree.word[child] == "should" and is_inverted_condition(tree, member):
            return
        if tree.word[child] in WOULD and self._is_supposed(member):
            found.add("conditional")
            return
        if tree.word[child] == "better" and self._is_due(member, child):
            found.add("necessary")
        if dep == "aux" and tree.lemma[child] == "be" and child + 1 in tree.all(member, "mark"):
            found.update(one for one in [self.lexicon.modality_of(f"be {tree.word[child + 1]}")] if one)
        pos = "AUX" if dep == "aux" else "ADV"
        modality = self.lexicon.modality_of(tree.lemma[child], pos) or self.lexicon.modality_of(tree.word[child], pos)
        if modality:
            found.add(modality)

    def _is_wish_or_habit(self, verb: int) -> bool:
        """Tell "would like to go", which is a wish, and "would often go", which was done, from what is yet to come."""
        often = self.lexicon.words("frequency")
        habit = any(self.tree.word[adverb] in often for adverb in self.tree.all(verb, "advmod"))
        return habit or self.tree.lemma[verb] in self.lexicon.words("wishing")

    def _is_due(self, verb: int, better: int) -> bool:
        """Tell whether a bare verb with "better" had better be done: "he better go", not "can better serve"."""
        helpers = [word for word in self.tree.all(verb, "aux", "mark") if self.tree.lemma[word] != "have"]
        return better == verb - 1 and self.tree.tag[verb] == "VB" and not helpers

    def _is_supposed(self, member: int) -> bool:
        """Tell "would have gone" and "I would go" from "said that he would go", which looks forward from the past."""
        tree, top = self.tree, first_conjunct(self.tree, member)
        past = any(tree.lemma[other] == "have" for other in tree.all(member, "aux"))
        if tree.dep[top] == "ccomp" and self._is_present(tree.head[top]):
            return True
        if tree.dep[top] == "acl:relcl" and tree.lemma[member] not in self.lexicon.words("becoming"):
            return True  # "a law that would ban it", not "the man who would become king"
        spoken = tree.dep[top] == "ccomp" and top < tree.head[top]
        return past or spoken or tree.head[top] == top

    def _is_present(self, verb: int) -> bool:
        """Tell whether a verb is in the present tense: "says that he would go" tells what would be, not what was to."""
        verbs = (verb, *self.tree.all(verb, "aux", "aux:pass", "cop"))
        return any(self.tree.tag[word] in ("VBZ", "VBP") and self.tree.lemma[word] != "have" for word in verbs)

    def _is_conditional(self, clause: Clause, *, possible: bool) -> bool:
        """Tell whether the clause holds on a condition; before an open "if", what only may be stays possible."""
        tree = self.tree
        conditions = [
            (member, child, marker)
            for member in clause.members
            for child in self._clauses_beside(clause, member)
            if (marker := adverbial_marker(tree, child)) in CONDITIONS
            and (tree.pos[child] in _VERBS or tree.has(child, "cop"))
            and not self._is_beside_the_point(member, child, marker)
            and not (child < clause.head and self._has_happened(clause.head))
        ]
        return any(
            not possible or child < member or marker == "unless" or self._is_only(child)
            for member, child, marker in conditions
        )

    def _clauses_beside(self, clause: Clause, member: int) -> Sequence[int]:
        found = self.tree.all(member, "advcl")
        if not found or not self.tree.has(member, "nsubj:outer"):
            return found
        beside = words_beside(self.tree, clause, member)  # "the rule is that if it rains, we go"
        return [child for child in found if child in beside]

    def _has_happened(self, head: int) -> bool:
        """Tell whether a clause tells what was so: "if he had a plan, no one saw it", not "he would have seen it"."""
        helpers = self.tree.all(head, "aux", "aux:pass", "cop")
        modal = any(self.tree.tag[verb] == "MD" or self.tree.word[verb] in WOULD for verb in helpers)
        return not modal and is_past(self.tree, head)

    def _is_beside_the_point(self, member: int, condition: int, marker: str) -> bool:
        """Tell whether a clause holds in any case: before what it is a precaution for, after "if you look at it"."""
        if marker == "in case":
            return member < condition
        called = any(self.tree.word[word] == "you" for word in self.tree.all(condition, "nsubj"))
        return called and self.tree.lemma[condition] in self.lexicon.words("heeding")

    def _is_only(self, condition: int) -> bool:
        tree = self.tree
        return "only" in {
            tree.word[other] for word in (condition, tree.head[condition]) for other in tree.children[word]
        }

    def _from_above(self, clause: Clause) -> set[Modality]:
        """Read what the clause is embedded in: condition, purpose, governing noun or verb."""
        tree, top = self.tree, clause.top
        dep, governor, marker = tree.dep[top], tree.head[top], adverbial_marker(tree, top)
        if (marker in CONDITIONS and dep != "acl:relcl") or is_inverted_condition(tree, top):
            return {"hypothetical"}
        beside = dep in ("acl", "advcl") or (dep == "obl" and clause.kind == "verb")
        if governor == top:
            return set()
        if beside and self._is_done(governor):
            return self._as_open_as(governor) if marker == "to" else set()
        found = self._described(top, governor)
        if is_open_infinitive(tree, top) or is_mandated(tree, top, marker):
            found.add("intended")
        if beside:
            found |= self._as_adverbial(clause, governor, marker)
        if dep == "acl" and tree.pos[governor] == "NOUN" and marker != "with" and (marker or tree.tag[top] == "VB"):
            found |= set() if marker == "that" and is_past(tree, top) else self._embedded_in(governor)
        elif clause.kind == "noun":
            found |= self._as_event(top, governor)
        elif dep in _CONTENTS:
            found |= self._as_content(top, governor, marker)
        if self._is_part_of_plan(top, governor) or self._is_had(top, governor):
            found |= self._inherited_by_noun(governor)
        return found | self._inherited(top, governor)

    def _is_done(self, noun: int) -> bool:
        """Tell whether what stands under a noun was done: "the first to win", not "the last chance to win"."""
        chance = self.lexicon.modality_of(self.tree.lemma[noun], "NOUN") is not None
        return not chance and is_ranked(self.tree, self.lexicon, noun)

    def _as_open_as(self, noun: int) -> set[Modality]:
        """Read what the one of an order is told by: "would be the first to win", "may become the first to win"."""
        tree = self.tree
        verb = noun if tree.has(noun, "cop") else tree.head[noun]
        above = self.clauses.get(verb) if verb == noun or tree.lemma[verb] == "become" else None
        return {self.modality(above)} - {"asserted"} if above is not None else set()

    def _as_adverbial(self, clause: Clause, governor: int, marker: str) -> set[Modality]:
        """Read what stands beside a clause or noun: a condition, an aim, what one is at or against, a trouble."""
        tree, top = self.tree, clause.top
        dep, gerund = tree.dep[top], tree.tag[top] == "VBG"
        if dep == "advcl" and marker in _SUPPOSING:
            return {"hypothetical"}
        if dep == "advcl" and marker in _AWAITED and self._is_open(governor):
            return {"future"}
        if dep != "acl" and gerund and marker in _TOWARDS and governor < top:
            if marker == "with" and tree.lemma[governor] not in self.lexicon.words("tasking"):
                return set()
            if marker == "at" and tree.lemma[governor] in self.lexicon.words("seeming"):
                return set()  # "look at how they work"
            return self._embedded_in(governor, marker=marker)
        if gerund and not marker:
            return trouble_of(tree, self.lexicon, governor)
        if gerund and marker == "against":
            return {"intended"}
        if marker not in _PURPOSES or clause.chain or is_result(tree, self.lexicon, top):
            return set()
        if dep == "acl" and is_avoiding(tree, self.lexicon, governor):
            return set()
        if gerund and marker == "for" and tree.lemma[governor] in self.lexicon.words("reckoning"):
            return set()
        judged: set[Modality] = self._embedded_in(governor) if tree.pos[governor] == "ADJ" else set()
        return judged | {"intended"}

    def _as_content(self, top: int, governor: int, marker: str) -> set[Modality]:
        """Read what stands in an object's place: intended, possible …, unless it is told as so."""
        tree, lexicon, dep = self.tree, self.lexicon, self.tree.dep[top]
        held = tree.lemma[governor] == "have" and marker != "to"  # "had him jailed" is no "had to"
        if held or (dep == "xcomp" and is_result(tree, lexicon, top)):
            return set()
        questioned = any(tree.tag[child] == "WRB" for child in tree.all(top, "advmod"))
        if dep == "ccomp" and (questioned or is_past(tree, top)) and not self._is_supposition(governor):
            return set()  # "decides how it goes", "agreed that it was late"
        if dep == "ccomp" and self._is_supposition(governor):
            return {"hypothetical"}
        judge = judge_of(tree, top)
        if judge != governor:
            return self._embedded_in(judge)
        proposed = tree.tag[top] == "VBG" and tree.lemma[governor] in lexicon.words("proposing")
        done = tree.lemma[governor] in lexicon.words("causing") or self._is_liked(governor)
        called = marker != "that" and is_imperative(tree, governor)  # "make him sing"
        unowned = dep == "xcomp" or (dep == "ccomp" and proposed and not tree.has(top, "nsubj"))
        intended = unowned and (called or (not done and (marker == "to" or proposed)))
        return self._embedded_in(governor, default="intended" if intended else None)

    def _is_supposition(self, verb: int) -> bool:
        """Tell whether a verb calls on the reader to suppose something: "let's say he won", "imagine that he won"."""
        return self.tree.lemma[verb] in self.lexicon.words("supposing") and is_imperative(self.tree, verb)

    def _is_liked(self, governor: int) -> bool:
        """Tell whether someone does what is under a word, and likes to: "loves to sing", not "would love to sing"."""
        tree = self.tree
        would = any(tree.tag[verb] == "MD" or tree.word[verb] in WOULD for verb in tree.all(governor, "aux"))
        return tree.lemma[governor] in self.lexicon.words("liking") and not would

    def _is_open(self, governor: int) -> bool:
        """Tell whether what a word says may not come about: a bare infinitive, "could wait"."""
        above = self.clauses.get(governor)
        bare = self.tree.tag[governor] == "VB" and not self.tree.has(governor, "aux", "aux:pass")
        return bare or (above is not None and self.modality(above) not in _HELD)

    def _described(self, top: int, governor: int) -> set[Modality]:
        """Read a clause under what is too much for it, about what is due or only sought, or that no one has said."""
        tree = self.tree
        if is_excluded(tree, top) or is_within_reach(tree, top) or is_unsaid(tree, self.lexicon, top, governor):
            return {"possible"}
        if tree.lemma[governor] == "time" and tree.has(governor, "cop"):  # "it's time we left"
            due = is_finite(tree, top) and any(tree.word[word] == "it" for word in tree.all(governor, "nsubj", "expl"))
            return {"necessary"} if due else set()
        if self._is_imagined(top, governor):
            return {"hypothetical"}
        if self._is_called_for(top, governor):
            return {"intended"}
        return {"intended"} if is_sought(tree, self.lexicon, top, governor) else set()

    def _is_imagined(self, top: int, noun: int) -> bool:
        """Tell whether a clause describes who need not exist: "anyone who sings", "a town that paid would profit"."""
        tree = self.tree
        if tree.dep[top] != "acl:relcl" and (tree.dep[top] != "acl" or tree.tag[top] != "VBG"):
            return False
        above = self.clauses.get(tree.head[noun])
        supposed = tree.dep[noun] == "nsubj" and is_indefinite(tree, noun) and tree.tag[noun] == "NN"
        return tree.word[noun] in _WHOEVER or (supposed and above is not None and self.modality(above) == "conditional")

    def _is_called_for(self, top: int, noun: int) -> bool:
        """Tell whether a clause describes what there should be: "there needs to be a law that bans it"."""
        tree, above = self.tree, self.clauses.get(self.tree.head[noun])
        if tree.dep[top] != "acl:relcl" or tree.dep[noun] != "nsubj" or not is_indefinite(tree, noun):
            return False
        verb = tree.head[noun]
        there = any(
            tree.has(word, "expl") for word in (verb, *([tree.head[verb]] if tree.dep[verb] == "xcomp" else ()))
        )
        return there and above is not None and self.modality(above) in ("necessary", "intended")

    def _is_part_of_plan(self, top: int, noun: int) -> bool:
        """Tell whether a clause describes a new thing, one that a deed makes: "plans to stage a show featuring Ito"."""
        tree = self.tree
        described = tree.dep[top] == "acl:relcl" or (tree.dep[top] == "acl" and tree.tag[top] == "VBG")
        done = is_past(tree, top) or any(tree.lemma[verb] == "have" for verb in tree.all(top, "aux"))
        if not described or done or tree.dep[noun] != "obj":
            return False
        new = {tree.word[word] for word in tree.all(noun, "det")}
        return not new.isdisjoint(_NEW) and tree.lemma[tree.head[noun]] in self.lexicon.words("creating")

    def _is_had(self, top: int, noun: int) -> bool:
        """Tell whether a participle says what one has others do: "will have ten clerks counting"."""
        tree = self.tree
        held = tree.dep[noun] == "obj" and tree.lemma[tree.head[noun]] == "have"
        return held and tree.dep[top] == "acl" and tree.tag[top] == "VBG" and not tree.has(top, "mark")

    def _inherited_by_noun(self, noun: int) -> set[Modality]:
        above = self.clauses.get(self.tree.head[noun])
        modality = self.modality(above) if above is not None else "asserted"
        return {modality} - {"asserted", "asked"}

    def _as_event(self, noun: int, governor: int) -> set[Modality]:
        """Read an event noun: what is demanded is intended, and an event that may do something may be."""
        tree, lemma = self.tree, self.tree.lemma[governor]
        relation = whose_content(self.tree, self.lexicon, noun, governor)
        if relation and relation.embeds:
            return {relation.embeds}
        new = is_indefinite(tree, noun) and (tree.dep[noun] in _AFFECTED or tree.has(noun, "det"))
        if tree.dep[noun] not in _PARTAKING or not new:  # "attacks may hurt it": there are attacks
            return set()
        above = self.clauses.get(governor)
        judged = self.lexicon.modality_of(lemma, tree.pos[governor]) if tree.pos[governor] in ("ADJ", "VERB") else None
        return {one for one in (judged, self.modality(above) if above else None) if one and one != "asserted"}

    def _inherited(self, top: int, governor: int) -> set[Modality]:
        """Pass a modality down, as far as the construction lets it through."""
        above = self.clauses.get(governor) or self._around(top, governor)
        modality = self.modality(above) if above else "asserted"
        if above is None or modality == "asserted":
            return set()
        return {modality} if lets_through(self.tree, self.lexicon, modality, above, top) else set()

    def _around(self, top: int, noun: int) -> Clause | None:
        """Find the clause in which a noun stands that a relative clause belongs to."""
        return self.clauses.get(self.tree.head[noun]) if self.tree.dep[top] == "acl:relcl" else None

    def _embedded_in(self, governor: int, *, marker: str = "", default: Modality | None = None) -> set[Modality]:
        tree = self.tree
        alone = not tree.has(governor, "aux:pass", "nsubj:pass", "obj")  # "called him a fool for asking"
        phrasal = " ".join([tree.lemma[governor], *(tree.word[part] for part in particles_of(tree, governor)), marker])
        whole = self.lexicon.relation_of(phrasal) if marker and alone else None
        embedding = embedding_at(tree, governor, self.lexicon) if whole is None else None
        if embedding:
            return {embedding.modality} if embedding.modality else set()
        relation = whole or self.lexicon.relation_of(tree.lemma[governor], tree.pos[governor])
        known = relation.embeds if relation else None
        modality = known or self.lexicon.modality_of(tree.lemma[governor], tree.pos[governor]) or default
        return {modality} if modality else set()


def read_modality(tree: Tree, lexicon: Lexicon, clauses: Sequence[Clause]) -> Readings:
    """Prepare to read the clauses of a tree."""
    heads = {clause.head: clause for clause in clauses}
    return Readings(tree, lexicon, heads | {clause.top: clause for clause in clauses}, {})
