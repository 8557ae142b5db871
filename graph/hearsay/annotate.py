"""Loads the language model, and turns an article into a spaCy Doc: the only place that calls `spacy.load`."""

import sys

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from hearsay.errors import ModelError
from hearsay.model import PACKAGED
from hearsay.records import Article

_NEEDED = frozenset({"nsubj", "obj", "obl", "ccomp"})
_PROBE = "The minister said that Rome had sent them to the port."


def load_model(name: str | None = None) -> Language:
    """Load the packaged model, or the spaCy pipeline of that name or path.

    Raises:
        ModelError: it can't be loaded, or does not parse into Universal Dependencies.
    """
    if name is None and not (PACKAGED / "config.cfg").exists():
        raise ModelError(
            f"{PACKAGED}: no packaged model found, expected its folder; install hearsay again or use --model"
        )
    try:
        nlp = spacy.load(PACKAGED if name is None else name)
    except (OSError, ValueError, ImportError) as error:
        reason = str(error).splitlines()[0]
        wanted = "expected an installed spaCy pipeline or its folder; name another with --model"
        raise ModelError(f"{name or PACKAGED}: can't be loaded ({reason}), {wanted}") from error
    if name is None:
        # Ours reads window by window: time and memory grow with a text's length, never faster.
        nlp.max_length = sys.maxsize
    else:
        _check_labels(nlp, name)
    return nlp


def _check_labels(nlp: Language, name: str) -> None:
    doc = nlp(_PROBE)
    if not doc.has_annotation("DEP"):
        raise ModelError(f"{name}: no parser found, expected one with Universal Dependencies labels; name another")
    found = {token.dep_ for token in doc}
    if not found & (_NEEDED - {"nsubj", "ccomp"}):
        labels = ", ".join(sorted(found))
        raise ModelError(f"{name}: relations {labels} found, expected Universal Dependencies' (obj, obl); name another")


def annotate(article: Article, nlp: Language) -> Doc:
    """Return the article's text, annotated; a token's position in the Doc is its position in `article.text`."""
    return nlp(article.text)
