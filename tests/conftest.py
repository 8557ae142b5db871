"""Fixtures that several test modules share."""

from pathlib import Path

import pytest

from hearsay.annotate import load_model
from hearsay.lexicon import load_lexicon
from toy import toy_options

ARTICLES = {
    "courier.md": (
        "---\ntitle: Border talks\noutlet: Alpine Courier\nauthor: Ana Kern\npublished: 2024-05-03\n"
        "url: https://courier.example/1\n---\n"
        "Freedonia demands Sylvania.\nReuters: two sources: Sylvania may reject Freedonia. (2024-05)\n"
        "Tessa Vorn: Freedonia not denies Tarkania.\nFreedonia wants “peace, at last”.\n"
    ),
    "herald.txt": "Freedonia demands Sylvania.\nTarkania leaves the talks.\n",
    "mirror.md": "---\noutlet: Evening Mirror\npublished: 2024-05-04\n---\nSylvania rejects Freedonia.\n",
}

MORE_ARTICLES = {
    "echo.md": (
        "---\noutlet: Daily Echo\npublished: 2024-05-05\n---\n"
        "Reuters: Freedonia demands Sylvania.\nTessa: Sylvania not rejects Freedonia.\nFreedonia denies Tarkania.\n"
        "two sources: Tarkania demands the palace.\nSylvania may reject Tarkania.\n"
    ),
    "undated.txt": "two sources: Sylvania rejects Freedonia.\nFreedonia denies the claim.\n",
}


@pytest.fixture(scope="session")
def nlp():
    """Return the packaged language model, loaded once."""
    return load_model()


@pytest.fixture(scope="session")
def lexicon():
    """Return the lexicon."""
    return load_lexicon()


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Return a folder with three articles that the toy extractor understands."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def output(articles: Path, tmp_path: Path) -> Path:
    """Return the folder of a dataset built from the three articles."""
    from hearsay.pipeline import build

    build([articles], tmp_path / "output", toy_options())
    return tmp_path / "output"


@pytest.fixture(scope="session")
def shared_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a dataset that no test changes."""
    from hearsay.pipeline import build

    folder = tmp_path_factory.mktemp("shared")
    for name, text in (ARTICLES | MORE_ARTICLES).items():
        (folder / name).write_text(text, "utf-8")
    build([folder], folder / "output", toy_options())
    return folder / "output"
