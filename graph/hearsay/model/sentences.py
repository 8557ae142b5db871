"""Where sentences begin: the network's scores, and what marks make of them."""

from collections.abc import Sequence

from spacy.tokens import Doc

_ENDS = frozenset((".", "!", "?", "?!", "!?", "!!", "!!!"))
_OPENING, _CLOSING = frozenset(("“", "``", "‘", "(", "[", "«", "„")), frozenset(("”", "''", "’", ")", "]", "»"))
_AFTER_END = -2.0
"""After a mark that ends a sentence a lower score will do: quotations of several sentences are hard for the network."""


def sentence_starts(words: Sequence[str], scores: Sequence[float]) -> list[bool]:
    """Tell which words begin a sentence; closing marks never do, and an opening mark does for the word after it.

    >>> sentence_starts(["We", "left", ".", "”", "“", "Why", "?"], [3, -9, -9, 4, -3, 2, -9])
    [True, False, False, False, True, False, False]
    """
    starts = [False] * len(words)
    ended = False
    for i, word in enumerate(words):
        closes = word in _CLOSING
        enough = _AFTER_END if ended and not word[0].islower() else 0.0
        if scores[i] > enough and not closes:
            opened = i > 0 and words[i - 1] in _OPENING
            starts[i - 1 if opened else i] = True
        ended = word in _ENDS or (ended and closes)
    starts[:1] = [True] * len(starts[:1])
    return starts


def directed_quotes(doc: Doc, words: Sequence[int]) -> list[str]:
    """Return the words' texts; a straight quotation mark becomes an opening or closing one where spaces tell which."""
    texts = [doc[i].text for i in words]
    for n, i in enumerate(words):
        if texts[n] == '"':
            before = i == 0 or bool(doc[i - 1].whitespace_) or doc[i - 1].is_space
            after = i + 1 == len(doc) or bool(doc[i].whitespace_) or doc[i + 1].is_space
            if before != after:
                texts[n] = "“" if before else "”"
    return texts
