"""Whether a clause holds only on a condition that stands beside it, or only if another doesn't, not in any case."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.alternatives import is_or_else
from hearsay.extract.grammar.asking import is_either_way, is_inverted_condition
from hearsay.extract.grammar.clauses import Clause, words_beside
from hearsay.extract.grammar.infinitives import UNTIL
from hearsay.extract.grammar.negation import is_denied, is_none
from hearsay.extract.grammar.parses import HELPERS, QUOTES, RELATIVE_TAGS, SUBJECTS
from hearsay.extract.grammar.syntax import Tree, first_conjunct
from hearsay.extract.grammar.verbforms import is_over, is_past, is_predicate, is_present
from hearsay.extract.meaning.adverbials import CONDITIONS, adverbial_marker
from hearsay.extract.meaning.inheriting import WILL, WOULD
from hearsay.lexicon import Lexicon

_MIGHT = frozenset({"could", "might"})
_REMOTE = _MIGHT | {"would", "'d", "’d"}
_TERMS = frozenset({"on condition that", "on the condition that", "as long as", "so long as"})
"""On which something was done: "spoke on condition that …"."""
_ONSETS = frozenset({"when", "once", "after", "as soon as"})


def is_conditional(tree: Tree, lexicon: Lexicon, clause: Clause, *, possible: bool) -> bool:
    """Tell whether the clause holds on a condition; before an open "if", what now may be stays possible."""
    if is_or_else(tree, lexicon, clause.head):
        return True
    conditions = [
        (member, child, marker)
        for member in clause.members
        for child in _clauses_beside(tree, clause, member)
        if ((marker := adverbial_marker(tree, child)) in CONDITIONS or is_inverted_condition(tree, child))
        and is_predicate(tree, child)
        and not _is_beside_the_point(tree, lexicon, member, child, marker)
        and not _is_agreed(tree, lexicon, clause.head, child, marker)
        and not (_has_happened(tree, clause.head) and (child < clause.head or is_present(tree, child)))
    ]
    if _waits_alone(tree, clause) or _is_for_want(tree, lexicon, clause) or _shares_condition(tree, clause.top):
        return True
    open_ = possible and not _is_remote(tree, clause)
    return any(
        not open_ or child < member or marker == "unless" or _is_only(tree, child)
        for member, child, marker in conditions
    )


def _waits_alone(tree: Tree, clause: Clause) -> bool:
    """Tell whether a clause holds only once what another tells came about: "will go only when it ends"."""
    beside = (child for member in clause.members for child in _clauses_beside(tree, clause, member))
    return any(is_sole_time(tree, child) or _is_awaited_alone(tree, child) for child in beside)


def is_supposed(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a clause stands for one with "if": "had he known", "whether it rains or not", "left unchecked"."""
    opened = is_inverted_condition(tree, top) or is_either_way(tree, lexicon, top)
    return opened or is_sole_time(tree, top) or _is_if_left(tree, top)


def _is_if_left(tree: Tree, top: int) -> bool:
    """Tell whether a participle tells what may come of not acting: "left unchecked, it may spread"."""
    left = tree.word[top] == "left" and tree.dep[top] in ("acl", "advcl")
    if not left or tree.has(top, *SUBJECTS, "aux:pass", "mark"):
        return False
    verb = tree.head[tree.head[top]] if tree.dep[top] == "acl" else tree.head[top]
    undone = any(tree.word[state].startswith("un") or tree.word[state] == "alone" for state in tree.all(top, "xcomp"))
    apart = tree.dep[top] == "advcl" or tree.word[top - 1] == ","
    return undone and apart and any(tree.tag[aux] == "MD" for aux in tree.all(verb, "aux"))


def is_sole_time(tree: Tree, top: int) -> bool:
    """Tell whether nothing holds before what a clause tells: "will go | only when it ends", no "went only when"."""
    governor = tree.head[top]
    before = _word_before(tree, top)
    if before in DATES:
        return False  # "will only hurt at a time when it rains"
    alone = adverbial_marker(tree, top) in _ONSETS and (before == "only" or _is_only_then(tree, governor))
    return tree.dep[top] == "advcl" and alone and not _is_told(tree, governor)


