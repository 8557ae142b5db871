"""What a statement or claim says in, one line in plain words out, as labels show it."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.lexicon import load_lexicon, third_person
from hearsay.records import Entity, Mention, Modality, Polarity

_THIRD = 3
_AUXILIARIES = {"possible": "may", "necessary": "must", "future": "will", "conditional": "would"}
_ONE = frozenset({"Person", "Organization", "Place", "Outlet"})  # a name of these is one: "the Philippines"
CIRCUMSTANCES = frozenset({"time", "place", "condition", "purpose", "reason", "manner", "concession", "result"})
"""Roles that are named by what they tell, not by their preposition."""
LONGEST_PHRASE = 120
_AS_OBJECT = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them", "who": "whom"}


def put_into_words(
    subject: str,
    lemma: str,
    thing: str,
    *,
    verb: str = "",
    passive: bool = False,
    preposition: str = "",
    adverb: str = "",
    plural: bool = False,
    polarity: Polarity = "positive",
    modality: Modality = "asserted",
) -> str:
    """Say who does what; `verb` is the lemma's form where it stands alone, `preposition` what `thing` stands after.

    `adverb` is what a denial is limited to. Where `passive`, nobody is named who does it: what it is done to comes
    first.

    >>> put_into_words("Russia", "drop", "its claims", polarity="negative", modality="possible")
    'Russia may not drop its claims'
    >>> put_into_words("no ship", "leave", "", polarity="negative"), put_into_words("", "be", "a plan")
    ('no ship leaves', 'there is a plan')
    >>> put_into_words("Oslo", "sink", "it", adverb="deliberately", polarity="negative")
    'Oslo does not deliberately sink it'
    >>> put_into_words("", "call for", "talks", passive=True, plural=True, polarity="negative")
    'talks are not called for'
    """
    if passive:
        told = f"be {load_lexicon().participle(lemma)}"
        return put_into_words(thing, told, "", adverb=adverb, plural=plural, polarity=polarity, modality=modality)
    negative = polarity == "negative" and not (says_none(subject) or says_none(thing) or _says_few(subject))
    plain = _without_complement(lemma, thing)
    there = "there" if not subject and plain == "be" and thing and not preposition else ""
    plural = plural and bool(subject or there)
    before = " ".join(filter(None, ["not" if negative else "", adverb]))
    shown = _conjugated(
        subject, plain, f"{before} " if before else "", plural=plural, negative=negative, modality=modality
    )
    if verb and plain == lemma and shown == third_person(lemma):
        shown = verb
    words = subject or there, shown, preposition, _AS_OBJECT.get(thing.lower(), thing)
    return " ".join(word for word in words if word)


def preposition_of(role: str) -> str:
    """Give the preposition that names a role; an extent has none: "rises 4 per cent"."""
    return "" if role == "extent" else role


def limits(role: str, text: str) -> bool:
    """Tell whether a role's filler is an adverb that tells how or how soon: without it a denial denies more.

    >>> limits("manner", "deliberately"), limits("time", "soon"), limits("time", "in May")
    (True, True, False)
    """
    if " " in text:
        return False
    return role == "manner" or (role == "time" and text.lower() in load_lexicon().words("delays"))


def limit_shown(roles: Iterable[tuple[str, str]], polarity: Polarity) -> str:
    """Give the adverb that stands before the verb where a denial is limited to it: "does not | deliberately | sink"."""
    told = (text for role, text in roles if limits(role, text) and (role == "time" or text.endswith("ly")))
    return next(told, "") if polarity == "negative" else ""


def takes_plural(mention: Mention) -> bool:
    """Tell whether the verb after a mention stands in the plural: "they", "I", "sailors"."""
    return (mention.number == "plural" and not (mention.name and mention.type in _ONE)) or mention.person != _THIRD


def stays_plural(entity: Entity | None, text: str) -> bool:
    """Tell whether an entity's label takes a verb as its mention does: "I" does, "Ada Low" for "I" does not."""
    if entity is None or text.lower().endswith(entity.label.lower()):
        return True
    return entity.type not in _ONE and text.lower() != "i"


def shorten(phrase: str) -> str:
    """Put a phrase into one line of bearable length.

    >>> shorten("peace,   at last"), shorten(f"peace {'and ' * 40}")[-8:]
    ('peace, at last', 'and and…')
    """
    words = " ".join(phrase.split())
    return words if len(words) <= LONGEST_PHRASE else words[: LONGEST_PHRASE - 1].rsplit(" ", 1)[0] + "…"


def says_none(phrase: str) -> bool:
    """Tell whether a phrase says itself that there is none, so that its verb says no more so.

    >>> says_none("no agreement"), says_none("Absolutely nothing"), says_none("a town with no bridge")
    (True, True, False)
    """
    words = phrase.lower().split(maxsplit=2)[:2]
    if words and words[0].endswith("ly") and words[0] not in load_lexicon().negations:
        words = words[1:]
    return bool(words) and words[0] in load_lexicon().negations


def _says_few(subject: str) -> bool:
    words = subject.lower().removeprefix("very ").split(maxsplit=1)[:1]
    return bool(words) and words[0] in load_lexicon().words("scarcity")


def _without_complement(lemma: str, thing: str) -> str:
    """Leave out of a predicate what its object says again: "be" of "be wrong", "become" of "become clear"."""
    verb, _, complement = lemma.partition(" ")
    told = complement and complement in (thing.lower(), *thing.lower().split())
    return verb if told else lemma


def _conjugated(subject: str, lemma: str, before: str, *, plural: bool, negative: bool, modality: Modality) -> str:
    """Conjugate a predicate, `before` it what denies or limits it."""
    verb, _, rest = lemma.partition(" ")
    if modality in _AUXILIARIES:
        return f"{_AUXILIARIES[modality]} {before}{lemma}"
    be = "am" if subject == "I" else "are" if plural else "is"
    if modality == "intended":
        return f"{be} {before}to {lemma}"
    if verb == "be":
        return f"{be} {before}{rest}".rstrip()
    if negative:
        return f"{'do' if plural else 'does'} {before}{lemma}"
    return f"{before}{lemma if plural else third_person(lemma)}"
