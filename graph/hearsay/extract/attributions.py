"""Article, Doc, mentions -> attributions: who says what, by the model's spans and by syntax, chained outwards."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from spacy.tokens import Doc

from hearsay.extract.asking import is_asked, is_inverted
from hearsay.extract.chaining import chain_outwards
from hearsay.extract.drafts import Draft, combine
from hearsay.extract.findings import find_cues
from hearsay.extract.layout import read_layout
from hearsay.extract.linking import Piece, link_spans, read_setting, root_of
from hearsay.extract.passages import embedding_at
from hearsay.extract.quotations import Quotation, quoted_tokens, read_quotations
from hearsay.extract.speakers import antecedent, owner_of
from hearsay.extract.speeches import give_quotations
from hearsay.extract.syntax import Tree, read_tree
from hearsay.gazetteer import load_gazetteer
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
) -> tuple[Attribution, ...]:
    """Find all attributions of an article in the order of their cues; `via` leads to the one next outwards."""
    tree = read_tree(doc, article.text) if tree is None else tree
    findings = find_cues(tree, lexicon)
    quotations = read_quotations(tree, lexicon) if quotations is None else quotations
    quoted = quoted_tokens(tree, quotations)
    setting = read_setting(doc, tree, quoted)
    drafts = combine(tree, lexicon, link_spans(setting), findings, quoted)
    drafts = read_layout(setting, drafts)
    drafts = give_quotations(setting, quotations, drafts)
    drafts = chain_outwards(tree, lexicon, drafts, is_outlet=lambda word: _is_outlet(tree.start[word], mentions))
    write = _Writer(article.text, tree, mentions, quoted, lexicon)
    return _without_stances([write.attribution(draft) for draft in drafts])


_NOBODY = frozenset({"nobody", "no", "none", "neither"})
_LET_US = frozenset({"'s", "’s"})
_ANYONE = _LET_US | {"you", "we", "us", "one", "anyone", "everyone"}
_ACTIVE = frozenset({"VB", "VBP", "VBZ", "VBD", "VBG"})


def _without_stances(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Let `via` pass over those that report nothing: who welcomed a report is no source of it."""
    passed = []
    for attribution in attributions:
        via = attribution.via
        while via is not None and not attributions[via].reports:
            via = attributions[via].via
        passed.append(replace(attribution, via=via))
    return tuple(passed)


