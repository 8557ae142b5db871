"""A proper name as a range of tokens, and by what its words are told."""

from __future__ import annotations

from msgspec import Struct

from hearsay.extract.dates.calendar import MONTHS, WEEKDAYS
from hearsay.extract.grammar.syntax import Tree
from hearsay.records import EntityType

CALENDAR = frozenset(MONTHS + WEEKDAYS + tuple(f"{day}s" for day in WEEKDAYS))
"""Words with a capital that name no one."""

BOUND = ("flat", "compound", "goeswith")
"""Relations of the words of one name."""

NAMING = ("compound", "appos", "flat", "nmod:desc")
"""Relations of a name beside a noun that tells what it names: "the agency | Norvik", "editor | Ito"."""


class Name(Struct, frozen=True, gc=False):
    """A proper name on tokens [start, end); `type` is "Thing" for works, `known` False where only capitals show it."""

    start: int
    end: int
    type: EntityType = "Thing"
    known: bool = True


def initial(tree: Tree, token: int) -> str:
    """Give the first letter of a word as written."""
    return tree.text[tree.start[token]]
