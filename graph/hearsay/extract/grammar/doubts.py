"""Whether it is open that what a word is about holds, or no one doubts it: "did not say that", "no doubt that"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.grammar.cuewords import entry_with
from hearsay.extract.grammar.infinitives import is_excluded
from hearsay.extract.grammar.negation import (
    disclaims,
    implies_negation,
    is_avoiding,
    is_denied,
    is_disowned,
    is_none,
    is_undone,
)
from hearsay.extract.grammar.nouns import is_scarce
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import is_gerund, sharing_to
from hearsay.lexicon import Lexicon

_CAN = frozenset({"can", "could"})
_ANY = frozenset({"any", "much", "enough"})


def is_held_true(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether what "that" opens under a noun is told or thought as so: "there is no doubt", "the idea"."""
    cue = lexicon.cue_of(tree.lemma[noun], "NOUN")
    thought = cue is not None and cue.kind == "thinking" and cue.relation is None
    return thought or is_undoubted(tree, lexicon, noun)


def is_unsaid(tree: Tree, lexicon: Lexicon, top: int, governor: int) -> bool:
    """Tell whether it is open that a clause holds: "did not say that it fell", "was not accused of it"."""
    dep, marker = tree.dep[top], tree.marker(top, "mark")
    if marker == "that" and (proofs := _proofs_over(tree, lexicon, top, governor)):
        return any(_is_missing(tree, lexicon, noun) for noun in proofs)
    if is_undoubted(tree, lexicon, governor):
        return False
    if _is_charged(tree, lexicon, top, governor):
        return is_denied(tree, lexicon, governor)
    if dep == "xcomp" and is_gerund(tree, top) and disclaims(tree, lexicon, governor):
        return is_undone(tree, lexicon, governor)
    if dep not in ("ccomp", "csubj"):
        return False
    if tree.dep[governor] == "acl" and tree.marker(governor, "mark") == "to":  # "no proof to show that it fell"
        return _is_missing(tree, lexicon, tree.head[governor])
    cue = lexicon.cue_of(tree.lemma[governor])
    told = cue is not None or with_particles(tree, lexicon, governor) in lexicon.words("ruling-out")
    if told and any(is_none(tree, lexicon, word) for word in tree.all(governor, "nsubj")):
        return True
    named = (tree.lemma[governor], with_particles(tree, lexicon, governor))
    proves = not lexicon.words("proving").isdisjoint(named)
    if proves and any(_is_absent(tree, lexicon, word) for word in tree.all(governor, "nsubj")):
        return True  # "few are sure that it fell"
    open_ = proves or _only_says(tree, lexicon, governor)
    denied = open_ and (is_disowned(tree, lexicon, governor) or _is_declined(tree, lexicon, governor))
    return denied or _is_unsure(tree, lexicon, governor, marker) or _is_hard_to_see(tree, lexicon, governor)


def _is_unsure(tree: Tree, lexicon: Lexicon, adjective: int, marker: str) -> bool:
    """Tell whether an adjective says that someone is not sure: "unsure that", "does not feel | confident that"."""
    above = tree.head[adjective]
    if tree.pos[adjective] != "ADJ":
        return False
    unfelt = tree.dep[adjective] == "xcomp" and is_denied(tree, lexicon, above)
    sure = tree.lemma[adjective] in lexicon.words("proving")
    return (unfelt and sure) or (marker == "that" and tree.lemma[adjective] in lexicon.words("wonder"))


def _only_says(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb of saying leaves open what is said; what one does not admit or point out is so."""
    lemma = tree.lemma[verb]
    cue, plain = lexicon.cue_of(lemma), lexicon.relation_of(lemma) is None
    return cue is not None and cue.kind == "saying" and plain and lemma not in lexicon.words("noting")


def _proofs_over(tree: Tree, lexicon: Lexicon, top: int, governor: int) -> Sequence[int]:
    """List the nouns that a clause with "that" belongs to, or stands too far off for: "no proof emerged | that"."""
    if tree.dep[top] == "acl":
        return [governor]
    nouns = tree.all(governor, "nsubj") if tree.dep[top] in ("advcl", "ccomp") else ()
    return (
        nouns if tree.has(governor, "expl") else [noun for noun in nouns if tree.lemma[noun] in lexicon.words("signs")]
    )


def _is_charged(tree: Tree, lexicon: Lexicon, top: int, verb: int) -> bool:
    """Tell whether a gerund tells what a verb charges someone with: "accused of lying", not "criticized for lying"."""
    marker, lemma = tree.marker(top, "mark", "case"), tree.lemma[verb]
    cue = entry_with(lexicon, lemma, marker)
    if cue is None or not is_gerund(tree, top) or marker not in cue.content:
        return False
    return cue.kind == "charging" or lemma in lexicon.words("accusing")


def _is_declined(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether someone would not do what a verb tells: "declined to confirm"."""
    verb = sharing_to(tree, verb)
    asked = tree.dep[verb] == "xcomp" and tree.marker(verb, "mark") == "to"
    return asked and is_avoiding(tree, lexicon, tree.head[verb])


def _is_missing(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether there is no such proof: "no proof that", "did not see any proof that", not "no doubt that"."""
    if tree.lemma[noun] in lexicon.words("certainty"):
        return False
    return _is_absent(tree, lexicon, noun)


def _is_absent(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether there is none, or hardly any: "no proof", "little proof", "did not see any proof"."""
    unseen = any(tree.word[word] in _ANY for word in tree.all(noun, "det", "amod"))
    unseen = unseen and tree.dep[noun] in ("obj", "nsubj")
    absent = is_none(tree, lexicon, noun) or is_scarce(tree, noun)
    return absent or (unseen and is_denied(tree, lexicon, tree.head[noun]))


def is_undoubted(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether no one doubts what is under a word: "few doubt that", "no doubt that", "no denying that"."""
    if tree.lemma[word] not in lexicon.words("certainty") and not implies_negation(tree, lexicon, word):
        return False
    counted = tree.all(word, "nsubj") if tree.pos[word] == "VERB" else (word,)
    if with_particles(tree, lexicon, word) in lexicon.words("ruling-out"):
        counted = [one for one in counted if not is_none(tree, lexicon, one)]  # what nobody rules out may be so
    return any(_is_absent(tree, lexicon, one) for one in counted)


def is_hardly_possible(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether no one sees a way in which something can be: "it is hard to see how they can win"."""
    able = tree.dep[top] == "ccomp" and any(tree.word[aux] in _CAN for aux in tree.all(top, "aux"))
    asked = able and any(tree.tag[word] == "WRB" and tree.word[word] != "why" for word in tree.all(top, "advmod"))
    return asked and _is_hard_to_see(tree, lexicon, tree.head[top])


def _is_hard_to_see(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether what is under a verb is hardly so, or not surely: "hard to see how it holds", "too early to say"."""
    judge = tree.head[verb]
    hard = tree.lemma[judge] in lexicon.words("hard") or is_excluded(tree, verb)
    seen = tree.lemma[verb] in lexicon.words("imagining") or _only_says(tree, lexicon, verb)
    return hard and seen and tree.marker(verb, "mark") == "to" and not is_denied(tree, lexicon, judge)
