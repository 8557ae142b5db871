"""The model's links and the rules' findings -> drafts of attributions, each evidence filling what the other lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hearsay.extract.findings import Finding, source_piece
from hearsay.extract.linking import Link, Piece, root_of
from hearsay.extract.syntax import Tree
from hearsay.lexicon import Cue


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in the making, in tokens: `word` heads its cue, `speaker` its source, `outer` is a word of the one outwards."""

    word: int
    cue: Piece | None
    source: Piece | None
    contents: tuple[Piece, ...]
    entry: Cue | None = None
    speaker: int | None = None
    addressee: int | None = None
    outer: int | None = None
    via: int | None = None
    modelled: bool = False


def combine(tree: Tree, links: Sequence[Link], findings: Sequence[Finding], quoted: Sequence[bool]) -> list[Draft]:
    """Put links and findings of the same cue together; findings without a link are added where they are whole."""
    by_word = {finding.word: finding for finding in findings}
    drafts, used = [], set()
    for link in links:
        if link.cue is None:
            continue
        finding = next((by_word[i] for i in reversed(range(*link.cue)) if i in by_word), None)
        if finding is not None:
            used.add(finding.word)
        drafts.append(_merge(tree, link, finding))
    drafts += [
        _alone(tree, finding) for finding in findings if finding.word not in used and _worthy(tree, finding, quoted)
    ]
    return sorted(drafts, key=lambda draft: (draft.word, draft.cue or Piece(0, 0)))


def _merge(tree: Tree, link: Link, finding: Finding | None) -> Draft:
    assert link.cue is not None  # noqa: S101 - told by the caller
    word = finding.word if finding else root_of(tree, link.cue)
    draft = Draft(word, link.cue, link.source, link.contents, modelled=True)
    if finding is None:
        return draft
    if finding.entry.kind == "citing" and finding.source is not None:
        return _citing(tree, link, finding)
    source = link.source
    if source is None and finding.source is not None:
        source = source_piece(tree, finding.source)
    return replace(
        draft,
        source=source,
        contents=link.contents or finding.contents,
        entry=finding.entry,
        addressee=finding.addressee,
        outer=finding.outer,
        speaker=finding.source
        if finding.source is not None and source and source.start <= finding.source < source.end
        else None,
    )


def _citing(tree: Tree, link: Link, finding: Finding) -> Draft:
    """Trust the syntax of "citing X" and "quoted by Y", where the model can't say that the object is who speaks."""
    source = source_piece(tree, finding.source) if finding.source is not None else link.source
    contents = link.contents or finding.contents
    return Draft(
        finding.word, link.cue, source, contents, finding.entry, finding.source, None, finding.outer, modelled=True
    )


def _alone(tree: Tree, finding: Finding) -> Draft:
    source = None if finding.source is None else source_piece(tree, finding.source)
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


def _worthy(tree: Tree, finding: Finding, quoted: Sequence[bool]) -> bool:
    """Tell whether a finding that the model does not share is one: no "I think" within a quotation, no bare "replied"."""
    if finding.entry.quote_only and not any(quoted[i] for piece in finding.contents for i in range(*piece)):
        return False
    return not (finding.source is not None and tree.word[finding.source] in _OWN_VOICE)


_OWN_VOICE = frozenset({"i", "we", "you", "one", "who", "what", "anyone", "nobody"})
