"""Turns a predicate and one combination of its arguments into the record of a statement, with exact spans."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from msgspec import Struct

from hearsay.extract.arguments.deeds import relative_over
from hearsay.extract.arguments.objects import shared_object
from hearsay.extract.cues.judging import meant_by
from hearsay.extract.grammar.clauses import Clause, ClauseKind
from hearsay.extract.grammar.negation import adds
from hearsay.extract.grammar.parses import NOT, SUBJECTS
from hearsay.extract.grammar.places import Place
from hearsay.extract.grammar.sharing import with_shared
from hearsay.extract.grammar.syntax import Tree, clause_words, phrase, restricted, subtree, trim
from hearsay.extract.meaning.modality import Readings
from hearsay.extract.meaning.polarity import polarity_of
from hearsay.records import Argument, Mention, Predicate, Role, Span, Statement, TimeExpression

_EVENT_PLACES = frozenset({"obj", "nsubj:pass", "obl", "nmod", "conj", "iobj"})
_SATED = ("obj", "obl", "xcomp", "ccomp", "cop")  # with one of these a verb shares no other's object
_SOON = 14  # words to the mark that closes a quotation
_JOINING = (["and"], ["or"])
_MORE = frozenset({"just", "only"})
_NESTED = 4  # names that begin inside one around them


class Draft(Struct, frozen=True, gc=False):
    """A statement before it has a number: one combination of a clause's arguments."""

    clause: Clause
    subject: Place | None
    object: Place | None
    roles: tuple[Place, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of an article by where their head word starts, and the names among them by all their words' ends."""

    mentions: tuple[Mention, ...]
    by_head: Mapping[int, int]
    names: tuple[tuple[int, int, int], ...]

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> Mentions:
        """Index the mentions of an article."""
        names = sorted(
            (mention.span.start, mention.span.end, number)
            for number, mention in enumerate(mentions)
            if mention.kind == "name"
        )
        return cls(
            tuple(mentions), {mention.head.start: number for number, mention in enumerate(mentions)}, tuple(names)
        )

    def at(self, start: int) -> int | None:
        """Find the mention that a word heads, or else the name that it is part of: a parser may split a name."""
        if start in self.by_head:
            return self.by_head[start]
        after = bisect_right(self.names, (start, sys.maxsize, 0))
        around = (self.names[place] for place in range(after - 1, max(-1, after - 1 - _NESTED), -1))
        return next((number for _, end, number in around if start < end), None)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the statements of an article; `numbers` are those of the first statement of a clause, by its words.

    `inner` are those of the verbs alone: of "the aim is to win" both statements have the same head.
    """

    tree: Tree
    mentions: Mentions
    numbers: Mapping[int, int]
    inner: Mapping[int, int]
    readings: Readings

    def statement(self, draft: Draft, *, time: TimeExpression | None, attribution: int | None) -> Statement:
        """Write a draft out."""
        tree, clause = self.tree, draft.clause
        shown = tree.span(clause.first, clause.last)
        roles = [Role(place.role, self._argument(place, clause)) for place in draft.roles]
        arguments = [self._argument(place, clause) if place else None for place in (draft.subject, draft.object)]
        arguments += [role.filler for role in roles]
        places = (draft.subject, draft.object, *draft.roles)
        thing = draft.object.filler.word if draft.object and not draft.object.clause else None
        fillers = [place.filler.word for place in places if place and not place.clause]
        return Statement(
            predicate=Predicate(
                span=shown,
                text=tree.text[shown.start : shown.end],
                lemma=clause.lemma,
                relation=clause.relation.name if clause.relation else None,
            ),
            subject=arguments[0],
            object=arguments[1],
            roles=tuple(roles),
            polarity=polarity_of(tree, self.readings.lexicon, clause, fillers, thing),
            modality=self.readings.modality(clause),
            evidence=self._evidence(
                clause, [argument.span for argument in arguments if argument and not argument.implicit]
            ),
            time=time,
            attribution=attribution,
            confidence=draft.confidence,
        )

    def _evidence(self, clause: Clause, spans: Sequence[Span]) -> Span:
        """Take the predicate's sentence, with those that an argument reaches into."""
        tree = self.tree
        sentence = tree.span(*tree.sentences[tree.sentence[clause.head]])
        starts = [sentence.start, tree.start[clause.first], *(span.start for span in spans)]
        ends = [sentence.end, tree.end[clause.last], *(span.end for span in spans)]
        return Span(min(starts), max(ends))

    def _argument(self, place: Place, clause: Clause) -> Argument:
        tree, word = self.tree, place.filler.word
        stretches = [self._words(place, clause)]
        if not place.clause and place.last is None:
            stretches = with_shared(tree, word, *stretches[0], bare=_is_bare(place))
        span = tree.span(stretches[0][0], stretches[-1][1])
        literal = place.told or place.last is not None or (place.clause and not tree.is_deed_subject(word))
        mention = None if literal else self.mentions.at(tree.start[word])
        if mention is not None and place.role == "extent":
            mention = None  # an amount, no one
        elif mention is not None and place.role == "time" and tree.start[word] not in self.mentions.by_head:
            mention = None  # "in Oslo Friday": no part of a name
        elif mention is not None and tree.start[word] not in self.mentions.by_head:
            name = self._name(self.mentions.mentions[mention], clause)
            span = Span(min(span.start, name.start), max(span.end, name.end))
        own = word == clause.head and clause.kind == "copula"
        number = (self.inner if own else self.numbers).get(word)
        states = place.clause or (tree.pos[word] == "NOUN" and tree.dep[word] in _EVENT_PLACES)
        meant = meant_by(tree, self.readings.lexicon, clause.head, word) if number is None else None
        if meant is not None:
            number, states = self.numbers.get(meant), True
        return Argument(
            span=span,
            text=tree.text[span.start : span.end],
            mention=mention,
            statement=number if states and (own or word != clause.head) else None,
            implicit=place.filler.implicit,
            parts=tuple(tree.span(*stretch) for stretch in stretches) if len(stretches) > 1 else (),
        )

    def _name(self, mention: Mention, clause: Clause) -> Span:
        """Give where a mention stands; of who stands beside what is told of them the name alone."""
        start = self.tree.text.find(mention.name, mention.span.start, mention.span.end) if mention.name else -1
        if clause.kind != "apposition" or start < 0:
            return mention.span
        return Span(start, start + len(mention.name))

    def _words(self, place: Place, clause: Clause) -> tuple[int, int]:
        """Give the first and last word of what fills a place."""
        tree, word, bare = self.tree, place.filler.word, _is_bare(place)
        judged = place.told and tree.pos[word] in ("ADJ", "VERB")
        first, last = clause_words(tree, word) if place.clause else phrase(tree, word, bare=bare, clausal=judged)
        if not (place.filler.implicit or place.clause):
            last = restricted(tree, word, last)
            if last != word:
                last = restricted(tree, last, last)
        if place.clause and not tree.has(word, *_SATED) and (shared := shared_object(tree, word)) is not None:
            last = max(last, phrase(tree, shared)[1])  # "promised to meet | and exceed his goals"
        if place.clause:
            first, last = _apart(tree, place, clause, first, last)
        last = _with_second(tree, place, last)
        if place.last is not None:
            last = phrase(tree, place.last)[1]
        if place.start is not None:
            first = min(first, phrase(tree, place.start)[0])
        marker = "of" if clause.kind == "noun" else clause.preposition  # "his promise | of singing"
        if place.clause and marker:
            first = _after_marker(tree, first, last, marker)
        if place.marked:
            markers = ("case", "mark") if place.clause else ("case",)
            first = min([first, *tree.all(word, *markers)])
        elif place.role:
            first = _after_marker(tree, first, last, place.role)
            first -= judged and _is_denied_alone(tree, word, first - 1)
        first = _after_focus(tree, first, last)
        closed = _closed(tree, first, last)
        return first, last if last < clause.head <= closed else closed


def _is_bare(place: Place) -> bool:
    return place.bare or place.filler.implicit


def _apart(tree: Tree, place: Place, clause: Clause, first: int, last: int) -> tuple[int, int]:
    """Part the words of a clause that fills a place from those of the clause whose place it fills."""
    word = place.filler.word
    if place.filler.clause:
        return _before_remark(tree, word, clause, first)
    if word == clause.head and clause.last < last:
        return trim(tree, [*range(clause.last + 1, last + 1)])  # of "the aim is to win" what follows "is"
    return first, last


def _before_remark(tree: Tree, deed: int, clause: Clause, first: int) -> tuple[int, int]:
    """Take the words of a deed before what is told of it: "accused of | selling it | , which he denies"."""
    begin = max([first - 1, *(mark for mark in tree.all(deed, "mark", "cc") if mark < deed)]) + 1  # "because | he sang"
    begin = begin if tree.has(deed, *SUBJECTS) else deed
    if tree.sentence[deed] != tree.sentence[clause.head]:
        return trim(tree, [*range(begin, clause_words(tree, deed)[1] + 1)])
    remark = relative_over(tree, clause.top)
    return trim(tree, [*range(begin, clause.first if remark is None else min(subtree(tree, remark)))])


def _with_second(tree: Tree, place: Place, last: int) -> int:
    """Find where a condition ends together with a second that must be met, or may be: "if it rains | or snows"."""
    word = place.filler.word
    for other in tree.all(word, "conj") if place.role == "condition" else ():
        alike = tree.marker(other, "mark") in ("", tree.marker(word, "mark"))  # no "if it rains and that it is late"
        if other > last and tree.word[last + 1 : last + 2] in _JOINING and tree.has(other, "cc") and alike:
            last = clause_words(tree, other)[1]
    return last


def _closed(tree: Tree, first: int, last: int) -> int:
    """Find where a text ends whose quotation is closed soon after it: "a “calm | , sober man”"."""
    opened = tree.tag[first : last + 1].count("``") - tree.tag[first : last + 1].count("''")
    if opened != 1:
        return last
    end = min(last + _SOON, tree.sentences[tree.sentence[last]][1])
    after = next((word for word in range(last + 1, end + 1) if tree.tag[word] in ("``", "''")), last)
    return after if tree.tag[after] == "''" else last


def _after_focus(tree: Tree, first: int, last: int) -> int:
    """Leave out what is denied of a text that more is said of: "was not just | a loss"."""
    denied = 0 < first < last and tree.word[first] in _MORE and tree.word[first - 1] in NOT
    return first + 1 if denied and adds(tree, first - 1) else first


def _is_denied_alone(tree: Tree, word: int, before: int) -> bool:
    """Tell whether a denial is a part of what someone is found to be: "found him | not guilty", not "not A but B"."""
    contrasted = any(tree.marker(other, "cc") == "but" for other in tree.all(word, "conj"))
    return before >= 0 and tree.word[before] in NOT and tree.head[before] == word and not contrasted


def _after_marker(tree: Tree, first: int, last: int, role: str) -> int:
    """Leave out the preposition or conjunction that the role is named by, or that its name ends in: "more than"."""
    words, begin = role.split(), first
    while tree.dep[begin] == "advmod" and tree.pos[begin] == "ADV" and begin < last:
        begin += 1  # "mainly | by selling ships"
    for skipped in range(len(words)):
        after = begin + len(words) - skipped
        if tree.word[begin:after] == words[skipped:] and after <= last:
            return after
    return first


def number_clauses(
    drafts: Sequence[Draft], *, kinds: Collection[ClauseKind] = ("verb", "copula", "noun")
) -> dict[int, int]:
    """Give the number of a clause's first statement by its head and by the words that it is read through."""
    found: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        if draft.clause.kind in kinds:
            for member in reversed(draft.clause.members):
                found.setdefault(member, number)
    return found
