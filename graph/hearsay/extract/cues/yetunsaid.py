"""Whether someone is only to say something: "plans to say", "is expected to tell them", "will announce"."""

from __future__ import annotations

from hearsay.extract.cues.speakers import subject_of
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

_LIKELY = frozenset({"likely", "set", "due", "ready", "poised", "prepared", "bound", "about"})
_TRYING = frozenset({"try", "seek", "attempt"})  # who tries to tell something says it
_SPEAKING_NOW = frozenset({"i", "we", "you", "it"})


def is_yet_to_speak(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb of saying may tell what is not said yet; who says "I will tell you that" tells it."""
    cue, speaker = lexicon.cue_of(tree.lemma[verb]), subject_of(tree, verb)
    if cue is None or cue.kind != "saying" or speaker is None or tree.word[speaker] in _SPEAKING_NOW:
        return False
    if tree.has(verb, "cop") or any(tree.word[aux] == "would" for aux in tree.all(verb, "aux")):
        return False  # "his answer was to say", "would later say" tell what was said
    above = tree.head[verb]
    meant = tree.pos[above] == "VERB" and tree.lemma[above] not in _TRYING
    return tree.dep[verb] != "xcomp" or meant or tree.lemma[above] in _LIKELY


def is_meant_to_be_said(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether someone means to say it himself: "plans | to say it fell", no "wants him to say it fell"."""
    above = tree.head[verb]
    relation = lexicon.relation_of(tree.lemma[above])
    means = relation is not None and relation.speech == "wanting" and relation.embeds == "intended"
    alone = tree.dep[verb] == "xcomp" and not tree.has(above, "obj", "iobj")
    return means and alone and tree.pos[above] == "VERB" and tree.lemma[above] not in _TRYING
