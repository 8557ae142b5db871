"""Triples as N-Triples has them in, Turtle and TriG out: grouped by subject, with prefixes, as steady as what comes in.

Oxigraph's own writer needs terms as objects and puts the prefixes in a different order each time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from hearsay import terms as t

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_-])?$")
_NUMBERS = (f"^^{t.INTEGER}", f"^^{t.DECIMAL}")
_NUMBER = re.compile(r'"([+-]?\d+(?:\.\d+)?)"')
REMEMBERED = 50_000  # IRIs whose short forms are kept at hand


class TurtleWriter:
    """Writes triples with the prefixes of one dataset."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = {namespace: prefix for prefix, namespace in prefixes.items()}
        self._short: dict[str, str] = {}

    def header(self) -> str:
        """Give the declarations of all prefixes."""
        declared = sorted((prefix, namespace) for namespace, prefix in self._prefixes.items())
        return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in declared)

    def graph(self, name: str, lines: Iterable[str]) -> str:
        """Give one named graph, or a part of it, as TriG."""
        return f"\n{self._term(name)} {{\n{''.join(self._subjects(lines, indent='    '))}}}\n"

    def triples(self, lines: Iterable[str]) -> str:
        """Give triples as Turtle."""
        return "".join(self._subjects(lines, indent=""))

    def _subjects(self, lines: Iterable[str], indent: str) -> Iterator[str]:
        subject = ""
        for line in lines:
            of, predicate, object_ = line.split(" ", 2)
            words = f"{'a' if predicate == t.TYPE else self._term(predicate)} {self._object(object_)}"
            if of == subject:
                yield f" ;\n{indent}    {words}"
            else:
                yield f"{' .' if subject else ''}{chr(10) if subject else ''}{indent}{self._term(of)} {words}"
                subject = of
        yield " .\n" if subject else ""

    def _object(self, term: str) -> str:
        if term[0] == "<":
            return self._term(term)
        if term.endswith(_NUMBERS):
            number = _NUMBER.match(term)
            # A decimal without a point would be read as an integer.
            return number[1] if number and ("." in number[1]) == term.endswith(_NUMBERS[1]) else self._typed(term)
        return self._typed(term)

    def _typed(self, term: str) -> str:
        if not term.endswith(">"):
            return term
        value, _, datatype = term.rpartition("^^")
        return f"{value}^^{self._term(datatype)}"

    def _term(self, term: str) -> str:
        short = self._short.get(term)
        if short is None:
            if len(self._short) >= REMEMBERED:
                self._short.clear()
            short = self._short[term] = self._shorten(term[1:-1])
        return short

    def _shorten(self, iri: str) -> str:
        place = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._prefixes.get(iri[:place])
        return f"{prefix}:{iri[place:]}" if prefix is not None and _LOCAL.match(iri[place:]) else f"<{iri}>"
