"""Article, Doc, mentions and attributions -> statements: who does what, how it is meant, where it stands, and who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from hearsay.extract.arguments import Arguments, find_arguments
from hearsay.extract.confidence import confidence_of
from hearsay.extract.modality import Readings, read_modality
from hearsay.extract.nominals import event_arguments, find_events, find_offices
from hearsay.extract.predicates import Clause, find_clauses
from hearsay.extract.roles import Place
from hearsay.extract.sourcing import innermost_attributions
from hearsay.extract.subjects import Filler, Subjects
from hearsay.extract.syntax import Tree, clause_words, phrase, read_tree
from hearsay.extract.time import Times, find_times, time_of
from hearsay.lexicon import Lexicon
from hearsay.records import Argument, Article, Attribution, Mention, Predicate, Role, Span, Statement, TimeExpression

MOST_PER_EVIDENCE = 20
_EVENT_OBJECTS = frozenset({"obj", "nsubj:pass", "obl", "nmod", "conj", "iobj"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it has a number: one combination of a clause's arguments."""

    clause: Clause
    subject: Place | None
    object: Place | None
    roles: tuple[Place, ...]
    confidence: float


def find_propositions(
    article: Article,
    doc: Doc,
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution],
    lexicon: Lexicon,
) -> tuple[Statement, ...]:
    """Find the statements of an article, in the order of the text."""
    tree = read_tree(doc)
    times = find_times(doc, article.published)
    clauses = find_clauses(tree, lexicon)
    drafts = _limit(tree, _drafts(tree, lexicon, clauses, _temporal_words(tree, times)))
    writer = _Writer(
        tree=tree,
        mentions={mention.head.start: number for number, mention in enumerate(mentions)},
        numbers=_numbers(drafts),
        readings=read_modality(
            tree, lexicon, [*clauses, *(draft.clause for draft in drafts if draft.clause.kind == "noun")]
        ),
    )
    sources = innermost_attributions(attributions)
    return tuple(
        replace(
            writer.statement(draft),
            time=_time(doc, draft.clause, times),
            attribution=sources.of(_at(tree, draft.clause.head), also=[_at(tree, word) for word in draft.clause.chain]),
        )
        for draft in drafts
    )


def _at(tree: Tree, word: int) -> Span:
    return Span(tree.start[word], tree.end[word])


def _temporal_words(tree: Tree, times: Times) -> frozenset[int]:
    spans = sorted({(found.start, found.end) for group in times.by_governor.values() for found in group})
    words = set()
    position = 0
    for index in range(len(tree)):
        while position < len(spans) and spans[position][1] <= tree.start[index]:
            position += 1
        if position < len(spans) and spans[position][0] <= tree.start[index] < spans[position][1]:
            words.add(index)
    return frozenset(words)


def _time(doc: Doc, clause: Clause, times: Times) -> TimeExpression | None:
    return next((found for member in reversed(clause.members) if (found := time_of(doc[member], times))), None)


def _drafts(tree: Tree, lexicon: Lexicon, clauses: Sequence[Clause], temporal: frozenset[int]) -> list[Draft]:
    subjects = Subjects(tree, lexicon, {})
    drafts: list[Draft] = []
    light: set[int] = set()
    for clause in clauses:
        arguments = find_arguments(tree, clause, subjects, temporal)
        if _is_stated(tree, clause, arguments, lexicon):
            drafts.extend(_combine(tree, clause, arguments))
        if clause.relation and clause.kind == "verb" and clause.relation is not lexicon.relation_of(clause.lemma):
            light.update(place.filler.word for place in arguments.objects)
    for clause in find_events(tree, lexicon, temporal | light):
        drafts.extend(_combine(tree, clause, event_arguments(tree, clause, subjects, lexicon, temporal)))
    for bearer, description in find_offices(tree):
        clause = Clause(description, "apposition", description, (), False, "be", None, description, description)
        found = Arguments([Place(Filler(bearer), bare=True)], [Place(Filler(description), bare=True)])
        drafts.extend(_combine(tree, clause, found))
    return sorted(drafts, key=lambda draft: (draft.clause.head, draft.clause.kind == "noun"))


