"""Who says what is quoted: "I" and "we" are the speaker, "you" is the one spoken to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from hearsay.lexicon import Lexicon
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


def goes_on(mentions: Sequence[Mention], sources: Sequence[int], verbs: Collection[str]) -> dict[int, int]:
    """Find whom "he added", "she continued" name: whoever spoke last before, if it can be; mention → mention."""
    found: dict[int, int] = {}
    for place, source in enumerate(sources):
        pronoun = mentions[source]
        if pronoun.lemma in ("he", "she") and pronoun.governor in verbs and not pronoun.quoted:
            before = [index for index in sources[:place] if not mentions[index].quoted]
            if before and _may_be(pronoun, mentions[before[-1]]):
                found[source] = before[-1]
    return found


def _may_be(pronoun: Mention, speaker: Mention) -> bool:
    person = speaker.type in ("Person", "AnonymousSource") and speaker.number != "plural" and speaker.person == 3
    return (
        person and pronoun.sentence - speaker.sentence <= _FARTHEST and speaker.gender in ("", "neuter", pronoun.gender)
    )


def sources_of(extraction: Extraction, lexicon: Lexicon) -> tuple[int, ...]:
    """List the mentions that are sources, in the order of the text: of attributions, subjects of verbs of saying."""
    found = {_mention(attribution.source) for attribution in extraction.attributions}
    found |= {index for index, mention in enumerate(extraction.mentions) if _says(mention, lexicon)}
    return tuple(sorted(index for index in found if index is not None))


def _says(mention: Mention, lexicon: Lexicon) -> bool:
    if mention.function != "nsubj" or mention.type not in ("Person", "AnonymousSource", "Thing"):
        return False
    cue = lexicon.cue_of(mention.governor)
    return cue is not None and cue.kind == "saying"


def _mention(argument: object) -> int | None:
    index = getattr(argument, "mention", None)
    return index if isinstance(index, int) else None


def _size(attribution: Attribution) -> int:
    content = attribution.content
    return sum(part.end - part.start for part in content.parts or (content.span,)) if content else 0
