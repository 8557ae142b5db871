"""Mentions and who they are in, for whom the lawyer acts whom "his client" tells of: "Ida Holt, Moser's lawyer" out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hearsay.lexicon import load_lexicon
from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import is_of_other_sex
from hearsay.resolve.coreference.clusters import Cluster

_BESIDE = 3  # mentions from who defends somebody to whom


def clients_of(client: int, owner: int, mentions: Sequence[Mention], cluster_of: Mapping[int, Cluster]) -> list[int]:
    """List for whom the owner of a client acts, else the lawyer told of last in the sentence: only lawyers have any."""
    before = (each for each in range(client - 1, -1, -1) if mentions[each].sentence == mentions[client].sentence)
    for index in (owner, *before):
        lawyer = cluster_of[index]
        found = [] if is_of_other_sex(mentions[owner], lawyer) else list(_defended_by(lawyer, mentions))
        if found:
            return found
    return []


def _defended_by(lawyer: Cluster, mentions: Sequence[Mention]) -> Iterator[int]:
    """List for whom somebody speaks or acts in court: "Ida Holt, Moser's lawyer", "Holt, who represents Moser"."""
    words = load_lexicon().words
    for index in lawyer.mentions:
        mention = mentions[index]
        if mention.possessor is not None and mention.lemma in words("speaking-for"):
            yield from _whole(mention.possessor, mentions)
        after = range(index + 1, min(index + _BESIDE, len(mentions)))
        yield from (other for other in after if _is_defended(mentions[other], mention))
        if mention.name and mention.title.lower().rpartition(" ")[2] in words("speaking-for"):
            yield from (other for other in after if _is_inside(mentions[other], mention))


def _whole(client: int, mentions: Sequence[Mention]) -> list[int]:
    """Give a client, with those who are named beside him."""
    joined = [mention.members for mention in mentions if client in mention.members]
    return [member for members in joined for member in members] or [client]


def _is_defended(mention: Mention, lawyer: Mention) -> bool:
    """Tell whether somebody is told to be defended by who was just mentioned."""
    beside = mention.sentence == lawyer.sentence and mention.governor in load_lexicon().words("defending")
    return beside and mention.function == "obj" and mention.type == "Person"


def _is_inside(mention: Mention, around: Mention) -> bool:
    return mention.type == "Person" and mention.name != "" and mention.span.end < around.head.start