def _is_stated(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """A plain verb of saying states nothing but its attribution, unless it has a noun for its object."""
    if not (arguments.subjects or arguments.objects):
        return False
    if not arguments.objects and not arguments.roles and clause.lemma == "be":
        return False
    if tree.dep[clause.top] in ("parataxis", "discourse") and not arguments.objects and not arguments.roles:
        return False
    cue = lexicon.cue_of(clause.lemma) or lexicon.cue_of(tree.lemma[clause.head])
    says_more = clause.relation is not None and (
        clause.relation.speech is not None or not _has_content(tree, arguments)
    )
    if cue is None or says_more or clause.kind != "verb":
        return True
    plain = [place for place in arguments.objects if not place.clause and not place.filler.implicit]
    return bool(plain) and cue.kind != "citing" and len(plain) == len(arguments.objects) and not clause.passive


def _has_content(tree: Tree, arguments: Arguments) -> bool:
    return any(place.clause and tree.dep[place.filler.word] == "ccomp" for place in arguments.objects)


def _combine(tree: Tree, clause: Clause, arguments: Arguments) -> list[Draft]:
    subjects: list[Place | None] = [*arguments.subjects] or [None]
    objects: list[Place | None] = [*arguments.objects] or [None]
    roles = tuple(arguments.roles)
    return [
        Draft(clause, subject, thing, roles, confidence_of(tree, clause, subject, thing))
        for subject in subjects
        for thing in objects
        if subject is None or thing is None or subject.filler.word != thing.filler.word
    ]


def _limit(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """Keep the most certain of a sentence that says too much."""
    groups: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        groups[tree.sentence[draft.clause.head]].append(draft)
    dropped: set[int] = set()
    for group in groups.values():
        ranked = sorted(group, key=lambda draft: -draft.confidence)
        dropped.update(id(draft) for draft in ranked[MOST_PER_EVIDENCE:])
    return [draft for draft in drafts if id(draft) not in dropped]


def _numbers(drafts: Sequence[Draft]) -> Mapping[int, int]:
    """Give the number of the first statement of the clause that a word heads, whether by itself or by what it is read through."""
    found: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        if draft.clause.kind != "apposition":
            for member in (draft.clause.head, *draft.clause.chain):
                found.setdefault(member, number)
    return found


@dataclass(frozen=True, slots=True)
class _Writer:
    """Turns drafts into statements."""

    tree: Tree
    mentions: Mapping[int, int]
    numbers: Mapping[int, int]
    readings: Readings

    def statement(self, draft: Draft) -> Statement:
        tree, clause = self.tree, draft.clause
        predicate = tree.span(clause.first, clause.last)
        subject = self.argument(draft.subject, clause) if draft.subject else None
        thing = self.argument(draft.object, clause) if draft.object else None
        roles = tuple(Role(place.role, self.argument(place, clause)) for place in draft.roles)
        words = [
            place.filler.word for place in (draft.subject, draft.object, *draft.roles) if place and not place.clause
        ]
        return Statement(
            predicate=Predicate(
                predicate,
                tree.text[predicate.start : predicate.end],
                clause.lemma,
                clause.relation.name if clause.relation else None,
            ),
            subject=subject,
            object=thing,
            roles=roles,
            polarity=self.readings.polarity(clause, tuple(words)),
            modality=self.readings.modality(clause),
            evidence=self.evidence(clause),
            confidence=draft.confidence,
        )

    def argument(self, place: Place, clause: Clause) -> Argument:
        tree, word = self.tree, place.filler.word
        first, last = (
            clause_words(tree, word) if place.clause else phrase(tree, word, bare=place.bare or place.filler.implicit)
        )
        if place.start is not None:
            first = min(first, phrase(tree, place.start)[0])
        if place.marked:
            first = min([first, *tree.all(word, "case", "mark")])
        elif place.role:
            first = _after_marker(tree, first, last, place.role)
        span = tree.span(first, last)
        number = self.numbers.get(word)
        states = place.clause or (tree.pos[word] == "NOUN" and tree.dep[word] in _EVENT_OBJECTS)
        own = number is not None and self.numbers.get(clause.head) == number and word == clause.head
        return Argument(
            span=span,
            text=tree.text[span.start : span.end],
            mention=None if place.clause else self.mentions.get(tree.start[word]),
            statement=number if states and not own else None,
            implicit=place.filler.implicit,
        )

    def evidence(self, clause: Clause) -> Span:
        return self.tree.span(*self.tree.sentences[self.tree.sentence[clause.head]])


def _after_marker(tree: Tree, first: int, last: int, role: str) -> int:
    """Leave out the preposition or conjunction that the role is named by."""
    words = role.split()
    stretch = tree.word[first : first + len(words)]
    return first + len(words) if stretch == words and first + len(words) <= last else first
