"""Names of one article in, those out that are of a body called after a person: "Hale, a bakery chain, cut its prices".

Nothing but the family name of somebody named in the article is in doubt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from hearsay.gazetteer import Gazetteer, name_key
from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import HE_OR_SHE

_BEHIND = 6  # mentions from a name to the "it" that is of it
_NEAR = 2  # sentences before a name in which another body may be what "its" means


def firm_names(mentions: Sequence[Mention], gazetteer: Gazetteer) -> frozenset[int]:
    """Find the mentions of lone names that are of a body: each that is told to be, all where none is of the person."""
    lone: dict[str, list[int]] = defaultdict(list)
    bearers: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        words = name_key(mention.name).split() if mention.name else ()
        if len(words) == 1:
            lone[words[0]].append(index)
        elif words and mention.type == "Person":
            bearers[words[-1]].append(index)
    found: set[int] = set()
    for family in lone.keys() & bearers.keys():
        full = {name_key(mentions[index].name) for index in bearers[family]}
        if len(full) == 1 and not any(entry.type == "Person" for entry in gazetteer.lookup(family)):
            found.update(_bodies(mentions, lone[family], bearers[family]))
    return frozenset(found)


def _bodies(mentions: Sequence[Mention], lone: Sequence[int], bearer: Sequence[int]) -> Sequence[int]:
    people = [index for index in lone if _is_persons(mentions, index)]
    others = [index for index in lone if index not in people]
    told = [index for index in others if _is_told_body(mentions, index) or _is_named_by(mentions, index, bearer)]
    unlike = not people and all(mentions[index].type == "Organization" for index in others)
    if unlike and others[0] < bearer[0]:
        told = others  # nobody is named in full only after that
    return others if told and not people else told


def _is_persons(mentions: Sequence[Mention], index: int) -> bool:
    """Tell a person by a title, by a role beside the name, by who is "he" right after it."""
    mention = mentions[index]
    beside = (other for other in _behind(mentions, index) if other.same_as == index)
    after = next((other for other in _behind(mentions, index) if other.kind == "pronoun"), None)
    if mention.title or not mention.text.startswith(mention.name) or any(other.type == "Person" for other in beside):
        return True
    return after is not None and after.lemma in HE_OR_SHE


def _is_told_body(mentions: Sequence[Mention], index: int) -> bool:
    """Tell "Hale cut its prices" where no other body is near, and "Hale, a bakery chain, said it …"."""
    mention, behind = mentions[index], list(_behind(mentions, index))
    if mention.function != "nsubj":
        return False
    if any(other.same_as == index and other.kind == "nominal" and other.type != "Person" for other in behind):
        return any(other.lemma == "it" and _owns_or_does(other, behind) for other in behind)
    own = (other for other in behind if other.governor == mention.governor and other.possessor is not None)
    return any(mentions[other.possessor or 0].lemma == "it" for other in own) and not _has_body_near(mentions, index)


def _owns_or_does(pronoun: Mention, behind: Sequence[Mention]) -> bool:
    """Tell an "it" that is somebody from the one of "it was late"."""
    acted_on = (other.governor for other in behind if other.function == "obj")
    return pronoun.function == "nmod:poss" or (pronoun.function == "nsubj" and pronoun.governor in acted_on)


def _has_body_near(mentions: Sequence[Mention], index: int) -> bool:
    """Tell whether another body or thing is named, or told of, shortly before."""
    mention = mentions[index]
    before = (other for other in mentions[:index] if mention.sentence - other.sentence <= _NEAR)
    return any(other.type != "Person" and other.name != mention.name and other.kind != "pronoun" for other in before)


def _is_named_by(mentions: Sequence[Mention], index: int, bearer: Sequence[int]) -> bool:
    """Tell whether the bearer of a whole name does something to it, or tells of it: "Ann Hale said Hale had sued"."""
    mention = mentions[index]
    if mention.type != "Organization" and mention.function != "obj":
        return False
    doers = (mentions[other] for other in bearer if other < index and mentions[other].sentence == mention.sentence)
    return any(
        doer.function == "nsubj" and (mention.function != "obj" or doer.governor == mention.governor) for doer in doers
    )


def _behind(mentions: Sequence[Mention], index: int) -> Iterator[Mention]:
    near = mentions[index + 1 : index + 1 + _BEHIND]
    return (other for other in near if other.sentence == mentions[index].sentence)
