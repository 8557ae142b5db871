"""Fixtures that several test modules share."""

import pytest

from hearsay.annotate import load_model


@pytest.fixture(scope="session")
def nlp():
    """Return the packaged language model, loaded once."""
    return load_model()
