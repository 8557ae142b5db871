"""Which phrases fill no role: what is not meant ("not to Bern", "rather than silver"), a noun twice ("by and by")."""

from __future__ import annotations

from hearsay.extract.grammar.clauses import NEGATIVE_MARKS
from hearsay.extract.grammar.negation import adds
from hearsay.extract.grammar.places import Place
from hearsay.extract.grammar.syntax import Tree

_REPEATING = frozenset({"in", "by", "to", "after"})


def is_contrasted(tree: Tree, index: int, case: int) -> bool:
    """Tell whether a phrase says what is not meant: "sailed to Oslo, | not to Bern", "not so much | about boats"."""
    if tree.has(index, "conj"):
        return False  # "not in Oslo but in Bern"
    if tree.word[max(case - 3, 0) : case] == ["not", "so", "much"]:
        return True
    return tree.word[case - 1] == "not" and tree.head[case - 1] == index and not adds(tree, case - 1)


def is_repeated_before(tree: Tree, index: int, case: int) -> bool:
    """Tell whether a noun stands twice to tell how, not where: "arm | in arm", "step | by step"."""
    if case != index - 1 or tree.pos[index] != "NOUN" or tree.word[case] not in _REPEATING:
        return False
    return tree.word[case - 1] == tree.word[index] and not tree.has(case - 1, "det", "nmod:poss", "case")


def unreplaced(tree: Tree, places: list[Place]) -> list[Place]:
    """Leave out what others stand in the place of: "with gold rather than silver", "as a sailor and not as a spy"."""
    others = [place.filler.word for place in places if tree.dep[place.filler.word] == "conj"]
    contrasted = any(tree.marker(word, "cc") == "but" for word in others)
    open_to = others if not contrasted else [place.filler.word for place in places]
    return [place for place in places if place.filler.word not in open_to or not _is_replaced(tree, place.filler.word)]


def _is_replaced(tree: Tree, index: int) -> bool:
    denied = any(tree.word[child] == "not" and not adds(tree, child) for child in tree.children[index])
    none = (
        tree.dep[index] == "conj"
        and not tree.has(index, "cc")
        and any(tree.word[child] == "no" for child in tree.all(index, "det"))
    )  # "in a coat, no hat"
    return denied or none or tree.marker(index, "cc") in NEGATIVE_MARKS or tree.marker(index) in NEGATIVE_MARKS
