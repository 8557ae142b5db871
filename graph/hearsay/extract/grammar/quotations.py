"""Text -> the stretches that stand in quotation marks, or between dashes that replace them, marks mended.

Works line by line: a quotation left open ends with its paragraph, and goes on in the next if that opens with a mark.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon
from hearsay.records import Span

_MARK = re.compile(r"``|''|[\"“”„‟«»‘’'‚]")
_SINGLE = "‘’'‚"
_CLOSERS = {"“": '”“"', "„": '“”"„', "‟": '”"', "«": "»", "»": "«", '"': '"”“', "``": "''\"", "''": "''", "”": '”"'}
_OPENING_CONTEXT = " \t\n\u00a0([{—–-―/:|"
_ELISION = re.compile(r"['’‘](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n['’]|round\b|bout\b)", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?…][\"”’'»)]*\s+)(?=[^\s])")
_DASHES = re.compile(r"(?:(?<=\s)|^)[-–—―](?=\s)")
_LINE = re.compile(r"[^\n]+")
_JOINING = re.compile(r"(?:but|and|or|yet|so|because|if|when|while|that|which|who|as|to)\b")  # words that go on
_CLAUSE_END = re.compile(r"[.,;!?\n\"“”]")
_NEAR = 45  # characters from a mark to the verb of a cue clause: "said one of them", "the minister continued"


class Quotation(Struct, frozen=True, gc=False):
    """Quoted words: `span` with marks, `inner` without; it `continues` the one before, is `closed` by a mark or not."""

    span: Span
    inner: Span
    closed: bool = True
    continues: bool = False
    single: bool = False


def find_quotations(text: str, cues: Sequence[int] = ()) -> tuple[Quotation, ...]:
    """Find all quotations in order; `cues` are the sorted positions of verbs of saying, which tell misplaced marks.

    >>> [q.inner for q in find_quotations("“We won,” she said. “Again.”")]
    [Span(start=1, end=8), Span(start=21, end=27)]
    """
    found: list[Quotation] = []
    running = False
    for line in _LINE.finditer(text):
        spoken = tuple(_dash_quotations(text, line.start(), line.end(), cues))
        quotations = list(spoken)
        taken = spoken[-1].span.end if spoken else line.start()
        quotations += _Paragraph(text, taken, line.end(), cues).read(running=running and not spoken)
        if quotations and running and quotations[0].span.start <= _first_word(text, line.start()):
            quotations[0] = replace(quotations[0], continues=True)
        if line.group().strip():
            running = bool(quotations) and not quotations[-1].closed
        found += quotations
    return tuple(found)


def read_quotations(tree: Tree, lexicon: Lexicon) -> tuple[Quotation, ...]:
    """Find the quotations of a parsed text, its verbs of saying being known."""
    verbs = (index for index, pos in enumerate(tree.pos) if pos == "VERB")
    return find_quotations(tree.text, [tree.start[index] for index in verbs if lexicon.cue_of(tree.lemma[index])])


def _first_word(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _cue_follows(text: str, position: int, cues: Sequence[int]) -> bool:
    """Tell whether a clause like "said the mayor" or "he continued" begins here, its verb being near."""
    nearest = bisect_left(cues, position)
    if nearest == len(cues) or cues[nearest] - position > _NEAR:
        return False
    return not _CLAUSE_END.search(text, position, cues[nearest])


def _dash_quotations(text: str, start: int, end: int, cues: Sequence[int]) -> Iterator[Quotation]:
    """Read "- Words - said the speaker. - More words." as two quotations; a list item or an aside is none."""
    dashes = [mark.start() for mark in _DASHES.finditer(text, start, end)]
    if len(dashes) < 2 or text[start : dashes[0]].strip():
        return
    opening, quoting = dashes[0], True
    for dash in dashes[1:]:
        if quoting and _cue_follows(text, dash + 2, cues):
            yield _quotation(text, Span(opening, dash), 1, 0)
            quoting = False
        elif not quoting and text[:dash].rstrip().endswith((".", "!", "?", ":")):
            opening, quoting = dash, True
    if quoting and opening != dashes[0]:
        yield _quotation(text, Span(opening, end), 1, 0)


def _quotation(text: str, span: Span, opening: int, closing: int, **more: bool) -> Quotation:
    """Make a quotation of a span with marks of these lengths; inner spaces do not belong to the words."""
    start, end = span.start + opening, span.end - closing
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    outer = end if not closing else span.end
    return Quotation(Span(span.start, outer), Span(start, end), **more)


class _Paragraph:
    """Reads the marks of one line; at most one quotation is open at a time, marks inside it are its text."""

    def __init__(self, text: str, start: int, end: int, cues: Sequence[int]) -> None:
        self.text, self.start, self.end, self.cues = text, start, end, cues
        self.found: list[Quotation] = []
        self.opening: tuple[int, str] | None = None
        self.nested = False

    def read(self, *, running: bool) -> list[Quotation]:
        """Return the quotations; `running` says that the paragraph before ended inside one."""
        position = self.start
        while mark := _MARK.search(self.text, position, self.end):
            position = self._single(mark) if mark.group() in _SINGLE else self._double(mark, running=running)
        if self.opening is not None:
            start, sign = self.opening
            self._add(start, self.end, len(sign), 0, closed=False)
        return self.found

    def _add(self, start: int, end: int, opening: int, closing: int, **more: bool) -> None:
        quotation = _quotation(self.text, Span(start, end), opening, closing, **more)
        if quotation.inner.end > quotation.inner.start:
            self.found.append(quotation)

    def _double(self, mark: re.Match[str], *, running: bool) -> int:
        sign, at, after = mark.group(), mark.start(), mark.end()
        if self.opening is not None:
            self._inside(sign, at, after)
        elif self._misplaced(at, after):
            self._add(self._sentence_start(at), after, 0, after - at)
        elif self._opens(sign, at, after):
            self.opening = (at, sign)
        elif sign in '”"»' and not (sign == '"' and self.text[at - 1 : at].isdigit()):
            start = self.start if running and not self.found else self._sentence_start(at)
            self._add(start, after, 0, after - at)
        return after

    def _inside(self, sign: str, at: int, after: int) -> None:
        assert self.opening is not None  # noqa: S101 - told by the caller
        start, opened = self.opening
        if opened == '"' and (self.nested or sign == "“") and sign in "“”":
            self.nested = sign == "“"  # curly marks in straight ones are others' words
        elif self._misplaced(at, after) or (sign in _CLOSERS.get(opened, sign) and not self._reopens(sign, at, after)):
            self._add(start, after, len(opened), after - at)
            self.opening = None
        elif self._reopens(sign, at, after):
            self._add(start, at, len(opened), 0)
            self.opening = (at, sign)

    def _misplaced(self, at: int, after: int) -> bool:
        """Tell a mark that looks like an opening one but stands after a stop, before "said X": it closes."""
        before = self.text[self.start : at]
        return (
            before[-1:].isspace()
            and before.rstrip()[-1:] in {",", ".", "!", "?"}
            and self.text[after : after + 1].islower()
            and not _JOINING.match(self.text, after)
            and _cue_follows(self.text, after, self.cues)
        )

    def _opens(self, sign: str, at: int, after: int) -> bool:
        begins = at == self.start or self.text[at - 1] in _OPENING_CONTEXT or self.text[at - 1] in "“\"‘'"
        follows = after < self.end and not self.text[after].isspace()
        if sign in "“„‟«``":
            return follows or begins
        return begins and follows

    def _reopens(self, sign: str, at: int, after: int) -> bool:
        """Tell a second opening mark, where the closing one before it is missing, from the closing mark itself."""
        if sign not in '“"„«``' or self.opening is None or (sign == "“" and self.opening[1] == "„"):
            return False
        text = self.text
        follows = after < self.end and not text[after].isspace() and text[after] not in ",.;:!?)"
        return text[at - 1].isspace() and follows

    def _sentence_start(self, at: int) -> int:
        lower = self.found[-1].span.end if self.found else self.start
        starts = [match.end() for match in _SENTENCE_START.finditer(self.text[lower:at])]
        return _first_word(self.text, lower + (starts[-1] if starts else 0))

    def _single(self, mark: re.Match[str]) -> int:
        at, after, text = mark.start(), mark.end(), self.text
        begins = at == self.start or text[at - 1] in _OPENING_CONTEXT
        if self.opening is not None or not begins or mark.group() == "’" or not text[after : after + 1].strip():
            return after
        if _ELISION.match(text, at):
            return after
        end = self._single_end(after)
        if end is None:
            return after
        self._add(at, end, 1, 1, single=True)
        return end

    def _single_end(self, start: int) -> int | None:
        """Find the closing mark; "workers' rights" is passed over where a better one follows."""
        best = None
        for match in re.finditer(r"['’](?=[^\w'’]|$)", self.text[start : self.end]):
            at = start + match.start()
            if re.search(r"[\s(]['‘]\w", self.text[start:at]):
                break
            best = best or at + 1
            if not re.match(r"s['’] \w", self.text[at - 1 : at + 3]):
                return at + 1
        return best


def quoted_tokens(tree: Tree, quotations: Sequence[Quotation]) -> tuple[bool, ...]:
    """Tell for each token whether it stands in a quotation, marks included."""
    quoted = [False] * len(tree)
    for quotation in quotations:
        first, after = (bisect_left(tree.start, place) for place in (quotation.span.start, quotation.span.end))
        quoted[first:after] = [True] * (after - first)
    return tuple(quoted)
