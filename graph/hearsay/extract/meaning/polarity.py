"""Whether a statement is denied: by its verb, by what it is read through or embedded in, by a "no" in a place."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.grammar.clauses import Clause, words_beside
from hearsay.extract.grammar.cuewords import entry_with
from hearsay.extract.grammar.describing import prospect_of
from hearsay.extract.grammar.doubts import is_hardly_possible, is_undoubted
from hearsay.extract.grammar.infinitives import is_excluded, is_only_choice
from hearsay.extract.grammar.negation import (
    HAVING,
    implies_negation,
    is_avoiding,
    is_contrast,
    is_denied,
    is_denied_beside,
    is_disclaimed,
    is_disowned,
    is_failing,
    is_hindered,
    is_irresistible,
    is_none,
    is_preferred,
    is_regretted,
    is_told_wrongly,
    is_undone,
)
from hearsay.extract.grammar.nouns import is_hardly_any, is_scarce
from hearsay.extract.grammar.parses import QUESTIONS, SUBJECTS
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.syntax import Tree, ancestors, first_conjunct
from hearsay.extract.grammar.verbforms import is_gerund
from hearsay.extract.meaning.absent import is_described_as_none, is_presented
from hearsay.extract.meaning.contents import is_called_off, is_disliked, is_short_of, is_unhindered
from hearsay.extract.meaning.forestalling import WAITING, is_forestalled
from hearsay.extract.meaning.instances import is_instance_denied
from hearsay.lexicon import Lexicon
from hearsay.records import Polarity

_ABLE = frozenset({"can", "ca", "could"})
_EMBEDDED = frozenset({"ccomp", "xcomp", "advcl", "obl", "acl"})
_DESCRIBING = frozenset({"acl", "acl:relcl"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_OPEN = frozenset({"whether", "if"})
_CONTENTS = frozenset({"ccomp", "xcomp", "csubj"})
_NAMED = frozenset({"obj", "nsubj:pass"})  # where an event noun is embedded: "denied the annexation"
_GAINSAYING = frozenset({"contradict", "refute", "rebut", "dispute"})


def polarity_of(
    tree: Tree, lexicon: Lexicon, clause: Clause, fillers: Sequence[int], thing: int | None = None
) -> Polarity:
    """Count what denies a clause whose places these words fill, `thing` its object's; two denials make an assertion."""
    denials = [_is_member_denied(tree, lexicon, clause, member) for member in clause.members]
    denials += [_is_turned_round(tree, lexicon, one) for one in clause.chain]
    denials += [_is_complement_denied(tree, lexicon, clause)]
    denials += [is_described_as_none(tree, lexicon, clause.top), is_forestalled(tree, clause.top)]
    denials += [is_hardly_possible(tree, lexicon, clause.top)]
    denials += [_is_lacking(tree, lexicon, clause), is_instance_denied(tree, lexicon, clause.top)]
    denials += [_is_denied_from_above(tree, lexicon, clause), _is_called_false(tree, lexicon, clause.top)]
    denials += [_is_any_none(tree, lexicon, clause, fillers, again=any(denials))]
    if any(denials) and thing is not None and is_contrast(tree, thing):
        return "positive"
    return "negative" if sum(denials) % 2 else "positive"


