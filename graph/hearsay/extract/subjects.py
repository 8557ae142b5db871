"""Finds whose doing a predicate tells: its own subject, a shared or understood one, a relative clause's antecedent."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import Struct

from hearsay.extract.antecedents import PERSONAL, RELATIVES, can_act, find_antecedent
from hearsay.extract.syntax import DATES, NOMINALS, Tree, first_conjunct, subtree, trim
from hearsay.lexicon import Lexicon

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
_WHEREABOUTS = frozenset({"in", "at", "on", "aboard", "from", "near", "across", "outside", "around", "throughout"})
_FUNCTION_WORDS = frozenset({"ADV", "ADP", "SCONJ", "CCONJ", "PART", "AUX", "PUNCT", "INTJ"})
_LENDING = frozenset({"advcl", "ccomp", "obl", "obj", "nmod", "obl:agent", "appos"})
_ADDRESSING = frozenset({"advcl", "ccomp", "obl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BREAKS = frozenset({",", ":"})
_UNDER_DEGREES = frozenset({"advcl", "xcomp", "acl", "ccomp", "csubj"})
_QUESTION_TAGS = frozenset({"WRB", "WP", "WDT"})
_OF_THE_OBJECT = frozenset({"of", "from", "into", "out of", "as"})  # "accuses him of lying", "quotes him as saying"
_MEANS = frozenset({"to", "for", "by", "from", "on", "in"})
_REFLEXIVE = ("self", "selves")
_DONE_TO = frozenset({"obj", "iobj", "obl"})
_RANKING = frozenset({"first", "second", "third", "last", "only", "latest", "next", "youngest", "oldest"})
_TOUGH = frozenset("difficult hard easy impossible tough simple expensive cheap dangerous safe".split())
_JUDGEMENTS = frozenset(
    "pleasure challenge shame pity mistake honor honour privilege job duty disgrace surprise fact secret wonder "
    "miracle relief tragedy crime sense matter problem sin joy disaster idea failure error scandal blessing".split()
)
_SEEMING = frozenset({"seem", "appear", "happen", "turn", "emerge", "transpire", "follow"})
_INDEFINITE = frozenset({"a", "an", "any"})
_VAGUE = frozenset({"it", "this", "that"})
_CIRCUMSTANCES = frozenset("time day week month year moment date way reason place case extent point".split())


class Filler(Struct, frozen=True, gc=False):
    """A word that fills a place; understood where it doesn't stand there itself."""

    word: int
    implicit: bool = False


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
            self.known[index] = None if called else self._own(index) or self._understood(index)
        return self.known[index]

    def of_chain(self, members: tuple[int, ...]) -> Filler | None:
        """Find the subject of a predicate read through others: the innermost that stands there, else the outermost."""
        for member in reversed(members[1:]):
            own = self._own(member)
            if own and own.word not in members:
                return own
        found = self.of(members[0])
        if found and found.word not in members:
            return found
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
        if _is_existential(tree, index):
            return None
        found = [child for child in tree.all(index, *SUBJECTS) if self._may_be_subject(child)]
        return self.resolve_relative(self._likeliest(found, index)) if found else None

    def _likeliest(self, found: list[int], index: int) -> int:
        """Choose of the subjects that a parser gave a verb the noun next to it, no aside, no other verb's object."""
        tree, chosen = self.tree, found[0]
        for other in found[1:]:
            verbs = any(tree.pos[word] == "VERB" for word in range(chosen, other))
            unfit = tree.word[other] in RELATIVES or tree.pos[other] in ("ADJ", "DET") or tree.has(other, "case")
            if other < index and not (verbs or unfit or self._is_aside(other, index)):
                chosen = other
        return chosen

    def _is_aside(self, word: int, verb: int) -> bool:
        """Tell whether the same mark stands before a phrase and after it: "Ito, her shoes in hand, left"."""
        tree = self.tree
        before = trim(tree, subtree(tree, word))[0] - 1
        after = next((other for other in range(verb - 1, word, -1) if tree.pos[other] == "PUNCT"), None)
        return before >= 0 and after is not None and tree.word[before] == tree.word[after]

    def _may_be_subject(self, child: int) -> bool:
        tree = self.tree
        clausal = tree.dep[child].startswith("csubj")
        if clausal:
            return not is_extraposed(tree, child)
        return tree.tag[child] != "EX" and not is_expletive(tree, child) and tree.pos[child] not in _FUNCTION_WORDS

    def resolve_relative(self, index: int) -> Filler:
        """Put the antecedent in the place of a relative pronoun."""
        if self._is_relative(index):
            antecedent = find_antecedent(self.tree, self.lexicon, index)
            if antecedent is not None:
                personal = self.tree.word[index] in PERSONAL
                return Filler(self._person_above(antecedent) if personal else antecedent, implicit=True)
        return Filler(index)

    def _person_above(self, word: int) -> int:
        """Climb from a place to who is there: "nurses in Oslo and Bergen who went on strike"."""
        tree = self.tree
        first = first_conjunct(tree, word)
        above = tree.head[first]
        there = tree.dep[first] == "nmod" and tree.marker(first) in _WHEREABOUTS and tree.pos[above] == "NOUN"
        described = tree.head[above] if tree.dep[above] == "appos" else above  # "Ito, a clerk at the port who sang"
        return above if there and (self.acts(above) or self.acts(described)) else word

    def _understood(self, index: int) -> Filler | None:
        tree, dep = self.tree, self.tree.dep[index]
        governor = tree.head[index]
        if governor == index or any(is_expletive(tree, child) for child in tree.children[index]):
            return None
        if _is_existential(tree, governor) and tree.marker(index, "mark") == "to":
            return None  # "there is little to fear"
        if dep == "conj":
            return self.of(governor) if tree.pos[governor] not in NOMINALS or tree.has(governor, "cop") else None
        if tree.has(index, "nsubj:outer"):
            return self._possessor(tree.child(index, "nsubj:outer"))
        if tree.pos[governor] == "ADJ" and (self._is_found(governor) or is_tough(tree, index)):
            return None
        if dep == "xcomp":
            return _as_implicit(self._controller(index, governor))
        if dep in _LENDING and is_finite(tree, index):
            return self._drawn_out(index, governor) if dep == "ccomp" else None
        if dep in _LENDING:
            return _as_implicit(self._lent(index, governor))
        if dep == "acl":
            return _as_implicit(self._of_noun(index, governor))
        return None

    def _lent(self, index: int, governor: int) -> Filler | None:
        """Find the subject of a participle or infinitive in the clause above: who is addressed there, or who acts."""
        tree, dep = self.tree, self.tree.dep[index]
        addressed = self._addressed(index, governor) if dep in _ADDRESSING else None
        if addressed is not None and addressed != index:
            return Filler(addressed)
        above = self._of_governor(self._reporting(index, governor))
        if above is None or tree.dep[above.word].startswith("csubj"):
            return None  # a deed does nothing
        if dep == "advcl" and tree.has(index, "mark"):
            vague = tree.word[above.word] in _VAGUE
            return None if vague or (self._is_means(index, governor) and not self.acts(above.word)) else above
        comprised = tree.lemma[governor] in self.lexicon.words("comprising") and not self.acts(above.word)
        return None if comprised and index > governor and tree.tag[index] == "VBG" else above

    def _is_means(self, index: int, governor: int) -> bool:
        """Tell whether a clause says what someone not named does with what is described: "used for", "useful in"."""
        tree = self.tree
        passive = tree.has(governor, "nsubj:pass", "aux:pass") or (
            tree.tag[governor] == "VBN" and tree.dep[governor] == "acl"
        )
        marker = tree.marker(index, "mark")
        return marker in _MEANS and (passive or (tree.pos[governor] == "ADJ" and marker != "to"))

    def _is_found(self, adjective: int) -> bool:
        """Tell whether an adjective is what an empty "it" is found or made to be: "made it hard to go"."""
        thing = self.tree.child(self.tree.head[adjective], "obj", "expl")
        return self.tree.dep[adjective] == "xcomp" and thing is not None and self.tree.word[thing] == "it"

    def _drawn_out(self, index: int, governor: int) -> Filler | None:
        """Find the subject of a content clause beside the verb above: "a knife that | police say | was his".

        A parser may take it for that verb's object ("says | rain | fell") or hang it there ("Oslo, | he said, | grew").
        """
        tree = self.tree
        thing = tree.direct_object(governor)
        if thing is not None and governor < thing < index and not tree.has(index, "mark"):
            return Filler(thing)
        relative = next((child for child in tree.children[governor] if self._is_relative(child)), None)
        if relative is not None:
            return self.resolve_relative(relative)
        if tree.dep[governor] == "acl:relcl":
            return Filler(tree.head[governor], implicit=True)
        speaker = max((child for child in tree.all(governor, *SUBJECTS) if child < governor), default=None)
        return None if speaker is None else self._set_apart(governor, speaker)

    def _is_relative(self, word: int) -> bool:
        tree, before = self.tree, max(0, word - 1)
        if tree.word[word] not in RELATIVES or tree.pos[word] not in ("PRON", "SCONJ", "DET"):
            return False
        return tree.word[word] == "that" or tree.tag[before] not in ("VB", "VBG", "RP")  # "to ask who", "find out who"

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
        called = self._called_on(governor)
        if called is not None and called < index and tree.marker(index, "mark") == "to":
            return self.resolve_relative(called)
        if tree.tag[index] == "VBG" and tree.lemma[governor] in self.lexicon.words("comprising"):
            above = self._of_governor(governor)
            return above if above is not None and self.acts(above.word) else None
        patient = tree.child(governor, "nsubj:pass")
        thing = tree.child(governor, "obj", "iobj")
        if patient is None and thing is not None and thing != index:
            relation = self.lexicon.relation_of(tree.lemma[governor])
            above = self._of_governor(governor)
            acts = above is not None and self.acts(above.word) and not self.acts(thing)
            suffers = tree.tag[index] in ("VB", "VBN") and (
                tree.has(index, "aux:pass") or not tree.has(index, "mark")
            )  # "got the job done", "had it leave", "allowed its case to be heard"
            used = (relation is None and acts and not suffers) or self._takes_infinitive(thing)
            if not used and (relation is None or relation.frame.control == "object"):
                return self.resolve_relative(thing)
        return self._of_governor(governor)

    def _takes_infinitive(self, noun: int) -> bool:
        """Tell whether an infinitive after a noun tells what it is for: "wants time to think", "needs a chance to"."""
        lemma = self.tree.lemma[noun]
        known = self.lexicon.embedding_of(lemma, "NOUN") or self.lexicon.modality_of(lemma, "NOUN")
        return known is not None or lemma in _CIRCUMSTANCES

    def acts(self, word: int) -> bool:
        """Tell whether a word names someone who can act, as far as grammar and lexicon know."""
        return can_act(self.tree, self.lexicon, word)

    def _addressed(self, index: int, governor: int) -> int | None:
        """Find who is asked to do it, where a parser took that for a purpose; who is accused of it, kept from it."""
        tree, marker = self.tree, self.tree.marker(index, "mark", "case")
        called = self._called_on(governor) if marker == "to" else None
        if called is not None and called < index:
            return called
        patient = tree.child(governor, "iobj") if tree.has(governor, "iobj") else tree.direct_object(governor)
        if patient is None or patient == index:
            return None
        relation = self.lexicon.relation_of(tree.lemma[governor])
        speaks = relation is not None and relation.speech is not None
        if marker == "to" or (not marker and tree.tag[index] == "VB"):
            asks = relation is not None and speaks and relation.frame.control == "object"
            receives, steers = tree.has(governor, "iobj"), self._steers(governor)
            told = receives and self.lexicon.cue_of(tree.lemma[governor]) is not None
            acts = self.acts(patient) or (receives and steers)
            return patient if acts and (asks or told or steers) else None
        gerund = any(tree.tag[verb] == "VBG" for verb in (index, *tree.all(index, "cop", "aux:pass")))
        judged = marker == "for" and (speaks or self.acts(patient)) and not tree.word[patient].endswith(_REFLEXIVE)
        undone = tree.has(index, "aux:pass")
        kept = (
            marker != "from" or undone or self.acts(patient) or tree.lemma[governor] in self.lexicon.words("preventing")
        )
        return patient if gerund and (judged or (kept and marker in _OF_THE_OBJECT)) else None

    def _steers(self, verb: int) -> bool:
        """Tell whether a verb's object is who does what the infinitive after it says: "force", "allow"."""
        words = self.lexicon.words
        return self.tree.lemma[verb] in words("causing") or self.tree.lemma[verb] in words("steering")

    def _called_on(self, governor: int) -> int | None:
        """Find whom "calls on X to" and "appeals to X to" address, and whose deed "relies on X to" is about."""
        tree = self.tree
        particles = [tree.word[part] for part in tree.all(governor, "compound:prt")]
        for child in tree.all(governor, "obl"):
            markers = [marker for marker in (tree.marker(child), *particles) if marker]
            phrases = [f"{tree.lemma[governor]} {marker}" for marker in markers]
            relations = [self.lexicon.relation_of(phrase) for phrase in phrases]
            asks = not self.lexicon.words("relying").isdisjoint(phrases) or any(
                relation and relation.speech and relation.frame.control == "object" for relation in relations
            )
            if child > governor and asks and tree.lemma[child] not in DATES:
                return child
        return None

    def _reporting(self, index: int, governor: int) -> int:
        """Find whose participle a parser hung too high or too low: "…," said X, adding …; "…, hoping for …," X said."""
        tree = self.tree
        fronted = tree.marker(index, "mark") == "to"  # "to see it, Ito said, one should …"
        clauses = tree.all(governor, "ccomp") if index < governor else ()
        quoted = next((child for child in clauses if fronted or child < index), None)
        if quoted is not None:
            return quoted
        between = [child for child in tree.all(governor, "parataxis") if child < index and tree.has(child, *SUBJECTS)]
        return between[-1] if between and tree.tag[index] == "VBG" and not tree.has(index, "mark") else governor

    def _of_governor(self, governor: int) -> Filler | None:
        """Find the subject of the clause above."""
        tree = self.tree
        if tree.pos[governor] in ("VERB", "AUX", "ADJ") or tree.has(governor, "cop"):
            return self.of(governor)
        return None

    def _of_noun(self, index: int, noun: int) -> Filler | None:
        """Participles tell of their noun; infinitives and gerunds of who owns it, or who acts on it."""
        tree = self.tree
        participle = tree.tag[index] in ("VBN", "VBG") and not tree.has(index, "mark")
        labour = tree.tag[index] == "VBG" and tree.lemma[noun] in self.lexicon.words("troubles")
        if participle and labour and noun == index - 1:
            worker = self._possessor(noun) or (self._of_governor(tree.head[noun]) if tree.dep[noun] == "obj" else None)
            return worker or self.resolve_relative(noun)
        if participle:
            return self.resolve_relative(noun)
        if tree.dep[noun] == "obj" and tree.marker(index, "mark") in _OF_THE_OBJECT and self.acts(noun):
            return self.resolve_relative(noun)
        if is_ranked(tree, noun) and self.acts(noun):
            above = noun if tree.has(noun, "cop") else tree.head[noun]
            told = above == noun or tree.dep[noun] == "xcomp"  # "is, became the first to win"
            return _as_implicit(self.of(above)) if told else self.resolve_relative(noun)
        owner = self._meant(noun, index) or self._possessor(noun)
        if owner:
            return owner
        if tree.dep[noun] in ("obj", "xcomp") and not self._is_anothers(noun):
            given = tree.child(tree.head[noun], "iobj")  # "gives her the chance to win"
            return self._of_governor(tree.head[noun]) if given is None else self.resolve_relative(given)
        return None

    def _is_anothers(self, noun: int) -> bool:
        """Tell whether a verb is about what others plan or may do: "rejected a plan to", "limits chances to"."""
        return self.tree.lemma[self.tree.head[noun]] in self.lexicon.words("answering")

    def _possessor(self, noun: int | None) -> Filler | None:
        owner = self.tree.owner(noun) if noun is not None else None
        return Filler(owner, implicit=True) if owner is not None else None


