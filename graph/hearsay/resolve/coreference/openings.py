"""Whom the pronoun means that opens what is told, where not the teller: what is judged, who denies it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from hearsay.lexicon import Lexicon, load_lexicon
from hearsay.records import Attribution, Extraction, Mention
from hearsay.resolve.coreference.agreement import agrees
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.speakers import source_of, tellings_of

_NUMBERS = {"it": "singular", "they": "plural"}
_HANDLED = ("obj", "nsubj:pass")


def meant_of(extraction: Extraction, lexicon: Lexicon) -> dict[int, int]:
    """Find of what or whom words told by another begin to tell: mention → mention.

    "The board rejected the plan, saying it was dear" is of the plan, "Ito denies Moser's claim that he lied" of Ito.
    """
    mentions, found = extraction.mentions, {}
    denials = [each for each in extraction.attributions if each.cue and each.cue.lemma in lexicon.words("denying")]
    judging = lexicon.words("handling") | lexicon.words("answering")
    judgements = lexicon.words("qualities") | lexicon.words("untrue") | lexicon.words("faulting")
    for telling, source, pronoun in tellings_of(extraction):
        meant = None
        if mentions[source].function.startswith("nmod"):
            meant = _denier(telling, denials, mentions, pronoun)
        elif mentions[pronoun].governor in judgements:
            meant = _object_before(source, pronoun, mentions, judging)
        if meant is not None:
            found[pronoun] = meant
    return found


def tells_of_itself(pronoun: Mention, teller: Cluster, near: Iterable[Cluster], *, owned: bool) -> bool:
    """Tell whether a "he" is who says so, who is only described: "Hale came. The clerk said he was late".

    A judge, a doctor or who is `owned`, as somebody's aide, mostly tells of others; "the candidate" is who was named.
    """
    words = load_lexicon().words
    if owned or tells_of_others(teller):
        return pronoun.governor in words("feeling")
    if words("callings").isdisjoint(teller.lemmas):
        return True
    return not any(
        each.names and each.type == "Person" and agrees(pronoun, each) for each in near if each is not teller
    )


def tells_of_others(teller: Cluster) -> bool:
    """Tell whether somebody's calling is to tell of others: a judge, a doctor, an aide."""
    return not load_lexicon().words("telling-of-others").isdisjoint(teller.lemmas)


def _denier(
    telling: Attribution, denials: Sequence[Attribution], mentions: Sequence[Mention], pronoun: int
) -> int | None:
    """Find who denies what another is said to claim of him; a judge, who is not named, rejects claims on others."""
    claimer, accusing = source_of(telling), telling.cue is not None and telling.cue.relation == "accuse"
    for denial in denials:
        denier, denies = source_of(denial), denial.cue is not None and denial.cue.lemma == "deny"
        if denier is None or claimer is None or denier == claimer or not _is_around(denial, telling):
            continue
        if accusing or denies or mentions[denier].name:
            return None if _suits_better(mentions[pronoun], mentions[claimer], mentions[denier]) else denier
    return None


def _is_around(one: Attribution, other: Attribution) -> bool:
    """Tell whether the words of an attribution hold those of another."""
    if one.content is None or other.content is None:
        return False
    return one.content.span.start < other.content.span.start and other.content.span.end <= one.content.span.end


def _suits_better(pronoun: Mention, one: Mention, other: Mention) -> bool:
    """Tell whether of two only the first is known, by more than a lone name, to be of a pronoun's gender."""
    guessed = one.name and " " not in one.name
    return not guessed and one.gender == pronoun.gender != other.gender


def _object_before(source: int, pronoun: int, mentions: Sequence[Mention], judging: Collection[str]) -> int | None:
    """Find what was last done something to, in the sentence of an "it" or "they" or, if that only tells, before it.

    None if by that it was not judged.
    """
    number, sentence = _NUMBERS.get(mentions[pronoun].lemma), mentions[pronoun].sentence
    leads = source == 0 or mentions[source - 1].sentence < sentence
    for index in range(pronoun - 1, -1, -1):
        thing = mentions[index]
        if thing.sentence < sentence - leads:
            return None
        if thing.function in _HANDLED and thing.number == number:
            return index if thing.governor in judging else None
    return None
