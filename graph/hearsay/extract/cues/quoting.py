"""Who quotes whom: "Y quoted X as saying …", "X was quoted by Y as saying …", "X was quoted as saying by Y"."""

from __future__ import annotations

from msgspec import Struct

from hearsay.extract.cues.said import CLAUSES, clause_around, pieces_around
from hearsay.extract.cues.speakers import agent_of, antecedent, is_source, subject_of
from hearsay.extract.grammar.cuewords import entry_of
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.lexicon import Lexicon

_REPORTING = frozenset({"citing", "saying"})
_WORDING = frozenset({"quote", "paraphrase"})


class Quoting(Struct, frozen=True, gc=False):
    """A verb that has "as saying" under it, whom it quotes, and who quotes him, if the text tells."""

    verb: int
    quoted: int
    quoter: int | None


def quoting_over(tree: Tree, lexicon: Lexicon, saying: int) -> Quoting | None:
    """Read the verb that quotes whoever says something: "quoted him | as saying that …"."""
    verb = tree.head[saying]
    cue = lexicon.cue_of(tree.lemma[verb])
    gerund = any(tree.tag[word] == "VBG" for word in (saying, *tree.all(saying, "aux")))
    if tree.marker(saying, "mark") != "as" or not gerund or cue is None or cue.kind not in _REPORTING:
        return None
    if (patient := tree.child(verb, "obj")) is not None:
        return Quoting(verb, patient, subject_of(tree, verb))
    patient = tree.head[verb] if tree.dep[verb] == "acl" else tree.child(verb, "nsubj:pass")
    if patient is None or tree.tag[verb] != "VBN":
        return None
    quoter = agent_of(tree, verb)
    return Quoting(verb, antecedent(tree, patient), agent_of(tree, saying) if quoter is None else quoter)


def is_quoting(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb quotes someone as saying something."""
    return any(quoting_over(tree, lexicon, clause) is not None for clause in tree.all(verb, "advcl"))


def is_as_quoted(tree: Tree, verb: int) -> bool:
    """Tell whether a participle says by way of whom all was said: "warned, | as quoted by Y, that …"."""
    return tree.tag[verb] == "VBN" and tree.dep[verb] == "advcl" and tree.marker(verb, "mark") == "as"


def is_quoted_aside(tree: Tree, verb: int) -> bool:
    """Tell whether an infinitive between commas only says whose words the rest is in: "to quote Ito, it is a ruin"."""
    if tree.lemma[verb] not in _WORDING or tree.marker(verb, "mark") != "to" or not tree.has(verb, "obj", "iobj"):
        return False
    words = [word for word in subtree(tree, verb) if tree.pos[word] != "PUNCT"]
    opens = words[0] == tree.sentence_start(verb) or tree.word[words[0] - 1] == ","
    return opens and tree.pos[words[-1] + 1 : words[-1] + 2] == ["PUNCT"]


def leant_on(tree: Tree, lexicon: Lexicon, verb: int) -> int | None:
    """Find the sources that a participle with a preposition cites: "says, referring to | officials, that …".

    A name there, or what stands after all that is said, is what it is about: "said, referring to Ito".
    """
    entry = entry_of(tree, lexicon, verb) if tree.tag[verb] == "VBG" else None
    report = tree.head[verb]
    leads = any(clause > verb for clause in tree.all(report, "ccomp")) or tree.marker(report, "mark") == "as"
    if entry is None or entry.kind != "citing" or not leads:
        return None
    _, _, preposition = entry.lemma.partition(" ")
    found = next((child for child in tree.all(verb, "obl") if tree.marker(child) == preposition), None)
    if found is None or tree.pos[found] == "PROPN" or not is_source(tree, lexicon, found):
        return None
    return found


def words_quoted(tree: Tree, quoting: Quoting) -> tuple[Piece, ...]:
    """Find what someone is quoted as saying before or around it: "the bridge | fell, Y quoted X as saying"."""
    clauses = (subtree(tree, clause) for clause in tree.all(quoting.verb, *CLAUSES))
    before = next((words for words in clauses if words[0] < quoting.verb), None)
    return clause_around(tree, quoting.verb) if before is None else pieces_around(tree, before, {quoting.verb})
