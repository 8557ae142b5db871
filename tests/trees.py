"""Parsed Docs written by hand: a word is `form|UPOS|relation|governor[|lemma[|tag]]`, governors counted from 1."""

from collections.abc import Sequence

from spacy.lang.en import English
from spacy.tokens import Doc, Span

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
_NO_SPACE_BEFORE = (".", ",", "’s", "”", ")")


def make_doc(*sentences: str, names: Sequence[tuple[str, str]] = (), sources: Sequence[str] = ()) -> Doc:
    """Make a Doc; `names` are (words, label) in the order of the text, `sources` words that the model would mark."""
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


def _find(doc: Doc, labelled: Sequence[tuple[str, str]]) -> list[Span]:
    found: list[Span] = []
    for text, label in labelled:
        start = doc.text.index(text, found[-1].end_char if found else 0)
        span = doc.char_span(start, start + len(text), label=label)
        assert span is not None, f"'{text}' is no run of words"
        found.append(span)
    return found
