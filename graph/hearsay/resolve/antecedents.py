"""How well an earlier entity suits a pronoun or description: features of the pair and a small network that ranks them.

The weights are antecedents.npz beside this file, learnt by training/coreference.py from the features made here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np

from hearsay.records import Mention
from hearsay.resolve.clusters import Cluster, function_of

_NEAR = 64  # mentions beyond which distance makes no more difference


@dataclass(frozen=True, slots=True)
class Setting:
    """What the mentions of an article share: their content words, who says them, which are sources."""

    mentions: Sequence[Mention]
    words: Sequence[frozenset[str]]
    said_by: Mapping[int, int]  # mention in a direct quotation → the mention of who says it
    sources: Sequence[int]  # sorted


class Row(NamedTuple):
    """The features of one candidate: of what is resolved, of the candidate, of the two together."""

    anaphor: tuple[str, ...]
    cluster: tuple[str, ...]
    pair: tuple[str, ...]


def null_row(anaphor: tuple[str, ...], mention: Mention) -> Row:
    """Describe the case that nothing before is meant."""
    return Row(anaphor, ("null", f"null {form_of(mention)}"), ())


def form_of(mention: Mention) -> str:
    """Name the form of a mention: the pronoun, or how a description is determined."""
    if mention.kind == "pronoun":
        if mention.text.lower().endswith(("self", "selves")):
            return f"{mention.lemma}self"
        return f"{mention.lemma}'s" if mention.function == "nmod:poss" else mention.lemma
    first = mention.text.split(" ", 1)[0].lower()
    if first in ("the", "this", "that", "these", "those"):
        return first if first == "the" else "this N"
    if mention.definite:
        return "owned"
    return "a" if first in ("a", "an", "one", "another", "some") else "bare"


def anaphor_features(index: int, setting: Setting) -> Iterator[str]:
    """Describe what is to be resolved."""
    mention = setting.mentions[index]
    yield f"a={form_of(mention)}"
    yield f"a.function={function_of(mention)}"
    yield f"a.number={mention.number}"
    if mention.quoted:
        yield "a.quoted"
    if index in setting.said_by:
        yield "a.said"
    if index in setting.sources:
        yield "a.source"
    if mention.kind == "nominal":
        yield f"a.type={mention.type}"
        yield f"a.words={min(len(setting.words[index]), 3)}"


def pair_features(index: int, cluster: Cluster, setting: Setting) -> Iterator[str]:
    """Describe how a candidate and what is resolved suit each other."""
    mentions = setting.mentions
    mention, last_index = mentions[index], cluster.mentions[-1]
    last = mentions[last_index]
    form = form_of(mention)
    word = form.removesuffix("'s").removesuffix("self")
    apart = mention.sentence - last.sentence
    yield f"near={min(index - last_index, _NEAR).bit_length()}"
    yield f"{word}/sentence={min(apart, 3)}" if apart < 6 else f"{word}/sentence=6"
    yield f"recent={_recent(mention, cluster, mentions)}"
    subjects = [place for place in cluster.mentions[-4:] if function_of(mentions[place]) == "subject"]
    if subjects:
        ago = mention.sentence - mentions[subjects[-1]].sentence
        yield f"subject={min(ago, 3)}"
        if subjects[-1] == 0 or mentions[subjects[-1] - 1].sentence < mentions[subjects[-1]].sentence:
            yield f"topic={min(ago, 3)}"
    if last.paragraph == mention.paragraph:
        yield "paragraph"
    yield f"{word}/{cluster.type}"
    yield f"{word}/number={cluster.number}"
    if mention.number and cluster.number:
        yield "number=" if cluster.number == mention.number else "number x"
    if mention.kind == "pronoun":
        yield f"{word}/gender={cluster.gender}"
        yield from _pronoun_features(word, cluster)
    else:
        yield from _description_features(form, mention, setting.words[index], cluster)
    yield from _place_features(mention, last, apart)
    yield from _speech_features(index, cluster, setting)


def _recent(mention: Mention, cluster: Cluster, mentions: Sequence[Mention]) -> int:
    return sum(mention.sentence - mentions[other].sentence < 3 for other in cluster.mentions[-4:])


def _pronoun_features(word: str, cluster: Cluster) -> Iterator[str]:
    if word in cluster.pronouns:
        yield f"same {word}"
    if len(cluster.pronouns) > (word in cluster.pronouns):
        yield "other pronoun"


def _place_features(mention: Mention, last: Mention, apart: int) -> Iterator[str]:
    here, there = function_of(mention), function_of(last)
    if here == there:
        yield f"parallel {here}"
    same_verb = mention.governor and mention.governor == last.governor
    if apart == 0:
        yield f"{here}<{there}"
        if same_verb:
            yield f"same governor {mention.kind}"
    elif same_verb:
        yield "same verb"
    if mention.quoted != last.quoted:
        yield "out of quotes" if last.quoted else "into quotes"


def _speech_features(index: int, cluster: Cluster, setting: Setting) -> Iterator[str]:
    """Describe who speaks: nobody calls themselves "he", and "he added" is who spoke before."""
    if setting.said_by.get(index) in cluster.mentions:
        yield "speaks this"
    if index in setting.sources:
        if setting.said_by.get(cluster.mentions[-1]) == index:
            yield "said by this"
        before = setting.sources.index(index) - 1
        last = setting.mentions[cluster.mentions[-1]]
        if last.quoted and not setting.mentions[index].quoted:
            yield "quoted by this" if last.sentence == setting.mentions[index].sentence else "quoted before this"
        if before >= 0 and setting.sources[before] in cluster.mentions:
            yield "spoke before"
        elif any(other in setting.sources for other in cluster.mentions[-3:]):
            yield "spoke"


def _description_features(form: str, mention: Mention, words: frozenset[str], cluster: Cluster) -> Iterator[str]:
    if mention.lemma in cluster.lemmas:
        yield f"head {form}"
        yield "all words" if words <= cluster.words else "new words"
        if words and cluster.words and not words & cluster.words:
            yield "other words"
        if mention.text.lower() in cluster.texts:
            yield f"same text {form}"
        if {mention.number, cluster.number} == {"singular", "plural"}:
            yield "head, number x"
    else:
        yield f"no head {form}"
        yield f"{mention.type}~{cluster.type}"
    if mention.lemma in cluster.titles:
        yield "title"
    if mention.lemma in cluster.name_words:
        yield "head in name"
    if mention.nationality and cluster.nations:
        yield "nation=" if mention.nationality in cluster.nations else "nation x"
    if mention.possessor is not None and cluster.possessors:
        yield "owner=" if mention.possessor in cluster.possessors else "owner x"


@dataclass(frozen=True)
class Ranker:
    """A network of one hidden layer over the features; its answer is how well a candidate suits, higher is better.

    The last row of `hidden` is zero: it stands for no feature.
    """

    index: Mapping[str, int]
    hidden: np.ndarray
    bias: np.ndarray
    out: np.ndarray
    _sums: dict[tuple[str, ...], np.ndarray] = field(default_factory=dict)

    def scores(self, rows: Sequence[Row]) -> np.ndarray:
        """Score the candidates for one mention, which all have the same first part."""
        known = [self._known(row.pair) or [self._nothing] for row in rows]
        starts = list(accumulate((len(each) for each in known[:-1]), initial=0))
        sums = np.add.reduceat(self.hidden[list(chain.from_iterable(known))], starts, axis=0)
        sums += np.array([self._sum(row.cluster) for row in rows]) + (self._sum(rows[0].anaphor) + self.bias)
        scores: np.ndarray = np.maximum(sums, 0) @ self.out
        return scores

    @property
    def _nothing(self) -> int:
        return len(self.hidden) - 1

    def _known(self, features: Iterable[str]) -> list[int]:
        return [self.index[name] for name in features if name in self.index]

    def _sum(self, features: tuple[str, ...]) -> np.ndarray:
        found = self._sums.get(features)
        if found is None:
            if len(self._sums) >= _REMEMBERED:
                self._sums.clear()
            found = self._sums[features] = self.hidden[self._known(features)].sum(axis=0)
        return found


_REMEMBERED = 10_000


@cache
def load_ranker() -> Ranker:
    """Load the weights that are shipped."""
    with files("hearsay.resolve").joinpath("antecedents.npz").open("rb") as file:
        data = np.load(file)
        names = bytes(data["names"]).decode("utf-8").split("\n")
        index = {name: place for place, name in enumerate(names)}
        hidden = np.vstack([data["hidden"], np.zeros_like(data["hidden"][:1])]).astype(np.float32)
        return Ranker(index, hidden, data["bias"], data["out"])
