"""Article, Doc, mentions and attributions -> statements: who does what, how it is meant, where, and who says so."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from hearsay.extract.arguments import Arguments, find_arguments
from hearsay.extract.clauses import Clause
from hearsay.extract.confidence import confidence_of
from hearsay.extract.modality import read_modality
from hearsay.extract.nominals import event_arguments, find_events, find_offices
from hearsay.extract.predicates import find_clauses
from hearsay.extract.roles import Place, is_aside
from hearsay.extract.sourcing import Sourcing, innermost_attributions
from hearsay.extract.statements import Draft, Mentions, Writer, number_clauses
from hearsay.extract.subjects import Subjects, is_finite
from hearsay.extract.syntax import Tree, phrase, read_tree
from hearsay.extract.time import Times, find_times, time_of
from hearsay.lexicon import Lexicon
from hearsay.records import Article, Attribution, Mention, Span, Statement, TimeExpression

MOST_PER_EVIDENCE = 20


def find_propositions(
    article: Article,
    doc: Doc,
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution],
    lexicon: Lexicon,
    *,
    tree: Tree | None = None,
) -> tuple[Statement, ...]:
    """Find the statements of an article, in the order of the text."""
    tree = read_tree(doc, article.text) if tree is None else tree
    times = find_times(doc, tree, article.published)
    clauses = find_clauses(tree, lexicon)
    sources = innermost_attributions(attributions)
    drafts = list(_drafts(tree, lexicon, clauses, _temporal_words(tree, times)))
    drafts = [draft for draft in drafts if not _is_only_said(tree, draft, sources, lexicon)]
    drafts.sort(key=lambda draft: (draft.clause.head, draft.clause.kind))
    drafts = _limit(tree, drafts)
    events = {draft.clause.head: draft.clause for draft in drafts if draft.clause.kind == "noun"}
    writer = Writer(
        tree=tree,
        mentions=Mentions.of(mentions),
        numbers=number_clauses(drafts),
        inner=number_clauses(drafts, kinds=("verb", "noun")),
        readings=read_modality(tree, lexicon, [*clauses, *events.values()]),
    )
    return tuple(
        writer.statement(
            draft,
            time=_time(doc, draft.clause, times),
            attribution=sources.of(
                [tree.span(word, word) for word in _own_words(tree, draft.clause)], _described(tree, draft.clause)
            ),
        )
        for draft in drafts
    )


def _own_words(tree: Tree, clause: Clause) -> list[int]:
    """List the words that are no cue for the clause itself: its own, and the verb that a participle goes with."""
    words = list(reversed(clause.members))
    top = clause.top
    participle = tree.dep[top] == "advcl" and tree.tag[top] in ("VBG", "VBN") and not tree.has(top, "mark")
    return [*words, tree.head[top]] if participle else words


def _described(tree: Tree, clause: Clause) -> Span | None:
    """Find the noun whose relative clause or apposition a clause stands in."""
    word = clause.top
    while tree.head[word] != word:
        if tree.dep[word] in ("acl:relcl", "appos"):
            return tree.span(tree.head[word], tree.head[word])
        word = tree.head[word]
    return None


def _temporal_words(tree: Tree, times: Times) -> frozenset[int]:
    spans = [(found.start, found.end) for group in times.by_governor.values() for found in group]
    places = ((bisect_left(tree.start, start), bisect_left(tree.start, end)) for start, end in spans)
    return frozenset(word for first, after in places for word in range(first, after))


def _time(doc: Doc, clause: Clause, times: Times) -> TimeExpression | None:
    if times.by_governor.keys().isdisjoint(clause.members):
        return None
    return next((found for member in reversed(clause.members) if (found := time_of(doc, member, times))), None)


def _drafts(tree: Tree, lexicon: Lexicon, clauses: Sequence[Clause], temporal: frozenset[int]) -> Iterator[Draft]:
    subjects = Subjects(tree, lexicon, {})
    taken: set[int] = set()
    for clause in clauses:
        arguments = find_arguments(tree, clause, subjects, temporal)
        if _is_stated(tree, clause, arguments, lexicon):
            yield from _combine(tree, clause, arguments)
        if clause.relation and clause.kind == "verb" and clause.relation is not lexicon.relation_of(clause.lemma):
            taken.update(place.filler.word for place in arguments.objects)
    for clause in find_events(tree, lexicon, temporal | taken):
        yield from _combine(tree, clause, event_arguments(tree, clause, subjects, lexicon, temporal))
    for clause, arguments in find_offices(tree):
        yield from _combine(tree, clause, arguments)


def _is_stated(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """Leave out asides ("you know") and plain verbs of saying without a noun for their object."""
    bare = not arguments.objects and not arguments.roles
    if not (arguments.subjects or arguments.objects) or (bare and clause.lemma == "be"):
        return False
    if not arguments.subjects and _lacks_subject(tree, clause, arguments):
        return False
    if (bare and tree.dep[clause.top] in ("parataxis", "discourse")) or is_aside(tree, clause.top, lexicon):
        return False
    cue = lexicon.cue_of(clause.lemma) or lexicon.cue_of(tree.lemma[clause.head])
    if cue is None or clause.kind != "verb":
        return True
    if clause.relation is not None and (clause.relation.speech is not None or not _has_content(tree, arguments)):
        return True
    if any(tree.dep[place.filler.word] == "xcomp" for place in arguments.objects if place.clause):
        return True  # "told them to go" is no report
    plain = [place for place in arguments.objects if not place.clause and not place.filler.implicit]
    return bool(plain) and cue.kind != "citing" and len(plain) == len(arguments.objects) and not clause.passive


def _lacks_subject(tree: Tree, clause: Clause, arguments: Arguments) -> bool:
    """Tell whether nothing is stated of anyone: "a way to win", "is the capital"; not of "there is", "was sold"."""
    if any(tree.has(member, "expl") for member in clause.members):
        return False
    if clause.kind == "copula":
        return not any(place.clause for place in arguments.objects)
    return not (clause.passive or is_finite(tree, clause.top))


def _is_only_said(tree: Tree, draft: Draft, sources: Sourcing, lexicon: Lexicon) -> bool:
    """Tell whether the object of a plain verb of saying is but a part of what an attribution gives as said."""
    if draft.object is None or draft.clause.relation or lexicon.cue_of(draft.clause.lemma) is None:
        return False
    word = draft.object.filler.word
    return sources.gives(tree.span(draft.clause.head, draft.clause.head), tree.span(*phrase(tree, word)))


def _has_content(tree: Tree, arguments: Arguments) -> bool:
    return any(place.clause and tree.dep[place.filler.word] == "ccomp" for place in arguments.objects)


def _combine(tree: Tree, clause: Clause, arguments: Arguments) -> Iterator[Draft]:
    """Make one draft for each combination of coordinated subjects and objects."""
    subjects: list[Place | None] = [*arguments.subjects] or [None]
    objects: list[Place | None] = [*arguments.objects] or [None]
    for subject in subjects:
        for thing in objects:
            if subject is None or thing is None or subject.filler.word != thing.filler.word:
                confidence = confidence_of(tree, clause, subject, thing)
                yield Draft(clause, subject, thing, tuple(arguments.roles), confidence)


def _limit(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """Keep the surest of a sentence that says too much."""
    groups: dict[int, list[int]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        groups[tree.sentence[draft.clause.head]].append(number)
    kept: set[int] = set()
    for group in groups.values():
        kept.update(sorted(group, key=lambda number: -drafts[number].confidence)[:MOST_PER_EVIDENCE])
    return [draft for number, draft in enumerate(drafts) if number in kept]
