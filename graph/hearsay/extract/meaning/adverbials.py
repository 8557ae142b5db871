"""Names what an adverbial clause tells of the predicate that it hangs on by its conjunction: when, if, why."""

from __future__ import annotations

from hearsay.extract.cues.quoting import is_quoted_aside
from hearsay.extract.cues.viewpoints import viewpoint_at
from hearsay.extract.grammar.asking import is_inverted_condition
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.infinitives import is_disposed, is_excluded, is_within_reach
from hearsay.extract.grammar.parses import SUBJECTS
from hearsay.extract.grammar.places import Filler, Place
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.prepositions import measured
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.extract.grammar.time import measure_before
from hearsay.extract.grammar.verbforms import FINITE, is_bare_gerund, is_finite, is_gerund, is_present
from hearsay.lexicon import Lexicon

_INVERTED = ("were", "had", "should")  # "were he to go": the tree has them for conjunctions
CONDITIONS = frozenset(
    {
        *(
            "if",
            "unless",
            "provided",
            "provided that",
            "providing",
            "providing that",
            "assuming",
            "assuming that",
            "supposing",
            "supposing that",
        ),
        *("as long as", "so long as", "in case", "in case that", "in the event that", "on the assumption that"),
        *("on condition that", "on the condition that", *_INVERTED),
    }
)
_MARK_ROLES = {
    **dict.fromkeys(CONDITIONS, "condition"),
    **dict.fromkeys(("because", "since", "given", "given that"), "reason"),
    **dict.fromkeys(
        ("so that", "in order", "in order to", "so as to", "so as", "so as not", "in order that", "to", "so"), "purpose"
    ),
    **dict.fromkeys(("after", "before", "when", "while", "until", "till", "once", "whenever", "as soon as"), "time"),
    **dict.fromkeys(("for as long as", "for so long as"), "time"),
    **dict.fromkeys(("although", "though", "even if", "even as", "even though", "whereas"), "concession"),
    **dict.fromkeys(("because of", "due to", "owing to", "thanks to", "on account of"), "reason"),
    **dict.fromkeys(("despite", "in spite of", "notwithstanding"), "concession"),
}
TIMES = frozenset(marker for marker, role in _MARK_ROLES.items() if role == "time")
CASE_ROLES = {marker: role for marker, role in _MARK_ROLES.items() if " " in marker or role == "concession"}
_SPANS = frozenset({"as long as", "so long as"})
_LASTING = frozenset({"last", "take", "wait"})
_OPEN_MARKS = frozenset({"that", "how", "whether"})  # these tell no role: "so tired that …", "now that …"
_REFERRING = frozenset({"it", "him", "her", "them", "this"})
_PRO_VERBS = frozenset({"do", "have", "be"})
_SAYING_WHERE = frozenset({"in", "from"})
_SAYING_WHEN = _SAYING_WHERE | frozenset({"", "on", "at", "during", "after", "before", "last"})
_LEANING = frozenset({"reference"})  # "as Ito reports with reference to the port"
_AS_MUCH = frozenset({"as", "just", "so", "same", "such", "much", "exactly", "precisely", "similarly", "only"})
_HELD = frozenset({"obj", "ccomp", "xcomp", "obl"})
_SEEN = _REFERRING | {"fit"}
_PROVING = frozenset({"demonstrate", "illustrate", "prove", "attest"})
_PLEASING = frozenset({"please", "like", "wish", "want", "choose"}) | _PROVING
_SETTLING = frozenset({"close", "end", "finish", "settle", "trade", "stand"})
_WILL = frozenset({"will", "would", "'ll", "’ll", "wo"})
_STRESSING = frozenset({"especially", "particularly", "notably", "inasmuch"})


def find_adverbial(tree: Tree, clause: Clause, index: int, lexicon: Lexicon) -> list[Place]:
    """Find what an adverbial clause tells: when, if, why, to what end."""
    marker = adverbial_marker(tree, index)
    if is_aside(tree, index, lexicon):
        return []
    if marker == "as" and (is_likewise(tree, index) or _is_credit(tree, index, lexicon)):
        return []
    role = _role_of(tree, clause, index, marker, lexicon)
    first = tree.child(index, "mark", "case", "advmod")
    start = None if first is None else measure_before(tree, first)
    if role and role == marker:
        return [Place(Filler(index), clause=True, role=measured(tree, lexicon, clause, first, role), start=start)]
    return [Place(Filler(index), clause=True, role=role, marked=role != marker, start=start)] if role else []


