"""Article, Doc, mentions -> attributions: who says what, by the model's spans and by syntax, chained outwards."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace
from spacy.tokens import Doc

from hearsay.extract.attributions.chaining import chain_outwards
from hearsay.extract.attributions.drafts import Draft, combine
from hearsay.extract.attributions.hindsight import look_back
from hearsay.extract.attributions.layout import Speeches, read_layout, read_speeches
from hearsay.extract.attributions.linking import link_spans, read_setting
from hearsay.extract.attributions.occasions import said_when
from hearsay.extract.attributions.reporting import reports
from hearsay.extract.attributions.speeches import give_quotations
from hearsay.extract.cues.rules import find_cues
from hearsay.extract.cues.speakers import antecedent, owner_of
from hearsay.extract.grammar.nouns import ARTICLES
from hearsay.extract.grammar.pieces import MARKS, Piece, root_of
from hearsay.extract.grammar.quotations import Quotation, quoted_tokens, read_quotations
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.time import Times, find_times
from hearsay.extract.mentions.outlets import outlet_test
from hearsay.extract.reading import read_tree
from hearsay.lexicon import MANNERS, Lexicon
from hearsay.records import Argument, Article, Attribution, Cue, Manner, Mention, Span


def find_attributions(
    article: Article,
    doc: Doc,
    mentions: Sequence[Mention],
    lexicon: Lexicon,
    *,
    tree: Tree | None = None,
    quotations: Sequence[Quotation] | None = None,
    times: Times | None = None,
    speeches: Speeches | None = None,
) -> tuple[Attribution, ...]:
    """Find all attributions of an article in the order of their cues; `via` leads to the one next outwards."""
    tree = read_tree(doc, lexicon, article.text) if tree is None else tree
    findings = find_cues(tree, lexicon)
    quotations = read_quotations(tree, lexicon) if quotations is None else quotations
    quoted = quoted_tokens(tree, quotations)
    setting = read_setting(doc, tree, quoted)
    drafts = combine(tree, lexicon, link_spans(setting), findings, quoted, differ=_telling_apart(tree, mentions))
    speeches = read_speeches(tree, doc, lexicon) if speeches is None else speeches
    drafts = read_layout(tree, lexicon, drafts, speeches.turns)
    drafts = [*give_quotations(setting, lexicon, quotations, drafts), *speeches.letters]
    is_outlet = outlet_test(tree, lexicon, mentions)
    drafts = look_back(tree, lexicon, drafts, quoted, is_outlet=is_outlet)
    drafts = chain_outwards(tree, lexicon, drafts, is_outlet=is_outlet)
    times = find_times(doc, tree, lexicon, article.published) if times is None else times
    write = _Writer(article.text, tree, mentions, quoted, lexicon, times, speeches.words, is_outlet)
    return _without_stances([write.attribution(draft) for draft in drafts])


def _without_stances(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Let `via` pass over those that report nothing: who welcomed a report is no source of it."""
    passed = []
    for attribution in attributions:
        via = attribution.via
        while via is not None and not attributions[via].reports:
            via = attributions[via].via
        passed.append(replace(attribution, via=via))
    return tuple(passed)


def _telling_apart(tree: Tree, mentions: Sequence[Mention]) -> Callable[[int, int], bool]:
    """Tell of which two words a pronoun can't mean the other, by number or gender: "she" no aides, "he" no book."""
    by_head = {mention.head.start: mention for mention in mentions}

    def differ(pronoun: int, other: int) -> bool:
        one, two = by_head.get(tree.start[pronoun]), by_head.get(tree.start[other])
        if one is None or two is None:
            return False
        several = one.number == "singular" and two.number == "plural"
        guessed = two.name and " " not in two.name  # "Clinton" may be a first name, or hers
        return several or (one.gender in ("male", "female") and not guessed and two.gender not in ("", one.gender))

    return differ


