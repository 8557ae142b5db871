"""A phrase of an article in, its content words out; a name or pronoun stands as its chain, in whatever spelling."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hearsay.records import Argument, Extraction, Mention
from hearsay.resolve.summaries.numbers import mark_rough

_WORD = re.compile(r"\d[\d.,]*(?:%|[kmbt]n?\b)?|\w+(?:['’]\w+)?")
_POSSESSIVE = re.compile(r"^['’]s\b")  # what a name leaves of "Norvik's profits"
FUNCTION_WORDS = frozenset(
    "a an the this that these those and or but if as of to in on at by for from with into onto about over under "
    "its his her their our my your it he she they we you i who which whose what be is are was were been being am "
    "do does did has have had having will would shall should can could may might must not no nor so than then "
    "there here also just very more most all any some".split()
)


class StandIn(NamedTuple):
    """Where a name or pronoun stands, and the chain that stands for it."""

    start: int
    end: int
    chain: int


@dataclass(frozen=True, slots=True)
class ChainedText:
    """The text of an article whose chains are resolved."""

    text: str
    mentions: Sequence[Mention]
    chain_of: Mapping[int, int]  # mention → chain
    heads: Sequence[int]  # where the head words of the stand-ins begin, sorted
    stand_ins: Sequence[StandIn]  # beside `heads`

    def owners(self, mention: int) -> list[int]:
        """List the chains whose a phrase is, or that it names before its head word: "Norvik report"."""
        phrase = self.mentions[mention]
        first, last = (bisect_left(self.heads, place) for place in (phrase.span.start, phrase.head.start))
        possessor = [] if phrase.possessor is None else [self.chain_of[phrase.possessor]]
        return [*possessor, *(stand_in.chain for stand_in in self.stand_ins[first:last])]

    def words(self, argument: Argument) -> tuple[str, ...]:
        """List the content words of a phrase, "#3" standing for what is of chain 3."""
        span, words = argument.span, list[str]()
        shown = sorted(self.stand_ins[bisect_left(self.heads, span.start) : bisect_left(self.heads, span.end)])
        for part in argument.parts or (span,):
            position = part.start
            for start, end, chain in shown:
                if position <= start < part.end:
                    words += (*content_words(self.text[position:start]), f"#{chain}")
                    position = end
            words += content_words(self.text[position : part.end])
        return tuple(words)


def read_chained(extraction: Extraction) -> ChainedText:
    """Find the names and pronouns of an article, each with its chain."""
    text, mentions = extraction.article.text, extraction.mentions
    chain_of = {number: place for place, chain in enumerate(extraction.chains) for number in chain.mentions}
    found: dict[int, tuple[int, StandIn]] = {}
    for number, chain in chain_of.items():
        mention = mentions[number]
        if mention.kind == "pronoun":
            found[mention.head.start] = mention.head.start, StandIn(mention.head.start, mention.head.end, chain)
        elif mention.name:
            start = text.find(mention.name, mention.span.start, mention.span.end)
            if start >= 0:
                found[start] = mention.head.start, StandIn(start, start + len(mention.name), chain)
    ordered = sorted(found.values())
    return ChainedText(text, mentions, chain_of, [head for head, _ in ordered], [stand_in for _, stand_in in ordered])


def content_words(text: str) -> tuple[str, ...]:
    """List the words of a text that tell something, folded.

    >>> content_words("the army’s losses of over 40%")
    ('army', 'losses', 'circa', '40%')
    """
    found = _WORD.findall(mark_rough(_POSSESSIVE.sub("", text)))
    words = (word.casefold().replace("’", "'").removesuffix("'s") for word in found)
    return tuple(word for word in words if word not in FUNCTION_WORDS)
