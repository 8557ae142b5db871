"""spaCy's English tokenizer."""

from collections.abc import Callable

from spacy import util
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer


@util.registry.tokenizers("hearsay.Tokenizer.v1")
def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return a maker of the tokenizer, as spaCy's configuration wants it."""

    def tokenizer(nlp: Language) -> Tokenizer:
        defaults = English.Defaults
        prefixes = util.compile_prefix_regex(defaults.prefixes or ())
        suffixes = util.compile_suffix_regex(defaults.suffixes or ())
        infixes = util.compile_infix_regex(defaults.infixes or ())
        return Tokenizer(
            nlp.vocab,
            rules=defaults.tokenizer_exceptions,
            prefix_search=prefixes.search,
            suffix_search=suffixes.search,
            infix_finditer=infixes.finditer,
            token_match=defaults.token_match,
            url_match=defaults.url_match,
        )

    return tokenizer
