"""Measure whether the model's vectors find pairs that say the same better than words do.

    python benchmarks/claim_vectors.py

A vector is the mean of the vectors of a sentence's content words, or of its longest object's. "both" asks the vectors
where the words find nothing, "tie" only where 0.3 to 0.6 of the words are shared. Thresholds are chosen by ten-fold
cross-validation: the lowest that keeps a precision of 0.95 on the other nine tenths.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from claims import PAIRS, judge, model
from numpy.typing import NDArray
from spacy.tokens import Doc, Token

FOLDS = 10
PRECISION = 0.95
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_OBJECTS = frozenset({"obj", "ccomp", "xcomp", "obl"})

Vector = NDArray[np.float32]


class Pair(NamedTuple):
    """A pair as the three ways of judging see it."""

    part: str
    same: bool
    verdict: str
    closeness: float
    overlap: float


@cache
def read(text: str) -> Doc:
    """Annotate a sentence once."""
    return model()(text)


def of_sentence(text: str) -> list[Token]:
    """Give the content words of a sentence."""
    return [token for token in read(text) if token.pos_ in _CONTENT]


def of_object(text: str) -> list[Token]:
    """Give the content words of the longest object, of the sentence where there is none."""
    phrases = [list(token.subtree) for token in read(text) if token.dep_ in _OBJECTS]
    longest = max(phrases, key=len, default=[])
    return [token for token in longest if token.pos_ in _CONTENT] or of_sentence(text)


def compare(left: Sequence[Token], right: Sequence[Token]) -> tuple[float, float]:
    """Give the cosine of the vectors and the share of common lemmas."""
    one, other = ({token.lemma_.lower() for token in tokens} for tokens in (left, right))
    return float(pool(left) @ pool(right)), len(one & other) / max(1, len(one | other))


def pool(tokens: Sequence[Token]) -> Vector:
    """Give the mean of tokens' vectors, of length one."""
    rows = [token.doc.tensor[token.i] for token in tokens]
    mean = np.mean(rows, axis=0) if rows else np.zeros(384, np.float32)
    return np.asarray(mean / (np.linalg.norm(mean) or 1), np.float32)


def threshold(pairs: Sequence[Pair], judged: Callable[[Pair, float], bool]) -> float:
    """Find the lowest threshold that keeps the precision."""
    for least in np.arange(0.5, 1.001, 0.005):
        found = [pair for pair in pairs if judged(pair, float(least))]
        if found and sum(pair.same for pair in found) >= PRECISION * len(found):
            return float(least)
    return 1.01


def cross_validate(pairs: Sequence[Pair], judged: Callable[[Pair, float], bool]) -> list[tuple[Pair, bool]]:
    """Judge each pair by the threshold that the other folds chose."""
    result = []
    for fold in range(FOLDS):
        least = threshold([pair for place, pair in enumerate(pairs) if place % FOLDS != fold], judged)
        result += [(pair, judged(pair, least)) for pair in pairs[fold::FOLDS]]
    return result


WAYS: dict[str, Callable[[Pair, float], bool]] = {
    "words": lambda pair, _: pair.verdict == "same",
    "vectors": lambda pair, least: pair.closeness >= least,
    "both": lambda pair, least: pair.verdict == "same" or _is_near(pair, least),
    "tie": lambda pair, least: pair.verdict == "same" or (0.3 <= pair.overlap < 0.6 and _is_near(pair, least)),
}


def _is_near(pair: Pair, least: float) -> bool:
    return pair.verdict == "different" and pair.closeness >= least


def main() -> None:
    """Print precision and recall of "same" by each way."""
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    verdicts = [judge(row["left"], row["right"]) for row in rows]
    for name, words in (("sentence", of_sentence), ("object", of_object)):
        pairs = [
            Pair(row["part"], row["label"] == "same", verdict, *compare(words(row["left"]), words(row["right"])))
            for row, verdict in zip(rows, verdicts, strict=True)
        ]
        for way, judged in WAYS.items():
            for part in ("held-out", "all"):
                found = [one for one in cross_validate(pairs, judged) if part in ("all", one[0].part)]
                right = sum(pair.same for pair, same in found if same)
                said, there = sum(same for _, same in found), sum(pair.same for pair, _ in found)
                print(f"{name:8} {way:8} {part:9} precision {right / max(1, said):.3f}, recall {right / there:.3f}")


if __name__ == "__main__":
    main()
