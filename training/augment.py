"""Changes to training passages that news text will not forgive: letter case, marks, spelling, names."""

import random
import re
from dataclasses import replace
from pathlib import Path

from corpora import Passage

WORD_LISTS = Path(__file__).parent
# American and British spelling; a full stop marks what is a whole word, not a part of one.
SPELLINGS = [line.split() for line in (WORD_LISTS / "spellings.txt").read_text(encoding="utf-8").splitlines()]
GIVEN = (WORD_LISTS / "given_names.txt").read_text(encoding="utf-8").split()
FAMILY = (WORD_LISTS / "family_names.txt").read_text(encoding="utf-8").split()


def british(word: str) -> str:
    """Return a word in British spelling."""
    low = word.lower()
    for american, other in SPELLINGS:
        part = american.rstrip(".")
        if low == part or (part == american and part in low):
            changed = low.replace(part, other, 1)
            return changed.capitalize() if word[0].isupper() else changed
    return word


class Augmentation:
    """Random changes to a run of passages, drawn from its own generator."""

    def __init__(self, seed: int, *, strength: float = 1.0) -> None:
        self.random = random.Random(seed)
        self.strength = strength

    def _chance(self, share: float) -> bool:
        return self.random.random() < share * self.strength

    def change(self, run: list[Passage]) -> list[Passage]:
        """Return the run, changed or as it is."""
        run = [replace(p, words=list(p.words)) for p in run]
        if self._chance(0.10):
            for passage in run:
                passage.words = [british(w) if w[0].isalpha() else w for w in passage.words]
        if self._chance(0.15):
            run = self._quoted(run)
        self._marks(run)
        if self._chance(0.3):
            run = [self._renamed(p) for p in run]
        if self._chance(0.06):
            run = [_without(p, {i for i, w in enumerate(p.words) if w in QUOTES}) for p in run]
        elif self._chance(0.05):
            run = [_without(p, {i for i, w in enumerate(p.words) if w in QUOTES and self._chance(0.5)}) for p in run]
        if self._chance(0.08):
            run = [_without(p, {len(p.words) - 1} if p.words[-1] in ".!?" else set()) for p in run]
        self._letter_case(run)
        return run

    def _marks(self, run: list[Passage]) -> None:
        style = self.random.choice(["keep", "curly", "curly", "curly", "straight", "latex", "single"])
        dash = self.random.choice(["keep", "keep", "-", "--", "–", "—"])
        opened = False
        for passage in run:
            for i, word in enumerate(passage.words):
                if word in QUOTES and style != "keep":
                    closing = word in ("”", "''") or (word == '"' and opened)
                    opened = not closing
                    passage.words[i] = STYLES[style][closing]
                elif word in ("--", "–", "—") and dash != "keep":
                    passage.words[i] = dash
                elif word in ("'s", "’s", "n't", "n’t", "'re", "’re", "'ll", "’ll", "'ve", "’ve") and style == "curly":
                    passage.words[i] = word.replace("'", "’")

    def _quoted(self, run: list[Passage]) -> list[Passage]:
        """Put one to three sentences into quotation marks: in treebanks quotations of several sentences are rare."""
        begin = self.random.randrange(len(run))
        end = min(len(run), begin + self.random.choice((1, 2, 2, 3)))
        chosen = run[begin:end]
        if not all(p.heads for p in chosen) or any(w in QUOTES for p in chosen for w in p.words):
            return run
        run = list(run)
        run[begin] = _with_mark(run[begin], 0, "“", "``")
        run[end - 1] = _with_mark(run[end - 1], len(run[end - 1].words), "”", "''")
        return run

    def _renamed(self, passage: Passage) -> Passage:
        if not passage.names or passage.heads:
            return passage
        words = list(passage.words)
        for i, label in enumerate(passage.names):
            if label == "B-PER" and self._chance(0.6):
                end = i + 1
                while end < len(words) and passage.names[end] == "I-PER":
                    end += 1
                if end - i <= 2:
                    words[i:end] = [self._name(FAMILY)] if end - i == 1 else [self._name(GIVEN), self._name(FAMILY)]
        return replace(passage, words=words)

    def _name(self, names: list[str]) -> str:
        name = self.random.choice(names)
        turn = self.random.random()
        if turn < 0.15:
            return re.sub(r"(?:yi|iy|y|i)$", self.random.choice(["y", "yy", "iy", "i", "yi"]), name)
        if turn < 0.25 and len(name) > 4:
            at = self.random.randrange(1, len(name) - 1)
            return self.random.choice([name[:at] + name[at + 1 :], name[:at] + name[at] + name[at:]])
        return name

    def _letter_case(self, run: list[Passage]) -> None:
        turn = self.random.random() / max(self.strength, 1e-9)
        if turn < 0.02:
            chosen, change = run, str.lower
        elif turn < 0.04:
            chosen, change = run, str.upper
        elif turn < 0.08:
            chosen, change = run[:1], _title
        elif turn < 0.10:
            chosen, change = run[:1], str.upper
        else:
            return
        for passage in chosen:
            passage.words = [change(w) or w for w in passage.words]


QUOTES = frozenset(('"', "“", "”", "``", "''"))
STYLES = {"straight": ('"', '"'), "curly": ("“", "”"), "latex": ("``", "''"), "single": ("‘", "’")}
SMALL = frozenset(
    ("a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "by", "at", "as", "'s", "n't", "’s", "n’t")
)


def _title(word: str) -> str:
    return word if word in SMALL or not word[0].isalpha() else word[0].upper() + word[1:]


def _with_mark(passage: Passage, at: int, mark: str, tag: str) -> Passage:
    """Return a sentence with a quotation mark put in, which hangs on the root."""
    heads = [h + 1 if h >= at else h for h in passage.heads]
    heads.insert(at, heads.index(-1) + (1 if heads.index(-1) >= at else 0))
    label = {"upos": "PUNCT", "xpos": tag, "feats": "_", "lemma": "0-0+", "lemmas": mark, "relation": "punct"}
    return replace(
        passage,
        words=[*passage.words[:at], mark, *passage.words[at:]],
        heads=heads,
        tree={task: [*own[:at], label[task], *own[at:]] for task, own in passage.tree.items()},
        names=[*passage.names[:at], "O", *passage.names[at:]] if passage.names else passage.names,
    )


def _without(passage: Passage, dropped: set[int]) -> Passage:
    """Return the passage without some words; a word that is another's head stays."""
    heads = set(passage.heads)
    dropped = {i for i in dropped if i not in heads}
    if not dropped or len(dropped) >= len(passage.words):
        return passage
    kept = [i for i in range(len(passage.words)) if i not in dropped]
    place = {old: new for new, old in enumerate(kept)}

    def pick(values: list) -> list:
        return [values[i] for i in kept] if values else values

    return replace(
        passage,
        words=pick(passage.words),
        tree={task: pick(own) for task, own in passage.tree.items()},
        heads=[place[h] if h >= 0 else -1 for h in pick(passage.heads)],
        names=pick(passage.names),
        spans=pick(passage.spans),
        ids=pick(passage.ids),
    )
