"""Who says what is quoted: "I" and "we" are the speaker, "you" is the one spoken to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from hearsay.records import Attribution, Extraction, Mention

_FARTHEST = 4  # sentences


def speakers_of(extraction: Extraction) -> tuple[dict[int, int], dict[int, int]]:
    """Find who says each quoted mention, and whom each quoted "I", "we" and "you" means: mention → mention.

    Where quotations are nested, the innermost counts.
    """
    mentions = extraction.mentions
    starts = [mention.span.start for mention in mentions]
    said_by: dict[int, int] = {}
    partner: dict[int, int] = {}
    for attribution in sorted(extraction.attributions, key=_size, reverse=True):
        if attribution.content is None or attribution.manner not in ("direct", "mixed"):
            continue
        source, addressee = _mention(attribution.source), _mention(attribution.addressee)
        for part in attribution.content.parts or (attribution.content.span,):
            for index in range(bisect_left(starts, part.start), bisect_left(starts, part.end)):
                if source is None or index == source or not mentions[index].quoted:
                    continue
                said_by[index] = source
                who = source if mentions[index].person == 1 else addressee
                if mentions[index].person < 3 and who is not None:
                    partner[index] = who
    return said_by, partner


def goes_on(extraction: Extraction, verbs: Collection[str]) -> dict[int, int]:
    """Find whom "he added", "she continued" name: whoever spoke last before, if it can be; mention → mention."""
    mentions = extraction.mentions
    found: dict[int, int] = {}
    sources = sources_of(extraction.attributions)
    for attribution in extraction.attributions:
        source = _mention(attribution.source)
        if source is None or attribution.cue is None or attribution.cue.lemma not in verbs:
            continue
        pronoun = mentions[source]
        if pronoun.lemma not in ("he", "she"):
            continue
        before = [index for index in sources if index < source and not _within(mentions[index], attribution)]
        if before and _may_be(pronoun, mentions[before[-1]]):
            found[source] = before[-1]
    return found


def _may_be(pronoun: Mention, speaker: Mention) -> bool:
    person = speaker.type in ("Person", "AnonymousSource") and speaker.number != "plural" and speaker.person == 3
    return (
        person and pronoun.sentence - speaker.sentence <= _FARTHEST and speaker.gender in ("", "neuter", pronoun.gender)
    )


def _within(mention: Mention, attribution: Attribution) -> bool:
    content = attribution.content
    return content is not None and content.span.start <= mention.span.start < content.span.end


def sources_of(attributions: Sequence[Attribution]) -> tuple[int, ...]:
    """List the mentions that are sources, in the order of the text."""
    found = {_mention(attribution.source) for attribution in attributions}
    return tuple(sorted(index for index in found if index is not None))


def _mention(argument: object) -> int | None:
    index = getattr(argument, "mention", None)
    return index if isinstance(index, int) else None


def _size(attribution: Attribution) -> int:
    content = attribution.content
    return sum(part.end - part.start for part in content.parts or (content.span,)) if content else 0
