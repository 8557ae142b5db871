"""The model's links and the rules' findings -> drafts of attributions, each evidence filling what the other lacks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hearsay.extract.attributions.linking import Link
from hearsay.extract.attributions.mismarked import (
    after_name,
    apart_from_claim,
    before_claims,
    is_hearer,
    is_of_another_clause,
    is_received,
    is_reported,
    is_spoken_of,
    is_surname,
    is_told,
    with_first,
    without_questions,
)
from hearsay.extract.attributions.parallels import with_parallels
from hearsay.extract.attributions.trimming import mend
from hearsay.extract.attributions.unshared import is_whole, repeats_speaker
from hearsay.extract.cues.findings import Finding
from hearsay.extract.cues.neighbours import without_neighbours
from hearsay.extract.cues.said import addressee_of, clauses_under
from hearsay.extract.cues.speakers import DOERS, agent_of, source_piece, subject_of
from hearsay.extract.grammar.clauses import CONDITIONAL_MARKS
from hearsay.extract.grammar.cuewords import entry_of
from hearsay.extract.grammar.parses import SUBJECTS, VERBS
from hearsay.extract.grammar.passages import is_reduced
from hearsay.extract.grammar.pieces import MARKS, Piece, root_of
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.extract.grammar.verbforms import is_gerund
from hearsay.lexicon import Cue, Lexicon

_CIRCUMSTANCES = frozenset("if unless when while as after before because since although though once until".split())
_BEFORE = frozenset({"advcl", "obl", "obl:unmarked", "advmod"})
_GOING_ON = frozenset({"advcl", "acl:relcl", "conj"})


class Draft(Struct, frozen=True, gc=False):
    """An attribution in the making, in tokens: `word` heads its cue, `speaker` its source, `outer` the cue outwards."""

    word: int
    cue: Piece | None
    source: Piece | None
    contents: tuple[Piece, ...]
    entry: Cue | None = None
    speaker: int | None = None
    addressee: int | None = None
    outer: int | None = None
    via: int | None = None
    reporter: Piece | None = None  # who cites the speaker, as the model marks it
    modelled: bool = False


def combine(
    tree: Tree,
    lexicon: Lexicon,
    links: Sequence[Link],
    findings: Sequence[Finding],
    quoted: Sequence[bool],
    *,
    differ: Callable[[int, int], bool],
) -> list[Draft]:
    """Put links and findings of the same cue together; findings without a link are added where they are whole.

    `differ` tells of which two words a pronoun can't mean the other: "aides say she".
    """
    by_word = {finding.word: finding for finding in findings if finding.contents or finding.entry.kind == "citing"}
    drafts, used = _modelled(tree, lexicon, links, by_word)
    drafts = [_borrowing(tree, draft, drafts) for draft in drafts]
    alone = [finding for finding in findings if finding.word not in used and is_whole(tree, lexicon, finding, quoted)]
    said = [(piece, link.source and root_of(tree, link.source)) for link in links for piece in link.contents]
    said += [(piece, finding.source) for finding in alone for piece in finding.contents]
    drafts += [
        _alone(tree, finding) for finding in alone if not repeats_speaker(tree, lexicon, finding, said, quoted, differ)
    ]
    drafts = [replace(draft, contents=before_claims(tree, lexicon, draft.contents)) for draft in drafts]
    return sorted(drafts, key=lambda draft: (draft.word, draft.cue or Piece(0, 0)))


def _modelled(
    tree: Tree, lexicon: Lexicon, links: Sequence[Link], by_word: Mapping[int, Finding]
) -> tuple[list[Draft], set[int]]:
    """Make drafts of the links, with the findings of their cues, and list the words that the cues take up."""
    drafts: list[Draft] = []
    used: set[int] = set()
    quoting = [(link, link.cue) for link in links if link.cue is not None and not is_surname(tree, link.cue)]
    for link, cue in [_before_deed(tree, by_word, link, cue) for link, cue in quoting]:
        words = [word for word in range(*cue) if not _is_beside_verb(tree, by_word.get(word), cue)]
        finding = next((by_word[word] for word in reversed(words) if word in by_word), None)
        used.update(words if finding is None else (finding.word,))
        drafts.append(_merge(tree, lexicon, link, finding))
    kept = [draft for draft in drafts if tree.pos[draft.word] != "PUNCT" or (draft.source and draft.contents)]
    return kept, used


def _before_deed(tree: Tree, by_word: Mapping[int, Finding], link: Link, cue: Piece) -> tuple[Link, Piece]:
    """End a cue before the deed that it is about, where the model takes that in: "denied | backing it"."""
    verbs = [word for word in range(*cue) if word in by_word]
    told = (deed for verb in verbs for deed in tree.all(verb, "xcomp", "ccomp", "advcl") if is_gerund(tree, deed))
    inside = [deed for deed in map(tree.opening, told) if verbs[0] < deed < cue.end]
    if not inside:
        return link, cue
    end = min(inside)
    contents = (Piece(end, piece.end) if end < piece.start <= cue.end else piece for piece in link.contents)
    ended = Piece(cue.start, end)
    return replace(link, cue=ended, contents=tuple(contents)), ended


def _is_beside_verb(tree: Tree, finding: Finding | None, cue: Piece) -> bool:
    """Tell an adverb that others say so with from the verb in the model's cue: "| reportedly | backed the plan"."""
    return finding is not None and tree.pos[finding.word] == "ADV" and cue.holds(tree.head[finding.word])


