"""Changes to training passages that news text will not forgive: letter case, marks, spelling, names."""

import random
import re
from dataclasses import replace

from corpora import Passage

SPELLINGS = [
    ("color", "colour"), ("favor", "favour"), ("labor", "labour"), ("neighbor", "neighbour"), ("honor", "honour"),
    ("rumor", "rumour"), ("behavior", "behaviour"), ("harbor", "harbour"), ("humor", "humour"), ("vapor", "vapour"),
    ("center", "centre"), ("theater", "theatre"), ("meter", "metre"), ("defense", "defence"), ("offense", "offence"),
    ("license", "licence"), ("program", "programme"), ("organiz", "organis"), ("realiz", "realis"), ("recogniz", "recognis"),
    ("criticiz", "criticis"), ("emphasiz", "emphasis"), ("apologiz", "apologis"), ("authoriz", "authoris"),
    ("mobiliz", "mobilis"), ("finaliz", "finalis"), ("prioritiz", "prioritis"), ("summariz", "summaris"),
    ("analyz", "analys"), ("paralyz", "paralys"), ("traveled", "travelled"), ("traveling", "travelling"),
    ("canceled", "cancelled"), ("labeled", "labelled"), ("signaled", "signalled"), ("fueled", "fuelled"),
    ("counselor", "counsellor"), ("gray", "grey"), ("tire", "tyre"), ("plow", "plough"), ("skeptic", "sceptic"),
    ("toward", "towards"), ("afterward", "afterwards"), ("judgment", "judgement"), ("aluminum", "aluminium"),
    ("catalog", "catalogue"), ("dialog", "dialogue"), ("check", "cheque"), ("curb", "kerb"), ("mom", "mum"),
]  # fmt: skip
WHOLE = {"program", "tire", "toward", "afterward", "catalog", "dialog", "check", "curb", "mom", "meter", "license"}
GIVEN = (
    "Olena Andriy Oleksandr Kyrylo Dmytro Serhiy Yulia Vasyl Ihor Marek Agnieszka Tomasz Wojciech Katarzyna Ján Zuzana Péter "
    "Gergely Andrei Ioana Nikolai Svetlana Yevgeny Sergei Alexei Dmitri Ekaterina Maia Giorgi Nino Aram Levon Ilham Leyla "
    "Mehmet Ayşe Recep Hakan Mohammed Ahmad Yousef Khalid Fatima Layla Hassan Ali Reza Hossein Javad Ebrahim Shirin Imran "
    "Shehbaz Narendra Rahul Priya Arvind Sheikh Aung Prayut Joko Prabowo Nguyen Xi Li Wang Zhang Wei Jing Haruto Shinzo Yuki "
    "Min-jun Ji-woo Jae-myung Kwame Chinedu Amina Bola Abiy Uhuru Cyril Thabo João Luiz Inês José María Diego Andrés Emmanuel "
    "François Élodie Giorgia Matteo Olaf Jürgen Björn Søren Ingrid Aino Kaja Gitanas Edgars Alar Marija Dragan Aleksandar"
).split()
FAMILY = (
    "Shevchenko Kovalenko Bondarenko Tkachenko Kravchuk Melnyk Zelenskyi Poroshenko Stefanchuk Hrytsenko Nowak Kowalski "
    "Wiśniewska Tusk Novák Horváth Nagy Orbán Popescu Ionescu Ivanov Petrov Sokolov Lebedeva Medvedev Mishustin Volkov "
    "Saakashvili Kobakhidze Pashinyan Sargsyan Aliyev Erdogan Yılmaz Demir Al-Thani al-Sharaa Haddad Nasrallah Raisi Khamenei "
    "Araghchi Zarif Khan Sharif Modi Gandhi Banerjee Hasina Suu Kyi Widodo Subianto Tran Pham Jinping Keqiang Chen Huang "
    "Ishiba Kishida Tanaka Yamamoto Kim Park Lee Yoon Okonjo Adeyemi Tinubu Buhari Ahmed Kenyatta Ramaphosa Zuma Silva Santos "
    "Bolsonaro Petro Fernández Gutiérrez Lefèvre Moreau Meloni Rossi Scholz Müller Lindqvist Sørensen Virtanen Kallas Nausėda "
    "Kariņš Vučić Jovanović O'Brien MacDonald van der Berg"
).split()


def british(word: str) -> str:
    """Return a word in British spelling."""
    low = word.lower()
    for american, other in SPELLINGS:
        if (low == american) if american in WHOLE else american in low:
            changed = low.replace(american, other, 1)
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
        style = self.random.choice(["keep", "keep", "straight", "straight", "curly", "latex", "single"])
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
SMALL = frozenset(("a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "by", "at", "as", "'s", "n't", "’s", "n’t"))


def _title(word: str) -> str:
    return word if word in SMALL or not word[0].isalpha() else word[0].upper() + word[1:]


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
