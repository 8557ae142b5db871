"""Finds with whom each of several does what they do to each other: "Oslo and Bergen met", Oslo with Bergen."""

from __future__ import annotations

from hearsay.extract.arguments.finding import Arguments
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.places import Filler, Place
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

_APART = frozenset({"separately", "both", "each"})


def partners_of(
    tree: Tree, lexicon: Lexicon, clause: Clause, arguments: Arguments, subject: Place | None
) -> list[Place]:
    """Name the others of those who meet, clash or marry; none where they do it with someone else, or separately."""
    if clause.lemma not in lexicon.words("mutual") or clause.passive or subject is None:
        return []
    others = [place for place in arguments.subjects if place != subject]
    done_to = arguments.objects or any(place.role in ("with", "against") for place in arguments.roles)
    joined = all(tree.marker(place.filler.word, "cc") in ("", "and") for place in arguments.subjects)
    apart = any(tree.word[word] in _APART for word in tree.children[clause.head])
    if done_to or apart or not joined or any(place.clause for place in others):
        return []
    return [Place(Filler(place.filler.word, place.filler.implicit), role="with") for place in others]
