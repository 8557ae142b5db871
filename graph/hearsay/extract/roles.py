"""Finds what stands around a predicate besides subject and object, in roles named by preposition or function."""

from __future__ import annotations

from hearsay.extract.clauses import NEGATIVE_MARKS, Clause
from hearsay.extract.control import called_on
from hearsay.extract.negation import adds
from hearsay.extract.parses import GENITIVES
from hearsay.extract.places import Place, coordinated
from hearsay.extract.predicates import words_beside
from hearsay.extract.subjects import Filler, Subjects
from hearsay.extract.syntax import Tree, restricted, subtree
from hearsay.extract.time import MEASURED, TIME_NOUNS, is_moment, measure_before
from hearsay.lexicon import Lexicon

_INVERTED = ("were", "had", "should")  # "were he to go": the tree has them for conjunctions
CONDITIONS = frozenset({"if", "unless", "provided", "providing", "as long as", "so long as", "in case", *_INVERTED})
_MARK_ROLES = {
    **dict.fromkeys(CONDITIONS, "condition"),
    **dict.fromkeys(("because", "since", "given", "given that"), "reason"),
    **dict.fromkeys(
        ("so that", "in order", "in order to", "so as to", "so as", "so as not", "in order that", "to", "so"), "purpose"
    ),
    **dict.fromkeys(("after", "before", "when", "while", "until", "till", "once", "whenever", "as soon as"), "time"),
    **dict.fromkeys(("although", "though", "even if", "even as", "even though", "whereas"), "concession"),
    **dict.fromkeys(("because of", "due to", "owing to", "thanks to", "on account of"), "reason"),
    **dict.fromkeys(("despite", "in spite of", "notwithstanding"), "concession"),
}
TIMES = frozenset(marker for marker, role in _MARK_ROLES.items() if role == "time")
_CASE_ROLES = {marker: role for marker, role in _MARK_ROLES.items() if " " in marker or role == "concession"}
_OPEN_MARKS = frozenset({"that", "how", "whether"})  # these tell no role: "so tired that …", "now that …"
_NO_ROLES = GENITIVES | frozenset({"according to", "accord to", "per", "than", "such as"})
PLACE_ADVERBS = frozenset(
    "here there abroad home elsewhere nearby overseas outside inside offshore onshore ashore online downtown upstate "
    "nationwide statewide worldwide everywhere".split()
)
_INSIDE_PREPOSITIONS = frozenset(
    "addition behalf case charge connection course event exchange expense face favor favour front light line name part "
    "place regard relation response result return support terms view violation wake".split()
)
_LINKS = frozenset({"of", "to", "for", "with", "from", "by", "against", "between"})
_INTERROGATIVE = frozenset({"who", "whom", "what", "whatever", "whoever", "which", "why", "how"})
_REFERRING = frozenset({"it", "him", "her", "them", "this"})
_SPELLS = frozenset("time moment day night morning afternoon evening week weekend month year season".split())
_CONTRASTS = frozenset({"but", *NEGATIVE_MARKS})
_LATER = frozenset({"later", "earlier", "sooner"})
_PLACING = frozenset({"in", "at", "on"})
_LEFT_BEHIND = frozenset({"to", "about", "in"})  # "a subject she devoted time to | on the trail"
_NEARNESS = frozenset({"about", "around", "under", "over", "within", "between", "near"})
_SHARED = frozenset({"in", "at", "on", "by", "as", "near"})
_MEASURES = frozenset({"bit", "little", "lot", "deal", "percent", "%", "miles", "hours", "years", "half", "twice"})


def find_roles(tree: Tree, clause: Clause, subjects: Subjects, temporal: frozenset[int]) -> list[Place]:
    """Find the obliques and adverbial clauses of a predicate; `temporal` are the words of time expressions."""
    complements = () if clause.complement is None or clause.complement in clause.members else (clause.complement,)
    holders = (*clause.members, *complements)
    found: list[Place] = []
    beside = [child for holder in holders for child in words_beside(tree, clause, holder)]
    for child in (*beside, *shared_phrases(tree, clause.head)):
        dep = tree.dep[child]
        if dep == "advmod":
            found += _adverb(tree, clause, child, temporal)
        elif dep.startswith("obl") or (dep == "obj" and tree.has(child, "case")):
            found += _oblique(tree, clause, child, subjects, temporal)
        elif dep == "advcl" and child not in clause.members and not _is_object(tree, clause, child):
            found += _adverbial(tree, clause, child, subjects.lexicon)
    return found


