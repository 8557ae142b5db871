"""How a predicate is meant: its modality, from what stands beside it and what it is embedded in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.extract.cues.yetunsaid import is_yet_to_speak
from hearsay.extract.grammar.asking import is_open_infinitive, is_skill
from hearsay.extract.grammar.clauses import Clause, ClauseKind
from hearsay.extract.grammar.describing import (
    is_asked_after,
    is_called_for,
    is_doubted,
    is_imagined,
    is_new_event,
    is_part_of_plan,
    is_sought,
    is_to_take_place,
    predicate_around,
    prospect_of,
)
from hearsay.extract.grammar.doubts import is_held_true, is_unsaid
from hearsay.extract.grammar.infinitives import is_allotted, is_excluded, is_only_choice, is_proof, is_within_reach
from hearsay.extract.grammar.negation import is_avoiding, is_denied, is_preferred, is_regretted
from hearsay.extract.grammar.passages import is_made_sure
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.purposes import (
    is_brought_about,
    is_deemed,
    is_done,
    is_done_first,
    is_due,
    is_enabled,
    is_meant,
    is_reckoned,
    is_way,
)
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.topics import is_topic
from hearsay.extract.grammar.verbforms import (
    is_bare_gerund,
    is_finite,
    is_gerund,
    is_imperative,
    is_mandated,
    is_over,
    is_past,
    is_perfect,
    is_present,
    is_yet_to_come,
)
from hearsay.extract.meaning.absent import is_described_as_none
from hearsay.extract.meaning.adverbials import CONDITIONS, adverbial_marker
from hearsay.extract.meaning.auxiliaries import embedded_in
from hearsay.extract.meaning.conditions import is_one_or_other, is_supposed
from hearsay.extract.meaning.contents import (
    TOWARDS,
    is_admitted,
    is_aimed,
    is_blamed,
    is_disliked,
    is_fought,
    is_had,
    is_liked,
    is_looming,
    is_supposition,
    is_unhindered,
    is_wanted,
    likeness_of,
    trouble_of,
    whose_content,
)
from hearsay.extract.meaning.inheriting import AWAITED, is_told_ahead, is_yet_to_be_shown, lets_through
from hearsay.extract.meaning.instances import kind_of, meant_by
from hearsay.extract.meaning.obliging import is_suggested, ruled_by, ruled_out
from hearsay.extract.meaning.ownmodality import own_modalities
from hearsay.lexicon import Lexicon
from hearsay.records import Modality

RANKS: tuple[Modality, ...] = (
    "asked", "conditional", "hypothetical", "necessary", "possible", "intended", "future", "asserted",
)  # fmt: skip
"""The modalities in the order in which the first that fits is chosen."""
_PURPOSES = frozenset({"to", "in order", "in order to", "so as to", "so as", "so as not", "for", "so that"})
_BESIDE = frozenset({"with", "while", "after", "before", "as"})
_HELD = frozenset({"asserted", "future"})
_TO_COME: frozenset[Modality] = frozenset({"intended", "future"})
_CONTENTS = frozenset({"xcomp", "ccomp", "csubj"})
_SUPPOSING = frozenset({"even if", "as if", "as though"})
_ABOUT = frozenset({"acl", "acl:relcl"})


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
            found = own_modalities(self.tree, self.lexicon, clause) | self._from_above(clause)
            if found <= _HELD and is_one_or_other(self.tree, self.lexicon, clause):
                found.add("possible")
            self.known[key] = min(found, key=RANKS.index, default="asserted")
        return self.known[key]

    def _from_above(self, clause: Clause) -> set[Modality]:
        """Read what the clause is embedded in: condition, purpose, governing noun or verb."""
        tree, top = self.tree, clause.top
        dep, governor, marker = tree.dep[top], tree.head[top], adverbial_marker(tree, top)
        if is_supposed(tree, self.lexicon, top) or (marker in CONDITIONS and dep != "acl:relcl"):
            return {"hypothetical"}
        if is_proof(tree, self.lexicon, top):
            return set()
        beside = dep in ("acl", "advcl") or (dep == "obl" and clause.kind == "verb")
        if governor == top or is_blamed(tree, self.lexicon, top, governor):
            unclaimed = governor != top and is_denied(tree, self.lexicon, tree.head[governor])
            return {"possible"} if unclaimed else set()  # "did not claim responsibility for stealing it"
        if beside and is_done_first(tree, self.lexicon, governor):
            return self._as_open_as(governor) if marker == "to" else set()
        found = self._described(top, governor)
        wished = is_mandated(tree, top, marker) or is_suggested(tree, self.lexicon, top)
        if is_open_infinitive(tree, top) or wished:
            found.add("possible" if is_skill(tree, top) else "intended")
        if beside:
            found |= self._as_adverbial(clause, governor, marker)
        named = dep == "acl" and tree.pos[governor] == "NOUN" and marker not in _BESIDE
        if named and (marker or tree.tag[top] == "VB"):
            found |= self._as_meaning(top, governor, marker)
        elif clause.kind == "noun":
            found |= self._as_event(top, governor)
        elif dep in _CONTENTS:
            found |= self._as_content(top, governor, marker) | self._as_unsaid_yet(top, governor)
        return found | self._as_part(top, governor) | self._inherited(top, governor)

    def _as_meaning(self, top: int, noun: int, marker: str) -> set[Modality]:
        """Read what a noun means or is for, unless that is told as so: "a plan to sing", no "no doubt that he sang"."""
        tree, lexicon = self.tree, self.lexicon
        embedded = embedded_in(tree, lexicon, noun)
        past = is_past(tree, top) and "possible" not in embedded
        told = marker == "that" and (past or is_held_true(tree, lexicon, noun))
        told = told or is_way(tree, top, noun) or (marker == "to" and is_done(tree, lexicon, top))
        return set() if told else embedded

    def _as_part(self, top: int, governor: int) -> set[Modality]:
        """Read a clause about a new thing that a deed makes, or a deed that is an instance of what is meant."""
        kind = kind_of(self.tree, top)
        if kind is not None:
            return meant_by(self.tree, self.lexicon, kind) | self._from_over(kind)
        made = is_part_of_plan(self.tree, self.lexicon, top, governor) or is_had(self.tree, top, governor)
        return self._from_over(governor) if made else set()

    def _as_open_as(self, noun: int) -> set[Modality]:
        """Read what the one of an order is told by: "would be the first to win", "may become the first to win"."""
        tree = self.tree
        verb = noun if tree.has(noun, "cop") else tree.head[noun]
        told = verb == noun or tree.lemma[verb] == "become"
        return {self._modality_at(verb)} - {"asserted"} if told else set()

    def _as_adverbial(self, clause: Clause, governor: int, marker: str) -> set[Modality]:
        """Read what stands beside a clause or noun: a condition, an aim, what one is at or against, a trouble."""
        tree, top = self.tree, clause.top
        dep, gerund = tree.dep[top], is_gerund(tree, top)
        if dep == "advcl" and marker in _SUPPOSING:
            like = set() if is_denied(tree, self.lexicon, governor) else likeness_of(tree, self.lexicon, governor)
            return like or {"hypothetical"}
        if marker == "when" and is_present(tree, top) and is_meant(tree, self.lexicon, governor):
            return {"future"}
        if dep == "advcl" and self._is_awaited(top, governor, marker):
            return {"future"}
        if marker == "than" and is_preferred(tree, governor):
            return self._from_over(top)
        if (ruled := ruled_out(tree, self.lexicon, top, governor, marker)) is not None:
            return {ruled}
        if dep != "acl" and gerund and marker in TOWARDS and governor < top:
            aimed = not is_over(tree, top) and is_aimed(tree, self.lexicon, governor, marker)
            return embedded_in(tree, self.lexicon, governor, marker=marker) if aimed else set()
        if marker == "like" and dep == "advcl" and is_finite(tree, top):
            return likeness_of(tree, self.lexicon, governor)
        if gerund and not marker:
            return trouble_of(tree, self.lexicon, top, governor)
        if gerund and marker == "against":
            return {"intended"}
        read_through = any(tree.pos[word] != "VERB" for word in clause.chain)  # "for being slow to move"
        return set() if marker not in _PURPOSES or read_through else self._as_purpose(top, governor)

    def _as_purpose(self, top: int, governor: int) -> set[Modality]:
        """Read an infinitive or what else tells an aim, what was done, what one is able to do, what is judged."""
        tree, lexicon = self.tree, self.lexicon
        if is_reckoned(tree, lexicon, top, governor):
            return set()
        if is_done(tree, lexicon, top):
            return self._from_over(top if governor in self.clauses else governor)
        if is_enabled(tree, lexicon, top, governor):
            return {"possible"}
        if is_deemed(tree, top):
            return self._as_deemed(governor)
        judged: set[Modality] = embedded_in(tree, self.lexicon, governor) if tree.pos[governor] == "ADJ" else set()
        return judged | {"intended"}

    def _as_deemed(self, adjective: int) -> set[Modality]:
        """Read what is judged: possible, unless the adjective says else, or tells of what was done or is usual."""
        usual = self.tree.lemma[adjective] in self.lexicon.words("usual") or is_past(self.tree, adjective)
        return embedded_in(self.tree, self.lexicon, adjective, default=None if usual else "possible")

    def _as_content(self, top: int, governor: int, marker: str) -> set[Modality]:
        """Read what stands in an object's place: intended, possible …, unless it is told as so."""
        tree, lexicon, dep = self.tree, self.lexicon, self.tree.dep[top]
        if is_regretted(tree, lexicon, governor):
            return set()
        held = tree.lemma[governor] == "have" and marker != "to"  # "had him jailed" is no "had to"
        if dep == "xcomp" and is_done(tree, lexicon, top):
            return self._from_over(top)
        if (ruled := ruled_by(tree, lexicon, top, governor, marker)) is not None:
            return {ruled}
        if held or (marker == "to" and is_brought_about(tree, lexicon, governor)):
            return set()
        questioned = any(tree.tag[child] == "WRB" for child in tree.all(top, "advmod"))
        if dep == "ccomp" and is_supposition(tree, lexicon, governor):
            return {"hypothetical"}
        settled = "proving" if tree.pos[governor] == "ADJ" else "ruling"
        sure = tree.lemma[governor] in lexicon.words(settled) and is_finite(tree, top)
        if dep == "ccomp" and (questioned or sure):
            return set()  # "decides how it goes", "sure that it is late"
        if dep == "ccomp" and is_past(tree, top):  # "seems that it was late", not "agreed that it was late"
            return embedded_in(tree, self.lexicon, governor) & {"possible"} if tree.pos[governor] == "VERB" else set()
        if dep == "csubj" and is_deemed(tree, top):
            return self._as_deemed(governor)
        unsure = tree.lemma[governor] in lexicon.words("claiming") or is_disliked(tree, lexicon, governor)
        unsure = unsure or is_looming(tree, lexicon, governor)
        if dep == "xcomp" and marker == "to" and unsure:
            return {"possible"}
        proposed = tree.tag[top] == "VBG" and with_particles(tree, self.lexicon, governor) in lexicon.words("proposing")
        done = is_brought_about(tree, lexicon, governor) or is_liked(tree, lexicon, governor)
        done = done or is_admitted(tree, lexicon, top, governor)
        called = marker != "that" and is_imperative(tree, governor)  # "make him sing"
        told_to = proposed or (marker == "to" and tree.tag[top] == "VB")  # "told him to sing"
        unowned = dep == "xcomp" or (dep == "ccomp" and told_to and not tree.has(top, "nsubj", "nsubj:outer"))
        intended = unowned and (called or (not done and (marker == "to" or proposed)))
        return embedded_in(tree, self.lexicon, governor, default="intended" if intended else None)

    def _as_unsaid_yet(self, top: int, governor: int) -> set[Modality]:
        """Read what is only to be said: "plans to say | it fell", "will say | it fell", no "I will say | it fell"."""
        yet = self.tree.dep[top] == "ccomp" and is_yet_to_speak(self.tree, self.lexicon, governor)
        return {self._modality_at(governor)} & _TO_COME if yet else set()

    def _is_awaited(self, top: int, governor: int, marker: str) -> bool:
        """Tell whether a clause with "before", "until" … tells of what may not come about, or has not yet."""
        tree, above = self.tree, self.clauses.get(governor)
        present = is_present(tree, top)
        wanted = above is not None and is_wanted(tree, self.lexicon, above)
        if is_told_ahead(tree, top, marker) or (marker == "before" and present and wanted):
            return True
        awaited = marker in AWAITED or (marker in ("after", "before") and present)
        awaited = awaited or (marker == "before" and is_perfect(tree, top))
        return awaited and (self._is_open(governor) or is_yet_to_come(tree, top, marker))

    def _is_open(self, governor: int) -> bool:
        """Tell whether what a word says may not come about: a bare infinitive, "could wait"."""
        if self.tree.tag[governor] == "VBD":
            return False  # "backed him until he dropped out"
        bare = self.tree.tag[governor] == "VB" and not self.tree.has(governor, "aux", "aux:pass")
        return bare or self._modality_at(governor) not in _HELD

    def _described(self, top: int, governor: int) -> set[Modality]:
        """Read a clause under what is too much for it, about what is due or only sought, or that no one has said."""
        tree = self.tree
        if is_excluded(tree, top) or is_within_reach(tree, top) or is_allotted(tree, self.lexicon, top):
            return {"possible"}
        if is_unsaid(tree, self.lexicon, top, governor):
            return {"possible"}
        if is_due(tree, top, governor) or is_only_choice(tree, self.lexicon, top):
            return {"necessary"}
        above = self.clauses.get(predicate_around(tree, governor)) if tree.dep[top] in _ABOUT else None
        around = self.modality(above) if above is not None else None
        if is_called_for(tree, top, governor, around):
            return {"intended"}
        if is_asked_after(tree, top, governor, around):
            return {"asked"}
        if tree.dep[top] == "acl" and is_described_as_none(tree, self.lexicon, top):
            return set()
        if is_imagined(tree, self.lexicon, top, governor, around):
            return {"hypothetical"}
        return {"intended"} if is_sought(tree, self.lexicon, top, governor) else set()

    def _from_over(self, word: int) -> set[Modality]:
        """Read the clause in which a noun stands, or over which a clause hangs."""
        return {self._modality_at(self.tree.head[word])} - {"asserted", "asked"}

    def _modality_at(self, word: int) -> Modality:
        """Read the clause that a word heads, if any."""
        above = self.clauses.get(word)
        return self.modality(above) if above is not None else "asserted"

    def _as_event(self, noun: int, governor: int) -> set[Modality]:
        """Read an event noun: what is demanded is intended, and an event that may do something may be."""
        tree, lemma = self.tree, self.tree.lemma[governor]
        if (prospect := prospect_of(tree, self.lexicon, noun)) is not None:
            return {prospect}
        relation = whose_content(self.tree, self.lexicon, noun, governor)
        if relation and relation.embeds:
            return {relation.embeds}
        if tree.dep[noun] == "obj" and lemma in self.lexicon.words("calling"):
            return {self.lexicon.modality_of(lemma, "VERB") or "intended"}
        if is_fought(self.tree, self.lexicon, noun, governor) or is_topic(tree, self.lexicon, noun):
            return {"possible"}
        if is_doubted(tree, self.lexicon, noun):
            return {"possible"}
        without = tree.marker(noun) == "without"
        around = self._modality_at(tree.head[governor] if without and tree.dep[noun] == "nmod" else governor)
        if without and (around != "asserted" or (noun < governor and is_present(tree, governor))):
            return {"hypothetical"}  # "cannot win without their votes"
        if is_to_take_place(tree, self.lexicon, noun):
            return {around} - {"asserted"}
        if not (is_new_event(tree, self.lexicon, noun) or is_avoiding(tree, self.lexicon, governor)):
            return set()
        any_ = any(tree.word[word] == "any" for word in tree.all(noun, "det"))
        if (any_ and around != "asserted") or (tree.dep[noun] == "nsubj" and (any_ or around == "necessary")):
            return {"hypothetical"}  # "any sale needs a vote", "a deal must be fair"
        judged = self.lexicon.modality_of(lemma, tree.pos[governor]) if tree.pos[governor] in ("ADJ", "VERB") else None
        return {one for one in (judged, around) if one and one != "asserted"}

    def _inherited(self, top: int, governor: int) -> set[Modality]:
        """Pass a modality down, as far as the construction lets it through."""
        if is_unhindered(self.tree, self.lexicon, top):
            return self._as_unhindered(self.tree.head[governor])
        if is_made_sure(self.tree, governor):
            return self._as_made_sure(self.tree.head[governor])
        above = self.clauses.get(governor) or self._around(top, governor)
        modality = self.modality(above) if above else "asserted"
        if is_yet_to_be_shown(self.tree, self.lexicon, modality, top):
            return {"hypothetical"}
        if above is None or modality == "asserted":
            return set()
        return {modality} if lets_through(self.tree, self.lexicon, modality, above, top) else set()

    def _as_unhindered(self, judged: int) -> set[Modality]:
        """Read what too little keeps from coming about: done if that is past, else possible."""
        above = self.clauses.get(judged) or self.clauses.get(self.tree.head[judged])
        modality = self.modality(above) if above else "asserted"
        if modality != "asserted":
            return {modality}
        return set() if above and is_over(self.tree, above.head) else {"possible"}

    def _as_made_sure(self, make: int) -> set[Modality]:
        """Read what someone sees to; where that is only named, it is meant: "her task: making sure that it holds"."""
        modality = self._modality_at(make)
        named = modality == "asserted" and is_bare_gerund(self.tree, make)
        return {"intended"} if named else {modality} - {"asserted"}

    def _around(self, top: int, noun: int) -> Clause | None:
        """Find the clause in which a noun stands that a relative clause belongs to."""
        return self.clauses.get(self.tree.head[noun]) if self.tree.dep[top] == "acl:relcl" else None


def read_modality(tree: Tree, lexicon: Lexicon, clauses: Sequence[Clause]) -> Readings:
    """Prepare to read the clauses of a tree."""
    heads = {clause.head: clause for clause in clauses}
    return Readings(tree, lexicon, heads | {clause.top: clause for clause in clauses}, {})
