"""Sources without a name: who counts as one ("three officials", "people close to the talks"), and close to whom."""

from __future__ import annotations

from hearsay.extract.cues.quoting import leant_on
from hearsay.extract.grammar.parses import PLURAL_TAGS
from hearsay.extract.mentions.features import ONE_OF_MANY, is_definite
from hearsay.extract.mentions.links import possessor_of
from hearsay.extract.mentions.phrases import PRONOUNS
from hearsay.extract.mentions.scene import Phrase, Scene

_STAND_INS = frozenset("one those some others many several two three few most both another all".split())
_FURTHER = frozenset("another second third fourth fifth sixth".split())
_THEM = frozenset({"them", "whom", "these", "those"})
_UNKNOWN = frozenset({"someone", "somebody"})
_FAR = 80  # words back to what "a third" is the third of
_TELLING_APART = ("amod", "acl", "acl:relcl", "nmod")
_ONE_OF = {"people": "person"}


def is_anonymous(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase is a source without a name: a person noun of the lexicon or a stand-in for one that speaks.

    A definite singular ("the minister") is somebody known by office, unless its noun withholds the name ("the source").
    """
    tree, lexicon = scene.tree, scene.lexicon
    if phrase.name:
        return False
    if tree.word[phrase.head] in _UNKNOWN or _is_told_apart(scene, phrase) or _is_further(scene, phrase.head):
        return phrase.head in scene.sources
    if tree.word[phrase.head] in PRONOUNS and phrase.end == phrase.start + 1:
        return False
    stands_in = tree.word[phrase.head] in _STAND_INS
    counted = _counted(scene, phrase)
    if counted is not None:
        noun = lexicon.noun_of(tree.lemma[counted])
        spoken = stands_in or phrase.head in scene.sources or _speaks(scene, phrase)
        again = tree.word[counted] in _THEM and phrase.head in scene.sources  # "one of them"
        return again or (bool(noun and noun.anonymous) and spoken)
    if not (stands_in or (phrase.noun and phrase.noun.anonymous)):
        return phrase.head in scene.sources and _is_someone(scene, phrase)
    if not lexicon.words("nobody").isdisjoint(tree.word[phrase.start : phrase.head + 1]):
        return False
    if stands_in:
        return phrase.head in scene.sources and tree.word[phrase.head] in ("one", "those", "some", "others", "several")
    if "source" in (tree.lemma[phrase.head], tree.word[phrase.head]):
        spoken = phrase.head in scene.sources or close_word(scene, phrase) is not None or _speaks(scene, phrase)
        return spoken or (possessor_of(scene, phrase) is None and tree.dep[phrase.head] in ("obj", "obl:agent"))
    return (phrase.head in scene.sources or _speaks(scene, phrase)) and _is_withheld(scene, phrase)


def _is_told_apart(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether "those" is told by what follows it who they are: "those familiar with the talks"."""
    return scene.tree.word[phrase.head] == "those" and scene.tree.has(phrase.head, *_TELLING_APART)


def _is_someone(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a noun is for one person whom the reader does not know: "a judge", "one owner of a mill"."""
    tree = scene.tree
    kinds = ("Person", "Group") if tree.tag[phrase.head] == "NNP" else ("Person",)  # "a Democrat", no "family"
    known = phrase.noun is not None and phrase.noun.type in kinds and tree.tag[phrase.head] in ("NN", "NNP")
    return known and any(tree.word[child] in ONE_OF_MANY for child in tree.all(phrase.head, "det", "nummod"))


def noun_behind(scene: Scene, phrase: Phrase) -> str:
    """Give the lemma of what an anonymous source is: of "one of the sources" it is "source"."""
    tree = scene.tree
    counted = _counted(scene, phrase)
    word = phrase.head if counted is None or tree.pos[counted] != "NOUN" else counted
    if (counted is not None and tree.word[counted] in _THEM) or _is_further(scene, word):
        word = _noun_before(scene, word)
    return _ONE_OF.get(tree.lemma[word], tree.lemma[word])


def _is_further(scene: Scene, head: int) -> bool:
    """Tell whether a number stands for one more source: "a third", "another", no "the third"."""
    tree = scene.tree
    one = tree.word[head] == "another" or any(tree.word[child] == "a" for child in tree.all(head, "det"))
    return one and tree.word[head] in _FURTHER and not tree.has(head, "nmod", "compound", "cop")


def _noun_before(scene: Scene, head: int) -> int:
    """Find the noun that a word stands in for: that of the nameless sources told of last."""
    tree, lexicon = scene.tree, scene.lexicon
    for word in range(head - 1, max(head - _FAR, -1), -1):
        noun = lexicon.noun_of(tree.lemma[word]) if tree.pos[word] == "NOUN" else None
        if noun is not None and noun.anonymous:
            return word
    return head


def _counted(scene: Scene, phrase: Phrase) -> int | None:
    """Find the head of those of whom a phrase tells how many: "one of the | sources", "dozens of | clerks"."""
    tree, word = scene.tree, scene.tree.word[phrase.head]
    amounts = scene.lexicon.words("amounts") - scene.lexicon.words("nobody")
    partitive = tree.child(phrase.head, "nmod") if word in _STAND_INS or word in amounts else None
    return partitive if partitive is not None and tree.marker(partitive) in ("of", "among") else None


def close_word(scene: Scene, phrase: Phrase) -> int | None:
    """Find the head of whom the source stands close to: "sources close to the palace"."""
    tree = scene.tree
    for child in tree.children[phrase.head]:
        if tree.dep[child] == "nmod" and tree.marker(child) == "around":
            return child
        if tree.lemma[child] == "close" and tree.dep[child] in ("amod", "acl", "acl:relcl", "nmod", "advmod"):
            oblique = tree.child(child, "obl", "nmod")
            if oblique is not None and tree.marker(oblique) == "to":
                return oblique
    return None


def _is_withheld(scene: Scene, phrase: Phrase) -> bool:
    singular = scene.tree.tag[phrase.head] not in PLURAL_TAGS
    return not (singular and is_definite(scene, phrase)) or scene.tree.lemma[phrase.head] in (
        "official",
        "person",
        "insider",
    )


def _speaks(scene: Scene, phrase: Phrase) -> bool:
    tree, head = scene.tree, phrase.head
    dep, cue = tree.dep[head], scene.lexicon.cue_of(tree.lemma[tree.head[head]])
    if dep == "obj":
        return cue is not None and cue.kind == "citing" and head > tree.head[head]
    if dep == "obl" and leant_on(tree, scene.lexicon, tree.head[head]) == head:
        return True
    return cue is not None if dep == "nsubj" else tree.marker(head) == "according to"
