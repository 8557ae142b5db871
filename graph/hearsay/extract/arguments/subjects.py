"""Finds whose doing a predicate tells: its own subject, a shared or understood one, a relative clause's antecedent."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from hearsay.extract.arguments.adnominals import (
    asked_beside,
    clause_over,
    has_chance,
    is_appointed,
    is_named,
    is_of_giver,
    is_own_aim,
    promiser_of,
    subject_beside,
)
from hearsay.extract.arguments.deeds import deed_before, deed_of
from hearsay.extract.arguments.rivals import likeliest
from hearsay.extract.grammar.antecedents import PERSONAL, find_antecedent, is_relative, person_above
from hearsay.extract.grammar.control import (
    OF_THE_OBJECT,
    REFLEXIVE,
    agent_before,
    called_on,
    charged_with,
    controller_of,
    is_advocated,
    is_comprised,
    is_loose,
    is_means,
    is_needed,
    is_outcome,
    is_told,
    receiver_of,
    shown_by,
    steers,
    tasked_by,
)
from hearsay.extract.grammar.expletives import is_existential, is_expletive, is_extraposed
from hearsay.extract.grammar.infinitives import is_found, is_tough
from hearsay.extract.grammar.negation import is_disclaimed
from hearsay.extract.grammar.nouns import VAGUE, can_act, is_pressed, is_ranked, takes_infinitive
from hearsay.extract.grammar.parses import ANY_SUBJECT
from hearsay.extract.grammar.places import Filler
from hearsay.extract.grammar.syntax import NOMINALS, Tree, ancestors
from hearsay.extract.grammar.verbforms import is_beside_object, is_finite, is_imperative, is_predicate
from hearsay.lexicon import Lexicon

_FUNCTION_WORDS = frozenset({"ADV", "ADP", "SCONJ", "CCONJ", "PART", "AUX", "PUNCT", "INTJ"})
_HELPING = frozenset({"does", "did", "is", "are", "was", "were", "has"})
_LENDING = frozenset({"advcl", "ccomp", "obl", "obj", "nmod", "obl:agent", "appos"})
_ADDRESSING = frozenset({"advcl", "ccomp", "obl"})
_DONE_TO = frozenset({"obj", "iobj", "obl"})


@dataclass(frozen=True, slots=True)
class Subjects:
    """Looks up surface subjects in a tree: of a passive the patient."""

    tree: Tree
    lexicon: Lexicon
    known: dict[int, Filler | None]

    def of(self, index: int) -> Filler | None:
        """Find the surface subject of the clause that a word heads."""
        if index not in self.known:
            self.known[index] = None  # ends circles
            called = is_imperative(self.tree, index)
            if not called:
                self.known[index] = self._own(index) or self._charged(index) or self._understood(index)
        return self.known[index]

    def of_chain(self, members: tuple[int, ...]) -> Filler | None:
        """Find the subject of a predicate read through others: the innermost that stands there, else the outermost."""
        for member in reversed(members[1:]):
            own = self._own(member)
            if own and own.word not in members:
                return own
        top, through = members[0], len(members) > 1
        holder = self._possessor(top) if through and self.tree.has(top, "cop") else None  # "it is her chance to win"
        found = holder or self.of(top)
        if found and found.word not in members:
            return None if through and is_needed(self.tree, self.lexicon, top, found.word) else found
        return next((meant for member in members[:-1] if (meant := self._meant(member, members[-1]))), None)

    def _meant(self, holder: int, before: int) -> Filler | None:
        """Find whose an infinitive is: "need for banks to lend", "important for them to go", "right of men to vote"."""
        tree = self.tree
        for child in tree.all(holder, "nmod", "obl"):
            marker = tree.marker(child)
            if child < before and (marker == "for" or (marker in ("of", "by") and self.acts(child))):
                return Filler(child, implicit=True)
        return None

    def _own(self, index: int) -> Filler | None:
        tree = self.tree
        if not tree.has(index, *ANY_SUBJECT) or is_existential(tree, index):
            return None
        found = [child for child in tree.all(index, *ANY_SUBJECT) if self._may_be_subject(child)]
        return self.resolve_relative(likeliest(tree, found, index)) if found else None

    def _may_be_subject(self, child: int) -> bool:
        tree = self.tree
        if tree.dep[child].startswith("csubj"):
            return not is_extraposed(tree, self.lexicon, child)
        empty = tree.tag[child] == "EX" or is_expletive(tree, self.lexicon, child)
        return not empty and tree.pos[child] not in _FUNCTION_WORDS and tree.word[child] not in _HELPING

    def resolve_relative(self, index: int) -> Filler:
        """Put the antecedent, or all that was done, in the place of a relative pronoun."""
        tree, lexicon = self.tree, self.lexicon
        before = deed_before(tree, lexicon, index)
        if before is not None:
            return Filler(before, implicit=True, clause=True)
        if not is_relative(tree, index):
            return Filler(index)
        found = find_antecedent(tree, lexicon, index)
        if found is not None:
            return Filler(person_above(tree, lexicon, found) if tree.word[index] in PERSONAL else found, implicit=True)
        deed = deed_of(tree, index)
        return Filler(index) if deed is None else Filler(deed, implicit=True, clause=True)

    def _charged(self, index: int) -> Filler | None:
        """Find against whom a penalty is for what a gerund tells: "imposed sanctions on | Ito | for helping Oslo"."""
        charged = charged_with(self.tree, self.lexicon, index)
        return None if charged is None else _as_implicit(self.resolve_relative(charged))

    def _understood(self, index: int) -> Filler | None:
        tree, dep = self.tree, self.tree.dep[index]
        governor = tree.head[index]
        if tree.has(index, "nsubj:outer"):
            aim = next(iter(tree.all(index, "nsubj:outer")))
            return (self._meant(aim, index) or self._possessor(aim)) if is_own_aim(tree, self.lexicon, aim) else None
        if governor == index or any(is_expletive(tree, self.lexicon, child) for child in tree.children[index]):
            return None
        little = is_existential(tree, governor) and tree.marker(index, "mark") == "to"  # "there is little to fear"
        if little or is_advocated(tree, self.lexicon, index):
            return None
        if dep == "conj":
            above = self._agreeing(index, governor)
            return self.of(above) if tree.pos[above] not in NOMINALS or tree.has(above, "cop") else None
        if tree.pos[governor] == "ADJ" and (is_found(tree, governor) or is_tough(tree, self.lexicon, index)):
            return self._finder(governor)
        if dep == "xcomp":
            return _as_implicit(self._controller(index, governor))
        if dep in _LENDING and is_finite(tree, index):
            return self._drawn_out(index, governor) if dep == "ccomp" else None
        if dep in _LENDING:
            return _as_implicit(self._lent(index, governor))
        if dep == "acl":
            return _as_implicit(self._of_noun(index, governor))
        return None

    def _finder(self, adjective: int) -> Filler | None:
        """Find who does what is found hard: "Ito found it hard to sing", not "made it hard to sing"."""
        verb = self.tree.head[adjective]
        finds = is_found(self.tree, adjective) and self.tree.lemma[verb] == "find"
        return _as_implicit(self.of(verb)) if finds else None

    def _agreeing(self, index: int, governor: int) -> int:
        """Find the clause whose subject a second verb can have: "is one of the rites | that bind them and lasts"."""
        tree = self.tree
        first = self.of(governor)
        if tree.tag[index] != "VBZ" or first is None or tree.tag[first.word] != "NNS":
            return governor
        verbs = (above for above in ancestors(tree, governor) if is_predicate(tree, above))
        above = next(verbs, governor)
        found = self.of(above) if above != governor else None
        return above if found is not None and tree.tag[found.word] in ("NN", "NNP", "PRP", "DT") else governor

    def _lent(self, index: int, governor: int) -> Filler | None:
        """Find the subject of a participle or infinitive in the clause above: who is addressed there, or who acts."""
        tree, dep = self.tree, self.tree.dep[index]
        after = dep == "advcl" and tree.tag[index] == "VBG" and index > governor
        if after and tree.lemma[index] in self.lexicon.words("resulting") and not tree.has(index, "mark"):
            return None  # "Oslo grew, meaning rents rose"
        addressed = controller_of(tree, self.lexicon, index, governor) if dep in _ADDRESSING else None
        addressed = shown_by(tree, self.lexicon, index, governor) if addressed is None else addressed
        if addressed is not None and addressed != index:
            return self.resolve_relative(addressed)
        above = self._of_governor(self._reporting(index, governor))
        if above is None or above.clause or tree.dep[above.word].startswith("csubj"):
            return None  # a deed does nothing
        outcome = dep == "advcl" and is_outcome(tree, self.lexicon, index, governor, above.word)
        told = self.acts(above.word) and not outcome
        agent = None if told else agent_before(tree, self.lexicon, index, governor)
        if agent is not None:
            return self.resolve_relative(agent)
        if dep == "advcl" and tree.has(index, "mark", "case"):
            vague = tree.word[above.word] in VAGUE or is_comprised(tree, self.lexicon, index, governor, above.word)
            return None if vague or (is_means(tree, index, governor) and not self.acts(above.word)) else above
        return None if outcome or is_loose(tree, self.lexicon, index, governor, above.word) else above

    def _drawn_out(self, index: int, governor: int) -> Filler | None:
        """Find the subject of a content clause beside the verb above: "a knife that | police say | was his".

        A parser may take it for that verb's object ("says | rain | fell") or hang it there ("Oslo, | he said, | grew").
        """
        tree = self.tree
        thing = tree.direct_object(governor)
        if thing is not None and governor < thing < index and not tree.has(index, "mark"):
            return Filler(thing)
        relative = next((child for child in tree.children[governor] if is_relative(self.tree, child)), None)
        if relative is not None:
            return self.resolve_relative(relative)
        if tree.dep[governor] == "acl:relcl":
            return Filler(tree.head[governor], implicit=True)
        speaker = max((child for child in tree.all(governor, *ANY_SUBJECT) if child < governor), default=None)
        return None if speaker is None else self._set_apart(governor, speaker)

    def _set_apart(self, governor: int, speaker: int) -> Filler | None:
        """Find the noun that a comma parts from who says something of it."""
        tree = self.tree
        for child in tree.children[governor]:
            nominal = tree.pos[child] in ("NOUN", "PROPN", "PRON") and not tree.has(child, "case", "cop")
            if child < speaker and nominal and "," in tree.word[child + 1 : speaker]:
                return Filler(child)
        return None

    def _controller(self, index: int, governor: int) -> Filler | None:
        tree = self.tree
        if is_beside_object(tree, index):
            return self._of_governor(governor)
        called = called_on(tree, self.lexicon, governor)
        if called is not None and called < index and tree.marker(index, "mark") == "to":
            return self.resolve_relative(called)
        if tree.tag[index] == "VBG" and tree.lemma[governor] in self.lexicon.words("comprising"):
            above = self._of_governor(governor)
            return above if above is not None and self.acts(above.word) else None
        tasked = tasked_by(tree, self.lexicon, governor, index)
        if tasked is not None and tasked < index:
            return self.resolve_relative(tasked)
        patient = tree.child(governor, "nsubj:pass")
        thing = tree.child(governor, "obj", "iobj")
        if patient is None and thing is not None and thing != index and self._object_acts(index, governor, thing):
            return self.resolve_relative(thing)
        return self._of_governor(governor)

    def _object_acts(self, index: int, governor: int, thing: int) -> bool:
        """Tell whether a verb's object, not its subject, does what is under it: "told him to go", no "used it to"."""
        tree = self.tree
        relation = self.lexicon.relation_of(tree.lemma[governor])
        if relation is not None and relation.frame.control != "object":
            return False
        if steers(tree, self.lexicon, governor) or is_told(tree, self.lexicon, governor, thing):
            return True
        if is_pressed(tree, self.lexicon, governor, thing):
            return True
        if takes_infinitive(tree, self.lexicon, thing):
            return False
        above = self._of_governor(governor)
        if relation is not None or above is None or not self.acts(above.word) or self.acts(thing):
            return True
        passive = tree.has(index, "aux:pass") or not tree.has(index, "mark")
        return passive and tree.tag[index] in ("VB", "VBN")  # "got the job done", "allowed its case to be heard"

    def acts(self, word: int) -> bool:
        """Tell whether a word names someone who can act, as far as grammar and lexicon know."""
        return can_act(self.tree, self.lexicon, word)

    def _reporting(self, index: int, governor: int) -> int:
        """Find whose participle a parser hung too high or too low: "…," said X, adding …; "…, hoping for …," X said."""
        tree = self.tree
        fronted = tree.marker(index, "mark") == "to"  # "to see it, Ito said, one should …"
        clauses = tree.all(governor, "ccomp") if index < governor else ()
        quoted = next((child for child in clauses if fronted or child < index), None)
        if quoted is not None:
            return quoted
        beside = tree.all(governor, "parataxis", "conj")
        between = [child for child in beside if governor < child < index and tree.has(child, *ANY_SUBJECT)]
        return between[-1] if between and tree.tag[index] == "VBG" and not tree.has(index, "mark") else governor

    def _of_governor(self, governor: int) -> Filler | None:
        """Find the subject of the clause above."""
        tree = self.tree
        if tree.pos[governor] == "ADJ" or is_predicate(tree, governor):
            return self.of(governor)
        return None

    def _of_noun(self, index: int, noun: int) -> Filler | None:
        """Participles tell of their noun; infinitives and gerunds of who owns it, or who acts on it."""
        tree = self.tree
        if tree.tag[index] in ("VBN", "VBG") and not tree.has(index, "mark"):
            return self._of_participle(index, noun)
        if tree.pos[index] == "ADJ" and not tree.has(index, "mark", "case"):
            return self.resolve_relative(noun)  # "the bill, | likely to pass"
        marker = tree.marker(index, "mark")
        tasked = marker == "to" and tasked_by(tree, self.lexicon, tree.head[noun], index) == noun
        if tasked or (tree.dep[noun] == "obj" and marker in OF_THE_OBJECT and self.acts(noun)):
            return self.resolve_relative(noun)
        ranked = is_ranked(tree, self.lexicon, noun) and self.acts(noun)
        if ranked or is_appointed(tree, self.lexicon, noun):
            above = noun if tree.has(noun, "cop") else tree.head[noun]
            told = above == noun or tree.dep[noun] == "xcomp"  # "is, became the first to win"
            return _as_implicit(self.of(above)) if told else self.resolve_relative(noun)
        if tree.lemma[noun] in self.lexicon.words("requests"):
            asked = asked_beside(tree, noun, index)
            return None if asked is None else self.resolve_relative(asked)
        owner = self._meant(noun, index) or self._possessor(noun)
        if owner:
            return owner
        if is_of_giver(tree, self.lexicon, noun, index):
            giver = promiser_of(tree, self.lexicon, noun, index)
            return None if giver is None else self.resolve_relative(giver)
        if tree.has(noun, "cop") and tree.has(noun, "case") and tree.marker(index, "mark") == "to":
            engaged = self.of(noun)  # "is in talks to sell it", not "is in place to help"
            deed = self.lexicon.relation_of(tree.lemma[noun], "NOUN") is not None
            return _as_implicit(engaged) if engaged and (deed or self.acts(engaged.word)) else None
        if tree.dep[noun] in ("obj", "xcomp") and not self._is_anothers(noun):
            given = receiver_of(tree, self.lexicon, tree.head[noun])
            return self._having(noun) if given is None else self.resolve_relative(given)
        return None

    def _of_participle(self, index: int, noun: int) -> Filler | None:
        tree, lexicon = self.tree, self.lexicon
        if tree.tag[index] == "VBN":
            return self.resolve_relative(noun)
        beside = subject_beside(tree, lexicon, index, noun)
        if beside is not None:
            return self.resolve_relative(beside)
        if is_named(tree, index) and not self.acts(noun):
            return None
        troubled = tree.lemma[noun] in lexicon.words("troubles")
        clause = clause_over(tree, lexicon, index, noun)
        worker = (self._possessor(noun) if troubled else None) or (clause is not None and self._of_governor(clause))
        return worker if worker and (troubled or self.acts(worker.word)) else self.resolve_relative(noun)

    def _having(self, noun: int) -> Filler | None:
        """Find who has or takes what an infinitive tells more of; not what gives it to others: "offers a chance to"."""
        tree, verb = self.tree, self.tree.head[noun]
        above = self._of_governor(verb)
        lasts = tree.dep[noun] == "xcomp" or tree.lemma[verb] == "take"  # "it took a week to win"
        timed = lasts and tree.lemma[noun] in self.lexicon.words("circumstances")
        if above is None or (timed and tree.word[above.word] in VAGUE):
            return None
        return above if has_chance(tree, self.lexicon, above.word, verb) else None

    def _is_anothers(self, noun: int) -> bool:
        """Tell whether a verb is about what others plan or may do: "rejected a plan to", "limits chances to"."""
        answers = self.tree.lemma[self.tree.head[noun]] in self.lexicon.words("answering")
        return answers and not is_disclaimed(self.tree, self.lexicon, noun)

    def _possessor(self, noun: int | None) -> Filler | None:
        owner = self.tree.owner(noun) if noun is not None else None
        return Filler(owner, implicit=True) if owner is not None else None


def doer_of(tree: Tree, lexicon: Lexicon, word: int) -> int | None:
    """Find who does to a word what its verb tells, standing there or understood; None where that may be itself."""
    if tree.dep[word] not in _DONE_TO or tree.word[word].endswith(REFLEXIVE) or tree.pos[tree.head[word]] != "VERB":
        return None
    doer = Subjects(tree, lexicon, {}).of(tree.head[word])
    return doer.word if doer and doer.word != word else None


def _as_implicit(filler: Filler | None) -> Filler | None:
    return replace(filler, implicit=True) if filler else None
