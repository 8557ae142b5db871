"""The phrases of an article that refer, each with its head, its reach and its name, and what all of them share."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import Struct

from hearsay.extract.grammar.nouns import INDEFINITE
from hearsay.extract.grammar.propernames import Name
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.mentions.names import NameIndex
from hearsay.extract.mentions.phrases import PRONOUNS
from hearsay.lexicon import Lexicon, Noun
from hearsay.records import MentionKind


@dataclass(frozen=True, slots=True)
class Scene:
    """What all phrases of an article share; `sources` are the tokens that the model marks as a source."""

    tree: Tree
    names: NameIndex
    lexicon: Lexicon
    sources: frozenset[int]


class Phrase(Struct, frozen=True, gc=False):
    """A phrase that refers, on tokens [start, end); `name` is the proper name inside."""

    head: int
    start: int
    end: int
    name: Name | None
    kind: MentionKind
    noun: Noun | None  # what the lexicon knows of the head's lemma

    def outside_name(self) -> range:
        """List the tokens before the name, all of them where there is no name."""
        return range(self.start, self.name.start if self.name else self.end)


def read_phrase(scene: Scene, head: int, start: int, end: int) -> Phrase:
    """Make the phrase of a head that reaches from start to end."""
    name = scene.names.inside.get(head) or scene.names.completing.get(head)
    kind: MentionKind = "name" if name else "nominal"
    if not name and end == start + 1 and scene.tree.word[head] in PRONOUNS:
        kind = "pronoun" if scene.tree.pos[head] in ("PRON", "DET") else "nominal"
    return Phrase(head, start, end, name, kind, _noun_of(scene, head, start))


def _noun_of(scene: Scene, head: int, start: int) -> Noun | None:
    """Look up a noun, of two words as they are written if it is: "the air force", "the coast guard".

    "A coast guard" is one of them.
    """
    tree, lexicon, before = scene.tree, scene.lexicon, head - 1
    noun = lexicon.noun_of(tree.lemma[head])
    if before < start or tree.head[before] != head or tree.dep[before] not in ("compound", "amod"):
        return noun
    one = any(tree.word[child] in INDEFINITE for child in tree.all(head, "det"))
    whole = None if one and noun is None else lexicon.noun_of(f"{tree.word[before]} {tree.word[head]}")
    return whole or noun
