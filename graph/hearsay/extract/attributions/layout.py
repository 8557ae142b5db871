"""The lay-out of a text -> who speaks: turns of a transcript, signed letters, blocks after "X added:"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace
from spacy.tokens import Doc

from hearsay.extract.attributions.drafts import Draft
from hearsay.extract.attributions.turns import paragraphs_of, read_turns
from hearsay.extract.grammar.pieces import DASHES, MARKS, Piece
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.mending.sidenotes import credit_after, credit_before, head_of
from hearsay.lexicon import Lexicon
from hearsay.records import Span

_SIGNATURE = 12  # words of a signature, at most
_NAME = 5  # words of a name that stands alone under a letter, at most
_STOPS = frozenset(".!?")
_CREDITING = DASHES | {":"}
_UNNAMED = frozenset({"VERB", "AUX"})  # words that no signature has


class Speeches(NamedTuple):
    """What is someone's words without quotation marks around: turns of a transcript, letters of readers."""

    turns: Sequence[Draft]
    letters: Sequence[Draft]

    @property
    def words(self) -> frozenset[int]:
        """The words that head their drafts."""
        return frozenset(draft.word for draft in (*self.turns, *self.letters))

    def spans(self, tree: Tree) -> list[Span]:
        """Tell where those stand whose speaker has a name, in the order of the text."""
        laid = (*self.turns, *self.letters)
        named = (draft for draft in laid if draft.source and tree.word[draft.source.start][0] != "@")
        pieces = sorted(piece for draft in named for piece in draft.contents)
        return [Span(tree.start[piece.start], tree.end[piece.end - 1]) for piece in pieces]


def read_speeches(tree: Tree, doc: Doc, lexicon: Lexicon) -> Speeches:
    """Find the turns of transcripts and the letters of readers."""
    return Speeches(read_turns(tree, doc, lexicon), [*_letters(tree, lexicon)])


def read_layout(tree: Tree, lexicon: Lexicon, drafts: Sequence[Draft], turns: Sequence[Draft]) -> list[Draft]:
    """Give turns, signatures and blocks the words that stand by them; of other links to their signs nothing is left."""
    paragraphs = paragraphs_of(tree)
    spoken = {draft.word for draft in turns}
    credited = [draft for draft in _credits(tree, lexicon, paragraphs[:1]) if draft.word not in spoken]
    laid = [*turns, *_signatures(tree, paragraphs), *credited, *_quotes(tree, lexicon, paragraphs, drafts)]
    signs = {draft.word for draft in laid}
    following = {before.end: after for before, after in pairwise(paragraphs)}
    kept = [_with_rest(tree, _with_block(tree, draft, following)) for draft in drafts if draft.word not in signs]
    return sorted([*kept, *laid], key=lambda draft: draft.word)


def _signatures(tree: Tree, paragraphs: Sequence[Piece]) -> Iterator[Draft]:
    """Read "“…” – A. Reader", in one paragraph or in two."""
    for number, paragraph in enumerate(paragraphs):
        found = _signature(tree, paragraph)
        if found is None:
            name = _closing_name(tree, paragraphs[number - 1], paragraph) if number else None
            if name is not None:
                yield Draft(name.start, None, name, (paragraphs[number - 1],))
            continue
        dash, source = found
        below = dash == paragraph.start
        signed = paragraphs[number - 1] if below else Piece(paragraph.start, dash)
        closed = tree.word[signed.end - 1] in MARKS if below else True
        if closed and signed.start <= dash and tree.word[signed.start] in MARKS:
            yield Draft(dash, Piece(dash, dash + 1), source, (signed,))