def is_phrase(tree: Tree, index: int) -> bool:
    """Tell whether a preposition stands before a word, or what makes it an owner after it."""
    link = tree.child(index, "case")
    return link is not None and (link < index or tree.word[link] in GENITIVES)


def predicate_roles(tree: Tree, clause: Clause, temporal: frozenset[int]) -> list[Place]:
    """Find what a phrase with a preposition says of its subject: "is in Oslo and on time"."""
    marker = tree.marker(clause.head)
    if not is_phrase(tree, clause.head) or tree.pos[clause.head] in ("VERB", "AUX") or marker in _NO_ROLES:
        return []
    places = coordinated(tree, Filler(clause.head))
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


def _adverb(tree: Tree, clause: Clause, index: int, temporal: frozenset[int]) -> list[Place]:
    """Find where or when an adverb tells a clause to be, or what its relative clause says that of: "towns where"."""
    word = tree.word[index]
    if word in ("where", "when") and tree.dep[clause.top] == "acl:relcl" and index < clause.top:
        noun = tree.head[clause.top]
        if tree.lemma[noun] == "point":
            return []  # "to the point where it sinks"
        marker, dated = tree.marker(noun), noun in temporal or tree.lemma[noun] in TIME_NOUNS
        if word == "when" and not dated:
            dated = tree.pos[noun] == "NOUN" and tree.word[index - 1] == ","  # "the debate, when he won"
            if not dated:
                return []  # "praised Ito when he won"
        return [Place(Filler(noun, implicit=True), role="time" if dated else marker if marker in _PLACING else "in")]
    if index in temporal or (word in _LATER and tree.has(index, *MEASURED)):
        return [Place(Filler(index), role="time")]
    return [Place(Filler(index), role="place")] if word in PLACE_ADVERBS else []


def _is_object(tree: Tree, clause: Clause, child: int) -> bool:
    """Tell whether a gerund fills the place of the object: "called for selling the harbour"."""
    return bool(clause.preposition) and tree.tag[child] == "VBG" and tree.marker(child, "mark") == clause.preposition


