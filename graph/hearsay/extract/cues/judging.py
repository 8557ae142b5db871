"""Who judges what others say and does not say it: "denied reports that …", "contradicted Ito, who had said …"."""

from __future__ import annotations

from hearsay.extract.cues.said import meaning_of
from hearsay.extract.grammar.negation import is_none
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import Words
from hearsay.extract.grammar.pieces import DASHES
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.syntax import Tree, phrase
from hearsay.lexicon import Lexicon

_SAID = frozenset({"something", "which"})
_ASKED = frozenset({"question", "query"})


def judged(tree: Tree, lexicon: Lexicon, verb: int) -> list[int]:
    """List the nouns for what others say, or for those who say it, that a verb denies or judges.

    "Rejected | claims that he won", "called | claims that he won absurd", "contradicted | Ito, who had said …".
    """
    stances, name = lexicon.words("stances"), with_particles(tree, lexicon, verb)
    nouns = [noun for noun in tree.all(verb, "obl") if f"{name} {tree.marker(noun)}" in stances]
    if _judges(tree, lexicon, verb):
        nouns += tree.all(verb, "obj", "nsubj:pass")
    replied_to = tree.all(verb, "obj", "obl") if tree.lemma[verb] in lexicon.words("replying") else ()
    asked = [noun for noun in replied_to if tree.lemma[noun] in _ASKED]  # "answered | the question whether he won"
    return [*(noun for noun in nouns if _is_told(tree, lexicon, noun) or _tells(tree, lexicon, noun)), *asked]


def meant_by(tree: Tree, lexicon: Lexicon, verb: int, noun: int) -> int | None:
    """Find the clause that tells what a judged noun means: "rejected claims | that he lied".

    Before a loose noun it is the one above: "says | he lied |, a claim that Ito rejects", "Peru | left |, a move that".
    """
    if noun in judged(tree, lexicon, verb) or (tree.dep[noun] == "nsubj" and _is_untrue(tree, lexicon, verb)):
        return meaning_of(tree, noun)
    if tree.lemma[noun] in lexicon.words("grounds") and is_none(tree, lexicon, noun):
        told = (meaning_of(tree, below) for below in tree.all(noun, "nmod"))  # "there is no truth to claims that …"
        return next((clause for clause in told if clause is not None), None)
    said = tree.head[verb] == noun and judges_said(tree, lexicon, verb)
    return tree.head[noun] if said or _names_deed(tree, lexicon, verb, noun) else None


def _names_deed(tree: Tree, lexicon: Lexicon, verb: int, noun: int) -> bool:
    """Tell whether a noun beside a clause names what is done in it: "Peru left, | a move that angered Oslo".

    What "she" does to "something" she may do to a part of that: "named the law on mills, something she opposed".
    """
    if tree.dep[noun] != "appos" or tree.pos[tree.head[noun]] != "VERB":
        return False
    known = all(tree.pos[subject] == "PRON" for subject in tree.all(verb, "nsubj"))
    vague = tree.word[noun] in _SAID and not known
    return vague or tree.lemma[noun] in lexicon.words("summing-up")


def stands_for_told(tree: Words, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun beside a clause can name what that tells: "a claim", "a move", "something"."""
    return tree.word[noun] in _SAID or sums_up(tree, lexicon, noun) or tree.lemma[noun] in lexicon.words("summing-up")


def sums_up(tree: Words, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun names what was just told: "a claim", "a figure"."""
    return tree.lemma[noun] in lexicon.words("sayings") or tree.lemma[noun] in lexicon.words("sums-told")


def judges_said(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a clause judges what was said before it: "…, a claim that Ito rejects", "…, which he denies".

    Or "… – a charge denied by Ito".
    """
    if not _judges(tree, lexicon, top):
        return False
    if tree.dep[top] == "advcl:relcl":
        return True
    noun = tree.head[top]
    said = tree.word[noun] in _SAID or sums_up(tree, lexicon, noun)
    before = tree.word[min(phrase(tree, noun)) - 1]
    loose = (before == "," or before in DASHES) and noun > tree.head[noun]
    told = tree.dep[top] == "acl:relcl" or (tree.dep[top] == "acl" and tree.tag[top] == "VBN")
    return told and said and loose and (tree.pos[tree.head[noun]] == "VERB" or tree.has(tree.head[noun], "cop"))


def _is_untrue(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a predicate says that something is, or proved, false."""
    untrue = lexicon.words("untrue")
    return tree.lemma[word] in untrue or any(tree.lemma[child] in untrue for child in tree.all(word, "xcomp"))


def _judges(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    name = with_particles(tree, lexicon, verb)
    relation = lexicon.relation_of(name)
    stance = (name if relation is None else relation.name) in lexicon.words("stances")
    return stance or is_labelling(tree, lexicon, verb)


def is_labelling(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb says of something what it is: "called the claim absurd", "described it as a lie"."""
    lemma = tree.lemma[verb]
    if tree.has(verb, "xcomp") and lemma in lexicon.words("labelling"):
        return True
    told = tree.all(verb, "obl", "advcl") if lemma in lexicon.words("describing") else ()
    return any(tree.marker(child, "case", "mark") == "as" for child in told)


def _is_told(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun is one for what someone says, beside which a clause tells it."""
    return lexicon.cue_of(tree.lemma[noun], "NOUN") is not None and meaning_of(tree, noun) is not None


def _tells(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a clause tells more of someone: "contradicted | Ito, who had said …"."""
    return tree.dep[noun] == "obj" and tree.has(noun, "acl:relcl") and can_act(tree, lexicon, noun)
