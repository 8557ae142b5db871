"""Finds what stands around a predicate besides subject and object, in roles named by preposition or function."""

from __future__ import annotations

from hearsay.extract.arguments.adverbs import adverb_roles
from hearsay.extract.arguments.contrasts import is_contrasted, is_repeated_before, unreplaced
from hearsay.extract.arguments.subjects import Subjects
from hearsay.extract.dates.calendar import MONTHS, WEEKDAYS
from hearsay.extract.grammar.clauses import NEGATIVE_MARKS, Clause, words_beside
from hearsay.extract.grammar.control import called_on
from hearsay.extract.grammar.nouns import can_act, tells_how
from hearsay.extract.grammar.parses import ANY_SUBJECT, FIGURES, GENITIVES, HELPERS, VERBS
from hearsay.extract.grammar.places import Filler, Place, asked_clause, coordinated
from hearsay.extract.grammar.predicates import may_mark_object
from hearsay.extract.grammar.prepositions import measured, whole_preposition
from hearsay.extract.grammar.syntax import Tree, first_conjunct, restricted
from hearsay.extract.grammar.time import MEASURED, TIME_NOUNS, UNITS, is_moment, is_spell, measure_before
from hearsay.extract.grammar.verbforms import FINITE
from hearsay.extract.meaning.adverbials import CASE_ROLES, find_adverbial, is_aside, is_judged
from hearsay.lexicon import Lexicon

