"""Triples as N-Triples has them in, Turtle and TriG out: grouped by subject, with prefixes, as steady as what comes in.

Oxigraph's own writer needs terms as objects and puts the prefixes in a different order each time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from hearsay import terms as t

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_-])?$")
_NUMBERS = (t.INTEGER, t.DECIMAL)
_NUMBER = re.compile(r'"[+-]?\d+(?:\.\d+)?"')
NEXT = " .\n"  # between two subjects
REMEMBERED = 50_000  # terms whose short forms are kept at hand


class TurtleWriter:
    """Writes triples with the prefixes of one dataset."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = {namespace: prefix for prefix, namespace in prefixes.items()}
        self._short = _ShortForms(self._prefixes)

    def header(self) -> str:
        """Give the declarations of all prefixes."""
        declared = sorted((prefix, namespace) for namespace, prefix in self._prefixes.items())
        return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in declared)

    def graph(self, name: str, lines: Iterable[str]) -> str:
        """Give one named graph, or a part of it, as TriG."""
        return f"\n{self._short[name]} {{\n{self._subjects(lines, indent='    ')}}}\n"

    def triples(self, lines: Iterable[str]) -> str:
        """Give triples as Turtle."""
        return self._subjects(lines, indent="")

    def _subjects(self, lines: Iterable[str], indent: str) -> str:
        short = self._short
        short.forget_many()
        words: list[str] = []
        subject = ""
        for line in lines:
            of, predicate, object_ = line.split(" ", 2)
            if object_[-1] != '"':
                object_ = short[object_]
            verb = "a" if predicate == t.TYPE else short[predicate]
            if of == subject:
                words.append(f" ;\n{indent}    {verb} {object_}")
            else:
                words.append(f"{NEXT if subject else ''}{indent}{short[of]} {verb} {object_}")
                subject = of
        return "".join([*words, NEXT]) if subject else ""


class _ShortForms(dict[str, str]):
    """IRIs and typed literals as Turtle writes them, by how N-Triples does; each is worked out once."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._prefixes = prefixes  # by namespace

    def __missing__(self, term: str) -> str:
        short = self[term] = self._iri(term[1:-1]) if term[0] == "<" else self._literal(term)
        return short

    def forget_many(self) -> None:
        """Keep the memory that this takes within bounds."""
        if len(self) > REMEMBERED:
            self.clear()

    def _iri(self, iri: str) -> str:
        place = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._prefixes.get(iri[:place])
        return f"{prefix}:{iri[place:]}" if prefix is not None and _LOCAL.match(iri[place:]) else f"<{iri}>"

    def _literal(self, term: str) -> str:
        value, marks, datatype = term.rpartition("^^")
        if not term.endswith(">"):
            return term
        # A decimal without a point would be read as an integer.
        if datatype in _NUMBERS and _NUMBER.fullmatch(value) and ("." in value) == (datatype == t.DECIMAL):
            return value[1:-1]
        return f"{value}{marks}{self[datatype]}"
