"""Finds where "which", or a "that" that opens a sentence, stands for all that was done: "shut it, | which hurt"."""

from __future__ import annotations

from itertools import islice

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.nouns import can_act, is_person
from hearsay.extract.grammar.parses import FIGURES, NOUNS, QUESTIONS, QUOTES, SUBJECTS, Parse, Words
from hearsay.extract.grammar.pieces import DASHES
from hearsay.extract.grammar.syntax import Tree, ancestors
from hearsay.lexicon import Lexicon

_BESIDE = frozenset({"acl:relcl", "acl"})
_CLAUSES = _BESIDE | {"advcl:relcl"}
_APART = DASHES | {","}
_STRAYED = frozenset({"advcl", "parataxis"})
_STEPS = frozenset({"by", "to", "from"})
_NEAR = 6  # governors from a pronoun up to its clause
_POINTING = frozenset({"that", "this"})
_EMPTY = frozenset({"it", "that", "this", "there"})
_OPENING = frozenset({"CCONJ", "ADV", "SPACE", "PUNCT"})
_COMPARED = frozenset({"JJR", "JJS", "RBR"})


def hang_remark(parse: Parse, index: int) -> None:
    """Hang on a clause what "which" tells of all of it: "left in May, | which hurt", "jailed Ito, | which led to"."""
    remark = relative_over(parse, index)
    if remark is None and parse.dep[parse.head[index]] in _STRAYED and parse.first(parse.head[index]) == index:
        remark = parse.head[index]
    if remark is None or parse.word[index - 1] not in _APART or parse.has(index, "case"):
        return
    deed, above = _clause_over(parse, remark), parse.head[remark]
    noun = above if parse.dep[remark] in _BESIDE else index - 2
    hung = parse.dep[remark] == "advcl:relcl" and parse.lemma[parse.head[index]] not in parse.lexicon.words("provoking")
    if deed is not None and deed < index and (hung or _is_of_deed(parse, parse.lexicon, index, noun)):
        parse.hang(remark, deed, "advcl:relcl")
        parse.settled.add(remark)
    elif parse.dep[remark] == "advcl:relcl" and parse.pos[index - 2] in NOUNS:
        parse.hang(remark, index - 2, "acl:relcl")  # "recovered from a fever, | which forced him to leave"


def _is_of_deed(tree: Words, lexicon: Lexicon, pronoun: int, noun: int) -> bool:
    """Tell by a clause's verb that "which" stands for what was done, not for the noun before it."""
    if tree.lemma[noun] in DATES:
        return True
    if _may_be_judged(tree, lexicon, noun):
        return False
    if is_person(tree, lexicon, noun) and noun == pronoun - 2 and tree.dep[pronoun] == "obj":
        return True  # "freed the hostages, which Oslo welcomed"
    verb, subject = tree.head[pronoun], tree.dep[pronoun] in SUBJECTS
    if any(tree.lemma[one] in lexicon.words("deeds") for one in _called(tree, verb, subject=subject)):
        return True
    return subject and _moves(tree, lexicon, verb, noun)


def _called(tree: Words, verb: int, *, subject: bool) -> list[int]:
    """List what "which" is said to be: "which is, Ito called, Ito said was, came as | a shock"."""
    told = [*tree.all(verb, "obl", "advcl"), *([] if subject else tree.all(verb, "xcomp"))]
    said = [clause for clause in tree.all(verb, "ccomp") if not tree.has(clause, *SUBJECTS)]
    return [*told, *said, *([verb] if tree.has(verb, "cop") else [])]


