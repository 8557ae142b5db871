"""Which outlet has what someone says: "papers seen by X show", "wrote in a letter leaked to X", "told X"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from hearsay.extract.attributions.drafts import Draft
from hearsay.extract.cues.speakers import agent_of
from hearsay.extract.grammar.pieces import root_of
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.mentions.outlets import outlet_meant
from hearsay.lexicon import Lexicon

_PLACES = frozenset({"in", "on", "to"})  # "quoted in X", "aired on X", "leaked to X"
_OF_TEXT = frozenset({"in", "for"})  # "wrote in an article in X", "in a column for X"
_OF_SOURCE = frozenset({"in"})  # no "reporter for X"
_OF_TALK = frozenset({"with", "to"})  # "said in an interview with X"
_TELLING = frozenset({"tell", "say"})
_SPEAKING = frozenset({"speak", "talk", "appear"})
_NEVER = frozenset({"not", "never"})


def carrier_of(
    tree: Tree, lexicon: Lexicon, draft: Draft, cues: Collection[int], *, is_outlet: Callable[[int], bool]
) -> int | None:
    """Find the outlet by way of which a source speaks; `cues` are the verbs that speak themselves."""
    carriers = _carriers(tree, lexicon, draft, cues)
    named = (outlet_meant(tree, lexicon, carrier, is_outlet=is_outlet) for carrier in carriers)
    return next((name for name in named if name is not None), None)


def _carriers(tree: Tree, lexicon: Lexicon, draft: Draft, cues: Collection[int]) -> Iterator[int]:
    places, words = _places(tree, draft), lexicon.words("carrying")
    yield from _hearers(tree, lexicon, draft, places)
    sources = [] if draft.source is None else [root_of(tree, draft.source)]
    yield from _told_before(tree, draft)
    yield from (place for place in places if _is_within(tree, place))
    for text in [*sources, *places]:
        for part in (text, *tree.all(text, "nmod")):  # "a letter to shareholders seen by X"
            seen = (child for child in tree.all(part, "acl") if tree.lemma[child] in words and child not in cues)
            yield from (carrier for child in seen for carrier in _published(tree, child))
        within = _OF_TEXT if text in places else _OF_SOURCE
        yield from (child for child in tree.all(text, "nmod") if tree.marker(child) in within)


def _is_within(tree: Tree, place: int) -> bool:
    """Tell whether one says something in a place: "wrote in X", "said on X", no "commented on X"."""
    marker, verb = tree.marker(place), tree.lemma[tree.head[place]]
    return marker == "in" or (marker == "on" and verb in _TELLING | _SPEAKING)


def _hearers(tree: Tree, lexicon: Lexicon, draft: Draft, places: Sequence[int]) -> Iterator[int]:
    """List who is told what someone says, not what to do: "told X that …", "said in an interview with X"."""
    hearer, entry = draft.addressee, draft.entry
    says = entry is not None and (entry.lemma in _TELLING or entry.lemma.endswith(" from"))  # "X learned from them"
    denied = any(tree.lemma[word] in _NEVER for word in tree.all(draft.word, "advmod"))
    ordered = tree.has(draft.word, "xcomp") or any(tree.word[piece.start] == "to" for piece in draft.contents)
    if tree.tag[draft.word] != "VB" and not (denied or ordered):
        yield from [hearer] if hearer is not None and says else ()
        yield from _confided_to(tree, lexicon, draft)
    yield from (place for place in places if _is_spoken_to(tree, place))
    talks = [place for place in places if tree.lemma[place] in lexicon.words("press-talks")]
    yield from (child for talk in talks for child in tree.all(talk, "nmod") if tree.marker(child) in _OF_TALK)


def _confided_to(tree: Tree, lexicon: Lexicon, draft: Draft) -> Iterator[int]:
    """List to whom someone says it who judges or wants nothing: "confirmed to X", no "complained to X about it"."""
    entry = draft.entry
    relation = None if entry is None else lexicon.relations.get(entry.relation or "")
    plain = relation is None or (relation.embeds is None and relation.plover is None)
    if entry is not None and entry.kind == "saying" and plain and tree.pos[draft.word] == "VERB":
        yield from (child for child in tree.all(draft.word, "obl") if tree.marker(child) == "to")


def _told_before(tree: Tree, draft: Draft) -> Iterator[int]:
    """List to whom a source speaks by what tells which it is: "officials | who told X", "an aide | speaking to X"."""
    telling = [word for word in range(*(draft.source or ())) if tree.dep[word] in ("acl", "acl:relcl")]
    for verb in telling:
        unsaid = any(tree.lemma[child] in _NEVER for child in tree.all(verb, "advmod"))
        if unsaid or tree.lemma[verb] not in _TELLING | _SPEAKING:
            continue
        yield from tree.all(verb, "obj", "iobj") if tree.lemma[verb] == "tell" else ()
        yield from (child for child in tree.all(verb, "obl") if tree.marker(child) in _OF_TALK)


def _is_spoken_to(tree: Tree, place: int) -> bool:
    """Tell where or to whom one speaks while one says something: "speaking to X, she said …"."""
    verb = tree.head[place]
    return tree.tag[verb] == "VBG" and tree.lemma[verb] in _SPEAKING and tree.marker(place) in _OF_TALK | {"on"}


def _places(tree: Tree, draft: Draft) -> list[int]:
    """List in what someone says something, before the cue or after it: "wrote in X", "Writing in X, she said"."""
    verbs = [draft.word] if draft.outer is None else [draft.word, draft.outer]
    verbs += [clause for verb in verbs for clause in tree.all(verb, "advcl") if tree.tag[clause] == "VBG"]
    return [place for verb in verbs for place in tree.all(verb, "obl")]


def _published(tree: Tree, participle: int) -> Iterator[int]:
    """List by whom, or where, something was published: "carried by X", "quoted in X"."""
    agent = agent_of(tree, participle)
    if agent is not None:
        yield agent
    yield from (child for child in tree.all(participle, "obl") if tree.marker(child) in _PLACES)