def _role_of(tree: Tree, clause: Clause, index: int, marker: str, lexicon: Lexicon) -> str:
    """Name what a clause tells, by its conjunction and by how it stands; empty where it tells no role."""
    if is_inverted_condition(tree, index):
        return "condition"  # "should it rain"
    if marker == "where":  # "wins where others fail", no relative clause further off
        return "place" if tree.child(index, "advmod") == tree.head[index] + 1 else ""
    if marker == "to" and _is_outcome(tree, index):
        return "result"  # "sold it, only to buy it back", "fell to close at $40"
    if marker == "to" and (_is_no_aim(tree, clause, index) or is_disposed(tree, lexicon, clause.head)):
        return "to"
    if marker == "while" and is_set_off(tree, index):
        return "concession"
    if marker == "since" and not _is_reason(tree, index):
        return "time" if _is_dated(tree, index) else marker
    if marker == "as" and _has_own_verb(tree, index) and not _is_likened(tree, index, lexicon):
        return "reason" if _gives_reason(tree, index) else "time"  # "rose as she sang", no "rose as others did"
    return "" if marker in _OPEN_MARKS else _MARK_ROLES.get(marker, marker)


def adverbial_marker(tree: Tree, index: int) -> str:
    """Give the conjunction of an adverbial clause, with "even" before it and what is fixed to it."""
    marker = tree.marker(index, "mark") or ("" if tree.has(index, "cop") else tree.marker(index, "case"))
    if not marker:
        adverbs = tree.all(index, "advmod")
        opening = [word for word in adverbs if tree.word[word] != "only" or word + 1 not in adverbs]  # "only when"
        return tree.word[opening[0]] if opening and tree.tag[opening[0]] == "WRB" else ""
    if marker == "that":
        marks = tree.all(index, "mark")
        further = tree.word[marks[1]] if len(marks) > 1 else "to"
        marker = marker if further == "to" else further  # "said that if it rained"
    if marker == "on" and any(tree.word[mark] == "to" for mark in tree.all(index, "mark")):
        return "to"  # "pressure on Ito to go"
    if marker in _SPANS and _lasts(tree, index):
        return f"for {marker}"
    if marker in ("if", "as") and any(tree.word[adverb] == "even" for adverb in tree.all(index, "advmod")):
        return f"even {marker}"
    if marker == "as" and (first := tree.child(index, "mark")) is not None:
        following = " ".join(tree.word[first + 1 : first + 2])
        return f"as {following}" if following in ("if", "though") else marker
    return marker


def _lasts(tree: Tree, index: int) -> bool:
    """Tell whether a clause tells how long, not on what terms: "for as long as they need it", "as long as it takes"."""
    first = tree.child(index, "mark", "case")
    before = tree.word[max(0, (first or index) - 1)]
    spent = tree.lemma[index] == "take" and tree.is_about_it(index) and not tree.has(index, "obj", "xcomp", "ccomp")
    return before == "for" or spent or tree.lemma[tree.head[index]] in _LASTING


