"""What a SPARQL query asks for besides data: another host, graphs of its own choice; and its errors in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from hearsay.errors import QueryError

# Strings, addresses, comments and escaped signs in names: what stands in them is no keyword.
_MASKED = re.compile(
    r'''"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\''''
    r"""|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*\'"""
    r"""|(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)|(?P<comment>\#[^\r\n]*)|\\.""",
    re.DOTALL,
)
# Oxigraph takes a keyword that runs into its neighbours: "1SERVICE", "SERVICESILENT", "FROMx:".
_BEFORE = r"(?:(?<![^\W\d])|(?<=true)|(?<=false))(?<![:?$@-])"
_SERVICE = re.compile(rf"{_BEFORE}SERVICE", re.IGNORECASE)
_FROM = re.compile(rf"{_BEFORE}FROM\s*(?:NAMED\s*)?(?:<>|[\w.-]*:)", re.IGNORECASE)
_PROLOGUE = re.compile(r"\s*(?:BASE\s*<>|PREFIX\s*[\w.-]*:\s*<>|VERSION\s*\S*)", re.IGNORECASE)
_UPDATE = re.compile(r"\s*(?:INSERT|DELETE|WITH|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\b", re.IGNORECASE)
_INNERMOST = re.compile(r"\{[^{}]*\}")


def check_query(query: str) -> None:
    """See to it that a query stays on this machine and only reads.

    Raises:
        QueryError: it asks another host, or is an update.
    """
    words = _mask(query)
    if _SERVICE.search(words):
        raise QueryError("query: SERVICE found, expected a query of this dataset alone: no other host is ever asked")
    if _UPDATE.match(_body(words)):
        raise QueryError("query: an update found, expected a query; 'hearsay build' and 'forget' change datasets")


def names_graphs(query: str) -> bool:
    """Tell whether a query says by FROM or FROM NAMED which graphs it runs over.

    >>> names_graphs("SELECT ?s FROM <http://a> { ?s ?p ?o }"), names_graphs("SELECT ?from { ?from ?p '''FROM <a>''' }")
    (True, False)
    """
    words, left = _body(_mask(query)), 1
    while left:
        words, left = _INNERMOST.subn(" ", words)
    return _FROM.search(words) is not None


@contextmanager
def told_in_one_line() -> Iterator[None]:
    """Turn what Oxigraph says of a query into an expected error, while it is parsed and while its answer is read.

    Raises:
        QueryError: the query is malformed or can't be answered.
    """
    try:
        yield
    except SyntaxError as error:
        raise QueryError(f"query: {' '.join(str(error).split())}, expected SPARQL 1.1") from error
    except (RuntimeError, OSError, ValueError) as error:
        raise QueryError(f"query: can't be answered ({' '.join(str(error).split())}), expected SPARQL 1.1") from error


def _mask(query: str) -> str:
    """Give a query without strings and comments, its addresses emptied."""
    return _MASKED.sub(lambda match: "<>" if match["iri"] is not None else " " if match["comment"] else '""', query)


def _body(words: str) -> str:
    place = 0
    while found := _PROLOGUE.match(words, place):
        place = found.end()
    return words[place:]