def doer_of(tree: Tree, lexicon: Lexicon, word: int) -> int | None:
    """Find who does to a word what its verb tells, standing there or understood; None where that may be itself."""
    if tree.dep[word] not in _DONE_TO or tree.word[word].endswith(_REFLEXIVE) or tree.pos[tree.head[word]] != "VERB":
        return None
    doer = Subjects(tree, lexicon, {}).of(tree.head[word])
    return doer.word if doer and doer.word != word else None


def _is_existential(tree: Tree, index: int) -> bool:
    return tree.has(index, "expl") and any(tree.word[child] == "there" for child in tree.all(index, "expl"))


def is_finite(tree: Tree, index: int) -> bool:
    """Tell whether a clause has a verb that must have a subject of its own, which was not found."""
    verbal = tree.pos[index] in ("VERB", "AUX")
    verbs = [*([index] if verbal else []), *tree.all(index, "aux", "aux:pass", "cop")]
    infinitive = any(tree.word[mark] == "to" for mark in tree.all(index, "mark"))
    return not infinitive and any(tree.tag[verb] in _FINITE for verb in verbs)


def is_imperative(tree: Tree, index: int) -> bool:
    """Tell whether a clause calls on someone, whom it does not name: "stop the cuts", "don't be late", "let's go"."""
    verb, governor, dep = tree.child(index, "cop") or index, tree.head[index], tree.dep[index]
    if dep in ("xcomp", "ccomp") and tree.lemma[governor] == "let" and not is_finite(tree, index):
        return is_imperative(tree, governor)
    helped = any(tree.lemma[auxiliary] != "do" for auxiliary in tree.all(index, "aux", "aux:pass"))
    asks = any(tree.tag[child] in _QUESTION_TAGS for child in tree.children[index])  # "why go?"
    if helped or asks or tree.tag[verb] not in ("VB", "VBP") or tree.has(index, "mark", "expl", *SUBJECTS):
        return False
    if tree.tag[verb] == "VBP":
        return dep == "ROOT" and index == tree.sentences[tree.sentence[index]][0]  # "thank you"
    if dep == "conj":
        return is_imperative(tree, first_conjunct(tree, index))
    if dep == "ccomp":  # quoted, no "made him leave"
        return index < governor or not _BREAKS.isdisjoint(tree.word[governor:index])
    return dep in ("ROOT", "parataxis")


