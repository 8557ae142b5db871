"""Mentions in, of which thing an "it" or "they" tells that was just handled: by what only things, laws or events do."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.lexicon import Lexicon
from hearsay.records import Mention
from hearsay.resolve.coreference.agreement import SUBJECTS

_NUMBERS = {"it": "singular", "they": "plural"}
_OBJECTS = ("obj", "xcomp")  # "called a strike" is read as naming something so


def handled_of(mentions: Sequence[Mention], lexicon: Lexicon) -> dict[int, int]:
    """Find what a sentence tells of that begins with an "it" or "they": mention → mention.

    "The council passed the law. It bans cars" is of the law, "they called a strike. It lasted a week" of the strike.
    """
    found: dict[int, int] = {}
    opening: list[int] = []  # the first mentions of sentences
    for index, mention in enumerate(mentions):
        if index and mentions[index - 1].sentence == mention.sentence:
            continue
        opening.append(index)
        if mention.lemma in _NUMBERS and mention.function == "nsubj" and len(opening) > 1:
            thing = _handled(mentions[opening[-2] : index], mention)
            if thing is not None and _does(mention.governor, mentions[opening[-2] + thing], lexicon):
                found[index] = opening[-2] + thing
    return found


def _handled(before: Sequence[Mention], pronoun: Mention) -> int | None:
    """Find the object of the first verb of the sentence before, or what it befalls, if only that is meant."""
    subject = next((mention for mention in before if mention.function in SUBJECTS), None)
    beside = subject is not None and subject.sentence == pronoun.sentence - 1
    if subject is None or not beside or subject.paragraph != pronoun.paragraph or subject.quoted != pronoun.quoted:
        return None
    objects = [
        index
        for index, mention in enumerate(before)
        if mention.function in _OBJECTS and mention.governor == subject.governor and mention.kind == "nominal"
    ]
    return objects[0] if len(objects) == 1 and before[objects[0]].number == _NUMBERS[pronoun.lemma] else None


def _does(verb: str, thing: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a thing does something that no actor does, or what a law or a report does."""
    noun, words = lexicon.noun_of(thing.lemma), lexicon.words
    if thing.type == "Event" and verb in words("done-by-events"):
        return True
    binds = thing.lemma in words("binding") or (noun is not None and noun.document)
    if binds and verb in words("done-by-documents"):
        return True
    return thing.type in ("Thing", "Event", "Place") and verb in words("done-by-things")
