"""Whom the pronoun means that opens what somebody says, where it isn't the speaker: what is judged."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.lexicon import Lexicon
from hearsay.records import Extraction, Mention
from hearsay.resolve.speakers import tellings_of

_NUMBERS = {"it": "singular", "they": "plural"}
_HANDLED = ("obj", "nsubj:pass")


def meant_of(extraction: Extraction, lexicon: Lexicon) -> dict[int, int]:
    """Find of what or whom words told by another begin to tell: mention → mention.

    "The board rejected the plan, saying it was too dear" is of the plan.
    """
    mentions, found = extraction.mentions, {}
    judging = lexicon.words("handling") | lexicon.words("answering")
    judgements = lexicon.words("qualities") | lexicon.words("untrue")
    for _, source, pronoun in tellings_of(extraction):
        if mentions[pronoun].governor in judgements:
            thing = _object_before(source, pronoun, mentions)
            if thing is not None and mentions[thing].governor in judging:
                found[pronoun] = thing
    return found


def _object_before(source: int, pronoun: int, mentions: Sequence[Mention]) -> int | None:
    """Find what was last done something to, in the sentence of an "it" or "they" or, if that only tells, before it."""
    number, sentence = _NUMBERS.get(mentions[pronoun].lemma), mentions[pronoun].sentence
    leads = source == 0 or mentions[source - 1].sentence < sentence
    for index in range(pronoun - 1, -1, -1):
        thing = mentions[index]
        if thing.sentence < sentence - leads:
            return None
        if thing.function in _HANDLED and thing.number == number:
            return index
    return None
