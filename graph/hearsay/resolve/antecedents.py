"""How well an earlier entity suits a pronoun or description: features of the pair and a small network that ranks them.

The weights are antecedents.npz beside this file, learnt by training/coreference.py from the features made here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log2

import numpy as np

from hearsay.records import Mention
from hearsay.resolve.clusters import Cluster, content_words

_TYPES = ("Person", "Organization", "Place", "Event", "Group", "Outlet", "AnonymousSource", "Thing")
_PRONOUNS = ("he", "she", "it", "they", "this", "that", "these", "those", "i", "we", "you")
_FUNCTIONS = {
    "nsubj": "subject",
    "nsubj:pass": "subject",
    "nsubj:outer": "subject",
    "obj": "object",
    "iobj": "object",
    "obl": "oblique",
    "obl:agent": "oblique",
    "nmod": "modifier",
    "nmod:poss": "owner",
    "compound": "modifier",
    "appos": "apposition",
    "conj": "conjunct",
    "ROOT": "root",
}
NULL = "null"


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article's mentions share: the last subject of each sentence, sources, who speaks in which quotation."""

    mentions: Sequence[Mention]
    words: Sequence[frozenset[str]]
    speaker: Mapping[int, int]  # mention in a direct quotation → the mention of who says it
    sources: Sequence[int]  # sorted


def function_of(mention: Mention) -> str:
    """Name the function in the few classes that matter here."""
    return _FUNCTIONS.get(mention.function, "other")


def anaphor_features(index: int, setting: Setting) -> Iterator[str]:
    """Describe what is to be resolved."""
    mention = setting.mentions[index]
    kind = form_of(mention)
    yield f"a={kind}"
    yield f"a.function={function_of(mention)}"
    yield f"a.number={mention.number}"
    if mention.quoted:
        yield "a.quoted"
    if mention.kind == "nominal":
        yield f"a.type={mention.type}"
        yield f"a.words={min(len(setting.words[index]), 3)}"
        if mention.possessor is not None:
            yield "a.owned"
    if index in setting.sources:
        yield "a.source"


def form_of(mention: Mention) -> str:
    """Name the form of a mention: the pronoun, or how a description is determined."""
    if mention.kind == "pronoun":
        own = (
            mention.function == "nmod:poss"
            and "'s"
            or ("self" if mention.text.lower().endswith(("self", "selves")) else "")
        )
        return f"{mention.lemma}{own}"
    first = mention.text.split(" ", 1)[0].lower()
    if first in ("the", "this", "that", "these", "those"):
        return first if first == "the" else "this N"
    return "owned" if mention.definite else "a" if first in ("a", "an", "one", "another", "some") else "bare"


def cluster_features(cluster: Cluster, index: int, setting: Setting) -> Iterator[str]:
    """Describe a candidate as it stands before mention `index`."""
    mentions = setting.mentions
    last_index = last_before(cluster, index)
    last, mention = mentions[last_index], mentions[index]
    apart = mention.sentence - last.sentence
    yield f"c.type={cluster.type}"
    yield f"c.last={last.kind}"
    yield f"c.function={function_of(last)}"
    yield f"c.sentence={min(apart, 3) if apart < 6 else 6}"
    yield f"c.near={min(int(log2(index - last_index)), 6)}"
    yield f"c.size={min(int(log2(len(cluster.mentions))), 4)}"
    yield f"c.number={cluster.number}"
    yield f"c.gender={cluster.gender}"
    if cluster.names:
        yield "c.named"
    if cluster.members:
        yield "c.members"
    if last.quoted:
        yield "c.quoted"
    if last.definite:
        yield "c.definite"
    if last.acts:
        yield "c.acts"
    if last.paragraph == mention.paragraph:
        yield "c.paragraph"
    if last_index in setting.sources:
        yield "c.source"
    recent = sum(
        1 for other in cluster.mentions[-6:] if other < index and mention.sentence - mentions[other].sentence < 3
    )
    yield f"c.recent={min(recent, 4)}"