def _is_awaited_alone(tree: Tree, top: int) -> bool:
    """Tell whether nothing holds until a clause does: "will go, but | not until it ends"."""
    until = adverbial_marker(tree, top) in UNTIL and _word_before(tree, top) == "not"
    return tree.dep[top] == "advcl" and until and not _is_told(tree, tree.head[top])


def _word_before(tree: Tree, top: int) -> str:
    """Give the word before the conjunction of a clause; none before "until after"."""
    marker = adverbial_marker(tree, top).partition(" ")[0]
    opener = next((word for word in tree.children[top] if tree.word[word] == marker), 0)
    return tree.word[opener - 1] if opener and tree.word[opener + 1 : opener + 2] != ["after"] else ""


def _is_only_then(tree: Tree, verb: int) -> bool:
    """Tell whether "only" stands by a verb: "will only go when it ends", no "came, only to go when it ends"."""
    return any(tree.word[word] == "only" and tree.word[word + 1 : word + 2] != ["to"] for word in tree.children[verb])


def _is_told(tree: Tree, verb: int) -> bool:
    """Tell whether a verb tells what was done: "went", "it was only then that they could go", no "would go"."""
    apart = any(tree.word[word] in ("was", "were") for word in tree.all(verb, "dep"))
    modal = any(tree.tag[helper] == "MD" or tree.word[helper] in WOULD for helper in tree.all(verb, *HELPERS))
    return apart or (is_over(tree, verb) and not modal)


def _shares_condition(tree: Tree, verb: int) -> bool:
    """Tell whether a second clause holds on what opens the first: "if it rains, they will go | and it will close"."""
    first = tree.head[verb]
    joined = tree.dep[verb] == "conj" and tree.marker(verb, "cc") == "and" and tree.has(verb, *SUBJECTS)
    if not joined or not any(tree.tag[helper] == "MD" for helper in tree.all(verb, "aux")):
        return False
    opened = (child for child in tree.all(first, "advcl") if child < first)
    return not _has_happened(tree, first) and any(
        (adverbial_marker(tree, child) in CONDITIONS or is_inverted_condition(tree, child))
        and is_predicate(tree, child)
        for child in opened
    )


def _is_remote(tree: Tree, clause: Clause) -> bool:
    """Tell whether something only might be: "could sail if it rained", "will likely sail", no "may sail"."""
    helpers = (helper for member in clause.members for helper in tree.all(member, *HELPERS))
    return any(tree.word[helper] in _MIGHT | WILL for helper in helpers)


