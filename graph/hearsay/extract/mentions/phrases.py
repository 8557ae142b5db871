"""Which words head a phrase that refers, and how far it reaches: without relative clause, apposition or coordinate."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import islice

from hearsay.extract.grammar.sharing import complements_after
from hearsay.extract.grammar.syntax import Tree, ancestors, clause_words, subtree
from hearsay.extract.mentions.names import NameIndex
from hearsay.lexicon import Lexicon
from hearsay.records import Gender, Number

ARGUMENTS = ("nsubj", "nsubj:pass", "csubj", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "appos")
"""Relations in which a number, determiner or adjective stands for a noun that is not said."""

_NOT_HEADS = frozenset(
    "case mark cc cc:preconj aux aux:pass cop punct discourse det det:predet fixed flat goeswith compound:prt expl "
    "reparandum advmod amod nummod compound".split()
)
_LOOSE = frozenset({"conj", "root", "ROOT", "nsubj:outer"})
_LEFT = frozenset(
    "det det:predet amod nummod compound nmod:poss nmod:desc nmod nmod:unmarked flat goeswith advmod".split()
)
_RIGHT = frozenset("flat goeswith fixed compound nummod".split())
_ROLE_PREPOSITIONS = frozenset("of for to at on in".split())
_QUANTITIES = frozenset("all many some several both few most others other more those these another either".split())
_INDEFINITE_PERSONS = {f"{which}{who}" for which in ("some", "any", "every", "no") for who in ("one", "body")} | {
    "none"
}

_PRONOUN_FORMS: tuple[tuple[str, str, Number, Gender, int], ...] = (
    ("i", "i me my mine myself", "singular", "", 1),
    ("we", "we us our ours ourselves 's let's", "plural", "", 1),
    ("you", "you your yours yourself yourselves", "", "", 2),
    ("he", "he him his himself", "singular", "male", 3),
    ("she", "she her hers herself", "singular", "female", 3),
    ("it", "it its itself", "singular", "neuter", 3),
    ("they", "they them their theirs themselves themself 'em", "plural", "", 3),
    ("this", "this", "singular", "neuter", 3),
    ("that", "that", "singular", "neuter", 3),
    ("these", "these", "plural", "", 3),
    ("those", "those", "plural", "", 3),
    ("who", "who whom whose", "", "", 3),
    ("which", "which", "", "neuter", 3),
)
PRONOUNS: Mapping[str, tuple[str, Number, Gender, int]] = {
    form: (lemma, number, gender, person)
    for lemma, forms, number, gender, person in _PRONOUN_FORMS
    for form in forms.split()
}
"""The forms of the pronouns that refer: subject form, number, gender, person."""
_BOUNDS = frozenset({"least", "most"})
IN_LAW = ("-", "in", "-", "law")  # "his brother-in-law"
RELATIVE = frozenset(("who", "which", "that"))


def is_phrase_head(tree: Tree, token: int, names: NameIndex) -> bool:
    """Tell whether a word heads a phrase that may refer to something."""
    pos, relation = tree.pos[token], tree.dep[token]
    if token in names.inside:
        return token in names.tops
    if pos == "PRON":
        return tree.is_deed_subject(token) or (relation != "expl" and _is_referring_pronoun(tree, token))
    if relation in _NOT_HEADS:
        return False
    if pos in ("NOUN", "PROPN"):
        return not _is_title_before_name(tree, token) or tree.is_deed_subject(token)
    if tree.is_deed_subject(token):
        return True
    if relation not in ARGUMENTS and not (relation in _LOOSE and tree.has(token, "nmod", "acl:relcl")):
        return False
    if pos in ("DET", "NUM", "SYM") or tree.word[token] in _QUANTITIES:
        return not (pos == "NUM" and relation in ("obl", "nmod", "appos") and tree.child(token, "nmod") is None)
    return pos == "ADJ" and (tree.has(token, "det") or (relation == "nsubj" and tree.has(token, "nmod", "obl")))


def phrase_range(tree: Tree, head: int, names: NameIndex, lexicon: Lexicon) -> tuple[int, int]:
    """Give the token range [start, end) of the phrase as shown."""
    if tree.is_deed_subject(head):
        first, last = clause_words(tree, head)
        return first, last + 1
    name = names.inside.get(head)
    start, end = (name.start, name.end) if name else (head, head + 1)
    if tree.pos[head] == "PRON" and tree.word[head] in PRONOUNS:
        return start, _told_end(tree, head, names, lexicon) if tree.word[head] == "those" else end
    for child in reversed(tree.children[head]):
        if child < start and tree.dep[child] in _LEFT and not _is_adverbial(tree, child):
            if any(tree.pos[between] != "PUNCT" for between in range(_whole(tree, child), start)):
                break
            titled = tree.dep[child] == "nmod" and tree.marker(child) == "of"  # "Secretary of State Mary Hall"
            start = min(subtree(tree, child)) if titled else _leftmost(tree, child)
    completion = names.completing.get(head)
    if completion:
        end = completion.end
    after = [child for child in (*tree.children[head], *complements_after(tree, head, "nmod")) if child >= end]
    noun = lexicon.noun_of(tree.lemma[head]) if after else None
    prepositions = _ROLE_PREPOSITIONS if noun and noun.role else ("of",)
    for child in after:
        if child >= end:
            end = _reach(tree, child, end, names, prepositions, lexicon) or end
    return start, end


def _reach(tree: Tree, child: int, end: int, names: NameIndex, prepositions: Collection[str], lexicon: Lexicon) -> int:
    """Give where the phrase ends once this child is drawn in, 0 where it stays outside."""
    relation = tree.dep[child]
    if relation in _RIGHT and end in (child, min(subtree(tree, child))):
        return _whole(tree, child)  # of "$1.2 million" the head is the sign
    if relation == "nmod" and tree.marker(child) in prepositions and min(subtree(tree, child)) == end:
        return _of_phrase_end(tree, child, names, lexicon)
    if relation == "nmod" and tuple(tree.word[end : child + 1]) == IN_LAW:
        return child + 1
    if relation == "amod" and child == end:
        oblique = tree.child(child, "obl")
        return _of_phrase_end(tree, oblique, names, lexicon) if oblique is not None else child + 1
    return 0


def _told_end(tree: Tree, those: int, names: NameIndex, lexicon: Lexicon) -> int:
    """Give where "those" ends with what tells who they are: "those familiar with the talks", "those briefed"."""
    told, end = tree.child(those, "amod", "acl"), those + 1
    if told != end or not (tree.pos[told] == "ADJ" or tree.tag[told] == "VBN"):
        return end
    oblique = tree.child(told, "obl")
    return told + 1 if oblique is None else _of_phrase_end(tree, oblique, names, lexicon)


def _of_phrase_end(tree: Tree, head: int, names: NameIndex, lexicon: Lexicon) -> int:
    _, end = phrase_range(tree, head, names, lexicon)
    for child in tree.children[head]:
        if tree.dep[child] == "conj" and tree.pos[child] in ("NOUN", "PROPN") and child >= end:
            end = max(end, phrase_range(tree, child, names, lexicon)[1])
    return end


def _whole(tree: Tree, token: int) -> int:
    return max(subtree(tree, token)) + 1


def _leftmost(tree: Tree, token: int) -> int:
    left = token
    while tree.children[left] and tree.children[left][0] < left:
        left = tree.children[left][0]
        if tree.word[left] == "at" and tree.word[left + 1] in _BOUNDS:
            return left
        if tree.dep[left] in ("punct", "cc", "case", "mark", "aux", "cop", "nsubj"):
            return left + 1
    return left


def _is_adverbial(tree: Tree, token: int) -> bool:
    """Tell adverbs that belong to the clause ("only", "also") from those inside the phrase ("nearly")."""
    if tree.word[token] == "not":
        noun = tree.head[token]
        return tree.dep[noun] == "conj" or tree.has(noun, "cop")  # "gold, not | silver", "was not | Ito"
    return (
        tree.dep[token] == "advmod"
        and tree.pos[token] == "ADV"
        and tree.word[token] not in ("then", "nearly", "almost")
    )


def _is_title_before_name(tree: Tree, token: int) -> bool:
    governor = tree.head[token]
    return tree.dep[token] == "nmod:desc" and governor > token and tree.pos[governor] == "PROPN"


def _is_referring_pronoun(tree: Tree, token: int) -> bool:
    word = tree.word[token]
    if word in PRONOUNS:
        if word == "that" and tree.tag[token] == "IN":
            return False
        return tree.tag[token] not in ("EX",) and not _is_question_word(tree, token)
    whoever = word == "whoever" and tree.tag[token] == "NN"
    return (
        whoever
        or word in _INDEFINITE_PERSONS
        or word in _QUANTITIES
        or word.endswith("thing")
        or word in ("one", "ones")
    )


def _is_question_word(tree: Tree, token: int) -> bool:
    return PRONOUNS[tree.word[token]][0] in ("who", "which") and relative_clause(tree, token) is None


def relative_clause(tree: Tree, token: int) -> int | None:
    """Give the verb of the relative clause that a pronoun opens, None where it opens none."""
    for governor in islice(ancestors(tree, token), 4):
        if tree.dep[governor].startswith("acl"):
            return governor if tree.head[governor] < token <= governor else None
    return None
