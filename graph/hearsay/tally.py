"""Counts of names that may not fit into memory: they stand in a file that is gone with the tally."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

_COUNT = "SELECT name, count FROM counts WHERE name = ?"
_ADD = "INSERT INTO counts VALUES (?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"
_ADD_NEW = "INSERT OR IGNORE INTO counts VALUES (?, 1)"


class Tally:
    """Counts names; memory stays the same however many there are.

    >>> tally = Tally()
    >>> tally.add({"Ada": 2, "Boris": 1})
    >>> tally.add({"Ada": 1})
    >>> tally.among(["Ada", "Clara"])
    {'Ada': 3}
    >>> tally.add_new(["Clara", "Ada", "Clara"])
    {'Clara'}
    """

    def __init__(self) -> None:
        # A database without a name is a file that SQLite makes where temporary files go, and removes.
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("CREATE TABLE counts (name TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID")
        self._connection.execute("BEGIN")

    def add(self, counts: Mapping[str, int]) -> None:
        """Add counts to those that there are."""
        self._connection.executemany(_ADD, counts.items())

    def among(self, names: Iterable[str]) -> dict[str, int]:
        """Give the counts of those names that were counted."""
        return dict(row for name in names for row in self._connection.execute(_COUNT, (name,)))

    def add_new(self, names: Iterable[str]) -> set[str]:
        """Count the names that come for the first time, once each, and give them."""
        return {name for name in set(names) if self._connection.execute(_ADD_NEW, (name,)).rowcount}