def _as_implicit(filler: Filler | None) -> Filler | None:
    return Filler(filler.word, implicit=True) if filler else None


def is_expletive(tree: Tree, index: int) -> bool:
    """Tell whether a word is an "it" or "there" that only holds the subject's place."""
    if tree.dep[index] == "expl":
        return True
    governor = tree.head[index]
    if tree.word[index] != "it":
        return False
    seems = tree.pos[governor] == "ADJ" or tree.lemma[governor] in _SEEMING
    if tree.has(governor, "csubj", "csubj:pass") or (seems and tree.has(governor, "ccomp")):
        return True
    if tree.lemma[governor] == "take" and tree.has(governor, "obj"):  # "it takes years to learn"
        return any(tree.marker(child, "mark") in ("to", "for") for child in tree.all(governor, "advcl", "xcomp"))
    return tree.has(governor, "cop") and extraposed_noun_clause(tree, governor) is not None


def is_tough(tree: Tree, index: int) -> bool:
    """Tell whether an adjective says if its subject can or should be acted on: "hard to track", "worth tracking"."""
    governor = tree.head[index]
    obliques = tree.all(index, "obl")
    over = tree.pos[governor] == "ADJ" and bool(obliques)
    stranded = over and all(tree.pos[word] == "ADP" for word in obliques)  # "fair to look into"
    infinitive = (stranded or tree.lemma[governor] in _TOUGH) and tree.marker(index, "mark") == "to"
    return (infinitive or (tree.lemma[governor] == "worth" and tree.tag[index] == "VBG")) and not (
        tree.has(index, "obj", "xcomp", "ccomp", "nsubj") or (obliques and not stranded)
    )