def _may_be_judged(tree: Words, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun names what was said or done itself: "the attack", "a letter"."""
    lemma = tree.lemma[noun]
    known = lexicon.noun_of(lemma)
    told = known is not None and (known.type == "Event" or known.document or known.utterance)
    return told or lexicon.relation_of(lemma) is not None or lexicon.relation_of(lemma, "NOUN") is not None


def _moves(tree: Words, lexicon: Lexicon, verb: int, noun: int) -> bool:
    """Tell whether a verb tells what a deed brought about, which the noun before it can't: "which angered Ito"."""
    if tree.lemma[verb] == "mean":
        return tree.has(verb, "ccomp")
    if tree.lemma[verb] not in lexicon.words("provoking"):
        return False
    if tree.lemma[verb] in lexicon.words("affecting"):
        return True
    above, ends = tree.head[noun], tree.all(verb, "obj", "obl")
    within = tree.dep[noun] == "nmod" and tree.pos[above] == "NOUN" and not can_act(tree, lexicon, above)
    if within or any(_is_place(tree, lexicon, end) for end in ends):
        return False  # "an attack on the port, which led to", "a tunnel, which leads to the sea"
    unable = can_act(tree, lexicon, noun) or _is_place(tree, lexicon, noun) or _is_step(tree, noun)
    return unable or (tree.dep[noun] == "obj" and any(_may_be_judged(tree, lexicon, end) for end in ends))


def _is_place(tree: Words, lexicon: Lexicon, noun: int) -> bool:
    known = lexicon.noun_of(tree.lemma[noun])
    return known is not None and known.type == "Place"


def _is_step(tree: Words, noun: int) -> bool:
    """Tell whether a noun is by how much something changed: "cut it by a third"."""
    counted = tree.pos[noun] in FIGURES or tree.has(noun, "nummod")
    return counted and tree.dep[noun] == "obl" and any(tree.word[case] in _STEPS for case in tree.all(noun, "case"))


def deed_of(tree: Words, pronoun: int) -> int | None:
    """Find the clause that "which" stands for where it stands for no noun."""
    remark = relative_over(tree, pronoun)
    if remark is None or tree.word[pronoun] != "which" or tree.dep[remark] != "advcl:relcl":
        return None
    deed = tree.head[remark]
    said = tree.pos[deed] == "VERB" or tree.has(deed, "cop")
    return deed if said and deed < pronoun and not tree.has(pronoun, "case") else None


def deed_before(tree: Tree, lexicon: Lexicon, pronoun: int) -> int | None:
    """Find what the sentence before tells, where "that" or "this" stands for it: "Oslo shut the port. | That hurt"."""
    sentence = tree.sentence[pronoun]
    if not sentence or tree.word[pronoun] not in _POINTING or tree.dep[pronoun] != "nsubj":
        return None
    first, last = tree.sentences[sentence - 1]
    opens = {tree.pos[word] for word in range(tree.sentences[sentence][0], pronoun)} <= _OPENING
    near = tree.paragraph[pronoun] - tree.paragraph[last] <= 1
    if not opens or not near or tree.word[last] == "?" or not _comes_of_deed(tree, lexicon, tree.head[pronoun]):
        return None
    told = _told_in(tree, lexicon, first, last)
    return told if told is not None and _is_of_one_speaker(tree, first, told, pronoun) else None


def _is_of_one_speaker(tree: Tree, first: int, told: int, pronoun: int) -> bool:
    """Tell whether no quotation begins or ends between, but for who says it: "“It sank,” he said. “| That hurt.”"."""
    marks = [word for word in range(first, pronoun) if tree.word[word] in QUOTES]
    again = tree.sentence_start(pronoun)
    return marks in ([], [first]) or (marks[:1] + marks[2:] == [first, again] and told < marks[1])


def _comes_of_deed(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb tells what came of a deed, or how it is: "that angered Ito", "this is illegal"."""
    if tree.pos[verb] == "ADJ":
        asked = any(tree.tag[child] in QUESTIONS for child in tree.all(verb, "advmod"))
        return tree.has(verb, "cop") and tree.tag[verb] not in _COMPARED and not asked
    if tree.has(verb, "cop"):
        return tree.lemma[verb] in lexicon.words("deeds")
    if tree.lemma[verb] == "mean":
        return tree.has(verb, "ccomp")
    return tree.lemma[verb] in lexicon.words("provoking") | lexicon.words("affecting")


def _told_in(tree: Tree, lexicon: Lexicon, first: int, last: int) -> int | None:
    """Find the clause that a sentence tells, or that someone says in it."""
    roots = [word for word in range(first, last + 1) if tree.head[word] == word and tree.pos[word] != "SPACE"]
    if len(roots) != 1 or not (tree.pos[roots[0]] == "VERB" or tree.has(roots[0], "cop")):
        return None
    (root,) = roots
    cue = lexicon.cue_of(tree.lemma[root]) is not None and lexicon.relation_of(tree.lemma[root]) is None
    contents = tree.all(root, "ccomp") if cue else []
    told = contents[0] if contents else root
    subjects = tree.all(told, *SUBJECTS)
    return told if subjects and tree.word[subjects[0]] not in _EMPTY else None


def _clause_over(parse: Parse, remark: int) -> int | None:
    """Find the clause before a remark, over an infinitive the one it stands in: "| agreed to free Ito, which hurt"."""
    above = (one for one in ancestors(parse, remark) if parse.pos[one] == "VERB" or parse.has(one, "cop"))
    return next((one for one in above if parse.dep[one] != "xcomp" or parse.mark(one) != "to"), None)


def relative_over(tree: Words, word: int) -> int | None:
    """Find the relative clause that a word stands in, or heads."""
    near = islice((word, *ancestors(tree, word)), _NEAR)
    return next((one for one in near if tree.dep[one] in _CLAUSES), None)