def _is_outlet(start: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether the name whose head starts here is a news outlet's, as mentions guess or the gazetteer knows."""
    named = [mention for mention in mentions if mention.head.start == start and mention.name]
    return any(
        mention.type == "Outlet" or any(entry.type == "Outlet" for entry in load_gazetteer().lookup(mention.name))
        for mention in named
    )


class _Writer:
    """Turns drafts into records: tokens to code points, source words to mentions."""

    def __init__(
        self, text: str, tree: Tree, mentions: Sequence[Mention], quoted: Sequence[bool], lexicon: Lexicon
    ) -> None:
        self.text, self.tree, self.quoted, self.lexicon = text, tree, quoted, lexicon
        self.mentions = mentions
        self.by_head = {mention.head.start: index for index, mention in enumerate(mentions)}

    def attribution(self, draft: Draft) -> Attribution:
        """Write one draft as a record."""
        return Attribution(
            source=self._source(draft),
            cue=self._cue(draft),
            content=self._content(draft.contents),
            manner=self._manner(draft),
            addressee=self._phrase(draft.addressee),
            via=draft.via,
            reports=self._reports(draft),
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

    def _reports(self, draft: Draft) -> bool:
        """Tell whether the source vouches for what the content says, by a cue of the lexicon or by quoted words.

        Who "repeated his call for …" made a call, by the article's own word.
        """
        if draft.entry is None and self._manner(draft) in ("direct", "mixed"):
            return True  # the quoted words at least
        if self._is_anyone(draft):
            return False
        if draft.source is None and self.tree.pos[draft.word] == "VERB":
            told = self.tree.has(draft.word, "ccomp", "xcomp", "csubj", "csubj:pass") or self._is_charge(draft)
            if self.tree.tag[draft.word] in _ACTIVE or not told:
                return False  # "to tell", "recall that", "known for": no one has said it
        if draft.entry is not None and draft.entry.kind in ("saying", "showing") and self._is_denied(draft.word):
            return False  # "did not say that …"
        if draft.cue is not None and draft.entry is None and self.tree.pos[draft.word] != "PUNCT":
            return self._says_that(draft.word)
        if draft.entry is not None and draft.entry.kind == "showing" and self._is_thing(draft):
            return False
        if draft.source is not None and self._is_nobody(root_of(self.tree, draft.source)):
            return False
        roots = [root_of(self.tree, piece) for piece in draft.contents]
        return not any(self._is_own_saying(root) for root in roots)

    def _is_charge(self, draft: Draft) -> bool:
        """Tell whether someone is said to have done something: "was accused of stealing"."""
        roots = [root_of(self.tree, piece) for piece in draft.contents]
        says = draft.entry is not None and draft.entry.kind == "saying"
        return says and bool(roots) and all(self.tree.tag[root] == "VBG" for root in roots)

    def _is_anyone(self, draft: Draft) -> bool:
        """Tell whether what is thought or shown is so for anyone: "you can see why …", "let's assume …"."""
        if draft.entry is None or draft.source is None:
            return False
        anyone = _ANYONE if draft.entry.kind in ("thinking", "showing") else _LET_US
        return self.tree.word[root_of(self.tree, draft.source)] in anyone

    def _is_denied(self, word: int) -> bool:
        """Tell whether no one said it: "did not say", "failed to say", "did he say", "went on to work"."""
        tree = self.tree
        if tree.pos[word] != "VERB":
            return False
        active = tree.has(word, "xcomp") and not tree.has(word, "aux:pass")
        own = embedding_at(tree, word, self.lexicon) if active else None
        if own is not None and own.passes:
            return True
        above = embedding_at(tree, tree.head[word], self.lexicon) if tree.dep[word] == "xcomp" else None
        if above is not None and above.negates:
            return True
        turned = is_inverted(tree, word) or tree.marker(word, "mark") == "whether"
        if turned and is_asked(tree, self.lexicon, word):
            return True
        return any(tree.lemma[child] in ("not", "never") for child in tree.all(word, "advmod"))

    def _is_nobody(self, word: int) -> bool:
        """Tell whether a source says that there is none: "nobody", "no official"."""
        return not _NOBODY.isdisjoint(self.tree.word[one] for one in (word, *self.tree.all(word, "det")))

    def _says_that(self, word: int) -> bool:
        """Tell whether a verb that the lexicon doesn't know has a clause with "that": "she shared that …"."""
        clauses = self.tree.all(word, "ccomp")
        active = self.tree.tag[word] != "VBN" or self.tree.has(word, "aux")
        return active and any(
            self.tree.word[mark] == "that" for clause in clauses for mark in self.tree.all(clause, "mark")
        )

    def _is_thing(self, draft: Draft) -> bool:
        """Tell whether "this shows" stands for a source: what is inferred is said by who infers."""
        return draft.source is not None and self.tree.word[root_of(self.tree, draft.source)] in (
            "it",
            "this",
            "that",
            "which",
        )

    def _is_own_saying(self, noun: int) -> bool:
        """Tell whether what is said is itself someone's saying: "repeated his call for …"; no clause is."""
        if self.tree.pos[noun] != "NOUN" or self.tree.has(noun, "cop", "nsubj"):
            return False
        owner = self.tree.child(noun, "nmod:poss")
        return (
            owner is not None
            and self.tree.pos[owner] == "PRON"
            and bool(self.lexicon.cue_of(self.tree.lemma[noun], "NOUN"))
        )

    def _source(self, draft: Draft) -> Argument | None:
        if draft.source is None:
            return None
        span = self._span(draft.source)
        word = draft.speaker if draft.speaker is not None else root_of(self.tree, draft.source)
        return Argument(span, self.text[span.start : span.end], mention=self._mention(self._owner(word), draft.source))

    def _owner(self, word: int) -> int:
        word = antecedent(self.tree, word)
        noun = self.lexicon.noun_of(self.tree.lemma[word])
        if noun and (noun.utterance or noun.document):
            owner = owner_of(self.tree, word)
            return word if owner is None else owner
        return word

    def _phrase(self, word: int | None) -> Argument | None:
        if word is None:
            return None
        mention = self._mention(word, Piece(word, word + 1))
        span = self.mentions[mention].span if mention is not None else self._span(Piece(word, word + 1))
        return Argument(span, self.text[span.start : span.end], mention=mention)

    def _mention(self, word: int, piece: Piece) -> int | None:
        """Look a mention up by its head, else by the widest phrase around that, else by the first in the piece."""
        start = self.tree.start[word]
        if start in self.by_head:
            return self.by_head[start]
        around = [i for i, m in enumerate(self.mentions) if m.span.start <= start < m.span.end and not m.members]
        if around:
            return max(around, key=lambda i: (self.mentions[i].span.end - self.mentions[i].span.start, -i))
        inside = [self.by_head[self.tree.start[i]] for i in range(*piece) if self.tree.start[i] in self.by_head]
        return inside[0] if inside else None

    def _manner(self, draft: Draft) -> Manner:
        if draft.entry is not None and draft.entry.kind in ("thinking", "wanting") and self.quoted[draft.word]:
            return draft.entry.manner  # a speaker tells what others think
        words = [i for piece in draft.contents for i in range(*piece) if self.tree.pos[i] not in ("PUNCT", "SPACE")]
        inside = sum(self.quoted[i] for i in words)
        if words and inside >= 0.95 * len(words):
            return "direct"
        if inside:
            return "mixed"
        return draft.entry.manner if draft.entry else MANNERS["saying"]