def _credits(tree: Tree, lexicon: Lexicon, headlines: Sequence[Piece]) -> Iterator[Draft]:
    """Read "Minister quits – FT" or "Police: driver was drunk" over a text."""
    for start, end in headlines:
        if tree.word[end - 1] not in _STOPS and (credit := credit_before(tree, lexicon, start, end)):
            colon = credit.stop
            source, content = Piece(credit.start, colon), Piece(colon + 1, end)
            yield Draft(colon, Piece(colon, colon + 1), source, (content,), speaker=head_of(tree, credit))
        for dash in (word for word in range(start + 1, end) if tree.word[word] in _CREDITING):
            if credit := credit_after(tree, lexicon, dash):
                source = Piece(credit.start, credit.stop)
                speaker = head_of(tree, credit)
                yield Draft(dash, Piece(dash, dash + 1), source, (Piece(start, dash),), speaker=speaker)


def _quotes(tree: Tree, lexicon: Lexicon, paragraphs: Sequence[Piece], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Read "Quote: “…”" of whom the text has speak last, and "Quote from Ito: “…”" of him."""
    for start, end in paragraphs:
        sign = next((word for word in range(start + 1, min(start + _NAME, end - 1)) if tree.word[word] == ":"), start)
        label, labels = range(start, sign), lexicon.words("quote-labels")
        if labels.isdisjoint(tree.word[start:sign]) or tree.word[sign + 1] not in MARKS or not _closes(tree, end):
            continue
        names = [word for word in label if tree.pos[word] == "PROPN"]
        cue, content = Piece(sign, sign + 1), Piece(sign + 1, end)
        if names:
            yield Draft(sign, cue, Piece(names[0], names[-1] + 1), (content,))
        elif len(label) == 1 and (last := _last_speaking(tree, lexicon, drafts, start)):
            yield Draft(sign, cue, last.source, (content,), speaker=last.speaker)


def _closes(tree: Tree, end: int) -> bool:
    """Tell whether a paragraph ends in a quotation mark."""
    return any(tree.word[word] in MARKS for word in range(end - 2, end))


def _last_speaking(tree: Tree, lexicon: Lexicon, drafts: Sequence[Draft], before: int) -> Draft | None:
    """Find the last draft before a word in which someone says something; no outlet, and no one whom another quotes."""
    relaying = lexicon.words("relaying")
    said = (draft for draft in drafts if draft.word < before and draft.source is not None)
    spoken = [
        draft
        for draft in said
        if draft.entry and draft.entry.kind == "saying" and tree.lemma[draft.word] not in relaying
    ]
    told = [piece for draft in spoken for piece in draft.contents]
    return next((draft for draft in reversed(spoken) if not any(piece.holds(draft.word) for piece in told)), None)


def _signature(tree: Tree, paragraph: Piece) -> tuple[int, Piece] | None:
    """Find the dash that ends a quotation, or begins a paragraph, with nothing but a name after it."""
    first = max(paragraph.start, paragraph.end - 2 * _SIGNATURE)
    solid = [i for i in range(first, paragraph.end) if tree.pos[i] != "SPACE"]
    at = next((n for n in range(len(solid) - 1, -1, -1) if tree.word[solid[n]][-1] in DASHES), None)
    if at is None or not 0 < len(solid) - at - 1 <= _SIGNATURE:
        return None
    dash, name = solid[at], solid[at + 1 :]
    closing = dash == paragraph.start or tree.word[dash][0] in MARKS or tree.word[solid[at - 1]] in MARKS
    named = tree.pos[name[0]] == "PROPN" and not any(tree.pos[i] in _UNNAMED or tree.word[i] in MARKS for i in name)
    if not (closing and named):
        return None
    return dash, Piece(name[0], name[-1] + (tree.word[name[-1]] != "."))  # a tokenizer may join mark and dash


def _closing_name(tree: Tree, quoted: Piece, paragraph: Piece) -> Piece | None:
    """Find the name under a quotation that ends with it: "“We need it. | A. Reader, Oslo.”"."""
    opened = tree.word[quoted.start] in MARKS and tree.word[quoted.end - 1] not in MARKS
    if not opened or tree.word[paragraph.end - 1] not in MARKS or paragraph.end - paragraph.start > _SIGNATURE:
        return None
    words = range(paragraph.start, paragraph.end - 1)
    named = len(words) > 1 and tree.pos[words[0]] == "PROPN" and tree.pos[words[1]] == "PROPN"
    if not named or any(tree.pos[i] in _UNNAMED or tree.word[i] in MARKS for i in words):
        return None
    return Piece(words[0], words[-1] + (tree.word[words[-1]] != "."))


def _letters(tree: Tree, lexicon: Lexicon) -> Iterator[Draft]:
    """Read readers' letters under their heading, each with its writer's name alone below it; a place may follow."""
    paragraphs, headings = paragraphs_of(tree), lexicon.words("letters")
    opening = next((n for n, piece in enumerate(paragraphs) if _short(tree, piece) in headings), len(paragraphs))
    last = opening
    for number, piece in enumerate(paragraphs[opening + 1 :], opening + 1):
        words = _capitalised(tree, piece)
        if _short(tree, piece) in headings or (words and number == last + 1):
            last = number
        elif name := _name_alone(tree, words):
            handle = tree.word[name.start].startswith("@")
            start = paragraphs[number - 1 if handle else last + 1].start  # a question to all stands above the tweets
            yield Draft(name.start, None, name, (Piece(start, paragraphs[number - 1].end),))
            last = number


def _short(tree: Tree, piece: Piece) -> str:
    """Give the words of a short paragraph, without its full stop."""
    return " ".join(tree.word[piece.start : piece.end]).rstrip(" .") if piece.end - piece.start <= _NAME else ""


def _capitalised(tree: Tree, piece: Piece) -> Sequence[int]:
    """List the words of a short paragraph that is all names or handles; a place has others than proper nouns too."""
    solid = [i for i in range(*piece) if tree.pos[i] not in ("PUNCT", "SPACE") and tree.word[i] not in DASHES]
    letters = (tree.text[tree.start[i]] for i in solid)
    return solid if len(solid) <= _NAME and all(letter.isupper() or letter == "@" for letter in letters) else ()


def _name_alone(tree: Tree, words: Sequence[int]) -> Piece | None:
    """Find the name or the handle that is all of a paragraph."""
    named = len(words) > 1 and all(tree.pos[i] == "PROPN" for i in words)
    return Piece(words[0], words[-1] + 1) if named or (words and tree.word[words[0]][0] == "@") else None


def _with_block(tree: Tree, draft: Draft, following: Mapping[int, Piece]) -> Draft:
    """Give a cue of saying or quoting whose paragraph ends in a colon the paragraph that follows."""
    says = draft.entry is not None and draft.entry.kind in ("saying", "citing")
    if draft.contents or draft.source is None or not says:
        return draft
    _, last = tree.sentences[tree.sentence[draft.word]]
    if tree.word[last] == ":" and (block := following.get(last + 1)):
        return replace(draft, contents=(block,))
    return draft


def _with_rest(tree: Tree, draft: Draft) -> Draft:
    """Give a saying between dashes what follows it in a paragraph of speech: "– It is old, – Ito said, – but dear"."""
    first, last = tree.sentences[tree.sentence[draft.word]]
    opened = tree.word[first] in DASHES and (first == 0 or tree.paragraph[first - 1] != tree.paragraph[first])
    says = draft.entry is not None and draft.entry.kind == "saying" and draft.cue is not None
    if not opened or not says or draft.source is None or draft.cue is None or not draft.contents:
        return draft
    start, end = min(draft.cue.start, draft.source.start), max(draft.cue.end, draft.source.end)
    after = next((word for word in range(end, min(end + _NAME, last)) if tree.word[word] in DASHES), None)
    parted = tree.word[start - 1] in DASHES and start - 1 > first
    if after is None or not parted or any(piece.end > after for piece in draft.contents):
        return draft
    return replace(draft, contents=(*draft.contents, Piece(after + 1, last + 1)))
