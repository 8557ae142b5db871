"""Mentions and their names in, which outlets "the newspaper" or "the agency" may be out: those of its kind so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from hearsay.gazetteer import Gazetteer
from hearsay.lexicon import Lexicon, load_lexicon
from hearsay.records import Mention

_KINDS = ("newspapers", "magazines", "news-agencies", "broadcasters", "news-sites")
_POINTING = frozenset(("the", "this"))
_ACTING = frozenset(("nsubj", "iobj", "nmod:poss", "obl:agent"))


def media_of(
    mentions: Sequence[Mention], group: Mapping[int, int], sources: Collection[int], gazetteer: Gazetteer
) -> dict[int, tuple[int, ...]]:
    """List the outlets that a noun for one may stand for: named before, else later in its paragraph.

    Each by the first mention of its name; `group` tells which mentions bear the same names.
    """
    lexicon = load_lexicon()
    pointing = [index for index in range(len(mentions)) if _points(mentions, index, sources, lexicon)]
    kinds = _kinds_of_names(mentions, group, gazetteer, lexicon) if pointing else {}
    found: dict[int, tuple[int, ...]] = {}
    for index in pointing:
        fitting = [name for name in kinds if _fits(mentions, index, name, kinds, lexicon)]
        before = [name for name in fitting if name < index]
        after = (name for name in fitting if mentions[name].paragraph == mentions[index].paragraph)
        if likely := before or [*after]:
            found[index] = tuple({group[name]: name for name in reversed(likely)}.values())
    return found


def _points(mentions: Sequence[Mention], index: int, sources: Collection[int], lexicon: Lexicon) -> bool:
    """Tell "the newspaper" that acts; "the station" or "the agency" is one of news only if it says something."""
    mention = mentions[index]
    first, _, noun = mention.text.lower().partition(" ")
    if mention.kind != "nominal" or mention.number == "plural" or first not in _POINTING or mention.same_as is not None:
        return False
    plain = noun in lexicon.words("plain-media")
    known = noun in lexicon.words("media") - lexicon.words("all-media") or noun in lexicon.words("mixed-media")
    speaks = index in sources or (plain and mention.function in _ACTING)
    return (plain or known) and speaks and not any(_is_rival(each, mention) for each in mentions[:index])


def _is_rival(other: Mention, mention: Mention) -> bool:
    """Tell whether a description may be what a later noun stands for: "a white paper … the paper"."""
    unnamed = other.kind == "nominal" and other.same_as is None
    return unnamed and other.lemma == mention.lemma and other.text.lower() != mention.text.lower()


def _fits(
    mentions: Sequence[Mention], index: int, name: int, kinds: Mapping[int, frozenset[str]], lexicon: Lexicon
) -> bool:
    """Tell whether an outlet may be of the kind that a noun tells; of one whose kind is unknown, if no body is nearer.

    That is asked only where the noun may be a body's that is no outlet: "the FBI … the agency".
    """
    own = _kinds_of((mentions[index].lemma,), lexicon)
    if kinds[name] and own:
        return bool(kinds[name] & own)
    if mentions[index].text.lower().partition(" ")[2] in lexicon.words("plain-media"):
        return True
    between = range(name + 1, index)
    return not any(mentions[one].name and mentions[one].type == "Organization" and one not in kinds for one in between)


def _kinds_of_names(
    mentions: Sequence[Mention], group: Mapping[int, int], gazetteer: Gazetteer, lexicon: Lexicon
) -> dict[int, frozenset[str]]:
    """Give the mentions that name an outlet, with the kinds that its names and the nouns for it tell."""
    told: defaultdict[int, set[str]] = defaultdict(set)
    for index, mention in enumerate(mentions):
        named = index if mention.name or mention.same_as is None else mention.same_as
        if named in group:
            told[group[named]].update(mention.text.replace(mention.name, " ").lower().split())
    shown = {
        group[index]
        for index, mention in enumerate(mentions)
        if index in group and mention.name and _is_outlet(mention, told[group[index]], gazetteer, lexicon)
    }
    for index, mention in enumerate(mentions):
        if group.get(index) in shown:
            told[group[index]].update(mention.name.lower().split())
    return {
        index: _kinds_of(told[group[index]], lexicon)
        for index, mention in enumerate(mentions)
        if mention.name and group.get(index) in shown
    }


def _is_outlet(mention: Mention, told: Collection[str], gazetteer: Gazetteer, lexicon: Lexicon) -> bool:
    """Tell an outlet by what is known of its name, by its name, or by a noun beside it."""
    entries = gazetteer.lookup(mention.name)
    if mention.type == "Outlet" or (entries and all(entry.type == "Outlet" for entry in entries)):
        return True
    words = mention.name.lower().split()
    named = len(words) > 1 and not lexicon.words("outlet-names").isdisjoint(words)
    return not entries and (named or bool(_kinds_of(told, lexicon)))


def _kinds_of(words: Collection[str], lexicon: Lexicon) -> frozenset[str]:
    return frozenset(kind for kind in _KINDS if not lexicon.words(kind).isdisjoint(words))
