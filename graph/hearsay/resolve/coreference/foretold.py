"""Whom a "he" or "she" means that stands before the subject of its sentence: "When he arrived, Ito said …"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from hearsay.records import Extraction, Mention
from hearsay.resolve.coreference.agreement import HE_OR_SHE, PEOPLE, SUBJECTS
from hearsay.resolve.coreference.speakers import source_of

_END = re.compile(r"[.!?:;][\"”'’)]*\s|\n")
_OF_EITHER = frozenset(("if", "unless"))  # "if he fails, Ito will pay" may be of another
_JOINING = frozenset(("", "and", "but", "so", "yet", "or", "then", "now", "that", "still", "also", "maybe", "perhaps"))
_LONGEST = 300  # characters before a pronoun in its sentence


def foretold_of(mentions: Sequence[Mention], extraction: Extraction) -> dict[int, int]:
    """Find who is named after a pronoun as the subject of its sentence: mention → mention.

    The mentions are those of the extraction, with what is known of whom they name.
    """
    telling = frozenset(source_of(each) for each in extraction.attributions)
    return {
        pronoun: subject
        for subject, mention in enumerate(mentions)
        if mention.kind == "name" and mention.type == "Person" and mention.function in SUBJECTS and not mention.quoted
        for pronoun in _before(subject, extraction, telling)
        if mention.gender in ("", "neuter", mentions[pronoun].gender)
    }


def _before(subject: int, extraction: Extraction, telling: Collection[int | None]) -> Iterator[int]:
    """List the pronouns that stand in what opens a sentence before its subject, which a comma ends."""
    mentions, text = extraction.mentions, extraction.article.text
    if not _follows_comma(mentions[subject], text):
        return
    opening = subject
    while opening and mentions[opening - 1].sentence == mentions[subject].sentence:
        opening -= 1
    family = mentions[subject].name.split()[-1]
    known = any(other.name.split()[-1:] == [family] for other in mentions[:opening])
    for index in range(opening, subject):
        pronoun = mentions[index]
        acts, owned = pronoun.function in SUBJECTS, pronoun.possessor is not None
        named = pronoun.type in PEOPLE and pronoun.kind != "pronoun" and not owned
        lead = _lead(pronoun, text)
        if named or (acts and lead in _JOINING) or index in telling or (lead in _OF_EITHER and known):
            return
        if pronoun.lemma not in HE_OR_SHE or pronoun.quoted or not (acts or pronoun.function == "nmod:poss"):
            continue
        between = mentions[index + 1 : subject]
        if not any(_begins_clause(other, text) for other in between) and not _is_told(index, subject, extraction):
            yield index


def _lead(pronoun: Mention, text: str) -> str:
    """Give the word with which the sentence of a pronoun begins before it: "when he"; empty where it is the first."""
    before = _END.split(text[max(0, pronoun.span.start - _LONGEST) : pronoun.span.start])[-1].split()
    return before[0].lower().strip(",") if before else ""


def _begins_clause(mention: Mention, text: str) -> bool:
    return mention.function in SUBJECTS and _follows_comma(mention, text)


def _follows_comma(mention: Mention, text: str) -> bool:
    return text.endswith(", ", 0, mention.span.start)


def _is_told(pronoun: int, subject: int, extraction: Extraction) -> bool:
    """Tell whether a subject only tells the clause that a pronoun stands in: "in May he left, Ito said"."""
    start = extraction.mentions[pronoun].span.start
    told = (each.content for each in extraction.attributions if source_of(each) == subject and each.content is not None)
    parts = (part for content in told for part in content.parts or (content.span,))
    return any(part.start <= start < part.end for part in parts)
