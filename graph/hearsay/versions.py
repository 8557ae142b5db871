"""What made a dataset: versions and digests of the code, the model, the lexicon and the ontology."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from hearsay.vocabulary import ONTOLOGY_FILES, ontology_folder

PACKAGE = Path(__file__).resolve().parent
PACKAGED_MODEL = PACKAGE / "model" / "data"
# What an article's extraction depends on; a change in one of these takes every article up again.
EXTRACTING = (
    "annotate.py",
    "characters.py",
    "days.py",
    "extract",
    "first_names.txt",
    "gazetteer.py",
    "gazetteer_files.py",
    "givennames.py",
    "identity.py",
    "lexicon",
    "model",
    "naming.py",
    "phrasing.py",
    "records.py",
    "resolve",
    "vocabulary.py",
)


def package_version() -> str:
    """Give the version of the installed package."""
    try:
        return version("hearsay")
    except PackageNotFoundError:
        return "unknown"


@cache
def extraction_versions(model: str | None = None, gazetteers: tuple[Path, ...] = ()) -> dict[str, str]:
    """Give the versions that an extraction depends on, by name."""
    data = Path(model) if model else PACKAGED_MODEL
    named = model if model and not data.is_dir() else digest_files(_files(data))
    folder = ontology_folder()
    lexicon = digest_files([folder / "lexicon.ttl"])
    gazetteer = digest_files([folder / "gazetteer.ttl", *gazetteers])
    code = digest_files(extracting_files())
    return {"hearsay": package_version(), "code": code, "model": named, "lexicon": lexicon, "gazetteer": gazetteer}


def extracting_files() -> Iterator[Path]:
    """List the files that extract: code, with the weights and lists beside it, but the packaged model."""
    files = (file for name in EXTRACTING for file in _files(PACKAGE / name))
    return (file for file in files if PACKAGED_MODEL not in file.parents)


def ontology_version() -> str:
    """Give the digest of the ontology's files."""
    return digest_files(ontology_files())


def ontology_files() -> tuple[Path, ...]:
    """Give the files of the ontology that go into a dataset."""
    folder = ontology_folder()
    return tuple(path for name in ONTOLOGY_FILES if (path := folder / name).is_file())


def digest_files(paths: Iterable[Path]) -> str:
    """Make one digest of some files' names and bytes."""
    digest = hashlib.blake2b(digest_size=6)
    for path in paths:
        digest.update(path.name.encode())
        with path.open("rb") as stream:
            while block := stream.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(each for each in path.rglob("*") if each.is_file() and "__pycache__" not in each.parts)
