"""What made a dataset: versions and digests of the code, the model, the lexicon and the ontology."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from hearsay.vocabulary import ontology_folder

PACKAGE = Path(__file__).resolve().parent
# What an article's extraction depends on; a change in one of these takes every article up again.
EXTRACTING = (
    "annotate.py",
    "extract",
    "givennames.py",
    "identity.py",
    "lexicon",
    "model",
    "records.py",
    "resolve",
)


def package_version() -> str:
    """Give the version of the installed package."""
    try:
        return version("hearsay")
    except PackageNotFoundError:
        return "unknown"


@cache
def extraction_versions(model: str | None = None) -> dict[str, str]:
    """Give the versions that an extraction depends on, by name."""
    code = digest_files(path for name in EXTRACTING for path in _files(PACKAGE / name, ".py"))
    folder = Path(model) if model else PACKAGE / "model" / "data"
    named = model if model and not folder.is_dir() else digest_files(_files(folder, ""))
    lexicon = digest_files([ontology_folder() / "lexicon.ttl"])
    return {"hearsay": package_version(), "code": code, "model": named, "lexicon": lexicon}


def ontology_version() -> str:
    """Give the digest of the ontology's files."""
    return digest_files(ontology_files())


def ontology_files() -> tuple[Path, ...]:
    """Give the files of the ontology that go into a dataset."""
    folder = ontology_folder()
    return tuple(path for name in ("hearsay.ttl", "lexicon.ttl") if (path := folder / name).is_file())


def digest_files(paths: Iterable[Path]) -> str:
    """Make one digest of some files' names and bytes."""
    digest = hashlib.blake2b(digest_size=6)
    for path in paths:
        digest.update(path.name.encode())
        with path.open("rb") as stream:
            while block := stream.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def _files(path: Path, suffix: str) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(each for each in path.rglob(f"*{suffix}") if each.is_file() and "__pycache__" not in each.parts)
