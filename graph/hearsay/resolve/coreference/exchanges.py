"""Whom "he" means where one turns to another: whoever sent the letter writes in it, whoever was asked answers."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.lexicon import Lexicon
from hearsay.records import Attribution, Extraction, Mention
from hearsay.resolve.coreference.agreement import HE_OR_SHE, SUBJECTS
from hearsay.resolve.coreference.speakers import source_of

_SUBJECT = "nsubj"
_BODIES = frozenset({"Organization", "Outlet", "Place", "Group"})


def turned_to(extraction: Extraction, lexicon: Lexicon) -> dict[int, int]:
    """Find whom a "he" or "she" means by who turned to whom: mention → mention.

    "Ito sent Moser a letter in which he resigned" is of Ito, "Ito told Moser to go. He refused" and "Ito accused Moser.
    He denied it" of Moser.
    """
    mentions, found = extraction.mentions, {}
    answers = lexicon.words("replying") | lexicon.words("yielding")
    asked = [each for each in extraction.attributions if each.addressee and source_of(each) is not None]
    for index, mention in enumerate(mentions):
        if mention.lemma not in HE_OR_SHE or mention.function not in SUBJECTS or mention.quoted:
            continue
        meant = _hearer(index, mentions, asked)
        if meant is None and mention.function == _SUBJECT:
            meant = _sender(index, mentions, lexicon)
        if meant is None and mention.function == _SUBJECT and mention.governor in answers:
            meant = _asked(mention, index, mentions, asked, lexicon)
        if meant is None and mention.governor in lexicon.words("denying"):
            meant = _accused(index, mentions, lexicon)
        if meant is not None:
            found[index] = meant
    return found


def _hearer(index: int, mentions: Sequence[Mention], asked: Sequence[Attribution]) -> int | None:
    """Find who is told what is done to himself, or by several: "the boss told | him | he was fired"."""
    pronoun = mentions[index]
    for each in asked:
        hearer, content, source = each.addressee and each.addressee.mention, each.content, source_of(each)
        if not hearer or content is None or source is None or hearer >= index or not source < hearer:
            continue
        within = content.span.start <= pronoun.span.start < content.span.end
        first = all(other == hearer or mentions[other].span.end <= content.span.start for other in range(hearer, index))
        undergone = pronoun.function != _SUBJECT or mentions[source].number == "plural" or _is_body(mentions[source])
        if within and first and undergone and mentions[hearer].lemma == pronoun.lemma:
            return hearer
    return None


def _is_body(mention: Mention) -> bool:
    return mention.type in _BODIES


def _sender(index: int, mentions: Sequence[Mention], lexicon: Lexicon) -> int | None:
    """Find who sends the letter "in which he" writes something."""
    which = mentions[index - 1] if index else None
    if which is None or which.lemma != "which" or which.same_as is None or which.function != "obl":
        return None
    letter = mentions[which.same_as]
    noun = lexicon.noun_of(letter.lemma)
    if letter.function != "obj" or noun is None or not (noun.document or noun.utterance):
        return None
    if letter.governor not in lexicon.words("sending"):
        return None
    before = (other for other in range(which.same_as - 1, -1, -1) if mentions[other].governor == letter.governor)
    sender = next((other for other in before if mentions[other].function == _SUBJECT), None)
    return sender if sender is not None and mentions[sender].sentence == letter.sentence else None


def _asked(
    pronoun: Mention, index: int, mentions: Sequence[Mention], asked: Sequence[Attribution], lexicon: Lexicon
) -> int | None:
    """Find who was told something in the sentence before an answer, or what to do before he complied or refused."""
    if mentions[index - 1 : index] and mentions[index - 1].sentence == pronoun.sentence:
        return None
    for each in reversed(asked):
        source, hearer = source_of(each), each.addressee.mention if each.addressee else None
        if source is None or hearer is None or mentions[hearer].sentence != pronoun.sentence - 1:
            continue
        if mentions[source].paragraph != pronoun.paragraph or _is_body(mentions[hearer]):
            continue
        return hearer if pronoun.governor in lexicon.words("replying") or _is_order(each) else None
    return None


def _accused(index: int, mentions: Sequence[Mention], lexicon: Lexicon) -> int | None:
    """Find who was accused in the sentence before one in which a "he" or "she" denies something."""
    pronoun, accusing = mentions[index], lexicon.words("laying-blame")
    before = [other for other in range(index) if mentions[other].sentence >= pronoun.sentence - 1]
    if not before or mentions[before[-1]].sentence == pronoun.sentence:
        return None
    accused = (other for other in before if mentions[other].governor in accusing)
    people = [each for each in accused if mentions[each].function == "obj" and mentions[each].type == "Person"]
    return people[0] if len(people) == 1 and mentions[people[0]].paragraph == pronoun.paragraph else None


def _is_order(attribution: Attribution) -> bool:
    """Tell whether someone says what another is to do: "told Ito | to go", "told | Ito to go"."""
    content, hearer = attribution.content, attribution.addressee
    if content is None or hearer is None:
        return False
    after = hearer.span.end - content.span.start
    return content.text.startswith("to ") or (after > 0 and content.text[after:].startswith(" to "))
