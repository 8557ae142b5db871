"""Parsed Docs written by hand, as words in a line (`make_doc`) or as a row for each word (`tree`)."""

from collections.abc import Sequence

from spacy.lang.en import English
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

VOCAB = Vocab()
_NLP = English()
_TAGS = {
    "NOUN": "NN",
    "PROPN": "NNP",
    "VERB": "VBD",
    "ADJ": "JJ",
    "ADP": "IN",
    "PRON": "PRP",
    "DET": "DT",
    "CCONJ": "CC",
}
POS = dict.fromkeys(("VB", "VBD", "VBN", "VBG", "VBZ", "VBP"), "VERB") | {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WDT": "PRON",
    "CD": "NUM", "SYM": "SYM",
    "DT": "DET", "IN": "ADP", "TO": "PART", "MD": "AUX", "AUX": "AUX", "JJ": "ADJ", "RB": "ADV", "RP": "ADP",
    "RBR": "ADV", "WRB": "ADV", "JJS": "ADJ",
    ".": "PUNCT", ",": "PUNCT", "``": "PUNCT", "''": "PUNCT",
    "CC": "CCONJ", "_SP": "SPACE", "EX": "PRON", "POS": "PART",
}  # fmt: skip
_NO_SPACE_BEFORE = (".", ",", "’s", "”", ")")


def make_doc(*sentences: str, names: Sequence[tuple[str, str]] = (), sources: Sequence[str] = ()) -> Doc:
    """Make a Doc of words `form|UPOS|relation|governor[|lemma[|tag]]`, governors counted from 1.

    `names` are (words, label) in the order of the text, `sources` words that the model would mark.
    """
    words, pos, deps, heads, lemmas, tags = [], [], [], [], [], []
    for sentence in sentences:
        base = len(words)
        for token in sentence.split():
            form, upos, relation, governor, *rest = token.split("|")
            words.append(form)
            pos.append(upos)
            deps.append(relation)
            heads.append(base + int(governor) - 1)
            lemmas.append(rest[0] if rest and rest[0] else form.lower())
            tags.append(rest[1] if len(rest) > 1 else _TAGS.get(upos, upos))
    spaces = [after not in _NO_SPACE_BEFORE for after in words[1:]] + [False]
    spaces = [space and word not in ("“", "(") for space, word in zip(spaces, words, strict=True)]
    doc = Doc(_NLP.vocab, words=words, spaces=spaces, pos=pos, tags=tags, deps=deps, heads=heads, lemmas=lemmas)
    doc.ents = _find(doc, names)
    doc.spans["attribution"] = _find(doc, [(text, "SOURCE") for text in sources])
    return doc


def tree(rows: str) -> Doc:
    """Make a Doc of rows `word lemma tag position-of-head relation`; the tag tells the part of speech."""
    cells = [row.split() for row in rows.strip().splitlines()]
    return Doc(
        VOCAB,
        words=[cell[0] for cell in cells],
        lemmas=[cell[1] for cell in cells],
        tags=[cell[2] for cell in cells],
        pos=[POS[cell[2]] for cell in cells],
        heads=[int(cell[3]) for cell in cells],
        deps=[cell[4] for cell in cells],
    )


def _find(doc: Doc, labelled: Sequence[tuple[str, str]]) -> list[Span]:
    found: list[Span] = []
    for text, label in labelled:
        start = doc.text.index(text, found[-1].end_char if found else 0)
        span = doc.char_span(start, start + len(text), label=label)
        assert span is not None, f"'{text}' is no run of words"
        found.append(span)
    return found
