"""The lines of a transcript -> who speaks them: "MOSER: …", "Ada Moser (Greens): …", "Q. …"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from spacy.tokens import Doc

from hearsay.extract.attributions.drafts import Draft
from hearsay.extract.attributions.interviews import find_interviewed
from hearsay.extract.grammar.pieces import MARKS, Piece, trim_spaces
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.mending.sidenotes import after_clock
from hearsay.lexicon import Lexicon

_LABEL = 5  # words of a name before a colon, at most
_TURN = 4  # paragraphs of one turn, at most
_ANSWERS = 3  # paragraphs that begin with "A:", at least, where no question is marked
_NAMELESS = frozenset({"q", "a"})  # labels of question and answer
_ABOUT = frozenset({"on", "about", "in", "at"})
_I = frozenset({"i", "we"})
_OWN = _I | {"my", "our"}
_SPEAKING = _OWN | {"you", "your", "me", "us"}


class _Label(NamedTuple):
    """With what a line begins: a name, then a sign; the family name in lower case tells whose it is."""

    name: Piece
    sign: int
    key: str
    content: Piece
    dated: bool = False

    @property
    def nameless(self) -> bool:
        return self.key in _NAMELESS


def read_turns(tree: Tree, doc: Doc, lexicon: Lexicon) -> list[Draft]:
    """Read the turns of a transcript: where two labels come back, or all lines speak, each up to the next one."""
    paragraphs = paragraphs_of(tree)
    sources = {(span.start, span.end) for span in doc.spans.get("attribution", ()) if span.label_ == "SOURCE"}
    found = {number: label for number, piece in enumerate(paragraphs) if (label := _label(tree, piece))}
    spoken = {number: label for number, label in found.items() if _is_spoken(tree, lexicon, label, sources)}
    labels = spoken if 1 in found else {number: label for number, label in spoken.items() if number}
    marked = any(label.name in sources for label in labels.values())
    transcript = _is_transcript(tree, [*labels.values()], marked=marked)
    answering = _answering(tree, doc, lexicon, [*labels.values()]) if transcript else None
    turns = [*_turns(tree, labels, paragraphs, answering)] if transcript else []
    alone = spoken.items() if not turns else spoken.items() - labels.items()
    people = {span.end for span in doc.ents if span.label_ == "PERSON"}
    own = [
        label
        for number, label in alone
        if _is_own(tree, label, sources, heading=number == 0) or (label.dated and label.name.end in people)
    ]
    return [*turns, *(_turn(label, label.content) for label in own)]


def _answering(tree: Tree, doc: Doc, lexicon: Lexicon, labels: Sequence[_Label]) -> Piece | None:
    """Find the name of who answers in his own words what "Q:" asks; rules of a game are answered by no one."""
    answers = [label for label in labels if label.key == "a"]
    own = any(not _OWN.isdisjoint(tree.word[slice(*answer.content)]) for answer in answers)
    return find_interviewed(tree, doc, lexicon, min(label.sign for label in labels)) if own else None


def _is_own(tree: Tree, label: _Label, sources: Collection[tuple[int, int]], *, heading: bool) -> bool:
    """Tell whether the only line with a label is spoken: "Moser: I will go" in a headline."""
    return (heading or label.name in sources) and tree.word[label.content.start] in _OWN


def paragraphs_of(tree: Tree) -> list[Piece]:
    """List the paragraphs that have words in them, without spaces around."""
    runs = (list(run) for _, run in groupby(range(len(tree)), key=tree.paragraph.__getitem__))
    pieces = [trim_spaces(tree, Piece(run[0], run[-1] + 1)) for run in runs]
    return [piece for piece in pieces if piece.start < piece.end]


def _label(tree: Tree, paragraph: Piece) -> _Label | None:
    """Find the capitalised words before a colon with which a paragraph begins, a party or post in brackets beside.

    What one speaks of may stand between, before one's own words: "Moser | on taxes | : we will cut them".
    """
    entry = after_clock(tree, *paragraph)
    start = entry + (entry < paragraph.end and tree.word[entry] in MARKS)
    if start + 1 >= paragraph.end:
        return None
    if tree.word[start].rstrip(".") in _NAMELESS and tree.word[start].endswith("."):
        return _Label(Piece(start, start + 1), start, tree.word[start][0], Piece(start + 1, paragraph.end))
    if tree.word[start][0] == "q" and _is_run_on(tree.text[tree.start[start] : tree.end[start]]):
        return _Label(Piece(start, start + 1), start, "q", Piece(start, paragraph.end))
    limit = min(start + 2 * _LABEL, paragraph.end)
    sign = next((i for i in range(start, limit) if tree.word[i] in (":", "):")), start)
    bracket = next((i for i in range(start, sign) if tree.word[i] == "("), sign)
    content = Piece(sign + 1, paragraph.end)
    own = content.start < content.end and tree.word[content.start] in _OWN
    topic = next((i for i in range(start + 1, bracket) if tree.word[i] in _ABOUT), bracket) if own else bracket
    name = Piece(start, topic)
    letters = [tree.text[tree.start[i]] for i in range(*name) if tree.pos[i] != "PUNCT"]
    if not 0 < len(letters) <= _LABEL or not all(map(str.isupper, letters)) or content.start >= content.end:
        return None
    return _Label(name, sign, tree.word[topic - 1], content, dated=entry > paragraph.start)


def _is_run_on(word: str) -> bool:
    """Tell whether a word has lost the space after its label: "QWhy did you go?"."""
    return word[1:2].isupper() and not word.isupper()


def _is_spoken(tree: Tree, lexicon: Lexicon, label: _Label, sources: Collection[tuple[int, int]]) -> bool:
    """Tell whether a line may be what someone says: its label is in capitals, or a name before a clause."""
    noun = lexicon.noun_of(label.key)
    if noun is not None and (noun.document or noun.type == "Thing"):
        return False  # "VIDEO: …"
    if label.nameless:
        return True
    if tree.text[tree.start[label.name.start] : tree.end[label.name.end - 1]].isupper() or label.name in sources:
        return True
    named = all(tree.pos[i] in ("PROPN", "PUNCT") for i in range(*label.name))
    return named and any(tree.has(i, "nsubj", "nsubj:pass", "expl") for i in range(*label.content))


def _is_transcript(tree: Tree, labels: Sequence[_Label], *, marked: bool) -> bool:
    """Tell whether lines with labels are spoken; `marked`: whether the model takes one of them for a source."""
    counts = Counter(label.key for label in labels)
    if counts.keys() & _NAMELESS and len(counts) == 1:
        return counts.total() >= _ANSWERS
    speaking = sum(not _SPEAKING.isdisjoint(tree.word[slice(*label.content)]) for label in labels)
    back = sum(count > 1 for count in counts.values()) > 1
    likely = marked or counts.keys() >= _NAMELESS or 2 * speaking >= len(labels) or _is_interview(tree, labels)
    return (likely and back) or 1 < len(counts) <= len(labels) == speaking


def _is_interview(tree: Tree, labels: Sequence[_Label]) -> bool:
    """Tell whether one asks all that he says, and another, who answers, does not."""
    asking = defaultdict[str, list[bool]](list)
    for label in labels:
        asking[label.key].append("?" in tree.word[slice(*label.content)])
    kinds = [all(asked) for asked in asking.values() if len(asked) > 1]
    return {*kinds} == {True, False}


def _turns(
    tree: Tree, labels: Mapping[int, _Label], paragraphs: Sequence[Piece], answering: Piece | None
) -> Iterator[Draft]:
    for number, label in labels.items():
        last = _last_of_turn(tree, labels, paragraphs, number)
        yield _turn(label, Piece(label.content.start, paragraphs[last].end), answering)


def _turn(label: _Label, content: Piece, answering: Piece | None = None) -> Draft:
    cue = None if label.sign == label.name.start else Piece(label.sign, label.sign + 1)
    source = label.name if not label.nameless else answering if label.key == "a" else None
    return Draft(label.sign, cue, source, (content,))


def _last_of_turn(tree: Tree, labels: Mapping[int, _Label], paragraphs: Sequence[Piece], number: int) -> int:
    """Find the last paragraph of a turn: before the next one, or of the last turn of all where "I" still speak."""
    following = range(number + 1, min(number + _TURN + 1, len(paragraphs)))
    if number == max(labels):
        own = (not _I.isdisjoint(tree.word[slice(*paragraphs[after])]) for after in following)
        return number + len([*takewhile(bool, own)])
    return next((after - 1 for after in following if after in labels), number)
