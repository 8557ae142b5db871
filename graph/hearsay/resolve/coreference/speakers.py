"""Who says what is quoted: "I" and "we" are the speaker, "you" is the one spoken to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile

from hearsay.lexicon import Lexicon
from hearsay.records import Argument, Attribution, Extraction, Mention

_THIRD = 3  # person
_FARTHEST = 4  # sentences
_OPENING = len("how surprised ")  # what may stand before the subject of a clause
# What parts a verb of saying from words that are told as they were said.
_OWN_WORDS = re.compile(r"[,:;“”\"„«»]|(?<!\w)['‘’`]")
_OPENING_MARK = re.compile(r"(?<!\w)[“\"„«‘'`](?=\w)")


def speakers_of(extraction: Extraction) -> tuple[dict[int, int], dict[int, int]]:
    """Find who says each quoted mention, and whom each quoted "I", "we" and "you" means: mention → mention.

    Where quotations are nested, the innermost counts; what somebody quoted says that others said does not quote them.
    """
    mentions = extraction.mentions
    starts = [mention.span.start for mention in mentions]
    said_by: dict[int, int] = {}
    partner: dict[int, int] = {}
    for attribution in _innermost_last(extraction.attributions):
        if attribution.content is None or attribution.manner not in ("direct", "mixed"):
            continue
        retold = _is_retold(attribution, extraction)
        source, addressee = source_of(attribution), _mention(attribution.addressee)
        for part in attribution.content.parts or (attribution.content.span,):
            for index in range(bisect_left(starts, part.start), bisect_left(starts, part.end)):
                if source is None or index == source or not mentions[index].quoted or (retold and index in said_by):
                    continue
                said_by[index] = source
                if retold:
                    continue  # whoever is quoted is not known
                who = source if mentions[index].person == 1 else addressee
                if who is not None and mentions[index].lemma == "i" and mentions[who].members:
                    who = mentions[who].members[0]
                if mentions[index].person < _THIRD and who is not None and _is_met(mentions[index], mentions[who]):
                    partner[index] = who
    return said_by, partner


def _is_retold(attribution: Attribution, extraction: Extraction) -> bool:
    """Tell whether words are those of who is quoted as telling what another said: "“The doctor said I was well,” …"."""
    source, cue, content = source_of(attribution), attribution.cue, attribution.content
    if source is None or cue is None or content is None or not extraction.mentions[source].quoted:
        return False
    between = extraction.article.text[cue.span.start : content.span.start + 1]  # ":" may be the cue
    own = _OWN_WORDS.search(between) or _OPENING_MARK.search(content.text)
    return cue.span.end <= content.span.start and own is None


def told_of(extraction: Extraction) -> dict[int, list[int]]:
    """Find whom and what a source names in its own words beside it, none of which is itself: mention → mentions.

    A name before "he said" may be his, "Ito was for the bill, he said", but in "Ito, he said, was for it" it is not.
    """
    mentions = extraction.mentions
    starts = [mention.span.start for mention in mentions]
    found: dict[int, list[int]] = defaultdict(list)
    for attribution in extraction.attributions:
        source, content = source_of(attribution), attribution.content
        if source is None or content is None or mentions[source].function == "nmod:poss":
            continue  # "by its own account, the bank was robbed"
        parted = content.parts[0].end if content.parts else -1
        for part in content.parts or (content.span,):
            for index in range(bisect_left(starts, part.start), bisect_left(starts, part.end)):
                told = mentions[index]
                beside = told.sentence == mentions[source].sentence and told.head.start < part.end
                other = told.kind == "nominal" or index > source or mentions[source].number == "plural"
                other = other or told.span.end == parted
                if beside and other and told.kind != "pronoun":
                    found[source].append(index)
    return found


def _innermost_last(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Order attributions by how much is said in them, the longest first; of two alike who cites stands before."""

    def depth(attribution: Attribution) -> int:
        return 0 if attribution.via is None else 1 + depth(attributions[attribution.via])

    return sorted(attributions, key=lambda attribution: (-_size(attribution), depth(attribution)))


