"""What auxiliaries and adverbs beside a verb, or a word over it, say of it: that it may, must, will or would be."""

from __future__ import annotations

import re

from hearsay.extract.grammar.asking import is_inverted_condition
from hearsay.extract.grammar.doubts import is_undoubted
from hearsay.extract.grammar.negation import is_denied, is_none, is_preferred
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import NOT, QUOTES, SUBJECTS
from hearsay.extract.grammar.passages import embedding_at
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.syntax import Tree, first_conjunct
from hearsay.extract.grammar.verbforms import is_over, is_past, is_present
from hearsay.extract.meaning.inheriting import WOULD
from hearsay.lexicon import Lexicon
from hearsay.records import Modality

_EVER_SO = frozenset({"necessarily", "always"})
_LATER = frozenset({"later", "eventually", "ultimately", "subsequently"})
_EACH_TIME = frozenset({"when", "whenever"})
_BOUND = frozenset({"ought", "supposed", "must"})  # denied, they forbid
_HAD = frozenset({"'d", "’d"})
_NOT_YET = frozenset({"never", "yet"})
_SPEAKING = frozenset({"i", "we"})
_WHEN = frozenset({"in", "on", "by", "until", "till"})
_LAST_CENTURY = re.compile(r"1[0-9]{3}s?")


def modality_beside(tree: Tree, lexicon: Lexicon, verb: int, word: int) -> set[Modality]:
    """Read an auxiliary or adverb of a verb."""
    dep = tree.dep[word]
    if dep == "aux" and (word > verb or _is_had(tree, verb, word)):
        return set()
    if tree.word[word] == "should" and is_inverted_condition(tree, verb):
        return set()
    if tree.word[word] in WOULD and is_preferred(tree, verb) and not _has_have(tree, verb):
        return {"intended"}
    if tree.word[word] in WOULD and _is_wish_or_habit(tree, lexicon, verb):
        return set()
    if tree.word[word] in WOULD and _is_supposed(tree, lexicon, verb, word):
        return set() if _is_withheld(tree, lexicon, verb) else {"conditional"}
    due = _mark_after(tree, verb, word) if dep == "aux" and tree.lemma[word] == "be" else ""
    pos = "AUX" if dep == "aux" else "ADV"
    found: list[Modality | None] = [
        "necessary" if tree.word[word] == "better" and _is_due(tree, verb, word) else None,
        lexicon.modality_of(f"be {due}") if due else None,
        "possible" if tree.word[word] in _EVER_SO and tree.word[word - 1] in NOT else None,
        lexicon.modality_of(tree.lemma[word], pos) or lexicon.modality_of(tree.word[word], pos),
    ]
    modalities = {modality for modality in found if modality}
    return {"possible"} if tree.lemma[word] == "need" and is_released(tree, lexicon, verb) else modalities


def _mark_after(tree: Tree, verb: int, helper: int) -> str:
    """Give the mark of a verb right after a helper or its adverbs: "is then to sing", no "was never to sing"."""
    after = helper + 1
    while after < verb and tree.dep[after] == "advmod" and tree.word[after] not in _NOT_YET:
        after += 1
    return tree.word[after] if after in tree.all(verb, "mark") else ""


def _is_had(tree: Tree, verb: int, short: int) -> bool:
    """Tell "he'd won" from "he'd win"."""
    return tree.word[short] in _HAD and tree.tag[verb] == "VBN" and tree.word[verb] != tree.lemma[verb]


