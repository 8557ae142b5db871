"""Whom someone quoted calls on to do something: "“Leave the town,” the mayor told residents"."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from hearsay.extract.grammar.places import Filler, Place
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.propositions.statements import Draft, Mentions
from hearsay.lexicon import Lexicon
from hearsay.records import Attribution

_QUOTED = frozenset({"direct", "mixed"})


def with_hearer(
    tree: Tree, draft: Draft, mentions: Mentions, said: Attribution | None, lexicon: Lexicon
) -> Draft | None:
    """Let whom a call is made to do what it calls for; give none where no one is quoted with it."""
    if said is None or not _is_quoted(said) or tree.word[draft.clause.first - 1] == "(":
        return None
    hearer = _hearer_of(tree, mentions, said, lexicon)
    return draft if hearer is None else replace(draft, subject=Place(Filler(hearer, implicit=True)))


def _is_quoted(said: Attribution) -> bool:
    """Tell whether someone is told to say the words, no turn or letter is headed by a name."""
    told = said.cue is not None and said.cue.text[:1].isalpha()
    return told and said.source is not None and said.manner in _QUOTED


def _hearer_of(tree: Tree, mentions: Mentions, said: Attribution, lexicon: Lexicon) -> int | None:
    """Find to whom something is said, who is no outlet or reporter: "told residents", no "told Reuters"."""
    if said.addressee is None or said.addressee.mention is None:
        return None
    mention = mentions.mentions[said.addressee.mention]
    word = bisect_left(tree.start, mention.head.start)
    noun = lexicon.noun_of(tree.lemma[word])
    called = tree.pos[word] == "PRON" or (noun is not None and not (noun.document or noun.utterance))
    return word if called and tree.lemma[word] not in lexicon.words("journalist") else None
