"""Article, Doc -> Extraction: the mentions, attributions and statements of one article; no model, no graph."""

from __future__ import annotations

from spacy.tokens import Doc

from hearsay.extract.attributions.finding import find_attributions
from hearsay.extract.attributions.layout import read_speeches
from hearsay.extract.grammar.quotations import read_quotations
from hearsay.extract.grammar.time import find_times
from hearsay.extract.mentions.finding import find_mentions
from hearsay.extract.propositions.finding import find_propositions
from hearsay.extract.reading import read_tree
from hearsay.lexicon import Lexicon
from hearsay.records import Article, Extraction

LEAST_CONFIDENCE = 0.75
"""Of a statement that is told; readers call one in three of those just below wrong."""

__all__ = ["LEAST_CONFIDENCE", "extract_statements", "find_attributions", "find_mentions", "find_propositions"]


def extract_statements(article: Article, doc: Doc, lexicon: Lexicon, *, least: float = LEAST_CONFIDENCE) -> Extraction:
    """Find what an article mentions, who it quotes and what it states, none of it less sure than `least`."""
    tree = read_tree(doc, lexicon, article.text)
    quotations = read_quotations(tree, lexicon)
    speeches = read_speeches(tree, doc, lexicon)
    mentions = find_mentions(article, doc, lexicon, tree=tree, quotations=quotations, speeches=speeches.spans(tree))
    times = find_times(doc, tree, lexicon, article.published)
    attributions = find_attributions(
        article, doc, mentions, lexicon, tree=tree, quotations=quotations, times=times, speeches=speeches
    )
    statements = find_propositions(
        article, doc, mentions, attributions, lexicon, tree=tree, quotations=quotations, times=times, least=least
    )
    return Extraction(article=article, mentions=mentions, attributions=attributions, statements=statements)
