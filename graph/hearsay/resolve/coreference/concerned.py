"""Whom a "he", "she" or "they" means where one tells another what concerns him, or judges him for a reason: the other.

So is the implicit cause of a verb: who is praised, sued or blamed has done something, and who judges him has not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hearsay.lexicon import Lexicon
from hearsay.records import Attribution, Extraction, Statement
from hearsay.resolve.coreference.agreement import HE_OR_SHE, SUBJECTS, UNDERGOERS
from hearsay.resolve.coreference.speakers import tellings_of

_THEY = "they"
_ASKED = re.compile(r" that$")
_PERFECT = re.compile(r" ha(?:d|s|ve) ")
_MAY = re.compile(r" (?:can|could|may|might) (?!not\b)")
_NEXT = 8  # characters
_BESIDE = 4  # mentions
_CAUSE = re.compile(r"\bbecause$")
_OCCASION = re.compile(r"\b(?:because|after|as|while|when)$")
_DUE = re.compile(r"^ (?:for|over|about|on)(?: \w+ing)?$|^ (?:of|for|from) \w+ing$")
_AIMED = frozenset((("call", "on"), ("shoot", "at"), ("fire", "at"), ("fire", "on")))


class _Deed(NamedTuple):
    """What a verb does to somebody; both are mentions."""

    doer: int
    undergoer: int


def concerned_of(extraction: Extraction, lexicon: Lexicon) -> dict[int, int]:
    """Find who is told of: mention → mention.

    "Hale told Ito he was fired", "Hale accused Ito of fraud, saying he had lied", "Hale sued Ito because he had lied"
    and "Hale thanked Ito for his help" are of Ito.
    """
    concerns = _Concerns(extraction, lexicon)
    return dict([*concerns.due(), *concerns.judged(), *concerns.told()])


class _Concerns:
    """Finds whom what is told of others concerns."""

    def __init__(self, extraction: Extraction, lexicon: Lexicon) -> None:
        self._mentions, self._text, self._lexicon = extraction.mentions, extraction.article.text, lexicon
        self._statements, self._tellings = _statements_of(extraction.statements), [*tellings_of(extraction)]
        words = lexicon.words
        self._judging = words("judging") | words("praising") | words("laying-blame") | words("dismissing")

    def told(self) -> Iterator[tuple[int, int]]:
        """List the pronouns that open what somebody is told, warned of or asked, with who that is."""
        for telling, _, pronoun in self._tellings:
            hearer = telling.addressee.mention if telling.addressee else None
            if hearer is not None and self._concerns_hearer(telling, hearer, pronoun):
                yield pronoun, hearer

    def judged(self) -> Iterator[tuple[int, int]]:
        """List the pronouns that open what somebody says of whom he judges: "mocked Ito, saying he knew nothing"."""
        for telling, source, pronoun in self._tellings:
            relative = self._mentions[source].lemma == "who"
            doer = self._mentions[source].same_as if relative else source
            deed = None if doer is None or telling.addressee else self._judgement(doer, pronoun)
            if deed is not None and not self._is_of_teller(pronoun):
                yield pronoun, deed.undergoer

    def due(self) -> Iterator[tuple[int, int]]:
        """List the pronouns in what somebody is judged for: "thanked Ito for his help", "sued him because he lied"."""
        for index, pronoun in enumerate(self._mentions):
            owns, acts = pronoun.function == "nmod:poss", pronoun.function in SUBJECTS
            if not (owns or acts) or pronoun.quoted or pronoun.lemma not in {*HE_OR_SHE, _THEY}:
                continue
            for doer in self._before(index):
                deed = self._judgement(doer, index)
                if deed is not None and self._gives_reason(deed, index):
                    yield index, deed.undergoer
                    break

    def _concerns_hearer(self, telling: Attribution, hearer: int, pronoun: int) -> bool:
        """Tell whether what somebody hears is of himself: what he must do, what is done to him, what he is asked."""
        mention, cue, words = self._mentions[pronoun], telling.cue, self._lexicon.words
        if cue is None or (mention.lemma == _THEY and self._mentions[hearer].number != "plural"):
            return False
        between, after = self._text[self._mentions[hearer].span.end : mention.span.start], self._after(pronoun)
        favour = mention.governor in words("favours") and bool(_MAY.match(after))
        if cue.lemma in words("interrogating"):
            return not (favour or _ASKED.search(between.rstrip()))
        modality, warned = self._modality(pronoun), cue.lemma in words("warning")
        passive = mention.function == "nsubj:pass"
        if modality == "necessary" or favour or (passive and warned):
            return True
        if mention.governor in words("suffering") and (warned or modality in ("future", "possible")):
            return True
        if mention.governor in words("done-to-hearers") and (passive or self._is_state(pronoun)):
            return not _PERFECT.match(after)
        threatens = cue.lemma == "threaten" or modality == "future"
        return warned and not threatens and not self._is_own_mind(mention.governor)

    def _is_of_teller(self, pronoun: int) -> bool:
        """Tell whether who judges another goes on about himself: what he will do, thinks, or has suffered."""
        mention, words = self._mentions[pronoun], self._lexicon.words
        if self._is_own_mind(mention.governor) or mention.governor in words("wronged"):
            return True
        if self._modality(pronoun) == "future" and mention.governor not in words("suffering") | words("faring"):
            return True
        beside = [
            other for other in self._mentions[pronoun + 1 : pronoun + _BESIDE] if other.governor == mention.governor
        ]
        if any(other.lemma == mention.lemma and other.function != "nmod:poss" for other in beside):
            return True
        return mention.governor == "have" and any(other.lemma in words("backing") for other in beside)

    def _is_own_mind(self, verb: str) -> bool:
        """Tell whether a word tells what only oneself can know: a wish, a feeling, a memory."""
        cue, words = self._lexicon.cue_of(verb), self._lexicon.words
        return verb in words("feeling") | words("own-mind") or (cue is not None and cue.kind == "wanting")

    def _gives_reason(self, deed: _Deed, pronoun: int) -> bool:
        """Tell whether a pronoun stands in the reason for a deed."""
        mention, last = self._mentions[pronoun], max(deed)
        between = self._text[self._mentions[last].span.end : mention.span.start].rstrip()
        if mention.function == "nmod:poss":
            return bool(_DUE.match(between))
        dismissed = self._mentions[deed.undergoer].governor in self._lexicon.words("dismissing")
        return bool((_OCCASION if dismissed else _CAUSE).search(between)) and not self._is_of_teller(pronoun)

    def _before(self, index: int) -> Iterator[int]:
        """List the mentions before one in its sentence, the nearest first."""
        for other in range(index - 1, -1, -1):
            if self._mentions[other].sentence != self._mentions[index].sentence:
                return
            yield other

    def _judgement(self, doer: int, pronoun: int) -> _Deed | None:
        """Find whom somebody judges, before a pronoun that may be of either."""
        mention = self._mentions[doer]
        passive = mention.function == "obl:agent"
        if mention.governor not in self._judging or not (passive or mention.function == "nsubj"):
            return None
        places = ("nsubj:pass",) if passive else UNDERGOERS
        for other in self._before(pronoun):
            one = self._mentions[other]
            aimed_at = one.function == "obl" and (one.governor, one.preposition) in _AIMED
            if (one.function in places or aimed_at) and one.governor == mention.governor and (passive or other > doer):
                several = one.number == "plural"
                return _Deed(doer, other) if several is (self._mentions[pronoun].lemma == _THEY) else None
        return None

    def _after(self, pronoun: int) -> str:
        end = self._mentions[pronoun].span.end
        return self._text[end : end + _NEXT]

    def _is_state(self, pronoun: int) -> bool:
        """Tell whether a pronoun's clause tells how it is, not what it does."""
        told, word = self._statements.get(pronoun), self._mentions[pronoun].governor
        return told is not None and told.predicate.lemma.split(" ", 1)[0] != word

    def _modality(self, pronoun: int) -> str:
        return self._statements[pronoun].modality if pronoun in self._statements else ""


def _statements_of(statements: Sequence[Statement]) -> Mapping[int, Statement]:
    """Find what is told of each mention, that it does or that befalls it."""
    found: dict[int, Statement] = {}
    for each in statements:
        for place in (each.subject, each.object):
            if place is not None and place.mention is not None and not place.implicit:
                found.setdefault(place.mention, each)
    return found