def pair_features(index: int, cluster: Cluster, setting: Setting) -> Iterator[str]:
    """Describe how the two suit each other."""
    mention = setting.mentions[index]
    last_index = last_before(cluster, index)
    last = setting.mentions[last_index]
    kind = form_of(mention)
    short = kind.removesuffix("'s").removesuffix("self")
    number = cluster.number
    agreement = "?" if not number or not mention.number else "=" if number == mention.number else "x"
    yield f"number{agreement}"
    yield f"{short}/{cluster.type}"
    yield f"{short}/number={number}"
    yield f"{short}/gender={cluster.gender}"
    apart = mention.sentence - last.sentence
    yield f"{short}/sentence={min(apart, 3)}"
    if short in cluster.pronouns:
        yield "same pronoun"
        if short == "it" or short == "they":
            yield f"same {short}"
    if cluster.pronouns - {short}:
        yield "other pronoun"
    if function_of(mention) == function_of(last):
        yield "parallel"
        yield f"parallel {function_of(mention)}"
    if apart == 0:
        yield f"{function_of(mention)}<{function_of(last)}"
        if mention.governor == last.governor:
            yield f"same governor {mention.kind}"
    elif mention.governor and mention.governor == last.governor:
        yield "same verb"
    if mention.quoted != last.quoted:
        yield f"quotes {mention.quoted}"
    if mention.kind == "nominal":
        yield from _description_features(index, cluster, setting)


def _description_features(index: int, cluster: Cluster, setting: Setting) -> Iterator[str]:
    mention, words = setting.mentions[index], setting.words[index]
    form = form_of(mention)
    if mention.lemma in cluster.lemmas:
        yield "head"
        yield f"head {form}"
        yield "head, all words" if words <= cluster.words else "head, new words"
        if words and not words & cluster.words and cluster.words:
            yield "head, other words"
        if any(
            setting.mentions[other].text.lower() == mention.text.lower() for other in cluster.mentions if other < index
        ):
            yield "same text"
            yield f"same text {form}"
    else:
        yield f"no head {form}"
        yield f"{mention.type}~{cluster.type}"
    if mention.lemma in cluster.titles:
        yield "title"
    if any(mention.lemma in name.split() for name in cluster.names):
        yield "head in name"
    if mention.nationality and cluster.nations:
        yield "nation=" if mention.nationality in cluster.nations else "nation x"
    if mention.possessor is not None and cluster.possessors:
        yield "owner=" if mention.possessor in cluster.possessors else "owner x"
    numbers = {mention.number, cluster.number}
    if numbers == {"singular", "plural"}:
        yield "head number x"


def last_before(cluster: Cluster, index: int) -> int:
    """Give the last mention of a cluster before a mention."""
    return next(other for other in reversed(cluster.mentions) if other < index)


@dataclass(frozen=True)
class Ranker:
    """A network of one hidden layer over the features; its answer is how well a candidate suits, higher is better."""

    index: Mapping[str, int]
    hidden: np.ndarray
    bias: np.ndarray
    out: np.ndarray

    def scores(self, rows: Sequence[Sequence[str]]) -> np.ndarray:
        """Score rows of features."""
        index = self.index
        sums = np.empty((len(rows), len(self.bias)), dtype=np.float32)
        for place, row in enumerate(rows):
            known = [index[name] for name in row if name in index]
            sums[place] = self.hidden[known].sum(axis=0)
        result: np.ndarray = np.maximum(sums + self.bias, 0) @ self.out
        return result


@cache
def load_ranker() -> Ranker:
    """Load the weights that are shipped."""
    with files("hearsay.resolve").joinpath("antecedents.npz").open("rb") as file:
        data = np.load(file)
        names = bytes(data["names"]).decode("utf-8").split("\n")
        return Ranker({name: place for place, name in enumerate(names)}, data["hidden"], data["bias"], data["out"])


Score = Callable[[Sequence[Sequence[str]]], np.ndarray]
