"""The English news model: spaCy components over ONNX Runtime, and the packaged pipeline in `data/`."""

from pathlib import Path

from hearsay.model.annotator import Annotator, make_annotator
from hearsay.model.tokenizer import make_tokenizer

PACKAGED = Path(__file__).parent / "data"
"""The folder of the packaged pipeline, for `spacy.load`."""

__all__ = ["PACKAGED", "Annotator", "make_annotator", "make_tokenizer"]
