"""Article, Doc -> every phrase that may be an argument or a source, with what coreference needs to know of it."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from spacy.tokens import Doc

from hearsay.extract.arguments.subjects import doer_of
from hearsay.extract.grammar.quotations import Quotation, read_quotations
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.mentions import features
from hearsay.extract.mentions.counts import count_of
from hearsay.extract.mentions.descriptors import nationality_of, title_before
from hearsay.extract.mentions.links import (
    Coordination,
    listed_before,
    members_of,
    named_by,
    phrase_head,
    possessor_of,
    same_as,
)
from hearsay.extract.mentions.names import find_names, index_names
from hearsay.extract.mentions.phrases import PRONOUNS, is_phrase_head, phrase_range
from hearsay.extract.mentions.scene import Phrase, Scene, read_phrase
from hearsay.extract.mentions.sources import close_word, is_anonymous, noun_behind
from hearsay.extract.reading import read_tree
from hearsay.lexicon import Lexicon
from hearsay.records import Article, EntityType, Mention, Span

_MARKED = frozenset({"obl", "nmod", "obl:agent", "conj"})
_DETERMINER = re.compile(r"^(?:(?:the|a|an|his|her|their|its|our|my)\s+)+", re.I)


def find_mentions(
    article: Article,
    doc: Doc,
    lexicon: Lexicon,
    *,
    tree: Tree | None = None,
    quotations: Sequence[Quotation] | None = None,
    speeches: Sequence[Span] = (),
) -> tuple[Mention, ...]:
    """Find the names, descriptions, pronouns and coordinations of an article, in the order of the text.

    `speeches` is where someone speaks without quotation marks, as in a transcript.

    A mention's head is the word that governs it in the tree: of a person's full name the first word. The head of a
    coordination is its conjunction, so that no two mentions have the same head.
    """
    tree = read_tree(doc, lexicon, article.text) if tree is None else tree
    quotations = read_quotations(tree, lexicon) if quotations is None else quotations
    scene = Scene(tree, index_names(tree, find_names(tree, doc, lexicon)), lexicon, _source_tokens(doc))
    phrases = _phrases(scene)
    found = (members_of(scene, phrases, phrase) for phrase in phrases.values())
    groups = {group.conjunction: group for group in found if group}
    order = sorted([*phrases, *groups], key=lambda head: _place(head, phrases, groups))
    numbers = {head: number for number, head in enumerate(order)}
    write = _Writer(article.text, scene, phrases, groups, numbers, _Quoted(quotations, speeches))
    single = {head: write.mention(phrase) for head, phrase in phrases.items()}
    mentions = [
        single[head]
        if head in single
        else write.coordination(groups[head], [single[member] for member in groups[head].members])
        for head in order
    ]
    return tuple(_with_titles(mentions, lexicon))


def _phrases(scene: Scene) -> dict[int, Phrase]:
    found: dict[int, Phrase] = {}
    for head in range(len(scene.tree)):
        if is_phrase_head(scene.tree, head, scene.names):
            start, end = phrase_range(scene.tree, head, scene.names, scene.lexicon)
            found[head] = read_phrase(scene, head, start, end)
    return found


class _Writer:
    """Writes phrases down as mentions; `numbers` are the mentions' by their heads."""

    def __init__(
        self,
        text: str,
        scene: Scene,
        phrases: Mapping[int, Phrase],
        groups: Mapping[int, Coordination],
        numbers: Mapping[int, int],
        quoted: _Quoted,
    ) -> None:
        self.text, self.scene, self.phrases, self.numbers, self.quoted = text, scene, phrases, numbers, quoted
        self.groups = groups

    def mention(self, phrase: Phrase) -> Mention:
        """Write down one phrase."""
        scene, tree, head = self.scene, self.scene.tree, phrase.head
        span = tree.span(phrase.start, phrase.end - 1)
        shown = features.without_name(scene, phrase)
        anonymous = is_anonymous(scene, shown)
        known: EntityType = features.type_of(scene, phrase)
        count = count_of(tree, phrase)
        lemma = noun_behind(scene, phrase) if anonymous else features.lemma_of(scene, shown)
        person = anonymous and scene.lexicon.noun_of(lemma) is not None  # "a third", "one of the sources"
        return Mention(
            span=span,
            text=self.text[span.start : span.end],
            head=tree.span(head, head),
            kind=shown.kind,
            lemma=lemma,
            type="AnonymousSource" if anonymous else known,
            name=self.text[tree.start[shown.name.start] : tree.end[shown.name.end - 1]] if shown.name else "",
            number=features.number_of(scene, phrase, count),
            gender=features.gender_of(scene, shown, "Person" if person and known == "Thing" else known),
            person=PRONOUNS[tree.word[head]][3] if phrase.kind == "pronoun" else 3,
            sentence=tree.sentence[head],
            function=tree.dep[head],
            governor=tree.lemma[tree.head[head]] if tree.head[head] != head else "",
            title=title_before(scene, phrase) if known == "Person" else "",
            nationality=nationality_of(scene, phrase),
            definite=features.is_definite(scene, shown),
            possessor=self._number(possessor_of(scene, phrase)),
            same_as=self._same_as(phrase),
            apart=self._number(self._doer(phrase, shown)),
            count=count,
            anonymous=anonymous,
            close_to=self._number(close_word(scene, phrase)),
            acts=features.acts(scene, head),
            paragraph=tree.paragraph[head],
            quoted=self.quoted.holds(span.start),
            preposition=tree.marker(head) if tree.dep[head] in _MARKED else "",
        )

    def _doer(self, phrase: Phrase, shown: Phrase) -> int | None:
        """Find who does something to a pronoun or to a person who is only described."""
        described = shown.kind == "nominal" and phrase.noun is not None and phrase.noun.type == "Person"
        return (
            doer_of(self.scene.tree, self.scene.lexicon, phrase.head) if phrase.kind == "pronoun" or described else None
        )

    def coordination(self, group: Coordination, members: Sequence[Mention]) -> Mention:
        """Write down "Ito and Brown", which stands where its first member stands."""
        tree, first = self.scene.tree, members[0]
        types = {member.type for member in members}
        anonymous = all(member.anonymous for member in members)
        counts = [1 if member.number == "singular" else member.count for member in members]
        span = Span(first.span.start, tree.end[group.end - 1])
        return replace(
            first,
            span=span,
            text=self.text[span.start : span.end],
            head=tree.span(group.conjunction, group.conjunction),
            kind="nominal",
            lemma=tree.word[group.conjunction],
            type="AnonymousSource" if anonymous else "Thing" if types <= {"Thing", "Event"} else "Group",
            name="",
            number="plural",
            gender="",
            person=3,
            title="",
            possessor=None,
            same_as=self._number(named_by(self.scene, self.phrases, group)),
            members=tuple(self.numbers[member] for member in group.members),
            count=_sum(counts) if anonymous else len(members),
            anonymous=anonymous,
            close_to=None,
        )

    def _same_as(self, phrase: Phrase) -> int | None:
        """Find what a phrase is identical to by grammar: another, or several listed before it."""
        same = same_as(self.scene, self.phrases, phrase)
        if same is None:
            same = listed_before(self.scene, self.phrases, phrase, self.groups.values())
        return self._number(same)

    def _number(self, word: int | None) -> int | None:
        """Give the number of the mention that a word heads, or whose name it is in."""
        return None if word is None else self.numbers.get(phrase_head(self.scene, self.phrases, word))


