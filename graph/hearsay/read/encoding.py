"""Bytes in, text out: UTF-8 and UTF-16 as marked, Windows-1252 where it is plainly that; junk is an error."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from hearsay.counting import counted
from hearsay.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")


def decode_bytes(data: bytes, place: str, warn: Callable[[str], None]) -> str:
    """Decode a text; its mark of byte order is taken off, everything else keeps its place.

    Raises:
        ArticleError: the bytes are no text.
    """
    text, encoding = _decode(data, place)
    if len(_CONTROL.findall(text)) > 0.01 * len(text):
        raise ArticleError(f"{place}: binary data, expected text in UTF-8; skipped")
    if encoding == "cp1252":
        warn(f"{place}: not UTF-8, read as Windows-1252; save it as UTF-8 if letters come out wrong")
    elif "�" in encoding:
        warn(f"{place}: some bytes are not UTF-8 and stand as �; save it as UTF-8")
    return text


def _decode(data: bytes, place: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), encoding
            except UnicodeDecodeError as error:
                found = f"marked as {encoding.upper()}, but byte {error.start + len(mark)} is not"
                raise ArticleError(f"{place}: {found}; save it as UTF-8") from error
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _decode_damaged(data, place, error)


def _decode_damaged(data: bytes, place: str, error: UnicodeDecodeError) -> tuple[str, str]:
    replaced = data.decode("utf-8", "replace")
    # A few stray bytes in a text that is otherwise UTF-8 must not turn all its quotation marks into rubbish.
    if len(_MULTIBYTE.findall(data)) > replaced.count("�"):
        return replaced, "utf-8�"
    try:
        return data.decode("cp1252"), "cp1252"
    except UnicodeDecodeError:
        found = f"byte {error.start} is neither UTF-8 nor Windows-1252"
        raise ArticleError(f"{place}: {found}, expected text; save it as UTF-8") from error


def replace_unreadable(text: str, place: str, warn: Callable[[str], None]) -> str:
    """Put � in the place of NUL and lone surrogates, which no RDF, JSON or XML can carry; positions stay."""
    clean, count = _UNREADABLE.subn("�", text)
    if count:
        warn(f"{place}: {counted(count, 'characters')} no store can hold (NUL, lone surrogates), now �")
    return clean
