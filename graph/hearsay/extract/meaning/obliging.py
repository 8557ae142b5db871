"""What a law, pact or adviser would have others do, and by what nothing is won: it need not be done."""

from __future__ import annotations

from hearsay.extract.grammar.negation import is_denied, is_hindered, is_none
from hearsay.extract.grammar.nouns import binds, can_act
from hearsay.extract.grammar.parses import HELPERS
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import is_gerund, is_over, is_present
from hearsay.extract.meaning.auxiliaries import is_released
from hearsay.extract.meaning.contents import TOWARDS
from hearsay.lexicon import Lexicon
from hearsay.records import Modality

_BARE = frozenset({"VB", "VBP"})
_DUTIES = frozenset({"oblige", "obligate"})
_PARTICIPLES = frozenset({"VBG", "VBN"})


def ruled_by(tree: Tree, lexicon: Lexicon, top: int, verb: int, marker: str) -> Modality | None:
    """Read what a law or pact has others do, or what they are not made to: "the treaty obliges them to leave"."""
    compels = marker == "to" and tree.lemma[verb] in lexicon.words("compelling")
    if compels and is_released(tree, lexicon, verb):
        return "possible"
    if compels and _is_laid_down(tree, lexicon, verb):
        return "necessary"
    forbids = marker == "to" and tree.lemma[verb] in lexicon.words("hindering")
    if forbids and _is_laid_down(tree, lexicon, verb):
        return "possible"
    return "intended" if _is_foreseen(tree, lexicon, top) else None


def ruled_out(tree: Tree, lexicon: Lexicon, top: int, verb: int, marker: str) -> Modality | None:
    """Read a gerund that tells what a law keeps someone from, what has to be first, or by what nothing is won."""
    if is_hindered(tree, lexicon, top) and _is_laid_down(tree, lexicon, verb):
        return "possible"
    depends = marker in TOWARDS and tree.lemma[verb] in lexicon.words("depending")
    supposed = depends or _is_idle_means(tree, lexicon, verb, marker)
    return "hypothetical" if is_gerund(tree, top) and supposed else None


def _is_laid_down(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb says what a law or pact makes others do, or not do: "the treaty obliges them to leave"."""
    return binds(tree, lexicon, verb) and (is_present(tree, verb) or tree.lemma[verb] in _DUTIES)


def _is_idle_means(tree: Tree, lexicon: Lexicon, verb: int, marker: str) -> bool:
    """Tell whether a gerund tells by what nothing is or will be won: "gains nothing | by waiting", "won't win by"."""
    if marker != "by" or is_over(tree, verb) or tree.tag[verb] in _PARTICIPLES:
        return False
    if any(lexicon.modality_of(tree.lemma[aux], "AUX") == "possible" for aux in tree.all(verb, "aux")):
        return False  # "can't win by waiting": it may be done
    nothing = any(
        is_none(tree, lexicon, thing) or tree.word[thing] == "little" for thing in tree.all(verb, "obj", "nsubj")
    )
    return nothing or is_denied(tree, lexicon, verb)


def is_suggested(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a bare verb of many tells what someone thinks they should do: "he suggested (that) both sell it".

    Under "suggested" what is so is told in the past, and a finding suggests no deed.
    """
    verb = tree.head[top]
    if tree.dep[top] != "ccomp" or tree.word[verb] != "suggested" or tree.tag[top] not in _BARE:
        return False
    if tree.has(top, *HELPERS) or tree.marker(top, "mark") == "to":
        return False
    act = all(any(can_act(tree, lexicon, one) for one in tree.all(clause, "nsubj")) for clause in (verb, top))
    lasting = tree.lemma[top] in lexicon.words("coming-about") or tree.lemma[top] in lexicon.words("lying")
    return act and not lasting


def _is_foreseen(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a gerund with a subject tells what a plan holds: "the draft envisages | Oslo paying"."""
    verb = tree.head[top]
    owned = (
        tree.dep[top] == "ccomp" and tree.tag[top] == "VBG" and tree.has(top, "nsubj") and not tree.has(top, *HELPERS)
    )
    return owned and binds(tree, lexicon, verb) and tree.lemma[verb] in lexicon.words("comprising")