def is_excluded(tree: Tree, index: int) -> bool:
    """Tell whether an infinitive tells what something is too much for: "too old to sing", "moves too slowly to win"."""
    governor = tree.head[index]
    degrees = [word for word in (governor, *tree.children[governor]) if tree.pos[word] in ("ADJ", "ADV")]
    too = any(tree.word[child] == "too" and child < word for word in degrees for child in tree.all(word, "advmod"))
    return too and tree.dep[index] in _UNDER_DEGREES and tree.marker(index, "mark") == "to"


def is_indefinite(tree: Tree, noun: int) -> bool:
    """Tell whether a noun is new to the reader, so that there need be no such thing: "a strike", "talks"."""
    articles = {tree.word[child] for child in tree.all(noun, "det")}
    return tree.pos[noun] == "NOUN" and articles <= _INDEFINITE and tree.owner(noun) is None


def is_ranked(tree: Tree, noun: int) -> bool:
    """Tell whether a noun is one of an order: what "the first woman to win" is told to do was done."""
    return any(tree.word[child] in _RANKING for child in tree.all(noun, "amod"))


def is_extraposed(tree: Tree, child: int) -> bool:
    """Tell whether a clause stands in an object's place after an empty "it": "it is good to know"."""
    governor = tree.head[child]
    named = tree.has(governor, "obj") or tree.pos[governor] in ("NOUN", "PROPN")  # "it takes time", "it is a pity"
    if named or child < governor or not tree.dep[child].startswith("csubj"):
        return False
    return any(is_expletive(tree, other) for other in tree.children[governor])


