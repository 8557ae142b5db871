"""Turtle in, the facts of each node by prefixed names out, with the checks that all entries of a lexicon share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pyoxigraph

from hearsay.errors import LexiconError
from hearsay.vocabulary import prefixes

Properties = Mapping[str, tuple[str, ...]]

_PARTS_OF_SPEECH = {
    "verb": "VERB",
    "noun": "NOUN",
    "adjective": "ADJ",
    "adverb": "ADV",
    "preposition": "ADP",
    "auxiliary": "AUX",
}
_PREFIXES = prefixes()
_SHORT = tuple((name, _PREFIXES[name]) for name in ("hs", "rel", "lex", "rdf", "rdfs", "owl", "skos"))


def read_nodes(path: Path) -> dict[str, Properties]:
    """Gather the file's facts by subject, IRIs shortened to prefixed names, values sorted."""
    facts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    try:
        for triple in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            facts[_shorten(triple.subject)][_shorten(triple.predicate)].add(_shorten(triple.object))
    except (OSError, SyntaxError, ValueError) as error:
        raise LexiconError(f"{path}: can't be read as Turtle ({error}), mend the line or reinstall hearsay") from error
    return {node: {name: tuple(sorted(values)) for name, values in facts[node].items()} for node in sorted(facts)}


def first(facts: Properties, name: str) -> str | None:
    """Give the first value of a property, if it has one."""
    return facts.get(name, (None,))[0]


def first_of(where: str, facts: Properties, name: str, allowed: frozenset[str]) -> str | None:
    """Give the first value of a property that has few allowed ones.

    Raises:
        LexiconError: it has another value; `where` begins the message.
    """
    value = first(facts, name)
    if value is not None and value not in allowed:
        raise LexiconError(f"{where}: {name} is '{value}', expected one of {', '.join(sorted(allowed))}")
    return value


def words_of(facts: Properties) -> Iterator[tuple[str, str]]:
    """Give the words of a list with their parts of speech, empty where it does not matter."""
    for name, pos in _PARTS_OF_SPEECH.items():
        for word in facts.get(f"hs:{name}", ()):
            yield word, pos
    for word in facts.get("hs:word", ()):
        yield word, ""


def _shorten(term: object) -> str:
    if isinstance(term, pyoxigraph.NamedNode):
        for prefix, start in _SHORT:
            if term.value.startswith(start):
                return f"{prefix}:{term.value[len(start) :]}"
        return term.value
    if isinstance(term, pyoxigraph.Literal):
        return term.value
    return str(term)