def _is_turned_round(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a word that a clause is read through turns it round: "fails to", "help" of "can't help singing"."""
    failing = is_failing(tree, lexicon, word) or is_told_wrongly(tree, lexicon, word)
    return failing or is_irresistible(tree, lexicon, word)


def _is_member_denied(tree: Tree, lexicon: Lexicon, clause: Clause, member: int) -> bool:
    return is_denied_beside(tree, lexicon, member, words_beside(tree, clause, member))


def _is_any_none(tree: Tree, lexicon: Lexicon, clause: Clause, fillers: Sequence[int], *, again: bool) -> bool:
    """Tell whether a place says that there is none, or a subject that few do it; of "no one who sings" someone sings.

    `again`: whether the verb is denied already, so that "neither" and "nor" only join what it is denied of.
    """
    noun = tree.head[clause.top] if tree.dep[clause.top] in _DESCRIBING else None
    absent = noun is None or tree.lemma[tree.head[noun]] in HAVING or tree.word[noun] in lexicon.negations
    absent = absent or (noun is not None and _is_ruled_out(tree, noun))
    complement = clause.head if clause.kind == "copula" else None
    if complement is not None and any(tree.word[word] == "no" for word in tree.all(complement, "det")):
        return True
    places = [word for word in fillers if word != complement and (absent or word != noun)]
    shared = first_conjunct(tree, clause.top) if tree.marker(clause.top, "cc") == "and" else clause.top
    subjects = tree.all(clause.top, *SUBJECTS) or tree.all(shared, *SUBJECTS)
    if any(word in subjects and is_hardly_any(tree, lexicon, word) for word in places):
        return True
    return any(is_none(tree, lexicon, word, joined=not again) for word in places)


def _is_ruled_out(tree: Tree, noun: int) -> bool:
    """Tell whether a noun stands beside who it was: "it was voters in Ohio, | not the judge, who decided it"."""
    around = (above for above in ancestors(tree, noun) if tree.has(above, "cop"))
    pointed = next(around, None) if tree.dep[noun] == "appos" else None
    return pointed is not None and tree.is_about_it(pointed)


def _is_complement_denied(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether the complement in a verb's predicate is denied: "plead guilty" in "pleaded not guilty"."""
    complement = clause.complement
    if complement is None or clause.kind != "verb" or tree.lemma[complement] not in clause.lemma.split():
        return False
    return is_denied(tree, lexicon, complement)


def _is_denied_from_above(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether a word above denies the clause: "denies that …", "stops them from …", "no reason to …"."""
    top = first_conjunct(tree, clause.top)
    governor, dep = tree.head[top], tree.dep[top]
    named = clause.kind == "noun" and dep in _NAMED and not _is_saying(tree, lexicon, clause, governor)
    embedded = dep in _EMBEDDED or named  # who denies an accusation was accused
    if governor == top or not embedded:
        return False
    held = is_undoubted(tree, lexicon, governor) or is_only_choice(tree, lexicon, top)
    if held or is_regretted(tree, lexicon, governor):
        return False
    denied = is_undone(tree, lexicon, governor)
    if (top == clause.top and is_excluded(tree, top)) or (named and _is_called_off(tree, lexicon, clause, governor)):
        return not denied
    marker = tree.marker(top, "mark", "case")
    if clause.kind != "noun" and _is_rejected(tree, lexicon, top, marker):
        return not denied
    no_one = any(is_none(tree, lexicon, word) for word in tree.all(governor, "nsubj"))
    if dep in _CONTENTS and _raises_denial(tree, lexicon, top, governor):
        other = tree.has(top, "nsubj", "nsubj:pass") or tree.has(governor, "obj")  # no "nobody wants to sing"
        hardly_any = any(is_scarce(tree, word) for word in tree.all(governor, "nsubj"))
        return is_undone(tree, lexicon, governor) or ((no_one or hardly_any) and other)
    denied = denied or no_one or is_unhindered(tree, lexicon, top)
    if is_hindered(tree, lexicon, top) or _is_cleared_of(tree, lexicon, governor, marker):
        return not denied
    to = any(tree.word[mark] == "to" for mark in tree.all(top, "mark"))  # "no need | for them to leave"
    if (to or _is_noun_gerund(tree, top, marker)) and _is_out_of_reach(tree, lexicon, top, governor):
        return True
    if _is_without_chance(tree, lexicon, top, marker) or _is_called_for_by_none(tree, lexicon, top):
        return True
    guilt = tree.lemma[governor] in lexicon.words("guilt") and is_gerund(tree, top)
    denied = denied or (guilt and tree.dep[governor] == "xcomp" and is_denied(tree, lexicon, tree.head[governor]))
    if denied and (guilt or _is_aim(tree, lexicon, top)) and tree.marker(clause.top, "cc") != "but":
        return True
    return not denied and _is_avoided(tree, lexicon, top, marker)


def _is_saying(tree: Tree, lexicon: Lexicon, clause: Clause, governor: int) -> bool:
    """Tell whether an event is something said, which is there where one denies it: "contradicts a promise"."""
    spoken = clause.relation is not None and clause.relation.speech is not None
    return tree.lemma[clause.top] in lexicon.words("sayings") or (spoken and tree.lemma[governor] in _GAINSAYING)


def _is_lacking(tree: Tree, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether a word at an event says there is none: "a lack of support by", "no risk of", "the aborted sale"."""
    if clause.kind != "noun":
        return False
    undone = (tree.word[word] for word in tree.all(clause.head, "amod") if tree.word[word] in lexicon.words("undone"))
    if any(word != "failed" or tree.lemma[clause.head] not in lexicon.words("tried") for word in undone):
        return True
    if tree.dep[clause.top] != "nmod":
        return False
    noun, marker = tree.head[clause.top], tree.marker(clause.top)
    if f"{tree.lemma[noun]} {marker}" in lexicon.words("lacking"):
        return not is_denied(tree, lexicon, noun)
    chance = lexicon.modality_of(tree.lemma[noun], "NOUN") == "possible" and marker != "about"  # "no illusions about"
    return chance and is_none(tree, lexicon, noun)


def _is_called_off(tree: Tree, lexicon: Lexicon, clause: Clause, governor: int) -> bool:
    """Tell whether an event will not come about: "cancelled her visit"; a deal, aid or sanctions held till then.

    Of "a planned visit" no more is told than that it was intended.
    """
    if clause.relation is None or prospect_of(tree, lexicon, clause.head) is not None:
        return False
    return is_called_off(lexicon, clause.relation, with_particles(tree, lexicon, governor))


def _is_aim(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a clause says what a deed is for, so not aimed at if not done: "didn't come to sing"."""
    verb = tree.head[top]
    to = next((mark for mark in tree.all(top, "mark") if tree.word[mark] == "to"), None)
    aimed = to is not None and tree.word[to - 1] != "only" and tree.tag[top] != "VBG" and verb < top
    if not aimed or tree.dep[top] not in ("advcl", "xcomp") or tree.pos[verb] != "VERB":
        return False
    needed = lexicon.modality_of(tree.lemma[verb], "VERB") == "necessary" or tree.lemma[verb] in WAITING
    return not (needed or is_disliked(tree, lexicon, verb)) and not is_avoiding(tree, lexicon, verb)


def _is_rejected(tree: Tree, lexicon: Lexicon, top: int, marker: str) -> bool:
    """Tell whether it is not to be or was not so: "decided against singing", "escaped singing"."""
    governor, gerund = tree.head[top], is_gerund(tree, top)
    if marker == "than":
        rather = any(tree.word[word] == "rather" for word in tree.all(governor, "advmod"))
        return rather or is_preferred(tree, governor)
    if tree.dep[top] == "xcomp" and tree.lemma[governor] == "see" and tree.marker(governor, "mark") == "than":
        return is_preferred(tree, tree.head[governor])  # "would rather resign than see it sold"
    if gerund and marker in ("", "to") and with_particles(tree, lexicon, governor) in lexicon.words("opposing"):
        return tree.dep[top] in ("xcomp", "ccomp") or marker == "to"
    if gerund and not marker and tree.dep[top] in ("xcomp", "ccomp"):
        verb = tree.lemma[governor]
        return not lexicon.words("escaping").isdisjoint((verb, f"{tree.word[governor - 1]} {verb}"))
    return gerund and marker == "against"


def _is_without_chance(tree: Tree, lexicon: Lexicon, top: int, marker: str) -> bool:
    """Tell whether there is no chance that a clause comes true: "no chance that he sings"."""
    noun = tree.head[top]
    if tree.dep[top] != "acl" or marker not in ("", "that") or not is_none(tree, lexicon, noun):
        return False
    return lexicon.modality_of(tree.lemma[noun], "NOUN") == "possible" or tree.lemma[noun] == "way"


def _is_called_for_by_none(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a clause is what none is there to bring about: "no rule forcing him to sing"."""
    verb = tree.head[top]
    noun = tree.head[verb]
    if lexicon.cue_of(tree.lemma[verb]) is not None:
        return False  # "no proof to suggest that he sang" leaves it open
    return tree.dep[top] in _CONTENTS and tree.dep[verb] in _DESCRIBING and is_none(tree, lexicon, noun)


def _is_left_open(tree: Tree, top: int) -> bool:
    asked = any(tree.tag[word] in QUESTIONS for word in tree.all(top, "advmod") if word < top)  # "doubts about how"
    return asked or any(tree.word[mark] in _OPEN for mark in tree.all(top, "mark"))


def _is_avoided(tree: Tree, lexicon: Lexicon, top: int, marker: str) -> bool:
    """Tell whether a word says that what is under it does not come about: "denies", "fails to", "retreats from"."""
    governor, dep = tree.head[top], tree.dep[top]
    beside = dep in ("advcl", "obl") and marker not in ("from", "out of")
    if beside and (tree.pos[governor] != "ADJ" or top < governor):
        return False  # "to win, it is impossible to …"
    if dep == "acl" and not marker and tree.tag[top] in _PARTICIPLES and not tree.has(top, *SUBJECTS):
        return False  # "losses | caused by drought": the noun's own lot, not what it says isn't done
    if implies_negation(tree, lexicon, governor):
        return not _is_left_open(tree, top)
    # "forgets that it is so", not "to do so"
    held = dep == "ccomp" and tree.pos[governor] == "VERB" and marker in ("", "that")
    return dep not in _NAMED and not held and is_failing(tree, lexicon, governor)


def _is_called_false(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a clause is said not to be so: "it is not true that", "a lie that", "it is wrong to say that"."""
    first = first_conjunct(tree, top)
    word = tree.head[first]
    if word == first:
        return False  # "her case is that he lied"
    if _is_wrongly_said(tree, lexicon, word, top):
        return True
    if all(tree.word[mark] != "that" for mark in tree.all(top, "mark")):
        return False
    if tree.pos[word] == "NOUN" and tree.dep[first] == "acl" and tree.lemma[word] in lexicon.words("falsity"):
        sure = is_denied(tree, lexicon, word) or is_scarce(tree, word) or _is_told(tree, lexicon, word)
        return not sure  # "spread the lie that he left"
    above = tree.head[word]
    if tree.marker(word, "mark") == "to" and lexicon.cue_of(tree.lemma[word]) is not None:
        wrong = lexicon.words("untrue") | lexicon.words("mistaken")
        return tree.lemma[above] in wrong and not is_denied(tree, lexicon, above)
    if tree.dep[word] == "obl" and _is_cleared_of(tree, lexicon, above, tree.marker(word)):
        return True  # "was cleared of charges that he lied"
    judged = tree.has(word, "cop") or tree.dep[word] == "xcomp"
    return judged and tree.lemma[word] in lexicon.words("trueness" if is_denied(tree, lexicon, word) else "falsity")


def _is_told(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether someone says himself what a noun means: "repeated | the myth that", no "denied the myth that"."""
    verb = tree.head[noun]
    cue = lexicon.cue_of(tree.lemma[verb]) if tree.dep[noun] == "obj" else None
    return cue is not None and cue.kind == "saying" and not implies_negation(tree, lexicon, verb)


def _is_wrongly_said(tree: Tree, lexicon: Lexicon, verb: int, top: int) -> bool:
    """Tell whether what is said or charged is so wrongly: "falsely reported that", "was wrongly accused of"."""
    if top == verb or not is_told_wrongly(tree, lexicon, verb):
        return False
    lemma, gerund = tree.lemma[verb], is_gerund(tree, top)
    if gerund and lemma in lexicon.words("accusing"):
        return True
    says = entry_with(lexicon, lemma, tree.marker(top, "mark", "case")) is not None
    return says and (gerund or tree.dep[top] in _CONTENTS)


def _is_cleared_of(tree: Tree, lexicon: Lexicon, word: int, marker: str) -> bool:
    """Tell whether a word says that someone did not do what stands after "of": "acquitted of", "innocent of lying"."""
    lemma = tree.lemma[word]
    if lemma in lexicon.words("innocence"):
        return marker == "of"
    relation = lexicon.relation_of(f"{lemma} {marker}") or lexicon.relation_of(lemma)
    return relation is not None and relation.implies_negation and marker in relation.frame.content


def _raises_denial(tree: Tree, lexicon: Lexicon, top: int, governor: int) -> bool:
    """Tell whether who denies a word denies what is under it: "isn't meant to", not "doesn't mean that"."""
    if _is_left_open(tree, top):
        return False  # "has not decided whether it sinks"
    inferred = tree.dep[top] != "xcomp" and tree.lemma[governor] in lexicon.words("proving")
    return (
        not inferred
        and tree.lemma[governor] in lexicon.words("raising-denial")
        and not (tree.dep[top] == "ccomp" and _is_amazed(tree, governor))
    )


def _is_amazed(tree: Tree, verb: int) -> bool:
    """Tell whether someone who denies a belief holds it for so: "I can't believe that he won"."""
    return tree.lemma[verb] == "believe" and any(tree.word[aux] in _ABLE for aux in tree.all(verb, "aux"))


def _is_noun_gerund(tree: Tree, top: int, marker: str) -> bool:
    """Tell whether a gerund says what a noun is of: "no way of knowing"."""
    return tree.dep[top] == "acl" and tree.tag[top] == "VBG" and marker in ("of", "in")


def _is_out_of_reach(tree: Tree, lexicon: Lexicon, top: int, governor: int) -> bool:
    """Tell whether what it takes is missing: "has no time to", "does nothing to", "is not strong enough to"."""
    above = tree.head[governor]
    if tree.dep[top] == "acl":
        had = tree.dep[governor] == "obj" and (tree.lemma[above] == "have" or tree.lemma[above] in lexicon.light_verbs)
        had = had or is_presented(tree, lexicon, governor)
        missed = lexicon.modality_of(tree.lemma[governor], "NOUN") == "possible" or tree.lemma[governor] == "right"
        missed = missed and with_particles(tree, lexicon, above) in lexicon.words("missing-out")
        cancelled = missed or tree.lemma[above] in lexicon.words("cancelling") or tree.lemma[above] == "lack"
        lacked = tree.dep[governor] == "obj" and cancelled and not is_denied(tree, lexicon, above)
        lacked = lacked or is_disclaimed(tree, lexicon, governor)
        if tree.has(governor, "cop") and tree.owner(governor) is not None:
            return is_denied(tree, lexicon, governor)  # "it is not our job to"
        return lacked or is_none(tree, lexicon, governor) or (had and is_disowned(tree, lexicon, above))
    lacked = tree.dep[top] == "advcl" and tree.lemma[governor] == "lack" and not is_denied(tree, lexicon, governor)
    return (lacked and tree.marker(top, "mark") == "to") or is_short_of(tree, lexicon, top)
