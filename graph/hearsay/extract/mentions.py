"""Article, Doc -> every phrase that may be an argument or a source, with what coreference needs to know of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from spacy.tokens import Doc

from hearsay.extract import features
from hearsay.extract.features import Phrase, Scene
from hearsay.extract.links import members_of, phrase_head, possessor_of, same_as
from hearsay.extract.names import find_names, index_names
from hearsay.extract.phrases import PRONOUNS, is_phrase_head, phrase_range
from hearsay.extract.quotations import Quotation, read_quotations
from hearsay.extract.sources import close_word, is_anonymous, noun_behind
from hearsay.extract.subjects import doer_of
from hearsay.extract.syntax import Tree, read_tree
from hearsay.lexicon import Lexicon
from hearsay.records import Article, EntityType, Mention, Span

_DETERMINER = re.compile(r"^(?:(?:the|a|an|his|her|their|its|our|my)\s+)+")


def find_mentions(
    article: Article,
    doc: Doc,
    lexicon: Lexicon,
    *,
    tree: Tree | None = None,
    quotations: Sequence[Quotation] | None = None,
) -> tuple[Mention, ...]:
    """Find the names, descriptions, pronouns and coordinations of an article, in the order of the text.

    A mention's head is the word that governs it in the tree: of a person's full name the first word. The head of a
    coordination is its conjunction, so that no two mentions have the same head.
    """
    tree = read_tree(doc, article.text) if tree is None else tree
    quotations = read_quotations(tree, lexicon) if quotations is None else quotations
    scene = Scene(tree, index_names(tree, find_names(tree, doc, lexicon)), lexicon, _source_tokens(doc))
    phrases = _phrases(scene)
    groups = {group[0]: (head, *group) for head in phrases if (group := members_of(scene, phrases, phrases[head]))}
    order = sorted([*phrases, *groups], key=lambda head: _place(head, phrases, groups))
    numbers = {head: number for number, head in enumerate(order)}
    quoted = _Quoted(quotations)
    mentions = [
        _mention(article, scene, phrases, phrases[head], numbers, quoted)
        if head in phrases
        else _coordination(article, scene, phrases, groups[head], numbers, quoted)
        for head in order
    ]
    return tuple(_with_titles(mentions, lexicon))


def _phrases(scene: Scene) -> dict[int, Phrase]:
    found: dict[int, Phrase] = {}
    for head in range(len(scene.tree)):
        if is_phrase_head(scene.tree, head, scene.names):
            start, end = phrase_range(scene.tree, head, scene.names, scene.lexicon)
            found[head] = features.read_phrase(scene, head, start, end)
    return found


def _mention(
    article: Article,
    scene: Scene,
    phrases: Mapping[int, Phrase],
    phrase: Phrase,
    numbers: Mapping[int, int],
    quoted: _Quoted,
) -> Mention:
    tree, head = scene.tree, phrase.head
    span = Span(tree.start[phrase.start], tree.end[phrase.end - 1])
    anonymous = is_anonymous(scene, phrase)
    known: EntityType = features.type_of(scene, phrase)
    owner, identical, close = possessor_of(scene, phrase), same_as(scene, phrases, phrase), close_word(scene, phrase)
    doer = doer_of(tree, scene.lexicon, head) if phrase.kind == "pronoun" else None
    count = features.count_of(scene, phrase)
    shown = features.without_name(scene, phrase)
    return Mention(
        span=span,
        text=article.text[span.start : span.end],
        head=Span(tree.start[head], tree.end[head]),
        kind=shown.kind,
        lemma=noun_behind(scene, phrase) if anonymous else features.lemma_of(scene, shown),
        type="AnonymousSource" if anonymous else known,
        name=article.text[tree.start[shown.name.start] : tree.end[shown.name.end - 1]] if shown.name else "",
        number=features.number_of(scene, phrase, count),
        gender=features.gender_of(scene, phrase, known),
        person=PRONOUNS[tree.word[head]][3] if phrase.kind == "pronoun" else 3,
        sentence=tree.sentence[head],
        function=tree.dep[head],
        governor=tree.lemma[tree.head[head]] if tree.head[head] != head else "",
        title=features.title_before(scene, phrase) if known == "Person" else "",
        nationality=features.nationality_of(scene, phrase),
        definite=features.is_definite(scene, shown),
        possessor=None if owner is None else numbers.get(phrase_head(scene, phrases, owner)),
        same_as=None if identical is None else numbers.get(phrase_head(scene, phrases, identical)),
        apart=None if doer is None else numbers.get(phrase_head(scene, phrases, doer)),
        count=count,
        anonymous=anonymous,
        close_to=None if close is None else numbers.get(phrase_head(scene, phrases, close)),
        acts=features.acts(scene, phrase),
        paragraph=tree.paragraph[head],
        quoted=quoted.holds(span.start),
        preposition=tree.marker(head) if tree.dep[head] in ("obl", "nmod", "obl:agent", "conj") else "",
    )


def _with_titles(mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Give persons without a title the office that stands beside their name: "John Brown, head of the port"."""
    for mention in mentions:
        noun = lexicon.noun_of(mention.lemma) if mention.function == "appos" and mention.kind == "nominal" else None
        if noun and noun.role and mention.same_as is not None:
            person = mentions[mention.same_as]
            if person.kind == "name" and not person.title and person.type == "Person":
                title = _DETERMINER.sub("", mention.text.lower()).replace(".", "")
                mentions[mention.same_as] = replace(person, title=title)
    return mentions


def _coordination(
    article: Article,
    scene: Scene,
    phrases: Mapping[int, Phrase],
    group: tuple[int, int, int, tuple[int, ...]],
    numbers: Mapping[int, int],
    quoted: _Quoted,
) -> Mention:
    first, conjunction, end, members = group
    tree = scene.tree
    span = Span(tree.start[phrases[first].start], tree.end[end - 1])
    types = {features.type_of(scene, phrases[member]) for member in members}
    one = _mention(article, scene, phrases, phrases[first], numbers, quoted)
    return replace(
        one,
        span=span,
        text=article.text[span.start : span.end],
        head=Span(tree.start[conjunction], tree.end[conjunction]),
        kind="nominal",
        lemma=tree.word[conjunction],
        type="Thing" if types <= {"Thing", "Event"} else "Group",
        name="",
        number="plural",
        gender="",
        person=3,
        title="",
        possessor=None,
        same_as=None,
        members=tuple(numbers[member] for member in members),
        count=len(members),
        anonymous=False,
        close_to=None,
    )


class _Quoted:
    """Tells whether a place in the text is inside quotation marks."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._starts = [quotation.inner.start for quotation in quotations]
        self._ends = [quotation.inner.end for quotation in quotations]

    def holds(self, place: int) -> bool:
        found = bisect_right(self._starts, place) - 1
        return found >= 0 and place < self._ends[found]


def _place(
    head: int, phrases: Mapping[int, Phrase], groups: Mapping[int, tuple[int, int, int, tuple[int, ...]]]
) -> tuple[int, int, int]:
    if head in phrases:
        return phrases[head].start, -phrases[head].end, head
    first, _, end, _ = groups[head]
    return phrases[first].start, -end, head


def _source_tokens(doc: Doc) -> frozenset[int]:
    spans = doc.spans.get("attribution", ())
    return frozenset(token for span in spans if span.label_ == "SOURCE" for token in range(span.start, span.end))
