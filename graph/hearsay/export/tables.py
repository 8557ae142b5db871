"""A dataset in, a table of its statements out, as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from hearsay.dataset import Dataset
from hearsay.export.fields import fields_of
from hearsay.facts import facts_of

COLUMNS = (
    "id", "article", "source_file", "outlet", "published", "subject", "subject_label", "subject_text", "predicate",
    "predicate_label", "object", "object_label", "object_text", "roles", "polarity", "modality", "time", "sources",
    "cues", "manner", "confidence", "evidence", "evidence_start", "evidence_end", "says", "date", "date_basis",
    "said_by", "said_by_label", "origin", "origin_label", "claim", "claim_label", "claim_outlet_count",
    "claim_origin_count", "source_ids", "source_types", "manners", "addressees", "addressee_ids", "subject_type",
    "lemma", "object_type", "role_labels", "role_ids", "time_text", "outlet_id", "title", "url",
)  # fmt: skip

Row = Sequence[object]

_RUN = ("=", "+", "-", "@", "\t", "\r")


def write_csv(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write one row for each statement."""
    facts = facts_of(dataset)
    told = (fields_of(statement, facts) for statement in dataset.statements())
    write_rows(stream, COLUMNS, ([fields[name] for name in COLUMNS] for fields in told))


def write_rows(stream: BinaryIO, header: Row, rows: Iterable[Row]) -> None:
    """Write a table, row by row."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    text.detach()


def _inert(cell: object) -> object:
    """Put an apostrophe before text that a spreadsheet would run."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RUN) else cell