def is_aside(tree: Tree, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a phrase only joins what is said to what was said before: "for instance", "to be sure"."""
    if tree.word[index] not in lexicon.aside_words or tree.dep[index] not in ("obl", "obl:unmarked", "advcl"):
        return False
    words = [word for word in subtree(tree, index) if tree.pos[word] not in ("PUNCT", "SPACE")]
    return " ".join(tree.word[word] for word in words) in lexicon.words("asides")


def _oblique(tree: Tree, clause: Clause, index: int, subjects: Subjects, temporal: frozenset[int]) -> list[Place]:
    marker = tree.marker(index)
    governed = marker and marker == clause.preposition and not _is_called_on(tree, clause, index, subjects.lexicon)
    if governed or marker in _NO_ROLES or tree.tag[index] == "WRB" or tree.pos[index] == "PUNCT":
        return []
    if is_agent(tree, clause, index) or is_aside(tree, index, subjects.lexicon):
        return []
    if not marker and index + 1 < len(tree) and measure_before(tree, index + 1) == index:
        other = tree.head[index + 1]
        return [Place(Filler(index), role="time")] if tree.head[other] == index else []
    reached = marker == "to" and tree.has(index, "nummod")  # "jailed for six years", but "sentenced to six years"
    named = marker == "as" and len(tree.all(index, "case")) == 1  # "as of Friday", but "known as Black Friday"
    if index in temporal and not (reached or named):
        return [Place(Filler(index), role="time", marked=True)]
    if not marker:
        return _unmarked(tree, index)
    if clause.thing is not None and marker == "by" and tree.pos[index] == "PROPN":
        return []  # who wrote a text: "Storm hits Oslo, by Ada Ito"
    whole, index = _whole_preposition(tree, index, marker)
    places = _unreplaced(tree, coordinated(tree, subjects.resolve_relative(index), whole=whole == "as"))
    return _named(tree, clause, places, whole, temporal)


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
            whole, word = _whole_preposition(tree, word, tree.marker(word))
        start = measure_before(tree, cases[0]) if cases else None
        timed = start is not None or is_moment(tree, word, whole) or (bool(found) and word in temporal)
        role = "time" if timed else _role_of(tree, clause, word, whole)
        found.append(Place(Filler(word, place.filler.implicit), role=role, marked=role != whole, start=start))
    return found


def _role_of(tree: Tree, clause: Clause, word: int, preposition: str) -> str:
    """Name a role by its function where its preposition leaves no doubt of it."""
    if preposition == "for" and word < clause.head and _is_admitted(tree, word):
        return "concession"
    return _CASE_ROLES.get(preposition, preposition)


def _is_admitted(tree: Tree, index: int) -> bool:
    """Tell whether "for all" admits something, before what holds nevertheless: "for all its flaws, the plan works"."""
    admitting = tree.child(index, "case")
    if admitting is None or tree.word[admitting + 1 : admitting + 2] != ["all"]:
        return False
    whose = admitting + 2
    return tree.word[whose : whose + 1] in (["the"], ["of"]) or tree.tag[whose : whose + 1] == ["PRP$"]


def _is_called_on(tree: Tree, clause: Clause, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a phrase names who is asked to do what then is the object: "called on Oslo to act"."""
    return tree.has(clause.head, "xcomp", "ccomp") and called_on(tree, lexicon, clause.head) == index


def _unreplaced(tree: Tree, places: list[Place]) -> list[Place]:
    """Leave out what others stand in the place of: "with gold rather than silver", "as a sailor and not as a spy"."""
    others = [place.filler.word for place in places if tree.dep[place.filler.word] == "conj"]
    contrasted = any(tree.marker(word, "cc") == "but" for word in others)
    open_to = others if not contrasted else [place.filler.word for place in places]
    return [place for place in places if place.filler.word not in open_to or not _is_replaced(tree, place.filler.word)]


def _is_replaced(tree: Tree, index: int) -> bool:
    denied = any(tree.word[child] == "not" and not adds(tree, child) for child in tree.children[index])
    return denied or tree.marker(index, "cc") in NEGATIVE_MARKS or tree.marker(index) in NEGATIVE_MARKS


def is_open(tree: Tree, place: Place, *, nameable: bool = True) -> bool:
    """Tell whether a question word fills a place that no one asks for, unless it is named by a clause ("what he does").

    A clause names no subject.
    """
    word = place.filler.word
    if tree.word[word] not in _INTERROGATIVE or place.clause:
        return False
    if nameable and not place.filler.implicit and restricted(tree, word, word) > word:
        return False
    _, last = tree.sentences[tree.sentence[word]]
    return "?" not in tree.word[word : last + 1]


def _whole_preposition(tree: Tree, index: int, marker: str) -> tuple[str, int]:
    """Read "in response to X" and "ahead of X" as one preposition before X."""
    first, *others = tree.all(index, "case")
    if others and others[0] == first + 1:
        other = tree.word[others[0]]
        left = marker in _LEFT_BEHIND and other not in _NEARNESS
        return other if left else f"{marker} {other}", index
    below = tree.all(index, "nmod")
    if tree.word[index] not in _INSIDE_PREPOSITIONS or len(below) != 1 or tree.has(index, "amod", "nmod:poss", "conj"):
        return marker, index
    if marker in ("at", "from") or tree.marker(below[0]) not in _LINKS:
        return marker, index  # "at an event in Oslo"
    words = [tree.word[word] for word in (first, *tree.all(index, "det"), index)]  # "in the wake of"
    return " ".join([*words, tree.marker(below[0])]), below[0]


def _unmarked(tree: Tree, index: int) -> list[Place]:
    if tree.lemma[index] in _SPELLS or (tree.lemma[index] in TIME_NOUNS and _is_repeated(tree, index)):
        return [Place(Filler(index), role="time")]
    if tree.lemma[index] == "way":
        return []  # "one way or another"
    counted = tree.pos[index] in ("NUM", "SYM") or tree.has(index, "nummod") or tree.word[index] in _MEASURES
    measured = counted and tree.dep[index] in MEASURED
    return [Place(Filler(index), role="extent")] if measured else []


def _is_repeated(tree: Tree, index: int) -> bool:
    """Tell whether a noun of time tells how often: "every ten minutes"."""
    return any(tree.word[child] in ("every", "each") for child in tree.all(index, "det"))


def is_agent(tree: Tree, clause: Clause, index: int) -> bool:
    """Tell whether an oblique is the doer of a passive."""
    if not clause.passive or tree.marker(index) != "by" or tree.pos[index] in ("NUM", "VERB", "SYM"):
        return False
    return tree.dep[index] == "obl:agent" or not tree.has(index, "nummod")


def adverbial_marker(tree: Tree, index: int) -> str:
    """Give the conjunction of an adverbial clause, with "even" before it and what is fixed to it."""
    marker = tree.marker(index, "mark") or ("" if tree.has(index, "cop") else tree.marker(index, "case"))
    if not marker:
        adverbs = tree.all(index, "advmod")
        return tree.word[adverbs[0]] if adverbs and tree.tag[adverbs[0]] == "WRB" else ""
    if marker == "that":
        marks = tree.all(index, "mark")
        further = tree.word[marks[1]] if len(marks) > 1 else "to"
        marker = marker if further == "to" else further  # "said that if it rained"
    if marker in ("if", "as") and any(tree.word[adverb] == "even" for adverb in tree.all(index, "advmod")):
        return f"even {marker}"
    if marker == "as" and (first := tree.child(index, "mark")) is not None:
        following = " ".join(tree.word[first + 1 : first + 2])
        return f"as {following}" if following in ("if", "though") else marker
    return marker


def _adverbial(tree: Tree, clause: Clause, index: int, lexicon: Lexicon) -> list[Place]:
    if is_aside(tree, index, lexicon):
        return []
    marker = adverbial_marker(tree, index)
    role = "" if marker in _OPEN_MARKS else _MARK_ROLES.get(marker, marker)
    if marker == "where":  # "wins where others fail", no relative clause further off
        role = "place" if tree.child(index, "advmod") == tree.head[index] + 1 else ""
    if marker == "to" and any(tree.word[word] == "only" for word in tree.all(index, "advmod")):
        role = "result"  # "sold it, only to buy it back"
    elif marker == "to" and (_is_gerund(tree, index) or _is_judged(tree, clause)):
        role = "to"  # "limited to counting votes", "too early to tell"
    elif marker == "while" and _is_set_off(tree, index):
        role = "concession"
    elif marker == "since" and _is_dated(tree, index):
        role = "time"
    elif marker == "as" and _is_credit(tree, index, lexicon):
        return []
    first = tree.child(index, "mark", "case", "advmod")
    start = None if first is None else measure_before(tree, first)
    return [Place(Filler(index), clause=True, role=role, marked=role != marker, start=start)] if role else []


def _is_gerund(tree: Tree, index: int) -> bool:
    """Tell whether a clause is a gerund's: "confessed to selling it", "to being late"."""
    copula = tree.child(index, "cop", "aux:pass")
    return tree.tag[index if copula is None else copula] == "VBG"


def _is_judged(tree: Tree, clause: Clause) -> bool:
    """Tell whether a predicate says of what kind something is, which is for no purpose."""
    return clause.kind == "copula" and tree.pos[clause.head] == "ADJ"


def _is_dated(tree: Tree, index: int) -> bool:
    """Tell whether "since" tells from when on: beside a perfect, before a gerund, after a verb without a comma."""
    perfect = any(tree.lemma[aux] == "have" and tree.tag[aux] != "VB" for aux in tree.all(tree.head[index], "aux"))
    mark = tree.child(index, "mark")
    if perfect or tree.tag[index] == "VBG" or mark is None:
        return True
    before = tree.word[max(mark - 1, 0) : mark]
    follows = mark > tree.head[index] and before != [","]
    return before == ["ever"] or (follows and tree.tag[index] == "VBD" and tree.pos[index] == "VERB")


def _is_credit(tree: Tree, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a clause only tells who says so: "as she put it", "as Ito noted"."""
    if tree.lemma[index] in ("put", "call"):
        return tree.lemma[index] == "put" or any(tree.word[thing] in _REFERRING for thing in tree.all(index, "obj"))
    if lexicon.cue_of(tree.lemma[index]) is None or tree.has(index, "obj", "ccomp", "xcomp"):
        return False
    return all(tree.marker(place) == "in" for place in tree.all(index, "obl"))


def _is_set_off(tree: Tree, index: int) -> bool:
    """Tell whether a clause with a subject stands apart, not to date but to compare: "one sang, while one slept"."""
    if not tree.has(index, "nsubj", "nsubj:pass", "expl"):
        return False
    first = min(subtree(tree, index))
    return index < tree.head[index] or tree.pos[first - 1] == "PUNCT" or tree.pos[first] == "PUNCT"
