"""The archive: a SQLite file beside the quads that keeps articles, their extractions and a person's decisions.

It is what the quads are made from: whatever a killed run left undone is seen here and done by the next one.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from hearsay.archive_file import PENDING, connect
from hearsay.archived import Assembled, Described, Extracted, Pending, pack, unpack
from hearsay.errors import DatasetError
from hearsay.records import Article, Decision, Extraction
from hearsay.vocabulary import GraphName

FETCH = 256
_AHEAD = "ahead"  # a setting that stands there while graphs and files lack what the archive has


class Archive:
    """One open archive; every writing method is a transaction, or joins the one that `transaction` holds open."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection: what is resolved stands in tables beside the archive's own."""
        return self._connection

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold one transaction open: all of what is written inside is kept, or nothing."""
        if self._connection.in_transaction:
            yield
            return
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            yield

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    # Settings

    def setting(self, name: str) -> str | None:
        """Look up a setting: the base of IRIs, the versions that made the dataset."""
        return self._text("SELECT value FROM settings WHERE name = ?", name)

    def settings(self) -> dict[str, str]:
        """Give all settings, by name."""
        query = "SELECT name, value FROM settings WHERE name != ? ORDER BY name"
        return dict(self._connection.execute(query, (_AHEAD,)))

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        self._write("INSERT OR REPLACE INTO settings VALUES (?, ?)", name, value)

    def is_ahead(self) -> bool:
        """Tell whether graphs and files may lack what was read or decided: a run is under way or was cut off."""
        return self.setting(_AHEAD) is not None

    def note_ahead(self) -> None:
        """Note that graphs and files may lack something."""
        self.set_setting(_AHEAD, "")

    def note_brought_up(self) -> None:
        """Note that graphs and files have all that was read and decided."""
        self._write("DELETE FROM settings WHERE name = ?", _AHEAD)

    # What was read

    def file_fingerprint(self, file: str) -> str | None:
        """Give the fingerprint of a file as it was when it was read to its end; None where it never was."""
        return self._text("SELECT fingerprint FROM files WHERE file = ?", file)

    def readings(self, file: str) -> dict[str, str]:
        """Give the keys of the articles that a file held when it was last read, with the ranks of their readings."""
        return dict(self._connection.execute("SELECT key, rank FROM readings WHERE file = ?", (file,)))

    def add_reading(self, file: str, article: Article) -> str:
        """Keep an article as a file has it and give the rank of this reading among others of the same text."""
        rank = _rank(article)
        row = (file, article.key, rank, article.id, pack(article))
        self.note_ahead()
        self._write("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?)", *row)
        return rank

    def finish_file(self, file: str, fingerprint: str, keys: Iterable[str]) -> None:
        """Mark a file as read to its end: what it held before and no longer holds is forgotten."""
        with self.transaction():
            self._connection.execute("CREATE TEMP TABLE IF NOT EXISTS present (key TEXT PRIMARY KEY)")
            self._connection.execute("DELETE FROM present")
            self._connection.executemany("INSERT OR IGNORE INTO present VALUES (?)", ((key,) for key in keys))
            self._write("DELETE FROM readings WHERE file = ? AND key NOT IN (SELECT key FROM present)", file)
            self._write("INSERT OR REPLACE INTO files VALUES (?, ?)", file, fingerprint)

    def forget_reading(self, key: str) -> None:
        """Drop all readings of an article; its files count as unread, so a later build may take it up again."""
        with self.transaction():
            self._write("DELETE FROM files WHERE file IN (SELECT file FROM readings WHERE key = ?)", key)
            self._write("DELETE FROM readings WHERE key = ?", key)

    def count_pending(self, version: str) -> int:
        """Count the articles that still have to be extracted by this version of model, lexicon and code."""
        return int(self._value(f"SELECT count(*) FROM ({PENDING})", version, ""))  # noqa: S608 - our own query

    def pending(self, version: str) -> Iterator[Pending]:
        """Give each article to be extracted, as its least reading has it."""
        key = ""
        while found := self._connection.execute(f"{PENDING} LIMIT {FETCH}", (version, key)).fetchall():
            for key, mark, _ in found:
                body = self._value("SELECT body FROM readings WHERE key = ? ORDER BY rank LIMIT 1", key)
                yield Pending(unpack(body, Article), mark)

    def read_keys(self) -> tuple[str, ...]:
        """Give the keys of all articles that were read, by their files' names, then by key."""
        rows = self._connection.execute("SELECT key, min(rank) FROM readings GROUP BY key").fetchall()
        return tuple(key for key, _ in sorted(rows, key=lambda row: (row[1].rpartition("\x1f")[0], row[0])))

    def is_empty(self) -> bool:
        """Tell whether no article was ever read into it, or all were forgotten."""
        return self._value("SELECT 1 FROM readings LIMIT 1") is None

    # What was extracted

    def keep_extraction(self, extracted: Extracted) -> None:
        """Keep an article's extraction in place of its former one."""
        with self.transaction():
            row = (extracted.key, extracted.mark, extracted.chains, extracted.statements)
            self._write("INSERT OR REPLACE INTO extractions VALUES (?, ?, ?, ?)", *row)
            self._write(
                "INSERT OR REPLACE INTO bodies VALUES (?, ?, ?)",
                extracted.key,
                extracted.extraction,
                extracted.summary,
            )

    def extraction(self, key: str) -> Extraction:
        """Give an article's extraction."""
        body = self._value("SELECT extraction FROM bodies WHERE key = ?", key)
        if body is None:
            raise DatasetError(f"{key}: no such article in the dataset, see 'hearsay info --articles'")
        return unpack(body, Extraction)

    def summary(self, key: str) -> bytes:
        """Give the packed summary of an article."""
        return bytes(self._value("SELECT summary FROM bodies WHERE key = ?", key))

    def marks(self) -> Iterator[tuple[str, str]]:
        """Give key and mark of each extraction, in the order of the keys."""
        return self._rows("SELECT key, made_from FROM extractions ORDER BY key")

    def drop_unread(self) -> None:
        """Drop the extractions of articles that no file holds any more."""
        with self.transaction():
            self._write("DELETE FROM extractions WHERE key NOT IN (SELECT key FROM readings)")
            self._write("DELETE FROM bodies WHERE key NOT IN (SELECT key FROM readings)")

    # What was assembled

    def digest(self, key: str) -> str | None:
        """Give the digest of an article's graph as it was last written."""
        return self._text("SELECT digest FROM graphs WHERE key = ?", key)

    def graphs_without_article(self) -> tuple[str, ...]:
        """Give the keys of the graphs whose article is no longer there."""
        query = "SELECT key FROM graphs WHERE key NOT IN (SELECT key FROM extractions) ORDER BY key"
        return tuple(key for (key,) in self._connection.execute(query))

    def is_article(self, key: str) -> bool:
        """Tell whether a key is an article's."""
        return self._value("SELECT 1 FROM readings WHERE key = ? LIMIT 1", key) is not None

    def own_nodes(self, key: str) -> tuple[str, ...]:
        """Give the local entities that an article's graph brought with it, by their IRIs."""
        rows = self._connection.execute("SELECT node FROM shared_nodes WHERE owner = ?", (key,))
        return tuple(node for (node,) in rows)

    def keep_graphs(self, graphs: Iterable[Assembled]) -> None:
        """Note that these articles' graphs are in the store."""
        with self.transaction():
            for graph in graphs:
                row = (graph.key, graph.digest, graph.source_file, graph.quads)
                self._write("INSERT OR REPLACE INTO graphs VALUES (?, ?, ?, ?)", *row)
                self._write(
                    "INSERT OR REPLACE INTO graph_texts VALUES (?, ?, ?)", graph.key, graph.lines, graph.triples
                )
                self._write("DELETE FROM shared_nodes WHERE owner = ?", graph.key)
                self.keep_nodes("local", "entities", graph.own, graph.key)
                self._write("DELETE FROM predicates WHERE key = ?", graph.key)
                for lemma in graph.lemmas:
                    self._write("INSERT INTO predicates VALUES (?, ?)", graph.key, lemma)

    def drop_graphs(self, keys: Iterable[str]) -> None:
        """Note that these articles' graphs are gone from the store."""
        with self.transaction():
            for key in keys:
                self._write("DELETE FROM graphs WHERE key = ?", key)
                self._write("DELETE FROM graph_texts WHERE key = ?", key)
                self._write("DELETE FROM shared_nodes WHERE owner = ?", key)
                self._write("DELETE FROM predicates WHERE key = ?", key)

    def lemmas(self) -> tuple[str, ...]:
        """Give the lemmas of all predicates that the lexicon does not have."""
        return tuple(lemma for (lemma,) in self._connection.execute("SELECT DISTINCT lemma FROM predicates ORDER BY 1"))

    def graph_keys(self) -> tuple[str, ...]:
        """Give the keys of all articles in the dataset, by their files' names, then by key."""
        return tuple(key for (key,) in self._connection.execute("SELECT key FROM graphs ORDER BY source_file, key"))

    def lines(self, key: str) -> bytes:
        """Give an article's statements as JSON Lines."""
        body = self._value("SELECT lines FROM graph_texts WHERE key = ?", key)
        return zlib.decompress(body) if body else b""

    def triples(self, key: str) -> list[str]:
        """Give the triples of an article's graph, each a line as N-Triples has it but for the dot."""
        body = self._value("SELECT triples FROM graph_texts WHERE key = ?", key)
        return zlib.decompress(body).decode().split("\n") if body else []

    def origin_counts(self, key: str) -> dict[str, int]:
        """Give on how many origins each statement of an article rests, by their keys."""
        query = "SELECT key, origins FROM statements JOIN claims USING (claim) WHERE statements.article = ?"
        return {statement: len(origins.split()) for statement, origins in self._connection.execute(query, (key,))}

    def find_articles(self, name: str) -> tuple[str, ...]:
        """Find the keys of the articles that an id or a file's name stands for."""
        found = self._connection.execute(
            "SELECT DISTINCT key FROM readings WHERE key = :name OR file = :name OR id = :name UNION "
            "SELECT key FROM graphs WHERE key = :name OR source_file = :name ORDER BY key",
            {"name": name},
        )
        return tuple(key for (key,) in found)

    # Nodes of the graphs that no single article owns

    def described(self, graph: GraphName, node: str) -> Described | None:
        """Give a node of a shared graph as it was last written."""
        told = self._text("SELECT told FROM shared_nodes WHERE graph = ? AND node = ?", graph, node)
        return None if told is None else Described(node, told)

    def all_described(self, graph: GraphName) -> Iterator[Described]:
        """Give the nodes of a shared graph, in the order of their IRIs."""
        query = "SELECT node, told FROM shared_nodes WHERE graph = ? ORDER BY node"
        return (Described(*row) for row in self._rows(query, graph))

    def nodes(self, family: str) -> list[str]:
        """Give all nodes of a family that were written, sorted."""
        rows = self._connection.execute("SELECT node FROM shared_nodes WHERE family = ? ORDER BY node", (family,))
        return [node for (node,) in rows]

    def keep_nodes(self, family: str, graph: GraphName, nodes: Iterable[Described], owner: str | None = None) -> None:
        """Note what was written: nodes of a shared graph; those with an owner go with its graph."""
        with self.transaction():
            rows = ((graph, each.iri, family, owner, each.quads, each.told) for each in nodes)
            self._connection.executemany("INSERT OR REPLACE INTO shared_nodes VALUES (?, ?, ?, ?, ?, ?)", rows)

    def drop_node(self, graph: GraphName, node: str) -> None:
        """Note that a node is gone."""
        self._write("DELETE FROM shared_nodes WHERE graph = ? AND node = ?", graph, node)

    def count_nodes(self, *families: str) -> int:
        """Count the nodes of some families that were written."""
        query = "SELECT count(*) FROM shared_nodes WHERE family = ?"
        return sum(int(self._value(query, family)) for family in families)

    # A person's decisions

    def decisions(self) -> tuple[Decision, ...]:
        """Give a person's decisions, in the order in which they were taken."""
        rows = self._connection.execute("SELECT action, left, right, reason, score FROM decisions ORDER BY place")
        return tuple(
            Decision(action, left, right, reason, "person", score) for action, left, right, reason, score in rows
        )

    def decide(self, decision: Decision) -> None:
        """Keep a decision; the same one taken again counts as the latest."""
        row = (decision.action, decision.left, decision.right, decision.reason, decision.score)
        self._write("INSERT OR REPLACE INTO decisions VALUES (NULL, ?, ?, ?, ?, ?)", *row)

    def undo(self, decision: Decision) -> None:
        """Take a decision back."""
        row = (decision.action, decision.left, decision.right)
        self._write("DELETE FROM decisions WHERE action = ? AND left = ? AND right = ?", *row)

    def counts(self) -> dict[str, int]:
        """Count what the dataset holds: articles, statements, entities, claims, quads but the ontology's."""
        query = "SELECT count(*), total(statements), total(quads) FROM graphs JOIN extractions USING (key)"
        articles, statements, quads = self._connection.execute(query).fetchone()
        # The store itself would count them one by one.
        quads += self._value("SELECT total(quads) FROM shared_nodes")
        entities, claims = self.count_nodes("entity", "local"), self.count_nodes("claim")
        held = {"articles": articles, "statements": int(statements), "entities": entities, "claims": claims}
        return {**held, "quads": int(quads)}

    def _write(self, command: str, *values: object) -> None:
        self._connection.execute(command, values)

    def _value(self, query: str, *values: object) -> Any:
        row = self._connection.execute(query, values).fetchone()
        return row[0] if row else None

    def _text(self, query: str, *values: object) -> str | None:
        found = self._value(query, *values)
        return None if found is None else str(found)

    def _rows(self, query: str, *values: object) -> Iterator[Any]:
        cursor = self._connection.execute(query, values)
        while rows := cursor.fetchmany(FETCH):
            yield from rows


def open_archive(path: Path, *, create: bool = False, write: bool = False) -> Archive:
    """Open the archive at `path`, or make it.

    Raises:
        DatasetError: there is none, or it is not one of this version's.
    """
    return Archive(connect(path, create=create, write=write))


def _rank(article: Article) -> str:
    digest = hashlib.blake2b(msgspec.json.encode(article), digest_size=8).hexdigest()
    return f"{article.source_file}\x1f{digest}"
