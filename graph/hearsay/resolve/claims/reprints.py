"""Sketches of changed articles in, groups of near-identical articles brought up to date in the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearsay.resolve.claims.origins import Print, first_voice
from hearsay.resolve.ledger import Ledger
from hearsay.resolve.summaries.copies import band_keys, group_copies

_NAMED = "SELECT DISTINCT entity FROM chains JOIN parts USING (part) WHERE article = ?"
_PRINT = "SELECT published, entity FROM resolved LEFT JOIN parts USING (part) WHERE article = ?"


def register_sketch(ledger: Ledger, article: str, sketch: bytes) -> None:
    """Write down by what an article finds others that are nearly the same."""
    ledger.write("INSERT INTO sketches VALUES (?, ?, ?, NULL)", article, sketch, article)
    ledger.write_all("INSERT OR IGNORE INTO bands VALUES (?, ?)", ((band, article) for band in band_keys(sketch)))


def withdraw_sketch(ledger: Ledger, article: str) -> set[str]:
    """Strike an article's sketch and give the others that may have been grouped by it."""
    near = {*_sharing(ledger, article), *group_of(ledger, article)}
    ledger.mark("copy", ledger.column("SELECT article FROM sketches WHERE article = ? AND first != article", article))
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

    Gives articles of all groups that may have changed, at least one of each.
    """
    changed = {article for article in left if ledger.value("SELECT 1 FROM sketches WHERE article = ?", article)}
    for together in _connected(ledger, {*new, *changed}):
        query = "SELECT sketch, first FROM sketches WHERE article = ?"
        rows = {article: ledger.rows(query, article)[0] for article in sorted(together)}
        groups = group_copies({article: sketch for article, (sketch, _) in rows.items()})
        firsts = {article: groups.get(article, (article,))[0] for article in rows}
        moved = [(first, article) for article, first in firsts.items() if first != rows[article][1]]
        ledger.write_all("UPDATE sketches SET first = ? WHERE article = ?", moved)
        ledger.mark("copy", (article for _, article in moved))
        changed.update(article for _, article in moved)
    return changed


def settle_voices(ledger: Ledger, articles: Iterable[str]) -> set[str]:
    """Note whom articles and those nearly identical to them speak for, and give those for which that changes."""
    changed: set[str] = set()
    seen: set[str] = set()
    for article in sorted(articles):
        if article in seen:
            continue
        group = group_of(ledger, article) or (article,)
        seen.update(group)
        voice = first_voice([_print(ledger, one, alone=len(group) < 2) for one in group])
        query = "SELECT article FROM sketches WHERE first = ? AND voice IS NOT ?"
        moved = ledger.column(query, group[0], voice)
        ledger.write_all("UPDATE sketches SET voice = ? WHERE article = ?", ((voice, one) for one in moved))
        changed.update(moved)
    return changed


def voice_of(ledger: Ledger, article: str) -> str:
    """Give whom an article speaks for: its outlet; of a reprint, the outlet of the first print."""
    return str(ledger.value("SELECT voice FROM sketches WHERE article = ?", article))


def _connected(ledger: Ledger, articles: Iterable[str]) -> Iterator[set[str]]:
    """Part articles, with all that shares bands with them in turn, into sets that share nothing."""
    seen: set[str] = set()
    for start in sorted(articles):
        if start in seen or not ledger.value("SELECT 1 FROM sketches WHERE article = ?", start):
            continue
        found, waiting, bands = {start}, [start], set[int]()
        while waiting:
            # Each band is gone through once, however many articles share it.
            own = set(_bands(ledger, waiting.pop())) - bands
            bands |= own
            fresh = _holding(ledger, own) - found
            found |= fresh
            waiting += fresh
        seen |= found
        yield found


def _sharing(ledger: Ledger, article: str) -> set[str]:
    return _holding(ledger, set(_bands(ledger, article)))


def _bands(ledger: Ledger, article: str) -> Iterator[int]:
    return band_keys(ledger.value("SELECT sketch FROM sketches WHERE article = ?", article) or b"")


def _holding(ledger: Ledger, bands: set[int]) -> set[str]:
    query = f"SELECT DISTINCT article FROM bands WHERE band IN ({','.join('?' * len(bands))})"  # noqa: S608 - marks alone
    return set(ledger.column(query, *bands))


def _print(ledger: Ledger, article: str, *, alone: bool) -> Print:
    published, outlet = ledger.rows(_PRINT, article)[0]
    named = frozenset() if alone else frozenset(ledger.column(_NAMED, article))
    return Print(article, outlet, published, named)
