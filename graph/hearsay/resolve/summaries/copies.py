"""Near-identical articles (wire copy, reprints): a MinHash sketch of each text, and the groups of like sketches."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator, Mapping

import numpy as np

_WORD = re.compile(r"\w+")
_SHINGLE = 5  # words
_BANDS, _ROWS = 24, 4
_PRIME = np.uint64(4294967311)
_ALIKE = 0.6  # share of equal sketch entries, an estimate of the shingles' Jaccard index
# Multipliers and offsets from a fixed linear congruence: the same sketches everywhere, for ever.
_FACTORS = np.array(
    [(1103515245 * (place + 1) + 12345) % 4294967291 for place in range(_BANDS * _ROWS)], dtype=np.uint64
)
_OFFSETS = np.array([(22695477 * (place + 7) + 1) % 4294967291 for place in range(_BANDS * _ROWS)], dtype=np.uint64)


def sketch(text: str) -> bytes:
    """Make the MinHash sketch of a text's runs of five words; empty for a text of fewer words."""
    words = [word.casefold() for word in _WORD.findall(text)]
    shingles = zip(*(words[place:] for place in range(_SHINGLE)), strict=False)
    marks = np.array(list({zlib.crc32(" ".join(shingle).encode()) for shingle in shingles}), dtype=np.uint64)
    if not marks.size:
        return b""
    hashed = marks[:, None] * _FACTORS + _OFFSETS
    hashed -= hashed // _PRIME * _PRIME  # the remainder, in a third of the time of numpy's own
    return bytes(hashed.min(axis=0).astype("<u4").tobytes())


def group_copies(sketches: Mapping[str, bytes]) -> dict[str, tuple[str, ...]]:
    """Find for each article that has near-identical ones all articles of its group, itself included, sorted."""
    bands: dict[tuple[int, bytes], str] = {}
    leader = {article: article for article in sketches}
    for article in sorted(sketches):
        for band in _bands(sketches[article]):
            first = bands.setdefault(band, article)
            if first != article and likeness(sketches[first], sketches[article]) >= _ALIKE:
                _join(leader, first, article)
    groups: dict[str, list[str]] = {}
    for article in sorted(sketches):
        groups.setdefault(_find(leader, article), []).append(article)
    return {article: tuple(group) for group in groups.values() if len(group) > 1 for article in group}


def likeness(left: bytes, right: bytes) -> float:
    """Estimate the share of runs of words that two texts have in common, from their sketches."""
    if not left or not right:
        return 0.0
    return float(np.mean(np.frombuffer(left, dtype="<u4") == np.frombuffer(right, dtype="<u4")))


def band_keys(marks: bytes) -> Iterator[int]:
    """Give the numbers of 63 bits by which like sketches are found."""
    for place, band in _bands(marks):
        digest = hashlib.blake2b(band, digest_size=8, salt=place.to_bytes(2, "big")).digest()
        yield int.from_bytes(digest, "big") >> 1


def _bands(marks: bytes) -> Iterator[tuple[int, bytes]]:
    width = 4 * _ROWS
    for place in range(len(marks) // width):
        yield place, marks[place * width : (place + 1) * width]


def _find(leader: dict[str, str], article: str) -> str:
    while leader[article] != article:
        leader[article] = leader[leader[article]]
        article = leader[article]
    return article


def _join(leader: dict[str, str], left: str, right: str) -> None:
    one, other = sorted((_find(leader, left), _find(leader, right)))
    leader[other] = one
