"""A parsed Doc -> the tree of its words, read once and repaired."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from hearsay.extract.grammar.parses import Parse, Words, labelled
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.mending.repairs import repair
from hearsay.lexicon import Lexicon

_PEOPLE = frozenset({"PERSON", "PER"})
_LEAST = 1e-4  # certainty that is told from none
_COLUMNS: list[int | str] = ["IDX", "LENGTH", "HEAD", "SENT_START", "LEMMA", "POS", "TAG", "DEP"]


def read_tree(doc: Doc, lexicon: Lexicon, text: str | None = None) -> Tree:
    """Read a Doc's annotation into lists; `text`, if at hand, saves putting it together from the words."""
    text = doc.text if text is None else text
    columns = doc.to_array(_COLUMNS).reshape(-1, len(_COLUMNS))
    start, length, offset, opening = columns[:, :4].T.astype(np.int64)
    spans = start.tolist(), (start + length).tolist()
    head = (np.arange(len(doc)) + offset).tolist()
    lemma, pos, tag, dep = (_named(doc, keys) for keys in columns[:, 4:].T.tolist())
    word = [text[first:after].lower() for first, after in zip(*spans, strict=True)]
    lemma = [name.lower() or form for name, form in zip(lemma, word, strict=True)]
    hung = _hung(pos, dep, head)
    people = frozenset(word for name in doc.ents if name.label_ in _PEOPLE for word in range(name.start, name.end))
    parse = Parse(text, *spans, word, lemma, pos, tag, dep, head, *hung, lexicon, labelled(dep, tag), people)
    repair(parse)
    return _divide(parse, opening == 1, _certainty(doc, parse.settled))


def _named(doc: Doc, keys: list[int]) -> list[str]:
    strings = doc.vocab.strings
    names = {key: strings[key] for key in set(keys)}
    return [*map(names.__getitem__, keys)]


def _hung(pos: list[str], dep: list[str], head: list[int]) -> tuple[list[list[int]], list[dict[str, list[int]]]]:
    """List what hangs on each word, all and by relation.

    Words on which nothing does share one list and dictionary: thousands of empty ones are what the collector of
    garbage would spend its time on.
    """
    children: list[list[int]] = [[]] * len(head)
    below: list[dict[str, list[int]]] = [{}] * len(head)
    for index, (governor, relation) in enumerate(zip(head, dep, strict=True)):
        if governor == index or pos[index] == "SPACE":
            continue
        own = below[governor]
        if not own:
            children[governor], below[governor] = [index], {relation: [index]}
            continue
        children[governor].append(index)
        if relation in own:
            own[relation].append(index)
        else:
            own[relation] = [index]
    return children, below


def _divide(words: Words, opening: npt.NDArray[np.bool_], certainty: list[float]) -> Tree:
    """Divide words into sentences and paragraphs; the first opens a sentence in any case."""
    opening[:1] = True
    bounds = list(pairwise([*np.flatnonzero(opening).tolist(), len(words.word)]))
    breaks = [index for index, kind in enumerate(words.pos) if kind == "SPACE" and "\n" in words.word[index]]
    after = np.zeros(len(words.word) + 1, dtype=np.int64)
    after[1:][breaks] = 1
    return Tree(
        **{field.name: getattr(words, field.name) for field in fields(Words)},
        certainty=certainty,
        sentence=(np.cumsum(opening) - 1).tolist(),
        sentences=[_trimmed(words.pos, first, after) for first, after in bounds],
        bounds=bounds,
        paragraph=np.cumsum(after[:-1]).tolist(),
    )


def _certainty(doc: Doc, settled: Collection[int]) -> list[float]:
    found = doc.user_data.get("certainty")
    if found is None:
        return [0.0] * len(doc)
    logarithms = np.log(np.maximum(found, _LEAST))
    logarithms[[*settled]] = 0.0
    certainty: list[float] = logarithms.tolist()
    return certainty


def _trimmed(pos: list[str], first: int, after: int) -> tuple[int, int]:
    """Take the spaces off both ends of a sentence, unless it is made of nothing else."""
    last = after - 1
    while last > first and pos[last] == "SPACE":
        last -= 1
    while first < last and pos[first] == "SPACE":
        first += 1
    return first, last
