"""What resolution has found, kept in tables, so that a change in one article touches only what it bears on.

A stage reads what earlier ones have written, for the keys that are dirty, and marks what it changes itself; what has to
be written into the store anew is stale until it is.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from typing import Any, Literal

Kind = Literal["article", "entity", "office", "predicate", "claim", "copy", "change", "decision"]

_CACHE = 64 << 10  # KiB of the file's pages

_SCHEMA = files("hearsay.resolve").joinpath("ledger.sql").read_text(encoding="utf-8")
_SCRATCH = files("hearsay.resolve").joinpath("scratch.sql").read_text(encoding="utf-8")
_TABLES = tuple(name for name in re.findall(r"CREATE TABLE IF NOT EXISTS (\w+)", _SCHEMA) if name != "stale")
# What the store may hold of each kind.
_WRITTEN: dict[Kind, str] = {
    "article": "article FROM resolved",
    "entity": "entity FROM entities",
    "office": "office FROM offices",
    "claim": "claim FROM claims",
    "copy": "article FROM sketches",
    "change": "later FROM changes",
    "decision": "decision FROM rulings",
}


class Ledger:
    """The tables of one dataset's resolution, on an open connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take a connection; tables that are missing are made if it may write."""
        self._connection = connection

    @classmethod
    def in_memory(cls) -> Ledger:
        """Make an empty ledger that is gone with the process."""
        ledger = cls(sqlite3.connect(":memory:", isolation_level=None))
        ledger.make_tables()
        return ledger

    def make_tables(self) -> None:
        """Make the tables that are missing."""
        self._run(_SCHEMA)

    def clear_scratch(self) -> None:
        """Make the tables of one run, empty."""
        self._run(_SCRATCH)

    def _run(self, script: str) -> None:
        # One by one: SQLite's own way with scripts would end the transaction that they run in.
        for command in script.split(";"):
            self._connection.execute(command)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all of what is written inside, or nothing."""
        self._connection.execute("BEGIN IMMEDIATE")
        with self._connection:
            yield

    @contextmanager
    def large_cache(self) -> Iterator[None]:
        """Keep more pages of the file at hand: resolving writes in no order, what comes after it needs the room."""
        (size,) = self._connection.execute("PRAGMA cache_size").fetchone()
        self._connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        try:
            yield
        finally:
            self._connection.execute(f"PRAGMA cache_size = {size}")

    def rows(self, query: str, *values: object) -> list[Any]:
        """Give all rows of a query."""
        return self._connection.execute(query, values).fetchall()

    def stream(self, query: str, *values: object) -> Iterator[Any]:
        """Give the rows of a query one by one; nothing that it reads may be written meanwhile."""
        yield from self._connection.execute(query, values)

    def column(self, query: str, *values: object) -> list[Any]:
        """Give the first column of a query's rows."""
        return [row[0] for row in self._connection.execute(query, values)]

    def value(self, query: str, *values: object) -> Any:
        """Give the first column of a query's first row; None where it has none."""
        row = self._connection.execute(query, values).fetchone()
        return row[0] if row else None

    def write(self, command: str, *values: object) -> None:
        """Run a command."""
        self._connection.execute(command, values)

    def write_all(self, command: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a command for each row of values."""
        self._connection.executemany(command, rows)

    def clear(self) -> None:
        """Forget all that was found; everything is resolved anew the next time."""
        for kind, keys in _WRITTEN.items():
            self.write(f"INSERT OR IGNORE INTO stale SELECT DISTINCT '{kind}', {keys}")
        for table in _TABLES:
            self.write(f"DELETE FROM {table}")  # noqa: S608

    def mark(self, kind: Kind, keys: Iterable[str]) -> None:
        """Note what has to be written into the store anew."""
        self.write_all("INSERT OR IGNORE INTO stale VALUES (?, ?)", ((kind, key) for key in keys))

    def stale(self, kind: Kind) -> Iterator[str]:
        """Give what has to be written into the store anew, in order; it may be unmarked meanwhile."""
        last = ""
        query = "SELECT key FROM stale WHERE kind = ? AND key > ? ORDER BY key LIMIT 1000"
        while keys := self.column(query, kind, last):
            yield from keys
            last = keys[-1]

    def count_stale(self, kind: Kind) -> int:
        """Count what has to be written into the store anew."""
        return int(self.value("SELECT count(*) FROM stale WHERE kind = ?", kind))

    def unmark(self, kind: Kind, keys: Iterable[str]) -> None:
        """Note what was written."""
        self.write_all("DELETE FROM stale WHERE kind = ? AND key = ?", ((kind, key) for key in keys))

    def fact(self, name: str) -> str | None:
        """Look up what a run has noted."""
        found = self.value("SELECT value FROM facts WHERE name = ?", name)
        return None if found is None else str(found)

    def note(self, name: str, value: str) -> None:
        """Note something for the next run."""
        self.write("INSERT OR REPLACE INTO facts VALUES (?, ?)", name, value)
