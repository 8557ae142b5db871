"""Quotations -> contents of attributions: one speaker each, over sentences and paragraphs, and never cut."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from hearsay.extract.attributions.drafts import Draft
from hearsay.extract.attributions.linking import Setting
from hearsay.extract.cues.speakers import is_source, source_piece
from hearsay.extract.grammar.parses import SUBJECTS
from hearsay.extract.grammar.pieces import MARKS, Piece, trim_spaces
from hearsay.extract.grammar.quotations import Quotation
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

_PERSONS = frozenset({"he", "she", "they", "who"})
_WHOLE = 4  # words that make quoted words a speech rather than a term
_ENDS = frozenset({".", "!", "?", "”", '"', ":", "’", "''", "»"})
_NEAR = 12  # words between a speech and the cue that it belongs to


def give_quotations(
    setting: Setting, lexicon: Lexicon, quotations: Sequence[Quotation], drafts: Sequence[Draft]
) -> list[Draft]:
    """Extend contents to the whole quotations that they share, and give speakerless ones to who goes on speaking."""
    given = list(drafts)
    last: tuple[int, Piece] | None = None
    opened: list[Piece] = []  # paragraphs of a speech whose speaker is named in a later one
    for quotation in quotations:
        piece = _tokens(setting, quotation)
        if piece is None:
            continue
        owner = _owner(given, piece)
        labelled = _label_in(setting, given, piece) if owner is None else None
        if labelled is not None:
            given[labelled] = replace(given[labelled], contents=(Piece(given[labelled].word + 1, piece.end),))
            last = (labelled, piece)
            continue
        if owner is None and not quotation.single and _is_speech(setting, piece):
            owner = _speaker(setting, given, piece, last, continues=quotation.continues)
        if not quotation.continues:
            opened = []
        if owner is not None and not piece.holds(given[owner].word):
            for part in (*opened, piece):
                given[owner] = _extended(setting, given, owner, part)
            opened, last = [], (owner, piece)
        elif owner is None and not quotation.closed and not quotation.single and _begins_sentence(setting, piece):
            opened.append(piece)
        elif not quotation.single and _is_unsigned(setting, piece):
            given.append(_after_colon(setting.tree, lexicon, piece) or Draft(piece.start, None, None, (piece,)))
    said = [draft for draft in given if draft.contents or draft.modelled or not _says(draft)]
    return [_joined(setting, draft, said) for draft in said]


def _after_colon(tree: Tree, lexicon: Lexicon, piece: Piece) -> Draft | None:
    """Find who speaks by what stands before a colon: "Ito was blunt: “…”", "From the report: “…”"."""
    colon = piece.start - 1
    if tree.word[colon] != ":" or tree.paragraph[colon] != tree.paragraph[piece.start]:
        return None
    before = range(tree.sentence_start(colon), colon)
    top = next((word for word in before if tree.head[word] not in before or tree.head[word] == word), None)
    if top is None or tree.lemma[top] in lexicon.words("receiving") or tree.has(top, "nsubj:pass"):
        return None
    subject = tree.child(top, "nsubj") if tree.pos[top] != "PROPN" else top
    if subject is None and tree.marker(top) == "from":
        subject = top
    if subject is None or subject not in before or not _is_speaker(tree, lexicon, subject):
        return None
    source = source_piece(tree, subject, colon)
    return Draft(colon, Piece(colon, colon + 1), source, (piece,), speaker=subject)


def _is_speaker(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    return is_source(tree, lexicon, word) or (tree.pos[word] == "PRON" and tree.word[word] in _PERSONS)


def _says(draft: Draft) -> bool:
    return draft.entry is not None and draft.entry.kind == "saying"


def _tokens(setting: Setting, quotation: Quotation) -> Piece | None:
    """Find the tokens of a quotation, marks included."""
    tree = setting.tree
    start = bisect_left(tree.start, quotation.span.start)
    end = bisect_left(tree.start, quotation.span.end)
    piece = trim_spaces(tree, Piece(start, end))
    return piece if piece.start < piece.end else None


def _is_speech(setting: Setting, piece: Piece) -> bool:
    words = sum(setting.tree.pos[i] not in ("PUNCT", "SPACE") for i in range(*piece))
    return words >= _WHOLE or (words > 1 and _begins_sentence(setting, piece))


def _is_unsigned(setting: Setting, piece: Piece) -> bool:
    """Tell whether someone speaks whom no one names: between marks on both sides there is a whole clause."""
    tree = setting.tree
    if tree.word[piece.start] not in MARKS or tree.word[piece.end - 1] not in MARKS:
        return False
    return _is_speech(setting, piece) and any(tree.has(i, *SUBJECTS, "expl") for i in range(*piece))


def _shared(one: Piece, other: Piece) -> int:
    """Count the words that two pieces have in common."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _owner(drafts: Sequence[Draft], piece: Piece) -> int | None:
    """Find the draft from outside the quotation whose content holds most of it."""
    best, most = None, 0
    for index, draft in enumerate(drafts):
        shared = sum([_shared(content, piece) for content in draft.contents if content.start < piece.end])
        if shared > most and not piece.holds(draft.word):
            best, most = index, shared
    return best


