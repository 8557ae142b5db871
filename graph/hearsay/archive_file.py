"""The archive's file: its tables, and how it is opened for reading or writing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from hearsay.errors import DatasetError

STORE = "store"
ARCHIVE = "archive.sqlite"
FORMAT = "5"  # as the schema writes it
CACHE = 8 << 10  # KiB of pages that a writer keeps at hand

SCHEMA = """
BEGIN;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (file TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE readings (file TEXT NOT NULL, key TEXT NOT NULL, rank TEXT NOT NULL, id TEXT, body BLOB NOT NULL,
                       PRIMARY KEY (file, key));
CREATE INDEX readings_by_id ON readings (id);
CREATE INDEX readings_by_key ON readings (key, rank);
CREATE TABLE extractions (key TEXT PRIMARY KEY, made_from TEXT NOT NULL, chains INTEGER NOT NULL,
                          statements INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE bodies (key TEXT PRIMARY KEY, extraction BLOB NOT NULL, summary BLOB NOT NULL);
CREATE TABLE graphs (key TEXT PRIMARY KEY, digest TEXT NOT NULL, source_file TEXT NOT NULL, quads INTEGER NOT NULL);
CREATE INDEX graphs_by_file ON graphs (source_file, key);
CREATE TABLE predicates (key TEXT NOT NULL, lemma TEXT NOT NULL, PRIMARY KEY (key, lemma)) WITHOUT ROWID;
CREATE INDEX predicates_by_lemma ON predicates (lemma);
CREATE TABLE graph_texts (key TEXT PRIMARY KEY, lines BLOB NOT NULL, triples BLOB NOT NULL);
CREATE TABLE shared_nodes (graph TEXT NOT NULL, node TEXT NOT NULL, family TEXT NOT NULL, owner TEXT,
                           quads INTEGER NOT NULL, told TEXT NOT NULL, PRIMARY KEY (graph, node));
CREATE INDEX shared_nodes_by_family ON shared_nodes (family, node, quads);
CREATE INDEX shared_nodes_by_owner ON shared_nodes (owner) WHERE owner IS NOT NULL;
CREATE TABLE decisions (place INTEGER PRIMARY KEY AUTOINCREMENT, action TEXT NOT NULL, left TEXT NOT NULL,
                        right TEXT NOT NULL, reason TEXT NOT NULL, score REAL NOT NULL, UNIQUE (action, left, right));
INSERT INTO settings VALUES ('format', '5');
COMMIT;
"""

# The least reading of each article decides which title, date and file it has, so the order of builds doesn't matter.
# Those after a key alone, so that they can be read in parts while extractions are written.
PENDING = """
SELECT r.key, substr(min(r.rank), -16) || ' ' || ?1 AS mark, e.made_from
FROM readings r LEFT JOIN extractions e ON e.key = r.key WHERE r.key > ?2
GROUP BY r.key HAVING e.made_from IS NOT mark ORDER BY r.key
"""


def holds_dataset(folder: Path) -> bool:
    """Tell whether a folder is that of a dataset."""
    return (folder / STORE / ARCHIVE).is_file()


def connect(path: Path, *, create: bool = False, write: bool = False) -> sqlite3.Connection:
    """Open the file at `path`, or make it.

    Raises:
        DatasetError: there is none, or it is not one of this version's.
    """
    if not create and not path.is_file():
        raise DatasetError(f"{path.parent.parent}: no dataset found, make one with 'hearsay build INPUT -o FOLDER'")
    try:
        connection = _connect(path, write=create or write)
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
            with connection:
                connection.executescript(SCHEMA)
        found = connection.execute("SELECT value FROM settings WHERE name = 'format'").fetchone()[0]
    except sqlite3.Error as error:
        raise DatasetError(f"{path}: not an archive of hearsay ({error}), build into another folder") from error
    if found != FORMAT:
        raise DatasetError(f"{path}: found format {found}, expected {FORMAT}, build the dataset anew with this version")
    return connection


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    if write:
        connection = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        return connection
    location = path.resolve().as_uri()
    try:
        connection = sqlite3.connect(f"{location}?mode=ro", uri=True, timeout=30, check_same_thread=False)
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        # A folder that can't be written to: the journal can't be opened, and no one can be writing either.
        connection = sqlite3.connect(f"{location}?immutable=1", uri=True, check_same_thread=False)
    return connection