def is_aside(tree: Tree, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a phrase only joins what is said to what was said before: "for instance", "to be sure".

    Or only tells whose words it is in: "in the words of Ito", "to quote Ito".
    """
    if _is_turn(tree, index) or _is_in_words_of(tree, index, lexicon) or is_quoted_aside(tree, index):
        return True
    if tree.word[index] not in lexicon.aside_words or tree.dep[index] not in ("obl", "obl:unmarked", "advcl"):
        return False
    words = [word for word in subtree(tree, index) if tree.pos[word] not in ("PUNCT", "SPACE")]
    return " ".join(tree.word[word] for word in words) in lexicon.words("asides")


def _is_in_words_of(tree: Tree, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a phrase apart names a source: "in the words of Ito, …", "to critics, …", no "safe in his eyes"."""
    if viewpoint_at(tree, lexicon, index) is not None:
        return True
    start = next((word for word in subtree(tree, index) if tree.pos[word] != "PUNCT"), index)
    opens = start in (0, tree.sentence_start(index)) or tree.word[start - 1] == ","
    owned = tree.has(index, "nmod:poss") or any(tree.marker(child) == "of" for child in tree.all(index, "nmod"))
    return opens and owned and lexicon.cue_of(f"{tree.marker(index)} the {tree.word[index]} of", "ADP") is not None


def _is_turn(tree: Tree, index: int) -> bool:
    """Tell whether a phrase only turns to the next one: "Ito, for her part, left", no "for her part in the raid"."""
    if tree.word[index] != "part" or not tree.has(index, "nmod:poss") or tree.has(index, "nmod", "acl"):
        return False
    words = [word for word in subtree(tree, index) if tree.pos[word] != "PUNCT"]
    before, after = tree.word[max(words[0] - 1, 0) : words[0]], tree.word[words[-1] + 1 : words[-1] + 2]
    opens = before == [","] or words[0] == tree.sentence_start(index)
    return tree.word[words[0]] == "for" and opens and after == [","]


def is_judged(tree: Tree, clause: Clause) -> bool:
    """Tell whether a predicate says of what kind something is, which is for no purpose."""
    return clause.kind == "copula" and tree.pos[clause.head] == "ADJ"


def _is_no_aim(tree: Tree, clause: Clause, index: int) -> bool:
    """Tell whether "to" tells no aim: "limited | to counting", "too early | to tell", "enough gold | to buy"."""
    fit = is_within_reach(tree, index) or is_excluded(tree, index)
    return fit or is_gerund(tree, index) or is_judged(tree, clause)


def _is_outcome(tree: Tree, index: int) -> bool:
    """Tell whether an infinitive tells how something ended: "sold it, only to buy it back", "fell to close at $40"."""
    amounts = (tree.all(phrase, "nummod") or tree.tag[phrase] in ("CD", "$") for phrase in tree.all(index, "obl"))
    settled = tree.lemma[index] in _SETTLING and any(amounts)
    return settled or any(tree.word[word] == "only" for word in tree.all(index, "advmod"))


def _is_reason(tree: Tree, index: int) -> bool:
    """Tell whether "since" tells why: before what is so now, set off or being so beside no perfect."""
    mark = tree.child(index, "mark")
    if mark is None or is_bare_gerund(tree, index) or _is_ever(tree, mark):
        return False
    apart = mark < tree.head[index] or tree.word[mark - 1] == "," or tree.pos[index] != "VERB"
    modal = any(tree.tag[aux] == "MD" for aux in tree.all(index, "aux"))
    return modal or is_present(tree, index) or (apart and not _is_perfect(tree, tree.head[index]))


def _is_dated(tree: Tree, index: int) -> bool:
    """Tell whether "since" tells from when on: "has slept since", "fell since"; "likes it since" may tell why."""
    governor, mark = tree.head[index], tree.child(index, "mark")
    if mark is not None and _is_ever(tree, mark):
        return True
    return is_bare_gerund(tree, index) or _is_perfect(tree, governor) or not is_present(tree, governor)


def _is_ever(tree: Tree, mark: int) -> bool:
    return tree.word[max(mark - 1, 0) : mark] == ["ever"]


def _is_perfect(tree: Tree, index: int) -> bool:
    return any(tree.lemma[aux] == "have" and tree.tag[aux] != "VB" for aux in tree.all(index, "aux"))


def is_likewise(tree: Tree, index: int) -> bool:
    """Tell whether a clause only tells of whom else it holds, by the order of its words: "left, as did Bergen"."""
    mark = tree.child(index, "mark", "case")
    if mark is None or tree.word[mark] != "as":
        return False
    return (tree.lemma[mark + 1] in _PRO_VERBS and tree.tag[mark + 1] in FINITE) or tree.tag[mark + 1] == "MD"


def _is_credit(tree: Tree, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a clause only tells who says so: "as she put it", "as Ito noted", "as Ito is said to have noted"."""
    told = tree.child(index, "xcomp")
    if told is not None and tree.has(index, "aux:pass") and tree.lemma[index] in lexicon.passive_reports:
        index = told
    if tree.lemma[index] in ("put", "call"):
        return tree.lemma[index] == "put" or any(tree.word[thing] in _REFERRING for thing in tree.all(index, "obj"))
    if tree.lemma[index] in lexicon.words("putting") and any(tree.word[it] == "it" for it in tree.all(index, "obj")):
        return not tree.has(index, "ccomp", "xcomp")
    cue = lexicon.cue_of(with_particles(tree, lexicon, index))
    apart = cue is not None and not cue.quote_only and _is_apart(tree, index)
    plain = lexicon.relation_of(tree.lemma[index]) is None  # no "as he welcomed guests, he sang"
    heard = apart and plain and cue is not None and "object" in cue.addressee
    if tree.has(index, "ccomp", "xcomp") or (tree.has(index, "obj", "iobj") and not heard):
        return False
    if cue is None and tree.lemma[index] not in _PROVING:
        return False
    where = _SAYING_WHEN if apart else _SAYING_WHERE
    places = tree.all(index, "obl", "obl:unmarked")
    return all(tree.marker(place) in where or tree.lemma[place] in _LEANING for place in places)


def _has_own_verb(tree: Tree, index: int) -> bool:
    """Tell whether a clause has a subject and a finite verb, or something that its subject is."""
    stands = tree.pos[index] == "AUX" or (tree.lemma[index] in _PRO_VERBS and not tree.has(index, "obj", "ccomp"))
    return tree.has(index, *SUBJECTS, "csubj", "expl") and is_finite(tree, index) and not stands


def _is_likened(tree: Tree, index: int, lexicon: Lexicon) -> bool:
    """Tell whether "as" tells how, or like what: "as tall as she is", "as it seems", "treats us as he treats all"."""
    mark = tree.child(index, "mark")
    modal = any(tree.tag[aux] == "MD" and tree.word[aux] not in _WILL for aux in tree.all(index, "aux"))
    if mark is None or modal or not _AS_MUCH.isdisjoint(tree.word[max(mark - 4, 0) : mark]):
        return True  # "fears him as a slave might fear a master"
    held = [child for child in tree.children[index] if tree.dep[child] in _HELD]
    empty = all(tree.word[thing] in _SEEN for thing in held)
    seen = lexicon.cue_of(with_particles(tree, lexicon, index)) is not None or tree.lemma[index] in _PLEASING
    follows = tree.is_about_it(index) and not held and tree.pos[index] == "VERB"  # "as it happens"
    return follows or (empty and seen) or tree.lemma[index] == tree.lemma[tree.head[index]]


def _gives_reason(tree: Tree, index: int) -> bool:
    """Tell whether "as" tells why: "especially as it rained", "as it will rain", "as the roof is weak"."""
    mark = tree.child(index, "mark") or index
    stressed = tree.word[mark - 1] in _STRESSING
    lasting = tree.pos[index] == "ADJ" and tree.has(index, "cop") and tree.has(index, *SUBJECTS)
    return stressed or lasting or any(tree.word[aux] in _WILL for aux in tree.all(index, "aux"))


def is_set_off(tree: Tree, index: int) -> bool:
    """Tell whether a clause with a subject stands apart, not to date but to compare: "one sang, while one slept"."""
    if not tree.has(index, *SUBJECTS, "expl") or _is_meanwhile(tree, index):
        return False
    return _is_apart(tree, index)


def _is_apart(tree: Tree, index: int) -> bool:
    """Tell whether a clause stands before its verb or after a comma."""
    first = min(subtree(tree, index))
    return index < tree.head[index] or tree.pos[first - 1] == "PUNCT" or tree.pos[first] == "PUNCT"


def _is_meanwhile(tree: Tree, index: int) -> bool:
    """Tell whether a clause tells what was going on when something came to pass: "while he was singing, she left"."""
    going = tree.tag[index] == "VBG" and any(tree.word[aux] in ("was", "were") for aux in tree.all(index, "aux"))
    governor = tree.head[index]
    return going and tree.tag[governor] == "VBD" and tree.pos[governor] == "VERB"
