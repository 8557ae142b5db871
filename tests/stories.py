"""Small articles as resolution across articles reads them, written in few words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hearsay.records import Resolution
from hearsay.resolve import Summary, resolve_summaries
from hearsay.resolve.summaries.copies import sketch
from hearsay.resolve.summaries.summary import ArgumentSummary, AttributionSummary, ChainSummary, StatementSummary


def person(*names: str, **more: Any) -> ChainSummary:
    return ChainSummary(names, "Person", **more)


def place(*names: str, **more: Any) -> ChainSummary:
    return ChainSummary(names, "Place", **more)


def organization(*names: str, **more: Any) -> ChainSummary:
    return ChainSummary(names, "Organization", **more)


def described(text: str, **more: Any) -> ChainSummary:
    """A chain without a name: "the Russian president"."""
    return ChainSummary((), more.pop("type", "Person"), descriptions=(text,), heads=(text.split()[-1],), **more)


def anonymous(text: str) -> ChainSummary:
    return described(text, anonymous=True)


def argument(what: int | str | None) -> ArgumentSummary | None:
    """A number is a chain, "s2" statement 2, anything else a phrase, in which "#1" stands for chain 1."""
    if what is None or isinstance(what, int):
        return None if what is None else ArgumentSummary(what)
    if what[0] == "s" and what[1:].isdigit():
        return ArgumentSummary(None, int(what[1:]))
    words = tuple(what.split())
    return ArgumentSummary(None, None, words, words[-1].lstrip("#"), what)


def says(subject: int | str | None, predicate: str, object_: int | str | None = None, **more: Any) -> StatementSummary:
    roles = tuple((role, argument(filler)) for role, filler in more.pop("roles", ()))
    return StatementSummary(
        predicate,
        predicate,
        argument(subject),
        argument(object_),
        roles,
        more.get("polarity", "positive"),
        more.get("modality", "asserted"),
        more.get("time"),
        more.get("by"),
    )


def article(
    key: str,
    chains: Sequence[ChainSummary] = (),
    statements: Sequence[StatementSummary] = (),
    sources: Sequence[tuple[int | None, ...]] = (),
    **more: Any,
) -> Summary:
    """An article; `sources` are (chain, next attribution outwards) and, of some documents, whose they are."""
    return Summary(
        key,
        more.get("outlet"),
        more.get("published", "2025-03-12"),
        tuple(chains),
        tuple(f"{key}-{index}" for index in range(len(chains))),
        tuple(statements),
        tuple(AttributionSummary(chain, via, (), *owner) for chain, via, *owner in sources),
        sketch(more["text"]) if "text" in more else b"",
        tuple(f"{key}-s{index}" for index in range(len(statements))),
    )


def labels(resolution: Resolution, key: str) -> dict[int, str]:
    """Give the labels of an article's chains that are known beyond it."""
    return {
        index: resolution.entities[entity].label
        for (article_key, index), entity in sorted(resolution.chains.items())
        if article_key == key
    }


def resolved(*summaries: Summary, **more: Any) -> Resolution:
    """Resolve, and make sure that the order of the articles changes nothing."""
    resolution = resolve_summaries(summaries, **more)
    assert resolve_summaries(tuple(reversed(summaries)), **more) == resolution
    return resolution