def extraposed_noun_clause(tree: Tree, noun: int) -> int | None:
    """Find the clause that "it" stands for beside a noun: "it is a pleasure to sing", "it was a pity that he left"."""
    if tree.lemma[noun] not in _JUDGEMENTS or tree.has(noun, "case"):
        return None
    clauses = tree.all(noun, "csubj", "acl", "advcl", "ccomp")
    return next((child for child in clauses if child > noun and tree.marker(child, "mark") in ("to", "that")), None)


def gap_of(tree: Tree, head: int, top: int) -> int | None:
    """Find the noun that a relative clause without pronoun leaves out as its object: "the demands he made"."""
    named = all(tree.pos[child] in NOMINALS for child in tree.all(head, "xcomp"))  # "the plan they called a fraud"
    if tree.dep[top] != "acl:relcl" or tree.has(head, "obj", "ccomp", "nsubj:pass") or not named:
        return None
    noun = tree.head[top]
    pronoun = any(tree.tag[word] in ("WDT", "WP", "WP$", "WRB") for word in tree.children[top] + tree.children[head])
    oblique = any(
        tree.tag[word] in ("WDT", "WP", "WP$")
        for child in tree.children[head]
        for word in [child, *tree.children[child]]
    )
    if pronoun or oblique or tree.lemma[noun] in _CIRCUMSTANCES or not tree.has(top, "nsubj"):
        return None
    return noun
