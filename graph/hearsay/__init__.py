"""News articles in, a graph of statements with their sources out: `build`, `extract` and `open_dataset`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import rdflib

    from hearsay.pipeline import Built, Options
    from hearsay.records import Article, Statement

__all__ = ["build", "extract", "open_dataset"]

# ONNX Runtime sends word of its use to its maker, and keeps a number for this machine in the home folder, unless this
# stands in the environment before it starts.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

# What is heavy is imported inside: a program that only opens a dataset never loads spaCy.


def build(
    paths: Sequence[str | Path] | str | Path, output: str | Path = "output", options: Options | None = None
) -> Built:
    """Take articles into the dataset in `output`, as `hearsay build` does.

    Raises:
        HearsayError: the dataset, the model or, in a strict run, an input can't be used.
    """
    from hearsay import pipeline

    return pipeline.build([paths] if isinstance(paths, str | Path) else paths, output, options)


def extract(articles: Iterable[Article], model: str | None = None) -> Iterator[Statement]:
    """Give the statements of articles, in the order of their texts.

    Raises:
        ModelError: the model can't be loaded.
    """
    from hearsay.workers import ModelExtractor

    extractor = ModelExtractor(model)
    for article in articles:
        yield from extractor(article).statements


def open_dataset(folder: str | Path = "output") -> rdflib.Dataset:
    """Open the dataset in `folder` for reading, with rdflib's API; its default graph is the union of all graphs.

    Raises:
        DatasetError: there is none.
    """
    from hearsay import dataset

    return dataset.open_dataset(folder)


class _Stage(ModuleType):
    """The package `hearsay.extract`, which can be called as the function of that name."""

    def __call__(self, articles: Iterable[Article], model: str | None = None) -> Iterator[Statement]:
        return _extract(articles, model)


class _Package(ModuleType):
    # Importing hearsay.extract, the stage, puts it in the place of the function: it has to answer as both.
    def __setattr__(self, name: str, value: Any) -> None:
        if name == "extract" and isinstance(value, ModuleType):
            value.__class__ = _Stage
        super().__setattr__(name, value)


_extract = extract
sys.modules[__name__].__class__ = _Package