class _Writer:
    """Turns drafts into records: tokens to code points, source words to mentions."""

    def __init__(
        self,
        text: str,
        tree: Tree,
        mentions: Sequence[Mention],
        quoted: Sequence[bool],
        lexicon: Lexicon,
        times: Times,
        spoken: Collection[int],
        is_outlet: Callable[[int], bool],
    ) -> None:
        self.text, self.tree, self.quoted, self.lexicon, self.times = text, tree, quoted, lexicon, times
        self.mentions, self.spoken, self.is_outlet = mentions, spoken, is_outlet
        self.by_head = {mention.head.start: index for index, mention in enumerate(mentions)}
        self.by_start = sorted((mention.span.start, index) for index, mention in enumerate(mentions))
        self.longest = max((mention.span.end - mention.span.start for mention in mentions), default=0)

    def attribution(self, draft: Draft) -> Attribution:
        """Write one draft as a record."""
        manner = self._manner(draft)
        return Attribution(
            source=self._source(draft),
            cue=self._cue(draft),
            content=self._content(draft.contents),
            manner=manner,
            addressee=self._phrase(draft.addressee),
            via=draft.via,
            time=said_when(self.tree, self.lexicon, self.times, draft),
            reports=reports(self.tree, self.lexicon, draft, manner),
        )

    def _span(self, piece: Piece) -> Span:
        return Span(self.tree.start[piece.start], self.tree.end[piece.end - 1])

    def _cue(self, draft: Draft) -> Cue | None:
        if draft.cue is None:
            return None
        span = self._span(draft.cue)
        entry = draft.entry
        lemma = entry.lemma if entry else self.tree.lemma[draft.word]
        return Cue(span, self.text[span.start : span.end], lemma, entry.relation if entry else None)

    def _content(self, contents: Sequence[Piece]) -> Argument | None:
        if not contents:
            return None
        parts = tuple(self._span(piece) for piece in sorted(contents))
        hull = Span(parts[0].start, parts[-1].end)
        return Argument(hull, self.text[hull.start : hull.end], parts=parts if len(parts) > 1 else ())

    def _source(self, draft: Draft) -> Argument | None:
        if draft.source is None:
            return None
        span = self._span(draft.source)
        word = draft.speaker if draft.speaker is not None else root_of(self.tree, draft.source)
        mention = self._mention(self._owner(word), draft.source)
        if draft.cue is None and mention is not None and self.mentions[mention].span.start <= span.start:
            span = Span(
                self.mentions[mention].span.start, max(span.end, self.mentions[mention].span.end)
            )  # an outlet's
        return Argument(span, self.text[span.start : span.end], mention=self._together(mention, span))

    def _together(self, first: int | None, span: Span) -> int | None:
        """Put for the first of several sources all of them: "Ito and Brown"."""
        if first is None:
            return None
        groups = (
            index
            for index, mention in enumerate(self.mentions[: first + 1])
            if mention.members[:1] == (first,) and mention.span.end <= span.end
        )
        return next((index for index in groups if self._are_several(self.mentions[index].members)), first)

    def _are_several(self, members: Sequence[int]) -> bool:
        """Tell sources joined by "and" from one of two callings: "Ito and his aides", "the actor and singer"."""
        first, *others = (self.mentions[member] for member in members)
        alike = first.kind == "nominal"
        return all(
            other.name
            or other.number == "plural"
            or other.possessor is not None
            or (alike and other.text.partition(" ")[0].lower() in ARTICLES)
            for other in others
        )

    def _owner(self, word: int) -> int:
        word = antecedent(self.tree, word)
        noun = self.lexicon.noun_of(self.tree.lemma[word])
        if noun and (noun.utterance or noun.document) and not self.is_outlet(word):
            owner = owner_of(self.tree, word)
            outlets = (one for one in self.tree.all(word, "compound") if noun.utterance and self.is_outlet(one))
            return next(outlets, word) if owner is None else owner  # "a Reuters report", no "Reuters poll"
        return word

    def _phrase(self, word: int | None) -> Argument | None:
        if word is None:
            return None
        mention = self._mention(word, Piece(word, word + 1))
        span = self.mentions[mention].span if mention is not None else self._span(Piece(word, word + 1))
        return Argument(span, self.text[span.start : span.end], mention=mention)

    def _mention(self, word: int, piece: Piece) -> int | None:
        """Look a mention up by its head, else by the widest phrase around that, else by the first in the piece."""
        while self.tree.dep[word] == "flat":
            word = self.tree.head[word]  # parsers hang "who" on any word of a name
        start = self.tree.start[word]
        if start in self.by_head:
            return self.by_head[start]
        first, after = (bisect_left(self.by_start, (place,)) for place in (start - self.longest, start + 1))
        near = self.by_start[first:after]
        around = [i for _, i in near if start < self.mentions[i].span.end and not self.mentions[i].members]
        if around:
            return max(around, key=lambda i: (self.mentions[i].span.end - self.mentions[i].span.start, -i))
        inside = [self.by_head[self.tree.start[i]] for i in range(*piece) if self.tree.start[i] in self.by_head]
        return inside[0] if inside else None

    def _manner(self, draft: Draft) -> Manner:
        if draft.entry is not None and self.quoted[draft.word]:
            apart = any(self._is_quoted_apart(piece) for piece in draft.contents)
            if draft.entry.kind in ("thinking", "wanting") or not apart:
                return draft.entry.manner  # a speaker tells what others think, or tell in no marks of their own
        if draft.word in self.spoken:
            return "direct"
        words = [i for piece in draft.contents for i in range(*piece) if self.tree.pos[i] not in ("PUNCT", "SPACE")]
        inside = sum(self.quoted[i] for i in words)
        if words and inside >= 0.95 * len(words):
            return "direct"
        if inside:
            return "mixed"
        return draft.entry.manner if draft.entry else MANNERS["saying"]

    def _is_quoted_apart(self, piece: Piece) -> bool:
        """Tell whether words stand in marks of their own, at their beginning and their end."""
        words = self.tree.word
        opened, closed = words[max(0, piece.start - 1) : piece.start + 1], words[piece.end - 1 : piece.end + 2]
        return not (MARKS.isdisjoint(opened) or MARKS.isdisjoint(closed))