def _is_for_want(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether a clause holds where something lacks: "without a deal, the firm will close", "without which"."""
    modals = {tree.word[helper] for helper in tree.all(clause.head, *HELPERS) if tree.tag[helper] == "MD"}
    things = tree.all(clause.head, "obj", *SUBJECTS)
    denied = is_denied(tree, lexicon, clause.head) or any(is_none(tree, lexicon, thing) for thing in things)
    if not (modals or (denied and is_present(tree, clause.head))):
        return False
    remote = not modals.isdisjoint(_REMOTE)
    return any(
        _is_wanting(tree, lexicon, place, remote=remote) or (_is_without(tree, place) and _has_relative(tree, place))
        for member in clause.members
        for place in tree.all(member, "obl", "obj")
        if place < member and tree.tag[place] != "VBG"
    )


def _is_without(tree: Tree, noun: int) -> bool:
    return tree.marker(noun) in ("without", "barring", "absent")


def _is_wanting(tree: Tree, lexicon: Lexicon, noun: int, *, remote: bool) -> bool:
    """Tell whether what stands after an opening "without" is what something hangs on, no "without delay".

    So too, where it only would, after "with no" or "in the absence of": "with no | deal, Oslo would leave".
    """
    if not tree.has(noun, "case") or not (_is_without(tree, noun) or (remote and _is_lacking(tree, lexicon, noun))):
        return False
    first = next(iter(tree.all(noun, "case")))
    opens = first == tree.sentence_start(noun) or tree.word[first - 1] in (",", "that", *QUOTES)
    return opens and tree.lemma[noun] not in lexicon.words("regardless")


def _is_lacking(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether an opening phrase tells what there is none of, not how things are: no "with no end in sight"."""
    if tree.marker(noun) == "in":
        return tree.lemma[noun] == "absence" and tree.has(noun, "nmod")
    none = any(tree.word[word] == "no" for word in tree.all(noun, "det"))
    within = any(tree.marker(place) == "in" for place in tree.all(noun, "nmod"))
    apart = within or tree.has(noun, "acl", "acl:relcl", "advmod")
    return tree.marker(noun) == "with" and none and not apart and tree.lemma[noun] not in lexicon.words("indifference")


def _has_relative(tree: Tree, noun: int) -> bool:
    return any(tree.tag[word] in RELATIVE_TAGS for word in (noun, *tree.all(noun, "nmod:poss")))


def _is_agreed(tree: Tree, lexicon: Lexicon, head: int, condition: int, marker: str) -> bool:
    """Tell whether a clause holds whose terms are told: "spoke on condition that …", "feared war unless they left"."""
    relation = lexicon.relation_of(tree.lemma[head])
    offered = relation is not None and relation.speech is not None and relation.embeds is not None
    modal = any(tree.tag[helper] == "MD" or tree.word[helper] in WOULD for helper in tree.all(head, *HELPERS))
    over = is_over(tree, head) and (marker in _TERMS or offered)
    now = is_present(tree, head) and offered and condition > head  # no "if it rains, they fear floods"
    return (over or now) and not modal and not is_denied(tree, lexicon, head)


def is_one_or_other(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether a clause is one of two of which one holds: "either Ito or Moser won", "was lost or stolen"."""
    first = first_conjunct(tree, clause.top)
    if clause.kind == "verb" and _is_verb_or_other(tree, first):
        none = any(is_none(tree, lexicon, subject) for subject in tree.all(first, *SUBJECTS))
        return not none and not is_denied(tree, lexicon, clause.head)
    choices = (
        first,
        *(word for verb in {first, clause.head} for word in tree.all(verb, *SUBJECTS, "obj", "obl:agent")),
    )
    opened = any(tree.word[child] == "either" for word in choices for child in tree.all(word, "cc:preconj"))
    others = (other for word in choices for other in tree.all(word, "conj")) if opened else ()
    return any(tree.marker(other, "cc") == "or" for other in others) and not is_denied(tree, lexicon, clause.head)


def _is_verb_or_other(tree: Tree, first: int) -> bool:
    """Tell whether "or" joins verbs of one form: "bakers quit | or retired"."""
    others = tree.all(first, "conj")
    joined = (other for other in others if tree.marker(other, "cc") == "or" and not tree.has(other, "mark"))
    alike = any(tree.tag[other] == tree.tag[first] for other in joined)
    return alike and tree.pos[first] == "VERB" and tree.dep[first] != "xcomp"


def _clauses_beside(tree: Tree, clause: Clause, member: int) -> Sequence[int]:
    found = tree.all(member, "advcl")
    if not found or not tree.has(member, "nsubj:outer"):
        return found
    beside = words_beside(tree, clause, member)  # "the rule is that if it rains, we go"
    return [child for child in found if child in beside]


def _is_beside_the_point(tree: Tree, lexicon: Lexicon, member: int, condition: int, marker: str) -> bool:
    """Tell whether a clause holds in any case: before what it is a precaution for, after "if you look at it"."""
    if marker == "in case":
        return member < condition
    called = any(tree.word[word] == "you" for word in tree.all(condition, "nsubj"))
    return called and tree.lemma[condition] in lexicon.words("heeding")


def _has_happened(tree: Tree, head: int) -> bool:
    """Tell whether a clause tells what was so: "if he had a plan, no one saw it", not "he would have seen it"."""
    helpers = tree.all(head, *HELPERS)
    modal = any(tree.tag[verb] == "MD" or tree.word[verb] in WOULD for verb in helpers)
    return not modal and is_past(tree, head)


def _is_only(tree: Tree, condition: int) -> bool:
    return "only" in {tree.word[other] for word in (condition, tree.head[condition]) for other in tree.children[word]}
