"""When something was said: the date that goes with a cue, its hearer or its occasion, never one in what is said."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.attributions.drafts import Draft
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.time import Times
from hearsay.lexicon import Lexicon
from hearsay.records import Span, TimeExpression

_PHRASES = ("obl", "obj", "iobj", "nmod")
_PARTICIPLES = ("acl", "advcl")


def said_when(tree: Tree, lexicon: Lexicon, times: Times, draft: Draft) -> TimeExpression | None:
    """Find the date of a saying: "said on Friday", "in a speech on Friday, X said", "told reporters on Friday".

    What is said is behind those who read of it, so a weekday or month lies in the past, in whatever tense.
    """
    if draft.cue is None or _is_open(tree, draft.word):
        return None
    for word in _bearers(tree, lexicon, draft):
        for found in times.by_governor.get(word, ()):
            inside = any(tree.start[piece.start] <= found.start < tree.end[piece.end - 1] for piece in draft.contents)
            if not inside and found.past is not None:
                return TimeExpression(Span(found.start, found.end), times.text[found.start : found.end], found.past)
    return None


def _is_open(tree: Tree, cue: int) -> bool:
    """Tell whether a verb does not tell that something was said: "will say", "to say"."""
    modal = any(tree.tag[aux] == "MD" for aux in tree.all(cue, "aux"))
    return modal or (tree.tag[cue] == "VB" and tree.marker(cue, "mark") == "to")


def _bearers(tree: Tree, lexicon: Lexicon, draft: Draft) -> Iterator[int]:
    """List the words that may bear the date: cue and source, hearer, occasion, what was said or published there."""
    cue = draft.word
    yield cue
    if draft.outer is not None and draft.entry is not None and draft.entry.kind == "saying":
        yield draft.outer  # "was quoted on Friday | as saying"
    named = [word for word in (draft.speaker, draft.addressee) if word is not None]
    phrases = [*named, *(word for word in tree.all(cue, *_PHRASES) if word not in named)]
    for word in phrases:
        noun = lexicon.noun_of(tree.lemma[word])
        occasion = noun is not None and (noun.utterance or noun.document)
        if occasion or word in named:
            yield word
        if occasion:
            yield from tree.all(word, "acl")  # "in a letter published on Friday"
    for verb in tree.all(cue, *_PARTICIPLES):
        cued = lexicon.cue_of(tree.lemma[verb])
        speaking = tree.tag[verb] == "VBG" and cued is not None and cued.kind == "saying"
        asked = tree.tag[verb] == "VBN" and tree.lemma[verb] in lexicon.words("questioning")
        if speaking or asked:
            yield verb  # "speaking to reporters on Friday, X said", "asked on Friday, X said"
