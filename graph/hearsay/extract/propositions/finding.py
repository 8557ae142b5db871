"""Article, Doc, mentions and attributions -> statements: who does what, how it is meant, where, and who says so."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import partial
from itertools import chain

from spacy.tokens import Doc

from hearsay.extract.arguments.ellipses import find_echoes, find_gapped, find_left_out, gapped_at
from hearsay.extract.arguments.finding import Arguments, find_arguments
from hearsay.extract.arguments.mutual import one_by_one
from hearsay.extract.arguments.nominals import event_arguments, find_events
from hearsay.extract.arguments.offices import find_offices
from hearsay.extract.arguments.subjects import Subjects
from hearsay.extract.attributions.hindsight import THESE
from hearsay.extract.attributions.sourcing import Sourcing, innermost_attributions
from hearsay.extract.attributions.vouching import Vouching
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.parses import QUESTIONS, RELATIVE_TAGS
from hearsay.extract.grammar.passages import is_reduced
from hearsay.extract.grammar.places import Place
from hearsay.extract.grammar.predicates import find_clauses
from hearsay.extract.grammar.quotations import Quotation, read_quotations
from hearsay.extract.grammar.syntax import Tree, clause_words, phrase
from hearsay.extract.grammar.time import Times, find_times, time_of
from hearsay.extract.meaning.calls import is_call
from hearsay.extract.meaning.modality import Readings, read_modality
from hearsay.extract.propositions.confidence import confidence_of
from hearsay.extract.propositions.hearers import with_hearer
from hearsay.extract.propositions.statements import Draft, Mentions, Writer, number_clauses
from hearsay.extract.propositions.stating import describes, is_asked_for, is_sound, is_stated, is_told
from hearsay.extract.reading import read_tree
from hearsay.lexicon import Lexicon
from hearsay.records import Article, Attribution, Mention, Statement, TimeExpression

MOST_PER_EVIDENCE = 20


def find_propositions(
    article: Article,
    doc: Doc,
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution],
    lexicon: Lexicon,
    *,
    tree: Tree | None = None,
    quotations: Sequence[Quotation] | None = None,
    times: Times | None = None,
    least: float = 0.0,
    most: int | None = MOST_PER_EVIDENCE,
) -> tuple[Statement, ...]:
    """Find the statements of an article, in the order of the text: none less sure than `least`, `most` a sentence."""
    tree = read_tree(doc, lexicon, article.text) if tree is None else tree
    times = find_times(doc, tree, lexicon, article.published) if times is None else times
    quotations = read_quotations(tree, lexicon) if quotations is None else quotations
    clauses, named = find_clauses(tree, lexicon), Mentions.of(mentions)
    told = find_told(
        tree, clauses, named, attributions, lexicon, quotations=quotations, times=times, least=least, most=most
    )
    drafts = [draft for draft, _ in told]
    events = {draft.clause.head: draft.clause for draft in drafts if draft.clause.kind == "noun"}
    writer = Writer(
        tree=tree,
        mentions=named,
        numbers=number_clauses(drafts),
        inner=number_clauses(drafts, kinds=("verb", "noun")),
        readings=read_modality(tree, lexicon, [*clauses, *events.values()]),
    )
    return tuple(
        writer.statement(draft, time=_time(tree, draft, times, writer.readings), attribution=number)
        for draft, number in told
    )


def find_told(
    tree: Tree,
    clauses: Sequence[Clause],
    named: Mentions,
    attributions: Sequence[Attribution],
    lexicon: Lexicon,
    *,
    quotations: Sequence[Quotation],
    times: Times,
    least: float = 0.0,
    most: int | None = None,
) -> list[tuple[Draft, int | None]]:
    """Find the drafts that become statements, one each, and the number of the attribution that each stands in."""
    sources = innermost_attributions(attributions)
    vouching = Vouching(tree, lexicon, quotations)

    def said_by(clause: Clause) -> int | None:
        words = [tree.span(word, word) for word in _own_words(tree, clause, lexicon)]
        return sources.of(words, partial(vouching.vouches, clause=clause))

    def heard(draft: Draft) -> Draft | None:
        if not is_call(tree, lexicon, draft.clause):
            return draft
        number = said_by(draft.clause)
        return with_hearer(tree, draft, named, None if number is None else attributions[number], lexicon)

    drafts = [*filter(None, map(heard, _find_drafts(tree, clauses, named, times, sources, lexicon)))]
    drafts = _limit(tree, [draft for draft in drafts if draft.confidence >= least], most)
    told = number_clauses(drafts)
    return [(draft, said_by(draft.clause)) for draft in drafts if _has_subject(tree, draft, told)]


def _find_drafts(
    tree: Tree, clauses: Sequence[Clause], named: Mentions, times: Times, sources: Sourcing, lexicon: Lexicon
) -> list[Draft]:
    """Find all that could be stated, in the order of the text, however sure it is."""
    drafts = _drafts(tree, lexicon, clauses, _temporal_words(tree, times))
    told = (draft for draft in drafts if not _is_only_said(tree, draft, sources, lexicon))
    return sorted((draft for draft in told if _names_subject(tree, draft, named)), key=_place)


def _place(draft: Draft) -> tuple[int, str]:
    """Give where a draft stands in the text."""
    return draft.clause.head, draft.clause.kind


def _names_subject(tree: Tree, draft: Draft, mentions: Mentions) -> bool:
    """Tell whether who or what a statement is about can be named, or is asked for; a deed needs no name."""
    subject = draft.subject
    unasked = not mentions.mentions  # whoever asks for none wants no names
    if unasked or subject is None or subject.clause or tree.tag[subject.filler.word] in RELATIVE_TAGS:
        return True
    return mentions.at(tree.start[subject.filler.word]) is not None


def _has_subject(tree: Tree, draft: Draft, told: Container[int]) -> bool:
    """Tell whether what a statement is about is told itself: a question ("what became of it | is a mystery"), a deed.

    "Ito left early, which | led to a quarrel".
    """
    subject = draft.subject
    if subject is None or not subject.clause:
        return True
    asked = tree.tag[clause_words(tree, subject.filler.word)[0]] in QUESTIONS
    return subject.filler.word in told or not (asked or subject.filler.clause)


def _own_words(tree: Tree, clause: Clause, lexicon: Lexicon) -> list[int]:
    """List the words that are no cue for the clause itself: its own, and the verb that a participle goes with.

    What "is said to be" so is said, and what "is ordered by Ito to be" so. "The claim is that he won" itself is not
    what is claimed.
    """
    outer = clause.kind == "copula" and tree.has(clause.head, "nsubj:outer")
    if outer and clause.first <= tree.all(clause.head, "cop", "mark")[0]:
        return [clause.first]
    listed = lexicon.words("passive-hearsay")
    passives = [word for word in clause.chain if tree.has(word, "aux:pass") or is_reduced(tree, word)]
    told = [word for word in passives if tree.lemma[word] in listed or tree.has(word, "obl:agent")]
    words = [word for word in reversed(clause.members) if word not in told]
    top = clause.top
    participle = tree.dep[top] == "advcl" and tree.tag[top] in ("VBG", "VBN") and not tree.has(top, "mark")
    return [*words, tree.head[top]] if participle else words


def _temporal_words(tree: Tree, times: Times) -> frozenset[int]:
    spans = [(found.start, found.end) for group in times.by_governor.values() for found in group]
    places = ((bisect_left(tree.start, start), bisect_left(tree.start, end)) for start, end in spans)
    return frozenset(word for first, after in places for word in range(first, after))


def _time(tree: Tree, draft: Draft, times: Times, readings: Readings) -> TimeExpression | None:
    clause = draft.clause
    second = gapped_at(tree, clause, draft.subject)
    if second is not None:
        return time_of(tree, readings.lexicon, second, times, readings.modality(clause))
    if times.by_governor.keys().isdisjoint(clause.members):
        return None
    modality = readings.modality(clause)
    found = (time_of(tree, readings.lexicon, member, times, modality) for member in reversed(clause.members))
    return next(filter(None, found), None)


def _drafts(tree: Tree, lexicon: Lexicon, clauses: Sequence[Clause], temporal: frozenset[int]) -> Iterator[Draft]:
    subjects = Subjects(tree, lexicon, {})
    taken: set[int] = set()
    for clause in clauses:
        arguments = find_arguments(tree, clause, subjects, temporal)
        if is_stated(tree, clause, arguments, lexicon):
            others = (find(tree, clause, arguments, lexicon) for find in (find_echoes, find_gapped, find_left_out))
            for told, places in ((clause, arguments), *chain.from_iterable(others)):
                for some in one_by_one(tree, told, places, lexicon):
                    yield from _combine(tree, told, some)
        if clause.relation and clause.kind == "verb" and clause.relation is not lexicon.relation_of(clause.lemma):
            taken.update(place.filler.word for place in arguments.objects)
    for clause in find_events(tree, lexicon, temporal | taken):
        arguments = event_arguments(tree, clause, subjects, lexicon, temporal)
        if is_told(tree, clause, arguments, lexicon):
            yield from _combine(tree, clause, arguments)
    for clause, arguments in find_offices(tree, lexicon):
        yield from _combine(tree, clause, arguments)


def _is_only_said(tree: Tree, draft: Draft, sources: Sourcing, lexicon: Lexicon) -> bool:
    """Tell whether a plain verb of saying tells no more than an attribution: who speaks, to whom, a part of what.

    "Found him guilty of fraud", "suspects him of fraud" say more: nothing else states what he is found.
    """
    clause = draft.clause
    speech = clause.relation is not None and clause.relation.speech is not None
    if draft.object is None and clause.lemma == "learn" and tree.marker(clause.top, "mark") == "as":
        speech = False  # "as the Post has learned, …"
    objects = [draft.object] if draft.object else []
    charges = [lexicon.cue_of(f"{clause.lemma} {place.role}") for place in draft.roles if objects]
    charged = any(cue is not None and cue.kind == "charging" for cue in charges)
    described = charged or clause.complement is not None or describes(clause, objects, draft.roles)
    if speech or described or lexicon.cue_of(clause.lemma) is None:
        return False
    cue = tree.span(clause.head, clause.head)
    if draft.object is None:
        return sources.speaks(cue, None)
    word = draft.object.filler.word
    if tree.pos[word] == "PRON" and tree.word[word] in THESE and sources.speaks(cue, None):
        return True  # "this was reported by Ito"
    if draft.object.clause and tree.dep[word] == "xcomp":
        return False  # "told them to go"
    hearers = [child for child in tree.all(clause.head, "obl") if child > word and tree.marker(child) == "to"]
    ends = (phrase(tree, one)[1] for one in (word, *hearers))  # "reported | the theft to his chief"
    told = clause.relation is None and sources.gives(cue, tree.span(phrase(tree, word)[0], max(ends)))
    return told or sources.speaks(cue, tree.span(word, word))


def _combine(tree: Tree, clause: Clause, arguments: Arguments) -> Iterator[Draft]:
    """Make one draft for each combination of coordinated subjects and objects."""
    subjects: list[Place | None] = [*arguments.subjects] or [None]
    if arguments.objects and is_asked_for(tree, clause, subjects[0]):
        subjects = [None]
    objects: list[Place | None] = [*arguments.objects] or [None]
    for subject in subjects:
        for thing in objects:
            if is_sound(tree, clause, subject, thing):
                confidence = confidence_of(tree, clause, subject, thing)
                yield Draft(clause, subject, thing, tuple(arguments.roles), confidence)


def _limit(tree: Tree, drafts: list[Draft], most: int | None) -> list[Draft]:
    """Keep the surest of a sentence that says too much."""
    groups: dict[int, list[int]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        groups[tree.sentence[draft.clause.head]].append(number)
    kept: set[int] = set()
    for group in groups.values():
        kept.update(sorted(group, key=lambda number: -drafts[number].confidence)[:most])
    return [draft for number, draft in enumerate(drafts) if number in kept]
