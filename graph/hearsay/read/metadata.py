"""Metadata of an article: fields of an input in, checked values out; who wins where two inputs say something."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from urllib.parse import quote

from hearsay.read.dates import parse_date

_URL = re.compile(
    r"(?P<host>https?://(?:\[[\da-f:.]+\](?::\d+)?|[^\s<>\"{}|\\^`\[\]/?#]+))(?P<rest>[/?#].*)?", re.IGNORECASE
)
_NEVER_IN_URL = re.compile(r"[\s<>\"{}|\\^`\[\]]")
_ABSENT = frozenset({"", "null", "none", "nan", "~", "n/a"})
_KINDS_OF_VALUE = {
    type(None): "null",
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a text",
    list: "a list",
    dict: "an object",
}
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*|[A-Za-z]{4,20}")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article besides its text; None stands for what is unknown."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


FIELDS = tuple(field.name for field in fields(Metadata))


def merge_metadata(layers: Iterable[Metadata]) -> Metadata:
    """Take each field from the first layer that knows it.

    >>> merge_metadata([Metadata(outlet="AP"), Metadata(outlet="BBC", title="Rates rise")]).title
    'Rates rise'
    """
    known = list(layers)
    return Metadata(**{name: next(filter(None, (getattr(layer, name) for layer in known)), None) for name in FIELDS})


def metadata_from_fields(values: Mapping[str, object], place: str, warn: Callable[[str], None]) -> Metadata:
    """Take the fields of the contract out of a mapping; what can't be understood is told and left out."""
    found = {name: text for name in FIELDS if (text := _plain_text(name, values.get(name), place, warn))}
    for name, read, expected in (("published", parse_date, "YYYY-MM-DD"), ("url", encode_url, "http(s)://…")):
        written = found.pop(name, None)
        if written is None:
            continue
        if value := read(written):
            found[name] = value
        else:
            warn(f"{place}: '{name}' is '{_shorten(written)}', expected {expected}; taken as unknown")
    if "language" in found and not _TAG.fullmatch(found["language"]):
        warn(f"{place}: 'language' is '{_shorten(found.pop('language'))}', expected a tag like 'en'; taken as unknown")
    return Metadata(**found)


def encode_url(text: str) -> str | None:
    """Write an address with what may not stand in it encoded, as browsers do; None where it is none.

    >>> encode_url("https://a.example/x y|z"), encode_url("https://a b/")
    ('https://a.example/x%20y%7Cz', None)
    """
    found = _URL.fullmatch(text)
    if found is None:
        return None
    return found["host"] + _NEVER_IN_URL.sub(lambda sign: quote(sign[0], safe=""), found["rest"] or "")


def _plain_text(name: str, value: object, place: str, warn: Callable[[str], None]) -> str | None:
    if isinstance(value, (list, tuple)) and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    if isinstance(value, date):  # of a Parquet column; a datetime is a date too
        value = value.isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)
    if value is not None and not isinstance(value, str):
        warn(f"{place}: '{name}' is {describe(value)}, expected a text; taken as unknown")
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return None if text.lower() in _ABSENT else text


def describe(value: object) -> str:
    """Name a JSON value's kind for a message.

    >>> describe([1]), describe(None)
    ('a list', 'null')
    """
    return _KINDS_OF_VALUE.get(type(value), f"a {type(value).__name__}")


def _shorten(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
