"""Sketches of changed articles in, groups of near-identical articles brought up to date in the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearsay.resolve.copies import band_keys, group_copies
from hearsay.resolve.ledger import Ledger
from hearsay.resolve.origins import Print, first_voice

_NAMED = "SELECT DISTINCT entity FROM chains JOIN parts USING (part) WHERE article = ?"
_PRINT = "SELECT published, entity FROM resolved LEFT JOIN parts USING (part) WHERE article = ?"


def register_sketch(ledger: Ledger, article: str, sketch: bytes) -> None:
    """Write down by what an article finds others that are nearly the same."""
    ledger.write("INSERT INTO sketches VALUES (?, ?, ?)", article, sketch, article)
    ledger.write_all("INSERT OR IGNORE INTO bands VALUES (?, ?)", ((band, article) for band in band_keys(sketch)))


def withdraw_sketch(ledger: Ledger, article: str) -> set[str]:
    """Strike an article's sketch and give the others that may have been grouped by it."""
    near = {*_sharing(ledger, article), *group_of(ledger, article)}
    bands = band_keys(ledger.value("SELECT sketch FROM sketches WHERE article = ?", article) or b"")
    ledger.write_all("DELETE FROM bands WHERE band = ? AND article = ?", ((band, article) for band in bands))
    ledger.write("DELETE FROM sketches WHERE article = ?", article)
    return near - {article}


def group_of(ledger: Ledger, article: str) -> tuple[str, ...]:
    """Give an article's near-identical ones, itself included, sorted."""
    first = "(SELECT first FROM sketches WHERE article = ?)"
    return tuple(ledger.column(f"SELECT article FROM sketches WHERE first = {first} ORDER BY article", article))  # noqa: S608


def group_reprints(ledger: Ledger, new: Iterable[str], left: Iterable[str]) -> set[str]:
    """Group anew what new articles bear on, and those that are left where one was struck.

    Gives the articles whose group may have changed.
    """
    changed = {article for article in left if ledger.value("SELECT 1 FROM sketches WHERE article = ?", article)}
    for together in _connected(ledger, {*new, *changed}):
        former = {group for article in together for group in [group_of(ledger, article)]}
        sketches = {
            article: ledger.value("SELECT sketch FROM sketches WHERE article = ?", article) for article in together
        }
        groups = group_copies(sketches)
        firsts = ((groups.get(article, (article,))[0], article) for article in together)
        ledger.write_all("UPDATE sketches SET first = ? WHERE article = ?", firsts)
        changed.update(article for group in {*former, *groups.values()} if len(group) > 1 for article in group)
    ledger.mark("copy", changed)
    return changed


def _connected(ledger: Ledger, articles: Iterable[str]) -> Iterator[set[str]]:
    """Part articles, with all that shares bands with them in turn, into sets that share nothing."""
    seen: set[str] = set()
    for start in sorted(articles):
        if start in seen or not ledger.value("SELECT 1 FROM sketches WHERE article = ?", start):
            continue
        found, waiting = {start}, [start]
        while waiting:
            fresh = _sharing(ledger, waiting.pop()) - found
            found |= fresh
            waiting += fresh
        seen |= found
        yield found


def _sharing(ledger: Ledger, article: str) -> set[str]:
    sketch = ledger.value("SELECT sketch FROM sketches WHERE article = ?", article) or b""
    bands = list(band_keys(sketch))
    query = f"SELECT DISTINCT article FROM bands WHERE band IN ({','.join('?' * len(bands))})"  # noqa: S608 - marks alone
    return set(ledger.column(query, *bands))


def voice_of(ledger: Ledger, article: str) -> str:
    """Give whom an article speaks for: its outlet; of a reprint, the outlet of the first print."""
    group = group_of(ledger, article)
    return first_voice([_print(ledger, one, alone=len(group) < 2) for one in group or (article,)])


def _print(ledger: Ledger, article: str, *, alone: bool) -> Print:
    published, outlet = ledger.rows(_PRINT, article)[0]
    named = frozenset() if alone else frozenset(ledger.column(_NAMED, article))
    return Print(article, outlet, published, named)
