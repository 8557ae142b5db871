"""How a clause is meant by its own words: auxiliaries, adverbs, what it is read through, its conditions."""

from __future__ import annotations

from hearsay.extract.grammar.asking import is_asked
from hearsay.extract.grammar.clauses import Clause, words_beside
from hearsay.extract.grammar.infinitives import is_allotted
from hearsay.extract.grammar.negation import is_irresistible, is_outstanding, is_refused
from hearsay.extract.grammar.passages import embedding_at
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import is_over, is_present, sharing_first
from hearsay.extract.meaning.auxiliaries import embedded_in, is_released, modality_beside, was_able
from hearsay.extract.meaning.calls import is_call
from hearsay.extract.meaning.conditions import is_conditional
from hearsay.extract.meaning.contents import is_judging, noun_told, told_by_infinitive
from hearsay.lexicon import Lexicon
from hearsay.records import Modality

_MODAL = ("aux", "advmod")
_PHRASES = {"going": "be going to", "got": "have got to"}


def own_modalities(tree: Tree, lexicon: Lexicon, clause: Clause) -> set[Modality]:
    """Read auxiliaries, adverbs, what the clause is read through, its conditions and question mark."""
    modal = tree.tag[clause.head] == "MD"  # "but Ito | cannot"
    alone = lexicon.modality_of(tree.lemma[clause.head], "AUX") if modal else None
    found: set[Modality] = {alone} if alone else set()
    for member in _with_shared(tree, clause):
        if is_irresistible(tree, lexicon, member) or _is_perceived(tree, lexicon, clause, member):
            continue
        for child in words_beside(tree, clause, member) if tree.has(member, *_MODAL) else ():
            if tree.dep[child] in _MODAL:
                found |= modality_beside(tree, lexicon, member, child)
    for member in [*clause.chain, clause.head] if is_judging(tree, clause) else clause.chain:
        found |= _through(tree, lexicon, clause, member)
    if is_conditional(tree, lexicon, clause, possible="possible" in found):
        found.add("conditional")
    if _asks(tree, lexicon, clause):
        found.add("asked")
    if is_call(tree, lexicon, clause):
        found.add("intended")
    return found | set(told_by_infinitive(tree, clause)) | _as_meaning(tree, lexicon, clause)


def _asks(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether a clause is a question, not what tells which one there is: no "the question is, did he go?"."""
    told = tree.child(clause.head, "nsubj:outer") if clause.kind == "copula" else None
    copulas = tree.all(clause.head, "cop")
    if told is not None and len(copulas) == 1 and told < copulas[0]:
        return False
    return is_asked(tree, lexicon, clause.top)


def _with_shared(tree: Tree, clause: Clause) -> tuple[int, ...]:
    first = sharing_first(tree, clause.top)
    return clause.members if first is None else (*clause.members, first)


def _is_perceived(tree: Tree, lexicon: Lexicon, clause: Clause, member: int) -> bool:
    """Tell whether a word that a clause is read through says that it was seen or heard: "could be | seen | lying"."""
    below = tree.tag[clause.head] == "VBG" and member in clause.chain
    return below and tree.lemma[member] in lexicon.words("perceiving") and tree.has(member, "aux:pass")


def _through(tree: Tree, lexicon: Lexicon, clause: Clause, member: int) -> set[Modality]:
    """Read a word that a clause is read through: "is able | to sing", "is going | to sing"."""
    embedding = embedding_at(tree, member, lexicon)
    to = tree.word[member + 1 : member + 2] == ["to"]  # no "going on to"
    phrased = lexicon.modality_of(_PHRASES.get(tree.word[member], "")) if to else None
    outstanding = any(is_outstanding(tree, child) for child in tree.children[member])
    modality = embedding.modality if embedding and not outstanding and not was_able(tree, member) else None
    if modality == "intended" and is_refused(tree, lexicon, member):
        modality = None
    if modality == "future" and member == clause.head:
        modality = None  # "it is not certain that"
    if modality == "necessary" and _is_open_to(tree, lexicon, member):
        modality = "possible"
    sure = tree.pos[member] == "ADJ"  # "it is certain that it sank", no "is expected to have sunk"
    past = modality == "future" and sure and is_over(tree, clause.head)
    return {one for one in (None if past else modality, phrased) if one}


def _is_open_to(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether what must be done after other such words only may be: "need not sing", "has a day to sing"."""
    below = tree.all(word, "xcomp")
    allotted = any(is_allotted(tree, lexicon, verb) for verb in below)
    thought = tree.word[word] == "supposed" and is_present(tree, word)  # "is supposed to have sung"
    thought = thought and any(is_over(tree, verb) for verb in below)
    return allotted or thought or is_released(tree, lexicon, word)


def _as_meaning(tree: Tree, lexicon: Lexicon, clause: Clause) -> set[Modality]:
    """Read what a noun is said to be: "her demand is | that it end"."""
    noun = noun_told(tree, lexicon, clause)
    if noun is None:
        return set()
    stipulated = tree.lemma[noun] in lexicon.words("stipulations")
    return embedded_in(tree, lexicon, noun, default="necessary" if stipulated else None)