def _sum(counts: Sequence[int | None]) -> int | None:
    """Add up how many there are, where all of it is told."""
    told = [count for count in counts if count is not None]
    return sum(told) if len(told) == len(counts) else None


def _with_titles(mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Give persons without a title the office that stands beside their name: "John Brown, head of the port"."""
    for mention in mentions:
        noun = lexicon.noun_of(mention.lemma) if mention.function == "appos" and mention.kind == "nominal" else None
        if noun and noun.role and mention.same_as is not None:
            person = mentions[mention.same_as]
            if person.kind == "name" and not person.title and person.type == "Person":
                title = _DETERMINER.sub("", mention.text).replace(".", "")
                mentions[mention.same_as] = replace(person, title=title)
    return mentions


class _Quoted:
    """Tells whether a place in the text is inside quotation marks or in words that are someone's without them."""

    def __init__(self, quotations: Sequence[Quotation], speeches: Sequence[Span]) -> None:
        self._stretches = [(quotation.inner.start, quotation.inner.end) for quotation in quotations]
        self._speeches = [(span.start, span.end) for span in speeches]

    def holds(self, place: int) -> bool:
        return _is_inside(place, self._stretches) or _is_inside(place, self._speeches)


def _is_inside(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place is in one of several stretches, which stand in order."""
    found = bisect_right(stretches, (place, sys.maxsize)) - 1
    return found >= 0 and place < stretches[found][1]


def _place(head: int, phrases: Mapping[int, Phrase], groups: Mapping[int, Coordination]) -> tuple[int, int, int]:
    """Order mentions by where they begin, the longest first."""
    if head in phrases:
        return phrases[head].start, -phrases[head].end, head
    return phrases[groups[head].members[0]].start, -groups[head].end, head


def _source_tokens(doc: Doc) -> frozenset[int]:
    spans = doc.spans.get("attribution", ())
    return frozenset(token for span in spans if span.label_ == "SOURCE" for token in range(span.start, span.end))