_NO_ROLES = GENITIVES | frozenset(
    {"according to", "accord to", "per", "such as", "v.", "vs.", "that", "because", "if", "en"}
)
_VERBAL_PREPOSITIONS = frozenset(
    "according barring based compared concerning considering depending during entering excluding following given "
    "heading including notwithstanding pending regarding using".split()
)
_INTERROGATIVE = frozenset({"who", "whom", "what", "whatever", "whoever", "which", "why", "how"})
_RELATIVE = frozenset({"WP", "WDT"})
_FRACTIONS = frozenset({"half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
_SPELLS = frozenset("time moment day night morning afternoon evening week weekend month year season".split())
_CONTRASTS = frozenset({"but", *NEGATIVE_MARKS})
_UNTIL = frozenset({"to", "until", "till", "through"})
_BESIDE_DATES = frozenset({"to", "with", "like"})  # "looks back to 2008"
_SHARED = frozenset({"in", "at", "on", "by", "as", "near"})
_DEADLINES = frozenset({*WEEKDAYS, *MONTHS, "tomorrow", "midnight", "noon"}) - {"may"}  # who bears the name does more
_TITLING = frozenset({"title", "entitle"})
_MEASURES = frozenset({"bit", "little", "lot", "deal", "percent", "%", "miles", "hours", "years", "half", "twice"})


def find_roles(tree: Tree, clause: Clause, subjects: Subjects, temporal: frozenset[int]) -> list[Place]:
    """Find the obliques and adverbial clauses of a predicate; `temporal` are the words of time expressions."""
    complements = () if clause.complement is None or clause.complement in clause.members else (clause.complement,)
    holders = (*clause.members, *complements)
    found: list[Place] = []
    beside = [child for holder in holders for child in words_beside(tree, clause, holder)]
    for child in (*beside, *shared_phrases(tree, clause.head), *shared_times(tree, clause.head, temporal)):
        dep = tree.dep[child]
        if dep == "advmod":
            found += adverb_roles(tree, subjects.lexicon, clause, child, temporal)
        elif dep.startswith("obl") or (dep == "obj" and tree.has(child, "case")):
            found += _left_alone(tree, clause, child) or _oblique(tree, clause, child, subjects, temporal)
        elif dep == "advcl" and child not in clause.members and not _is_own(tree, clause, child):
            found += find_adverbial(tree, clause, child, subjects.lexicon)
    named = {word for place in found for word in place.role.split()}  # "moved | closer to" the port
    return [place for place in found if place.role != "manner" or tree.word[place.filler.word] not in named]


def is_phrase(tree: Tree, index: int) -> bool:
    """Tell whether a preposition stands before a word, or what makes it an owner after it."""
    link = tree.child(index, "case")
    return link is not None and (link < index or tree.word[link] in GENITIVES)


def predicate_roles(tree: Tree, clause: Clause, temporal: frozenset[int]) -> list[Place]:
    """Find what a phrase with a preposition says of its subject: "is in Oslo and on time"."""
    marker = tree.marker(clause.head)
    if not is_phrase(tree, clause.head) or tree.pos[clause.head] in VERBS or marker in _NO_ROLES:
        return []
    whole, held = whole_preposition(tree, clause.head, marker)
    if held == clause.head:
        marker = whole  # "out of order"
    places = coordinated(tree, Filler(clause.head))
    places = [places[0], *unreplaced(tree, places[1:])]
    if any(tree.marker(place.filler.word, "cc") in _CONTRASTS for place in places):
        places = [Place(Filler(clause.head))]
    return _named(tree, clause, places, marker, temporal)


def shared_phrases(tree: Tree, verb: int) -> list[int]:
    """List what right after two verbs tells of both, though it hangs on the first: "lived and worked | in Oslo"."""
    first = tree.head[verb]
    alike = tree.dep[verb] == "conj" and tree.pos[first] == "VERB" and tree.tag[first] == tree.tag[verb]
    if not alike or first != verb - 2 or tree.children[verb][-1:] > [verb]:
        return []
    after = (child for child in tree.all(first, "obl", "obl:agent") if child > verb)
    return [child for child in after if tree.marker(child) in _SHARED]


def shared_times(tree: Tree, verb: int, temporal: frozenset[int]) -> list[int]:
    """List the days before a subject that two verbs alike share: "| on Monday | Ito met Mora and signed the pact"."""
    first = tree.head[verb]
    alike = tree.dep[verb] == "conj" and tree.tag[first] == tree.tag[verb] and tree.word[verb - 1] == "and"
    helped = tree.has(first, *HELPERS) or tree.has(verb, *HELPERS, *ANY_SUBJECT)
    subject = tree.child(first, *ANY_SUBJECT)
    if not alike or helped or subject is None or any(child in temporal for child in tree.children[verb]):
        return []
    return [child for child in tree.all(first, "obl", "obl:unmarked") if child < subject and child in temporal]


def _is_own(tree: Tree, clause: Clause, child: int) -> bool:
    """Tell whether a clause is the object, "called for selling it", or the first of two: "for buying and selling"."""
    if tree.dep[clause.head] == "conj" and child == first_conjunct(tree, clause.head):
        return True
    return bool(clause.preposition) and tree.tag[child] == "VBG" and tree.marker(child, "mark") == clause.preposition


def _oblique(tree: Tree, clause: Clause, index: int, subjects: Subjects, temporal: frozenset[int]) -> list[Place]:
    marker = tree.marker(index)
    governed = marker and marker == clause.preposition and may_mark_object(tree, clause.head, index)
    governed = governed and not _is_called_on(tree, clause, index, subjects.lexicon)
    if governed or marker in _NO_ROLES or tree.pos[index] == "PUNCT":
        return []
    if tree.tag[index] == "WRB":
        asked = asked_clause(tree, index, marker) if marker else None
        return [] if asked is None else [asked]
    case = tree.child(index, "case")
    if case is not None and _is_verb(tree, case):
        return []  # which a parser mistook: "holding | the bag", "Ito has 5 percent, and Lind | has 4"
    lexicon = subjects.lexicon
    if is_agent(tree, lexicon, clause, index) or is_aside(tree, index, lexicon) or _is_no_place(tree, index, case):
        return []
    after = next((word for word in range(index + 1, len(tree)) if tree.pos[word] != "SPACE"), index)
    if not marker and after > index and measure_before(tree, after) == index:
        return [Place(Filler(index), role="time")] if tree.head[tree.head[after]] == index else []
    since = _range_before(tree, index, temporal) if marker in _UNTIL else None
    if since is not None:
        return []  # told with its beginning
    if index in temporal and _tells_when(tree, index, marker):
        others = tree.all(tree.head[index], "obl")
        until = next((word for word in others if _range_before(tree, word, temporal) == index), None)
        return [Place(Filler(index), role="time", marked=True, last=until)]
    if not marker:
        return _unmarked(tree, clause, index)
    written = clause.thing is not None and tree.pos[index] == "PROPN"  # "Storm hits Oslo, by Ada Ito"
    if marker == "by" and (written or _is_others(tree, clause, index)):
        return []
    whole, index = whole_preposition(tree, index, marker)
    places = unreplaced(tree, coordinated(tree, subjects.resolve_relative(index), whole=whole == "as"))
    return _named(tree, clause, places, measured(tree, subjects.lexicon, clause, case, whole), temporal)


def _tells_when(tree: Tree, index: int, marker: str) -> bool:
    """Tell whether a date tells when: "as of Friday", no "known as Black Friday", "sentenced to six years"."""
    reached = marker == "to" and tree.has(index, "nummod")
    named = marker == "as" and len(tree.all(index, "case")) == 1
    looked = marker == "at" and tree.lemma[index] in UNITS  # "looks at the past ten years"
    return not (reached or named or looked or marker in _BESIDE_DATES)


def _left_alone(tree: Tree, clause: Clause, index: int) -> list[Place]:
    """Give a preposition left alone what it is for: "the wit | she is known for", "the man | he owes money to"."""
    sated = clause.passive or tree.pos[clause.head] == "ADJ" or tree.has(clause.head, "obj")
    described = tree.dep[clause.top] == "acl:relcl" and sated
    if not described or tree.pos[index] != "ADP" or tree.children[index] or tree.head[index] != clause.head:
        return []
    pronouns = (child for child in tree.children[clause.head] if tree.tag[child] in _RELATIVE)
    if index < clause.head or any(tree.dep[pronoun] != "mark" for pronoun in pronouns):
        return []  # "the clerk who was lied to"
    return [Place(Filler(tree.head[clause.top], implicit=True), role=tree.word[index])]


def _is_verb(tree: Tree, case: int) -> bool:
    gerund = tree.word[case].endswith("ing") and tree.word[case] not in _VERBAL_PREPOSITIONS
    return gerund or tree.tag[case] in FINITE or tree.tag[case] == "VB"


def _is_others(tree: Tree, clause: Clause, index: int) -> bool:
    """Tell whether a phrase names who tells or asks someone to do what the clause says: "was told | by Ito to go"."""
    verb = tree.head[index]
    return tree.dep[index] == "obl:agent" and verb in clause.chain and tree.has(verb, "aux:pass")


def _is_no_place(tree: Tree, index: int, case: int | None) -> bool:
    return case is not None and (is_contrasted(tree, index, case) or is_repeated_before(tree, index, case))


def _named(tree: Tree, clause: Clause, places: list[Place], first: str, temporal: frozenset[int]) -> list[Place]:
    """Name the role of each member of a coordination, by its own preposition or else by that of the one before."""
    if first == "between" and len(places) > 1 and not places[0].filler.implicit:
        return [Place(places[0].filler, role=first, last=places[-1].filler.word)]
    found: list[Place] = []
    whole = first
    for place in places:
        word = place.filler.word
        cases = tree.all(word, "case")
        if cases and found and tree.word[cases[0]] == "of" != whole:
            continue  # a part of the one before: "with a song and a minimum of words"
        if cases and tree.dep[word] == "conj":
            whole, word = whole_preposition(tree, word, tree.marker(word))
        start = measure_before(tree, cases[0]) if cases else None
        timed = start is not None or is_moment(tree, word, whole) or (bool(found) and word in temporal)
        role = "time" if timed else _role_of(tree, clause, word, whole)
        found.append(Place(Filler(word, place.filler.implicit), role=role, marked=role != whole, start=start))
    return found


def _role_of(tree: Tree, clause: Clause, word: int, preposition: str) -> str:
    """Name a role by its function where its preposition leaves no doubt of it."""
    if preposition == "for" and word < clause.head and _is_admitted(tree, word):
        return "concession"
    return CASE_ROLES.get(preposition, preposition)


def _is_admitted(tree: Tree, index: int) -> bool:
    """Tell whether "for all" admits something, before what holds nevertheless: "for all its flaws, the plan works"."""
    admitting = tree.child(index, "case")
    if admitting is None or tree.word[admitting + 1 : admitting + 2] != ["all"]:
        return False
    whose = admitting + 2
    return tree.word[whose : whose + 1] in (["the"], ["of"]) or tree.tag[whose : whose + 1] == ["PRP$"]


def _range_before(tree: Tree, index: int, temporal: frozenset[int]) -> int | None:
    """Find the beginning of a span of time that a phrase ends: "from 2002 | to 2005"."""
    cases = tree.all(index, "case")
    before = cases[0] - 1 if cases else -1
    if before not in temporal or index not in temporal or tree.word[cases[0]] not in _UNTIL:
        return None
    return before if tree.marker(before) == "from" and tree.head[before] == tree.head[index] else None


def _is_called_on(tree: Tree, clause: Clause, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a phrase names who is asked to do what then is the object: "called on Oslo to act"."""
    return tree.has(clause.head, "xcomp", "ccomp") and called_on(tree, lexicon, clause.head) == index


def is_open(tree: Tree, place: Place, *, nameable: bool = True) -> bool:
    """Tell whether a question word fills a place that no one asks for, unless it is named by a clause ("what he does").

    A clause names no subject.
    """
    word = place.filler.word
    if tree.word[word] not in _INTERROGATIVE or place.clause:
        return False
    named = nameable or (tree.word[word] == "whoever" and tree.has(word, "acl:relcl"))
    if named and not place.filler.implicit and restricted(tree, word, word) > word:
        return False
    _, last = tree.sentences[tree.sentence[word]]
    return "?" not in tree.word[word : last + 1]


def _unmarked(tree: Tree, clause: Clause, index: int) -> list[Place]:
    if tree.lemma[index] in TIME_NOUNS and tree.has(index, "nummod") and is_judged(tree, clause):
        return [Place(Filler(index), role="extent")]  # "is two years old"
    if tree.word[index] == "times" and tree.has(index, "nummod"):
        return [Place(Filler(index), role="extent")]  # "sang five times"
    if tree.lemma[index] in _SPELLS or (tree.lemma[index] in TIME_NOUNS and _is_repeated(tree, index)):
        return [Place(Filler(index), role="time")]
    if tree.lemma[index] == "way":  # "the hard way", no "one way or another"
        shown = tree.has(index, "amod") and any(tree.word[word] == "the" for word in tree.all(index, "det"))
        return [Place(Filler(index), role="manner")] if shown else []
    counted = tree.pos[index] in FIGURES or tree.has(index, "nummod") or tree.word[index] in _MEASURES
    measured = counted and tree.dep[index] in MEASURED
    return [Place(Filler(index), role="extent")] if measured else []


def _is_repeated(tree: Tree, index: int) -> bool:
    """Tell whether a noun of time tells how often: "every ten minutes"."""
    return any(tree.word[child] in ("every", "each") for child in tree.all(index, "det"))


def is_agent(tree: Tree, lexicon: Lexicon, clause: Clause, index: int) -> bool:
    """Tell whether an oblique is the doer of a passive."""
    if not clause.passive or tree.marker(index) != "by" or tree.pos[index] in ("VERB", "SYM"):
        return False
    if clause.lemma in _TITLING:
        return False  # "a book titled “Gold” by Ito"
    if tree.pos[index] == "NUM" and not tree.has(index, "nmod"):
        return False  # "cut by 12", no "run by one of the firms"
    named = tree.has(index, "compound", "flat")  # "painted by Ada June"
    deadline = tree.word[index] in _DEADLINES or tree.word[index] in lexicon.words("feasts")
    if (deadline and not named) or is_moment(tree, index, "by") or _is_day_of_month(tree, index):
        return False  # "to be mended by June"
    if is_spell(tree, index):
        return True
    if tells_how(tree, lexicon, index) or _is_how_far(tree, lexicon, clause, index):
        return False
    return tree.dep[index] == "obl:agent" or not tree.has(index, "nummod")


def _is_how_far(tree: Tree, lexicon: Lexicon, clause: Clause, index: int) -> bool:
    """Tell whether a sum or share tells by how much something is changed: "cut by a third", no "by a third of them".

    So may votes by which it is won, and men by whom an army is cut.
    """
    counted = tree.pos[index] == "NOUN" and tree.has(index, "nummod")
    if counted and tree.lemma[index] in lexicon.words("margins"):
        return True
    changed = clause.lemma in lexicon.words("changing") and not tree.has(index, "nmod")
    share = tree.lemma[index] in _FRACTIONS or tree.lemma[index] in lexicon.words("measures")
    thing = lexicon.noun_of(tree.lemma[index]) is None and not can_act(tree, lexicon, index)
    changed_bodies = (tree.lemma[body] for body in tree.all(clause.head, "nsubj:pass"))
    numbered = not lexicon.words("headcounts").isdisjoint(changed_bodies)
    return changed and (share or (counted and (thing or numbered)))


def _is_day_of_month(tree: Tree, index: int) -> bool:
    """Tell whether a word is the number of a day beside its month: "by June | 1st"."""
    return tree.word[index][:1].isdigit() and any(tree.lemma[word] in MONTHS for word in tree.children[index])