def _has_own_subject(tree: Tree, draft: Draft) -> bool:
    """Tell whether the source is the subject of the cue itself, whatever stands before: "X denies A, but Y says B"."""
    source = draft.source
    return source is not None and any(source.holds(subject) for subject in tree.all(draft.word, *DOERS))


def _borrowing(tree: Tree, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Give "denied" in "X said A and denied B" the source X, where its own would lie in A."""
    if draft.source is None or _has_own_subject(tree, draft):
        return draft
    start, end = draft.source
    for other in drafts:
        if other.source is None or other.word >= start:
            continue
        inside = any(piece.start <= start and end <= piece.end < draft.word for piece in other.contents)
        if inside and not any(piece.meets(draft.cue) for piece in other.contents if draft.cue):
            return replace(draft, source=other.source, speaker=other.speaker)
    return draft


def _merge(tree: Tree, lexicon: Lexicon, link: Link, finding: Finding | None) -> Draft:
    assert link.cue is not None  # noqa: S101 - told by the caller
    word = finding.word if finding else root_of(tree, link.cue)
    draft = Draft(word, link.cue, link.source, link.contents, modelled=True)
    if finding is None:
        entry = _entry(tree, lexicon, word)
        draft = replace(draft, source=None) if is_told(tree, entry, word, link.source) else draft
        known = entry is not None and draft.source is None and tree.pos[word] == "VERB"
        agent = agent_of(tree, word) if tree.tag[word] == "VBN" else None
        subject = agent or subject_of(tree, word) if known else None
        if subject is not None:
            draft = replace(draft, source=source_piece(tree, subject, word), speaker=subject)
        contents = without_neighbours(tree, lexicon, word, link.cue, link.contents)
        contents = mend(tree, word, contents, ()) or clauses_under(tree, word)
        told = None if entry is None else addressee_of(tree, lexicon, entry, word)
        if draft.source is None and all(tree.pos[i] == "PROPN" for i in range(*link.cue)):
            draft = replace(draft, cue=None, source=link.cue)  # "“…” [Reuters]"
        return replace(draft, contents=contents, entry=entry, addressee=told)
    heard = finding.entry.kind == "citing" or finding.entry.lemma in lexicon.words("hearing")
    if finding.source is not None and (heard or finding.outer is not None):
        return _citing(tree, link, finding)
    source = link.source
    if finding.unsaid and source is not None:
        strayed = source.start > word or tree.pos[word] == "NOUN" or any(p.meets(source) for p in finding.contents)
        source = None if strayed or is_spoken_of(tree, finding, source) else source
    if is_received(tree, lexicon, word) or is_told(tree, finding.entry, word, source):
        source = None
    other = source and (is_of_another_clause(tree, finding, source) or is_reported(tree, finding, source))
    source = None if other else source
    source = source and with_first(tree, finding, apart_from_claim(tree, finding, source))
    inside = tree.pos[word] == "ADV" or is_reduced(tree, word)  # "reportedly", "men | believed to own it" fled
    contents = finding.contents if inside else link.contents
    contents = tuple(_after_insertion(tree, finding, piece) for piece in contents if not is_hearer(finding, piece))
    contents = without_questions(tree, lexicon, word, without_neighbours(tree, lexicon, word, link.cue, contents))
    if source is None and finding.source is not None:
        source = source_piece(tree, finding.source, finding.word)
        contents = finding.contents if any(piece.meets(source) for piece in contents) else contents
    mended = mend(tree, word, sorted([*_beside(tree, finding, contents), *contents]), finding.contents)
    told = finding.unsaid and tree.pos[word] == "NOUN"  # the verb in "played down reports that …" is another's
    return replace(
        draft,
        cue=finding.cue if told else after_name(tree, link.cue, word),
        source=source,
        contents=with_parallels(tree, lexicon, source, word, mended) or finding.contents,
        entry=finding.entry,
        addressee=finding.addressee,
        outer=finding.outer,
        speaker=finding.source if finding.source is not None and source and source.holds(finding.source) else None,
    )


def _after_insertion(tree: Tree, finding: Finding, piece: Piece) -> Piece:
    """Begin what is said after what stands before it, where the model takes both: "told guards who slept | that …".

    Or after an inserted clause: "thinks, the court heard, | that …", or what it is said in: "said in a memo | that …".
    """
    told = finding.addressee
    between = [told] if told is not None and tree.has(told, "acl:relcl") else [*tree.all(finding.word, "parataxis")]
    between += [place for place in tree.all(finding.word, "obl") if subtree(tree, place)[0] == piece.start]
    between = [word for word in between if finding.cue.end <= piece.start <= word]
    clauses = [rule for rule in finding.contents if between and between[0] < rule.start < piece.end]
    return Piece(clauses[0].start, piece.end) if clauses else piece


def _beside(tree: Tree, finding: Finding, contents: Sequence[Piece]) -> list[Piece]:
    """List the clause on the other side of an inserted cue, where the model has one: "If it rains, she said, we go".

    Of "the plan is expected by bankers to fail", "Ito is accused by clerks of lying" that is what follows.
    """
    if contents and contents[-1].end <= finding.word and tree.has(finding.word, "nsubj:pass"):
        return [piece for piece in finding.contents if tree.dep[root_of(tree, piece)] in ("xcomp", "advcl")]
    if not contents or len(finding.contents) < 2:
        return []
    if telling := [piece for piece in finding.contents if contents[-1].end <= piece.start < finding.word]:
        return telling  # "the mill fell, | Ito claims, | Tass reports"
    if tree.dep[finding.word] == "parataxis" and _is_thought(tree, finding, contents):
        return [piece for piece in finding.contents if not any(piece.meets(other) for other in contents)]
    after = contents[0].start > finding.word
    if any((piece.start > finding.word) != after for piece in contents):
        return []
    subject = root_of(tree, contents[0])
    parted = [tree.head[subject]] if tree.dep[subject] in SUBJECTS else tree.all(subject, *SUBJECTS)
    others = [piece for piece in finding.contents if not piece.meets(contents[0])]
    if rest := [piece for piece in others if any(piece.holds(word) for word in parted)]:
        return rest  # "“The law,” said Ito, “is cruel”"
    end = finding.cue.end
    following = next((i for i in range(end + 1, len(tree)) if tree.pos[i] != "SPACE"), end)
    inserted = tree.word[end : end + 1] == [","] and tree.word[following] not in MARKS
    openers = _CIRCUMSTANCES if inserted else CONDITIONAL_MARKS if after else ()
    others = [piece for piece in finding.contents if (piece.start > finding.word) != after]
    return [
        piece
        for piece in others
        if tree.word[(piece if after else contents[0]).start] in openers
        or _goes_on(tree, piece, contents)
        or _goes_before(tree, piece, contents)
    ]


def _goes_on(tree: Tree, piece: Piece, contents: Sequence[Piece]) -> bool:
    """Tell whether words after an inserted cue are a clause of what is said: "we go, she said, | unless it rains"."""
    root = root_of(tree, piece)
    if tree.dep[root] == "conj" and tree.has(root, *SUBJECTS):
        return False
    return tree.dep[root] in _GOING_ON and any(said.holds(tree.head[root]) for said in contents)


def _goes_before(tree: Tree, piece: Piece, contents: Sequence[Piece]) -> bool:
    """Tell whether what stands before an inserted cue is of the rest: "had it rained, she said, | we go", "in May"."""
    roots = [root_of(tree, said) for said in contents]
    return any(tree.dep[root] in _BEFORE and root < piece.start and piece.holds(tree.head[root]) for root in roots)


def _is_thought(tree: Tree, finding: Finding, contents: Sequence[Piece]) -> bool:
    """Tell whether contents are a clause of the verb around the cue: "X thinks, Y said, | that it fell"."""
    roots = [root_of(tree, piece) for piece in contents]
    return all(tree.head[root] == tree.head[finding.word] and tree.dep[root] == "ccomp" for root in roots)


def _entry(tree: Tree, lexicon: Lexicon, word: int) -> Cue | None:
    if tree.pos[word] in VERBS:
        return entry_of(tree, lexicon, word)
    return lexicon.cue_of(tree.lemma[word], tree.pos[word])


def _citing(tree: Tree, link: Link, finding: Finding) -> Draft:
    """Trust the syntax of "citing X" and "quoted by Y", where the model can't say that the object is who speaks."""
    source = source_piece(tree, finding.source, finding.word) if finding.source is not None else link.source
    contents = tuple(p for p in link.contents if source is None or not p.meets(source))
    reporter = link.source if link.source and source and not link.source.meets(source) else None
    draft = Draft(finding.word, link.cue, source, contents or finding.contents, finding.entry, finding.source)
    return replace(draft, addressee=finding.addressee, outer=finding.outer, reporter=reporter, modelled=True)


def _alone(tree: Tree, finding: Finding) -> Draft:
    source = None if finding.source is None else source_piece(tree, finding.source, finding.word)
    return Draft(
        finding.word,
        finding.cue,
        source,
        finding.contents,
        finding.entry,
        finding.source,
        finding.addressee,
        finding.outer,
    )
