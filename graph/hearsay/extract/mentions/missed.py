"""The names that the model passed over: runs of proper nouns, and capitalised words that are names elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from hearsay.extract.grammar.propernames import BOUND, CALENDAR, Name, initial
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.titles import is_courtesy, is_family_name, is_honorific, is_title
from hearsay.givennames import first_name_gender
from hearsay.lexicon import Lexicon
from hearsay.records import EntityType


def find_missed(tree: Tree, taken: Collection[int], names: Sequence[Name], lexicon: Lexicon) -> Iterator[Name]:
    """Find the names that the model passed over, where none of its own has `taken` the words."""
    known, end = _types_by_words(tree, names), 0
    for start in [index for index, pos in enumerate(tree.pos) if pos in ("NOUN", "PROPN")]:
        if start < end or is_courtesy(tree, start, lexicon):
            continue
        end = start + 1
        if _is_name_again(tree, start, taken, known):
            yield Name(start, end, known[tree.word[start]])
        elif _may_name(tree, start, taken):
            while end < len(tree) and _may_name(tree, end, taken) and _bound(tree, end, start):
                if end + 1 in taken and is_honorific(tree, end, lexicon):
                    break  # "Ohio | Sen. Ada Ito"
                end += 1
            titles = all(is_title(tree, place, lexicon) for place in range(start, end))
            if not titles or is_family_name(tree, start, lexicon):
                words, person = " ".join(tree.word[start:end]), start > 0 and is_courtesy(tree, start - 1, lexicon)
                kind: EntityType = "Person" if person else "Thing"
                called = person or known.get(words) == "Person" or first_name_gender(tree.word[start])
                yield Name(
                    start if called else _first(tree, start, taken),
                    end,
                    known.get(words, kind),
                    known=person or words in known,
                )


def _first(tree: Tree, start: int, taken: Collection[int]) -> int:
    """Draw in the adjectives with which a name begins: "New Hampshire", "White House"."""
    while start > 0 and start - 1 not in taken and tree.pos[start - 1] == "ADJ" and tree.tag[start - 1] == "NNP":
        if tree.dep[start - 1] != "amod" or tree.head[start - 1] < start or not initial(tree, start - 1).isupper():
            break
        start -= 1
    return start


def _is_name_again(tree: Tree, token: int, taken: Collection[int], known: Mapping[str, EntityType]) -> bool:
    if tree.pos[token] != "NOUN" or token in taken or tree.word[token] not in known:
        return False
    inside = token > 0 and tree.sentence[token - 1] == tree.sentence[token] and tree.pos[token - 1] != "PUNCT"
    return inside and initial(tree, token).isupper()


def _may_name(tree: Tree, token: int, taken: Collection[int]) -> bool:
    if tree.pos[token] != "PROPN" or token in taken or tree.word[token] in CALENDAR:
        return False
    return initial(tree, token).isupper() or tree.word[token].isdigit()


def _bound(tree: Tree, token: int, start: int) -> bool:
    """Tell whether a token belongs to the run begun at `start`: it hangs on it or carries it."""
    before = token - 1
    return (tree.head[token] in range(start, token) and tree.dep[token] in BOUND) or (
        tree.dep[before] in (*BOUND, "nmod:desc") and tree.head[before] >= token
    )


def _types_by_words(tree: Tree, names: Sequence[Name]) -> dict[str, EntityType]:
    """Give the types of the names that the model found, by their words; a person's by the last word too."""
    known: dict[str, EntityType] = {}
    for name in names:
        words = tree.word[name.start : name.end]
        known.setdefault(" ".join(words), name.type)
        if name.type == "Person":
            known.setdefault(words[-1], name.type)
    return known