def _is_wish_or_habit(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell "would like to go", which is a wish, and "would often go", which was done, from what is yet to come."""
    often = lexicon.words("frequency")
    habit = any(tree.word[adverb] in often for adverb in tree.all(verb, "advmod"))
    habit = habit or any(tree.word[times - 1 : times + 1] == ["at", "times"] for times in tree.all(verb, "obl"))
    habit = habit or _is_done_each_time(tree, verb)
    return habit or (tree.lemma[verb] in lexicon.words("wishing") and not _has_have(tree, verb))


def _is_done_each_time(tree: Tree, verb: int) -> bool:
    """Tell whether "would" tells what was done each time something else was: "when guests came, he would sing"."""
    if _has_have(tree, verb):
        return False
    if _tells_each_time(tree, verb):
        return True
    times = (clause for clause in tree.all(verb, "advcl") if tree.head[verb] == verb and _tells_each_time(tree, clause))
    return any(
        is_past(tree, clause) or any(tree.word[aux] in WOULD for aux in tree.all(clause, "aux")) for clause in times
    )


def _tells_each_time(tree: Tree, clause: int) -> bool:
    """Tell whether a clause opens with "when" before the one that it goes with."""
    if tree.dep[clause] != "advcl" or clause > tree.head[clause]:
        return False
    first = min(tree.children[clause])
    return not _EACH_TIME.isdisjoint(tree.word[max(first - 1, 0) : first + 1])


def _is_withheld(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether someone refused to say or give something: "would not comment"; not what "I would not" do."""
    subject = tree.child(verb, "nsubj")
    if subject is None or _has_have(tree, verb) or tree.word[subject] in _SPEAKING:
        return False
    nobody = is_none(tree, lexicon, subject)
    denied = nobody or (is_denied(tree, lexicon, verb) and can_act(tree, lexicon, subject))
    return denied and with_particles(tree, lexicon, verb) in lexicon.words("withholding")


def _has_have(tree: Tree, verb: int) -> bool:
    """Tell whether "have" stands beside a verb: "would have liked it"."""
    return any(tree.lemma[other] == "have" for other in tree.all(verb, "aux"))


def _is_supposed(tree: Tree, lexicon: Lexicon, verb: int, would: int) -> bool:
    """Tell "would have gone" and "I would go" from "said that he would go", which looks forward from the past."""
    top = first_conjunct(tree, verb)
    governor, dep = tree.head[top], tree.dep[top]
    if dep == "ccomp" and tree.lemma[governor] in lexicon.words("feigning"):
        return False  # "wishes he would go"
    perfect = _has_have(tree, verb)
    later = not perfect and _is_looked_back_on(tree, verb)
    if later and (governor == top or dep == "acl:relcl"):
        return False  # "he would later become mayor"
    if dep == "acl:relcl" and tree.lemma[verb] not in lexicon.words("becoming"):
        return True  # "a law that would ban it", not "the man who would become king"
    told = dep == "ccomp" and (is_present(tree, governor) or not _is_retold(tree, lexicon, top, would))
    return told or governor == top or perfect


def _is_looked_back_on(tree: Tree, verb: int) -> bool:
    """Tell whether "would" tells what came later: "would later win", "would go on to win", "would die in 1923"."""
    if tree.lemma[verb] == "go" and tree.word[verb + 1 : verb + 3] == ["on", "to"]:
        return True
    old = any(_LAST_CENTURY.fullmatch(tree.word[word]) and tree.marker(word) in _WHEN for word in tree.all(verb, "obl"))
    return old or any(tree.word[adverb] in _LATER for adverb in tree.all(verb, "advmod")) or _is_long_before(tree, verb)


def _is_long_before(tree: Tree, verb: int) -> bool:
    """Tell whether a past deed is said to be far off: "it would be years before he returned"."""
    before = (clause for clause in tree.all(verb, "advcl", "acl") if tree.marker(clause, "mark") == "before")
    return tree.is_about_it(verb) and any(is_past(tree, clause) for clause in before)


def _is_retold(tree: Tree, lexicon: Lexicon, top: int, would: int) -> bool:
    """Tell what someone will do in others' words, "Ito would go, he said", from what he says himself or of a plan."""
    governor, subject = tree.head[top], tree.child(top, *SUBJECTS)
    if governor < top:
        marks = [tag for tag in tree.tag[governor:would] if tag in ("``", "''")]
        return marks[-1:] != ["``"]  # no "he said: “It would help”"
    first, _ = tree.sentences[tree.sentence[top]]
    acts = subject is not None and can_act(tree, lexicon, subject)
    return acts and QUOTES.isdisjoint(tree.word[first:governor])


def _is_due(tree: Tree, verb: int, better: int) -> bool:
    """Tell whether a bare verb with "better" had better be done: "he better go", not "can better serve"."""
    helpers = [word for word in tree.all(verb, "aux", "mark") if tree.lemma[word] != "have"]
    return better == verb - 1 and tree.tag[verb] == "VB" and not helpers


def is_released(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether it is denied that what is under a word must be: "need not", "is not required to", no "ought not"."""
    if tree.word[word] in _BOUND:
        return False
    if tree.lemma[word] == "need" and tree.word[word + 1] == "not":
        return True
    no_one = any(is_none(tree, lexicon, subject) for subject in tree.all(word, *SUBJECTS))
    return no_one or is_denied(tree, lexicon, word) or (tree.pos[word] == "NOUN" and is_none(tree, lexicon, word))


def was_able(tree: Tree, adjective: int) -> bool:
    """Tell whether someone who "was able to" do something did it."""
    modal = any(tree.tag[verb] == "MD" for verb in tree.all(adjective, "aux"))
    return tree.word[adjective] == "able" and not modal and is_over(tree, adjective)


def embedded_in(
    tree: Tree, lexicon: Lexicon, governor: int, *, marker: str = "", default: Modality | None = None
) -> set[Modality]:
    """Read what a word makes of what stands under it: "seems to sing", "the risk that he sings"."""
    if is_undoubted(tree, lexicon, governor):
        return set()
    alone = not tree.has(governor, "aux:pass", "nsubj:pass", "obj")  # "called him a fool for asking"
    phrasal = f"{with_particles(tree, lexicon, governor)} {marker}"
    whole = lexicon.relation_of(phrasal) if marker and alone else None
    named = lexicon.modality_of(phrasal, "VERB") if marker else None
    embedding = embedding_at(tree, governor, lexicon) if whole is None and named is None else None
    if embedding:
        released = embedding.modality == "necessary" and is_released(tree, lexicon, governor)
        modality = "possible" if released else embedding.modality
        return {modality} if modality else set()
    relation = whole or lexicon.relation_of(tree.lemma[governor], tree.pos[governor])
    known = (whole and whole.embeds) or named or (relation and relation.embeds)
    modality = known or lexicon.modality_of(tree.lemma[governor], tree.pos[governor]) or default
    return {modality} if modality else set()
