"""spaCy's English tokenizer, nearer to Universal Dependencies: prefixed words whole, runs of one mark as one token."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from spacy import util
from spacy.lang.char_classes import ALPHA, HYPHENS
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer

# Universal Dependencies keeps "pro-European" and "re-elected" whole but splits "Russian - backed" and "state - owned".
_PREFIXES = (
    "anti bi bio co contra counter cross cyber de e eco ex extra geo hyper infra inter intra macro mega micro mid mini "
    "multi nano neo non over para poly post pre pro pseudo quasi re semi sub super trans tri ultra un under uni"
).split()
_TITLES = "Amb Brig Capt Cllr Cmdr Col Cpl Det Hon Insp Lt Maj Msgr Pvt Sgt Sr Supt".split()  # no sentence ends there
_BULLET = r"-(?=[A-Z][a-z])"  # "-Anna Berg left", no "-elect"
_RUNS = [r"[!?]{2,}", r"={2,}", r"_{2,}", r"\*{2,}", r"~{2,}", r"#{2,}", r"<{2,}", r">{2,}"]


def _hyphens() -> list[str]:
    unprefixed = "".join(rf"(?<!\b[{p[0].upper()}{p[0]}]{p[1:]})" for p in _PREFIXES)
    dashes = "|".join(mark for mark in HYPHENS.split("|") if mark != "-")
    return [rf"(?<=[{ALPHA}])(?:{dashes})(?=[{ALPHA}])", rf"(?<=[{ALPHA}]){unprefixed}-(?=[{ALPHA}])"]


def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return a maker of the tokenizer, as spaCy's configuration wants it."""
    return _tokenizer


class NewsTokenizer(Tokenizer):  # type: ignore[misc]
    """A tokenizer that is made from code alone: nothing of it is stored with a pipeline."""

    def to_disk(self, path: Path | str, **options: Any) -> None:
        """Store nothing."""

    def from_disk(self, path: Path | str, **options: Any) -> "NewsTokenizer":
        """Stay as made."""
        return self

    def to_bytes(self, **options: Any) -> bytes:
        """Return nothing."""
        return b""

    def from_bytes(self, data: bytes, **options: Any) -> "NewsTokenizer":
        """Stay as made."""
        return self


def _tokenizer(nlp: Language) -> Tokenizer:
    defaults = English.Defaults
    others = [rule for rule in defaults.infixes or () if HYPHENS not in rule]
    infixes = util.compile_infix_regex([*_RUNS, r"(?<=[0-9])[–—](?=[0-9])", *_hyphens(), *others])
    return NewsTokenizer(
        nlp.vocab,
        rules={**defaults.tokenizer_exceptions, **{f"{title}.": [{"ORTH": f"{title}."}] for title in _TITLES}},
        prefix_search=util.compile_prefix_regex([*_RUNS, _BULLET, *(defaults.prefixes or ())]).search,
        suffix_search=util.compile_suffix_regex([*_RUNS, *(defaults.suffixes or ())]).search,
        infix_finditer=infixes.finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )


util.registry.tokenizers.register("hearsay.Tokenizer.v1", func=make_tokenizer)
