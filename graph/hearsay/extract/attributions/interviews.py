"""The text before an interview in questions and answers -> who answers: "Q&A with Ito", "She spoke to us in May"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from hearsay.extract.grammar.parses import VERBS
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.propernames import NAMING
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

_PARTNERS = frozenset({"with", "to"})
_HE_OR_SHE = frozenset({"he", "she"})


def find_interviewed(tree: Tree, doc: Doc, lexicon: Lexicon, before: int) -> Piece | None:
    """Find the name of who is last told to talk before an interview, else of whom the text before it is about."""
    people = [Piece(span.start, span.end) for span in doc.ents if span.label_ == "PERSON" and span.end <= before]
    talks = lexicon.words("interviewing")
    for talk in (word for word in reversed(range(before if people else 0)) if tree.lemma[word] in talks):
        talking = [_name_of(tree, people, word) for word in _talking(tree, talk)]
        if found := next((name for name in talking if name), None):
            joined = tree.has(found.start, "conj") or tree.dep[found.start] == "conj"
            return None if joined else found  # which of two answers can't be told
    return _topic(tree, people)


def _topic(tree: Tree, people: Sequence[Piece]) -> Piece | None:
    """Find who alone is named, or alone in the headline and first under it."""
    families = [tree.word[person.end - 1] for person in people]
    above = [family for family, person in zip(families, people, strict=True) if tree.paragraph[person.start] == 0]
    under = families[len(above) :]
    named = len({*families}) == 1 or (len({*above}) == 1 and under and above[0] == under[0])
    return people[0] if named else None


def _talking(tree: Tree, talk: int) -> Iterator[int]:
    """List who may be told to talk: "the Herald interviewed | Ito", "| she | spoke to us", "a talk with | Ito"."""
    if tree.pos[talk] in VERBS:
        yield from tree.all(talk, "obj" if tree.lemma[talk] == "interview" else "nsubj")
        yield from (child for child in tree.all(talk, "obl") if tree.marker(child) in _PARTNERS)
        return
    if tree.marker(talk) == "in":  # "in an interview with a reporter, | she | said"
        yield from tree.all(tree.head[talk], "nsubj")
    yield from (child for child in tree.all(talk, "nmod") if tree.marker(child) in _PARTNERS)
    yield from tree.all(talk, "appos", "dep")


def _name_of(tree: Tree, people: Sequence[Piece], word: int) -> Piece | None:
    """Find the name that a word heads or stands beside; "she" is who was named first."""
    if tree.word[word] in _HE_OR_SHE:
        return people[0] if people[0].end <= word else None
    near = (word, *tree.all(word, *NAMING))
    return next((person for person in people if any(person.holds(one) for one in near)), None)
