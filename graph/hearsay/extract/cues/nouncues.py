"""Nouns and adjectives of the lexicon's cues -> findings: "his warning that …", "in her view", "is sure that …"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.cues.findings import Finding, after_colon, deeds_charged
from hearsay.extract.cues.judging import judged
from hearsay.extract.cues.said import CLAUSES, tells_meaning
from hearsay.extract.cues.speakers import DOERS, is_source, owner_of, stretch, subject_of
from hearsay.extract.grammar.doubts import is_undoubted
from hearsay.extract.grammar.negation import is_denied
from hearsay.extract.grammar.nouns import can_act, is_scarce
from hearsay.extract.grammar.parses import QUESTIONS, SUBJECTS
from hearsay.extract.grammar.passages import IMPERSONAL
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.syntax import Tree, first_conjunct, subtree
from hearsay.extract.grammar.verbforms import is_finite, is_minded
from hearsay.lexicon import Cue, Lexicon

_OPINIONS = frozenset({"saying", "thinking"})
_THOUGHTS = frozenset({"thinking"})  # who writes "the explanation is that" explains; "the theory is that" is others'
_BY_NO_ONE = frozenset({"charging", "hearsay"})  # who says it may be untold
_KEEPING = frozenset({"remain", "stay", "feel", "become", "grow"})
_KNOWING = frozenset({"know"})  # what someone is aware of is so, whoever tells it


def find_by_noun(tree: Tree, lexicon: Lexicon, entry: Cue, index: int) -> Iterator[Finding]:
    """Read "his warning that …", "her view is that …", "a Reuters report that …", and rumors of no one."""
    content = _meaning(tree, lexicon, entry, index)
    deeds = [] if content else deeds_charged(tree, lexicon, entry, index)
    content = content or [word for deed in deeds for word in subtree(tree, deed)]
    if not content or tree.lemma[index] in lexicon.words("falsity"):
        return  # who says "it is a myth that A", or tells of "the lie that A", denies A
    named = next((child for child in tree.all(index, "compound") if tree.pos[child] == "PROPN"), None)
    sources = (owner_of(tree, index), named, _holder(tree, lexicon, index), _voice(tree, lexicon, index))
    source = next((found for found in sources if found is not None), None)
    known = source is not None or bool(deeds) or entry.kind in _BY_NO_ONE
    opinions = _THOUGHTS if tree.dep[index] == "nsubj:outer" else _OPINIONS
    if known or (entry.kind in opinions and not _is_reported(tree, lexicon, index)):
        unsaid = named is not None or source is None  # whoever the model takes for the source only tells of it
        yield Finding(index, Piece(index, index + 1), entry, source, (stretch(tree, content),), unsaid=unsaid)


def entry_of_version(tree: Tree, lexicon: Lexicon, index: int) -> Cue | None:
    """Read a noun that may mean other things as a claim where a clause tells it: "Ito's | version | is that …"."""
    told = tree.dep[index] == "nsubj:outer" and owner_of(tree, index) is not None
    return lexicon.cue_of("claim", "NOUN") if told and tree.lemma[index] in lexicon.words("versions") else None


def find_by_adjective(tree: Tree, lexicon: Lexicon, entry: Cue, index: int) -> Iterator[Finding]:
    """Read "is convinced that …", "remains sure he won": of whom a clause beside an adjective tells the thoughts.

    Or "convinced that …, she left".
    """
    copula, held, above = tree.child(index, "cop"), index, tree.head[index]
    if copula is None and tree.dep[index] == "xcomp" and tree.lemma[above] in _KEEPING:
        copula = held = above
    if is_minded(tree, index):
        copula, held = index, above
    source = above if tree.dep[index] == "acl" else None
    source = subject_of(tree, held) if source is None and tree.has(held, *DOERS) else source
    clauses = [child for child in tree.all(index, *CLAUSES) if is_finite(tree, child) and not _asks(tree, child)]
    if entry.kind == "hearsay" or entry.relation in _KNOWING or copula is None or source is None or not clauses:
        return
    if tree.word[source] in IMPERSONAL or is_denied(tree, lexicon, held):
        return  # "it is certain that he won", "she is not sure that he won"
    contents = tuple(stretch(tree, subtree(tree, clause)) for clause in clauses)
    yield Finding(index, Piece(copula, index + 1), entry, source, contents)


def find_spelt_out(tree: Tree, lexicon: Lexicon, index: int) -> Iterator[Finding]:
    """Read "Ito was blunt: the plan had failed": what stands after the colon is hers."""
    copula, source, entry = tree.child(index, "cop"), tree.child(index, "nsubj"), lexicon.cue_of("say")
    content = after_colon(tree, index)
    if content and copula is not None and source is not None and entry and can_act(tree, lexicon, source):
        yield Finding(index, Piece(copula, index + 1), entry, source, (stretch(tree, content),))


def _asks(tree: Tree, clause: int) -> bool:
    """Tell whether a clause is what someone does not know, not what he thinks: "sure whether he won"."""
    marks = (tree.word[mark] for mark in tree.all(clause, "mark"))
    return any(mark != "that" for mark in marks) or any(
        tree.tag[word] in QUESTIONS for word in subtree(tree, clause)[:2]
    )


def _meaning(tree: Tree, lexicon: Lexicon, entry: Cue, noun: int) -> list[int]:
    """List the words of the clause that says what a noun means.

    "Claims that he won", "the claim is that he won", "the claim was clear: he won".
    """
    under = ("acl", "ccomp", "csubj") if entry.kind == "hearsay" else ("acl", "ccomp")  # "it is a rumor that …"
    clause = next((child for child in tree.all(noun, *under) if _is_content(tree, lexicon, entry, child)), None)
    if clause is not None:
        return subtree(tree, clause)
    clause = tree.head[noun]
    if tree.dep[noun] == "nsubj" and tree.lemma[clause] in lexicon.words("plain"):
        return after_colon(tree, clause)
    mark = tree.child(clause, "mark") if tree.dep[noun] == "nsubj:outer" else None
    if mark is None or mark < noun or tree.word[mark] != "that":
        return []
    return [word for word in subtree(tree, clause, dropped=frozenset({"parataxis"})) if word >= mark]


def _is_content(tree: Tree, lexicon: Lexicon, entry: Cue, clause: int) -> bool:
    """Tell whether a clause beside a noun is what is said: "claims that he won", "calls for him to go"."""
    if not tree.has(clause, *SUBJECTS, "csubj", "expl"):
        return False
    marker = tree.marker(clause, "mark")
    if marker == "for":
        relation = lexicon.relations.get(entry.relation or "")
        return relation is not None and relation.embeds == "intended"
    return tree.dep[clause] in ("acl", "ccomp", "csubj") and tells_meaning(tree, clause)


def _holder(tree: Tree, lexicon: Lexicon, noun: int) -> int | None:
    """Find among whom, or of whom, a view with a clause for its content is: "the view of the mayor that …"."""
    held = (child for child in tree.all(noun, "nmod") if tree.marker(child) in ("among", "of"))
    return next((child for child in held if is_source(tree, lexicon, child)), None)


def _voice(tree: Tree, lexicon: Lexicon, noun: int) -> int | None:
    """Find who says what a noun tells by the verb that has it for an object: "X made the claim that …"."""
    noun = first_conjunct(tree, noun)
    verb = tree.head[noun]
    lent = " ".join([tree.lemma[verb], tree.marker(noun)]).strip() in lexicon.words("voicing")
    return subject_of(tree, verb) if lent and tree.dep[noun] in ("obj", "obl") else None


def _is_reported(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a verb of saying has a noun for its object, or there is said to be none: "no doubt that"."""
    if noun in judged(tree, lexicon, tree.head[noun]):
        return False  # others say it
    return (
        is_scarce(tree, noun)
        or is_undoubted(tree, lexicon, noun)
        or (tree.dep[noun] in ("obj", "nsubj:pass") and _tells(tree, lexicon, tree.head[noun]))
    )


def _tells(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether someone says what a verb of saying has for its object; who "does not confirm it" does not."""
    return lexicon.may_cue(tree.lemma[verb]) and not is_denied(tree, lexicon, verb)
