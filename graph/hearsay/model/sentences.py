"""Where sentences begin: the network's scores, and what marks make of them."""

from collections.abc import Sequence

from spacy.tokens import Doc

_ENDS = frozenset((".", "!", "?", "?!", "!?", "!!", "!!!"))
_OPENING, _CLOSING = frozenset(("“", "``", "‘", "(", "[", "«", "„")), frozenset(("”", "''", "’", ")", "]", "»"))
_BEFORE_OPENING, _AFTER_CLOSING = frozenset("([—–-‘'“"), frozenset(")],.;:!?—–-’'”")
_QUOTING = frozenset(("”", "''"))
_AFTER_END, _AFTER_STOP, _AFTER_QUOTATION = -2.0, -3.0, -6.0
"""After a mark that ends a sentence a lower score will do: quotations of several sentences are hard for the network.

The last two are for a capital after a full stop, and after a full stop and a closing quotation mark.
"""


def sentence_starts(words: Sequence[str], scores: Sequence[float]) -> list[bool]:
    """Tell which words begin a sentence; closing marks never do, and an opening mark does for the word after it.

    >>> sentence_starts(["We", "left", ".", "”", "“", "Why", "?"], [3, -9, -9, 4, -3, 2, -9])
    [True, False, False, False, True, False, False]
    """
    starts = [False] * len(words)
    ended, quoted = "", False
    for i, word in enumerate(words):
        closes = word in _CLOSING
        if scores[i] > _enough(word, ended, quoted=quoted) and not closes:
            opened = i > 0 and words[i - 1] in _OPENING
            starts[i - 1 if opened else i] = True
        ended = word if word in _ENDS else ended if closes else ""
        quoted = closes and word in _QUOTING
    starts[:1] = [True] * len(starts[:1])
    return starts


def _enough(word: str, ended: str, *, quoted: bool) -> float:
    """Return the score from which a word begins a sentence; `ended` is the mark before it that ended one."""
    if not ended or word[0].islower():
        return 0.0
    if ended == "." and (word[0].isupper() or word in _OPENING):
        return _AFTER_QUOTATION if quoted else _AFTER_STOP
    return _AFTER_END


def directed_quotes(doc: Doc, words: Sequence[int]) -> list[str]:
    """Return the words' texts; a straight quotation mark becomes an opening or closing one where spaces tell which."""
    text, texts = doc.text, [doc[i].text for i in words]
    for n, i in enumerate(words):
        if texts[n] == '"':
            at = doc[i].idx
            free = at == 0 or text[at - 1].isspace() or text[at - 1] in _BEFORE_OPENING
            ends = at + 1 == len(text) or text[at + 1].isspace() or text[at + 1] in _AFTER_CLOSING
            if free != ends:
                texts[n] = "“" if free else "”"
    return texts