def _speaker(
    setting: Setting, drafts: Sequence[Draft], piece: Piece, last: tuple[int, Piece] | None, *, continues: bool
) -> int | None:
    """Find who speaks: by a cue beside the quotation, as before a quotation left open, or who spoke just before."""
    if _names_speaker(setting, piece):
        return None
    able = [i for i, d in enumerate(drafts) if _may_speak(setting, d) and not piece.holds(d.word)]
    paragraph = setting.tree.paragraph[piece.start]
    near = [i for i in able if setting.tree.paragraph[drafts[i].word] == paragraph]
    beside = [i for i in near if not drafts[i].contents and _distance(drafts[i], piece) <= _NEAR]
    if beside:
        return min(beside, key=lambda i: (_distance(drafts[i], piece), i))
    between = [i for i in near if _goes_on_after(setting, drafts[i], piece)]
    if between:
        return between[0]
    if last is not None and (continues or setting.tree.paragraph[last[1].start] == paragraph):
        return last[0]
    before = [i for i in near if drafts[i].word < piece.start and drafts[i].contents]
    if before and _begins_sentence(setting, piece):
        return before[-1]
    if _fills_paragraph(setting, piece):
        return _speaker_before(setting, drafts, able, paragraph)
    return None


def _goes_on_after(setting: Setting, draft: Draft, piece: Piece) -> bool:
    """Tell whether who stands right after a quotation goes on in a new sentence: "“Why?” Ito asked. “When?”"."""
    source, goes_on = draft.source, min(draft.contents, default=piece)
    if source is None or source.start != piece.end or draft.word > goes_on.start or _distance(draft, piece) > _NEAR:
        return False
    before = goes_on.start - 1
    return setting.tree.word[before - (setting.tree.word[before] in MARKS)] == "."


def _may_speak(setting: Setting, draft: Draft) -> bool:
    """Tell whether a draft names a speaker, who is not only told of in quotation marks: "‘Men tell us what to do’"."""
    told = setting.quoted[draft.word] and setting.tree.pos[draft.word] != "PUNCT"
    return draft.cue is not None and draft.source is not None and not told


def _names_speaker(setting: Setting, piece: Piece) -> bool:
    """Tell whether a quotation begins like a line of a transcript, with its own speaker: "MOSER: …"."""
    tree = setting.tree
    solid = [i for i in range(*piece) if tree.pos[i] not in ("PUNCT", "SPACE")][:1]
    following = tree.word[solid[0] + 1 : solid[0] + 4] if solid else []
    return ":" in following and tree.text[tree.start[solid[0]] : tree.end[solid[0]]].isupper()