def _is_met(pronoun: Mention, partner: Mention) -> bool:
    """Tell whether an "I" may be the one who speaks, a "you" the one spoken to.

    A letter speaks for whoever wrote it, several don't say "I", who tells a newspaper "you never know" means anyone,
    and nobody speaks to the applause to which they speak.
    """
    thing = partner.kind == "nominal" and partner.type == "Thing"
    if pronoun.person != 1:
        return not thing and partner.type not in ("Outlet", "Organization")
    several = pronoun.lemma == "i" and partner.number == "plural" and not partner.members
    return not (thing or several or partner.lemma in ("this", "that"))


def goes_on(
    mentions: Sequence[Mention], sources: Sequence[int], verbs: Collection[str], told: Mapping[int, Collection[int]]
) -> dict[int, int]:
    """Find whom a speaking "he" or "she" names: who spoke last before, if nobody came between; mention → mention.

    So it is after quoted words ("…," she said), in the next sentence of a paragraph, and with verbs of going on ("he
    added"), which pass over others too.
    Who came between in the sentence before the quoted words is the one who speaks, as is a newcomer with whom it ends;
    who is `told` of in them is not, nor who spoke only by what somebody else told: "Ito said Moser had threatened him".
    "It" and "they" go on only so: "…," it added.
    """
    found: dict[int, int] = {}
    tellers = {index: teller for teller, others in told.items() for index in others}
    for place, source in enumerate(sources):
        pronoun = mentions[source]
        on = pronoun.governor in verbs
        if pronoun.quoted or not (pronoun.lemma in ("he", "she") or (on and pronoun.lemma in ("it", "they"))):
            continue
        introduced = None if on else _introduced(source, mentions)
        if introduced is not None:
            found[source] = introduced
            continue
        outside = (index for index in reversed(sources[:place]) if not mentions[index].quoted)
        outside = (index for index in outside if index not in told.get(source, ()))
        outside = (index for index in outside if index not in tellers or not _may_be(pronoun, mentions[tellers[index]]))
        before = next((index for index in outside if mentions[index].function != "nmod:poss"), None)
        if before is None or not _may_be(pronoun, mentions[before]):
            continue
        if not (on or mentions[source - 1].quoted or _follows(pronoun, mentions[before])):
            continue
        between = [
            index for index in range(before + 1, source) if _comes_between(mentions[index], mentions[before], pronoun)
        ]
        newcomer = _newcomer(source, before, mentions)
        if newcomer is not None and all(_is_spoken_of(index, source, mentions) for index in between):
            found[source] = newcomer
        elif on or not between:
            found[source] = before
        elif _leads_up(between[-1], source, mentions):
            found[source] = between[-1]
    return found


def _introduced(source: int, mentions: Sequence[Mention]) -> int | None:
    """Find with whom a paragraph begins, where the next sentence is his: "Ito came on Monday. It was late, he said"."""
    pronoun = mentions[source]
    first = source
    while first and mentions[first - 1].paragraph == pronoun.paragraph:
        first -= 1
    opening = mentions[first]
    subject = opening.function == "nsubj" and opening.kind == "name" and not opening.quoted
    beside = (mentions[index] for index in range(first + 1, source) if mentions[index].sentence == opening.sentence)
    alone = all(other.type != "Person" or other.same_as == first or other.kind == "pronoun" for other in beside)
    following = pronoun.sentence == opening.sentence + 1 and not _is_named_beside(pronoun, opening, mentions[source:])
    return first if subject and following and alone and _may_be(pronoun, opening) else None


def _is_named_beside(pronoun: Mention, person: Mention, following: Sequence[Mention]) -> bool:
    """Tell whether the sentence of a "he" goes on to name a person, who then is somebody else: "he praised Hale"."""
    beside = takewhile(lambda mention: mention.sentence == pronoun.sentence, following)
    return any(mention.name.split()[-1:] == person.name.split()[-1:] for mention in beside)


