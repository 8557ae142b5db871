"""Who says what in a text, for tests that read it by the model."""

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.lexicon import Lexicon
from hearsay.records import Article


def sources(nlp, lexicon: Lexicon, text: str, phrase: str) -> list[str]:
    """Name the sources of the statement whose predicate stands in a phrase, from the innermost outwards."""
    found = extract_statements(Article("a", text), annotate(Article("a", text), nlp), lexicon, least=0.0)
    at = text.index(phrase)
    number = next(s.attribution for s in found.statements if at <= s.predicate.span.start < at + len(phrase))
    names = []
    while number is not None:
        source = found.attributions[number].source
        names.append(source.text if source else "-")
        number = found.attributions[number].via
    return names