def _label_in(setting: Setting, drafts: Sequence[Draft], piece: Piece) -> int | None:
    """Find the one speaker whom a quotation names like a line of a transcript: all of it is hers."""
    if not _names_speaker(setting, piece):
        return None
    inside = [i for i, draft in enumerate(drafts) if piece.holds(draft.word) and setting.tree.word[draft.word] == ":"]
    return inside[0] if len(inside) == 1 and drafts[inside[0]].source is not None else None


def _fills_paragraph(setting: Setting, piece: Piece) -> bool:
    """Tell whether nothing but the quotation stands in its paragraph."""
    tree, paragraphs = setting.tree, setting.tree.paragraph
    around = [piece.start - 1, piece.end]
    while around[0] >= 0 and tree.pos[around[0]] == "SPACE":
        around[0] -= 1
    while around[1] < len(tree) and tree.pos[around[1]] in ("SPACE", "PUNCT"):
        around[1] += 1
    return all(not 0 <= i < len(tree) or paragraphs[i] != paragraphs[piece.start] for i in around)


def _speaker_before(setting: Setting, drafts: Sequence[Draft], able: Sequence[int], paragraph: int) -> int | None:
    """Find who speaks last in the paragraph before: a paragraph of quoted words alone is his."""
    speaking = [i for i in able if drafts[i].contents and 0 < paragraph - setting.tree.paragraph[drafts[i].word] <= 2]
    speaking = [i for i in speaking if _says(drafts[i]) or setting.tree.word[drafts[i].word] == ":"]
    return speaking[-1] if speaking else None


def _begins_sentence(setting: Setting, piece: Piece) -> bool:
    """Tell whether a quotation is made of whole sentences: it follows a full stop and begins with a capital."""
    tree = setting.tree
    first = next((i for i in range(*piece) if tree.pos[i] not in ("PUNCT", "SPACE")), piece.start)
    before = next((i for i in range(piece.start - 1, -1, -1) if tree.pos[i] != "SPACE"), None)
    text = tree.text[tree.start[first] : tree.end[first]]
    return text[:1].isupper() and (before is None or tree.word[before] in _ENDS)


def _distance(draft: Draft, piece: Piece) -> int:
    return piece.start - draft.word if draft.word < piece.start else draft.word - piece.end


def _extended(setting: Setting, drafts: Sequence[Draft], owner: int, piece: Piece) -> Draft:
    """Take the quotation into the owner's contents, unless some of its words are another's content."""
    draft = drafts[owner]
    sharing = (other for other in drafts for content in other.contents if content.meets(piece))
    if any(other is not draft and not piece.holds(other.word) for other in sharing):
        return draft
    touching = [c for c in draft.contents if c.meets(piece)]
    apart = [c for c in draft.contents if not c.meets(piece)]
    hull = Piece(min([piece.start, *(c.start for c in touching)]), max([piece.end, *(c.end for c in touching)]))
    return replace(draft, contents=tuple(sorted([*apart, hull])))


def _joined(setting: Setting, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Join contents that only punctuation, or a false cue, stands between, within a paragraph."""
    joined: list[Piece] = []
    for piece in sorted(draft.contents):
        if joined and _may_join(setting, draft, drafts, joined[-1].end, piece.start):
            joined[-1] = Piece(joined[-1].start, max(piece.end, joined[-1].end))
        else:
            joined.append(piece)
    return replace(draft, contents=tuple(joined))


def _may_join(setting: Setting, draft: Draft, drafts: Sequence[Draft], start: int, end: int) -> bool:
    if start >= end:
        return True
    if setting.tree.paragraph[start] != setting.tree.paragraph[end] or end - start > 2:
        return False
    own = [draft.cue, draft.source, *(d.source for d in drafts if d.contents)]
    return not any(piece and piece.meets(Piece(start, end)) for piece in own)