def _newcomer(source: int, before: int, mentions: Sequence[Mention]) -> int | None:
    """Find who is first named, and described, at the end of the sentence before the quoted words of a "he" or "she"."""
    pronoun = mentions[source]
    told = [index for index in range(before + 1, source) if not mentions[index].quoted]
    if pronoun.lemma in ("it", "they") or not told or told[-1] == source - 1:
        return None
    ending = [index for index in told if mentions[index].sentence == mentions[told[-1]].sentence]
    people = [index for index in ending if mentions[index].type == "Person" and mentions[index].same_as not in ending]
    person = people[-1] if people else told[-1]
    newcomer, family = mentions[person], mentions[person].name.split()[-1:]
    described = newcomer.title or any(mentions[index].same_as == person for index in ending)
    known = any(mention.name.split()[-1:] == family for mention in mentions[:person])
    if not (described and " " in newcomer.name) or known or newcomer.function in ("nsubj", "nsubj:pass"):
        return None
    if newcomer.sentence == mentions[before].sentence:
        return None  # who speaks of the newcomer goes on
    return person if _may_be(pronoun, newcomer) else None


def _is_spoken_of(person: int, source: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether the words that a source says name a person, who then doesn't say them."""
    family = mentions[person].name.split()[-1:]
    said = range(person + 1, source)
    return bool(family) and any(
        mentions[index].quoted and mentions[index].name.split()[-1:] == family for index in said
    )


def _follows(pronoun: Mention, before: Mention) -> bool:
    """Tell whether a sentence goes on with who spoke in the one before: "Ito insisted on it. She said …"."""
    subjects = pronoun.function == before.function == "nsubj" and before.kind == "name"
    return subjects and pronoun.paragraph == before.paragraph and pronoun.sentence == before.sentence + 1


def _leads_up(person: int, pronoun: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether the sentence before quoted words begins with a person, whom a pronoun after them then means."""
    between = range(person + 1, pronoun)
    first = next((index for index in between if mentions[index].quoted), None)
    return (
        first is not None
        and all(mentions[index].quoted for index in range(first, pronoun))
        and mentions[first].sentence - mentions[person].sentence <= 1
        and mentions[person - 1].sentence != mentions[person].sentence
        and mentions[person].kind != "pronoun"
    )


def passed_on_by(extraction: Extraction) -> Iterator[tuple[int, int]]:
    """List each "he" and "she" of what a newcomer passes on who looks like an outlet: "As Turan writes, he was ill".

    So it is of a bare name which nobody had before and which is no given name, where somebody else was named.
    """
    mentions, text = extraction.mentions, extraction.article.text
    starts = [mention.span.start for mention in mentions]
    for attribution in extraction.attributions:
        source, cue, content = source_of(attribution), attribution.cue, attribution.content
        if source is None or cue is None or content is None or not _is_newcomer(source, mentions):
            continue
        before = max(mentions[source].span.end, cue.span.end)
        if not text[before : content.span.start].lstrip().startswith(","):
            continue
        for index in range(bisect_left(starts, content.span.start), bisect_left(starts, content.span.end)):
            if mentions[index].lemma in ("he", "she"):
                yield index, source


def _is_newcomer(source: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether a bare name comes up first here, others having been named."""
    name = mentions[source]
    if not name.name or name.title or name.gender or any(other.same_as == source for other in mentions):
        return False
    people = [other for other in mentions[:source] if other.type == "Person" and other.name]
    known = any(other.name.split()[-1] == name.name.split()[-1] for other in people)
    return bool(people) and name.same_as is None and not known


def tellers_of(extraction: Extraction, asking: Collection[str]) -> dict[int, int]:
    """Find who tells the words that begin with a "he", "she", "it" or "they": mention → mention.

    "Ito says he will go" is of Ito, "Ito asked if he would go" of somebody else.
    """
    mentions = extraction.mentions
    found: dict[int, int] = {}
    for attribution, source, pronoun in tellings_of(extraction):
        cue = attribution.cue
        if cue and cue.lemma in asking:
            continue
        # "They" is so often what is talked about that only the subject of the very verb of saying is sure.
        says = mentions[source].function == "nsubj" and cue is not None and mentions[source].governor == cue.lemma
        if says or mentions[pronoun].number != "plural":
            found[pronoun] = source
    return found


def tellings_of(extraction: Extraction) -> Iterator[tuple[Attribution, int, int]]:
    """List the attributions whose words begin with a "he", "she", "it" or "they", with who tells them and it."""
    mentions = extraction.mentions
    starts = [mention.head.start for mention in mentions]
    for attribution in extraction.attributions:
        source, content = source_of(attribution), attribution.content
        if source is None or content is None or attribution.cue is None:
            continue  # an outlet to which someone speaks is not the "it" of whom he tells
        first, hearer = content.span.start, attribution.addressee
        if hearer is not None and not content.parts and first < hearer.span.end < content.span.end:
            first = hearer.span.end  # "told | Ito he would go"
        index = bisect_left(starts, first)
        if source < index < len(mentions) and _opens(mentions[index], first, mentions[source]):
            yield attribution, source, index


def _opens(pronoun: Mention, first: int, source: Mention) -> bool:
    if pronoun.lemma not in ("he", "she", "it", "they") or pronoun.quoted:
        return False
    subject = pronoun.function in ("nsubj", "nsubj:pass")
    return subject and pronoun.span.start - first <= _OPENING and pronoun.sentence == source.sentence


def _may_be(pronoun: Mention, speaker: Mention) -> bool:
    if pronoun.lemma in ("it", "they"):
        several = (speaker.number == "plural") is (pronoun.lemma == "they")
        fits = speaker.kind != "pronoun" or speaker.lemma == pronoun.lemma
        bodily = pronoun.lemma == "they" or speaker.type not in ("Person", "AnonymousSource")
        return several and fits and bodily and pronoun.sentence - speaker.sentence <= _FARTHEST
    person = speaker.type in ("Person", "AnonymousSource") and speaker.number != "plural" and speaker.person == _THIRD
    fits = speaker.gender in ("", "neuter", pronoun.gender)
    return person and fits and pronoun.sentence - speaker.sentence <= _FARTHEST


def _comes_between(other: Mention, speaker: Mention, pronoun: Mention) -> bool:
    """Tell whether somebody else is spoken of, in words not quoted, after the sentence in which the speaker spoke."""
    subject = other.function in ("nsubj", "nsubj:pass") and not other.quoted and other.sentence > speaker.sentence
    person = other.type == "Person" and other.number != "plural" and other.person == _THIRD
    return subject and person and other.lemma not in ("who", "which") and other.gender in ("", pronoun.gender)


def sources_of(extraction: Extraction, lexicon: Lexicon) -> tuple[int, ...]:
    """List the mentions that are sources, in the order of the text: of attributions, subjects of verbs of saying.

    Who only passes on what another says speaks to nobody: "a letter seen by Reuters", "told Reuters".
    """
    passing = {attribution.via for attribution in extraction.attributions}
    found = {source_of(one) for number, one in enumerate(extraction.attributions) if one.cue or number not in passing}
    found |= {index for index, mention in enumerate(extraction.mentions) if _says(mention, lexicon)}
    return tuple(sorted(index for index in found if index is not None))


def _says(mention: Mention, lexicon: Lexicon) -> bool:
    if mention.function != "nsubj" or mention.type not in ("Person", "AnonymousSource", "Thing"):
        return False
    cue = lexicon.cue_of(mention.governor)
    return cue is not None and cue.kind == "saying"


def source_of(attribution: Attribution) -> int | None:
    """Give the mention that is the source of an attribution, None where there is none."""
    return _mention(attribution.source)


def _mention(argument: Argument | None) -> int | None:
    return argument.mention if argument else None


def _size(attribution: Attribution) -> int:
    content = attribution.content
    return sum(part.end - part.start for part in content.parts or (content.span,)) if content else 0
